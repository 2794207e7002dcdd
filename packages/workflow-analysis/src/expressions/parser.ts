import type { ComparisonOperator, Expression } from "./ast.js";
import { ExpressionError, type Token, tokenize } from "./lexer.js";

export type ParsedExpression =
  | { ok: true; expression: Expression }
  | { ok: false; error: { message: string; start: number; end: number } };

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
  try {
    if (text.length > MAX_LENGTH) {
      throw new ExpressionError(`it is longer than the ${MAX_LENGTH} characters that GitHub reads`, 0, text.length);
    }
    const expression = new Parser(tokenize(text), base).parse();
    return { ok: true, expression };
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
    return { ok: false, error: { message: error.message, start: error.start + base, end: error.end + base } };
  }
}

const COMPARISONS: ReadonlySet<string> = new Set(["<", "<=", ">", ">="]);
const EQUALITIES: ReadonlySet<string> = new Set(["==", "!="]);
const CONSTANTS: ReadonlyMap<string, null | boolean | number> = new Map<string, null | boolean | number>([
  ["true", true],
  ["false", false],
  ["null", null],
  ["NaN", Number.NaN],
  ["Infinity", Number.POSITIVE_INFINITY],
]);

class Parser {
  private at = 0;
  private depth = 0;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly base: number,
  ) {}

  parse(): Expression {
    if (this.token.kind === "end") throw new ExpressionError("the expression is empty", 0, this.token.end);
    const expression = this.or();
    if (this.at < this.tokens.length - 1) throw this.unexpected();
    return expression;
  }

  private get token(): Token {
    return this.tokens[this.at] as Token;
  }

  private isOperator(text: string): boolean {
    return this.token.kind === "operator" && this.token.text === text;
  }

  private take(text: string): Token {
    if (!this.isOperator(text)) throw this.unexpected(`\`${text}\``);
    return this.tokens[this.at++] as Token;
  }

  private unexpected(wanted?: string): ExpressionError {
    const { token } = this;
    const what = token.kind === "end" ? "the expression ends" : "something else stands here";
    return new ExpressionError(
      wanted ? `${wanted} is expected, but ${what}` : "an operator is expected here",
      token.start,
      token.end,
    );
  }

  /** Each level of nesting passes here, so that hostile input ends in an error instead of an exhausted stack. */
  private nested<T>(parse: () => T): T {
    this.limitDepth(++this.depth);
    const result = parse();
    this.depth--;
    return result;
  }

  private limitDepth(depth: number): void {
    if (depth <= MAX_DEPTH) return;
    throw new ExpressionError(
      `it is nested deeper than the ${MAX_DEPTH} levels that GitHub reads`,
      this.token.start,
      this.token.end,
    );
  }

  private limitChain(count: number): void {
    if (count <= MAX_CHAIN) return;
    throw new ExpressionError(`it has more than ${MAX_CHAIN} parts in a row`, this.token.start, this.token.end);
  }

  private or(): Expression {
    return this.nested(() => this.logical("||", () => this.logical("&&", () => this.equality())));
  }

  private logical(operator: "&&" | "||", operand: () => Expression): Expression {
    let left = operand();
    for (let count = 1; this.isOperator(operator); count++) {
      this.limitChain(count);
      this.at++;
      const right = operand();
      left = { kind: "logical", operator, left, right, start: left.start, end: right.end };
    }
    return left;
  }

  private equality(): Expression {
    return this.comparison(EQUALITIES, () => this.comparison(COMPARISONS, () => this.unary()));
  }

  private comparison(operators: ReadonlySet<string>, operand: () => Expression): Expression {
    let left = operand();
    for (let count = 1; ; count++) {
      const { token } = this;
      if (token.kind !== "operator" || !operators.has(token.text)) return left;
      this.limitChain(count);
      this.at++;
      const right = operand();
      const operator = token.text as ComparisonOperator;
      left = { kind: "binary", operator, left, right, start: left.start, end: right.end };
    }
  }

  private unary(): Expression {
    if (!this.isOperator("!")) return this.access();
    const { start } = this.take("!");
    return this.nested(() => {
      const operand = this.unary();
      return { kind: "not", operand, start: start + this.base, end: operand.end };
    });
  }

  private access(): Expression {
    let object = this.primary();
    for (let depth = this.depth; ; depth++) {
      this.limitDepth(depth);
      if (this.isOperator(".")) object = this.property(object);
      else if (this.isOperator("[")) object = this.index(object);
      else return object;
    }
  }

  private property(object: Expression): Expression {
    this.at++;
    const { token } = this;
    this.at++;
    const span = { start: object.start, end: token.end + this.base };
    if (token.kind === "operator" && token.text === "*") return { kind: "filter", object, ...span };
    if (token.kind !== "name") {
      this.at--;
      throw this.unexpected("a name");
    }
    return { kind: "property", object, name: token.text.toLowerCase(), ...span };
  }

  private index(object: Expression): Expression {
    this.take("[");
    if (this.isOperator("*")) {
      this.at++;
      return { kind: "filter", object, start: object.start, end: this.take("]").end + this.base };
    }
    const index = this.or();
    return { kind: "index", object, index, start: object.start, end: this.take("]").end + this.base };
  }

  private primary(): Expression {
    const { token } = this;
    const span = { start: token.start + this.base, end: token.end + this.base };
    switch (token.kind) {
      case "string":
      case "number":
        this.at++;
        return { kind: "literal", value: token.value, ...span };
      case "name":
        this.at++;
        return this.isOperator("(") ? this.call(token.text, span.start) : named(token.text, span);
      case "operator":
        if (token.text === "(") return this.group(span.start);
    }
    throw this.unexpected("a value");
  }

  private group(start: number): Expression {
    this.take("(");
    const inner = this.or();
    const { end } = this.take(")");
    // The parentheses belong to the place of what they hold.
    return { ...inner, start, end: end + this.base };
  }

  private call(written: string, start: number): Expression {
    this.take("(");
    const args: Expression[] = [];
    while (!this.isOperator(")")) {
      args.push(this.or());
      if (!this.isOperator(")")) this.take(",");
    }
    return { kind: "call", name: written.toLowerCase(), written, args, start, end: this.take(")").end + this.base };
  }
}

function named(text: string, span: { start: number; end: number }): Expression {
  const constant = CONSTANTS.get(text);
  return constant === undefined
    ? { kind: "context", name: text.toLowerCase(), ...span }
    : { kind: "literal", value: constant, ...span };
}
