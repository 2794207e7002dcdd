import { reportAttacks } from "../../attacks/report-attacks.js";
import { defineRule } from "../../rule.js";

export default defineRule({
  id: "label-gate-not-bound",
  category: "trust",
  severity: "high",
  fixes: "unsafe",
  summary: "A label lets in whatever is pushed after it",
  risk: "A maintainer looks at the code and puts the label on. It stays on: the next push of the outsider runs under it, and nobody looked at that.",
  mend: "React to `labeled` alone, ask for `github.event.label.name`, and check out the payload's SHA. The runtime guard binds each approval to one commit.",
  sources: [
    "https://securitylab.github.com/resources/github-actions-preventing-pwn-requests/",
    "https://docs.github.com/actions/reference/workflows-and-actions/events-that-trigger-workflows#pull_request_target",
  ],
  examples: {
    flagged: [
      {
        text: `on:
  pull_request_target:
    types: [labeled, synchronize]
permissions: {contents: write}
jobs:
  build:
    if: contains(github.event.pull_request.labels.*.name, 'ok to run')
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4.2.2
        with:
          ref: \${{ github.event.pull_request.head.sha }}
      - run: npm test
`,
        at: [7],
        severity: "high",
      },
      {
        text: `on:
  pull_request_target:
permissions: {contents: write}
jobs:
  build:
    if: contains(github.event.pull_request.labels.*.name, 'ok to run')
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
        text: `on:
  pull_request_target:
    types: [labeled, opened, synchronize]
permissions: {contents: write}
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - if: contains(github.event.pull_request.labels.*.name, 'ok to run')
        uses: actions/checkout@v4.2.2
        with:
          ref: \${{ github.event.pull_request.head.sha }}
      - if: contains(github.event.pull_request.labels.*.name, 'ok to run')
        run: npm test
`,
        at: [9],
      },
      {
        text: `on:
  pull_request_target:
    types: [labeled, synchronize]
permissions: {contents: write}
jobs:
  build:
    if: contains(github.event.pull_request.labels.*.name, 'ok to run')
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4.2.2
        with:
          repository: \${{ github.event.pull_request.head.repo.full_name }}
          ref: \${{ github.event.pull_request.head.ref }}
      - run: npm test
`,
        at: [7],
      },
    ],
    silent: [
      {
        text: `on:
  pull_request_target:
    types: [labeled]
permissions: {contents: write}
jobs:
  build:
    if: github.event.label.name == 'ok to run'
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4.2.2
        with:
          ref: \${{ github.event.pull_request.head.sha }}
      - run: npm test
`,
        because: "each run needs the label put on anew, and takes the commit that had it",
      },
      {
        text: `on:
  pull_request_target:
    types: [labeled, synchronize]
permissions: {contents: write}
jobs:
  build:
    if: contains(github.event.pull_request.labels.*.name, 'ok to run')
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v7
      - run: npm test
`,
        because: "the code is the default branch's",
      },
      {
        text: `on: {pull_request: {types: [labeled, synchronize]}}
permissions: {contents: write}
jobs:
  build:
    if: contains(github.event.pull_request.labels.*.name, 'ok to run')
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
    types: [labeled, synchronize]
permissions: {contents: write}
jobs:
  build:
    if: contains(github.event.pull_request.labels.*.name, 'ok to run') && github.event.pull_request.head.repo.full_name == github.repository
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4.2.2
        with:
          ref: \${{ github.event.pull_request.head.sha }}
      - run: npm test
`,
        because: "forks don't get there",
      },
    ],
  },

  repository: reportAttacks("label-gate-not-bound"),
});
