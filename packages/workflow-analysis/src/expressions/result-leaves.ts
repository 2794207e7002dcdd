import type { Expression } from "./ast.js";
import { type EvaluateOptions, evaluate, NOTHING_KNOWN, truthiness } from "./evaluate.js";

/**
 * The expressions that a result may come from as a whole: both sides of `||`, the right one of `&&`, the values of `case`;
 * without those that what is known rules out.
 */
export function resultLeaves(expression: Expression, options: EvaluateOptions = NOTHING_KNOWN): Expression[] {
  if (expression.kind === "call" && expression.name === "case") return caseLeaves(expression.args, options);
  if (expression.kind !== "logical") return [expression];
  const { operator, left, right } = expression;
  const truthy = truthiness(evaluate(left, options));
  // `a && b` gives `a` only where that is empty, false or zero.
  if (operator === "&&") return truthy === false ? [] : resultLeaves(right, options);
  return [
    ...(truthy === false ? [] : resultLeaves(left, options)),
    ...(truthy === true ? [] : resultLeaves(right, options)),
  ];
}

/** `case(condition, value, …, default)`. */
function caseLeaves(args: readonly Expression[], options: EvaluateOptions): Expression[] {
  const [condition, value, ...others] = args;
  if (!condition) return [];
  if (!value) return resultLeaves(condition, options);
  const truthy = truthiness(evaluate(condition, options));
  return [
    ...(truthy === false ? [] : resultLeaves(value, options)),
    ...(truthy === true ? [] : caseLeaves(others, options)),
  ];
}
