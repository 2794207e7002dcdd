import type { Expression } from "../../expressions/index.js";
import type { OutsiderTrigger, TrustContext } from "../triggers/outsider-triggers.js";
import { type Candidate, candidatesOf } from "./collect.js";
import { conditionOf } from "./condition.js";
import { binding, type PlacedSite, placeSites } from "./frames.js";
import type { GateQuestion } from "./gate.js";
import { testedValues } from "./tested-values.js";
import { Worlds } from "./worlds.js";

/** What is to be solved: may a run get to all of these sites? */
export interface Problem {
  question: GateQuestion;
  context: TrustContext;
  trigger: OutsiderTrigger;
  sites: readonly PlacedSite[];
  /** All conditions on the way. */
  conditions: readonly Expression[];
  worlds: Worlds;
}

/** What a question comes to, where an outsider starts the run by that trigger. */
export function problemFor(question: GateQuestion, trigger: OutsiderTrigger, context: TrustContext): Problem {
  const sites = binding(placeSites(question.sites, question.trigger, context.repository));
  const conditions = candidatesOf(sites).flatMap(expressionOf);
  const events = new Set(sites.map(({ frame }) => frame.event));
  const worlds = new Worlds(question, context, testedValues(conditions), events, conditions);
  return { question, context, trigger, sites, conditions, worlds };
}

function expressionOf({ subject, step }: Candidate): Expression[] {
  const scalar = "kind" in subject ? subject : step?.condition;
  const condition = scalar && conditionOf(scalar);
  return condition?.kind === "expression" ? [condition.expression] : [];
}
