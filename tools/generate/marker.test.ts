import { describe, expect, it } from "@jest/globals";
import { replaceBetweenMarkers, table } from "./marker.ts";

const README = "# x\n<!-- begin inputs: written by npm run generate -->\nold\n<!-- end inputs -->\nafter\n";

describe("text between markers", () => {
  it("is replaced, and the rest stays", () =>
    expect(replaceBetweenMarkers("README.md", README, "inputs", "new\n")).toBe(README.replace("old", "new")));

  it("stays the same when written twice", () => {
    const once = replaceBetweenMarkers("README.md", README, "inputs", "new");
    expect(replaceBetweenMarkers("README.md", once, "inputs", "new")).toBe(once);
  });

  it("asks for markers that are missing", () =>
    expect(() => replaceBetweenMarkers("README.md", "# x\n", "inputs", "new")).toThrow(/README.md: lacks the markers/));
});

describe("a Markdown table", () => {
  it("keeps bars and line breaks of a cell from ending it", () =>
    expect(table(["a", "b"], [["x|y", "1\n2"]])).toBe("| a | b |\n| --- | --- |\n| x\\|y | 1 2 |"));
});
