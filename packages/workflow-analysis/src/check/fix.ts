import { readFileSync, realpathSync } from "node:fs";
import { join } from "node:path";
import { UserError, writeFileWhole } from "@trustchain/action-kit";
import {
  applyEdits,
  type Finding,
  type ReportError,
  SourceFile,
  selectFixes,
  type TextEdit,
} from "@trustchain/findings";
import { keepsMeaning } from "../fixes/same-meaning.js";
import type { Judgement } from "../judge.js";
import { isDockerfile, kindOf, parseDocument } from "../repository/index.js";
import { type EditsByPath, type FindingPlace, keyOf, moved, placeOf } from "./place.js";

/** A file that fixes changed. */
export interface ChangedFile {
  path: string;
  before: string;
  after: string;
}

export interface Fixed<J extends Judgement = Judgement> {
  changed: ChangedFile[];
  /** What remains. */
  judgement: J;
  /** The findings that fixes mended. */
  mended: Finding[];
  /** Fixes that were dropped, and why. */
  notes: string[];
}

/** Fixes may make room for others, and some are refused on the way; more rounds would mean that two rules undo each other. */
const MAX_ROUNDS = 20;

/**
 * Applies fixes until none is left: each round takes those that don't overlap, checks every file that they change, and
 * judges the repository again. A fix after which its finding still stands is taken back. Nothing is written; see
 * `writeChanged`.
 *
 * @param rejudge judges the repository with these texts in place of what is on disk
 */
export async function applyFixes<J extends Judgement>(
  first: J,
  mode: "safe" | "unsafe",
  rejudge: (edited: ReadonlyMap<string, string>) => Promise<J>,
): Promise<Fixed<J>> {
  const refused = new Refused();
  const edited = new Map<string, string>();
  const mended: Finding[] = [];
  let judgement = first;
  for (let rounds = 0; rounds < MAX_ROUNDS; rounds++) {
    const round = await applyRound(judgement, mode, refused);
    if (round === "again") continue;
    if (round.edits.size === 0) break;
    const before = new Map(edited);
    for (const [path, edits] of round.edits) edited.set(path, applyEdits(textOf(judgement, path), edits));
    const after = await rejudge(edited);
    const standing = stillStanding(round, judgement, after);
    if (standing.length === 0) {
      judgement = after;
      mended.push(...round.applied);
      refused.follow(round.edits);
      continue;
    }
    for (const finding of standing) refused.add(finding, judgement, "the finding would still stand");
    for (const path of round.edits.keys()) restore(edited, before, path);
  }
  const changed = [...edited].map(([path, after]) => ({ path, before: textOf(first, path), after }));
  return { changed: changed.filter(({ before, after }) => before !== after), judgement, mended, notes: refused.notes };
}

/** Fixes that are not to be tried again. */
class Refused {
  readonly notes: string[] = [];
  private places = new Map<string, FindingPlace>();

  add(finding: Finding, judgement: Judgement, why: string): void {
    const { rule, location } = finding;
    const place = placeOf(finding, judgement);
    if (this.places.has(keyOf(place))) return;
    this.places.set(keyOf(place), place);
    this.notes.push(`${location.path}:${location.startLine}: the fix of ${rule} is not applied: ${why}`);
  }

  has(finding: Finding, judgement: Judgement): boolean {
    return this.places.has(keyOf(placeOf(finding, judgement)));
  }

  /** Texts changed. */
  follow(edits: EditsByPath): void {
    const places = Array.from(this.places.values(), (place) => moved(place, edits));
    this.places = new Map(places.map((place) => [keyOf(place), place]));
  }
}

interface Round {
  edits: EditsByPath;
  applied: Finding[];
}

/** A fix may change several files, all or none: so once one is refused, the round begins again without it. */
async function applyRound(judgement: Judgement, mode: "safe" | "unsafe", refused: Refused): Promise<Round | "again"> {
  const chosen = new Map<string, readonly TextEdit[]>();
  const applied = new Set<Finding>();
  const candidates = judgement.findings.filter((finding) => !refused.has(finding, judgement));
  let isSound = true;
  for (const { path, edits, findings } of selectFixes(candidates, mode).files) {
    const source = judgement.sources.get(path);
    if (!source) continue;
    const why = await problemWith(source, edits);
    if (why === null) {
      chosen.set(path, edits);
      for (const finding of findings) applied.add(finding);
    } else {
      isSound = false;
      for (const culprit of await culpritsOf(source, findings, mode, why)) {
        refused.add(culprit.finding, judgement, culprit.why);
      }
    }
  }
  return isSound ? { edits: chosen, applied: [...applied] } : "again";
}

interface Culprit {
  finding: Finding;
  why: string;
}

/** The fixes that break the file by themselves; where it takes several of them together, the last. */
async function culpritsOf(
  source: SourceFile,
  findings: readonly Finding[],
  mode: "safe" | "unsafe",
  together: string,
): Promise<Culprit[]> {
  const culprits: Culprit[] = [];
  for (const finding of findings) {
    const own = selectFixes([finding], mode).files.find(({ path }) => path === source.path)?.edits ?? [];
    const why = await problemWith(source, own);
    if (why !== null) culprits.push({ finding, why });
  }
  return culprits.length > 0 ? culprits : [{ finding: findings.at(-1) as Finding, why: together }];
}

function stillStanding({ edits, applied }: Round, before: Judgement, after: Judgement): Finding[] {
  const standing = new Set(after.findings.map((finding) => keyOf(placeOf(finding, after))));
  return applied.filter((finding) => standing.has(keyOf(moved(placeOf(finding, before), edits))));
}

function restore(edited: Map<string, string>, before: ReadonlyMap<string, string>, path: string): void {
  const text = before.get(path);
  if (text === undefined) edited.delete(path);
  else edited.set(path, text);
}

function textOf({ sources }: Judgement, path: string): string {
  return sources.get(path)?.text ?? "";
}

/** Null when the file still parses and nothing but what the edits touch means something else. */
async function problemWith(source: SourceFile, edits: readonly TextEdit[]): Promise<string | null> {
  if (isDockerfile(source)) return (await import("../dockerfile/index.js")).problemWithEdits(source, edits);
  const kind = kindOf(source.path) ?? null;
  if (kind === "package-configuration") {
    return (await import("../packages/files/index.js")).problemWithEdits(source, edits);
  }
  const before = await parseDocument(source, kind);
  if (before.problems.length > 0) return "the file can't be read as a whole";
  const after = await parseDocument(new SourceFile(source.path, applyEdits(source.text, edits)), kind);
  if (after.problems.length > 0) return "the file would no longer parse";
  return keepsMeaning(before.root, after.root, edits) ? null : "it would change other parts of the file";
}

export interface Written {
  written: ChangedFile[];
  /** Paths of files that are as they were. */
  failed: ReadonlySet<string>;
  errors: ReportError[];
}

/** Writes changed files, each whole or not at all; none when one of them is no longer what was judged. */
export function writeChanged(root: string, changed: readonly ChangedFile[]): Written {
  const stale = changed.find(({ path, before }) => readText(join(root, path)) !== before);
  if (stale) {
    const message = "it changed while it was judged, so nothing was written: run the command again";
    return { written: [], failed: new Set(changed.map(({ path }) => path)), errors: [errorAt(stale.path, message)] };
  }
  const written: ChangedFile[] = [];
  const failed = new Set<string>();
  const errors: ReportError[] = [];
  for (const file of changed) {
    try {
      writeFileWhole(join(root, file.path), file.after, file.path);
      written.push(file);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      failed.add(file.path);
      errors.push(errorAt(file.path, `${error.reason}: make it writable and run the command again`));
    }
  }
  return { written, failed, errors };
}

/** Without those that are another name of a file before them: a link leads to the same text. */
export function withoutLinks(root: string, changed: readonly ChangedFile[]): ChangedFile[] {
  const real = new Map<string, ChangedFile>();
  for (const file of changed) {
    const path = realpathSync(join(root, file.path));
    if (!real.has(path)) real.set(path, file);
  }
  return [...real.values()];
}

function readText(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return null;
  }
}

function errorAt(path: string, message: string): ReportError {
  return { path, line: 1, rule: null, message };
}
