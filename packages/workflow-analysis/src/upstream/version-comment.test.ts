import { describe, expect, it } from "@jest/globals";
import { SourceFile } from "@trustchain/findings";
import { parseYaml } from "../yaml/index.js";
import { isCommentTemplate, restOfLine, versionComment } from "./version-comment.js";

async function usesOf(text: string) {
  const { root } = await parseYaml(new SourceFile("f.yml", text));
  const scalar = root?.kind === "map" ? root.scalar("uses") : undefined;
  if (!scalar) throw new Error("no uses");
  return scalar;
}

describe("the version behind a `uses:`", () => {
  it.each([
    ["# v4", "v4"],
    ["#v4.1", "v4.1"],
    ["# tag=v4", "v4"],
    ["# pin@v4.2.2", "v4.2.2"],
    ["# ratchet:octo-org/thing@v4", "v4"],
    ["# renovate: tag=v4", "v4"],
    ["# @v4", "v4"],
    ["# v4.1.0 and why", "v4.1.0"],
    ["# v4.1.0, and why", "v4.1.0"],
    ["# v4.1.0; why", "v4.1.0"],
    ["# v4.1.0: why", "v4.1.0"],
    ["# v4.1.0.", "v4.1.0"],
    ["# action-name@1.2.0", "action-name@1.2.0"],
    ["# @scope/name@1.2.0 why", "@scope/name@1.2.0"],
    ["# tag=action-name@1.2.0", "action-name@1.2.0"],
    ["# ratchet:octo-org/thing@action-name@1.2.0", "action-name@1.2.0"],
    ["# v4.2.2 # trustchain: ignore[x] y", "v4.2.2"],
    ["# toolkit/v2.0.0", "toolkit/v2.0.0"],
    ["#\tv4", "v4"],
  ])("is read from %s", async (comment, version) => {
    const scalar = await usesOf(`uses: octo-org/thing@x ${comment}\n`);
    const found = versionComment(scalar);
    expect(found?.version).toBe(version);
    expect(found && scalar.file.text.slice(found.span.start, found.span.end)).toBe(version);
  });

  it.each([
    "",
    "# 3 retries",
    "# 2024-01-02 looked at",
    "# keep me",
    "# ratchet:exclude",
    "# see #12",
    "# trustchain: ignore[unpinned-uses] ours",
  ])("isn't there in %j", async (comment) => {
    expect(versionComment(await usesOf(`uses: octo-org/thing@x ${comment}\n`))).toBeNull();
  });
});

describe("a comment that is written by a template", () => {
  it.each([
    ["pinned to {tag}", "# pinned to v4.1.0", "v4.1.0"],
    ["pinned to {tag}", "#pinned  to v4.1.0, mine", "v4.1.0"],
    ["pinned to {tag}", "# tag=v4 mine", "v4"],
    ["pinned to {tag}", "# pinned to main", undefined],
    ["{tag} (pinned)", "# v4.1.0 (pinned) mine", "v4.1.0"],
    ["(a+)+ {tag}.*", "# (a+)+ @scope/name@4.1.0.* mine", "@scope/name@4.1.0"],
    ["{tag} pinned", "# some pinned", undefined],
    ["{tag} pinned", "# v4", "v4"],
  ])("%s is read from %s", async (template, comment, version) => {
    const scalar = await usesOf(`uses: octo-org/thing@x ${comment}\n`);
    const found = versionComment(scalar, template);
    expect(found?.version).toBe(version);
    if (found) expect(scalar.file.text.slice(found.span.start, found.span.end)).toBe(version);
  });

  it("holds its one place in one line", () => {
    expect(["{tag}", "a {tag} b", "a", "{tag}{tag}", "a\n{tag}"].map(isCommentTemplate)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});

describe("the rest of a line", () => {
  it.each([
    ["uses: 'x@v1'\n", true],
    ["uses: x@v1   \r\n", true],
    ["uses: x@v1", true],
    ["{uses: x@v1, id: y}\n", false],
    ["uses: >-\n  x@v1\n", false],
    ["uses: |\n  x@v1\n", false],
  ])("can hold a comment in %j: %p", async (text, can) => expect((await restOfLineOf(text)) !== null).toBe(can));

  async function restOfLineOf(text: string) {
    return restOfLine(await usesOf(text));
  }
});
