import { escapeTerminal } from "../../escape.js";
import type { Location } from "../../finding.js";
import type { SourceFile } from "../../source-file.js";
import { widthOf } from "./width.js";

/** A line of source as it is shown, and which of its columns are meant. */
export interface ExcerptLine {
  number: number;
  text: string;
  /** Columns of the terminal, from 0, end exclusive; the same where only a place between two characters is meant. */
  mark: { start: number; end: number };
}

/** Of a longer place, its first lines and its last. */
const MOST_LINES = 5;

/** The lines of a place, cut to `width` columns around it; null stands for lines that are left out. */
export function excerptOf(source: SourceFile, location: Location, width: number): (ExcerptLine | null)[] {
  const last = lastLineOf(source, location);
  const lines: (ExcerptLine | null)[] = [];
  for (let number = location.startLine; number <= last; number++) {
    if (number - location.startLine >= MOST_LINES - 1 && number < last) {
      lines.push(null);
      number = last;
    }
    lines.push(excerptLine(source, location, number, width));
  }
  return lines;
}

/** Without the line before whose first character a place ends. */
function lastLineOf(source: SourceFile, { startLine, endLine, endColumn }: Location): number {
  const last = endColumn <= 1 && endLine > startLine ? endLine - 1 : endLine;
  return Math.min(last, source.lineCount);
}

function excerptLine(source: SourceFile, location: Location, number: number, width: number): ExcerptLine {
  const raw = source.line(number);
  const from = number === location.startLine ? location.startColumn - 1 : raw.search(/\S|$/);
  const to = number === location.endLine ? Math.max(location.endColumn - 1, from) : raw.length;
  return { number, ...cutAround(raw, from, to, width) };
}

const CUT = "…";
/** Columns of the line that are kept before the marked part where the line is cut. */
const LEAD = 20;
/** Columns that the marked part and what follows it get at least, where they have as many. */
const LEAST_ROOM = 10;

/**
 * A line as it is shown in `width` columns, cut around a part of it, and the columns of that part.
 *
 * @param from UTF-16 offset
 * @param to exclusive
 */
export function cutAround(raw: string, from: number, to: number, width: number): Pick<ExcerptLine, "text" | "mark"> {
  // A line may have a megabyte: no more of it is looked at than could be seen.
  const before = shown(slice(raw, from - 2 * width, from));
  const marked = shown(slice(raw, from, Math.min(to, from + 2 * width)));
  const after = shown(slice(raw, to, to + 2 * width));
  const needed = Math.max(widthOf(marked), Math.min(widthOf(marked + after), LEAST_ROOM));
  const isLong = from > 2 * width || widthOf(before) + needed > width;
  const lead = isLong && widthOf(before) > LEAD ? CUT + takeLast(before, LEAD) : before;
  const room = width - widthOf(lead);
  // Whatever does not fit, a cut says so.
  const fits = widthOf(marked) + (after === "" ? 0 : 1) <= room;
  const middle = fits ? marked : take(marked, room - 1) + CUT;
  const tail = fits ? fitted(after, room - widthOf(marked)) : "";
  const start = widthOf(lead);
  return { text: lead + middle + tail, mark: { start, end: start + widthOf(middle) } };
}

/** A slice that parts no surrogate pair. */
function slice(text: string, from: number, to: number): string {
  const start = Math.max(0, from);
  return text.slice(isInPair(text, start) ? start + 1 : start, isInPair(text, to) ? to + 1 : Math.max(0, to));
}

function isInPair(text: string, offset: number): boolean {
  return offset > 0 && (text.codePointAt(offset - 1) as number) > 0xffff;
}

/** Tabs as four spaces; what a terminal would act on as an escape. */
function shown(text: string): string {
  return escapeTerminal(text.replaceAll("\t", "    "));
}

function fitted(text: string, width: number): string {
  return widthOf(text) <= width ? text : take(text, width - 1) + CUT;
}

function take(text: string, width: number): string {
  let taken = "";
  let sum = 0;
  for (const char of text) {
    sum += widthOf(char);
    if (sum > width) break;
    taken += char;
  }
  return taken;
}

function takeLast(text: string, width: number): string {
  const chars = [...text];
  let first = chars.length;
  for (let sum = 0; first > 0; first--) {
    sum += widthOf(chars[first - 1] as string);
    if (sum > width) break;
  }
  return chars.slice(first).join("");
}
