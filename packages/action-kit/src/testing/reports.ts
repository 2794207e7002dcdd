import type { Finding, Report, ReportError, Severity } from "@trustchain/findings";

/** A finding of which a test says only how bad it is. */
export function finding(severity: Severity, suppressed = false): Finding {
  return {
    rule: "some-rule",
    severity,
    confidence: "high",
    persona: "regular",
    message: "does something that it should not",
    location: { path: ".github/workflows/w.yml", startLine: 2, startColumn: 1, endLine: 2, endColumn: 5 },
    related: [],
    witness: null,
    fix: null,
    fingerprint: "00",
    suppressed: suppressed ? { by: "comment", reason: "known" } : null,
  };
}

export function reportOf(findings: readonly Finding[], errors: readonly ReportError[] = []): Report {
  return { tool: { name: "trustchain", version: "0.0.0", command: "try" }, findings, errors, files: 1 };
}
