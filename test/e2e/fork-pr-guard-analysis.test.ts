import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { describe, expect, it, jest } from "@jest/globals";
import { Ajv2020 } from "ajv/dist/2020.js";
import { makeRepository, outputOf, ROOT, runAction, runCli } from "./harness.ts";

/** The static check as a user runs it. */

jest.setTimeout(30_000);

const require = createRequire(import.meta.url);
const PATH = ".github/workflows/w.yml";

/** An issue's title goes through a step's and a job's output into another job's script. */
const HOLE = `name: w
on: [issues]
permissions:
  contents: write
jobs:
  read:
    runs-on: ubuntu-latest
    outputs:
      subject: \${{ steps.a.outputs.subject }}
    steps:
      - id: a
        run: printf 'subject=%s\\n' "$T" >> $GITHUB_OUTPUT
        env:
          T: \${{ github.event.issue.title }}
  say:
    runs-on: ubuntu-latest
    needs: [read]
    steps:
      - run: echo \${{ needs.read.outputs.subject }}
`;
/** A pull request's code, let in by an environment of which no file says more. */
const GATED = `name: w
on: pull_request_target
permissions:
  contents: write
jobs:
  test:
    runs-on: ubuntu-latest
    environment: fork-tests
    steps:
      - uses: actions/checkout@v4.2.2
        with:
          ref: \${{ github.event.pull_request.head.sha }}
      - run: npm test
`;
const SETTINGS = "fork-pr-guard:\n  environments:\n    fork-tests: {required-reviewers: true}\n";

function check(files: string | Record<string, string>, ...args: string[]) {
  return runCli(["fork-pr-guard", makeRepository(files), "--offline", ...args]);
}

function report(files: string | Record<string, string>, ...args: string[]) {
  return JSON.parse(check(files, "--format", "json", "--fail-on", "never", ...args).stdout);
}

const severities = ({ findings }: { findings: { rule: string; severity: string }[] }) =>
  findings.map(({ rule, severity }) => `${severity} ${rule}`);

describe("the static check", () => {
  it("gives the way in as witness, and the table of reach", () => {
    const { findings, reach } = report(HOLE);
    expect(findings).toHaveLength(1);
    const { witness, related } = findings[0];
    expect(witness).toMatchObject({
      role: "anyone",
      trigger: "issues",
      source: { kind: "expression", value: "github.event.issue.title", location: { path: PATH, startLine: 14 } },
      sink: { kind: "script", location: { path: PATH, startLine: 19 } },
      gates: [],
      gains: { secrets: [], permissions: { contents: "write" }, idToken: false, cache: "read", runner: "hosted" },
      payload: expect.stringContaining("trustchain-"),
    });
    expect(witness.hops.map(({ kind }: { kind: string }) => kind)).toEqual(["env", "step-output", "job-output"]);
    expect(related).toHaveLength(4);
    const rows = reach.filter(({ role }: { role: string }) => role === "anyone");
    expect(rows.map(({ job, reachable }: Record<string, string>) => [job, reachable])).toEqual([
      ["read", "no"],
      ["say", "yes"],
    ]);
  });

  it("is valid against the schema of reports, witness and reach too", () => {
    const schema = JSON.parse(readFileSync(join(ROOT, "docs/report.schema.json"), "utf8"));
    const ajv = new Ajv2020({ strict: false });
    const isReport = ajv.compile(schema);
    const isWay = ajv.compile({ $ref: "#/$defs/way", $defs: schema.$defs });
    for (const files of [HOLE, GATED]) {
      const made = report(files);
      expect(isReport(made) ? [] : isReport.errors).toEqual([]);
      for (const { witness } of made.findings) expect(isWay(witness) ? [] : isWay.errors).toEqual([]);
    }
  });

  it("shows the way in SARIF that is valid", () => {
    const log = JSON.parse(check(HOLE, "--format", "sarif", "--fail-on", "never").stdout);
    const schema = JSON.parse(
      readFileSync(require.resolve("@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json"), "utf8"),
    );
    const Draft04 = require("ajv-draft-04").default;
    const validate = new Draft04({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(schema);
    expect(validate(log) ? [] : validate.errors).toEqual([]);
    const [flow] = log.runs[0].results[0].codeFlows;
    expect(flow.threadFlows[0].locations).toHaveLength(5);
  });

  it("numbers the steps for people", () => {
    const { status, stdout } = check(HOLE);
    expect(status).toBe(1);
    for (const step of [1, 2, 3, 4]) expect(stdout).toMatch(new RegExp(`^ {2}${step}\\. line \\d+:\\d+: `, "m"));
    expect(stdout).toMatch(/^ {2}gains: write access to contents$/m);
    expect(check(HOLE, "--format", "markdown").stdout).toMatch(
      /\| \.github\/workflows\/w\.yml \| say \| issues \| anyone \| yes \|/,
    );
  });

  it("caps what it doesn't know, says what to state, and believes the settings", () => {
    const unsure = report(GATED);
    expect(severities(unsure)).toEqual(["medium pwn-request"]);
    expect(unsure.findings[0].witness.gates[0]).toMatchObject({
      effect: "unknown",
      why: expect.stringContaining("environments"),
    });
    expect(severities(report({ [PATH]: GATED, ".github/trustchain.yml": SETTINGS }))).not.toContain(
      "medium pwn-request",
    );
  });

  it.each([
    [["--visibility", "private"], []],
    [["--min-severity", "high"], ["critical script-injection"]],
    [["--rules", "pwn-request"], []],
    [["--rules", "script-injection"], ["critical script-injection"]],
  ])("heeds %j", (args, expected) => expect(severities(report(HOLE, ...args))).toEqual(expected));

  it("knows what is meant by a rule's name that isn't one", () => {
    const { status, stderr } = check(HOLE, "--rules", "pwn-requst");
    expect(status).toBe(2);
    expect(stderr).toMatch(/--rules: .*pwn-requst.*did you mean `pwn-request`/);
  });

  it("tells places of several repositories by what they were called", () => {
    const roots = [makeRepository(HOLE), makeRepository(HOLE)].sort();
    const made = JSON.parse(runCli(["fork-pr-guard", ...roots, "--format", "json", "--fail-on", "never"]).stdout);
    for (const [i, root] of roots.entries()) {
      expect(made.findings[i].location.path).toBe(made.findings[i].witness.sink.location.path);
      expect(made.findings[i].witness.source.location.path.startsWith(root)).toBe(true);
    }
    expect(new Set(made.reach.map(({ path }: { path: string }) => path)).size).toBe(2);
  });

  it("is what `audit` finds too, under the id that people know", () => {
    const made = JSON.parse(runCli(["audit", makeRepository(HOLE), "--format", "json", "--fail-on", "never"]).stdout);
    const found = made.findings.filter(({ witness }: { witness: { role?: string } | null }) => witness?.role);
    expect(severities({ findings: found })).toEqual(["critical template-injection"]);
  });
});

describe("on a runner", () => {
  it("checks the workspace in `analyze`, and fails by `fail-on`", () => {
    const ended = runAction("fork-pr-guard", makeRepository(HOLE), { mode: "analyze", "fail-on": "high", paths: "." });
    expect(ended.status).toBe(1);
    expect(outputOf(ended, "findings")).toBe("1");
    expect(ended.summary).toContain("script-injection");
  });

  it("is the guard without `mode`, which reads nothing of the workspace", () => {
    const broken = makeRepository({ [PATH]: HOLE, ".github/trustchain.yml": "nonsense: [" });
    const ended = runAction("fork-pr-guard", broken, {});
    expect([ended.status, outputOf(ended, "reason"), ended.stderr]).toEqual([0, "trusted-event", ""]);
  });
});
