import { reportAttacks } from "../../attacks/report-attacks.js";
import { defineRule } from "../../rule.js";

export default defineRule({
  id: "unsafe-reusable-call",
  category: "trust",
  severity: "medium",
  summary: "An outsider's text goes to something that can't be looked into, with secrets",
  risk: "What a workflow or action of another repository does with the text isn't known here. If it is expanded into a script there, the outsider has the secrets that go along.",
  mend: "Pass only what the called workflow needs, name the secrets instead of inheriting all, and read how it uses the text.",
  sources: [
    "https://securitylab.github.com/resources/github-actions-untrusted-input/",
    "https://docs.github.com/actions/how-tos/reuse-automations/reuse-workflows",
  ],
  examples: {
    flagged: [
      {
        text: `on: {issues: {types: [opened]}}
permissions: {issues: write}
jobs:
  call:
    uses: octo-org/shared/.github/workflows/triage.yml@1234567890abcdef1234567890abcdef12345678
    with:
      title: \${{ github.event.issue.title }}
    secrets: inherit
`,
        at: [7],
        severity: "medium",
      },
      {
        text: `on: {issues: {types: [opened]}}
permissions: {issues: write}
jobs:
  call:
    uses: octo-org/shared/.github/workflows/triage.yml@1234567890abcdef1234567890abcdef12345678
    with:
      body: \${{ github.event.issue.body }}
    secrets:
      token: \${{ secrets.BOT_TOKEN }}
`,
        at: [7],
      },
      {
        text: `on: pull_request_target
permissions: {contents: write}
jobs:
  call:
    uses: octo-org/shared/.github/workflows/build.yml@1234567890abcdef1234567890abcdef12345678
    with:
      branch: \${{ github.head_ref }}
    secrets: inherit
`,
        at: [7],
      },
      {
        text: `on: {discussion: {types: [created]}}
permissions: {contents: write}
jobs:
  call:
    uses: octo-org/shared/.github/workflows/say.yml@1234567890abcdef1234567890abcdef12345678
    with:
      text: \${{ github.event.discussion.title }}
    secrets: inherit
`,
        at: [7],
      },
    ],
    silent: [
      {
        text: `on: {issues: {types: [opened]}}
permissions: {issues: write}
jobs:
  call:
    uses: octo-org/shared/.github/workflows/triage.yml@1234567890abcdef1234567890abcdef12345678
    with:
      number: \${{ github.event.issue.number }}
    secrets: inherit
`,
        because: "a number breaks out of nothing",
      },
      {
        text: `on: push
permissions: {contents: write}
jobs:
  call:
    uses: octo-org/shared/.github/workflows/say.yml@1234567890abcdef1234567890abcdef12345678
    with:
      text: \${{ github.event.head_commit.message }}
    secrets: inherit
`,
        because: "only people with write access start it",
      },
      {
        text: `on: {issues: {types: [opened]}}
permissions: {}
jobs:
  call:
    uses: ./.github/workflows/say.yml
    with:
      text: \${{ github.event.issue.title }}
    secrets: inherit
`,
        files: {
          ".github/workflows/say.yml": `on: {workflow_call: {inputs: {text: {type: string}}}}
jobs:
  s:
    runs-on: ubuntu-latest
    steps:
      - run: echo "$T"
        env:
          T: \${{ inputs.text }}
`,
        },
        because: "the called workflow is at hand, and hands the text over safely",
      },
      {
        text: `on: {issues: {types: [opened]}}
permissions: {}
jobs:
  call:
    uses: octo-org/shared/.github/workflows/triage.yml@1234567890abcdef1234567890abcdef12345678
    with:
      kind: issue
    secrets: inherit
`,
        because: "nothing of the outsider's goes along",
      },
    ],
  },

  repository: reportAttacks("unsafe-reusable-call"),
});
