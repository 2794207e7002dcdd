import { expressionsIn, type Step } from "../../model/index.js";
import { defineRule } from "../../rule.js";
import { type EnvironmentFileWrite, environmentFileWrites } from "../../shell/index.js";
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
    const { owner } = run.step;
    const isComposite = owner.kind === "composite";
    const event = isComposite
      ? undefined
      : owner.workflow.triggers.find((trigger) => isPrivileged(trigger.event))?.event;
    if (!isComposite && event === undefined) return;
    // Cheaper than to parse the script; names have no case on Windows, and `github.env` is the same file.
    if (!/github[_.](?:env|path)/i.test(run.text)) return;
    const who =
      event === undefined
        ? "a workflow that strangers can start may call this action"
        : `strangers can start this run by \`${event}\``;
    for (const write of environmentFileWrites(run.script, FILES)) {
      if (write.content === "static" || isFixedByEnv(write, run.step)) continue;
      const span = run.scalar.spanOf(write.span.start, write.span.end);
      const message = `Text that isn't fixed is written to \`${write.file}\`, and ${who}`;
      report({ file: run.scalar.file, ...span }, message, { confidence: isComposite ? "low" : "medium" });
    }
  },
});

/** All that isn't fixed in the script itself are variables that an `env:` block gives fixed text. */
function isFixedByEnv({ command }: EnvironmentFileWrite, step: Step): boolean {
  const parts = command?.args.flatMap((word) => word.parts) ?? [];
  const variables = parts.filter((part) => part.kind === "variable" && part.operator === undefined);
  const isOnlyVariables = parts.every((part) => part.kind === "literal" || part.kind === "variable");
  if (variables.length === 0 || !isOnlyVariables || !["echo", "printf"].includes(command?.name?.literal ?? ""))
    return false;
  return parts.every((part) => part.kind !== "variable" || isFixed(step.variable(part.name)?.value));
}

function isFixed(value: YamlScalar | null | undefined): boolean {
  return value !== undefined && value !== null && expressionsIn(value).length === 0;
}
