import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, jest } from "@jest/globals";
import { inertLine, runnerHost } from "./runner-host.js";

let folder: string;
let printed: string;
const before = process.env;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "runner-"));
  process.env = { ...before, GITHUB_OUTPUT: join(folder, "output"), GITHUB_STEP_SUMMARY: join(folder, "summary") };
  for (const file of ["output", "summary"]) writeFileSync(join(folder, file), "");
  printed = "";
  jest.spyOn(process.stdout, "write").mockImplementation((text) => {
    printed += text;
    return true;
  });
});
afterEach(() => {
  jest.restoreAllMocks();
  process.env = before;
  rmSync(folder, { recursive: true });
});

describe("the runner", () => {
  it("gives inputs by their environment variables; an empty one was not given", async () => {
    Object.assign(process.env, { "INPUT_FAIL-ON": " high ", INPUT_CONFIG: "" });
    const host = await runnerHost();
    expect(host.input("fail-on")).toEqual([{ text: "high", whole: false }]);
    expect(host.input("config")).toEqual([]);
    expect(host.input("baseline")).toEqual([]);
  });

  it("takes outputs and summaries", async () => {
    const host = await runnerHost();
    host.setOutput("findings", 3);
    await host.summarize("# Table\n");
    expect(readFileSync(join(folder, "output"), "utf8")).toMatch(/^findings<<(\S+)\n3\n\1\n$/);
    expect(readFileSync(join(folder, "summary"), "utf8")).toBe("# Table\n");
  });

  it("does without summaries where there are none", async () => {
    delete process.env.GITHUB_STEP_SUMMARY;
    await expect((await runnerHost()).summarize("x")).resolves.toBeUndefined();
  });

  it("says which of the runner's files is missing", async () => {
    Object.assign(process.env, { GITHUB_OUTPUT: join(folder, "no"), GITHUB_STEP_SUMMARY: join(folder, "no") });
    const host = await runnerHost();
    expect(() => host.setOutput("findings", 3)).toThrow(/^GITHUB_OUTPUT: Missing file/);
    await expect(host.summarize("x")).rejects.toThrow(/^GITHUB_STEP_SUMMARY: /);
  });

  it("escapes what comes from a repository in annotations", async () => {
    const host = await runnerHost();
    host.annotate({ level: "warning", message: "100%\n::error::x", title: "a,b:c", path: "w:1,\n.yml", startLine: 2 });
    expect(printed).toBe("::warning title=a%2Cb%3Ac,file=w%3A1%2C%0A.yml,line=2::100%25%0A::error::x\n");
  });

  it("masks secrets and leaves them out of what it says itself", async () => {
    const host = await runnerHost();
    host.mask("tok");
    printed = "";
    host.log("sent tok");
    host.error("refused tok");
    host.annotate({ level: "notice", message: "tok" });
    expect(printed).toBe("sent ***\n::error::refused ***\n::notice::***\n");
  });
});

describe("a line of the log", () => {
  it.each([
    ["::error::x", ": :error::x"],
    ["  ::set-output name=a::b", ": :set-output name=a::b"],
    ["a ##[error]x", "a ## [error]x"],
    ["a\n::error::x", "a\\n::error::x"],
    ["a::b", "a::b"],
  ])("%j is no workflow command", (line, expected) => expect(inertLine(line)).toBe(expected));
});
