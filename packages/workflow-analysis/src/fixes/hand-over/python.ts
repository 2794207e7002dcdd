import type { Span } from "@trustchain/findings";
import type { EmbeddedExpression } from "../../model/index.js";
import type { Script } from "../../shell/index.js";
import { inPlaceOf, type Replacement } from "./replacement.js";

/** The literal as a whole becomes a look-up; null where other text stands in it, and where no call can stand. */
export function pythonReference({ start, end }: EmbeddedExpression, name: string, script: Script): Replacement | null {
  const literal = script.strings.find((string) => string.body.start === start && string.body.end === end);
  if ((literal?.kind !== "string" && literal?.kind !== "raw-string") || hasNeighbour(script.text, literal)) return null;
  if (isInCasePattern(script.text, literal)) return null;
  // A field of an f-string may not hold the quotes of the f-string before Python 3.12.
  if (script.strings.some((outer) => outer.start < literal.start && literal.end < outer.end)) return null;
  return { isSafe: true, ...inPlaceOf(literal, `__import__("os").environ["${name}"]`, script.text) };
}

/** Python joins literals that stand side by side; a call can't. */
function hasNeighbour(text: string, literal: Span): boolean {
  return (
    /["']\s*$/.test(text.slice(Math.max(0, literal.start - 200), literal.start)) ||
    /^\s*[rbfuRBFU]{0,2}["']/.test(text.slice(literal.end, literal.end + 200))
  );
}

/** `case 'text':`, or a pattern of several lines: no call can stand there. The rest of such a line is left alone, too. */
function isInCasePattern(text: string, { start }: Span): boolean {
  return /(?:^|\n)[ \t]*case\b(?![ \t]*[=.])(?:[^\n]*|[^:]*)$/.test(text.slice(Math.max(0, start - 500), start));
}
