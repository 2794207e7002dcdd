import { perObject } from "../per-object.js";
import { effectiveCommand } from "./effective-command.js";
import type { Command, Word } from "./model.js";

/** The tool that a command runs in the end: behind `sudo` and the like, and behind `npx`, `uv run`, `python -m`. */
export class Invocation {
  #subcommands: readonly string[] | undefined;

  constructor(
    /** In lower case, without path and extension. */
    readonly program: string,
    /** All that follows the program. */
    readonly args: readonly Word[],
  ) {}

  /** The leading words that are no options, as `push` of `git -C x push`. */
  get subcommands(): readonly string[] {
    this.#subcommands ??= subcommandsOf(this.program, this.args);
    return this.#subcommands;
  }
}

/** Runners of other tools, with the subcommands behind which the tool stands; null where it comes at once. */
const RUNNERS: ReadonlyMap<string, readonly string[] | null> = new Map<string, readonly string[] | null>([
  ["npx", null],
  ["bunx", null],
  ["pnpx", null],
  ["uvx", null],
  ["npm", ["exec", "x"]],
  ["pnpm", ["exec", "dlx"]],
  ["yarn", ["exec", "dlx"]],
  ["bundle", ["exec"]],
  ["uv", ["run"]],
  ["poetry", ["run"]],
  ["pdm", ["run"]],
  ["hatch", ["run"]],
  ["pipenv", ["run"]],
  ["pipx", ["run"]],
  ["rye", ["run"]],
]);

/** Options before the subcommand that take the next word. */
const VALUE_OPTIONS: ReadonlyMap<string, readonly string[]> = new Map([
  ["git", ["-C", "-c", "--git-dir", "--work-tree"]],
  ["gh", ["-R", "--repo"]],
  ["docker", ["-c", "-H", "-l", "--context", "--host", "--log-level", "--config"]],
  ["npm", ["-w", "--workspace", "--prefix", "-C"]],
  ["pnpm", ["-C", "--dir", "-F", "--filter"]],
  ["yarn", ["--cwd"]],
  ["npx", ["-p", "--package"]],
  ["uv", ["--directory", "--project", "--with"]],
  ["uvx", ["--from", "--with"]],
  ["helm", ["-n", "--namespace", "--kube-context"]],
  ["aws", ["--region", "--profile", "--output"]],
]);

/** Undefined where no name can be told. */
export const invocationOf = perObject((command: Command): Invocation | undefined => {
  const { name, args } = effectiveCommand(command);
  return name ? invocation(name, args) : undefined;
});

function invocation(name: Word, args: readonly Word[]): Invocation | undefined {
  if (name.literal === undefined) return undefined;
  const program = programName(name.literal);
  const tool = toolBehind(program, args);
  const next = tool === undefined ? undefined : args[tool];
  return tool !== undefined && next ? invocation(next, args.slice(tool + 1)) : new Invocation(program, args);
}

/** The index of the tool's name. */
function toolBehind(program: string, args: readonly Word[]): number | undefined {
  if (/^python[\d.]*$|^py$/.test(program)) {
    const at = args.findIndex(({ literal }) => literal === "-m");
    return at === -1 || args.slice(0, at).some(({ text }) => !text.startsWith("-")) ? undefined : at + 1;
  }
  const behind = RUNNERS.get(program);
  if (behind === undefined) return undefined;
  let at = nextWord(program, args, 0);
  if (behind !== null) {
    if (!behind.includes(args[at]?.literal ?? "")) return undefined;
    at = nextWord(program, args, at + 1);
  }
  return at < args.length ? at : undefined;
}

function nextWord(program: string, args: readonly Word[], from: number): number {
  const withValue = VALUE_OPTIONS.get(program) ?? [];
  let at = from;
  while (at < args.length) {
    const text = args[at]?.text ?? "";
    if (!text.startsWith("-")) break;
    at += withValue.includes(text) ? 2 : 1;
  }
  return at;
}

/** No tool has more levels of them. */
const MOST_SUBCOMMANDS = 4;

function subcommandsOf(program: string, args: readonly Word[]): string[] {
  const words: string[] = [];
  for (let at = nextWord(program, args, 0); at < args.length; at = nextWord(program, args, at + 1)) {
    const text = args[at]?.literal;
    if (text === undefined || words.length === MOST_SUBCOMMANDS) break;
    words.push(text);
  }
  return words;
}

/** `./gradlew` → `gradlew`, `npm.cmd` → `npm`, `semantic-release@24` → `semantic-release`. */
function programName(path: string): string {
  const last = path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1).toLowerCase();
  const name = last.replace(/\.(?:exe|cmd|bat)$/, "");
  const version = name.indexOf("@", 1);
  return version === -1 ? name : name.slice(0, version);
}
