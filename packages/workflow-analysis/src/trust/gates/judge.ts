import type { Role } from "../roles.js";
import { eventFacts } from "../triggers/events.js";
import { type OutsiderTrigger, outsiderTriggers, type TrustContext } from "../triggers/outsider-triggers.js";
import { candidatesOf } from "./collect.js";
import { describeGate } from "./describe.js";
import type { Gate, GateJudgement, GateQuestion } from "./gate.js";
import { type Problem, problemFor } from "./problem.js";
import { solve } from "./solve.js";
import { triggerGates } from "./trigger-gates.js";

const NOBODY: GateJudgement = { role: null, gates: [], certainty: "certain" };

/**
 * Who gets past the conditions of a path: filters of the event, `if:` of jobs and steps, the jobs that are needed, steps that
 * fail, environments, permission checks, the runtime guard. All are evaluated for each outsider and everything that one can
 * bring about; what can't be known counts as passable.
 *
 * @see section 4 of the specification
 */
export function judgeGates(question: GateQuestion, context: TrustContext): GateJudgement {
  const problem = problemOf(question, context);
  if (!problem) return NOBODY;
  const gates = gatesOf(problem);
  const { role, isLimited } = solve(problem, { only: null, isStrict: false });
  const isUnknown = role !== null && (!problem.trigger.isKnown || isUnsure(role, gates, problem));
  return { role, gates, certainty: isUnknown ? "unknown" : isLimited ? "limited" : "certain" };
}

/** Would it be another role if what nobody knows stopped everybody? */
function isUnsure(role: Role, gates: readonly Gate[], problem: Problem): boolean {
  if (!gates.some(({ effect }) => effect === "unknown")) return false;
  return solve(problem, { only: null, isStrict: true }).role !== role;
}

/** Undefined where no outsider fires the event. */
function problemOf(question: GateQuestion, context: TrustContext): Problem | undefined {
  const [first] = question.sites;
  const trigger = first && triggerOf(first.workflow, question.trigger, context);
  return trigger && problemFor(question, trigger, context);
}

function triggerOf(
  workflow: Parameters<typeof outsiderTriggers>[0],
  event: string,
  context: TrustContext,
): OutsiderTrigger | undefined {
  const found = outsiderTriggers(workflow, context).find((trigger) => trigger.event === event);
  if (found || eventFacts(event)) return found;
  return { event, role: "anyone", activities: [], parents: [], isKnown: false, fired: workflow };
}

function gatesOf(problem: Problem): Gate[] {
  const onTheWay = candidatesOf(problem.sites).flatMap((candidate) => describeGate(candidate, problem) ?? []);
  return [...triggerGates(problem), ...onTheWay];
}
