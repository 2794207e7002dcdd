import { describe, expect, it } from "@jest/globals";
import { SourceFile } from "@trustchain/findings";
import { sourcesWithout } from "./hidden-text.js";

const TEXT = 'a: 1\nb: "0123456789abcdef" # x\nc: short\n';
const place = (startLine: number, startColumn: number, endLine: number, endColumn: number) => ({
  path: "w.yml",
  startLine,
  startColumn,
  endLine,
  endColumn,
});

describe("sources as reports show them", () => {
  it.each([
    ["a secret", [place(2, 5, 2, 21)], 'a: 1\nb: "0123************" # x\nc: short\n'],
    ["a short one", [place(3, 4, 3, 9)], 'a: 1\nb: "0123456789abcdef" # x\nc: *****\n'],
    ["one of two lines", [place(2, 5, 3, 9)], `a: 1\nb: "0123${"*".repeat(17)}\n${"*".repeat(8)}\n`],
    ["two that overlap", [place(2, 5, 2, 21), place(2, 7, 2, 21)], 'a: 1\nb: "0123************" # x\nc: short\n'],
  ])("leave %s out", (_, secrets, shown) => {
    const sources = new Map([["w.yml", new SourceFile("w.yml", TEXT)]]);
    const source = sourcesWithout(secrets, sources);
    expect(source("w.yml")?.text).toBe(shown);
    expect(source("other.yml")).toBeUndefined();
  });
});
