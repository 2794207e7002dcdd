/** A finding of either tool, by the lines that it speaks of, from 1. */
export interface Found {
  rule: string;
  path: string;
  lines: readonly (readonly [first: number, last: number])[];
}

export type Persona = "regular" | "pedantic" | "auditor";

export const PERSONAS: readonly Persona[] = ["regular", "pedantic", "auditor"];

/** `missing`: zizmor finds it and we don't; `extra`: the other way round. */
export type Side = "missing" | "extra";

export interface Difference extends Found {
  side: Side;
  persona: Persona;
}

/** A row of the reviewed table: how many differences there are of one kind, and why that is right. */
export interface Reviewed {
  side: Side;
  rule: string;
  persona: Persona;
  glob: string;
  count: number;
  reason: string;
  /** Of the row in its file, from 1. */
  line: number;
}

export interface Comparison {
  /** By rule: how many of zizmor's findings there are, and how many of them we have. */
  recall: ReadonlyMap<string, { theirs: number; found: number }>;
  differences: readonly Difference[];
}

/** Pairs the findings of the rules that both have: the same file and rule, and lines that overlap. */
export function compare(theirs: readonly Found[], ours: readonly Found[], persona: Persona): Comparison {
  const shared = new Set(theirs.map(({ rule }) => rule));
  const recall = new Map<string, { theirs: number; found: number }>();
  const differences: Difference[] = [];
  const here = byPlace(ours);
  for (const found of theirs) {
    const counts = recall.get(found.rule) ?? { theirs: 0, found: 0 };
    const isFound = (here.get(placeOf(found)) ?? []).some((other) => overlaps(found, other));
    recall.set(found.rule, { theirs: counts.theirs + 1, found: counts.found + (isFound ? 1 : 0) });
    if (!isFound) differences.push({ ...found, side: "missing", persona });
  }
  const there = byPlace(theirs);
  for (const found of ours) {
    if (!shared.has(found.rule)) continue;
    const isFound = (there.get(placeOf(found)) ?? []).some((other) => overlaps(found, other));
    if (!isFound) differences.push({ ...found, side: "extra", persona });
  }
  return { recall, differences };
}

function placeOf({ rule, path }: Found): string {
  return `${rule}\0${path}`;
}

function byPlace(all: readonly Found[]): Map<string, Found[]> {
  const found = new Map<string, Found[]>();
  for (const one of all) found.set(placeOf(one), [...(found.get(placeOf(one)) ?? []), one]);
  return found;
}

function overlaps(a: Found, b: Found): boolean {
  return a.lines.some(([from, to]) => b.lines.some(([first, last]) => from <= last && first <= to));
}

/** What is wrong with the table, or missing in it, as lines to print; a difference counts for the first row that fits. */
export function judge(differences: readonly Difference[], reviewed: readonly Reviewed[]): string[] {
  const counts = new Map<Reviewed, number>();
  const problems: string[] = [];
  for (const difference of differences) {
    const row = reviewed.find((one) => covers(one, difference));
    if (row) counts.set(row, (counts.get(row) ?? 0) + 1);
    else {
      const { side, persona, rule, path, lines } = difference;
      problems.push(`${side}\t${rule}\t${persona}\t${path}:${lines[0]?.[0] ?? 0}: no row of the table explains it`);
    }
  }
  for (const row of reviewed) {
    const count = counts.get(row) ?? 0;
    if (count !== row.count) problems.push(`row ${row.line} is stale: it expects ${row.count}, there are ${count}`);
    if (!/\w/.test(row.reason)) problems.push(`row ${row.line} gives no reason`);
  }
  return problems;
}

function covers({ side, rule, persona, glob }: Reviewed, difference: Difference): boolean {
  if (side !== difference.side || rule !== difference.rule || persona !== difference.persona) return false;
  return matches(glob, difference.path);
}

/** `*` is anything. */
function matches(glob: string, path: string): boolean {
  const pattern = glob.split("*").map((part) => part.replace(/[\\^$.|?+()[\]{}]/g, "\\$&"));
  return new RegExp(`^${pattern.join(".*")}$`).test(path);
}

/**
 * Reads the table: tab-separated `side rule personas glob count reason`, `#` begins a comment. Personas that share a row are
 * separated by commas, and each is counted by itself.
 *
 * @throws Error for a row that isn't one, with its line
 */
export function parseReviewed(text: string): Reviewed[] {
  return text.split("\n").flatMap((row, index) => {
    if (row.trim() === "" || row.startsWith("#")) return [];
    const [side, rule, personas, glob, count, reason] = row.split("\t");
    if ((side !== "missing" && side !== "extra") || !rule || !personas || !glob || !/^\d+$/.test(count ?? "")) {
      throw new Error(`row ${index + 1} isn't \`side rule personas glob count reason\`, separated by tabs`);
    }
    return personas.split(",").map((persona) => ({
      side,
      rule,
      persona: persona as Persona,
      glob,
      count: Number(count),
      reason: reason ?? "",
      line: index + 1,
    }));
  });
}
