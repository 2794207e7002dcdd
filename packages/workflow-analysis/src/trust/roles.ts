/**
 * Who can bring something about, the least first; each can do what those before it can.
 *
 * - `anyone`: whoever may read the repository
 * - `past-contributor`: had one pull request merged, or a first run approved
 * - `after-approval`: anyone, once a maintainer took a step that is not bound to the code that runs
 * - `triage`: may label, close and assign, but not write
 * - `writer`: may push anyway
 */
export const ROLES = ["anyone", "past-contributor", "after-approval", "triage", "writer"] as const;

export type Role = (typeof ROLES)[number];

/** Those whose paths are reported. */
export const OUTSIDERS: readonly Role[] = ROLES.filter((role) => role !== "writer");

/** Can `role` do all that `other` can? */
export function isAtLeast(role: Role, other: Role): boolean {
  return ROLES.indexOf(role) >= ROLES.indexOf(other);
}

/** The one that can do more. */
export function higherRole(a: Role, b: Role): Role {
  return isAtLeast(a, b) ? a : b;
}
