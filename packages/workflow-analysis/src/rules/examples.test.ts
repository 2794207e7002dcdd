import { describe, expect, it } from "@jest/globals";
import { applyFixes } from "../check/fix.js";
import type { JudgeOptions } from "../judge.js";
import type { FlaggedExample, Rule, SilentExample } from "../rule.js";
import { judgeTexts, upstreamOf, WORKFLOW_PATH } from "../testing.js";
import { RULES } from "./index.generated.js";

/** Each rule's examples are its tests, and its documentation. */

function filesOf(example: FlaggedExample | SilentExample): Record<string, string> {
  return { ...example.files, [pathOf(example)]: example.text };
}

function pathOf(example: FlaggedExample | SilentExample): string {
  return example.path ?? WORKFLOW_PATH;
}

function optionsOf(rule: Rule, example: FlaggedExample | SilentExample): JudgeOptions {
  return {
    persona: example.persona ?? "regular",
    upstream: upstreamOf(example),
    rules: RULES.filter((other) => !other.toldBy.includes(rule.id) && !rule.toldBy.includes(other.id)),
    options: new Map([[rule.id, example.options ?? {}]]),
    trust: example.trust ?? {},
  };
}

async function findingsOf(rule: Rule, example: FlaggedExample | SilentExample) {
  const options = optionsOf(rule, example);
  const { findings, errors } = await judgeTexts(filesOf(example), options);
  expect(errors).toEqual([]);
  return findings.filter(
    (finding) => finding.rule === rule.id && !finding.suppressed && finding.location.path === pathOf(example),
  );
}

async function fixedText(rule: Rule, example: FlaggedExample): Promise<string> {
  const files = filesOf(example);
  const options = { ...optionsOf(rule, example), rules: [rule] };
  const rejudge = (edited: ReadonlyMap<string, string>) => judgeTexts(files, { ...options, edited });
  const { changed, notes } = await applyFixes(await rejudge(new Map()), "unsafe", rejudge);
  expect(notes).toEqual([]);
  return changed.find(({ path }) => path === pathOf(example))?.after ?? example.text;
}

describe.each(RULES.map((rule) => [rule.id, rule] as const))("%s", (_, rule) => {
  it.each(rule.examples.flagged.map((example, i) => [i + 1, example] as const))(
    "speaks in example %i",
    async (_n, example) => {
      const findings = await findingsOf(rule, example);
      expect(findings.map((finding) => finding.location.startLine)).toEqual(example.at);
      for (const finding of findings) {
        if (example.severity) expect(finding.severity).toBe(example.severity);
        if (example.confidence) expect(finding.confidence).toBe(example.confidence);
      }
    },
  );

  const fixable = rule.examples.flagged.filter((example) => example.fixed !== undefined);
  if (fixable.length > 0) {
    it.each(fixable.map((example, i) => [i + 1, example] as const))(
      "is mended as example %i shows, and stays so",
      async (_n, example) => {
        const once = await fixedText(rule, example);
        expect(once).toBe(example.fixed);
        expect(await fixedText(rule, { ...example, text: once })).toBe(once);
      },
    );
  }

  it.each(rule.examples.silent.map((example) => [example.because, example] as const))(
    "is silent where %s",
    async (_because, example) => {
      expect(await findingsOf(rule, example)).toEqual([]);
    },
  );

  it("says in a few lines what a report shows beside each finding", () => {
    for (const text of [rule.summary, rule.risk, rule.mend]) expect(text).toMatch(/^.{10,600}$/);
  });

  it("has examples of both kinds", () => {
    expect(rule.examples.flagged.length).toBeGreaterThan(0);
    expect(rule.examples.silent.length).toBeGreaterThan(0);
  });
});
