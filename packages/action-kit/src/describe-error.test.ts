import { describe, expect, it } from "@jest/globals";
import { describeError, describeReportError } from "./describe-error.js";
import { UserError } from "./user-error.js";

describe("an error as a user reads it", () => {
  it("is place, cause and remedy", () => {
    expect(describeError(new UserError("--output", "folder `x` does not exist", "create it"), false)).toEqual([
      "--output: folder `x` does not exist: create it",
    ]);
  });

  it("of a file format names file and line", () => {
    const error = Object.assign(new Error("x"), {
      name: "FormatError",
      file: "b.json",
      line: 3,
      reason: "is no JSON",
      remedy: "write it anew",
    });
    expect(describeError(error, false)).toEqual(["b.json:3: is no JSON: write it anew"]);
  });

  it("of our own making says so and asks for a report", () => {
    const [line, ...rest] = describeError(new TypeError("undefined is no function"), false);
    expect(line).toMatch(/^trustchain: undefined is no function: this is a defect of trustchain: please report/);
    expect(rest).toEqual([]);
  });

  it("shows where it happened only for debugging", () => {
    expect(describeError(new TypeError("x"), true).join("\n")).toMatch(/\n {4}at /);
  });

  it.each([["a string"], [undefined], [null], [{}]])("is a line even when %p was thrown", (thrown) => {
    expect(describeError(thrown, true)[0]).toMatch(/^trustchain: /);
  });

  it("in a report names the rule that failed", () => {
    expect(describeReportError({ path: "w.yml", line: 2, rule: "r", message: "broke" })).toMatch(
      /^w.yml:2: rule r: broke: .*report/,
    );
    expect(describeReportError({ path: "w.yml", line: 2, rule: null, message: "can't be read" })).toBe(
      "w.yml:2: can't be read",
    );
  });

  it("in a report shows no line of what is no file", () => {
    expect(describeReportError({ path: "get the refs", line: null, rule: null, message: "it answered 500" })).toBe(
      "get the refs: it answered 500",
    );
  });
});
