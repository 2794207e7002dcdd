import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { defineAction } from "../action.js";
import { memoryHost } from "../host/memory-host.js";
import { checkInputs, checkOutputs } from "../inputs/check-inputs.js";
import { type Loopback, loopback } from "../testing/loopback.js";
import { finding, reportOf } from "../testing/reports.js";
import { UserError } from "../user-error.js";
import type { Outcome } from "./outcome.js";
import { runOnHost } from "./run-on-runner.js";

let folder: string;
const open: Loopback[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "runner-"));
});
afterEach(async () => {
  rmSync(folder, { recursive: true });
  await Promise.all(open.splice(0).map((server) => server.close()));
});

const action = defineAction({
  name: "try",
  description: "x",
  inputs: checkInputs,
  outputs: checkOutputs,
  permissions: {},
});

function hostWith(inputs: Record<string, string> = {}, env: Record<string, string> = {}) {
  return memoryHost(inputs, {
    place: "runner",
    cwd: folder,
    env: { RUNNER_TEMP: folder, GITHUB_ACTION: "__o-r_2", ...env },
  });
}

async function run(outcome: Outcome | (() => Outcome), host = hostWith()) {
  const main = action.main(async () => (typeof outcome === "function" ? outcome() : outcome));
  return { status: await runOnHost(action, main, host), host };
}

describe("a run on a runner", () => {
  it("fails by its findings and leaves outputs, files, notes and a summary", async () => {
    const report = reportOf([finding("high"), finding("low"), finding("critical", true)]);
    const { status, host } = await run({ report, outputs: { more: "x" } });
    expect(status).toBe(1);
    const base = join(folder, "trustchain-try-__o-r_2");
    expect(Object.fromEntries(host.outputs)).toEqual({
      more: "x",
      findings: 1,
      report: `${base}.json`,
      sarif: `${base}.sarif`,
    });
    expect(JSON.parse(readFileSync(`${base}.json`, "utf8")).findings).toHaveLength(3);
    expect(JSON.parse(readFileSync(`${base}.sarif`, "utf8")).version).toBe("2.1.0");
    expect(host.notes[0]).toMatchObject({ level: "error", path: ".github/workflows/w.yml", startLine: 2 });
    expect(host.summaries).toHaveLength(1);
  });

  it("names files anew when a step of the same name was there before", async () => {
    await run({ report: reportOf([]) });
    await run({ report: reportOf([]) });
    const name = "trustchain-try-__o-r_2";
    expect(readdirSync(folder).sort()).toEqual([`${name}-2.json`, `${name}-2.sarif`, `${name}.json`, `${name}.sarif`]);
  });

  it("keeps odd step names inside the folder", async () => {
    const { host } = await run({ report: reportOf([]) }, hostWith({}, { GITHUB_ACTION: "../../x\n::error::" }));
    expect(host.outputs.get("report")).toBe(join(folder, "trustchain-try--x-error-.json"));
  });

  it("puts notes where GitHub looks when a repository lies below the workspace", async () => {
    const { host } = await run({ report: reportOf([finding("high")]), root: join(folder, "sub/repo") });
    expect(host.notes[0]?.path).toBe("sub/repo/.github/workflows/w.yml");
  });

  it("passes when nothing is at or above fail-on", async () => {
    expect((await run({ report: reportOf([finding("low")]) })).status).toBe(0);
    expect((await run({ report: reportOf([finding("low")]) }, hostWith({ "fail-on": "low" }))).status).toBe(1);
  });

  it("fails when the job could not be done", async () => {
    const outcome = () => {
      throw new UserError("input config", "`x` does not exist", "check the path");
    };
    expect(await run(outcome)).toMatchObject({
      status: 2,
      host: { errors: ["input config: `x` does not exist: check the path"] },
    });
    const report = reportOf([], [{ path: "w.yml", line: 1, rule: null, message: "broke" }]);
    expect(await run({ report })).toMatchObject({ status: 2, host: { errors: ["w.yml:1: broke"] } });
    expect((await run({}, hostWith({ "fail-on": "hi" }))).status).toBe(2);
  });
});

describe("sending to code scanning", () => {
  async function codeScanning(status: number, body: object) {
    const server = await loopback((_, response) =>
      response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body)),
    );
    open.push(server);
    const env = {
      GITHUB_API_URL: server.url,
      GITHUB_REPOSITORY: "octo-org/thing",
      GITHUB_SHA: "a".repeat(40),
      GITHUB_REF: "refs/heads/main",
    };
    return { server, env };
  }
  const outcome = { report: reportOf([]) };

  it("sends the SARIF file, packed, for the commit", async () => {
    const { server, env } = await codeScanning(202, { id: "7" });
    const { status, host } = await run(outcome, hostWith({ "upload-sarif": "true", "github-token": "tok" }, env));
    expect([status, host.errors, host.lines]).toEqual([0, [], ["sent the findings to code scanning (analysis 7)"]]);
    const [asked] = server.asked;
    expect(asked).toMatchObject({ method: "POST", path: "/repos/octo-org/thing/code-scanning/sarifs" });
    expect(asked?.headers.authorization).toBe("token tok");
    const { sarif, ...rest } = JSON.parse(asked?.body ?? "");
    expect(rest).toEqual({ commit_sha: "a".repeat(40), ref: "refs/heads/main", tool_name: "trustchain" });
    const sent = gunzipSync(Buffer.from(sarif, "base64")).toString();
    expect(sent).toBe(readFileSync(String(host.outputs.get("sarif")), "utf8"));
  });

  it("names the permission when it is refused, and never the token", async () => {
    const { env } = await codeScanning(403, { message: "Resource not accessible by integration tok" });
    const { status, host } = await run(outcome, hostWith({ "upload-sarif": "true", "github-token": "tok" }, env));
    expect(status).toBe(2);
    expect(host.errors).toEqual([
      expect.stringMatching(
        /^input upload-sarif: GitHub answered 403 \(Resource not accessible by integration \*\*\*\): give the job `permissions: security-events: write`/,
      ),
    ]);
    expect(host.outputs.get("findings")).toBe(0);
  });

  it("asks for a token when there is none", async () => {
    const { env } = await codeScanning(401, { message: "Requires authentication" });
    const { host } = await run(outcome, hostWith({ "upload-sarif": "true" }, env));
    expect(host.errors[0]).toMatch(/give the input `github-token`/);
  });

  it("is refused when offline", async () => {
    const { server, env } = await codeScanning(202, {});
    const inputs = { "upload-sarif": "true", offline: "true" };
    const { status, host } = await run(outcome, hostWith(inputs, env));
    expect([status, server.asked]).toEqual([2, []]);
    expect(host.errors[0]).toMatch(/^send the findings to code scanning: needs 127.0.0.1:\d+, and `offline` forbids/);
  });

  it("is not done without being asked for", async () => {
    const { server, env } = await codeScanning(202, {});
    await run(outcome, hostWith({ "github-token": "tok" }, env));
    expect(server.asked).toEqual([]);
  });

  it("outside a runner says what is missing", async () => {
    const { host } = await run(outcome, hostWith({ "upload-sarif": "true" }));
    expect(host.errors).toEqual([
      "input upload-sarif: the variable GITHUB_REPOSITORY is not set: run this on a GitHub Actions runner",
    ]);
  });
});

describe("an action that gives a verdict", () => {
  it("tells it in outputs and the summary, and fails when it is no", async () => {
    const host = memoryHost({}, { place: "runner" });
    const main = action.main(async () => ({ outputs: { allowed: false }, summary: "| no |", refusal: "not allowed" }));
    expect(await runOnHost(action, main, host)).toBe(1);
    expect([host.outputs.get("allowed"), host.summaries, host.errors]).toEqual([false, ["| no |"], ["not allowed"]]);
  });
});
