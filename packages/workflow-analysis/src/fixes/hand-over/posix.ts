import type { EmbeddedExpression } from "../../model/index.js";
import type { Script } from "../../shell/index.js";
import { fateOf } from "../text-fate.js";
import type { WordCount } from "../word-count.js";
import {
  isAloneInQuotes,
  isArgument,
  isEscaped,
  isSameAsOneWord,
  type Replacement,
  type Value,
} from "./replacement.js";

/** A variable of bash or sh, with the quotes that the place needs. */
export function posixReference(
  embedded: EmbeddedExpression,
  name: string,
  script: Script,
  { words, isSecret }: Value,
): Replacement | null {
  const { start, end } = embedded;
  const fate = isSecret ? "data" : fateOf(script, start);
  if (fate === "code") return null;
  const whole = { start, end, isSafe: fate === "data" };
  const quoting = script.quotingAt(start);
  if (quoting !== "single" && isEscapedInShell(script.text, start)) return null;
  switch (quoting) {
    case "double":
    case "heredoc":
      return { ...whole, text: `\${${name}}` };
    case "single":
      // Alone in its quotes it takes their place; else they are closed before it and opened again behind it.
      return isAloneInQuotes(script, embedded)
        ? { ...whole, start: start - 1, end: end + 1, text: `"\${${name}}"` }
        : { ...whole, text: `'"\${${name}}"'` };
    case "none":
      if (!isArgument(script, start) || isRegularExpression(script.text, start)) return null;
      return unquotedReference({ ...whole, text: `\${${name}}` }, script, words);
    default:
      return null;
  }
}

/** Backticks take backslashes off once more. */
function isEscapedInShell(text: string, offset: number): boolean {
  return isEscaped(text, offset, "\\") || (text[offset - 1] === "\\" && text.includes("`"));
}

/** Behind `=~` quotes would make a plain text of it, and without them it still would be what an attacker wants. */
function isRegularExpression(text: string, offset: number): boolean {
  return /=~\s+\S*$/.test(text.slice(Math.max(0, offset - 200), offset));
}

/**
 * Quotes keep a value as one word, which is the same for one that is a word anyway. Another may be meant as several words
 * or as none (`${{ inputs.extra-args }}`), or as a pattern in `[[ ]]`: there it stands without quotes, which gives what the
 * text gave. In `[ ]` a missing word would be an error, and a part of a word is better not split.
 */
function unquotedReference(replacement: Replacement, script: Script, words: WordCount): Replacement {
  const { start, end, text } = replacement;
  const quoted = { ...replacement, text: `"${text}"` };
  if (isSameAsOneWord(words, replacement, script)) return quoted;
  const test = testAround(script, start);
  const keepsWords = test === "[[" || (test === undefined && isWholeArgument(script, start, end));
  return { ...(keepsWords ? replacement : quoted), isSafe: false };
}

const TESTS = new Set(["[", "[[", "test"]);

/** The test command that an offset is an argument of. */
function testAround({ commands }: Script, offset: number): string | undefined {
  const test = commands.find(
    ({ name, args }) =>
      TESTS.has(name?.literal ?? "") && args.some(({ start, end }) => start <= offset && offset < end),
  );
  return test?.name?.literal;
}

function isWholeArgument(script: Script, start: number, end: number): boolean {
  return script.commands.some(({ args }) => args.some((word) => word.start === start && word.end === end));
}
