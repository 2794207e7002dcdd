import type { EmbeddedExpression } from "../../model/index.js";
import type { Script } from "../../shell/index.js";
import { fateOf } from "../text-fate.js";
import {
  isAloneInQuotes,
  isArgument,
  isEscaped,
  isSameAsOneWord,
  type Replacement,
  type Value,
} from "./replacement.js";

/** `${env:NAME}`, within double quotes where the place needs them. */
export function powershellReference(
  embedded: EmbeddedExpression,
  name: string,
  script: Script,
  { words, isSecret }: Value,
): Replacement | null {
  const { start, end } = embedded;
  const fate = isSecret ? "data" : fateOf(script, start);
  if (fate === "code" || isEscaped(script.text, start, "`")) return null;
  const whole = { start, end, isSafe: fate === "data" };
  switch (script.quotingAt(start)) {
    case "double":
    case "here-string-double":
      return { ...whole, text: `\${env:${name}}` };
    case "single":
      // Nothing is expanded in there, so only a literal that holds nothing else can be replaced.
      return isAloneInQuotes(script, embedded)
        ? { ...whole, start: start - 1, end: end + 1, text: `"\${env:${name}}"` } // an empty variable alone is `$null`
        : null;
    case "none": {
      if (!isArgument(script, start) || !isPlainBehind(script, end)) return null;
      const isSafe = whole.isSafe && isSameAsOneWord(words, whole, script);
      return { ...whole, isSafe, text: `\${env:${name}}` };
    }
    default:
      return null;
  }
}

/** `.`, `[`, `(` and `:` behind a variable would be read as a member of it, and `,` as the next item of a list. */
function isPlainBehind({ text }: Script, end: number): boolean {
  return /^[\w\s/\\);|}$-]?$/.test(text.charAt(end));
}
