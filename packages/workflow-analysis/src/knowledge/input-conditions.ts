import { type EvaluateOptions, evaluate, NOTHING_KNOWN, toText } from "../expressions/index.js";
import { expressionsIn, type Step, wholeExpression } from "../model/index.js";
import type { YamlScalar } from "../yaml/index.js";
import { matchesWildcard } from "./wildcard.js";

/** Inputs with patterns, see `matchesWildcard`; an empty pattern asks that the input isn't given, and `!` turns one around. */
export type InputConditions = Readonly<Record<string, string>>;

/** Do a step's inputs meet all conditions? Undefined where that depends on the run. */
export function meetsConditions(
  step: Step,
  conditions: InputConditions,
  run: EvaluateOptions = NOTHING_KNOWN,
): boolean | undefined {
  let isSure = true;
  for (const [name, pattern] of Object.entries(conditions)) {
    const answer = meetsCondition(step, name, pattern, run);
    if (answer === false) return false;
    isSure &&= answer === true;
  }
  return isSure ? true : undefined;
}

function meetsCondition(step: Step, name: string, pattern: string, run: EvaluateOptions): boolean | undefined {
  if (pattern.startsWith("!")) {
    const answer = meetsCondition(step, name, pattern.slice(1), run);
    return answer === undefined ? undefined : !answer;
  }
  if (step.hasDynamicInputs) return undefined;
  const value = step.input(name)?.value;
  if (value?.kind !== "scalar" || value.value.trim() === "" || value.isNull) return pattern.split("|").includes("");
  return matchesScalar(value, pattern, run);
}

/** What stands in for an expression that isn't known: no pattern holds it. */
const BLANK = "\0";

function matchesScalar(scalar: YamlScalar, pattern: string, run: EvaluateOptions): boolean | undefined {
  const expressions = expressionsIn(scalar);
  if (expressions.length === 0) return matchesWildcard(pattern, scalar.value.trim());
  const whole = wholeExpression(scalar)?.expression;
  const result = whole && evaluate(whole, run);
  if (result?.known) return matchesWildcard(pattern, toText(result.value));
  let text = "";
  let at = 0;
  for (const { start, end } of expressions) {
    text += scalar.value.slice(at, start) + BLANK;
    at = end;
  }
  text = (text + scalar.value.slice(at)).trim();
  // An expression alone may come to nothing.
  if (text !== BLANK && matchesWildcard(pattern, text)) return true;
  return pattern === "" ? false : undefined;
}
