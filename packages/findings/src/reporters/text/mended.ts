import type { SourceFile } from "../../source-file.js";
import { applyEdits, areApart, type TextEdit } from "../../text-edit.js";
import { cutAround } from "./excerpt.js";

/** One stretch of lines that a fix changes. */
export interface Mended {
  /** The first line of it, 1-based. */
  line: number;
  removed: string[];
  added: string[];
}

/**
 * The lines that edits change, as they are and as they become, cut to `width` columns around where they part; lines that
 * stay as they are are left out. Nothing for edits that can't be applied together.
 */
export function mendedLines(source: SourceFile, edits: readonly TextEdit[], width: number): Mended[] {
  if (!areApart(edits) || edits.some((edit) => edit.end > source.text.length)) return [];
  return stretches(source, edits).map(({ first, last, own }) => {
    const firstEdit = own[0]?.start ?? 0;
    const lastEdit = own.reduce((most, edit) => Math.max(most, edit.end), 0);
    // A line may have a megabyte: of the first and the last no more is looked at than could be seen. An edit may reach
    // before the first line, to a byte order mark.
    const start = Math.min(firstEdit, Math.max(source.lineStarts[first - 1] as number, firstEdit - 4 * width));
    const end = Math.min(source.lineStarts[last] ?? source.text.length, lastEdit + 4 * width);
    const before = source.text.slice(start, end);
    const after = applyEdits(
      before,
      own.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start })),
    );
    return cut(trimmed(first, linesOf(before), linesOf(after)), width);
  });
}

interface Stretch {
  first: number;
  last: number;
  own: TextEdit[];
}

function stretches(source: SourceFile, edits: readonly TextEdit[]): Stretch[] {
  const found: Stretch[] = [];
  for (const edit of [...edits].sort((a, b) => a.start - b.start)) {
    const first = source.position(edit.start).line;
    const last = source.position(edit.end).line;
    const previous = found.at(-1);
    if (previous && first <= previous.last) {
      previous.last = Math.max(previous.last, last);
      previous.own.push(edit);
    } else found.push({ first, last, own: [edit] });
  }
  return found;
}

function linesOf(text: string): string[] {
  const lines = text.split(/\r\n|\n|\r/);
  if (lines.at(-1) === "") lines.pop();
  return lines;
}

/** The first lines are cut around what changes in them, the others at their ends. */
function cut({ line, removed, added }: Mended, width: number): Mended {
  const change = removed.length > 0 && added.length > 0 ? changeOf(removed[0] as string, added[0] as string) : NONE;
  const cutLine = (text: string, i: number) => {
    const { from, length } = i === 0 ? change : NONE;
    return cutAround(text, from, Math.min(from + length, text.length), width).text;
  };
  return { line, removed: removed.map(cutLine), added: added.map(cutLine) };
}

const NONE = { from: 0, length: 0 };

/** Where two texts part, and for how long in the longer of them: both are cut alike so that they stand one below the other. */
function changeOf(a: string, b: string): { from: number; length: number } {
  const shorter = Math.min(a.length, b.length);
  let from = 0;
  while (from < shorter && a.charCodeAt(from) === b.charCodeAt(from)) from++;
  let same = 0;
  while (same < shorter - from && a.charCodeAt(a.length - 1 - same) === b.charCodeAt(b.length - 1 - same)) same++;
  return { from, length: Math.max(a.length, b.length) - from - same };
}

function trimmed(first: number, removed: string[], added: string[]): Mended {
  let same = 0;
  while (same < removed.length && same < added.length && removed[same] === added[same]) same++;
  let end = 0;
  const rest = Math.min(removed.length, added.length) - same;
  while (end < rest && removed.at(-1 - end) === added.at(-1 - end)) end++;
  return {
    line: first + same,
    removed: removed.slice(same, removed.length - end),
    added: added.slice(same, added.length - end),
  };
}
