import { setInputs } from "../../fixes/inputs.js";
import type { NormalJob, Step } from "../../model/index.js";
import { type Details, defineRule, type Report, type RuleFix } from "../../rule.js";
import { mayBeMet, publishingStepsOf, type ReleaseRun, releaseRunsOf } from "../../trust/releases/index.js";
import { type CacheFact, restoredCaches } from "../../trust/restored-cache.js";

export default defineRule({
  id: "cache-poisoning",
  category: "releases",
  severity: "high",
  isZizmor: true,
  fixes: "safe",
  summary: "A release is built with what a cache holds",
  risk: "Whatever code ran on the default branch may have put something into the cache: a dependency that was taken over, or a workflow that strangers reach. The release then carries it.",
  mend: "Build releases without a cache.",
  sources: [
    "https://adnanthekhan.com/2024/05/06/the-monsters-in-your-build-cache-github-actions-cache-poisoning/",
    "https://docs.github.com/actions/reference/workflows-and-actions/dependency-caching#restrictions-for-accessing-a-cache",
  ],
  examples: {
    flagged: [
      {
        text: `on: {push: {tags: ["v*"]}}
permissions: {}
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/cache@1234567890abcdef1234567890abcdef12345678
        with: {path: x, key: one}
`,
        at: [7],
        confidence: "low",
        fixed: `on: {push: {tags: ["v*"]}}
permissions: {}
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/cache@1234567890abcdef1234567890abcdef12345678
        with: {path: x, key: one, lookup-only: true}
`,
      },
      {
        text: `on: release
permissions: {}
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/setup-go@1234567890abcdef1234567890abcdef12345678 # v5.5.0
      - uses: actions/setup-node@1234567890abcdef1234567890abcdef12345678 # v4.4.0
        with:
          node-version: 24
          cache: npm
`,
        at: [7, 8],
        fixed: `on: release
permissions: {}
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/setup-go@1234567890abcdef1234567890abcdef12345678 # v5.5.0
        with:
          cache: false
      - uses: actions/setup-node@1234567890abcdef1234567890abcdef12345678 # v4.4.0
        with:
          node-version: 24
`,
      },
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - uses: Swatinem/rust-cache@1234567890abcdef1234567890abcdef12345678 # v2
      - uses: softprops/action-gh-release@1234567890abcdef1234567890abcdef12345678 # v2
        with: {files: dist/*}
`,
        at: [7],
      },
      {
        text: `on:
  push:
    branches: [release/*]
permissions: {}
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - uses: hendrikmuhs/ccache-action@1234567890abcdef1234567890abcdef12345678 # v1
      - uses: mlugg/setup-zig@1234567890abcdef1234567890abcdef12345678 # v2
        with:
          use-cache: \${{ !startsWith(github.ref, 'refs/tags/') }}
`,
        at: [9, 10],
      },
      {
        text: `on: {push: {tags: ["v*"]}}
permissions: {}
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/setup-node@1234567890abcdef1234567890abcdef12345678 # v5.0.0
        with: {node-version: 24}
`,
        files: { "package.json": '{"packageManager": "npm@11.6.0"}' },
        at: [7],
      },
    ],
    silent: [
      {
        text: `on: {push: {tags: ["v*"]}}
permissions: {}
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/setup-node@1234567890abcdef1234567890abcdef12345678 # v5.0.0
        with: {node-version: 24}
`,
        files: { "package.json": '{"name": "x"}' },
        because: "the manifest names no package manager, so that this version caches nothing by itself",
      },
      {
        text: `on: {push: {tags: ["v*"]}}
permissions: {}
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/setup-java@1234567890abcdef1234567890abcdef12345678
        with: {java-version: 21, distribution: temurin}
      - uses: mlugg/setup-zig@1234567890abcdef1234567890abcdef12345678
        with:
          use-cache: \${{ !startsWith(github.ref, 'refs/tags/') }}
`,
        because: "these steps restore nothing when a tag was pushed",
      },
      {
        text: `on: {push: {tags: ["v*"]}}
permissions: {}
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/setup-node@1234567890abcdef1234567890abcdef12345678 # v4.4.0
      - uses: astral-sh/setup-uv@1234567890abcdef1234567890abcdef12345678 # v10.0.1
`,
        because: "these versions cache nothing by themselves",
      },
      {
        text: `on: [push, pull_request]
permissions: {}
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/cache@1234567890abcdef1234567890abcdef12345678
        with: {path: x, key: one}
`,
        because: "nothing is released",
      },
      {
        text: `on:
  pull_request:
  push: {tags: ["v*"]}
permissions: {}
jobs:
  a:
    if: github.event_name == 'pull_request'
    runs-on: ubuntu-latest
    steps:
      - uses: actions/cache@1234567890abcdef1234567890abcdef12345678
        with: {path: x, key: one}
  b:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/cache@1234567890abcdef1234567890abcdef12345678
        if: github.ref_type != 'tag'
        with: {path: x, key: one}
`,
        because: "they don't run for a tag",
      },
    ],
  },

  job(job, report) {
    const runs = releaseRunsOf(job.workflow);
    if (runs.length > 0) judgeRuns(job, runs, report);
    else judgePublishing(job, report);
  },
});

function judgeRuns(job: NormalJob, runs: readonly ReleaseRun[], report: Report): void {
  for (const step of job.steps) {
    if (!step.uses) continue;
    for (const { trigger, run } of runs) {
      if (!mayBeMet(job.condition, run) || !mayBeMet(step.condition, run)) continue;
      const caches = restoredCaches(step, report.repository, run);
      const related = [{ place: trigger.key, message: "Releases are made by this event" }];
      if (caches.length > 0) tell(step, caches, related, report);
    }
  }
}

/** Without such a trigger a job that publishes makes a release. */
function judgePublishing(job: NormalJob, report: Report): void {
  const restoring = job.steps.flatMap((step) => {
    const caches = step.uses ? restoredCaches(step, report.repository) : [];
    return caches.length > 0 ? [{ step, caches }] : [];
  });
  if (restoring.length === 0) return;
  const steps = publishingStepsOf(job.workflow, report.repository);
  const published = steps.find((step) => step.job === job);
  if (!published) return;
  const related = [{ place: published.place, message: "What was built is published here" }];
  for (const { step, caches } of restoring) tell(step, caches, related, report);
}

function tell(step: Step, caches: readonly CacheFact[], related: Details["related"], report: Report): void {
  if (!step.uses) return;
  const message = "This may restore a cache into what is released";
  report(step.uses.scalar, message, { confidence: "low", related: related ?? [], fix: fixOf(step, caches) });
}

function fixOf(step: Step, caches: readonly CacheFact[]): RuleFix | null {
  const off = Object.assign({}, ...caches.map((fact) => fact.off)) as Record<string, string>;
  if (caches.some((fact) => Object.keys(fact.off).length === 0)) return null;
  const edits = setInputs(step, off);
  return edits && { description: "switch the cache off", safe: true, edits };
}
