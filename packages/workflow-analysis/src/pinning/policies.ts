import type { RepositoryTarget } from "../model/index.js";
import { usesMatcher } from "./names.js";

/** What a reference has to be: a commit, any ref, or whatever its author likes. */
export const POLICIES = ["hash-pin", "ref-pin", "any"] as const;
export type Policy = (typeof POLICIES)[number];

/** The policy of the most specific glob that matches; `hash-pin` where none does. */
export function policyFor(target: RepositoryTarget, policies: ReadonlyMap<string, Policy>): Policy {
  let best: { policy: Policy; weight: number } = { policy: "hash-pin", weight: -1 };
  for (const [glob, policy] of policies) {
    const weight = specificity(glob);
    if (weight > best.weight && usesMatcher([glob])(target)) best = { policy, weight };
  }
  return best.policy;
}

/**
 * How much a glob says: the characters that it fixes, so that `o/r/*` counts more than `o/r`, which means all in it, too.
 * Without any wildcard it beats one that fixes as much.
 */
function specificity(glob: string): number {
  const fixed = glob.replace(/[*?]|\[[^\]]*\]|\{[^}]*\}/g, "").length;
  return fixed === glob.length ? fixed + 0.5 : fixed;
}
