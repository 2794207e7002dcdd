import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { SourceFile } from "./source-file.js";

const file = (text: string) => new SourceFile("w.yml", text);

describe("a source file", () => {
  it.each([
    ["LF", "a\nbc\n", ["a", "bc", ""]],
    ["CRLF", "a\r\nbc\r\n", ["a", "bc", ""]],
    ["CR", "a\rbc", ["a", "bc"]],
    ["a byte order mark", "\ufeffa\nb", ["a", "b"]],
    ["empty lines", "\n\r\n\r\rx", ["", "", "", "", "x"]],
    ["nothing", "", [""]],
  ])("has lines that end with %s", (_, text, lines) => {
    const source = file(text);
    expect(Array.from({ length: source.lineCount }, (_, i) => source.line(i + 1))).toEqual(lines);
  });

  it("has no line before the first or after the last", () => {
    expect([file("a").line(0), file("a").line(2)]).toEqual(["", ""]);
  });

  it.each([
    ["\ufeffab\ncd", 1, { line: 1, column: 1 }],
    ["\ufeffab\ncd", 0, { line: 1, column: 1 }],
    ["ab\r\ncd", 4, { line: 2, column: 1 }],
    ["😀x", 2, { line: 1, column: 3 }],
    ["ab", 99, { line: 1, column: 3 }],
  ])("places %j at %d", (text, offset, position) => expect(file(text).position(offset)).toEqual(position));

  it("finds each offset again in its line", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("a", "\n", "\r", "😀", "\ufeff") }), fc.nat(40), (text, at) => {
        const source = file(text);
        const offset = Math.min(at, text.length);
        const { line, column } = source.position(offset);
        expect((source.lineStarts[line - 1] as number) + column - 1).toBe(
          Math.max(offset, source.lineStarts[0] as number),
        );
      }),
    );
  });

  it("gives a line of a megabyte without looking through it", () => {
    const source = file(`${"a".repeat(1_000_000)}\nb`);
    const start = performance.now();
    for (let i = 0; i < 10_000; i++) source.line(1);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});
