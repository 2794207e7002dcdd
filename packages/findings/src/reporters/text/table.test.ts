import { describe, expect, it } from "@jest/globals";
import { tableLines } from "./table.js";

describe("a table", () => {
  it("has its cells below each other, wide characters too, and the last one whole", () => {
    const long = "w".repeat(200);
    expect(
      tableLines({
        title: "",
        columns: ["a", "bb", "why"],
        rows: [
          ["漢字", "", long],
          ["x", "y", ""],
        ],
      }),
    ).toEqual(["a     bb  why", `漢字      ${long}`, "x     y"]);
  });

  it("cuts cells, and shows what a terminal would obey as text", () => {
    const [, row] = tableLines({
      title: "",
      columns: ["a", "b"],
      rows: [
        ["\x1b[2J", "z"],
        ["y".repeat(300), "z"],
      ],
    });
    expect(row).toMatch(/^\\x1b\[2J +z$/);
    expect(row?.length).toBe(101 + 2 + 1);
  });
});
