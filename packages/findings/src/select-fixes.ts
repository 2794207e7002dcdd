import type { FileEdits, Finding } from "./finding.js";
import { compareEdits, isSameEdit, overlaps, type TextEdit } from "./text-edit.js";

/** The fixes that are applied to one file together. */
export interface SelectedFixes {
  path: string;
  /** In the order of the text; none overlaps another. */
  edits: TextEdit[];
  /** Whose fixes they are. */
  findings: Finding[];
}

/**
 * Chooses the fixes to apply in one round: in the order of the findings, each wholly or not at all, none that overlaps one
 * before it. Edits that are the same count once: two fixes may share them.
 */
export function selectFixes(findings: readonly Finding[], mode: "safe" | "unsafe"): { files: SelectedFixes[] } {
  const files = new Map<string, SelectedFixes>();
  for (const finding of findings) {
    const { fix } = finding;
    if (!fix || finding.suppressed || (mode === "safe" && !fix.safe)) continue;
    take(files, fix.files, finding);
  }
  return { files: [...files.values()] };
}

/** Takes a fix unless an edit of it is in another's way, or two of its own are in each other's. */
function take(files: Map<string, SelectedFixes>, changes: readonly FileEdits[], finding: Finding): void {
  const taken: { edits: TextEdit[]; edit: TextEdit }[] = [];
  for (const { path, edits } of changes) {
    const selected = files.get(path)?.edits ?? [];
    if (!files.has(path)) files.set(path, { path, edits: selected, findings: [] });
    for (const edit of edits) {
      const place = placeFor(selected, edit);
      if (place === "shared") continue;
      if (place === "taken") return undo(files, taken);
      selected.splice(place, 0, edit);
      taken.push({ edits: selected, edit });
    }
  }
  for (const path of new Set(changes.map((change) => change.path))) files.get(path)?.findings.push(finding);
}

/** Takes back what a fix that didn't fit has inserted, and files that only it would have changed. */
function undo(files: Map<string, SelectedFixes>, taken: readonly { edits: TextEdit[]; edit: TextEdit }[]): void {
  for (const { edits, edit } of taken) edits.splice(edits.indexOf(edit), 1);
  for (const [path, { findings }] of files) if (findings.length === 0) files.delete(path);
}

/** The index at which an edit belongs among edits that are in order and apart from each other. */
function placeFor(edits: readonly TextEdit[], edit: TextEdit): number | "shared" | "taken" {
  let low = 0;
  let high = edits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compareEdits(edits[middle] as TextEdit, edit) < 0) low = middle + 1;
    else high = middle;
  }
  // Edits that are apart can only be in the way of this one from next to its place: two may end where it begins.
  for (let i = Math.max(0, low - 2); i < edits.length; i++) {
    const other = edits[i] as TextEdit;
    if (isSameEdit(other, edit)) return "shared";
    if (overlaps(other, edit)) return "taken";
    if (other.start > edit.end) break;
  }
  return low;
}
