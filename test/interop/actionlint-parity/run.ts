/**
 * Compares `invalid-workflow` with actionlint on the corpus. Every difference has to be covered by a row of `reviewed.tsv`, and
 * every row has to hold. The rule of a row is `invalid-workflow` for what we say alone, and actionlint's own kind for what it
 * says alone. Actions are left out: actionlint looks at them only where a workflow uses them.
 * Usage: run.ts ACTIONLINT. Exit status 1 when a difference isn't explained, or a row is stale.
 */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { CORPUS, corpusTexts, HAS_CORPUS, NO_CORPUS } from "../../corpus.ts";
import { compare, type Difference, type Found, judge, parseReviewed } from "../zizmor-parity/match.ts";

const CLI = resolve(import.meta.dirname, "../../../dist/trustchain/index.js");
const TABLE = join(import.meta.dirname, "reviewed.tsv");
const RULE = "invalid-workflow";
const IS_WORKFLOW = /^[^/]+\/\.github\/workflows\/[^/]+\.ya?ml$/;

interface TheirFinding extends Found {
  kind: string;
}

function main(): void {
  const [actionlint] = process.argv.slice(2);
  if (!actionlint) throw new Error("say where actionlint is");
  if (!HAS_CORPUS) {
    console.log(NO_CORPUS);
    return;
  }
  const { recall, differences } = compare(theirs(actionlint), ours(), "regular");
  const { theirs: all, found } = recall.get(RULE) ?? { theirs: 0, found: 0 };
  console.log(`actionlint tells of ${all} places, of which ${found} are ours, too`);
  const problems = judge(differences.map(named), parseReviewed(readFileSync(TABLE, "utf8")));
  for (const problem of problems) console.log(problem);
  if (problems.length > 0) process.exitCode = 1;
}

/** Of what actionlint says alone, its kind tells more than our rule's name. */
function named(difference: Difference): Difference {
  const { kind = difference.rule } = difference as Difference & Partial<TheirFinding>;
  return { ...difference, rule: kind };
}

/** Both tell by their exit status that they found something. */
function outputOf(command: string, args: readonly string[]): string {
  try {
    return execFileSync(command, args, {
      cwd: CORPUS,
      encoding: "utf8",
      maxBuffer: 2 ** 28,
      stdio: ["ignore", "pipe", "ignore"],
    });
  } catch (error) {
    return (error as { stdout: string }).stdout;
  }
}

function theirs(actionlint: string): TheirFinding[] {
  const files = [...corpusTexts(IS_WORKFLOW).keys()];
  const output = outputOf(actionlint, ["-shellcheck=", "-pyflakes=", "-format", "{{json .}}", ...files]);
  const findings = JSON.parse(output) as { filepath: string; line: number; kind: string }[];
  return findings.map(({ filepath, line, kind }) => ({ rule: RULE, path: filepath, lines: [[line, line]], kind }));
}

interface OurFinding {
  location: { path: string; startLine: number; endLine: number };
}

function ours(): Found[] {
  const repositories = new Set([...corpusTexts(IS_WORKFLOW).keys()].map((path) => path.split("/")[0] as string));
  const output = outputOf(process.execPath, [CLI, "audit", "--offline", "--format", "json", ...repositories]);
  const { findings } = JSON.parse(output) as { findings: (OurFinding & { rule: string })[] };
  return findings
    .filter(({ rule, location }) => rule === RULE && IS_WORKFLOW.test(location.path))
    .map(({ rule, location: { path, startLine, endLine } }) => ({ rule, path, lines: [[startLine, endLine]] }));
}

main();
