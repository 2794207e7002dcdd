import { didYouMean } from "../nearest.js";
import { alternatives, quote } from "../quote.js";
import { UserError } from "../user-error.js";
import type { Given, Input, InputKind } from "./input.js";

/** What every input may say of itself. */
export interface InputOptions {
  description: string;
  runnerOnly?: boolean;
}

interface Defaulted<T> {
  default: T;
}

interface Required {
  required: true;
}

type Options<T> = InputOptions & Partial<Defaulted<T>> & { required?: boolean };

/** Any text. */
export function text(options: InputOptions & (Defaulted<string> | Required)): Input<string>;
export function text(options: InputOptions): Input<string | undefined>;
export function text(options: Options<string>): Input<string | undefined> {
  return scalar("text", "TEXT", options, (given) => given);
}

/** The path of a file or folder, as given: relative paths start from the host's `cwd`. */
export function path(options: InputOptions & { hint?: string } & (Defaulted<string> | Required)): Input<string>;
export function path(options: InputOptions & { hint?: string }): Input<string | undefined>;
export function path(options: Options<string> & { hint?: string }): Input<string | undefined> {
  return scalar("path", options.hint ?? "FILE", options, (given, place) => {
    if (given === "") throw new UserError(place, "the path is empty", "give the path of a file");
    return given;
  });
}

/** One of some words. */
export function choice<const W extends string>(
  words: readonly W[],
  options: InputOptions & (Defaulted<NoInfer<W>> | Required),
): Input<W>;
export function choice<const W extends string>(words: readonly W[], options: InputOptions): Input<W | undefined>;
export function choice<const W extends string>(words: readonly W[], options: Options<W>): Input<W | undefined> {
  const input = scalar<W>("choice", words.join("|"), options, (given, place) => {
    const word = words.find((known) => known === given);
    if (word !== undefined) return word;
    throw new UserError(
      place,
      `${quote(given)} is not accepted${didYouMean(given, words)}`,
      `use ${alternatives(words)}`,
    );
  });
  return { ...input, choices: words };
}

/** A whole number in decimal digits, from `min` to `max`. */
export function integer(options: InputOptions & Range & (Defaulted<number> | Required)): Input<number>;
export function integer(options: InputOptions & Range): Input<number | undefined>;
export function integer(options: Options<number> & Range): Input<number | undefined> {
  const { min = 0, max = Number.MAX_SAFE_INTEGER } = options;
  return scalar("integer", "N", options, (given, place) => {
    const value = /^\d{1,16}$/.test(given) ? Number(given) : Number.NaN;
    if (value >= min && value <= max) return value;
    const range = options.max === undefined ? `at least ${min}` : `from ${min} to ${max}`;
    const wrong = Number.isNaN(value) ? "is not a whole number" : "is out of range";
    throw new UserError(place, `${quote(given)} ${wrong}`, `give digits, ${range}`);
  });
}

interface Range {
  /** 0 when left out. */
  min?: number;
  max?: number;
}

const MILLISECONDS = new Map([
  ["s", 1_000],
  ["m", 60_000],
  ["h", 3_600_000],
  ["d", 86_400_000],
]);

/** A span of time: digits and a unit, `30s`, `5m`, `2h`, `7d`. The value is in milliseconds; the default is written likewise. */
export function duration(options: InputOptions & (Defaulted<string> | Required)): Input<number>;
export function duration(options: InputOptions): Input<number | undefined>;
export function duration(options: Options<string>): Input<number | undefined> {
  const { default: written, ...rest } = options;
  const fallback = written === undefined ? {} : { default: parseDuration(written, "default") };
  return { ...scalar<number>("duration", "TIME", { ...rest, ...fallback }, parseDuration), default: written };
}

function parseDuration(given: string, place: string): number {
  const [, digits, unit = ""] = /^(\d{1,9})([smhd])$/.exec(given) ?? [];
  const factor = MILLISECONDS.get(unit);
  if (digits !== undefined && factor !== undefined) return Number(digits) * factor;
  throw new UserError(
    place,
    `${quote(given)} is not a span of time`,
    "give digits and a unit: seconds `30s`, minutes `5m`, hours `2h` or days `7d`",
  );
}

const TRUE = ["true", "True", "TRUE"];
const FALSE = ["false", "False", "FALSE"];

/** Yes or no, in the words of YAML 1.2's core schema (section 10.3.2), as @actions/core reads them. False unless the default says otherwise. */
export function boolean(options: InputOptions & Partial<Defaulted<boolean>>): Input<boolean> {
  const input = scalar<boolean>("boolean", "", { default: false, ...options }, (given, place) => {
    if (TRUE.includes(given)) return true;
    if (FALSE.includes(given)) return false;
    throw new UserError(
      place,
      `${quote(given)} is neither true nor false${didYouMean(given, ["true", "false"])}`,
      "use true or false",
    );
  });
  return input as Input<boolean>;
}

/** Words: given repeatedly, or separated by commas (but not between braces) or newlines. Spaces around a word and empty words don't count. */
export function list(
  options: InputOptions & Partial<Defaulted<readonly string[]>> & { hint?: string; operands?: boolean },
): Input<readonly string[]> {
  const fallback = options.default ?? [];
  return {
    ...described("list", options.hint ?? "WORD", options),
    default: options.default?.join("\n"),
    operands: options.operands ?? false,
    read(given) {
      const words = given.flatMap(wordsOf);
      return words.length > 0 ? words : fallback;
    },
  };
}

function wordsOf(given: Given): string[] {
  if (given.whole) return [given.text];
  return given.text
    .split(/[\r\n]/)
    .flatMap(splitAtCommas)
    .map((word) => word.trim())
    .filter((word) => word !== "");
}

/** A comma between braces belongs to a glob: `octo-org/{one,two}`; not in a line whose braces are no pairs. */
function splitAtCommas(line: string): string[] {
  const words: string[] = [];
  let start = 0;
  let depth = 0;
  for (let at = 0; at < line.length; at++) {
    if (line[at] === "{") depth++;
    if (line[at] === "}") depth--;
    if (depth < 0) break;
    if (line[at] !== "," || depth > 0) continue;
    words.push(line.slice(start, at));
    start = at + 1;
  }
  return depth === 0 ? [...words, line.slice(start)] : line.split(",");
}

/**
 * A token or password: masked on the runner and never printed. An empty one counts as not given, so that
 * `--github-token "$TOKEN"` works with and without the variable.
 */
export function secret(options: InputOptions & { default?: string }): Input<string | undefined> {
  return {
    ...described("secret", "SECRET", options),
    default: options.default,
    read: (given) => given.at(-1)?.text || undefined,
  };
}

/** An input of one value, of which the last given counts. */
function scalar<T>(
  kind: InputKind,
  hint: string,
  options: Options<T>,
  parse: (given: string, place: string) => T,
): Input<T | undefined> {
  return {
    ...described(kind, hint, options),
    default: options.default === undefined ? undefined : String(options.default),
    required: options.required ?? false,
    read(given, place) {
      const last = given.at(-1);
      if (last !== undefined) return parse(last.text, place);
      if (options.required) throw new UserError(place, "is required and was not given", `give ${hint}`);
      return options.default;
    },
  };
}

function described(kind: InputKind, hint: string, options: InputOptions) {
  return {
    kind,
    hint,
    description: options.description,
    required: false,
    runnerOnly: options.runnerOnly ?? false,
    operands: false,
    choices: undefined,
  };
}
