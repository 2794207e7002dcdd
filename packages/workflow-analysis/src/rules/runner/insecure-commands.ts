import { removeEntry } from "../../fixes/edits.js";
import { constantText, isSwitchedOn, type RunScript } from "../../model/index.js";
import { placeInScript } from "../../places.js";
import { defineRule } from "../../rule.js";
import { type EnvironmentFileWrite, environmentFileWrites, wordsReadBy } from "../../shell/index.js";

const USES_COMMANDS = /::(?:set-env|add-path)\b/;
const SWITCH = "ACTIONS_ALLOW_UNSECURE_COMMANDS";

/** `NAME=true`, or the value on a line of its own behind `NAME<<delimiter`. */
const SWITCHED_ON = new RegExp(`${SWITCH}(?:=|<<[^\\n]{1,80}\\n\\s{0,20})["']?(?:true|1|\\$true)(?!\\w)`, "i");

export default defineRule({
  id: "insecure-commands",
  category: "runner",
  severity: "high",
  isZizmor: true,
  fixes: "safe",
  summary: "Workflow commands that set environment variables are switched back on",
  risk: "Anything that prints to the log can then set variables and `PATH` for the steps that follow: a test's output is enough to run code.",
  mend: "Remove `ACTIONS_ALLOW_UNSECURE_COMMANDS`; write to the files that `GITHUB_ENV` and `GITHUB_PATH` name.",
  sources: ["https://github.blog/changelog/2020-10-01-github-actions-deprecating-set-env-and-add-path-commands/"],
  examples: {
    flagged: [
      {
        text: `on: push
permissions: {}
env:
  ACTIONS_ALLOW_UNSECURE_COMMANDS: true
jobs:
  a:
    runs-on: ubuntu-latest
    env: {LEVEL: 1, ACTIONS_ALLOW_UNSECURE_COMMANDS: "True"}
    steps:
      - run: make
        env:
          LEVEL: 2
          ACTIONS_ALLOW_UNSECURE_COMMANDS: 1
`,
        at: [4, 8, 13],
        fixed: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-latest
    env: {LEVEL: 1}
    steps:
      - run: make
        env:
          LEVEL: 2
`,
      },
      {
        text: `on: push
permissions: {}
env:
  ACTIONS_ALLOW_UNSECURE_COMMANDS: \${{ 'true' }}
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - run: make
        env:
          ACTIONS_ALLOW_UNSECURE_COMMANDS: \${{ 1 == 1 }}
`,
        at: [4, 11],
        severity: "high",
        confidence: "high",
      },
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - run: make
        env:
          ACTIONS_ALLOW_UNSECURE_COMMANDS: \${{ vars.UNSECURE }}
`,
        at: [9],
        confidence: "low",
        persona: "auditor",
      },
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - run: |
          make
          echo "ACTIONS_ALLOW_UNSECURE_COMMANDS=true" >> $GITHUB_ENV
          echo ACTIONS_ALLOW_UNSECURE_COMMANDS=1 | tee -a "$GITHUB_ENV"
          cat << EOF >> "$GITHUB_ENV"
          LEVEL=1
          ACTIONS_ALLOW_UNSECURE_COMMANDS=true
          EOF
          {
            echo "ACTIONS_ALLOW_UNSECURE_COMMANDS=True"
          } >> "$GITHUB_ENV"
      - run: |
          "ACTIONS_ALLOW_UNSECURE_COMMANDS=true" >> $env:GITHUB_ENV
          Add-Content -Path $env:GITHUB_ENV -Value 'ACTIONS_ALLOW_UNSECURE_COMMANDS=true'
        shell: pwsh
`,
        at: [9, 10, 11, 15, 19, 20],
        severity: "high",
        confidence: "high",
      },
    ],
    silent: [
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - run: |
          # echo "ACTIONS_ALLOW_UNSECURE_COMMANDS=true" >> $GITHUB_ENV
          echo "ACTIONS_ALLOW_UNSECURE_COMMANDS=false" >> $GITHUB_ENV
          echo "ACTIONS_ALLOW_UNSECURE_COMMANDS=true is refused here"
          echo "ACTIONS_ALLOW_UNSECURE_COMMANDS=true" >> notes.txt
`,
        because: "it is switched off, or printed to somewhere else",
      },
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-latest
    # ACTIONS_ALLOW_UNSECURE_COMMANDS: true
    env:
      ACTIONS_ALLOW_UNSECURE_COMMANDS: false
    steps:
      - run: make
        env:
          ACTIONS_ALLOW_UNSECURE_COMMANDS: \${{ 'false' }}
`,
        persona: "auditor",
        because: "it is off, and a comment sets nothing",
      },
    ],
  },

  env({ block }, report) {
    if (block.dynamic) {
      const message = `This block is an expression, which may set \`${SWITCH}\``;
      report(block.dynamic, message, { confidence: "low", persona: "auditor" });
    }
    for (const { entry, name, value } of block.entries) {
      if (name.toUpperCase() !== SWITCH || !value) continue;
      if (isSwitchedOn(value)) {
        const edit = (block.map && removeEntry(block.map, entry)) ?? removeEntry(block.parent, block.entry);
        // A step that uses the commands fails without the switch.
        const isUsed = USES_COMMANDS.test(entry.key.file.text);
        const fix = edit && { description: `remove \`${SWITCH}\``, safe: !isUsed, edits: [edit] };
        report(entry.key, "Any line of the log may set environment variables", { fix });
      } else if (constantText(value) === undefined) {
        const message = `An expression decides whether any line of the log may set environment variables`;
        report(value, message, { confidence: "low", persona: "auditor" });
      }
    }
  },

  run(run, report) {
    if (!run.scalar.mayContain(SWITCH)) return;
    for (const write of environmentFileWrites(run.script, ["GITHUB_ENV"])) {
      if (!SWITCHED_ON.test(writtenBy(write, run))) continue;
      report(
        placeInScript(run, write.span),
        "In the steps behind it any line of the log may set environment variables",
      );
    }
  },
});

/** The text of a write: the command, and what it reads of the script. */
function writtenBy({ command, span }: EnvironmentFileWrite, { text }: RunScript): string {
  const spans = [span, ...(command ? wordsReadBy(command) : [])];
  return spans.map(({ start, end }) => text.slice(start, end)).join("\n");
}
