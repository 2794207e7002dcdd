import { factsAbout } from "../../knowledge/action-facts.js";
import { meetsConditions } from "../../knowledge/input-conditions.js";
import unpinnedTools from "../../knowledge/lists/unpinned-tools.js";
import { defineRule } from "../../rule.js";

export default defineRule({
  id: "unpinned-tools",
  category: "pinning",
  severity: "medium",
  summary: "A setup action fetches whatever version of a tool is the newest",
  risk: "The action is pinned, but what it downloads and runs isn't: a release of the tool that carries malware runs in the next build.",
  mend: "Name a version in the action's input.",
  sources: ["https://www.aquasec.com/blog/trivy-supply-chain-attack-what-you-need-to-know/"],
  examples: {
    flagged: [
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - uses: aquasecurity/setup-trivy@1234567890abcdef1234567890abcdef12345678 # v0.2.6
`,
        at: [7],
      },
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - uses: Azure/setup-helm@1234567890abcdef1234567890abcdef12345678 # v4
        with:
          version: latest
`,
        at: [9],
      },
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - uses: goreleaser/goreleaser-action@1234567890abcdef1234567890abcdef12345678 # v6
        with: {version: nightly, args: check}
`,
        at: [8],
      },
      {
        text: `name: Set up
description: Sets up
runs:
  using: composite
  steps:
    - uses: oven-sh/setup-bun@1234567890abcdef1234567890abcdef12345678 # v2
      with:
        bun-version: ""
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
      - uses: aquasecurity/setup-trivy@1234567890abcdef1234567890abcdef12345678 # v0.2.6
        with: {version: v0.69.3}
`,
        because: "a version is named",
      },
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - uses: goreleaser/goreleaser-action@1234567890abcdef1234567890abcdef12345678 # v6
        with: {args: check}
`,
        because: "without `version` it takes one of its own major version",
      },
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-latest
    strategy: {matrix: {bun: [1.2.3]}}
    steps:
      - uses: oven-sh/setup-bun@1234567890abcdef1234567890abcdef12345678 # v2
        with:
          bun-version: \${{ matrix.bun }}
`,
        because: "an expression names the version",
      },
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - uses: oven-sh/setup-bun@1234567890abcdef1234567890abcdef12345678 # v2
        with:
          bun-version-file: package.json
`,
        because: "a file names the version",
      },
    ],
  },

  step(step, report) {
    const { uses } = step;
    if (!uses) return;
    for (const { input, latest } of factsAbout(report.repository.facts, unpinnedTools, uses)) {
      if (meetsConditions(step, { [input]: latest }) !== true || hasVersionFile(step.with?.entries)) continue;
      const value = step.input(input)?.value;
      const isGiven = value?.kind === "scalar" && value.value.trim() !== "";
      const tool = uses.text.split("@")[0];
      const message = isGiven
        ? `\`${tool}\` fetches whatever \`${value.value.trim()}\` is at the time`
        : `Without \`${input}\`, \`${tool}\` fetches the newest version`;
      report(isGiven ? value : uses.scalar, message);
    }
  },
});

/** `bun-version-file`, `go-version-file`: the repository says which. */
function hasVersionFile(inputs: readonly { key: { value: string } }[] = []): boolean {
  return inputs.some(({ key }) => /version[-_]file$/i.test(key.value));
}
