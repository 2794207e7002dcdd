import { describe, expect, it } from "@jest/globals";
import type { RepositoryTarget } from "../model/index.js";
import type { ExampleRepository } from "../rule.js";
import { exampleOrigin } from "../testing.js";
import { KnownRefs } from "./known-refs.js";
import { newerThan, type UpdateLevel, Updater } from "./updates.js";
import { parseVersionTag, type VersionTag } from "./versions.js";

const sha = (digit: string) => digit.repeat(40);
const NOW = Date.parse("2026-06-15T00:00:00Z");
const DAY = 86_400_000;

/** v1.0.0 to v2.1.0; v1.2.0 and the branch's head are of yesterday. */
const REPOSITORY: ExampleRepository = {
  tags: {
    "v1.0.0": sha("1"),
    v1: sha("2"),
    "v1.0.1": sha("a"),
    "v1.1.0": sha("2"),
    "v1.2.0": sha("3"),
    "v2.0.0": sha("4"),
    "v2.1.0-rc.1": sha("5"),
    "sub/v3.0.0": sha("6"),
  },
  branches: { main: sha("7"), old: sha("8") },
  released: {
    "v1.0.1": "2026-02-01",
    "v1.1.0": "2026-03-01",
    "v1.2.0": "2026-06-14",
    "v2.0.0": "2026-05-01",
    "v2.1.0-rc.1": "2026-05-02",
    "": "2026-05-01",
  },
};

function find(
  ref: string,
  name: string | undefined,
  { level = "major" as UpdateLevel, cooldown = 7 * DAY, repository = REPOSITORY } = {},
) {
  const origin = exampleOrigin({ "octo-org/x": repository });
  const target: RepositoryTarget = {
    kind: "repository",
    owner: "octo-org",
    repo: "x",
    path: "",
    ref,
    refSpan: { start: 0, end: 0 },
  };
  return new Updater(origin, new KnownRefs(origin), { level, cooldown, now: () => NOW }).find(target, name);
}

describe("an update", () => {
  it.each([
    ["the newest of all", "1", "v1.0.0", "major", "v2.0.0", "4"],
    ["the newest of its major version that is old enough", "1", "v1.0.0", "minor", "v1.1.0", "2"],
    ["the newest of its minor version", "1", "v1.0.0", "patch", "v1.0.1", "a"],
    ["by the commit's tags where no comment tells", "1", undefined, "minor", "v1.1.0", "2"],
    ["a branch's head for a pin of it", "9", "main", "major", "main", "7"],
  ] as const)("is %s", async (_, digit, name, level, newName, newDigit) => {
    expect(await find(sha(digit), name, { level })).toEqual({ kind: "newer", name: newName, commit: sha(newDigit) });
  });

  it("waits for what is too young, and says so", async () => {
    expect(await find(sha("2"), "v1.1.0", { level: "minor" })).toEqual({
      kind: "held",
      why: "v1.2.0 is 1 day old, and 7 days are asked for",
    });
    const repository = { ...REPOSITORY, released: { "": "2026-06-14" } };
    expect(await find(sha("9"), "main", { repository })).toMatchObject({ kind: "held" });
  });

  it("doesn't wait where a version mends what an advisory says of the one in use", async () => {
    const advisory = { id: "GHSA-aaaa-bbbb-cccc", summary: "s", severity: "high", fixedIn: "1.2.0" } as const;
    const repository = { ...REPOSITORY, advisories: { "1.1.0": [advisory] } };
    expect(await find(sha("2"), "v1.1.0", { level: "minor", repository })).toMatchObject({ name: "v1.2.0" });
    const later = { ...REPOSITORY, advisories: { "1.1.0": [{ ...advisory, fixedIn: "1.3.0" }] } };
    expect(await find(sha("2"), "v1.1.0", { level: "minor", repository: later })).toMatchObject({ kind: "held" });
  });

  it("takes what is old enough where that mends it, too", async () => {
    const advisory = { id: "GHSA-aaaa-bbbb-cccc", summary: "s", severity: "high", fixedIn: "1.1.0" } as const;
    const repository = { ...REPOSITORY, advisories: { "1.0.0": [advisory] } };
    expect(await find(sha("1"), "v1.0.0", { level: "minor", repository })).toMatchObject({ name: "v1.1.0" });
  });

  const advisory = (id: string, fixedIn: string | null) => ({ id, summary: "s", severity: "high", fixedIn }) as const;
  const [a, b] = [advisory("GHSA-a", "1.1.1"), advisory("GHSA-b", "1.2.1")];
  const FOUR = {
    tags: { "v1.1.0": sha("1"), "v1.1.1": sha("2"), "v1.2.0": sha("3"), "v1.2.1": sha("4") },
    released: { "v1.1.0": "2025-10-01", "v1.1.1": "2025-12-01", "v1.2.0": "2026-03-01", "v1.2.1": "2026-06-12" },
  };

  it.each<[string, string, NonNullable<ExampleRepository["advisories"]>, string]>([
    ["passes over what has an advisory itself, while its fix is young", "1", { "1.2.0": [b] }, "v1.1.1"],
    [
      "takes what mends all that the one in use has, though it is young",
      "1",
      { "1.1.0": [a, b], "1.1.1": [b], "1.2.0": [b] },
      "v1.2.1",
    ],
    [
      "takes what mends a part where nothing mends more",
      "1",
      {
        "1.1.0": [a, advisory("GHSA-b", null)],
        "1.1.1": [advisory("GHSA-b", null)],
        "1.2.0": [advisory("GHSA-b", null), advisory("GHSA-c", "1.2.1")],
      },
      "v1.1.1",
    ],
  ])("%s, and stays there", async (_, digit, advisories, name) => {
    const repository = { ...FOUR, advisories };
    const update = await find(sha(digit), "v1.1.0", { level: "minor", repository });
    expect(update).toMatchObject({ kind: "newer", name });
    const { commit } = update as { commit: string };
    expect(await find(commit, name, { level: "minor", repository })).not.toMatchObject({ kind: "newer" });
  });

  it("says why none is taken", async () => {
    const repository = { ...FOUR, advisories: { "1.2.0": [b] } };
    expect(await find(sha("2"), "v1.1.1", { level: "minor", repository })).toEqual({
      kind: "held",
      why: "v1.2.1 is 3 days old, and 7 days are asked for; v1.2.0 has a known hole (GHSA-b)",
    });
  });

  it("takes no time into account where none is asked for", async () => {
    expect(await find(sha("2"), "v1.1.0", { level: "minor", cooldown: 0 })).toMatchObject({ name: "v1.2.0" });
  });

  it("is none at the newest, and none for a repository that isn't there", async () => {
    expect(await find(sha("4"), "v2.0.0")).toEqual({ kind: "newest" });
    expect(await find(sha("7"), "main")).toEqual({ kind: "newest" });
  });

  it("needs to know which version is in use", async () => {
    expect(await find(sha("9"), "keep")).toEqual({ kind: "held", why: "nothing says which version it is" });
  });

  it("finds what is old enough behind any number of versions that aren't, and asks for few", async () => {
    const tags = Object.fromEntries(Array.from({ length: 400 }, (_, i) => [`v1.${i}.0`, sha("2")]));
    const time = (i: number) => (i <= 70 ? "2026-05-01" : "2026-06-14");
    const released = Object.fromEntries(Array.from({ length: 400 }, (_, i) => [`v1.${i}.0`, time(i)]));
    const repository = { tags: { ...tags, "v1.0.0": sha("1") }, released };
    expect(await find(sha("1"), "v1.0.0", { repository })).toMatchObject({ name: "v1.70.0" });
  });

  it("is none where the comment names another version than the commit is: that is evidence", async () => {
    expect(await find(sha("1"), "v2.0.0")).toEqual({
      kind: "held",
      why: "the comment says v2.0.0, and the commit is v1.0.0",
    });
  });

  it.each([
    ["1", "v9.0.0"],
    ["1", "v1.2"],
    ["9", "v1.0.9"],
  ])("is none where the comment of %s names the version %s, and there is no such tag", async (digit, name) => {
    const why = `the comment says ${name}, which is no tag there`;
    expect(await find(sha(digit), name)).toEqual({ kind: "held", why });
  });

  it("takes a comment that is no version for none", async () => {
    expect(await find(sha("1"), "why")).toMatchObject({ kind: "newer", name: "v2.0.0" });
    expect(await find(sha("1"), "v1.0")).toMatchObject({ kind: "newer", name: "v2.0.0" });
  });

  it("takes no version whose age nobody knows", async () => {
    const repository = { ...REPOSITORY, released: {} };
    expect(await find(sha("1"), "v1.0.0", { repository })).toEqual({ kind: "held", why: "v2.0.0 has no date" });
  });
});

describe("newer versions", () => {
  const version = (tag: string) => parseVersionTag(tag) as VersionTag;
  it.each([
    ["v1", ["v1", "v1.5.0", "v2", "v2.0.0"], ["v2.0.0"]],
    ["v1.5.0", ["v1", "v2"], ["v2"]],
    ["v1.0.0", ["v1.1.0-rc.1", "v1.0.1"], ["v1.0.1"]],
    ["v1.0.0-rc.1", ["v1.0.0-rc.2", "v1.0.0"], ["v1.0.0", "v1.0.0-rc.2"]],
    ["sub/v1.0.0", ["v9.0.0", "sub/v1.1.0"], ["sub/v1.1.0"]],
    ["v1.9.0", ["v1.10.0"], ["v1.10.0"]],
  ])("than %s of %j are %j", (current, tags, newer) =>
    expect(newerThan(version(current), tags, "major").map(({ tag }) => tag)).toEqual(newer),
  );
});
