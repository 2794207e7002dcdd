import type { TextEdit } from "@trustchain/findings";
import type { Job, Permissions, ScopeGrant } from "../model/index.js";
import type { Excess, Scopes } from "../trust/needs/index.js";
import { insertEntry, type NewValue, removeEntry, setValue } from "./edits.js";

/** Takes from a block what is too much, and leaves the lines of the rest as they are. Null where it can't be edited. */
export function narrowBlock({ entry, grants }: Permissions, excess: readonly Excess[]): TextEdit[] | null {
  const { key, value } = entry;
  if (value.kind !== "map" || entry.alias) return null;
  const kept = grants.flatMap((grant) => {
    const level = levelAfter(grant, excess);
    return level === null ? [] : [[grant.scope, level] as const];
  });
  if (kept.length === 0) return [{ start: key.end, end: endOfText(value.file.text, value.end), text: ": {}" }];
  if (value.flow) return [{ start: value.start, end: value.end, text: flowText(kept) }];
  const edits = excess.map(({ grant }) =>
    levelAfter(grant, excess) === null ? removeEntry(value, grant.entry) : setValue(grant.entry, "read"),
  );
  return edits.includes(null) ? null : (edits as TextEdit[]);
}

/** Adds scopes to a block, or raises their levels. Null where it can't be edited. */
export function widenBlock({ entry, grants }: Permissions, scopes: Scopes): TextEdit[] | null {
  const { value } = entry;
  if (entry.alias) return null;
  if (value.kind !== "map" || value.entries.length === 0) {
    const edit = setValue(entry, flowText([...scopes]));
    return edit && [edit];
  }
  if (value.flow) {
    const all = new Map([...grants.map(({ scope, level }) => [scope, level] as const), ...scopes]);
    return [{ start: value.start, end: value.end, text: flowText([...all]) }];
  }
  const edits = Array.from(scopes, ([scope, level]) => {
    const given = grants.find((grant) => grant.scope === scope);
    return given ? setValue(given.entry, level) : insertEntry(value, scope, level);
  });
  return edits.includes(null) ? null : mergeInserts(edits as TextEdit[]);
}

/** Lines that are added at one place are one edit. */
function mergeInserts(edits: readonly TextEdit[]): TextEdit[] {
  const merged: TextEdit[] = [];
  for (const edit of edits) {
    const at = merged.findIndex(({ start, end }) => start === edit.start && end === edit.end && start === end);
    const before = merged[at];
    if (before) merged[at] = { ...before, text: before.text + edit.text };
    else merged.push(edit);
  }
  return merged;
}

/** A checkout may need to read what it isn't known to write. */
function levelAfter(grant: ScopeGrant, excess: readonly Excess[]): string | null {
  const found = excess.find((one) => one.grant === grant);
  if (!found) return grant.level;
  return grant.scope === "contents" ? "read" : found.needed;
}

/** A block mapping ends behind its last line break. */
function endOfText(text: string, end: number): number {
  let at = end;
  while (at > 0 && /\s/.test(text[at - 1] as string)) at--;
  return at;
}

/** Sets a block, whatever form it has, to these scopes. */
export function setBlock({ entry }: Permissions, scopes: Scopes): TextEdit | null {
  return entry.value.kind === "scalar" ? setValue(entry, flowText([...scopes])) : null;
}

/** Gives a job that has none a block of its own, in front of what it does. */
export function insertBlock(job: Job, scopes: Scopes): TextEdit | null {
  const [first] = job.map.entries;
  return first ? insertEntry(job.map, "permissions", blockValue(scopes), first) : null;
}

function blockValue(scopes: Scopes): NewValue {
  return scopes.size === 0 ? "{}" : Object.fromEntries(scopes);
}

function flowText(scopes: readonly (readonly [string, string])[]): string {
  return `{${scopes.map(([scope, level]) => `${scope}: ${level}`).join(", ")}}`;
}
