import { describe, expect, it } from "@jest/globals";
import { constantParts, constantValue, isConstantlyFalsy } from "./constants.js";
import { parseExpression } from "./parser.js";

function parse(text: string) {
  const parsed = parseExpression(text);
  if (!parsed.ok) throw new Error(parsed.error.message);
  return parsed.expression;
}

describe("constant expressions", () => {
  it.each([
    ["'a'", "a"],
    ["format('{0}-{1}', 'a', 1)", "a-1"],
    ["1 == 1 && 'x' || 'y'", "x"],
    ["case(true, 1, 2)", 1],
    ["format('{1}', 'a')", undefined],
    ["github.ref", undefined],
    ["fromJSON('[1]')", undefined],
    ["hashFiles('x')", undefined],
  ])("%s gives %j", (text, value) => expect(constantValue(parse(text))).toEqual(value));

  it("finds the outermost parts that compute something", () => {
    const text = "github.ref == format('{0}', 'x') && vars[join('a', 'b')] || 'literal'";
    const parts = constantParts(parse(text)).map(({ start, end }) => text.slice(start, end));
    expect(parts).toEqual(["format('{0}', 'x')", "join('a', 'b')"]);
  });

  it("knows what counts as false", () => {
    expect(["''", "0", "false", "null", "'a' == 'b'"].map((text) => isConstantlyFalsy(parse(text)))).not.toContain(
      false,
    );
    expect(["'x'", "1", "github.ref", "'false'"].map((text) => isConstantlyFalsy(parse(text)))).not.toContain(true);
  });
});
