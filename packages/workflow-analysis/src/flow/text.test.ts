import { describe, expect, it } from "@jest/globals";
import { toldOf } from "./testing.js";

type Row = [name: string, event: string, steps: string[], paths: string[], files?: Record<string, string>];

const ROWS: Row[] = [
  [
    "pwsh",
    "issues",
    ["shell: pwsh\nrun: |\n  Write-Host '${{ github.event.issue.title }}'"],
    ["script ${{ github.event.issue.title }} < github.event.issue.title"],
  ],
  [
    "iex",
    "issue_comment",
    [
      "shell: pwsh\nenv: {B: '${{ github.event.comment.body }}', T: '${{ github.event.issue.title }}'}\nrun: |\n  iex \"echo $env:B\"",
    ],
    ["script iex < github.event.comment.body > env B"],
  ],
  [
    "pwsh safe",
    "issue_comment",
    [
      "shell: pwsh\nenv: {B: '${{ github.event.comment.body }}', T: '${{ github.event.issue.title }}'}\nrun: |\n  Write-Host $env:B",
    ],
    [],
  ],
  [
    "case digits",
    "issue_comment",
    [
      "env: {B: '${{ github.event.comment.body }}', T: '${{ github.event.issue.title }}'}\nid: x\nrun: |\n  case \"$B\" in *[!0-9]*) exit 1;; esac\n  echo \"n=$B\" >> $GITHUB_OUTPUT",
      "run: echo ${{ steps.x.outputs.n }}",
    ],
    [],
  ],
  [
    "case open",
    "issue_comment",
    [
      "env: {B: '${{ github.event.comment.body }}', T: '${{ github.event.issue.title }}'}\nid: x\nrun: |\n  case \"$B\" in [0-9]*) ;; *) exit 1;; esac\n  echo \"n=$B\" >> $GITHUB_OUTPUT",
      "run: echo ${{ steps.x.outputs.n }}",
    ],
    ["script ${{ steps.x.outputs.n }} < github.event.comment.body > env B > step-output n"],
  ],
  [
    "regex open",
    "issue_comment",
    [
      "env: {B: '${{ github.event.comment.body }}', T: '${{ github.event.issue.title }}'}\nid: x\nrun: |\n  [[ \"$B\" =~ [0-9]+ ]] || exit 1\n  echo \"n=$B\" >> $GITHUB_OUTPUT",
      "run: echo ${{ steps.x.outputs.n }}",
    ],
    ["script ${{ steps.x.outputs.n }} < github.event.comment.body > env B > step-output n"],
  ],
  [
    "regex all",
    "issue_comment",
    [
      "env: {B: '${{ github.event.comment.body }}', T: '${{ github.event.issue.title }}'}\nid: x\nrun: |\n  [[ \"$B\" =~ ^.*$ ]] || exit 1\n  echo \"n=$B\" >> $GITHUB_OUTPUT",
      "run: echo ${{ steps.x.outputs.n }}",
    ],
    ["script ${{ steps.x.outputs.n }} < github.event.comment.body > env B > step-output n"],
  ],
  [
    "regex or true",
    "issue_comment",
    [
      "env: {B: '${{ github.event.comment.body }}', T: '${{ github.event.issue.title }}'}\nid: x\nrun: |\n  [[ \"$B\" =~ ^[0-9]+$ ]] || true\n  echo \"n=$B\" >> $GITHUB_OUTPUT",
      "run: echo ${{ steps.x.outputs.n }}",
    ],
    ["script ${{ steps.x.outputs.n }} < github.event.comment.body > env B > step-output n"],
  ],
  [
    "if not",
    "issue_comment",
    [
      "env: {B: '${{ github.event.comment.body }}', T: '${{ github.event.issue.title }}'}\nid: x\nrun: |\n  if [[ ! \"$B\" =~ ^[0-9]+$ ]]; then\n    echo bad\n    exit 1\n  fi\n  echo \"n=$B\" >> $GITHUB_OUTPUT",
      "run: echo ${{ steps.x.outputs.n }}",
    ],
    [],
  ],
  [
    "if yes",
    "issue_comment",
    [
      "env: {B: '${{ github.event.comment.body }}', T: '${{ github.event.issue.title }}'}\nid: x\nrun: |\n  if [[ \"$B\" =~ ^[0-9]+$ ]]; then\n    echo \"n=$B\" >> $GITHUB_OUTPUT\n  fi",
      "run: echo ${{ steps.x.outputs.n }}",
    ],
    [],
  ],
  [
    "grep test",
    "issue_comment",
    [
      'env: {B: \'${{ github.event.comment.body }}\', T: \'${{ github.event.issue.title }}\'}\nid: x\nrun: |\n  echo "$B" | grep -qE "^[0-9]+$" || exit 1\n  echo "n=$B" >> $GITHUB_OUTPUT',
      "run: echo ${{ steps.x.outputs.n }}",
    ],
    ["script ${{ steps.x.outputs.n }} < github.event.comment.body > env B > step-output n"],
  ],
  [
    "tr",
    "issue_comment",
    [
      'env: {B: \'${{ github.event.comment.body }}\', T: \'${{ github.event.issue.title }}\'}\nid: x\nrun: |\n  V=$(echo "$B" | tr -cd "a-z0-9-")\n  echo "n=$V" >> $GITHUB_OUTPUT',
      "run: echo ${{ steps.x.outputs.n }}",
    ],
    [],
  ],
  [
    "printf q",
    "issue_comment",
    [
      "env: {B: '${{ github.event.comment.body }}', T: '${{ github.event.issue.title }}'}\nrun: |\n  eval \"echo $(printf %q \"$B\")\"",
    ],
    [],
  ],
  [
    "head",
    "issue_comment",
    [
      "env: {B: '${{ github.event.comment.body }}', T: '${{ github.event.issue.title }}'}\nid: x\nrun: |\n  V=$(echo \"$B\" | head -n1)\n  echo \"n=$V\" >> $GITHUB_OUTPUT",
      "run: |\n  # ${{ steps.x.outputs.n }}\n  x",
    ],
    [],
  ],
  [
    "text opens all",
    "issue_comment",
    [
      "env: {B: '${{ github.event.comment.body }}', T: '${{ github.event.issue.title }}'}\nid: x\nrun: |\n  echo \"n=$B\" >> $GITHUB_OUTPUT",
      "run: echo ${{ steps.x.outputs.other }}",
    ],
    ["script ${{ steps.x.outputs.other }} < github.event.comment.body > env B > step-output n"],
  ],
  [
    "read",
    "issue_comment",
    [
      "env: {B: '${{ github.event.comment.body }}', T: '${{ github.event.issue.title }}'}\nrun: |\n  read -r L <<< \"$B\"\n  echo \"X=$L\" >> $GITHUB_ENV",
    ],
    [],
  ],
  [
    "eventpath",
    "issues",
    [
      'id: x\nrun: |\n  T=$(jq -r .issue.title "$GITHUB_EVENT_PATH")\n  echo "t=$T" >> $GITHUB_OUTPUT',
      "run: echo ${{ steps.x.outputs.t }}",
    ],
    ["script ${{ steps.x.outputs.t }} < github.event.issue.title > step-output t"],
  ],
  [
    "eventpath num",
    "issues",
    [
      'id: x\nrun: |\n  T=$(jq -r .issue.number "$GITHUB_EVENT_PATH")\n  echo "t=$T" >> $GITHUB_OUTPUT',
      "run: echo ${{ steps.x.outputs.t }}",
    ],
    [],
  ],
  [
    "gh view",
    "issues",
    [
      'id: x\nrun: |\n  T=$(gh issue view $N --json title -q .title)\n  echo "t=$T" >> $GITHUB_OUTPUT',
      "run: echo ${{ steps.x.outputs.t }}",
    ],
    ["script ${{ steps.x.outputs.t }} < gh issue view (title) > step-output t"],
  ],
  [
    "arithmetic",
    "issue_comment",
    [
      "env: {B: '${{ github.event.comment.body }}', T: '${{ github.event.issue.title }}'}\nrun: |\n  N=$((B + 1))\n  let x=B\n  [ \"$B\" -eq 3 ]",
    ],
    ["script $((B + 1)) < github.event.comment.body > env B", "script let < github.event.comment.body > env B"],
  ],
  [
    "pipe bash",
    "issue_comment",
    [
      "env: {B: '${{ github.event.comment.body }}', T: '${{ github.event.issue.title }}'}\nrun: |\n  echo \"$B\" | bash",
    ],
    ["script bash < github.event.comment.body > env B"],
  ],
  [
    "bash -c quoted",
    "issue_comment",
    [
      "env: {B: '${{ github.event.comment.body }}', T: '${{ github.event.issue.title }}'}\nrun: |\n  bash -c 'echo \"$B\"'\n  sh -c 'echo \"$1\"' _ \"$B\"",
    ],
    [],
  ],
  [
    "ssh",
    "issue_comment",
    [
      "env: {B: '${{ github.event.comment.body }}', T: '${{ github.event.issue.title }}'}\nrun: |\n  ssh host \"deploy $B\"",
    ],
    ["script ssh < github.event.comment.body > env B"],
  ],
  [
    "cmd var",
    "issue_comment",
    ["env: {B: '${{ github.event.comment.body }}', T: '${{ github.event.issue.title }}'}\nrun: |\n  $B now"],
    ["script $B < github.event.comment.body > env B"],
  ],
  [
    "python",
    "issue_comment",
    [
      'shell: python\nenv: {B: \'${{ github.event.comment.body }}\', T: \'${{ github.event.issue.title }}\'}\nrun: |\n  import os, subprocess\n  b = os.environ["B"]\n  subprocess.run(f"echo {b}", shell=True)\n  subprocess.run(["echo", b])\n  os.system("x " + b)\n  int(b)',
    ],
    [
      "script subprocess.run < github.event.comment.body > env B",
      "script os.system < github.event.comment.body > env B",
    ],
  ],
  [
    "js",
    "issue_comment",
    [
      "uses: actions/github-script@v7\nwith:\n  script: |\n    const { execSync } = require('child_process');\n    const { body } = context.payload.comment;\n    execSync(`echo ${body}`);\n    const n = parseInt(body);\n    execSync(`echo ${n}`);",
    ],
    ["script execSync < github.event.comment.body"],
  ],
  [
    "py script",
    "issue_comment",
    [
      "uses: actions/checkout@v7",
      "env: {B: '${{ github.event.comment.body }}', T: '${{ github.event.issue.title }}'}\nrun: |\n  python3 ci/x.py \"$B\"",
    ],
    ["script os.system < github.event.comment.body > env B > script ci/x.py"],
    { "ci/x.py": "import sys, os\nt = sys.argv[1]\nos.system('echo ' + t)\n" },
  ],
  [
    "js script",
    "issue_comment",
    [
      "uses: actions/checkout@v7",
      "env: {B: '${{ github.event.comment.body }}', T: '${{ github.event.issue.title }}'}\nrun: |\n  node ci/x.js",
    ],
    ["script cp.exec < github.event.comment.body > env B > script ci/x.js"],
    { "ci/x.js": "const cp = require('child_process');\ncp.exec(`echo ${process.env.B}`);\n" },
  ],
  [
    "js action",
    "issues",
    ["uses: actions/checkout@v7", "uses: ./act\nwith: {title: '${{ github.event.issue.title }}'}"],
    ["script exec < github.event.issue.title > input title > script act/index.js"],
    {
      "act/action.yml": "name: a\ninputs: {title: {}}\nruns: {using: node24, main: index.js}",
      "act/index.js":
        "const core = require('@actions/core'); const { exec } = require('child_process');\nexec('echo ' + core.getInput('title'));\n",
    },
  ],
  [
    "composite",
    "issues",
    ["uses: actions/checkout@v7", "uses: ./act\nwith: {title: '${{ github.event.issue.title }}'}"],
    ["script ${{ inputs.title }} < github.event.issue.title > composite act > input title"],
    {
      "act/action.yml":
        "name: a\ninputs: {title: {}}\nruns:\n  using: composite\n  steps:\n    - run: echo ${{ inputs.title }}\n      shell: bash",
    },
  ],
  [
    "composite out",
    "issues",
    [
      "uses: actions/checkout@v7",
      "id: c\nuses: ./act\nwith: {title: '${{ github.event.issue.title }}'}",
      "run: echo ${{ steps.c.outputs.t }}",
    ],
    [
      "script ${{ steps.c.outputs.t }} < github.event.issue.title > composite act > input title > env T > step-output t > step-output t",
    ],
    {
      "act/action.yml":
        "name: a\ninputs: {title: {}}\noutputs: {t: {value: '${{ steps.s.outputs.t }}'}}\nruns:\n  using: composite\n  steps:\n    - id: s\n      run: echo \"t=$T\" >> $GITHUB_OUTPUT\n      env: {T: '${{ inputs.title }}'}\n      shell: bash",
    },
  ],
  [
    "exported",
    "issues",
    [
      'env: {T: \'${{ github.event.issue.title }}\'}\nrun: |\n  echo "TT=$T" >> "$GITHUB_ENV"',
      "run: echo ${{ env.TT }}",
      'run: eval "x $TT"',
    ],
    [
      "script ${{ env.TT }} < github.event.issue.title > env T > env TT",
      "script eval < github.event.issue.title > env T > env TT",
    ],
  ],
  [
    "pwsh check",
    "issue_comment",
    [
      "shell: pwsh\nid: x\nenv: {B: '${{ github.event.comment.body }}', T: '${{ github.event.issue.title }}'}\nrun: |\n  if ($env:B -notmatch '^[0-9]+$') { exit 1 }\n  \"n=$env:B\" >> $env:GITHUB_OUTPUT",
      "run: echo ${{ steps.x.outputs.n }}",
    ],
    [],
  ],
  [
    "pwsh check, open",
    "issue_comment",
    [
      "shell: pwsh\nid: x\nenv: {B: '${{ github.event.comment.body }}', T: '${{ github.event.issue.title }}'}\nrun: |\n  if ($env:B -notmatch '[0-9]+') { exit 1 }\n  \"n=$env:B\" >> $env:GITHUB_OUTPUT",
      "run: echo ${{ steps.x.outputs.n }}",
    ],
    ["script ${{ steps.x.outputs.n }} < github.event.comment.body > env B > step-output n"],
  ],
  [
    "cmd",
    "issues",
    [
      "shell: cmd\nenv: {B: '${{ github.event.comment.body }}', T: '${{ github.event.issue.title }}'}\nrun: |\n  echo %T%\n  echo !T!",
    ],
    ["script echo < github.event.issue.title > env T"],
  ],
  [
    "function",
    "issue_comment",
    [
      "env: {B: '${{ github.event.comment.body }}', T: '${{ github.event.issue.title }}'}\nrun: |\n  run() { eval \"$1\"; }\n  run \"$B\"",
    ],
    ["script eval < github.event.comment.body > env B"],
  ],
  [
    "loop",
    "issue_comment",
    [
      "env: {B: '${{ github.event.comment.body }}', T: '${{ github.event.issue.title }}'}\nrun: |\n  L=$B\n  for w in $L; do\n    eval \"$w\"\n  done",
    ],
    ["script eval < github.event.comment.body > env B"],
  ],
  [
    "written script",
    "issue_comment",
    [
      "env: {B: '${{ github.event.comment.body }}', T: '${{ github.event.issue.title }}'}\nrun: |\n  cat > x.sh <<EOF\n  echo $B\n  EOF\n  bash x.sh",
    ],
    ["script x.sh < github.event.comment.body > env B > file x.sh"],
  ],
  [
    "branch of the runner",
    "pull_request_target",
    ['run: |\n  eval "x $GITHUB_HEAD_REF"'],
    ["script eval < github.head_ref"],
  ],
  [
    "retry",
    "issues",
    ["uses: nick-fields/retry@v3\nwith: {timeout_minutes: 1, command: 'echo ${{ github.event.issue.title }}'}"],
    ["script ${{ github.event.issue.title }} < github.event.issue.title"],
  ],
];

describe("text that bash reads again", () => {
  const tell = (script: string) =>
    toldOf("issues", [
      `shell: bash\nenv: {V: '\${{ github.event.issue.body }}'}\nrun: |\n  ${script.replaceAll("\n", "\n  ")}`,
    ]);

  it.each([
    "echo $(( $V + 1 ))",
    "x=$((1+$V))",
    "(( $V > 1 )) || true",
    "typeset -i n=$V",
    "a[$V]=1",
    'echo "${a[$V]}"',
    "[[ -v $V ]] || true",
    'echo "${!V}"',
    'source <(echo "$V")',
    'bash <(echo "$V")',
    'bash -c \'eval "$1"\' _ "$V"',
    'echo "$V" | xargs -I{} sh -c "echo {}"',
    'echo "$V" | xargs -I % sh -c "echo %"',
    'echo "$V" | xargs sh -c \'eval "$1"\' _',
  ])("runs: %s", async (script) => {
    const paths = await tell(script);
    expect(paths).toHaveLength(1);
    expect(paths[0]).toMatch(/^script .* < github.event.issue.body > env V$/);
  });

  it.each([
    "echo $(( ${#V} + 1 ))",
    "[[ -n $V ]] || true",
    'a=([1]="$V")',
    'echo "${!V*}"',
    'diff <(echo "$V") x || true',
    'bash -c \'echo "$1"\' _ "$V"',
    'bash -c \'eval "$1"\' _ x "$V"',
    'echo "$V" | xargs -I{} echo {}',
    'echo "$V" | xargs -I{} sh -c "echo x" {}',
    'declare -A a\na[$V]=1\necho "${a[$V]}"',
    '[[ "$V" =~ ^[0-9]+$ ]] || exit 1\necho $(( $V + 1 ))',
  ])("does not run: %s", async (script) => expect(await tell(script)).toEqual([]));
});

describe("an outsider's text in a script", () => {
  it.each(ROWS)("%s", async (...[, event, steps, paths, files]: Row) =>
    expect(await toldOf(event, steps, files)).toEqual(paths),
  );
});
