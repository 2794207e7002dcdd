import { execFile, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll } from "@jest/globals";

export const ROOT = resolve(import.meta.dirname, "../..");
export const CLI = join(ROOT, "dist/trustchain/index.js");
const NO_NETWORK = join(import.meta.dirname, "no-network.cjs");

/** Any commit will do: nothing is fetched. */
export const SHA = "1234567890abcdef1234567890abcdef12345678";

/** A workflow with no finding at all, up to its steps. */
export const STEPS = `name: x
on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-24.04
    steps:
`;
/** One finding, `unpinned-uses`, at line 8. */
export const DIRTY = `${STEPS}      - uses: octo-org/thing@v1\n`;
export const CLEAN = `${STEPS}      - run: make\n`;

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A folder of its own that is gone when the tests of the file are through. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "trustchain-e2e-"));
  folders.push(folder);
  return folder;
}

/** A repository with the given files; a text alone is its one workflow. */
export function makeRepository(files: string | Buffer | Readonly<Record<string, string | Buffer>>): string {
  const root = temporaryFolder();
  const named = typeof files === "string" || Buffer.isBuffer(files) ? { ".github/workflows/w.yml": files } : files;
  for (const [path, content] of Object.entries(named)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  return root;
}

export interface Ended {
  status: number | null;
  stdout: string;
  stderr: string;
  seconds: number;
}

export interface Options {
  cwd?: string;
  env?: Readonly<Record<string, string>>;
  /** The program that runs the bundle; the tests' own Node otherwise. */
  node?: string;
  /** The user that runs it; the tests' own otherwise. */
  uid?: number;
  /** Lets it connect to this machine, and nowhere else. */
  hasLoopback?: boolean;
}

/** The command line, as a user without a terminal runs it. Connections to the outside fail and show in stderr. */
export function runCli(args: readonly string[], options: Options = {}): Ended {
  return runNode(cliRun(args, options));
}

/** The same, for tests that answer its requests meanwhile. */
export function runCliBeside(args: readonly string[], options: Options = {}): Promise<Ended> {
  return runNodeBeside(cliRun(args, options));
}

export interface ActionEnded extends Ended {
  /** What `GITHUB_OUTPUT` holds. */
  outputs: string;
  /** What `GITHUB_STEP_SUMMARY` holds. */
  summary: string;
}

/** An action's bundle, as the runner runs it: inputs and files named by variables. */
export function runAction(
  name: string,
  workspace: string,
  inputs: Readonly<Record<string, string>> = {},
  options: Options = {},
): ActionEnded {
  const { run, told } = actionRun(name, workspace, inputs, options);
  return { ...runNode(run), ...told() };
}

/** The same, for tests that answer its requests meanwhile. */
export async function runActionBeside(
  name: string,
  workspace: string,
  inputs: Readonly<Record<string, string>> = {},
  options: Options = {},
): Promise<ActionEnded> {
  const { run, told } = actionRun(name, workspace, inputs, options);
  return { ...(await runNodeBeside(run)), ...told() };
}

/** The value of an output in the format of `GITHUB_OUTPUT`: `name<<delimiter`, the value, the delimiter. */
export function outputOf({ outputs }: ActionEnded, name: string): string | undefined {
  return new RegExp(`^${name}<<(.+)\\r?\\n([^]*?)\\r?\\n\\1$`, "m").exec(outputs)?.[2];
}

/** A bundle, and all that it sees of the world. */
interface Run {
  args: readonly string[];
  env: Readonly<Record<string, string>>;
  options: Options;
}

function cliRun(args: readonly string[], options: Options): Run {
  return { args: [CLI, ...args], env: { PATH: process.env.PATH ?? "", ...options.env }, options };
}

function actionRun(name: string, workspace: string, inputs: Readonly<Record<string, string>>, options: Options) {
  const temp = temporaryFolder();
  const file = (called: string, content: string) => {
    writeFileSync(join(temp, called), content);
    return join(temp, called);
  };
  const output = file("output", "");
  const summary = file("summary", "");
  const env = {
    PATH: process.env.PATH ?? "",
    GITHUB_ACTIONS: "true",
    GITHUB_WORKSPACE: workspace,
    GITHUB_REPOSITORY: "octo-org/thing",
    GITHUB_SHA: SHA,
    GITHUB_REF: "refs/heads/main",
    GITHUB_EVENT_NAME: "push",
    GITHUB_EVENT_PATH: file("event", "{}"),
    GITHUB_OUTPUT: output,
    GITHUB_STEP_SUMMARY: summary,
    RUNNER_TEMP: temp,
    ...Object.fromEntries(Object.entries(inputs).map(([key, value]) => [`INPUT_${key.toUpperCase()}`, value])),
    ...options.env,
  };
  const run: Run = { args: [join(ROOT, "dist", name, "index.js")], env, options: { cwd: workspace, ...options } };
  return { run, told: () => ({ outputs: readFileSync(output, "utf8"), summary: readFileSync(summary, "utf8") }) };
}

const TIMEOUT = 60_000;
const MAX_OUTPUT = 256 * 1024 * 1024;

function environment({ env, options }: Run): Record<string, string> {
  const preloaded = { NODE_OPTIONS: `--require ${JSON.stringify(NO_NETWORK)}`, NO_COLOR: "1" };
  return { ...preloaded, ...(options.hasLoopback && { TRUSTCHAIN_TEST_LOOPBACK: "1" }), ...env };
}

function runNode(run: Run): Ended {
  const { args, options } = run;
  const start = performance.now();
  const { status, stdout, stderr, error } = spawnSync(options.node ?? process.execPath, args, {
    cwd: options.cwd ?? tmpdir(),
    env: environment(run),
    encoding: "utf8",
    timeout: TIMEOUT,
    maxBuffer: MAX_OUTPUT,
    stdio: ["ignore", "pipe", "pipe"],
    ...(options.uid === undefined ? {} : { uid: options.uid }),
  });
  if (error) throw error;
  return { status, stdout, stderr, seconds: (performance.now() - start) / 1000 };
}

function runNodeBeside(run: Run): Promise<Ended> {
  const { args, options } = run;
  const start = performance.now();
  return new Promise((ended, failed) => {
    const child = execFile(
      options.node ?? process.execPath,
      args,
      { cwd: options.cwd ?? tmpdir(), env: environment(run), timeout: TIMEOUT, maxBuffer: MAX_OUTPUT },
      (error, stdout, stderr) => {
        if (error && typeof error.code !== "number") failed(error);
        else ended({ status: child.exitCode, stdout, stderr, seconds: (performance.now() - start) / 1000 });
      },
    );
    child.stdin?.end();
  });
}

export interface JsonReport {
  schema: number;
  tool: { name: string; version: string; command: string };
  findings: JsonFinding[];
  errors: { path: string; line: number; rule: string | null; message: string }[];
  summary: Record<string, number>;
}

export interface JsonFinding {
  rule: string;
  severity: string;
  message: string;
  location: { path: string; startLine: number; startColumn: number; endLine: number; endColumn: number };
  fingerprint: string;
  confidence: string;
  witness: Record<string, unknown> | null;
  fix: { description: string; safe: boolean } | null;
  suppressed: { by: string; reason: string } | null;
}

/** The JSON report of `audit`; fails when there is none. */
export function audit(root: string, ...args: string[]): JsonReport {
  const { status, stdout, stderr } = runCli(["audit", root, "--format", "json", ...args]);
  if (status !== 0 && status !== 1) throw new Error(`exit status ${status}: ${stderr}`);
  return JSON.parse(stdout);
}

/** The lines at which a rule speaks, suppressed findings left out. */
export function linesOf(report: JsonReport, rule: string): number[] {
  return report.findings
    .filter((finding) => finding.rule === rule && !finding.suppressed)
    .map((finding) => finding.location.startLine);
}
