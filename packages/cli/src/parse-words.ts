import {
  alternatives,
  didYouMean,
  type Given,
  type Input,
  type Inputs,
  quote,
  UserError,
} from "@trustchain/action-kit";

/** What was given on a command line, by the name of the option. */
export type GivenWords = ReadonlyMap<string, readonly Given[]>;

/** What `--fix` alone means, and the words that it takes from behind it. */
const FIX_WORDS = ["safe", "unsafe"];

/**
 * Reads the words behind a command: `--option value`, `--option=value`, `--flag`, `--no-flag`, operands, `--`.
 *
 * @param inputs what may be given
 * @throws UserError for an option that does not exist, one without its value, and an operand that nothing takes
 */
export function parseWords(words: readonly string[], inputs: Inputs): GivenWords {
  const options = new Map(Object.entries(inputs).filter(([, input]) => !input.runnerOnly));
  const given = new Map<string, Given[]>();
  const add = (name: string, text: string, whole = false): void => {
    const before = given.get(name);
    if (before) before.push({ text, whole });
    else given.set(name, [{ text, whole }]);
  };
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as string;
    if (word === "--") {
      for (const operand of words.slice(i + 1)) add(operandName(options, operand), operand, true);
      break;
    }
    if (!word.startsWith("-") || word === "-") {
      add(operandName(options, word), word, true);
      continue;
    }
    const option = readOption(word, words[i + 1], options);
    if (option.tookNext) i++;
    add(option.name, option.text);
  }
  return given;
}

interface Option {
  name: string;
  text: string;
  tookNext: boolean;
}

type Options = ReadonlyMap<string, Input<unknown>>;

function readOption(word: string, next: string | undefined, options: Options): Option {
  const equals = word.indexOf("=");
  const flag = equals < 0 ? word : word.slice(0, equals);
  const attached = equals < 0 ? undefined : word.slice(equals + 1);
  if (flag === "-h") return { name: "help", text: "true", tookNext: false };
  const name = flag.replace(/^--/, "");
  const input = flag.startsWith("--") ? options.get(name) : undefined;
  if (!input) return negated(flag, attached, options);
  if (attached !== undefined) return { name, text: attached, tookNext: false };
  if (input.kind === "boolean") return { name, text: "true", tookNext: false };
  if (name === "fix" && !FIX_WORDS.includes(next ?? "")) return { name, text: "safe", tookNext: false };
  if (next !== undefined && !next.startsWith("--")) return { name, text: next, tookNext: true };
  throw new UserError(flag, "its value is missing", `give it as ${flag}=${input.hint}`);
}

/** `--no-flag`, or an option that does not exist. */
function negated(flag: string, attached: string | undefined, options: Options): Option {
  const name = flag.replace(/^--no-/, "");
  const input = flag.startsWith("--no-") ? options.get(name) : undefined;
  if (input && attached === undefined) {
    if (input.kind === "boolean") return { name, text: "false", tookNext: false };
    if (name === "fix") return { name, text: "off", tookNext: false };
  }
  const known = [...options].flatMap(([name, { kind }]) => (kind === "boolean" ? [name, `no-${name}`] : [name]));
  const suggestion = didYouMean(flag.replace(/^-+/, ""), known, "--");
  throw new UserError(quote(flag), `there is no such option${suggestion}`, "see --help for those there are");
}

function operandName(options: Options, operand: string): string {
  for (const [name, { operands }] of options) if (operands) return name;
  throw new UserError(quote(operand), "this command takes options only", "see --help for those there are");
}

/**
 * The command that a word names.
 *
 * @throws UserError suggesting the nearest
 */
export function findCommand<C extends { name: string }>(word: string | undefined, commands: readonly C[]): C {
  const names = commands.map(({ name }) => name);
  if (word === undefined) {
    throw new UserError("command", "none was given", `use ${alternatives(names)}, or see trustchain --help`);
  }
  const command = commands.find(({ name }) => name === word);
  if (command) return command;
  if (word.startsWith("-")) {
    throw new UserError(quote(word), "the command comes first", `use ${alternatives(names)}, and options behind it`);
  }
  throw new UserError(quote(word), `there is no such command${didYouMean(word, names)}`, `use ${alternatives(names)}`);
}
