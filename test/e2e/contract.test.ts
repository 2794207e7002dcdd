import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { Ajv2020 } from "ajv/dist/2020.js";
import { CORPUS, HAS_CORPUS, NO_CORPUS } from "../corpus.ts";
import { where } from "../where.ts";
import { audit, CLEAN, DIRTY, linesOf, makeRepository, ROOT, runCli, SHA, STEPS, temporaryFolder } from "./harness.ts";

const CHECKOUT = `      - uses: actions/checkout@${SHA}\n`;
const UPLOAD = `      - uses: actions/upload-artifact@${SHA}\n        with: { name: "a",  path: . }\n`;
const FIXABLE = `${STEPS}${CHECKOUT}${UPLOAD}`;

function schema(): object {
  return JSON.parse(readFileSync(join(ROOT, "docs/report.schema.json"), "utf8"));
}

/** The machine's own Node, behind the one that npm puts first; nothing where there is none. */
function machineNode(): string | undefined {
  return (process.env.PATH ?? "")
    .split(delimiter)
    .filter((folder) => !folder.includes("node_modules"))
    .map((folder) => join(folder, "node"))
    .find((path) => existsSync(path));
}

describe("exit status", () => {
  it.each<[string, string, string[], number]>([
    ["0 without findings", CLEAN, [], 0],
    ["1 with a finding at `--fail-on`", DIRTY, [], 1],
    ["1 with a finding above `--fail-on`", DIRTY, ["--fail-on", "low"], 1],
    ["0 with findings below `--fail-on`", DIRTY, ["--fail-on", "critical"], 0],
    ["0 with `--fail-on never`", DIRTY, ["--fail-on=never"], 0],
    ["2 with a bad option", DIRTY, ["--nonsense"], 2],
    ["2 with a config that isn't there", DIRTY, ["--config", "no/such.yml"], 2],
    ["2 with a baseline that isn't there", DIRTY, ["--baseline", "no/such.json"], 2],
  ])("is %s", (_, text, args, expected) =>
    expect(runCli(["audit", makeRepository(text), ...args]).status).toBe(expected),
  );

  it("is 2 for a path that isn't there, and the error names it", () => {
    const { status, stderr } = runCli(["audit", "no/such/folder"]);
    expect(status).toBe(2);
    expect(stderr).toMatch(/^error: .*no\/such\/folder/m);
  });
});

describe("the command's own words", () => {
  it("`--version` is the package's", () => {
    const { version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
    expect(runCli(["--version"])).toMatchObject({ status: 0, stdout: `trustchain ${version}\n`, stderr: "" });
  });

  it.each([[["--help"]], [["audit", "--help"]], [["pin-actions-to-sha", "--help"]]])(
    "%j fits a terminal of 80 columns",
    (args) => {
      const { status, stdout } = runCli(args);
      expect(status).toBe(0);
      expect(stdout.split("\n").filter((line) => line.length > 80)).toEqual([]);
    },
  );

  it("`audit --help` names every option of the contract", () => {
    const { stdout } = runCli(["audit", "--help"]);
    const options = [
      "format",
      "output",
      "fail-on",
      "persona",
      "config",
      "baseline",
      "write-baseline",
      "fix",
      "diff",
      "offline",
      "quiet",
    ];
    for (const option of options) expect(stdout).toContain(`--${option}`);
  });

  it("an empty path is an error, not the current folder", () => {
    const { status, stderr } = runCli(["audit", ""]);
    expect(status).toBe(2);
    expect(stderr).toContain("error: an empty path: there is no such file or folder");
  });

  const machine = machineNode();
  where(
    it,
    machine !== undefined,
    "no Node is on the PATH but npm's",
  )("runs on the machine's own Node", () => {
    const { status, stdout } = runCli(["audit", makeRepository(DIRTY)], { node: machine as string });
    expect(status).toBe(1);
    expect(stdout).toContain("unpinned-uses");
  });
});

describe("paths", () => {
  it("a file alone is judged alone", () => {
    const root = makeRepository({ ".github/workflows/a.yml": DIRTY, ".github/workflows/b.yml": DIRTY });
    const paths = audit(join(root, ".github/workflows/a.yml")).findings.map(({ location }) => location.path);
    expect(paths).toEqual([".github/workflows/a.yml"]);
  });

  it("the current folder is the default", () => {
    const { status, stdout } = runCli(["audit", "--format", "json"], { cwd: makeRepository(DIRTY) });
    expect(status).toBe(1);
    expect(JSON.parse(stdout).findings[0].location.path).toBe(".github/workflows/w.yml");
  });

  it("several repositories are judged each on its own, with their paths as given", () => {
    const parent = temporaryFolder();
    const repositories = ["one", "two"].map((name) => {
      mkdirSync(join(parent, name));
      execFileSync("cp", ["-r", `${makeRepository(DIRTY)}/.github`, join(parent, name)]);
      return name;
    });
    const { stdout } = runCli(["audit", ...repositories, "--format", "json"], { cwd: parent });
    const { findings } = JSON.parse(stdout) as ReturnType<typeof audit>;
    const paths = findings.filter(({ rule }) => rule === "unpinned-uses").map(({ location }) => location.path);
    expect(paths).toEqual(["one/.github/workflows/w.yml", "two/.github/workflows/w.yml"]);
  });
});

describe("the JSON report", () => {
  const validate = new Ajv2020({ strict: false }).compile(schema());

  it.each<[string, string, string[]]>([
    ["without findings", CLEAN, []],
    ["with findings", DIRTY, ["--persona", "auditor"]],
    ["with a fix", FIXABLE, []],
    [
      "with a suppressed finding",
      DIRTY.replace("\n", "\n").trimEnd().concat(" # trustchain: ignore[unpinned-uses] mirror\n"),
      [],
    ],
    ["with a broken file", "a: [", []],
  ])("%s is valid against docs/report.schema.json", (_, text, args) => {
    const report = audit(makeRepository(text), ...args);
    validate(report);
    expect(validate.errors ?? []).toEqual([]);
  });

  it("has its keys in the contract's order", () => {
    const report = audit(makeRepository(DIRTY));
    expect(Object.keys(report)).toEqual(["schema", "tool", "findings", "errors", "summary"]);
    expect(Object.keys(report.summary)).toEqual(["files", "critical", "high", "medium", "low", "info", "suppressed"]);
    expect(report.tool).toMatchObject({ name: "trustchain", command: "audit" });
  });

  it("counts columns in UTF-16 units, from 1, whatever line ends and byte order mark", () => {
    const text = `\ufeff${STEPS}      - {name: "😀é", uses: octo-org/thing@v1}\n`.replaceAll("\n", "\r\n");
    const finding = audit(makeRepository(text)).findings.find(({ rule }) => rule === "unpinned-uses");
    expect(finding?.location).toEqual({
      path: ".github/workflows/w.yml",
      startLine: 8,
      startColumn: 29,
      endLine: 8,
      endColumn: 46,
    });
  });

  it("keeps its fingerprints when unrelated lines move", () => {
    const before = audit(makeRepository(DIRTY)).findings.map(({ fingerprint }) => fingerprint);
    const after = audit(makeRepository(`# one\n# two\n${DIRTY}`)).findings.map(({ fingerprint }) => fingerprint);
    expect(after).toEqual(before);
  });

  it.each(["text", "json", "sarif", "markdown", "github"])("and every other format is the same twice: %s", (format) => {
    const root = makeRepository({ ".github/workflows/a.yml": DIRTY, ".github/workflows/b.yml": FIXABLE });
    const run = () => runCli(["audit", root, "--persona", "auditor", "--format", format]).stdout;
    const first = run();
    expect(first).not.toBe("");
    expect(run()).toBe(first);
  });
});

describe("silencing", () => {
  it.each<[string, string, string, boolean]>([
    [
      "a comment at the line's end",
      DIRTY.replace("@v1", "@v1 # trustchain: ignore[unpinned-uses] mirror"),
      "comment",
      true,
    ],
    [
      "a comment on the line above",
      DIRTY.replace("      - uses", "      # trustchain: ignore[unpinned-uses] mirror\n      - uses"),
      "comment",
      true,
    ],
    ["zizmor's comment", DIRTY.replace("@v1", "@v1 # zizmor: ignore[unpinned-uses]"), "comment", true],
    ["a comment without a reason", DIRTY.replace("@v1", "@v1 # trustchain: ignore[unpinned-uses]"), "comment", false],
    [
      "a comment for another rule",
      DIRTY.replace("@v1", "@v1 # trustchain: ignore[artipacked] mirror"),
      "comment",
      false,
    ],
  ])("%s", (_, text, by, isSilent) => {
    const finding = audit(makeRepository(text)).findings.find(({ rule }) => rule === "unpinned-uses");
    if (isSilent) expect(finding?.suppressed?.by).toBe(by);
    else expect(finding?.suppressed).toBeNull();
  });

  it("by the config: off, a milder severity, paths", () => {
    const config = (rules: string) =>
      audit(makeRepository({ ".github/workflows/w.yml": DIRTY, ".github/trustchain.yml": rules }));
    expect(linesOf(config("rules: {unpinned-uses: off}\n"), "unpinned-uses")).toEqual([]);
    const milder = config("rules: {unpinned-uses: low}\n").findings;
    expect(milder.find(({ rule }) => rule === "unpinned-uses")?.severity).toBe("low");
    expect(linesOf(config("ignore: ['.github/workflows/w.yml']\n"), "unpinned-uses")).toEqual([]);
    const { findings } = config("rules: {unpinned-uses: {ignore: ['.github/workflows/w.yml:8'], reason: mirror}}\n");
    const finding = findings.find(({ rule }) => rule === "unpinned-uses");
    expect(finding?.suppressed).toEqual({ by: "config", reason: "mirror" });
  });

  it("by a baseline: what was known is suppressed, what is new speaks", () => {
    const baseline = join(temporaryFolder(), "baseline.json");
    runCli(["audit", makeRepository(DIRTY), "--write-baseline", baseline]);
    const report = audit(makeRepository(`${DIRTY}      - uses: octo-org/other@v1\n`), "--baseline", baseline);
    expect(linesOf(report, "unpinned-uses")).toEqual([9]);
    expect(report.findings[0]?.suppressed?.by).toBe("baseline");
  });
});

describe("fixes", () => {
  const read = (root: string) => readFileSync(join(root, ".github/workflows/w.yml"), "utf8");
  const SOURCE = `# top\n${FIXABLE.replace("uses: actions/checkout", "uses:   actions/checkout")}# end  \n`.replaceAll(
    "\n",
    "\r\n",
  );

  it("change nothing but what they mean to, and nothing more when run twice", () => {
    const root = makeRepository(SOURCE);
    runCli(["audit", root, "--fix"]);
    const fixed = read(root);
    expect(fixed).toContain("persist-credentials: false");
    expect(fixed.replaceAll("\r\n", "")).not.toContain("\n");
    expect(SOURCE.split("\r\n").filter((line) => !fixed.split("\r\n").includes(line))).toEqual([]);
    runCli(["audit", root, "--fix"]);
    expect(read(root)).toBe(fixed);
  });

  it("are no part of what is reported and of the exit status", () => {
    expect(runCli(["audit", makeRepository(FIXABLE)]).status).toBe(1);
    expect(runCli(["audit", makeRepository(FIXABLE), "--fix"]).status).toBe(0);
  });

  it("`--diff` writes nothing, and gives a patch that git applies to the same bytes", () => {
    const root = makeRepository(SOURCE);
    const { stdout } = runCli(["audit", ".", "--diff"], { cwd: root });
    expect(read(root)).toBe(SOURCE);
    execFileSync("git", ["apply", "-"], { cwd: root, input: stdout });
    const patched = read(root);
    const other = makeRepository(SOURCE);
    runCli(["audit", other, "--fix"]);
    expect(patched).toBe(read(other));
  });

  it("a next word counts as the kind of fix only if it is one", () => {
    const root = makeRepository(FIXABLE);
    expect(runCli(["audit", "--fix", root]).status).toBe(0);
    expect(read(root)).toContain("persist-credentials: false");
  });
});

describe("what goes where", () => {
  it("stdout holds the report alone, stderr says how long it took", () => {
    const { stdout, stderr } = runCli(["audit", makeRepository(DIRTY), "--format", "json"]);
    expect(() => JSON.parse(stdout)).not.toThrow();
    expect(stderr).toMatch(/1 file/);
  });

  it("`--quiet` says nothing on stderr", () =>
    expect(runCli(["audit", makeRepository(DIRTY), "--quiet"]).stderr).toBe(""));

  it("a stack trace only shows with TRUSTCHAIN_DEBUG", () => {
    expect(runCli(["audit", "no/such"]).stderr).not.toMatch(/\bat .*\.js:\d+/);
    expect(runCli(["audit", "no/such"], { env: { TRUSTCHAIN_DEBUG: "1" } }).stderr).toMatch(/\bat .*\.js:\d+/);
  });
});

where(
  describe,
  HAS_CORPUS,
  NO_CORPUS,
)("the corpus beside the checkout", () => {
  it("is reported on without an internal error and without the network", () => {
    const repositories = readdirSync(CORPUS).map((name) => join(CORPUS, name));
    const { status, stdout, stderr } = runCli(["audit", ...repositories, "--format", "json", "--persona", "auditor"]);
    expect(status).toBe(1);
    expect(stderr).not.toContain("NETWORK");
    const report = JSON.parse(stdout) as ReturnType<typeof audit>;
    expect(report.errors).toEqual([]);
    expect(report.summary.files).toBeGreaterThan(500);
  });
});
