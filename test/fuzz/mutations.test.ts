import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { corpusTexts, HAS_CORPUS, NO_CORPUS } from "../corpus.ts";
import { type JsonFinding, makeRepository, runCli } from "../e2e/harness.ts";
import { where } from "../where.ts";

/** Mutants that one run judges; a process each would spend its time on starting. */
const AT_ONCE = 60;
const RUNS = 6;
const SECONDS_A_FILE = 5;
/** CI judges a change, so that it must see the same mutants each time; a developer's runs look for new ones. */
const SEED = process.env.CI ? { seed: 20260101 } : {};

/** Pieces that mean something to YAML, to expressions, to shells or to nobody. */
const PIECES = [
  "\t",
  "\0",
  "\r",
  "\n",
  "- ",
  ": ",
  "#",
  "&a ",
  "*a",
  "<<: ",
  "|",
  ">-",
  "{",
  "}",
  "[",
  "]",
  '"',
  "'",
  "${{",
  "}}",
  "$(",
  "`",
  "\\",
  "!",
  "%",
  "\ufeff",
  "\u2028",
  "é",
  "😀",
  "\ud800",
  "__proto__: ",
  "? ",
  "---\n",
  "...\n",
];

interface Mutation {
  file: number;
  /** Where, as a part of the file's length. */
  at: number;
  length: number;
  piece: string;
  times: number;
}

const mutation: fc.Arbitrary<Mutation> = fc.record({
  file: fc.nat(),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat(40),
  piece: fc.constantFrom(...PIECES),
  times: fc.integer({ min: 0, max: 3 }),
});

function corpusFiles(): string[] {
  const texts = corpusTexts(/\.github\/workflows\/[^/]+\.ya?ml$/);
  return [...texts.values()].filter((text) => text.length < 20_000);
}

function mutate(text: string, { at, length, piece, times }: Mutation): string {
  const start = Math.floor(at * text.length);
  return text.slice(0, start) + piece.repeat(times) + text.slice(start + length);
}

function isInside({ location }: JsonFinding, text: string): boolean {
  const lines = text.replace(/^\ufeff/, "").split(/\r\n|\r|\n/);
  const isPlace = (line: number, column: number) => {
    const length = lines[line - 1]?.length ?? -1;
    return line >= 1 && column >= 1 && column <= length + 1;
  };
  const { startLine, startColumn, endLine, endColumn } = location;
  const isForward = endLine > startLine || (endLine === startLine && endColumn >= startColumn);
  return isPlace(startLine, startColumn) && isPlace(endLine, endColumn) && isForward;
}

where(
  describe,
  HAS_CORPUS,
  NO_CORPUS,
)("mutants of real workflows", () => {
  const files = corpusFiles();

  it("never crash or hang, are told at places inside the file, and a fix twice changes nothing more", () => {
    const property = fc.property(fc.array(mutation, { minLength: AT_ONCE, maxLength: AT_ONCE }), (mutations) => {
      // What is on disk is UTF-8: a lone surrogate comes back as U+FFFD.
      const texts = mutations.map((one) =>
        Buffer.from(mutate(files[one.file % files.length] ?? "", one)).toString("utf8"),
      );
      const named = texts.map((text, index) => [`.github/workflows/${index}.yml`, text] as const);
      const root = makeRepository(Object.fromEntries(named));
      const first = runCli(["audit", root, "--format", "json", "--persona", "auditor"]);
      expect(first.stderr).not.toMatch(/^error|NETWORK/m);
      expect(first.seconds).toBeLessThan(SECONDS_A_FILE);
      const report = JSON.parse(first.stdout) as { findings: JsonFinding[]; errors: unknown[] };
      expect(report.errors).toEqual([]);
      const byPath = new Map<string, string>(named);
      const outside = report.findings.filter((finding) => !isInside(finding, byPath.get(finding.location.path) ?? ""));
      expect(outside).toEqual([]);
      runCli(["audit", root, "--fix", "unsafe"]);
      const fixed = named.map(([path]) => readFileSync(join(root, path), "utf8"));
      runCli(["audit", root, "--fix", "unsafe"]);
      const unsettled = named
        .map(([path, before], index) => ({ before, once: fixed[index], twice: readFileSync(join(root, path), "utf8") }))
        .filter(({ once, twice }) => once !== twice);
      // As JSON: what differs is often a character that a terminal doesn't show.
      expect(unsettled.map((texts) => JSON.stringify(texts))).toEqual([]);
    });
    fc.assert(property, { numRuns: RUNS, endOnFailure: true, ...SEED });
  }, 240_000);
});
