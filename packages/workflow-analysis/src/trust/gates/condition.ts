import {
  type Condition,
  type EvalResult,
  type Expression,
  known,
  parseCondition,
  UNKNOWN,
  visitExpression,
} from "../../expressions/index.js";
import type { YamlScalar } from "../../yaml/index.js";

/** True, false, or undefined where it may be either. */
export type Maybe = boolean | undefined;

/** False where one is, true where all are. */
export function allOf(parts: readonly Maybe[]): Maybe {
  if (parts.includes(false)) return false;
  return parts.includes(undefined) ? undefined : true;
}

const parsed = new WeakMap<YamlScalar, Condition>();

/** What an `if:` says, read once. */
export function conditionOf(scalar: YamlScalar): Condition {
  let condition = parsed.get(scalar);
  if (!condition) {
    condition = parseCondition(scalar.value);
    parsed.set(scalar, condition);
  }
  return condition;
}

const STATUS_FUNCTIONS: ReadonlySet<string> = new Set(["always", "cancelled", "failure", "success"]);

/** Does a condition ask how what came before it ended? Without that, GitHub puts `success() &&` before it. */
export function asksForStatus(condition: Condition): boolean {
  if (condition.kind === "expression") return callsStatus(condition.expression);
  return (
    condition.kind === "text" &&
    condition.fences.some(({ body }) => /\b(?:always|cancelled|failure|success)\s*\(/i.test(body))
  );
}

function callsStatus(expression: Expression): boolean {
  let calls = false;
  visitExpression(expression, (node) => {
    if (node.kind === "call" && STATUS_FUNCTIONS.has(node.name)) calls = true;
  });
  return calls;
}

/** What a function that asks for the state of a run says. */
export type StatusOf = (name: string) => EvalResult | undefined;

/** What a function says that asks how it went so far; `isFine`: nothing that isn't known here went wrong, either. */
export function statusOf(name: string, isBroken: boolean, isFine = false): EvalResult | undefined {
  switch (name) {
    case "always":
      return known(true);
    case "success":
      return isBroken ? known(false) : isFine ? known(true) : UNKNOWN;
    case "failure":
      return isBroken ? known(true) : UNKNOWN;
    case "cancelled":
    case "hashfiles":
      return UNKNOWN;
    default:
      return undefined;
  }
}

/** Of a run of which nothing is known. */
export function statusUnknown(name: string): EvalResult | undefined {
  return statusOf(name, false);
}
