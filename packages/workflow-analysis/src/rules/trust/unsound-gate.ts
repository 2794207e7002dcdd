import { reportAttacks } from "../../attacks/report-attacks.js";
import { defineRule } from "../../rule.js";

export default defineRule({
  id: "unsound-gate",
  category: "trust",
  severity: "critical",
  toldBy: ["unsound-condition", "unsound-contains"],
  summary: "A condition that looks like a gate lets outsiders through",
  risk: "Text around `${{ }}` makes a condition always true; a part of a text is found in names that nobody meant; a branch, a title or a body is whatever the outsider calls it. What the condition was to protect runs for everybody.",
  mend: "Write the whole condition as one expression, compare whole values, and compare what an outsider can't choose: the head repository, the author.",
  sources: [
    "https://securitylab.github.com/resources/github-actions-preventing-pwn-requests/",
    "https://docs.github.com/actions/reference/workflows-and-actions/expressions",
  ],
  examples: {
    flagged: [
      {
        text: `on:
  pull_request_target:
permissions: {contents: write}
jobs:
  build:
    if: \${{ github.event.pull_request.head.repo.fork }} == false
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4.2.2
        with:
          ref: \${{ github.event.pull_request.head.sha }}
      - run: npm test
`,
        at: [6],
        severity: "critical",
      },
      {
        text: `on:
  pull_request_target:
permissions: {contents: write}
jobs:
  build:
    if: contains('alice,bob,carol', github.actor)
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4.2.2
        with:
          ref: \${{ github.event.pull_request.head.sha }}
      - run: npm test
`,
        at: [6],
      },
      {
        text: `on: {workflow_run: {workflows: [CI], types: [completed]}}
permissions: {contents: write}
jobs:
  build:
    if: github.event.workflow_run.head_branch == 'main'
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4.2.2
        with:
          ref: \${{ github.event.workflow_run.head_sha }}
      - run: npm test
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
        at: [5],
      },
      {
        text: `on:
  pull_request_target:
permissions: {contents: write}
jobs:
  build:
    if: startsWith(github.head_ref, 'release/')
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4.2.2
        with:
          ref: \${{ github.event.pull_request.head.sha }}
      - run: npm test
`,
        at: [6],
      },
    ],
    silent: [
      {
        text: `on:
  pull_request_target:
permissions: {contents: write}
jobs:
  build:
    if: \${{ github.event.pull_request.head.repo.fork == false }}
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4.2.2
        with:
          ref: \${{ github.event.pull_request.head.sha }}
      - run: npm test
`,
        because: "the whole condition is one expression, and a fork's is false",
      },
      {
        text: `on:
  pull_request_target:
permissions: {contents: write}
jobs:
  build:
    if: github.event.pull_request.head.repo.full_name == github.repository
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4.2.2
        with:
          ref: \${{ github.event.pull_request.head.sha }}
      - run: npm test
`,
        because: "forks don't get there",
      },
      {
        text: `on:
  pull_request_target:
permissions: {contents: write}
jobs:
  build:
    if: startsWith(github.head_ref, 'release/')
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v7
      - run: npm test
`,
        because: "the code is the default branch's",
      },
      {
        text: `on: pull_request
permissions: {contents: write}
jobs:
  build:
    if: startsWith(github.head_ref, 'release/')
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4.2.2
        with:
          ref: \${{ github.event.pull_request.head.sha }}
      - run: npm test
`,
        because: "a fork's `pull_request` gets neither secrets nor a write token",
      },
    ],
  },

  repository: reportAttacks("unsound-gate"),
});
