import type { Action, Workflow } from "../../model/index.js";
import { defineRule, type Report } from "../../rule.js";
import { CHECKS, problemsOf } from "../../validity/index.js";

const MEMBERS = Object.entries(CHECKS).map(([id, what]) => `- \`${id}\`: ${what}`);

export default defineRule({
  id: "invalid-workflow",
  category: "validity",
  severity: "medium",
  summary: "GitHub refuses the workflow, or reads it otherwise than its author meant",
  risk: "A workflow that GitHub refuses doesn't run: the check that it was is missing, and nobody is told. What GitHub passes over without a word is worse: a misspelt key switches nothing on, a condition on a context that isn't there is always false.",
  notes: `The finding's witness names its kind as \`check\`:\n\n${MEMBERS.join("\n")}`,
  mend: "Mend the place that is named. Where a word is near one that GitHub knows, the message suggests it.",
  sources: [
    "https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax",
    "https://docs.github.com/actions/reference/workflows-and-actions/contexts#context-availability",
    "https://docs.github.com/actions/reference/workflows-and-actions/metadata-syntax",
  ],
  examples: {
    flagged: [
      {
        text: `on: [push, pull_requests]
permission: {}
jobs:
  a:
    runs_on: ubuntu-latest
    steps:
      - run: make
        workdir: src
  b:
    needs: [c]
    runs-on: ubuntu-latest
    timeout-minutes: ten
    permissions: {content: read, id-token: read}
    concurrency: {cancel-in-progress: true}
    steps: make
`,
        at: [1, 2, 4, 5, 8, 10, 12, 13, 13, 14, 15],
        severity: "medium",
      },
      {
        text: `on:
  push:
    branches: [main]
    branches-ignore: ["[x"]
    tag: v1
  pull_request: {types: [openend]}
  schedule:
    - cron: "0 25 * * *"
    - cron: "*/2 * * * *"
  workflow_dispatch:
    inputs:
      level: {type: choice}
permissions: {}
jobs: {}
`,
        at: [4, 4, 5, 6, 8, 9, 12],
      },
      {
        text: `on: push
permissions: {}
jobs:
  a: {needs: c, runs-on: ubuntu-latest, steps: [{run: a}]}
  b: {needs: [a], runs-on: ubuntu-latest, steps: [{run: b}]}
  c: {needs: [b], runs-on: ubuntu-latest, steps: [{run: c}]}
  d:
    runs-on: ubuntu-latest
    steps:
      - id: One
        run: make
      - id: one
        uses: actions/checkout@1234567890abcdef1234567890abcdef12345678
        run: make
      - name: nothing
      - uses: \${{ vars.ACTION }}
      - uses: $/tools@main
    env: {A: 1, a: 2}
`,
        at: [4, 12, 14, 15, 16, 17, 18],
      },
      {
        text: `on: push
permissions: {}
jobs:
  a:
    if: secrets.TOKEN != ''
    runs-on: \${{ env.RUNNER }}
    outputs:
      x: \${{ steps.two.outputs.x }}
    steps:
      - id: one
        run: echo \${{ githb.ref }} \${{ matrix.os }} \${{ inputs.level }}
      - run: echo \${{ steps.one.output }} \${{ steps.three.outputs.x }}
        if: has(github.ref, 'x') && startsWith(github.ref)
      - run: echo \${{ github.ref == 'x }}
        env:
          A: \${{ github.event == 'push' }}
          B: \${{ success() }}
          C: \${{ format('{0} {1}', 'x') }}
  b:
    needs: a
    runs-on: ubuntu-latest
    steps:
      - run: echo "\${{ needs.a.outputs.y }} \${{ needs.c.result }} \${{ github.event }}"
`,
        at: [5, 6, 8, 11, 11, 11, 12, 12, 13, 14, 16, 17, 18, 23, 23, 23],
      },
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@1234567890abcdef1234567890abcdef12345678
      - uses: ./greet
        with: {nmae: x}
  b:
    uses: ./.github/workflows/called.yml
    with: {level: 1}
    secrets: {OTHER: x}
`,
        files: {
          "greet/action.yml": `name: g
description: g
inputs:
  name: {description: who, required: true}
runs: {using: node24, main: i.js}
`,
          ".github/workflows/called.yml": `on:
  workflow_call:
    inputs: {mode: {type: string, required: true}}
    secrets: {TOKEN: {required: true}}
permissions: {}
jobs: {}
`,
        },
        at: [8, 9, 10, 12, 13],
      },
      {
        text: `name: c
description: c
runs:
  using: composite
  main: i.js
  steps:
    - run: make
    - run: echo \${{ secrets.TOKEN }}
      shell: bash
      timeout-minutes: 3
`,
        path: "action.yml",
        at: [5, 7, 8, 10],
      },
      {
        text: `on: push
permissions: {}
jobs:
  a: &a
    runs-on: ubuntu-latest
    steps: [{run: make}]
  b:
    <<: *a
`,
        at: [7, 8],
      },
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-latest
  b:
    runs-on: ubuntu-latest
    steps: []
`,
        at: [4, 8],
      },
      {
        text: `on: push
permissions: {}
jobs:
  a:
    strategy:
      matrix:
        os: [ubuntu-24.04, windows-2025]
        include: [{arch: x64}]
        exclude:
          - {os: windows-2025}
          - {node: 22}
    runs-on: \${{ matrix.os }}
    steps: [{run: make}]
  b:
    uses: ./.github/workflows/called.yml
    with:
      number: abc
      flag: 1
`,
        files: {
          ".github/workflows/called.yml": `on:
  workflow_call:
    inputs: {number: {type: number}, flag: {type: boolean}}
permissions: {}
jobs:
  a:
    runs-on: ubuntu-24.04
    steps: [{run: make}]
`,
        },
        at: [11, 17, 18],
      },
    ],
    silent: [
      {
        text: `on: push
permissions: {}
jobs:
  a:
    strategy:
      matrix:
        os: [ubuntu-24.04, windows-2025]
        exclude: [{OS: windows-2025}]
    uses: ./.github/workflows/called.yml
    with: {number: 0x10, flag: true, text: 7, other: "\${{ matrix.os }}"}
`,
        files: {
          ".github/workflows/called.yml": `on:
  workflow_call:
    inputs: {number: {type: number}, flag: {type: boolean}, text: {type: string}, other: {type: number}}
permissions: {}
jobs:
  a:
    runs-on: ubuntu-24.04
    steps: [{run: make}]
`,
        },
        because: "keys have no case, and an expression may come to a number",
      },
      {
        text: `name: g
run-name: \${{ github.actor }}
on: {push: {branches: &br [main, "release/**", "!release/old"]}, pull_request: {branches: *br}, workflow_dispatch: }
permissions: {}
cache-mode: read
concurrency: {group: g, cancel-in-progress: true, queue: max}
jobs:
  a:
    runs-on: ubuntu-latest
    cache-mode: none
    snapshot: {image-name: built}
    outputs: {x: "\${{ steps.one.outputs.x }}"}
    steps:
      - id: one
        run: echo "$V"
        background: true
        env:
          V: \${{ case(github.ref == 'refs/heads/main', 'a', 'b') }}
      - wait: one
      - wait-all:
      - parallel:
          - run: make a
          - run: make b
      - cancel: one
      - run: 'true'
        if: always() && !cancelled()
      - uses: octo-org/need-one@v0
  b:
    needs: a
    if: success('a') && needs.a.outputs.x != ''
    uses: $/.github/workflows/called.yml
`,
        because: "all of this is GitHub's syntax of 2026",
      },
      {
        text: `on:
  workflow_call:
    inputs: {mode: {type: string, default: "\${{ github.ref }}"}}
    outputs: {x: {value: "\${{ jobs.a.outputs.x }}"}}
permissions: {}
jobs:
  a:
    strategy:
      matrix:
        os: [ubuntu-latest, windows-latest]
        include: [{os: macos-latest, arch: arm64}]
    runs-on: \${{ matrix.os }}
    container: {image: "node:24", env: {A: "\${{ secrets.A }}"}}
    outputs: {x: "\${{ steps.x.outputs.x }}"}
    steps:
      - id: x
        run: echo "\${{ matrix.arch }} \${{ inputs.mode }} \${{ hashFiles('**/package-lock.json') }}"
        timeout-minutes: \${{ fromJSON(vars.MINUTES) }}
`,
        because: "each context is read where it is there",
      },
      {
        text: `name: j
description: j
author: octo
inputs:
  token: {description: t, default: "\${{ github.token }}", required: true, type: string}
runs:
  using: node24
  main: i.js
  post: p.js
  post-if: success() || runner.os == 'Linux'
branding: {icon: tag, color: blue}
`,
        path: "action.yml",
        because: "keys that the runner passes over do no harm in an action",
      },
      {
        text: `on: push
permissions: {}
jobs:
  a:
    strategy:
      matrix: \${{ fromJSON(vars.MATRIX) }}
    runs-on: \${{ matrix.os }}
    env: \${{ fromJSON(vars.ENV) }}
    steps:
      - run: make \${{ matrix.anything }} \${{ github.event.anything.at.all }} \${{ vars.ANY }}
`,
        because: "what isn't known may be there",
      },
    ],
  },

  workflow: tell,
  action: tell,
});

function tell(unit: Workflow | Action, report: Report): void {
  for (const { check, place, message, ...details } of problemsOf(unit, report.repository)) {
    report(place, message, { ...details, witness: { check } });
  }
}
