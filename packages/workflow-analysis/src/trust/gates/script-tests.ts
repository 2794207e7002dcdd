import { type EvalResult, toText } from "../../expressions/index.js";
import type { Command, Word } from "../../shell/index.js";
import type { Maybe } from "./condition.js";

type Read = (word: Word) => EvalResult;

/** The status of `[ … ]`, `[[ … ]]`, `test …`, joined by `&&`, `||`, `-a`, `-o`; groups in parentheses aren't read. */
export function testOf(command: Command, text: string, read: Read): Maybe {
  const words = command.args.filter(({ text: word }) => word !== "]" && word !== "]]");
  let any: Maybe = false;
  let all: Maybe = true;
  let term: Word[] = [];
  let isNegated = false;
  const close = () => {
    const result = termOf(term, read);
    all = both(all, isNegated ? opposite(result) : result);
    term = [];
    isNegated = false;
  };
  let end = command.name?.end ?? command.start;
  for (const word of words) {
    const gap = text.slice(end, word.start);
    end = word.end;
    if (/[()]/.test(gap)) return undefined;
    const joint = word.text === "-a" || word.text === "-o" ? word.text : /&&|\|\|/.exec(gap)?.[0];
    if (joint && term.length > 0) {
      close();
      if (joint === "-o" || joint === "||") {
        any = either(any, all);
        all = true;
      }
    }
    if (word.text === "!" || /!/.test(gap)) isNegated = !isNegated;
    if (word.text !== "!" && word.text !== "-a" && word.text !== "-o") term.push(word);
  }
  close();
  return either(any, all);
}

function opposite(status: Maybe): Maybe {
  return status === undefined ? undefined : !status;
}

function both(a: Maybe, b: Maybe): Maybe {
  if (a === false || b === false) return false;
  return a === undefined || b === undefined ? undefined : true;
}

function either(a: Maybe, b: Maybe): Maybe {
  return opposite(both(opposite(a), opposite(b)));
}

function termOf(words: readonly Word[], read: Read): Maybe {
  const [first, second, third] = words;
  if (!first) return undefined;
  if (second && third) return comparison(read(first), second.text, third, read);
  if (second) return unary(first.text, read(second));
  return isFilled(read(first));
}

function unary(operator: string, value: EvalResult): Maybe {
  if (operator === "-n") return isFilled(value);
  return operator === "-z" ? opposite(isFilled(value)) : undefined;
}

function isFilled(value: EvalResult): Maybe {
  return value.known ? toText(value.value) !== "" : value.truthy;
}

function comparison(left: EvalResult, operator: string, word: Word, read: Read): Maybe {
  switch (operator) {
    case "=":
    case "==":
      return isEqual(left, word, read);
    case "!=":
      return opposite(isEqual(left, word, read));
    case "=~":
      return fits(left, word.literal ?? word.text);
    default:
      return undefined;
  }
}

function isEqual(left: EvalResult, word: Word, read: Read): Maybe {
  if (word.parts.some(({ kind }) => kind === "glob")) return undefined;
  const right = read(word);
  if (left.known && right.known) return toText(left.value) === toText(right.value);
  if (right.known) return left.known ? undefined : left.shape?.equals(right.value);
  return left.known ? right.shape?.equals(left.value) : undefined;
}

/** Of a value that isn't known may be known that no such one begins as a plain pattern does. */
function beginsOtherwise(value: EvalResult, pattern: string): Maybe {
  const start = /^\^([\w-]+\/?)/.exec(pattern)?.[1];
  const isPlain = start !== undefined && !/^[?*+{|]/.test(pattern.slice(start.length + 1)) && !pattern.includes("|");
  return !value.known && isPlain && value.shape?.startsWith(start) === false ? false : undefined;
}

/** A pattern of a file is only tried on a short text, so that none takes long. */
const LONGEST_TEXT = 20;
const LONGEST_PATTERN = 200;

function fits(value: EvalResult, pattern: string, flags = ""): Maybe {
  if (!value.known) return beginsOtherwise(value, pattern);
  if (pattern.length > LONGEST_PATTERN || pattern.includes("$(")) return undefined;
  const text = toText(value.value);
  if (text.length > LONGEST_TEXT) return undefined;
  try {
    return new RegExp(pattern, flags).test(text);
  } catch {
    return undefined;
  }
}

/** `grep`'s status for a text of one line. */
export function matches(command: Command, input: EvalResult, read: Read): Maybe {
  const options = command.args.filter(({ text }) => text.startsWith("-")).map(({ text }) => text);
  const [pattern, file] = command.args.filter(({ text }) => !text.startsWith("-"));
  if (!pattern || file || options.some((text) => !/^-[qEivwxFo]+$|^--(?:quiet|silent)$/.test(text))) return undefined;
  const value = read(pattern);
  if (!value.known) return undefined;
  const has = (letter: string) => options.some((text) => /^-\w/.test(text) && text.includes(letter));
  const source = has("F")
    ? toText(value.value).replace(/[\\^$.*+?()[\]{}|]/g, "\\$&")
    : basicToExtended(toText(value.value), has("E"));
  const whole = has("x") ? `^(?:${source})$` : has("w") ? `\\b(?:${source})\\b` : source;
  const result = fits(input, whole, has("i") ? "i" : "");
  return has("v") ? opposite(result) : result;
}

/** In a basic pattern `\|`, `\(` and `\)` are the operators. */
function basicToExtended(pattern: string, isExtended: boolean): string {
  return isExtended ? pattern : pattern.replace(/\\([|()])|([|()])/g, (_, operator, plain) => operator ?? `\\${plain}`);
}
