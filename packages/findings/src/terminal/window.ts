import { escapeTerminal } from "../escape.js";
import { textWidth } from "./width.js";

/** A part of a line as it is shown, with the cells that a span of it takes there. */
export interface Window {
  text: string;
  /** Cells before the span. */
  offset: number;
  /** Cells of the span that are seen; at least one, so that an empty span has its mark too. */
  length: number;
}

const TAB = 4;
const CUT = "…";

/**
 * The part of a line around a span that fits into `width` cells: tabs expanded, what is unsafe escaped, `…` where it is cut.
 *
 * @param start UTF-16 offset into the line
 * @param end exclusive
 */
export function windowOf(line: string, start: number, end: number, width: number): Window {
  // A line may have a megabyte: what can't be seen isn't looked at.
  const first = afterPair(line, Math.max(0, start - width));
  const last = afterPair(line, Math.min(line.length, start + 4 * width));
  const { pieces, cells } = lay(line.slice(first, last));
  const cellAt = (offset: number) => cells[Math.max(0, Math.min(offset - first, pieces.length))] as number;
  const spanStart = cellAt(start);
  const spanEnd = Math.max(cellAt(end), spanStart + 1);

  const total = cells[pieces.length] as number;
  const isWhole = first === 0 && last === line.length && total <= width;
  const staysLeft = isWhole || (first === 0 && spanEnd < width);
  const from = staysLeft ? 0 : indexFrom(cells, spanStart - Math.floor(width / 4));
  const cutLeft = from > 0 || first > 0;
  const room = width - (cutLeft ? 1 : 0);
  const base = cells[from] as number;
  const isToEnd = last === line.length && total - base <= room;
  const to = isToEnd ? pieces.length : indexBefore(cells, base + room - 1);

  const shown = pieces.slice(from, to).join("");
  const text = (cutLeft ? CUT : "") + shown + (isToEnd ? "" : CUT);
  const offset = spanStart - base + (cutLeft ? 1 : 0);
  const seen = Math.min(spanEnd, cells[to] as number) - spanStart;
  return { text, offset, length: Math.max(1, seen) };
}

/** What each UTF-16 unit of a text is shown as, and the cell at which it begins (one entry more: where the text ends). */
function lay(text: string): { pieces: string[]; cells: number[] } {
  const pieces: string[] = [];
  const cells = [0];
  let cell = 0;
  for (const char of text) {
    const piece = char === "\t" ? " ".repeat(TAB - (cell % TAB)) : escapeTerminal(char);
    pieces.push(piece);
    cell += textWidth(piece);
    if (char.length === 2) {
      pieces.push("");
      cells.push(cell);
    }
    cells.push(cell);
  }
  return { pieces, cells };
}

/** The offset, or the one behind it where it would part a surrogate pair. */
function afterPair(line: string, offset: number): number {
  const isLow = /[\udc00-\udfff]/.test(line.charAt(offset));
  return isLow && /[\ud800-\udbff]/.test(line.charAt(offset - 1)) ? offset + 1 : offset;
}

/** The first index whose cell is at or behind `cell`. */
function indexFrom(cells: readonly number[], cell: number): number {
  return Math.max(
    0,
    cells.findIndex((at) => at >= cell),
  );
}

/** The last index whose cell is at or before `cell`. */
function indexBefore(cells: readonly number[], cell: number): number {
  return cells.findLastIndex((at) => at <= cell);
}
