import { describe, expect, it } from "@jest/globals";
import { defineRule } from "../rule.js";
import { judgeTexts, WORKFLOW_PATH } from "../testing.js";
import { applyFixes } from "./fix.js";

/** Flags `run: bad`; its fix of the step with the id `odd` is `oddly`. */
function ruleWith(oddly: string) {
  return defineRule({
    id: "test-rule",
    category: "test",
    severity: "high",
    summary: "s",
    risk: "r",
    mend: "m",
    examples: { flagged: [], silent: [] },
    run: ({ scalar, step }, report) => {
      if (scalar.value !== "bad") return;
      const text = step.map.entries.length > 1 ? oddly : "good # and\n        # two lines more";
      const edits = [{ start: scalar.start, end: scalar.end, text }];
      report(scalar, "it is bad", { fix: { description: "make it good", safe: true, edits } });
    },
  });
}

const HEAD = "on: push\npermissions: {}\njobs:\n  a:\n    runs-on: ubuntu-24.04\n    steps:\n";
const STEPS = "      - run: bad\n      - run: bad\n        odd: 1\n      - run: bad\n";

async function fixed(oddly: string) {
  const rules = [ruleWith(oddly)];
  const rejudge = (edited: ReadonlyMap<string, string>) =>
    judgeTexts({ [WORKFLOW_PATH]: HEAD + STEPS }, { rules, edited });
  return applyFixes(await rejudge(new Map()), "safe", rejudge);
}

describe("a fix that is dropped among others of its kind", () => {
  it.each([
    ["breaks the file", "'", "the file would no longer parse"],
    ["changes other parts", "good\n      - run: more", "it would change other parts of the file"],
    ["leaves the finding", "bad # still", "the finding would still stand"],
  ])("because it %s is told once, and the others are applied", async (_, oddly, why) => {
    const { changed, judgement, mended, notes } = await fixed(oddly);
    expect(notes).toEqual([`${WORKFLOW_PATH}:8: the fix of test-rule is not applied: ${why}`]);
    expect(changed[0]?.after.match(/good/g)).toHaveLength(2);
    expect(judgement.findings).toHaveLength(1);
    expect(mended).toHaveLength(2);
  });
});
