import { describe, expect, it } from "@jest/globals";
import type { Finding } from "@trustchain/findings";
import { applyFixes } from "../../check/fix.js";
import { pinImageFix } from "../../fixes/pin-image.js";
import { defineRule, type Rule } from "../../rule.js";
import { judgeTexts } from "../../testing.js";
import rule from "./unpinned-base-image.js";

async function findingsOf(text: string, path = "Dockerfile"): Promise<Finding[]> {
  const { findings, errors, files } = await judgeTexts({ [path]: text }, { persona: "pedantic" });
  expect([errors, files]).toEqual([[], 1]);
  // What else is to be said of these files is another rule's matter.
  return findings.filter((finding) => finding.rule !== "dockerfile-hardening");
}

describe("a finding in a Dockerfile", () => {
  it("stands at the image, with the default that it comes from", async () => {
    const [finding] = await findingsOf("ARG BASE=node:latest\n\nFROM --platform=x ${BASE} AS a\n");
    expect(finding).toMatchObject({
      rule: "unpinned-base-image",
      message: "`node:latest` is whatever was pushed last",
      location: { path: "Dockerfile", startLine: 3, startColumn: 19, endLine: 3, endColumn: 26 },
      related: [
        { message: "the default of `BASE` is here", location: { startLine: 1, startColumn: 5, endColumn: 21 } },
      ],
    });
  });

  it.each([
    ["above it", "# trustchain: ignore[unpinned-base-image] ours\nFROM node\n"],
    ["above it, with others", "# trustchain: ignore[unpinned-base-image] ours\n# why\nFROM node\n"],
    [
      "above its instruction",
      "FROM scratch\n# trustchain: ignore[unpinned-base-image] ours\nRUN --mount=target=/x \\\n  --mount=from=node,target=/y \\\n  ls\n",
    ],
    [
      "between the lines of its instruction",
      "FROM scratch\nRUN --mount=target=/x \\\n  # trustchain: ignore[unpinned-base-image] ours\n  --mount=from=node,target=/y ls\n",
    ],
    ["above it, with CRLF", "# trustchain: ignore[unpinned-base-image] ours\r\nFROM node\r\n"],
  ])("is silenced by a comment %s", async (_, text) => {
    const findings = await findingsOf(text);
    expect(findings.map(({ suppressed }) => suppressed)).toEqual([{ by: "comment", reason: "ours" }]);
  });

  it.each([
    ["without a reason", "# trustchain: ignore[unpinned-base-image]\nFROM node\n", "suppression-without-reason"],
    ["of another rule", "# trustchain: ignore[unpinned-images] x\nFROM node\n", "unused-suppression"],
    ["that is too far away", "# trustchain: ignore[unpinned-base-image] x\n\nFROM node\n", "unused-suppression"],
  ])("isn't silenced by a comment %s, and that is told", async (_, text, told) => {
    const findings = await findingsOf(text);
    expect(findings.filter(({ suppressed }) => !suppressed).map((found) => found.rule)).toEqual([
      told,
      "unpinned-base-image",
    ]);
  });

  it("keeps its fingerprint when lines and stages move", async () => {
    const fingerprints = async (text: string) => (await findingsOf(text)).map(({ fingerprint }) => fingerprint);
    const run = "RUN --mount=from=b,target=/x \\\n  make\n";
    const before = await fingerprints(`FROM a AS x\n${run}`);
    expect(await fingerprints(`# c\n\nFROM scratch AS new\nRUN x\nFROM  a \\\n AS x\nRUN y\n${run}`)).toEqual(before);
    // In another stage it is another finding.
    expect(await fingerprints(`FROM a AS x\nFROM scratch AS z\n${run}`)).not.toEqual(before);
  });

  it("is told apart from its like", async () => {
    const fingerprints = (await findingsOf("FROM a\nFROM a\n")).map(({ fingerprint }) => fingerprint);
    expect(new Set(fingerprints).size).toBe(2);
  });
});

describe("a Dockerfile that can't be read", () => {
  it("is a finding at the place, and counts as a file", async () => {
    const findings = await findingsOf(`FROM node\nRUN ${"x".repeat(70_000)}\n`);
    expect(findings.map((found) => [found.rule, found.location.startLine])).toEqual([["unreadable-file", 2]]);
  });
});

describe("a fix in a Dockerfile", () => {
  const digest = `sha256:${"ab".repeat(32)}`;

  async function fixed(fixing: Rule, text: string) {
    const rejudge = (edited: ReadonlyMap<string, string>) =>
      judgeTexts({ Dockerfile: text }, { rules: [fixing], edited });
    return applyFixes(await rejudge(new Map()), "safe", rejudge);
  }

  const pinning = defineRule({
    ...rule,
    dockerfile({ images }, report) {
      for (const image of images) {
        const fix = pinImageFix(image, image.image, digest);
        if (image.image.digest === null) report(image, "x", { fix });
      }
    },
  });

  it("is applied where it changes the image alone", async () => {
    const { changed, notes } = await fixed(pinning, "FROM node:20 AS a\nRUN x\nCOPY --from=b c d\n");
    expect(changed.map(({ after }) => after)).toEqual([
      `FROM node:20@${digest} AS a\nRUN x\nCOPY --from=b@${digest} c d\n`,
    ]);
    expect(notes).toEqual([]);
  });

  it("is refused where it changes more, and that is told", async () => {
    const breaking = defineRule({
      ...rule,
      dockerfile({ images: [image] }, report) {
        if (!image) return;
        const edits = [{ start: image.end, end: image.end, text: "\nRUN x" }];
        report(image, "x", { fix: { description: "x", safe: true, edits } });
      },
    });
    const { changed, notes } = await fixed(breaking, "FROM node:20\n");
    expect(changed).toEqual([]);
    expect(notes).toEqual([
      "Dockerfile:1: the fix of unpinned-base-image is not applied: it would change other parts of the file",
    ]);
  });
});
