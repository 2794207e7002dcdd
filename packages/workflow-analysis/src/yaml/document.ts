import type { SourceFile, Span } from "@trustchain/findings";
import { commentsBetween } from "./gaps.js";
import type { YamlComment, YamlDocument, YamlNode, YamlProblem } from "./nodes.js";

/** A document whose comments are looked for when they are first asked for: most runs never ask. */
export class LazyDocument implements YamlDocument {
  #comments: readonly YamlComment[] | undefined;

  constructor(
    readonly file: SourceFile,
    readonly root: YamlNode | undefined,
    readonly problems: readonly YamlProblem[],
    /** The ranges of all scalars, in order: no comment stands inside them. */
    private readonly scalars: () => readonly Span[],
  ) {}

  comments(): readonly YamlComment[] {
    this.#comments ??= this.file.text.includes("#") ? findComments(this.file, this.scalars()) : [];
    return this.#comments;
  }
}

function findComments(file: SourceFile, scalars: readonly Span[]): YamlComment[] {
  const comments: YamlComment[] = [];
  let at = 0;
  for (const scalar of [...scalars, { start: file.text.length, end: file.text.length }]) {
    for (const span of commentsBetween(file.text, at, scalar.start)) comments.push(describe(file, span));
    at = Math.max(at, scalar.end);
  }
  return comments;
}

function describe(file: SourceFile, span: Span): YamlComment {
  const { line } = file.position(span.start);
  const before = file.text.slice(file.lineStarts[line - 1], span.start);
  return { ...span, text: file.text.slice(span.start + 1, span.end), alone: before.trim() === "" };
}
