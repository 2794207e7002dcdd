import { describe, expect, it } from "@jest/globals";
import { applyEdits, SourceFile, type TextEdit } from "@trustchain/findings";
import { parseYaml, type YamlMap } from "../yaml/index.js";
import { insertEntry, removeEntry, setIn } from "./edits.js";
import { keepsMeaning } from "./same-meaning.js";

async function rootOf(text: string): Promise<YamlMap> {
  const { root } = await parseYaml(new SourceFile("f.yml", text));
  if (root?.kind !== "map") throw new Error("no mapping");
  return root;
}

function stepOf(root: YamlMap): YamlMap {
  const step = root.seq("s")?.items[0]?.value;
  if (step?.kind !== "map") throw new Error("no step");
  return step;
}

async function edited(text: string, edit: (root: YamlMap) => TextEdit | null): Promise<string | null> {
  const root = await rootOf(text);
  const change = edit(root);
  if (!change) return null;
  const after = applyEdits(text, [change]);
  expect(keepsMeaning(root, await rootOf(after), [change])).toBe(true);
  return after;
}

describe("setting an input of a step", () => {
  const set = (text: string) =>
    edited(text, (root) => setIn(stepOf(root), "with", "k", "v", stepOf(root).entry("uses")));

  it.each([
    ["without `with`", "s:\n  - uses: x\n  - run: y\n", "s:\n  - uses: x\n    with:\n      k: v\n  - run: y\n"],
    ["with a comment behind", "s:\n  - uses: x # c  \n", "s:\n  - uses: x # c  \n    with:\n      k: v\n"],
    ["without a last line break", "s:\n  - uses: x", "s:\n  - uses: x\n    with:\n      k: v"],
    ["with CRLF", "s:\r\n  - uses: x\r\n", "s:\r\n  - uses: x\r\n    with:\r\n      k: v\r\n"],
    [
      "with a block `with`",
      "s:\n  - uses: x\n    with:\n      a: 1\n    id: i\n",
      "s:\n  - uses: x\n    with:\n      a: 1\n      k: v\n    id: i\n",
    ],
    [
      "with a deeper block",
      "s:\n- uses: x\n  with:\n        a: 1\n",
      "s:\n- uses: x\n  with:\n        a: 1\n        k: v\n",
    ],
    [
      "with a block scalar in `with`",
      "s:\n  - uses: x\n    with:\n      a: |\n        text\n\n    id: i\n",
      "s:\n  - uses: x\n    with:\n      a: |\n        text\n      k: v\n\n    id: i\n",
    ],
    ["with a flow `with`", "s:\n  - uses: x\n    with: {a: 1}\n", "s:\n  - uses: x\n    with: {a: 1, k: v}\n"],
    ["with an empty flow `with`", "s:\n  - uses: x\n    with: {}\n", "s:\n  - uses: x\n    with: {k: v}\n"],
    [
      "with an empty `with`",
      "s:\n  - uses: x\n    with: # c\n    id: i\n",
      "s:\n  - uses: x\n    with: # c\n      k: v\n    id: i\n",
    ],
    [
      "where it is set",
      "s:\n  - uses: x\n    with:\n      k:   'old' # c\n",
      "s:\n  - uses: x\n    with:\n      k:   v # c\n",
    ],
    ["where it is empty", "s:\n  - uses: x\n    with:\n      k:\n", "s:\n  - uses: x\n    with:\n      k: v\n"],
    [
      "where it is empty, with a comment behind",
      "s:\n  - uses: x\n    with:\n      k:  # c\n      l: 1\n",
      "s:\n  - uses: x\n    with:\n      k: v  # c\n      l: 1\n",
    ],
    ["where it is empty, at the end", "s:\n  - uses: x\n    with:\n      k:", "s:\n  - uses: x\n    with:\n      k: v"],
    [
      "where it is null",
      "s:\n  - uses: x\n    with:\n      k: ~ # c\n",
      "s:\n  - uses: x\n    with:\n      k: v # c\n",
    ],
    ["where it is empty, in flow style", "s:\n  - {uses: x, with: {k: }}\n", "s:\n  - {uses: x, with: {k: v }}\n"],
    ["where only a colon is", "s:\n  - {uses: x, with: {k:, l: 1}}\n", "s:\n  - {uses: x, with: {k: v, l: 1}}\n"],
    ["where only a quoted key is", 's:\n  - {uses: x, with: {"k":}}\n', 's:\n  - {uses: x, with: {"k": v}}\n'],
    ["where no colon is", "s:\n  - {uses: x, with: {k }}\n", "s:\n  - {uses: x, with: {k: v }}\n"],
    ["in a flow step", 's:\n  - {uses: "x", id: i}\n', 's:\n  - {uses: "x", id: i, with: {k: v}}\n'],
    [
      "behind a name",
      "s:\n  -   name: n\n      uses: x\n      id: i\n",
      "s:\n  -   name: n\n      uses: x\n      with:\n        k: v\n      id: i\n",
    ],
  ])("%s", async (_, before, after) => expect(await set(before)).toBe(after));

  it.each([
    ["`with` is an alias", "w: &w {a: 1}\ns:\n  - uses: x\n    with: *w\n"],
    ["`with` is an expression", "s:\n  - uses: x\n    with: ${{ fromJSON(inputs.w) }}\n"],
    ["the empty value is anchored", "s:\n  - uses: x\n    with:\n      k: &a\n      l: *a\n"],
    ["the empty value has a tag", "s:\n  - uses: x\n    with:\n      k: !!null\n"],
    ["the key is marked by a question mark", "s:\n  - uses: x\n    with:\n      ? k\n"],
    ["there is a comma before the brace", "s:\n  - {uses: x, }\n"],
  ])("is not tried where %s", async (_, text) => expect(await set(text)).toBeNull());
});

describe("removing an entry", () => {
  const remove = (text: string) =>
    edited(text, (root) => {
      const map = root.map("m") as YamlMap;
      return removeEntry(map, map.entry("k") as NonNullable<ReturnType<YamlMap["entry"]>>);
    });

  it.each([
    ["in the middle", "m:\n  a: 1\n  k: 2 # c\n  b: 3\n", "m:\n  a: 1\n  b: 3\n"],
    ["at the end", "m:\n  a: 1\n  k: |\n    x\n    y\nn: 1\n", "m:\n  a: 1\nn: 1\n"],
    ["at the file's end", "m:\n  a: 1\n  k: 2", "m:\n  a: 1\n"],
    ["in flow style", "m: {a: 1, k: 2, b: 3}\n", "m: {a: 1, b: 3}\n"],
    ["last in flow style", "m: {a: 1, k: 2}\n", "m: {a: 1}\n"],
    ["first in flow style", "m: {k: 2, a: 1}\n", "m: {a: 1}\n"],
    ["with CRLF", "m:\r\n  k: 2\r\n  a: 1\r\n", "m:\r\n  a: 1\r\n"],
  ])("%s", async (_, before, after) => expect(await remove(before)).toBe(after));

  it("is not tried for the only one", async () => expect(await remove("m:\n  k: 1\n")).toBeNull());
});

describe("an edit that changes more than it says", () => {
  it.each([
    ["another value", "a: 1\nb: 2\n", "a: 1\nb: 3\n"],
    ["a lost key", "a: 1\nb: 2\n", "a: 1\n"],
    ["another type", "a: 1\nb: 2\n", "a: 1\nb: '2'\n"],
    ["a longer list", "a: 1\nb: [1]\n", "a: 1\nb: [1, 2]\n"],
  ])("is seen: %s", async (_, before, after) => {
    const edit = { start: 3, end: 4, text: "1" };
    expect(keepsMeaning(await rootOf(before), await rootOf(after), [edit])).toBe(false);
  });

  it("may add a key to a mapping that it touches", async () => {
    const before = "a:\n  x: 1\nb: 2\n";
    const root = await rootOf(before);
    const edit = insertEntry(root.map("a") as YamlMap, "y", "2") as TextEdit;
    expect(keepsMeaning(root, await rootOf(applyEdits(before, [edit])), [edit])).toBe(true);
  });
});
