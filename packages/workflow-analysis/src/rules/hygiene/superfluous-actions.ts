import superfluousActions from "../../knowledge/lists/superfluous-actions.js";
import { defineRule } from "../../rule.js";

export default defineRule({
  id: "superfluous-actions",
  category: "hygiene",
  severity: "info",
  isZizmor: true,
  summary: "An action does what the runner's own tools do",
  risk: "Each action is code of somebody else that runs with the job's token, and that has to be pinned and kept up to date. For one command of `gh`, `git` or `jq` that is a bad bargain.",
  mend: "Call the tool in a `run:` step.",
  sources: ["https://github.com/actions/runner-images"],
  examples: {
    flagged: [
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - uses: softprops/action-gh-release@1234567890abcdef1234567890abcdef12345678
      - uses: Dacbd/Create-Issue-Action@1234567890abcdef1234567890abcdef12345678
`,
        at: [7, 8],
        severity: "info",
      },
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - name: labels
        uses: actions-ecosystem/action-add-labels@v1
`,
        at: [8],
      },
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - uses: dtolnay/rust-toolchain@1234567890abcdef1234567890abcdef12345678
`,
        persona: "pedantic",
        at: [7],
        confidence: "medium",
      },
      {
        text: `name: a
description: a
runs:
  using: composite
  steps:
    - uses: sergeysova/jq-action@v2
`,
        path: "action.yml",
        at: [6],
      },
    ],
    silent: [
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - run: gh release create v1
      - uses: actions/checkout@1234567890abcdef1234567890abcdef12345678
`,
        because: "the runner's own tools are called",
      },
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - uses: dtolnay/rust-toolchain@1234567890abcdef1234567890abcdef12345678
`,
        because: "the action does more beside, so that only the pedantic persona hears of it",
      },
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - uses: octo-org/action-gh-release@1234567890abcdef1234567890abcdef12345678
`,
        because: "it is another owner's action",
      },
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      # - uses: softprops/action-gh-release@v2
      - run: make
`,
        because: "a comment uses nothing",
      },
    ],
  },

  uses({ uses, step }, report) {
    const { target } = uses;
    if (!step || target.kind !== "repository") return;
    const known = report.repository.facts.by(superfluousActions, "repository");
    const [found] = known.get(`${target.owner}/${target.repo}`.toLowerCase()) ?? [];
    if (!found) return;
    const { instead, persona, confidence } = found;
    report(uses.scalar, `A \`run:\` step with ${instead} does the same without foreign code`, { persona, confidence });
  },
});
