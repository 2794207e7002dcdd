import { escapeTerminal } from "../../escape.js";
import type { FileEdits } from "../../finding.js";
import type { SourceFile } from "../../source-file.js";
import { applyEdits, type TextEdit } from "../../text-edit.js";

/** One stretch of lines that a fix changes. */
export interface Mended {
  /** The first line of it, 1-based. */
  line: number;
  removed: string[];
  added: string[];
}

/** The lines that edits change, as they are and as they become; lines that stay as they are are left out. */
export function mendedLines(source: SourceFile, { edits }: FileEdits): Mended[] {
  return stretches(source, edits).map(({ first, last, own }) => {
    const start = source.lineStarts[first - 1] as number;
    const end = source.lineStarts[last] ?? source.text.length;
    const before = source.text.slice(start, end);
    const after = applyEdits(
      before,
      own.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start })),
    );
    return trimmed(first, linesOf(before), linesOf(after));
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
  return lines.map((line) => escapeTerminal(line.replaceAll("\t", "    ")));
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
