import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import type { FileEdits, Finding } from "./finding.js";
import { selectFixes } from "./select-fixes.js";
import { applyEdits, areApart, type TextEdit } from "./text-edit.js";

function finding(fingerprint: string, files: FileEdits[], more: { safe?: boolean; silent?: boolean } = {}): Finding {
  return {
    rule: "r",
    severity: "high",
    confidence: "high",
    persona: "regular",
    message: "m",
    location: { path: "w.yml", startLine: 1, startColumn: 1, endLine: 1, endColumn: 2 },
    related: [],
    witness: null,
    fix: { description: "d", safe: more.safe ?? true, files },
    fingerprint,
    suppressed: more.silent ? { by: "comment", reason: "x" } : null,
  };
}

function edits(...list: [number, number, string][]): FileEdits[] {
  return [{ path: "w.yml", edits: list.map(([start, end, text]) => ({ start, end, text })) }];
}

function select(findings: Finding[], mode: "safe" | "unsafe" = "safe") {
  const { files } = selectFixes(findings, mode);
  return files.map((file) => [
    file.path,
    file.edits.map(({ start, end, text }) => [start, end, text]),
    file.findings.map(({ fingerprint }) => fingerprint),
  ]);
}

describe("choosing fixes", () => {
  it.each<[string, Finding[], unknown[]]>([
    [
      "takes those that are apart, in the order of the text",
      [finding("a", edits([5, 6, "x"])), finding("b", edits([1, 2, "y"], [3, 4, "z"]))],
      [
        [
          "w.yml",
          [
            [1, 2, "y"],
            [3, 4, "z"],
            [5, 6, "x"],
          ],
          ["a", "b"],
        ],
      ],
    ],
    [
      "lets the first win, and drops the whole of another that meets it",
      [
        finding("a", edits([1, 5, "x"])),
        finding("b", edits([4, 6, "y"], [8, 9, "z"])),
        finding("c", edits([8, 9, "w"])),
      ],
      [
        [
          "w.yml",
          [
            [1, 5, "x"],
            [8, 9, "w"],
          ],
          ["a", "c"],
        ],
      ],
    ],
    [
      "merges edits that are the same",
      [finding("a", edits([1, 1, "x"], [3, 4, "y"])), finding("b", edits([1, 1, "x"], [6, 7, "z"]))],
      [
        [
          "w.yml",
          [
            [1, 1, "x"],
            [3, 4, "y"],
            [6, 7, "z"],
          ],
          ["a", "b"],
        ],
      ],
    ],
    [
      "takes what only touches",
      [finding("a", edits([3, 5, "x"])), finding("b", edits([5, 8, "y"])), finding("c", edits([3, 3, "z"]))],
      [
        [
          "w.yml",
          [
            [3, 3, "z"],
            [3, 5, "x"],
            [5, 8, "y"],
          ],
          ["a", "b", "c"],
        ],
      ],
    ],
    [
      "takes one of two texts for the same place",
      [finding("a", edits([3, 3, "x"])), finding("b", edits([3, 3, "y"]))],
      [["w.yml", [[3, 3, "x"]], ["a"]]],
    ],
    ["drops a fix that is in its own way", [finding("a", edits([1, 4, "x"], [2, 3, "y"]))], []],
    ["passes over what is silenced", [finding("a", edits([1, 2, "x"]), { silent: true })], []],
    ["passes over unsafe ones", [finding("a", edits([1, 2, "x"]), { safe: false })], []],
  ])("%s", (_, findings, expected) => expect(select(findings)).toEqual(expected));

  it("takes unsafe ones on request", () => {
    expect(select([finding("a", edits([1, 2, "x"]), { safe: false })], "unsafe")).toHaveLength(1);
  });

  it("takes a fix of several files in all of them or in none", () => {
    const both = (start: number): FileEdits[] => [
      { path: "a.yml", edits: [{ start: 0, end: 1, text: "x" }] },
      { path: "w.yml", edits: [{ start, end: start + 1, text: "x" }] },
    ];
    expect(select([finding("a", edits([4, 6, "y"])), finding("b", both(5))])).toEqual([
      ["w.yml", [[4, 6, "y"]], ["a"]],
    ]);
    expect(select([finding("a", edits([4, 6, "y"])), finding("b", both(6))]).map(([path]) => path)).toEqual([
      "w.yml",
      "a.yml",
    ]);
  });

  it("gives edits that can be applied, whatever fixes there are", () => {
    const edit = fc
      .tuple(fc.nat(20), fc.nat(4), fc.constantFrom("", "x", "y"))
      .map(([start, length, text]): TextEdit => ({ start, end: start + length, text }));
    const fixes = fc.array(fc.array(edit, { maxLength: 3 }), { maxLength: 12 });
    fc.assert(
      fc.property(fixes, (all) => {
        const findings = all.map((own, i) => finding(String(i), [{ path: "w.yml", edits: own }]));
        const { files } = selectFixes(findings, "safe");
        for (const file of files) {
          expect(areApart(file.edits)).toBe(true);
          applyEdits("a".repeat(30), file.edits);
          for (const taken of file.findings) {
            for (const own of taken.fix?.files[0]?.edits ?? []) expect(file.edits).toContainEqual(own);
          }
        }
      }),
    );
  });

  it("is quick with a hundred thousand fixes", () => {
    const findings = Array.from({ length: 100_000 }, (_, i) => finding(String(i), edits([i * 3, i * 3 + 1, "x"])));
    const start = performance.now();
    expect(selectFixes(findings, "safe").files[0]?.edits).toHaveLength(100_000);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});
