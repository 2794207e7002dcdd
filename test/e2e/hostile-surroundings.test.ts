import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { where } from "../where.ts";
import { audit, CLI, DIRTY, linesOf, makeRepository, runCli, STEPS, temporaryFolder } from "./harness.ts";

/** Root may read everything: there, the user `nobody` tries the folder without rights, unless the bundle is closed to it. */
const asNobody = process.getuid?.() === 0 ? { uid: 65534 } : {};
const mayTry = runCli(["--version"], asNobody).status === 0;

/** Runs a line of shell in which `$CLI` is the command line. */
function shell(line: string): { status: number | null; stderr: string; stdout: string } {
  return spawnSync("bash", ["--norc", "-c", `set -o pipefail; ${line}`], {
    env: { PATH: process.env.PATH ?? "", CLI: `${process.execPath} ${CLI}` },
    encoding: "utf8",
  });
}

/** One line that begins with `error: `, and no stack trace. */
function expectOneError(stderr: string): void {
  expect(stderr.split("\n").filter((line) => line.startsWith("error: "))).toHaveLength(1);
  expect(stderr).not.toMatch(/^ {4}at /m);
}

describe("file names", () => {
  const NAME = "a\n::error::x\u001b[31m\u202e.yml";

  it.each(["text", "json", "sarif", "markdown", "github"])(
    "with line breaks and escape sequences stay text in %s",
    (format) => {
      const { status, stdout, stderr } = runCli([
        "audit",
        makeRepository({ [`.github/workflows/${NAME}`]: DIRTY }),
        "--format",
        format,
      ]);
      expect(status).toBe(1);
      expect(stdout).toContain("unpinned-uses");
      expect(stdout + stderr).not.toContain("\u001b");
      expect(stdout.split("\n").filter((line) => line.startsWith("::error::x"))).toEqual([]);
    },
  );

  it("keep their escape sequences from the terminal in errors", () => {
    const { status, stderr } = runCli(["audit", "no\u001b[31m\nsuch"]);
    expect(status).toBe(2);
    expect(stderr).not.toContain("\u001b");
    expectOneError(stderr);
  });
});

describe("text of a repository", () => {
  it("never reaches the terminal with its escape sequences", () => {
    const text = `${STEPS}      - uses: "octo-org/\\e[31mthing@v1" # \u001b]0;title\u0007\n`;
    const { stdout, stderr } = runCli(["audit", makeRepository(text)]);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
    expect(stdout + stderr).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/);
  });
});

/** What the repository as a whole lacks is no matter here. */
const ofFiles = ({ rule }: { rule: string }) => rule !== "updates-not-configured";

describe("folders and links", () => {
  where(
    it,
    mayTry,
    "the user `nobody` can't read the bundle",
  )("a folder without rights is told and the rest goes on", () => {
    const root = makeRepository({ ".github/workflows/ok.yml": DIRTY, "closed/action.yml": "name: x\n" });
    chmodSync(root, 0o755);
    chmodSync(join(root, "closed"), 0);
    const { stdout, status } = runCli(["audit", root, "--format", "json"], asNobody);
    chmodSync(join(root, "closed"), 0o700);
    const { findings } = JSON.parse(stdout) as ReturnType<typeof audit>;
    const told = findings.filter(ofFiles).map(({ rule, location }) => [location.path, rule]);
    expect(status).toBe(1);
    expect(told).toEqual([
      [".github/workflows/ok.yml", "unpinned-uses"],
      ["closed", "unreadable-file"],
    ]);
  });

  it("a loop of links ends", () => {
    const root = makeRepository(DIRTY);
    symlinkSync(".", join(root, "loop"));
    symlinkSync("b", join(root, "a"));
    symlinkSync("a", join(root, "b"));
    symlinkSync("..", join(root, ".github/up"));
    expect(linesOf(audit(root), "unpinned-uses")).toEqual([8]);
  });

  it("a link that leaves the repository is named, not followed", () => {
    const outside = makeRepository({ "w.yml": DIRTY, "action/action.yml": "name: x\n" });
    const root = makeRepository({ ".github/workflows/ok.yml": DIRTY });
    symlinkSync(join(outside, "w.yml"), join(root, ".github/workflows/link.yml"));
    symlinkSync(join(outside, "action"), join(root, "action"));
    const report = audit(root);
    expect(report.summary.files).toBe(1);
    expect(report.findings.filter(ofFiles).map(({ rule, location }) => [rule, location.path])).toEqual([
      ["unreadable-file", ".github/workflows/link.yml"],
      ["unpinned-uses", ".github/workflows/ok.yml"],
    ]);
  });

  it("a folder with the name of a workflow is no workflow", () => {
    const root = makeRepository(DIRTY);
    mkdirSync(join(root, ".github/workflows/folder.yml"));
    expect(linesOf(audit(root), "unpinned-uses")).toEqual([8]);
  });

  it("workflows that call themselves and each other end", () => {
    const calling = (name: string) =>
      `on: workflow_call\npermissions: {}\njobs:\n  a:\n    uses: ./.github/workflows/${name}.yml\n    secrets: inherit\n`;
    const action = (to: string) =>
      `name: x\ndescription: x\nruns:\n  using: composite\n  steps:\n    - uses: ./${to}\n`;
    const root = makeRepository({
      ".github/workflows/self.yml": calling("self"),
      ".github/workflows/a.yml": calling("b"),
      ".github/workflows/b.yml": calling("a"),
      "one/action.yml": action("two"),
      "two/action.yml": action("one"),
      ".github/workflows/ok.yml": `${DIRTY}      - uses: ./one\n`,
    });
    const report = audit(root, "--persona", "auditor");
    expect(linesOf(report, "unpinned-uses")).toEqual([8]);
    expect(report.errors).toEqual([]);
  });
});

describe("output", () => {
  it("to a folder that does not exist is refused, by name", () => {
    const { status, stderr } = runCli(["audit", makeRepository(DIRTY), "--output", "no/such/report.json"]);
    expect(status).toBe(2);
    expect(stderr).toMatch(/^error: --output: .*no\/such/m);
    expectOneError(stderr);
  });

  it("is written whole, and leaves nothing beside it", () => {
    const folder = temporaryFolder();
    runCli(["audit", makeRepository(DIRTY), "--format", "json", "--output", join(folder, "report.json")]);
    expect(readdirSync(folder)).toEqual(["report.json"]);
    const { findings } = JSON.parse(readFileSync(join(folder, "report.json"), "utf8"));
    expect(findings.filter(ofFiles)).toHaveLength(1);
  });

  where(it, existsSync("/dev/full"), "there is no /dev/full here").each(["text", "json"])(
    "to a full device is one error (%s)",
    (format) => {
      const { status, stderr } = shell(`$CLI audit ${makeRepository(DIRTY)} --format ${format} > /dev/full`);
      expect(status).toBe(2);
      expectOneError(stderr);
    },
  );

  it("to a pipe that is closed early ends quietly", () => {
    const many = Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`.github/workflows/${i}.yml`, DIRTY]));
    const { stdout, stderr } = shell(`$CLI audit ${makeRepository(many)} --quiet | head -n 1`);
    expect(stdout.split("\n")).toHaveLength(2);
    expect(stderr).toBe("");
  });

  it("to a slow pipe is complete", () => {
    const many = Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`.github/workflows/${i}.yml`, DIRTY]));
    const { stdout } = shell(`$CLI audit ${makeRepository(many)} --format json | (sleep 1; cat)`);
    expect(JSON.parse(stdout).findings.filter(ofFiles)).toHaveLength(300);
  });
});

describe("bad words", () => {
  it.each([
    ["an option", ["audit", ".", "--formt", "json"], "--format"],
    ["a command", ["audti", "."], "audit"],
    ["a value", ["audit", ".", "--format", "jsn"], "json"],
    ["a persona", ["audit", ".", "--persona", "auditr"], "auditor"],
    ["a severity", ["audit", ".", "--fail-on", "hihg"], "high"],
  ])("%s: the nearest known one is named", (_, args, nearest) => {
    const { status, stderr } = runCli(args);
    expect(status).toBe(2);
    expect(stderr).toContain(nearest);
    expectOneError(stderr);
  });

  it("in a config: an unknown rule is an error that names the nearest", () => {
    const root = makeRepository({
      ".github/workflows/w.yml": DIRTY,
      ".github/trustchain.yml": "rules:\n  unpinned-usse: off\n",
    });
    const { status, stderr } = runCli(["audit", root]);
    expect(status).toBe(2);
    expect(stderr).toMatch(/trustchain\.yml:2:3: .*unpinned-uses/);
  });
});

describe("a baseline", () => {
  it("of another version of trustchain counts", () => {
    const root = makeRepository(DIRTY);
    const file = join(temporaryFolder(), "baseline.json");
    runCli(["audit", root, "--write-baseline", file]);
    writeFileSync(file, readFileSync(file, "utf8").replace(/"version": "[^"]*"/, '"version": "0.0.1"'));
    expect(runCli(["audit", root, "--baseline", file]).status).toBe(0);
  });

  it.each([
    ["of another schema", '{"schema": 99, "findings": []}'],
    ["that is no JSON", "fingerprint\n"],
    ["that is another document", '{"a": [1]}'],
    ["that is empty", ""],
  ])("%s is refused with a word", (_, content) => {
    const file = join(temporaryFolder(), "baseline.json");
    writeFileSync(file, content);
    const { status, stderr } = runCli(["audit", makeRepository(DIRTY), "--baseline", file]);
    expect(status).toBe(2);
    expect(stderr).toContain("baseline.json");
    expectOneError(stderr);
  });
});
