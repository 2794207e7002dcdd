import { compareText } from "./finding.js";

/** A file before and after. Paths are relative to the folder in which the diff is to be applied. */
export interface FileChange {
  path: string;
  before: string;
  after: string;
}

const CONTEXT = 3;

/**
 * One unified diff of several files, as `git apply` takes it.
 *
 * @see POSIX `diff`, "Diff -u Output Format"; git's quoting of paths (`core.quotePath`)
 */
export function unifiedDiff(changes: readonly FileChange[]): string {
  return [...changes]
    .filter(({ before, after }) => before !== after)
    .sort((a, b) => compareText(a.path, b.path))
    .map(diffOf)
    .join("");
}

function diffOf({ path, before, after }: FileChange): string {
  const hunks = hunksOf(linesOf(before), linesOf(after));
  return `--- ${quoted(`a/${path}`)}\n+++ ${quoted(`b/${path}`)}\n${hunks.map(printHunk).join("")}`;
}

/** Lines with their line feeds; only the last may lack one. A carriage return is part of its line. */
function linesOf(text: string): string[] {
  return text === "" ? [] : text.split(/(?<=\n)/);
}

/** Lines `oldStart` to `oldEnd` became lines `newStart` to `newEnd`; 0-based, ends exclusive. */
interface Change {
  oldStart: number;
  oldEnd: number;
  newStart: number;
  newEnd: number;
}

interface Hunk {
  changes: Change[];
  old: readonly string[];
  new: readonly string[];
}

function hunksOf(old: readonly string[], now: readonly string[]): Hunk[] {
  const hunks: Hunk[] = [];
  for (const change of changesOf(old, now)) {
    const last = hunks.at(-1)?.changes.at(-1);
    if (last && change.oldStart - last.oldEnd <= 2 * CONTEXT) hunks.at(-1)?.changes.push(change);
    else hunks.push({ changes: [change], old, new: now });
  }
  return hunks;
}

/** How far ahead a line is looked for to find where two texts meet again. Fixes change a few lines at a place. */
const LOOK_AHEAD = 200;

/** Differences by walking both texts: where they part, the nearest pair of equal lines is where they meet again. */
function changesOf(old: readonly string[], now: readonly string[]): Change[] {
  const changes: Change[] = [];
  let i = 0;
  let j = 0;
  while (i < old.length || j < now.length) {
    if (i < old.length && old[i] === now[j]) {
      i++;
      j++;
      continue;
    }
    const [oldEnd, newEnd] = meetingPoint(old, now, i, j);
    changes.push({ oldStart: i, oldEnd, newStart: j, newEnd });
    i = oldEnd;
    j = newEnd;
  }
  return changes;
}

function meetingPoint(old: readonly string[], now: readonly string[], i: number, j: number): [number, number] {
  for (let distance = 1; distance <= LOOK_AHEAD; distance++) {
    for (let skipped = 0; skipped <= distance; skipped++) {
      const a = i + skipped;
      const b = j + distance - skipped;
      if (a < old.length && b < now.length && old[a] === now[b]) return [a, b];
      if (a === old.length && b === now.length) return [a, b];
    }
  }
  return [old.length, now.length];
}

function printHunk({ changes, old, new: now }: Hunk): string {
  const first = changes[0] as Change;
  const last = changes.at(-1) as Change;
  const oldFrom = Math.max(0, first.oldStart - CONTEXT);
  const oldTo = Math.min(old.length, last.oldEnd + CONTEXT);
  const newFrom = first.newStart - (first.oldStart - oldFrom);
  const newTo = last.newEnd + (oldTo - last.oldEnd);
  let text = `@@ -${rangeOf(oldFrom, oldTo)} +${rangeOf(newFrom, newTo)} @@\n`;
  let at = oldFrom;
  for (const change of changes) {
    text +=
      print(" ", old, at, change.oldStart) +
      print("-", old, change.oldStart, change.oldEnd) +
      print("+", now, change.newStart, change.newEnd);
    at = change.oldEnd;
  }
  return text + print(" ", old, at, oldTo);
}

/** An empty range is named by the line before it. */
function rangeOf(from: number, to: number): string {
  const count = to - from;
  return count === 1 ? `${from + 1}` : `${count === 0 ? from : from + 1},${count}`;
}

function print(mark: string, lines: readonly string[], from: number, to: number): string {
  let text = "";
  for (let i = from; i < to; i++) {
    const line = lines[i] as string;
    text += mark + (line.endsWith("\n") ? line : `${line}\n\\ No newline at end of file\n`);
  }
  return text;
}

const NAMED_ESCAPES: Readonly<Record<string, string>> = {
  "\\": "\\\\",
  '"': '\\"',
  "\n": "\\n",
  "\r": "\\r",
  "\t": "\\t",
};

/** Paths with control characters, quotes or anything outside ASCII stand in C-style quotes. */
function quoted(path: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
  if (!/[\x00-\x1f\x7f-\uffff"\\]/.test(path)) return path.includes(" ") ? `${path}\t` : path;
  let text = "";
  for (const byte of new TextEncoder().encode(path)) {
    const char = String.fromCharCode(byte);
    text += NAMED_ESCAPES[char] ?? (byte < 0x20 || byte > 0x7e ? `\\${byte.toString(8).padStart(3, "0")}` : char);
  }
  return `"${text}"`;
}
