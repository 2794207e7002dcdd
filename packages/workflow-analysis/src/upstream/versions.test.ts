import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { mostPreciseTag, parseVersionTag } from "./versions.js";

describe("a tag that names a version", () => {
  it.each([
    ["v4", "", [4], ""],
    ["4.1", "", [4, 1], ""],
    ["v1.2.3-rc.1", "", [1, 2, 3], "rc.1"],
    ["toolkit/v2.0.0", "toolkit/", [2, 0, 0], ""],
    ["action-name@1.2.0", "action-name@", [1, 2, 0], ""],
    ["release-v3", "release-", [3], ""],
    ["V2", "", [2], ""],
    ["v1.0.0+build", "", [1, 0, 0], ""],
  ])("%s", (tag, prefix, numbers, prerelease) =>
    expect(parseVersionTag(tag)).toEqual({ tag, prefix, numbers, prerelease }),
  );

  it.each(["latest", "main", "v", "", "v1.2.3.4", "release/next"])("%s is none", (tag) =>
    expect(parseVersionTag(tag)).toBeUndefined(),
  );

  it("is found in no time in any text", () => {
    fc.assert(fc.property(fc.string({ maxLength: 400 }), (tag) => void parseVersionTag(tag)));
    expect(parseVersionTag("1.".repeat(100_000))).toBeUndefined();
  });
});

describe("the most precise tag", () => {
  it.each([
    ["the full version", ["v1", "v1.2", "v1.2.0"], "v1", "v1.2.0"],
    ["a release before a pre-release", ["v2", "v2.0.0-rc.1", "v2.0.0"], "v2", "v2.0.0"],
    ["a shorter release before a full pre-release", ["v3", "v3.0.0-rc.1"], "v3", "v3"],
    ["the pre-release that was asked for", ["v3", "v3.0.0-rc.1"], "v3.0.0-rc.1", "v3.0.0-rc.1"],
    ["the newest where two are as precise", ["v1", "v1.2.0", "v1.10.0"], "v1", "v1.10.0"],
    ["one of the same family", ["alpha/v1", "alpha/v1.2.0", "beta/v3.0.0"], "alpha/v1", "alpha/v1.2.0"],
    ["one of the same version", ["v1", "v2.0.0"], "v1", "v1"],
    ["any for a ref that is no version", ["latest", "v3.1.0"], "latest", "v3.1.0"],
    ["that of the repository for a ref that is no version", ["thing@2.0.0", "v1.1.0"], "latest", "v1.1.0"],
    ["the ref itself where there is none", ["latest"], "latest", "latest"],
    ["the ref itself where it is the best", ["v1.0.0", "v1"], "v1.0.0", "v1.0.0"],
  ])("is %s", (_, tags, ref, best) => expect(mostPreciseTag(tags, ref)).toBe(best));

  it.each([
    ["tools/alpha", "alpha/v1.0.0"],
    ["tools/beta", "tools/beta/v3.0.0"],
    ["gamma", "v2.0.0"],
    ["", "v2.0.0"],
  ])("is of what stands at %j for a ref that is no version", (path, best) => {
    const tags = ["v2.0.0", "alpha/v1.0.0", "tools/beta/v3.0.0"];
    expect(mostPreciseTag(tags, "latest", path)).toBe(best);
  });
});
