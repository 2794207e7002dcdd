import { describe, expect, it } from "@jest/globals";
import { BUILT_IN_FACTS } from "../knowledge/facts.js";
import checkoutTags from "../knowledge/lists/checkout-tags.js";
import { stepOf } from "../testing.js";
import { type CheckoutGuard, checkoutGuard, checkoutRefuses, type RefusalQuestion } from "./checkout-guard.js";

async function guardOf(uses: string): Promise<CheckoutGuard> {
  const { step } = await stepOf(`uses: ${uses}`);
  if (!step.uses) throw new Error("no uses");
  return checkoutGuard(step.uses, BUILT_IN_FACTS);
}

describe("whether a version of actions/checkout refuses a fork's code", () => {
  it.each(checkoutTags.builtIn().map(({ tag, commit, guarded }) => [tag, commit, guarded ? "guarded" : "unguarded"]))(
    "%s",
    async (name, commit, guard) => {
      expect(await guardOf(`actions/checkout@${name}`)).toBe(guard);
      expect(await guardOf(`actions/checkout@${commit}`)).toBe(guard);
      expect(await guardOf(`Actions/Checkout@${commit.toUpperCase()}`)).toBe(guard);
    },
  );

  it.each([
    ["actions/checkout@v4.4.1", "guarded"],
    ["actions/checkout@v7.2.0", "guarded"],
    ["actions/checkout@v8.0.0", "guarded"],
    ["actions/checkout@v2.9.3", "guarded"],
    ["actions/checkout@v4.3.9", "unknown"],
    ["actions/checkout@v1.3.0", "unknown"],
    ["actions/checkout@v8", "unknown"],
    ["actions/checkout@main", "unknown"],
    ["actions/checkout@__proto__", "unknown"],
    ["actions/checkout@1234567890abcdef1234567890abcdef12345678", "unknown"],
    ["octo-org/checkout@v7", "unguarded"],
    ["./checkout", "unguarded"],
  ])("%s: %s", async (uses, guard) => expect(await guardOf(uses)).toBe(guard));
});

describe("whether a checkout refuses", () => {
  const asked: RefusalQuestion = {
    guard: "guarded",
    event: "pull_request_target",
    activities: ["opened", "synchronize", "reopened"],
    parents: [],
    asks: "payload",
    isAllowed: false,
  };
  it.each<[Partial<RefusalQuestion>, ReturnType<typeof checkoutRefuses>]>([
    [{}, "refuses"],
    [{ asks: "fork" }, "refuses"],
    [{ asks: "other" }, "does-not"],
    [{ guard: "unguarded" }, "does-not"],
    [{ guard: "unknown" }, "may-refuse"],
    [{ isAllowed: true }, "does-not"],
    [{ isAllowed: undefined }, "may-refuse"],
    [{ activities: ["opened", "labeled"] }, "may-refuse"],
    [{ activities: ["closed"] }, "may-refuse"],
    [{ activities: ["opened"] }, "refuses"],
    [{ event: "issue_comment" }, "does-not"],
    [{ event: "push" }, "does-not"],
    [{ event: "workflow_run", parents: ["pull_request"] }, "may-refuse"],
    [{ event: "workflow_run", parents: ["issues"] }, "does-not"],
    [{ event: "workflow_run", parents: ["issues", "pull_request_target"] }, "may-refuse"],
  ])("%j: %s", (change, answer) => expect(checkoutRefuses({ ...asked, ...change })).toBe(answer));
});
