import type { Persona, Severity } from "@trustchain/findings";
import { blockForJob, blocksForJobs, emptyBlock, leastInPlaceOf } from "../../fixes/least-permissions.js";
import { narrowBlock } from "../../fixes/permissions.js";
import type { Job, Permissions, Workflow } from "../../model/index.js";
import { defineRule, type Report, type RuleFix } from "../../rule.js";
import { type Excess, excessOf, isOpen, type Needs, needsOf, unknownPlaces } from "../../trust/needs/index.js";

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
      - run: gh release create v1
        env: {GH_TOKEN: "\${{ github.token }}"}
`,
        at: [3],
        severity: "medium",
        fixed: `on: push
permissions: {}
jobs:
  build:
    runs-on: ubuntu-latest
    permissions: {}
    steps:
      - run: make
  release:
    runs-on: ubuntu-latest
    permissions:
      contents: write
    steps:
      - run: gh release create v1
        env: {GH_TOKEN: "\${{ github.token }}"}
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
permissions: {}
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
      {
        text: `on: push
permissions: {}
jobs:
  test:
    runs-on: ubuntu-latest
    permissions:
      contents: write # to check out
      deployments: write
      issues: write
    steps:
      - uses: actions/checkout@1234567890abcdef1234567890abcdef12345678 # v6.0.1
        with:
          persist-credentials: false
      - run: make check
      - run: gh issue comment 7 --body done
        env:
          GH_TOKEN: \${{ github.token }}
`,
        at: [7, 8],
        severity: "medium",
        confidence: "high",
        fixed: `on: push
permissions: {}
jobs:
  test:
    runs-on: ubuntu-latest
    permissions:
      contents: read # to check out
      issues: write
    steps:
      - uses: actions/checkout@1234567890abcdef1234567890abcdef12345678 # v6.0.1
        with:
          persist-credentials: false
      - run: make check
      - run: gh issue comment 7 --body done
        env:
          GH_TOKEN: \${{ github.token }}
`,
      },
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-latest
    permissions:
      checks: write
      statuses: write
    steps:
      - run: make
  b:
    runs-on: ubuntu-latest
    permissions: {issues: write, pages: write}
    steps:
      - uses: octo-org/unknown@1234567890abcdef1234567890abcdef12345678 # v1
      - uses: actions/first-interaction@1234567890abcdef1234567890abcdef12345678 # v3
        with: {repo-token: "\${{ github.token }}"}
`,
        at: [7, 8, 13],
        fixed: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-latest
    permissions: {}
    steps:
      - run: make
  b:
    runs-on: ubuntu-latest
    permissions: {issues: write}
    steps:
      - uses: octo-org/unknown@1234567890abcdef1234567890abcdef12345678 # v1
      - uses: actions/first-interaction@1234567890abcdef1234567890abcdef12345678 # v3
        with: {repo-token: "\${{ github.token }}"}
`,
      },
      {
        text: `on: push
permissions:
  contents: write
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - run: make
  b:
    runs-on: ubuntu-latest
    steps:
      - run: gh release create v1
        env:
          GH_TOKEN: \${{ github.token }}
`,
        at: [3],
        fixed: `on: push
permissions:
  contents: read
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - run: make
  b:
    runs-on: ubuntu-latest
    permissions:
      contents: write
    steps:
      - run: gh release create v1
        env:
          GH_TOKEN: \${{ github.token }}
`,
      },
      {
        text: `name: Build
on: push
jobs:
  build:
    runs-on: ubuntu-latest
    permissions:
      contents: read
    steps:
      - run: make
`,
        persona: "pedantic",
        at: [1],
        fixed: `name: Build
on: push
permissions: {}
jobs:
  build:
    runs-on: ubuntu-latest
    permissions:
      contents: read
    steps:
      - run: make
`,
      },
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-latest
    permissions:
      contents: read
      id-token: write
    steps:
      - uses: actions/checkout@1234567890abcdef1234567890abcdef12345678
      - run: npm ci && npm test
`,
        at: [8],
        severity: "low",
        confidence: "low",
      },
      {
        text: `on: push
permissions: write-all
jobs:
  a:
    runs-on: ubuntu-latest
    steps: [{run: make}]
  b:
    runs-on: ubuntu-latest
    steps: [{run: make check}]
`,
        at: [2],
        fixed: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-latest
    steps: [{run: make}]
  b:
    runs-on: ubuntu-latest
    steps: [{run: make check}]
`,
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
      - run: gh release create v1
        env: {GH_TOKEN: "\${{ github.token }}"}
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
      {
        text: `on: push
permissions: {}
jobs:
  sign:
    runs-on: ubuntu-latest
    permissions: {contents: read, id-token: write, packages: write}
    steps:
      - run: |
          echo "\${{ github.token }}" | docker login ghcr.io -u x --password-stdin
          docker push "ghcr.io/\${{ github.repository }}:1"
          cosign sign --yes "ghcr.io/\${{ github.repository }}:1"
`,
        because: "commands need what it grants",
      },
      {
        text: `on: push
permissions: {}
jobs:
  call:
    permissions: {pages: write, id-token: write}
    uses: ./.github/workflows/pages.yml
`,
        path: ".github/workflows/call.yml",
        files: {
          ".github/workflows/pages.yml": `on: workflow_call
permissions: {}
jobs:
  a:
    runs-on: ubuntu-latest
    permissions: {pages: write, id-token: write}
    steps: [{uses: actions/deploy-pages@1234567890abcdef1234567890abcdef12345678}]
`,
        },
        because: "the workflow that it calls asks for them",
      },
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-latest
    permissions: {pull-requests: write}
    steps: [{uses: ./tell, with: {to: "\${{ github.token }}"}}]
`,
        files: {
          "tell/action.yml": `name: Tell
description: Tells
inputs: {to: {description: Token, required: true}}
runs:
  using: composite
  steps:
    - run: gh pr comment 1 --body x
      shell: bash
      env: {GH_TOKEN: "\${{ inputs.to }}"}
`,
        },
        because: "a step of a local action needs it",
      },
    ],
  },

  workflow(workflow, report) {
    const { permissions } = workflow;
    if (!permissions) return judgeBare(workflow, report);
    const isIrrelevant = workflow.isReusableOnly || workflow.jobs.every((job) => job.permissions);
    const persona = isIrrelevant ? "pedantic" : "regular";
    let found: RuleFix | null | undefined;
    const fix = () => {
      if (found === undefined) found = blocksForJobs(workflow, report.repository);
      return found;
    };
    tellKind(permissions, "every job of the workflow", { persona, fix }, report);
    for (const { scope, level, entry } of permissions.grants) {
      if (level !== "write") continue;
      const message = `Every job of the workflow that has no \`permissions\` of its own may write \`${scope}\``;
      const severity = SCOPE_SEVERITY[scope] ?? "medium";
      // With one job the workflow's block says what a job-level one would.
      report(entry.key, message, { severity, persona: workflow.jobs.length === 1 ? "pedantic" : persona, fix });
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

/** Jobs without a block are told one by one; where all have one, the next that is written won't. */
function judgeBare(workflow: Workflow, report: Report): void {
  const [first] = workflow.root.entries;
  if (!first || workflow.jobs.length === 0 || !workflow.jobs.every((job) => job.permissions)) return;
  const message = "Nothing limits the token of a job that is added to the workflow without `permissions` of its own";
  report(first.key, message, { confidence: "medium", persona: "pedantic", fix: () => emptyBlock(workflow) });
}

function judgeJob(job: Job, persona: Persona, report: Report): void {
  const { permissions } = job;
  if (permissions) {
    const fix = () => leastInPlaceOf(permissions, job, report.repository);
    tellKind(permissions, `the job \`${job.id}\``, { persona, fix }, report);
    judgeGrants(job, permissions, report);
  } else if (!job.workflow.permissions) {
    const message = `Nothing limits the token of the job \`${job.id}\`: it has the repository's default rights`;
    report(job.key, message, { confidence: "medium", persona, fix: () => blockForJob(job, report.repository) });
  }
}

function excessiveKind({ kind }: Permissions): { severity: Severity; what: string } | null {
  if (kind === "write-all") return { severity: "high", what: "may write everything" };
  if (kind !== "read-all") return null;
  return { severity: "medium", what: "may read everything, secret-scanning alerts and packages too" };
}

function tellKind(
  permissions: Permissions,
  whose: string,
  details: { persona: Persona; fix: () => RuleFix | null },
  report: Report,
): void {
  const kind = excessiveKind(permissions);
  if (!kind) return;
  report(permissions.entry.value, `The token of ${whose} ${kind.what}`, { severity: kind.severity, ...details });
}

/** What a job's own block grants and no step needs. */
function judgeGrants(job: Job, permissions: Permissions, report: Report): void {
  if (!permissions.grants.some(({ scope, level }) => level === "write" || (level === "read" && scope !== "contents")))
    return;
  const needs = needsOf(job, report.repository);
  // Of a workflow that can't be seen nothing is known, so no scope is less needed than another.
  if (job.kind === "reusable" && isOpen(needs)) return;
  const excess = excessOf(permissions, needs);
  for (const isSure of [true, false]) {
    const some = excess.filter((one) => one.isSure === isSure);
    const edits = some.length > 0 && narrowBlock(permissions, some);
    const description = "leave the job only what its steps need";
    const fix = edits ? { description, safe: isSure, edits } : null;
    for (const one of some) tellExcess(one, job, needs, fix, report);
  }
}

function tellExcess(
  { grant, needed, isSure }: Excess,
  job: Job,
  needs: Needs,
  fix: RuleFix | null,
  report: Report,
): void {
  const { scope, level, entry } = grant;
  const who = isSure ? "no step" : "no step of which that is known";
  const why = needed ? `${who} does more than read it` : `${who} needs it`;
  const unknown = isSure ? [] : unknownPlaces(needs, MOST_RELATED);
  const places = unknown.length > 0 ? unknown : needs.opaque;
  report(entry.key, `The token of the job \`${job.id}\` may ${level} \`${scope}\`, and ${why}`, {
    severity: isSure && level === "write" ? "medium" : "low",
    confidence: isSure ? "high" : "low",
    // There is little to gain from reading.
    persona: isSure || (level === "write" && !mayAskForIdentity(scope, job, needs)) ? "regular" : "pedantic",
    related: isSure ? [] : places.slice(0, MOST_RELATED).map((place) => ({ place, message: "This may use it" })),
    fix,
  });
}

/** What tools ask for an identity for. */
const ASKS_FOR_IDENTITY = /sign|sigstore|attest|provenance|publish|release|deploy|oidc|vault|aws|gcloud|azure|\baz\b/i;

/** Any command may, and what knows nothing of the token, too: those of a job that only builds and tests hardly do. */
function mayAskForIdentity(scope: string, { key, map }: Job, needs: Needs): boolean {
  if (scope !== "id-token") return false;
  return (
    ASKS_FOR_IDENTITY.test(key.value) ||
    ASKS_FOR_IDENTITY.test(key.file.text.slice(map.start, map.end)) ||
    isOpen(needs)
  );
}

/** Steps that are named beside a finding. */
const MOST_RELATED = 3;
