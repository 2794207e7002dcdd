import { describe, expect, it } from "@jest/globals";
import { repositoryOf, WORKFLOW_PATH } from "../testing.js";
import { filledTexts } from "./filled-texts.js";
import type { NormalJob } from "./job.js";

/** `text @value` of each text that a container's image comes to. */
async function filled(image: string, matrix: string): Promise<string[]> {
  const text = `on: push\njobs:\n  a:\n    runs-on: x\n    strategy: {matrix: ${matrix}}\n    container: ${JSON.stringify(image)}\n    steps: []\n`;
  const repository = await repositoryOf({ [WORKFLOW_PATH]: text });
  const job = repository.workflows[0]?.jobs[0] as NormalJob;
  const scalar = job.map.scalar("container");
  if (!scalar) throw new Error("no image");
  return filledTexts(scalar, scalar.value, job.matrix).map(({ text: one, last }) => `${one} @${last?.value ?? ""}`);
}

describe("texts that matrix values fill", () => {
  it.each([
    ["without an expression", "a:1", "{x: [1]}", ["a:1 @"]],
    ["one value after the other", "a:${{ matrix.x }}", "{x: [1, 2]}", ["a:1 @1", "a:2 @2"]],
    [
      "all pairs",
      "${{ matrix.x }}:${{ matrix.y }}",
      "{x: [a, b], y: [1, 2]}",
      ["a:1 @1", "a:2 @2", "b:1 @1", "b:2 @2"],
    ],
    [
      "pairs of one item",
      "${{ matrix.x }}:${{ matrix.y }}",
      "{include: [{x: a, y: 1}, {x: b, y: 2}]}",
      ["a:1 @1", "b:2 @2"],
    ],
    [
      "an item without the key",
      "${{ matrix.x }}${{ matrix.y }}",
      "{include: [{x: a, y: 1}, {x: b}]}",
      ["a1 @1", "b @b"],
    ],
    ["the same value twice", "${{ matrix.x }}-${{ matrix.x }}", "{x: [1, 2]}", ["1-1 @1", "2-2 @2"]],
    ["beside what isn't known", "${{ inputs.a }}:${{ matrix.x }}", "{x: [1]}", ["${{ inputs.a }}:1 @1"]],
    ["before what isn't known", "${{ matrix.x }}:${{ inputs.a }}", "{x: [1]}", ["1:${{ inputs.a }} @"]],
    [
      "with more values than the file tells",
      "a:${{ matrix.x }}",
      '{x: [1, "${{ inputs.b }}"]}',
      ["a:1 @1", "a:${{ matrix.x }} @"],
    ],
  ])("are told: %s", async (_, image, matrix, expected) => expect(await filled(image, matrix)).toEqual(expected));
});
