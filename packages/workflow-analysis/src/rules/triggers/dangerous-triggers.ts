import type { Job, Step, Trigger, Workflow } from "../../model/index.js";
import { defineRule } from "../../rule.js";
import { holdingsOf, holdsNothing } from "../../trust/holdings.js";

const WHY: Readonly<Record<string, string>> = {
  pull_request_target:
    "`pull_request_target` runs with this repository's secrets and token for pull requests of strangers",
  workflow_run: "`workflow_run` runs with this repository's secrets and token after workflows that strangers can start",
  issue_comment: "`issue_comment` runs with this repository's secrets and token whenever a stranger writes a comment",
};

export default defineRule({
  id: "dangerous-triggers",
  category: "triggers",
  severity: "high",
  isZizmor: true,
  summary: "Strangers can start this workflow with the repository's own rights",
  risk: "The run has a write token and the secrets, and its cache is the default branch's. One step that builds, tests or only prints what the stranger sent gives all of that away.",
  mend: "Use `pull_request`, which gets neither secrets nor a write token from a fork. Where that isn't enough, split the work: an unprivileged workflow for the stranger's code, and one for the rest that only reads its results as data.",
  sources: [
    "https://securitylab.github.com/resources/github-actions-preventing-pwn-requests/",
    "https://docs.github.com/actions/reference/workflows-and-actions/events-that-trigger-workflows#pull_request_target",
  ],
  examples: {
    flagged: [
      {
        text: `on:
  push:
  pull_request_target:
    types: [opened]
permissions:
  contents: write
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - run: make
`,
        at: [3],
        confidence: "medium",
      },
      {
        text: `on: [push, workflow_run, issue_comment]
permissions:
  issues: write
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - run: make
`,
        at: [1, 1],
      },
      {
        text: `on: issue_comment
permissions: {}
jobs:
  greet:
    runs-on: ubuntu-latest
    steps:
      - run: echo hello
`,
        at: [1],
        confidence: "low",
      },
    ],
    silent: [
      {
        text: `on: pull_request_target
permissions:
  contents: read
  pull-requests: write
jobs:
  label:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/labeler@1234567890abcdef1234567890abcdef12345678
`,
        because: "a lone labeler step runs nothing that the stranger wrote",
      },
      {
        text: `on: pull_request
permissions: {}
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - run: echo "pull_request_target"
`,
        because: "the trigger is `pull_request`",
      },
    ],
  },

  workflow(workflow, report) {
    for (const trigger of workflow.triggers) {
      const message = WHY[trigger.event];
      if (message === undefined || isLoneLabeler(trigger, workflow)) continue;
      const isHarmless = workflow.jobs.every((job) => holdsNothing(holdingsOf(job)) && !bringsInOthersCode(job));
      report(trigger.key, message, { confidence: isHarmless ? "low" : "medium" });
    }
  },
});

function isLoneLabeler(trigger: Trigger, workflow: Workflow): boolean {
  const [job, ...others] = workflow.jobs;
  if (trigger.event !== "pull_request_target" || job?.kind !== "normal" || others.length > 0) return false;
  return job.steps.length === 1 && job.steps[0]?.uses?.is("actions/labeler") === true;
}

/** May code or files that the run's cause brought get into the job? Whatever isn't plainly harmless counts. */
function bringsInOthersCode(job: Job): boolean {
  return job.kind === "reusable" || job.steps.some(fetchesOthersCode);
}

const FETCHES = /\bgh\s+(?:pr|run)\b|refs\/pull|\bpull\/|\bgit\b|head_|head\./;

function fetchesOthersCode(step: Step): boolean {
  const { uses, run } = step;
  if (run) return FETCHES.test(run.text);
  if (!uses) return false;
  if (uses.is("actions/checkout")) return step.input("ref") !== undefined || step.input("repository") !== undefined;
  return uses.target.kind !== "repository" || !uses.text.startsWith("actions/") || uses.is("actions/download-artifact");
}
