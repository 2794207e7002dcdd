import { matchesWildcard } from "../knowledge/wildcard.js";
import type { Invocation } from "./invocation.js";
import type { Word } from "./model.js";

/**
 * Which commands are meant, as lists of facts write it: `cosign sign|attest !--key`, `docker push … ghcr.io/*`.
 *
 * Program and subcommands come first. `--push` asks for an option, `--type=spdx*` for one with a value, `!--key` that one isn't
 * there. Behind `…` stand words that may be anywhere. `|` separates alternatives, `*` is any text.
 */
export interface CommandPattern {
  readonly programs: readonly string[];
  /** Words that follow each other in front of the rest. */
  readonly subcommands: readonly (readonly string[])[];
  readonly options: readonly string[];
  readonly absent: readonly string[];
  readonly anywhere: readonly string[];
  /** How much it asks for: of two that match, the one that asks for more means more. */
  readonly weight: number;
}

export function parseCommandPattern(text: string): CommandPattern {
  const [program = "", ...tokens] = text.split(" ");
  const behind = tokens.indexOf("…");
  const front = behind === -1 ? tokens : tokens.slice(0, behind);
  return {
    programs: program.toLowerCase().split("|"),
    subcommands: front.filter((token) => !/^!|^-/.test(token)).map((token) => token.split("|")),
    options: tokens.filter((token) => token.startsWith("-")),
    absent: tokens.filter((token) => token.startsWith("!")).map((token) => token.slice(1)),
    anywhere: behind === -1 ? [] : tokens.slice(behind + 1).filter((token) => !/^!|^-/.test(token)),
    weight: tokens.length,
  };
}

/** Is a command one of those? The program has been compared. Undefined where that depends on a variable or an expression. */
export function matchesCommand(pattern: CommandPattern, { subcommands, args }: Invocation): boolean | undefined {
  const isInFront = pattern.subcommands.every((words, i) => words.includes(subcommands[i] ?? ""));
  if (!isInFront || !pattern.options.every((option) => args.some((_, i) => hasOption(option, args, i)))) return false;
  if (pattern.absent.some((option) => args.some((_, i) => hasOption(option, args, i)))) return false;
  let isSure = true;
  for (const wanted of pattern.anywhere) {
    const answers = args.map((word) => matchesWord(wanted, word));
    if (answers.includes(true)) continue;
    if (!answers.includes(undefined)) return false;
    isSure = false;
  }
  return isSure ? true : undefined;
}

/** `--push`, `--push=true`, `-ab`, `--type=spdx*` in one word or two. */
function hasOption(alternatives: string, args: readonly Word[], at: number): boolean {
  const text = textOf(args[at] as Word);
  return alternatives.split("|").some((option) => {
    const [name = "", value] = option.split("=");
    if (value === undefined) return text === name || (text.startsWith(`${name}=`) && text !== `${name}=false`);
    const given =
      text === name ? textOf(args[at + 1]) : text.startsWith(`${name}=`) ? text.slice(name.length + 1) : null;
    return given !== null && matchesWildcard(value, given);
  });
}

function matchesWord(wanted: string, word: Word): boolean | undefined {
  if (word.literal !== undefined) return matchesWildcard(wanted, word.literal);
  // What stands before the first variable is sure.
  const [first] = word.parts;
  const begin = first?.kind === "literal" ? first.value : "";
  if (begin === "") return undefined;
  return matchesWildcard(wanted, `${begin}\0`) ? true : begin.includes("/") ? false : undefined;
}

function textOf(word: Word | undefined): string {
  return word ? (word.literal ?? word.text) : "";
}
