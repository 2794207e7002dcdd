import type { NormalJob, Runner, RunnerLabel } from "../../model/index.js";
import type { Repository } from "../../repository/index.js";
import { defineRule, type Report } from "../../rule.js";
import { keepsStrangersOut } from "../../trust/gates.js";
import { mayBeSelfHosted } from "../../trust/self-hosted.js";
import { describeStart, inputsGiven, startsBy } from "../../trust/starts.js";
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
        text: `on:
  workflow_call:
    inputs: {runner: {type: string, default: self-hosted}}
permissions: {}
jobs:
  test:
    runs-on: \${{ inputs.runner }}
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
        at: [7],
        severity: "high",
      },
      {
        text: `on:
  workflow_call:
    inputs: {runner: {type: string, default: ubuntu-24.04}}
permissions: {}
jobs:
  test:
    runs-on: \${{ fromJSON(inputs.Runner) }}
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
    with: {runner: '["self-hosted", "linux"]'}
`,
        },
        at: [7],
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
        text: `on:
  workflow_call:
    inputs: {runner: {type: string, default: self-hosted}}
permissions: {}
jobs:
  test:
    runs-on: \${{ inputs.runner }}
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
    with: {runner: ubuntu-24.04}
`,
        },
        because: "its caller passes another runner",
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
    if (!runner || (report.persona === "regular" && !mayBeSelfHosted(job, report.repository))) return;
    const selfHosted = runner.labels.filter(isSelfHosted);
    const started = startedLabels(job, runner, report.repository);
    for (const [label, start] of started.values()) {
      const message = `Strangers can start this job by ${start}, and it runs on a self-hosted runner`;
      report(label.node, message, { related: usesOfLabel(label, runner) });
    }
    for (const label of selfHosted) if (!started.has(label.node)) reportForAuditors(label, runner, report);
    if (selfHosted.length > 0 || started.size > 0) return;
    if (runner.group) reportUnsure(runner.group, "A runner group may hold self-hosted runners", report);
    else if (runner.isOpen)
      reportUnsure(runner.entry.value, "This expression may come to a self-hosted runner", report);
  },
});

function isSelfHosted({ text }: RunnerLabel): boolean {
  return text.toLowerCase() === "self-hosted";
}

/**
 * By its place, each self-hosted label on which strangers can start the job, with the first event by which they can, as
 * Markdown; conditions that keep them out are seen through.
 */
function startedLabels(job: NormalJob, runner: Runner, repository: Repository): Map<YamlNode, [RunnerLabel, string]> {
  const found = new Map<YamlNode, [RunnerLabel, string]>();
  const events = new Set(repository.workflows.flatMap(({ triggers }) => triggers.map(({ event }) => event)));
  for (const event of events) {
    if (!isFiredByAnyone(event) || keepsStrangersOut(job, event)) continue;
    for (const start of startsBy(event, job.workflow, repository)) {
      const inputs = inputsGiven(job.workflow, start);
      const labels = runner.labelsWhere((expression) => strangersRuns(expression, event, inputs)).filter(isSelfHosted);
      for (const label of labels) {
        if (!found.has(label.node)) found.set(label.node, [label, describeStart(event, start)]);
      }
    }
  }
  return found;
}

function usesOfLabel({ fromMatrix }: RunnerLabel, runner: Runner): { place: YamlNode; message: string }[] {
  return fromMatrix ? [{ place: runner.entry.value, message: "it is used here" }] : [];
}

function reportForAuditors(label: RunnerLabel, runner: Runner, report: Report): void {
  const related = usesOfLabel(label, runner);
  report(label.node, "This job runs on a self-hosted runner", { severity: "medium", persona: "auditor", related });
}

function reportUnsure(place: YamlNode, message: string, report: Report): void {
  report(place, message, { severity: "medium", confidence: "low", persona: "auditor" });
}
