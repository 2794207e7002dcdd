import type { Job, Workflow } from "../../model/index.js";
import type { Repository } from "../../repository/index.js";
import { mayHoldTogether } from "../conditions.js";
import { type Marks, markingStepsOf, publishingStepsOf, type ReleaseStep } from "./release-steps.js";

/** What a release should be signed, told the origin of, and listed for: all but tags and deployments. */
const ARTIFACTS: ReadonlySet<ReleaseStep["publishes"]> = new Set(["image", "chart", "package", "release-files"]);

/** The steps that publish an artifact for which neither their job, nor one before or after it, has the mark. */
export function publishedWithout(mark: keyof Marks, workflow: Workflow, repository: Repository): ReleaseStep[] {
  const published = publishingStepsOf(workflow, repository).filter(({ publishes }) => ARTIFACTS.has(publishes));
  if (published.length === 0) return [];
  const marking = markingStepsOf(workflow, repository).filter((step) => step[mark]);
  if (repository.callersOf(workflow).some(({ workflow: caller }) => hasMark(mark, caller, repository))) return [];
  return unique(published).filter((step) => !marking.some((other) => isFor(other, step)));
}

function hasMark(mark: keyof Marks, workflow: Workflow, repository: Repository): boolean {
  return markingStepsOf(workflow, repository).some((step) => step[mark]);
}

/** Several facts may say that a step publishes. */
function unique(steps: readonly ReleaseStep[]): ReleaseStep[] {
  const byPlace = new Map(
    steps.map((step) => [`${step.place.file.path}\0${step.place.start}`, step] as const).reverse(),
  );
  return [...byPlace.values()].reverse();
}

/** Is a marking step for what another publishes, in some run in which both do something? */
function isFor(marking: ReleaseStep, published: ReleaseStep): boolean {
  const isConnected =
    marking.job === published.job ||
    needs(marking.job, published.job) ||
    // An image has to be there to be signed; files are signed before they are sent out, too.
    (published.publishes !== "image" && needs(published.job, marking.job));
  return isConnected && mayHoldTogether([...marking.conditions, ...published.conditions]);
}

/** Does a job wait for another, directly or through others? */
function needs(job: Job, other: Job): boolean {
  if (job.workflow !== other.workflow) return false;
  const reached = new Set<Job>([job]);
  for (const one of reached) {
    for (const { value } of one.needs) {
      const needed = job.workflow.job(value);
      if (needed === other) return true;
      if (needed) reached.add(needed);
    }
  }
  return false;
}
