import { describe, expect, it } from "@jest/globals";
import { UserError } from "@trustchain/action-kit";
import { parseUses, type RepositoryTarget } from "../model/index.js";
import type { ExampleRepositories } from "../rule.js";
import { exampleOrigin } from "../testing.js";
import { KnownRefs } from "./known-refs.js";
import { Transitive } from "./transitive.js";

const A = "a".repeat(40);
const B = "b".repeat(40);

async function followed(uses: string, repositories: ExampleRepositories) {
  const origin = exampleOrigin(repositories);
  const transitive = new Transitive(origin, new KnownRefs(origin));
  const target = parseUses(uses) as RepositoryTarget;
  await transitive.load([target]);
  return { transitive, target };
}

async function chainsFrom(uses: string, repositories: ExampleRepositories) {
  const { transitive, target } = await followed(uses, repositories);
  return transitive.chainsFrom(target).map(({ through, leaf }) => [...through, leaf]);
}

const composite = (...uses: string[]) =>
  `runs:\n  using: composite\n  steps:\n${uses.map((one) => `    - uses: ${one}\n`).join("")}`;

describe("what a pinned action pulls in", () => {
  it("is followed through composite actions to each leaf", async () => {
    expect(
      await chainsFrom(`octo-org/x@${A}`, {
        "octo-org/x": {
          files: { "action.yml": composite(`octo-org/y/sub@${B}`, "octo-org/z@v1", "docker://alpine:3") },
        },
        "octo-org/y": { files: { "sub/action.yaml": composite("octo-org/w@main") } },
      }),
    ).toEqual([
      [`octo-org/x@${A}`, "octo-org/z@v1"],
      [`octo-org/x@${A}`, "docker://alpine:3"],
      [`octo-org/x@${A}`, `octo-org/y/sub@${B}`, "octo-org/w@main"],
    ]);
  });

  it("is followed through reusable workflows, with their containers and own workflows", async () => {
    const workflow =
      "on: workflow_call\njobs:\n  a:\n    runs-on: x\n    container: node:22\n    steps:\n      - uses: octo-org/z@v1\n      - uses: ./theirs\n";
    const outer = "on: workflow_call\njobs:\n  a: {uses: ./.github/workflows/inner.yml}\n";
    expect(
      await chainsFrom(`octo-org/x/.github/workflows/outer.yml@${A}`, {
        "octo-org/x": { files: { ".github/workflows/outer.yml": outer, ".github/workflows/inner.yml": workflow } },
      }),
    ).toEqual([
      [
        `octo-org/x/.github/workflows/outer.yml@${A}`,
        `octo-org/x/.github/workflows/inner.yml@${A}`,
        "docker://node:22",
      ],
      [`octo-org/x/.github/workflows/outer.yml@${A}`, `octo-org/x/.github/workflows/inner.yml@${A}`, "octo-org/z@v1"],
    ]);
  });

  it("is the image of a Docker action", async () => {
    const docker = "runs:\n  using: docker\n  image: docker://octo-org/scan:latest\n";
    expect(await chainsFrom(`octo-org/x@${A}`, { "octo-org/x": { files: { "action.yml": docker } } })).toEqual([
      [`octo-org/x@${A}`, "docker://octo-org/scan:latest"],
    ]);
  });

  it.each([
    ["an action that uses itself", composite(`octo-org/x@${A}`)],
    ["a JavaScript action", "runs: {using: node24, main: i.js}\n"],
    ["a file that is no action", "- a\n"],
    ["a file that is no YAML", "a: [\n"],
    ["pinned images and the caller's own actions", composite(`docker://alpine@sha256:${"c".repeat(64)}`, "./own")],
  ])("is nothing for %s", async (_, text) => {
    expect(await chainsFrom(`octo-org/x@${A}`, { "octo-org/x": { files: { "action.yml": text } } })).toEqual([]);
  });

  it.each([
    ["an action's file", {}, "there is no `action.yml`, `action.yaml` or `Dockerfile`"],
    ["a mapping in it", { "action.yml": "- a\n" }, "`action.yml` is no action"],
    ["its Dockerfile", { "action.yml": "runs: {using: docker, image: d/Dockerfile}\n" }, "there is no `d/Dockerfile`"],
    [
      "a Dockerfile that lies outside",
      { "action.yml": "runs: {using: docker, image: ../../x}\n" },
      "there is no `../../x`",
    ],
    [
      "the repository of what it uses",
      { "action.yml": composite(`octo-org/gone@${B}`) },
      /^there is no such repository/,
    ],
    ["nothing", { "action.yml": "runs: {using: node24, main: i.js}\n" }, undefined],
    ["what a mirror lacks", { "action.yml": composite(`octo-org/other@${B}`) }, /^the mirror doesn't have/],
  ])("is told to lack %s", async (_, files, gap) => {
    const repositories = { "octo-org/x": { files }, "octo-org/gone": null } as ExampleRepositories;
    const { transitive, target } = await followed(`octo-org/x@${A}`, repositories);
    const gaps = transitive.reachedFrom(target).flatMap(({ file }) => file.gap ?? []);
    expect(gaps).toEqual(gap === undefined ? [] : [typeof gap === "string" ? gap : expect.stringMatching(gap)]);
  });

  it("counts each action once, however many ways lead to it", async () => {
    const files: Record<string, string> = {};
    for (let level = 0; level < 9; level++) {
      for (let i = 0; i < 12; i++) {
        files[`l${level}x${i}/action.yml`] = composite(
          ...Array.from({ length: 12 }, (_, j) => (level === 8 ? "octo-org/leaf@v1" : `$/l${level + 1}x${j}`)),
        );
      }
    }
    expect(await chainsFrom(`octo-org/x/l0x0@${A}`, { "octo-org/x": { files } })).toHaveLength(12 * 12);
  });

  it("fails again for whoever needs what failed", async () => {
    const origin = {
      ...exampleOrigin({ "octo-org/x": { files: { "action.yml": composite(`octo-org/y@${B}`) } }, "octo-org/y": {} }),
    };
    const { fileAt } = origin;
    origin.fileAt = async (slug, ...rest) => {
      if (slug.repo === "y") throw new UserError("get action.yml of octo-org/y", "it answered 500", "try again");
      return fileAt(slug, ...rest);
    };
    const transitive = new Transitive(origin, new KnownRefs(origin));
    const target = parseUses(`octo-org/x@${A}`) as RepositoryTarget;
    for (let time = 0; time < 2; time++) await expect(transitive.load([target])).rejects.toThrow("octo-org/y");
  });

  it("ends at a depth that GitHub runs, and at a number that no honest action has", async () => {
    const deep: ExampleRepositories = Object.fromEntries(
      Array.from({ length: 20 }, (_, i) => [
        `octo-org/x${i}`,
        { files: { "action.yml": composite(i === 19 ? "octo-org/leaf@v1" : `octo-org/x${i + 1}@${A}`) } },
      ]),
    );
    expect(await chainsFrom(`octo-org/x0@${A}`, deep)).toEqual([]);
    const wide = composite(...Array.from({ length: 1500 }, (_, i) => `octo-org/y${i}@${A}`));
    await expect(chainsFrom(`octo-org/x@${A}`, { "octo-org/x": { files: { "action.yml": wide } } })).rejects.toThrow(
      /octo-org\/x: actions pull in more than 1000 others/,
    );
  });
});
