import checkoutTags from "../knowledge/lists/checkout-tags.js";
import { expressionsIn, isCommit, isConstant, type Step, type Uses } from "../model/index.js";
import type { Repository } from "../repository/index.js";
import { parseVersionTag, usedVersion } from "../upstream/index.js";

/**
 * Why a checkout leaves its token on disk: nobody said otherwise, somebody wants it, or what decides can't be seen. Null
 * for other steps, and where it leaves none.
 */
export type KeptCredential = "by default" | "on purpose" | "unknown";

const INPUT = "persist-credentials";

export function keptCredential(step: Step): KeptCredential | null {
  if (!step.uses?.is("actions/checkout")) return null;
  if (step.hasDynamicInputs) return "unknown";
  const setting = step.input(INPUT)?.value;
  if (setting?.kind !== "scalar" || setting.isNull) return "by default";
  if (expressionsIn(setting).length > 0) return isConstant(setting, false) ? null : "unknown";
  // The action compares with "true" and knows no other word for it.
  return setting.value.trim().toLowerCase() === "true" ? "on purpose" : null;
}

/** The major version of a checkout: by its commit where that is known, else by what it is called. */
export function checkoutMajor(uses: Uses, { facts, pinComment }: Repository): number | undefined {
  const { target } = uses;
  if (target.kind === "repository" && isCommit(target.ref)) {
    const [known] = facts.by(checkoutTags, "commit").get(target.ref.toLowerCase()) ?? [];
    if (known) return parseVersionTag(known.tag)?.numbers[0];
  }
  return usedVersion(uses, pinComment)?.[0];
}
