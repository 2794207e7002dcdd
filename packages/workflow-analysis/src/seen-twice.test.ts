import { describe, expect, it } from "@jest/globals";
import { judgeTexts } from "./testing.js";

const TITLE = "${{ github.event.issue.title }}";

function workflow(step: string): string {
  return `on:
  issues:
    types: [opened]
permissions:
  contents: write
jobs:
  a:
    runs-on: ubuntu-24.04
    steps:
      - ${step}
`;
}

describe("a place that two rules see", () => {
  it("is one finding, under the id that people know, with the higher severity and the way as witness", async () => {
    const { findings } = await judgeTexts(workflow(`run: echo "x ${TITLE}"`));
    const [finding, ...others] = findings.filter(({ rule }) => /injection/.test(rule));
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      rule: "template-injection",
      severity: "critical",
      flow: true,
      witness: { role: "anyone", trigger: "issues" },
      fix: { safe: true },
    });
    expect(finding?.related.length).toBeGreaterThan(0);
  });

  it.each(["template-injection", "script-injection"])("is silenced by a comment that names %s", async (id) => {
    const text = workflow(`run: echo "x ${TITLE}" # trustchain: ignore[${id}] a test bed`);
    const { findings } = await judgeTexts(text, { persona: "pedantic" });
    const heard = findings.filter(({ suppressed }) => !suppressed).map(({ rule }) => rule);
    for (const rule of ["unused-suppression", "template-injection", "script-injection"])
      expect(heard).not.toContain(rule);
    expect(findings.find(({ rule }) => rule === "template-injection")?.suppressed?.by).toBe("comment");
  });

  it("keeps its own id where the other rule is off, and both ids silence it", async () => {
    const { RULES } = await import("./rules/index.generated.js");
    const rules = RULES.filter(({ category }) => category === "trust");
    const { findings } = await judgeTexts(workflow(`run: echo "x ${TITLE}" # zizmor: ignore[template-injection]`), {
      rules,
    });
    expect(findings.map(({ rule, suppressed }) => [rule, suppressed?.by])).toEqual([["script-injection", "comment"]]);
  });

  it("keeps the id that everybody hears of where only auditors hear of the other", async () => {
    const text = `on: pull_request
permissions: {}
jobs:
  a:
    if: github.event.pull_request.head.repo.full_name == github.repository
    runs-on: [self-hosted, arm64]
    steps: [{run: make}]
`;
    const told = async (persona: "regular" | "auditor") =>
      (await judgeTexts(text, { persona })).findings.map(({ rule }) => rule).filter((rule) => /runner/.test(rule));
    expect(await told("regular")).toEqual(["self-hosted-runner-for-forks"]);
    expect(await told("auditor")).toEqual(["self-hosted-runner-for-forks"]);
  });

  it("is two findings where the causes differ", async () => {
    const { findings } = await judgeTexts(
      workflow(
        `run: |\n          echo "x ${TITLE}"\n          eval "$BODY"\n        env:\n          BODY: \${{ github.event.issue.body }}`,
      ),
    );
    const seen = findings.map(({ rule, location }) => `${rule} ${location.startLine}`);
    expect(seen).toEqual(expect.arrayContaining(["template-injection 11", "script-injection 12"]));
  });
});
