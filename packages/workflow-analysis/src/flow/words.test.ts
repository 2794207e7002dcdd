import { describe, expect, it } from "@jest/globals";
import { toldOf } from "./testing.js";

type Row = [name: string, event: string, steps: string[], paths: string[], files?: Record<string, string>];

const ROWS: Row[] = [
  [
    "gh quoted",
    "issue_comment",
    [
      'env: {B: \'${{ github.event.comment.body }}\', T: \'${{ github.event.issue.title }}\'}\nrun: |\n  gh issue close "$B"\n  gh issue comment 1 --body "$B"\n  gh pr view -- "$B"',
    ],
    ["argument gh < github.event.comment.body > env B"],
  ],
  [
    "git",
    "issue_comment",
    [
      "env: {B: '${{ github.event.comment.body }}', T: '${{ github.event.issue.title }}'}\nrun: |\n  git log $T\n  git checkout -- \"$T\"\n  git tag -m \"$T\" x",
    ],
    ["argument git < github.event.issue.title > env T"],
  ],
  [
    "sed",
    "issue_comment",
    [
      "env: {B: '${{ github.event.comment.body }}', T: '${{ github.event.issue.title }}'}\nrun: |\n  sed -i \"s/x/$T/\" f",
    ],
    ["argument sed < github.event.issue.title > env T"],
  ],
  ["ref", "pull_request_target", ["env: {R: '${{ github.head_ref }}'}\nrun: |\n  git checkout $R"], []],
];

describe("an outsider's text as options", () => {
  it.each(ROWS)("%s", async (...[, event, steps, paths, files]: Row) =>
    expect(await toldOf(event, steps, files)).toEqual(paths),
  );
});
