import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, it } from "@jest/globals";
import { asSomeoneElse, repositoryOf } from "../testing.js";
import { discover, kindOf } from "./discover.js";
import { locateRepository } from "./locate.js";
import { readRepository } from "./repository.js";

const made: string[] = [];
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

function folderOf(files: Record<string, string | Buffer>): string {
  const root = mkdtempSync(join(tmpdir(), "repository-"));
  made.push(root);
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  return root;
}

const WORKFLOW = "on: push\njobs: {}\n";

describe("the files of a repository", () => {
  it.each([
    [".github/workflows/ci.yml", "workflow"],
    [".github/workflows/ci.yaml", "workflow"],
    [".github/workflows/sub/ci.yml", undefined],
    [".github/workflows/actions.lock", "actions-lock"],
    ["sub/.github/workflows/actions.lock", undefined],
    ["actions.lock", undefined],
    ["sub/.github/workflows/ci.yml", undefined],
    ["action.yml", "action"],
    ["a/b/action.yaml", "action"],
    [".github/dependabot.yml", "dependabot"],
    ["renovate.json5", "renovate"],
    ["docs/CODEOWNERS", "codeowners"],
    ["Dockerfile", "dockerfile"],
    ["docker/app.Dockerfile", "dockerfile"],
    ["docker/app.dockerfile", "dockerfile"],
    ["dockerfile", "dockerfile"],
    ["a/Dockerfile.alpine", "dockerfile"],
    ["Containerfile", "dockerfile"],
    ["Containerfile.dev", "dockerfile"],
    ["dev.containerfile", "dockerfile"],
    ["Dockerfile.dockerignore", undefined],
    ["Containerfile.containerignore", undefined],
    ["src/dockerfile.ts", undefined],
    ["Dockerfiles", undefined],
    ["a/Gemfile", "package-configuration"],
    ["requirements-dev.txt", "package-configuration"],
    [".cargo/config.toml", "package-configuration"],
    ["README.md", undefined],
  ])("%s is %s", (path, kind) => expect(kindOf(path)).toBe(kind));

  it("are found in a fixed order, without node_modules and .git", () => {
    const root = folderOf({
      ".github/workflows/b.yml": WORKFLOW,
      ".github/workflows/a.yml": WORKFLOW,
      "node_modules/x/action.yml": "",
      ".git/action.yml": "",
      "z/action.yml": "",
    });
    expect(discover(root).files.map(({ path }) => path)).toEqual([
      ".github/workflows/a.yml",
      ".github/workflows/b.yml",
      "z/action.yml",
    ]);
  });

  it("aren't looked for outside it, nor in circles", () => {
    const outside = folderOf({ "secret.yml": WORKFLOW });
    const root = folderOf({ ".github/workflows/a.yml": WORKFLOW, "act/action.yml": "runs: {}\n" });
    symlinkSync(join(outside, "secret.yml"), join(root, ".github/workflows/out.yml"));
    symlinkSync(root, join(root, ".github/workflows/loop"));
    symlinkSync(root, join(root, "loop"));
    symlinkSync("a.yml", join(root, ".github/workflows/in.yml"));
    symlinkSync("self.yml", join(root, ".github/workflows/self.yml"));
    const paths = discover(root).files.map(({ path }) => path);
    expect(paths).toContain(".github/workflows/in.yml");
    expect(paths).not.toContain(".github/workflows/out.yml");
    expect(paths.filter((path) => path.startsWith("loop"))).toEqual([]);
  });

  it.each([
    ["bytes that are no UTF-8", Buffer.from([0x6f, 0x6e, 0x3a, 0xff, 0xfe, 0x0a]), /not valid UTF-8/],
    ["UTF-16", Buffer.from("\ufeffon: push\n", "utf16le"), /UTF-16/],
    ["a NUL byte", Buffer.from("on: push\0\n"), /NUL/],
    ["more than 5 MB", Buffer.alloc(5 * 1024 * 1024 + 1, 0x61), /more than the 5242880/],
    ["nothing", Buffer.alloc(0), /holds nothing/],
    ["a list", Buffer.from("- a\n"), /mapping is expected/],
  ])("that hold %s are named, and the others are read", async (_, content, reason) => {
    const root = folderOf({ ".github/workflows/bad.yml": content, ".github/workflows/good.yml": WORKFLOW });
    const repository = await readRepository(root);
    expect(repository.workflows.map(({ path }) => path)).toEqual([".github/workflows/good.yml"]);
    expect(repository.unreadable.map((bad) => [bad.file.path, bad.reason])).toEqual([
      [".github/workflows/bad.yml", expect.stringMatching(reason)],
    ]);
  });

  it("that settings pass over are known to be there, and no more", async () => {
    const path = ".github/workflows/a.yml";
    const repository = await readRepository(folderOf({ [path]: WORKFLOW }), { isIgnored: (file) => file === path });
    expect([repository.has(path), repository.workflow(path), repository.has("b.yml")]).toEqual([
      true,
      undefined,
      false,
    ]);
  });

  it("in a folder without rights are named by it", async () => {
    const root = folderOf({ "closed/action.yml": "runs: {}\n" });
    chmodSync(root, 0o755);
    chmodSync(join(root, "closed"), 0);
    const { unreadable } = await asSomeoneElse(() => readRepository(root));
    chmodSync(join(root, "closed"), 0o755);
    expect(unreadable.map(({ file, reason }) => [file.path, reason])).toEqual([["closed", "permission is denied"]]);
  });
});

describe("the repository that a path means", () => {
  it("is the folder with .github above it, in the same work tree", () => {
    const root = folderOf({ ".git/HEAD": "", ".github/workflows/a.yml": WORKFLOW, "src/deep/x.txt": "" });
    expect(locateRepository(join(root, "src/deep"))).toEqual({ root, only: null });
    expect(locateRepository(join(root, ".github/workflows"))).toEqual({ root, only: null });
    expect(locateRepository(join(root, ".github/workflows/a.yml"))).toEqual({ root, only: ".github/workflows/a.yml" });
  });

  it("doesn't go above the work tree", () => {
    const root = folderOf({ ".github/workflows/a.yml": WORKFLOW, "inner/.git/HEAD": "", "inner/src/x.txt": "" });
    expect(locateRepository(join(root, "inner/src"))).toEqual({ root: join(root, "inner/src"), only: null });
  });

  it("is an action's own folder", () => {
    const root = folderOf({ ".git/HEAD": "", "act/action.yml": "", "act/src/x.ts": "" });
    expect(locateRepository(join(root, "act/src"))?.root).toBe(join(root, "act"));
  });

  it("is nothing where nothing is", () => expect(locateRepository("/no/such/place")).toBeUndefined());
});

describe("local references", () => {
  it("are followed, and a circle ends", async () => {
    const caller = "on: workflow_call\njobs:\n  a:\n    uses: ./.github/workflows/b.yml\n";
    const repository = await repositoryOf({
      ".github/workflows/a.yml": caller.replace("b.yml", "a.yml"),
      ".github/workflows/b.yml": caller.replace("b.yml", "c.yml"),
      ".github/workflows/c.yml": `${caller}  s:\n    runs-on: x\n    steps:\n      - uses: ./act\n      - uses: $/act\n`,
      "act/action.yml": "runs:\n  using: composite\n  steps:\n    - uses: ./act\n",
    });
    const start = repository.workflow(".github/workflows/b.yml");
    if (!start) throw new Error("no workflow");
    expect([...repository.reachableFrom(start)].map(({ path }) => path)).toEqual([
      ".github/workflows/b.yml",
      ".github/workflows/c.yml",
      "act/action.yml",
    ]);
  });
});

describe("a Dockerfile", () => {
  const FILES = { ".github/workflows/a.yml": WORKFLOW, Dockerfile: "FROM node:20\n", "b/Containerfile": "\0" };

  it("is read with the repository", async () => {
    const repository = await readRepository(folderOf(FILES));
    expect(repository.dockerfiles.map(({ file }) => file.path)).toEqual(["Dockerfile", "b/Containerfile"]);
    expect([...repository.sources.keys()]).toEqual([".github/workflows/a.yml", "Dockerfile", "b/Containerfile"]);
    expect(repository.unreadable).toEqual([]);
  });

  it.each([
    ["by its name", "api.Dockerfile", "RUN nothing\n"],
    ["by how it begins", "docker/image.txt", "\n# x\r\n  arg V=1\nfrom node:$V\n"],
  ])("is known %s where it stands alone", async (_, path, text) => {
    const { dockerfiles, unreadable } = await readRepository(folderOf({ [path]: text }), { only: [path] });
    expect([dockerfiles.map(({ file }) => file.path), unreadable]).toEqual([[path], []]);
  });

  it("that can't be read is named, and the others are read", async () => {
    const root = folderOf({ ...FILES, "c/Dockerfile": `RUN ${"x".repeat(100_000)}\n` });
    const { dockerfiles, unreadable } = await readRepository(root);
    expect(dockerfiles).toHaveLength(2);
    expect(unreadable.map(({ file, reason }) => [file.path, reason])).toEqual([
      ["c/Dockerfile", expect.stringMatching(/that Docker reads/)],
    ]);
  });

  it("begins like no YAML", async () => {
    const { workflows, dockerfiles } = await repositoryOf({ "x/from.yml": "# FROM x\non: push\njobs: {}\n" });
    expect([workflows.length, dockerfiles.length]).toEqual([1, 0]);
  });
});
