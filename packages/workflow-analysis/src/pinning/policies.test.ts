import { describe, expect, it } from "@jest/globals";
import { parseUses, type RepositoryTarget } from "../model/index.js";
import { type Policy, policyFor } from "./policies.js";

describe("the policy of a reference", () => {
  it.each<[string, Record<string, Policy>, Policy]>([
    ["o/mono/a", { "o/mono": "hash-pin", "o/mono/*": "any" }, "any"],
    ["o/mono/a", { "o/mono/*": "any", "o/mono": "hash-pin" }, "any"],
    ["o/mono/a", { "o/mono/*": "any", "o/mono/a": "ref-pin" }, "ref-pin"],
    ["o/mono/a", { "o/*": "any", "o/mono": "ref-pin", "*": "any" }, "ref-pin"],
    ["o/mono", { "o/mono": "ref-pin", "o/mono/*": "any" }, "ref-pin"],
    ["o/mono", { "o/mono*": "any", "o/mono": "ref-pin" }, "ref-pin"],
    ["O/Mono", { "o/*": "any", "*": "ref-pin" }, "any"],
    ["o/other", { "x/*": "any" }, "hash-pin"],
  ])("%s under %j is %s", (name, policies, expected) => {
    const target = parseUses(`${name}@v1`) as RepositoryTarget;
    expect(policyFor(target, new Map(Object.entries(policies)))).toBe(expected);
  });
});
