import type { SourceFile, Span } from "@trustchain/findings";
import {
  type Expression,
  type ExpressionProblem,
  evaluate,
  findExpressions,
  NOTHING_KNOWN,
  type ParsedExpression,
  parseExpression,
  plainPath,
} from "../expressions/index.js";
import type { YamlNode, YamlScalar } from "../yaml/index.js";

/** A `${{ }}` in a scalar, or a bare `if:`. Offsets `start` and `end` are offsets into the scalar's value. */
export class EmbeddedExpression implements Span {
  private parsed: ParsedExpression | undefined = undefined;
  private plain: readonly string[] | null | undefined = undefined;

  constructor(
    readonly scalar: YamlScalar,
    readonly start: number,
    readonly end: number,
    readonly bodyStart: number,
    readonly body: string,
    /** Its closing `}}` is there. */
    readonly isTerminated: boolean,
  ) {}

  get file(): SourceFile {
    return this.scalar.file;
  }

  /** Undefined when it can't be parsed; the nodes' offsets are offsets into the scalar's value. */
  get expression(): Expression | undefined {
    const parsed = this.parse();
    return parsed.ok ? parsed.expression : undefined;
  }

  /** Why it can't be parsed; offsets as those of the nodes. Undefined when it can. */
  get error(): ExpressionProblem | undefined {
    const parsed = this.parse();
    return parsed.ok ? undefined : parsed.error;
  }

  private parse(): ParsedExpression {
    this.parsed ??= parseExpression(this.body, this.bodyStart);
    return this.parsed;
  }

  /** The segments of its context path where a chain of names is all there is, without parsing it; else null. */
  get plainPath(): readonly string[] | null {
    if (this.plain === undefined) this.plain = plainPath(this.body);
    return this.plain;
  }

  /** There is nothing beside it in the scalar but white space. */
  get isWhole(): boolean {
    const { value } = this.scalar;
    return value.slice(0, this.start).trim() === "" && value.slice(this.end).trim() === "";
  }

  /** The text with its fence. */
  get text(): string {
    return this.scalar.value.slice(this.start, this.end);
  }

  /** The file's range of a node of this expression, or of the whole. */
  spanOf(node: Span = this): Span {
    return this.scalar.spanOf(node.start, node.end);
  }
}

const NONE: readonly EmbeddedExpression[] = [];
const cache = new WeakMap<YamlScalar, readonly EmbeddedExpression[]>();

/** Every `${{ }}` of a scalar. */
export function expressionsIn(scalar: YamlScalar): readonly EmbeddedExpression[] {
  let found = cache.get(scalar);
  if (found) return found;
  if (!scalar.mayContain("${{")) return NONE;
  found = findExpressions(scalar.value).map(
    (e) => new EmbeddedExpression(scalar, e.start, e.end, e.bodyStart, e.body, e.terminated),
  );
  cache.set(scalar, found);
  return found;
}

const conditions = new WeakMap<YamlScalar, EmbeddedExpression>();

/**
 * What an `if:` says: all of it where it has no fence, else its one fence. Undefined where there are several, or text around
 * one: the result is then a text, whatever the expression gives; white space around it is passed over here.
 */
export function conditionIn(scalar: YamlScalar): EmbeddedExpression | undefined {
  const fences = expressionsIn(scalar);
  if (fences.length > 0) return fences.length === 1 ? wholeExpression(scalar) : undefined;
  let found = conditions.get(scalar);
  if (!found) {
    const { value } = scalar;
    found = new EmbeddedExpression(scalar, 0, value.length, 0, value, true);
    conditions.set(scalar, found);
  }
  return found;
}

/** Is the whole value an expression that is always that? */
export function isConstant(node: YamlNode, value: boolean): boolean {
  const whole = wholeExpression(node)?.expression;
  if (!whole) return false;
  const result = evaluate(whole, NOTHING_KNOWN);
  return result.known && result.value === value;
}

/** Is the whole value one `${{ }}`? Then that. */
export function wholeExpression(node: YamlNode | undefined): EmbeddedExpression | undefined {
  if (node?.kind !== "scalar") return undefined;
  const first = expressionsIn(node)[0];
  return first?.isWhole ? first : undefined;
}
