import { describe, expect, it } from "@jest/globals";
import { widthOf } from "./width.js";

describe("the columns of a text", () => {
  it.each([
    ["nothing", "", 0],
    ["ASCII", "abc", 3],
    ["letters with accents", "é", 1],
    ["letters with combining accents", "e\u0301", 1],
    ["Chinese", "日本", 4],
    ["Korean", "한국", 4],
    ["full-width Latin", "Ａ", 2],
    ["half-width Katakana", "ｱ", 1],
    ["emoji", "🚀✅⚡⭐❗🟢", 12],
    ["a sign that is narrow as text", "⚠", 1],
    ["a sign that is shown as an emoji", "⚠\ufe0f🛠\ufe0f", 4],
    ["an emoji that is told so again", "✅\ufe0f", 2],
    ["a keycap", "1\ufe0f\u20e3", 2],
    ["a flag", "🇩🇪", 2],
  ])("%s", (_, text, width) => expect(widthOf(text)).toBe(width));
});
