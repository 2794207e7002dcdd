import { beforeAll, describe, expect, it } from "@jest/globals";
import type { RunScript } from "../model/index.js";
import { prepareShells } from "../shell/index.js";
import { stepOf } from "../testing.js";
import { secretsOfScript } from "./script-secrets.js";
import { secretVariablesOf } from "./secret-variables.js";

beforeAll(prepareShells);

async function scriptOf(run: string, env: Record<string, string>): Promise<RunScript> {
  const { step } = await stepOf(JSON.stringify({ run, env }));
  if (!step.run) throw new Error("no script");
  return step.run;
}

/** The secret that the last word of a script becomes. */
async function lastSecret(run: string, env: Record<string, string> = { T: "${{ secrets.TOKEN }}" }) {
  const script = await scriptOf(run, env);
  const word = script.script.commands.at(-1)?.args.at(-1);
  return (word && secretsOfScript(script)?.secretIn(word)?.name) ?? null;
}

describe("the secret in a word of a script", () => {
  it.each([
    ["x $T", "TOKEN"],
    ['x "a${T}b"', "TOKEN"],
    ["x ${T:0:4}", "TOKEN"],
    ["x ${U:-$T}", "TOKEN"],
    ["x ${#T}", null],
    ["x ${T:+set}", null],
    ["x '$T'", null],
    ["x $t", null],
    ["U=$T; x $U", "TOKEN"],
    ['export U="bearer $T"; x "$U"', "TOKEN"],
    ["U=${#T}; x $U", null],
    ["x ${{ secrets.other }}", "other"],
    ["x ${{ secrets['other'] }}", "other"],
    ["x ${{ github.token }}", "GITHUB_TOKEN"],
    ["x ${{ secrets.other != '' }}", null],
    ["x ${{ inputs.x || secrets[inputs.y] }}", "*"],
  ])("%s: %s", async (run, name) => expect(await lastSecret(run)).toBe(name));

  it("is known without parsing where there is none", async () => {
    expect(secretsOfScript(await scriptOf("x $T", { T: "${{ vars.T }}" }))).toBeNull();
  });
});

describe("variables that hold secrets", () => {
  it("are the step's own, and those around it that it doesn't replace", async () => {
    const { step } = await stepOf(
      'run: x\n        env: {A: "${{ secrets.A }}", B: plain}\n    env: {B: "${{ secrets.B }}", C: "${{ secrets.C }}"}',
    );
    const variables = secretVariablesOf(step);
    expect([...variables.entries()].map(([name, { name: secret }]) => [name, secret])).toEqual([
      ["A", "A"],
      ["C", "C"],
    ]);
    expect(["A", "B", "C", "D"].map((name) => variables.get(name)?.name)).toEqual(["A", undefined, "C", undefined]);
    expect(variables.first?.name).toBe("A");
  });
});
