import { reportAttacks } from "../../attacks/report-attacks.js";
import { defineRule } from "../../rule.js";

export default defineRule({
  id: "credentials-left-for-fork-code",
  category: "trust",
  severity: "medium",
  fixes: "safe",
  toldBy: ["artipacked"],
  summary: "A token lies beside an outsider's code",
  risk: "The checkout keeps the job's token in `.git/config`, in the folder of the outsider's code. Nothing runs that code yet; the first build or test that somebody adds hands over the token.",
  mend: "Set `persist-credentials: false` on the checkout.",
  sources: [
    "https://unit42.paloaltonetworks.com/github-repo-artifacts-leak-tokens/",
    "https://github.com/actions/checkout#usage",
  ],
  examples: {
    flagged: [
      {
        text: `on:
  pull_request_target:
permissions: {contents: write}
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4.2.2
        with:
          ref: \${{ github.event.pull_request.head.sha }}
      - run: git diff --stat
`,
        at: [8],
        severity: "medium",
        fixed: `on:
  pull_request_target:
permissions: {contents: write}
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4.2.2
        with:
          ref: \${{ github.event.pull_request.head.sha }}
          persist-credentials: false
      - run: git diff --stat
`,
      },
      {
        text: `on:
  pull_request_target:
permissions: {contents: write}
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4.1.7
        with:
          ref: refs/pull/\${{ github.event.number }}/head
          path: theirs
      - run: wc -l theirs/README.md
`,
        at: [8],
      },
      {
        text: `on: {workflow_run: {workflows: [CI], types: [completed]}}
permissions: {contents: write}
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4.2.2
        with:
          ref: \${{ github.event.workflow_run.head_sha }}
      - run: git log -1
`,
        files: {
          ".github/workflows/ci.yml": `name: CI
on: pull_request
permissions: {}
jobs:
  t:
    runs-on: ubuntu-latest
    steps:
      - run: make
      - uses: actions/upload-artifact@v4
        with: {name: out, path: out}
`,
        },
        at: [7],
      },
      {
        text: `on: {issue_comment: {types: [created]}}
permissions: {contents: write}
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4.2.2
        with:
          ref: refs/pull/\${{ github.event.issue.number }}/head
      - run: cat README.md
`,
        at: [7],
      },
    ],
    silent: [
      {
        text: `on:
  pull_request_target:
permissions: {contents: write}
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4.2.2
        with:
          ref: \${{ github.event.pull_request.head.sha }}
          persist-credentials: false
      - run: git diff --stat
`,
        because: "it keeps no credential",
      },
      {
        text: `on:
  pull_request_target:
permissions: {contents: write}
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v7
      - run: git diff --stat
`,
        because: "the code is the default branch's",
      },
      {
        text: `on:
  pull_request_target:
permissions: {contents: write}
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4.2.2
        with:
          ref: \${{ github.event.pull_request.head.sha }}
      - run: npm test
`,
        because: "the code is run, which is `pwn-request`",
      },
      {
        text: `on: pull_request
permissions: {contents: write}
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4.2.2
        with:
          ref: \${{ github.event.pull_request.head.sha }}
      - run: git diff --stat
`,
        because: "the token of a fork's `pull_request` only reads",
      },
    ],
  },

  repository: reportAttacks("credentials-left-for-fork-code"),
});
