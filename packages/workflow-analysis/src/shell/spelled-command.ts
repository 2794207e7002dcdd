import { baseName, type EffectiveCommand, effectiveCommand } from "./effective-command.js";
import type { Command, Word } from "./model.js";

/**
 * Does a command run what is spelled: the program, and its subcommands in order? Options may stand between, with a value
 * each. Then the words that aren't part of the spelling, in their order; else null.
 *
 * @param spelling `docker login`, `yarn npm publish`
 */
export function argumentsOf(command: Command, spelling: string): readonly Word[] | null {
  const [program, ...subcommands] = spelling.split(" ");
  const { program: own, args } = calledProgram(command);
  if (own !== program) return null;
  const rest: Word[] = [];
  let mayBeValue = false;
  let next = 0;
  for (const word of args) {
    const text = word.literal ?? word.text;
    if (next === subcommands.length) rest.push(word);
    else if (/^[-+]/.test(text)) {
      mayBeValue = text.startsWith("-") && !text.includes("=");
      rest.push(word);
    } else if (text === subcommands[next]) next++;
    else if (mayBeValue) {
      mayBeValue = false;
      rest.push(word);
    } else return null;
  }
  return next === subcommands.length ? rest : null;
}

/** Programs that run the words behind them, or behind a subcommand of theirs, as a command of its own. */
const RUNNERS: ReadonlyMap<string, readonly string[]> = new Map([
  ["bundle", ["exec"]],
  ["bunx", []],
  ["corepack", []],
  ["hatch", ["run"]],
  ["npx", []],
  ["pdm", ["run"]],
  ["pipenv", ["run"]],
  ["pipx", ["run"]],
  ["pnpx", []],
  ["poetry", ["run"]],
  ["python", ["-m"]],
  ["uv", ["run"]],
  ["uvx", []],
]);

/** More than a few of them, one in another, is made to be slow. */
const MOST_RUNNERS = 5;

/**
 * Looks for commands in a script before it is parsed: one of the programs, and what it is to do soon behind it.
 *
 * @param spellings as for `argumentsOf`
 */
export function hintOf(spellings: readonly string[]): RegExp {
  const words = spellings.map((spelling) => spelling.split(" "));
  const programs = anyOf(words.map(([program = ""]) => program));
  return new RegExp(`${programs}[^]{0,200}?${anyOf(words.map((spelled) => spelled.at(-1) ?? ""))}`, "i");
}

function anyOf(words: readonly string[]): string {
  return `\\b(?:${[...new Set(words)].map((word) => word.replace(/\W/g, "\\$&")).join("|")})\\b`;
}

interface CalledProgram {
  program: string;
  args: readonly Word[];
}

const called = new WeakMap<Command, CalledProgram>();

/** A command may be compared with many spellings. */
function calledProgram(command: Command): CalledProgram {
  let found = called.get(command);
  if (!found) {
    found = findCalled(command);
    called.set(command, found);
  }
  return found;
}

/** The program behind `python -m`, `uv run` and the like, in lower case, without a version and `.exe`. */
function findCalled(command: Command): CalledProgram {
  const effective = effectiveCommand(command);
  let { program, args } = plain(effective);
  for (let n = 0; n < MOST_RUNNERS; n++) {
    const behind = wordsBehind(program, args);
    if (!behind) break;
    ({ program, args } = plain({ name: behind[0], args: behind.slice(1) }));
  }
  return { program, args };
}

function plain({ name, args }: Pick<EffectiveCommand, "name" | "args">) {
  const program = (baseName(name?.literal) ?? "").toLowerCase();
  return { program: program.replace(/(?:\.(?:exe|cmd))$|(?:==|@).*$/, "").replace(/^python[\d.]+$/, "python"), args };
}

function wordsBehind(program: string, args: readonly Word[]): readonly Word[] | undefined {
  const subcommands = RUNNERS.get(program);
  if (!subcommands) return undefined;
  let next = 0;
  for (const [index, word] of args.entries()) {
    const text = word.literal ?? word.text;
    if (next < subcommands.length && text === subcommands[next]) next++;
    else if (next === subcommands.length && !text.startsWith("-")) return args.slice(index);
    else if (next < subcommands.length && !text.startsWith("-")) return undefined;
  }
  return undefined;
}
