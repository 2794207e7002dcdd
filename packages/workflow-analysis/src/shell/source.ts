import type { Span } from "@trustchain/findings";
import { embeddedExpressions, firstExpressionAfter, maskExpressions } from "./embedded.js";
import type { ExpressionPart, Quoted, Region, WordPart } from "./model.js";

/** The text of a script with its expressions: what every reader works on. */
export interface ScriptSource {
  readonly text: string;
  readonly expressions: readonly Span[];
  /** `text` with each `${{ }}` replaced by a word of the same length; cut at `MAX_LENGTH`. */
  readonly masked: string;
}

/** What is beyond isn't read. GitHub takes no workflow of that size; reading one shouldn't take seconds. */
const MAX_LENGTH = 512 * 1024;

export function scriptSource(
  text: string,
  expressions: readonly Span[] = text.includes("${{") ? embeddedExpressions(text) : [],
): ScriptSource {
  const masked = maskExpressions(text, expressions);
  return { text, expressions, masked: masked.length > MAX_LENGTH ? masked.slice(0, MAX_LENGTH) : masked };
}

/** The expressions inside a range, as parts of a word. */
export function expressionParts(source: ScriptSource, start: number, end: number, quoted: Quoted): ExpressionPart[] {
  const parts: ExpressionPart[] = [];
  const { expressions } = source;
  for (let index = firstExpressionAfter(expressions, start); index < expressions.length; index++) {
    const expression = expressions[index] as Span;
    if (expression.start >= end) break;
    parts.push({ kind: "expression", index, start: expression.start, end: expression.end, quoted });
  }
  return parts;
}

/**
 * Static text of a word, cut at the expressions that it holds.
 *
 * @param value what the range means after quote removal, made from the masked text: each expression is still there in
 * its full length, so that the text around it can be told apart
 */
export function literalParts(
  source: ScriptSource,
  value: string,
  start: number,
  end: number,
  quoted: Quoted,
): WordPart[] {
  const expressions = expressionParts(source, start, end, quoted);
  if (expressions.length === 0) return [{ kind: "literal", start, end, quoted, value }];
  const parts: WordPart[] = [];
  let at = start;
  let valueAt = 0;
  for (const expression of expressions) {
    const placeholder = source.masked[expression.start] as string;
    const found = value.indexOf(placeholder, valueAt);
    const literalEnd = found < 0 ? value.length : found;
    if (literalEnd > valueAt) {
      parts.push({
        kind: "literal",
        start: at,
        end: expression.start,
        quoted,
        value: value.slice(valueAt, literalEnd),
      });
    }
    parts.push(expression);
    at = expression.end;
    valueAt = literalEnd + (expression.end - expression.start);
  }
  if (valueAt < value.length) parts.push({ kind: "literal", start: at, end, quoted, value: value.slice(valueAt) });
  return parts;
}

/** Adds what `literalParts` gives; a spread would overflow the stack where there are very many. */
export function appendLiteral(
  parts: WordPart[],
  source: ScriptSource,
  value: string,
  start: number,
  end: number,
  quoted: Quoted,
): void {
  for (const part of literalParts(source, value, start, end, quoted)) parts.push(part);
}

/** The value of a word made of these parts, `undefined` when it isn't static. */
export function literalOf(parts: readonly WordPart[]): string | undefined {
  let value = "";
  for (const part of parts) {
    if (part.kind === "literal") value += part.value;
    else if (part.kind === "glob" && part.pattern !== undefined) value += part.pattern;
    else return undefined;
  }
  return value;
}

/** What a script's regions say, in the words that parts use. */
export function quotedAs(region: Region | undefined): Quoted {
  switch (region?.quoting) {
    case "single":
    case "ansi-c":
    case "heredoc-quoted":
    case "here-string-single":
      return "single";
    case "double":
      return "double";
    case "heredoc":
    case "here-string-double":
      return "heredoc";
    default:
      return "none";
  }
}
