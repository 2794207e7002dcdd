import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { judgeTexts, repositoryOf } from "../testing.js";
import type { ActionsLock } from "./actions-lock.js";
import { parseUses, type Uses } from "./uses.js";

const LOCK_PATH = ".github/workflows/actions.lock";
const W = ".github/workflows/w.yml";
const A = "a".repeat(40);
const B = "b".repeat(40);

type Fields = Record<string, unknown>;

function entry(ref: string, more: Fields = {}): Fields {
  return { ref, commit: `sha1-${A}`, owner_id: 1, repo_id: 2, ...more };
}

/** JSON is YAML, too. */
function lockText(list: unknown, dependencies: unknown, version: unknown = "v0.0.2"): string {
  return JSON.stringify({ version, workflows: { [W]: list }, dependencies });
}

async function read(text: string): Promise<{ lock: ActionsLock | null; refusals: string[] }> {
  const { lock, unreadable } = await repositoryOf({ [LOCK_PATH]: text });
  return { lock, refusals: unreadable.map(({ reason }) => reason) };
}

async function lockOf(text: string): Promise<ActionsLock> {
  const { lock } = await read(text);
  if (!lock) throw new Error("the lock was refused");
  return lock;
}

function usesOf(text: string): Uses {
  return { text, target: parseUses(text) } as Uses;
}

function isPinned(lock: ActionsLock, text: string, path = W): boolean {
  return lock.pinOf(path, usesOf(text)) !== null;
}

describe("a `uses:` is pinned by the lock", () => {
  it.each([
    ["that its own workflow lists", "o/r@v1", "o/r@v1", true],
    ["in whatever case owner and repository are", "O/R@v1", "o/R@v1", true],
    ["in whatever case a path is", "o/r/Sub@v1", "o/r/sub@v1", true],
    ["with a path, by its repository's name", "o/r@v1", "o/r/sub@v1", true],
    ["pinned since to the commit at which it was locked", "o/r@v1", `o/r@${A.toUpperCase()}`, true],
    ["but for another ref", "o/r@v1", "o/r@v2", false],
    ["but for the ref in another case", "o/r@v1", "o/r@V1", false],
    ["but for another path", "o/r/a@v1", "o/r/b@v1", false],
    ["but for the repository, where a path is locked", "o/r/a@v1", "o/r@v1", false],
    ["but for another commit", "o/r@v1", `o/r@${B}`, false],
    ["but for what is local", "o/r@v1", "./r", false],
    ["but for an image", "o/r@v1", "docker://o/r@v1", false],
    ["but for an expression", "o/r@v1", "o/r@${{ matrix.ref }}", false],
  ])("%s", async (_, listed, uses, is) => {
    const ref = listed.slice(listed.indexOf("@") + 1);
    expect(isPinned(await lockOf(lockText([listed], { [listed]: entry(ref) })), uses)).toBe(is);
  });

  it("not in a workflow that isn't listed, nor by an entry that the list doesn't name", async () => {
    const lock = await lockOf(lockText(["o/other@v1"], { "o/r@v1": entry("v1") }));
    expect(isPinned(lock, "o/r@v1")).toBe(false);
    expect(isPinned(lock, "o/other@v1", ".github/workflows/x.yml")).toBe(false);
  });

  it.each([
    ["a list without names", null],
    ["an empty list", []],
  ])("by nothing in %s", async (_, list) => {
    const lock = await lockOf(lockText(list, { "o/r@v1": entry("v1") }));
    expect([lock.workflows.has(W), isPinned(lock, "o/r@v1")]).toEqual([true, false]);
  });

  it("in the first format, too, which has the commit in its names", async () => {
    const name = `o/r@v1:sha1-${A}`;
    const { ref: _, ...rest } = entry("v1");
    expect(isPinned(await lockOf(lockText([name], { [name]: { ...rest, tag: "v1" } }, "v0.0.1")), "o/r@v1")).toBe(true);
  });
});

describe("an entry", () => {
  it.each<[string, string, unknown, string | null]>([
    ["with all that it needs", "o/r@v1", entry("v1"), null],
    ["with keys that we don't know", "o/r@v1", entry("v1", { hostname: "github.com", x: [1] }), null],
    ["of a commit, with the tag that it was found at", `o/r@${A}`, entry("v1"), null],
    ["of another commit than its name's", `o/r@${B}`, entry("v1"), "has another `commit` than its name"],
    ["without a ref", "o/r@v1", entry("v1", { ref: null }), "has no `ref`"],
    ["with another ref", "o/r@v1", entry("v2"), "has the `ref` `v2`, and another in its name"],
    ["with the ref in another case", "o/r@v1", entry("V1"), "has the `ref` `V1`, and another in its name"],
    ["without a commit", "o/r@v1", entry("v1", { commit: undefined }), "has no `commit`"],
    ["with a short commit", "o/r@v1", entry("v1", { commit: "sha1-abc" }), "`sha1-` and 40"],
    ["with a bare commit", "o/r@v1", entry("v1", { commit: A }), "`sha1-` and 40"],
    ["with a commit that is a list", "o/r@v1", entry("v1", { commit: [A] }), "has no `commit`"],
    ["without an owner's id", "o/r@v1", entry("v1", { owner_id: undefined }), "has no `owner_id`"],
    ["with the id 0", "o/r@v1", entry("v1", { repo_id: 0 }), "has no number as its `repo_id`"],
    ["with an id in words", "o/r@v1", entry("v1", { repo_id: "two" }), "has no number as its `repo_id`"],
    ["whose `uses` is no list", "o/r@v1", entry("v1", { uses: "o/x@v1" }), "has a `uses` that is no list"],
    ["that is empty", "o/r@v1", null, "has no `ref`"],
    ["that is a list", "o/r@v1", [], "has no `ref`"],
    ["that names no ref", "o/r", entry("v1"), "names no action at a ref"],
  ])("%s: %#", async (_, key, value, message) => {
    const lock = await lockOf(lockText([key], { [key]: value }));
    const [found] = lock.dependencies.values();
    if (message === null) expect(found?.flaw).toBeNull();
    else expect(found?.flaw?.message).toContain(message);
    expect(isPinned(lock, key)).toBe(message === null);
  });

  it("that is there twice counts only if both say the same", async () => {
    const twice = (second: Fields) => lockText(["o/r@v1"], { "o/r@v1": entry("v1"), "O/R@v1": second });
    expect(isPinned(await lockOf(twice(entry("v1"))), "o/r@v1")).toBe(true);
    expect(isPinned(await lockOf(twice(entry("v1", { commit: `sha1-${B}` }))), "o/r@v1")).toBe(false);
  });
});

describe("a composite action is locked", () => {
  const uses = (...names: unknown[]) => entry("v1", { uses: names });
  it.each<[string, Fields, boolean]>([
    ["with all that it pulls in", { "o/a@v1": uses("o/b@v1"), "o/b@v1": uses("O/C@v1"), "o/c@v1": entry("v1") }, true],
    ["in a circle", { "o/a@v1": uses("o/b@v1"), "o/b@v1": uses("o/a@v1") }, true],
    ["by itself", { "o/a@v1": uses("o/a@v1") }, true],
    ["not where the last of a chain is missing", { "o/a@v1": uses("o/b@v1"), "o/b@v1": uses("o/c@v1") }, false],
    ["not where one in a circle is broken", { "o/a@v1": uses("o/b@v1"), "o/b@v1": uses("o/a@v1", "o/c@v1") }, false],
    [
      "not where the last of a chain is malformed",
      { "o/a@v1": uses("o/b@v1"), "o/b@v1": entry("v1", { repo_id: -1 }) },
      false,
    ],
    ["not where it pulls in what is no action", { "o/a@v1": uses("./b") }, false],
    ["not where it pulls in what is no name", { "o/a@v1": uses({ a: 1 }) }, false],
  ])("%s", async (_, dependencies, is) => {
    expect(isPinned(await lockOf(lockText(["o/a@v1"], dependencies)), "o/a@v1")).toBe(is);
  });

  it("over any length", async () => {
    const chain = Array.from({ length: 5_000 }, (_, i) => [`o/r${i}@v1`, uses(`o/r${i + 1}@v1`)] as const);
    const whole = Object.fromEntries([...chain, ["o/r5000@v1", entry("v1")]]);
    expect(isPinned(await lockOf(lockText(["o/r0@v1"], whole)), "o/r0@v1")).toBe(true);
    expect(isPinned(await lockOf(lockText(["o/r0@v1"], Object.fromEntries(chain))), "o/r0@v1")).toBe(false);
  });
});

describe("a lock", () => {
  it.each(["v0.0.1", "v0.0.2", "v0.0.3", "v0.0.17"])("of the version %s is read", async (version) => {
    const { lock, refusals } = await read(lockText([], {}, version));
    expect([lock !== null, refusals]).toEqual([true, []]);
  });

  it.each<[string, string, RegExp]>([
    ["of a later version", lockText([], {}, "v0.1.0"), /version is not known/],
    ["whose version is a number", lockText([], {}, 1), /version is not known/],
    ["whose version is a list", lockText([], {}, ["v0.0.2"]), /version is not known/],
    ["whose version is empty", lockText([], {}, null), /names no format version/],
    ["without a version", "workflows: {}\n", /names no format version/],
    ["of nothing but braces", "{}\n", /names no format version/],
    ["that is a list", "- version: v0.0.2\n", /mapping is expected/],
    ["that is empty", "", /holds nothing/],
    ["whose workflows are a list", "version: v0.0.2\nworkflows: [a]\n", /mapping is expected/],
    ["whose entries are a text", "version: v0.0.2\ndependencies: all\n", /mapping is expected/],
    ["with a mapping in a list's place", lockText({ "o/r@v1": {} }, {}), /list is expected/],
    ["with a text in a list's place", lockText("o/r@v1", {}), /list is expected/],
    ["that has a key twice", "version: v0.0.2\nworkflows: {}\nworkflows: {}\n", /workflows/],
    ["that breaks off", "version: v0.0.2\nworkflows: [\n", /./],
  ])("%s is refused, and counts as absent", async (_, text, reason) => {
    const { lock, refusals } = await read(text);
    expect(lock).toBeNull();
    expect(refusals).toEqual([expect.stringMatching(reason)]);
  });

  it("takes names that JavaScript knows for what they are", async () => {
    const text = `version: v0.0.2
workflows:
  __proto__: ["constructor/__proto__@toString"]
  constructor: []
dependencies:
  __proto__: {ref: a}
  constructor/__proto__@toString: {__proto__: x, ref: toString, commit: sha1-${A}, owner_id: 1, repo_id: 2}
`;
    const lock = await lockOf(text);
    expect([...lock.workflows.keys()]).toEqual(["__proto__", "constructor"]);
    expect(isPinned(lock, "constructor/__proto__@toString", "__proto__")).toBe(true);
    expect(isPinned(lock, "o/r@v1", "hasOwnProperty")).toBe(false);
  });

  it("of any shape never makes a rule fail", async () => {
    const name = fc.constantFrom("o/r@v1", "O/R@v1", "o/r/s@v1", "./x", "", "__proto__", `o/r@${A}`);
    const odd = fc.oneof(name, fc.integer(), fc.constant(null), fc.array(name, { maxLength: 2 }));
    const fields = fc.record(
      { ref: odd, commit: fc.oneof(odd, fc.constant(`sha1-${A}`)), owner_id: odd, repo_id: odd, uses: odd },
      { requiredKeys: [] },
    );
    const shape = fc.record(
      {
        version: fc.oneof({ weight: 5, arbitrary: fc.constant("v0.0.2") }, odd),
        workflows: fc.oneof(odd, fc.dictionary(fc.constantFrom(W, "gone.yml"), odd)),
        dependencies: fc.oneof(odd, fc.dictionary(name, fc.oneof(odd, fields))),
      },
      { requiredKeys: [] },
    );
    const workflow = "on: push\njobs: {a: {runs-on: x, steps: [{uses: o/r@v1}, {uses: O/r/s@v1}]}}\n";
    await fc.assert(
      fc.asyncProperty(fc.oneof(shape, fc.jsonValue()), async (value) => {
        const { errors } = await judgeTexts({ [LOCK_PATH]: JSON.stringify(value), [W]: workflow });
        expect(errors).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
