import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { backOff, refusalOf } from "./retry.js";

const NOW = Date.parse("2025-01-01T00:00:00Z");

describe("an answer that asks to come again later", () => {
  it.each<[string, number, Record<string, string>, string, ReturnType<typeof refusalOf>]>([
    ["200", 200, {}, "", undefined],
    ["404", 404, { "retry-after": "1" }, "", undefined],
    ["a plain 403", 403, { "x-ratelimit-remaining": "41" }, "no", undefined],
    ["500", 500, {}, "", { limited: false, wait: undefined }],
    ["501, which will stay", 501, {}, "", undefined],
    ["503 with seconds", 503, { "retry-after": "7" }, "", { limited: false, wait: 7000 }],
    ["429", 429, {}, "", { limited: true, wait: undefined }],
    ["429 with a date", 429, { "retry-after": "Wed, 01 Jan 2025 00:00:09 GMT" }, "", { limited: true, wait: 9000 }],
    [
      "429 with a date gone by",
      429,
      { "retry-after": "Tue, 31 Dec 2024 00:00:00 GMT" },
      "",
      { limited: true, wait: 0 },
    ],
    ["429 with nonsense", 429, { "retry-after": "soon" }, "", { limited: true, wait: undefined }],
    [
      "GitHub's primary limit",
      403,
      { "x-ratelimit-remaining": "0", "x-ratelimit-reset": String(NOW / 1000 + 30) },
      "",
      { limited: true, wait: 30_000 },
    ],
    ["GitHub's secondary limit", 403, { "retry-after": "5" }, "", { limited: true, wait: 5000 }],
    [
      "the same without a header",
      403,
      {},
      '{"message":"You have exceeded a secondary rate limit."}',
      { limited: true, wait: 60_000 },
    ],
  ])("%s", (_, status, headers, body, expected) => {
    expect(refusalOf(status, new Headers(headers), () => body, NOW)).toEqual(expected);
  });
});

describe("the pause between tries", () => {
  it("doubles, and spreads over the upper half", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3 }), fc.double({ min: 0, max: 0.999, noNaN: true }), (attempt, random) => {
        const most = 500 * 2 ** (attempt - 1);
        expect(backOff(attempt, random)).toBeGreaterThanOrEqual(most / 2);
        expect(backOff(attempt, random)).toBeLessThanOrEqual(most);
      }),
    );
  });
});
