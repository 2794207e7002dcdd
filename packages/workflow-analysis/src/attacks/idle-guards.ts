import { isConstant, type Step } from "../model/index.js";
import type { Place } from "../rule.js";
import { isForkCopy, isRuntimeGuard, outsiderTriggers, type TrustContext } from "../trust/index.js";

/** The runtime guards whose refusal stops nothing, whatever follows them today: an outsider's run passes them. */
export function idleGuards(context: TrustContext): Place[] {
  return context.repository.workflows.flatMap((workflow) => {
    const isOpen = workflow.file.text.includes("fork-pr-guard") && isStartedByOutsiders(workflow, context);
    const steps = isOpen ? workflow.jobs.flatMap((job) => (job.kind === "normal" ? job.steps : [])) : [];
    return steps.flatMap((step) => (isRuntimeGuard(step) && goesOn(step) ? [step.uses?.scalar ?? step.map] : []));
  });
}

function isStartedByOutsiders(workflow: Parameters<typeof outsiderTriggers>[0], context: TrustContext): boolean {
  return outsiderTriggers(workflow, context).some(({ event }) => !isForkCopy(event));
}

function goesOn({ map }: Step): boolean {
  const value = map.scalar("continue-on-error");
  return value !== undefined && (value.typed === true || isConstant(value, true));
}
