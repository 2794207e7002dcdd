import type { Job, NormalJob, Step } from "../../model/index.js";
import type { YamlScalar } from "../../yaml/index.js";
import { environmentName } from "./environment.js";
import type { PlacedSite } from "./frames.js";
import type { Frame } from "./run.js";

/** Something on the way that may stop a run. */
export interface Candidate {
  kind: "condition" | "step" | "environment";
  /** What `World.only` knows it by. */
  subject: YamlScalar | Step;
  frame: Frame;
  job: Job;
  step: Step | null;
}

/** Conditions, steps and environments that a run has to get past to all sites, each once, in order. */
export function candidatesOf(sites: readonly PlacedSite[]): Candidate[] {
  const found = new Map<object, Candidate>();
  const add = (candidate: Candidate) => {
    if (!found.has(candidate.subject)) found.set(candidate.subject, candidate);
  };
  for (const { frame, site } of sites) {
    for (const call of callsOf(frame)) addJob(call.frame, call.job, add);
    addJob(frame, site.job, add);
    if (site.job.kind === "normal") addSteps(frame, site.job, site.step, add);
  }
  return [...found.values()];
}

function callsOf(frame: Frame): NonNullable<Frame["call"]>[] {
  return frame.call ? [...callsOf(frame.call.frame), frame.call] : [];
}

type Add = (candidate: Candidate) => void;

/** A job with those that it needs, whose steps all have to go well. */
function addJob(frame: Frame, job: Job, add: Add): void {
  for (const needed of neededBy(frame, job)) {
    addCondition(frame, needed, null, add);
    if (needed.kind === "normal") for (const step of needed.steps) addStep(frame, needed, step, add);
  }
  addCondition(frame, job, null, add);
  const environment = environmentName(job);
  if (environment) add({ kind: "environment", subject: environment, frame, job, step: null });
}

/** The jobs that have to run before, the first ones first. */
function neededBy({ workflow }: Frame, job: Job): Job[] {
  const needed = new Set<Job>([job]);
  for (const one of needed) {
    for (const { value } of one.needs) {
      const other = workflow.job(value);
      if (other) needed.add(other);
    }
  }
  needed.delete(job);
  return [...needed].reverse();
}

function addSteps(frame: Frame, job: NormalJob, until: Step | null, add: Add): void {
  for (const step of until ? job.steps : []) {
    if (step === until) break;
    addStep(frame, job, step, add);
  }
  if (until) addCondition(frame, job, until, add);
}

function addStep(frame: Frame, job: NormalJob, step: Step, add: Add): void {
  add({ kind: "step", subject: step, frame, job, step });
}

function addCondition(frame: Frame, job: Job, step: Step | null, add: Add): void {
  const condition = (step ?? job).condition;
  if (condition) add({ kind: "condition", subject: condition, frame, job, step });
}
