import { describe, expect, it } from "@jest/globals";
import { repositoryOf, WORKFLOW_PATH } from "../testing.js";
import { mayHoldTogether } from "./conditions.js";

async function together(...conditions: string[]): Promise<boolean> {
  const jobs = conditions.map((condition, i) => `  j${i}:\n    if: ${JSON.stringify(condition)}\n`);
  const repository = await repositoryOf({ [WORKFLOW_PATH]: `on: push\njobs:\n${jobs.join("")}` });
  const found = repository.workflow(WORKFLOW_PATH)?.jobs ?? [];
  return mayHoldTogether(found.flatMap(({ condition }) => condition ?? []));
}

describe("conditions that may hold together", () => {
  it.each([
    [[]],
    [["github.event_name == 'push'"]],
    [["github.event_name == 'push'", "github.event_name != 'pull_request'"]],
    [["startsWith(github.ref, 'refs/tags/')", "startsWith(github.ref, 'refs/tags/v')"]],
    [["always()", "failure()"]],
    [["inputs.sign", "inputs.publish"]],
    [["contains(github.event.head_commit.message, '[sign]')", "github.ref == 'refs/heads/main'"]],
    [["this is (no expression", "github.ref == 'x'"]],
  ])("%j", async (conditions) => expect(await together(...conditions)).toBe(true));

  it.each([
    [["github.event_name == 'push'", "github.event_name == 'schedule'"]],
    [["inputs.dry-run", "!inputs.dry-run"]],
    [["inputs.kind == 'a' || inputs.kind == 'b'", "inputs.kind == 'c'"]],
    [["startsWith(github.ref, 'refs/tags/')", "github.ref == 'refs/heads/main'"]],
    [["github.ref_type == 'tag' && always()", "github.ref_type != 'tag'"]],
    [["false", "true"]],
  ])("never %j", async (conditions) => expect(await together(...conditions)).toBe(false));

  it("gives up where there are too many to try", async () => {
    const many = Array.from({ length: 40 }, (_, i) => `inputs.a${i} == 'x'`).join(" && ");
    expect(await together(many, "!(inputs.a0 == 'x')")).toBe(true);
  });
});
