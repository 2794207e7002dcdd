/**
 * Applies every fix to a copy of the corpus and looks at what became of it: no file may be harder to read than before, no fixed
 * finding may be there again, a second run may write nothing, and actionlint may say nothing that it didn't say before.
 * Usage: run.ts [ACTIONLINT]. Exit status 1 when one of these doesn't hold.
 */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { CORPUS, HAS_CORPUS, NO_CORPUS } from "../../corpus.ts";

const CLI = resolve(import.meta.dirname, "../../../dist/trustchain/index.js");
const problems: string[] = [];

function main(): void {
  if (!HAS_CORPUS) {
    console.log(NO_CORPUS);
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), "trustchain-fixes-"));
  try {
    judge(folder, process.argv[2]);
  } finally {
    rmSync(folder, { recursive: true });
  }
  for (const problem of problems) console.log(problem);
  if (problems.length > 0) process.exitCode = 1;
}

function judge(folder: string, actionlint: string | undefined): void {
  const copy = join(folder, "corpus");
  cpSync(CORPUS, copy, { recursive: true, verbatimSymlinks: true });
  const repositories = readdirSync(copy);
  const before = audit(copy, repositories);
  const lintBefore = actionlint ? lint(actionlint, copy, repositories) : new Map<string, number>();
  const texts = hashes(copy);
  audit(copy, repositories, "--fix", "unsafe");
  const fixed = hashes(copy);
  const changed = [...fixed].filter(([path, hash]) => texts.get(path) !== hash).length;
  const after = audit(copy, repositories);
  audit(copy, repositories, "--fix", "unsafe");
  for (const [path, hash] of hashes(copy))
    if (fixed.get(path) !== hash) problems.push(`${path}: a second run changes it again`);
  for (const rule of ["unreadable-file", "invalid-workflow"]) {
    const [was, is] = [count(before, rule), count(after, rule)];
    if (is > was) problems.push(`${rule}: ${was} before the fixes, ${is} after`);
  }
  for (const [message, times] of actionlint ? lint(actionlint, copy, repositories) : []) {
    if (times > (lintBefore.get(message) ?? 0)) problems.push(`actionlint says now: ${message}`);
  }
  const fixable = (findings: readonly Finding[]) => findings.filter(({ fix }) => fix !== null).length;
  console.log(`${changed} files changed; findings with a fix: ${fixable(before)} before, ${fixable(after)} after`);
}

interface Finding {
  rule: string;
  fix: unknown;
  suppressed: unknown;
}

function audit(folder: string, repositories: readonly string[], ...options: string[]): Finding[] {
  const args = [CLI, "audit", "--offline", "--persona", "auditor", "--format", "json", ...options, ...repositories];
  const { findings } = JSON.parse(outputOf(folder, process.execPath, args)) as { findings: Finding[] };
  return findings.filter(({ suppressed }) => suppressed === null);
}

/** What a program prints, whatever its exit status. */
function outputOf(cwd: string, command: string, args: readonly string[]): string {
  try {
    return execFileSync(command, args, {
      cwd,
      encoding: "utf8",
      maxBuffer: 2 ** 30,
      stdio: ["ignore", "pipe", "ignore"],
    });
  } catch (error) {
    return (error as { stdout: string }).stdout;
  }
}

function count(findings: readonly Finding[], rule: string): number {
  return findings.filter((finding) => finding.rule === rule).length;
}

function hashes(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    files.map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      return [path.slice(folder.length + 1), createHash("sha256").update(readFileSync(path)).digest("hex")];
    }),
  );
}

/** How often actionlint says what of which file, without lines, which fixes may move. */
function lint(actionlint: string, folder: string, repositories: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const repository of repositories) {
    const root = join(folder, repository);
    const workflows = readdirSync(join(root, ".github/workflows")).filter((name) => /\.ya?ml$/.test(name));
    const files = workflows.map((name) => join(".github/workflows", name));
    const args = ["-shellcheck=", "-pyflakes=", "-format", "{{json .}}", ...files];
    // actionlint 1.7.12 doesn't know `$/` yet.
    const errors = (JSON.parse(outputOf(root, actionlint, args) || "[]") as LintError[]).filter(
      ({ message }) => !message.includes('"$/'),
    );
    for (const { filepath, message } of errors) {
      const said = `${repository}/${filepath}: ${message.replace(/\d+/g, "N")}`;
      counts.set(said, (counts.get(said) ?? 0) + 1);
    }
  }
  return counts;
}

interface LintError {
  filepath: string;
  message: string;
}

main();
