import { type Command, shellOf, type Word } from "../shell/index.js";
import type { FlowHop } from "./path.js";
import { codeOfProgram } from "./program.js";
import { ShellRun, type ShellSurroundings } from "./shell-run.js";
import { passing, through, type Value } from "./taint.js";
import { textOfFile } from "./text.js";

/** Scripts that call scripts, and so on. */
const DEEPEST = 4;

/** Follows a script of this repository with what its caller gives it. */
export function followScript(
  shell: ShellRun,
  command: Command,
  file: Word,
  args: readonly Word[],
  interpreter: string | null,
): void {
  if (shell.around.depth >= DEEPEST) return;
  const path = shell.pathOf(file, shell.folderOf(command));
  const source = shell.job.run.start.textOf(path);
  if (!source) return;
  const language = languageOf(interpreter, path, source.text);
  if (language === null) return;
  const hop: FlowHop = { kind: "script", name: path, place: shell.placeOf(file) };
  const brought = (value: Value) => passing(through(value, hop), shell.run.site);
  const around: ShellSurroundings = {
    pasted: [],
    folder: shell.folderOf(command),
    arguments: args.map((word) => brought(shell.valueOf(word))),
    hops: [...shell.around.hops, hop],
    variable: (name) => brought(shell.valueOfVariable(name)),
    depth: shell.around.depth + 1,
  };
  const text = textOfFile(source, language);
  if (language === "python" || language === "javascript") codeOfProgram(shell.job, shell.run, text, around);
  else new ShellRun(shell.job, shell.run, text, around).follow();
}

const BY_ENDING = new Map([
  ["sh", "bash"],
  ["bash", "bash"],
  ["zsh", "bash"],
  ["ps1", "pwsh"],
  ["py", "python"],
  ["js", "javascript"],
  ["mjs", "javascript"],
  ["cjs", "javascript"],
  ["ts", "javascript"],
] as const);

/** By who runs it, its first line, its name; null where none tells. */
function languageOf(interpreter: string | null, path: string, text: string) {
  const asked = interpreter === null || interpreter === "." || interpreter === "source" ? null : shellOf(interpreter);
  if (interpreter === "." || interpreter === "source") return "bash";
  if (asked && asked !== "unknown") return asked;
  const line = /^#!\s*(.{1,200})/.exec(text)?.[1];
  if (line !== undefined) {
    const named = shellOf(line);
    if (named !== "unknown") return named;
  }
  const ending = path.slice(path.lastIndexOf(".") + 1).toLowerCase();
  return BY_ENDING.get(ending as "sh") ?? null;
}
