import type * as Bash from "unbash";
import type { Command, Quoted, Word, WordPart } from "../model.js";
import { expressionParts, literalOf, literalParts, type ScriptSource } from "../source.js";
import { type Placement, unescaped } from "./placement.js";

/** What the conversion of words needs of the conversion of commands. */
export interface WordContext {
  source: ScriptSource;
  /** The text that the parser saw. */
  text: string;
  place: Placement;
  /** Converts the commands of a substitution, whose offsets are offsets into `text`. */
  substitution(script: Bash.ParsedScript, text: string, place: Placement): readonly Command[];
}

/** A word of unbash in our shape, converted when asked for. */
export class BashWord implements Word {
  readonly start: number;
  readonly end: number;
  #parts: readonly WordPart[] | undefined;
  #literal: string | undefined | null = null;

  constructor(
    private readonly context: WordContext,
    range: { pos: number; end: number },
    private readonly convert: (context: WordContext) => readonly WordPart[],
  ) {
    const span = context.place(range.pos, range.end);
    this.start = span.start;
    this.end = span.end;
  }

  get text(): string {
    return this.context.source.text.slice(this.start, this.end);
  }

  get parts(): readonly WordPart[] {
    this.#parts ??= this.convert(this.context);
    return this.#parts;
  }

  get literal(): string | undefined {
    if (this.#literal === null) this.#literal = literalOf(this.parts);
    return this.#literal;
  }

  toJSON(): unknown {
    return { start: this.start, end: this.end, text: this.text, literal: this.literal, parts: this.parts };
  }
}

export function wordOf(node: Bash.Word, context: WordContext): BashWord {
  return made(node, context, () => wordParts(node, "none", context));
}

/** `NAME=value` as an argument, of `export` or `env`. */
export function assignmentWord(node: Bash.Assignment, context: WordContext): BashWord {
  return made(node, context, () => {
    const values = node.value.type === "ArrayValue" ? node.value.elements : [node.value];
    const nameEnd = values[0]?.pos ?? node.end;
    const name = literal(context, context.text.slice(node.pos, nameEnd), node.pos, nameEnd, "none");
    return [...name, ...values.flatMap((value) => wordParts(value, "none", context))];
  });
}

export function heredocWord(node: Bash.HereDocBody, quoted: boolean, context: WordContext): BashWord {
  return made(node, context, () => {
    const around = quoted ? "single" : "heredoc";
    if (!node.parts) return literal(context, node.text, node.pos, node.end, around);
    return node.parts.flatMap((part) => convertPart(part, around, context));
  });
}

/** A range of the text that is one static word. */
export function plainWord(
  start: number,
  end: number,
  context: WordContext,
  value: string = context.text.slice(start, end),
): BashWord {
  return new BashWord(context, { pos: start, end }, () => literal(context, value, start, end, "none"));
}

export function arithmeticWord(
  expression: Bash.ArithmeticExpression | undefined,
  range: { pos: number; end: number },
  context: WordContext,
): BashWord {
  return made({ ...range, text: context.text.slice(range.pos, range.end) }, context, () => [
    {
      kind: "arithmetic",
      ...context.place(range.pos, range.end),
      quoted: "none",
      parts: arithmeticParts(expression, range, context),
    },
  ]);
}

/** Substitutions hold commands, which belong to the script's: those words are converted at once. */
const MAY_HOLD_COMMANDS = /[`(]|\$\{[\s|]/;

function made(
  node: { pos: number; end: number; text: string },
  context: WordContext,
  convert: (context: WordContext) => readonly WordPart[],
): BashWord {
  const word = new BashWord(context, node, convert);
  if (MAY_HOLD_COMMANDS.test(node.text)) void word.parts;
  return word;
}

function wordParts(node: Bash.Word, quoted: Quoted, context: WordContext): WordPart[] {
  const { parts } = node;
  if (parts) return parts.flatMap((part) => convertPart(part, quoted, context));
  return node.end > node.pos ? literal(context, node.value, node.pos, node.end, quoted) : [];
}

function literal(context: WordContext, value: string, start: number, end: number, quoted: Quoted): WordPart[] {
  const span = context.place(start, end);
  return literalParts(context.source, value, span.start, span.end, quoted);
}

function convertPart(part: Bash.WordPart, quoted: Quoted, context: WordContext): WordPart[] {
  const { source } = context;
  const span = context.place(part.pos, part.end);
  switch (part.type) {
    case "Literal":
      return literal(context, part.value, part.pos, part.end, quoted);
    case "SingleQuoted":
    case "AnsiCQuoted":
      return literal(context, part.value, part.pos, part.end, "single");
    case "DoubleQuoted":
    case "LocaleString":
      if (part.parts.length === 0) return [{ kind: "literal", ...span, quoted: "double", value: "" }];
      return part.parts.flatMap((child) => convertPart(child, quoted === "heredoc" ? quoted : "double", context));
    case "SimpleExpansion":
      return [{ kind: "variable", ...span, quoted, name: part.text.slice(1), operator: undefined, operand: [] }];
    case "ParameterExpansion":
      return [
        {
          kind: "variable",
          ...span,
          quoted,
          name: part.parameter,
          operator: operatorOf(part),
          operand: operandOf(part, quoted, context),
        },
      ];
    case "CommandExpansion":
    case "ProcessSubstitution":
      return [
        { kind: "substitution", ...span, quoted, commands: part.script ? substituted(part, part.script, context) : [] },
      ];
    case "ArithmeticExpansion":
      return [{ kind: "arithmetic", ...span, quoted, parts: arithmeticParts(part.expression, part, context) }];
    case "Glob":
    case "ExtendedGlob":
    case "BraceExpansion": {
      const inner = part.parts?.flatMap((child) => convertPart(child, quoted, context));
      const parts = inner ?? expressionParts(source, span.start, span.end, quoted);
      const isStatic =
        part.type !== "BraceExpansion" && parts.every((child) => child.kind === "literal" || child.kind === "glob");
      return [{ kind: "glob", ...span, quoted, pattern: isStatic ? part.text : undefined, parts }];
    }
  }
}

function substituted(
  part: Bash.CommandExpansionPart | Bash.ProcessSubstitutionPart,
  script: Bash.ParsedScript,
  context: WordContext,
): readonly Command[] {
  if (script.source === undefined) return context.substitution(script, context.text, context.place);
  // Backslashes were removed inside backticks: offsets of this script are offsets of another text.
  const raw = context.text.slice(part.pos + 1, part.end - 1);
  const place = unescaped(context.place, raw, script.source, part.pos + 1);
  return context.substitution(script, script.source, place);
}

function operatorOf(part: Bash.ParameterExpansionPart): string | undefined {
  if (part.prefix === "#") return "length";
  if (part.prefix === "!") return "indirect";
  return part.operation?.operator;
}

function operandOf(part: Bash.ParameterExpansionPart, quoted: Quoted, context: WordContext): WordPart[] {
  const { index, operation } = part;
  const words: (Bash.Word | undefined)[] = [index];
  if (operation) {
    if ("operand" in operation) words.push(operation.operand);
    else if ("pattern" in operation) words.push(operation.pattern, operation.replacement);
    else if ("offset" in operation) words.push(operation.offset, operation.length);
    else if (operation.type === "Unknown") {
      const span = context.place(part.pos, part.end);
      return expressionParts(context.source, span.start, span.end, quoted);
    }
  }
  return words.flatMap((word) => (word ? wordParts(word, quoted, context) : []));
}

const NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;

function arithmeticParts(
  expression: Bash.ArithmeticExpression | undefined,
  range: { pos: number; end: number },
  context: WordContext,
): WordPart[] {
  const parts: WordPart[] = [];
  if (expression) collectArithmetic(expression, parts, context);
  const whole = context.place(range.pos, range.end);
  // Expressions stand inside words, numbers or between operators: take them as they come.
  const expressions = expressionParts(context.source, whole.start, whole.end, "none");
  if (expressions.length === 0) return parts;
  const found = parts.filter((part) => part.kind !== "expression");
  // The parser stops at a word that it takes for no number; what follows is looked through for names.
  const seen = found.reduce((end, part) => Math.max(end, part.end), whole.start);
  return [...found, ...namesIn(context, seen, whole.end), ...expressions].sort((a, b) => a.start - b.start);
}

function namesIn({ source }: WordContext, start: number, end: number): WordPart[] {
  const parts: WordPart[] = [];
  for (const match of source.masked.slice(start, end).matchAll(/\$?\{?([A-Za-z_][A-Za-z0-9_]*)\}?/g)) {
    const at = start + match.index;
    const span = { start: at, end: at + match[0].length };
    parts.push({
      kind: "variable",
      ...span,
      quoted: "none",
      name: match[1] as string,
      operator: undefined,
      operand: [],
    });
  }
  return parts;
}

function collectArithmetic(node: Bash.ArithmeticExpression, into: WordPart[], context: WordContext): void {
  switch (node.type) {
    case "ArithmeticBinary":
      collectArithmetic(node.left, into, context);
      collectArithmetic(node.right, into, context);
      return;
    case "ArithmeticUnary":
      collectArithmetic(node.operand, into, context);
      return;
    case "ArithmeticTernary":
      collectArithmetic(node.test, into, context);
      collectArithmetic(node.consequent, into, context);
      collectArithmetic(node.alternate, into, context);
      return;
    case "ArithmeticGroup":
      collectArithmetic(node.expression, into, context);
      return;
    case "ArithmeticCommandExpansion": {
      const commands = node.script ? context.substitution(node.script, context.text, context.place) : [];
      into.push({ kind: "substitution", ...context.place(node.pos, node.end), quoted: "none", commands });
      return;
    }
    case "ArithmeticWord":
      if (node.parts)
        for (const part of node.parts.flatMap((child) => convertPart(child, "none", context))) into.push(part);
      else if (NAME.test(node.value)) {
        const span = context.place(node.pos, node.end);
        into.push({ kind: "variable", ...span, quoted: "none", name: node.value, operator: undefined, operand: [] });
      }
  }
}
