import { baseName, effectiveCommand } from "./effective-command.js";
import type { Command, Group, Redirect, Word } from "./model.js";

/**
 * Where the standard output of a command goes:
 *
 * - `log`: where the script's own goes, which the runner shows
 * - `pipe`: to the next command
 * - `file`
 * - `value`: into a substitution, or to whoever calls the function that the command stands in
 */
export type Output = "log" | "pipe" | "file" | "value";

export function outputOf(command: Command): Output {
  const { place } = command;
  if (place.inSubstitution) return isPiped(command) ? "pipe" : "value";
  for (let stage: Command | Group | undefined = command; stage; stage = stage.place.group) {
    if (stage.redirects.some(takesOutput)) return "file";
    if (isPiped(stage)) return "pipe";
    if (stage.kind === "function") return "value";
  }
  if (place.inFunction !== undefined) return "value";
  return place.nestedIn ? outputOf(place.nestedIn) : "log";
}

function isPiped({ pipeline }: Command | Group): boolean {
  return pipeline !== undefined && pipeline.index < pipeline.stages.length - 1;
}

const SHOWN = /^(?:[12&]|\/dev\/(?:stdout|stderr|tty|fd\/[12]))$/;

/** `>file`, `1>>file`, `&>file`; not `2>file` and `>&2`, which the runner shows, too. */
function takesOutput({ operator, descriptor, target }: Redirect): boolean {
  if (!/^&?>/.test(operator) || (descriptor !== undefined && descriptor !== "1" && descriptor !== "*")) return false;
  return !SHOWN.test((target?.literal ?? target?.text ?? "").replace(/^&/, ""));
}

/** Commands that print their arguments, of all shells that are read. */
const PRINTERS: ReadonlySet<string> = new Set([
  "echo",
  "printf",
  "write-host",
  "write-output",
  "write-information",
  "write-warning",
  "write-error",
  "write-verbose",
]);

/** Commands that print what they read, where no file is named. */
const COPIERS: ReadonlySet<string> = new Set(["cat", "tee"]);

/** Could a script hold a command that prints what it is given? Asked before it is parsed. */
export const MAY_PRINT = /\b(?:echo|printf|write-(?:host|output|information|warning|error|verbose)|cat|tee)\b/i;

/** The words that a command prints as they are: arguments of `echo`, the here-document or string that `cat` reads. */
export function printedWords(command: Command): readonly Word[] {
  const { name, args } = effectiveCommand(command);
  const program = baseName(name?.literal)?.toLowerCase() ?? "";
  if (PRINTERS.has(program)) return args[0]?.literal === "-v" && program === "printf" ? [] : args;
  return COPIERS.has(program) ? wordsRead(command) : [];
}

/** What a command reads, as far as the script says it: its here-documents, and what the command before it prints. */
export function wordsReadBy(command: Command): readonly Word[] {
  const { stages = [], index = 0 } = command.pipeline ?? {};
  const before = stages[index - 1];
  return [...wordsRead(command), ...(before?.kind === "command" ? printedWords(before) : [])];
}

/** What stands in the here-documents and strings that a command reads. */
function wordsRead({ redirects }: Command): readonly Word[] {
  return redirects.flatMap(({ operator, target, heredoc }) => {
    if (heredoc) return [heredoc.content];
    return operator === "<<<" && target ? [target] : [];
  });
}
