import { contextPath } from "../expressions/index.js";
import type { YamlScalar } from "../yaml/index.js";
import { type EmbeddedExpression, expressionsIn } from "./expression.js";
import type { Matrix } from "./matrix.js";

/** A text with matrix values in the place of expressions; those that aren't known stay as they are written. */
export interface FilledText {
  text: string;
  values: readonly YamlScalar[];
  /** The value that the last expression of the text came to; null where that one isn't known. */
  last: YamlScalar | null;
}

/** Texts of a person have fewer expressions, fewer pairs of values, and are shorter, as their values are. */
const MOST_EXPRESSIONS = 10;
const MOST_PAIRS = 10_000;
const LONGEST = 1000;

/**
 * The texts that `${{ matrix.x }}:${{ matrix.y }}` comes to in the combinations of a matrix. Exclusions of pairs don't count.
 *
 * @param text of the scalar, or the part of it that is asked about
 */
export function filledTexts(scalar: YamlScalar, text: string, matrix: Matrix | null): FilledText[] {
  let texts: FilledText[] = [{ text, values: [], last: null }];
  if (text.length > LONGEST) return texts;
  for (const embedded of distinct(expressionsIn(scalar)).slice(0, MOST_EXPRESSIONS)) {
    const { known, isOpen } = valuesOf(embedded, matrix);
    if (texts.length > 1 && texts.length * known.length > MOST_PAIRS) break;
    texts = texts.flatMap((before) => [
      ...(known.length > 0 ? fill(before, embedded.text, known, matrix) : []),
      ...(isOpen ? [{ ...before, last: null }] : []),
    ]);
  }
  return texts;
}

function distinct(expressions: readonly EmbeddedExpression[]): EmbeddedExpression[] {
  return [...new Map(expressions.map((embedded) => [embedded.text, embedded])).values()];
}

function valuesOf({ expression }: EmbeddedExpression, matrix: Matrix | null) {
  const path = expression && contextPath(expression);
  if (path?.segments[0] !== "matrix" || !matrix) return { known: [], isOpen: true };
  const { values, isOpen } = matrix.valuesOf(path.segments.slice(1));
  const known = values.filter((value) => value.value.length <= LONGEST && expressionsIn(value).length === 0);
  return { known, isOpen: isOpen || known.length < values.length || values.length === 0 };
}

function fill(before: FilledText, written: string, values: readonly YamlScalar[], matrix: Matrix | null): FilledText[] {
  const fitting = values.filter((value) => before.values.every((other) => matrix?.mayMeet(value, other)));
  // An item of `include` without the key: the expression gives nothing.
  if (fitting.length === 0) return [{ ...before, text: before.text.replaceAll(written, "") }];
  return fitting.map((value) => ({
    text: before.text.replaceAll(written, () => (value.isNull ? "" : value.value)),
    values: [...before.values, value],
    last: value,
  }));
}
