import {
  type ActionsLock,
  firstOf,
  idOf,
  isCommit,
  type LockedDependency,
  nameOf,
  parseUses,
  type RepositoryTarget,
} from "../model/index.js";
import type { Upstream } from "../upstream/index.js";

/** What an action pulls in by its own files, and its entry in the lock doesn't say, by entry. */
export type LockedGaps = ReadonlyMap<LockedDependency, readonly RepositoryTarget[]>;

/**
 * Follows actions at their locked commits as far as their files are known.
 *
 * @param targets what listed workflows use, as it is written there
 */
export function lockedGaps(lock: ActionsLock, targets: readonly RepositoryTarget[], upstream: Upstream): LockedGaps {
  const gaps = new Map<LockedDependency, RepositoryTarget[]>();
  const seen = new Set<string>();
  const queue = targets.flatMap((target) => step(target, lock.entryFor(target)));
  for (const { target, entry } of queue) {
    const key = `${entry.name.id} ${nameOf(target)}`;
    if (seen.has(key)) continue;
    seen.add(key);
    for (const used of usedBy(target, upstream)) {
      if (isSameCommit(used, target)) {
        queue.push({ target: used, entry });
        continue;
      }
      const name = coveringName(entry, used, lock);
      if (name === undefined) addTo(gaps, entry, used);
      else queue.push(...step(used, lock.dependencies.get(name)));
    }
  }
  return gaps;
}

/** An action at the commit of its entry. */
function step(target: RepositoryTarget, entry: LockedDependency | undefined) {
  return entry && !entry.flaw && entry.commit !== null ? [{ target: { ...target, ref: entry.commit }, entry }] : [];
}

/** An entry names what actions pull in; of reusable workflows the format doesn't say it. */
function usedBy(target: RepositoryTarget, upstream: Upstream): RepositoryTarget[] {
  if (/^\.github\/workflows\//i.test(target.path)) return [];
  const file = upstream.reachedFrom(target)[0]?.file;
  const mutable = (file?.mutable ?? []).map((text) => parseUses(text)).filter((used) => used.kind === "repository");
  return [...(file?.pinned ?? []), ...mutable];
}

/** The id in an entry's `uses:` that covers what its action pulls in: by its ref, or by the commit that it is locked to. */
function coveringName({ uses }: LockedDependency, used: RepositoryTarget, lock: ActionsLock): string | undefined {
  const names = new Map(uses.flatMap(({ id }) => (id === null ? [] : [[id, id] as const])));
  const byCommit = uses.flatMap(({ id, target }) => {
    const commit = id === null ? null : lock.dependencies.get(id)?.commit;
    return id !== null && target && commit ? [[idOf({ ...target, ref: commit }), id] as const] : [];
  });
  return firstOf(names, used) ?? (isCommit(used.ref) ? firstOf(new Map(byCommit), used) : undefined);
}

function isSameCommit(a: RepositoryTarget, b: RepositoryTarget): boolean {
  return idOf({ ...a, path: "" }) === idOf({ ...b, path: "" });
}

function addTo(gaps: Map<LockedDependency, RepositoryTarget[]>, entry: LockedDependency, used: RepositoryTarget): void {
  const known = gaps.get(entry);
  if (!known) gaps.set(entry, [used]);
  else if (!known.some((other) => idOf(other) === idOf(used))) known.push(used);
}
