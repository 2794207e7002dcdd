import { describe, expect, it } from "@jest/globals";
import { BUILT_IN_FACTS, Facts } from "../knowledge/facts.js";
import { lookalikeOf } from "./lookalikes.js";

describe("names that look like popular ones", () => {
  it.each([
    ["actoins/setup-node", "actions/setup-node"],
    ["action/checkout", "actions/checkout"],
    ["actionss/checkout", "actions/checkout"],
    ["actlons/checkout", "actions/checkout"],
    ["docker-/login-action", "docker/login-action"],
    ["soft-props/action-gh-release", "softprops/action-gh-release"],
    ["ACTOINS/Checkout", "actions/checkout"],
  ])("%s looks like %s", (slug, popular) => expect(lookalikeOf(slug, BUILT_IN_FACTS)).toBe(popular));

  it.each(["actions/checkout", "actions/chekout", "octo-org/tool", "actoins/setup-nod", "a/b", "x".repeat(100_000)])(
    "%p looks like none",
    (slug) => expect(lookalikeOf(slug, BUILT_IN_FACTS)).toBeUndefined(),
  );

  it("knows every popular name", () => {
    for (const name of ["octo-org/x", "octo-org/y"]) {
      const facts = new Facts(new Map([["popular-actions", [{ repository: name }]]]));
      expect(lookalikeOf(name.replace("octo", "otco"), facts)).toBe(name);
    }
  });
});
