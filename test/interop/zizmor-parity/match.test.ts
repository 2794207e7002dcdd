import { describe, expect, it } from "@jest/globals";
import { compare, type Found, judge, parseReviewed } from "./match.ts";

const found = (rule: string, path: string, first: number, last = first): Found => ({
  rule,
  path,
  lines: [[first, last]],
});

describe("a comparison of two tools", () => {
  it("pairs findings of one rule and file whose lines overlap", () => {
    const theirs = [found("a", "f", 1, 5), found("a", "g", 1), found("b", "f", 9)];
    const ours = [found("a", "f", 5), found("a", "f", 6), found("b", "f", 9), found("c", "f", 1)];
    const { recall, differences } = compare(theirs, ours, "regular");
    expect([...recall]).toEqual([
      ["a", { theirs: 2, found: 1 }],
      ["b", { theirs: 1, found: 1 }],
    ]);
    expect(differences.map(({ side, rule, path, lines }) => [side, rule, path, lines[0]?.[0]])).toEqual([
      ["missing", "a", "g", 1],
      ["extra", "a", "f", 6],
    ]);
  });

  const { differences } = compare([found("a", "x/f.yml", 1), found("a", "x/g.yml", 1)], [], "regular");

  it.each([
    ["explains all", "missing\ta\tregular\tx/*\t2\tright", []],
    [
      "explains one",
      "missing\ta\tregular\tx/f.yml\t1\tright",
      ["missing\ta\tregular\tx/g.yml:1: no row of the table explains it"],
    ],
    ["expects more", "# a\n\nmissing\ta\tregular\tx/*\t3\tright", ["row 3 is stale: it expects 3, there are 2"]],
    ["has no reason", "missing\ta\tregular\tx/*\t2\t", ["row 1 gives no reason"]],
    [
      "is of another persona, side or rule",
      "missing\ta\tpedantic\tx/*\t0\tr\nextra\ta\tregular\tx/*\t0\tr\nmissing\tb\tregular\tx/*\t0\tr",
      [
        "missing\ta\tregular\tx/f.yml:1: no row of the table explains it",
        "missing\ta\tregular\tx/g.yml:1: no row of the table explains it",
      ],
    ],
  ])("is judged by a table that %s", (_, table, problems) => {
    expect(judge(differences, parseReviewed(table))).toEqual(problems);
  });

  it.each(["missing a regular x 1 r", "missed\ta\tregular\tx\t1\tr", "missing\ta\tregular\tx\tmany\tr"])(
    "refuses the row %j",
    (row) => expect(() => parseReviewed(row)).toThrow("row 1"),
  );
});
