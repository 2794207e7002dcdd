import { childrenOf, type Expression } from "./ast.js";

/** A chain of accesses that begins with a context. */
export interface ContextPath {
  /** Lower case; `*` for a filter, a number, or an index that is computed. */
  segments: readonly string[];
  /** No segment is computed. */
  exact: boolean;
}

export interface ContextReference extends ContextPath {
  node: Expression;
}

/** `github.event.issue.title`, `secrets['NAME']`, `a.*.b`; undefined for what doesn't begin with a context. */
export function contextPath(expression: Expression): ContextPath | undefined {
  switch (expression.kind) {
    case "context":
      return { segments: [expression.name], exact: true };
    case "property":
      return extended(contextPath(expression.object), expression.name, true);
    case "filter":
      return extended(contextPath(expression.object), "*", true);
    case "index": {
      const { index } = expression;
      const isLiteral = index.kind === "literal";
      const name = isLiteral && typeof index.value === "string" ? index.value.toLowerCase() : "*";
      return extended(contextPath(expression.object), name, isLiteral);
    }
    default:
      return undefined;
  }
}

function extended(path: ContextPath | undefined, segment: string, exact: boolean): ContextPath | undefined {
  return path && { segments: [...path.segments, segment], exact: path.exact && exact };
}

/** Every context access of an expression, those in indexes and conditions too. */
export function references(expression: Expression): ContextReference[] {
  const found: ContextReference[] = [];
  collect(expression, found);
  return found;
}

function collect(expression: Expression, found: ContextReference[]): void {
  const path = contextPath(expression);
  if (!path) {
    for (const child of childrenOf(expression)) collect(child, found);
    return;
  }
  found.push({ ...path, node: expression });
  collectIndexes(expression, found);
}

/** `a[b.c].d` reads `b.c`, too. */
function collectIndexes(expression: Expression, found: ContextReference[]): void {
  if (expression.kind === "index") collect(expression.index, found);
  if (expression.kind === "index" || expression.kind === "property" || expression.kind === "filter") {
    collectIndexes(expression.object, found);
  }
}

/** Functions whose result is `true`, `false` or a hash, whatever they are given. */
const CLEAN_FUNCTIONS: ReadonlySet<string> = new Set([
  "always",
  "cancelled",
  "contains",
  "endswith",
  "failure",
  "hashfiles",
  "startswith",
  "success",
]);

/**
 * The context accesses whose text can be part of the result, each once a place.
 *
 * Comparisons and tests give `true` or `false`; `a && b` gives `a` only where `a` is empty, false or zero; everything else
 * hands on what it is given.
 */
export function dataflow(expression: Expression): ContextReference[] {
  const path = contextPath(expression);
  if (path) return [{ ...path, node: expression }];
  switch (expression.kind) {
    case "call":
      return CLEAN_FUNCTIONS.has(expression.name)
        ? []
        : carriedArguments(expression.name, expression.args).flatMap(dataflow);
    case "logical":
      return expression.operator === "&&"
        ? dataflow(expression.right)
        : [...dataflow(expression.left), ...dataflow(expression.right)];
    case "property":
    case "filter":
    case "index":
      return dataflow(expression.object);
    default:
      return [];
  }
}

/** `case(condition, value, condition, value, …, default)` hands on its values; other functions all they are given. */
function carriedArguments(name: string, args: readonly Expression[]): readonly Expression[] {
  return name === "case" ? args.filter((_, i) => i % 2 === 1 || i === args.length - 1) : args;
}

/** The expressions that a result may come from as a whole: both sides of `||`, the right one of `&&`, the values of `case`. */
export function resultLeaves(expression: Expression): Expression[] {
  if (expression.kind === "logical") {
    const right = resultLeaves(expression.right);
    return expression.operator === "&&" ? right : [...resultLeaves(expression.left), ...right];
  }
  if (expression.kind === "call" && expression.name === "case") {
    return carriedArguments("case", expression.args).flatMap(resultLeaves);
  }
  return [expression];
}
