import { reportAttacks } from "../../attacks/report-attacks.js";
import { defineRule } from "../../rule.js";

export default defineRule({
  id: "argument-injection",
  category: "trust",
  severity: "high",
  summary: "An outsider's text becomes options of a command",
  risk: "Unquoted, the text is split into words; without `--` before it, a word that begins with `-` is an option. Many commands have options that run code or write files, `find -exec` for one.",
  mend: "Quote the variable and put `--` before it, or check the text against a pattern first.",
  sources: ["https://securitylab.github.com/resources/github-actions-untrusted-input/", "https://gtfobins.github.io/"],
  examples: {
    flagged: [
      {
        text: `on: {issue_comment: {types: [created]}}
permissions: {contents: write}
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - env:
          Q: \${{ github.event.comment.body }}
        run: find docs -name $Q
`,
        at: [9],
        severity: "high",
      },
      {
        text: `on: {issues: {types: [opened]}}
permissions: {contents: write}
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - env:
          Q: \${{ github.event.issue.title }}
        run: tar -cf out.tar $Q
`,
        at: [9],
      },
      {
        text: `on: {issues: {types: [opened]}}
permissions: {contents: write}
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - env:
          Q: \${{ github.event.issue.body }}
        run: |
          git ls-remote $Q
`,
        at: [10],
      },
      {
        text: `on: {issue_comment: {types: [created]}}
permissions: {contents: write}
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - env:
          Q: \${{ github.event.comment.body }}
        run: curl $Q
`,
        at: [9],
      },
    ],
    silent: [
      {
        text: `on: {issue_comment: {types: [created]}}
permissions: {contents: write}
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - env:
          Q: \${{ github.event.comment.body }}
        run: find docs -name "$Q"
`,
        because: "it is one word, and what `-name` takes is no option",
      },
      {
        text: `on: {issues: {types: [opened]}}
permissions: {contents: write}
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - env:
          N: \${{ github.event.issue.number }}
        run: find docs -name $N
`,
        because: "a number is no option",
      },
      {
        text: `on: {issues: {types: [opened]}}
permissions: {contents: write}
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - env:
          Q: \${{ github.event.issue.title }}
        run: echo $Q
`,
        because: "`echo` has no option that does harm",
      },
      {
        text: `on: {issues: {types: [opened]}}
permissions: {contents: write}
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - env:
          Q: \${{ github.event.issue.title }}
        run: grep -r -- "$Q" docs
`,
        because: "behind `--` nothing is an option",
      },
    ],
  },

  repository: reportAttacks("argument-injection"),
});
