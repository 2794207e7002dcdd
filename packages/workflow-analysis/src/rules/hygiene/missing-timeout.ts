import type { NormalJob } from "../../model/index.js";
import { defineRule } from "../../rule.js";

export default defineRule({
  id: "missing-timeout",
  category: "hygiene",
  severity: "low",
  persona: "pedantic",
  summary: "A job has no `timeout-minutes`",
  risk: "Without a limit a job that hangs runs for six hours, on a runner of one's own for days: it costs minutes, keeps others waiting, and gives foreign code that got in all that time.",
  mend: "Set `timeout-minutes` to a few times of what the job takes.",
  sources: [
    "https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idtimeout-minutes",
  ],
  examples: {
    flagged: [
      {
        text: `on: push
permissions: {}
jobs:
  build:
    runs-on: ubuntu-latest
    steps: [{run: make}]
`,
        persona: "pedantic",
        at: [4],
        severity: "low",
      },
      {
        text: `on: push
permissions: {}
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - run: make
        timeout-minutes: 5
      - run: make test
`,
        persona: "pedantic",
        at: [4],
      },
      {
        text: `on: push
permissions: {}
jobs:
  one:
    runs-on: ubuntu-latest
    timeout-minutes: 5
    steps: [{run: make}]
  two:
    runs-on: ubuntu-latest
    steps: [{run: make}]
`,
        persona: "pedantic",
        at: [8],
      },
      {
        text: `on: push
permissions: {}
jobs:
  build:
    timeout-minutes:
    runs-on: ubuntu-latest
    steps: [{run: make}]
`,
        persona: "pedantic",
        at: [4],
      },
    ],
    silent: [
      {
        text: `on: push
permissions: {}
jobs:
  build:
    runs-on: ubuntu-latest
    timeout-minutes: 10
    steps: [{run: make}]
`,
        persona: "pedantic",
        because: "the job has a limit",
      },
      {
        text: `on: push
permissions: {}
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - run: make
        timeout-minutes: 5
`,
        persona: "pedantic",
        because: "each of its steps has a limit",
      },
      {
        text: `on: push
permissions: {}
jobs:
  call:
    uses: octo-org/flows/.github/workflows/a.yml@1234567890abcdef1234567890abcdef12345678
`,
        persona: "pedantic",
        because: "a job that calls a workflow can have none",
      },
      {
        text: `on: push
permissions: {}
jobs:
  build:
    runs-on: ubuntu-latest
    steps: [{run: make}]
`,
        because: "only the pedantic persona hears of it",
      },
    ],
  },

  job(job, report) {
    if (!isLimited(job)) report(job.key, `The job \`${job.id}\` may run for hours: it has no \`timeout-minutes\``);
  },
});

function isLimited({ map, steps }: NormalJob): boolean {
  const isSet = map.text("timeout-minutes") !== undefined;
  return isSet || (steps.length > 0 && steps.every((step) => step.map.text("timeout-minutes") !== undefined));
}
