import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { checkInputs, defineAction, type Outcome, type Run, secret, UserError } from "@trustchain/action-kit";
import { type FakeStreamOptions, fakeStream } from "../../action-kit/src/testing/fake-stream.js";
import { finding, reportOf } from "../../action-kit/src/testing/reports.js";
import type { Command } from "./command.js";
import { runCli } from "./run-cli.js";
import { VERSION } from "./version.js";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "cli-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const inputs = { ...checkInputs, "api-key": secret({ description: "x" }) };
const action = defineAction({ name: "try", description: "Tries", inputs, outputs: {}, permissions: {} });

interface World {
  stdout?: FakeStreamOptions;
  env?: Record<string, string>;
  run?: (run: Run<typeof inputs>) => Promise<Outcome>;
}

async function cli(argv: string[], { stdout, env = {}, run }: World = {}) {
  const loaded: string[] = [];
  const seen: Run<typeof inputs>[] = [];
  const command: Command = {
    name: "try",
    async declaration() {
      loaded.push("declaration");
      return { action };
    },
    async main() {
      loaded.push("main");
      const main = action.main(async (given) => {
        seen.push(given);
        return run ? run(given) : { report: reportOf([finding("high")]) };
      });
      return { default: main };
    },
  };
  const io = { stdout: fakeStream(stdout), stderr: fakeStream(), cwd: folder, env };
  const status = await runCli(argv, io, [command]);
  return { status, out: io.stdout.text, err: io.stderr.text, loaded, seen };
}

describe("trustchain", () => {
  it("runs a command and says on stderr how long it took", async () => {
    const { status, out, err, seen } = await cli(["try", "a", "b,c", "--format", "json", "--persona=auditor"]);
    expect(status).toBe(1);
    expect(JSON.parse(out).findings).toHaveLength(1);
    expect(err).toMatch(/^1 file in \d+\.\d\d s\n$/);
    expect(seen[0]?.inputs).toMatchObject({
      paths: ["a", "b,c"],
      persona: "auditor",
      "fail-on": "medium",
      offline: false,
    });
    expect(seen[0]?.request).toEqual({ fix: "off", diff: false });
  });

  it("says nothing of that when quiet", async () => {
    expect((await cli(["try", "--quiet"])).err).toBe("");
  });

  it("hands on what is asked beside the inputs", async () => {
    const baseline = join(folder, "b.json");
    const { seen } = await cli(["try", "--fix", "unsafe", "--diff", "--write-baseline", baseline]);
    expect(seen[0]?.request).toEqual({ fix: "unsafe", diff: true, writeBaseline: baseline });
  });

  it("passes when nothing is to fail on", async () => {
    expect((await cli(["try", "--fail-on", "never"])).status).toBe(0);
  });

  it("writes the report to a file", async () => {
    const output = join(folder, "r.json");
    const { status, out } = await cli(["try", "--format=json", "--output", output]);
    expect([status, out]).toEqual([1, ""]);
    expect(JSON.parse(readFileSync(output, "utf8")).findings).toHaveLength(1);
  });

  it.each([["--output"], ["--write-baseline"]])(
    "refuses %s into a folder that is not there before it starts",
    async (option) => {
      const { status, err, loaded } = await cli(["try", option, "no/such/file"]);
      expect(status).toBe(2);
      expect(err).toBe(`error: ${option}: folder \`no/such\` does not exist: create it or choose another file\n`);
      expect(loaded).not.toContain("main");
    },
  );

  it.each([
    ["an unknown command", ["tri"], "error: `tri`: there is no such command (did you mean `try`?): use try\n"],
    [
      "an unknown option",
      ["try", "--formt", "json"],
      "error: `--formt`: there is no such option (did you mean `--format`?): see --help for those there are\n",
    ],
    [
      "an unknown format",
      ["try", "--format", "jsn"],
      "error: --format: `jsn` is not accepted (did you mean `json`?): use text, json, sarif, markdown or github\n",
    ],
    [
      "an unknown kind of fix",
      ["try", "--fix=usafe"],
      "error: --fix: `usafe` is not accepted (did you mean `safe`?): use off, safe or unsafe\n",
    ],
    [
      "an input of a wrong value",
      ["try", "--persona", "all"],
      "error: --persona: `all` is not accepted: use regular, pedantic or auditor\n",
    ],
    ["no command", [], "error: command: none was given: use try, or see trustchain --help\n"],
    [
      "a word of escape sequences",
      ["\u001b[31m\n::error::x"],
      "error: `\\x1b[31m\\n::error::x`: there is no such command: use try\n",
    ],
  ])("ends with status 2 and one line for %s", async (_, argv, err) => {
    expect(await cli(argv)).toMatchObject({ status: 2, out: "", err });
  });

  it("ends with status 2 and one line when its command breaks", async () => {
    const run = async () => {
      throw new TypeError("oops\u001b[31m");
    };
    const { status, err } = await cli(["try"], { run });
    expect(status).toBe(2);
    expect(err).toMatch(/^error: trustchain: oops\\x1b\[31m: this is a defect of trustchain: please report .*\n$/);
    expect((await cli(["try"], { run, env: { TRUSTCHAIN_DEBUG: "1" } })).err).toMatch(/\n.* at /);
  });

  it("never prints a secret", async () => {
    const run = async () => {
      throw new UserError("service", "refuses hush", "give another");
    };
    expect((await cli(["try", "--api-key", "hush"], { run })).err).toBe("error: service: refuses ***: give another\n");
  });

  it("shows help without loading what a command does", async () => {
    for (const argv of [
      ["try", "--help"],
      ["try", "--nonsense", "-h"],
    ]) {
      const { status, out, loaded } = await cli(argv);
      expect([status, loaded]).toEqual([0, ["declaration"]]);
      expect(out).toContain("Usage: trustchain try [paths...] [options]");
    }
    expect((await cli(["--help"])).out).toContain("  try  Tries\n");
  });

  it("takes --help behind -- for a path", async () => {
    expect((await cli(["try", "--", "--help"])).seen[0]?.inputs.paths).toEqual(["--help"]);
  });

  it.each([[["--version"]], [["try", "--version"]]])("shows its version for %j", async (argv) => {
    expect(await cli(argv)).toMatchObject({ status: 0, out: `trustchain ${VERSION}\n` });
  });

  it("keeps its status when the reader goes away, and not when the device is full", async () => {
    expect(await cli(["try", "--quiet"], { stdout: { fails: "EPIPE" } })).toMatchObject({ status: 1, err: "" });
    expect(await cli(["try", "--quiet"], { stdout: { fails: "ENOSPC" } })).toMatchObject({
      status: 2,
      err: "error: standard output: no space is left on the device: free space or redirect the output elsewhere\n",
    });
    expect((await cli(["--help"], { stdout: { fails: "ENOSPC", throws: true } })).status).toBe(2);
  });
});
