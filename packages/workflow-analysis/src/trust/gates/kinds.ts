import type { Expression } from "../../expressions/index.js";
import { references } from "../../expressions/index.js";
import { expressionsIn, type Step } from "../../model/index.js";
import type { YamlEntry, YamlScalar } from "../../yaml/index.js";
import type { Candidate } from "./collect.js";
import { conditionOf } from "./condition.js";
import type { GateKind } from "./gate.js";

/** What a context is asked for, the most telling first. */
const KINDS: readonly (readonly [GateKind, RegExp])[] = [
  [
    "same-repository",
    /^github\.event\.(?:pull_request\.head\.(?:repo\.(?:fork|full_name|id|node_id|\w*url|owner\.\w+|name)|user\.\w+|label)|workflow_run\.head_repository\b)/,
  ],
  ["label", /^github\.event\.(?:label\b|(?:pull_request|issue|discussion)\.labels\b)/],
  ["merged", /^github\.event\.pull_request\.merged/],
  ["author", /^github\.event\.(?:pull_request|issue|discussion|comment|review)\.(?:user\.|author_association)/],
  [
    "actor",
    /^github\.(?:actor|triggering_actor|actor_id|event\.sender\.|event\.workflow_run\.(?:triggering_)?actor\.)/,
  ],
  ["bot", /^github\.event\.(?:head_commit|commits|workflow_run\.head_commit)\b.*\b(?:author|committer)\b/],
  ["review", /^github\.event\.review\.state/],
  [
    "text",
    /^github\.event\.(?:pull_request|issue|discussion|comment|review|workflow_run)\.(?:title|body|head\.ref|base\.ref|head_branch|display_title)$|^github\.(?:head_ref|base_ref)$/,
  ],
  ["ref", /^github\.(?:ref|ref_name|ref_protected|ref_type)$/],
  ["event", /^github\.(?:event_name|event\.action|event\.workflow_run\.(?:event|conclusion|name))/],
];

/** Contexts that a condition or a step asks for, those behind variables and outputs included, as dotted paths. */
export function contextsAskedFor(candidate: Candidate): string[] {
  const found = new Set<string>();
  for (const expression of expressionsOf(candidate)) addPaths(expression, candidate, found, 0);
  return [...found];
}

/** The expressions that a condition or a step holds. */
export function expressionsOf({ subject, step }: Candidate): Expression[] {
  if ("kind" in subject) return expressionsOfCondition(subject);
  return [...(step?.condition ? expressionsOfCondition(step.condition) : []), ...expressionsOfStep(subject)];
}

function expressionsOfCondition(scalar: YamlScalar): Expression[] {
  const condition = conditionOf(scalar);
  if (condition.kind === "expression") return [condition.expression];
  return expressionsIn(scalar).flatMap(({ expression }) => expression ?? []);
}

function expressionsOfStep({ run, env, map }: Step): Expression[] {
  const values = [
    run?.scalar,
    ...(env?.entries ?? []).map(({ value }) => value),
    ...inputScalars(map.map("with")?.entries),
  ];
  return values.flatMap((scalar) =>
    scalar ? expressionsIn(scalar).flatMap(({ expression }) => expression ?? []) : [],
  );
}

function inputScalars(entries: readonly YamlEntry[] = []): YamlScalar[] {
  return entries.flatMap(({ value }) => (value.kind === "scalar" ? [value] : []));
}

/** A value that stands for another is followed this far. */
const MOST_HOPS = 3;

function addPaths(expression: Expression, candidate: Candidate, found: Set<string>, hops: number): void {
  for (const { segments } of references(expression)) {
    const path = segments.join(".");
    if (found.has(path)) continue;
    found.add(path);
    if (hops >= MOST_HOPS) continue;
    for (const inner of behind(segments, candidate)) addPaths(inner, candidate, found, hops + 1);
  }
}

/** The expressions that a variable or an output comes from. */
function behind([root, name, , output]: readonly string[], { frame, job, step }: Candidate): Expression[] {
  if (name === undefined) return [];
  if (root === "env") {
    const entry = (step ?? (job.kind === "normal" ? job : undefined))?.variable(name);
    return entry?.value ? expressionsOfCondition(entry.value) : [];
  }
  if (root === "steps") {
    const found = job.kind === "normal" && job.steps.find(({ id }) => id?.toLowerCase() === name);
    return found
      ? [...(found.condition ? expressionsOfCondition(found.condition) : []), ...expressionsOfStep(found)]
      : [];
  }
  if (root !== "needs") return [];
  const needed = frame.workflow.job(name);
  const value = needed?.outputs.find(({ key }) => key.value.toLowerCase() === output)?.value;
  const own = needed?.condition ? expressionsOfCondition(needed.condition) : [];
  if (value?.kind !== "scalar" || needed?.kind !== "normal") return own;
  // What a step of another job wrote: all that this job's checks look at.
  return [...own, ...expressionsOfCondition(value), ...needed.steps.flatMap(expressionsOfStep)];
}

/** The kinds of what is asked for, the most telling first; `other` where there is none. */
export function kindsOf(paths: readonly string[]): GateKind[] {
  const found = KINDS.flatMap(([kind, pattern]) => (paths.some((path) => pattern.test(path)) ? [kind] : []));
  return found.length > 0 ? found : ["other"];
}
