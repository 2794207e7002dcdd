import { fixSentence, summarySentence } from "../../counts.js";
import { escapeTerminal } from "../../escape.js";
import type { Finding, Location, RelatedLocation, RuleInfo } from "../../finding.js";
import type { RenderOptions } from "../../render-report.js";
import type { Report, ReportContext } from "../../report.js";
import type { SourceFile } from "../../source-file.js";
import { type ExcerptLine, excerptOf } from "./excerpt.js";
import { type Mended, mendedLines } from "./mended.js";
import { type Palette, paletteOf } from "./paint.js";
import { wrap } from "./wrap.js";

/**
 * The report for people: by file, each finding with its source, its cause and how to mend it. What a rule's findings have in
 * common, the risk and the page, is told at the first of them.
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
  const closing = [summarySentence(report), fixSentence(report)].filter((part) => part !== "").join("; ");
  return `${writer.text}${closing}.\n`;
}

/** Everything below a finding's head stands this far in. */
const INDENT = "  ";
const NARROWEST = 40;

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
    for (const other of related) this.related(other, location.path);
    this.remedy(finding, source);
    this.lines.push("");
  }

  private head({ severity, confidence, rule, location, message }: Finding): void {
    const sure = confidence === "high" ? "" : this.paint.quiet(` (confidence ${confidence})`);
    const place = this.paint.quiet(`${location.startLine}:${location.startColumn}`);
    this.lines.push(`${INDENT}${this.paint.severity[severity](severity)} ${this.paint.rule(rule)} ${place}${sure}`);
    for (const line of wrap(escapeTerminal(message), this.width - INDENT.length)) this.lines.push(INDENT + line);
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

  private related({ message, location }: RelatedLocation, path: string): void {
    const file = location.path === path ? "line " : `${location.path}:`;
    const place = `${escapeTerminal(file)}${location.startLine}:${location.startColumn}`;
    this.lines.push(`${INDENT}${this.paint.quiet(`${place}:`)} ${escapeTerminal(message)}`);
    const source = this.context.source(location.path);
    if (source)
      this.excerpt(
        source,
        { ...location, endLine: location.startLine, endColumn: endOnLine(source, location) },
        this.paint.quiet,
      );
  }

  /** The fix that can be applied, else the rule's advice; and, once a rule, what there is to know of it. */
  private remedy({ rule, fix }: Finding, source: SourceFile | undefined): void {
    const info = this.context.rule(rule);
    const isFirst = !this.told.has(rule);
    this.told.add(rule);
    if (info && isFirst) this.labelled("risk", info.risk);
    if (fix) {
      this.labelled(fix.safe ? "fix" : "unsafe fix", fix.description);
      const edits = fix.files.find(({ path }) => path === source?.path);
      for (const mended of source && edits ? mendedLines(source, edits) : []) this.mended(mended);
    } else if (info && isFirst) {
      this.labelled("mend", info.mend);
    }
    if (info && isFirst) this.page(info);
  }

  private labelled(label: string, text: string): void {
    const lead = `${label}: `;
    const lines = wrap(escapeTerminal(text), this.width - INDENT.length - lead.length);
    lines.forEach((line, i) => {
      const before = i === 0 ? this.paint.quiet(lead) : "".padStart(lead.length);
      this.lines.push(INDENT + before + line);
    });
  }

  private mended({ line, removed, added }: Mended): void {
    const digits = String(line + Math.max(removed.length, added.length)).length;
    const row = (number: number, mark: string, text: string) =>
      `${INDENT}${String(number).padStart(digits)} ${mark} ${text}`;
    this.lines.push(...removed.map((text, i) => this.paint.removed(row(line + i, "-", text))));
    this.lines.push(...added.map((text, i) => this.paint.added(row(line + i, "+", text))));
  }

  private page({ id }: RuleInfo): void {
    this.lines.push(`${INDENT}${this.paint.quiet(`docs/rules/${id}.md`)}`);
  }
}

function underline({ mark }: ExcerptLine): string {
  return "".padStart(mark.start) + "^".repeat(Math.max(mark.end - mark.start, 1));
}

function endOnLine(source: SourceFile, location: Location): number {
  return location.endLine === location.startLine ? location.endColumn : source.line(location.startLine).length + 1;
}
