import type { Finding } from "./finding.js";
import { overlaps, type TextEdit } from "./text-edit.js";

/** The fixes that are applied to one file together. */
export interface SelectedFixes {
  path: string;
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
    const isFree = fix.files.every(({ path, edits }) =>
      edits.every((edit) => fits(edit, files.get(path)?.edits ?? [])),
    );
    if (!isFree) continue;
    for (const { path, edits } of fix.files) take(files, path, edits, finding);
  }
  return { files: [...files.values()] };
}

function fits(edit: TextEdit, taken: readonly TextEdit[]): boolean {
  return taken.every((other) => isSame(edit, other) || !overlaps(edit, other));
}

function take(files: Map<string, SelectedFixes>, path: string, edits: readonly TextEdit[], finding: Finding): void {
  const selected = files.get(path) ?? { path, edits: [], findings: [] };
  files.set(path, selected);
  selected.edits.push(...edits.filter((edit) => !selected.edits.some((other) => isSame(edit, other))));
  selected.findings.push(finding);
}

function isSame(a: TextEdit, b: TextEdit): boolean {
  return a.start === b.start && a.end === b.end && a.text === b.text;
}
