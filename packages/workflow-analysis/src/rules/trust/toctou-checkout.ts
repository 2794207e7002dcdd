import { reportAttacks } from "../../attacks/report-attacks.js";
import { defineRule } from "../../rule.js";

export default defineRule({
  id: "toctou-checkout",
  category: "trust",
  severity: "high",
  fixes: "unsafe",
  summary: "What was approved isn't what is checked out",
  risk: "A maintainer approves what they see. The checkout then asks for a branch, or for the pull request by its number, and gets what the outsider pushed in the meantime.",
  mend: "Check out the SHA of the event's payload, or the runtime guard's `head-sha`.",
  sources: [
    "https://securitylab.github.com/resources/github-actions-preventing-pwn-requests/",
    "https://github.com/AdnaneKhan/ActionsTOCTOU",
  ],
  examples: {
    flagged: [
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
          repository: \${{ github.event.pull_request.head.repo.full_name }}
          ref: \${{ github.event.pull_request.head.ref }}
      - run: npm test
`,
        at: [13],
        severity: "high",
      },
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
          ref: refs/pull/\${{ github.event.number }}/head
      - run: npm test
`,
        at: [12],
      },
      {
        text: `on: {issue_comment: {types: [created]}}
permissions: {contents: write}
jobs:
  build:
    if: github.event.comment.author_association == 'MEMBER'
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4.2.2
        with:
          ref: refs/pull/\${{ github.event.issue.number }}/merge
      - run: npm test
`,
        at: [10],
      },
      {
        text: `on:
  pull_request_target:
permissions: {contents: write}
jobs:
  build:
    runs-on: ubuntu-latest
    environment: fork-tests
    steps:
      - uses: actions/checkout@v4.2.2
        with:
          repository: \${{ github.event.pull_request.head.repo.full_name }}
          ref: \${{ github.event.pull_request.head.ref }}
      - run: npm test
`,
        trust: { environments: new Map([["fork-tests", { requiredReviewers: true }]]) },
        at: [12],
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
        because: "the payload's SHA is what had the label put on",
      },
      {
        text: `on:
  pull_request_target:
permissions: {contents: write}
jobs:
  build:
    runs-on: ubuntu-latest
    environment: fork-tests
    steps:
      - uses: actions/checkout@v4.2.2
        with:
          ref: \${{ github.event.pull_request.head.sha }}
      - run: npm test
`,
        trust: { environments: new Map([["fork-tests", { requiredReviewers: true }]]) },
        because: "the payload's SHA is what was approved",
      },
      {
        text: `on:
  pull_request_target:
    types: [labeled]
permissions: {contents: write}
jobs:
  build:
    if: github.event.label.name == 'ok to run' && github.event.pull_request.head.repo.full_name == github.repository
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4.2.2
        with:
          repository: \${{ github.event.pull_request.head.repo.full_name }}
          ref: \${{ github.event.pull_request.head.ref }}
      - run: npm test
`,
        because: "forks don't get there",
      },
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
      - uses: actions/checkout@v7
      - run: npm test
`,
        because: "the code is the default branch's",
      },
    ],
  },

  repository: reportAttacks("toctou-checkout"),
});
