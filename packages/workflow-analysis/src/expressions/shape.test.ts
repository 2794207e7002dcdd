import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { type Shape, SOME_OBJECT, textAfter, textAroundNumber } from "./shape.js";

const branch = textAfter("refs/heads/");
const merge = textAroundNumber("refs/pull/", "/merge");

describe("what is sure of a text that is known in part", () => {
  it.each<[string, Shape, Exclude<keyof Shape, "never">, string, boolean | undefined]>([
    ["a branch", branch, "equals", "refs/heads/main", undefined],
    ["a branch", branch, "equals", "refs/heads/", false],
    ["a branch", branch, "equals", "refs/tags/v1", false],
    ["a branch", branch, "startsWith", "REFS/", true],
    ["a branch", branch, "startsWith", "refs/heads/rel", undefined],
    ["a branch", branch, "startsWith", "refs/tags/", false],
    ["a branch", branch, "endsWith", "main", undefined],
    ["a branch", branch, "endsWith", "", true],
    ["a branch", branch, "contains", "heads", true],
    ["a branch", branch, "contains", "main", undefined],
    ["a merge ref", merge, "equals", "refs/pull/12/merge", undefined],
    ["a merge ref", merge, "equals", "refs/pull/x/merge", false],
    ["a merge ref", merge, "equals", "refs/pull//merge", false],
    ["a merge ref", merge, "startsWith", "refs/pull/", true],
    ["a merge ref", merge, "startsWith", "refs/pull/1", undefined],
    ["a merge ref", merge, "startsWith", "refs/heads/", false],
    ["a merge ref", merge, "endsWith", "/merge", true],
    ["a merge ref", merge, "endsWith", "7/merge", undefined],
    ["a merge ref", merge, "endsWith", "/head", false],
    ["a merge ref", merge, "contains", "pull", true],
    ["a merge ref", merge, "contains", "/3/", undefined],
    ["a merge ref", merge, "contains", "3/x", false],
    ["a merge ref", merge, "contains", "1/2", false],
    ["an object", SOME_OBJECT, "equals", "", false],
    ["an object", SOME_OBJECT, "contains", "", false],
  ])("%s %p %s %p: %p", (_, shape, test, part, answer) => expect(shape[test](part)).toBe(answer));

  it("never contradicts a text that it may stand for", () => {
    const parts = fc.constantFrom("refs/", "heads/", "pull/", "/", "merge", "main", "1", "23", "M");
    const texts = fc.oneof(
      fc.tuple(fc.constant(merge), fc.nat(999)).map(([shape, n]) => [shape, `refs/pull/${n}/merge`] as const),
      fc
        .tuple(fc.constant(branch), fc.string({ minLength: 1 }))
        .map(([shape, b]) => [shape, `refs/heads/${b}`] as const),
    );
    fc.assert(
      fc.property(texts, fc.array(parts, { maxLength: 4 }), ([shape, text], words) => {
        const [whole, part] = [text.toUpperCase(), words.join("").toUpperCase()];
        const answers = [shape.equals(part), shape.startsWith(part), shape.endsWith(part), shape.contains(part)];
        const truths = [whole === part, whole.startsWith(part), whole.endsWith(part), whole.includes(part)];
        for (const [i, answer] of answers.entries()) if (answer !== undefined) expect(answer).toBe(truths[i]);
      }),
    );
  });
});
