import { references } from "../../expressions/index.js";
import { type EnvEntry, expressionsIn, type Workflow } from "../../model/index.js";
import type { YamlScalar } from "../../yaml/index.js";

/** What a text holds: the job's own token, another credential, either of them, or nothing. */
export type TokenSource = "own" | "other" | "either" | "none";

/** What a step can look up: its variables, and what a composite action was given. */
export interface Scope {
  variable(name: string): EnvEntry | undefined;
  input(name: string): TokenSource | undefined;
  /** Null in a composite action. */
  workflow: Workflow | null;
}

/** By these words a text can come to hold the token: itself, a variable or an input that holds it, all of a context. */
const MAY_HOLD = /token|secrets|env|inputs|json/i;

const LONGEST_CHAIN = 4;

export function tokenIn(scalar: YamlScalar | null | undefined, scope: Scope, depth = 0): TokenSource {
  if (!scalar || scalar.isNull) return "none";
  const expressions = expressionsIn(scalar);
  if (expressions.length === 0) return scalar.value.trim() === "" ? "none" : "other";
  const sources = expressions.flatMap(({ body, expression }): TokenSource[] => {
    if (!MAY_HOLD.test(body) || !expression) return ["other"];
    return references(expression).map(({ segments }) => sourceOf(segments, scope, depth));
  });
  return sources.length === 0 ? "other" : sources.reduce(together);
}

function sourceOf([context, name = "*"]: readonly string[], scope: Scope, depth: number): TokenSource {
  if (context === "github") return name === "token" ? "own" : name === "*" ? "either" : "other";
  if (context === "secrets") {
    if (name === "github_token") return "own";
    return name === "*" || isHandedIn(name, scope.workflow) ? "either" : "other";
  }
  if (context === "inputs") return scope.input(name) ?? "either";
  if (context !== "env") return "other";
  const entry = depth < LONGEST_CHAIN ? scope.variable(name) : undefined;
  return entry ? tokenIn(entry.value, scope, depth + 1) : "other";
}

/** A secret of a called workflow is whatever its caller gives. */
function isHandedIn(name: string, workflow: Workflow | null): boolean {
  const declared = workflow?.trigger("workflow_call")?.secrets ?? [];
  return declared.some(({ key }) => key.value.toLowerCase() === name);
}

export function together(a: TokenSource, b: TokenSource): TokenSource {
  if (a === b || b === "none") return a;
  return a === "none" ? b : "either";
}

export function mayBeOwn(source: TokenSource): boolean {
  return source === "own" || source === "either";
}
