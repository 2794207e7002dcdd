import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { parse } from "yaml";
import { CLEAN, DIRTY, makeRepository, outputOf, ROOT, runAction, STEPS } from "./harness.ts";

const ACTIONS = ["audit", "pin-actions-to-sha"];

interface Metadata {
  inputs: Record<string, { default?: string | boolean }>;
  runs: { using: string; main: string };
}

function metadata(name: string): Metadata {
  return parse(readFileSync(join(ROOT, "actions", name, "action.yml"), "utf8"));
}

/** Inputs as the runner gives them: the defaults, without expressions, which it would have filled in. */
function defaults(name: string): Record<string, string> {
  const entries = Object.entries(metadata(name).inputs).map(([input, { default: value = "" }]) => [
    input,
    String(value),
  ]);
  return Object.fromEntries(entries.filter(([, value]) => !value?.includes("${{")));
}

describe.each(ACTIONS)("%s on a runner", (name) => {
  it("is what action.yml points at", () => {
    const { using, main } = metadata(name).runs;
    expect(using).toBe("node24");
    expect(existsSync(join(ROOT, "actions", name, main))).toBe(true);
  });

  it("fails the step by `fail-on`, and tells in annotations, outputs, reports and the summary", () => {
    const ended = runAction(name, makeRepository(DIRTY), defaults(name));
    const { status, stdout, summary } = ended;
    expect(status).toBe(1);
    expect(stdout).toMatch(/^::error [^:]*file=\.github\/workflows\/w\.yml,line=8,/m);
    expect(outputOf(ended, "findings")).toBe("1");
    const report = JSON.parse(readFileSync(outputOf(ended, "report") ?? "", "utf8"));
    expect(report.findings.map(({ rule }: { rule: string }) => rule)).toContain("unpinned-uses");
    expect(JSON.parse(readFileSync(outputOf(ended, "sarif") ?? "", "utf8")).version).toBe("2.1.0");
    expect(summary).toContain("unpinned-uses");
  });

  it("passes when nothing is found", () => {
    const ended = runAction(name, makeRepository(CLEAN), defaults(name));
    expect(ended.status).toBe(0);
    expect(outputOf(ended, "findings")).toBe("0");
  });

  it("passes when nothing is at or above `fail-on`", () => {
    const ended = runAction(name, makeRepository(DIRTY), { ...defaults(name), "fail-on": "never" });
    expect(ended.status).toBe(0);
    expect(existsSync(outputOf(ended, "report") ?? "")).toBe(true);
  });

  it.each<[string, Record<string, string>, RegExp]>([
    ["a path that isn't there", { paths: "no/such" }, /no\/such/],
    ["an input with a bad value", { "fail-on": "hihg" }, /input fail-on.*high/],
    ["a config that isn't there", { config: "no/such.yml" }, /no\/such\.yml/],
  ])("fails, never passes, for %s", (_, inputs, message) => {
    const { status, stdout } = runAction(name, makeRepository(CLEAN), { ...defaults(name), ...inputs });
    expect(status).not.toBe(0);
    expect(stdout).toMatch(/^::error/m);
    expect(stdout).toMatch(message);
  });

  it("works without any input at all", () => expect(runAction(name, makeRepository(DIRTY)).status).toBe(1));

  it("masks the token", () => {
    const { stdout } = runAction(name, makeRepository(CLEAN), { ...defaults(name), "github-token": "ghs_abcdef" });
    expect(stdout.replace("::add-mask::ghs_abcdef", "")).not.toContain("ghs_abcdef");
  });
});

describe("annotations", () => {
  it("are at most ten of a level, the worst first, and one line says how many more", () => {
    const text = `${STEPS}${Array.from({ length: 25 }, (_, i) => `      - uses: octo-org/thing${i}@v1\n`).join("")}`;
    const { stdout } = runAction("audit", makeRepository(text), defaults("audit"));
    const errors = stdout.split("\n").filter((line) => line.startsWith("::error "));
    expect(errors.length).toBeLessThanOrEqual(10);
    expect(stdout).toMatch(/1[5-9] more/);
  });

  it("can't be forged by the name of a file or by its text", () => {
    const text = `${STEPS}      - uses: "octo-org/thing@v1\\n::error::forged,%0A::set-output name=x::y"\n`;
    const root = makeRepository({ ".github/workflows/a\n::warning::forged,line=1.yml": text });
    const { stdout } = runAction("audit", root, { ...defaults("audit"), persona: "auditor" });
    const forged = /^::(error|warning)::|^::set-output/;
    expect(stdout.split(/[\r\n]/).filter((line) => forged.test(line))).toEqual([]);
  });
});
