import type { Span } from "@trustchain/findings";

/** The languages that a `run:` script is read in; `unknown` is split into words as a POSIX shell would, no more. */
export type ShellName = "bash" | "sh" | "pwsh" | "powershell" | "cmd" | "python" | "javascript" | "unknown";

/** What surrounds a part of a word. `heredoc`: a here-document that expands, or a PowerShell `@"…"@`. */
export type Quoted = "none" | "single" | "double" | "heredoc";

/** What an offset of a script is inside of; `none` is plain code. */
export type Quoting =
  | "none"
  | "comment"
  | "single"
  | "double"
  /** bash `$'…'` */
  | "ansi-c"
  /** bash `$((…))`, `((…))` */
  | "arithmetic"
  /** A here-document that expands variables. */
  | "heredoc"
  /** A here-document with a quoted delimiter: nothing is expanded. */
  | "heredoc-quoted"
  | "here-string-double"
  | "here-string-single"
  | StringKind
  /** The code between the braces of a Python f-string. */
  | "f-string-field"
  | "template"
  /** The code inside `${…}` of a JavaScript template. */
  | "template-expression"
  | "regex";

/** Kinds of Python string literals; whether one is triple-quoted is in `StringLiteral.quote`. */
export type StringKind = "string" | "raw-string" | "f-string" | "raw-f-string" | "bytes" | "raw-bytes";

/** A range of a script that isn't plain code. Ranges are in order and don't overlap. */
export interface Region extends Span {
  quoting: Quoting;
}

/** A string literal of a Python or JavaScript script; the span holds prefix and quotes. */
export interface StringLiteral extends Span {
  /** The span between the quotes. */
  body: Span;
  kind: StringKind | "single" | "double" | "template";
  quote: string;
  /** What the program sees, `undefined` when that isn't static (`${{ }}` inside, fields of an f-string, `${…}`). */
  value: string | undefined;
}

/** One word of a command, as written. Spans are offsets into the script. */
export interface Word extends Span {
  /** The source between `start` and `end`. */
  readonly text: string;
  /**
   * The value after quote removal when it is static, else `undefined`. Globs and `~` stay as written, as they do when
   * nothing matches: look at `parts` where that matters.
   */
  readonly literal: string | undefined;
  readonly parts: readonly WordPart[];
}

export type WordPart = LiteralPart | VariablePart | SubstitutionPart | ExpressionPart | ArithmeticPart | GlobPart;

interface PartBase extends Span {
  quoted: Quoted;
}

export interface LiteralPart extends PartBase {
  kind: "literal";
  value: string;
}

/** `$X`, `${X:-y}`, PowerShell's `$X`, `$env:X` (name `env:X`), cmd's `%X%`, `!X!`. */
export interface VariablePart extends PartBase {
  kind: "variable";
  /** Without sigil; `@`, `1`, `?` for special parameters. */
  name: string;
  /** `:-`, `##`, `/` and so on; `length` for `${#X}`, `indirect` for `${!X}`; `undefined` for the bare value. */
  operator: string | undefined;
  /** What the operator works with, such as the default in `${X:-default}`; also a subscript. */
  operand: readonly WordPart[];
}

/** `$(…)`, backticks, `<(…)`, `>(…)`; a PowerShell script block or parenthesis. */
export interface SubstitutionPart extends PartBase {
  kind: "substitution";
  commands: readonly Command[];
}

/** One `${{ … }}`, which the runner replaces before the shell sees the script. */
export interface ExpressionPart extends PartBase {
  kind: "expression";
  /** Index into `Script.expressions`. */
  index: number;
}

export interface ArithmeticPart extends PartBase {
  kind: "arithmetic";
  parts: readonly WordPart[];
}

/** `*`, `?`, `[…]`, `@(…)`, `{a,b}`. */
export interface GlobPart extends PartBase {
  kind: "glob";
  /** As written; `undefined` for `{a,b}`, which is expanded whatever files there are, and where an expression is part of it. */
  pattern: string | undefined;
  parts: readonly WordPart[];
}

/** `NAME=value`, `NAME+=value`, `NAME=(a b)`; PowerShell `$name = …`; cmd `set NAME=…`. */
export interface Assignment extends Span {
  name: string;
  append: boolean;
  /** One word, the elements of an array, or nothing for `NAME=`. */
  values: readonly Word[];
}

export interface Heredoc {
  body: Span;
  delimiter: string;
  /** The delimiter is quoted: the body is taken as it is. */
  quoted: boolean;
  /** The body as one word: its variables, substitutions and expressions. */
  content: Word;
}

export interface Redirect extends Span {
  /** Without descriptor: `>`, `>>`, `<`, `>&`, `&>`, `&>>`, `>|`, `<>`, `<<`, `<<-`, `<<<`. */
  operator: string;
  /** The descriptor as written (`1`, `2`, `*`, `{fd}`); `undefined` when none is. */
  descriptor: string | undefined;
  /** The file, the string of `<<<`, the delimiter of `<<`; `undefined` when the script ends before it. */
  target: Word | undefined;
  heredoc: Heredoc | undefined;
}

/** How a command hangs on others; `if-test` and `loop-test` run always, the others only sometimes. */
export type Condition =
  | "if-test"
  | "if-body"
  | "else-body"
  | "loop-test"
  | "loop-body"
  | "case-body"
  /** After `&&`. */
  | "and"
  /** After `||`. */
  | "or";

/** Where a command stands in the script. Commands of one list share the value. */
export interface Place {
  /** Outermost first. */
  readonly conditions: readonly Condition[];
  readonly inSubstitution: boolean;
  /** Name of the innermost function whose body holds the command. */
  readonly inFunction: string | undefined;
  /** The innermost compound command around it, which may have redirects of its own. */
  readonly group: Group | undefined;
  /** The `bash -c '…'`, `eval '…'`, `bash <<EOF` whose text holds the command. */
  readonly nestedIn: Command | undefined;
}

/** Membership of a pipeline of two or more stages. */
export interface PipelinePlace {
  index: number;
  stages: readonly (Command | Group)[];
}

/** A simple command. `[[ … ]]` and `((…))` are commands of those names, with operands as arguments; so are the operators of `[[`. */
export interface Command extends Span {
  readonly kind: "command";
  readonly name: Word | undefined;
  readonly args: readonly Word[];
  /** Before the name; `export X=…` has `X=…` as argument. */
  readonly assignments: readonly Assignment[];
  readonly redirects: readonly Redirect[];
  readonly place: Place;
  pipeline: PipelinePlace | undefined;
}

export type GroupKind = "brace" | "subshell" | "if" | "for" | "select" | "while" | "case" | "function" | "block";

/** A compound command: a group, subshell, loop, conditional or function. */
export interface Group extends Span {
  readonly kind: GroupKind;
  /** Of a function, or the variable of a `for` or `select`. */
  readonly name: string | undefined;
  /** What a `for` goes through, what a `case` looks at. */
  readonly words: readonly Word[];
  /** Apply to all commands inside. */
  readonly redirects: readonly Redirect[];
  /** All simple commands inside, at any depth, without those in substitutions. */
  readonly commands: readonly Command[];
  readonly place: Place;
  pipeline: PipelinePlace | undefined;
}

/** What a reader of one shell makes of a script. */
export interface ParsedCommands {
  /** In source order, those inside substitutions, functions and `bash -c` texts included. */
  commands: readonly Command[];
  /** In source order of their beginnings. */
  groups: readonly Group[];
  /** Each command's place in groups, functions and pipelines is known; else only some of it is. */
  knowsPlaces: boolean;
}
