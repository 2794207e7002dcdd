import { SEVERITIES } from "./finding.js";
import { countBySeverity, type Report } from "./report.js";

/** `1 file`, `3 files`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

/** The closing sentence of a report: `12 findings: 3 high, 9 medium (2 suppressed) in 14 files`. */
export function summarySentence(report: Report): string {
  const counts = countBySeverity(report.findings);
  const parts = SEVERITIES.filter((severity) => counts[severity] > 0).map(
    (severity) => `${counts[severity]} ${severity}`,
  );
  const open = SEVERITIES.reduce((sum, severity) => sum + counts[severity], 0);
  const silent = report.findings.length - open;
  const found = open === 0 ? "No findings" : `${counted(open, "finding")}: ${parts.join(", ")}`;
  return `${found}${silent > 0 ? ` (${silent} suppressed)` : ""} in ${counted(report.files, "file")}`;
}

/** `5 can be fixed with --fix, 2 more with --fix unsafe`; empty where nothing can. */
export function fixSentence({ findings }: Report): string {
  const fixes = findings.flatMap(({ fix, suppressed }) => (fix && !suppressed ? [fix] : []));
  const safe = fixes.filter((fix) => fix.safe).length;
  const unsafe = fixes.length - safe;
  const parts = [];
  if (safe > 0) parts.push(`${safe} can be fixed with --fix`);
  if (unsafe > 0) parts.push(`${unsafe} ${safe > 0 ? "more" : "can be fixed"} with --fix unsafe`);
  return parts.join(", ");
}

/** `2 errors, so there may be more`; empty without errors. */
export function errorSentence({ errors }: Report): string {
  return errors.length === 0 ? "" : `${counted(errors.length, "error")}, so there may be more`;
}
