import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { unifiedDiff } from "./unified-diff.js";

/** What git makes of the files with the diff applied. */
function applyWithGit(files: { path: string; before: string; after: string }[]): string[] {
  const folder = mkdtempSync(join(tmpdir(), "diff-"));
  try {
    for (const { path, before } of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), before);
    }
    execFileSync("git", ["apply", "--whitespace=nowarn", "-"], {
      cwd: folder,
      input: unifiedDiff(files),
      stdio: "pipe",
    });
    return files.map(({ path }) => readFileSync(join(folder, path), "utf8"));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const LINES = Array.from({ length: 40 }, (_, i) => `line ${i + 1}\n`);
const withLines = (changes: Record<number, string>) => LINES.map((line, i) => changes[i + 1] ?? line).join("");
const ALL = LINES.join("");

describe("a unified diff", () => {
  it.each([
    ["a changed line", ALL, withLines({ 20: "new\n" })],
    ["the first and the last line", ALL, withLines({ 1: "new\n", 40: "new\n" })],
    ["lines put in and taken away", ALL, withLines({ 5: "line 5\nmore\nand more\n", 30: "" })],
    ["changes near each other", ALL, withLines({ 10: "x\n", 16: "y\n", 24: "z\n" })],
    ["a missing line break at the end", "a\nb", "a\nc"],
    ["a line break added at the end", "a\nb", "a\nb\n"],
    ["a line break taken from the end", "a\nb\n", "a\nb"],
    ["CRLF", "a\r\nb\r\nc\r\n", "a\r\nx\r\nc\r\n"],
    ["a byte order mark", "\ufeffa\nb\n", "\ufeffa\nc\n"],
    ["a long new part", ALL, withLines({ 3: "x\n".repeat(1000) })],
    ["a long lost part", withLines({ 3: "x\n".repeat(1000) }), ALL],
    ["trailing spaces", "a \nb\n", "a\nb\t\n"],
    ["an emptied file", "a\n", ""],
  ])("is taken by git: %s", (_, before, after) =>
    expect(applyWithGit([{ path: ".github/workflows/w.yml", before, after }])).toEqual([after]),
  );

  it.each([
    "with space.yml",
    'quote".yml',
    "back\\slash.yml",
    "é.yml",
    "日本/tab\t.yml",
    "line\nbreak.yml",
    "\x07\x01.yml",
  ])("names files as git does: %j", (path) =>
    expect(applyWithGit([{ path, before: "a\n", after: "b\n" }])).toEqual(["b\n"]),
  );

  it("of several files is one text, sorted by path, without those that stay", () => {
    const files = ["c", "a", "b"].map((path) => ({ path, before: "1\n", after: path === "b" ? "1\n" : "2\n" }));
    const parts = ["a", "c"].map((path) => `--- a/${path}\n+++ b/${path}\n@@ -1 +1 @@\n-1\n+2\n`);
    expect(unifiedDiff(files)).toBe(parts.join(""));
    expect(applyWithGit(files)).toEqual(["2\n", "2\n", "1\n"]);
  });

  it("has three lines of context, and one hunk where they would meet", () => {
    const text = unifiedDiff([{ path: "w", before: ALL, after: withLines({ 10: "x\n", 17: "y\n", 30: "z\n" }) }]);
    expect(text.split("\n").filter((line) => line.startsWith("@@"))).toEqual([
      "@@ -7,14 +7,14 @@",
      "@@ -27,7 +27,7 @@",
    ]);
  });

  it("says where the last line has no end", () => {
    expect(unifiedDiff([{ path: "w", before: "a", after: "b" }])).toBe(
      "--- a/w\n+++ b/w\n@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+b\n\\ No newline at end of file\n",
    );
  });

  it("is empty where nothing changed", () => expect(unifiedDiff([{ path: "w", before: "a", after: "a" }])).toBe(""));

  it("leads from any text to any other", () => {
    const text = fc
      .array(fc.constantFrom("a\n", "b\n", "c\r\n", "\n"), { maxLength: 12 })
      .map((lines) => lines.join(""));
    const ends = fc.tuple(text, fc.constantFrom("", "end")).map((parts) => parts.join(""));
    const pairs = fc.array(fc.tuple(ends, ends), { minLength: 40, maxLength: 40 });
    fc.assert(
      fc.property(pairs, (all) => {
        // An empty file is as good as none for git: it can't say which of the two it was.
        const files = all.map(([before, after], i) => ({
          path: `f${i}`,
          before: `0\n${before}`,
          after: `0\n${after}`,
        }));
        if (unifiedDiff(files) !== "") expect(applyWithGit(files)).toEqual(files.map(({ after }) => after));
      }),
      { numRuns: 10 },
    );
  });

  it("is quick with many changes in a large file", () => {
    const before = Array.from({ length: 100_000 }, (_, i) => `line ${i}\n`);
    const after = before.map((line, i) => (i % 5 === 0 ? `new ${line}` : line));
    const start = performance.now();
    unifiedDiff([{ path: "w", before: before.join(""), after: after.join("") }]);
    unifiedDiff([{ path: "w", before: "a\n".repeat(500_000), after: "b\n".repeat(500_000) }]);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});
