import type { Facts, Review } from "../facts.js";
import { isSame, type Person } from "../person.js";
import type { PullRequest } from "../pull-request.js";
import type { Approvals } from "./approvals.js";

/** A review that decides something. */
interface Decisive extends Review {
  author: Person;
  at: number;
}

/**
 * Reviews that approve the head. What is asked for last of all is when the head was force-pushed: GitHub moves an
 * approval's commit along with a force-push, so that one from before it says nothing.
 */
export async function reviewApprovals(
  pull: PullRequest,
  facts: Facts,
  isTrusted: (person: Person) => Promise<boolean>,
): Promise<Approvals> {
  const approving: Decisive[] = [];
  for (const review of newestOfEach(await facts.reviews(pull.number))) {
    if (review.state !== "APPROVED" || isSame(review.author, pull.author)) continue;
    if (await isTrusted(review.author)) approving.push(review);
  }
  const ofHead = approving.filter(({ commit }) => commit === pull.headSha);
  const pushes = ofHead.length > 0 ? await facts.forcePushes(pull.number) : [];
  const counting = ofHead.filter(({ at }) => pushes.every((push) => at > push));
  return { by: counting.map(({ author }) => author), elsewhere: counting.length < approving.length };
}

/** Each person's newest decisive review. */
function newestOfEach(reviews: readonly Review[]): Decisive[] {
  const newest = new Map<string, Decisive>();
  for (const review of reviews) {
    if (!isDecisive(review)) continue;
    const key = review.author.login.toLowerCase();
    const before = newest.get(key);
    if (before === undefined || isNewer(review, before)) newest.set(key, review);
  }
  return [...newest.values()];
}

/** A review of nobody, or that only comments, decides nothing. */
function isDecisive(review: Review): review is Decisive {
  return review.author !== null && review.at !== null && review.state !== "COMMENTED" && review.state !== "PENDING";
}

/** Of two in the same second, one that approves is not the newer. */
function isNewer(review: Decisive, before: Decisive): boolean {
  return review.at === before.at ? before.state === "APPROVED" : review.at > before.at;
}
