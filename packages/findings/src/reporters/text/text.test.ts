import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import type { Finding, ReportError, RuleInfo } from "../../finding.js";
import type { Report, ReportContext } from "../../report.js";
import { SourceFile } from "../../source-file.js";
import { cutAround } from "./excerpt.js";
import { renderText } from "./index.js";
import { widthOf } from "./width.js";

const RULE: RuleInfo = {
  id: "some-rule",
  severity: "high",
  persona: "regular",
  summary: "s",
  risk: "An attacker gains much by it, and then some more that does not fit into one line.",
  mend: "Mend it.",
  sources: [],
};

const TEXT = "on: push\njobs:\n\ta: 日本 x\n  b: |\n    one\n    two\n    three\n    four\n    five\n    six\n";

const OTHER = new SourceFile("o.yml", "other\n");

function finding(place: [number, number, number, number], more: Partial<Finding> = {}): Finding {
  const [startLine, startColumn, endLine, endColumn] = place;
  return {
    rule: "some-rule",
    severity: "high",
    confidence: "high",
    persona: "regular",
    message: "`push` is wrong",
    location: { path: "w.yml", startLine, startColumn, endLine, endColumn },
    related: [],
    witness: null,
    fix: null,
    fingerprint: "f",
    suppressed: null,
    ...more,
  };
}

function render(
  findings: Finding[],
  { text = TEXT, width = 60, color = false, errors = [] as ReportError[] } = {},
): string {
  const report: Report = {
    tool: { name: "trustchain", version: "1", command: "audit" },
    findings,
    errors,
    files: 1,
  };
  const file = new SourceFile("w.yml", text);
  const context: ReportContext = {
    source: (path) => (path === "w.yml" ? file : path === "o.yml" && text === TEXT ? OTHER : undefined),
    rule: (id) => (id === RULE.id ? RULE : undefined),
  };
  return renderText(report, context, { color, width });
}

/** The lines of the excerpt alone. */
function excerpt(place: [number, number, number, number], options = {}): string[] {
  return render([finding(place)], options)
    .split("\n")
    .filter((line) => /^ +[\d.]* \|/.test(line))
    .map((line) => line.slice(2));
}

describe("a report for people", () => {
  it("tells all there is to know of a finding", () => {
    expect(render([finding([1, 5, 1, 9])])).toBe(`w.yml

  high some-rule 1:5
  \`push\` is wrong
  1 | on: push
    |     ^^^^
  risk: An attacker gains much by it, and then some more
        that does not fit into one line.
  mend: Mend it.
  docs/rules/some-rule.md

1 finding: 1 high in 1 file.
`);
  });

  it("tells what findings of a rule have in common once", () => {
    const text = render([finding([1, 5, 1, 9]), finding([2, 1, 2, 5], { severity: "low", confidence: "low" })]);
    expect(text.match(/risk:/g)).toHaveLength(1);
    expect(text).toContain("  low some-rule 2:1 (confidence low)\n");
    expect(text).toContain("2 findings: 1 high, 1 low in 1 file.");
  });

  it("shows what a fix makes of the lines", () => {
    const edits = [{ start: 4, end: 8, text: "[push]" }];
    const fix = { description: "do it", safe: true, files: [{ path: "w.yml", edits }] };
    expect(render([finding([1, 5, 1, 9], { fix })])).toContain("  fix: do it\n  1 - on: push\n  1 + on: [push]\n");
    expect(render([finding([1, 5, 1, 9], { fix: { ...fix, safe: false } })])).toContain("  unsafe fix: do it\n");
  });

  it("shows lines that a fix adds", () => {
    const edits = [{ start: 14, end: 14, text: "\n  # new" }];
    const fix = { description: "do it", safe: true, files: [{ path: "w.yml", edits }] };
    expect(render([finding([1, 5, 1, 9], { fix })])).toContain("  3 +   # new\n");
  });

  it("aligns the line numbers of a fix, wherever its edits are", () => {
    const edits = [
      { start: 0, end: 1, text: "x" },
      { start: 40, end: 41, text: "y" },
    ];
    const fix = { description: "do it", safe: true, files: [{ path: "w.yml", edits }] };
    expect(render([finding([1, 1, 1, 2], { fix })], { text: "abc\n".repeat(12) })).toContain(
      "   1 - abc\n   1 + xbc\n  11 - abc\n  11 + ybc\n",
    );
  });

  it("shows what a fix changes in a long line", () => {
    const before = `${"a".repeat(60)} OLD ${"b".repeat(60)}\n`;
    const edits = [{ start: 61, end: 64, text: "NEWER" }];
    const fix = { description: "do it", safe: true, files: [{ path: "w.yml", edits }] };
    const [removed, added] = render([finding([1, 1, 1, 2], { fix })], { text: before })
      .split("\n")
      .filter((line) => /^ +1 [-+]/.test(line)) as [string, string];
    expect(removed).toMatch(/^ {2}1 - …a+ OLD b+…$/);
    expect(added).toMatch(/^ {2}1 \+ …a+ NEWER b+…$/);
    expect(removed.indexOf("OLD")).toBe(added.indexOf("NEWER"));
    expect(Math.max(removed.length, added.length)).toBeLessThanOrEqual(60);
  });

  it("shows what a fix makes of other files", () => {
    const files = [{ path: "o.yml", edits: [{ start: 0, end: 1, text: "x" }] }];
    const text = render([finding([1, 5, 1, 9], { fix: { description: "do it", safe: true, files } })]);
    expect(text).toContain("  fix: do it\n  o.yml:\n  1 - other\n  1 + xther\n");
  });

  it.each([
    [
      "overlap",
      [
        { start: 0, end: 4, text: "a" },
        { start: 2, end: 6, text: "b" },
      ],
    ],
    ["reach the byte order mark", [{ start: 0, end: 3, text: "x" }]],
    ["are many", Array.from({ length: 30 }, (_, i) => ({ start: 4 * i, end: 4 * i, text: "x" }))],
  ])("survives edits that %s", (_, edits) => {
    const fix = { description: "do it", safe: true, files: [{ path: "w.yml", edits }] };
    const text = render([finding([1, 1, 1, 2], { fix })], { text: `\ufeff${"abc\n".repeat(40)}` });
    expect(text).toContain("fix: do it");
    expect(text.split("\n").length).toBeLessThan(40);
  });

  it("names the rule's page at each finding", () => {
    const text = render([finding([1, 5, 1, 9]), finding([2, 1, 2, 5])]);
    expect(text.match(/docs\/rules\/some-rule\.md/g)).toHaveLength(2);
  });

  it("shows so many related places, and counts the rest", () => {
    const place = {
      message: "here",
      location: { path: "w.yml", startLine: 2, startColumn: 1, endLine: 2, endColumn: 5 },
    };
    const text = render([finding([1, 5, 1, 9], { related: Array(8).fill(place) })]);
    expect(text.match(/: here/g)).toHaveLength(5);
    expect(text).toContain("and 3 further places");
  });

  it("is made in moments from thousands of findings in a line of a megabyte", () => {
    const text = "a: 日".repeat(250_000);
    const edits = [{ start: 500_000, end: 500_001, text: "x" }];
    const fix = { description: "d", safe: true, files: [{ path: "w.yml", edits }] };
    const many = Array.from({ length: 3000 }, (_, i) => finding([1, 300 * i + 1, 1, 300 * i + 9], { fix }));
    const start = performance.now();
    const lines = render(many, { text, width: 100 }).split("\n");
    expect(performance.now() - start).toBeLessThan(5000);
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(100);
  });

  it("shows related places", () => {
    const related = [
      {
        message: "because of this",
        location: { path: "w.yml", startLine: 2, startColumn: 1, endLine: 2, endColumn: 5 },
      },
      { message: "and that", location: { path: "o.yml", startLine: 7, startColumn: 1, endLine: 7, endColumn: 5 } },
    ];
    const text = render([finding([1, 5, 1, 9], { related })]);
    expect(text).toContain("  line 2:1: because of this\n  2 | jobs:\n    | ^^^^\n");
    expect(text).toContain("  o.yml:7:1: and that\n");
  });

  it("breaks what it says of related places", () => {
    const location = { path: "o.yml", startLine: 7, startColumn: 1, endLine: 7, endColumn: 5 };
    const related = [{ message: "a message that is longer than a line of the terminal", location }];
    expect(render([finding([1, 5, 1, 9], { related })], { width: 40 })).toContain(
      "  o.yml:7:1: a message that is longer\n    than a line of the terminal\n",
    );
  });

  it("says that there were errors, which are told beside the report", () => {
    const errors = [
      { path: "a\x1b.yml", line: 3, rule: "some-rule", message: "it failed" },
      { path: "b.yml", line: 1, rule: null, message: "not readable" },
    ];
    expect(render([], { errors })).toBe("No findings in 1 file; 2 errors, so there may be more.\n");
  });

  it("leaves out what is suppressed, and says so", () => {
    const text = render([finding([1, 5, 1, 9], { suppressed: { by: "comment", reason: "r" } })]);
    expect(text).toBe("No findings (1 suppressed) in 1 file.\n");
  });

  it("has colours only when they are asked for", () => {
    expect(render([finding([1, 5, 1, 9])])).not.toContain("\x1b");
    expect(render([finding([1, 5, 1, 9])], { color: true })).toContain("\x1b[1;31mhigh\x1b[0m");
  });

  it("lets nothing from outside act on the terminal", () => {
    const hostile = finding([1, 1, 1, 4], {
      message: "a \x1b[31m \u202e b",
      location: { path: "a\n::error::\x1b.yml", startLine: 1, startColumn: 1, endLine: 1, endColumn: 4 },
    });
    const text = render([hostile, finding([1, 1, 1, 9])], { text: "\x1b[31m on\u202e\n" });
    expect(text).not.toContain("\x1b");
    expect(text).toContain("a\\n::error::\\x1b.yml\n");
    expect(text).toContain("\\x1b[31m on\\u202e");
  });
});

describe("an excerpt", () => {
  it("counts tabs and wide characters as a terminal does", () => {
    expect(excerpt([3, 8, 3, 9])).toEqual(["3 |     a: 日本 x", "  |             ^"]);
  });

  it("shows a long place by its first lines and its last", () => {
    const lines = excerpt([4, 6, 10, 8]);
    expect(lines.at(0)).toBe(" 4 |   b: |");
    expect(lines).toContain(".. |");
    expect(lines.at(-1)).toBe("   |     ^^^");
  });

  it("cuts long lines around the place", () => {
    const [line, mark] = excerpt([1, 201, 1, 205], { text: `${"a".repeat(200)}HERE${"b".repeat(200)}` }) as [
      string,
      string,
    ];
    expect(line.length).toBeLessThanOrEqual(58);
    expect(line.slice(mark.indexOf("^"), mark.lastIndexOf("^") + 1)).toBe("HERE");
  });

  it("fits its columns, wherever the place is, and marks what it shows", () => {
    const char = fc.constantFrom("a", " ", "日", "🚀", "é", "\t", "\x1b");
    const line = fc.array(char, { minLength: 1, maxLength: 200 });
    fc.assert(
      fc.property(line, fc.nat(200), fc.nat(60), fc.integer({ min: 30, max: 90 }), (chars, at, length, width) => {
        const raw = chars.join("");
        const { text, mark } = cutAround(raw, Math.min(at, raw.length), Math.min(at + length, raw.length), width);
        expect(widthOf(text)).toBeLessThanOrEqual(width);
        expect(mark.start).toBeLessThanOrEqual(mark.end);
        expect(mark.end).toBeLessThanOrEqual(widthOf(text));
      }),
    );
  });

  it.each([
    ["the whole line", "abcdef", 0, 6, "abcdef"],
    ["the end of a line that just fits", "x".repeat(25) + "y".repeat(5), 25, 30, "x".repeat(25) + "y".repeat(5)],
    ["a part that is too long", "y".repeat(40), 0, 40, `${"y".repeat(29)}…`],
    ["a part that fills the line, with more behind it", `${"y".repeat(30)}z`, 0, 30, `${"y".repeat(29)}…`],
    ["the start of a long line", `ab${"x".repeat(40)}`, 0, 2, `ab${"x".repeat(27)}…`],
  ])("of 30 columns shows %s", (_, raw, from, to, text) => expect(cutAround(raw, from, to, 30).text).toBe(text));

  it("aligns its mark behind signs that are shown as emoji", () => {
    expect(excerpt([1, 4, 1, 5], { text: "⚠\ufe0f x" })).toEqual(["1 | ⚠\ufe0f x", "  |    ^"]);
  });

  it("ends with the line before whose end a place ends", () => {
    expect(excerpt([1, 1, 2, 1])).toEqual(["1 | on: push", "  | ^^^^^^^^"]);
  });

  it("parts no character in two", () => {
    const [line, mark] = excerpt([1, 301, 1, 303], { text: "😀".repeat(400) }) as [string, string];
    expect(line).toMatch(/^1 \| …(?:😀)+…$/u);
    expect(mark).toMatch(/^ {2}\| +\^\^$/);
  });

  it("marks one column where a place has none, and survives places outside the file", () => {
    expect(excerpt([1, 4, 1, 4])).toEqual(["1 | on: push", "  |    ^"]);
    expect(excerpt([99, 1, 99, 4])).toEqual([]);
    expect(excerpt([1, 500, 1, 600])[1]).toMatch(/\^/);
  });

  it("knows CRLF", () => {
    expect(excerpt([2, 1, 2, 5], { text: "on: push\r\njobs:\r\n" })).toEqual(["2 | jobs:", "  | ^^^^"]);
  });
});
