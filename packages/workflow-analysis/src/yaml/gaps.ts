import type { Span } from "@trustchain/findings";

/**
 * What stands between two tokens is white space, comments and indicators. These scanners read such a gap; they are
 * never given the inside of a scalar.
 */

/** The first of `wanted` between `from` and `to` outside comments, or -1. */
export function findIndicator(text: string, from: number, to: number, wanted: string): number {
  for (let i = from; i < to; i++) {
    const char = text[i] as string;
    if (char === "#" && startsComment(text, i)) i = endOfLine(text, i, to);
    else if (wanted.includes(char)) return i;
  }
  return -1;
}

/** Comments between `from` and `to`: a `#` at the line's start or after white space (YAML 1.2.2, section 6.6). */
export function commentsBetween(text: string, from: number, to: number): Span[] {
  const comments: Span[] = [];
  for (let i = text.indexOf("#", from); i !== -1 && i < to; i = text.indexOf("#", i)) {
    if (startsComment(text, i)) {
      const end = endOfLine(text, i, to);
      comments.push({ start: i, end });
      i = end;
    } else {
      i++;
    }
  }
  return comments;
}

function startsComment(text: string, at: number): boolean {
  if (at === 0) return true;
  const before = text.charCodeAt(at - 1);
  return before === 32 || before === 9 || before === 10 || before === 13 || before === 0xfeff;
}

function endOfLine(text: string, from: number, to: number): number {
  let i = from;
  while (i < to && text.charCodeAt(i) !== 10 && text.charCodeAt(i) !== 13) i++;
  return i;
}
