import {
  childrenOf,
  contextPath,
  type EvalResult,
  type Expression,
  evaluate,
  known,
  parseCondition,
  truthiness,
  UNKNOWN,
  type Value,
  visitExpression,
} from "../expressions/index.js";
import type { YamlScalar } from "../yaml/index.js";

/** By hand nobody tests more; all combinations are tried. */
const MOST_RUNS = 512;

/** Differs from whatever it is compared with. */
const SOMETHING_ELSE = "something-else";

/**
 * Is there a run in which all of these `if:` may be true? Each context that they test is tried with every constant that it is
 * compared with, and with another value. In doubt there is one.
 */
export function mayHoldTogether(conditions: readonly YamlScalar[]): boolean {
  const expressions = conditions.flatMap(({ value }) => {
    const condition = parseCondition(value);
    return condition.kind === "expression" ? [condition.expression] : [];
  });
  if (expressions.length === 0) return true;
  const domains = [...domainsOf(expressions)];
  const runs = domains.reduce((count, [, values]) => count * values.length, 1);
  if (runs > MOST_RUNS) return true;
  for (let run = 0; run < runs; run++) if (areMetIn(choose(domains, run), expressions)) return true;
  return false;
}

function areMetIn(run: ReadonlyMap<string, EvalResult>, expressions: readonly Expression[]): boolean {
  const options = { lookup: (path: readonly string[]) => run.get(path.join(".")) ?? UNKNOWN };
  return expressions.every((expression) => truthiness(evaluate(expression, options)) !== false);
}

function choose(domains: readonly [string, readonly Value[]][], run: number): Map<string, EvalResult> {
  let rest = run;
  return new Map(
    domains.map(([path, values]) => {
      const value = values[rest % values.length] as Value;
      rest = Math.floor(rest / values.length);
      return [path, known(value)];
    }),
  );
}

/** What the contexts are tried with, by dotted path. */
function domainsOf(expressions: readonly Expression[]): Map<string, Value[]> {
  const domains = new Map<string, Set<Value>>();
  const add = (path: string | undefined, value: Value) => {
    if (path === undefined) return;
    const values = domains.get(path) ?? new Set<Value>();
    domains.set(path, values.add(value));
  };
  for (const expression of expressions) {
    visitExpression(expression, (node) => {
      if (node.kind === "not") add(pathOf(node.operand), true);
      if (node.kind === "logical") for (const side of [node.left, node.right]) add(pathOf(side), true);
      if (node.kind !== "binary" && node.kind !== "call") return;
      const operands = childrenOf(node);
      const constants = operands.flatMap((operand) => (operand.kind === "literal" ? [operand.value] : []));
      for (const operand of operands) for (const constant of constants) add(pathOf(operand), constant);
    });
    add(pathOf(expression), true);
  }
  return new Map(Array.from(domains, ([path, values]) => [path, withOthers(values)]));
}

function pathOf(expression: Expression): string | undefined {
  const path = contextPath(expression);
  return path?.exact && !path.segments.includes("*") ? path.segments.join(".") : undefined;
}

/** Texts that begin with what is tested for are tried, too; a flag is tried both ways. */
function withOthers(values: ReadonlySet<Value>): Value[] {
  const texts = [...values].filter((value) => typeof value === "string");
  const all = new Set<Value>(values);
  for (const text of texts) all.add(`${text}1`);
  if (texts.length > 0) all.add(SOMETHING_ELSE);
  if (texts.length < values.size) for (const flag of [true, false]) all.add(flag);
  return [...all];
}
