import { describe, expect, it } from "@jest/globals";
import { toldOf } from "./testing.js";

type Row = [name: string, event: string, steps: string[], paths: string[], files?: Record<string, string>];

const CHECKOUT = "uses: actions/checkout@v3.6.0\nwith: {ref: '${{ github.event.pull_request.head.sha }}', path: pr}";
const ENV = "env: {B: '${{ github.event.comment.body }}'}";
const BODY = "github.event.comment.body";

/** A step of actions/github-script. */
function script(...lines: string[]): string {
  return `id: x\nuses: actions/github-script@v7\nwith:\n  script: |\n    ${lines.join("\n    ")}`;
}

function python(...lines: string[]): string {
  return `id: x\nshell: python\n${ENV}\nrun: |\n  ${lines.join("\n  ")}`;
}

const USE = "run: echo ${{ steps.x.outputs.t }}";
const USED = (source: string) => [`script \${{ steps.x.outputs.t }} < ${source} > step-output t`];

const ROWS: Row[] = [
  ["an output", "issue_comment", [script("core.setOutput('t', context.payload.comment.body)"), USE], USED(BODY)],
  [
    "a part of an object",
    "issue_comment",
    [script("const { body: b } = context.payload.comment;", "core.setOutput('t', b.trim())"), USE],
    USED(BODY),
  ],
  ["a number", "issue_comment", [script("core.setOutput('t', parseInt(context.payload.comment.body))"), USE], []],
  [
    "a match",
    "issue_comment",
    [script("const m = context.payload.comment.body.match(/^\\/run ([a-z]+)$/);", "core.setOutput('t', m[1])"), USE],
    [],
  ],
  [
    "an open match",
    "issue_comment",
    [script("const m = context.payload.comment.body.match(/^\\/run (.+)$/);", "core.setOutput('t', m[1])"), USE],
    USED(BODY),
  ],
  [
    "a check that stops",
    "issue_comment",
    [
      script(
        "const b = context.payload.comment.body;",
        "if (!/^[a-z]+$/.test(b)) throw new Error('no');",
        "core.setOutput('t', b)",
      ),
      USE,
    ],
    [],
  ],
  [
    "what a script gives back",
    "issue_comment",
    [script("return context.payload.comment.body"), "run: echo ${{ steps.x.outputs.result }}"],
    [`script \${{ steps.x.outputs.result }} < ${BODY} > step-output result`],
  ],
  [
    "a module of the repository",
    "issues",
    [script("await require('./ci/x.js')({context})")],
    ["script execSync < github.event.issue.title > script ci/x.js"],
    {
      "ci/x.js":
        "const { execSync } = require('child_process');\nmodule.exports = ({context}) => execSync('echo ' + context.payload.issue.title);\n",
    },
  ],
  [
    "a module of an outsider's",
    "pull_request_target",
    [CHECKOUT, script("require('./pr/x.js')")],
    ["execution require < github.event.pull_request.head.sha"],
  ],
  [
    "a branch of ours",
    "issue_comment",
    [
      script("const { data } = await github.rest.pulls.get({});", "core.setOutput('r', data.head.ref)"),
      "uses: actions/checkout@v7\nwith: {ref: '${{ steps.x.outputs.r }}'}",
      "run: make",
    ],
    [],
  ],
  [
    "eval of Python",
    "issue_comment",
    [python("import os", "eval(os.environ['B'])")],
    [`script eval < ${BODY} > env B`],
  ],
  [
    "os.system",
    "issue_comment",
    [python("import os", "b = os.getenv('B')", "os.system(f'echo {b}')")],
    [`script os.system < ${BODY} > env B`],
  ],
  [
    "a list of words",
    "issue_comment",
    [python("import os, subprocess", "subprocess.run(['echo', os.environ['B']])")],
    [],
  ],
  [
    "words for a shell",
    "issue_comment",
    [python("import os, subprocess", "subprocess.run('echo ' + os.environ['B'], shell=True)")],
    [`script subprocess.run < ${BODY} > env B`],
  ],
  [
    "an output of Python",
    "issue_comment",
    [
      python(
        "import os",
        "with open(os.environ['GITHUB_OUTPUT'], 'a') as f:",
        "    f.write(f\"t={os.environ['B']}\\n\")",
      ),
      USE,
    ],
    [`script \${{ steps.x.outputs.t }} < ${BODY} > env B > step-output t`],
  ],
  [
    "a program in an outsider's folder",
    "pull_request_target",
    [CHECKOUT, "shell: python\nrun: |\n  import subprocess\n  subprocess.run(['npm', 'ci'], cwd='pr')"],
    ["execution npm ci < github.event.pull_request.head.sha"],
  ],
];

describe("programs in JavaScript and Python", () => {
  it.each(ROWS)("%s", async (...[, event, steps, paths, files]: Row) =>
    expect(await toldOf(event, steps, files)).toEqual(paths),
  );
});
