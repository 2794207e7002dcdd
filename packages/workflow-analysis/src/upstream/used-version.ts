import { isCommit, type Uses } from "../model/index.js";
import { versionComment } from "./version-comment.js";
import { parseVersionTag } from "./versions.js";

/**
 * The version that a `uses:` asks for, major first and as precise as it is written: its tag's, or the one in the comment
 * behind a commit. Null where neither tells.
 *
 * @param template how comments are written, see `Repository.pinComment`
 */
export function usedVersion({ target, scalar }: Uses, template?: string): readonly number[] | null {
  if (target.kind !== "repository") return null;
  const tag = isCommit(target.ref) ? versionComment(scalar, template)?.version : target.ref;
  const version = tag === undefined ? undefined : parseVersionTag(tag);
  return version?.prefix === "" ? version.numbers : null;
}
