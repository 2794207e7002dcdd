import { childrenOf, type Expression } from "./ast.js";
import { evaluate, NOTHING_KNOWN } from "./evaluate.js";
import { isTruthy, type Value } from "./values.js";

/** Functions of nothing but their arguments. Not `fromJSON`: it is the only way to write a list. */
const PURE: ReadonlySet<string> = new Set(["case", "contains", "endswith", "format", "join", "startswith", "tojson"]);

/** Is an expression made of literals alone, whatever the run? */
export function isConstantExpression(expression: Expression): boolean {
  switch (expression.kind) {
    case "literal":
      return true;
    case "binary":
    case "logical":
    case "not":
      return childrenOf(expression).every(isConstantExpression);
    case "call":
      return PURE.has(expression.name) && expression.args.every(isConstantExpression);
    default:
      return false;
  }
}

/** The outermost parts that are made of literals and compute something. */
export function constantParts(expression: Expression): Expression[] {
  if (expression.kind === "literal") return [];
  return isConstantExpression(expression) ? [expression] : childrenOf(expression).flatMap(constantParts);
}

/** What a constant expression gives; undefined where that is an error. */
export function constantValue(expression: Expression): Value | undefined {
  const result = isConstantExpression(expression) ? evaluate(expression, NOTHING_KNOWN) : undefined;
  return result?.known ? result.value : undefined;
}

/** Is an expression surely empty, zero or false? */
export function isConstantlyFalsy(expression: Expression): boolean {
  const value = constantValue(expression);
  return value !== undefined && !isTruthy(value);
}
