import type { Job } from "../model/index.js";

/** Does a workflow run for releases: when one is published, or a tag is pushed? */
export function runsForReleases({ workflow }: Job): boolean {
  if (workflow.trigger("release")) return true;
  const push = workflow.trigger("push");
  return push?.settings?.entry("tags") !== undefined;
}
