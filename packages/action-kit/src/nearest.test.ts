import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { didYouMean, editDistance, nearest } from "./nearest.js";

describe("the nearest known word", () => {
  it.each([
    ["a missing letter", "formt", ["output", "format"], "format"],
    ["two letters swapped", "unpinned-usse", ["unpinned-uses", "unpinned-images"], "unpinned-uses"],
    ["another case", "HIGH", ["low", "high"], "high"],
    ["the first of two equally near", "bat", ["cat", "hat"], "cat"],
    ["nothing that is near", "zebra", ["low", "high"], undefined],
    ["nothing for a short word far off", "xy", ["ab"], undefined],
    ["nothing among nothing", "x", [], undefined],
    ["nothing for a word of a megabyte", "a".repeat(1_000_000), ["a"], undefined],
  ])("%s", (_, word, candidates, expected) => expect(nearest(word, candidates)).toBe(expected));

  it("is suggested with its prefix", () => {
    expect(didYouMean("formt", ["format"], "--")).toBe(" (did you mean `--format`?)");
    expect(didYouMean("zebra", ["format"])).toBe("");
  });
});

describe("the edit distance", () => {
  const word = fc.string({ maxLength: 12 });
  it.each([
    ["", "", 0],
    ["abc", "", 3],
    ["abc", "acb", 1],
    ["kitten", "sitting", 3],
  ])("of %j and %j is %d", (a, b, distance) => expect(editDistance(a, b)).toBe(distance));

  it("is zero only between equals, and the same both ways", () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(editDistance(a, b)).toBe(editDistance(b, a));
        expect(editDistance(a, b) === 0).toBe(a === b);
      }),
    );
  });

  it("is at most the longer word's length and at least the difference of lengths", () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(editDistance(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length));
        expect(editDistance(a, b)).toBeGreaterThanOrEqual(Math.abs(a.length - b.length));
      }),
    );
  });
});
