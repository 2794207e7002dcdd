import type { Step } from "../../model/index.js";
import type { Place } from "../../rule.js";
import type { Candidate } from "./collect.js";
import { conditionOf } from "./condition.js";
import { isCommentOnAnybodys, runsOnBase } from "./facts.js";
import { asksForBot, flawOf, type Judged } from "./flaws.js";
import type { Gate, GateEffect, GateKind } from "./gate.js";
import { contextsAskedFor, expressionsOf, kindsOf } from "./kinds.js";
import { comparisonsIn } from "./literals.js";
import type { Problem } from "./problem.js";
import { reasonOf } from "./reasons.js";
import { checkIn, solve } from "./solve.js";

const AUTHOR_OF_OBJECT = /^github\.event\.(?:issue|discussion|pull_request)\.(?:user\.|author_association)/;

/** One condition, step or environment, judged as if it stood alone; undefined for what is no gate. */
export function describeGate(candidate: Candidate, problem: Problem): Gate | undefined {
  const known = candidate.kind === "step" ? stepKind(candidate, problem) : undefined;
  if (candidate.kind === "step" && !known) return undefined;
  const paths = contextsAskedFor(candidate);
  const comparisons = expressionsOf(candidate).flatMap(comparisonsIn);
  const asked = kindsOf(paths);
  const own = known?.kind ?? (candidate.kind === "environment" ? "environment" : producerKind(candidate, problem));
  const kinds: GateKind[] = own && own !== "other" ? [own, ...asked] : asked;
  if (known?.kind === "other" && !known.wouldStop) return undefined;
  const isText =
    candidate.kind === "condition" && "kind" in candidate.subject && conditionOf(candidate.subject).kind === "text";
  if (!isText && !known && kinds[0] === "other") return undefined;
  const { question, trigger } = problem;
  const asksForOtherAuthor =
    isCommentOnAnybodys(trigger.event, question) && paths.some((path) => AUTHOR_OF_OBJECT.test(path));
  const effect = effectOf(candidate, kinds[0] ?? "other", problem, asksForOtherAuthor);
  const isIgnored = effect === "passes" && known?.wouldStop === true;
  if (known?.kind === "other" && effect === "passes" && !isIgnored) return undefined;
  const parentOnBase = trigger.parents.find(runsOnBase) ?? null;
  const judged: Judged = {
    kinds,
    effect,
    comparisons,
    question,
    parentOnBase,
    isText,
    isIgnored,
    asksForOtherAuthor,
  };
  const flaw = flawOf(judged);
  return {
    place: placeOf(candidate),
    condition: textOf(candidate),
    kind:
      asksForBot(kinds, comparisons) && (kinds[0] === "actor" || kinds[0] === "bot") ? "bot" : (kinds[0] ?? "other"),
    effect,
    why: reasonOf(judged, flaw),
    flaw,
    level: candidate.step ? "step" : "job",
  };
}

/** Whether a step is a check, and would stop an outsider if its failure were heeded. */
function stepKind(candidate: Candidate, problem: Problem): { kind: GateKind; wouldStop: boolean } | undefined {
  const check = checkIn(problem, candidate);
  if (!check?.kind) return undefined;
  const tells = check.kind !== "other" && [...check.outputs.values()].some((output) => output.known);
  return { kind: check.kind, wouldStop: check.fails === true || tells };
}

/** A condition that asks for the answer of a check is a gate of that check's kind. */
function producerKind(candidate: Candidate, problem: Problem): GateKind | undefined {
  if (candidate.kind !== "condition") return undefined;
  const text = textOf(candidate);
  if (!/\b(?:steps|needs)\s*[.[]/.test(text)) return undefined;
  const { job, frame } = candidate;
  const jobs = [job, ...job.needs.flatMap(({ value }) => frame.workflow.job(value) ?? [])];
  for (const one of jobs) {
    for (const step of one.kind === "normal" ? one.steps : []) {
      const kind = checkIn(problem, { frame, job: one, step })?.kind;
      const isNamed = one !== job || (step.id !== undefined && text.toLowerCase().includes(step.id.toLowerCase()));
      if (isNamed && (kind === "permission-check" || kind === "guard")) return kind;
    }
  }
  return undefined;
}

function effectOf(candidate: Candidate, kind: GateKind, problem: Problem, asksForOtherAuthor: boolean): GateEffect {
  const only = new Set<object>([candidate.subject]);
  const { role } = solve(problem, { only, isStrict: false });
  // An outsider comments where the author may do what is asked for, whatever that is.
  const mayBeUnknown = kind === "environment" || (kind === "permission-check" && !asksForOtherAuthor);
  if (role !== null && mayBeUnknown && solve(problem, { only, isStrict: true }).role !== role) return "unknown";
  if (role === null) return "stops";
  if (role === "anyone" || role === "past-contributor") return "passes";
  // What the event asks for already is no merit of a condition that has nothing to do with it.
  return role === problem.trigger.role && !ABOUT_PEOPLE.has(kind) ? "passes" : "after-approval";
}

const ABOUT_PEOPLE: ReadonlySet<GateKind> = new Set([
  "actor",
  "author",
  "environment",
  "guard",
  "label",
  "merged",
  "permission-check",
]);

function placeOf({ subject, step }: Candidate): Place {
  if ("kind" in subject) return subject;
  return (step && placeOfStep(step)) ?? subject.map;
}

function placeOfStep({ run, uses, map }: Step): Place {
  return run?.scalar ?? uses?.scalar ?? map;
}

/** As it is written: the condition, or what the step runs or uses. */
function textOf({ subject }: Candidate): string {
  if ("kind" in subject) return subject.value.trim();
  return (subject.condition?.value ?? subject.run?.text ?? subject.uses?.text ?? "").trim();
}
