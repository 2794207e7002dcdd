import { quote, UserError } from "@trustchain/action-kit";
import { allow, type Decision, refuse, type Subject, type Verdict } from "./decision.js";
import type { GuardEvent, ParentRun } from "./event/guard-event.js";
import { DISPATCHES, PULL_REQUEST_PARENTS, WRITERS_ONLY } from "./event/names.js";
import type { Facts } from "./facts.js";
import { judgePull } from "./judge-pull.js";
import type { Policy } from "./policy.js";
import type { PullRequest } from "./pull-request.js";
import { subjectOf, subjectOfPull } from "./subject.js";
import { areTrusted } from "./trusted.js";

/**
 * May this run go on? The answer follows from the event, what the API tells and the policy, and from nothing else.
 *
 * Its law: taking an approval away or lowering a permission never turns a refusal into an allowance.
 *
 * @throws UserError when that can't be known; then nothing is allowed
 */
export async function decide(event: GuardEvent, facts: Facts, policy: Policy): Promise<Decision> {
  switch (event.kind) {
    case "writers-only":
      return { ...allow("trusted-event", event.sha), subject: subjectOf(event) };
    case "conversation": {
      const { authors, sender, sha } = event;
      const isAllowed = await areTrusted(authors, [sender], facts, policy);
      return { ...(isAllowed ? allow("trusted-actor", sha) : refuse("untrusted-actor")), subject: subjectOf(event) };
    }
    case "pull-request": {
      const { pull, act, repositoryId } = event;
      return {
        ...(await judgePull({ pull, act, repositoryId, isCurrent: false }, facts, policy)),
        subject: subjectOf(event),
      };
    }
    case "pull-dispatch":
      return judgeCurrent(await facts.pull(event.pullNumber), event, facts, policy);
    case "pull-comment": {
      const { commenter, sender } = event;
      const decision = await judgeCurrent(await facts.pull(event.pullNumber), event, facts, policy);
      // Asked last, so that what is wrong with the code is said first.
      if (!decision.allowed || (await areTrusted([], [commenter, sender], facts, policy))) return decision;
      return { ...refuse("untrusted-actor", decision.approvedBy), subject: decision.subject };
    }
    case "parent-run":
      return judgeParentRun(event, facts, policy);
  }
}

/** The decision on a pull request as it is now. */
async function judgeCurrent(
  pull: PullRequest,
  event: GuardEvent & { repositoryId: number },
  facts: Facts,
  policy: Policy,
): Promise<Decision> {
  const { repositoryId } = event;
  const verdict = await judgePull({ pull, act: null, repositoryId, isCurrent: true }, facts, policy);
  return { ...verdict, subject: { ...subjectOf(event), ...subjectOfPull(pull, repositoryId) } };
}

async function judgeParentRun(run: ParentRun, facts: Facts, policy: Policy): Promise<Decision> {
  const subject = subjectOf(run);
  if (WRITERS_ONLY.has(run.parent) || DISPATCHES.has(run.parent)) return { ...judgeWritersRun(run), subject };
  // Its commit is the default branch's, whoever started it and with whatever code.
  if (run.parent === "pull_request_target") return notFound(subject);
  if (!PULL_REQUEST_PARENTS.has(run.parent)) {
    const reason = `the guard can't judge a run of ${quote(run.parent)}`;
    throw new UserError("the event", reason, "let the workflow follow runs of events that its guide names");
  }
  const pull = await pullOf(run, facts);
  return pull === undefined ? notFound(subject) : judgeCurrent(pull, run, facts, policy);
}

function judgeWritersRun({ head, repositoryId, headSha }: ParentRun): Verdict {
  return head?.id === repositoryId ? allow("trusted-event", headSha) : refuse("untrusted-repository");
}

function notFound(subject: Subject): Decision {
  return { ...refuse("pull-request-not-found"), subject };
}

/** The payload names no pull request when it is of a fork: it is known by its branch, commit and repository. */
async function pullOf({ head, branch, headSha }: ParentRun, facts: Facts): Promise<PullRequest | undefined> {
  if (head?.owner == null || branch === null) return undefined;
  const pulls = await facts.pullsFrom(head.owner.login, branch);
  return pulls.find((pull) => pull.headSha === headSha && pull.head?.id === head.id);
}
