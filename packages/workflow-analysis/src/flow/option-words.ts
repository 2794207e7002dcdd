import { type ArgumentTool, argumentToolOf } from "../knowledge/argument-options.js";
import { INTERPRETERS } from "../knowledge/exec-tools.js";
import { type Command, effectiveCommand, type Word } from "../shell/index.js";
import type { ShellRun } from "./shell-run.js";
import type { Taint, Value } from "./taint.js";

/**
 * Reports text of an outsider's that a command can take for options with which it runs code or writes files.
 *
 * A variable without quotes becomes as many words as it likes; one in quotes is an option only where it begins the word, is
 * no value of another option and no `--` stands before it. A branch's name holds no blank and begins with no `-`.
 */
export function optionsIn(shell: ShellRun, command: Command): void {
  const { name, args, wrappers } = effectiveCommand(command);
  const program = name?.literal?.slice(name.literal.lastIndexOf("/") + 1) ?? "";
  const tool = argumentToolOf(program);
  if (!tool) return;
  const own = INTERPRETERS.has(program) ? ownWords(args) : args;
  let isBehindDashes = false;
  for (let i = 0; i < own.length; i++) {
    const word = own[i] as Word;
    if (word.literal !== undefined) {
      isBehindDashes ||= word.literal === "--";
      continue;
    }
    const value = isBehindDashes && !tool.readsProgram ? [] : optionValue(shell, args, i, tool);
    for (const taint of shell.arrived(value)) {
      shell.job.report(shell.run, taint, { kind: "argument", place: shell.placeOf(word), name: program });
    }
  }
  if (wrappers.includes("xargs")) {
    for (const taint of shell.arrived(wide(shell.inputOf(command)))) {
      shell.job.report(shell.run, taint, { kind: "argument", place: shell.placeOf(command), name: program });
    }
  }
}

/** Options of jq with a name and a value. */
const TAKES_TWO = /^--(?:arg|argjson|slurpfile|rawfile)$/;

/** What stands behind an interpreter's program is the program's own. */
function ownWords(args: readonly Word[]): readonly Word[] {
  const at = args.findIndex(({ text }) => text === "-" || !text.startsWith("-"));
  return at < 0 ? args : args.slice(0, at + 1);
}

function optionValue(
  shell: ShellRun,
  args: readonly Word[],
  index: number,
  { readsProgram, endsAtOperand }: ArgumentTool,
): Value {
  const word = args[index] as Word;
  const parts = word.parts.filter((part) => part.kind !== "literal" || part.value !== "");
  const bare = shell.isPowerShell
    ? []
    : parts
        .filter((part) => part.kind === "variable" || part.kind === "substitution")
        .filter(({ quoted }) => quoted === "none");
  const split = wide(shell.valueOfParts(bare));
  if (split.length > 0) return split;
  const before = args[index - 1]?.text ?? "";
  if (readsProgram && isProgram(args, index))
    return wide(shell.valueOfParts(parts.filter(({ kind }) => kind !== "expression")));
  const [first] = parts;
  const leads = first?.kind === "variable" || first?.kind === "substitution";
  const isValueOfOption =
    (/^--?[A-Za-z]/.test(before) && !before.includes("=")) || TAKES_TWO.test(args[index - 2]?.literal ?? "");
  return leads && !isValueOfOption && !endsAtOperand && index > 0 ? wide(shell.valueOfParts([first])) : [];
}

/** The first word that is no option is the program of `sed` and `awk`. */
function isProgram(args: readonly Word[], index: number): boolean {
  const before = args.slice(0, index);
  const previous = before.at(-1)?.literal ?? "";
  if (/^(?:-e|--expression)$/.test(previous)) return true;
  return (
    !/^-[vF]$/.test(previous) &&
    before.every(({ text }, i) => text.startsWith("-") || /^-[vF]$/.test(before[i - 1]?.literal ?? ""))
  );
}

function wide(value: Value): Value {
  return value.filter(({ characters }: Taint) => characters === "line" || characters === "text");
}
