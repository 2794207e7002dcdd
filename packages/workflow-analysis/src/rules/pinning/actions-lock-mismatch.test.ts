import { describe, expect, it } from "@jest/globals";
import { applyFixes } from "../../check/fix.js";
import type { ExampleRepository } from "../../rule.js";
import { judgeTexts, upstreamOf, WORKFLOW_PATH } from "../../testing.js";
import { Upstream } from "../../upstream/index.js";

const LOCK_PATH = ".github/workflows/actions.lock";
const A = "a".repeat(40);
const B = "b".repeat(40);

function entry(name: string, commit = A): string {
  const ref = name.slice(name.indexOf("@") + 1);
  return `  ${name}:\n    ref: ${ref}\n    commit: sha1-${commit}\n    owner_id: 1\n    repo_id: 2\n`;
}

function lockOf(list: string[], entries: string, path = WORKFLOW_PATH): string {
  return `version: 'v0.0.2'\nworkflows:\n  ${path}:${list.map((name) => `\n    - ${name}`).join("") || " []"}\ndependencies:\n${entries || "  {}\n"}`;
}

function workflowOf(...uses: string[]): string {
  const steps = uses.map((name) => `      - uses: ${name}\n`).join("");
  return `on: push\npermissions: {}\njobs:\n  a:\n    runs-on: ubuntu-24.04\n    steps:\n${steps || "      - run: make\n"}`;
}

async function mismatches(files: Record<string, string>, upstream: Upstream | null = null): Promise<string[]> {
  const { findings, errors } = await judgeTexts(files, { upstream });
  expect(errors).toEqual([]);
  return findings
    .filter(({ rule, suppressed }) => rule === "actions-lock-mismatch" && !suppressed)
    .map(
      ({ location, severity }) =>
        `${location.path.replace(".github/workflows/", "")}:${location.startLine} ${severity}`,
    );
}

describe("a lock that disagrees", () => {
  it("is shown together with its own line", async () => {
    const { findings } = await judgeTexts({
      [WORKFLOW_PATH]: workflowOf("o/listed@v1", "o/short@v1", "o/new@v1"),
      [LOCK_PATH]: lockOf(["o/listed@v1", "o/short@v1"], entry("o/short@v1", "abc")),
    });
    const told = findings.filter(({ rule }) => rule === "actions-lock-mismatch");
    expect(told.map(({ related }) => related.map(({ location }) => `${location.path}:${location.startLine}`))).toEqual([
      [`${LOCK_PATH}:4`],
      [`${LOCK_PATH}:9`],
      [`${LOCK_PATH}:3`],
    ]);
  });

  it.each<[string, Record<string, string>, string[]]>([
    [
      "leaves a commit that isn't listed as certain as it was",
      { [WORKFLOW_PATH]: workflowOf(`o/r@${B}`), [LOCK_PATH]: lockOf([], "") },
      ["w.yml:7 low"],
    ],
    [
      "is none where the line was pinned to the commit that was locked",
      { [WORKFLOW_PATH]: workflowOf(`o/r@${A}`), [LOCK_PATH]: lockOf(["o/r@v1"], entry("o/r@v1")) },
      [],
    ],
    [
      "has no say in another workflow",
      { [WORKFLOW_PATH]: workflowOf("o/r@v1"), [LOCK_PATH]: lockOf([], "", "x.yml"), "x.yml": "" },
      ["actions.lock:3 low"],
    ],
    [
      "is told once for each line that uses a missing entry, and not at the list",
      { [WORKFLOW_PATH]: workflowOf("o/r@v1", "O/r@v1"), [LOCK_PATH]: lockOf(["o/r@v1"], "") },
      ["w.yml:7 high", "w.yml:8 high"],
    ],
    [
      "is told at the list where nothing uses a missing entry",
      { [WORKFLOW_PATH]: workflowOf(), [LOCK_PATH]: lockOf(["o/r@v1"], "") },
      ["actions.lock:4 high"],
    ],
    [
      "is told at an item that is no name",
      { [WORKFLOW_PATH]: workflowOf(), [LOCK_PATH]: lockOf(["./local"], "") },
      ["actions.lock:4 high"],
    ],
    [
      "is told in a reusable workflow's call, too",
      {
        [WORKFLOW_PATH]: "on: push\njobs:\n  a:\n    uses: o/r/.github/workflows/x.yml@v1\n",
        [LOCK_PATH]: lockOf([], ""),
      },
      ["w.yml:4 high"],
    ],
    [
      "is none where a local action uses what is listed, or an action pulls it in",
      {
        [WORKFLOW_PATH]: workflowOf("$/act"),
        "act/action.yml": "runs:\n  using: composite\n  steps:\n    - uses: o/r@v1\n",
        [LOCK_PATH]: lockOf(["o/r@v1", "o/in@v1"], `${entry("o/r@v1")}    uses: [o/in@v1]\n${entry("o/in@v1")}`),
      },
      [],
    ],
    [
      "isn't looked for in the lists of a workflow that can't be read",
      { [WORKFLOW_PATH]: "on: [\n", [LOCK_PATH]: lockOf(["o/r@v1"], entry("o/r@v1")) },
      [],
    ],
    [
      "isn't looked for in a lock of an unknown format",
      {
        [WORKFLOW_PATH]: workflowOf("o/r@v1"),
        [LOCK_PATH]: lockOf([], "").replace("v0.0.2", "v1"),
      },
      [],
    ],
    [
      "is silenced by a comment in the lock",
      {
        [WORKFLOW_PATH]: workflowOf(),
        [LOCK_PATH]: lockOf(["o/r@v1 # trustchain: ignore[actions-lock-mismatch] soon used"], entry("o/r@v1")),
      },
      [],
    ],
  ])("%s", async (_, files, expected) => expect(await mismatches(files)).toEqual(expected));

  it("of an unknown format is told once, at the version, and pins nothing", async () => {
    const text = lockOf(["o/r@v1"], entry("o/r@v1")).replace("v0.0.2", "v2.0.0");
    const { findings } = await judgeTexts({ [WORKFLOW_PATH]: workflowOf("o/r@v1"), [LOCK_PATH]: text });
    const told = findings.filter(({ rule }) => rule !== "updates-not-configured");
    expect(told.map(({ rule, location }) => [rule, location.path, location.startLine, location.startColumn])).toEqual([
      ["unreadable-file", LOCK_PATH, 1, 10],
      ["unpinned-uses", WORKFLOW_PATH, 7, 15],
    ]);
  });
});

describe("a lock that the action's repository contradicts", () => {
  it.each<[string, ExampleRepository, string[]]>([
    ["agrees with what is there", { tags: { "v1.0.0": A } }, []],
    ["may lag behind a tag that moves", { tags: { "v1.0.0": A, v1: B } }, []],
    ["has a commit of nobody's", { tags: { "v1.0.0": B } }, ["actions.lock:9 high", "actions.lock:14 high"]],
    ["has a release that was moved", { tags: { "v1.0.0": B }, history: [A] }, ["actions.lock:9 high"]],
    [
      "has another repository",
      { tags: { "v1.0.0": A }, about: { id: 3 } },
      ["actions.lock:11 high", "actions.lock:16 high"],
    ],
    [
      "has another owner",
      { tags: { "v1.0.0": A }, about: { ownerId: 7 } },
      ["actions.lock:10 high", "actions.lock:15 high"],
    ],
  ])("%s", async (_, repository, told) => {
    const files = {
      [WORKFLOW_PATH]: workflowOf("o/r@v1.0.0", "o/r@v1"),
      [LOCK_PATH]: lockOf(["o/r@v1.0.0", "o/r@v1"], entry("o/r@v1.0.0") + entry("o/r@v1")),
    };
    expect(await mismatches(files, upstreamOf({ refs: { "o/r": repository } }))).toEqual(told);
  });
});

describe("an entry that leaves out what its action pulls in", () => {
  const composite = (...uses: string[]) =>
    `runs:\n  using: composite\n  steps:\n${uses.map((name) => `    - uses: ${name}\n`).join("")}`;
  const told = (uses: string, entries: string, files: Record<string, string>, inner: Record<string, string> = {}) =>
    mismatches(
      { [WORKFLOW_PATH]: workflowOf(uses), [LOCK_PATH]: lockOf([uses.replace("/sub", "")], entries) },
      upstreamOf({ refs: { "o/comp": { tags: { v1: A }, files }, "o/in": { tags: { v1: B }, files: inner } } }),
    );
  const listed = `${entry("o/comp@v1")}    uses: [o/in@v1]\n${entry("o/in@v1", B)}`;

  it.each<[string, string, string, Record<string, string>, Record<string, string>, string[]]>([
    ["is told", "o/comp@v1", entry("o/comp@v1"), { "action.yml": composite("o/in@v1") }, {}, ["actions.lock:6 high"]],
    [
      "is told though the other has an entry",
      "o/comp@v1",
      entry("o/comp@v1") + entry("o/in@v1", B),
      { "action.yml": composite("o/in@v1") },
      {},
      ["actions.lock:6 high"],
    ],
    ["is none where all is listed", "o/comp@v1", listed, { "action.yml": composite("O/in/sub@v1") }, {}, []],
    [
      "is none where the commit is that of what is listed",
      "o/comp@v1",
      listed,
      { "action.yml": composite(`o/in@${B}`) },
      {},
      [],
    ],
    [
      "counts less for a commit",
      "o/comp@v1",
      entry("o/comp@v1"),
      { "action.yml": composite(`o/in@${B}`) },
      {},
      ["actions.lock:6 low"],
    ],
    [
      "is told further down",
      "o/comp@v1",
      listed,
      { "action.yml": composite("o/in@v1") },
      { "action.yml": composite("o/x@v1") },
      ["actions.lock:12 high"],
    ],
    [
      "is told of the path that is used",
      "o/comp/sub@v1",
      entry("o/comp@v1"),
      { "sub/action.yml": composite("o/in@v1") },
      {},
      ["actions.lock:6 high"],
    ],
    [
      "is none of a path that isn't",
      "o/comp/sub@v1",
      entry("o/comp@v1"),
      { "action.yml": composite("o/in@v1"), "sub/action.yml": "runs: {using: node24, main: i.js}\n" },
      {},
      [],
    ],
    [
      "is none for images and what is local",
      "o/comp@v1",
      entry("o/comp@v1"),
      { "action.yml": composite("docker://alpine:3", "./x", "$/y") },
      {},
      [],
    ],
  ])("%s", async (_, uses, entries, files, inner, expected) =>
    expect(await told(uses, entries, files, inner)).toEqual(expected),
  );
});

describe("a line for which the lock speaks", () => {
  const refs = { "o/r": { tags: { v1: B } } };
  const fixed = async (files: Record<string, string>, upstream: Upstream | null = upstreamOf({ refs })) => {
    const judge = (edited: ReadonlyMap<string, string>) => judgeTexts(files, { upstream, edited });
    const { changed } = await applyFixes(await judge(new Map()), "unsafe", judge);
    return changed.map(({ path, after }) => `${path}: ${/uses: (.*)/.exec(after)?.[1]}`);
  };
  const incomplete = lockOf(["o/r@v1"], "");
  const action = "runs:\n  using: composite\n  steps:\n    - uses: o/r@v1\n";

  it.each<[string, Record<string, string>]>([
    ["in a listed workflow", { [WORKFLOW_PATH]: workflowOf("o/r@v1"), [LOCK_PATH]: incomplete }],
    ["in a workflow with an empty list", { [WORKFLOW_PATH]: workflowOf("o/r@v1"), [LOCK_PATH]: lockOf([], "") }],
    [
      "beside a lock that nobody understands",
      { [WORKFLOW_PATH]: workflowOf("o/r@v1"), [LOCK_PATH]: "version: v0.1.0\nworkflows: {}\n" },
    ],
    ["beside a broken lock", { [WORKFLOW_PATH]: workflowOf("o/r@v1"), [LOCK_PATH]: "version: [\n" }],
    [
      "in an action that a listed workflow runs",
      { [WORKFLOW_PATH]: workflowOf("$/act"), "act/action.yml": action, [LOCK_PATH]: incomplete },
    ],
  ])("%s is reported, and not rewritten", async (_, files) => {
    const { findings } = await judgeTexts(files, { upstream: upstreamOf({ refs }) });
    const told = findings.filter(({ rule }) => rule === "unpinned-uses");
    expect(told.map(({ fix }) => fix)).toEqual([null]);
    expect(told[0]?.message).toContain("`gh actions-lock`");
    expect(await fixed(files)).toEqual([]);
  });

  it.each<[string, Record<string, string>, string[]]>([
    [
      "another workflow's",
      { [WORKFLOW_PATH]: workflowOf("o/r@v1"), [LOCK_PATH]: lockOf(["o/r@v1"], "", "x.yml") },
      [`${WORKFLOW_PATH}: o/r@${B} # v1`],
    ],
    [
      "that of an action which is taken from the workspace",
      { [WORKFLOW_PATH]: workflowOf("./act"), "act/action.yml": action, [LOCK_PATH]: incomplete },
      [`act/action.yml: o/r@${B} # v1`],
    ],
  ])("isn't %s", async (_, files, expected) => expect(await fixed(files)).toEqual(expected));

  it.each<[string, string, string | null, string[]]>([
    ["the commit of its entry", "o/r@v1", entry("o/r@v1"), [`${WORKFLOW_PATH}: o/r@${A} # v1`]],
    ["its repository's", "O/R/sub@v1", entry("o/r@v1"), [`${WORKFLOW_PATH}: O/R/sub@${A} # v1`]],
    ["nothing of another ref's", "o/r@v2", entry("o/r@v1"), []],
    ["nothing of a malformed one", "o/r@v1", entry("o/r@v1", "abc"), []],
  ])("gives others, without asking, %s", async (_, uses, entries, expected) => {
    const files = { [WORKFLOW_PATH]: workflowOf(uses), [LOCK_PATH]: lockOf([], entries ?? "", "x.yml") };
    expect(await fixed(files, new Upstream({ origin: null }))).toEqual(expected);
  });
});
