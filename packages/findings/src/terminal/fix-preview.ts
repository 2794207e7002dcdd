import type { Fix } from "../finding.js";
import { diffLines, splitLines } from "../line-diff.js";
import type { ReportContext } from "../report.js";
import type { SourceFile } from "../source-file.js";
import { applyEdits, compareEdits, overlaps, type TextEdit } from "../text-edit.js";
import { numbered, sourceWidth } from "./excerpt.js";
import type { Paint } from "./paint.js";
import { windowOf } from "./window.js";

/** A longer fix is shown by its first lines. */
const MAX_LINES = 12;

/** The lines that a fix takes away and puts in, with their numbers before and after. */
export function fixPreview(fix: Fix, context: ReportContext, width: number, paint: Paint): string[] {
  const lines: string[] = [];
  for (const { path, edits } of fix.files) {
    const file = context.source(path);
    if (file && areApart(edits, file.text.length)) lines.push(...changedLines(file, edits, width, paint));
  }
  if (lines.length <= MAX_LINES) return lines;
  const rest = `… ${lines.length - MAX_LINES + 1} more lines`;
  return [...lines.slice(0, MAX_LINES - 1), numbered(null, rest, paint)];
}

function areApart(edits: readonly TextEdit[], length: number): boolean {
  const ordered = [...edits].sort(compareEdits);
  return ordered.every((edit, i) => edit.end <= length && (i === 0 || !overlaps(ordered[i - 1] as TextEdit, edit)));
}

/** Only the lines that edits touch are compared: the file may be large. */
function changedLines(file: SourceFile, edits: readonly TextEdit[], width: number, paint: Paint): string[] {
  const lines: string[] = [];
  let shift = 0;
  for (const region of regionsOf(file, edits)) {
    const { start, end, line } = region;
    const before = file.text.slice(start, end);
    const moved = region.edits.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start }));
    const old = contentLines(before);
    const now = contentLines(applyEdits(before, moved));
    for (const change of diffLines(old, now)) {
      const focus = firstDifference(old[change.oldStart], now[change.newStart]);
      const show = (mark: string, text: string) =>
        `${mark} ${windowOf(text, focus, focus, sourceWidth(width) - 2).text}`;
      for (let i = change.oldStart; i < change.oldEnd; i++) {
        lines.push(numbered(line + i, paint("removed", show("-", old[i] as string)), paint));
      }
      for (let i = change.newStart; i < change.newEnd; i++) {
        lines.push(numbered(line + shift + i, paint("added", show("+", now[i] as string)), paint));
      }
    }
    shift += now.length - old.length;
  }
  return lines;
}

interface Region {
  /** Offsets of whole lines. */
  start: number;
  end: number;
  /** The number of the first. */
  line: number;
  edits: TextEdit[];
}

function regionsOf(file: SourceFile, edits: readonly TextEdit[]): Region[] {
  const regions: Region[] = [];
  for (const edit of [...edits].sort(compareEdits)) {
    const line = file.position(edit.start).line;
    const end = file.lineStarts[file.position(edit.end).line] ?? file.text.length;
    const last = regions.at(-1);
    if (last && edit.start <= last.end) {
      last.end = Math.max(last.end, end);
      last.edits.push(edit);
    } else {
      regions.push({ start: Math.min(file.lineStarts[line - 1] as number, edit.start), end, line, edits: [edit] });
    }
  }
  return regions;
}

function contentLines(text: string): string[] {
  return splitLines(text).map((line) => line.replace(/\r?\n$/, ""));
}

function firstDifference(a = "", b = ""): number {
  let i = 0;
  while (i < a.length && a.charCodeAt(i) === b.charCodeAt(i)) i++;
  return i;
}
