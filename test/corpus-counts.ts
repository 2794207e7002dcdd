/**
 * Prints how often each rule speaks on the corpus, in each persona.
 * Usage: node test/corpus-counts.ts
 */
import { execFileSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { resolve } from "node:path";
import { CORPUS, HAS_CORPUS, NO_CORPUS } from "./corpus.ts";

const CLI = resolve(import.meta.dirname, "../dist/trustchain/index.js");
const PERSONAS = ["regular", "pedantic", "auditor"];

function countsOf(persona: string): Map<string, number> {
  const args = [CLI, "audit", "--offline", "--fail-on", "never", "--persona", persona, "--format", "json"];
  const output = execFileSync(process.execPath, [...args, ...readdirSync(CORPUS)], {
    cwd: CORPUS,
    encoding: "utf8",
    maxBuffer: 2 ** 30,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const counts = new Map<string, number>();
  for (const { rule, suppressed } of JSON.parse(output).findings) {
    if (suppressed === null) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  }
  return counts;
}

function main(): void {
  if (!HAS_CORPUS) {
    console.log(NO_CORPUS);
    return;
  }
  const counts = PERSONAS.map(countsOf);
  const rules = [...new Set(counts.flatMap((one) => [...one.keys()]))].sort();
  console.log(["rule".padEnd(34), ...PERSONAS.map((persona) => persona.padStart(9))].join(""));
  for (const rule of rules) {
    console.log([rule.padEnd(34), ...counts.map((one) => String(one.get(rule) ?? "").padStart(9))].join(""));
  }
}

main();
