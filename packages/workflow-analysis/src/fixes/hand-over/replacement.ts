import type { Span } from "@trustchain/findings";
import type { EmbeddedExpression } from "../../model/index.js";
import type { Script } from "../../shell/index.js";
import type { WordCount } from "../word-count.js";

/** What is known of the value that is handed over. */
export interface Value {
  words: WordCount;
  /** Nobody's attack: what reads it gets the same text as before, whatever it does with it. */
  isSecret: boolean;
}

/** What takes an expression's place in a script. */
export interface Replacement {
  /** Range in the scalar's value. */
  start: number;
  end: number;
  text: string;
  isSafe: boolean;
}

/** Behind an escape character the sign of a variable is a plain character; two of them are one that is meant as such. */
export function isEscaped(text: string, offset: number, character: string): boolean {
  let count = 0;
  while (text[offset - 1 - count] === character) count++;
  return count % 2 === 1;
}

const PART_OF_WORD = /[^\s;&|()<>`]/;

/** A part of a word may be empty; where nothing stands around it, nothing was there. */
export function isSameAsOneWord(words: WordCount, { start, end }: Span, { text }: Script): boolean {
  if (words !== "one or none") return words === "one";
  return PART_OF_WORD.test(text.charAt(start - 1)) || PART_OF_WORD.test(text.charAt(end));
}

/** Is it all that stands between single quotes? */
export function isAloneInQuotes({ text }: Script, { start, end }: EmbeddedExpression): boolean {
  return text[start - 1] === "'" && text[end] === "'";
}

/** A reference instead of a literal; a quote ends the word before it, which a reference doesn't (`return'X'`). */
export function inPlaceOf(
  { start, end }: Span,
  reference: string,
  text: string,
): { start: number; end: number; text: string } {
  const before = /[\w$]/.test(text.charAt(start - 1)) ? " " : "";
  const behind = /[\w$]/.test(text.charAt(end)) ? " " : "";
  return { start, end, text: before + reference + behind };
}

const NO_COMMAND = /^(?:case|do|elif|else|for|function|if|select|then|until|while)$/;
const PLAIN_WORDS = /^[ \t]*([\w./-]+)(?:[ \t]+[\w./:=,@%+-]+)*[ \t]+(?:[\w./:-]+=)?$/;

/** `command word --option=` before an offset, on a line of its own: that needs no parser to be seen as an argument. */
function followsPlainWords(text: string, offset: number): boolean {
  const lineStart = text.lastIndexOf("\n", offset - 1) + 1;
  if (offset - lineStart > 200 || text[lineStart - 2] === "\\") return false;
  const command = PLAIN_WORDS.exec(text.slice(lineStart, offset))?.[1];
  return command !== undefined && !NO_COMMAND.test(command);
}

/** An argument, a redirect's target or a plain assignment: places where a quoted variable may stand. */
export function isArgument(script: Script, offset: number): boolean {
  if (followsPlainWords(script.text, offset)) return true;
  return script.commands.some(
    (command) =>
      command.args.some((word) => word.start <= offset && offset < word.end) ||
      command.redirects.some(({ target }) => target !== undefined && target.start <= offset && offset < target.end) ||
      command.assignments.some(
        (assignment) =>
          assignment.values.length === 1 &&
          assignment.start <= offset &&
          offset < assignment.end &&
          !isArray(script, assignment),
      ),
  );
}

function isArray(script: Script, assignment: { start: number; end: number }): boolean {
  return script.text.slice(assignment.start, assignment.end).includes("=(");
}
