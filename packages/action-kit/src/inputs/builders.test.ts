import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { UserError } from "../user-error.js";
import { boolean, choice, duration, integer, list, path, secret, text } from "./builders.js";
import type { Given, Input } from "./input.js";

const description = "x";

function read<T>(input: Input<T>, ...texts: string[]): T {
  return input.read(
    texts.map((given) => ({ text: given, whole: false })),
    "--x",
  );
}

function errorOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (error instanceof UserError) return error.message;
    throw error;
  }
  return "no error";
}

describe("an input's value", () => {
  it.each<[string, Input<unknown>, string[], unknown]>([
    ["text", text({ description }), ["a"], "a"],
    ["text not given", text({ description }), [], undefined],
    ["text by default", text({ description, default: "d" }), [], "d"],
    ["the last of several texts", text({ description }), ["a", "b"], "b"],
    ["a path", path({ description }), ["a/b"], "a/b"],
    ["a choice", choice(["check", "fix"], { description }), ["fix"], "fix"],
    ["a choice by default", choice(["check", "fix"], { description, default: "check" }), [], "check"],
    ["an integer", integer({ description }), ["007"], 7],
    ["an integer by default", integer({ description, default: 7 }), [], 7],
    ["the greatest integer allowed", integer({ description, max: 9 }), ["9"], 9],
    ["seconds", duration({ description }), ["30s"], 30_000],
    ["minutes", duration({ description }), ["5m"], 300_000],
    ["hours", duration({ description }), ["2h"], 7_200_000],
    ["days by default", duration({ description, default: "7d" }), [], 604_800_000],
    ["yes", boolean({ description }), ["true"], true],
    ["yes in capitals", boolean({ description }), ["TRUE"], true],
    ["no", boolean({ description, default: true }), ["False"], false],
    ["no by default", boolean({ description }), [], false],
    ["yes by default", boolean({ description, default: true }), [], true],
    ["a list by commas", list({ description }), ["a, b,,c"], ["a", "b", "c"]],
    ["a list by lines", list({ description }), ["a\r\nb\n"], ["a", "b"]],
    ["a list with globs of braces", list({ description }), ["a/{b,c{d,e}}=x, f"], ["a/{b,c{d,e}}=x", "f"]],
    ["a list with a brace too many", list({ description }), ["{a,b\nc},{d,e}"], ["{a", "b", "c}", "{d", "e}"]],
    ["a list by repetition", list({ description }), ["a,b", "c"], ["a", "b", "c"]],
    ["a list by default", list({ description, default: ["."] }), [" , "], ["."]],
    ["an empty list", list({ description }), [], []],
    ["a secret", secret({ description }), ["s"], "s"],
    ["a secret that is empty", secret({ description }), [""], undefined],
    ["a secret whose default only the runner knows", secret({ description, default: "x" }), [], undefined],
  ])("can be %s", (_, input, given, value) => expect(read(input, ...given)).toEqual(value));

  it("takes an operand whole, whatever commas it holds", () => {
    const given: Given[] = [{ text: "a,b", whole: true }];
    expect(list({ description }).read(given, "--x")).toEqual(["a,b"]);
  });
});

describe("an input that can't be read", () => {
  it.each<[string, Input<unknown>, string[], string]>([
    [
      "text that is required",
      text({ description, required: true }),
      [],
      "--x: is required and was not given: give TEXT",
    ],
    ["an empty path", path({ description }), [""], "--x: the path is empty: give the path of a file"],
    [
      "a misspelt choice",
      choice(["check", "fix", "verify"], { description }),
      ["chekc"],
      "--x: `chekc` is not accepted (did you mean `check`?): use check, fix or verify",
    ],
    ["an empty choice", choice(["check", "fix"], { description }), [""], "--x: `` is not accepted: use check or fix"],
    [
      "a word for an integer",
      integer({ description }),
      ["ten"],
      "--x: `ten` is not a whole number: give digits, at least 0",
    ],
    ["a fraction", integer({ description }), ["1.5"], "--x: `1.5` is not a whole number: give digits, at least 0"],
    [
      "hexadecimal digits",
      integer({ description }),
      ["0x10"],
      "--x: `0x10` is not a whole number: give digits, at least 0",
    ],
    [
      "an integer too large",
      integer({ description, min: 1, max: 9 }),
      ["10"],
      "--x: `10` is out of range: give digits, from 1 to 9",
    ],
    [
      "a time without a unit",
      duration({ description }),
      ["30"],
      "--x: `30` is not a span of time: give digits and a unit: seconds `30s`, minutes `5m`, hours `2h` or days `7d`",
    ],
    ["yes in YAML 1.1", boolean({ description }), ["yes"], "--x: `yes` is neither true nor false: use true or false"],
    [
      "a misspelt true",
      boolean({ description }),
      ["ture"],
      "--x: `ture` is neither true nor false (did you mean `true`?): use true or false",
    ],
  ])("%s", (_, input, given, message) => expect(errorOf(() => read(input, ...given))).toBe(message));

  it("is quoted in part where it is long", () => {
    expect(errorOf(() => read(integer({ description }), "9".repeat(1_000_000)))).toMatch(/^--x: `9{80}…` is not/);
  });

  it("ends in a UserError whatever was given", () => {
    const inputs = [
      choice(["a"], { description }),
      integer({ description }),
      duration({ description }),
      boolean({ description }),
    ];
    fc.assert(
      fc.property(fc.constantFrom(...inputs), fc.string(), (input, given) => {
        errorOf(() => read<unknown>(input, given));
      }),
    );
  });
});

describe("a declared default", () => {
  it.each([
    ["a number", integer({ description, default: 7 }), "7"],
    ["a boolean", boolean({ description }), "false"],
    ["a list", list({ description, default: ["a", "b"] }), "a\nb"],
    ["a time", duration({ description, default: "7d" }), "7d"],
    ["none", text({ description }), undefined],
  ])("is written as action.yml writes it: %s", (_, input, written) => expect(input.default).toBe(written));
});
