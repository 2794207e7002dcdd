import type { Job } from "../../model/index.js";
import { keepsStrangersOut } from "../gates.js";
import type { Role } from "../roles.js";
import { isRuntimeGuard } from "./runtime-guard.js";

/**
 * Who brings a job of a fork's `pull_request` or `pull_request_review*` onto a machine. The workflow is the fork's copy: no
 * condition in it stops anybody, nor does the runtime guard; that there is one only tells that somebody meant to.
 *
 * @see section 4 of the specification
 */
export function roleInForkCopy(job: Job, event = "pull_request"): Role {
  return keepsStrangersOut(job, event) || hasGuard(job) ? "past-contributor" : "anyone";
}

/** In the job itself, or in one that it needs. */
function hasGuard(job: Job): boolean {
  const needed = job.needs.flatMap(({ value }) => job.workflow.job(value) ?? []);
  return [job, ...needed].some((one) => one.kind === "normal" && one.steps.some(isRuntimeGuard));
}
