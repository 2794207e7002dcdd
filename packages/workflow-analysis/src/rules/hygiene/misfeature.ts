import { contextPath } from "../../expressions/index.js";
import { expressionsIn, type Step, wholeExpression } from "../../model/index.js";
import { defineRule, type Report } from "../../rule.js";
import type { YamlScalar } from "../../yaml/index.js";

export default defineRule({
  id: "misfeature",
  category: "hygiene",
  severity: "low",
  isZizmor: true,
  summary: "A feature is used that is better left alone",
  risk: "`cmd` has no written grammar, quotes by program, and pastes variables into the text before it reads it, so that nobody can tell what a script of it does. `pip-install` of `actions/setup-python` installs into the runner's own Python, beside whatever is there.",
  mend: "Use `shell: pwsh` or `shell: bash`; install Python packages into a virtual environment, in a `run:` step.",
  sources: [
    "https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idstepsshell",
    "https://github.com/actions/setup-python",
  ],
  examples: {
    flagged: [
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: windows-latest
    steps:
      - shell: cmd
        run: dir
`,
        at: [7],
        severity: "low",
      },
      {
        text: `on: push
permissions: {}
defaults: {run: {shell: cmd}}
jobs:
  a:
    runs-on: windows-latest
    steps:
      - run: dir
      - run: ver
`,
        at: [3],
      },
      {
        text: `on: push
permissions: {}
jobs:
  a:
    strategy:
      matrix:
        include:
          - {os: windows-latest, shell: cmd}
          - {os: ubuntu-latest, shell: bash}
    runs-on: \${{ matrix.os }}
    defaults: {run: {shell: "\${{ matrix.shell }}"}}
    steps:
      - run: dir
`,
        at: [8],
      },
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/setup-python@1234567890abcdef1234567890abcdef12345678
        with:
          python-version: "3.14"
          pip-install: -r requirements.txt
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
      - shell: nix develop -c bash {0}
        run: make
`,
        persona: "auditor",
        at: [7],
      },
    ],
    silent: [
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: windows-latest
    steps:
      - shell: bash
        run: ls
      - shell: pwsh
        run: ls
      - shell: python {0}
        run: print()
`,
        persona: "auditor",
        because: "these shells are well known",
      },
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: windows-latest
    defaults: {run: {shell: cmd}}
    steps:
      - uses: octo-org/tool@1234567890abcdef1234567890abcdef12345678
`,
        because: "no script is there that the shell could read",
      },
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/setup-python@1234567890abcdef1234567890abcdef12345678
      - run: pip install -r requirements.txt
`,
        because: "the action installs nothing but Python",
      },
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - shell: nix develop -c bash {0}
        run: make
`,
        because: "a shell of one's own is heard of by auditors only",
      },
    ],
  },

  step(step, report) {
    if (step.run) judgeShell(step, report);
    const input = step.uses?.is("actions/setup-python") ? step.input("pip-install") : undefined;
    if (input) report(input.value, "This installs packages into the runner's own Python, beside whatever is there");
  },
});

const WELL_KNOWN: ReadonlySet<string> = new Set(["bash", "powershell", "pwsh", "python", "sh"]);

function judgeShell(step: Step, report: Report): void {
  const { node } = step.shell;
  if (!node) return;
  if (expressionsIn(node).length === 0) judgeName(node, node, report);
  else for (const value of matrixValues(node, step)) judgeName(value, node, report);
}

/** The shells that `${{ matrix.x }}` names. */
function matrixValues(node: YamlScalar, { owner }: Step): readonly YamlScalar[] {
  const expression = wholeExpression(node)?.expression;
  const path = expression && contextPath(expression);
  if (path?.segments[0] !== "matrix" || owner.kind !== "normal") return [];
  return owner.matrix?.valuesOf(path.segments.slice(1)).values ?? [];
}

/** @param use where the shell is named, for one that stands in a matrix */
function judgeName(place: YamlScalar, use: YamlScalar, report: Report): void {
  const related = place === use ? [] : [{ place: use, message: "it is the shell here" }];
  const name = programOf(place.value);
  if (name === "cmd") {
    const message =
      "What a script of `cmd` does can hardly be told: it pastes variables into the text before it reads it";
    report(place, message, { related });
  } else if (!WELL_KNOWN.has(name)) {
    report(place, "No rule knows what this shell makes of a script", { persona: "auditor", related });
  }
}

/** `bash` of `/usr/bin/bash -e {0}` */
function programOf(shell: string): string {
  const program = shell.split(" ", 1)[0] as string;
  return program.slice(program.lastIndexOf("/") + 1).replace(/\.exe$/, "");
}
