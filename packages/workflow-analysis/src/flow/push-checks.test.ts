import { describe, expect, it } from "@jest/globals";
import commentCommand from "../rules/trust/comment-command-unguarded.js";
import pwnRequest from "../rules/trust/pwn-request.js";
import rule from "../rules/trust/toctou-checkout.js";
import { judgeTexts } from "../testing.js";

const ASSOCIATION = [
  "if (!['MEMBER', 'OWNER'].includes('${{ github.event.comment.author_association }}')) {",
  "  core.setFailed('no');",
  "  return",
  "}",
];
const GET = "const pull = await github.rest.pulls.get({ pull_number: context.issue.number });";
const COMMENTED = "const asked = new Date('${{ github.event.comment.created_at }}');";
const PUSHED = "const pushed = new Date(pull.data.head.repo.pushed_at)";
const STOP = "if (pushed >= asked) { core.setFailed('pushed'); return; }";
const SET = "core.setOutput('head', pull.data.head.sha)";

/** A maintainer's comment has the head of a pull request tested that a program has looked up. */
async function rulesOn(...program: string[]): Promise<string[]> {
  const text = `on: {issue_comment: {types: [created]}}
permissions: {contents: write}
jobs:
  test:
    runs-on: ubuntu-24.04
    steps:
      - id: pull
        uses: actions/github-script@v8
        with:
          script: |
            ${program.join("\n            ")}
      - uses: actions/checkout@v7
        with:
          ref: \${{ steps.pull.outputs.head }}
      - run: npm test
`;
  const { findings } = await judgeTexts(text, { rules: [rule, pwnRequest, commentCommand] });
  return findings.map((finding) => finding.rule);
}

describe("a program that stops where something was pushed after the comment", () => {
  it.each<[string, string[]]>([
    ["dates in variables", [GET, COMMENTED, PUSHED, STOP, SET]],
    ["the other way around", [GET, COMMENTED, PUSHED, "if (asked <= pushed) {\n    return;\n}", SET]],
    [
      "texts, as they are",
      [
        GET,
        "if (pull.data.head.repo.pushed_at >= context.payload.comment.created_at) { throw new Error('pushed'); }",
        SET,
      ],
    ],
    [
      "a destructured answer",
      [
        "const { data: pr } = await github.rest.pulls.get({ pull_number: context.issue.number });",
        "if (Date.parse(pr.head.repo.pushed_at) >= Date.parse(context.payload.comment.created_at)) { process.exit(1); }",
        "core.setOutput('head', pr.head.sha)",
      ],
    ],
    ["remarks before it", [GET, COMMENTED, PUSHED, "// a race", "", STOP, SET]],
  ])("binds the commit: %s", async (_, program) => expect(await rulesOn(...ASSOCIATION, ...program)).toEqual([]));

  it.each<[string, string[]]>([
    ["no check", [GET, SET]],
    ["a push in the comment's own second", [GET, COMMENTED, PUSHED, STOP.replace(">=", ">"), SET]],
    ["the wrong way around", [GET, COMMENTED, PUSHED, STOP.replace(">=", "<="), SET]],
    [
      "a date that whoever commits writes",
      [GET, COMMENTED, PUSHED.replace("head.repo.pushed_at", "head.date"), STOP, SET],
    ],
    ["pushes to our own repository", [GET, COMMENTED, PUSHED.replace("head", "base"), STOP, SET]],
    ["a fork that is gone", [GET, COMMENTED, PUSHED.replace("repo.", "repo?."), STOP, SET]],
    ["a date and a text", [GET, COMMENTED.replace(/new Date\((.*)\)/, "$1"), PUSHED, STOP, SET]],
    ["nothing but a warning", [GET, COMMENTED, PUSHED, "if (pushed >= asked) { core.warning('pushed'); }", SET]],
    [
      "an end that is in doubt",
      [GET, COMMENTED, PUSHED, "if (pushed >= asked) { if (process.env.STRICT) { return; } }", SET],
    ],
    ["in a block that may not run", [GET, COMMENTED, PUSHED, "if (process.env.STRICT) {", STOP, "}", SET]],
    ["behind an `if` without a block", [GET, COMMENTED, PUSHED, "if (process.env.STRICT)", STOP, SET]],
    ["after the commit is told", [GET, COMMENTED, PUSHED, SET, STOP]],
    [
      "an answer that is asked for again",
      [GET, COMMENTED, PUSHED, STOP, GET.replace("pull =", "again ="), SET.replace("pull.", "again.")],
    ],
    ["a variable that changes", [GET.replace("const", "let"), COMMENTED, PUSHED, STOP, SET]],
    ["in a text", [GET, COMMENTED, PUSHED, "const help = `;", `${STOP}\``, SET]],
  ])("doesn't: %s", async (_, program) =>
    expect(await rulesOn(...ASSOCIATION, ...program)).toEqual(["toctou-checkout"]),
  );

  it("is no gate for whoever comments on their own push", async () =>
    expect(await rulesOn(GET, COMMENTED, PUSHED, STOP, SET)).toEqual(["comment-command-unguarded"]));
});
