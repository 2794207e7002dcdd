import { fixSentence, summarySentence } from "../counts.js";
import { escapeTerminal } from "../escape.js";
import type { Finding, Location, RuleInfo } from "../finding.js";
import type { RenderOptions } from "../render-report.js";
import type { Report, ReportContext } from "../report.js";
import { excerpt } from "../terminal/excerpt.js";
import { fixPreview } from "../terminal/fix-preview.js";
import { type Paint, painter } from "../terminal/paint.js";
import { wrap } from "../terminal/wrap.js";

/** Further places of a finding that are shown. */
const MAX_RELATED = 5;
/** Texts that may come from a repository are cut here. */
const MAX_TEXT = 2000;
/** Below this nothing can be laid out well. */
const MIN_WIDTH = 40;

/**
 * The report for a person: grouped by file, each finding with its cause, its lines, what an attacker gains and how to mend
 * it, and a closing line with counts. Findings that are silenced are counted only.
 */
export function renderText(report: Report, context: ReportContext, options: RenderOptions): string {
  const page = new Page(context, painter(options.color), Math.max(MIN_WIDTH, options.width));
  for (const finding of report.findings) if (!finding.suppressed) page.add(finding);
  return page.lines.map((line) => `${line}\n`).join("") + closing(report);
}

function closing(report: Report): string {
  const sentence = summarySentence(report);
  const fixes = fixSentence(report);
  const end = sentence.startsWith("No findings") ? "." : fixes && `; ${fixes}`;
  return `${sentence}${end}\n`;
}

class Page {
  readonly lines: string[] = [];
  private path: string | undefined;
  /** Rules whose risk and mend have been told. */
  private readonly told = new Set<string>();

  constructor(
    private readonly context: ReportContext,
    private readonly paint: Paint,
    private readonly width: number,
  ) {}

  add(finding: Finding): void {
    const { path } = finding.location;
    if (path !== this.path) this.lines.push(this.paint("bold", clean(path)), "");
    this.path = path;
    this.head(finding);
    this.place(finding.location, "", finding.severity);
    this.related(finding);
    this.advice(finding);
    this.lines.push("");
  }

  private head({ severity, rule, confidence, location, message }: Finding): void {
    const doubt = confidence === "high" ? "" : `  (${confidence} confidence)`;
    const place = this.paint("faint", `${location.startLine}:${location.startColumn}`);
    this.lines.push(`  ${this.paint(severity, severity)}  ${this.paint("bold", rule)}  ${place}${doubt}`);
    for (const line of wrap(clean(message), this.width - 2)) this.lines.push(`  ${line}`);
    this.lines.push("");
  }

  private place(location: Location, note: string, style: Finding["severity"] | "faint"): void {
    const file = this.context.source(location.path);
    if (file) this.lines.push(...excerpt(file, location, note, style, this.width, this.paint));
  }

  private related({ related, location: own }: Finding): void {
    for (const { location, message } of related.slice(0, MAX_RELATED)) {
      const note = clean(message);
      const isHere = location.path === own.path;
      if (!isHere || !this.context.source(location.path)) {
        const where = `${clean(location.path)}:${location.startLine}:${location.startColumn}`;
        this.paragraph("at", this.context.source(location.path) ? where : `${where}: ${note}`);
      }
      this.place(location, note, "faint");
    }
    const rest = related.length - MAX_RELATED;
    if (rest > 0) this.paragraph("at", `${rest} more ${rest === 1 ? "place" : "places"}`);
  }

  /** A rule's risk and mend are told once, at its first finding; each finding names the page that tells them again. */
  private advice({ rule, fix }: Finding): void {
    const info = this.context.rule(rule);
    const isNews = info !== undefined && !this.told.has(rule);
    this.told.add(rule);
    this.lines.push("");
    if (isNews) this.paragraph("risk", clean(info.risk));
    if (fix) this.fix(fix);
    else if (isNews) this.paragraph("mend", clean(info.mend));
    if (info) this.paragraph("page", pageOf(info));
  }

  private fix(fix: NonNullable<Finding["fix"]>): void {
    const how = fix.safe ? "safe" : "unsafe";
    this.paragraph("fix", `${clean(fix.description)} (${how})`);
    this.lines.push(...fixPreview(fix, this.context, this.width, this.paint));
  }

  private paragraph(label: string, text: string): void {
    const [first, ...rest] = wrap(text, this.width - 8);
    this.lines.push(`  ${this.paint("bold", label.padEnd(4))}  ${first}`);
    for (const line of rest) this.lines.push(`        ${line}`);
  }
}

function pageOf({ id }: RuleInfo): string {
  return `docs/rules/${id}.md`;
}

function clean(text: string): string {
  return escapeTerminal(text.length <= MAX_TEXT ? text : `${text.slice(0, MAX_TEXT)}…`);
}
