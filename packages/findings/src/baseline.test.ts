import { describe, expect, it } from "@jest/globals";
import { applyBaseline, parseBaseline, writeBaseline } from "./baseline.js";
import type { Finding, Suppression } from "./finding.js";
import { FormatError } from "./format-error.js";

function finding(fingerprint: string, path = "w.yml", suppressed: Suppression | null = null): Finding {
  return {
    rule: "r",
    severity: "high",
    confidence: "high",
    persona: "regular",
    message: "m",
    location: { path, startLine: 1, startColumn: 1, endLine: 1, endColumn: 2 },
    related: [],
    witness: null,
    fix: null,
    fingerprint,
    suppressed,
  };
}

describe("a baseline", () => {
  it("silences what it was written from, and nothing else", () => {
    const baseline = parseBaseline(writeBaseline([finding("aa"), finding("bb")], "1.0.0"), "b.json");
    const silenced = applyBaseline([finding("bb"), finding("cc")], baseline);
    expect(silenced.map(({ suppressed }) => suppressed?.by)).toEqual(["baseline", undefined]);
  });

  it.each([
    ["the same path", "a/w.yml", "a/w.yml", true],
    ["a run that names its folder otherwise", "repos/a/w.yml", "../repos/a/w.yml", true],
    ["a run over this repository alone", "repos/a/w.yml", "w.yml", true],
    ["a run over several repositories", "w.yml", "repos/a/w.yml", true],
    ["a copy of the file in another repository", "repos/a/w.yml", "repos/b/w.yml", false],
    ["a file whose name ends alike", "w.yml", "new-w.yml", false],
  ])("knows a finding at %s", (_, written, path, isKnown) => {
    const baseline = parseBaseline(writeBaseline([finding("aa", written)], "1.0.0"), "b.json");
    expect(applyBaseline([finding("aa", path)], baseline)[0]?.suppressed?.by).toBe(isKnown ? "baseline" : undefined);
  });

  it("that names no path knows a fingerprint anywhere", () => {
    const baseline = parseBaseline('{"schema":1,"findings":[{"fingerprint":"aa"}]}', "b.json");
    expect(applyBaseline([finding("aa", "any/w.yml")], baseline)[0]?.suppressed?.by).toBe("baseline");
  });

  it("is the same text whatever the order of findings", () => {
    const findings = [finding("bb", "b.yml"), finding("aa", "b.yml"), finding("cc", "a.yml")];
    const text = writeBaseline(findings, "1.0.0");
    expect(writeBaseline(findings.toReversed(), "1.0.0")).toBe(text);
    expect(JSON.parse(text)).toEqual({
      schema: 1,
      tool: { name: "trustchain", version: "1.0.0" },
      findings: [
        { fingerprint: "cc", rule: "r", path: "a.yml", message: "m" },
        { fingerprint: "aa", rule: "r", path: "b.yml", message: "m" },
        { fingerprint: "bb", rule: "r", path: "b.yml", message: "m" },
      ],
    });
  });

  it("written again keeps what it silenced, and leaves out what comments and settings do", () => {
    const text = writeBaseline(
      (["baseline", "comment", "config"] as const).map((by) => finding(by, "w.yml", { by, reason: "x" })),
      "1.0.0",
    );
    expect([...parseBaseline(text, "b.json").keys()]).toEqual(["baseline"]);
  });

  it("leaves what is silenced otherwise as it is", () => {
    const suppressed: Suppression = { by: "comment", reason: "x" };
    const [silenced] = applyBaseline([finding("aa", "w.yml", suppressed)], new Map([["aa", ["w.yml"]]]));
    expect(silenced?.suppressed).toEqual(suppressed);
  });

  it.each([
    ["of another version of the tool", '{"schema":1,"tool":{"name":"trustchain","version":"99.0.0"},"findings":[]}'],
    ["with keys that we don't know", '{"schema":1,"findings":[],"__proto__":{"polluted":1}}'],
    ["with a byte order mark", '\ufeff{"schema":1,"findings":[]}'],
  ])("%s is read", (_, text) => expect(parseBaseline(text, "b.json").size).toBe(0));

  it.each([
    ["", "b.json: it is not JSON: "],
    ['{\n  "schema": 1,\n  x', "b.json:3: it is not JSON: "],
    ["[]", "b.json: it is no baseline: "],
    ["null", "b.json: it is no baseline: "],
    ['{"schema":2,"findings":[]}', "b.json: it has schema 2, and this version reads schema 1: "],
    ['{"schema":"1"}', 'b.json: it has schema "1", and this version reads schema 1: '],
    ['{"schema":1}', "b.json: it has no list of findings: "],
    ['{"schema":1,"findings":[{"fingerprint":"aa"},{}]}', "b.json: finding 2 has no fingerprint: "],
    ['{"schema":1,"findings":[null]}', "b.json: finding 1 has no fingerprint: "],
  ])("that is %j is refused with place, cause and remedy", (text, message) => {
    expect(() => parseBaseline(text, "b.json")).toThrow(FormatError);
    expect(() => parseBaseline(text, "b.json")).toThrow(`${message}write it again with --write-baseline`);
  });
});
