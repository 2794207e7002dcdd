import { describe, expect, it } from "@jest/globals";
import { SourceFile } from "@trustchain/findings";
import { repositoryOf } from "../testing.js";
import { parseJson5 } from "./parse.js";

const TEXT = "\ufeff// settings\n{extends: ['config:recommended',], /* n */ 'it\\'s': 0x1F, \"on\": true}\n";

describe("JSON5", () => {
  it("becomes nodes with their places", () => {
    const { root, problems } = parseJson5(new SourceFile("renovate.json5", TEXT));
    expect(problems).toEqual([]);
    if (root?.kind !== "map") throw new Error("no mapping");
    expect(root.entries.map(({ key }) => key.value)).toEqual(["extends", "it's", "on"]);
    const preset = root.seq("extends")?.items[0]?.value;
    expect(preset && TEXT.slice(preset.start, preset.end)).toBe("'config:recommended'");
    expect(root.scalar("it's")?.typed).toBe(31);
    expect(root.scalar("on")?.typed).toBe(true);
  });

  it.each([
    ["an open object", "{a: "],
    ["nothing", ""],
    ["YAML", "a: 1"],
    ["100,000 brackets", "[".repeat(100_000)],
  ])("names what is wrong with %s", (_, text) => {
    const { root, problems } = parseJson5(new SourceFile("renovate.json", text));
    expect(root).toBeUndefined();
    expect(problems).toHaveLength(1);
    expect(problems[0]?.start).toBeLessThanOrEqual(text.length);
  });
});

describe("Renovate's settings", () => {
  it("are read with the repository, and named when they can't be", async () => {
    const repository = await repositoryOf({ "renovate.json5": TEXT, ".github/renovate.json": "{" });
    expect(repository.renovate.map(({ file }) => file.path)).toEqual(["renovate.json5"]);
    expect(repository.unreadable.map(({ file }) => file.path)).toEqual([".github/renovate.json"]);
  });
});
