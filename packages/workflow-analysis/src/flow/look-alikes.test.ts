import { describe, expect, it } from "@jest/globals";
import { toldOf } from "./testing.js";

const ENV = "env: {B: '${{ github.event.comment.body }}', T: '${{ github.event.issue.title }}'}";

describe("what only looks like a way in", () => {
  it.each([
    `jq -n --arg b "$B" '{b: $b}' > x.json`,
    'curl -X POST -d "$B" -H "a: b" https://api.example',
    'gh issue comment 1 --body "$B"',
    'git commit -m "$T"',
    `awk -v t="$T" '{print t}' f`,
    'docker run -e T="$T" image "$T"',
    'printf "%s" "$B" | sed "s/x/y/"',
    'node x.js "$T"',
    'find . -name "*$T*"',
    '[ "$T" = x ] && echo "$T"',
    'case "$T" in x) ;; esac',
    "bash -c 'echo \"$B\"'",
    'echo "T=$T" >> "$GITHUB_ENV"',
    'echo "B=$B" >> "$GITHUB_STEP_SUMMARY"',
    'd=$(uuidgen)\necho "B<<$d" >> $GITHUB_ENV\necho "$B" >> $GITHUB_ENV\necho "$d" >> $GITHUB_ENV',
  ])("text in %s", async (script) => {
    const lines = script.replaceAll("\n", "\n  ");
    expect(await toldOf("issue_comment", [`${ENV}\nrun: |\n  ${lines}`])).toEqual([]);
  });

  it.each([
    "git -C pr diff --name-only origin/main | xargs -r ruff check",
    "diff -r . pr || true",
    "jq . pr/package.json",
    "sed -n 1p pr/f",
    "python scripts/check.py --dir pr",
    "node ci/check.mjs pr/CHANGELOG.md",
    "cat pr/VERSION >> $GITHUB_STEP_SUMMARY",
    "shellcheck pr/*.sh && yamllint pr",
    "git -C pr log -1",
    "npm ci && make",
    "rm -rf pr && mkdir pr && cd pr && make",
  ])("code beside %s", async (script) => {
    const checkout =
      "uses: actions/checkout@v3.6.0\nwith: {ref: '${{ github.event.pull_request.head.sha }}', path: pr, persist-credentials: false}";
    expect(await toldOf("pull_request_target", ["uses: actions/checkout@v7", checkout, `run: ${script}`])).toEqual([]);
  });

  it.each([
    ["pull_request_target", "uses: actions/labeler@v5\nwith: {repo-token: x}"],
    ["pull_request_target", "uses: actions/checkout@v7\nwith: {ref: '${{ github.event.pull_request.base.sha }}'}"],
    ["pull_request_target", "uses: actions/checkout@v7\nwith: {ref: '${{ github.head_ref }}'}"],
    ["workflow_run", "uses: actions/checkout@v7"],
  ])("a checkout of ours in %s: %s", async (event, step) =>
    expect(await toldOf(event, [step, "run: npm ci"])).toEqual([]),
  );
});
