import type { Location, Severity } from "../finding.js";
import type { SourceFile } from "../source-file.js";
import type { Paint } from "./paint.js";
import { textWidth } from "./width.js";
import { windowOf } from "./window.js";
import { wrap } from "./wrap.js";

const INDENT = "  ";
/** Cells for line numbers; larger ones move their line to the right. */
const NUMBER_CELLS = 5;
const MARGIN = INDENT.length + NUMBER_CELLS + " │ ".length;
/** A span of more lines is shown by its first ones and its last. */
const MAX_LINES = 4;

/** Cells that remain for a line of source. */
export function sourceWidth(width: number): number {
  return Math.max(20, width - MARGIN);
}

/** A line of source behind its number; none for what belongs to the line above. */
export function numbered(number: number | null, text: string, paint: Paint): string {
  const margin = `${INDENT}${(number === null ? "" : String(number)).padStart(NUMBER_CELLS)} │`;
  return text === "" ? paint("faint", margin) : `${paint("faint", margin)} ${text}`;
}

/**
 * The lines of a place with the place underlined, and a note behind the last line's marks.
 *
 * @param style of the marks
 */
export function excerpt(
  file: SourceFile,
  location: Location,
  note: string,
  style: Severity | "faint",
  width: number,
  paint: Paint,
): string[] {
  const room = sourceWidth(width);
  const lines: string[] = [];
  const [first, last] = linesOf(file, location);
  for (let number = first; number <= last; number++) {
    if (number === first + MAX_LINES - 2 && last - first >= MAX_LINES) {
      lines.push(numbered(null, "…", paint));
      number = last;
    }
    const line = file.line(number);
    const start = number === location.startLine ? location.startColumn - 1 : line.search(/\S|$/);
    const end = number === location.endLine ? location.endColumn - 1 : line.trimEnd().length;
    const shown = windowOf(line, start, Math.max(start, end), room);
    lines.push(numbered(number, shown.text, paint));
    const marks = " ".repeat(shown.offset) + "^".repeat(shown.length);
    lines.push(...marked(marks, number === last ? note : "", style, room, paint));
  }
  return lines;
}

/** Without the last line where the place ends before its first character. */
function linesOf(file: SourceFile, { startLine, endLine, endColumn }: Location): [number, number] {
  const last = endLine > startLine && endColumn <= 1 ? endLine - 1 : endLine;
  return [Math.min(startLine, file.lineCount), Math.min(last, file.lineCount)];
}

/** Marks with a note: behind them where it fits, else below. */
function marked(marks: string, note: string, style: Severity | "faint", room: number, paint: Paint): string[] {
  const painted = marks.replace(/\^+/, (carets) => paint(style, carets));
  if (note === "") return [numbered(null, painted, paint)];
  if (marks.length + 1 + textWidth(note) <= room) return [numbered(null, `${painted} ${note}`, paint)];
  return [painted, ...wrap(note, room)].map((text) => numbered(null, text, paint));
}
