import { describe, expect, it } from "@jest/globals";
import { globFlaw } from "./globs.js";

describe("patterns of filters", () => {
  it.each(["**", "release/**", "v[0-9]+.[0-9]+", "!main", "*", "feature-?", "v1.?x", "a\\*b", "docs+", "[abc]x"])(
    "takes %s for branches and tags",
    (pattern) => expect(globFlaw(pattern, true)).toBeUndefined(),
  );

  it.each(["**.md", "src/**", "!docs/**", "foo bar", "a:b", "foo\\bar", ".github/**", "..a"])(
    "takes %s for paths",
    (pattern) => expect(globFlaw(pattern, false)).toBeUndefined(),
  );

  it.each([
    ["", true, "it is empty"],
    ["!", true, "something has to follow the `!`"],
    ["/v1", true, "no branch or tag begins with `/`"],
    ["v1/", true, "no branch or tag ends with `/` or `.`"],
    ["a b", true, "no branch or tag has ` ` in its name"],
    ["v\\d", true, "a `\\` stands only before `[`, `?`, `*`, `+`, `\\` and `!`"],
    ["v[0-", true, "the `]` of a `[` is missing"],
    ["v[]", true, "the `[]` is empty"],
    ["v[9-0]", true, "the range `9-0` goes backwards"],
    ["v[0-]", true, "a range of a `[…]` has no end"],
    ["?x", true, "nothing stands before `?` that it could repeat"],
    ["*+", false, "nothing stands before `+` that it could repeat"],
    ["./src", false, "paths begin at the root of the repository, without `./`"],
    [" src", false, "white space at its ends is part of it"],
    ["a\nb", false, "it holds a line break"],
  ])("refuses %j", (pattern, isRef, flaw) => expect(globFlaw(pattern, isRef)).toBe(flaw));
});
