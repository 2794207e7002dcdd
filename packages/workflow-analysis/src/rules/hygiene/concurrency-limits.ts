import type { Workflow } from "../../model/index.js";
import { defineRule, type Report } from "../../rule.js";

export default defineRule({
  id: "concurrency-limits",
  category: "hygiene",
  severity: "low",
  persona: "pedantic",
  isZizmor: true,
  summary: "Nothing says what becomes of a run when the next one begins",
  risk: "Runs of the same workflow that go on side by side waste minutes, and get into each other's way: an older one may deploy or publish after a newer one.",
  mend: "Set `concurrency` with a `group` and `cancel-in-progress`, for the workflow or for each job.",
  sources: [
    "https://docs.github.com/actions/how-tos/write-workflows/choose-when-workflows-run/control-workflow-concurrency",
  ],
  examples: {
    flagged: [
      {
        text: `name: CI
on: push
permissions: {}
jobs:
  one:
    runs-on: ubuntu-latest
    steps: [{run: make}]
`,
        persona: "pedantic",
        at: [2],
        severity: "low",
      },
      {
        text: `name: CI
on: push
permissions: {}
concurrency: ci
jobs:
  one:
    runs-on: ubuntu-latest
    steps: [{run: make}]
`,
        persona: "pedantic",
        at: [4],
      },
      {
        text: `name: CI
on:
  push:
permissions: {}
jobs:
  one:
    runs-on: ubuntu-latest
    concurrency: {group: a, cancel-in-progress: true}
    steps: [{run: make}]
  two:
    runs-on: ubuntu-latest
    steps: [{run: make}]
`,
        persona: "pedantic",
        at: [2],
      },
      {
        text: `name: CI
on: push
permissions: {}
jobs:
  one:
    runs-on: ubuntu-latest
    concurrency: \${{ github.ref }}
    steps: [{run: make}]
`,
        persona: "pedantic",
        at: [7],
      },
    ],
    silent: [
      {
        text: `name: CI
on: push
permissions: {}
concurrency:
  group: \${{ github.ref }}
  cancel-in-progress: false
jobs:
  one:
    runs-on: ubuntu-latest
    steps: [{run: make}]
`,
        persona: "pedantic",
        because: "it says what happens, and waiting is a choice as well",
      },
      {
        text: `name: CI
on: workflow_call
permissions: {}
jobs:
  one:
    runs-on: ubuntu-latest
    steps: [{run: make}]
`,
        persona: "pedantic",
        because: "who calls a workflow decides for it",
      },
      {
        text: `name: CI
on: push
permissions: {}
jobs:
  one:
    uses: octo-org/flows/.github/workflows/a.yml@1234567890abcdef1234567890abcdef12345678
`,
        persona: "pedantic",
        because: "the workflow that is called may say it",
      },
      {
        text: `name: CI
on: push
permissions: {}
jobs:
  one:
    runs-on: ubuntu-latest
    concurrency: {group: a, cancel-in-progress: true}
    steps: [{run: make}]
`,
        persona: "pedantic",
        because: "each job says it",
      },
    ],
  },

  workflow(workflow, report) {
    // Groups in a workflow that is called can wait for the caller's for ever.
    if (workflow.isReusableOnly) return;
    const concurrency = workflow.root.entry("concurrency");
    if (!concurrency) judgeJobs(workflow, report);
    else if (concurrency.value.kind === "scalar") report(concurrency.value, BARE);
  },
});

const BARE = "This group doesn't say whether a run is cancelled when the next one begins: `cancel-in-progress`";

function judgeJobs({ jobs, on }: Workflow, report: Report): void {
  const normal = jobs.filter((job) => job.kind === "normal");
  for (const { map } of normal) {
    const concurrency = map.get("concurrency");
    if (concurrency?.kind === "scalar") report(concurrency, BARE);
  }
  const unlimited = normal.filter(({ map }) => !map.entry("concurrency"));
  const place = on?.key ?? unlimited[0]?.key;
  if (unlimited.length === 0 || !place) return;
  const related = unlimited.slice(0, MOST_RELATED).map((job) => ({ place: job.key, message: "a job without a limit" }));
  report(place, "Runs of this workflow go on side by side: it has no `concurrency`", { related });
}

const MOST_RELATED = 10;
