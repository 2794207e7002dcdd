import { describe, expect, it } from "@jest/globals";
import { UserError } from "@trustchain/action-kit";
import { SourceFile } from "@trustchain/findings";
import { parseZizmorConfig } from "./zizmor.js";

const RULES = [
  { id: "artipacked", isZizmor: true },
  { id: "hardcoded-secret", isZizmor: false },
];
const parse = (text: string) => parseZizmorConfig(new SourceFile(".github/zizmor.yml", text), RULES);

describe("zizmor's settings", () => {
  it("disable shared rules, and ignore places", async () => {
    const { rules } = await parse(
      "rules:\n  artipacked:\n    disable: true\n    ignore: [ci.yml, release.yml:12, other.yml:3:9]\n  hardcoded-secret: {disable: true}\n",
    );
    expect([...rules.keys()]).toEqual(["artipacked"]);
    const settings = rules.get("artipacked");
    expect(settings?.isOff).toBe(true);
    expect(settings?.ignore.map(({ line }) => line)).toEqual([null, 12, 3]);
    expect(settings?.ignore[0]?.matches(".github/workflows/ci.yml")).toBe(true);
    expect(settings?.ignore[2]?.matches(".github/workflows/other.yml")).toBe(true);
  });

  it.each([
    ["nothing", ""],
    ["a list", "- a\n"],
    ["a text for rules", "rules: x\n"],
    ["a text for a rule", "rules: {artipacked: off}\n"],
    ["odd places", "rules: {artipacked: {ignore: [{a: b}, null, [x]], disable: maybe}}\n"],
    ["what only zizmor knows", "rules: {made-up: {config: {x: 1}}, artipacked: {remap: {severity: low}}}\n"],
  ])("may hold %s", async (_, text) => {
    const { rules } = await parse(text);
    for (const { isOff, ignore } of rules.values()) expect([isOff, ignore]).toEqual([false, []]);
  });

  it("have to be YAML", async () => {
    await expect(parse("rules: [\n")).rejects.toBeInstanceOf(UserError);
  });
});
