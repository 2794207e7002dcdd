import type { StepOwner } from "../model/index.js";

/** Actions that commit what steps before them changed, or open a pull request with it. */
const COMMITTERS = [
  "ad-m/github-push-action",
  "changesets/action",
  "endbug/add-and-commit",
  "peter-evans/create-pull-request",
  "planetscale/ghcommit-action",
  "renovatebot/github-action",
  "stefanzweifel/git-auto-commit-action",
  "technote-space/create-pr-action",
];

const COMMITS = /\bgit\b[^\n]{0,200}\bcommit\b|\bgh\s+pr\s+create\b/;

const cache = new WeakMap<StepOwner, boolean>();

/** Is a job there to change files of the repository, such as its lockfile? It commits, or opens a pull request. */
export function isUpdating(owner: StepOwner): boolean {
  let found = cache.get(owner);
  if (found === undefined) {
    found = owner.steps.some(
      ({ uses, run }) => COMMITTERS.some((name) => uses?.is(name)) || (run !== null && COMMITS.test(run.text)),
    );
    cache.set(owner, found);
  }
  return found;
}
