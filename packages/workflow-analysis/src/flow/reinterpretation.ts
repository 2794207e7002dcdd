import { INTERPRETERS, withoutVersion } from "../knowledge/exec-tools.js";
import {
  type ArithmeticPart,
  type Command,
  effectiveCommand,
  partsOf,
  type VariablePart,
  type Word,
  type WordPart,
} from "../shell/index.js";
import type { ShellRun } from "./shell-run.js";
import { harmful, type Taint, union, unionOf, type Value } from "./taint.js";

const RUNS_TEXT = /^-(?:[a-zA-Z]*c|e|p|-eval|-print|-command|Command|EncodedCommand)$/i;
/** Take a command line for another machine, container or user. */
const REMOTE: ReadonlySet<string> = new Set(["ssh", "su", "runuser", "script", "watch", "parallel", "at", "trap"]);
const NUMBER_TESTS: ReadonlySet<string> = new Set(["-eq", "-ne", "-lt", "-le", "-gt", "-ge"]);

/** Reports text of an outsider's that a command reads as a program. */
export function reinterpretation(shell: ShellRun, command: Command): void {
  if (isFixed(shell, command)) return;
  if (shell.text.script.shell === "cmd") pastedByCmd(shell, command);
  const { name, args } = effectiveCommand(command);
  for (const [word, value] of evaluated(shell, command, name?.literal, args)) {
    // Text that the runner pasted was reported at the expression.
    report(shell, command, word, harmful(value));
  }
  if (shell.isPowerShell || shell.text.script.shell !== "bash") return;
  for (const word of [...args, ...command.assignments.flatMap(({ values }) => values)])
    arithmetic(shell, command, word.parts);
  for (const { name, start, end } of command.assignments) {
    const index = /^\w+\[([^\]]{1,200})\]\+?=/.exec(
      shell.text.script.text.slice(start, Math.min(end, start + 400)),
    )?.[1];
    if (index !== undefined && isIndexed(shell, name))
      report(shell, command, { start, end }, harmful(namedIn(shell, index)));
  }
}

/** cmd pastes `%X%` before it reads the line, as the runner does with an expression; `!X!` is text. */
function pastedByCmd(shell: ShellRun, command: Command): void {
  const { text } = shell.text.script;
  const words = [command.name, ...command.args, ...command.redirects.map(({ target }) => target)];
  for (const part of words.flatMap((word) => (word ? [...partsOf(word.parts)] : []))) {
    if (part.kind === "variable" && text[part.start] === "%")
      report(shell, command, part, harmful(shell.valueOfParts([part])));
  }
}

/** Nothing is expanded in it, and it reads nothing. */
function isFixed(shell: ShellRun, { name, args, assignments, redirects, pipeline }: Command): boolean {
  const { text } = shell.text.script;
  const isLiteral = (word: Word) => word.literal !== undefined;
  return (
    redirects.length === 0 &&
    pipeline === undefined &&
    (!name || isLiteral(name)) &&
    args.every(isLiteral) &&
    assignments.every((one) => one.values.every(isLiteral) && text[one.start + one.name.length] !== "[") &&
    name?.literal !== "let" &&
    name?.literal !== "(("
  );
}

function* evaluated(
  shell: ShellRun,
  command: Command,
  name: string | undefined,
  args: readonly Word[],
): Generator<readonly [Word | Command, Value]> {
  const program = withoutVersion(name?.slice(name.lastIndexOf("/") + 1) ?? "");
  // `$CMD args`: the word is the command.
  if (name === undefined) {
    // In a text that is evaluated, that is the way in.
    if (command.place.nestedIn) return;
    const first = effectiveCommand(command).name;
    if (first && isExpanded(first)) yield [first, expandedIn(shell, first)];
    return;
  }
  if (program === "eval" || command.name?.literal === "eval" || /^(?:iex|invoke-expression)$/i.test(program)) {
    for (const word of command.name?.literal === "eval" ? command.args : args) yield [word, expandedIn(shell, word)];
    if (/^(?:iex|invoke-expression)$/i.test(program)) yield [command, shell.inputOf(command)];
    return;
  }
  if (INTERPRETERS.has(program)) {
    for (let i = 1; i < args.length; i++) {
      if (RUNS_TEXT.test(args[i - 1]?.literal ?? "")) yield [args[i] as Word, expandedIn(shell, args[i] as Word)];
    }
    yield* givenByXargs(shell, command, args);
    const file = args.find(({ text }) => !text.startsWith("-"));
    // `source <(echo "$V")`
    if (file?.text.startsWith("<(")) yield [file, shell.valueOf(file)];
    const readsInput = args.every(({ text }) => text.startsWith("-") || text === "/dev/stdin");
    if (readsInput && !args.some(({ literal }) => RUNS_TEXT.test(literal ?? "")))
      yield [command, programInput(shell, command)];
    return;
  }
  if (program === "docker" || program === "kubectl" || program === "podman") {
    for (let i = 1; i < args.length; i++) {
      const isShells =
        /^(?:-c|-lc|-ec)$/.test(args[i - 1]?.literal ?? "") &&
        /^(?:ba|z|da)?sh$/.test(args[i - 2]?.literal?.replace(/.*\//, "") ?? "");
      if (isShells) yield [args[i] as Word, expandedIn(shell, args[i] as Word)];
    }
    return;
  }
  if (REMOTE.has(program)) {
    const rest = program === "ssh" ? args.slice(1) : args;
    for (const word of rest) yield [word, expandedIn(shell, word)];
    if (program === "ssh") yield [command, programInput(shell, command)];
    return;
  }
  if (program === "[[") yield* numbers(shell, args);
  if (/^(?:\[\[?|test)$/.test(program) && shell.text.script.shell === "bash") {
    const tested = args[args.findIndex(({ literal }) => literal === "-v") + 1];
    if (tested && tested !== args[0]) yield [tested, expandedIn(shell, tested)];
  }
  if (program === "let" || program === "((") for (const word of args) yield [word, arithmeticValue(shell, word)];
  if (
    /^(?:declare|typeset|local|readonly)$/.test(program) &&
    args.some(({ literal }) => /^-[a-zA-Z]*i/.test(literal ?? ""))
  ) {
    for (const word of args) yield [word, shell.valueOf(word)];
  }
}

/** `xargs -I{} sh -c "echo {}"` puts its input into the program. */
function* givenByXargs(shell: ShellRun, command: Command, args: readonly Word[]): Generator<readonly [Word, Value]> {
  if (!effectiveCommand(command).wrappers.includes("xargs")) return;
  const words = [...command.args];
  const at = words.findIndex(({ literal }) => /^-I|^-i$|^--replace/.test(literal ?? ""));
  if (at < 0) return;
  const option = words[at]?.literal ?? "";
  const mark = option === "-I" ? words[at + 1]?.literal : option.replace(/^-I|^-i$|^--replace=?/, "") || "{}";
  const program = args[args.findIndex(({ literal }) => RUNS_TEXT.test(literal ?? "")) + 1];
  if (mark && program && program !== args[0] && program.text.includes(mark)) yield [program, shell.inputOf(command)];
}

/** `[[ "$N" -eq 5 ]]` evaluates `$N`; `[ … ]` only reads a number. */
function* numbers(shell: ShellRun, args: readonly Word[]): Generator<readonly [Word, Value]> {
  if (shell.isPowerShell || shell.text.script.shell === "sh") return;
  for (let i = 0; i < args.length; i++) {
    if (!NUMBER_TESTS.has(args[i]?.literal ?? "")) continue;
    for (const word of [args[i - 1], args[i + 1]]) if (word) yield [word, expandedIn(shell, word)];
  }
}

/** A here-document that a shell reads as its program, with what was expanded into it; or what is piped into it. */
function programInput(shell: ShellRun, command: Command): Value {
  const heredoc = command.redirects.findLast((redirect) => redirect.heredoc)?.heredoc;
  if (heredoc) return heredoc.quoted ? [] : expandedIn(shell, heredoc.content);
  return shell.inputOf(command);
}

/** What the shell itself puts into the word: variables and substitutions, not what the runner pasted. */
function expandedIn(shell: ShellRun, word: Word): Value {
  return shell.valueOfParts(word.parts.filter(({ kind }) => kind !== "expression"));
}

function isExpanded(word: Word): boolean {
  return (
    word.parts[0]?.kind === "variable" && word.parts.every(({ kind }) => kind === "variable" || kind === "literal")
  );
}

/** bash evaluates the text of a variable in arithmetic, in subscripts and as another one's name, commands in it included. */
function arithmetic(shell: ShellRun, command: Command, parts: readonly WordPart[]): void {
  for (const part of partsOf(parts)) {
    if (part.kind === "arithmetic") report(shell, command, part, harmful(arithmeticValue(shell, part)));
    else if (part.kind === "variable") report(shell, command, part, harmful(subscript(shell, part)));
  }
}

/** `${!V}`, `${A[$V]}` */
function subscript(shell: ShellRun, { name, operator, operand, start, end }: VariablePart): Value {
  if (operator === "indirect") {
    const isOneName = /^\$\{!\w+\}$/.test(shell.text.script.text.slice(start, end));
    return isOneName ? shell.valueOfVariable(name) : [];
  }
  const isSubscript = operator === undefined && operand.length > 0 && isIndexed(shell, name);
  return isSubscript ? shell.valueOfParts(operand.filter(({ kind }) => kind !== "expression")) : [];
}

/** Subscripts of an array that was declared with `-A` are texts. */
function isIndexed(shell: ShellRun, name: string): boolean {
  const { text } = shell.text.script;
  if (!/^\w{1,100}$/.test(name)) return false;
  return !new RegExp(`\\b(?:declare|local|typeset)[ \\t]{1,20}-[a-zA-Z]{0,5}A[^\\n;]{0,200}\\b${name}\\b`).test(text);
}

/** In arithmetic a bare name is a variable, too. */
function arithmeticValue(shell: ShellRun, at: Word | ArithmeticPart): Value {
  const substitutions = at.parts.filter(({ kind }) => kind === "substitution");
  return union(shell.valueOfParts(substitutions), namedIn(shell, shell.text.script.text.slice(at.start, at.end)));
}

/** What all variables of an arithmetic expression hold; of `${#V}` that is a number. */
function namedIn(shell: ShellRun, expression: string): Value {
  const bare = expression.slice(0, 2000).replaceAll(/\$\{\{.*?\}\}|\$\{#\w*(?:\[[@*]\])?\}|\$\([^()]*\)/g, " ");
  return unionOf(
    [...bare.matchAll(/\w{1,100}/g)].map(([name]) => (/^\d/.test(name) ? [] : shell.valueOfVariable(name))),
  );
}

/** A file of an outsider's that is the whole program: `cat x.sh | bash`, `eval "$(cat x)"`. What git prints is text. */
function isFileItself({ matter, source, hops }: Taint, at: object): boolean {
  const last = hops.at(-1);
  const isWhole = !("parts" in at) || (at.parts as readonly WordPart[]).length === 1;
  return (
    isWhole && matter === "code" && source.kind === "file" && last?.kind === "file" && !last.name.startsWith("git ")
  );
}

function report(shell: ShellRun, command: Command, at: { start: number; end: number }, value: Value): void {
  for (const taint of shell.arrived(value)) {
    if (isFileItself(taint, at)) {
      const name = shell.text.script.text.slice(command.start, Math.min(command.end, command.start + 60));
      shell.job.execute(shell.run, taint, shell.placeOf(command), name);
      continue;
    }
    shell.job.report(shell.run, taint, {
      kind: "script",
      place: shell.placeOf(at === command ? command : at),
      name: command.name?.text ?? shell.text.script.text.slice(at.start, at.end),
    });
  }
}
