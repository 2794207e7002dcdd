import type { Span } from "@trustchain/findings";

/** Turns a range of the text that a parser saw into a range of the script. */
export type Placement = (start: number, end: number) => Span;

export const unmoved: Placement = (start, end) => ({ start, end });

/** The text was cut out of the outer one at `offset`. */
export function cutAt(outer: Placement, offset: number): Placement {
  return (start, end) => outer(start + offset, end + offset);
}

/** The text was made from what stands at `span` by more than cutting: everything is there. */
export function madeFrom({ start, end }: Span): Placement {
  return () => ({ start, end });
}

/**
 * The text stood inside backticks or double quotes, and one level of backslashes was removed.
 *
 * @param raw the text between them
 * @param decoded what the parser made of it
 * @param offset of `raw` in the outer text
 */
export function unescaped(outer: Placement, raw: string, decoded: string, offset: number): Placement {
  const offsets = new Uint32Array(decoded.length + 1);
  let at = 0;
  for (let index = 0; index < decoded.length; index++) {
    if (raw[at] === "\\" && (raw[at] !== decoded[index] || raw[at + 1] === "\\")) at++;
    offsets[index] = Math.min(at, raw.length);
    at++;
  }
  offsets[decoded.length] = raw.length;
  const place = (index: number) => offset + (offsets[Math.min(index, decoded.length)] as number);
  // An end is the place after the last character: what follows may have a backslash before it.
  return (start, end) => outer(place(start), end > start ? place(end - 1) + 1 : place(start));
}
