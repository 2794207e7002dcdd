import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { defineAction } from "../action.js";
import { memoryHost } from "../host/memory-host.js";
import { checkInputs } from "../inputs/check-inputs.js";
import { type FakeStreamOptions, fakeStream } from "../testing/fake-stream.js";
import { finding, reportOf } from "../testing/reports.js";
import { UserError } from "../user-error.js";
import { NOTHING_ASKED, type Outcome, type Request } from "./outcome.js";
import { type Presentation, runInTerminal } from "./run-in-terminal.js";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "terminal-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const action = defineAction({ name: "try", description: "x", inputs: checkInputs, outputs: {}, permissions: {} });

interface Case {
  outcome: Outcome | (() => Outcome);
  request?: Partial<Request>;
  presentation?: Partial<Presentation>;
  stdout?: FakeStreamOptions;
  env?: Record<string, string>;
}

async function run({ outcome, request, presentation, stdout: options, env = {} }: Case) {
  const host = memoryHost({}, { env });
  const stdout = fakeStream(options);
  const main = action.main(async () => (typeof outcome === "function" ? outcome() : outcome));
  const look: Presentation = { format: "json", output: undefined, color: false, width: 80, ...presentation };
  const status = await runInTerminal(main, host, { ...NOTHING_ASKED, ...request }, look, stdout);
  return { status, out: stdout.text, errors: host.errors, lines: host.lines };
}

const failing = (): Outcome => ({ report: reportOf([finding("high")]), notes: ["a note"] });

describe("a run in a terminal", () => {
  it("prints the report on stdout, and beside it how many files took how long", async () => {
    const { status, out, errors, lines } = await run({ outcome: failing() });
    expect([status, errors]).toEqual([1, []]);
    expect(JSON.parse(out).findings).toHaveLength(1);
    expect(lines).toEqual(["a note", expect.stringMatching(/^1 file in \d+\.\d\d s$/)]);
  });

  it("writes the report to a file instead", async () => {
    const output = join(folder, "report.json");
    const { status, out } = await run({ outcome: failing(), presentation: { output } });
    expect([status, out]).toEqual([1, ""]);
    expect(JSON.parse(readFileSync(output, "utf8")).findings).toHaveLength(1);
  });

  it("prints a diff on stdout, and the report only to a file", async () => {
    const output = join(folder, "report.json");
    const outcome = { ...failing(), diff: "--- a/x\n+++ b/x\n" };
    expect((await run({ outcome, request: { diff: true } })).out).toBe(outcome.diff);
    const both = await run({ outcome, request: { diff: true }, presentation: { output } });
    expect([both.status, both.out]).toEqual([1, outcome.diff]);
    expect(JSON.parse(readFileSync(output, "utf8")).findings).toHaveLength(1);
  });

  it("prints the outputs of an action without a report", async () => {
    expect(await run({ outcome: { outputs: { pinned: 3, where: "a\u001b[31m" } } })).toMatchObject({
      status: 0,
      out: "pinned: 3\nwhere: a\\x1b[31m\n",
    });
  });

  it("says what went wrong and still reports", async () => {
    const report = reportOf([finding("high")], [{ path: "w.yml", line: 3, rule: "some-rule", message: "broke" }]);
    const { status, out, errors } = await run({ outcome: { report } });
    expect(status).toBe(2);
    expect(errors).toEqual([expect.stringMatching(/^w.yml:3: rule some-rule: broke: this is a defect of trustchain/)]);
    expect(JSON.parse(out).errors).toHaveLength(1);
  });

  it("that can't be done ends in one line and status 2", async () => {
    const outcome = () => {
      throw new UserError("no/such", "does not exist", "check the path");
    };
    expect(await run({ outcome })).toMatchObject({
      status: 2,
      out: "",
      errors: ["no/such: does not exist: check the path"],
    });
  });

  it("that breaks shows where only for debugging", async () => {
    const outcome = () => {
      throw new TypeError("oops");
    };
    expect((await run({ outcome })).errors).toHaveLength(1);
    expect((await run({ outcome, env: { TRUSTCHAIN_DEBUG: "1" } })).errors.length).toBeGreaterThan(1);
  });

  it.each([
    ["a reader that goes away", "EPIPE", 1, []],
    ["a full device", "ENOSPC", 2, [expect.stringMatching(/^standard output: no space is left/)]],
  ])("with %s ends in its own status", async (_, fails, status, errors) => {
    expect(await run({ outcome: failing(), stdout: { fails } })).toMatchObject({ status, errors });
  });
});
