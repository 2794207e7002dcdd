import { describe, expect, it } from "@jest/globals";
import { repositoryOf, WORKFLOW_PATH } from "../testing.js";
import { usedVersion } from "./used-version.js";

const SHA = "1234567890abcdef1234567890abcdef12345678";

describe("the version of an action", () => {
  it.each([
    ["@v4", [4]],
    ["@v4.6.2", [4, 6, 2]],
    ["@4.1", [4, 1]],
    ["@v3-node20", [3]],
    ["@main", null],
    ["@release-v4", null],
    [`@${SHA}`, null],
    [`@${SHA} # v4.6.2`, [4, 6, 2]],
    [`@${SHA} # tag=v4.1`, [4, 1]],
    [`@${SHA} # pinned`, null],
    ["@v4 # v5", [4]],
  ])("%s: %j", async (reference, version) => {
    const text = `on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n      - uses: octo-org/x${reference}\n`;
    const repository = await repositoryOf({ [WORKFLOW_PATH]: text });
    expect(repository.uses().map((uses) => usedVersion(uses))).toEqual([version]);
  });
});
