import type { ActionsLock, RepositoryTarget } from "../model/index.js";
import type { Resolution } from "./upstream.js";

/**
 * What the repository's `actions.lock` says that a ref comes to, whichever workflow it was locked for: it was looked up and
 * reviewed once. Null where nothing is known, or nothing sound.
 */
export function lockedPin(lock: ActionsLock | null, target: RepositoryTarget): Resolution | null {
  const entry = lock?.entryFor(target);
  if (!entry || entry.flaw || entry.commit === null) return null;
  return { kind: "commit", commit: entry.commit, name: target.ref, isBranch: false, source: "lock" };
}
