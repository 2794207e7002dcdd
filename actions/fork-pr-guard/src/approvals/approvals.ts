import type { Facts } from "../facts.js";
import { distinct, type Person } from "../person.js";
import type { Policy } from "../policy.js";
import type { PullRequest } from "../pull-request.js";
import { commentApprovals } from "./comments.js";
import { reviewApprovals } from "./reviews.js";

/** The label that this very event put on. */
export interface Labelling {
  label: string;
  sender: Person | null;
}

/** Who approves a commit. */
export interface Approvals {
  by: readonly Person[];
  /** Did a trusted person approve another commit, or this one before a force-push? */
  elsewhere: boolean;
}

/** Everybody who approves the head of a pull request, in the ways that the policy knows. */
export async function approvalsOf(
  pull: PullRequest,
  labelling: Labelling | null,
  facts: Facts,
  policy: Policy,
  isTrusted: (person: Person) => Promise<boolean>,
): Promise<Approvals> {
  const found: Approvals[] = [];
  if (policy.approvals.has("review")) found.push(await reviewApprovals(pull, facts, isTrusted));
  if (policy.approvals.has("label")) found.push(await labelApproval(labelling, policy, isTrusted));
  if (policy.approvals.has("comment")) {
    found.push(await commentApprovals(pull, policy.approvalCommand, facts, isTrusted));
  }
  return { by: distinct(found.flatMap(({ by }) => by)), elsewhere: found.some(({ elsewhere }) => elsewhere) };
}

/** Labels that are there already say nothing of the commit: it may have been pushed after them. */
async function labelApproval(
  labelling: Labelling | null,
  { approvalLabel }: Policy,
  isTrusted: (person: Person) => Promise<boolean>,
): Promise<Approvals> {
  if (labelling?.label !== approvalLabel || labelling.sender === null) return { by: [], elsewhere: false };
  return { by: (await isTrusted(labelling.sender)) ? [labelling.sender] : [], elsewhere: false };
}
