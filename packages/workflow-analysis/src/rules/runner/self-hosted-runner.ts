import type { NormalJob, Runner, RunnerLabel, Workflow } from "../../model/index.js";
import type { Repository } from "../../repository/index.js";
import { defineRule, type Report } from "../../rule.js";
import { keepsStrangersOut } from "../../trust/gates.js";
import { strangersRuns } from "../../trust/strangers.js";
import { isFiredByAnyone } from "../../trust/triggers.js";
import type { YamlNode } from "../../yaml/index.js";

export default defineRule({
  id: "self-hosted-runner",
  category: "runner",
  severity: "high",
  isZizmor: true,
  summary: "Runs that strangers start land on a self-hosted runner",
  risk: "A self-hosted machine is used again for later runs and stands in your network. What a stranger's pull request leaves on it waits for the next job and its secrets.",
  mend: "Run jobs for pull requests on GitHub's machines, or on runners that are thrown away after each job; or let the job run only for branches of this repository: `if: github.event.pull_request.head.repo.full_name == github.repository`.",
  sources: ["https://docs.github.com/actions/reference/security/secure-use#hardening-for-self-hosted-runners"],
  examples: {
    flagged: [
      {
        text: `on: pull_request
permissions: {}
jobs:
  test:
    runs-on: [self-hosted, linux]
    steps:
      - run: make test
`,
        at: [5],
        severity: "high",
      },
      {
        text: `on: [push, pull_request]
permissions: {}
jobs:
  test:
    strategy:
      matrix:
        os: [ubuntu-24.04, self-hosted]
    runs-on: \${{ matrix.os }}
    steps:
      - run: make test
`,
        at: [7],
        severity: "high",
      },
      {
        text: `on: pull_request
permissions: {}
jobs:
  test:
    runs-on: \${{ github.ref == 'refs/heads/main' && 'ubuntu-24.04' || fromJSON('["self-hosted", "linux"]') }}
    steps:
      - run: make test
`,
        at: [5],
        severity: "high",
      },
      {
        text: `on: [push, pull_request]
permissions: {}
jobs:
  test:
    if: github.ref != 'refs/heads/main' && github.base_ref == 'main'
    runs-on: \${{ github.event_name == 'push' && 'ubuntu-24.04' || 'self-hosted' }}
    steps:
      - run: make test
`,
        at: [6],
        severity: "high",
      },
      {
        text: `on: pull_request
permissions: {}
jobs:
  test:
    if: github.repository != 'octo-org/template'
    runs-on: \${{ github.repository_owner != 'octo' && 'self-hosted' || 'ubuntu-24.04' }}
    steps:
      - run: make test
`,
        at: [6],
        severity: "high",
      },
      {
        text: `on: workflow_call
permissions: {}
jobs:
  test:
    runs-on: self-hosted
    steps:
      - run: make test
`,
        path: ".github/workflows/test.yml",
        files: {
          ".github/workflows/ci.yml": `on: pull_request
permissions: {}
jobs:
  test:
    uses: ./.github/workflows/test.yml
`,
        },
        at: [5],
        severity: "high",
      },
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: self-hosted
    steps:
      - run: make test
  b:
    runs-on: {group: big}
    steps:
      - run: make test
  c:
    runs-on: \${{ vars.RUNNER }}
    steps:
      - run: make test
`,
        at: [5, 9, 13],
        persona: "auditor",
        severity: "medium",
      },
    ],
    silent: [
      {
        text: `on: workflow_call
permissions: {}
jobs:
  test:
    runs-on: self-hosted
    steps:
      - run: make test
`,
        path: ".github/workflows/test.yml",
        files: {
          ".github/workflows/ci.yml": `on: [push, pull_request]
permissions: {}
jobs:
  test:
    if: github.event_name == 'push'
    uses: ./.github/workflows/test.yml
`,
        },
        because: "its caller calls it for pushes alone",
      },
      {
        text: `on: pull_request
permissions: {}
jobs:
  test:
    if: github.event.pull_request.head.repo.full_name == github.repository
    runs-on: self-hosted
    steps:
      - run: make test
  after:
    needs: test
    runs-on: self-hosted
    steps:
      - run: make report
`,
        because: "pull requests of forks don't reach it",
      },
      {
        text: `on: {workflow_run: {workflows: [ci], types: [completed]}}
permissions: {}
jobs:
  test:
    if: github.event.workflow_run.head_repository.full_name == github.repository
    runs-on: self-hosted
    steps:
      - run: make test
  report:
    if: github.event.workflow_run.event == 'push'
    runs-on: self-hosted
    steps:
      - run: make report
`,
        because: "runs of forks don't go on there",
      },
      {
        text: `on: {push: {branches: [main]}, pull_request: }
permissions: {}
jobs:
  deploy:
    if: github.ref == 'refs/heads/main'
    runs-on: self-hosted
    steps:
      - run: make deploy
`,
        because: "a pull request's run belongs to `refs/pull/<number>/merge`",
      },
      {
        text: `on: {push: {branches: [main]}, pull_request: }
permissions: {}
jobs:
  test:
    runs-on: \${{ github.event_name == 'push' && 'self-hosted' || 'ubuntu-24.04' }}
    steps:
      - run: make test
`,
        because: "runs for pull requests land on GitHub's machines",
      },
      {
        text: `on: push
permissions: {}
jobs:
  test:
    runs-on: self-hosted
    steps:
      - run: make test
`,
        because: "only people with write access start it; an auditor still hears of it",
      },
      {
        text: `on: pull_request
permissions: {}
jobs:
  test:
    runs-on: \${{ github.repository_owner == 'octo-org' && 'ubuntu-24.04-8-cores' || 'ubuntu-24.04' }}
    steps:
      - run: make test
`,
        persona: "auditor",
        because: "whichever it is, it isn't called self-hosted",
      },
      {
        text: `on: pull_request
permissions: {}
jobs:
  test:
    runs-on: ubuntu-24.04
    steps:
      - run: echo self-hosted
`,
        because: "the runner is GitHub's",
      },
    ],
  },

  job(job, report) {
    const { runner } = job;
    // What else there is to say, only an auditor hears.
    if (!runner || (report.persona === "regular" && !NAMES_IT.test(job.workflow.file.text))) return;
    const selfHosted = runner.labels.filter(isSelfHosted);
    if (selfHosted.length > 0) {
      const starts = strangersStarts(job, runner, report.repository);
      for (const label of selfHosted) reportLabel(label, runner, starts.get(label.node), report);
      return;
    }
    if (runner.group) reportUnsure(runner.group, "A runner group may hold self-hosted runners", report);
    else if (runner.isOpen)
      reportUnsure(runner.entry.value, "This expression may come to a self-hosted runner", report);
  },
});

const NAMES_IT = /self-hosted/i;

function isSelfHosted({ text }: RunnerLabel): boolean {
  return text.toLowerCase() === "self-hosted";
}

/**
 * By each self-hosted label, the first event by which strangers can start the job on it, as Markdown; conditions that keep
 * them out are seen through.
 */
function strangersStarts(job: NormalJob, runner: Runner, repository: Repository): Map<YamlNode, string> {
  const starts = new Map<YamlNode, string>();
  const events = new Set(repository.workflows.flatMap(({ triggers }) => triggers.map(({ event }) => event)));
  for (const event of events) {
    if (!isFiredByAnyone(event) || keepsStrangersOut(job, event)) continue;
    const started = workflowStartedBy(event, job.workflow, repository);
    if (!started) continue;
    const text = started === job.workflow ? `\`${event}\`` : `\`${event}\` of \`${started.path}\``;
    const labels = runner.labelsWhere((expression) => strangersRuns(expression, event)).filter(isSelfHosted);
    for (const { node } of labels) if (!starts.has(node)) starts.set(node, text);
  }
  return starts;
}

/** The workflow itself where the event fires it, or one that the event fires and that calls it, through others maybe. */
function workflowStartedBy(event: string, workflow: Workflow, repository: Repository): Workflow | undefined {
  const reached = new Set([workflow]);
  for (const one of reached) {
    if (one.triggers.some((trigger) => trigger.event === event)) return one;
    for (const call of repository.callersOf(one)) {
      if (!keepsStrangersOut(call, event)) reached.add(call.workflow);
    }
  }
  return undefined;
}

function reportLabel(label: RunnerLabel, runner: Runner, start: string | undefined, report: Report): void {
  const related = label.fromMatrix ? [{ place: runner.entry.value, message: "it is used here" }] : [];
  if (start !== undefined) {
    report(label.node, `Strangers can start this job by ${start}, and it runs on a self-hosted runner`, { related });
  } else {
    report(label.node, "This job runs on a self-hosted runner", { severity: "medium", persona: "auditor", related });
  }
}

function reportUnsure(place: YamlNode, message: string, report: Report): void {
  report(place, message, { severity: "medium", confidence: "low", persona: "auditor" });
}
