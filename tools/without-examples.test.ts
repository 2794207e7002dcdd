import { describe, expect, it } from "@jest/globals";
import { withoutExamples } from "./without-examples.ts";

const RULE = (examples: string) =>
  `const é = "ü";\nexport const r = define({ id: "x", examples: ${examples}, run() {} });\n`;
const FULL = '{ flagged: [{ text: "a }" }], silent: [{ text: `b` }] }';
const NONE = "{ flagged: [], silent: [] }";

describe("a bundle without examples", () => {
  it.each([
    ["of a rule", RULE(FULL), RULE(NONE)],
    [
      "of two rules, one behind the other",
      RULE(FULL) + RULE(FULL).replaceAll(/const (\w|é)+/g, "$&2"),
      RULE(NONE) + RULE(NONE).replaceAll(/const (\w|é)+/g, "$&2"),
    ],
    ["keeps other things of that name", RULE('["a"]'), RULE('["a"]')],
    ["keeps code that has none", "export const a = 1;\n", "export const a = 1;\n"],
  ])("%s", (_, code, expected) => {
    expect(withoutExamples(code)).toBe(expected);
    expect(withoutExamples(expected)).toBe(expected);
  });
});
