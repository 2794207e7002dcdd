import { judgedPathsOf } from "../../attacks/attack-paths.js";
import type { NormalJob, Step } from "../../model/index.js";
import { defineRule } from "../../rule.js";
import { isForkCopy, isRuntimeGuard, outsiderTriggers, type TrustContext } from "../../trust/index.js";
import type { YamlScalar } from "../../yaml/index.js";

export default defineRule({
  id: "unsafe-checkout-opt-in",
  category: "trust",
  severity: "low",
  summary: "The checkout's protection against fork code is switched off",
  risk: "`actions/checkout` refuses a fork's code in privileged runs. With the refusal off, the next step that somebody adds here (an install, a test) is a hole.",
  mend: "Remove `allow-unsafe-pr-checkout`, or put the runtime guard before the checkout and check out its `head-sha`.",
  sources: [
    "https://github.com/actions/checkout#usage",
    "https://securitylab.github.com/resources/github-actions-preventing-pwn-requests/",
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
      - uses: actions/checkout@v7
        with:
          ref: \${{ github.event.pull_request.head.sha }}
          allow-unsafe-pr-checkout: true
          persist-credentials: false
      - run: git diff --stat
`,
        at: [11],
        severity: "low",
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
        with:
          ref: \${{ github.event.pull_request.head.sha }}
          allow-unsafe-pr-checkout: true
          persist-credentials: false
`,
        at: [11],
      },
      {
        text: `on: {workflow_run: {workflows: [CI], types: [completed]}}
permissions: {contents: write}
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v7
        with:
          ref: \${{ github.event.workflow_run.head_sha }}
          allow-unsafe-pr-checkout: true
          persist-credentials: false
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
        with:
          ref: \${{ github.event.pull_request.head.sha }}
          allow-unsafe-pr-checkout: true
          path: theirs
          persist-credentials: false
      - run: wc -l theirs/README.md
`,
        at: [11],
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
        with:
          ref: \${{ github.event.pull_request.head.sha }}
          allow-unsafe-pr-checkout: true
          persist-credentials: false
      - run: npm test
`,
        because: "the code is run, which is `pwn-request`",
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
        with:
          ref: \${{ github.event.pull_request.head.sha }}
          allow-unsafe-pr-checkout: false
          persist-credentials: false
      - run: git diff --stat
`,
        because: "it is off",
      },
      {
        text: `on: pull_request
permissions: {contents: write}
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v7
        with:
          ref: \${{ github.event.pull_request.head.sha }}
          allow-unsafe-pr-checkout: true
          persist-credentials: false
      - run: git diff --stat
`,
        because: "a fork's `pull_request` isn't privileged",
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
        with: {mode: enforce}
      - uses: actions/checkout@v7
        with:
          ref: \${{ steps.guard.outputs.head-sha }}
          allow-unsafe-pr-checkout: true
          persist-credentials: false
      - run: npm test
`,
        because: "the runtime guard stands before it",
      },
    ],
  },

  repository(repository, report) {
    const context = { repository, settings: report.trust };
    for (const workflow of repository.workflows) {
      if (!workflow.file.text.includes(INPUT) || !isPrivileged(workflow, context)) continue;
      for (const job of workflow.jobs) {
        for (const place of job.kind === "normal" ? switchedOff(job, context) : []) {
          report(place, "A fork's code may be checked out here, where the run is privileged; nothing executes it yet");
        }
      }
    }
  },
});

const INPUT = "allow-unsafe-pr-checkout";

function isPrivileged(workflow: NormalJob["workflow"], context: TrustContext): boolean {
  return outsiderTriggers(workflow, context).some(({ event }) => !isForkCopy(event));
}

/** Checkouts that refuse nothing, but for those behind the guard and those whose code is executed. */
function switchedOff(job: NormalJob, context: TrustContext): YamlScalar[] {
  const guard = job.steps.findIndex(isRuntimeGuard);
  const steps = guard === -1 ? job.steps : job.steps.slice(0, guard);
  return steps.flatMap((step) => {
    const value = step.uses?.is("actions/checkout") ? step.input(INPUT)?.value : undefined;
    const isOff = value?.kind === "scalar" && value.value.trim().toLowerCase() === "true";
    return isOff && !isExecuted(step, context) ? [value] : [];
  });
}

function isExecuted(step: Step, context: TrustContext): boolean {
  return judgedPathsOf(context).some(({ path }) => path.sink.kind === "execution" && path.checkout?.site.step === step);
}
