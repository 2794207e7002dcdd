/** A script of one language, as a workflow's step runs it. */
interface Language {
  extension: string;
  /** The command of the step. */
  run(path: string): string;
  /** Lines that do ordinary work. */
  work(part: number): string;
  /** What is done with `TITLE`, an outsider's text: nothing bad, or a program made of it. */
  use(isOpen: boolean): string;
}

const LANGUAGES: readonly Language[] = [
  {
    extension: "sh",
    run: (path) => `bash ${path} "$NUMBER"`,
    work: (part) => `step_${part}() {
  local file="out/${part}-$1.txt"
  if [[ -f "$file" ]]; then rm -- "$file"; fi
  printf '%s\\n' "part ${part}" >"$file"
}
step_${part} "$1"
`,
    use: (isOpen) => (isOpen ? 'eval "echo $TITLE"\n' : 'echo "$TITLE"\n'),
  },
  {
    extension: "ps1",
    run: (path) => `pwsh ${path} $NUMBER`,
    work: (part) => `function Step-${part} {
  param([string]$Number)
  $file = Join-Path 'out' "${part}-$Number.txt"
  if (Test-Path $file) { Remove-Item $file }
  Set-Content -Path $file -Value 'part ${part}'
}
Step-${part} $args[0]
`,
    use: (isOpen) => (isOpen ? 'Invoke-Expression "echo $env:TITLE"\n' : "Write-Output $env:TITLE\n"),
  },
  {
    extension: "py",
    run: (path) => `python ${path} "$NUMBER"`,
    work: (part) => `import os, subprocess, sys

def step_${part}(number):
    path = os.path.join("out", f"${part}-{number}.txt")
    with open(path, "w") as file:
        file.write("part ${part}\\n")
    subprocess.run(["git", "add", "--", path], check=True)

step_${part}(sys.argv[1])
`,
    use: (isOpen) => (isOpen ? "os.system('echo ' + os.environ['TITLE'])\n" : "print(os.environ['TITLE'])\n"),
  },
  ...["js", "mjs", "cjs", "ts"].map(
    (extension): Language => ({
      extension,
      run: (path) => `node ${path} "$NUMBER"`,
      work: (part) => `function step${part}(number) {
  const path = \`out/${part}-\${number}.txt\`;
  const { title = 'none', ...rest } = { title: 'part ${part}' };
  fs.writeFileSync(path, [title, JSON.stringify(rest)].join('\\n'));
  childProcess.execFileSync('git', ['add', '--', path]);
}
step${part}(process.argv[2]);
`,
      use: (isOpen) =>
        isOpen ? "childProcess.execSync('echo ' + process.env.TITLE);\n" : "console.log(process.env.TITLE);\n",
    }),
  ),
];

/** Each language has so many workflows, of which one is open. */
const WORKFLOWS_PER_LANGUAGE = 6;
/** So long is a script: some 200 lines. */
const PARTS = 30;

/**
 * A repository with scripts, which the corpus hasn't: a few dozen workflows with a script each, a `Makefile`, and a
 * `package.json`. Always the same.
 *
 * @returns texts by path
 */
export function generatedRepository(): Map<string, string> {
  const files = new Map<string, string>();
  for (const language of LANGUAGES) {
    for (let n = 0; n < WORKFLOWS_PER_LANGUAGE; n++) addWorkflow(files, language, n);
  }
  const scripts = LANGUAGES.map(({ extension, run }) => [`check-${extension}`, run(scriptPath(extension, 1))] as const);
  files.set("package.json", JSON.stringify({ scripts: Object.fromEntries(scripts) }, null, 2));
  files.set(
    "Makefile",
    scripts.map(([name, command]) => `${name}:\n\t${command.replaceAll("$", "$$$$")}\n`).join("\n"),
  );
  return files;
}

/** The workflows in which an outsider's title becomes a program, by way of a script. */
export function openWorkflows(): string[] {
  return LANGUAGES.map(({ extension }) => workflowPath(extension, 0));
}

function addWorkflow(files: Map<string, string>, language: Language, n: number): void {
  const { extension, run, work, use } = language;
  const parts = Array.from({ length: PARTS }, (_, part) => work(part));
  files.set(scriptPath(extension, n), [...parts, use(n === 0)].join("\n"));
  files.set(workflowPath(extension, n), workflow(extension, n, run(scriptPath(extension, n))));
}

function scriptPath(extension: string, n: number): string {
  return `ci/check-${n}.${extension}`;
}

function workflowPath(extension: string, n: number): string {
  return `.github/workflows/check-${extension}-${n}.yml`;
}

function workflow(extension: string, n: number, command: string): string {
  return `name: Check ${extension} ${n}
on:
  issues:
    types: [opened, edited]
permissions:
  contents: write
jobs:
  check:
    runs-on: ubuntu-24.04
    steps:
      - uses: actions/checkout@1234567890abcdef1234567890abcdef12345678
        with:
          persist-credentials: false
      - env:
          TITLE: \${{ github.event.issue.title }}
          NUMBER: \${{ github.event.issue.number }}
        run: ${command}
      - run: make check-${extension}
      - run: npm run check-${extension}
`;
}
