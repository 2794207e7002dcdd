import type { Script } from "../shell/index.js";
import { argumentsAt, isCode } from "./program-text.js";

/** A check that ends a program where a pull request got a push after the comment that asked for the run. */
export interface PushCheck {
  /** From here on the commit is one that the commenter could see. */
  at: number;
  /** The variable that holds the pull request, or the API's answer. */
  name: string;
}

/** No program of a person asks more. */
const MOST = 100;

const NAME = "[A-Za-z_$][\\w$]{0,60}";
const IF = /(?<![\w$.])if\s*\(/g;
const COMPARISON = /^\s*([^<>=&|?]{1,200}?)\s*(>=|<=)\s*([^<>=&|?]{1,200}?)\s*$/;
/** Without `?.`: a fork that is gone would make a date of nothing, and no comparison of one is true. */
const PUSHED = new RegExp(`^(${NAME})(?:\\.data)?\\.head\\.repo\\.pushed_at$`);
const COMMENTED =
  /^(?:context\.payload\.comment\.created_at|(["'`])\$\{\{\s*github\.event\.comment\.created_at\s*\}\}\1)$/;
const TIME = /^(new Date|Date\.parse)\(\s*(.{1,150}?)\s*\)(?:\.getTime\(\))?$/;
const ENDS = /(?:^|[;\n{])\s*(?:throw\b[^{}]*|return\b[^{};\n]*|process\.exit\([^(){}]*\));?\s*$/;

/**
 * The checks `if (pull.head.repo.pushed_at >= comment.created_at) { … return }` of a program in JavaScript. Read strictly, as
 * they close a way in: at the top level, with constants only, a push in the comment's own second kept out, and ended by a way
 * out of the program. Dates of commits are no such check, for whoever makes a commit writes them.
 */
export function pushChecksIn(script: Script): PushCheck[] {
  const { text } = script;
  if (script.shell !== "javascript" || !text.includes("pushed_at")) return [];
  return [...text.matchAll(IF)].slice(0, MOST).flatMap(({ index, 0: { length } }) => {
    const [condition, ...more] = argumentsAt(script, index + length);
    const open = condition ? /^\)\s*\{/.exec(text.slice(condition.end, condition.end + 40)) : null;
    if (!condition || !open || more.length > 0) return [];
    const name = comparedIn(text.slice(condition.start, condition.end), text);
    if (name === undefined || !isAtTop(script, index)) return [];
    const start = condition.end + open[0].length;
    const end = argumentsAt(script, start).at(-1)?.end ?? start;
    return ENDS.test(text.slice(start, end)) ? [{ at: end, name }] : [];
  });
}

/** Is it a statement that surely runs: in no block, and behind no `if` or `else` without one? */
function isAtTop(script: Script, offset: number): boolean {
  const before = script.text.slice(0, offset);
  const line = before.split("\n").findLast((one) => !/^\s*(?:\/\/.*)?$/.test(one)) ?? "";
  if (!isCode(script, offset) || !/[;}]\s*$|^\s*const\s|^[)\]\s]*$/.test(line)) return false;
  let depth = 0;
  for (const { 0: bracket, index } of before.matchAll(/[{}]/g)) {
    if (isCode(script, index)) depth += bracket === "{" ? 1 : -1;
  }
  return depth === 0;
}

/** The variable whose last push a condition finds not to be older than the comment. */
function comparedIn(condition: string, text: string): string | undefined {
  const [, left = "", operator, right = ""] = COMPARISON.exec(condition) ?? [];
  const [pushed, commented] = operator === ">=" ? [left, right] : [right, left];
  const push = timeOf(pushed, text);
  const comment = timeOf(commented, text);
  const name = PUSHED.exec(push.of)?.[1];
  // A date and a text never compare.
  const isSound = name !== undefined && push.form === comment.form && COMMENTED.test(comment.of);
  return isSound && constantsNamed(name, text) === 1 ? name : undefined;
}

function timeOf(written: string, text: string): { form: "date" | "text"; of: string } {
  const value = new RegExp(`^${NAME}$`).test(written) ? (constant(written, text) ?? "") : written;
  const date = TIME.exec(value)?.[2];
  return date === undefined ? { form: "text", of: value } : { form: "date", of: date };
}

/** What a constant is set to, on one line. */
function constant(name: string, text: string): string | undefined {
  if (constantsNamed(name, text) !== 1) return undefined;
  return new RegExp(`\\bconst\\s+${escaped(name)}\\s*=\\s*([^;\\n]{1,200})`).exec(text)?.[1]?.trim();
}

function constantsNamed(name: string, text: string): number {
  const own = escaped(name);
  const declared = `\\bconst\\s+(?:${own}|\\{\\s*(?:data\\s*:\\s*)?${own}\\s*\\})\\s*=`;
  return text.match(new RegExp(declared, "g"))?.length ?? 0;
}

function escaped(name: string): string {
  return name.replaceAll("$", "\\$");
}
