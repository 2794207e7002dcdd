import { UserError } from "@trustchain/action-kit";
import { approvalsOf } from "./approvals/approvals.js";
import { allow, refuse, type Verdict } from "./decision.js";
import type { PullRequestAct } from "./event/guard-event.js";
import type { Facts } from "./facts.js";
import { isSame, type Person } from "./person.js";
import type { Policy } from "./policy.js";
import type { PullRequest } from "./pull-request.js";
import { areTrusted, isTrusted } from "./trusted.js";

export interface PullCase {
  /** As the event shows it, or the API where the event doesn't. */
  pull: PullRequest;
  /** Did the API show it, just now? */
  isCurrent: boolean;
  act: PullRequestAct | null;
  /** Of the repository that the run belongs to. */
  repositoryId: number;
}

/** The decision on the code of a pull request. */
export async function judgePull(given: PullCase, facts: Facts, policy: Policy): Promise<Verdict> {
  const { pull, act, repositoryId, isCurrent } = given;
  // By its id: a fork may get any name. Who can push to the repository may run what is in it.
  if (pull.head?.id === repositoryId) return allow("same-repository", pull.headSha);
  if (act?.action === "closed") return judgeClosed(pull);
  const current = isCurrent ? pull : await facts.pull(pull.number);
  if (current.isClosed) return judgeClosed(current);
  if (current.headSha !== pull.headSha) return refuse("head-moved");
  if (act !== null && (await isByTrusted(pull, current, act, facts, policy))) {
    return allow("trusted-author", pull.headSha);
  }
  return judgeApprovals(pull, act, facts, policy);
}

/** What was merged is in the repository, under a commit of its own. */
function judgeClosed({ isMerged, mergeCommitSha }: PullRequest): Verdict {
  if (!isMerged) return refuse("pull-request-closed");
  if (mergeCommitSha !== null) return allow("merged", mergeCommitSha);
  throw new UserError("the pull request", "is merged without a commit", "start the run again");
}

/**
 * Is everybody trusted who can have written the head? Only what opens a pull request, or adds to it by its author or the
 * fork's owner, tells who pushed last.
 */
async function isByTrusted(
  pull: PullRequest,
  current: PullRequest,
  { action, sender }: PullRequestAct,
  facts: Facts,
  policy: Policy,
): Promise<boolean> {
  const owners = [pull.head?.owner ?? null, current.head?.owner ?? null];
  // Nobody knows who is a member of an organization, and so who can push to its fork.
  if (owners.some((owner) => owner?.type !== "User")) return false;
  const isTheirs = [pull.author, ...owners].some((person) => isSame(person, sender));
  if (action !== "opened" && !(action === "synchronize" && isTheirs)) return false;
  return areTrusted([pull.author], [...owners, sender], facts, policy);
}

async function judgeApprovals(
  pull: PullRequest,
  act: PullRequestAct | null,
  facts: Facts,
  policy: Policy,
): Promise<Verdict> {
  const labelling = act?.action === "labeled" && act.label !== null ? { label: act.label, sender: act.sender } : null;
  const trusts = (person: Person) => isTrusted(person, facts, policy);
  const { by, elsewhere } = await approvalsOf(pull, labelling, facts, policy, trusts);
  const logins = by.map(({ login }) => login);
  if (policy.approvals.size > 0 && by.length >= policy.requiredApprovals)
    return allow("approved", pull.headSha, logins);
  if (by.length > 0) return refuse("not-enough-approvals", logins);
  return refuse(elsewhere ? "approval-for-other-commit" : "untrusted-author");
}
