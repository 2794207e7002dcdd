import type { Expression } from "./ast.js";

/** How closely an operator binds; operands that bind less closely need parentheses. */
const LEVELS: Readonly<Record<string, number>> = {
  "||": 1,
  "&&": 2,
  "==": 3,
  "!=": 3,
  "<": 4,
  "<=": 4,
  ">": 4,
  ">=": 4,
};
const UNARY = 5;
const ACCESS = 6;

/** The canonical text of an expression: one space around operators, no parentheses that change nothing. */
export function printExpression(expression: Expression): string {
  switch (expression.kind) {
    case "literal":
      return printLiteral(expression.value);
    case "context":
      return expression.name;
    case "property":
      return `${within(expression.object, ACCESS)}.${expression.name}`;
    case "filter":
      return `${within(expression.object, ACCESS)}.*`;
    case "index":
      return `${within(expression.object, ACCESS)}[${printExpression(expression.index)}]`;
    case "call":
      return `${expression.written}(${expression.args.map(printExpression).join(", ")})`;
    case "not":
      return `!${within(expression.operand, UNARY)}`;
    default: {
      const level = LEVELS[expression.operator] as number;
      // Operators group from the left, so a right operand of the same level needs parentheses.
      return `${within(expression.left, level)} ${expression.operator} ${within(expression.right, level + 1)}`;
    }
  }
}

function within(expression: Expression, level: number): string {
  const text = printExpression(expression);
  return levelOf(expression) < level ? `(${text})` : text;
}

function levelOf(expression: Expression): number {
  if (expression.kind === "binary" || expression.kind === "logical") return LEVELS[expression.operator] as number;
  // No access follows a bare literal: `1.x` is a broken number, and `'a'.x` is refused.
  return expression.kind === "not" || expression.kind === "literal" ? UNARY : ACCESS;
}

function printLiteral(value: null | boolean | number | string): string {
  if (typeof value === "string") return `'${value.replaceAll("'", "''")}'`;
  return Object.is(value, -0) ? "-0" : String(value);
}
