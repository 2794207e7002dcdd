import { applyEdits, type SourceFile as File, SourceFile, type TextEdit } from "@trustchain/findings";
import type { PackageFile } from "../../model/index.js";
import { packageFormatOf } from "./format.js";
import { readPackageFile } from "./read.js";

/** Null when the edits change nothing but settings that they lie in; else what they would do. */
export async function problemWithEdits(source: File, edits: readonly TextEdit[]): Promise<string | null> {
  const format = packageFormatOf(source.path);
  if (!format) return "the file can't be read";
  const before = await readPackageFile(source, format);
  const after = await readPackageFile(new SourceFile(source.path, applyEdits(source.text, edits)), format);
  if (after.problems.length > before.problems.length) return "the file would no longer parse";
  return keepsRest(before, after, edits) ? null : "it would change other parts of the file";
}

function keepsRest(before: PackageFile, after: PackageFile, edits: readonly TextEdit[]): boolean {
  if (before.settings.length !== after.settings.length || before.sources.length !== after.sources.length) return false;
  return before.settings.every(({ path, value, valuePlace: { start, end } }, i) => {
    const other = after.settings[i] as PackageFile["settings"][number];
    const isEdited = edits.some((edit) => edit.start >= start && edit.end <= end);
    return path.join("\0") === other.path.join("\0") && (isEdited || value === other.value);
  });
}
