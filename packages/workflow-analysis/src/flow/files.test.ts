import { describe, expect, it } from "@jest/globals";
import { toldOf } from "./testing.js";

type Row = [name: string, event: string, steps: string[], paths: string[], files?: Record<string, string>];

const ROWS: Row[] = [
  [
    "env line",
    "issues",
    [
      'env: {T: \'${{ github.event.issue.title }}\'}\nrun: |\n  echo "TT=$T" >> $GITHUB_ENV\n  echo "$T" >> $GITHUB_ENV\n  echo "$T" >> $GITHUB_PATH',
    ],
    [
      "environment-file GITHUB_ENV < github.event.issue.title > env T",
      "environment-file GITHUB_PATH < github.event.issue.title > env T",
    ],
  ],
  [
    "heredoc fixed",
    "issue_comment",
    [
      'env: {B: \'${{ github.event.comment.body }}\', T: \'${{ github.event.issue.title }}\'}\nrun: |\n  {\n    echo "BODY<<EOF"\n    echo "$B"\n    echo EOF\n  } >> "$GITHUB_ENV"',
    ],
    ["environment-file GITHUB_ENV < github.event.comment.body > env B"],
  ],
  [
    "heredoc cat",
    "issue_comment",
    [
      "env: {B: '${{ github.event.comment.body }}', T: '${{ github.event.issue.title }}'}\nrun: |\n  cat <<EOF >> \"$GITHUB_ENV\"\n  X=1\n  B=$B\n  EOF",
    ],
    ["environment-file GITHUB_ENV < github.event.comment.body > env B"],
  ],
  [
    "printf",
    "issue_comment",
    [
      'env: {B: \'${{ github.event.comment.body }}\', T: \'${{ github.event.issue.title }}\'}\nrun: |\n  printf "B=%s\\n" "$B" >> "$GITHUB_ENV"',
    ],
    ["environment-file GITHUB_ENV < github.event.comment.body > env B"],
  ],
  [
    "tee",
    "issue_comment",
    [
      "env: {B: '${{ github.event.comment.body }}', T: '${{ github.event.issue.title }}'}\nrun: |\n  echo \"B=$B\" | tee -a \"$GITHUB_ENV\"",
    ],
    ["environment-file GITHUB_ENV < github.event.comment.body > env B"],
  ],
  [
    "pwsh",
    "issue_comment",
    [
      "shell: pwsh\nenv: {B: '${{ github.event.comment.body }}', T: '${{ github.event.issue.title }}'}\nrun: |\n  \"B=$env:B\" >> $env:GITHUB_ENV\n  Add-Content -Path $env:GITHUB_ENV -Value \"B=$env:B\"",
    ],
    [
      "environment-file GITHUB_ENV < github.event.comment.body > env B",
      "environment-file GITHUB_ENV < github.event.comment.body > env B",
    ],
  ],
  [
    "core",
    "issue_comment",
    ["uses: actions/github-script@v7\nwith: {script: \"core.exportVariable('B', context.payload.comment.body)\"}"],
    [],
  ],
  [
    "fs",
    "issue_comment",
    [
      "uses: actions/github-script@v7\nwith: {script: \"require('fs').appendFileSync(process.env.GITHUB_ENV, `B=${context.payload.comment.body}`)\"}",
    ],
    ["environment-file GITHUB_ENV < github.event.comment.body"],
  ],
  [
    "an outsider's folder",
    "pull_request_target",
    [
      "uses: actions/checkout@v3.6.0\nwith: {ref: '${{ github.event.pull_request.head.sha }}'}",
      'run: |\n  echo "$PWD/bin" >> $GITHUB_PATH',
    ],
    [
      "environment-file GITHUB_PATH < github.event.pull_request.head.sha",
      "credential actions/checkout < github.event.pull_request.head.sha",
    ],
  ],
];

describe("an outsider's text in the runner's files", () => {
  it.each(ROWS)("%s", async (...[, event, steps, paths, files]: Row) =>
    expect(await toldOf(event, steps, files)).toEqual(paths),
  );
});
