/**
 * Compares our findings with zizmor's on the corpus, in each persona, for the rules that both have. Every difference has to be
 * covered by a row of `reviewed.tsv`, and every row has to hold. Prints the recall of each rule.
 * Usage: run.ts ZIZMOR. Exit status 1 when a difference isn't explained, or a row is stale.
 */
import { type ExecFileSyncOptionsWithStringEncoding, execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { CORPUS, HAS_CORPUS, NO_CORPUS } from "../../corpus.ts";
import { type Comparison, compare, type Found, judge, PERSONAS, type Persona, parseReviewed } from "./match.ts";

const CLI = resolve(import.meta.dirname, "../../../dist/trustchain/index.js");
const TABLE = join(import.meta.dirname, "reviewed.tsv");

function main(): void {
  const [zizmor] = process.argv.slice(2);
  if (!zizmor) throw new Error("say where zizmor is");
  if (!HAS_CORPUS) {
    console.log(NO_CORPUS);
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), "trustchain-parity-"));
  try {
    const comparisons = PERSONAS.map((persona) => compare(theirs(zizmor, persona), ours(folder, persona), persona));
    for (const [index, persona] of PERSONAS.entries()) show(persona, comparisons[index] as Comparison);
    const differences = comparisons.flatMap((comparison) => comparison.differences);
    const problems = judge(differences, parseReviewed(readFileSync(TABLE, "utf8")));
    for (const problem of problems) console.log(problem);
    if (problems.length > 0) process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function show(persona: Persona, { recall }: Comparison): void {
  for (const [rule, { theirs, found }] of [...recall].sort()) {
    const percent = ((100 * found) / theirs).toFixed(1);
    console.log(
      `${persona.padEnd(9)}${rule.padEnd(32)}${String(found).padStart(5)} of ${String(theirs).padStart(4)}  ${percent} %`,
    );
  }
}

/** What a tool prints, whatever its exit status: both tell of findings by it. */
function outputOf(command: string, args: readonly string[]): string {
  const options = {
    cwd: CORPUS,
    encoding: "utf8",
    maxBuffer: 2 ** 30,
    stdio: ["ignore", "pipe", "ignore"],
  } satisfies ExecFileSyncOptionsWithStringEncoding;
  try {
    return execFileSync(command, args, options);
  } catch (error) {
    return (error as { stdout: string }).stdout;
  }
}

interface TheirFinding {
  ident: string;
  locations: {
    symbolic: { kind: string; key: { Local?: { verbatim_path: string } } };
    concrete: { location: Record<"start_point" | "end_point", { row: number }> };
  }[];
}

function theirs(zizmor: string, persona: Persona): Found[] {
  const args = ["--offline", "--no-config", "--no-progress", "--persona", persona, "--format", "json-v1"];
  const findings = JSON.parse(outputOf(zizmor, [...args, ...readdirSync(CORPUS)])) as TheirFinding[];
  return findings.map(({ ident, locations }) => {
    const path = locations.find(({ symbolic }) => symbolic.kind === "Primary")?.symbolic.key.Local?.verbatim_path ?? "";
    return {
      rule: ident,
      path,
      lines: locations.map(({ concrete: { location } }) => [location.start_point.row + 1, location.end_point.row + 1]),
    };
  });
}

interface OurLocation {
  path: string;
  startLine: number;
  endLine: number;
}

interface OurFinding {
  rule: string;
  location: OurLocation;
  related: { location: OurLocation }[];
  suppressed: unknown;
}

function ours(folder: string, persona: Persona): Found[] {
  const config = join(folder, "none.yml");
  writeFileSync(config, "{}\n");
  const args = [
    CLI,
    "audit",
    "--offline",
    "--persona",
    persona,
    "--config",
    config,
    "--format",
    "json",
    ...readdirSync(CORPUS),
  ];
  const { findings } = JSON.parse(outputOf(process.execPath, args)) as { findings: OurFinding[] };
  return findings
    .filter(({ suppressed }) => suppressed === null)
    .map(({ rule, location, related }) => {
      const near = related.filter((other) => other.location.path === location.path);
      const lines = [location, ...near.map((other) => other.location)].map(
        ({ startLine, endLine }) => [startLine, endLine] as const,
      );
      return { rule, path: location.path, lines };
    });
}

main();
