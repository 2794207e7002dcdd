import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { globMatcher, pathMatcher } from "./globs.js";

describe("a glob", () => {
  it.each<[string, string[], string[]]>([
    ["a/*.yml", ["a/b.yml", "a/.b.yml", "a/.yml"], ["a/b/c.yml", "b.yml", "a/b.yaml"]],
    ["**/a.yml", ["a.yml", "b/a.yml", "b/c/a.yml"], ["ba.yml", "a.yml/b"]],
    ["a/**", ["a/b", "a/b/c"], ["b/a"]],
    ["a/**/b", ["a/b", "a/x/b", "a/x/y/b"], ["a/xb", "ab"]],
    ["**", ["a", "a/b", ""], []],
    ["*", ["a", ".a"], ["a/b"]],
    ["?.yml", ["a.yml"], ["ab.yml", "/.yml", ".yml"]],
    ["[a-c]x[!0-9]", ["axb", "cx-"], ["dxb", "ax1", "ax/"]],
    ["{a,b/{c,d}}.yml", ["a.yml", "b/c.yml", "b/d.yml"], ["b.yml", "c.yml"]],
    ["a\\*b", ["a*b"], ["axb"]],
    ["a[b", ["a[b"], ["ab"]],
    ["a{b", ["a{b"], ["ab"]],
    ["", [""], ["a"]],
  ])("%j", (glob, yes, no) => {
    const matches = globMatcher(glob);
    expect(yes.filter((text) => !matches(text))).toEqual([]);
    expect(no.filter(matches)).toEqual([]);
  });

  it("of a path without a slash matches names in any folder, and one that ends with it a whole folder", () => {
    const matches = pathMatcher(["*.gen.yml", "./old/", "/top/x.yml"]);
    expect(["a/b.gen.yml", "b.gen.yml", "old/a/b.yml", "top/x.yml"].every(matches)).toBe(true);
    expect(["b.yml", "very/old/a.yml", "a/top/x.yml"].some(matches)).toBe(false);
  });

  it("matches itself where it has no signs, and ends whatever it is", () => {
    fc.assert(fc.property(fc.stringMatching(/^[a-z./]{0,20}$/), (text) => expect(globMatcher(text)(text)).toBe(true)));
    fc.assert(fc.property(fc.string(), fc.string(), (glob, text) => void globMatcher(glob)(text)));
    expect(globMatcher(`${"*a".repeat(500)}b`)("a".repeat(4000))).toBe(false);
    expect(globMatcher(`${"**/a/".repeat(300)}b`)("a/".repeat(2000))).toBe(false);
    expect(globMatcher("{a,b}".repeat(100))("a")).toBe(false);
  });
});
