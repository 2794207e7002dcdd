import { expect, it } from "@jest/globals";
import { judgeTexts, upstreamOf, WORKFLOW_PATH } from "../../testing.js";

it.each([
  ["o/r/.github/workflows/../x", "The path `.github/workflows/../x` isn't allowed in a `uses:`"],
  ["o/../x", "There is no repository `o/..`, or it can't be read"],
])("tells what is wrong with %s", async (name, message) => {
  const text = `on: push\njobs:\n  a:\n    runs-on: ubuntu-24.04\n    steps:\n      - uses: ${name}@v1\n`;
  const refs = { "o/r": { tags: { v1: "a".repeat(40) } } };
  const { findings } = await judgeTexts({ [WORKFLOW_PATH]: text }, { upstream: upstreamOf({ refs }) });
  expect(findings.filter(({ rule }) => rule === "unresolvable-ref").map((finding) => finding.message)).toEqual([
    message,
  ]);
});
