import { describe, expect, it } from "@jest/globals";
import { boolean, checkInputs, integer, list, UserError } from "@trustchain/action-kit";
import fc from "fast-check";
import { findCommand, parseWords } from "./parse-words.js";
import { terminalOptions } from "./terminal-options.js";

const description = "x";
const INPUTS = {
  ...terminalOptions,
  ...checkInputs,
  "cooldown-days": integer({ description }),
  names: list({ description }),
  strict: boolean({ description }),
};

function parsed(...words: string[]): Record<string, string[]> {
  const given = [...parseWords(words, INPUTS)];
  return Object.fromEntries(given.map(([name, values]) => [name, values.map(({ text }) => text)]));
}

describe("the words behind a command", () => {
  it.each<[string, string[], Record<string, string[]>]>([
    ["nothing", [], {}],
    ["operands", ["a", "b,c"], { paths: ["a", "b,c"] }],
    ["an option and its value", ["--format", "json"], { format: ["json"] }],
    ["a value after =", ["--format=json"], { format: ["json"] }],
    ["a value that holds =", ["--output=a=b"], { output: ["a=b"] }],
    ["an empty value", ["--output="], { output: [""] }],
    ["a value with one dash", ["--output", "-"], { output: ["-"] }],
    ["a value with two dashes after =", ["--output=--x"], { output: ["--x"] }],
    ["a switch, which takes no word", ["--offline", "true"], { offline: ["true"], paths: ["true"] }],
    ["a switch with a value", ["--offline=false"], { offline: ["false"] }],
    ["a switch turned off", ["--no-strict", "--no-progress"], { strict: ["false"], progress: ["false"] }],
    ["a list given repeatedly", ["--names", "a", "--names=b,c"], { names: ["a", "b,c"] }],
    ["operands behind --", ["--", "--format", "--"], { paths: ["--format", "--"] }],
    ["a lone dash as operand", ["-"], { paths: ["-"] }],
    ["--fix alone", ["--fix"], { fix: ["safe"] }],
    ["--fix before a path", ["--fix", "repo"], { fix: ["safe"], paths: ["repo"] }],
    ["--fix safe", ["--fix", "safe"], { fix: ["safe"] }],
    ["--fix unsafe", ["--fix", "unsafe", "repo"], { fix: ["unsafe"], paths: ["repo"] }],
    ["--fix off, which is no word of its own", ["--fix", "off"], { fix: ["safe"], paths: ["off"] }],
    ["--fix=unsafe", ["--fix=unsafe"], { fix: ["unsafe"] }],
    ["--no-fix", ["--no-fix"], { fix: ["off"] }],
    ["paths as an option", ["--paths", "a,b"], { paths: ["a,b"] }],
    ["-h", ["-h"], { help: ["true"] }],
  ])("may be %s", (_, words, expected) => expect(parsed(...words)).toEqual(expected));

  it("are operands whole, options to be split", () => {
    expect(parseWords(["a,b", "--paths=c,d"], INPUTS).get("paths")).toEqual([
      { text: "a,b", whole: true },
      { text: "c,d", whole: false },
    ]);
  });

  it.each([
    [
      "a misspelt option",
      ["--formt", "json"],
      "`--formt`: there is no such option (did you mean `--format`?): see --help for those there are",
    ],
    [
      "a misspelt negation",
      ["--no-progres"],
      "`--no-progres`: there is no such option (did you mean `--no-progress`?): see --help for those there are",
    ],
    [
      "a misspelt option with a value",
      ["--ofline=true"],
      "`--ofline`: there is no such option (did you mean `--offline`?): see --help for those there are",
    ],
    ["an option of one letter", ["-x"], "`-x`: there is no such option: see --help for those there are"],
    [
      "an input for runners only",
      ["--upload-sarif"],
      "`--upload-sarif`: there is no such option: see --help for those there are",
    ],
    [
      "a negation of what is no switch",
      ["--no-output"],
      "`--no-output`: there is no such option (did you mean `--output`?): see --help for those there are",
    ],
    [
      "the prototype's properties",
      ["--constructor"],
      "`--constructor`: there is no such option: see --help for those there are",
    ],
    ["a missing value at the end", ["--output"], "--output: its value is missing: give it as --output=FILE"],
    [
      "a missing value before an option",
      ["--output", "--quiet"],
      "--output: its value is missing: give it as --output=FILE",
    ],
    ["a missing value before --", ["--output", "--", "x"], "--output: its value is missing: give it as --output=FILE"],
  ])("can't be %s", (_, words, message) => expect(() => parsed(...words)).toThrow(message));

  it("can't be operands where nothing takes them", () => {
    expect(() => parseWords(["a"], { strict: INPUTS.strict })).toThrow(
      "`a`: this command takes options only: see --help for those there are",
    );
  });

  it("end in values or a UserError whatever they are", () => {
    const word = fc.oneof(
      fc.string(),
      fc.constantFrom("--fix", "--no-x", "--", "--output", "--names=a", "--__proto__"),
    );
    fc.assert(
      fc.property(fc.array(word), (words) => {
        try {
          parseWords(words, INPUTS);
        } catch (error) {
          expect(error).toBeInstanceOf(UserError);
        }
      }),
    );
  });
});

describe("the command", () => {
  const commands = [{ name: "audit" }, { name: "pin-actions-to-sha" }];
  it.each([
    ["audit", "audit"],
    ["pin-actions-to-sha", "pin-actions-to-sha"],
  ])("%s is found", (word, name) => expect(findCommand(word, commands).name).toBe(name));

  it.each([
    [undefined, "command: none was given: use audit or pin-actions-to-sha, or see trustchain --help"],
    ["audti", "`audti`: there is no such command (did you mean `audit`?): use audit or pin-actions-to-sha"],
    ["--offline", "`--offline`: the command comes first: use audit or pin-actions-to-sha, and options behind it"],
    ["__proto__", "`__proto__`: there is no such command: use audit or pin-actions-to-sha"],
  ])("%s is refused", (word, message) => expect(() => findCommand(word, commands)).toThrow(message));
});
