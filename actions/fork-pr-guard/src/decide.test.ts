import { describe, expect, it } from "@jest/globals";
import { memoryHost, parseInputs } from "@trustchain/action-kit";
import fc from "fast-check";
import { action } from "./action.js";
import { decide } from "./decide.js";
import type { Decision } from "./decision.js";
import { guardEvent } from "./event/guard-event.js";
import { parsePayload } from "./event/read-payload.js";
import { type Policy, policyOf } from "./policy.js";
import { CASES, type Case } from "./testing/cases.js";
import { factsOf } from "./testing/facts-of.js";
import { POLICY } from "./testing/policy.js";
import {
  type Answers,
  BASE,
  comment,
  commentEvent,
  labeled,
  pull,
  pullEvent,
  pushed,
  review,
  runEvent,
} from "./testing/world.js";

function eventOf(name: string, payload: unknown) {
  const bytes = new TextEncoder().encode(JSON.stringify(payload));
  return guardEvent(parsePayload(bytes), { name, sha: BASE, pullNumber: undefined });
}

async function judge(name: string, payload: unknown, answers: Answers = {}, policy: Partial<Policy> = {}) {
  const { facts, asked } = factsOf(answers, payload);
  const decision = await decide(eventOf(name, payload), facts, { ...POLICY, ...policy });
  return { decision, asked: asked.map((path) => path.replace("/repos/octo-org/app/", "")) };
}

function wordOf(decision: Decision): string {
  return decision.allowed ? decision.trust : decision.reason;
}

const PRT = "pull_request_target";

/** The word that the same inputs, event and answers lead to on a runner. */
async function wordOfCase({ event, payload, inputs = {}, answers = {} }: Case): Promise<string> {
  const read = parseInputs(action.inputs, memoryHost(inputs, { place: "runner" }));
  const json = parsePayload(new TextEncoder().encode(JSON.stringify(payload)));
  const policy = policyOf(read, json.at("repository").at("private").value === true);
  const run = { name: event, sha: BASE, pullNumber: read["pull-number"] };
  return wordOf(await decide(guardEvent(json, run), factsOf(answers, payload).facts, policy));
}

/** The same table runs through the bundle: test/e2e/fork-pr-guard.test.ts. */
describe("the decision", () => {
  it.each(CASES.map((one): [string, Case] => [one.name, one]))("%s", async (_, one) => {
    const { expected } = one;
    if ("trust" in expected) expect(await wordOfCase(one)).toBe(expected.trust);
    else if (expected.reason === "error") await expect(wordOfCase(one)).rejects.toMatchObject({ name: "UserError" });
    else expect(await wordOfCase(one)).toBe(expected.reason);
  });
});

describe("what is asked", () => {
  it.each<[string, string, unknown, Answers, Partial<Policy>, string, string[]]>([
    [
      "the pull request and its author, and then no approvals",
      PRT,
      pullEvent("opened", pull("alice")),
      {},
      {},
      "trusted-author",
      ["pulls/7", "collaborators/alice/permission"],
    ],
    [
      "no permission that can't change anything",
      PRT,
      pullEvent("reopened", pull("alice")),
      {},
      { approvals: new Set() },
      "untrusted-author",
      ["pulls/7"],
    ],
    [
      "no force-push without an approval of the head",
      PRT,
      pullEvent("edited"),
      { reviews: [review("alice", "COMMENTED")] },
      {},
      "untrusted-author",
      ["pulls/7", "pulls/7/reviews"],
    ],
    [
      "each person once",
      PRT,
      pullEvent("edited"),
      { reviews: [review("alice")], comments: [comment("Alice", `/ok-to-test ${"a1".repeat(20)}`)] },
      { approvals: new Set(["review", "comment"]) },
      "approved",
      ["pulls/7", "pulls/7/reviews", "collaborators/alice/permission", "issues/7/events", "issues/7/comments"],
    ],
    [
      "no more of what has moved",
      PRT,
      pullEvent("opened"),
      { pull: pull("mallory", { head: { sha: BASE } }) },
      {},
      "head-moved",
      ["pulls/7"],
    ],
    [
      "who puts a label on",
      PRT,
      labeled("safe-to-test", "alice"),
      {},
      { approvals: new Set(["label"]) },
      "approved",
      ["pulls/7", "collaborators/alice/permission"],
    ],
    [
      "the list alone, after a run",
      "workflow_run",
      runEvent("pull_request"),
      {},
      { approvals: new Set() },
      "untrusted-author",
      ["pulls"],
    ],
    [
      "the commenter last",
      "issue_comment",
      commentEvent("mallory", "/x"),
      { reviews: [review("bob")], events: [pushed(0)] },
      {},
      "untrusted-actor",
      [
        "pulls/7",
        "pulls/7/reviews",
        "collaborators/bob/permission",
        "issues/7/events",
        "collaborators/mallory/permission",
      ],
    ],
  ])("%s", async (_, name, payload, answers, policy, expected, requests) => {
    const { decision, asked } = await judge(name, payload, answers, policy);
    expect(wordOf(decision)).toBe(expected);
    expect(asked).toEqual(requests);
  });
});

describe("an event that may hold anything", () => {
  const names = fc.constantFrom(
    PRT,
    "pull_request_review",
    "issues",
    "issue_comment",
    "discussion",
    "workflow_run",
    "watch",
    "push",
  );
  const keys = [
    "action",
    "number",
    "pull_request",
    "repository",
    "sender",
    "issue",
    "comment",
    "workflow_run",
    "head",
    "repo",
    "user",
    "owner",
    "id",
    "login",
    "__proto__",
  ];
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof({ maxDepth: 4 }, fc.jsonValue(), fc.dictionary(fc.constantFrom(...keys), tie("value"))),
  }));

  it("is judged or refused with words, and never allowed by accident", async () => {
    await fc.assert(
      fc.asyncProperty(names, fc.dictionary(fc.constantFrom(...keys), value), async (name, payload) => {
        try {
          const { decision } = await judge(name, payload);
          expect(decision.allowed).toBe(name === "push");
        } catch (error) {
          expect(error).toMatchObject({ name: "UserError" });
        }
      }),
    );
  });
});
