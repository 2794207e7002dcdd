import { textsOption } from "../../config/index.js";
import { defineRule } from "../../rule.js";
import { lookalikeOf } from "../../trust/lookalikes.js";

export default defineRule({
  id: "typosquat-uses",
  category: "pinning",
  severity: "high",
  summary: "An action's name is nearly that of a popular one",
  risk: "Names like that are registered to wait for typing errors. Whoever owns the name runs code in the job.",
  mend: "Use the action that was meant. If it is a fork that you trust, name its owner in the rule's `forks`.",
  sources: ["https://orca.security/resources/blog/typosquatting-in-github-actions/"],
  options: { forks: textsOption("Owners whose actions may be called like popular ones") },
  examples: {
    flagged: [
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - uses: actoins/setup-node@1234567890abcdef1234567890abcdef12345678
`,
        at: [7],
        confidence: "low",
      },
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - uses: action/checkout@1234567890abcdef1234567890abcdef12345678
      - uses: docker/login-action@1234567890abcdef1234567890abcdef12345678
      - uses: dokcer/login-action@1234567890abcdef1234567890abcdef12345678
`,
        at: [7, 9],
      },
      {
        text: `name: Get
description: Gets
runs:
  using: composite
  steps:
    - uses: actons/checkout@v6
`,
        path: "action.yml",
        at: [6],
      },
      {
        text: `on: push
permissions: {}
jobs:
  a:
    uses: slsa-framewrok/slsa-github-generator/.github/workflows/x.yml@v2.1.0
`,
        at: [5],
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
      - uses: actions/checkout@1234567890abcdef1234567890abcdef12345678
      - uses: Actions/Checkout@1234567890abcdef1234567890abcdef12345678
`,
        because: "it is the popular one, in whatever case",
      },
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/chekout@1234567890abcdef1234567890abcdef12345678
`,
        because: "nobody but the same owner can have that name",
      },
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - uses: octo-org/checkout@1234567890abcdef1234567890abcdef12345678
      - uses: ./actoins/checkout
`,
        because: "the names are far apart, and a folder of this repository is nobody else's",
      },
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - uses: actions2/checkout@1234567890abcdef1234567890abcdef12345678
`,
        options: { forks: ["actions2"] },
        because: "its owner is named in the settings",
      },
    ],
  },

  uses({ uses }, report) {
    const { target } = uses;
    if (target.kind !== "repository") return;
    const name = `${target.owner}/${target.repo}`;
    const popular = lookalikeOf(name, report.repository.facts);
    if (popular === undefined) return;
    if (report.options.forks.some((owner) => owner.toLowerCase() === target.owner.toLowerCase())) return;
    report(uses.scalar, `\`${name}\` is nearly called like the popular \`${popular}\``, { confidence: "low" });
  },
});
