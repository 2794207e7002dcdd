import { reportAttacks } from "../../attacks/report-attacks.js";
import { defineRule } from "../../rule.js";

export default defineRule({
  id: "pwn-request",
  category: "trust",
  severity: "critical",
  summary: "An outsider's code runs in a privileged run",
  risk: "The run holds the repository's secrets, a token that writes, or the default branch's cache. Code of a pull request that is installed, built or tested there takes all of it: `package.json`, `conftest.py`, a `Makefile` or a `build.rs` is enough.",
  mend: "Build and test pull requests under `pull_request`. Where the job has to stay privileged, put the runtime guard before the checkout and check out its `head-sha`.",
  sources: [
    "https://securitylab.github.com/resources/github-actions-preventing-pwn-requests/",
    "https://docs.github.com/actions/reference/workflows-and-actions/events-that-trigger-workflows#pull_request_target",
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
      - run: npm ci
`,
        at: [11],
        severity: "critical",
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
          ref: refs/pull/\${{ github.event.number }}/merge
          path: candidate
      - run: make -C candidate all
`,
        at: [12],
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
      - run: pip install -e .
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
        at: [10],
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
      - run: |
          gh pr checkout \${{ github.event.number }}
          ./gradlew build
        env:
          GH_TOKEN: \${{ github.token }}
`,
        at: [11],
      },
      {
        text: `on:
  pull_request_target:
permissions: {contents: read}
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4.2.2
        with:
          ref: \${{ github.event.pull_request.head.sha }}
      - run: make test
`,
        at: [11],
        severity: "low",
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
      - uses: actions/checkout@v7
      - run: npm ci
`,
        because: "the checkout takes the default branch",
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
        because: "only branches of the repository itself get there",
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
      - run: npm test
`,
        because: "a fork's `pull_request` gets neither secrets nor a write token",
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
      - uses: actions/checkout@v4.2.2
        with:
          ref: \${{ github.event.pull_request.head.sha }}
          path: theirs
          persist-credentials: false
      - run: git -C theirs diff --stat
`,
        because: "the code is only read as data",
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
          ref: \${{ github.head_ref }}
      - run: npm test
`,
        because: "without `repository:` that is a branch of this repository",
      },
    ],
  },

  repository: reportAttacks("pwn-request"),
});
