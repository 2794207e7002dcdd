import { describe, expect, it } from "@jest/globals";
import type { Finding, Severity } from "./finding.js";
import { limitFindings } from "./limit-findings.js";

function finding(rule: string, path: string, line: number, severity: Severity = "low", isSilent = false): Finding {
  return {
    rule,
    severity,
    confidence: "high",
    persona: "regular",
    message: "m",
    location: { path, startLine: line, startColumn: 1, endLine: line, endColumn: 2 },
    related: [],
    witness: null,
    fix: null,
    fingerprint: `${rule}${path}${line}`,
    suppressed: isSilent ? { by: "comment", reason: "x" } : null,
  };
}

const shown = (findings: readonly Finding[]) =>
  findings.map(({ location, message }) => `${location.startLine}${message === "m" ? "" : ` ${message}`}`);

describe("the number of findings of one rule in one file", () => {
  it("is bounded, and the first says how many more there are", () => {
    const { findings, notes } = limitFindings(
      [1, 2, 3, 4].map((line) => finding("r", "w.yml", line)),
      2,
    );
    expect(shown(findings)).toEqual([
      "1 m (2 more findings of this rule in this file are left out of the report)",
      "2",
    ]);
    expect(notes).toEqual(["w.yml: r: 2 more findings of this rule in this file are left out of the report"]);
  });

  it("is counted for each rule and file alone", () => {
    const all = [finding("r", "a.yml", 1), finding("s", "a.yml", 1), finding("r", "b.yml", 1)];
    expect(limitFindings(all, 1)).toEqual({ findings: all, notes: [] });
  });

  it("keeps the worst, in the order of the report", () => {
    const all = [
      finding("r", "w.yml", 1, "high", true),
      finding("r", "w.yml", 2),
      finding("r", "w.yml", 3),
      finding("r", "w.yml", 4, "high"),
    ];
    const { findings } = limitFindings(all, 2);
    expect(shown(findings)).toEqual([
      "2",
      "4 m (2 more findings of this rule in this file are left out of the report)",
    ]);
  });
});
