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
const WORD_END = "(?=[,;.]*(?:[\\s:]|$))";
const COMMENT = new RegExp(
  `^#[ \\t]*(?:(?:renovate:[ \\t]*)?tag=|pin@|ratchet:[^\\s@]+@|@(?![^\\s:]*@))?([^\\s:]+?)${WORD_END}`,
  "d",
);

/** The comment where nobody asked for another: `{tag}` stands for the tag or branch, and what is there is behind `# `. */
export const DEFAULT_COMMENT = "{tag}";

/** What to do about a text that is no template. */
export const COMMENT_REMEDY = "write one line with one `{tag}`, where the version stands";

/** Can a comment that is written so be read again? */
export function isCommentTemplate(text: string): boolean {
  return text.split("{tag}").length === 2 && !/[\r\n]/.test(text);
}

/** Is a name, as the word of a comment, read as that name again, and as nothing else? */
export function isCommentWord(name: string): boolean {
  return COMMENT.exec(`# ${name}`)?.[1] === name && !name.includes("${{");
}

/** Looks like a version. */
const VERSION_WORD = /^(?:@?[\w./-]*[@/_-])?v?\d+(?:\.\d+)*(?:[-+][\w.-]+)?$/i;

/** `# 3 retries`, `# 2024-01-02`: numbers of another kind. */
const NO_VERSION = /^\d+$|^\d{4}-\d{1,2}-\d{1,2}/;

/** Does a word of a comment mean a version, whether there is such a tag or not? */
export function isVersionWord(word: string): boolean {
  return VERSION_WORD.test(word) && !NO_VERSION.test(word);
}

/** Longer words are nobody's version, and made to be slow. */
const MAX_VERSION = 256;

/** What stands behind a scalar on its line. */
export interface LineRest {
  /** Where a new comment may begin: right behind the scalar; null in flow style, of which more follows. */
  start: number | null;
  /** The comment with its `#`; null where there is none. */
  comment: Span | null;
}

/**
 * Null where no comment stands behind the scalar and none can: in flow style, and in scalars of several lines. A comment
 * behind the brackets that end flow style is of the last scalar in them.
 */
export function restOfLine(scalar: YamlScalar): LineRest | null {
  const { text } = scalar.file;
  if (scalar.isBlock || text.slice(scalar.start, scalar.end).includes("\n")) return null;
  const match = /^([ \t]*)((?:[}\]][ \t]*)*)(#[^\r\n]*)?(?=[\r\n]|$)/.exec(
    text.slice(scalar.end, endOfLine(text, scalar.end)),
  );
  if (!match) return null;
  const [whole, space = "", brackets = "", comment = ""] = match;
  const before = space + brackets;
  if (brackets !== "" && comment === "") return null;
  // Without white space before it a `#` is no comment.
  if (comment !== "" && !/[ \t]$/.test(before)) return null;
  const start = scalar.end + before.length;
  return {
    start: brackets === "" ? scalar.end : null,
    comment: comment === "" ? null : { start, end: scalar.end + whole.length },
  };
}

function endOfLine(text: string, from: number): number {
  let at = from;
  while (at < text.length && text[at] !== "\n" && text[at] !== "\r") at++;
  return at;
}

/**
 * The word of a comment that says, in one of those forms, what is pinned; it may be any word that an author wrote.
 *
 * @param template what new comments say; it is read first
 */
export function commentWord(scalar: YamlScalar, template: string = DEFAULT_COMMENT): VersionComment | null {
  return readings(scalar, template)[0] ?? null;
}

/** The version that the comment behind a `uses:` names. */
export function versionComment(scalar: YamlScalar, template: string = DEFAULT_COMMENT): VersionComment | null {
  return readings(scalar, template).find(({ version }) => isVersionWord(version)) ?? null;
}

/** What a comment says in the form of the template, and in those of all tools. */
function readings(scalar: YamlScalar, template: string): VersionComment[] {
  const comment = restOfLine(scalar)?.comment;
  if (!comment) return [];
  const text = scalar.file.text.slice(comment.start, comment.end);
  const forms = template === DEFAULT_COMMENT ? [COMMENT] : [formOf(template), COMMENT];
  return forms.flatMap((form) => {
    const [start, end] = form.exec(text)?.indices?.[1] ?? [];
    if (start === undefined || end === undefined || end - start > MAX_VERSION) return [];
    return [{ version: text.slice(start, end), span: { start: comment.start + start, end: comment.start + end } }];
  });
}

/** `words {tag}, more` as it stands in a comment, whatever its white space. */
function formOf(template: string): RegExp {
  const [before = "", behind = ""] = template.trim().split("{tag}").map(literally);
  return new RegExp(`^#[ \\t]*${before}([^\\s:]+?)${behind === "" ? WORD_END : `${behind}(?!\\S)`}`, "d");
}

function literally(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&").replace(/\s+/g, "[ \\t]+");
}
