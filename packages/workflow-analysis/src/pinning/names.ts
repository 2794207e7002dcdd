import { globMatcher } from "../config/globs.js";
import type { UsesTarget } from "../model/index.js";
import { keyOfSlug } from "../upstream/known-refs.js";

export type UsesMatcher = (target: UsesTarget) => boolean;

/**
 * Does a reference match one of the globs of `owner/repo[/path]`, or of `docker://image`? Names have no case. A glob of a
 * repository means all in it, too, and `*` everything.
 */
export function usesMatcher(globs: readonly string[]): UsesMatcher {
  const matchers = globs.map((glob) => globMatcher(glob === "*" ? "**" : glob.toLowerCase()));
  return (target) => namesOf(target).some((name) => matchers.some((matches) => matches(name)));
}

/** Does a reference name something of elsewhere? */
export function isRemote(target: UsesTarget): boolean {
  return namesOf(target).length > 0;
}

function namesOf(target: UsesTarget): string[] {
  if (target.kind === "docker") return [`docker://${target.image.name}`.toLowerCase()];
  if (target.kind !== "repository") return [];
  const slug = keyOfSlug(target);
  return target.path === "" ? [slug] : [slug, `${slug}/${target.path.toLowerCase()}`];
}
