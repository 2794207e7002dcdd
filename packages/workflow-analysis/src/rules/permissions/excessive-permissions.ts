import type { Persona, Severity } from "@trustchain/findings";
import { insertEntry, setValue } from "../../fixes/edits.js";
import type { Job, Permissions, Workflow } from "../../model/index.js";
import { defineRule, type Report, type RuleFix } from "../../rule.js";
import { needsOnlyToRead } from "../../trust/token-use.js";

/** What an attacker can do with the scope when it may write; `medium` for scopes that aren't named. */
const SCOPE_SEVERITY: Readonly<Record<string, Severity>> = {
  actions: "high",
  attestations: "high",
  contents: "high",
  deployments: "high",
  "id-token": "high",
  issues: "high",
  models: "low",
  packages: "high",
  pages: "high",
  "pull-requests": "high",
  statuses: "low",
};

export default defineRule({
  id: "excessive-permissions",
  category: "permissions",
  severity: "medium",
  isZizmor: true,
  fixes: "safe",
  summary: "A token may do more than its job needs",
  risk: "Whatever gets into one step of the job can use the token: an action that was taken over, a dependency's install script, an expression that was expanded into a command. With write rights it changes code, releases and packages.",
  mend: "Write `permissions: {}` at the top of the workflow, and give each job the scopes that it needs.",
  sources: ["https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax#permissions"],
  examples: {
    flagged: [
      {
        text: `on: push
permissions: write-all
jobs:
  a:
    runs-on: ubuntu-latest
    steps: [{run: make}]
  b:
    runs-on: ubuntu-latest
    steps: [{run: make}]
`,
        at: [2],
        severity: "high",
      },
      {
        text: `on: push
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - run: make
  release:
    runs-on: ubuntu-latest
    permissions:
      contents: write
    steps:
      - run: make release
`,
        at: [3],
        severity: "medium",
        fixed: `on: push
jobs:
  build:
    runs-on: ubuntu-latest
    permissions:
      contents: read
    steps:
      - run: make
  release:
    runs-on: ubuntu-latest
    permissions:
      contents: write
    steps:
      - run: make release
`,
      },
      {
        text: `on: push
permissions:
  contents: write
  packages: read
jobs:
  a:
    runs-on: ubuntu-latest
    steps: [{run: make}]
  b:
    runs-on: ubuntu-latest
    permissions: read-all
    steps: [{run: make}]
`,
        at: [3, 11],
      },
      {
        text: `on: push
permissions: write-all
jobs:
  only:
    runs-on: ubuntu-latest
    steps: [{run: make}]
`,
        at: [2],
        severity: "high",
        fixed: `on: push
permissions: {contents: read}
jobs:
  only:
    runs-on: ubuntu-latest
    steps: [{run: make}]
`,
      },
      {
        text: `on: push
permissions:
  contents: write
jobs:
  only:
    runs-on: ubuntu-latest
    steps: [{run: make}]
`,
        at: [3],
        persona: "pedantic",
      },
    ],
    silent: [
      {
        text: `on: push
jobs:
  build:
    runs-on: ubuntu-latest
    permissions:
      contents: read
    steps:
      - run: make
  release:
    runs-on: ubuntu-latest
    permissions:
      contents: write
    steps:
      - run: make release
`,
        because: "each job says what it needs",
      },
      {
        text: `on: push
permissions:
  contents: write
jobs:
  only:
    runs-on: ubuntu-latest
    steps: [{run: make}]
`,
        because: "with one job the workflow's block is the job's",
      },
    ],
  },

  workflow(workflow, report) {
    const { permissions } = workflow;
    if (!permissions) return;
    const isIrrelevant = workflow.isReusableOnly || workflow.jobs.every((job) => job.permissions);
    const persona = isIrrelevant ? "pedantic" : "regular";
    for (const excess of excessOf(permissions)) {
      const fix = fixOf(permissions, inheritingJobs(workflow));
      report(excess.place, excess.message("every job of the workflow"), { severity: excess.severity, persona, fix });
    }
    if (permissions.kind !== "scopes") return;
    for (const { scope, level, entry } of permissions.grants) {
      if (level !== "write") continue;
      const message = `Every job of the workflow that has no \`permissions\` of its own may write \`${scope}\``;
      const severity = SCOPE_SEVERITY[scope] ?? "medium";
      // With one job the workflow's block says what a job-level one would.
      report(entry.key, message, { severity, persona: workflow.jobs.length === 1 ? "pedantic" : persona });
    }
  },

  job(job, report) {
    judgeJob(job, job.workflow.isReusableOnly ? "pedantic" : "regular", report);
  },

  // The caller decides what a called workflow's token may do, even where the caller is called itself.
  reusableJob(job, report) {
    judgeJob(job, "regular", report);
  },
});

function judgeJob(job: Job, persona: Persona, report: Report): void {
  const { permissions } = job;
  if (permissions) {
    for (const excess of excessOf(permissions)) {
      report(excess.place, excess.message(`the job \`${job.id}\``), {
        severity: excess.severity,
        persona,
        fix: fixOf(permissions, [job]),
      });
    }
  } else if (!job.workflow.permissions) {
    const message = `Nothing limits the token of the job \`${job.id}\`: it has the repository's default rights`;
    report(job.key, message, { confidence: "medium", persona, fix: addReadOnly(job) });
  }
}

interface Excess {
  place: Permissions["entry"]["value"];
  severity: Severity;
  message(whose: string): string;
}

function excessOf(permissions: Permissions): Excess[] {
  const place = permissions.entry.value;
  if (permissions.kind === "write-all") {
    return [{ place, severity: "high", message: (whose) => `The token of ${whose} may write everything` }];
  }
  if (permissions.kind === "read-all") {
    return [
      {
        place,
        severity: "medium",
        message: (whose) => `The token of ${whose} may read everything, secret-scanning alerts and packages too`,
      },
    ];
  }
  return [];
}

function inheritingJobs(workflow: Workflow): Job[] {
  return workflow.jobs.filter((job) => !job.permissions);
}

function fixOf(permissions: Permissions, jobs: readonly Job[]): RuleFix | null {
  if (permissions.kind === "scopes" || !jobs.every(needsOnlyToRead)) return null;
  const edit = setValue(permissions.entry, "{contents: read}");
  return edit && { description: "leave only `contents: read`", safe: true, edits: [edit] };
}

/** Sure only where nothing in the job can use more; see `needsOnlyToRead`. */
function addReadOnly(job: Job): RuleFix | null {
  if (!needsOnlyToRead(job)) return null;
  const before = job.map.entries[0];
  const edit = before && insertEntry(job.map, "permissions", { contents: "read" }, before);
  return edit ? { description: "give the job `contents: read` and nothing else", safe: true, edits: [edit] } : null;
}
