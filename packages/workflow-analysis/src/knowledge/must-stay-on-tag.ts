import type { Facts } from "./facts.js";
import mustStayOnTagList from "./lists/must-stay-on-tag.js";

/**
 * Is it a builder that has to be called by its version tag, because its own verification needs that?
 *
 * @param uses `owner/repo/path@ref`, whatever its ref is
 */
export function mustStayOnTag(uses: string, facts: Facts): boolean {
  const name = uses.toLowerCase();
  return facts.of(mustStayOnTagList).some(({ prefix }) => name.startsWith(prefix.toLowerCase()));
}
