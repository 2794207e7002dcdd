import { describe, expect, it } from "@jest/globals";
import { repositoryOf, WORKFLOW_PATH } from "../testing.js";
import { walkOf } from "./walk.js";

async function expressionsOf(text: string) {
  const repository = await repositoryOf({ [WORKFLOW_PATH]: text });
  const [workflow] = repository.workflows;
  if (!workflow) throw new Error("no workflow");
  return walkOf(workflow).expressions.map(({ embedded, reads, isCondition, job, step }) => ({
    body: embedded.body.trim(),
    where: reads?.where ?? null,
    isCondition,
    job: job?.id ?? null,
    step: step?.id ?? step?.index ?? null,
  }));
}

describe("the expressions of a workflow", () => {
  it("come with the key, the job and the step that they stand in", async () => {
    const text = `on: push
run-name: \${{ a }}
jobs:
  one:
    if: b
    runs-on: x
    env: {A: "\\x24{{ c }}"}
    steps:
      - id: first
        if: \${{ d }}
        run: echo \${{ e }} \${{ f }}
      - parallel:
          - id: second
            run: echo \${{ g }}
      - unknown: {key: ["\${{ h }}"]}
  two:
    uses: o/r/.github/workflows/w.yml@v1
    with: {x: "\${{ i }}"}
`;
    expect(await expressionsOf(text)).toEqual([
      { body: "a", where: "`run-name`", isCondition: false, job: null, step: null },
      { body: "b", where: "the `if:` of a job", isCondition: true, job: "one", step: null },
      { body: "c", where: "the `env` of a job", isCondition: false, job: "one", step: null },
      { body: "d", where: "the `if:` of a step", isCondition: true, job: "one", step: "first" },
      { body: "e", where: "a step", isCondition: false, job: "one", step: "first" },
      { body: "f", where: "a step", isCondition: false, job: "one", step: "first" },
      { body: "g", where: "a step", isCondition: false, job: "one", step: "second" },
      { body: "h", where: null, isCondition: false, job: "one", step: 3 },
      { body: "i", where: "the `with:` of a job", isCondition: false, job: "two", step: null },
    ]);
  });

  it("are found behind aliases, for each job that has them", async () => {
    const text = `on: push
jobs:
  a: &job
    runs-on: x
    steps: [{run: "echo \${{ a }}"}]
  b: *job
  c:
    runs-on: x
    steps: [{run: "echo \${{ b }}"}]
`;
    expect((await expressionsOf(text)).map(({ body, job }) => `${job} ${body}`)).toEqual(["a a", "b a", "c b"]);
  });
});
