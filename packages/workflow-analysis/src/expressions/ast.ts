import type { Span } from "@trustchain/findings";

/** Offsets count from the text that was parsed, plus the base that the caller gave. */
export type Expression = Literal | Context | Property | Index | Filter | Call | Not | Binary | Logical;

export interface Literal extends Span {
  kind: "literal";
  value: null | boolean | number | string;
}

/** A name that begins an access: `github`, `env`, `matrix`. */
export interface Context extends Span {
  kind: "context";
  /** Lower case. */
  name: string;
}

/** `.name` */
export interface Property extends Span {
  kind: "property";
  object: Expression;
  /** Lower case: names have no case. */
  name: string;
}

/** `[expression]` */
export interface Index extends Span {
  kind: "index";
  object: Expression;
  index: Expression;
}

/** `.*` or `[*]`: every value of an object, every item of an array. */
export interface Filter extends Span {
  kind: "filter";
  object: Expression;
}

export interface Call extends Span {
  kind: "call";
  /** Lower case. */
  name: string;
  /** As it is written. */
  written: string;
  args: readonly Expression[];
}

export interface Not extends Span {
  kind: "not";
  operand: Expression;
}

export type ComparisonOperator = "==" | "!=" | "<" | "<=" | ">" | ">=";

export interface Binary extends Span {
  kind: "binary";
  operator: ComparisonOperator;
  left: Expression;
  right: Expression;
}

export interface Logical extends Span {
  kind: "logical";
  operator: "&&" | "||";
  left: Expression;
  right: Expression;
}

/** The expressions directly inside one. */
export function childrenOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case "literal":
    case "context":
      return [];
    case "property":
    case "filter":
      return [expression.object];
    case "index":
      return [expression.object, expression.index];
    case "call":
      return expression.args;
    case "not":
      return [expression.operand];
    default:
      return [expression.left, expression.right];
  }
}

/** Calls `visit` for an expression and everything in it, outermost first. */
export function visitExpression(expression: Expression, visit: (node: Expression) => void): void {
  visit(expression);
  for (const child of childrenOf(expression)) visitExpression(child, visit);
}
