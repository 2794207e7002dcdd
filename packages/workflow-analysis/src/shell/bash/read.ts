import { effectiveCommand } from "../effective-command.js";
import type { Command, ParsedCommands, Place, Word } from "../model.js";
import { TOP_PLACE } from "../place.js";
import type { ScriptSource } from "../source.js";
import { type Collected, convertScript } from "./convert.js";
import { parseBash } from "./parser.js";
import { cutAt, madeFrom, type Placement, unmoved } from "./placement.js";
import { splitScript } from "./split.js";

/** How deep texts of `bash -c` and `eval` are read. */
const MAX_NESTING = 4;

/** The commands of a bash or sh script. Never throws. */
export function readBash(source: ScriptSource): ParsedCommands {
  const collected: Collected = { commands: [], groups: [], knowsPlaces: true };
  readText(source, source.masked, unmoved, TOP_PLACE, collected);
  // The list grows while nested texts are found.
  for (let index = 0; index < collected.commands.length; index++) {
    readNested(source, collected.commands[index] as Command, collected);
  }
  collected.commands.sort((a, b) => a.start - b.start);
  return collected;
}

/** The commands of a script in a language that resembles a shell; nothing nested is looked into. */
export function readWords(source: ScriptSource): ParsedCommands {
  const collected: Collected = { commands: [], groups: [], knowsPlaces: false };
  splitScript(source, source.masked, unmoved, TOP_PLACE, collected);
  collected.commands.sort((a, b) => a.start - b.start);
  return collected;
}

function readText(
  source: ScriptSource,
  masked: string,
  placement: Placement,
  place: Place,
  collected: Collected,
): void {
  const tree = parseBash(masked);
  if (!tree) {
    collected.knowsPlaces = false;
    splitScript(source, masked, placement, place, collected);
    return;
  }
  const before = { commands: collected.commands.length, groups: collected.groups.length };
  try {
    convertScript(tree, source, masked, placement, place, collected);
  } catch (error) {
    // Trees may be deeper than our stack; whatever else goes wrong, the words of the script are still there.
    if (!(error instanceof RangeError)) throw error;
    collected.commands.length = before.commands;
    collected.groups.length = before.groups;
    collected.knowsPlaces = false;
    splitScript(source, masked, placement, place, collected);
  }
}

function readNested(source: ScriptSource, command: Command, collected: Collected): void {
  const word = nestedText(command);
  if (!word || nestingOf(command) >= MAX_NESTING) return;
  const place: Place = {
    ...TOP_PLACE,
    conditions: command.place.conditions,
    inFunction: command.place.inFunction,
    nestedIn: command,
  };
  const inside = plainBody(word, source);
  if (inside !== undefined) {
    readText(source, source.masked.slice(inside.start, inside.end), cutAt(unmoved, inside.start), place, collected);
  } else if (word.literal !== undefined) {
    readText(source, word.literal, madeFrom(word), place, collected);
  }
}

function nestingOf(command: Command): number {
  let depth = 0;
  for (let at = command.place.nestedIn; at; at = at.place.nestedIn) depth++;
  return depth;
}

const SHELLS = new Set(["bash", "sh", "dash", "zsh", "ksh", "ash"]);

/** The word that a command runs as a script: after `bash -c` (also `-ec`, `-lc`), or the one argument of `eval`. */
export function nestedText(command: Command): Word | undefined {
  const { name, args } = effectiveCommand(command);
  const program = name?.literal;
  if (program === undefined) return undefined;
  if (program === "eval") return args.length === 1 ? args[0] : undefined;
  if (!SHELLS.has(program.slice(program.lastIndexOf("/") + 1))) return undefined;
  for (let index = 0; index < args.length; index++) {
    const option = args[index]?.literal;
    if (option === undefined || !/^[-+]/.test(option)) return undefined;
    if (/^-[a-zA-Z]*c[a-zA-Z]*$/.test(option)) return args[index + 1];
    if (/^[-+]o$/.test(option)) index++;
  }
  return undefined;
}

/** The range between the quotes, when the word is one quoted text that means what it says. */
function plainBody(word: Word, source: ScriptSource): { start: number; end: number } | undefined {
  const { start, end } = word;
  const quote = source.masked[start];
  if (end - start < 2 || source.masked[end - 1] !== quote) return undefined;
  const body = source.masked.slice(start + 1, end - 1);
  const isPlain = quote === "'" ? !body.includes("'") : quote === '"' && !/["\\$`]/.test(body);
  return isPlain ? { start: start + 1, end: end - 1 } : undefined;
}
