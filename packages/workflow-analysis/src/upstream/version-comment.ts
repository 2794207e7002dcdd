import type { Span } from "@trustchain/findings";
import type { YamlScalar } from "../yaml/index.js";

/** The comment behind a `uses:`, where it says a version. */
export interface VersionComment {
  /** As it is written: `v4.1.0`. */
  version: string;
  /** The file's range of it. */
  span: Span;
}

/**
 * The forms in which tools write versions: `# v4`, `#v4.1`, `# tag=v4`, `# pin@v4`, `# ratchet:owner/repo@v4`,
 * `# renovate: tag=v4`, `# @v4`; but in `# @scope/name@1.2.0` the `@` is the tag's. Text behind the version, and the
 * punctuation before it, is the author's own. (No ref holds a colon.)
 */
const COMMENT =
  /^#[ \t]*(?:(?:renovate:[ \t]*)?tag=|pin@|ratchet:[^\s@]+@|@(?![^\s:]*@))?([^\s:]+?)(?=[,;.]*(?:[\s:]|$))/;

/** Looks like a version. */
const VERSION_WORD = /^(?:@?[\w./-]*[@/_-])?v?\d+(?:\.\d+)*(?:[-+][\w.-]+)?$/i;

/** `# 3 retries`, `# 2024-01-02`: numbers of another kind. */
const NO_VERSION = /^\d+$|^\d{4}-\d{1,2}-\d{1,2}/;

/** Longer words are nobody's version, and made to be slow. */
const MAX_VERSION = 256;

/** What stands behind a scalar on its line. */
export interface LineRest {
  /** Where it begins: right behind the scalar. */
  start: number;
  /** The comment with its `#`; null where there is none. */
  comment: Span | null;
}

/** Null where no comment can stand behind the scalar: in flow style, and in scalars of several lines. */
export function restOfLine(scalar: YamlScalar): LineRest | null {
  const { text } = scalar.file;
  if (scalar.isBlock || text.slice(scalar.start, scalar.end).includes("\n")) return null;
  const match = /^([ \t]*)(#[^\r\n]*)?(?=[\r\n]|$)/.exec(text.slice(scalar.end, endOfLine(text, scalar.end)));
  if (!match) return null;
  const [, space = "", comment] = match;
  // Without white space before it a `#` is no comment.
  if (comment !== undefined && space === "") return null;
  const start = scalar.end + space.length;
  return { start: scalar.end, comment: comment === undefined ? null : { start, end: start + comment.length } };
}

function endOfLine(text: string, from: number): number {
  let at = from;
  while (at < text.length && text[at] !== "\n" && text[at] !== "\r") at++;
  return at;
}

/** The word of a comment that says, in one of those forms, what is pinned; it may be any word that an author wrote. */
export function commentWord(scalar: YamlScalar): VersionComment | null {
  const comment = restOfLine(scalar)?.comment;
  if (!comment) return null;
  const match = COMMENT.exec(scalar.file.text.slice(comment.start, comment.end));
  const version = match?.[1];
  if (!match || version === undefined || version.length > MAX_VERSION) return null;
  const start = comment.start + match[0].length - version.length;
  return { version, span: { start, end: start + version.length } };
}

/** The version that the comment behind a `uses:` names. */
export function versionComment(scalar: YamlScalar): VersionComment | null {
  const word = commentWord(scalar);
  return word && VERSION_WORD.test(word.version) && !NO_VERSION.test(word.version) ? word : null;
}
