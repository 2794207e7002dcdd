import removedRunners from "../../knowledge/lists/removed-runners.js";
import { defineRule } from "../../rule.js";

export default defineRule({
  id: "deprecated-runtime",
  category: "runner",
  severity: "low",
  summary: "An action's Node.js or a runner's image is out of service",
  risk: "What is out of service gets no security fixes. A job on an image that is gone waits for a runner for a day and fails; an action for an old Node.js is run by another one than it was written for, or by none.",
  mend: "Name `node24`, or a label whose image is maintained, such as `ubuntu-latest`.",
  sources: [
    "https://github.com/actions/runner-images#available-images",
    "https://docs.github.com/actions/reference/workflows-and-actions/metadata-syntax#runsusing-for-javascript-actions",
  ],
  examples: {
    flagged: [
      {
        text: "name: j\ndescription: j\nruns:\n  using: node16\n  main: i.js\n",
        path: "action.yml",
        at: [4],
        severity: "low",
      },
      {
        text: "name: j\ndescription: j\nruns: {using: Node12, main: i.js}\n",
        path: "acts/js/action.yaml",
        at: [3],
      },
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-20.04
    steps: [{run: make}]
  b:
    runs-on: [macos-11]
    steps: [{run: make}]
`,
        at: [5, 8],
      },
      {
        text: `on: push
permissions: {}
jobs:
  a:
    strategy:
      matrix:
        os: [ubuntu-24.04, windows-2019]
    runs-on: \${{ matrix.os }}
    steps: [{run: make}]
`,
        at: [7],
      },
    ],
    silent: [
      {
        text: "name: j\ndescription: j\nruns: {using: node24, main: i.js}\n",
        path: "action.yml",
        because: "Node.js 24 is maintained",
      },
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-24.04
    steps: [{run: make}]
`,
        because: "the image is maintained",
      },
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: [self-hosted, ubuntu-20.04]
    steps: [{run: make}]
`,
        because: "labels of one's own runners are one's own",
      },
      {
        text: `name: c
description: c
runs:
  using: composite
  steps:
    - run: echo node16
      shell: bash
`,
        path: "action.yml",
        because: "a composite action needs no Node.js",
      },
    ],
  },

  action({ using }, report) {
    if (using && OLD_RUNTIMES.has(using.value.toLowerCase())) {
      report(using, `\`${using.value}\` is out of service: actions run on \`node24\``);
    }
  },

  job({ runner }, report) {
    const labels = runner?.labels ?? [];
    if (runner?.group || labels.some(({ text }) => text.toLowerCase() === "self-hosted")) return;
    const removed = report.repository.facts.by(removedRunners, "label");
    for (const { text, node } of labels) {
      const [found] = removed.get(text.toLowerCase()) ?? [];
      if (found) report(node, `GitHub has no runner \`${text}\` any more, since ${found.since}`);
    }
  },
});

/** Versions of Node.js that an action may still name, though the runner has them no more or soon won't. */
const OLD_RUNTIMES: ReadonlySet<string> = new Set(["node12", "node16", "node20"]);
