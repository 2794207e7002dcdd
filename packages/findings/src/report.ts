import {
  compareFindings,
  type Finding,
  type ReportError,
  type RuleInfo,
  SEVERITIES,
  type Severity,
} from "./finding.js";
import type { SourceFile } from "./source-file.js";

/** What a check found, ready for any reporter. */
export interface Report {
  tool: { name: "trustchain"; version: string; command: string };
  /** Sorted, see `compareFindings`. */
  findings: readonly Finding[];
  errors: readonly ReportError[];
  /** How many files were read. */
  files: number;
  /** What jobs' tokens need, where it was asked for. */
  permissions?: readonly SuggestedPermissions[];
  /** Further keys of the JSON report that a command adds. */
  extra?: Readonly<Record<string, unknown>>;
  /** What people see beside the findings, in text and Markdown. */
  tables?: readonly ReportTable[];
}

/** The least that a job's token has to be allowed. */
export interface SuggestedPermissions {
  path: string;
  job: string;
  /** Levels by scope; a scope that isn't named is `none`. */
  minimal: Readonly<Record<string, "read" | "write">>;
  /** The lines of the file because of which a scope is there. */
  because: readonly { scope: string; line: number }[];
  /** Some step may do anything with the token, so it may need more. */
  open: boolean;
}

/** A table that a command adds to its report. Cells may come from anywhere. */
export interface ReportTable {
  title: string;
  columns: readonly string[];
  rows: readonly (readonly string[])[];
  /** Too wide for a terminal. */
  markdownOnly?: true;
}

/** What reporters need beside the report: the texts to quote and what is known of rules. */
export interface ReportContext {
  source(path: string): SourceFile | undefined;
  rule(id: string): RuleInfo | undefined;
}

export type SeverityCounts = Record<Severity, number>;

/** Counts of the findings that are not suppressed, by severity. */
export function countBySeverity(findings: readonly Finding[]): SeverityCounts {
  const counts = Object.fromEntries(SEVERITIES.map((severity) => [severity, 0])) as SeverityCounts;
  for (const finding of findings) if (!finding.suppressed) counts[finding.severity]++;
  return counts;
}

export function sortFindings(findings: readonly Finding[]): Finding[] {
  return [...findings].sort(compareFindings);
}
