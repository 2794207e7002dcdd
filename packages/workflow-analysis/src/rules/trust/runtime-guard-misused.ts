import { idleGuards } from "../../attacks/idle-guards.js";
import { reportAttacks } from "../../attacks/report-attacks.js";
import { defineRule } from "../../rule.js";

export default defineRule({
  id: "runtime-guard-misused",
  category: "trust",
  severity: "medium",
  fixes: "unsafe",
  summary: "The runtime guard stands there and doesn't protect",
  risk: "Behind a guard people feel safe. One that is ignored, that comes too late, or whose `head-sha` isn't what is checked out lets everything through.",
  mend: "Put the guard first, let its failure stop the job (or test `allowed`), and check out `head-sha` and nothing else.",
  sources: ["https://securitylab.github.com/resources/github-actions-preventing-pwn-requests/"],
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
      - id: guard
        uses: octo-org/trustchain/actions/fork-pr-guard@1234567890abcdef1234567890abcdef12345678
        with: {mode: enforce}
      - uses: actions/checkout@v4.2.2
        with:
          repository: \${{ github.event.pull_request.head.repo.full_name }}
          ref: \${{ github.event.pull_request.head.ref }}
      - run: npm test
`,
        at: [14],
      },
      {
        text: `on:
  pull_request_target:
permissions: {contents: write}
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - id: guard
        uses: octo-org/trustchain/actions/fork-pr-guard@1234567890abcdef1234567890abcdef12345678
        with: {mode: enforce, on-untrusted: skip}
      - uses: actions/checkout@v4.2.2
        with:
          ref: \${{ github.event.pull_request.head.sha }}
      - run: npm test
`,
        at: [9],
      },
      {
        text: `on:
  pull_request_target:
permissions: {contents: write}
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - id: guard
        uses: octo-org/trustchain/actions/fork-pr-guard@1234567890abcdef1234567890abcdef12345678
        continue-on-error: true
        with: {mode: enforce}
      - uses: actions/checkout@v4.2.2
        with:
          ref: \${{ steps.guard.outputs.head-sha || github.event.pull_request.head.sha }}
      - run: npm test
`,
        at: [9],
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
      - id: guard
        uses: octo-org/trustchain/actions/fork-pr-guard@1234567890abcdef1234567890abcdef12345678
        with: {mode: enforce}
`,
        at: [13],
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
      - id: guard
        uses: octo-org/trustchain/actions/fork-pr-guard@1234567890abcdef1234567890abcdef12345678
        with: {mode: enforce}
      - uses: actions/checkout@v4.2.2
        with:
          ref: \${{ steps.guard.outputs.head-sha }}
          allow-unsafe-pr-checkout: true
      - run: npm test
`,
        because: "the guard stands first, and what it allowed is checked out",
      },
      {
        text: `on:
  pull_request_target:
permissions: {contents: write}
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - id: guard
        uses: octo-org/trustchain/actions/fork-pr-guard@1234567890abcdef1234567890abcdef12345678
        with: {mode: enforce, on-untrusted: skip}
      - if: steps.guard.outputs.allowed == 'true'
        uses: actions/checkout@v4.2.2
        with:
          ref: \${{ steps.guard.outputs.head-sha }}
          allow-unsafe-pr-checkout: true
      - if: steps.guard.outputs.allowed == 'true'
        run: npm test
`,
        because: "what follows asks whether it was allowed",
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
      - run: npm test
`,
        because: "there is no guard, and no outsider's code",
      },
      {
        text: `on: push
permissions: {contents: write}
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - id: guard
        uses: octo-org/trustchain/actions/fork-pr-guard@1234567890abcdef1234567890abcdef12345678
        with: {mode: enforce}
      - run: npm test
`,
        because: "only people with write access start it",
      },
    ],
  },

  repository(repository, report) {
    reportAttacks("runtime-guard-misused")(repository, report);
    for (const place of idleGuards({ repository, settings: report.trust })) {
      report(place, "`continue-on-error` lets the job go on when the runtime guard refuses");
    }
  },
});
