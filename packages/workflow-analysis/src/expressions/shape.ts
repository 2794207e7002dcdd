import { upper, type Value } from "./values.js";

/** What is sure of a value that isn't known. Tests are answered as the language makes them; undefined where it depends. */
export interface Shape {
  equals(other: Value): boolean | undefined;
  startsWith(part: string): boolean | undefined;
  endsWith(part: string): boolean | undefined;
  contains(part: string): boolean | undefined;
  /** What another value that isn't known either has for a shape, where the two are never the same. */
  never?: Shape;
}

/** Some object: it equals nothing but itself, and is no text. */
export const SOME_OBJECT: Shape = {
  equals: () => false,
  startsWith: () => false,
  endsWith: () => false,
  contains: () => false,
};

/** `start`, and then at least one character more. */
export function textAfter(start: string): Shape {
  const own = upper(start);
  const isLonger = (part: string) => part.length > own.length && part.startsWith(own);
  return {
    equals: (other) => equality(other, isLonger),
    startsWith: (part) => sureOr(own.startsWith(upper(part)), isLonger(upper(part))),
    endsWith: (part) => sureOr(part === "", true),
    contains: (part) => sureOr(own.includes(upper(part)), true),
  };
}

/** `start`, a number, `end`. Neither of the two holds a digit. */
export function textAroundNumber(start: string, end: string): Shape {
  const [head, tail] = [upper(start), upper(end)];
  return {
    equals: (other) => equality(other, (text) => fits(text, (a, b) => a === head && b === tail)),
    startsWith: (part) =>
      sureOr(
        head.startsWith(upper(part)),
        fits(upper(part), (a, b) => a === head && tail.startsWith(b)),
      ),
    endsWith: (part) =>
      sureOr(
        tail.endsWith(upper(part)),
        fits(upper(part), (a, b) => b === tail && head.endsWith(a)),
      ),
    contains: (part) =>
      sureOr(
        head.includes(upper(part)) || tail.includes(upper(part)),
        fits(upper(part), (a, b) => head.endsWith(a) && tail.startsWith(b)),
      ),
  };
}

/** Other types are compared as numbers, and a text may be one. */
function equality(other: Value, mayBe: (text: string) => boolean): boolean | undefined {
  return typeof other === "string" && !mayBe(upper(other)) ? false : undefined;
}

function sureOr(isSure: boolean, isPossible: boolean): boolean | undefined {
  return isSure || (isPossible ? undefined : false);
}

/** Holds a text one number, and do what stands before and behind it pass? */
function fits(text: string, around: (before: string, behind: string) => boolean): boolean {
  const [before, behind, ...others] = text.split(/\d+/);
  return before !== undefined && behind !== undefined && others.length === 0 && around(before, behind);
}
