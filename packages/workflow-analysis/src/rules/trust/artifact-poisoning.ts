import { reportAttacks } from "../../attacks/report-attacks.js";
import { defineRule } from "../../rule.js";

export default defineRule({
  id: "artifact-poisoning",
  category: "trust",
  severity: "critical",
  summary: "A privileged run takes an untrusted run's artifact for its own",
  risk: "Whoever opens a pull request decides what its run uploads. Unpacked over the workspace, executed, sourced or expanded into a script, those files and texts run with the rights of the run that takes them.",
  mend: "Unpack artifacts into a folder of their own under `${{ runner.temp }}`, read them as data, and check each value against a pattern before it is used.",
  sources: [
    "https://www.legitsecurity.com/blog/artifact-poisoning-vulnerability-discovered-in-rust",
    "https://securitylab.github.com/resources/github-actions-preventing-pwn-requests/",
  ],
  examples: {
    flagged: [
      {
        text: `on: {workflow_run: {workflows: [CI], types: [completed]}}
permissions: {contents: write, actions: read}
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/download-artifact@v4
        with:
          name: out
          path: got
          run-id: \${{ github.event.workflow_run.id }}
          github-token: \${{ github.token }}
      - run: bash got/run.sh
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
        at: [13],
        severity: "critical",
      },
      {
        text: `on: {workflow_run: {workflows: [CI], types: [completed]}}
permissions: {contents: write, actions: read}
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v7
      - uses: actions/download-artifact@v4
        with:
          name: out
          path: .
          run-id: \${{ github.event.workflow_run.id }}
          github-token: \${{ github.token }}
      - run: node ci/comment.js
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
          "ci/comment.js": `console.log(1)
`,
        },
        at: [14],
      },
      {
        text: `on: {workflow_run: {workflows: [CI], types: [completed]}}
permissions: {contents: write, actions: read}
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - run: gh run download \${{ github.event.workflow_run.id }} -R \${{ github.repository }} -n out -D got
        env:
          GH_TOKEN: \${{ github.token }}
      - id: n
        run: echo "pr=$(cat got/pr.txt)" >> "$GITHUB_OUTPUT"
      - run: echo "Preview for \${{ steps.n.outputs.pr }}"
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
        at: [12],
      },
      {
        text: `on: {workflow_run: {workflows: [CI], types: [completed]}}
permissions: {contents: write, actions: read}
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - uses: dawidd6/action-download-artifact@v6
        with:
          run_id: \${{ github.event.workflow_run.id }}
          path: got
      - run: python got/report.py
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
        at: [11],
      },
    ],
    silent: [
      {
        text: `on: {workflow_run: {workflows: [CI], types: [completed]}}
permissions: {contents: write, actions: read}
jobs:
  build:
    if: github.event.workflow_run.head_repository.full_name == github.repository
    runs-on: ubuntu-latest
    steps:
      - uses: actions/download-artifact@v4
        with:
          name: out
          path: got
          run-id: \${{ github.event.workflow_run.id }}
          github-token: \${{ github.token }}
      - run: bash got/run.sh
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
        because: "runs of forks don't go on there",
      },
      {
        text: `on: {workflow_run: {workflows: [CI], types: [completed]}}
permissions: {contents: write, actions: read}
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/download-artifact@v4
        with:
          name: out
          path: got
          run-id: \${{ github.event.workflow_run.id }}
          github-token: \${{ github.token }}
      - run: jq .total got/report.json
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
        because: "the file is only read as data",
      },
      {
        text: `on: {workflow_run: {workflows: [CI], types: [completed]}}
permissions: {contents: write, actions: read}
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/download-artifact@v4
        with:
          name: out
          path: got
          run-id: \${{ github.event.workflow_run.id }}
          github-token: \${{ github.token }}
      - run: bash ci/run.sh
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
          "ci/run.sh": `echo
`,
        },
        because: "what runs lies in another folder",
      },
      {
        text: `on:
  pull_request_target:
permissions: {contents: write}
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - run: make
      - uses: actions/upload-artifact@v4
        with: {name: out, path: out}
      - uses: actions/download-artifact@v4
        with: {name: out, path: back}
      - run: bash back/run.sh
`,
        because: "the run made the artifact itself, of trusted files",
      },
    ],
  },

  repository: reportAttacks("artifact-poisoning"),
});
