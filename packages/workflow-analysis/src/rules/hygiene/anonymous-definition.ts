import { defineRule } from "../../rule.js";

export default defineRule({
  id: "anonymous-definition",
  category: "hygiene",
  severity: "low",
  persona: "pedantic",
  isZizmor: true,
  summary: "A workflow or job has no name",
  risk: "A workflow without a name is listed by its path, and a job by its id: both are hard to find, and required checks that name them break when the file or job is renamed.",
  mend: "Give it a `name:`.",
  sources: ["https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax#name"],
  examples: {
    flagged: [
      {
        text: `on: push
permissions: {}
jobs:
  build:
    name: Build
    runs-on: ubuntu-latest
    steps: [{run: make}]
`,
        persona: "pedantic",
        at: [1],
        severity: "low",
      },
      {
        text: `name: CI
on: push
permissions: {}
jobs:
  build:
    runs-on: ubuntu-latest
    steps: [{run: make}]
`,
        persona: "pedantic",
        at: [5],
        severity: "info",
      },
      {
        text: `# A comment.
on: push
permissions: {}
jobs:
  build:
    runs-on: ubuntu-latest
    steps: [{run: make}]
`,
        persona: "pedantic",
        at: [1, 5],
      },
      {
        text: `name:
on: push
permissions: {}
jobs:
  build:
    name: Build
    runs-on: ubuntu-latest
    steps: [{run: make}]
`,
        persona: "pedantic",
        at: [1],
      },
    ],
    silent: [
      {
        text: `name: CI
on: push
permissions: {}
jobs:
  build:
    name: Build
    runs-on: ubuntu-latest
    steps: [{run: make}]
`,
        persona: "pedantic",
        because: "both have names",
      },
      {
        text: `name: CI
on: push
permissions: {}
jobs:
  call:
    uses: octo-org/flows/.github/workflows/a.yml@1234567890abcdef1234567890abcdef12345678
`,
        persona: "pedantic",
        because: "a job that calls a workflow has that one's names",
      },
      {
        text: `on: push
permissions: {}
jobs:
  build:
    runs-on: ubuntu-latest
    steps: [{run: make}]
`,
        because: "only the pedantic persona hears of it",
      },
      {
        text: `description: a
runs:
  using: composite
  steps:
    - run: make
      shell: bash
`,
        path: "action.yml",
        persona: "pedantic",
        because: "an action is no workflow",
      },
    ],
  },

  workflow(workflow, report) {
    if (workflow.name !== undefined) return;
    const { file } = workflow;
    report({ file, start: 0, end: 0 }, "This workflow has no `name:`");
  },

  job(job, report) {
    if (job.map.text("name") === undefined) {
      report(job.key, `The job \`${job.id}\` has no \`name:\``, { severity: "info" });
    }
  },
});
