import { type CommandUse, isPython, operandsOf, textOf } from "../scripts/index.js";

const SHELLS = new Set(["sh", "bash", "dash", "ash", "zsh", "ksh"]);
const LANGUAGES = new Set(["node", "nodejs", "perl", "ruby", "php", "pwsh", "powershell", "deno", "bun", "osascript"]);

/** Options by which an interpreter gets its program as text, so that what comes in is data. */
const WITH_TEXT = /^-(?:[a-z]*[ce]|p|m|n[el]|-eval|-print|-command|command|encodedcommand|file)$/i;

/** What an interpreter gets its program from. */
export type ProgramSource =
  /** The standard input. */
  | { from: "stdin" }
  /** A file, or a process substitution, by index into the arguments' operands. */
  | { from: "file"; path: string; word: CommandUse["args"][number] }
  /** A word that is the program. */
  | { from: "text"; word: CommandUse["args"][number] };

/** Where a command that runs programs has its program from; null for other commands. */
export function programSource(use: CommandUse): ProgramSource | null {
  const { program, args } = use;
  if (program === "eval" || program === "iex" || program === "invoke-expression") return textSource(args[0]);
  if (program === "source" || program === ".") return fileSource(args[0]);
  const isShell = SHELLS.has(program);
  if (!isShell && !LANGUAGES.has(program) && !isPython(program)) return null;
  const texts = args.findIndex((word) => WITH_TEXT.test(textOf(word)));
  const operands = operandsOf(args, (option) => isShell && /^[-+]o$|^--(?:rcfile|init-file)$/.test(option));
  const first = operands[0];
  // `bash x -c` hands `-c` to the script.
  if (texts !== -1 && (!first || args.indexOf(first) > texts)) return textSource(args[texts + 1]);
  if (isShell && args.some((word) => /^-[a-z]*s[a-z]*$/.test(textOf(word)))) return { from: "stdin" };
  return first?.literal === "-" ? { from: "stdin" } : fileSource(first);
}

function textSource(word: CommandUse["args"][number] | undefined): ProgramSource {
  return word ? { from: "text", word } : { from: "stdin" };
}

function fileSource(word: CommandUse["args"][number] | undefined): ProgramSource {
  const path = word && textOf(word).replace(/["']/g, "");
  return word && path !== undefined && path !== "/dev/stdin" ? { from: "file", path, word } : { from: "stdin" };
}
