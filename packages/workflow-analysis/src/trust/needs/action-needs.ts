import { actionFacts, factsAbout } from "../../knowledge/action-facts.js";
import type { FactOf } from "../../knowledge/facts.js";
import actionPermissions from "../../knowledge/lists/action-permissions.js";
import type { Step } from "../../model/index.js";
import { perObject } from "../../per-object.js";
import type { Place } from "../../rule.js";
import { apiNeeds } from "./api-needs.js";
import type { JobState } from "./job-state.js";
import { type Need, Needs, needsOfFact, surelyUnknown } from "./need.js";
import { mayBeOwn, type Scope, type TokenSource, tokenIn } from "./token.js";

type Fact = FactOf<typeof actionPermissions>;

/** What a step needs that uses an action of which facts tell; null for an action of which they don't. */
export function actionNeeds(step: Step, place: Place, scope: Scope, job: JobState): Needs | null {
  const { facts } = job.repository;
  const known = step.uses ? factsAbout(facts, actionPermissions, step.uses) : [];
  if (known.length === 0) return null;
  if (known.every(asksForNothing)) return new Needs();
  const matches = actionFacts(facts, actionPermissions, step);
  const needs = new Needs();
  const sure = matches.filter(({ isSure }) => isSure).map(({ fact }) => fact);
  const [best] = sure.sort((a, b) => weightOf(b) - weightOf(a));
  for (const { fact, isSure } of matches) {
    if (isSure && fact !== best) continue;
    const source = tokenOf(fact, step, scope, job);
    needs.asked.push(...needsOf(fact, source, isSure, place));
    if (!fact.open || !mayBeOwn(source)) continue;
    needs.unknown.push(surelyUnknown(place));
    for (const { value } of step.with?.entries ?? []) {
      if (value.kind === "scalar") needs.asked.push(...apiNeeds(value.value, place, facts));
    }
  }
  return needs;
}

/** Most actions are known for it. */
const asksForNothing = perObject(
  ({ permissions, may, open }: Fact) => !open && Object.keys(permissions).length === 0 && Object.keys(may).length === 0,
);

function weightOf({ when }: Fact): number {
  return Object.keys(when).length;
}

function needsOf(fact: Fact, source: TokenSource, isSure: boolean, place: Place): Need[] {
  const needs = needsOfFact(fact, place, isSure && source !== "either");
  // An identity is asked for with no token.
  return mayBeOwn(source) ? needs : needs.filter(({ scope }) => scope === "id-token");
}

function tokenOf(fact: Fact, step: Step, scope: Scope, job: JobState): TokenSource {
  if (fact.input !== "") {
    const given = step.input(fact.input)?.value;
    if (given?.kind === "scalar") return tokenIn(given, scope);
    if (step.hasDynamicInputs) return "either";
  }
  if (fact.variable !== "") return tokenIn(scope.variable(fact.variable)?.value, scope);
  if (fact.git) return orEither(job.git);
  return fact.registry ? orEither(job.registry) : "own";
}

/** Where no login or checkout is seen, one may be made by something that isn't known. */
function orEither(source: TokenSource): TokenSource {
  return source === "none" ? "either" : source;
}
