import type { NormalJob, Step } from "../../model/index.js";
import type { Place } from "../../rule.js";
import type { GateJudgement, GateQuestion } from "./gate.js";
import { isIgnored } from "./run.js";
import { isRuntimeGuard, onlySkips } from "./runtime-guard.js";

/** How a guard on the way of a path is used wrongly. */
export interface GuardMisuse {
  /** The guard's `uses:`. */
  place: Place;
  /** The guard's step. */
  step: Step;
  /** `other-ref`: what is checked out isn't what it allowed; then the ref is the place to speak of. */
  how: "too-late" | "ignored" | "other-ref";
  /** One sentence, Markdown. */
  why: string;
}

/**
 * The first way in which a runtime guard on the way of a path is used wrongly; null where there is none.
 *
 * @param judgement what `judgeGates` says of the path
 * @see section 5 of the specification, and rule `runtime-guard-misused`
 */
export function guardMisuse(question: GateQuestion, { gates }: GateJudgement): GuardMisuse | null {
  for (const { job, step } of guardsAround(question)) {
    const place = step.uses?.scalar ?? step.map;
    if (isTooLate(job, step, question)) {
      const why = "the guard stands behind a step that fetches or uses what an outsider wrote";
      return { place, step, how: "too-late", why };
    }
    const gate = gates.find((one) => one.kind === "guard" && one.place === place);
    if (gate?.flaw === "ignored") return { place, step, how: "ignored", why: whyIgnored(step) };
    if (question.matter === "code" && question.commit !== null && question.commit !== "guard") {
      const why = "what is checked out isn't the `head-sha` that the guard has allowed";
      return { place, step, how: "other-ref", why };
    }
  }
  return null;
}

interface GuardStep {
  job: NormalJob;
  step: Step;
}

/** Guards of the path's jobs, and of those that they need. */
function guardsAround({ sites }: GateQuestion): GuardStep[] {
  const found = new Map<Step, GuardStep>();
  for (const { workflow, job } of sites) {
    const needed = job.needs.flatMap(({ value }) => workflow.job(value) ?? []);
    for (const one of [...needed, job]) {
      if (one.kind !== "normal") continue;
      for (const step of one.steps) if (isRuntimeGuard(step)) found.set(step, { job: one, step });
    }
  }
  return [...found.values()];
}

function isTooLate(job: NormalJob, guard: Step, { sites, checkout }: GateQuestion): boolean {
  const steps = [checkout?.site, ...sites].flatMap((site) => (site?.job === job && site.step ? [site.step] : []));
  return steps.some(({ index, owner }) => owner === job && index < guard.index);
}

function whyIgnored(step: Step): string {
  if (isIgnored(step)) return "`continue-on-error` lets the job go on when the guard refuses";
  if (onlySkips(step))
    return "with `on-untrusted: skip` the guard only says what it thinks, and nothing tests `allowed`";
  if (step.condition) return "the guard itself doesn't run in every case";
  return "what follows runs whether the guard allows it or not";
}
