import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { SourceFile } from "@trustchain/findings";
import { parseConfig } from "../config/index.js";
import { judgeTexts } from "../testing.js";
import { parseYaml, type YamlEntry, type YamlMap } from "../yaml/index.js";
import { FACT_LISTS } from "./lists/index.generated.js";
import { readEntries } from "./read-facts.js";

const FOLDER = join(import.meta.dirname, "../../data");
const FILES = readdirSync(FOLDER);
const FOR_READERS = ["basis", "note"];

describe("the lists of facts", () => {
  it("are declared and filled one by one", () => {
    expect(FACT_LISTS.map(({ name }) => `${name}.json`)).toEqual([...FILES].sort());
  });

  it.each(FACT_LISTS.map((list) => [list.name, list] as const))("%s is what its fields say", async (name, list) => {
    const text = readFileSync(join(FOLDER, `${name}.json`), "utf8");
    const { about, sources, entries } = JSON.parse(text) as {
      about: string;
      sources: string[];
      entries: { basis: string }[];
    };
    expect(about).toMatch(/\w/);
    expect(sources.length).toBeGreaterThan(0);
    for (const source of sources) expect(source).toMatch(/^https:\/\//);
    for (const entry of entries) expect(entry.basis).toMatch(/\w/);
    const bare = entries.map((entry) =>
      Object.fromEntries(Object.entries(entry).filter(([key]) => !FOR_READERS.includes(key))),
    );
    const { root } = await parseYaml(new SourceFile(`${name}.json`, JSON.stringify({ entries: bare })));
    const read = readEntries((root as YamlMap).entry("entries") as YamlEntry, list);
    expect(list.builtIn()).toEqual(read);
    expect(new Set(read.map((entry) => JSON.stringify(entry))).size).toBe(read.length);
  });
});

describe("facts in the settings", () => {
  const read = (text: string) => parseConfig(new SourceFile(".github/trustchain.yml", text), []);

  it("add to a list", async () => {
    const config = await read("facts:\n  archived-actions:\n    - repository: Octo-Org/Old\n");
    const workflow =
      "on: push\npermissions: {}\njobs:\n  a:\n    runs-on: ubuntu-24.04\n    steps:\n      - uses: octo-org/old@1234567890abcdef1234567890abcdef12345678 # v1\n";
    const { findings } = await judgeTexts(workflow, { config });
    expect(findings.map(({ rule }) => rule)).toContain("archived-uses");
  });

  it.each([
    ["an unknown list", "facts:\n  archived-action: []\n", "archived-actions"],
    ["an unknown key", "facts:\n  archived-actions:\n    - repo: a/b\n", "repository"],
    ["a missing key", "facts:\n  archived-actions:\n    - {}\n", "repository"],
    ["no list", "facts:\n  archived-actions: a/b\n", "list of entries"],
    ["no mapping", "facts:\n  archived-actions: [a/b]\n", "mapping"],
  ])("%s is an error with its place", async (_, text, word) => {
    await expect(read(text)).rejects.toMatchObject({
      place: expect.stringMatching(/^\.github\/trustchain\.yml:\d+:\d+$/),
      message: expect.stringContaining(word),
    });
  });
});
