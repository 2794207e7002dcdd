import type { Step } from "../../model/index.js";
import { defineRule, type Report } from "../../rule.js";

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

function judgeShell({ shell }: Step, report: Report): void {
  const { node } = shell;
  if (!node) return;
  const name = programOf(node.value);
  if (name === "cmd") {
    report(
      node,
      "What a script of `cmd` does can hardly be told: it pastes variables into the text before it reads it",
    );
  } else if (!WELL_KNOWN.has(name)) {
    report(node, "No rule knows what this shell makes of a script", { persona: "auditor" });
  }
}

/** `bash` of `/usr/bin/bash -e {0}` */
function programOf(shell: string): string {
  const program = shell.split(" ", 1)[0] as string;
  return program.slice(program.lastIndexOf("/") + 1).replace(/\.exe$/, "");
}
