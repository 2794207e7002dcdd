import { writtenIn } from "../../fixes/written-in.js";
import type { RunScript } from "../../model/index.js";
import { defineRule, type RuleFix } from "../../rule.js";
import { mayPrintOldCommands, type OldCommand, type OldCommandUse, oldCommandsIn } from "../../shell/index.js";

export default defineRule({
  id: "deprecated-commands",
  category: "runner",
  severity: "low",
  fixes: "both",
  summary: "A script talks to the runner through its log, in a way that is deprecated or gone",
  risk: "`::set-output` and `::save-state` act on whatever prints them: a test's output can set a later step's input. `::set-env` and `::add-path` have been refused since 2020, so that a script which needs them doesn't do what it says.",
  mend: 'Write to the files that `GITHUB_OUTPUT`, `GITHUB_STATE`, `GITHUB_ENV` and `GITHUB_PATH` name: `echo "name=value" >> "$GITHUB_OUTPUT"`.',
  sources: [
    "https://github.blog/changelog/2022-10-10-github-actions-deprecating-save-state-and-set-output-commands/",
    "https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands#environment-files",
  ],
  examples: {
    flagged: [
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - id: one
        run: |
          make
          echo "::set-output name=version::$VERSION"
          echo ::set-output name=tag::v1
          echo '::add-path::/opt/bin'
      - run: echo "::set-env name=LEVEL::3"
      - run: echo "::save-state name=pid::1"
`,
        at: [10, 11, 12, 13, 14],
        severity: "low",
        fixed: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - id: one
        run: |
          make
          echo "version=$VERSION" >> "$GITHUB_OUTPUT"
          echo tag=v1 >> "$GITHUB_OUTPUT"
          echo '/opt/bin' >> "$GITHUB_PATH"
      - run: echo "LEVEL=3" >> "$GITHUB_ENV"
      - run: echo "pid=1" >> "$GITHUB_STATE"
`,
      },
      {
        text: `name: h
description: h
runs:
  using: composite
  steps:
    - run: Write-Output "::set-output name=a::b"
      shell: pwsh
    - run: print("::set-output name=a::b")
      shell: python
`,
        path: "action.yml",
        at: [6, 8],
      },
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - run: |
          out=$(make print)
          out="\${out//$'\\n'/'%0A'}"
          echo "::set-output name=out::$out"
`,
        at: [10],
      },
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - run: if [ -f x ]; then echo "::set-output name=x::$(cat x)"; fi
`,
        at: [7],
        fixed: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - run: if [ -f x ]; then echo "x=$(cat x)" >> "$GITHUB_OUTPUT"; fi
`,
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
      - run: echo "version=1" >> "$GITHUB_OUTPUT"
`,
        because: "the file is written to",
      },
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - run: |
          # echo "::set-output name=a::b"
          grep -r "::set-output " . && exit 1
          echo "Use GITHUB_OUTPUT instead of ::set-output name=a::b"
`,
        because:
          "a comment prints nothing, a search prints what it finds, and the runner looks at the beginning of a line only",
      },
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - run: |
          echo "::group::Build"
          echo "::warning file=a.js,line=1::Look here"
          echo "::add-mask::$TOKEN"
`,
        because: "these commands are in use",
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
          TEXT: "::set-output name=a::b"
`,
        because: "nothing prints it here",
      },
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - run: |
          echo "::set-output name=a::b" > expected.txt
          { echo "::set-output name=a::b"; } >> expected.txt
`,
        because: "the runner reads the log, not this file",
      },
    ],
  },

  run(run, report) {
    const { scalar } = run;
    if (!scalar.mayContain("::") || !mayPrintOldCommands(run.text)) return;
    for (const use of oldCommandsIn(run.script)) {
      const { start } = use.command ?? use;
      const message = `\`::${use.name}\` is ${REFUSED.has(use.name) ? "refused by the runner" : "deprecated"}: write to \`${FILES[use.name]}\``;
      report({ file: scalar.file, ...scalar.spanOf(Math.min(start, use.start), use.end) }, message, {
        fix: fixOf(use, run),
      });
    }
  },
});

const FILES: Readonly<Record<OldCommand, string>> = {
  "set-output": "GITHUB_OUTPUT",
  "save-state": "GITHUB_STATE",
  "set-env": "GITHUB_ENV",
  "add-path": "GITHUB_PATH",
};

const REFUSED: ReadonlySet<OldCommand> = new Set<OldCommand>(["set-env", "add-path"]);

/** What a plain `echo` prints: a quote, the command, and the name that it gives a value to. */
const PRINTED = /^(["']?)::(?:(?:set-output|save-state|set-env) name=([A-Za-z_][\w-]*)|add-path)::/;

/** For an `echo` of its own in a POSIX shell, whose value is of one line. */
function fixOf({ name, command }: OldCommandUse, { scalar, shell, text }: RunScript): RuleFix | null {
  const [first, ...others] = command?.args ?? [];
  const isPlain = command?.name?.literal === "echo" && command.redirects.length === 0 && !command.pipeline;
  if (!first || !isPlain || (shell !== "bash" && shell !== "sh") || /%(?:0A|0D|25)/i.test(text)) return null;
  const end = (others.at(-1) ?? first).end;
  const printed = text.slice(first.start, end);
  const [prefix, quote = "", key] = PRINTED.exec(printed) ?? [];
  // Without quotes the words are two: the command, and its name with the value.
  if (prefix === undefined || others.length !== (quote === "" && key ? 1 : 0)) return null;
  const value = `${quote}${key ? `${key}=` : ""}${printed.slice(prefix.length)}`;
  const written = writtenIn(scalar, `${value} >> "$${FILES[name]}"`);
  if (written === null) return null;
  // Several lines would need a delimiter in the file.
  const isOneLine = !/\$\(|`|\$\{\{/.test(value);
  const edits = [{ ...scalar.spanOf(first.start, end), text: written }];
  return { description: `write to the file that \`${FILES[name]}\` names`, safe: isOneLine, edits };
}
