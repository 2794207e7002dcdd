import type { TextEdit } from "@trustchain/findings";
import { setIn } from "../../fixes/edits.js";
import type { FlowPath } from "../../flow/index.js";
import type { Step } from "../../model/index.js";
import type { RuleFix } from "../../rule.js";
import { isRuntimeGuard } from "../../trust/index.js";

const PAYLOAD_SHA = "${{ github.event.pull_request.head.sha }}";

/** A branch or number is resolved again: take the commit that the guard allowed, else that of the payload. */
export function takeExactCommit(path: FlowPath): RuleFix | null {
  const guard = guardBefore(path);
  if (guard) {
    const edits = guardedRef(path, guard);
    return edits && { description: "check out the guard's `head-sha`", safe: false, edits };
  }
  const edits = payloadSha(path);
  return edits && { description: "check out the SHA of the event's payload", safe: false, edits };
}

/** The edits that make a checkout take the payload's SHA; null where the event has none, or where they can't be made. */
export function payloadSha(path: FlowPath): TextEdit[] | null {
  const step = checkoutStep(path);
  const isKnown = path.trigger === "pull_request_target" || path.trigger === "pull_request";
  const edit = step && isKnown ? setRef(step, PAYLOAD_SHA) : null;
  return edit && [edit];
}

/** The guard's step, with an id, that stands before a checkout in its job. */
function guardBefore(path: FlowPath): Step | undefined {
  const step = checkoutStep(path);
  if (step?.owner.kind !== "normal") return undefined;
  return step.owner.steps.slice(0, step.index).find((one) => isRuntimeGuard(one) && one.id !== undefined);
}

/** Newer versions of `actions/checkout` have to be told that something else stands guard. */
export function guardedRef(path: FlowPath, guard: Pick<Step, "id">): TextEdit[] | null {
  const step = checkoutStep(path);
  const withMap = step?.with;
  if (!step || !withMap) return null;
  const ref = setRef(step, `\${{ steps.${guard.id}.outputs.head-sha }}`);
  if (!ref) return null;
  if (withMap.entry("allow-unsafe-pr-checkout")) return [ref];
  const allow = setIn(step.map, "with", "allow-unsafe-pr-checkout", "true");
  return allow && [ref, allow];
}

export function checkoutStep({ checkout, sink }: FlowPath): Step | null {
  const step = checkout?.site.step ?? null;
  // What a composite action or another file holds isn't mended from here.
  return step?.uses?.is("actions/checkout") && step.file === sink.place.file ? step : null;
}

function setRef(step: Step, ref: string): TextEdit | null {
  return setIn(step.map, "with", "ref", step.with?.flow ? `"${ref}"` : ref, step.map.entry("uses"));
}
