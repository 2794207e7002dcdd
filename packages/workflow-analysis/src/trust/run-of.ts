import type { FlowSite } from "../flow/path.js";
import type { ReusableJob } from "../model/index.js";
import type { RunOf } from "./gains/gains.js";
import { type OutsiderTrigger, outsiderTriggers, type TrustContext } from "./triggers/outsider-triggers.js";

/**
 * The run that the last of a path's sites belongs to: its job, the calls that lead there, and the event that started it.
 * Where the path goes through several workflows, that is the event of the last one that wasn't called.
 */
export function runOf(sites: readonly FlowSite[], trigger: string, context: TrustContext): RunOf | undefined {
  const last = sites.at(-1);
  if (!last) return undefined;
  const calls = callsTo(sites, context);
  const started = calls[0]?.workflow ?? last.workflow;
  const event = started.trigger(trigger) ? trigger : started.trigger("workflow_run") ? "workflow_run" : trigger;
  const found = outsiderTriggers(started, context).find(isOf(event));
  return { job: last.job, event, parents: found?.parents ?? [], calls };
}

function isOf(event: string) {
  return (trigger: OutsiderTrigger) => trigger.event === event;
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
