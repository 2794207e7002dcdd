import { describe, expect, it } from "@jest/globals";
import { WORKFLOW_PATH } from "../testing.js";
import { pathsIn, told } from "./testing.js";

const CHECKOUT = "{uses: actions/checkout@v3.6.0, with: {ref: '${{ github.event.pull_request.head.sha }}'}}";

/** A workflow of jobs, each YAML in flow style. */
function jobs(event: string, all: Readonly<Record<string, string>>): string {
  const lines = Object.entries(all).map(([id, job]) => `  ${id}: {runs-on: ubuntu-24.04, ${job}}\n`);
  return `on: ${event}\njobs:\n${lines.join("")}`;
}

function step(run: string, more = ""): string {
  return `{run: ${JSON.stringify(run)}${more}}`;
}

type Row = [name: string, files: string | Record<string, string>, paths: string[]];

const ROWS: Row[] = [
  [
    "an output of a job",
    jobs("issues", {
      b: `needs: a, steps: [${step("echo ${{ needs.a.outputs.t }}")}]`,
      a: `outputs: {t: '\${{ steps.x.outputs.t }}'}, steps: [${step('echo "t=$T" >> $GITHUB_OUTPUT', ", id: x, env: {T: '${{ github.event.issue.title }}'}")}]`,
    }),
    ["script ${{ needs.a.outputs.t }} < github.event.issue.title > env T > step-output t > job-output t"],
  ],
  [
    "the result of a job",
    jobs("issues", { a: `steps: [${step("x")}]`, b: `needs: a, steps: [${step("echo ${{ needs.a.result }}")}]` }),
    [],
  ],
  [
    "outputs of a job that ran an outsider's code",
    jobs("pull_request_target", {
      a: `outputs: {v: '\${{ steps.x.outputs.v }}'}, steps: [${CHECKOUT}, {id: x, run: make}]`,
      b: `needs: a, steps: [${step("echo ${{ needs.a.outputs.v }}")}]`,
    }),
    [
      "execution make < github.event.pull_request.head.sha",
      "script ${{ needs.a.outputs.v }} < github.event.pull_request.head.sha > step-output every output > job-output v",
    ],
  ],
  [
    "a matrix",
    jobs("issue_comment", {
      a: `strategy: {matrix: {i: ['\${{ github.event.comment.body }}', x]}}, steps: [${step("echo ${{ matrix.i }}")}]`,
    }),
    ["script ${{ matrix.i }} < github.event.comment.body > matrix i"],
  ],
  [
    "a reusable workflow, and back",
    {
      [WORKFLOW_PATH]:
        "on: issues\njobs:\n  a:\n    uses: ./.github/workflows/r.yml\n    with: {t: '${{ github.event.issue.title }}'}\n" +
        "  b:\n    needs: a\n    runs-on: x\n    steps: [{run: 'echo ${{ needs.a.outputs.o }}'}]\n",
      ".github/workflows/r.yml":
        "on:\n  workflow_call:\n    inputs: {t: {type: string}}\n    outputs: {o: {value: '${{ jobs.j.outputs.o }}'}}\n" +
        "jobs:\n  j:\n    runs-on: x\n    outputs: {o: '${{ inputs.t }}'}\n    steps: [{run: 'echo ${{ inputs.t }}'}]\n",
    },
    [
      "script ${{ inputs.t }} < github.event.issue.title > reusable ./.github/workflows/r.yml > input t",
      "script ${{ needs.a.outputs.o }} < github.event.issue.title > reusable ./.github/workflows/r.yml > input t > job-output o > job-output o",
    ],
  ],
  [
    "a workflow of another repository, with secrets",
    "on: issues\njobs:\n  a:\n    uses: octo-org/x/.github/workflows/r.yml@v1\n    with: {t: '${{ github.event.issue.title }}'}\n    secrets: inherit\n",
    ["opaque octo-org/x/.github/workflows/r.yml@v1 < github.event.issue.title (unknown)"],
  ],
  [
    "a workflow of another repository, without",
    "on: issues\njobs:\n  a:\n    uses: octo-org/x/.github/workflows/r.yml@v1\n    with: {t: '${{ github.event.issue.title }}'}\n",
    [],
  ],
  [
    "an artifact of another job",
    jobs("pull_request_target", {
      a: `steps: [${CHECKOUT}, {run: make}, {uses: actions/upload-artifact@v4, with: {name: out, path: out}}]`,
      b: "needs: a, steps: [{uses: actions/download-artifact@v4, with: {path: d}}, {run: ./d/out/x.sh}]",
    }),
    [
      "execution make < github.event.pull_request.head.sha",
      "execution ./d/out/x.sh < github.event.pull_request.head.sha > artifact out > artifact out",
    ],
  ],
  [
    "an artifact that holds an outsider's text",
    jobs("issues", {
      a: `steps: [${step('echo "$T" > t.txt', ", env: {T: '${{ github.event.issue.title }}'}")}, {uses: actions/upload-artifact@v4, with: {name: t, path: t.txt}}]`,
      b: `needs: a, steps: [{uses: actions/download-artifact@v4, with: {name: t}}, ${step("eval $(cat t.txt)")}]`,
    }),
    ["script eval < github.event.issue.title > env T > file t.txt > artifact t > artifact t > file t.txt"],
  ],
  [
    "a dispatch",
    {
      [WORKFLOW_PATH]: jobs("issues", {
        a: `steps: [${step('gh workflow run go.yml -f "what=$T"', ", env: {T: '${{ github.event.issue.title }}'}")}]`,
      }),
      ".github/workflows/go.yml":
        "on: {workflow_dispatch: {inputs: {what: {}}}}\njobs: {b: {runs-on: x, steps: [{run: 'echo ${{ inputs.what }}'}]}}\n",
    },
    ["script ${{ inputs.what }} < github.event.issue.title > env T > dispatch go.yml"],
  ],
  [
    "a cache that another run restores",
    {
      [WORKFLOW_PATH]: jobs("pull_request_target", {
        a: `steps: [${CHECKOUT}, {run: make}, {uses: actions/cache@v4, with: {path: x, key: k}}]`,
      }),
      ".github/workflows/nightly.yml":
        "on: schedule\njobs: {b: {runs-on: x, steps: [{uses: actions/cache@v4, with: {path: x, key: k}}]}}\n",
    },
    [
      "execution make < github.event.pull_request.head.sha",
      "cache-save k < github.event.pull_request.head.sha > cache k",
    ],
  ],
  [
    "a command that a matrix gives",
    jobs("pull_request_target", {
      a: `strategy: {matrix: {c: [make, ls]}}, steps: [${CHECKOUT}, ${step("${{ matrix.c }}")}]`,
    }),
    ["execution make < github.event.pull_request.head.sha"],
  ],
  [
    "a run that only people of ours start",
    jobs("push", { a: `steps: [${step("echo ${{ github.event.head_commit.message }}")}]` }),
    [],
  ],
];

describe("ways across jobs and files", () => {
  it.each(ROWS)("%s", async (...[, files, paths]: Row) => {
    const all = typeof files === "string" ? { [WORKFLOW_PATH]: files } : files;
    expect((await pathsIn(all)).map(told)).toEqual(paths);
  });

  it("tells which jobs and steps must run, those that call first", async () => {
    const [path] = await pathsIn({
      [WORKFLOW_PATH]:
        "on: issues\njobs:\n  a:\n    uses: ./.github/workflows/r.yml\n    with: {t: '${{ github.event.issue.title }}'}\n",
      ".github/workflows/r.yml":
        "on: {workflow_call: {inputs: {t: {}}}}\njobs: {j: {runs-on: x, steps: [{id: s, run: 'echo \"o=$T\" >> $GITHUB_OUTPUT', env: {T: '${{ inputs.t }}'}}, {run: 'echo ${{ steps.s.outputs.o }}'}]}}\n",
    });
    expect(path?.sites.map(({ job, step: one }) => `${job.id} ${one?.index ?? "call"}`)).toEqual([
      "a call",
      "j 0",
      "j 1",
    ]);
  });

  it("tells who restores a cache", async () => {
    const paths = await pathsIn(ROWS.find(([name]) => name.startsWith("a cache"))?.[1] as Record<string, string>);
    const [save] = paths.filter(({ sink }) => sink.kind === "cache-save");
    expect(save?.beneficiaries.map(({ job }) => job.id)).toEqual(["b"]);
  });
});
