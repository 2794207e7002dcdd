import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { escapeJson, escapeMarkdown, escapeTerminal, markdownCode, markdownMessage } from "./escape.js";

describe("text for a terminal", () => {
  it.each([
    ["plain, é, 日本 and 😀", "plain, é, 日本 and 😀"],
    ["\x1b[31mred", "\\x1b[31mred"],
    ["\x9b31m\x7f\0", "\\x9b31m\\x7f\\x00"],
    ["a\r\n\tb", "a\\r\\n\\tb"],
    ["\u202eabc\u2066\u200b\ufeff\u2028", "\\u202eabc\\u2066\\u200b\\ufeff\\u2028"],
    ["\u{e0041}", "\\u{e0041}"],
    ["a\ud800b", "a\\ud800b"],
  ])("%j", (text, expected) => expect(escapeTerminal(text)).toBe(expected));

  it("never holds a character that acts on it", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(escapeTerminal(text)).not.toMatch(/\p{Cc}|\p{Bidi_Control}|\p{Cs}/u);
      }),
    );
  });
});

describe("text for JSON", () => {
  it("means the same and holds nothing that acts on a terminal", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const json = escapeJson(JSON.stringify({ text }, null, 2));
        expect(JSON.parse(json)).toEqual({ text });
        expect(json.replaceAll("\n", "")).not.toMatch(/\p{Cc}|\p{Bidi_Control}/u);
      }),
    );
  });
});

describe("text for Markdown", () => {
  it.each([
    ["plain text, with (brackets) and 1.5", "plain text, with (brackets) and 1.5"],
    ["a|b", "a&#124;b"],
    ["a\\|b", "a\\\\&#124;b"],
    ["`x` *y* _z_ ~~w~~", "\\`x\\` \\*y\\* \\_z\\_ \\~\\~w\\~\\~"],
    ["<img src=x onerror=y>", "&lt;img src=x onerror=y&gt;"],
    ["&lt;", "&amp;lt;"],
    ["[x](https://evil.example)", "\\[x\\](https:&#8203;//evil.example)"],
    ["![x](www.evil.example)", "\\!\\[x\\](www&#8203;.evil.example)"],
    ["@octocat", "@&#8203;octocat"],
    ["#1 GH-2", "\\#&#8203;1 GH-&#8203;2"],
    ["# title", "\\# title"],
    ["- item", "\\- item"],
    ["1. item", "1\\. item"],
    ["=== ", "\\=== "],
    ["a\nb", "a\\\\nb"],
    ["\x1b[0m", "\\\\x1b\\[0m"],
  ])("%j", (text, expected) => expect(escapeMarkdown(text)).toBe(expected));

  it("never holds a tag, a bar or a line break", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => expect(escapeMarkdown(text)).not.toMatch(/[<>|\n\r]/)),
    );
  });

  it.each([
    ["a/b@v1", "`a/b@v1`"],
    ["a|b", "a&#124;b"],
    ["a`b", "a\\`b"],
    [" a", " a"],
    ["", ""],
  ])("as code: %j", (text, expected) => expect(markdownCode(text)).toBe(expected));

  it.each([
    ["`a/b@v1` is *not* pinned", "`a/b@v1` is \\*not\\* pinned"],
    ["`a` and `<b>`", "`a` and `<b>`"],
    ["an odd ` one", "an odd \\` one"],
    ["`a` `<b", "`a` \\`&lt;b"],
    ["`a|b`", "a&#124;b"],
    ["``", ""],
  ])("as a message: %j", (text, expected) => expect(markdownMessage(text)).toBe(expected));
});
