import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { wrap } from "./wrap.js";

describe("wrapping", () => {
  it.each([
    ["nothing", "", 10, []],
    ["what fits", "a b c", 5, ["a b c"]],
    ["at the last space that fits", "aa bb cc", 5, ["aa bb", "cc"]],
    ["a word that is too long alone", "a bbbbbbbb c", 4, ["a", "bbbbbbbb", "c"]],
  ])("breaks %s", (_, text, width, lines) => expect(wrap(text, width)).toEqual(lines));

  it("keeps all words and no line longer than it must be", () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{1,8}$/), { minLength: 1 });
    fc.assert(
      fc.property(words, fc.integer({ min: 8, max: 40 }), (list, width) => {
        const lines = wrap(list.join(" "), width);
        expect(lines.join(" ")).toBe(list.join(" "));
        for (const line of lines) expect(line.length).toBeLessThanOrEqual(width);
      }),
    );
  });
});
