import { contextPath } from "../../expressions/index.js";
import { type EmbeddedExpression, expressionsIn, type Step, type Workflow } from "../../model/index.js";
import type { Repository } from "../../repository/index.js";
import { defineRule, type Report } from "../../rule.js";
import {
  type EnvironmentFileWrite,
  environmentFileWrites,
  mayWriteEnvironmentFiles,
  parseScript,
  type Script,
  type ShellName,
} from "../../shell/index.js";
import { codeInputsOf, languageOf } from "../../trust/code-inputs.js";
import { rateExpression } from "../../trust/rating.js";
import { describeStart, startsBy } from "../../trust/starts.js";
import { isPrivileged } from "../../trust/triggers.js";
import type { YamlScalar } from "../../yaml/index.js";

const FILES = ["GITHUB_ENV", "GITHUB_PATH"] as const;

export default defineRule({
  id: "github-env",
  category: "injection",
  severity: "high",
  isZizmor: true,
  summary: "Something that isn't fixed is written to GITHUB_ENV or GITHUB_PATH where strangers can start the run",
  risk: "A line of the attacker's in that file sets any variable of the steps that follow (`LD_PRELOAD`, `NODE_OPTIONS`, `PATH`), and so runs code in them.",
  mend: "Hand values on as step outputs (`GITHUB_OUTPUT`) and read them where they are needed; write only fixed text to `GITHUB_ENV` and `GITHUB_PATH`.",
  sources: [
    "https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands#setting-an-environment-variable",
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
          echo "TITLE=$TITLE" >> "$GITHUB_ENV"
          cat names.txt | tee -a $GITHUB_PATH
        env:
          TITLE: \${{ github.event.pull_request.title }}
`,
        at: [9, 10],
      },
      {
        text: `on: issue_comment
permissions: {contents: write}
jobs:
  a:
    runs-on: windows-latest
    steps:
      - run: Add-Content -Path $env:GITHUB_ENV -Value "BODY=$env:BODY"
        env:
          BODY: \${{ github.event.comment.body }}
`,
        at: [7],
      },
      {
        text: `on: pull_request_target
permissions: {contents: write}
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - run: sudo bash -c "echo TITLE=$TITLE >> $GITHUB_ENV"
        env:
          TITLE: \${{ github.event.pull_request.title }}
      - uses: actions/github-script@1234567890abcdef1234567890abcdef12345678
        with:
          script: |
            core.exportVariable('TITLE', context.payload.pull_request.title)
`,
        at: [7, 13],
      },
      {
        text: `on: workflow_call
permissions: {contents: write}
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - run: echo "X=$T" >> $GITHUB_ENV
`,
        path: ".github/workflows/b.yml",
        files: {
          ".github/workflows/a.yml": `on: pull_request_target
permissions: {contents: write}
jobs:
  a:
    uses: ./.github/workflows/b.yml
`,
        },
        at: [7],
        severity: "high",
      },
      {
        text: `on: workflow_call
permissions: {contents: write}
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - run: echo "X=$T" >> $GITHUB_ENV
`,
        path: ".github/workflows/b.yml",
        files: {
          ".github/workflows/a.yml": `on: commit_comment
permissions: {contents: write}
jobs:
  a:
    uses: ./.github/workflows/c.yml
`,
          ".github/workflows/c.yml": `on: workflow_call
permissions: {contents: write}
jobs:
  b:
    uses: ./.github/workflows/b.yml
  again:
    uses: ./.github/workflows/c.yml
`,
        },
        at: [7],
        severity: "high",
      },
      {
        path: "act/action.yml",
        text: `name: c
description: c
inputs: {name: {description: n}}
runs:
  using: composite
  steps:
    - run: echo "NAME=\${{ inputs.name }}" >> $GITHUB_ENV
      shell: bash
`,
        at: [7],
        confidence: "low",
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
      - run: |
          # echo "T=$X" >> $GITHUB_ENV
          echo "LEVEL=3" >> "$GITHUB_ENV"
          echo "$HOME/.local/bin" >> "$GITHUB_PATH"
          echo "title=$TITLE" >> "$GITHUB_OUTPUT"
`,
        because: "a comment writes nothing, fixed text is the author's own, and an output sets no variable",
      },
      {
        text: `on:
  pull_request_target:
  workflow_dispatch:
    inputs: {debug: {type: boolean}}
permissions: {contents: write}
env: {LEVEL: 3}
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - run: |
          echo "\${{ github.workspace }}/bin" >> "$GITHUB_PATH"
          echo "DEBUG=\${{ inputs.debug }}" >> "$GITHUB_ENV"
          echo "LEVEL=\${{ env.LEVEL }}" >> "\${{ github.env }}"
          echo "IS_MINE=\${{ github.event.pull_request.title == 'x' }}" >> "$GITHUB_ENV"
      - uses: actions/github-script@1234567890abcdef1234567890abcdef12345678
        with:
          script: core.exportVariable('COMMIT', context.sha)
`,
        because:
          "folders of the runner, hashes, numbers, flags and the workflow's own constants hold no line of a stranger's",
      },
      {
        text: `on: workflow_call
permissions: {contents: write}
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - run: echo "X=$T" >> $GITHUB_ENV
`,
        path: ".github/workflows/b.yml",
        files: {
          ".github/workflows/a.yml": `on: [push, pull_request]
permissions: {contents: write}
jobs:
  a:
    uses: ./.github/workflows/b.yml
`,
        },
        because: "its caller runs without secrets where strangers start it",
      },
      {
        text: `on: push
permissions: {contents: write}
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - run: echo "VERSION=$(git describe)" >> "$GITHUB_ENV"
`,
        because: "only people with write access can start the run",
      },
    ],
  },

  run(run, report) {
    judge(run.scalar, run.shell, run.step, report);
  },

  uses({ uses, step }, report) {
    const { name } = uses;
    if (!step || name === "") return;
    for (const input of codeInputsOf(name)) {
      const value = step.input(input)?.value;
      if (value?.kind === "scalar") judge(value, languageOf(name), step, report);
    }
  },
});

function judge(scalar: YamlScalar, shell: ShellName, step: Step, report: Report): void {
  // The look at the text is cheaper than to find out who starts it, and to parse the script.
  if (!mayWriteEnvironmentFiles(scalar.value, FILES)) return;
  const who = whoStarts(step, report.repository);
  if (who === null) return;
  for (const write of environmentFileWrites(scriptOf(scalar, shell, step), FILES)) {
    if (write.content === "static" || isFixedByEnv(write, step)) continue;
    const span = scalar.spanOf(write.span.start, write.span.end);
    const message = `Text that isn't fixed is written to \`${write.file}\`, and ${who}`;
    report({ file: scalar.file, ...span }, message, {
      confidence: step.owner.kind === "composite" ? "low" : "medium",
    });
  }
}

/** Null where only people with write access can start the run. */
function whoStarts({ owner }: Step, repository: Repository): string | null {
  if (owner.kind === "composite") return "a workflow that strangers can start may call this action";
  const start = privilegedStartOf(owner.workflow, repository);
  return start === undefined ? null : `strangers can start this run by ${start}`;
}

const starts = new WeakMap<Workflow, { start: string | undefined }>();

/** All steps of a workflow ask. */
function privilegedStartOf(workflow: Workflow, repository: Repository): string | undefined {
  let found = starts.get(workflow);
  if (!found) {
    found = { start: privilegedStart(workflow, repository) };
    starts.set(workflow, found);
  }
  return found.start;
}

/** The first event by which strangers start it with secrets, as Markdown; its own before those of its callers. */
function privilegedStart(workflow: Workflow, repository: Repository): string | undefined {
  const triggers = [workflow, ...repository.workflows].flatMap((one) => one.triggers);
  for (const event of new Set(triggers.map((trigger) => trigger.event))) {
    const [start] = isPrivileged(event) ? startsBy(event, workflow, repository) : [];
    if (start) return describeStart(event, start);
  }
  return undefined;
}

/** The script, with expressions that nobody else fills read as plain text of their length. */
function scriptOf(scalar: YamlScalar, shell: ShellName, step: Step): Script {
  const all = expressionsIn(scalar);
  const open = all.filter((embedded) => namesFile(embedded) || !isHarmless(embedded, step));
  if (open.length === all.length && step.run?.scalar === scalar) return step.run.script;
  const kept = new Set(open);
  let text = "";
  let at = 0;
  for (const embedded of all) {
    if (kept.has(embedded)) continue;
    text += scalar.value.slice(at, embedded.start) + "x".repeat(embedded.end - embedded.start);
    at = embedded.end;
  }
  return parseScript(text + scalar.value.slice(at), shell, open);
}

/** `${{ github.env }}` is the file itself. */
function namesFile({ expression }: EmbeddedExpression): boolean {
  const path = expression && contextPath(expression);
  return path?.segments[0] === "github" && (path.segments[1] === "env" || path.segments[1] === "path");
}

function isHarmless({ expression }: EmbeddedExpression, step: Step): boolean {
  return expression !== undefined && rateExpression(expression, step).persona !== "regular";
}

/** All that isn't fixed in the script itself are variables that an `env:` block gives fixed text. */
function isFixedByEnv({ command }: EnvironmentFileWrite, step: Step): boolean {
  const parts = command?.args.flatMap((word) => word.parts) ?? [];
  const variables = parts.filter((part) => part.kind === "variable" && part.operator === undefined);
  const isOnlyVariables = parts.every((part) => part.kind === "literal" || part.kind === "variable");
  if (variables.length === 0 || !isOnlyVariables || !["echo", "printf"].includes(command?.name?.literal ?? ""))
    return false;
  return parts.every((part) => part.kind !== "variable" || isFixed(step.variable(part.name)?.value, step));
}

function isFixed(value: YamlScalar | null | undefined, step: Step): boolean {
  return value != null && expressionsIn(value).every((embedded) => isHarmless(embedded, step));
}
