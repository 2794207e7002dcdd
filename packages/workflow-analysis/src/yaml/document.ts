import type { SourceFile, Span } from "@trustchain/findings";
import { commentsBetween } from "./gaps.js";
import type { YamlComment, YamlDocument, YamlNode, YamlProblem, YamlScalar } from "./nodes.js";

/** A document whose comments are looked for when they are first asked for: most runs never ask. */
export class LazyDocument implements YamlDocument {
  #comments: readonly YamlComment[] | undefined;

  constructor(
    readonly file: SourceFile,
    readonly root: YamlNode | undefined,
    readonly problems: readonly YamlProblem[],
    /** All scalars, in order: no comment stands inside them. */
    private readonly scalars: () => readonly YamlScalar[],
  ) {}

  comments(): readonly YamlComment[] {
    this.#comments ??= this.file.text.includes("#") ? findComments(this.file, this.scalars()) : [];
    return this.#comments;
  }
}

function findComments(file: SourceFile, scalars: readonly YamlScalar[]): YamlComment[] {
  const comments: YamlComment[] = [];
  let at = 0;
  const addUntil = (end: number) => {
    for (const span of commentsBetween(file.text, at, end)) comments.push(describe(file, span));
  };
  for (const scalar of scalars) {
    // One may stand behind a block scalar's header.
    addUntil(scalar.isBlock ? scalar.contentStart : scalar.start);
    at = Math.max(at, scalar.end);
  }
  addUntil(file.text.length);
  return comments;
}

function describe(file: SourceFile, span: Span): YamlComment {
  const { line } = file.position(span.start);
  const before = file.text.slice(file.lineStarts[line - 1], span.start);
  return { ...span, text: file.text.slice(span.start + 1, span.end), alone: before.trim() === "" };
}
