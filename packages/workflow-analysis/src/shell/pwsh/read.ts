import type { Span } from "@trustchain/findings";
import type {
  Assignment,
  Command,
  Condition,
  Group,
  ParsedCommands,
  Place,
  Quoted,
  Redirect,
  Region,
  VariablePart,
  Word,
  WordPart,
} from "../model.js";
import { TOP_PLACE } from "../place.js";
import { RegionRecorder } from "../regions.js";
import { appendLiteral, literalOf, literalParts, type ScriptSource } from "../source.js";

/** Commands and quotes of a PowerShell script, found by one tolerant pass. Never throws. */
export function readPwsh(source: ScriptSource): ParsedCommands & { regions: readonly Region[] } {
  return new PwshReader(source).run();
}

/** Statements that begin with a word and have blocks; the condition is that of their blocks. */
const KEYWORDS = new Map<string, Condition | undefined>([
  ["if", "if-body"],
  ["elseif", "if-body"],
  ["else", "else-body"],
  ["for", "loop-body"],
  ["foreach", "loop-body"],
  ["while", "loop-body"],
  ["do", "loop-body"],
  ["until", undefined],
  ["switch", "case-body"],
  ["function", undefined],
  ["filter", undefined],
  ["try", undefined],
  ["catch", "else-body"],
  ["finally", undefined],
  ["trap", "else-body"],
  ["param", undefined],
  ["begin", undefined],
  ["process", undefined],
  ["end", undefined],
]);
/** Words before an expression or a command that change nothing about what it is. */
const PREFIXES = new Set(["return", "throw", "exit"]);

const MAX_DEPTH = 100;
const VARIABLE = /\$(?:\{([^}\n]{1,200})\}|((?:[A-Za-z]+:)?[A-Za-z_][A-Za-z0-9_]*|[$?^]))/y;
const SPLAT = /@[A-Za-z_][A-Za-z0-9_]*/y;
const REDIRECT = /([1-6*]?)(>>|>)(&[12])?/y;

type Closer = "" | ")" | "}";

interface Draft {
  start: number;
  end: number;
  words: Word[];
  redirects: Redirect[];
  /** After `&` or `.`: the first word is a command's name, whatever it looks like. */
  isCall: boolean;
  assignment: { name: string; append: boolean; start: number } | undefined;
}

type MutableGroup = Group & { end: number; redirects: Redirect[] };

class PwshReader {
  private readonly text: string;
  private readonly recorder = new RegionRecorder();
  private readonly commands: Command[] = [];
  private readonly groups: Group[] = [];
  private at = 0;
  private depth = 0;

  constructor(private readonly source: ScriptSource) {
    this.text = source.masked;
  }

  run(): ParsedCommands & { regions: readonly Region[] } {
    // A closing bracket without an opening one ends nothing.
    while (this.at < this.text.length) {
      this.statements(TOP_PLACE, "", []);
      this.at++;
    }
    this.commands.sort((a, b) => a.start - b.start);
    return {
      knowsPlaces: false,
      commands: this.commands,
      groups: this.groups,
      regions: this.recorder.finish(this.text.length),
    };
  }

  /** Reads statements up to `closer`, which is left to the caller. */
  private statements(place: Place, closer: Closer, into: Command[]): void {
    const { text } = this;
    let stages: (Command | Group)[] = [];
    let draft: Draft | undefined;
    // `& { … }`: what follows belongs to the whole of it.
    let called: MutableGroup | undefined;
    let condition: Condition | undefined;

    const endCommand = () => {
      if (draft) {
        const command = this.finish(draft, place);
        into.push(command);
        stages.push(command);
      }
      draft = undefined;
      called = undefined;
    };
    const endPipeline = () => {
      endCommand();
      const all = stages;
      if (all.length > 1)
        all.forEach((stage, index) => {
          stage.pipeline = { index, stages: all };
        });
      stages = [];
    };

    while (this.at < text.length) {
      const start = this.at;
      const char = text[start] as string;
      if (closer !== "" && char === closer) break;
      if (this.blank(char)) continue;
      if (this.comment(char)) continue;
      if (char === "\n" || char === ";") {
        const isEmpty = draft === undefined && stages.length === 0;
        if (!isEmpty && !(char === "\n" && this.pipeFollows())) endPipeline();
        this.at++;
      } else if (char === "|") {
        if (text[start + 1] === "|") {
          endPipeline();
          this.at += 2;
        } else {
          endCommand();
          this.at++;
          this.skipNewlines();
        }
      } else if (char === "&") {
        this.at++;
        if (text[start + 1] === "&") {
          endPipeline();
          this.at++;
        } else if (expectsValue(draft)) draft = asCall(draft, start);
        else endPipeline();
      } else if (char === "." && expectsValue(draft) && /\s/.test(text[start + 1] ?? "")) {
        draft = asCall(draft, start);
        this.at++;
      } else if (char === "," || (char === ")" && closer !== ")") || (char === "}" && closer !== "}")) {
        this.at++;
      } else if (char === "{" && (!draft || (draft.isCall && draft.words.length === 0)) && this.depth < MAX_DEPTH) {
        const isCall = draft !== undefined;
        draft = undefined;
        const group = this.block(place, condition, into);
        if (isCall) {
          called = group;
          stages.push(group);
        } else condition = undefined;
      } else if (called && this.redirectAt(start)) {
        called.redirects.push(this.redirect(place));
        called.end = this.at;
      } else if (called) {
        this.word(place, false); // an argument
      } else if (this.redirectAt(start)) {
        draft ??= newDraft(start, false);
        draft.redirects.push(this.redirect(place));
        draft.end = this.at;
      } else if (draft && this.assignmentAt(start) && this.startAssignment(draft)) {
        this.at += char === "=" ? 1 : 2;
      } else {
        const word = this.word(place, draft === undefined);
        const keyword = draft === undefined ? word.text.toLowerCase() : "";
        if (KEYWORDS.has(keyword)) {
          endPipeline();
          condition = KEYWORDS.get(keyword);
          this.header(place, keyword, into);
        } else if (!PREFIXES.has(keyword)) {
          draft ??= newDraft(start, false);
          draft.words.push(word);
          draft.end = this.at;
        }
      }
      if (this.at === start) this.at++;
    }
    endPipeline();
  }

  private blank(char: string): boolean {
    if (char === " " || char === "\t" || char === "\r") {
      this.at++;
      return true;
    }
    if (char === "`") {
      // A backtick at the end of a line continues it.
      const next = this.text[this.at + 1];
      if (next === "\n" || next === undefined) this.at += 2;
      else if (next === "\r") this.at += 3;
      else return false;
      this.at = Math.min(this.at, this.text.length);
      return true;
    }
    return false;
  }

  private comment(char: string): boolean {
    const { text, at } = this;
    const isBlock = char === "<" && text[at + 1] === "#";
    if (!isBlock && char !== "#") return false;
    this.recorder.enter(at, "comment");
    const end = isBlock ? text.indexOf("#>", at + 2) : text.indexOf("\n", at);
    this.at = end < 0 ? text.length : isBlock ? end + 2 : end;
    this.recorder.enter(this.at, "none");
    return true;
  }

  /** A line that begins with `|` goes on with the line before (PowerShell 7). */
  private pipeFollows(): boolean {
    let at = this.at + 1;
    while (at < this.text.length && " \t\r\n".includes(this.text[at] as string)) at++;
    return this.text[at] === "|" && this.text[at + 1] !== "|";
  }

  private skipNewlines(): void {
    while (this.at < this.text.length && " \t\r\n".includes(this.text[this.at] as string)) this.at++;
  }

  /** What stands between a keyword and its block: a condition in parentheses, a function's name. */
  private header(place: Place, keyword: string, into: Command[]): void {
    const { text } = this;
    while (this.at < text.length && " \t".includes(text[this.at] as string)) this.at++;
    if (keyword === "function" || keyword === "filter") {
      while (this.at < text.length && /[\w:-]/.test(text[this.at] as string)) this.at++;
    }
    while (this.at < text.length && /[\w \t-]/.test(text[this.at] as string) && keyword === "switch") this.at++;
    while (this.at < text.length && " \t".includes(text[this.at] as string)) this.at++;
    if (text[this.at] !== "(" || this.depth >= MAX_DEPTH) return;
    const condition: Condition | undefined = keyword.endsWith("if")
      ? "if-test"
      : keyword === "while"
        ? "loop-test"
        : undefined;
    this.at++;
    this.nested(condition ? under(place, condition) : place, ")", into);
  }

  private block(place: Place, condition: Condition | undefined, into: Command[]): MutableGroup {
    const start = this.at;
    const commands: Command[] = [];
    const group: MutableGroup = {
      kind: "block",
      start,
      end: start,
      name: undefined,
      words: [],
      redirects: [],
      commands,
      place,
      pipeline: undefined,
    };
    this.groups.push(group);
    this.at++;
    this.nested({ ...(condition ? under(place, condition) : place), group }, "}", commands);
    group.end = this.at;
    for (const command of commands) into.push(command);
    return group;
  }

  /** Statements up to and with the closing bracket; `at` is after the opening one. */
  private nested(place: Place, closer: Closer, into: Command[]): void {
    this.depth++;
    this.statements(place, closer, into);
    this.depth--;
    if (this.at < this.text.length) this.at++;
  }

  private assignmentAt(at: number): boolean {
    const char = this.text[at] as string;
    return char === "=" || ("+-*/".includes(char) && this.text[at + 1] === "=");
  }

  /** `$x =`, `$x +=`: what follows is the value. `$x.y =` and `$x[0] =` keep the rest of `$x`. */
  private startAssignment(draft: Draft): boolean {
    const parts = draft.words[0]?.parts ?? [];
    const variable = parts.find(({ kind }) => kind === "variable") as VariablePart | undefined;
    if (draft.assignment || draft.isCall || !variable || draft.words.length > 1) return false;
    const isWhole = variable === parts.at(-1);
    draft.assignment = { name: variable.name, append: !isWhole || this.text[this.at] !== "=", start: draft.start };
    draft.words = [];
    return true;
  }

  private finish(draft: Draft, place: Place): Command {
    const { assignment, words } = draft;
    const isExpression = !draft.isCall && (words.length === 0 || isExpressionWord(words[0] as Word));
    const assignments: Assignment[] = assignment
      ? [
          {
            start: assignment.start,
            end: draft.end,
            name: assignment.name,
            append: assignment.append,
            values: isExpression ? words : [],
          },
        ]
      : [];
    const command: Command = {
      kind: "command",
      start: draft.start,
      end: Math.max(draft.end, draft.start + 1),
      name: isExpression ? undefined : words[0],
      args: isExpression ? (assignment ? [] : words) : words.slice(1),
      assignments,
      redirects: draft.redirects,
      place,
      pipeline: undefined,
    };
    this.commands.push(command);
    return command;
  }

  private redirectAt(offset: number): boolean {
    REDIRECT.lastIndex = offset;
    return REDIRECT.test(this.text);
  }

  private redirect(place: Place): Redirect {
    const start = this.at;
    REDIRECT.lastIndex = start;
    const match = REDIRECT.exec(this.text) as RegExpExecArray;
    this.at += match[0].length;
    const descriptor = match[1] === "" ? undefined : match[1];
    if (match[3]) return { start, end: this.at, operator: ">&", descriptor, target: undefined, heredoc: undefined };
    while (this.at < this.text.length && " \t".includes(this.text[this.at] as string)) this.at++;
    const hasTarget = this.at < this.text.length && !"\r\n;|)}".includes(this.text[this.at] as string);
    const target = hasTarget ? this.word(place, false) : undefined;
    return { start, end: this.at, operator: match[2] as string, descriptor, target, heredoc: undefined };
  }

  /** Reads one word; `isFirst`: an unquoted `=` ends it, since it may be an assignment's target. */
  private word(place: Place, isFirst: boolean): Word {
    const { text } = this;
    const start = this.at;
    const parts: WordPart[] = [];
    let value = "";
    let valueStart = start;
    const flush = () => {
      if (value !== "") appendLiteral(parts, this.source, value, valueStart, this.at, "none");
      value = "";
    };
    while (this.at < text.length) {
      const char = text[this.at] as string;
      const from = this.at;
      if (" \t\r\n;|,)}".includes(char) || (char === "&" && from > start)) break;
      if (isFirst && parts.length > 0 && this.assignmentAt(from)) break;
      if (char === ">" && from > start) break;
      if (char === "'" || char === '"') {
        flush();
        this.string(parts, char, place);
      } else if (char === "@" && (text[from + 1] === '"' || text[from + 1] === "'")) {
        flush();
        this.hereString(parts, text[from + 1] as string, place);
      } else if (char === "`" && from + 1 < text.length) {
        if (text[from + 1] === "\n" || text[from + 1] === "\r") break;
        if (value === "") valueStart = from;
        value += text[from + 1];
        this.at += 2;
        continue;
      } else if (this.bracketAt(from)) {
        flush();
        this.bracket(parts, "none", place);
      } else if (char === "$" && this.variableAt(from)) {
        flush();
        this.variable(parts, "none");
      } else if (char === "@" && this.splatAt(from)) {
        flush();
        parts.push({
          kind: "variable",
          start: from,
          end: SPLAT.lastIndex,
          quoted: "none",
          name: text.slice(from + 1, SPLAT.lastIndex),
          operator: "@",
          operand: [],
        });
        this.at = SPLAT.lastIndex;
      } else {
        if (value === "") valueStart = from;
        value += char;
        this.at++;
        continue;
      }
      valueStart = this.at;
    }
    if (this.at === start) {
      value = text[start] ?? "";
      valueStart = start;
      this.at = Math.min(start + 1, text.length);
    }
    flush();
    return new PwshWord(this.source, { start, end: this.at }, parts);
  }

  private bracketAt(at: number): boolean {
    if (this.depth >= MAX_DEPTH) return false;
    const char = this.text[at];
    const next = this.text[at + 1];
    return (
      char === "(" ||
      char === "{" ||
      ((char === "$" || char === "@") && (next === "(" || (next === "{" && char === "@")))
    );
  }

  private variableAt(at: number): boolean {
    VARIABLE.lastIndex = at;
    return VARIABLE.test(this.text);
  }

  private splatAt(at: number): boolean {
    SPLAT.lastIndex = at;
    return SPLAT.test(this.text);
  }

  private variable(parts: WordPart[], quoted: Quoted): void {
    VARIABLE.lastIndex = this.at;
    const match = VARIABLE.exec(this.text) as RegExpExecArray;
    const start = this.at;
    this.at += match[0].length;
    const name = match[1] ?? (match[2] as string);
    // `${${{ x }}}` and the like: the name is what the expression gives.
    const inner = literalParts(this.source, name, start, this.at, quoted).filter((part) => part.kind === "expression");
    parts.push({
      kind: "variable",
      start,
      end: this.at,
      quoted,
      name: withLowerDrive(name),
      operator: undefined,
      operand: inner,
    });
  }

  /** `(…)`, `$(…)`, `@(…)`, `{…}`, `@{…}`: its commands are the script's too. */
  private bracket(parts: WordPart[], quoted: Quoted, place: Place): void {
    const start = this.at;
    if (this.text[start] === "$" || this.text[start] === "@") this.at++;
    const closer = this.text[this.at] === "{" ? "}" : ")";
    this.at++;
    const commands: Command[] = [];
    this.nested({ ...place, inSubstitution: true, group: undefined }, closer, commands);
    parts.push({ kind: "substitution", start, end: this.at, quoted, commands });
  }

  private string(parts: WordPart[], quote: string, place: Place): void {
    const start = this.at;
    if (quote === "'") {
      let end = start + 1;
      for (;;) {
        end = this.text.indexOf("'", end);
        if (end < 0) end = this.text.length;
        else if (this.text[end + 1] === "'") {
          end += 2;
          continue;
        }
        break;
      }
      this.quote(
        parts,
        "single",
        "single",
        start,
        start + 1,
        Math.min(end, this.text.length),
        Math.min(end + 1, this.text.length),
      );
      return;
    }
    this.at++;
    this.recorder.enter(start, "double");
    this.expandable(parts, "double", place, start, '"');
    this.at = Math.min(this.at + 1, this.text.length);
    this.recorder.enter(this.at, "none");
  }

  /** A text without expansions; `''` is one quote. */
  private quote(
    parts: WordPart[],
    quoted: Quoted,
    quoting: "single" | "here-string-single",
    start: number,
    bodyStart: number,
    bodyEnd: number,
    end: number,
  ): void {
    this.recorder.enter(start, quoting);
    const body = this.text.slice(bodyStart, bodyEnd);
    const value = quoting === "single" ? body.replaceAll("''", "'") : body;
    if (value === "") parts.push({ kind: "literal", start, end, quoted, value });
    else appendLiteral(parts, this.source, value, start, end, quoted);
    this.at = end;
    this.recorder.enter(end, "none");
  }

  private hereString(parts: WordPart[], quote: string, place: Place): void {
    const start = this.at;
    const { text } = this;
    let newline = start + 2;
    while (newline < text.length && " \t\r".includes(text[newline] as string)) newline++;
    if (text[newline] !== "\n") {
      // Not a here-string: `@` is text before a plain string.
      parts.push({ kind: "literal", start, end: start + 1, quoted: "none", value: "@" });
      this.at++;
      return;
    }
    const close = text.indexOf(`\n${quote}@`, newline);
    const bodyEnd = close < 0 ? text.length : Math.max(close, newline + 1);
    const end = close < 0 ? text.length : close + 3;
    if (quote === "'") {
      this.quote(parts, "single", "here-string-single", start, newline + 1, bodyEnd, end);
      return;
    }
    this.recorder.enter(start, "here-string-double");
    this.at = newline + 1;
    this.expandable(parts, "heredoc", place, start, "", bodyEnd);
    this.at = end;
    this.recorder.enter(end, "none");
  }

  /** The inside of a string that expands, up to its closing quote or `limit`. */
  private expandable(
    parts: WordPart[],
    quoted: Quoted,
    place: Place,
    open: number,
    quote: string,
    limit = this.text.length,
  ): void {
    const { text } = this;
    const quoting = quoted === "double" ? "double" : "here-string-double";
    const before = parts.length;
    let value = "";
    let valueStart = open;
    const flush = () => {
      if (value !== "") appendLiteral(parts, this.source, value, valueStart, this.at, quoted);
      value = "";
    };
    while (this.at < limit) {
      const char = text[this.at] as string;
      if (char === quote) {
        if (text[this.at + 1] !== quote) break;
        value += quote;
        this.at += 2;
      } else if (char === "`" && this.at + 1 < limit) {
        value += ESCAPES.get(text[this.at + 1] as string) ?? text[this.at + 1];
        this.at += 2;
      } else if (char === "$" && text[this.at + 1] === "(" && this.depth < MAX_DEPTH) {
        flush();
        this.recorder.enter(this.at, "none");
        this.bracket(parts, quoted, place);
        this.recorder.enter(this.at, quoting);
        valueStart = this.at;
      } else if (char === "$" && this.variableAt(this.at)) {
        flush();
        this.variable(parts, quoted);
        valueStart = this.at;
      } else {
        value += char;
        this.at++;
      }
    }
    this.at = Math.min(this.at, text.length);
    flush();
    if (parts.length === before) parts.push({ kind: "literal", start: open, end: this.at, quoted, value: "" });
  }
}

const ESCAPES = new Map([
  ["n", "\n"],
  ["r", "\r"],
  ["t", "\t"],
  ["0", "\0"],
]);

class PwshWord implements Word {
  readonly start: number;
  readonly end: number;

  constructor(
    private readonly source: ScriptSource,
    span: Span,
    readonly parts: readonly WordPart[],
  ) {
    this.start = span.start;
    this.end = span.end;
  }

  get text(): string {
    return this.source.text.slice(this.start, this.end);
  }

  get literal(): string | undefined {
    return literalOf(this.parts);
  }
}

function newDraft(start: number, isCall: boolean): Draft {
  return { start, end: start, words: [], redirects: [], isCall, assignment: undefined };
}

/** At the beginning of a statement, and behind `=`: there `&` and `.` are call operators. */
function expectsValue(draft: Draft | undefined): boolean {
  if (!draft || draft.isCall) return !draft;
  const last = draft.words.at(-1);
  return last ? last.text.endsWith("=") : draft.assignment !== undefined;
}

/** The statement, whose value is what a call gives. */
function asCall(draft: Draft | undefined, start: number): Draft {
  return { ...(draft ?? newDraft(start, true)), words: [], isCall: true };
}

/** A statement that begins so is a value, not the name of a command. */
function isExpressionWord(word: Word): boolean {
  return /^(?:[$@"'([{\d]|-\d|\$\{\{)/.test(word.text) && !word.text.startsWith("${{");
}

function under(place: Place, condition: Condition): Place {
  return { ...place, conditions: [...place.conditions, condition] };
}

/** `$Env:X` and `$env:X` are the same. */
function withLowerDrive(name: string): string {
  const colon = name.indexOf(":");
  return colon < 0 ? name : name.slice(0, colon).toLowerCase() + name.slice(colon);
}
