import type { Facts } from "./facts.js";
import mustStayOnTagList from "./lists/must-stay-on-tag.js";

/**
 * Has a reference to be called by its version tag?
 *
 * @param uses `owner/repo/path@ref`
 */
export function mustStayOnTag(uses: string, facts: Facts): boolean {
  const [name = "", ref = ""] = uses.split("@");
  if (!/^v\d+\.\d+\.\d+/.test(ref)) return false;
  return facts.of(mustStayOnTagList).some(({ prefix }) => name.toLowerCase().startsWith(prefix.toLowerCase()));
}
