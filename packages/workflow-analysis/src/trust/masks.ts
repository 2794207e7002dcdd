import type { RunScript } from "../model/index.js";
import { perObject } from "../per-object.js";
import { type Command, printedWords, variablesOf } from "../shell/index.js";

/** What a script tells the runner to hide with `::add-mask::`. */
export interface Masks {
  /** Is what a command prints hidden, by the variable that it goes into or where it is masked at once? */
  hide(command: Command): boolean;
}

const MARK = "::add-mask::";

const NOTHING: Masks = { hide: () => false };
const EVERYTHING: Masks = { hide: () => true };

/** In longer scripts, and with more masks, each counts for every value: to tell them apart takes too long. */
const MOST_COMMANDS = 2000;
const MOST_NAMES = 50;

export const masksOf = perObject((run: RunScript): Masks => {
  if (!run.text.includes(MARK)) return NOTHING;
  const { commands } = run.script;
  if (commands.length > MOST_COMMANDS) return EVERYTHING;
  const names = new Set<string>();
  const spelled = new Set<string>();
  for (const command of commands.filter((each) => isMasking(each, run))) {
    const words = printedWords(command);
    // `sed 's/^/::add-mask::/'` hides what comes in.
    if (words.length === 0) return EVERYTHING;
    for (const { name } of words.flatMap((word) => variablesOf(word))) names.add(name.replace(/^env:/i, ""));
    for (const inner of commands) if (isInside(inner, command)) spelled.add(textOf(inner, run));
  }
  if (names.size > MOST_NAMES || [...names].some((name) => isAnything(name, run))) return EVERYTHING;
  return {
    hide: (command) => spelled.has(textOf(command, run)) || namesGiven(command, run).some((name) => names.has(name)),
  };
});

function isMasking(command: Command, run: RunScript): boolean {
  const words = [...command.args, ...printedWords(command)];
  return words.some((word) => run.text.slice(word.start, word.end).includes(MARK));
}

/** The parameters of a function, and what a loop goes through: nobody knows what they hold. */
function isAnything(name: string, { text }: RunScript): boolean {
  return !/^[A-Za-z_]\w*$/.test(name) || new RegExp(`\\b(?:for|foreach|read)\\b[^\\n]{0,200}\\b${name}\\b`).test(text);
}

/** The variables that take what a command prints: its own, and those of the command that it stands in. */
function namesGiven(command: Command, run: RunScript): string[] {
  const around = run.script.commands.filter((other) => other === command || isInside(command, other));
  const stages = (command.pipeline?.stages ?? []).flatMap((stage) => (stage.kind === "command" ? [stage] : []));
  return [...around, ...stages].flatMap(({ assignments, args }) => [
    ...assignments.map(({ name }) => name.replace(/^env:/i, "")),
    // `export X=…`, `readonly X=…`
    ...args.flatMap(({ text }) => /^(\w+)=/.exec(text)?.[1] ?? []),
  ]);
}

function isInside(inner: Command, outer: Command): boolean {
  return inner !== outer && outer.start <= inner.start && inner.end <= outer.end;
}

function textOf({ start, end }: Command, { text }: RunScript): string {
  return text.slice(start, end);
}
