import type { FlowSite } from "../flow/path.js";
import type { ReusableJob, Workflow } from "../model/index.js";
import type { RunOf } from "./gains/gains.js";
import { followingEvent } from "./gates/frames.js";
import { outsiderTriggers, type TrustContext } from "./triggers/outsider-triggers.js";

/**
 * The run that the last of a path's sites belongs to: its job, the calls that lead there, and the event that started it.
 * Where the path goes through several workflows, that is the event of the last one that wasn't called.
 */
export function runOf(sites: readonly FlowSite[], trigger: string, context: TrustContext): RunOf | undefined {
  const last = sites.at(-1);
  if (!last) return undefined;
  const calls = callsTo(sites, context);
  const started = calls[0]?.workflow ?? last.workflow;
  const event = started.trigger(trigger) ? trigger : followingEvent(started, trigger);
  return { job: last.job, event, parents: parentsOf(started, event, trigger, context), calls };
}

/** The events of the runs before a `workflow_run`: the path's own, where it goes through one. */
function parentsOf(started: Workflow, event: string, trigger: string, context: TrustContext): readonly string[] {
  if (event !== "workflow_run") return [];
  if (event !== trigger) return [trigger];
  return outsiderTriggers(started, context).find((one) => one.event === event)?.parents ?? [];
}

/** The calls that lead to the last site, outermost first. */
function callsTo(sites: readonly FlowSite[], { repository }: TrustContext): ReusableJob[] {
  const calls: ReusableJob[] = [];
  let callee = sites.at(-1)?.workflow;
  for (const { job } of sites.slice(0, -1).reverse()) {
    if (job.kind !== "reusable" || calls.includes(job) || !callee || repository.resolve(job.uses) !== callee) continue;
    calls.unshift(job);
    callee = job.workflow;
  }
  return calls;
}
