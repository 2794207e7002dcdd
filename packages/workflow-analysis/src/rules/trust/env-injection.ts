import { reportAttacks } from "../../attacks/report-attacks.js";
import { defineRule } from "../../rule.js";

export default defineRule({
  id: "env-injection",
  category: "trust",
  severity: "critical",
  toldBy: ["github-env"],
  summary: "An outsider's text sets variables of later steps",
  risk: "A line break in the text begins another variable: `BASH_ENV`, `LD_PRELOAD` or `PATH` make the steps that follow run what the outsider wants.",
  mend: "Hand values on as step outputs. Where it has to be the environment, use a here-document with a random delimiter.",
  sources: [
    "https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands#setting-an-environment-variable",
    "https://securitylab.github.com/resources/github-actions-untrusted-input/",
  ],
  examples: {
    flagged: [
      {
        text: `on: {issues: {types: [opened]}}
permissions: {contents: write}
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - env:
          B: \${{ github.event.issue.body }}
        run: echo "BODY=$B" >> $GITHUB_ENV
      - run: ./deploy
`,
        at: [9],
        severity: "critical",
      },
      {
        text: `on: {issues: {types: [opened]}}
permissions: {contents: write}
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - env:
          B: \${{ github.event.issue.body }}
        run: |
          echo 'BODY<<EOF' >> "$GITHUB_ENV"
          echo "$B" >> "$GITHUB_ENV"
          echo EOF >> "$GITHUB_ENV"
      - run: ./deploy
`,
        at: [11],
      },
      {
        text: `on:
  pull_request_target:
permissions: {contents: write}
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4.2.2
        with:
          ref: \${{ github.event.pull_request.head.sha }}
      - run: cat .env.ci >> "$GITHUB_ENV"
      - run: deploy-tool
`,
        at: [11],
      },
      {
        text: `on: {issue_comment: {types: [created]}}
permissions: {contents: write}
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - env:
          T: \${{ github.event.comment.body }}
        run: echo "$T" >> "$GITHUB_PATH"
      - run: ./deploy
`,
        at: [9],
      },
    ],
    silent: [
      {
        text: `on: {issues: {types: [opened]}}
permissions: {contents: write}
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - env:
          T: \${{ github.event.issue.title }}
        run: echo "TITLE=$T" >> "$GITHUB_ENV"
`,
        because: "a title has no line break",
      },
      {
        text: `on: {issues: {types: [opened]}}
permissions: {contents: write}
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - env:
          B: \${{ github.event.issue.body }}
        run: |
          d=$(openssl rand -hex 16)
          { echo "BODY<<$d"; echo "$B"; echo "$d"; } >> "$GITHUB_ENV"
`,
        because: "nobody guesses the delimiter",
      },
      {
        text: `on: {issues: {types: [opened]}}
permissions: {contents: write}
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - env:
          B: \${{ github.event.issue.body }}
        run: echo "LEVEL=3" >> "$GITHUB_ENV"
`,
        because: "fixed text is the author's own",
      },
      {
        text: `on: {issues: {types: [opened]}}
permissions: {contents: write}
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - run: echo "N=\${{ github.event.issue.number }}" >> "$GITHUB_ENV"
`,
        because: "a number sets what it is meant to set",
      },
    ],
  },

  repository: reportAttacks("env-injection"),
});
