import { callChain } from "../../attacks/call-chain.js";
import { setValue } from "../../fixes/edits.js";
import { type Trigger, Workflow } from "../../model/index.js";
import { defineRule, type RuleFix } from "../../rule.js";
import { gainsOf, outsiderTriggers, runOf, type TrustContext, worthOf } from "../../trust/index.js";

export default defineRule({
  id: "needless-privileged-trigger",
  category: "trust",
  severity: "low",
  fixes: "unsafe",
  toldBy: ["dangerous-triggers"],
  summary: "A privileged trigger where nothing privileged is used",
  risk: "Today the run holds nothing. The next secret or permission that somebody adds is open to outsiders at once, as the event was chosen long before.",
  mend: "Use `pull_request`; where it has to be `workflow_run`, say in a comment what for.",
  sources: [
    "https://docs.github.com/actions/reference/workflows-and-actions/events-that-trigger-workflows#pull_request_target",
    "https://securitylab.github.com/resources/github-actions-preventing-pwn-requests/",
  ],
  examples: {
    flagged: [
      {
        text: `on: pull_request_target
permissions: {contents: read}
jobs:
  t:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v7
      - run: npm test
`,
        at: [1],
        severity: "low",
        fixed: `on: pull_request
permissions: {contents: read}
jobs:
  t:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v7
      - run: npm test
`,
      },
      {
        text: `on:
  push:
  pull_request_target:
    types: [opened]
permissions: {contents: read}
jobs:
  t:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v7
      - run: npm test
`,
        at: [3],
      },
      {
        text: `on: pull_request_target
permissions: {}
jobs:
  t:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v7
      - run: npm test
`,
        at: [1],
      },
      {
        text: `on:
  workflow_run:
    workflows: [CI]
    types: [completed]
permissions: {contents: read}
jobs:
  t:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v7
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
        at: [2],
      },
    ],
    silent: [
      {
        text: `on: pull_request_target
permissions: {pull-requests: write}
jobs:
  t:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v7
      - run: npm test
`,
        because: "its token writes",
      },
      {
        text: `on: pull_request_target
permissions: {contents: read}
jobs:
  t:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v7
      - run: npm test
        env: {TOKEN: '\${{ secrets.NPM_TOKEN }}'}
`,
        because: "it uses a secret",
      },
      {
        text: `on: pull_request_target
jobs:
  t:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v7
      - run: npm test
`,
        because: "its token has the default rights",
      },
      {
        text: `on: pull_request
permissions: {contents: read}
jobs:
  t:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v7
      - run: npm test
`,
        because: "the trigger isn't privileged",
      },
    ],
  },

  repository(repository, report) {
    const context = { repository, settings: report.trust };
    for (const workflow of repository.workflows) {
      for (const trigger of workflow.triggers) {
        if (!PRIVILEGED.has(trigger.event) || !isOpen(trigger, workflow, context)) continue;
        if (isPrivileged(workflow, trigger.event, context)) continue;
        report(trigger.key, `\`${trigger.event}\` gives rights that nothing here uses`, {
          fix: fixOf(trigger, workflow),
        });
      }
    }
  },
});

const PRIVILEGED: ReadonlySet<string> = new Set(["pull_request_target", "workflow_run"]);

function isOpen({ event }: Trigger, workflow: Workflow, context: TrustContext): boolean {
  return outsiderTriggers(workflow, context).some((one) => one.event === event && one.fired === workflow);
}

/** Is there something to gain in one of its jobs, or in one that they call? */
function isPrivileged(workflow: Workflow, event: string, context: TrustContext): boolean {
  const reached = [...context.repository.reachableFrom(workflow)].filter((unit) => unit instanceof Workflow);
  return reached
    .flatMap(({ jobs }) => jobs)
    .some((job) => {
      const run = runOf(callChain(workflow, job, context.repository), event, context);
      return run === undefined || worthOf(gainsOf(run, context.settings)) !== "nothing";
    });
}

/** What asks for the event by its name would no longer hold. */
function fixOf({ key, event }: Trigger, workflow: Workflow): RuleFix | null {
  const isNamed = workflow.file.text.split(event).length > 2;
  if (event !== "pull_request_target" || isNamed || workflow.trigger("pull_request")) return null;
  const edit = setValue({ key, value: key, alias: null }, "pull_request");
  return edit && { description: "use `pull_request`", safe: false, edits: [edit] };
}
