import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { describe, expect, it } from "@jest/globals";
import { Ajv2020 } from "ajv/dist/2020.js";
import type { Finding, RuleInfo } from "../finding.js";
import { jobSummary, type ReportFormat, renderReport } from "../render-report.js";
import type { Report, ReportContext } from "../report.js";
import { reportSchema } from "../schema.js";
import { SourceFile } from "../source-file.js";
import { annotations } from "./github.js";

const require = createRequire(import.meta.url);
const HOSTILE = "a|b <img src=x> `c` @octocat #1 [x](https://evil.example) %0A::error::\x1b[31m\u202e\n::error::x";

const RULE: RuleInfo = {
  id: "r",
  severity: "high",
  persona: "regular",
  summary: "Sum",
  risk: "Risk",
  mend: "Mend",
  sources: ["https://example.com/x"],
};

function finding(more: Partial<Finding> = {}): Finding {
  return {
    rule: "r",
    severity: "high",
    confidence: "high",
    persona: "regular",
    message: "`x` is wrong",
    location: { path: ".github/workflows/w.yml", startLine: 2, startColumn: 3, endLine: 2, endColumn: 5 },
    related: [],
    witness: null,
    fix: null,
    fingerprint: "0123456789abcdef0123456789abcdef",
    suppressed: null,
    ...more,
  };
}

const FIX = { description: "do it", safe: true, files: [{ path: "w.yml", edits: [{ start: 2, end: 4, text: "x" }] }] };
const EVERYTHING: Finding[] = [
  finding(),
  finding({ fix: FIX, location: { path: "w.yml", startLine: 1, startColumn: 3, endLine: 2, endColumn: 1 } }),
  finding({ severity: "low", confidence: "low", suppressed: { by: "comment", reason: HOSTILE } }),
  finding({ severity: "info", suppressed: { by: "baseline", reason: "known" } }),
  finding({
    rule: "unknown",
    message: HOSTILE,
    location: { path: HOSTILE, startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 },
  }),
  finding({
    witness: { a: [1, null, "x"] },
    flow: true,
    related: [{ message: HOSTILE, location: finding().location }],
  }),
];

function reportOf(findings: Finding[], errors: Report["errors"] = []): Report {
  return { tool: { name: "trustchain", version: "1.2.3", command: "audit" }, findings, errors, files: 3 };
}

const context: ReportContext = {
  source: (path) => (path === "w.yml" ? new SourceFile("w.yml", "ab\ncd\n") : undefined),
  rule: (id) => (id === "r" ? RULE : undefined),
};

const ERRORS = [{ path: HOSTILE, line: 1, rule: "r", message: HOSTILE }];

function render(format: ReportFormat, findings = EVERYTHING, errors: Report["errors"] = ERRORS): Promise<string> {
  return renderReport(format, reportOf(findings, errors), context, { color: false, width: 80 });
}

describe("the JSON report", () => {
  const validate = new Ajv2020({ strict: false }).compile(reportSchema());

  it("is as its schema says, whatever the findings hold", async () => {
    const report = JSON.parse(await render("json"));
    expect([validate(report), validate.errors]).toEqual([true, null]);
    expect(report.summary).toEqual({ files: 3, critical: 0, high: 4, medium: 0, low: 0, info: 0, suppressed: 2 });
    expect(report.findings[4].message).toBe(HOSTILE);
  });

  it.each([
    ["a missing key", (report: { findings: { message?: string }[] }) => delete report.findings[0]?.message],
    ["an unknown key", (report: { findings: object[] }) => Object.assign(report.findings[0] as object, { extra: 1 })],
    [
      "an unknown severity",
      (report: { findings: object[] }) => Object.assign(report.findings[0] as object, { severity: "bad" }),
    ],
  ])("isn't with %s", async (_, spoil) => {
    const report = JSON.parse(await render("json"));
    spoil(report);
    expect(validate(report)).toBe(false);
  });

  it("has its keys in one order", async () => {
    const report = JSON.parse(await render("json"));
    expect(Object.keys(report)).toEqual(["schema", "tool", "findings", "errors", "summary"]);
    expect(Object.keys(report.findings[0])).toEqual([
      "rule",
      "severity",
      "confidence",
      "message",
      "location",
      "related",
      "witness",
      "fix",
      "fingerprint",
      "suppressed",
    ]);
  });

  it("has the keys that a command adds at its end, and is still as its schema says", async () => {
    const more = { ...reportOf(EVERYTHING), extra: { permissions: { contents: "read" } } };
    const report = JSON.parse(await renderReport("json", more, context, { color: false, width: 80 }));
    expect(Object.keys(report).at(-1)).toBe("permissions");
    expect(validate(report)).toBe(true);
  });
});

describe("SARIF", () => {
  const schema = JSON.parse(
    readFileSync(require.resolve("@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json"), "utf8"),
  );
  const Draft04 = require("ajv-draft-04").default;
  const validate = new Draft04({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(schema);

  it.each([
    ["everything", EVERYTHING, ERRORS],
    ["nothing", [], []],
  ])("validates against the official schema with %s", async (_, findings, errors) => {
    const log = JSON.parse(await render("sarif", findings, errors));
    expect([validate(log), validate.errors]).toEqual([true, null]);
  });

  it("holds what code scanning asks for", async () => {
    const [run] = JSON.parse(await render("sarif")).runs;
    const [first, second, third] = run.results;
    expect(run.columnKind).toBe("utf16CodeUnits");
    expect(run.tool.driver.rules[first.ruleIndex].id).toBe("r");
    expect(first.level).toBe("error");
    expect(first.partialFingerprints["trustchainFingerprint/v1"]).toBe(finding().fingerprint);
    expect(first.locations[0].physicalLocation.region).toEqual({
      startLine: 2,
      startColumn: 3,
      endLine: 2,
      endColumn: 5,
    });
    expect(second.fixes[0].artifactChanges[0].replacements[0]).toEqual({
      deletedRegion: { startLine: 1, startColumn: 3, endLine: 2, endColumn: 2 },
      insertedContent: { text: "x" },
    });
    expect(third.suppressions[0]).toMatchObject({ kind: "inSource" });
    expect(run.results[5].codeFlows).toHaveLength(1);
    expect(run.invocations[0].executionSuccessful).toBe(false);
    expect(run.tool.driver).toMatchObject({ name: "trustchain", semanticVersion: "1.2.3" });
  });

  it.each([
    ["a b/w#%?é.yml", { uri: "a%20b/w%23%25%3F%C3%A9.yml", uriBaseId: "%SRCROOT%" }],
    ["javascript:x.yml", { uri: "javascript%3Ax.yml", uriBaseId: "%SRCROOT%" }],
    ["././c/w.yml", { uri: "c/w.yml", uriBaseId: "%SRCROOT%" }],
    ["../c/w.yml", { uri: "../c/w.yml", uriBaseId: "%SRCROOT%" }],
    ["/r/a b.yml", { uri: "file:///r/a%20b.yml" }],
    ["a\ud800.yml", { uri: "a%EF%BF%BD.yml", uriBaseId: "%SRCROOT%" }],
  ])("writes the path %j as a URI", async (path, expected) => {
    const location = { ...finding().location, path };
    const [run] = JSON.parse(await render("sarif", [finding({ location })], [])).runs;
    expect(run.results[0].locations[0].physicalLocation.artifactLocation).toEqual(expected);
  });

  it.each([
    ["critical", "error", "9.5"],
    ["high", "error", "8.0"],
    ["medium", "warning", "5.5"],
    ["low", "note", "2.5"],
    ["info", "note", "0.1"],
  ] as const)("gives %s the level %s and the number %s", async (severity, level, number) => {
    const rated = { ...context, rule: () => ({ ...RULE, severity }) };
    const text = await renderReport("sarif", reportOf([finding({ severity })]), rated, { color: false, width: 80 });
    const [run] = JSON.parse(text).runs;
    expect(run.results[0].level).toBe(level);
    expect(run.tool.driver.rules[0].properties["security-severity"]).toBe(number);
  });

  it("leads from the source to the finding, step by step", async () => {
    const step = (line: number, message: string) => ({
      message,
      location: { path: "w.yml", startLine: line, startColumn: 1, endLine: line, endColumn: 2 },
    });
    const found = finding({ flow: true, related: [step(9, "from here"), step(4, "through this")] });
    const [{ results }] = JSON.parse(await render("sarif", [found], [])).runs;
    const [{ locations }] = results[0].codeFlows[0].threadFlows;
    expect(locations.map(({ location }: { location: { message: { text: string } } }) => location.message.text)).toEqual(
      ["from here", "through this", found.message],
    );
  });

  it("says by what each finding is silenced, and of the others that nothing does", async () => {
    const by = (...kinds: ("comment" | "config" | "baseline")[]) =>
      kinds.map((kind) => finding({ suppressed: { by: kind, reason: `known [x](y) ${kind}` } }));
    const [{ results }] = JSON.parse(
      await render("sarif", [...by("comment", "config", "baseline"), finding()], []),
    ).runs;
    expect(results.map(({ suppressions }: { suppressions: object[] }) => suppressions)).toEqual([
      [{ kind: "inSource", justification: "known [x\\](y) comment" }],
      [{ kind: "external", justification: "known [x\\](y) config" }],
      [{ kind: "external", justification: "known [x\\](y) baseline" }],
      [],
    ]);
  });

  it("tells what could not be done, where, and by which rule", async () => {
    const errors = [
      { path: "w.yml", line: 7, rule: "r", message: "it threw" },
      { path: "v.yml", line: 1, rule: null, message: "unreadable" },
      { path: "get the refs", line: null, rule: null, message: "it answered 500" },
    ];
    const [{ invocations }] = JSON.parse(await render("sarif", [], errors)).runs;
    const [thrown, unreadable, service] = invocations[0].toolExecutionNotifications;
    expect(thrown).toMatchObject({ level: "error", message: { text: "it threw" }, associatedRule: { id: "r" } });
    expect(thrown.locations[0].physicalLocation.region.startLine).toBe(7);
    expect(unreadable).not.toHaveProperty("associatedRule");
    expect(service).toEqual({ level: "error", message: { text: "get the refs: it answered 500" } });
    expect(JSON.parse(await render("json", [], errors)).errors[2].line).toBe(1);
    expect(await render("markdown", [], errors)).toMatch(/`get the refs` \|/);
  });

  it("holds the worst findings where there are more than code scanning takes", async () => {
    const many = [
      finding({ severity: "low", fingerprint: "first" }),
      ...Array.from({ length: 25_000 }, () => finding({ severity: "medium" })),
      finding({ severity: "high", fingerprint: "last" }),
      finding({ severity: "high", suppressed: { by: "config", reason: "r" }, fingerprint: "silent" }),
    ];
    const [{ results, invocations }] = JSON.parse(await render("sarif", many, [])).runs;
    const prints = results.map(
      (result: { partialFingerprints: object }) => Object.values(result.partialFingerprints)[0],
    );
    expect(results).toHaveLength(25_000);
    expect(prints.at(-1)).toBe("last");
    expect(prints).not.toContain("first");
    expect(prints).not.toContain("silent");
    expect(invocations[0].toolExecutionNotifications[0].message.text).toMatch(/^3 of the less severe/);
  });

  it("is the same each time", async () => expect(await render("sarif")).toBe(await render("sarif")));
});

describe("annotations", () => {
  it("are workflow commands that outside text can't leave", async () => {
    const lines = (await render("github")).trimEnd().split("\n");
    expect(lines).toHaveLength(4);
    for (const line of lines) expect(line).toMatch(/^::(?:error|warning|notice) [^:]*::/);
    expect(lines.join("\n")).not.toContain("\x1b");
  });

  it("escape what would end a property or the message", async () => {
    const location = { path: "a%,:\n.yml", startLine: 1, startColumn: 1, endLine: 1, endColumn: 2 };
    expect(await render("github", [finding({ location, message: "100%\r\n::error::x" })])).toBe(
      "::error file=a%25%2C%3A%0A.yml,line=1,endLine=1,col=1,endColumn=2,title=r (high)::100%25\\r\\n::error::x%0AMend\n",
    );
  });

  it("have columns only on one line", () => {
    const [one, several] = annotations(reportOf([finding(), EVERYTHING[1] as Finding]), context);
    expect(one).toMatchObject({
      level: "error",
      startLine: 2,
      endLine: 2,
      startColumn: 3,
      endColumn: 5,
      title: "r (high)",
    });
    expect(several?.startColumn).toBeUndefined();
  });

  it("are as many as GitHub shows, the worst first, and say how many more there are", () => {
    const many = [
      ...Array(15).fill(finding({ severity: "medium" })),
      ...Array(15).fill(finding()),
      ...Array(15).fill(finding({ severity: "low" })),
    ];
    const notes = annotations(reportOf(many), context);
    const count = (level: string) => notes.filter((note) => note.level === level).length;
    expect([count("error"), count("warning"), count("notice")]).toEqual([10, 10, 10]);
    expect(notes[0]?.level).toBe("error");
    expect(notes.at(-1)?.message).toMatch(/^16 more findings/);
  });
});

describe("Markdown", () => {
  it("keeps outside text from being markup, links, mentions or cells", async () => {
    const text = await render("markdown");
    expect(text).not.toMatch(/<img|@octocat|\]\(https:\/\/evil/);
    for (const row of text.split("\n").filter((line) => line.startsWith("| high"))) {
      expect(row.split(/(?<!\\)\|/)).toHaveLength(7);
    }
  });

  it("for a job's summary stays below GitHub's limit and says what it leaves out", async () => {
    const many = Array.from({ length: 20_000 }, (_, i) => finding({ message: `${i} ${"x".repeat(200)}` }));
    const text = await jobSummary(reportOf(many), context);
    expect(Buffer.byteLength(text)).toBeLessThan(1024 * 1024);
    expect(text).toMatch(/\d+ more rows left out/);
  });

  it("shows the worst first and leaves out what is silenced", async () => {
    const rows = (
      await render("markdown", [
        finding({ severity: "low", message: "third" }),
        finding({ severity: "critical", message: "first" }),
        finding({ message: "silenced", suppressed: { by: "config", reason: "known" } }),
        finding({ severity: "medium", message: "second" }),
      ])
    ).match(/first|second|third|silenced/g);
    expect(rows).toEqual(["first", "second", "third"]);
  });

  it("for a job's summary stays below GitHub's limit whatever fills it", async () => {
    const found = Array.from({ length: 3000 }, () => finding({ message: "|`<".repeat(5000) }));
    const errors = Array.from({ length: 3000 }, () => ({
      path: "w.yml",
      line: 1,
      rule: null,
      message: "<|".repeat(5000),
    }));
    const text = await jobSummary(reportOf(found, errors), context);
    expect(Buffer.byteLength(text)).toBeLessThan(1024 * 1024);
    expect(text.match(/more rows left out/g)).toHaveLength(2);
  });
});
