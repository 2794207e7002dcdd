import { counted, errorSentence, fixSentence, summarySentence } from "../../counts.js";
import { escapeTerminal } from "../../escape.js";
import type { FileEdits, Finding, Location, RelatedLocation, RuleInfo } from "../../finding.js";
import type { RenderOptions } from "../../render-report.js";
import type { Report, ReportContext, ReportTable } from "../../report.js";
import type { SourceFile } from "../../source-file.js";
import { type ExcerptLine, excerptOf } from "./excerpt.js";
import { type Mended, mendedLines } from "./mended.js";
import { type Palette, paletteOf } from "./paint.js";
import { tableLines } from "./table.js";
import { wrap } from "./wrap.js";

/**
 * The report for people: by file, each finding with its source, its cause and how to mend it. What a rule's findings have in
 * common, the risk and the advice, is told at the first of them; all name the rule's page. Then the
 * counts. What went wrong on our side is told elsewhere, beside the report; here its number keeps the report from being taken for
 * the whole truth.
 */
export function renderText(report: Report, context: ReportContext, options: RenderOptions): string {
  const writer = new Writer(context, options);
  let path: string | undefined;
  for (const finding of report.findings) {
    if (finding.suppressed) continue;
    if (finding.location.path !== path) {
      path = finding.location.path;
      writer.file(path);
    }
    writer.finding(finding);
  }
  for (const table of report.tables ?? []) writer.table(table);
  const closing = [summarySentence(report), fixSentence(report), errorSentence(report)];
  return `${writer.text}${closing.filter((part) => part !== "").join("; ")}.\n`;
}

/** Everything below a finding's head stands this far in. */
const INDENT = "  ";
const NARROWEST = 40;
/** Further places that are shown of a finding. */
const MOST_RELATED = 5;
/** Places that are shown of a way by which something gets to the finding's place. */
const MOST_STEPS = 20;
/** Lines that are shown of a fix. */
const MOST_MENDED = 20;
/** Texts that may quote a repository are cut here. */
const LONGEST = 2000;

class Writer {
  private readonly lines: string[] = [];
  private readonly told = new Set<string>();
  private readonly paint: Palette;
  private readonly width: number;

  constructor(
    private readonly context: ReportContext,
    options: RenderOptions,
  ) {
    this.paint = paletteOf(options.color);
    this.width = Math.max(options.width, NARROWEST);
  }

  get text(): string {
    return this.lines.map((line) => `${line}\n`).join("");
  }

  file(path: string): void {
    this.lines.push(this.paint.path(escapeTerminal(path)), "");
  }

  finding(finding: Finding): void {
    const { location, related } = finding;
    const source = this.context.source(location.path);
    this.head(finding);
    if (source) this.excerpt(source, location, (mark) => this.paint.severity[finding.severity](mark));
    const most = finding.flow ? MOST_STEPS : MOST_RELATED;
    related.slice(0, most).forEach((other, i) => {
      this.related(other, location.path, finding.flow ? `${i + 1}. ` : "");
    });
    const rest = related.length - most;
    if (rest > 0) this.lines.push(`${INDENT}${this.paint.quiet(`and ${counted(rest, "further place")}`)}`);
    for (const { label, text } of finding.evidence ?? []) this.labelled(label, clean(text));
    this.remedy(finding);
    this.lines.push("");
  }

  table(table: ReportTable): void {
    if (table.markdownOnly || table.rows.length === 0) return;
    const [head = "", ...rows] = tableLines(table);
    this.lines.push(this.paint.path(table.title), "", INDENT + this.paint.quiet(head));
    for (const row of rows) this.lines.push(INDENT + row);
    this.lines.push("");
  }

  private head({ severity, confidence, rule, location, message }: Finding): void {
    const sure = confidence === "high" ? "" : this.paint.quiet(` (confidence ${confidence})`);
    const place = this.paint.quiet(`${location.startLine}:${location.startColumn}`);
    this.lines.push(`${INDENT}${this.paint.severity[severity](severity)} ${this.paint.rule(rule)} ${place}${sure}`);
    for (const line of wrap(clean(message), this.width - INDENT.length)) this.lines.push(INDENT + line);
  }

  private excerpt(source: SourceFile, location: Location, paintMark: (text: string) => string): void {
    const digits = String(location.endLine).length;
    const bar = this.paint.quiet("|");
    const room = this.width - INDENT.length - digits - 3;
    for (const line of excerptOf(source, location, room)) {
      const number = line ? String(line.number).padStart(digits) : "".padStart(digits, ".");
      this.lines.push(`${INDENT}${this.paint.quiet(number)} ${bar} ${line?.text ?? ""}`.trimEnd());
      if (line) this.lines.push(`${INDENT}${"".padStart(digits)} ${bar} ${paintMark(underline(line))}`);
    }
  }

  private related({ message, location }: RelatedLocation, path: string, number: string): void {
    const file = location.path === path ? "line " : `${location.path}:`;
    this.note(`${number}${escapeTerminal(file)}${location.startLine}:${location.startColumn}:`, clean(message));
    const source = this.context.source(location.path);
    if (source) this.excerpt(source, firstLineOf(source, location), this.paint.quiet);
  }

  /** A place and what there is to say of it; further lines stand deeper, for a place can be long. */
  private note(place: string, text: string): void {
    const [first = "", ...further] = wrap(`${place} ${text}`, this.width - 2 * INDENT.length);
    const lead = first.startsWith(place) ? place : "";
    this.lines.push(INDENT + this.paint.quiet(lead) + first.slice(lead.length));
    for (const line of further) this.lines.push(INDENT + INDENT + line);
  }

  /** The fix that can be applied, else the rule's advice; what there is to know of the rule once, its page always. */
  private remedy({ rule, fix, location }: Finding): void {
    const info = this.context.rule(rule);
    const isFirst = !this.told.has(rule);
    this.told.add(rule);
    if (info && isFirst) this.labelled("risk", clean(info.risk));
    if (fix) {
      this.labelled(fix.safe ? "fix" : "unsafe fix", clean(fix.description));
      for (const file of fix.files) this.mended(file, location.path);
    } else if (info && isFirst) {
      this.labelled("mend", clean(info.mend));
    }
    if (info) this.page(info);
  }

  private labelled(label: string, text: string): void {
    const lead = `${label}: `;
    const lines = wrap(text, this.width - INDENT.length - lead.length);
    lines.forEach((line, i) => {
      const before = i === 0 ? this.paint.quiet(lead) : "".padStart(lead.length);
      this.lines.push(INDENT + before + line);
    });
  }

  private mended(file: FileEdits, path: string): void {
    const source = this.context.source(file.path);
    if (!source) return;
    if (file.path !== path) this.lines.push(`${INDENT}${this.paint.quiet(`${escapeTerminal(file.path)}:`)}`);
    const margin = INDENT.length + String(source.lineCount + MOST_MENDED).length + 3;
    const stretches = mendedLines(source, file.edits, this.width - margin);
    const last = stretches.at(-1);
    if (!last) return;
    const digits = String(lastNumber(last)).length;
    const rows = stretches.flatMap(({ line, removed, added }) => {
      const row = (number: number, sign: string, text: string) =>
        `${INDENT}${String(number).padStart(digits)} ${sign} ${text}`;
      return [
        ...removed.map((text, i) => this.paint.removed(row(line + i, "-", text))),
        ...added.map((text, i) => this.paint.added(row(line + i, "+", text))),
      ];
    });
    this.lines.push(...rows.slice(0, MOST_MENDED));
    const rest = rows.length - MOST_MENDED;
    if (rest > 0) this.lines.push(`${INDENT}${this.paint.quiet(`and ${counted(rest, "further line")}`)}`);
  }

  private page({ id }: RuleInfo): void {
    this.lines.push(`${INDENT}${this.paint.quiet(`docs/rules/${id}.md`)}`);
  }
}

function underline({ mark }: ExcerptLine): string {
  return "".padStart(mark.start) + "^".repeat(Math.max(mark.end - mark.start, 1));
}

/** The last line number that is shown of a stretch. */
function lastNumber({ line, removed, added }: Mended): number {
  return line + Math.max(removed.length, added.length, 1) - 1;
}

function firstLineOf(source: SourceFile, location: Location): Location {
  const { startLine, endLine, endColumn } = location;
  return {
    ...location,
    endLine: startLine,
    endColumn: endLine === startLine ? endColumn : source.line(startLine).length + 1,
  };
}

function clean(text: string): string {
  return escapeTerminal(text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}…`);
}
