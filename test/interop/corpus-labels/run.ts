/**
 * Compares what `fork-pr-guard` finds on the corpus with the reviewed labels, and prints how much of it is real.
 * Usage: run.ts. Exit status 1 when a critical or high finding has no label, a label is stale, or less than 90 % are real.
 */
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { labelsIn, precisionOf } from "../../corpus/labels.ts";
import { CORPUS } from "../../corpus.ts";

const CLI = resolve(import.meta.dirname, "../../../dist/trustchain/index.js");
const LABELS = resolve(import.meta.dirname, "../../corpus/fork-pr-guard-labels.tsv");

function main(): void {
  const args = [CLI, "fork-pr-guard", "--mode", "analyze", "--offline", "--format", "json", ...readdirSync(CORPUS)];
  // Its exit status says that there are findings.
  const { stdout } = spawnSync(process.execPath, args, { cwd: CORPUS, encoding: "utf8", maxBuffer: 2 ** 30 });
  const { real, all, problems } = precisionOf(JSON.parse(stdout).findings, labelsIn(readFileSync(LABELS, "utf8")));
  console.log(`${real} of ${all} critical and high findings are real`);
  for (const problem of problems) console.log(problem);
  if (problems.length > 0) process.exitCode = 1;
}

main();
