import { describe, expect, it } from "@jest/globals";
import { nextPage } from "./next-page.js";

const URL = "https://api.example/repos/o/r/pulls?state=open&per_page=100";

describe("the next page", () => {
  it.each([
    [
      "by its number",
      '<https://api.example/repositories/1/pulls?page=2>; rel="next", <x?page=9>; rel="last"',
      `${URL}&page=2`,
    ],
    ["behind others", '<x?page=1>; rel="prev", <x?page=3>; title="a"; rel="next"', `${URL}&page=3`],
    ["by a cursor", '<x?after=Y3Vy&per_page=5>; rel="next"', `${URL}&after=Y3Vy`],
    ["on another host, which is not asked", "<https://evil.example/x?page=2&state=all>; rel=next", `${URL}&page=2`],
    ["that there isn't", '<x?page=9>; rel="last"', undefined],
    ["without a header", null, undefined],
    ["of nonsense", "<<>>;;rel", undefined],
  ])("%s", (_, link, expected) => expect(nextPage(URL, link)).toBe(expected));
});
