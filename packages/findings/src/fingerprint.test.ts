import { describe, expect, it } from "@jest/globals";
import { fingerprintFindings } from "./fingerprint.js";

function draft(rule: string, path: string, anchor: string, line = 1) {
  return { rule, anchor, location: { path, startLine: line } };
}

function fingerprints(...drafts: ReturnType<typeof draft>[]): string[] {
  return fingerprintFindings(drafts).map(({ fingerprint }) => fingerprint);
}

describe("a fingerprint", () => {
  it("is 64 hexadecimal digits, and the same each time", () => {
    const [one] = fingerprints(draft("r", "p", "a"));
    expect(one).toMatch(/^[0-9a-f]{64}$/);
    expect(fingerprints(draft("r", "p", "a"))).toEqual([one]);
  });

  it("stays when the finding's line moves and when others come between", () => {
    const [one] = fingerprints(draft("r", "p", "a", 1));
    expect(fingerprints(draft("r", "p", "other", 1), draft("r", "p", "a", 99))).toContain(one);
  });

  it.each([
    ["rule", draft("s", "p", "a")],
    ["path", draft("r", "q", "a")],
    ["anchor", draft("r", "p", "b")],
  ])("differs by %s", (_, other) => {
    expect(new Set(fingerprints(draft("r", "p", "a"), other)).size).toBe(2);
  });

  it("tells findings with the same anchor apart by their order", () => {
    const three = fingerprints(draft("r", "p", "a", 1), draft("r", "p", "a", 2), draft("r", "p", "a", 3));
    expect(new Set(three).size).toBe(3);
    expect(fingerprints(draft("r", "p", "a", 7), draft("r", "p", "a", 8))).toEqual(three.slice(0, 2));
  });

  it("takes any text as an anchor", () => {
    const hostile = fingerprints(draft("__proto__", "constructor", "\0\ud800"), draft("r", "__proto__", "1\u00000"));
    expect(new Set(hostile).size).toBe(2);
  });
});
