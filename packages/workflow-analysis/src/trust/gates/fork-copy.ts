import type { Job } from "../../model/index.js";
import type { Role } from "../roles.js";

/**
 * Who brings a job of a fork's `pull_request` or `pull_request_review*` onto a machine. The workflow is the fork's copy: no
 * condition in it stops anybody, it only tells that somebody meant to.
 */
export function roleInForkCopy(job: Job): Role {
  return job.condition ? "past-contributor" : "anyone";
}
