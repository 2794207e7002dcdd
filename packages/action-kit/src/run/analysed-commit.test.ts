import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { analysedCommit } from "./analysed-commit.js";

const MERGE = "a".repeat(40);
const HEAD = "b".repeat(40);

let cwd: string;
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), "commit-"));
});
afterEach(() => rmSync(cwd, { recursive: true }));

function write(path: string, text: string): string {
  mkdirSync(dirname(join(cwd, path)), { recursive: true });
  writeFileSync(join(cwd, path), text);
  return join(cwd, path);
}

const EVENT = JSON.stringify({ pull_request: { head: { sha: HEAD } } });

describe("the commit that findings are sent for", () => {
  it.each<[string, string, string, Record<string, string>, { sha: string; ref: string }]>([
    ["a push", "refs/heads/main", "{}", {}, { sha: MERGE, ref: "refs/heads/main" }],
    [
      "a pull request",
      "refs/pull/7/merge",
      EVENT,
      { ".git/HEAD": `${MERGE}\n` },
      { sha: MERGE, ref: "refs/pull/7/merge" },
    ],
    [
      "its head, detached",
      "refs/pull/7/merge",
      EVENT,
      { ".git/HEAD": `${HEAD}\n` },
      { sha: HEAD, ref: "refs/pull/7/head" },
    ],
    [
      "its head, as a branch",
      "refs/pull/7/merge",
      EVENT,
      { ".git/HEAD": "ref: refs/heads/topic\n", ".git/refs/heads/topic": `${HEAD}\n` },
      { sha: HEAD, ref: "refs/pull/7/head" },
    ],
    ["no work tree", "refs/pull/7/merge", EVENT, {}, { sha: MERGE, ref: "refs/pull/7/merge" }],
    ["a broken event", "refs/pull/7/merge", "{", { ".git/HEAD": HEAD }, { sha: MERGE, ref: "refs/pull/7/merge" }],
    [
      "an odd event",
      "refs/pull/7/merge",
      '{"pull_request":{"head":{"sha":1}}}',
      {},
      { sha: MERGE, ref: "refs/pull/7/merge" },
    ],
    [
      "a HEAD that leads elsewhere",
      "refs/pull/7/merge",
      EVENT,
      { ".git/HEAD": "ref: refs/../../secret", secret: HEAD },
      { sha: MERGE, ref: "refs/pull/7/merge" },
    ],
  ])("of %s", (_, ref, event, files, expected) => {
    for (const [path, text] of Object.entries(files)) write(path, text);
    const env = { GITHUB_SHA: MERGE, GITHUB_REF: ref, GITHUB_EVENT_PATH: write("event.json", event) };
    expect(analysedCommit({ env, cwd })).toEqual(expected);
  });

  it("is known on a runner only", () => {
    expect(() => analysedCommit({ env: {}, cwd })).toThrow(
      "input upload-sarif: the variables GITHUB_SHA and GITHUB_REF",
    );
  });
});
