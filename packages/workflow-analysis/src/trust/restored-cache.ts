import { type EvaluateOptions, NOTHING_KNOWN } from "../expressions/index.js";
import { actionFacts } from "../knowledge/action-facts.js";
import type { FactOf } from "../knowledge/facts.js";
import cacheActions from "../knowledge/lists/cache-actions.js";
import type { Step } from "../model/index.js";
import type { Repository } from "../repository/index.js";
import { usedVersion } from "../upstream/index.js";

export type CacheFact = FactOf<typeof cacheActions>;

/** The facts by which a step may restore a cache in a run; none where it surely doesn't. */
export function restoredCaches(step: Step, repository: Repository, run: EvaluateOptions = NOTHING_KNOWN): CacheFact[] {
  return actionFacts(repository.facts, cacheActions, step, run)
    .map(({ fact }) => fact)
    .filter((fact) => step.uses && mayBeVersion(usedVersion(step.uses)?.[0], fact))
    .filter(({ manifestKey }) => manifestKey === "" || mayHoldKey(repository, manifestKey));
}

/** Where the repository has no manifest at its root, what is checked out may come from elsewhere. */
function mayHoldKey(repository: Repository, key: string): boolean {
  const text = repository.manifest("package.json")?.text;
  return text === undefined || text.includes(`"${key}"`);
}

/** A version that isn't known may be any. */
function mayBeVersion(major: number | undefined, { since, until }: CacheFact): boolean {
  if (major === undefined) return true;
  return (since === "" || major >= Number(since)) && (until === "" || major < Number(until));
}
