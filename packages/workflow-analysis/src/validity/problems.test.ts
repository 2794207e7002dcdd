import { describe, expect, it } from "@jest/globals";
import { repositoryOf, WORKFLOW_PATH } from "../testing.js";
import { CHECKS, type CheckId } from "./problem.js";
import { problemsOf } from "./problems.js";

const CALLED = {
  ".github/workflows/called.yml":
    "on: {workflow_call: {inputs: {a: {type: string, required: true}, n: {type: number}}, secrets: {S: {required: true}}}}\njobs: {}\n",
  "greet/action.yml":
    "name: g\ninputs: {name: {required: true}}\noutputs: {said: {value: x}}\nruns: {using: composite, steps: []}\n",
};

/** What is told of a text, `check@line` each. */
async function told(text: string, path = WORKFLOW_PATH): Promise<string[]> {
  const repository = await repositoryOf({ ...CALLED, [path]: text });
  // All files are known.
  repository.reader ??= () => undefined;
  const unit = repository.workflow(path) ?? repository.actions.find((action) => action.path === path);
  if (!unit) throw new Error("neither workflow nor action");
  return problemsOf(unit, repository).map(({ check, place }) => `${check}@${place.file.position(place.start).line}`);
}

function job(rest: string, on = "push"): string {
  const steps = /^ *(?:steps|uses):/m.test(rest) ? "" : "    steps: [{run: make}]\n";
  return `on: ${on}\njobs:\n  a:\n    runs-on: ubuntu-latest\n${rest}${steps}`;
}

function step(rest: string): string {
  return job(`    steps:\n      - id: first\n        run: make\n      - ${rest}\n`);
}

function action(steps: string): string {
  return `name: a\nruns:\n  using: composite\n  steps:\n${steps}`;
}

const CASES: readonly [text: string, told: string, path?: string][] = [
  [job("    step: []\n"), "unknown-key@5"],
  [job("    defaults: {run: {shel: bash}}\n"), "unknown-key@5"],
  [job("    container: {image: a, volume: []}\n"), "unknown-key@5"],
  [job("    environment: {name: a, link: b}\n"), "unknown-key@5"],
  [job("    services: {x: {image: a, commands: b}}\n"), "unknown-key@5"],
  [job("    container: {options: x}\n"), "missing-key@5"],
  [job("    environment: {url: x}\n"), "missing-key@5"],
  ["on: push\n", "missing-key@1"],
  [job("    env: {A: 1, a: 2}\n"), "duplicate-key@5"],
  [job("    env: {A: 1, A: 2}\n"), "duplicate-key@5"],
  [job("    runs-on: windows-latest\n"), "duplicate-key@5"],
  [job("    env: &e {A: 1}\n    steps:\n      - run: x\n        env: {<<: *e}\n"), "merge-key@8"],
  [job("    timeout-minutes: soon\n"), "wrong-type@5"],
  [job("    strategy: {fail-fast: 'true'}\n"), "wrong-type@5"],
  [job("    strategy: {matrix: {os: linux}}\n"), "wrong-type@5"],
  [job("    steps: make\n"), "wrong-type@5"],
  [job("    concurrency: {group: a, queue: many}\n"), "unknown-value@5"],
  [job("    cache-mode: off\n"), "unknown-value@5"],
  ["on: push\njobs:\n  a.b: {runs-on: x, steps: [{run: make}]}\n", "invalid-id@3"],
  [step("{id: 1st, run: make}"), "invalid-id@8"],
  ["on: [push, pul_request]\njobs: {}\n", "unknown-event@1"],
  ["on: {pushed: {branches: [a]}}\njobs: {}\n", "unknown-event@1"],
  ["on: {pull_request: {types: [merged]}}\njobs: {}\n", "unknown-activity-type@1"],
  ["on: {release: {branches: [a]}}\njobs: {}\n", "unknown-filter@1"],
  ["on: {push: {tags: [a], tags-ignore: [b]}}\njobs: {}\n", "exclusive-filters@1"],
  ["on: {push: {branches: ['[']}}\njobs: {}\n", "invalid-glob@1"],
  ["on: {schedule: [{cron: daily}]}\njobs: {}\n", "invalid-cron@1"],
  ["on: {schedule: [{cron: 0 0 * * *, timezone: Mars/Base}]}\njobs: {}\n", "invalid-cron@1"],
  ["on: {workflow_dispatch: {inputs: {a: {type: boolean, default: maybe}}}}\njobs: {}\n", "input-declaration@1"],
  [job("    permissions: {packages: write, package: read}\n"), "unknown-scope@5"],
  [job("    permissions: {models: write}\n"), "unknown-level@5"],
  [job("    needs: [b]\n"), "unknown-job@5"],
  [
    "on: push\njobs:\n  a: {needs: b, runs-on: x, steps: [{run: make}]}\n  b: {needs: a, runs-on: x, steps: [{run: make}]}\n",
    "needs-cycle@3",
  ],
  ["on: push\njobs:\n  a: {needs: a, runs-on: x, steps: [{run: make}]}\n", "needs-cycle@3"],
  [step("{id: FIRST, run: make}"), "duplicate-step-id@8"],
  [step("{wait: second}"), "unknown-step@8"],
  [step("{run: 'echo ${{ steps.second.outputs.x }}'}"), "unknown-step@8"],
  [step("{name: x}"), "step-kind@8"],
  [step("{run: a, uses: o/r@v1}"), "step-kind@8"],
  ["on: push\njobs:\n  a:\n    steps: []\n", "no-runner@3"],
  [job("    steps: []\n"), "no-steps@5"],
  ["on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n", "no-steps@3"],
  [action("    - run: make\n"), "missing-shell@5", "action.yml"],
  [action("    - {run: make, shell: bash, timeout-minutes: 1}\n"), "unknown-key@5", "action.yml"],
  [action("    - {run: 'echo ${{ secrets.A }}', shell: bash}\n"), "unavailable-context@5", "action.yml"],
  [step("{uses: $/tools@v1}"), "invalid-uses@8"],
  [step("{uses: 'o/${{ vars.R }}@v1'}"), "invalid-uses@8"],
  [step("{uses: checkout}"), "invalid-uses@8"],
  ["on: push\njobs:\n  a:\n    uses: o/r/build.yml@v1\n", "invalid-uses@4"],
  [step("{uses: ./greet, with: {name: x, nmae: y}}"), "unknown-input@8"],
  [
    "on: push\njobs:\n  a:\n    runs-on: l\n    strategy: {matrix: {os: [l], exclude: [{arch: x}]}}\n    steps: [{run: a}]\n",
    "unknown-matrix-key@5",
  ],
  [
    "on: push\njobs:\n  a:\n    uses: ./.github/workflows/called.yml\n    with: {a: x, n: y}\n    secrets: {S: x}\n",
    "input-type@5",
  ],
  ["on: push\njobs:\n  a:\n    uses: ./.github/workflows/gone.yml\n", "missing-callee@4"],
  [step("{uses: ./greet}"), "missing-input@8"],
  ["on: push\njobs:\n  a:\n    uses: ./.github/workflows/called.yml\n    secrets: {S: x}\n", "missing-input@3"],
  [
    "on: push\njobs:\n  a:\n    uses: ./.github/workflows/called.yml\n    with: {a: 1}\n    secrets: {S: x, T: y}\n",
    "unknown-secret@6",
  ],
  ["on: push\njobs:\n  a:\n    uses: ./.github/workflows/called.yml\n    with: {a: 1}\n", "missing-secret@3"],
  [step("{run: 'echo ${{ github. }}'}"), "expression-syntax@8"],
  [step('{run: "echo ${{ github.ref"}'), "expression-syntax@8"],
  [step("{run: 'echo ${{ git.ref }}'}"), "unknown-context@8"],
  [job("    runs-on: ${{ secrets.LABEL }}\n").replace("    runs-on: ubuntu-latest\n", ""), "unavailable-context@4"],
  [step("{run: a, if: secrets.A}"), "unavailable-context@8"],
  [step("{run: 'echo ${{ matrix.os }}'}"), "unavailable-context@8"],
  [step("{run: a, if: has('x')}"), "unknown-function@8"],
  [step("{run: 'echo ${{ always() }}'}"), "unavailable-function@8"],
  [job("    name: ${{ hashFiles('x') }}\n"), "unavailable-function@5"],
  [step("{run: a, if: 'contains(github.ref)'}"), "argument-count@8"],
  [step("{run: a, if: always('x')}"), "argument-count@8"],
  [step("{run: 'echo ${{ format(''{1}'', 1) }}'}"), "format-placeholder@8"],
  [step("{run: 'echo ${{ github.event }}'}"), "object-in-text@8"],
  [step("{run: 'echo ${{ github.branch }}'}"), "unknown-property@8"],
  [step("{run: 'echo ${{ inputs.level }}'}"), "unknown-property@8"],
  [
    "on: push\njobs:\n  a:\n    outputs: {x: y}\n    runs-on: l\n    steps: [{run: make}]\n  b:\n    needs: a\n    runs-on: l\n    name: ${{ needs.a.outputs.z }}\n    steps: [{run: make}]\n",
    "unknown-output@10",
  ],
  [step("{run: a, if: github.event == 'push'}"), "object-comparison@8"],
];

describe("what is wrong with a workflow or action", () => {
  const rows = CASES.map(([text, expected, path = WORKFLOW_PATH]) => [text, expected, path] as const);

  it.each(rows)("%j: %s", async (text, expected, path) => expect(await told(text, path)).toEqual([expected]));

  it("has a case for every member", () => {
    const seen = new Set(CASES.map(([, expected]) => expected.split("@")[0]));
    expect((Object.keys(CHECKS) as CheckId[]).filter((check) => !seen.has(check))).toEqual([]);
  });

  it.each([
    step("{run: 'echo ${{ steps.FIRST.outputs.x }}'}"),
    step("{uses: docker://node:24, with: {args: x}}"),
    step("{parallel: [{id: p, run: a}, {run: 'echo ${{ steps.first.outcome }}'}]}"),
    job(
      "    strategy: {matrix: {os: [{name: a}], include: [{arch: x}]}}\n    name: ${{ matrix.os.name }}${{ matrix.arch }}\n",
    ),
    job("    container: ''\n    env: {EMPTY: }\n    timeout-minutes: ${{ fromJSON(vars.T) }}\n"),
    "on: {workflow_run: {workflows: [a], types: completed, branches-ignore: [b]}, workflow_dispatch: , schedule: [{cron: 0 0 * * *}]}\njobs: {}\n",
    "on: push\npermissions:\njobs:\n  a: {runs-on: {group: g, labels: [l]}, if: success('b'), needs: B, steps: [{run: make}]}\n  b: {runs-on: x, steps: [{run: make}]}\n",
  ])("says nothing of %j", async (text) => expect(await told(text)).toEqual([]));

  it("ends soon, whatever it is given", async () => {
    const words = Array.from({ length: 1000 }, (_, i) => `unknown-need-number-${i}`);
    const needs = `on: push\njobs:\n  a: {runs-on: x, needs: [${words.join(", ")}]}\n${words.map((word) => `  ${word}x: {runs-on: y, __proto__: 1, constructor: 2}\n`).join("")}`;
    const started = performance.now();
    expect((await told(needs)).length).toBeGreaterThan(2000);
    expect(performance.now() - started).toBeLessThan(5000);
  }, 20_000);
});
