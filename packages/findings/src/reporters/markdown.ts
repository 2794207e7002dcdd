import { counted, summarySentence } from "../counts.js";
import { escapeMarkdown, markdownCode, markdownMessage } from "../escape.js";
import {
  compareSeverity,
  compareText,
  type Finding,
  type Location,
  placeOfError,
  type ReportError,
} from "../finding.js";
import type { Report, ReportContext } from "../report.js";

/** The report as Markdown for a file or a comment: counts, a table of findings from the worst on, and what the rules say. */
export function renderMarkdown(report: Report, context: ReportContext): string {
  return render(report, context, Number.POSITIVE_INFINITY);
}

/** GitHub refuses a step's summary that is larger, and other writers of the same step share the room. */
const SUMMARY_BYTES = 1024 * 1024 - 64 * 1024;

export function renderJobSummary(report: Report, context: ReportContext): string {
  return render(report, context, SUMMARY_BYTES);
}

/** Texts of a repository are cut here: one line of a megabyte would push out everything else. */
const MAX_TEXT = 2000;

function render(report: Report, context: ReportContext, maxBytes: number): string {
  const open = report.findings
    .filter(({ suppressed }) => !suppressed)
    .sort((a, b) => compareSeverity(a.severity, b.severity));
  const head = `## trustchain ${escapeMarkdown(report.tool.command)}\n\n${summarySentence(report)}.\n`;
  const rules = rulesSection(open, context);
  const errors = table("What could not be done", ["Place", "What went wrong"], report.errors, errorRow, maxBytes / 8);
  const tables = (report.tables ?? []).map(({ title, columns, rows }) =>
    table(title, [...columns], rows, (row) => row.map((cell) => markdownCell(cell)), maxBytes / 4),
  );
  const ways = waysSection(open, maxBytes / 4);
  const room = maxBytes - bytes([...tables, head, ways, rules, errors].join("")) - 1024;
  const findings = table("", ["Severity", "Rule", "Place", "Cause", "Fix"], open, findingRow, room);
  return [head, ...tables, findings, ways, rules, errors].filter((section) => section !== "").join("\n");
}

/**
 * @param cellsOf called for the rows that are shown and one more: hostile texts make a row dear
 * @param maxBytes rows beyond are left out, and counted below
 */
function table<T>(
  title: string,
  columns: string[],
  items: readonly T[],
  cellsOf: (item: T) => string[],
  maxBytes: number,
): string {
  if (items.length === 0) return "";
  let text = `${title && `### ${title}\n\n`}${rowOf(columns)}${rowOf(columns.map(() => "---"))}`;
  let size = bytes(text);
  let shown = 0;
  for (; shown < items.length; shown++) {
    const row = rowOf(cellsOf(items[shown] as T));
    size += bytes(row);
    if (size > maxBytes) break;
    text += row;
  }
  const rest = items.length - shown;
  return rest === 0 ? text : `${text}\n${counted(rest, "more row")} left out: the report holds all of them.\n`;
}

function markdownCell(cell: string): string {
  return escapeMarkdown(cut(cell));
}

function rowOf(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |\n`;
}

function findingRow({ rule, severity, confidence, message, location, fix }: Finding): string[] {
  return [
    confidence === "high" ? severity : `${severity} (${confidence} confidence)`,
    markdownCode(rule),
    markdownCode(cut(placeOf(location))),
    markdownMessage(cut(message)),
    fix ? `${fix.safe ? "safe" : "unsafe"}: ${markdownMessage(cut(fix.description))}` : "",
  ];
}

function errorRow(error: ReportError): string[] {
  const { rule, message } = error;
  const cause = rule === null ? message : `rule ${rule}: ${message}`;
  return [markdownCode(cut(placeOfError(error))), escapeMarkdown(cut(cause))];
}

function cut(text: string): string {
  return text.length <= MAX_TEXT ? text : `${text.slice(0, MAX_TEXT)}…`;
}

/** Each way by which something gets to a finding's place, step by step, and what there is to know of it. */
function waysSection(findings: readonly Finding[], maxBytes: number): string {
  const ways = findings.filter(({ flow, evidence }) => flow || evidence).map(wayOf);
  let text = ways.length === 0 ? "" : "### How it gets there\n";
  for (const way of ways) {
    if (bytes(text) + bytes(way) > maxBytes) return `${text}\nMore of them are left out: the report holds all.\n`;
    text += `\n${way}`;
  }
  return text;
}

function wayOf({ rule, location, message, related, evidence = [] }: Finding): string {
  const steps = [...related, { message, location }].map(
    (step, i) => `${i + 1}. ${markdownCode(cut(placeOf(step.location)))} ${markdownMessage(cut(step.message))}\n`,
  );
  const facts = evidence.map(({ label, text }) => `- ${escapeMarkdown(label)}: ${markdownMessage(cut(text))}\n`);
  return `#### \`${rule}\` ${markdownCode(cut(placeOf(location)))}\n\n${steps.join("")}${facts.length > 0 ? "\n" : ""}${facts.join("")}`;
}

function placeOf({ path, startLine, startColumn }: Location): string {
  return `${path}:${startLine}:${startColumn}`;
}

/** What the rules that spoke say on risk and mend: our own Markdown. */
function rulesSection(findings: readonly Finding[], context: ReportContext): string {
  const ids = [...new Set(findings.map(({ rule }) => rule))].sort(compareText);
  const entries = ids.flatMap((id) => {
    const rule = context.rule(id);
    return rule ? [`#### \`${id}\`: ${rule.summary}\n\n${rule.risk}\n\n**Mend:** ${rule.mend}\n`] : [];
  });
  return entries.length === 0 ? "" : `### What it means\n\n${entries.join("\n")}`;
}

function bytes(text: string): number {
  return Buffer.byteLength(text);
}
