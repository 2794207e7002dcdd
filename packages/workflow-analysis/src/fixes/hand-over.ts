import type { Span, TextEdit } from "@trustchain/findings";
import { type ContextReference, contextPath, dataflow, type Expression, references } from "../expressions/index.js";
import { type EmbeddedExpression, expressionsIn, type RunScript, type Step, type StepOwner } from "../model/index.js";
import type { RuleFix } from "../rule.js";
import { parseScript, type Script, type ShellName } from "../shell/index.js";
import type { YamlMap, YamlScalar } from "../yaml/index.js";
import { setIn } from "./edits.js";
import { isSharedText } from "./shared-text.js";
import { fateOf } from "./text-fate.js";
import { type WordCount, wordCount } from "./word-count.js";

/** Scripts with more are generated, or made to be slow. */
const MOST_EXPRESSIONS = 200;

/**
 * A fix that hands an expression's value over in `env:` and reads the variable where the expression stood, so that the
 * script never holds the text. Null where no reference would mean the same: in cmd, which pastes variables before it
 * reads them, in text that is read as code once more, where another shell may read the script, and where the place can't
 * be understood.
 *
 * @param words how many words the text is meant to be; read off the expression where it isn't told
 */
export function handOverThroughEnv(
  embedded: EmbeddedExpression,
  shell: ShellName,
  step: Step,
  words?: WordCount,
): RuleFix | null {
  const { scalar, expression } = embedded;
  if (!expression || !embedded.isTerminated || expressionsIn(scalar).length > MOST_EXPRESSIONS) return null;
  if (step.run && step.shell.from === "mixed") return null;
  const script =
    step.run?.scalar === scalar
      ? (step.run as RunScript).script
      : parseScript(scalar.value, shell, expressionsIn(scalar));
  if (isPartOfName(embedded, shell, script)) return null;
  const variable = variableFor(embedded, expression, step);
  if (!variable || (!variable.isProvided && isSharedText(scalar, step.map, rootOf(step)))) return null;
  const replacement = referenceAt(embedded, variable.name, shell, script, words ?? wordCount(expression, step));
  if (!replacement) return null;
  const edit = replaceInScalar(scalar, replacement);
  const declare = variable.isSet ? null : declareVariable(step, variable.name, embedded.text);
  if (!edit || (!variable.isSet && !declare)) return null;
  return {
    description: `hand the value over in the variable \`${variable.name}\``,
    safe: replacement.isSafe && keepsVariables(step),
    edits: declare ? [edit, declare] : [edit],
  };
}

function rootOf({ owner }: Step): YamlMap {
  return owner.kind === "composite" ? owner.root : owner.workflow.root;
}

/** The beginning of a variable, `$NAME_` or `${NAME_`, at the end of a text. */
const POSIX_NAME = /\$(?:\{[#!]?\w*|[A-Za-z_]\w*)?$/;
const POWERSHELL_NAME = /\$(?:\{[\w:]*|[A-Za-z_][\w:]*)?$/;
const NAMES: Partial<Record<ShellName, RegExp>> = {
  bash: POSIX_NAME,
  sh: POSIX_NAME,
  pwsh: POWERSHELL_NAME,
  powershell: POWERSHELL_NAME,
  javascript: /\$(?:\{\w*)?$/,
};

/** `$${{ … }}`, `${TOKEN_${{ … }}}` build the name of a variable, such as PowerShell's `$true`. */
function isPartOfName({ start }: Span, shell: ShellName, { text }: Script): boolean {
  const before = text.slice(Math.max(0, start - 300), start).replace(/\$\{\{.*?\}\}/g, "x");
  return NAMES[shell]?.test(before) ?? false;
}

/** Is the script surely read by the shell that it seems to be for, with the step's variables? */
function keepsVariables(step: Step): boolean {
  if (!step.run) return true;
  const { from, node } = step.shell;
  return from !== "unknown" && !/\b(?:sudo|env|su|doas)\b/.test(node?.value ?? "");
}

interface Replacement {
  /** Range in the scalar's value. */
  start: number;
  end: number;
  text: string;
  isSafe: boolean;
}

// ---- the reference -------------------------------------------------------------------------------------------------

function referenceAt(
  embedded: EmbeddedExpression,
  name: string,
  shell: ShellName,
  script: Script,
  words: WordCount,
): Replacement | null {
  const { start, end } = embedded;
  const whole = { start, end, isSafe: true };
  switch (shell) {
    case "bash":
    case "sh":
      return shellReference(embedded, name, script, words);
    case "pwsh":
    case "powershell":
      return powershellReference(embedded, name, script, words);
    case "python": {
      const literal = script.strings.find((string) => string.body.start === start && string.body.end === end);
      if ((literal?.kind !== "string" && literal?.kind !== "raw-string") || hasNeighbour(script.text, literal))
        return null;
      if (isInCasePattern(script.text, literal)) return null;
      // A field of an f-string may not hold the quotes of the f-string before Python 3.12.
      if (script.strings.some((outer) => outer.start < literal.start && literal.end < outer.end)) return null;
      return { ...whole, ...inPlaceOf(literal, `__import__("os").environ["${name}"]`, script.text) };
    }
    case "javascript":
      return javascriptReference(embedded, name, script);
    default:
      return null;
  }
}

function shellReference(
  embedded: EmbeddedExpression,
  name: string,
  script: Script,
  words: WordCount,
): Replacement | null {
  const { start, end } = embedded;
  const fate = fateOf(script, start);
  if (fate === "code") return null;
  const whole = { start, end, isSafe: fate === "data" };
  const quoting = script.quotingAt(start);
  if (quoting !== "single" && isEscapedInShell(script.text, start)) return null;
  switch (quoting) {
    case "double":
    case "heredoc":
      return { ...whole, text: `\${${name}}` };
    case "single":
      // Alone in its quotes it takes their place; else they are closed before it and opened again behind it.
      return isAloneInQuotes(script, embedded)
        ? { ...whole, start: start - 1, end: end + 1, text: `"\${${name}}"` }
        : { ...whole, text: `'"\${${name}}"'` };
    case "none":
      if (!isArgument(script, start) || isRegularExpression(script.text, start)) return null;
      return unquotedReference({ ...whole, text: `\${${name}}` }, script, words);
    default:
      return null;
  }
}

/** Backticks take backslashes off once more. */
function isEscapedInShell(text: string, offset: number): boolean {
  return isEscaped(text, offset, "\\") || (text[offset - 1] === "\\" && text.includes("`"));
}

/** Behind an escape character the sign of a variable is a plain character; two of them are one that is meant as such. */
function isEscaped(text: string, offset: number, character: string): boolean {
  let count = 0;
  while (text[offset - 1 - count] === character) count++;
  return count % 2 === 1;
}

/** Behind `=~` quotes would make a plain text of it, and without them it still would be what an attacker wants. */
function isRegularExpression(text: string, offset: number): boolean {
  return /=~\s+\S*$/.test(text.slice(Math.max(0, offset - 200), offset));
}

/**
 * Quotes keep a value as one word, which is the same for one that is a word anyway. Another may be meant as several words
 * or as none (`${{ inputs.extra-args }}`), or as a pattern in `[[ ]]`: there it stands without quotes, which gives what the
 * text gave. In `[ ]` a missing word would be an error, and a part of a word is better not split.
 */
function unquotedReference(replacement: Replacement, script: Script, words: WordCount): Replacement {
  const { start, end, text } = replacement;
  const quoted = { ...replacement, text: `"${text}"` };
  if (isSameAsOneWord(words, replacement, script)) return quoted;
  const test = testAround(script, start);
  const keepsWords = test === "[[" || (test === undefined && isWholeArgument(script, start, end));
  return { ...(keepsWords ? replacement : quoted), isSafe: false };
}

const PART_OF_WORD = /[^\s;&|()<>`]/;

/** A part of a word may be empty; where nothing stands around it, nothing was there. */
function isSameAsOneWord(words: WordCount, { start, end }: Span, { text }: Script): boolean {
  if (words !== "one or none") return words === "one";
  return PART_OF_WORD.test(text.charAt(start - 1)) || PART_OF_WORD.test(text.charAt(end));
}

const TESTS = new Set(["[", "[[", "test"]);

/** The test command that an offset is an argument of. */
function testAround({ commands }: Script, offset: number): string | undefined {
  const test = commands.find(
    ({ name, args }) =>
      TESTS.has(name?.literal ?? "") && args.some(({ start, end }) => start <= offset && offset < end),
  );
  return test?.name?.literal;
}

function isWholeArgument(script: Script, start: number, end: number): boolean {
  return script.commands.some(({ args }) => args.some((word) => word.start === start && word.end === end));
}

function isAloneInQuotes({ text }: Script, { start, end }: EmbeddedExpression): boolean {
  return text[start - 1] === "'" && text[end] === "'";
}

function powershellReference(
  embedded: EmbeddedExpression,
  name: string,
  script: Script,
  words: WordCount,
): Replacement | null {
  const { start, end } = embedded;
  const fate = fateOf(script, start);
  if (fate === "code" || isEscaped(script.text, start, "`")) return null;
  const whole = { start, end, isSafe: fate === "data" };
  switch (script.quotingAt(start)) {
    case "double":
    case "here-string-double":
      return { ...whole, text: `\${env:${name}}` };
    case "single":
      // Nothing is expanded in there, so only a literal that holds nothing else can be replaced.
      return isAloneInQuotes(script, embedded)
        ? { ...whole, start: start - 1, end: end + 1, text: `"\${env:${name}}"` } // an empty variable alone is `$null`
        : null;
    case "none": {
      if (!isArgument(script, start) || !isPlainBehind(script, end)) return null;
      const isSafe = whole.isSafe && isSameAsOneWord(words, whole, script);
      return { ...whole, isSafe, text: `\${env:${name}}` };
    }
    default:
      return null;
  }
}

/** `.`, `[`, `(` and `:` behind a variable would be read as a member of it, and `,` as the next item of a list. */
function isPlainBehind({ text }: Script, end: number): boolean {
  return /^[\w\s/\\);|}$-]?$/.test(text.charAt(end));
}

function javascriptReference(embedded: EmbeddedExpression, name: string, script: Script): Replacement | null {
  const { start, end, expression } = embedded;
  const literal = script.strings.find((string) => string.start < start && end < string.end);
  if (!literal || IS_GIVEN_TO_LOADER.test(script.text.slice(Math.max(0, literal.start - 100), literal.start)))
    return null;
  // What `toJSON` escapes, the program's string literal unescaped again.
  const isVerbatim = expression !== undefined && !dataflow(expression).some(({ throughToJson }) => throughToJson);
  const isSafe = isVerbatim && !RUNS_JAVASCRIPT.test(script.text);
  const whole = { start, end, isSafe };
  if (literal.kind === "template" && script.quotingAt(start) === "template") {
    if (isEscaped(script.text, start, "\\")) return null;
    return { ...whole, text: `\${process.env.${name}}` };
  }
  if (literal.body.start !== start || literal.body.end !== end || isKey(script.text, literal)) return null;
  return { ...whole, ...inPlaceOf(literal, `process.env.${name}`, script.text) };
}

/** A reference instead of a literal; a quote ends the word before it, which a reference doesn't (`return'X'`). */
function inPlaceOf(
  { start, end }: Span,
  reference: string,
  text: string,
): { start: number; end: number; text: string } {
  const before = /[\w$]/.test(text.charAt(start - 1)) ? " " : "";
  const behind = /[\w$]/.test(text.charAt(end)) ? " " : "";
  return { start, end, text: before + reference + behind };
}

/** Functions that run, or load, what they are given. */
const RUNS_JAVASCRIPT =
  /\b(?:eval|Function|exec\w*|spawn\w*|fork|setTimeout|setInterval|runIn\w*|compileFunction)\s*\(|\b(?:require|import)\s*\(\s*[^'"\s]/;
const IS_GIVEN_TO_LOADER =
  /\b(?:eval|Function|require|import|exec\w*|spawn\w*|getExecOutput)\s*\(\s*$|\b(?:from|import)\s*$/;

/** `{"text": 1}`, `{"text"() {}}`, `class { "text" = 1 }`: a reference can't stand where a key does. */
function isKey(text: string, literal: Span): boolean {
  if (/^\s*(?:\(|=(?!=))/.test(text.slice(literal.end, literal.end + 20))) return true;
  return (
    /^\s*:/.test(text.slice(literal.end, literal.end + 20)) &&
    /[{,]\s*$/.test(text.slice(Math.max(0, literal.start - 200), literal.start))
  );
}

/** Python joins literals that stand side by side; a call can't. */
function hasNeighbour(text: string, literal: Span): boolean {
  return (
    /["']\s*$/.test(text.slice(Math.max(0, literal.start - 200), literal.start)) ||
    /^\s*[rbfuRBFU]{0,2}["']/.test(text.slice(literal.end, literal.end + 200))
  );
}

/** `case 'text':`, or a pattern of several lines: no call can stand there. The rest of such a line is left alone, too. */
function isInCasePattern(text: string, { start }: Span): boolean {
  return /(?:^|\n)[ \t]*case\b(?![ \t]*[=.])(?:[^\n]*|[^:]*)$/.test(text.slice(Math.max(0, start - 500), start));
}

const NO_COMMAND = /^(?:case|do|elif|else|for|function|if|select|then|until|while)$/;
const PLAIN_WORDS = /^[ \t]*([\w./-]+)(?:[ \t]+[\w./:=,@%+-]+)*[ \t]+(?:[\w./:-]+=)?$/;

/** `command word --option=` before an offset, on a line of its own: that needs no parser to be seen as an argument. */
function followsPlainWords(text: string, offset: number): boolean {
  const lineStart = text.lastIndexOf("\n", offset - 1) + 1;
  if (offset - lineStart > 200 || text[lineStart - 2] === "\\") return false;
  const command = PLAIN_WORDS.exec(text.slice(lineStart, offset))?.[1];
  return command !== undefined && !NO_COMMAND.test(command);
}

/** An argument, a redirect's target or a plain assignment: places where a quoted variable may stand. */
function isArgument(script: Script, offset: number): boolean {
  if (followsPlainWords(script.text, offset)) return true;
  return script.commands.some(
    (command) =>
      command.args.some((word) => word.start <= offset && offset < word.end) ||
      command.redirects.some(({ target }) => target !== undefined && target.start <= offset && offset < target.end) ||
      command.assignments.some(
        (assignment) =>
          assignment.values.length === 1 &&
          assignment.start <= offset &&
          offset < assignment.end &&
          !isArray(script, assignment),
      ),
  );
}

function isArray(script: Script, assignment: { start: number; end: number }): boolean {
  return script.text.slice(assignment.start, assignment.end).includes("=(");
}

// ---- the variable --------------------------------------------------------------------------------------------------

interface Variable {
  name: string;
  /** The runner, or an `env:` block, sets it to this value already. */
  isSet: boolean;
  /** Every step has it. */
  isProvided?: boolean;
}

/** Contexts that the runner hands to every script as variables. */
const PROVIDED: ReadonlySet<string> = new Set([
  "github.actor",
  "github.base_ref",
  "github.event_name",
  "github.head_ref",
  "github.ref",
  "github.ref_name",
  "github.repository",
  "github.run_id",
  "github.sha",
  "github.workflow",
]);

function variableFor(embedded: EmbeddedExpression, expression: Expression, step: Step): Variable | null {
  const path = contextPath(expression);
  const dotted = path?.segments.join(".") ?? "";
  if (path?.exact && PROVIDED.has(dotted))
    return { name: dotted.replace(".", "_").toUpperCase(), isSet: true, isProvided: true };
  if (path?.exact && path.segments[0] === "env" && path.segments.length === 2)
    return existing(path.segments[1] as string, step);
  const contexts = references(expression);
  const [first] = contexts;
  if (!first || contexts.some((context) => isSetBeside(context, step))) return null;
  const readsEnv = contexts.some(({ segments }) => segments[0] === "env");
  const base = nameFor(first.segments);
  for (let n = 1; n < 10; n++) {
    const name = n === 1 ? base : `${base}_${n}`;
    const entry = step.variable(name);
    if (!readsEnv && entry?.value?.value === embedded.text) return { name: entry.name, isSet: true };
    // A variable of the script's own, or one that an earlier step set, may have that name.
    if (!entry && !isTaken(name, embedded, step)) return { name, isSet: false };
  }
  return null;
}

/** `env.X` where the step's own `env:` sets `X`: the values of a block don't see each other. */
function isSetBeside({ segments, exact }: ContextReference, { env }: Step): boolean {
  if (segments[0] !== "env" || !env) return false;
  const [, name] = segments;
  return !exact || name === undefined || env.dynamic !== undefined || env.get(name) !== undefined;
}

/** The script, or another of its job, has a variable of that name already. */
function isTaken(name: string, { scalar }: EmbeddedExpression, { owner }: Step): boolean {
  if (assignedIn(owner).has(name)) return true;
  const isMentioned = scalar.value.toUpperCase().includes(name);
  return isMentioned && new RegExp(`(?<!\\w)${name}(?!\\w)`, "i").test(scalar.value);
}

const assigned = new WeakMap<StepOwner, ReadonlySet<string>>();

/** The names that scripts of a job or action assign, to the environment of later steps too. */
function assignedIn(owner: StepOwner): ReadonlySet<string> {
  let names = assigned.get(owner);
  if (!names) {
    const scripts = owner.steps.flatMap(({ run }) => (run?.scalar.mayContain("=") ? [run.text] : []));
    names = new Set(
      scripts.flatMap((text) => Array.from(text.matchAll(/\b([A-Z_][A-Z0-9_]*)=/g), ([, name]) => name as string)),
    );
    assigned.set(owner, names);
  }
  return names;
}

/** `env.X` is a variable of the script as it is, if an `env:` block sets it. */
function existing(name: string, step: Step): Variable | null {
  const entry = step.variable(name);
  return entry && /^[A-Za-z_]\w*$/.test(entry.name) ? { name: entry.name, isSet: true } : null;
}

/** `github.event.pull_request.title` → `PULL_REQUEST_TITLE`; names that begin with `GITHUB_` are the runner's own. */
function nameFor(segments: readonly string[]): string {
  const words = segments[0] === "github" ? segments.slice(segments[1] === "event" ? 2 : 1) : segments;
  const name = words
    .filter((word) => word !== "*")
    .join("_")
    .replace(/\W/g, "_")
    .toUpperCase();
  return /^[A-Z_]/.test(name) && !/^(?:GITHUB|RUNNER|ACTIONS)_/.test(name) && name !== "PATH" ? name : `VALUE_${name}`;
}

function declareVariable(step: Step, name: string, text: string): TextEdit | null {
  const block = step.env?.map;
  const isFlow = block ? block.flow : step.map.flow;
  const isPlain = !isFlow && !/: |\s#|["\n]/.test(text);
  const after = step.map.entry("run") ?? step.map.entry("with");
  return setIn(step.map, "env", name, isPlain ? text : JSON.stringify(text), after);
}

// ---- the edit ------------------------------------------------------------------------------------------------------

/** Writes the replacement in the style of the scalar, so that its value holds just that text. */
function replaceInScalar(scalar: YamlScalar, { start, end, text }: Replacement): TextEdit | null {
  const span = scalar.spanOf(start, end);
  if (scalar.style === "double") return { ...span, text: JSON.stringify(text).slice(1, -1) };
  if (scalar.style === "single") return { ...span, text: text.replaceAll("'", "''") };
  return { ...span, text };
}
