import type { Job, NormalJob, Workflow } from "../../model/index.js";
import { perObject } from "../../per-object.js";
import type { Problem } from "../problem.js";
import { hint, shortened } from "../words.js";
import { idFlaw } from "./ids.js";

/** Ids of jobs, where they run, and what they wait for. */
export function jobProblems(workflow: Workflow): Problem[] {
  const { jobs } = workflow;
  const problems = jobs.flatMap((job) => ownProblems(job, workflow));
  if (jobs.some(({ needs }) => needs.length > 0)) problems.push(...cycleProblems(jobs, workflow));
  return problems;
}

function ownProblems(job: Job, workflow: Workflow): Problem[] {
  const problems: Problem[] = [...idFlaw(job.key, "job")];
  if (job.kind === "normal" && !job.map.entry("uses")) problems.push(...runProblems(job));
  for (const key of job.matrix?.lostExclusions ?? []) {
    const message = `The matrix has no \`${shortened(key.value)}\`, so nothing can be excluded by it`;
    problems.push({ check: "unknown-matrix-key", place: key, message });
  }
  for (const need of job.needs) {
    if (workflow.job(need.value)) continue;
    const message = `There is no job \`${shortened(need.value)}\`${hint(need.value, idsOf(workflow))}`;
    problems.push({ check: "unknown-job", place: need, message });
  }
  return problems;
}

/** Where it runs, and what. */
function runProblems({ id, key, map }: NormalJob): Problem[] {
  if (!map.entry("runs-on")) {
    const message = `The job \`${shortened(id)}\` says neither where it runs (\`runs-on\`) nor which workflow it calls (\`uses\`)`;
    return [{ check: "no-runner", place: key, message }];
  }
  const steps = map.entry("steps");
  const isEmpty = steps?.value.kind === "seq" && steps.value.items.length === 0;
  if (steps && !isEmpty) return [];
  return [{ check: "no-steps", place: steps?.key ?? key, message: `The job \`${shortened(id)}\` has no steps` }];
}

const idsOf = perObject(({ jobs }: Workflow) => jobs.map(({ id }) => id));

/** One problem a cycle, at the first of its jobs. */
function cycleProblems(jobs: readonly Job[], workflow: Workflow): Problem[] {
  const waiting = stuckJobs(jobs, workflow);
  const problems: Problem[] = [];
  const told = new Set<Job>();
  for (const job of waiting) {
    const cycle = told.has(job) ? null : cycleFrom(job, waiting, workflow, told);
    if (!cycle) continue;
    const names = [...cycle, cycle[0] as Job].slice(0, MOST_NAMES).map(({ id }) => `\`${shortened(id)}\``);
    const place = (cycle[0] as Job).key;
    problems.push({
      check: "needs-cycle",
      place,
      message: `These jobs wait for each other for ever: ${names.join(" → ")}`,
    });
  }
  return problems;
}

const MOST_NAMES = 20;

/** Jobs that could never start: what is left once all that wait for nothing are taken away, again and again. */
function stuckJobs(jobs: readonly Job[], workflow: Workflow): ReadonlySet<Job> {
  const neededBy = new Map<Job, Job[]>();
  const open = new Map<Job, number>();
  for (const job of jobs) {
    const needs = needsOf(job, workflow);
    open.set(job, needs.length);
    for (const need of needs) {
      const others = neededBy.get(need);
      if (others) others.push(job);
      else neededBy.set(need, [job]);
    }
  }
  const ready = jobs.filter((job) => open.get(job) === 0);
  for (const done of ready) {
    for (const next of neededBy.get(done) ?? []) {
      const left = (open.get(next) as number) - 1;
      open.set(next, left);
      if (left === 0) ready.push(next);
    }
  }
  const started = new Set(ready);
  return new Set(jobs.filter((job) => !started.has(job)));
}

/** Follows the first need that is stuck itself, until a job comes again. Null where that one was told already. */
function cycleFrom(start: Job, stuck: ReadonlySet<Job>, workflow: Workflow, told: Set<Job>): Job[] | null {
  const path: Job[] = [];
  for (let job: Job | undefined = start; job; job = needsOf(job, workflow).find((need) => stuck.has(need))) {
    const at = path.indexOf(job);
    if (at !== -1) return path.slice(at);
    if (told.has(job)) return null;
    told.add(job);
    path.push(job);
  }
  return null;
}

function needsOf(job: Job, workflow: Workflow): Job[] {
  return job.needs.flatMap(({ value }) => workflow.job(value) ?? []);
}
