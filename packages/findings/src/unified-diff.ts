import { compareText } from "./finding.js";
import { diffLines, type LineChange, splitLines } from "./line-diff.js";

/** A file before and after. Paths are relative to the folder in which the diff is to be applied. */
export interface FileChange {
  path: string;
  before: string;
  after: string;
}

/** Unchanged lines around a change. */
const CONTEXT = 3;

/**
 * One unified diff of several files, as `git apply` takes it. Empty where nothing changed.
 *
 * @see POSIX `diff`, "Diff -u Output Format"; git's `quote.c` for paths
 */
export function unifiedDiff(files: readonly FileChange[]): string {
  return files
    .filter(({ before, after }) => before !== after)
    .sort((a, b) => compareText(a.path, b.path))
    .map(diffOf)
    .join("");
}

function diffOf({ path, before, after }: FileChange): string {
  const old = splitLines(before);
  const now = splitLines(after);
  const hunks = hunksOf(diffLines(old, now));
  return `--- ${quoted(`a/${path}`)}\n+++ ${quoted(`b/${path}`)}\n${hunks.map((hunk) => printHunk(hunk, old, now)).join("")}`;
}

/** Changes whose context would touch or overlap share a hunk. */
function hunksOf(changes: readonly LineChange[]): LineChange[][] {
  const hunks: LineChange[][] = [];
  let last: LineChange | undefined;
  for (const change of changes) {
    if (last && change.oldStart - last.oldEnd <= 2 * CONTEXT) hunks.at(-1)?.push(change);
    else hunks.push([change]);
    last = change;
  }
  return hunks;
}

function printHunk(changes: readonly LineChange[], old: readonly string[], now: readonly string[]): string {
  const first = changes[0] as LineChange;
  const last = changes.at(-1) as LineChange;
  const oldFrom = Math.max(0, first.oldStart - CONTEXT);
  const oldTo = Math.min(old.length, last.oldEnd + CONTEXT);
  const newFrom = first.newStart - (first.oldStart - oldFrom);
  const newTo = last.newEnd + (oldTo - last.oldEnd);
  let text = `@@ -${rangeOf(oldFrom, oldTo)} +${rangeOf(newFrom, newTo)} @@\n`;
  let at = oldFrom;
  for (const change of changes) {
    text += printLines(" ", old, at, change.oldStart);
    text += printLines("-", old, change.oldStart, change.oldEnd);
    text += printLines("+", now, change.newStart, change.newEnd);
    at = change.oldEnd;
  }
  return text + printLines(" ", old, at, oldTo);
}

/** An empty range is named by the line before it. */
function rangeOf(from: number, to: number): string {
  const count = to - from;
  return count === 1 ? `${from + 1}` : `${count === 0 ? from : from + 1},${count}`;
}

function printLines(mark: string, lines: readonly string[], from: number, to: number): string {
  let text = "";
  for (let i = from; i < to; i++) {
    const line = lines[i] as string;
    text += mark + (line.endsWith("\n") ? line : `${line}\n\\ No newline at end of file\n`);
  }
  return text;
}

const NAMED_ESCAPES: Readonly<Record<string, string>> = {
  "\x07": "\\a",
  "\b": "\\b",
  "\t": "\\t",
  "\n": "\\n",
  "\v": "\\v",
  "\f": "\\f",
  "\r": "\\r",
  '"': '\\"',
  "\\": "\\\\",
};

/**
 * Paths with control characters, quotes or anything outside ASCII stand in C-style quotes, by their UTF-8 bytes.
 * One with a space ends in a tab, so that it doesn't end at the space.
 */
function quoted(path: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
  if (!/[\x00-\x1f\x7f-\uffff"\\]/.test(path)) return path.includes(" ") ? `${path}\t` : path;
  let text = "";
  for (const byte of new TextEncoder().encode(path)) {
    const char = String.fromCharCode(byte);
    const isPlain = byte >= 0x20 && byte < 0x7f;
    text += NAMED_ESCAPES[char] ?? (isPlain ? char : `\\${byte.toString(8).padStart(3, "0")}`);
  }
  return `"${text}"`;
}
