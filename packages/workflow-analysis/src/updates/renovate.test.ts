import { describe, expect, it } from "@jest/globals";
import { repositoryOf } from "../testing.js";
import { daysOf } from "./release-age.js";
import { judgeRenovate } from "./renovate.js";

async function verdictOf(settings: object) {
  const { renovate } = await repositoryOf({ "renovate.json": JSON.stringify(settings) });
  return renovate[0] ? judgeRenovate(renovate[0]) : undefined;
}

describe("an age", () => {
  it.each([
    ["14 days", 14],
    ["1 week", 7],
    ["7d", 7],
    ["36 hours", 1.5],
    [" 2  months ", 60],
    ["soon", undefined],
    ["", undefined],
    ["7", undefined],
    [`${"9".repeat(40)} days`, undefined],
  ])("%j is %s days", (age, days) => expect(daysOf(age)).toBe(days));
});

describe("Renovate's settings", () => {
  it.each<[string, object, number | null]>([
    ["nothing", {}, null],
    ["the old name", { stabilityDays: 14 }, 14],
    [
      "a rule for all",
      { minimumReleaseAge: "9 days", packageRules: [{ matchPackageNames: ["*"], minimumReleaseAge: "1 day" }] },
      1,
    ],
    [
      "a rule for all kinds of updates",
      { packageRules: [{ matchUpdateTypes: ["major", "minor", "patch"], minimumReleaseAge: "8 days" }] },
      8,
    ],
    ["the last of two rules", { packageRules: [{ minimumReleaseAge: "1 day" }, { minimumReleaseAge: "10 days" }] }, 10],
    ["a rule for some", { packageRules: [{ matchManagers: ["npm"], minimumReleaseAge: "1 day" }] }, null],
  ])("give the age of versions with %s", async (_, settings, days) => {
    expect((await verdictOf(settings))?.releaseAge.value).toBe(days);
  });

  it.each<[string, object, boolean, boolean]>([
    ["nothing", {}, false, false],
    ["best practices", { extends: ["config:best-practices"] }, true, true],
    ["a preset with arguments", { extends: [":pinDigests(a, b)"] }, true, true],
    ["a preset under its whole name", { extends: ["default:pinDigests"] }, true, true],
    [
      "a preset that is ignored",
      { extends: ["config:best-practices"], ignorePresets: ["docker:pinDigests"] },
      true,
      false,
    ],
    ["a manager's own settings", { "github-actions": { pinDigests: true } }, true, false],
    ["a rule's preset", { packageRules: [{ matchManagers: ["npm"], extends: ["docker:pinDigests"] }] }, false, true],
    [
      "a rule that takes it back",
      { pinDigests: true, packageRules: [{ matchDatasources: ["docker"], pinDigests: false }] },
      true,
      false,
    ],
  ])("say what is pinned with %s", async (_, settings, actions, docker) => {
    const pins = (await verdictOf(settings))?.pins;
    expect([pins?.actions.value, pins?.docker.value]).toEqual([actions, docker]);
  });

  it.each<[string, object, (number | null)[]]>([
    ["nothing", {}, []],
    ["a preset", { extends: [":automergeAll"] }, [null]],
    ["a preset that is taken back", { extends: [":automergeAll", ":automergeDisabled"] }, []],
    [
      "a rule with an age of its own",
      { packageRules: [{ matchUpdateTypes: ["patch"], automerge: true, minimumReleaseAge: "5 days" }] },
      [5],
    ],
    [
      "npm, which waits by a preset",
      { extends: ["npm:unpublishSafe"], packageRules: [{ matchManagers: ["npm"], automerge: true }] },
      [3],
    ],
    [
      "an age that a later rule takes away",
      {
        packageRules: [
          { matchUpdateTypes: ["patch"], automerge: true, minimumReleaseAge: "7 days" },
          { matchPackageNames: ["*"], minimumReleaseAge: null },
        ],
      },
      [0],
    ],
    [
      "an age that a later rule takes from some",
      {
        minimumReleaseAge: "7 days",
        automerge: true,
        packageRules: [{ matchUpdateTypes: ["patch"], minimumReleaseAge: "0 days" }],
      },
      [0],
    ],
    [
      "an age that a later rule takes from those of them that are npm's",
      {
        packageRules: [
          { matchUpdateTypes: ["patch"], automerge: true, minimumReleaseAge: "7 days" },
          { matchManagers: ["npm"], minimumReleaseAge: "0 days" },
        ],
      },
      [0],
    ],
    [
      "an age that a later rule gives",
      {
        automerge: true,
        packageRules: [
          { matchUpdateTypes: ["patch"], automerge: true },
          { matchUpdateTypes: ["patch"], minimumReleaseAge: "7 days" },
        ],
      },
      [null, 7],
    ],
    ["an age for all", { minimumReleaseAge: "4 days", automerge: true }, [4]],
  ])("say what is merged with %s", async (_, settings, days) => {
    expect((await verdictOf(settings))?.automerges.map((merge) => merge.days)).toEqual(days);
  });

  it.each([
    ["another repository's", ["github>octo-org/presets"]],
    ["a package's", ["@octo-org/renovate-config"]],
    ["a server's", ["https://renovate.example.com/preset.json"]],
    ["a short name", ["octo"]],
  ])("aren't known with %s preset", async (_, presets) => {
    expect(await verdictOf({ extends: presets })).toBeNull();
  });

  it("survive what they shouldn't hold", async () => {
    const odd = {
      extends: [1, null, {}],
      packageRules: [1, { automerge: "x", matchManagers: {} }],
      minimumReleaseAge: [],
      constructor: 1,
    };
    expect(await verdictOf(odd)).toMatchObject({ automerges: [], releaseAge: { value: null } });
  });
});
