import { reportAttacks } from "../../attacks/report-attacks.js";
import { defineRule } from "../../rule.js";

export default defineRule({
  id: "spoofable-bot-check",
  category: "trust",
  severity: "critical",
  fixes: "unsafe",
  toldBy: ["bot-conditions"],
  summary: "A bot is known by who acted last",
  risk: "`github.actor` is whoever caused the latest event, not who wrote the code. An outsider makes the bot act on their pull request (by a comment that asks it to rebase, for one), and then its run counts as the bot's.",
  mend: "Ask for the author, `github.event.pull_request.user.login`, and that the branch is the repository's own.",
  sources: [
    "https://www.synacktiv.com/publications/github-actions-exploitation-dependabot",
    "https://docs.github.com/code-security/dependabot/working-with-dependabot/automating-dependabot-with-github-actions",
  ],
  examples: {
    flagged: [
      {
        text: `on:
  pull_request_target:
permissions: {pull-requests: write}
jobs:
  build:
    if: github.actor == 'dependabot[bot]'
    runs-on: ubuntu-latest
    steps:
      - run: gh pr merge --auto --squash "$URL"
        env:
          URL: \${{ github.event.pull_request.html_url }}
          GH_TOKEN: \${{ secrets.MERGE_TOKEN }}
`,
        at: [6],
        severity: "critical",
        fixed: `on:
  pull_request_target:
permissions: {pull-requests: write}
jobs:
  build:
    if: github.event.pull_request.user.login == 'dependabot[bot]'
    runs-on: ubuntu-latest
    steps:
      - run: gh pr merge --auto --squash "$URL"
        env:
          URL: \${{ github.event.pull_request.html_url }}
          GH_TOKEN: \${{ secrets.MERGE_TOKEN }}
`,
      },
      {
        text: `on:
  pull_request_target:
permissions: {contents: write}
jobs:
  build:
    if: github.actor == 'renovate[bot]'
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4.2.2
        with:
          ref: \${{ github.event.pull_request.head.sha }}
      - run: npm test
`,
        at: [6],
      },
      {
        text: `on:
  pull_request_target:
permissions: {contents: write}
jobs:
  build:
    if: github.triggering_actor == 'dependabot[bot]'
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4.2.2
        with:
          ref: \${{ github.event.pull_request.head.sha }}
      - run: npm test
`,
        at: [6],
      },
      {
        text: `on:
  pull_request_target:
permissions: {contents: write}
jobs:
  build:
    if: github.event.sender.login == 'dependabot[bot]'
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4.2.2
        with:
          ref: \${{ github.event.pull_request.head.sha }}
      - run: npm test
`,
        at: [6],
      },
    ],
    silent: [
      {
        text: `on:
  pull_request_target:
permissions: {pull-requests: write}
jobs:
  build:
    if: github.event.pull_request.user.login == 'dependabot[bot]'
    runs-on: ubuntu-latest
    steps:
      - run: gh pr merge --auto --squash "$URL"
        env:
          URL: \${{ github.event.pull_request.html_url }}
          GH_TOKEN: \${{ secrets.MERGE_TOKEN }}
`,
        because: "the author wrote the code, whoever acted last",
      },
      {
        text: `on:
  pull_request_target:
permissions: {contents: write}
jobs:
  build:
    if: github.actor == 'dependabot[bot]' && github.event.pull_request.head.repo.full_name == github.repository
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4.2.2
        with:
          ref: \${{ github.event.pull_request.head.sha }}
      - run: npm test
`,
        because: "forks don't get there",
      },
      {
        text: `on:
  pull_request_target:
permissions: {contents: write}
jobs:
  build:
    if: github.actor == 'dependabot[bot]'
    runs-on: ubuntu-latest
    steps:
      - run: echo hello
`,
        because: "no code is run and nothing is merged",
      },
      {
        text: `on:
  pull_request_target:
permissions: {contents: write}
jobs:
  build:
    if: github.actor != 'dependabot[bot]'
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v7
      - run: npm test
`,
        because: "the code is the default branch's",
      },
    ],
  },

  repository: reportAttacks("spoofable-bot-check"),
});
