/** Replaces the text from `start` to `end` (UTF-16 offsets, end exclusive) by `text`. */
export interface TextEdit {
  start: number;
  end: number;
  text: string;
}

/**
 * Applies edits to a text; everything outside them stays as it is.
 *
 * @throws RangeError when edits overlap or leave the text: choose among fixes first, see `selectFixes`.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const ordered = [...edits].sort(compareEdits);
  let result = "";
  let at = 0;
  for (const edit of ordered) {
    if (edit.start < at || edit.end < edit.start || edit.end > text.length) {
      throw new RangeError(`edit ${edit.start}-${edit.end} overlaps another edit or leaves the text`);
    }
    result += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return result + text.slice(at);
}

/** Do two edits touch the same characters, or insert at the same place? */
export function overlaps(a: TextEdit, b: TextEdit): boolean {
  if (a.start === a.end && b.start === b.end) return a.start === b.start;
  return a.start < b.end && b.start < a.end;
}

/** The order in which edits stand in a text; what is inserted before a range comes first. */
export function compareEdits(a: TextEdit, b: TextEdit): number {
  return a.start - b.start || a.end - b.end;
}

/** Do two edits do the same? */
export function isSameEdit(a: TextEdit, b: TextEdit): boolean {
  return a.start === b.start && a.end === b.end && a.text === b.text;
}

/** Can these edits be applied together? */
export function areApart(edits: readonly TextEdit[]): boolean {
  const ordered = [...edits].sort(compareEdits);
  return ordered.every((edit, i) => i === 0 || !overlaps(ordered[i - 1] as TextEdit, edit));
}
