/**
 * Compares with zizmor on the corpus beside the checkout, and prints ratios and whether the targets hold. Writes nothing.
 * Usage: npm run bench. Exit status 1 when a target is missed.
 */
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { CORPUS, HAS_CORPUS, NO_CORPUS } from "../corpus.ts";
import { generatedRepository } from "./generated.ts";
import { compare, growthExponent } from "./measure.ts";

const ROOT = resolve(import.meta.dirname, "../..");
const CLI = join(ROOT, "dist/trustchain/index.js");
const MID_SIZE = join(CORPUS, "astral-sh+uv");
const RUNS = 5;
const SIZES = [1, 2, 5, 10];

let missed = 0;

function main(): void {
  const lacking = whatIsLacking();
  if (lacking) {
    skip(lacking);
    return;
  }
  const zizmor = findZizmor();
  if (zizmor) {
    compareWithZizmor(zizmor);
    comparePaths(zizmor);
  } else skip("zizmor can't be had here; the rest follows");
  startUp();
  growth();
  if (missed) process.exitCode = 1;
}

function whatIsLacking(): string | undefined {
  if (!HAS_CORPUS) return NO_CORPUS;
  if (!works("python3", ["--version"])) return "python3, which measures memory, isn't there";
  return undefined;
}

function compareWithZizmor(zizmor: string): void {
  const repositories = readdirSync(CORPUS).map((name) => join(CORPUS, name));
  const whole = compare(pair(zizmor, repositories), RUNS);
  show("whole corpus, wall time", seconds(whole, "trustchain"), seconds(whole, "zizmor"), 0.5);
  const one = compare(pair(zizmor, [MID_SIZE]), RUNS);
  show("astral-sh+uv alone, wall time", seconds(one, "trustchain"), seconds(one, "zizmor"), 1.0);
  const memory = whole.get("trustchain")?.mebibytes ?? Number.NaN;
  const theirs = whole.get("zizmor")?.mebibytes ?? Number.NaN;
  report(
    "whole corpus, peak memory",
    `${memory.toFixed(0)} MiB, zizmor ${theirs.toFixed(0)} MiB`,
    "at most 300 MiB",
    memory <= 300,
  );
}

/**
 * Both print text; the static check of fork-pr-guard follows what outsiders bring, into scripts, too, which zizmor doesn't. The
 * corpus holds no scripts: a generated repository does.
 */
function comparePaths(zizmor: string): void {
  const repositories = readdirSync(CORPUS).map((name) => join(CORPUS, name));
  inFolder((folder) => {
    for (const [path, text] of generatedRepository()) {
      mkdirSync(join(folder, dirname(path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    comparePathsOf("fork-pr-guard on the whole corpus", zizmor, repositories);
    comparePathsOf("fork-pr-guard on it and a generated repository with scripts", zizmor, [...repositories, folder]);
  });
}

function comparePathsOf(what: string, zizmor: string, repositories: readonly string[]): void {
  const both = compare(
    new Map([
      ["trustchain", [process.execPath, CLI, "fork-pr-guard", "--offline", ...repositories]],
      ["zizmor", [zizmor, "--offline", "--no-progress", ...repositories]],
    ]),
    RUNS,
  );
  show(`${what}, wall time`, seconds(both, "trustchain"), seconds(both, "zizmor"), 0.6);
  const memory = both.get("trustchain")?.mebibytes ?? Number.NaN;
  report(`${what}, peak memory`, `${memory.toFixed(0)} MiB`, "at most 300 MiB", memory <= 300);
}

function inFolder(use: (folder: string) => void): void {
  const folder = mkdtempSync(join(tmpdir(), "trustchain-bench-"));
  try {
    use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function pair(zizmor: string, paths: readonly string[]): Map<string, readonly string[]> {
  return new Map([
    ["trustchain", [...audit(paths)]],
    ["zizmor", [zizmor, "--offline", "--no-progress", "--format", "json", ...paths]],
  ]);
}

function audit(paths: readonly string[]): string[] {
  return [process.execPath, CLI, "audit", "--offline", "--format", "json", ...paths];
}

function startUp(): void {
  const both = compare(
    new Map([
      ["trustchain", [process.execPath, CLI, "--version"]],
      ["node", [process.execPath, "-e", "0"]],
    ]),
    RUNS,
  );
  show("`--version` against `node -e 0`", seconds(both, "trustchain"), seconds(both, "node"), 3);
}

function growth(): void {
  inFolder((folder) => {
    const names = readdirSync(CORPUS);
    for (let copy = 0; copy < Math.max(...SIZES); copy++)
      cpSync(CORPUS, join(folder, String(copy)), { recursive: true });
    const paths = (size: number) =>
      Array.from({ length: size }, (_, copy) => names.map((name) => join(folder, String(copy), name))).flat();
    const measured = compare(new Map(SIZES.map((size) => [String(size), audit(paths(size))])), 3);
    const points = SIZES.map((size) => [size, measured.get(String(size))?.seconds ?? Number.NaN] as const);
    const exponent = growthExponent(points);
    const times = points.map(([size, time]) => `${size}×: ${time.toFixed(2)} s`).join(", ");
    report(
      "growth from 1× to 10× the corpus",
      `exponent ${exponent.toFixed(2)} (${times})`,
      "at most 1.1",
      exponent <= 1.1,
    );
  });
}

function findZizmor(): string | undefined {
  try {
    const script = `. '${join(ROOT, "test/interop/tools.sh")}' && find_zizmor`;
    return execFileSync("bash", ["-c", script], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim();
  } catch {
    return undefined;
  }
}

function works(command: string, args: readonly string[]): boolean {
  try {
    execFileSync(command, args, { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

function seconds(results: ReturnType<typeof compare>, name: string): number {
  return results.get(name)?.seconds ?? Number.NaN;
}

function show(what: string, ours: number, theirs: number, target: number): void {
  const ratio = ours / theirs;
  const figures = `${ratio.toFixed(2)} × (${(ours * 1000).toFixed(0)} ms : ${(theirs * 1000).toFixed(0)} ms)`;
  report(what, figures, `at most ${target} ×`, ratio <= target);
}

function report(what: string, figures: string, target: string, met: boolean): void {
  if (!met) missed++;
  console.log(`${met ? "met   " : "MISSED"} ${what}: ${figures}; target: ${target}`);
}

function skip(why: string): void {
  console.log(`skip   ${why}`);
}

main();
