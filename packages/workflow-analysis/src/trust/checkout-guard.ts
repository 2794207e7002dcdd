import type { FactOf, Facts } from "../knowledge/facts.js";
import checkoutTags from "../knowledge/lists/checkout-tags.js";
import { isCommit, type Uses } from "../model/index.js";

/** Does this version of `actions/checkout` refuse a fork's code in privileged runs? */
export type CheckoutGuard = "guarded" | "unguarded" | "unknown";

type CheckoutTag = FactOf<typeof checkoutTags>;

const VERSION = /^v?(\d{1,9})\.(\d{1,9})\.(\d{1,9})$/;

/**
 * Does a `uses:` of `actions/checkout` name a version that refuses a fork's code? Other actions never do.
 *
 * A commit that the table doesn't hold is unknown: its version comment is only what somebody says of it.
 *
 * @see section 2 of the specification, "The checkout guard"
 */
export function checkoutGuard(uses: Uses, facts: Facts): CheckoutGuard {
  const { target } = uses;
  if (target.kind !== "repository" || !uses.is("actions/checkout")) return "unguarded";
  const { ref } = target;
  const tags = facts.of(checkoutTags);
  const known = isCommit(ref)
    ? tags.find(({ commit }) => commit === ref.toLowerCase())
    : tags.find(({ tag }) => tag === ref);
  if (known) return known.guarded ? "guarded" : "unguarded";
  return isNewerThanGuard(ref, tags) ? "guarded" : "unknown";
}

/** An exact tag after its line's first guarded one, or of a line that began later. */
function isNewerThanGuard(ref: string, tags: readonly CheckoutTag[]): boolean {
  const version = versionOf(ref);
  if (!version) return false;
  const line = tags.flatMap(({ tag, guarded }) => {
    const other = guarded ? versionOf(tag) : undefined;
    return other && other[0] === version[0] ? [other] : [];
  });
  if (line.length > 0) return line.some((first) => compareVersions(first, version) < 0);
  return tags.every(({ tag }) => (versionOf(tag)?.[0] ?? 0) < version[0]);
}

type Version = readonly [major: number, minor: number, patch: number];

function versionOf(tag: string): Version | undefined {
  const match = VERSION.exec(tag);
  return match ? [Number(match[1]), Number(match[2]), Number(match[3])] : undefined;
}

function compareVersions(a: Version, b: Version): number {
  return a[0] - b[0] || a[1] - b[1] || a[2] - b[2];
}

/** What a guarded checkout is asked for, and when. */
export interface RefusalQuestion {
  guard: CheckoutGuard;
  event: string;
  /** The activity types that may start the run. */
  activities: readonly string[];
  /** For `workflow_run`: the events of the run before it. */
  parents: readonly string[];
  /**
   * - `payload`: a SHA of the payload's own, or `refs/pull/N/head` or `merge`
   * - `fork`: a branch or commit of the fork, named as `repository`
   * - `other`: a SHA from an API call, a branch of this repository
   */
  asks: "payload" | "fork" | "other";
  /** `allow-unsafe-pr-checkout` is on; undefined where that can't be known. */
  isAllowed: boolean | undefined;
}

/** While a pull request is worked on, its fork is there. */
const FORK_IS_THERE: ReadonlySet<string> = new Set(["opened", "synchronize", "reopened"]);

/**
 * Does `actions/checkout` refuse to fetch an outsider's code? `may-refuse`: the version isn't known, or the fork can be gone,
 * and then it can't tell.
 *
 * @see section 2 of the specification, "The checkout guard"
 */
export function checkoutRefuses(question: RefusalQuestion): "refuses" | "may-refuse" | "does-not" {
  const { guard, event, asks, isAllowed } = question;
  if (guard === "unguarded" || asks === "other" || isAllowed === true || !isCovered(question)) return "does-not";
  if (guard === "unknown" || isAllowed === undefined || event === "workflow_run") return "may-refuse";
  return question.activities.every((activity) => FORK_IS_THERE.has(activity)) ? "refuses" : "may-refuse";
}

function isCovered({ event, parents }: RefusalQuestion): boolean {
  if (event === "pull_request_target") return true;
  return event === "workflow_run" && parents.some((parent) => parent.startsWith("pull_request"));
}
