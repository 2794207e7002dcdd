import { isExcludedByRatchet, type TextEdit } from "@trustchain/findings";
import { mustStayOnTag } from "../knowledge/must-stay-on-tag.js";
import type { RepositoryTarget, Uses } from "../model/index.js";
import type { Repository } from "../repository/index.js";
import type { RuleFix } from "../rule.js";
import { commentWord, isCommentWord, restOfLine, versionComment } from "../upstream/index.js";
import { aliasCount } from "./shared-text.js";

/** The reference that changes, and the repository that it stands in. */
export interface PinPlace {
  repository: Repository;
  uses: Uses;
  target: RepositoryTarget;
}

/** What a reference becomes. */
export interface NewPin {
  commit: string;
  /** The tag or branch, for the comment. */
  name: string;
  /** What a comment calls it until now, where that is no version. */
  former?: string | undefined;
}

/**
 * Pins a `uses:` to a commit, and says behind it what that is. Only the ref and the comment change; where no comment can
 * stand, none is written. Null for what `actions.lock` speaks for, for builders that have to be called by their tag, for
 * what a comment excludes, and where an anchor gives the text to something that is no `uses:`.
 * A comment's own style counts more than the one that was asked for.
 */
export function pinFix(
  { repository, uses, target }: PinPlace,
  { commit, name, former }: NewPin,
  description: string,
): RuleFix | null {
  if (repository.isLocked(uses) || mustStayOnTag(uses.text, repository.facts)) return null;
  if (isExcluded(uses) || isUsedOtherwise(uses, repository)) return null;
  const ref = uses.scalar.spanOf(target.refSpan.start, target.refSpan.end);
  const comment = commentEdit(uses, name, former, repository.pinComment);
  const pin = target.ref.toLowerCase() === commit ? [] : [{ ...ref, text: commit }];
  const edits = [...pin, ...(comment ? [comment] : [])];
  return edits.length === 0 ? null : { description, safe: true, edits };
}

/** ratchet's users say with it that a line stays as it is. */
export function isExcluded({ scalar }: Uses): boolean {
  const comment = restOfLine(scalar)?.comment;
  return comment != null && isExcludedByRatchet(scalar.file.text.slice(comment.start, comment.end));
}

/** Does an anchor give the text to more places than those that are a `uses:`? */
function isUsedOtherwise({ scalar }: Uses, repository: Repository): boolean {
  const root = repository.documents.find(({ file }) => file === scalar.file)?.root;
  const aliases = root?.kind === "map" ? aliasCount(scalar, root) : 0;
  if (aliases === 0) return false;
  // A step that is repeated as a whole is one place.
  const places = new Set(repository.uses().flatMap((other) => (other.scalar === scalar ? [other.holder] : [])));
  return places.size < 1 + aliases;
}

function commentEdit({ scalar }: Uses, name: string, former: string | undefined, template: string): TextEdit | null {
  if (!isCommentWord(name)) return null;
  const word = commentWord(scalar, template);
  const written =
    versionComment(scalar, template) ?? (word && (word.version === name || word.version === former) ? word : null);
  if (written) return written.version === name ? null : { ...written.span, text: name };
  const rest = restOfLine(scalar);
  if (!rest || rest.start === null) return null;
  const text = template.replaceAll("{tag}", () => name);
  // What the author wrote stays, behind the version.
  const at = rest.comment?.start ?? rest.start;
  return { start: at, end: at, text: rest.comment ? `# ${text} ` : ` # ${text}` };
}
