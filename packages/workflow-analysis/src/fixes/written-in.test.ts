import { describe, expect, it } from "@jest/globals";
import { SourceFile } from "@trustchain/findings";
import { parseYaml, type YamlMap, type YamlScalar } from "../yaml/index.js";
import { writtenIn } from "./written-in.js";

async function scalarOf(value: string): Promise<YamlScalar> {
  const { root } = await parseYaml(new SourceFile("a.yml", `a: ${value}\n`));
  return (root as YamlMap).scalar("a") as YamlScalar;
}

describe("text inside a scalar", () => {
  it.each([
    ["x", "f('a')", "f('a')"],
    ["x", "a: b", null],
    ["x", "a #b", null],
    ["'x'", "f('a')", "f(''a'')"],
    ['"x"', "f('a')", "f('a')"],
    ['"x"', 'say "a"', null],
    ["|\n  x", "a: \"b\" # 'c'", "a: \"b\" # 'c'"],
    ["|\n  x", "a\nb", null],
  ])("in %j, %j is written %j", async (value, text, written) => {
    expect(writtenIn(await scalarOf(value), text)).toBe(written);
  });
});
