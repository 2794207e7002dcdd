import type { Span } from "@trustchain/findings";
import { checkArity } from "./arity.js";
import type { ComparisonOperator, Expression } from "./ast.js";
import { plainPath } from "./contexts.js";
import { ExpressionError, Lexer, type TokenKind } from "./lexer.js";

export type ParsedExpression = { ok: true; expression: Expression } | { ok: false; error: ExpressionProblem };

/** Why a text is no expression that GitHub takes. */
export interface ExpressionProblem extends Span {
  kind: "syntax" | "arity";
  message: string;
}

/** GitHub's own limits (actions/runner, `ExpressionConstants`). */
const MAX_DEPTH = 50;
const MAX_LENGTH = 21_000;

/** Operands of one chain (`a || b || …`): it becomes a tree as deep, which everything walks. */
const MAX_CHAIN = 500;

/**
 * Parses an expression, without its fence.
 *
 * @param base added to all offsets: where `text` begins in whatever holds it
 * @see Evaluate expressions in workflows and actions, "Operators" for what binds closer
 */
export function parseExpression(text: string, base = 0): ParsedExpression {
  const segments = plainPath(text);
  if (segments) return { ok: true, expression: chainOf(segments, base + text.search(/\S/)) };
  try {
    if (text.length > MAX_LENGTH) {
      throw new ExpressionError(`it is longer than the ${MAX_LENGTH} characters that GitHub reads`, 0, text.length);
    }
    return { ok: true, expression: new Parser(new Lexer(text), base).parse() };
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
    return {
      ok: false,
      error: { kind: error.kind, message: error.message, start: error.start + base, end: error.end + base },
    };
  }
}

/** `a.b.c`, which begins at `start`. */
function chainOf(segments: readonly string[], start: number): Expression {
  const name = segments[0] as string;
  let end = start + name.length;
  let object: Expression = { kind: "context", name, start, end };
  for (let i = 1; i < segments.length; i++) {
    const property = segments[i] as string;
    end += 1 + property.length;
    object = { kind: "property", object, name: property, start, end };
  }
  return object;
}

const CONSTANTS: ReadonlyMap<string, null | boolean | number> = new Map<string, null | boolean | number>([
  ["true", true],
  ["false", false],
  ["null", null],
  ["NaN", Number.NaN],
  ["Infinity", Number.POSITIVE_INFINITY],
]);

/** One method a level of precedence, the loosest first; each leaves the lexer at the first token that isn't its own. */
class Parser {
  private depth = 0;

  constructor(
    private readonly lexer: Lexer,
    private readonly base: number,
  ) {}

  parse(): Expression {
    if (this.isAt("end")) throw new ExpressionError("the expression is empty", 0, this.lexer.end);
    const expression = this.nested();
    if (!this.isAt("end")) throw this.unexpected();
    return expression;
  }

  private isAt(kind: TokenKind): boolean {
    return this.lexer.kind === kind;
  }

  /** A whole expression one level deeper: hostile input ends in an error here instead of an exhausted stack. */
  private nested(): Expression {
    this.descend();
    const expression = this.or();
    this.depth--;
    return expression;
  }

  private or(): Expression {
    let left = this.and();
    if (!this.isAt("||")) return left;
    this.descend();
    for (let count = 1; this.isAt("||"); count++) {
      this.limitChain(count);
      this.lexer.next();
      const right = this.and();
      left = { kind: "logical", operator: "||", left, right, start: left.start, end: right.end };
    }
    this.depth--;
    return left;
  }

  private and(): Expression {
    let left = this.equality();
    if (!this.isAt("&&")) return left;
    this.descend();
    for (let count = 1; this.isAt("&&"); count++) {
      this.limitChain(count);
      this.lexer.next();
      const right = this.equality();
      left = { kind: "logical", operator: "&&", left, right, start: left.start, end: right.end };
    }
    this.depth--;
    return left;
  }

  private equality(): Expression {
    let left = this.comparison();
    for (let count = 1; isEquality(this.lexer.kind); count++) {
      const operator = this.takeComparison(count);
      const right = this.comparison();
      left = { kind: "binary", operator, left, right, start: left.start, end: right.end };
    }
    return left;
  }

  private comparison(): Expression {
    let left = this.unary();
    for (let count = 1; isOrdering(this.lexer.kind); count++) {
      const operator = this.takeComparison(count);
      const right = this.unary();
      left = { kind: "binary", operator, left, right, start: left.start, end: right.end };
    }
    return left;
  }

  private takeComparison(count: number): ComparisonOperator {
    this.limitChain(count);
    const operator = this.lexer.kind as ComparisonOperator;
    this.lexer.next();
    return operator;
  }

  private unary(): Expression {
    if (!this.isAt("!")) return this.access();
    const start = this.lexer.start + this.base;
    this.lexer.next();
    this.descend();
    const operand = this.unary();
    this.depth--;
    return { kind: "not", operand, start, end: operand.end };
  }

  private access(): Expression {
    const isGroup = this.isAt("(");
    let object = this.primary();
    // `'text'.name` is no access, `('text').name` is one.
    if (object.kind === "literal" && !isGroup) return object;
    const { depth } = this;
    while (this.isAt(".") || this.isAt("[")) {
      object = this.isAt(".") ? this.property(object) : this.index(object);
      this.descend();
    }
    this.depth = depth;
    return object;
  }

  private property(object: Expression): Expression {
    const { lexer } = this;
    lexer.next();
    const { start } = object;
    const end = lexer.end + this.base;
    if (lexer.kind === "name") {
      const name = lexer.text.toLowerCase();
      lexer.next();
      return { kind: "property", object, name, start, end };
    }
    if (lexer.kind !== "*") throw this.unexpected("a name");
    lexer.next();
    return { kind: "filter", object, start, end };
  }

  private index(object: Expression): Expression {
    this.lexer.next();
    const { start } = object;
    if (this.isAt("*")) {
      this.lexer.next();
      return { kind: "filter", object, start, end: this.take("]") };
    }
    const index = this.nested();
    return { kind: "index", object, index, start, end: this.take("]") };
  }

  private primary(): Expression {
    const { lexer } = this;
    const start = lexer.start + this.base;
    const end = lexer.end + this.base;
    switch (lexer.kind) {
      case "name": {
        const written = lexer.text;
        lexer.next();
        return this.isAt("(") ? this.call(written, start) : named(written, start, end);
      }
      case "string":
      case "number": {
        const value = lexer.kind === "string" ? lexer.text : lexer.number;
        lexer.next();
        return { kind: "literal", value, start, end };
      }
      case "(":
        return this.group(start);
      default:
        throw this.unexpected("a value");
    }
  }

  /** The parentheses belong to the place of what they hold. */
  private group(start: number): Expression {
    this.lexer.next();
    const inner = this.nested();
    inner.start = start;
    inner.end = this.take(")");
    return inner;
  }

  private call(written: string, start: number): Expression {
    const name = written.toLowerCase();
    const args: Expression[] = [];
    this.lexer.next();
    while (!this.isAt(")")) {
      if (args.length > 0) this.take(",");
      args.push(this.nested());
    }
    const end = this.take(")");
    const problem = checkArity(name, args.length);
    if (problem) throw new ExpressionError(`\`${written}\` ${problem}`, start - this.base, end - this.base, "arity");
    return { kind: "call", name, written, args, start, end };
  }

  /** Goes past a token that has to be there; gives its end. */
  private take(kind: TokenKind): number {
    const { lexer } = this;
    if (lexer.kind !== kind) throw this.unexpected(`\`${kind}\``);
    const end = lexer.end + this.base;
    lexer.next();
    return end;
  }

  private unexpected(wanted?: string): ExpressionError {
    const { kind, start, end } = this.lexer;
    const what = kind === "end" ? "the expression ends" : "something else stands here";
    const message = wanted ? `${wanted} is expected, but ${what}` : "an operator is expected here";
    return new ExpressionError(message, start, end);
  }

  private descend(): void {
    if (++this.depth <= MAX_DEPTH) return;
    const { start, end } = this.lexer;
    throw new ExpressionError(`it is nested deeper than the ${MAX_DEPTH} levels that GitHub reads`, start, end);
  }

  private limitChain(count: number): void {
    if (count <= MAX_CHAIN) return;
    const { start, end } = this.lexer;
    throw new ExpressionError(`it has more than ${MAX_CHAIN} parts in a row`, start, end);
  }
}

function isEquality(kind: TokenKind): boolean {
  return kind === "==" || kind === "!=";
}

function isOrdering(kind: TokenKind): boolean {
  return kind === "<" || kind === "<=" || kind === ">" || kind === ">=";
}

function named(written: string, start: number, end: number): Expression {
  const value = CONSTANTS.get(written);
  if (value !== undefined) return { kind: "literal", value, start, end };
  return { kind: "context", name: written.toLowerCase(), start, end };
}
