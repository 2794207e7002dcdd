import type { Span } from "@trustchain/findings";
import { effectiveCommand } from "../effective-command.js";
import type { Command, Heredoc, ParsedCommands, Place, Word } from "../model.js";
import { TOP_PLACE } from "../place.js";
import type { ScriptSource } from "../source.js";
import { type Collected, convertScript } from "./convert.js";
import { parseBash } from "./parser.js";
import { cutAt, madeFrom, type Placement, unescaped, unmoved } from "./placement.js";
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
  if (nestingOf(command) >= MAX_NESTING) return;
  const nested = nestedScript(command, source);
  if (!nested) return;
  const place: Place = {
    ...TOP_PLACE,
    conditions: command.place.conditions,
    inFunction: command.place.inFunction,
    nestedIn: command,
  };
  readText(source, nested.text, nested.placement, place, collected);
}

/** A text with its place in the script. */
interface PlacedText {
  text: string;
  placement: Placement;
}

/** The script that a command runs, where it is there word for word; variables in it are left to the inner shell. */
function nestedScript(command: Command, source: ScriptSource): PlacedText | undefined {
  const word = nestedText(command);
  if (word) {
    const made = word.literal === undefined ? undefined : { text: word.literal, placement: madeFrom(word) };
    return quotedBody(word, source) ?? made;
  }
  const heredoc = inputOfShell(command);
  return heredoc && bodyOf(source, heredoc.body, !heredoc.quoted);
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

/** The here-document that a shell reads as its script: `bash <<EOF`, `sudo sh -es <<EOF`. */
function inputOfShell(command: Command): Heredoc | undefined {
  const found = command.redirects.findLast(({ heredoc }) => heredoc)?.heredoc;
  if (!found) return undefined;
  const { name, args } = effectiveCommand(command);
  const program = name?.literal ?? "";
  const isOption = ({ literal }: Word) => literal !== undefined && /^[-+]/.test(literal);
  const readsInput = args.every(isOption) || args.some(({ literal }) => /^-[a-zA-Z]*s$/.test(literal ?? ""));
  return SHELLS.has(program.slice(program.lastIndexOf("/") + 1)) && readsInput ? found : undefined;
}

/** What stands between the quotes, when the word is one quoted text. */
function quotedBody(word: Word, source: ScriptSource): PlacedText | undefined {
  const start = word.start + 1;
  const end = word.end - 1;
  const quote = source.masked[word.start];
  if (end < start || source.masked[end] !== quote) return undefined;
  if (quote === "'") {
    return source.masked.slice(start, end).includes("'") ? undefined : bodyOf(source, { start, end }, false);
  }
  const isQuoted = quote === '"' && word.parts.every(({ quoted }) => quoted === "double");
  return isQuoted ? bodyOf(source, { start, end }, true) : undefined;
}

/** @param expands the outer shell takes one level of backslashes off it */
function bodyOf(source: ScriptSource, { start, end }: Span, expands: boolean): PlacedText {
  const raw = source.masked.slice(start, end);
  const text = expands ? raw.replace(/\\([$`"\\])/g, "$1") : raw;
  return { text, placement: text === raw ? cutAt(unmoved, start) : unescaped(unmoved, raw, text, start) };
}
