import { restoresCache, savesCache } from "../knowledge/cache-actions.js";
import type { Step } from "../model/index.js";
import type { Repository } from "../repository/index.js";
import type { Place } from "../rule.js";
import { scalarInput } from "./checkout.js";
import { type JobRun, placeOf, type StepRun } from "./job-run.js";
import type { FlowSite } from "./path.js";
import { type Taint, through } from "./taint.js";
import { pathFrom } from "./workspace.js";

const restorers = new WeakMap<Repository, readonly FlowSite[]>();

/** Every step that restores a cache in a run that people of ours start: what an outsider saved gets into it. */
function restorersIn(repository: Repository): readonly FlowSite[] {
  let found = restorers.get(repository);
  if (!found) {
    found = repository.workflows.flatMap((workflow) =>
      workflow.jobs.flatMap((job) =>
        job.kind === "normal" ? job.steps.filter(restoresCache).map((step): FlowSite => ({ workflow, job, step })) : [],
      ),
    );
    restorers.set(repository, found);
  }
  return found;
}

/** Where code of an outsider's ran in a job, and the steps that save a cache there. */
export interface CacheSaves {
  steps: StepRun[];
  /** Where the first code of an outsider's runs. */
  first: { run: StepRun; place: Place; name: string } | null;
}

/**
 * Reports that an outsider's code, or what it left, can get into a cache that other jobs restore. Whether the job may save at
 * all, its token decides.
 */
export function savedCaches(job: JobRun, { steps, first }: CacheSaves): void {
  const beneficiaries = restorersIn(job.run.start.repository).filter((site) => site.job !== job.job);
  if (beneficiaries.length === 0) return;
  const saving = steps.flatMap((run) => {
    const code = job.ranCode ?? untrustedPath(job, run.step);
    return code ? [{ run, code, place: placeOf(run.step.uses?.scalar ?? run.step.map), name: keyOf(run.step) }] : [];
  });
  const [save] = saving;
  if (save) report(job, save, beneficiaries);
  // With the job's token code saves what it likes, whatever the steps do.
  else if (first && job.ranCode) report(job, { ...first, code: job.ranCode }, beneficiaries);
}

export function isCacheSave(step: Step): boolean {
  return savesCache(step);
}

function untrustedPath(job: JobRun, step: Step): Taint | null {
  const paths = scalarInput(step, "path")?.value.split("\n") ?? [];
  for (const path of paths) {
    const code = job.workspace.below(pathFrom("", path.trim()));
    if (code) return code;
  }
  return null;
}

function keyOf(step: Step): string {
  return scalarInput(step, "key")?.value ?? step.uses?.text ?? "cache";
}

function report(
  job: JobRun,
  { run, code, place, name }: { run: StepRun; code: Taint; place: Place; name: string },
  beneficiaries: readonly FlowSite[],
): void {
  const [first] = beneficiaries;
  const restored = first?.step?.uses?.scalar;
  const hop = { kind: "cache" as const, name, place: restored ? placeOf(restored) : place };
  const [taint] = through([code], hop);
  if (!taint) return;
  job.run.report(
    taint,
    { kind: "cache-save", place, site: run.site, step: run.step, action: null, expression: null, name },
    beneficiaries,
  );
}
