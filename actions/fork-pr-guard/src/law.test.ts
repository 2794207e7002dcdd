import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { decide } from "./decide.js";
import type { GuardEvent } from "./event/guard-event.js";
import type { Comment, Facts, Review } from "./facts.js";
import { type Person, sameLogin } from "./person.js";
import { APPROVALS, type Policy, ROLES, type Role } from "./policy.js";
import type { PullRequest } from "./pull-request.js";
import { POLICY } from "./testing/policy.js";
import { OTHER, SHA } from "./testing/world.js";

/** Removing an approval or lowering a permission never turns a refusal into an allowance. */

const LOGINS = ["ann", "ben", "cid"];

interface World {
  event: GuardEvent;
  policy: Policy;
  pull: PullRequest;
  reviews: readonly Review[];
  comments: readonly Comment[];
  pushes: readonly number[];
  roles: Readonly<Record<string, Role>>;
}

const person = fc.constantFrom(...LOGINS).map((login): Person => ({ login, id: null, type: "User" }));
const commit = fc.constantFrom(SHA, SHA, OTHER);
const time = fc.integer({ min: 0, max: 5 });

const review: fc.Arbitrary<Review> = fc.record({
  author: person,
  state: fc.constantFrom("APPROVED", "APPROVED", "APPROVED", "CHANGES_REQUESTED", "DISMISSED", "COMMENTED"),
  commit,
  at: time,
});

const comment: fc.Arbitrary<Comment> = fc.record({
  author: person,
  body: commit.map((sha) => `/ok-to-test ${sha}`),
  isEdited: fc.boolean(),
});

const pull: fc.Arbitrary<PullRequest> = fc.record({
  number: fc.constant(7),
  title: fc.constant(""),
  isClosed: fc.constant(false),
  isMerged: fc.constant(false),
  mergeCommitSha: fc.constant(null),
  author: person,
  headSha: fc.constant(SHA),
  head: fc.option(fc.record({ id: fc.constant(999), owner: person })),
});

const world: fc.Arbitrary<World> = pull.chain((pull) =>
  fc.record({
    pull: fc.constant(pull),
    event: fc.oneof(
      fc.record({
        kind: fc.constant("pull-request" as const),
        repositoryId: fc.constant(1),
        pull: fc.constant(pull),
        act: fc.option(
          fc.record({
            action: fc.constantFrom("opened", "synchronize", "labeled", "edited"),
            sender: person,
            label: fc.constantFrom("safe-to-test", "docs", null),
          }),
        ),
      }),
      fc.record({
        kind: fc.constant("pull-comment" as const),
        repositoryId: fc.constant(1),
        pullNumber: fc.constant(7),
        commenter: person,
        sender: person,
      }),
      fc.record({
        kind: fc.constant("conversation" as const),
        sha: fc.constant(SHA),
        authors: fc.array(person, { maxLength: 2 }),
        sender: person,
      }),
    ),
    policy: fc
      .record({
        approvals: fc.subarray([...APPROVALS]).map((kinds) => new Set(kinds)),
        requiredApprovals: fc.constantFrom(1, 1, 2),
        trustedPermission: fc.constantFrom("triage" as const, "write" as const, "admin" as const),
      })
      .map((some): Policy => ({ ...POLICY, ...some })),
    reviews: fc.array(review, { maxLength: 5 }),
    comments: fc.array(comment, { maxLength: 3 }),
    pushes: fc.array(time, { maxLength: 2 }),
    roles: fc.record(Object.fromEntries(LOGINS.map((login) => [login, fc.constantFrom(...ROLES)]))),
  }),
);

async function isAllowed({ event, policy, pull, reviews, comments, pushes, roles }: World): Promise<boolean> {
  const facts: Facts = {
    pull: async () => pull,
    pullsFrom: async () => [pull],
    reviews: async () => reviews,
    comments: async () => comments,
    forcePushes: async () => pushes,
    role: async (login) => ({ role: roles[login] ?? "none", id: null }),
    isActiveMember: async () => false,
  };
  return (await decide(event, facts, policy)).allowed;
}

/** Each way to have a little less. A review can't be deleted on GitHub; it is dismissed where it stands. */
function lesser(world: World): World[] {
  const { reviews, comments, roles } = world;
  return [
    ...reviews.map(
      (gone): World => ({
        ...world,
        reviews: reviews.map((review) => (review === gone ? { ...review, state: "DISMISSED" } : review)),
      }),
    ),
    ...LOGINS.map(
      (login): World => ({
        ...world,
        reviews: reviews.filter(({ author, state }) => state !== "APPROVED" || !sameLogin(author?.login ?? "", login)),
      }),
    ),
    ...comments.map((gone): World => ({ ...world, comments: comments.filter((comment) => comment !== gone) })),
    ...LOGINS.map((login): World => {
      const lower = ROLES[ROLES.indexOf(roles[login] ?? "none") - 1] ?? "none";
      return { ...world, roles: { ...roles, [login]: lower } };
    }),
    ...(world.event.kind === "pull-request" && world.event.act
      ? [{ ...world, event: { ...world.event, act: { ...world.event.act, label: null } } }]
      : []),
  ];
}

describe("the law", () => {
  it("holds: less is never more", async () => {
    await fc.assert(
      fc.asyncProperty(world, async (world) => {
        if (await isAllowed(world)) return;
        for (const less of lesser(world)) expect(await isAllowed(less)).toBe(false);
      }),
      { numRuns: 3000 },
    );
  });
});
