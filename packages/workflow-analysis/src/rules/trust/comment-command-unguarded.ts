import { reportAttacks } from "../../attacks/report-attacks.js";
import { defineRule } from "../../rule.js";

export default defineRule({
  id: "comment-command-unguarded",
  category: "trust",
  severity: "critical",
  summary: "Anybody's comment starts a pull request's code",
  risk: "Whoever sees the repository may comment. A comment of theirs on a pull request of theirs starts its code in a run that holds the repository's secrets and token.",
  mend: "Check who asks (`github.event.comment.author_association`, or the permission by the API), and check out a commit that was approved: the runtime guard does both.",
  sources: [
    "https://securitylab.github.com/resources/github-actions-preventing-pwn-requests/",
    "https://docs.github.com/actions/reference/workflows-and-actions/events-that-trigger-workflows#issue_comment",
  ],
  examples: {
    flagged: [
      {
        text: `on: {issue_comment: {types: [created]}}
permissions: {contents: write}
jobs:
  build:
    if: github.event.issue.pull_request && contains(github.event.comment.body, '/bench')
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v7
      - run: |
          gh pr checkout \${{ github.event.issue.number }}
          npm run bench
        env:
          GH_TOKEN: \${{ github.token }}
`,
        at: [11],
        severity: "critical",
      },
      {
        text: `on: {issue_comment: {types: [created]}}
permissions: {contents: write}
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v7
      - run: |
          gh pr checkout \${{ github.event.issue.number }}
          npm run bench
        env:
          GH_TOKEN: \${{ github.token }}
`,
        at: [10],
      },
      {
        text: `on: {issue_comment: {types: [created]}}
permissions: {contents: write}
jobs:
  build:
    if: github.event.issue.pull_request
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v7
        with:
          ref: refs/pull/\${{ github.event.issue.number }}/head
      - run: make
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
      - uses: actions/checkout@v7
      - run: |
          git fetch origin pull/\${{ github.event.issue.number }}/head
          git checkout FETCH_HEAD
          npm ci
`,
        at: [11],
      },
    ],
    silent: [
      {
        text: `on: {issue_comment: {types: [created]}}
permissions: {contents: write}
jobs:
  build:
    if: github.event.issue.pull_request && contains(github.event.comment.body, '/bench') && github.event.comment.author_association == 'OWNER'
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v7
      - run: |
          gh pr checkout \${{ github.event.issue.number }}
          npm run bench
        env:
          GH_TOKEN: \${{ github.token }}
`,
        because: "the owner asks; that the code may change in between is `toctou-checkout`",
      },
      {
        text: `on: {issue_comment: {types: [created]}}
permissions: {contents: write}
jobs:
  build:
    if: github.event.issue.pull_request && contains(github.event.comment.body, '/bench')
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v7
      - run: npm run bench
`,
        because: "the code is the default branch's",
      },
      {
        text: `on: {workflow_dispatch: {inputs: {n: {type: number}}}}
permissions: {contents: write}
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v7
      - run: |
          gh pr checkout \${{ github.event.issue.number }}
          npm run bench
        env:
          GH_TOKEN: \${{ github.token }}
`,
        because: "only people with write access start it",
      },
      {
        text: `on: {issue_comment: {types: [created]}}
permissions: {issues: write}
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - run: gh issue close "$N" -R "$GITHUB_REPOSITORY"
        env:
          N: \${{ github.event.issue.number }}
          GH_TOKEN: \${{ github.token }}
`,
        because: "no code is fetched",
      },
    ],
  },

  repository: reportAttacks("comment-command-unguarded"),
});
