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
  const last = Math.min(location.endLine, source.lineCount);
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

function excerptLine(source: SourceFile, location: Location, number: number, width: number): ExcerptLine {
  const raw = source.line(number);
  const indent = raw.length - raw.trimStart().length;
  const from = number === location.startLine ? location.startColumn - 1 : indent;
  const to = number === location.endLine ? Math.max(location.endColumn - 1, from) : raw.length;
  return windowed(number, shown(raw.slice(0, from)), shown(raw.slice(from, to)), shown(raw.slice(to)), width);
}

/** Tabs as four spaces; what a terminal would act on as an escape. */
function shown(text: string): string {
  return escapeTerminal(text.replaceAll("\t", "    "));
}

const CUT = "…";
/** Columns of the line that are kept before the marked part where the line is cut. */
const LEAD = 20;

function windowed(number: number, before: string, marked: string, after: string, width: number): ExcerptLine {
  let lead = before;
  if (widthOf(before + marked) > width && widthOf(before) > LEAD) lead = CUT + takeLast(before, LEAD);
  const room = Math.max(width - widthOf(lead), 10);
  const middle = widthOf(marked) > room ? take(marked, room - 1) + CUT : marked;
  const rest = room - widthOf(middle);
  const tail = widthOf(after) > rest ? (rest > 1 ? take(after, rest - 1) + CUT : "") : after;
  const start = widthOf(lead);
  return { number, text: lead + middle + tail, mark: { start, end: start + widthOf(middle) } };
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
  // Only the end is looked at: a line may have a megabyte before the place that is meant.
  return [...text.slice(-2 * width)]
    .reverse()
    .reduce((kept, char) => (widthOf(char + kept) > width ? kept : char + kept), "");
}
