import { compareText, type SuggestedPermissions } from "@trustchain/findings";
import type { Job } from "../../model/index.js";
import type { Repository } from "../../repository/index.js";
import { needsOf } from "./job-needs.js";
import { isOpen, leastOf, type Need, needsBeside, type Scopes } from "./need.js";

/** For each job the least that its token has to be allowed, and the steps because of which it has. */
export function suggestPermissions(
  repository: Repository,
  isJudged: (path: string) => boolean,
): SuggestedPermissions[] {
  const jobs = repository.workflows.filter(({ path }) => isJudged(path)).flatMap((workflow) => workflow.jobs);
  return jobs.map((job) => suggestionFor(job, repository));
}

function suggestionFor(job: Job, repository: Repository): SuggestedPermissions {
  const found = needsOf(job, repository);
  const { permissions } = job.effectivePermissions;
  // Where nothing is granted nobody has said that more than what is sure was ever used.
  const asked = permissions ? found.needs : found.needs.filter(({ isExtra }) => !isExtra);
  const needs = needsBeside(permissions, asked);
  const minimal = leastOf(needs);
  return {
    path: job.workflow.path,
    job: job.id,
    minimal: Object.fromEntries(minimal),
    because: becauseOf(minimal, needs),
    open: isOpen(found),
  };
}

/** Every line that needs a scope as much as it is suggested. */
function becauseOf(minimal: Scopes, needs: readonly Need[]): SuggestedPermissions["because"] {
  const lines = new Map<string, { scope: string; line: number }>();
  for (const { scope, level, place } of needs) {
    if (minimal.get(scope) !== level) continue;
    const { line } = place.file.position(place.start);
    lines.set(`${scope} ${line}`, { scope, line });
  }
  return [...lines.values()].sort((a, b) => compareText(a.scope, b.scope) || a.line - b.line);
}
