import { escapeTerminal } from "../escape.js";
import { compareSeverity, type Finding, type Severity } from "../finding.js";
import type { Report, ReportContext } from "../report.js";

export type AnnotationLevel = "error" | "warning" | "notice";

/** A note that GitHub shows beside a line. Lines and columns are 1-based, the end column is exclusive. */
export interface Annotation {
  level: AnnotationLevel;
  /** May have several lines. */
  message: string;
  title?: string;
  /** Left out, with the lines, where the note is about the run as a whole. */
  path?: string;
  startLine?: number;
  endLine?: number;
  /** Left out where the place has several lines: GitHub refuses columns there. */
  startColumn?: number;
  endColumn?: number;
}

const LEVELS: Readonly<Record<Severity, AnnotationLevel>> = {
  critical: "error",
  high: "error",
  medium: "warning",
  low: "notice",
  info: "notice",
};

/** GitHub shows so many of each level for a step, and drops the rest without a word. */
const LIMIT = 10;

/** Notes for the findings that nothing silences: the worst first, as many as GitHub shows, and one on how many are left out. */
export function annotations(report: Report, context: ReportContext): Annotation[] {
  const findings = report.findings
    .filter(({ suppressed }) => !suppressed)
    .sort((a, b) => compareSeverity(a.severity, b.severity));
  let shown = firstOfEach(findings, { error: LIMIT, warning: LIMIT, notice: LIMIT });
  // The note on the rest is a notice too and needs a place among them.
  if (shown.length < findings.length)
    shown = firstOfEach(findings, { error: LIMIT, warning: LIMIT, notice: LIMIT - 1 });
  const notes = shown.map((finding) => annotationOf(finding, context));
  const rest = findings.length - shown.length;
  if (rest > 0) notes.push({ level: "notice", title: "trustchain", message: restMessage(rest) });
  return notes;
}

function firstOfEach(findings: readonly Finding[], limits: Record<AnnotationLevel, number>): Finding[] {
  return findings.filter(({ severity }) => limits[LEVELS[severity]]-- > 0);
}

function restMessage(rest: number): string {
  return `${rest} more ${rest === 1 ? "finding is" : "findings are"} in the summary and the report: GitHub shows ${LIMIT} notes of a level`;
}

function annotationOf({ rule, severity, message, location }: Finding, context: ReportContext): Annotation {
  const { path, startLine, startColumn, endLine, endColumn } = location;
  const mend = context.rule(rule)?.mend;
  return {
    level: LEVELS[severity],
    message: escapeTerminal(message) + (mend ? `\n${mend}` : ""),
    title: `${rule} (${severity})`,
    path: escapeExceptBreaks(path),
    startLine,
    endLine,
    ...(startLine === endLine && { startColumn, endColumn }),
  };
}

/** A line break in a file's name is part of the name; whoever prints it has a form for it. */
function escapeExceptBreaks(path: string): string {
  return path.split("\n").map(escapeTerminal).join("\n");
}

/** Annotations as the workflow commands that make them. */
export function renderGithub(report: Report, context: ReportContext): string {
  return annotations(report, context).map(commandOf).join("");
}

/** @see actions/toolkit, docs/commands.md; actions/runner, src/Runner.Common/ActionCommand.cs, for what is escaped */
function commandOf({ level, message, title, path, startLine, endLine, startColumn, endColumn }: Annotation): string {
  const properties = Object.entries({ file: path, line: startLine, endLine, col: startColumn, endColumn, title })
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  return `::${level} ${properties.join(",")}::${escapeData(message)}\n`;
}

function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
