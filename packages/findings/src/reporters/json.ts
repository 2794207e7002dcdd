import { escapeJson } from "../escape.js";
import type { Finding, Location } from "../finding.js";
import { countBySeverity, type Report } from "../report.js";

/** The JSON report; `reportSchema` describes it. */
export function renderJson({ tool, findings, errors, files, extra }: Report): string {
  const { name, version, command } = tool;
  const report = {
    schema: 1,
    tool: { name, version, command },
    findings: findings.map(findingOf),
    errors: errors.map(({ path, line, rule, message }) => ({ path, line: line ?? 1, rule, message })),
    summary: {
      files,
      ...countBySeverity(findings),
      suppressed: findings.filter(({ suppressed }) => suppressed).length,
    },
  };
  return `${escapeJson(JSON.stringify({ ...report, ...extra }, null, 2))}\n`;
}

function findingOf(finding: Finding) {
  const { rule, severity, confidence, message, location, related, witness, fix, fingerprint, suppressed } = finding;
  return {
    rule,
    severity,
    confidence,
    message,
    location: locationOf(location),
    related: related.map((other) => ({ message: other.message, location: locationOf(other.location) })),
    witness,
    fix: fix && { description: fix.description, safe: fix.safe },
    fingerprint,
    suppressed: suppressed && { by: suppressed.by, reason: suppressed.reason },
  };
}

function locationOf({ path, startLine, startColumn, endLine, endColumn }: Location): Location {
  return { path, startLine, startColumn, endLine, endColumn };
}
