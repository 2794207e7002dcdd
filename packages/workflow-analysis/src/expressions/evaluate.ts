import type { Binary, Call, Expression, Logical } from "./ast.js";
import { contextPath } from "./contexts.js";
import { callFunction } from "./functions.js";
import type { Shape } from "./shape.js";
import { areEqual, compare, isCollection, isTruthy, ObjectValue, toNumber, toText, type Value } from "./values.js";

/** A value, or as much as is known of it. */
export type EvalResult = { known: true; value: Value } | { known: false; truthy?: boolean; shape?: Shape };

export interface EvaluateOptions {
  /**
   * What a context access stands for, by its segments in lower case. Where it knows nothing of `a.b.c`, `a.b` is looked up,
   * then `a`, and the rest is read from the value of that.
   */
  lookup(path: readonly string[]): EvalResult;
  /** Functions that ask for the state of a run: `success`, `failure`, `always`, `cancelled`, `hashFiles`. */
  functions?(name: string, args: readonly EvalResult[]): EvalResult | undefined;
}

export const UNKNOWN: EvalResult = { known: false };

export const NOTHING_KNOWN: EvaluateOptions = { lookup: () => UNKNOWN };

export function known(value: Value): EvalResult {
  return { known: true, value };
}

/** A value of which only the shape is known; none that has one is falsy. */
export function shaped(shape: Shape): EvalResult {
  return { known: false, truthy: true, shape };
}

/** True, false, or undefined when it may be either. */
export function truthiness(result: EvalResult): boolean | undefined {
  return result.known ? isTruthy(result.value) : result.truthy;
}

/**
 * Evaluates an expression as the runner does, as far as what is known goes: `false && unknown` is false, `unknown || true`
 * is true, `unknown && false` is something falsy.
 *
 * @see Evaluate expressions in workflows and actions
 */
export function evaluate(expression: Expression, options: EvaluateOptions): EvalResult {
  switch (expression.kind) {
    case "literal":
      return known(expression.value);
    case "not":
      return negated(evaluate(expression.operand, options));
    case "logical":
      return logical(expression, options);
    case "binary":
      return binary(expression, options);
    case "call":
      return call(expression, options);
    default:
      return access(expression, options);
  }
}

function negated(result: EvalResult): EvalResult {
  const truthy = truthiness(result);
  return truthy === undefined ? UNKNOWN : known(!truthy);
}

function logical({ operator, left, right }: Logical, options: EvaluateOptions): EvalResult {
  const first = evaluate(left, options);
  const truthy = truthiness(first);
  // `&&` gives its left side where that is falsy, `||` where it is truthy.
  const endsHere = operator === "||";
  if (truthy === endsHere) return first;
  const second = evaluate(right, options);
  if (truthy !== undefined) return second;
  return truthiness(second) === endsHere ? { known: false, truthy: endsHere } : UNKNOWN;
}

function binary({ operator, left, right }: Binary, options: EvaluateOptions): EvalResult {
  const a = evaluate(left, options);
  const b = evaluate(right, options);
  if (operator === "==") return answered(equality(a, b));
  if (operator === "!=") return negated(answered(equality(a, b)));
  if (!a.known || !b.known) return UNKNOWN;
  switch (operator) {
    case "<":
      return known(compare(a.value, b.value) < 0);
    case "<=":
      return known(areEqual(a.value, b.value) || compare(a.value, b.value) < 0);
    case ">":
      return known(compare(a.value, b.value) > 0);
    default:
      return known(areEqual(a.value, b.value) || compare(a.value, b.value) > 0);
  }
}

function answered(answer: boolean | undefined): EvalResult {
  return answer === undefined ? UNKNOWN : known(answer);
}

function equality(a: EvalResult, b: EvalResult): boolean | undefined {
  if (a.known) return b.known ? areEqual(a.value, b.value) : b.shape?.equals(a.value);
  if (b.known) return a.shape?.equals(b.value);
  const isNever = (one?: Shape, other?: Shape) => one?.never !== undefined && one.never === other;
  return isNever(a.shape, b.shape) || isNever(b.shape, a.shape) ? false : undefined;
}

function call({ name, args }: Call, options: EvaluateOptions): EvalResult {
  if (name === "case") return caseOf(args, options);
  const values = args.map((arg) => evaluate(arg, options));
  const special = options.functions?.(name, values);
  if (special) return special;
  const test = testOfShape(name, values);
  if (test !== undefined) return known(test);
  const plain: Value[] = [];
  for (const value of values) {
    if (!value.known) return UNKNOWN;
    plain.push(value.value);
  }
  const result = callFunction(name, plain);
  return result === undefined ? UNKNOWN : known(result);
}

/** A test of a value of which only the shape is known, as far as that tells. */
function testOfShape(name: string, [first, second]: readonly EvalResult[]): boolean | undefined {
  if (!first || !second) return undefined;
  if (first.known) return name === "contains" && isMissing(first.value, second) ? false : undefined;
  const { shape } = first;
  if (!shape || !second.known || isCollection(second.value)) return undefined;
  const part = toText(second.value);
  switch (name) {
    case "contains":
      return shape.contains(part);
    case "startswith":
      return shape.startsWith(part);
    case "endswith":
      return shape.endsWith(part);
    default:
      return undefined;
  }
}

/** Is a list surely without a value? */
function isMissing(list: Value, item: EvalResult): boolean {
  return !item.known && Array.isArray(list) && list.every((value) => item.shape?.equals(value) === false);
}

/** `case(condition, value, …, default)`: the value of the first condition that is true. A condition must be a boolean. */
function caseOf(args: readonly Expression[], options: EvaluateOptions): EvalResult {
  const [first, second, ...others] = args;
  if (!first) return UNKNOWN;
  if (!second) return evaluate(first, options);
  const condition = evaluate(first, options);
  if (condition.known && typeof condition.value !== "boolean") return UNKNOWN;
  const truthy = truthiness(condition);
  if (truthy === true) return evaluate(second, options);
  const otherwise = caseOf(others, options);
  return truthy === false ? otherwise : oneOf(evaluate(second, options), otherwise);
}

/** What is sure of a value that is one of two. */
function oneOf(a: EvalResult, b: EvalResult): EvalResult {
  const truthy = truthiness(a);
  return truthy !== undefined && truthy === truthiness(b) ? { known: false, truthy } : UNKNOWN;
}

function access(expression: Expression, options: EvaluateOptions): EvalResult {
  const path = contextPath(expression);
  if (path?.exact && !path.segments.includes("*")) {
    const found = options.lookup(path.segments);
    if (truthiness(found) !== undefined) return found;
  }
  switch (expression.kind) {
    case "property":
      return mapped(evaluate(expression.object, options), (value) => member(value, expression.name));
    case "filter":
      return mapped(evaluate(expression.object, options), filtered);
    case "index": {
      const index = evaluate(expression.index, options);
      const object = evaluate(expression.object, options);
      return index.known ? mapped(object, (value) => memberAt(value, index.value)) : UNKNOWN;
    }
    default:
      return UNKNOWN;
  }
}

function mapped(result: EvalResult, map: (value: Value) => Value): EvalResult {
  return result.known ? known(map(result.value)) : UNKNOWN;
}

/** What a filter gave: an access to it is an access to each of its items. */
class Filtered extends Array<Value> {}

function filtered(value: Value): Value {
  // A filter of what a filter gave goes one level deeper.
  if (value instanceof Filtered) return Filtered.from([...value].flatMap(itemsOf));
  return Filtered.from(itemsOf(value));
}

function itemsOf(value: Value): readonly Value[] {
  if (value instanceof ObjectValue) return [...value.entries.values()];
  return Array.isArray(value) ? value : [];
}

function member(value: Value, name: string): Value {
  const read = (object: Value) => (object instanceof ObjectValue ? object.get(name) : undefined);
  return value instanceof Filtered ? eachOf(value, read) : (read(value) ?? null);
}

function memberAt(value: Value, index: Value): Value {
  return value instanceof Filtered ? eachOf(value, (item) => itemAt(item, index)) : (itemAt(value, index) ?? null);
}

/** What an access gives for each item, without those that have nothing there. */
function eachOf(items: Filtered, read: (item: Value) => Value | undefined): Filtered {
  const found = new Filtered();
  for (const item of items) {
    const value = read(item);
    if (value !== undefined) found.push(value);
  }
  return found;
}

/** An object's value by its key, an array's item by its number, whatever type the index has. */
function itemAt(value: Value, index: Value): Value | undefined {
  if (isCollection(index)) return undefined;
  if (value instanceof ObjectValue) return value.get(toText(index));
  if (!Array.isArray(value)) return undefined;
  const number = Math.floor(toNumber(index));
  return number >= 0 ? value[number] : undefined;
}
