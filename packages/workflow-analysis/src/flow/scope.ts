import { type CarriedReference, dataflow, type Expression } from "../expressions/index.js";
import { readingsOf } from "../knowledge/untrusted-contexts.js";
import { type EmbeddedExpression, expressionsIn } from "../model/index.js";
import type { Place } from "../rule.js";
import type { YamlScalar } from "../yaml/index.js";
import { taintOf } from "./sources.js";
import { CLEAN, narrowed, narrower, type Taint, union, unionOf, type Value } from "./taint.js";

/** What contexts other than `github` stand for at one place of a run. */
export interface Scope {
  /** The event of the run. */
  readonly event: string;
  /** `env.x`, `steps.a.outputs.b`, `needs.a.outputs.b`, `inputs.x`, `matrix.a`, by segments in lower case. */
  lookup(segments: readonly string[]): Value;
}

/** The untrusted text that a scalar holds once its expressions are filled in. */
export function valueOfScalar(scalar: YamlScalar, scope: Scope): Value {
  const expressions = expressionsIn(scalar);
  if (expressions.length === 0) return CLEAN;
  // There may be more than a call takes.
  return expressions.reduce((value, embedded) => union(value, valueOfEmbedded(embedded, scope)), CLEAN);
}

export function valueOfEmbedded(embedded: EmbeddedExpression, scope: Scope): Value {
  const { expression } = embedded;
  return expression ? valueOfExpression(expression, scope, (node) => placeIn(embedded, node)) : CLEAN;
}

function placeIn(embedded: EmbeddedExpression, node: Expression): Place {
  return { file: embedded.file, ...embedded.spanOf(node) };
}

/**
 * The untrusted text that the result of an expression may hold.
 *
 * Comparisons and tests give `true` or `false`, `a && b` gives `a` only where that is empty; all else hands on.
 */
export function valueOfExpression(expression: Expression, scope: Scope, placeOf: (node: Expression) => Place): Value {
  return unionOf(dataflow(expression).map((reference) => valueOfReference(reference, scope, placeOf)));
}

function valueOfReference(reference: CarriedReference, scope: Scope, placeOf: (node: Expression) => Place): Value {
  const { segments, throughToJson } = reference;
  if (segments[0] !== "github") {
    const value = scope.lookup(segments);
    // JSON writes a line break as two characters.
    return throughToJson ? narrowed(value, "line") : value;
  }
  if (segments[1] === "event" && (segments[2] === "inputs" || segments[2] === "client_payload")) {
    return scope.lookup(["inputs", ...segments.slice(3)]);
  }
  const taints = readingsOf(segments, scope.event).flatMap(({ context, isWithin }): Taint[] => {
    // Without `toJSON` an object is printed as the word "Object".
    if (isWithin && !throughToJson) return [];
    if (isWithin && context.characters === "slug") return [];
    // An object is printed over several lines.
    const characters = isWithin ? "text" : throughToJson ? narrower(context.characters, "line") : context.characters;
    const written = isWithin ? `${segments.join(".")} (with ${context.path})` : context.path;
    const names = isWithin || throughToJson ? null : context.names;
    const taint = taintOf(written, placeOf(reference.node), context.characters, names, context.writer ?? "anyone");
    return [{ ...taint, characters, matter: context.names === "branch" ? "branch-name" : taint.matter }];
  });
  // Of an object one text is enough: the widest.
  return taints.length > 1 && throughToJson ? [widest(taints)] : taints;
}

function widest(taints: readonly Taint[]): Taint {
  return taints.find(({ source }) => source.characters === "text") ?? (taints[0] as Taint);
}
