import { readFileSync } from "node:fs";
import { join } from "node:path";
import { UserError, writeFileWhole } from "@trustchain/action-kit";
import { applyEdits, type Finding, SourceFile, selectFixes, type TextEdit } from "@trustchain/findings";
import { keepsMeaning } from "../fixes/same-meaning.js";
import type { Judgement } from "../judge.js";
import { parseYaml } from "../yaml/index.js";

/** A file that fixes changed. */
export interface ChangedFile {
  path: string;
  before: string;
  after: string;
}

export interface Fixed {
  changed: ChangedFile[];
  /** What remains. */
  judgement: Judgement;
  /** Fixes that were dropped, and why. */
  notes: string[];
}

/** Fixes may make room for others; more rounds than this would mean that two rules undo each other. */
const MAX_PASSES = 10;

/**
 * Applies fixes until none is left: each round takes those that don't overlap, checks every file that they change, and
 * judges the repository again. Nothing is written; see `writeChanged`.
 *
 * @param rejudge judges the repository with these texts in place of what is on disk
 */
export async function applyFixes(
  first: Judgement,
  mode: "safe" | "unsafe",
  rejudge: (edited: ReadonlyMap<string, string>) => Promise<Judgement>,
): Promise<Fixed> {
  const edited = new Map<string, string>();
  const refused = new Set<string>();
  const notes: string[] = [];
  let judgement = first;
  for (let pass = 0; pass < MAX_PASSES; pass++) {
    const candidates = judgement.findings.filter((finding) => !refused.has(finding.fingerprint));
    const { files } = selectFixes(candidates, mode);
    let hasChanged = false;
    for (const { path, edits, findings } of files) {
      const source = judgement.sources.get(path);
      if (!source) continue;
      const after = await editChecked(source, edits, findings, mode, (finding, why) => {
        refused.add(finding.fingerprint);
        notes.push(`${path}:${finding.location.startLine}: the fix of ${finding.rule} is not applied: ${why}`);
      });
      if (after === source.text) continue;
      edited.set(path, after);
      hasChanged = true;
    }
    if (!hasChanged) break;
    judgement = await rejudge(edited);
  }
  const changed = [...edited].map(([path, after]) => ({
    path,
    before: (first.sources.get(path) as SourceFile).text,
    after,
  }));
  return { changed: changed.filter(({ before, after }) => before !== after), judgement, notes };
}

/** All edits of a file at once; where that breaks it, fix by fix, without those that do. */
async function editChecked(
  source: SourceFile,
  edits: readonly TextEdit[],
  findings: readonly Finding[],
  mode: "safe" | "unsafe",
  refuse: (finding: Finding, why: string) => void,
): Promise<string> {
  if ((await problemWith(source, edits)) === null) return applyEdits(source.text, edits);
  const sound: Finding[] = [];
  for (const finding of findings) {
    const own = selectFixes([finding], mode).files[0]?.edits ?? [];
    const why = await problemWith(source, own);
    if (why === null) sound.push(finding);
    else refuse(finding, why);
  }
  const together = selectFixes(sound, mode).files[0]?.edits ?? [];
  return (await problemWith(source, together)) === null ? applyEdits(source.text, together) : source.text;
}

/** Null when the file still parses and nothing but what the edits touch means something else. */
async function problemWith(source: SourceFile, edits: readonly TextEdit[]): Promise<string | null> {
  const before = await parseYaml(source);
  const after = await parseYaml(new SourceFile(source.path, applyEdits(source.text, edits)));
  if (after.problems.length > before.problems.length) return "the file would no longer parse";
  return keepsMeaning(before.root, after.root, edits) ? null : "it would change other parts of the file";
}

/**
 * Writes changed files, each whole or not at all.
 *
 * @throws UserError when a file is no longer what was judged, or can't be written
 */
export function writeChanged(root: string, changed: readonly ChangedFile[]): void {
  for (const { path, before } of changed) {
    if (readFileSync(join(root, path), "utf8") === before) continue;
    throw new UserError(path, "it changed while it was judged, so nothing was written", "run the command again");
  }
  for (const { path, after } of changed) writeFileWhole(join(root, path), after, path);
}
