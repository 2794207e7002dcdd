import { type EvaluateOptions, NOTHING_KNOWN } from "../expressions/index.js";
import type { Step, Uses } from "../model/index.js";
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
  if (name === "") return NO_FACTS;
  const index = facts.by(list, "uses");
  const exact = index.get(name);
  // Longer names are made to be slow.
  if (exact || name.length > LONGEST_NAME) return exact ?? NO_FACTS;
  const repository = name.indexOf("/");
  for (let slash = name.lastIndexOf("/"); slash > repository; slash = name.lastIndexOf("/", slash - 1)) {
    const above = index.get(`${name.slice(0, slash)}/*`);
    if (above) return above;
  }
  return NO_FACTS;
}

const NO_FACTS: readonly never[] = [];

const LONGEST_NAME = 500;

function factName({ name, target }: Uses): string {
  return target.kind === "local" ? `./${target.path}`.toLowerCase() : name;
}

/** The facts about a step's action whose inputs are those that the step gives. */
export function actionFacts<E extends { uses: string; when: InputConditions }>(
  facts: Facts,
  list: FactList<E>,
  step: Step,
  run: EvaluateOptions = NOTHING_KNOWN,
): readonly ActionMatch<E>[] {
  const known = step.uses ? factsAbout(facts, list, step.uses) : NO_FACTS;
  if (known.length === 0) return NO_FACTS;
  return known.flatMap((fact) => {
    const answer = meetsConditions(step, fact.when, run);
    return answer === false ? [] : [{ fact, isSure: answer === true }];
  });
}
