import { describe, expect, it } from "@jest/globals";
import { toldOf } from "./testing.js";

const TITLE = "${{ github.event.issue.title }}";
const BODY = "${{ github.event.issue.body }}";

describe("expressions that become program text", () => {
  it.each<[string, string, string, string[]]>([
    ["in a script", "issues", `run: echo ${TITLE}`, [`script ${TITLE} < github.event.issue.title`]],
    [
      "in a comment, with line breaks",
      "issues",
      `run: |\n  # ${BODY}\n  x`,
      [`script ${BODY} < github.event.issue.body`],
    ],
    ["in a comment, without", "issues", `run: |\n  # ${TITLE}\n  x`, []],
    ["a number", "issues", "run: echo ${{ github.event.issue.number }}", []],
    ["a test", "issues", "run: echo ${{ contains(github.event.issue.title, 'x') }}", []],
    ["another event's", "issues", "run: echo ${{ github.head_ref }}", []],
    [
      "a code input",
      "issues",
      `uses: actions/github-script@v7\nwith: {script: "x('${TITLE}')"}`,
      [`script ${TITLE} < github.event.issue.title`],
    ],
    [
      "through env",
      "issues",
      `env: {T: "${TITLE}"}\nrun: echo \${{ env.T }}`,
      ["script ${{ env.T }} < github.event.issue.title > env T"],
    ],
  ])("%s", async (_, event, step, paths) => expect(await toldOf(event, [step])).toEqual(paths));
});
