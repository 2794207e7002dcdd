import type { Span } from "@trustchain/findings";

/** Stands in the place of each code unit of a `${{ … }}`: no shell gives it a meaning, none takes it into a variable's name. */
const PLACEHOLDER = "\uE000";

/**
 * The `${{ … }}` of a script, fences included. A `}}` inside a `'…'` literal doesn't close; an expression without end
 * isn't one.
 */
export function embeddedExpressions(text: string): Span[] {
  const found: Span[] = [];
  let start = text.indexOf("${{");
  while (start >= 0) {
    const end = endOfExpression(text, start + 3);
    if (end < 0) break;
    found.push({ start, end });
    start = text.indexOf("${{", end);
  }
  return found;
}

function endOfExpression(text: string, from: number): number {
  let quoted = false;
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 39) quoted = !quoted;
    else if (!quoted && code === 125 && text.charCodeAt(at + 1) === 125) return at + 2;
  }
  return -1;
}

/** The script with every expression replaced by one opaque word of the same length, so that offsets stay. */
export function maskExpressions(text: string, expressions: readonly Span[]): string {
  if (expressions.length === 0) return text;
  const foreign = text.includes(PLACEHOLDER);
  let masked = "";
  let at = 0;
  for (const { start, end } of expressions) {
    masked += plain(text.slice(at, start), foreign) + PLACEHOLDER.repeat(end - start);
    at = end;
  }
  return masked + plain(text.slice(at), foreign);
}

/** The placeholder in a script's own text would pass for an expression; its neighbour means as little. */
function plain(text: string, foreign: boolean): string {
  return foreign ? text.replaceAll(PLACEHOLDER, "\uE001") : text;
}

/** Index of the first expression that ends after `offset`; `expressions.length` when none does. */
export function firstExpressionAfter(expressions: readonly Span[], offset: number): number {
  let low = 0;
  let high = expressions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((expressions[middle] as Span).end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Does any expression touch the range? */
export function holdsExpression(expressions: readonly Span[], start: number, end: number): boolean {
  const first = expressions[firstExpressionAfter(expressions, start)];
  return first !== undefined && first.start < end;
}
