import type { TextEdit } from "@trustchain/findings";
import type { RepositoryTarget, Uses } from "../model/index.js";
import type { Repository } from "../repository/index.js";
import type { RuleFix } from "../rule.js";
import { type Resolution, restOfLine, versionComment } from "../upstream/index.js";

/**
 * Pins a `uses:` to the commit that its ref is today, and says the version behind it. Only the ref and the comment change;
 * where no comment can stand, none is written. What `actions.lock` speaks for is left alone.
 */
export function pinFix(
  repository: Repository,
  uses: Uses,
  target: RepositoryTarget,
  resolution: Resolution,
): RuleFix | null {
  if (resolution.kind !== "commit" || repository.isLocked(uses)) return null;
  const { scalar } = uses;
  const ref = scalar.spanOf(target.refSpan.start, target.refSpan.end);
  // A ref that is written with escapes is not what its span holds.
  if (scalar.file.text.slice(ref.start, ref.end) !== target.ref) return null;
  const comment = commentEdit(uses, resolution.comment);
  const edits = [{ ...ref, text: resolution.commit }, ...(comment ? [comment] : [])];
  return { description: `pin it to the commit that \`${target.ref}\` is today`, safe: true, edits };
}

function commentEdit({ scalar }: Uses, version: string): TextEdit | null {
  const written = versionComment(scalar);
  if (written) return written.version === version ? null : { ...written.span, text: version };
  const rest = restOfLine(scalar);
  if (!rest) return null;
  // What the author wrote stays, behind the version.
  const at = rest.comment?.start ?? rest.start;
  return { start: at, end: at, text: rest.comment ? `# ${version} ` : ` # ${version}` };
}
