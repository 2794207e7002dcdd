import { type EvaluateOptions, NOTHING_KNOWN } from "../expressions/index.js";
import { nameOf, type Step, type Uses } from "../model/index.js";
import type { FactList, Facts } from "./facts.js";
import { type InputConditions, meetsConditions } from "./input-conditions.js";

/** A fact about an action, found for a step that uses it. */
export interface ActionMatch<E> {
  fact: E;
  /** False where the run decides whether the inputs are those that the fact speaks of. */
  isSure: boolean;
}

/** The facts about what a `uses:` names: an action by its name or that of a folder above, a local one by its `./path`. */
export function factsAbout<E extends { uses: string }>(facts: Facts, list: FactList<E>, uses: Uses): readonly E[] {
  const name = factName(uses);
  if (name === undefined) return [];
  const index = facts.by(list, "uses");
  const exact = index.get(name);
  if (exact) return exact;
  const parts = name.split("/");
  for (let length = parts.length - 1; length >= 2; length--) {
    const above = index.get(`${parts.slice(0, length).join("/")}/*`);
    if (above) return above;
  }
  return [];
}

const names = new WeakMap<Uses, string | undefined>();

/** Every list is asked. */
function factName(uses: Uses): string | undefined {
  if (!names.has(uses)) names.set(uses, readName(uses));
  return names.get(uses);
}

function readName({ target }: Uses): string | undefined {
  if (target.kind === "local") return `./${target.path}`.toLowerCase();
  return target.kind === "repository" ? nameOf(target) : undefined;
}

/** The facts about a step's action whose inputs are those that the step gives. */
export function actionFacts<E extends { uses: string; when: InputConditions }>(
  facts: Facts,
  list: FactList<E>,
  step: Step,
  run: EvaluateOptions = NOTHING_KNOWN,
): ActionMatch<E>[] {
  if (!step.uses) return [];
  return factsAbout(facts, list, step.uses).flatMap((fact) => {
    const answer = meetsConditions(step, fact.when, run);
    return answer === false ? [] : [{ fact, isSure: answer === true }];
  });
}
