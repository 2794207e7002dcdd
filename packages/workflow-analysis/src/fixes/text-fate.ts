import {
  type Assignment,
  type Command,
  effectiveCommand,
  type Group,
  type Script,
  type VariablePart,
  type WordPart,
} from "../shell/index.js";
import { isProgramVariable, runsArgument } from "./run-arguments.js";

/**
 * What becomes of text at a place of a script, once it is a variable's value there:
 *
 * - `data`: it is printed, compared, kept or sent, never run
 * - `unknown`: it goes to a program, or into a file, of which nobody knows what it does with it
 * - `code`: it is read as a program once more, so that a variable changes nothing
 */
export type TextFate = "data" | "unknown" | "code";

/** Programs whose arguments, or some of them, are code. */
const CODE_COMMANDS = new Set(
  (
    ". ash awk bash busybox cmd csh dash declare doas docker env eval ex fish flock gawk iex invoke-expression irb ksh let lua mawk nawk " +
    "nerdctl node nodejs nsenter osascript parallel perl php podman powershell pwsh rscript ruby rush script sed setsid sh source ssh su " +
    "tclsh tcsh trap typeset watch xonsh zsh kubectl oc invoke-command start-process add-type new-module"
  ).split(" "),
);
const VERSIONED = /^(?:python|pypy|ruby|perl|lua|php|node)[\d.]*$/;

/** Programs that take words as they are. */
const DATA_COMMANDS = new Set(
  (
    "[ [[ basename cat cd cmp cp curl date dirname echo exit export false gh git grep head jq local ls mkdir mv printf pwd readonly realpath " +
    "return rm sha256sum sleep tail tee test touch tr true wc write-error write-host write-output write-verbose write-warning"
  ).split(" "),
);

/** Tests that read their operands as arithmetic, or as names of variables (bash, "Conditional Expressions"). */
const ARITHMETIC_TEST = /^-(?:eq|ne|lt|le|gt|ge|v|R)$/;

/** Operators of `${X…}` whose operand is text; in the others it is a pattern, a number or a name. */
const TEXT_OPERATORS = new Set([":-", "-", ":=", "=", ":+", "+", ":?", "?"]);

/** Words by which a script may run what it kept in a variable. Most scripts have none. */
const RUNS_TEXT =
  /\b(?:awk|bash|coproc|declare|docker|eval|exec|find|flock|gawk|iex|invoke-expression|kubectl|let|lua|node|parallel|perl|php|podman|powershell|pwsh|python[\d.]*|ruby|script|sed|sh|source|ssh|su|trap|typeset|watch|xargs|zsh)\b|@P\}|(?:^|[\s;&|(])\.\s|\$\(\(|\(\(|\blocal\s+-\w*i/im;

/** A command that runs its arguments, one of them a variable. */
const RUNS_ARGUMENTS =
  /\b(?:builtin|chroot|command|doas|env|ionice|nice|nohup|setsid|stdbuf|sudo|time|timeout|unshare)\b(?:[^\\\n]|\\[\s\S]){0,1000}?(?:\$(?!\{\{)|`)/i;

/** Bash reads a number, a subscript or a name there, and runs the substitutions that a variable brings along. */
const EVALUATES_VARIABLE =
  /\[\[[^\n]{0,300}?\s-(?:eq|ne|lt|le|gt|ge)\s|(?:\[|\btest)[^\n]{0,100}?\s["']?-[vR]["']?\s|\$\{!|\bprintf\s+-v\b|\b(?:local|read|unset)\b[^\n;=<]{0,200}\$(?!\{\{)|\w\[[^\]\n]{0,100}\$|\w\[[A-Za-z_]\w*\](?:\}|\+?=)|\$\{\w+:(?![-+=?])[^}\n]{0,100}[A-Za-z_$]/;

/** A variable, or what a substitution prints, where a command's name is expected. */
const RUNS_VARIABLE =
  /(?:^|[;&|({!`]|\b(?:do|elif|else|if|then|until|while)\s)[ \t]*["']?(?:\$[\w{@*(]|`)|(?:^|[;&|({])[ \t]*[&.][ \t]*["']?\$/m;

/**
 * Words by which a script may keep, or hand on, what a line prints: functions, `exec >file`, `alias`, a compound command
 * with a redirect or a pipe behind it, and a `$(`, `{` or `(` that gives a value and ends on a later line. Nothing is read
 * twice from different beginnings, so time grows with the length only.
 */
const GATHERS_OUTPUT = [
  /\bfunction\b|\w\s*\(\)|\b(?:exec|alias|coproc)\b/,
  /(?:\}|\bdone|\bfi|\besac|\))\s*(?:\d?>|&>|\|(?!\|))/,
  /[<>$]\((?:[^)\n<>$]|[<>$](?!\())*$/m,
  /^[^\n=]*=[^\n]*[({][ \t\r]*$/m,
  /`[^`\n]*$/m,
];

/** What becomes of the text at `offset` of a bash, sh or PowerShell script. */
export function fateOf(script: Script, offset: number): TextFate {
  const traits = traitsOf(script);
  if (isPlainLine(script, offset, traits)) return "data";
  let fate: TextFate = losesOutput(script, traits) ? "unknown" : "data";
  for (const command of script.commands) {
    const own = fateIn(command, offset, traits);
    if (own === "code") return "code";
    if (own === "unknown") fate = "unknown";
  }
  return fate;
}

/** May what a line prints end where nobody can follow it? */
function losesOutput(script: Script, { gathersOutput }: Traits): boolean {
  if (!gathersOutput) return false;
  if (/\bcoproc\b/.test(script.text)) return true;
  return (
    !script.knowsPlaces || script.commands.some((command) => command.name?.literal === "exec" && writesFile(command))
  );
}

interface Traits {
  /** What a variable holds may be run. */
  runsVariables: boolean;
  gathersOutput: boolean;
}

const traitsByScript = new WeakMap<Script, Traits>();

function traitsOf(script: Script): Traits {
  let found = traitsByScript.get(script);
  if (!found) {
    found = {
      runsVariables: [RUNS_TEXT, RUNS_ARGUMENTS, RUNS_VARIABLE, EVALUATES_VARIABLE].some((words) =>
        words.test(script.text),
      ),
      gathersOutput: GATHERS_OUTPUT.some((words) => words.test(script.text)),
    };
    traitsByScript.set(script, found);
  }
  return found;
}

const PLAIN_LINE =
  /^\s*(?:(?:if|elif|while)\s+)?(?:!\s+)?(?:echo|\[\[?|test|[A-Za-z_]\w*=["']?\S*$|export\s+\w+=)(?:\s|$)?[^|<>`;&()]*$/;
/** What only the parser understands: tests of numbers and of variables, `${X:${{ … }}}`, `$[…]`, an array, a line that goes on. */
const NEEDS_PARSER = /[\s"'\\]-["']?(?:eq|ne|lt|le|gt|ge|v|R)(?!\w)|\$\{(?!\{)[^\n]*\$\{\{|\$\[|=\(|\\$/;

const PRINTS = /\becho\b/;
/** Behind `echo`: what the runner reads there are values. */
const TO_RUNNERS_FILE = /\s>>\s*"?\$\{?GITHUB_(?:OUTPUT|ENV|STEP_SUMMARY)\}?"?\s*$/;
const ASSIGNMENT = /^\s*(?:export\s+)?([A-Za-z_]\w*)=/;

/** `echo …`, `[ … ]`, `X=…` on a line of its own: that needs no parser to be seen as harmless. */
function isPlainLine(script: Script, offset: number, { runsVariables, gathersOutput }: Traits): boolean {
  const { text } = script;
  const from = text.lastIndexOf("\n", offset - 1) + 1;
  const lineFeed = text.indexOf("\n", offset);
  const line = text.slice(from, lineFeed === -1 ? text.length : lineFeed);
  if (line.length > 400 || text[from - 2] === "\\" || NEEDS_PARSER.test(line)) return false;
  const assigned = ASSIGNMENT.exec(line)?.[1];
  if (assigned !== undefined && (runsVariables || isProgramVariable(assigned))) return false;
  if (gathersOutput && PRINTS.test(line)) return false;
  if (!PLAIN_LINE.test(text.slice(from, offset)) || /[|<>`]|\$\(/.test(line.replace(TO_RUNNERS_FILE, ""))) return false;
  return script.quotingAt(from) === "none";
}

function fateIn(command: Command, offset: number, { runsVariables }: Traits): TextFate {
  const place = placeIn(command, offset);
  if (place === null) return "data";
  if (place === "name" || command.place.nestedIn || isInOddExpansion(command, offset)) return "code";
  const names = namesOf(command);
  if (names.some(takesCode) || mentionsInterpreter(command) || hasOddOperands(command, names)) return "code";
  if (runsArgument(effectiveCommand(command), offset)) return "code";
  const readers = readersOf(command);
  if (readers.some((reader) => hasOpenName(reader) || namesOf(reader).some(takesCode))) return "code";
  if (isDeclaredName(command, names, offset)) return names.includes("local") ? "code" : "unknown";
  if (place === "assignment" || names.some((name) => DECLARE.has(name))) {
    return !runsVariables && !setsProgram(command) && command.assignments.every(hasPlainName) ? "data" : "unknown";
  }
  // Whoever calls a function may do anything with what it prints.
  if (command.place.inFunction !== undefined || isWrittenToFile(command) || hasOpenName(command)) return "unknown";
  return [...names, ...readers.flatMap(namesOf)].every((name) => DATA_COMMANDS.has(name)) ? "data" : "unknown";
}

/** Their arguments are assignments. */
const DECLARE = new Set(["export", "local", "readonly"]);

/** `local "${{ … }}=1"`: bash reads a subscript in it as arithmetic; `export` takes plain names only. */
function isDeclaredName({ args }: Command, names: readonly string[], offset: number): boolean {
  const word = args.find((candidate) => holds(candidate, offset));
  return (
    word !== undefined &&
    names.some((name) => DECLARE.has(name)) &&
    !word.text.slice(0, offset - word.start).includes("=")
  );
}

/** `$RUN …`: nobody knows which program that is. */
function hasOpenName({ name }: Command): boolean {
  return name !== undefined && name.literal === undefined;
}

/** `GIT_SSH_COMMAND=…`, `export PAGER=…` */
function setsProgram({ assignments, args }: Command): boolean {
  const names = [...assignments.map(({ name }) => name), ...args.map(({ text }) => text.split("=", 1)[0] as string)];
  return names.some(isProgramVariable);
}

function hasPlainName({ name }: Assignment): boolean {
  return /^[A-Za-z_:]\w*$/.test(name.replace(/^env:/i, ""));
}

type PlaceIn = "name" | "argument" | "assignment" | "subscript" | null;

function placeIn(command: Command, offset: number): PlaceIn {
  if (command.name && holds(command.name, offset)) return "name";
  if (command.args.some((word) => holds(word, offset))) return "argument";
  for (const { target, heredoc } of command.redirects) {
    if ((target && holds(target, offset)) || (heredoc && holds(heredoc.body, offset))) return "argument";
  }
  const assignment = command.assignments.find((candidate) => holds(candidate, offset));
  if (!assignment) return null;
  // `a[…]=1` reads the subscript as arithmetic, and `a=([…]=1)` does.
  return assignment.values.some((word) => holds(word, offset) && !word.text.startsWith("[")) ? "assignment" : "name";
}

function holds({ start, end }: { start: number; end: number }, offset: number): boolean {
  return start <= offset && offset < end;
}

/** The command, what it wraps (`sudo bash -c …`), and what stands in between; without folders, in lower case. */
function namesOf(command: Command): string[] {
  const effective = effectiveCommand(command);
  const names = [command.name?.literal, effective?.name?.literal, ...(effective?.wrappers ?? [])];
  return names.flatMap((name) => (name === undefined ? [] : [name.split(/[\\/]/).at(-1)?.toLowerCase() ?? ""]));
}

function takesCode(name: string): boolean {
  return CODE_COMMANDS.has(name) || VERSIONED.test(name);
}

/** `find … -exec sh -c`, `git -c alias.x=!…`, `script -c`, `xargs bash`: a word among the arguments that starts another program. */
function mentionsInterpreter({ args }: Command): boolean {
  return args.some(({ literal }) => {
    if (literal === undefined) return false;
    return /^-(?:exec|execdir|ok|okdir|c|-command)$/.test(literal) || /^(?:ba|da|k|z)?sh$/.test(literal);
  });
}

function hasOddOperands({ args }: Command, names: readonly string[]): boolean {
  if (names.includes("((")) return true;
  if (names.includes("printf")) return args[0]?.literal === "-v";
  if (names.includes("local") || names.includes("export"))
    return args.some(({ literal }) => /^-\w*i/.test(literal ?? ""));
  const isTest = names.some((name) => name === "[" || name === "[[" || name === "test");
  return isTest && args.some(({ literal }) => literal !== undefined && ARITHMETIC_TEST.test(literal));
}

/** The command and the compound commands around it, innermost first: what goes for their output goes for its own. */
function* around(command: Command): Generator<Command | Group> {
  yield command;
  for (let group = command.place.group; group; group = group.place.group) yield group;
}

/** The commands that read what the command prints. */
function readersOf(command: Command): Command[] {
  return [...around(command)].flatMap(stagesBehind).flatMap(commandsOf);
}

function stagesBehind({ pipeline }: Command | Group): readonly (Command | Group)[] {
  return pipeline?.stages.slice(pipeline.index + 1) ?? [];
}

function commandsOf(stage: Command | Group): readonly Command[] {
  return stage.kind === "command" ? [stage] : stage.commands;
}

/** Does what the command prints end in a file? One other than the runner's own may be run later. */
function isWrittenToFile(command: Command): boolean {
  const stages = [...around(command)].flatMap((stage) => [stage, ...stagesBehind(stage)]);
  const commands = [command, ...readersOf(command)];
  return stages.some(writesFile) || commands.some((reader) => writesFile(reader) || isTeeToFile(reader));
}

const RUNNERS_OWN = /GITHUB_|\/dev\/|^&?\d$/;

function writesFile({ redirects }: Command | Group): boolean {
  return redirects.some(({ operator, target }) => /^[&]?>/.test(operator) && !RUNNERS_OWN.test(target?.text ?? ""));
}

function isTeeToFile(command: Command): boolean {
  const isTee = namesOf(command).some((name) => name === "tee" || name === "tee-object" || name === "out-file");
  return isTee && command.args.some(({ text }) => !text.startsWith("-") && !RUNNERS_OWN.test(text));
}

/** Inside `${X…}`, but for the text of `${X:-text}`. */
function isInOddExpansion({ args, assignments, redirects }: Command, offset: number): boolean {
  const written = redirects.flatMap(({ target, heredoc }) => [target, heredoc?.content]);
  const words = [...args, ...assignments.flatMap(({ values }) => values), ...written].filter(
    (word) => word !== undefined,
  );
  return words.some((word) => holds(word, offset) && word.parts.some((part) => isOddAround(part, offset)));
}

function isOddAround(part: WordPart, offset: number): boolean {
  if (!holds(part, offset)) return false;
  if (part.kind === "arithmetic") return true;
  return part.kind === "variable" && isOddVariable(part, offset);
}

function isOddVariable({ operator, operand }: VariablePart, offset: number): boolean {
  return !TEXT_OPERATORS.has(operator ?? "") || operand.some((part) => isOddAround(part, offset));
}
