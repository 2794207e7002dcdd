import { defineRule, type Report } from "../../rule.js";
import { type NeedlessToken, needlessInputs, needlessVariable } from "../../trust/personal-tokens.js";

export default defineRule({
  id: "pat-instead-of-token",
  category: "credentials",
  severity: "low",
  persona: "pedantic",
  summary: "A personal access token is used where the job's own token would do",
  risk: "A personal access token is good for all that its owner may do, until it expires. The job's own token is good for this repository, for what `permissions:` says, and ends with the job.",
  mend: "Use `${{ github.token }}`, and give the job the permission that it needs.",
  sources: ["https://docs.github.com/actions/concepts/security/github_token"],
  examples: {
    flagged: [
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-24.04
    steps:
      - uses: actions/checkout@1234567890abcdef1234567890abcdef12345678
        with:
          token: \${{ secrets.GH_PAT }}
      - run: make
`,
        persona: "pedantic",
        at: [9],
      },
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-24.04
    steps:
      - uses: docker/login-action@1234567890abcdef1234567890abcdef12345678
        with: {registry: ghcr.io, username: robot, password: "\${{ secrets.CR_PAT }}"}
`,
        persona: "pedantic",
        at: [8],
      },
      {
        text: `on: pull_request
permissions: {}
jobs:
  a:
    runs-on: ubuntu-24.04
    steps:
      - run: gh pr comment "$NUMBER" --body 'Thank you'
        env:
          GH_TOKEN: \${{ secrets.PERSONAL_ACCESS_TOKEN }}
          NUMBER: \${{ github.event.number }}
`,
        persona: "pedantic",
        at: [9],
      },
      {
        text: `on: pull_request
permissions: {}
jobs:
  a:
    runs-on: ubuntu-24.04
    steps:
      - uses: actions/labeler@1234567890abcdef1234567890abcdef12345678
        with:
          repo-token: \${{ secrets.BOT_PAT || github.token }}
`,
        persona: "pedantic",
        at: [9],
      },
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-24.04
    steps:
      - run: gh release create v1 dist/*
        env:
          GH_TOKEN: \${{ secrets.GH_PAT }}
`,
        persona: "pedantic",
        at: [9],
      },
    ],
    silent: [
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-24.04
    steps:
      - uses: actions/checkout@1234567890abcdef1234567890abcdef12345678
        with:
          repository: octo-org/other
          token: \${{ secrets.GH_PAT }}
      - run: gh pr comment 7 --repo octo-org/other --body 'Thank you'
        env:
          GH_TOKEN: \${{ secrets.GH_PAT }}
`,
        persona: "pedantic",
        because: "the job's token is for this repository only",
      },
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-24.04
    steps:
      - uses: actions/checkout@1234567890abcdef1234567890abcdef12345678
        with:
          token: \${{ secrets.GH_PAT }}
      - run: git commit -am bump && git push
`,
        persona: "pedantic",
        because: "what the job's token pushes starts no workflow",
      },
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-24.04
    steps:
      - run: gh pr create --fill
        env:
          GH_TOKEN: \${{ secrets.GH_PAT }}
      - run: |
          gh pr view 7
          ./release
        env:
          GH_TOKEN: \${{ secrets.GH_PAT }}
`,
        persona: "pedantic",
        because: "a pull request that is made with the job's token starts no workflow, and a program may want more",
      },
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-24.04
    steps:
      - run: gh release create v1 dist/*
        env:
          GH_TOKEN: \${{ secrets.GH_PAT }}
`,
        files: { ".github/workflows/released.yml": "on: release\njobs: {}\n" },
        persona: "pedantic",
        because: "a workflow is there for releases, which the job's token wouldn't start",
      },
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-24.04
    steps:
      - uses: actions/checkout@1234567890abcdef1234567890abcdef12345678
        with: {token: "\${{ secrets.GITHUB_TOKEN }}"}
      - run: ./tool
        env:
          TOKEN: \${{ secrets.SERVICE_PATH }}
`,
        persona: "pedantic",
        because: "these are no personal access tokens",
      },
    ],
  },

  step(step, report) {
    for (const found of needlessInputs(step, report.repository)) tell(found, report);
  },

  run(run, report) {
    const found = needlessVariable(run, report.repository);
    if (found) tell(found, report);
  },
});

function tell({ value, secret, user }: NeedlessToken, report: Report): void {
  report(value, `The personal access token \`${secret}\` is given to ${user}, for which the job's own token would do`);
}
