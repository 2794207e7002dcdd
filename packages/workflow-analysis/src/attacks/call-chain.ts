import type { FlowSite } from "../flow/path.js";
import type { Job, Workflow } from "../model/index.js";
import type { Repository } from "../repository/index.js";

/** The jobs that must run for one to run: the calls that lead to it from the workflow that the event fires, outermost first, and itself. */
export function callChain(fired: Workflow, job: Job, repository: Repository): FlowSite[] {
  const last: FlowSite = { workflow: job.workflow, job, step: null };
  const ways: FlowSite[][] = [[last]];
  const seen = new Set<Workflow>();
  // Grows while it is walked; a cycle of calls ends where it closes.
  for (const way of ways) {
    const { workflow } = way[0] as FlowSite;
    if (workflow === fired) return way;
    if (seen.has(workflow)) continue;
    seen.add(workflow);
    for (const call of repository.callersOf(workflow)) {
      ways.push([{ workflow: call.workflow, job: call, step: null }, ...way]);
    }
  }
  return [last];
}
