import type { FileEdits, Finding } from "./finding.js";
import { areApart, compareEdits, isSameEdit, overlaps, type TextEdit } from "./text-edit.js";

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
    if (isFree(files, fix.files)) for (const change of fix.files) take(files, change, finding);
  }
  return { files: [...files.values()] };
}

function isFree(files: ReadonlyMap<string, SelectedFixes>, changes: readonly FileEdits[]): boolean {
  return changes.every(({ path, edits }) => {
    const taken = files.get(path)?.edits ?? [];
    return areApart(edits) && edits.every((edit) => placeFor(taken, edit) !== "taken");
  });
}

function take(files: Map<string, SelectedFixes>, { path, edits }: FileEdits, finding: Finding): void {
  const selected = files.get(path) ?? { path, edits: [], findings: [] };
  files.set(path, selected);
  for (const edit of edits) {
    const place = placeFor(selected.edits, edit);
    if (typeof place === "number") selected.edits.splice(place, 0, edit);
  }
  selected.findings.push(finding);
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
  // Of edits that are apart, only the nearest one before this may reach into it.
  for (let i = Math.max(0, low - 1); i < edits.length; i++) {
    const other = edits[i] as TextEdit;
    if (isSameEdit(other, edit)) return "shared";
    if (overlaps(other, edit)) return "taken";
    if (other.start > edit.end) break;
  }
  return low;
}
