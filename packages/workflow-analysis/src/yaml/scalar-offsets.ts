import type { ScalarSource } from "./nodes.js";

/**
 * For each character of a scalar's value, the offset in the file at which it is written; past its end, the content's end.
 *
 * Decoding a scalar drops indentation, folds lines and resolves escapes (YAML 1.2.2, chapters 7 and 8), but keeps the
 * order of everything that is not white space: so the value and its source are walked side by side.
 */
export function offsetsOf(text: string, source: ScalarSource, value: string): (index: number) => number {
  if (isVerbatim(text, source, value)) return (index) => Math.min(source.contentStart + index, source.contentEnd);
  if (source.style === "literal") return literalOffsets(text, source, value);
  const offsets = new Int32Array(value.length);
  if (source.style === "double") walkDoubleQuoted(text, source, value, offsets);
  else walkFolded(text, source, value, offsets);
  return (index) => offsets[index] ?? source.contentEnd;
}

/** How many characters of the source stand for the one at `offset`: escapes and doubled quotes are longer. */
export function sourceLength(text: string, source: ScalarSource, offset: number): number {
  if (source.style === "single") return text[offset] === "'" ? 2 : 1;
  if (source.style === "double" && text[offset] === "\\") return readEscape(text, offset).length;
  return 1;
}

function isVerbatim(text: string, source: ScalarSource, value: string): boolean {
  return source.contentEnd - source.contentStart === value.length && text.startsWith(value, source.contentStart);
}

/** Plain, single-quoted and folded scalars: white space may change, nothing else but `''`. */
function walkFolded(text: string, source: ScalarSource, value: string, offsets: Int32Array): void {
  let at = source.contentStart;
  const end = source.contentEnd;
  for (let i = 0; i < value.length; i++) {
    const code = value.charCodeAt(i);
    if (isSpace(code)) {
      offsets[i] = Math.min(at, end);
      if (isSpace(text.charCodeAt(at)) && at < end) at++;
      continue;
    }
    while (at < end && text.charCodeAt(at) !== code) at++;
    offsets[i] = Math.min(at, end);
    at++;
    if (code === 39 && source.style === "single" && text.charCodeAt(at) === 39) at++;
  }
}

/** Literal block scalars: each line loses the block's indentation, and CRLF becomes LF. So lines are all there is to know. */
function literalOffsets(text: string, source: ScalarSource, value: string): (index: number) => number {
  const starts: number[] = [];
  /** By line: where it is written, and the line break behind it. */
  const written: { start: number; end: number }[] = [];
  let at = source.contentStart;
  for (let i = 0; i < value.length; ) {
    const lineEnd = value.indexOf("\n", i);
    const stop = lineEnd === -1 ? value.length : lineEnd;
    const end = endOfLine(text, at, source.contentEnd);
    starts.push(i);
    written.push({ start: Math.max(at, end - (stop - i)), end });
    i = stop + 1;
    at = afterLineBreak(text, end);
  }
  return (index) => {
    if (index >= value.length) return source.contentEnd;
    const line = lastAtMost(starts, index);
    const { start, end } = written[line] as { start: number; end: number };
    return Math.min(start + index - (starts[line] as number), end);
  };
}

/** The position of the last number that is at most `wanted`, in an ascending list whose first is. */
function lastAtMost(ascending: readonly number[], wanted: number): number {
  let low = 0;
  let high = ascending.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((ascending[middle] as number) <= wanted) low = middle;
    else high = middle - 1;
  }
  return low;
}

function walkDoubleQuoted(text: string, source: ScalarSource, value: string, offsets: Int32Array): void {
  let at = source.contentStart;
  let i = 0;
  const end = source.contentEnd;
  while (i < value.length && at < end) {
    const code = text.charCodeAt(at);
    if (code === 92) {
      const sequence = readEscape(text, at);
      for (let k = 0; k < sequence.units && i < value.length; k++) offsets[i++] = at;
      at += sequence.length;
    } else if (isSpace(code)) {
      const next = skipSpace(text, at, end);
      const isFolded = hasLineBreak(text, at, next);
      while (i < value.length && isSpace(value.charCodeAt(i)) && at < next) {
        offsets[i++] = at;
        if (!isFolded || at < next - 1) at++;
      }
      at = next;
    } else {
      offsets[i++] = at++;
    }
  }
  while (i < value.length) offsets[i++] = end;
}

const HEX_ESCAPES = new Map([
  [120, 2],
  [117, 4],
  [85, 8],
]);

/** How long an escape is in the source, and how many UTF-16 units it gives (YAML 1.2.2, section 5.7). */
function readEscape(text: string, at: number): { length: number; units: number } {
  const code = text.charCodeAt(at + 1);
  const digits = HEX_ESCAPES.get(code);
  if (digits !== undefined) {
    const point = Number.parseInt(text.slice(at + 2, at + 2 + digits), 16);
    return { length: 2 + digits, units: point > 0xffff ? 2 : 1 };
  }
  if (code === 10 || code === 13) {
    let end = afterLineBreak(text, at + 1);
    while (text.charCodeAt(end) === 32 || text.charCodeAt(end) === 9) end++;
    return { length: end - at, units: 0 };
  }
  return { length: 2, units: 1 };
}

function isSpace(code: number): boolean {
  return code === 32 || code === 9 || code === 10 || code === 13;
}

function skipSpace(text: string, at: number, end: number): number {
  let next = at;
  while (next < end && isSpace(text.charCodeAt(next))) next++;
  return next;
}

function hasLineBreak(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code === 10 || code === 13) return true;
  }
  return false;
}

function endOfLine(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && text.charCodeAt(at) !== 10 && text.charCodeAt(at) !== 13) at++;
  return at;
}

function afterLineBreak(text: string, at: number): number {
  if (text.charCodeAt(at) === 13 && text.charCodeAt(at + 1) === 10) return at + 2;
  return at + 1;
}
