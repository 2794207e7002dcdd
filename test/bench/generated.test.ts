import { describe, expect, it } from "@jest/globals";
import { RULES } from "../../packages/workflow-analysis/src/rules/index.generated.ts";
import { judgeTexts } from "../../packages/workflow-analysis/src/testing.ts";
import { generatedRepository, openWorkflows } from "./generated.ts";

describe("the generated repository", () => {
  it("is always the same", () => expect(generatedRepository()).toEqual(generatedRepository()));

  it("holds a few dozen workflows, with a script each", () => {
    const paths = [...generatedRepository().keys()];
    const workflows = paths.filter((path) => path.startsWith(".github/workflows/"));
    expect(workflows.length).toBeGreaterThanOrEqual(36);
    expect(paths.filter((path) => path.startsWith("ci/"))).toHaveLength(workflows.length);
  });

  it("is open by way of one script of each language", async () => {
    const rules = RULES.filter(({ id }) => id === "script-injection");
    const { findings } = await judgeTexts(Object.fromEntries(generatedRepository()), { rules });
    const ways = findings.map(({ witness }) => JSON.stringify(witness));
    for (const path of openWorkflows()) expect(ways.filter((way) => way.includes(path))).toHaveLength(1);
    expect(findings).toHaveLength(openWorkflows().length);
  });
});
