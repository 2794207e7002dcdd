import { describe, expect, it } from "@jest/globals";
import { WORKFLOW_PATH } from "../testing.js";
import { pathsIn, workflowOf } from "./testing.js";

const SECONDS = 5000;
const TITLE = "${{ github.event.issue.title }}";

async function quickly(files: Record<string, string>): Promise<number> {
  const before = performance.now();
  const { length } = await pathsIn(files);
  expect(performance.now() - before).toBeLessThan(SECONDS);
  return length;
}

describe("hostile repositories", () => {
  it("actions that call themselves", async () => {
    const action =
      "name: a\ninputs: {t: {}}\nruns: {using: composite, steps: [{uses: ./act, with: {t: '${{ inputs.t }}'}}, {uses: ./act, with: {t: '${{ inputs.t }}'}}, {run: 'echo ${{ inputs.t }}', shell: bash}]}\n";
    const files = {
      [WORKFLOW_PATH]: workflowOf("issues", `uses: ./act\nwith: {t: '${TITLE}'}`),
      "act/action.yml": action,
    };
    expect(await quickly(files)).toBeGreaterThan(0);
  });

  it("workflows that call each other", async () => {
    const call = (of: string) =>
      `on: {workflow_call: {inputs: {t: {}}}, issues: {}}\njobs:\n${["a", "b", "c"].map((id) => `  ${id}: {uses: ./.github/workflows/${of}.yml, with: {t: '\${{ inputs.t }}'}}\n`).join("")}`;
    await quickly({
      ".github/workflows/p.yml": call("q"),
      ".github/workflows/q.yml": call("r"),
      ".github/workflows/r.yml": call("p"),
    });
  });

  it("workflows that dispatch each other", async () => {
    const dispatch = (of: string) =>
      `on: {issues: {}, workflow_dispatch: {inputs: {t: {}}}}\njobs: {a: {runs-on: x, steps: [{run: 'gh workflow run ${of}.yml -f "t=$T"', env: {T: '\${{ inputs.t || github.event.issue.title }}'}}]}}\n`;
    await quickly({ ".github/workflows/p.yml": dispatch("q"), ".github/workflows/q.yml": dispatch("p") });
  });

  it("actions that call each other many times", async () => {
    const action = (of: number) =>
      `name: a\nruns: {using: composite, steps: [${Array.from({ length: 20 }, () => `{uses: ./a${of}}`).join(", ")}]}\n`;
    const files = Object.fromEntries(Array.from({ length: 9 }, (_, i) => [`a${i}/action.yml`, action(i + 1)]));
    await quickly({ ...files, [WORKFLOW_PATH]: workflowOf("issues", "uses: ./a0") });
  });

  it("scripts that call themselves", async () => {
    const files = {
      "x.sh": 'gh pr view 1\n./x.sh "$1"\n'.repeat(200),
      [WORKFLOW_PATH]: workflowOf("issues", "run: ./x.sh"),
    };
    await quickly(files);
  });

  it("jobs that need each other", async () => {
    await quickly({
      [WORKFLOW_PATH]: "on: issues\njobs: {a: {needs: b, steps: [{run: x}]}, b: {needs: a, steps: [{run: x}]}}\n",
    });
  });

  it("a chain of a thousand jobs, last first", async () => {
    const jobs = Array.from(
      { length: 1000 },
      (_, i) =>
        `  j${1000 - i}: {needs: j${999 - i}, runs-on: x, outputs: {o: '\${{ needs.j${999 - i}.outputs.o }}'}, steps: [{run: x}]}\n`,
    );
    await quickly({
      [WORKFLOW_PATH]: `on: issues\njobs:\n${jobs.join("")}  j0: {runs-on: x, outputs: {o: '${TITLE}'}, steps: [{run: x}]}\n`,
    });
  });

  it.each([
    ["long lines", "echo $T ".repeat(100_000)],
    ["many commands", "echo $T >> x; ".repeat(20_000)],
    ["many writes", 'echo "a=$T" >> $GITHUB_ENV\n'.repeat(3000)],
    ["deep substitutions", `${"echo $(".repeat(3000)}x${")".repeat(3000)}`],
    ["many pipes", `echo $T ${"| cat ".repeat(3000)}`],
    ["many substitutions", `${'A="$(echo "$A" "$A" "$T")"\n'.repeat(300)}eval "$A"`],
    [
      "functions that call each other",
      `${Array.from({ length: 40 }, (_, i) => `f${i}() { f${i + 1}; f${i + 1}; }\n`).join("")}x=$(f0)`,
    ],
    ["a case of thousands", `case $T in\n${"a) exit;;\n".repeat(3000)}esac`],
  ])("scripts with %s", async (_, script) => {
    const step = `env: {T: '${TITLE}'}\nrun: ${JSON.stringify(script)}`;
    await quickly({ [WORKFLOW_PATH]: workflowOf("issues", step) });
  });

  it.each([
    ["assignments", "x = process.env.T\n".repeat(20_000)],
    ["open brackets", `exec(${"(".repeat(100_000)}`],
    ["names", `core.setOutput('x', ${"process.env.T + a.b.c ".repeat(5000)})`],
    ["calls", "exec(process.env.T);".repeat(10_000)],
  ])("programs with many %s", async (_, script) => {
    const step = `uses: actions/github-script@v7\nenv: {T: '${TITLE}'}\nwith: {script: ${JSON.stringify(script)}}`;
    await quickly({ [WORKFLOW_PATH]: workflowOf("issues", step) });
  });

  it("names of Object's own", async () => {
    const step =
      "id: __proto__\nenv: {__proto__: '${{ github.event.issue.title }}'}\nrun: |\n  echo \"constructor=$__proto__\" >> $GITHUB_OUTPUT";
    const use =
      "run: echo ${{ steps.__proto__.outputs.constructor }} ${{ env.toString }} ${{ steps.constructor.outputs.x }}";
    expect(await quickly({ [WORKFLOW_PATH]: workflowOf("issues", step, use) })).toBe(1);
  });
});
