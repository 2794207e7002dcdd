import type { Job } from "../model/index.js";
import { Repository } from "../repository/index.js";
import { problemFor } from "./gates/problem.js";
import { getsThrough } from "./gates/solve.js";
import { DEFAULT_TRUST_SETTINGS } from "./settings.js";
import { eventFacts } from "./triggers/events.js";
import type { OutsiderTrigger, TrustContext } from "./triggers/outsider-triggers.js";

const known = new WeakMap<Job, Map<string, boolean>>();

/**
 * Do conditions keep a stranger's run out of a job?
 *
 * The job's `if:` and what the jobs that it needs come to are evaluated for a run that somebody without write access starts by
 * `event`, from a fork, be it after a maintainer has labelled, reopened or merged it. What can't be known counts as passable;
 * other workflows aren't looked into.
 */
export function keepsStrangersOut(job: Job, event: string): boolean {
  if (!job.condition && job.needs.length === 0) return false;
  const answers = known.get(job) ?? new Map<string, boolean>();
  known.set(job, answers);
  const answer = answers.get(event) ?? !letsIn(job, event);
  answers.set(event, answer);
  return answer;
}

const ALONE: TrustContext = { repository: new Repository(), settings: DEFAULT_TRUST_SETTINGS };

function letsIn(job: Job, event: string): boolean {
  const { workflow } = job;
  const facts = eventFacts(event)?.activities ?? {};
  const activities = Object.entries(facts).map(([name, role]) => ({ name, role }));
  const trigger: OutsiderTrigger = { event, role: "anyone", activities, parents: [], isKnown: true, fired: workflow };
  const question = {
    trigger: event,
    matter: "branch-name",
    commit: null,
    sites: [{ workflow, job, step: null }],
  } as const;
  return getsThrough(problemFor(question, trigger, ALONE), "after-approval", { only: null, isStrict: false });
}
