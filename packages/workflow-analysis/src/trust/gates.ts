import { type Expression, evaluate, parseCondition, truthiness, visitExpression } from "../expressions/index.js";
import type { Job, Workflow } from "../model/index.js";
import { strangersRuns } from "./strangers.js";

/**
 * Do conditions keep a stranger's run out of a job?
 *
 * The job's `if:` and those of the jobs that it needs are evaluated for a run that somebody without write access starts by
 * `event`, from a fork. What can't be known counts as passable.
 */
export function keepsStrangersOut(job: Job, event: string): boolean {
  return stoppedJobs(job.workflow, event).has(job);
}

const stopped = new WeakMap<Workflow, Map<string, ReadonlySet<Job>>>();

/** By workflow and event: every job asks. */
function stoppedJobs(workflow: Workflow, event: string): ReadonlySet<Job> {
  let ofWorkflow = stopped.get(workflow);
  if (!ofWorkflow) {
    ofWorkflow = new Map();
    stopped.set(workflow, ofWorkflow);
  }
  let jobs = ofWorkflow.get(event);
  if (!jobs) {
    jobs = findStoppedJobs(workflow, event);
    ofWorkflow.set(event, jobs);
  }
  return jobs;
}

function findStoppedJobs(workflow: Workflow, event: string): ReadonlySet<Job> {
  const found = new Set(workflow.jobs.filter((job) => isNeverMet(conditionOf(job), event)));
  const needing = jobsByNeed(workflow);
  // Grows while it is walked: a skipped job skips those that need it, unless their condition asks for its status itself.
  for (const job of found) {
    for (const next of needing.get(job) ?? []) if (!asksForStatus(conditionOf(next))) found.add(next);
  }
  return found;
}

function jobsByNeed(workflow: Workflow): Map<Job, Job[]> {
  const needing = new Map<Job, Job[]>();
  for (const job of workflow.jobs) {
    for (const { value } of job.needs) {
      const needed = workflow.job(value);
      if (!needed) continue;
      const known = needing.get(needed);
      if (known) known.push(job);
      else needing.set(needed, [job]);
    }
  }
  return needing;
}

function conditionOf(job: Job): Expression | undefined {
  const scalar = job.condition;
  if (!scalar) return undefined;
  const condition = parseCondition(scalar.value);
  return condition.kind === "expression" ? condition.expression : undefined;
}

function isNeverMet(condition: Expression | undefined, event: string): boolean {
  if (condition === undefined) return false;
  return strangersRuns(condition, event).every((run) => truthiness(evaluate(condition, run)) === false);
}

const STATUS_FUNCTIONS = new Set(["always", "cancelled", "failure"]);

function asksForStatus(condition: Expression | undefined): boolean {
  let asks = false;
  if (condition) {
    visitExpression(condition, (node) => {
      if (node.kind === "call" && STATUS_FUNCTIONS.has(node.name)) asks = true;
    });
  }
  return asks;
}
