import { describe, expect, it } from "@jest/globals";
import { repositoryOf, WORKFLOW_PATH } from "../testing.js";
import { DEFAULT_TRUST_SETTINGS } from "../trust/index.js";
import { type ReachRow, reachOf, reachTable } from "./reach.js";

const HOLE = `on:
  issues:
    types: [opened]
  push:
permissions:
  contents: write
jobs:
  open:
    runs-on: ubuntu-24.04
    steps:
      - run: echo \${{ github.event.issue.title }}
  closed:
    runs-on: ubuntu-24.04
    steps:
      - run: echo hello
`;

async function rowsOf(text: string, settings = DEFAULT_TRUST_SETTINGS): Promise<readonly ReachRow[]> {
  return reachOf(await repositoryOf({ [WORKFLOW_PATH]: text }), settings);
}

const told = (rows: readonly ReachRow[], role: string) =>
  rows.filter((row) => row.role === role).map(({ job, trigger, reachable }) => `${job} ${trigger} ${reachable}`);

describe("the table of who reaches what", () => {
  it("has a row for every job, event and role of an outsider", async () => {
    const rows = await rowsOf(HOLE);
    expect(told(rows, "anyone")).toEqual(["open issues yes", "open push no", "closed issues no", "closed push no"]);
    expect(rows).toHaveLength(16);
    expect(rows[0]).toMatchObject({ path: WORKFLOW_PATH, gains: { permissions: { contents: "write" } } });
  });

  it("closes a private repository to everybody outside", async () => {
    const rows = await rowsOf(HOLE, { ...DEFAULT_TRUST_SETTINGS, visibility: "private" });
    expect(new Set(rows.map(({ reachable }) => reachable))).toEqual(new Set(["no"]));
  });

  it("names a job of a called workflow by the events that fire its caller", async () => {
    const called =
      "on: {workflow_call: {inputs: {t: {type: string}}}}\njobs:\n  say:\n    runs-on: ubuntu-24.04\n    steps:\n      - run: echo ${{ inputs.t }}\n";
    const caller =
      "on: issues\npermissions: {contents: write}\njobs:\n  call:\n    uses: ./.github/workflows/called.yml\n    with:\n      t: ${{ github.event.issue.title }}\n";
    const repository = await repositoryOf({ [WORKFLOW_PATH]: caller, ".github/workflows/called.yml": called });
    expect(told(reachOf(repository, DEFAULT_TRUST_SETTINGS), "anyone")).toContain("say issues yes");
  });

  it("is short for people: others than anyone only where they reach more", async () => {
    const found = await rowsOf(HOLE);
    expect(reachTable(() => found).rows.map((row) => row.slice(1, 5))).toEqual([
      ["open", "issues", "anyone", "yes"],
      ["open", "push", "anyone", "no"],
      ["closed", "issues", "anyone", "no"],
      ["closed", "push", "anyone", "no"],
    ]);
  });
});
