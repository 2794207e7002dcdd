import { type Confidence, compareSeverity, type Persona, type Severity } from "@trustchain/findings";
import { dataflow, type Expression } from "../expressions/index.js";
import { expressionsIn, type InputDeclaration, type Step } from "../model/index.js";
import { rateGithubContext } from "./contexts.js";

/** How bad it is that an expression's text becomes program text. */
export interface Rating {
  severity: Severity;
  confidence: Confidence;
  persona: Persona;
  /** The context that decides it, as a dotted path; empty when none reaches the text. */
  source: string;
  /** Why, to go on after "`source` is ". */
  why: string;
  /** Where the expression that was rated reads that context. */
  node?: Expression;
}

const HARMLESS = { severity: "low", confidence: "high", persona: "pedantic" } as const;

/** An `env.X` that stands for another `env.X` is followed this far. */
const MAX_ENV_HOPS = 5;

/**
 * Rates what an expression may expand to in a step: the worst of the contexts whose text reaches its result.
 *
 * The scale is zizmor's for `template-injection`, so that both tools speak of the same places; contexts that can't hold a
 * character that breaks out (numbers, hashes, logins) are harmless here.
 */
export function rateExpression(expression: Expression, step: Step): Rating {
  return rate(expression, step, 0);
}

function rate(expression: Expression, step: Step, hops: number): Rating {
  let worst: Rating = { ...HARMLESS, source: "", why: "expanded into code, which is safe only as long as its text is" };
  for (const { segments, node } of dataflow(expression)) {
    const rating = rateContext(segments, step, hops);
    if (rating && isWorse(rating, worst)) worst = { ...rating, node };
  }
  return worst;
}

function isWorse(a: Rating, b: Rating): boolean {
  if (a.persona !== b.persona) return a.persona === "regular";
  return compareSeverity(a.severity, b.severity) < 0 || (a.severity === b.severity && b.source === "");
}

function rateContext(segments: readonly string[], step: Step, hops: number): Rating | undefined {
  const source = segments.join(".");
  switch (segments[0]) {
    case "github":
      return rateGithub(segments, step, source);
    case "inputs":
      return rateInput(segments[1], step, source);
    case "env":
      return rateEnv(segments[1], step, source, hops);
    case "matrix":
      return rateMatrix(segments.slice(1), step, source);
    case "secrets":
      return undefined;
    case "steps":
    case "needs":
    case "jobs":
      return rateOutput(segments, source);
    case "runner":
      return undefined;
    default:
      return { severity: "info", confidence: "low", persona: "regular", source, why: "not fixed by this file" };
  }
}

function rateGithub(segments: readonly string[], step: Step, source: string): Rating | undefined {
  if (segments[1] === "event" && segments[2] === "inputs" && segments[3] !== undefined && segments[3] !== "*") {
    return rateInput(segments[3], step, source);
  }
  const capability = rateGithubContext(segments);
  if (capability === "fixed") return undefined;
  if (capability === "structured") {
    return {
      severity: "medium",
      confidence: "high",
      persona: "regular",
      source,
      why: "partly an attacker's own words",
    };
  }
  return { severity: "high", confidence: "high", persona: "regular", source, why: "what an attacker may write" };
}

function rateInput(name: string | undefined, step: Step, source: string): Rating {
  const declared = name === undefined ? [] : declarationsOf(step, name);
  if (declared.length === 0) {
    return {
      severity: "low",
      confidence: "low",
      persona: "regular",
      source,
      why: "an input that this file doesn't declare",
    };
  }
  const isText = declared.some((input) => input.type === "string");
  if (!isText) return { ...HARMLESS, source, why: `an input of type ${declared[0]?.type}` };
  return { severity: "high", confidence: "high", persona: "regular", source, why: "whatever the caller passes" };
}

function declarationsOf(step: Step, name: string): InputDeclaration[] {
  const { owner } = step;
  const inputs =
    owner.kind === "composite"
      ? owner.inputs
      : ["workflow_call", "workflow_dispatch"].flatMap((event) => owner.workflow.trigger(event)?.inputs ?? []);
  return inputs.filter((input) => input.name.toLowerCase() === name);
}

/** A variable is as bad as the expression that it was set from; one that isn't set here may be set by an earlier step. */
function rateEnv(name: string | undefined, step: Step, source: string, hops: number): Rating {
  const value = name === undefined ? undefined : step.variable(name)?.value;
  if (!value) {
    return {
      severity: "low",
      confidence: "high",
      persona: "regular",
      source,
      why: "a variable that isn't set in this file",
    };
  }
  const expressions = expressionsIn(value);
  if (expressions.length === 0) return { ...HARMLESS, source, why: "a variable with fixed text" };
  let worst: Rating = {
    severity: "low",
    confidence: "high",
    persona: "regular",
    source,
    why: "a variable set from an expression",
  };
  for (const { expression } of hops < MAX_ENV_HOPS ? expressions : []) {
    const inner = expression && rate(expression, step, hops + 1);
    if (inner?.persona === "regular" && isWorse(inner, worst)) {
      worst = { ...inner, why: `set from \`${inner.source}\`, ${inner.why}` };
    }
  }
  return worst;
}

function rateMatrix(path: readonly string[], step: Step, source: string): Rating | undefined {
  const matrix = step.owner.kind === "normal" ? step.owner.matrix : null;
  if (!matrix) return undefined;
  const { values, isOpen } = matrix.valuesOf(path);
  if (!isOpen && values.every((value) => expressionsIn(value).length === 0)) return undefined;
  return {
    severity: "medium",
    confidence: "medium",
    persona: "regular",
    source,
    why: "a matrix value that an expression fills",
  };
}

const CLEAN_OUTCOMES = new Set(["conclusion", "outcome", "result"]);

function rateOutput(segments: readonly string[], source: string): Rating | undefined {
  if (segments.length === 3 && CLEAN_OUTCOMES.has(segments[2] as string)) return undefined;
  return { severity: "info", confidence: "low", persona: "regular", source, why: "what an earlier step or job wrote" };
}
