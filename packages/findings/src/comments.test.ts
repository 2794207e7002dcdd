import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { applyComments, type Comment, ignoreComments } from "./comments.js";
import type { Finding, Suppression } from "./finding.js";

function finding(startLine: number, endLine = startLine, suppressed: Suppression | null = null): Finding {
  return {
    rule: "r",
    severity: "high",
    confidence: "high",
    persona: "regular",
    message: "m",
    location: { path: "w.yml", startLine, startColumn: 1, endLine, endColumn: 2 },
    related: [],
    witness: null,
    fix: null,
    fingerprint: "00",
    suppressed,
  };
}

function atEnd(line: number, text: string): Comment {
  return { line, text, alone: false };
}

function alone(line: number, text: string): Comment {
  return { line, text, alone: true };
}

function apply(findings: Finding[], comments: Comment[], alsoLines: number[] = []) {
  const options = {
    isZizmorRule: (rule: string) => rule === "r",
    otherIds: () => [],
    alsoLines: () => alsoLines,
    partLines: () => null,
  };
  return applyComments(findings, comments, options);
}

describe("an ignore comment", () => {
  it.each<[string, string, [string, string[], string][]]>([
    ["with a reason", " trustchain: ignore[a] known", [["trustchain", ["a"], "known"]]],
    ["of several rules", " trustchain: ignore[a, b,,a ] x", [["trustchain", ["a", "b"], "x"]]],
    ["without a reason", " trustchain: ignore[a] ", [["trustchain", ["a"], ""]]],
    ["without a space", "trustchain:ignore[a]x", [["trustchain", ["a"], "x"]]],
    ["with a tab", "\ttrustchain:\tignore[a]\tx y", [["trustchain", ["a"], "x y"]]],
    ["of zizmor", " zizmor: ignore[a,b] text", [["zizmor", ["a", "b"], "text"]]],
    ["behind a version", " v4.2.2 # trustchain: ignore[a] x", [["trustchain", ["a"], "x"]]],
    [
      "beside another",
      " zizmor: ignore[a] # trustchain: ignore[b] x",
      [
        ["zizmor", ["a"], ""],
        ["trustchain", ["b"], "x"],
      ],
    ],
    ["of no rule", " trustchain: ignore[] x", [["trustchain", [], "x"]]],
    ["that is none: not closed", " trustchain: ignore[a", []],
    ["that is none: another word", " mytrustchain: ignore[a] x", []],
    ["that is none: in a sentence", " see trustchain: ignore[a] x", []],
  ])("%s", (_, text, expected) => {
    const found = ignoreComments([atEnd(3, text)]);
    expect(found.map(({ dialect, rules, reason }) => [dialect, rules, reason])).toEqual(expected);
  });

  it("speaks of its own line, or, alone, of the next that holds more than a comment", () => {
    const text = " trustchain: ignore[r] x";
    const lines = ignoreComments([atEnd(1, text), alone(4, text), alone(5, " other"), alone(6, text), alone(9, text)]);
    expect(lines.map(({ line }) => line)).toEqual([1, 7, 7, 10]);
  });

  it("is read in time that grows with its length only", () => {
    const start = performance.now();
    ignoreComments([atEnd(1, "# trustchain: ignore[".repeat(100_000))]);
    ignoreComments([atEnd(1, `#${" ".repeat(1_000_000)}`)]);
    ignoreComments([atEnd(1, `trustchain: ignore${" ".repeat(1_000_000)}`)]);
    ignoreComments(Array.from({ length: 100_000 }, (_, i) => alone(i + 1, " trustchain: ignore[r] x")));
    expect(performance.now() - start).toBeLessThan(5000);
  });

  it("may hold anything", () => {
    const text = fc.string({ unit: "binary" }).map((rest) => ` trustchain: ignore[${rest}`);
    fc.assert(fc.property(text, (hostile) => ignoreComments([atEnd(1, hostile)]).length <= 1 + hostile.length));
  });
});

describe("a finding is silenced", () => {
  const text = " trustchain: ignore[r] x";
  const zizmor = " zizmor: ignore[r]";
  it.each<[string, Finding, Comment, number[], Suppression | null]>([
    ["at the end of its line", finding(3), atEnd(3, text), [], { by: "comment", reason: "x" }],
    ["at the end of its last line", finding(3, 9), atEnd(9, text), [], { by: "comment", reason: "x" }],
    ["above it", finding(3), alone(2, text), [], { by: "comment", reason: "x" }],
    ["at the head of its block", finding(3), atEnd(1, text), [1], { by: "comment", reason: "x" }],
    ["by zizmor's comment", finding(3), atEnd(3, zizmor), [], { by: "comment", reason: "zizmor ignore" }],
    [
      "by zizmor's comment on any line",
      finding(3, 9),
      atEnd(5, zizmor),
      [],
      { by: "comment", reason: "zizmor ignore" },
    ],
    ["not within it", finding(3, 9), atEnd(5, text), [], null],
    ["not below it", finding(3), alone(4, text), [], null],
    ["not at the end of the line above", finding(3), atEnd(2, text), [], null],
    ["not with a blank line between", finding(3), alone(1, text), [], null],
    ["not without a reason", finding(3), atEnd(3, " trustchain: ignore[r]"), [], null],
    ["not by another rule", finding(3), atEnd(3, " trustchain: ignore[s] x"), [], null],
  ])("%s", (_, given, comment, alsoLines, expected) =>
    expect(apply([given], [comment], alsoLines).findings[0]?.suppressed).toEqual(expected),
  );

  it("not by zizmor's comment where zizmor means something else", () => {
    const options = { isZizmorRule: () => false, otherIds: () => [], alsoLines: () => [], partLines: () => null };
    expect(applyComments([finding(3)], [atEnd(3, zizmor)], options).findings[0]?.suppressed).toBeNull();
  });

  it("by what silenced it before, whatever comments say", () => {
    const before: Suppression = { by: "config", reason: "c" };
    const { findings, unused } = apply([finding(3, 3, before)], [atEnd(3, text)]);
    expect([findings[0]?.suppressed, unused]).toEqual([before, []]);
  });

  it("by our comment, whose reason is told, where zizmor's stands there too", () => {
    const { findings } = apply([finding(3)], [alone(2, zizmor), atEnd(3, text)]);
    expect(findings[0]?.suppressed).toEqual({ by: "comment", reason: "x" });
  });
});

describe("comments that do nothing", () => {
  it("are told by rule, ours only", () => {
    const comments = [atEnd(3, " trustchain: ignore[r, s] x"), atEnd(4, " zizmor: ignore[r]")];
    const { unused } = apply([finding(3)], comments);
    expect(unused.map(({ ignore, rule }) => [ignore.comment.line, rule])).toEqual([[3, "s"]]);
  });

  it("for want of a reason are told as that, not as unused", () => {
    const { unused, withoutReason } = apply([], [atEnd(3, " trustchain: ignore[r]")]);
    expect([unused, withoutReason.map(({ comment }) => comment.line)]).toEqual([[], [3]]);
  });
});
