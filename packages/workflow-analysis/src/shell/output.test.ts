import { beforeAll, describe, expect, it } from "@jest/globals";
import { prepareShells } from "./bash/parser.js";
import { effectiveCommand } from "./effective-command.js";
import type { Command } from "./model.js";
import { outputOf, printedWords, wordsReadBy } from "./output.js";
import { parseScript } from "./script.js";

beforeAll(prepareShells);

/** The command that runs `name`, whatever stands around it. */
function commandIn(text: string, name: string): Command {
  const found = parseScript(text, "bash").commands.find((command) => effectiveCommand(command).name?.literal === name);
  if (!found) throw new Error(`no ${name}`);
  return found;
}

describe("where a command's output goes", () => {
  it.each([
    ["echo a", "log"],
    ["echo a >&2", "log"],
    ["echo a 2> /dev/null", "log"],
    ["echo a > /dev/stderr", "log"],
    ["if true; then echo a; fi", "log"],
    ["sh -c 'echo a'", "log"],
    ["echo a | cat", "pipe"],
    ["{ echo a; } | cat", "pipe"],
    ["sh -c 'echo a' | cat", "pipe"],
    ["echo a > f", "file"],
    ["echo a &> f", "file"],
    ["{ echo a; true; } >> f", "file"],
    ["for x in 1 2; do echo a; done > f", "file"],
    ["x=$(echo a)", "value"],
    ["f() { echo a; }", "value"],
  ])("%s: %s", (text, output) => expect(outputOf(commandIn(text, "echo"))).toBe(output));
});

describe("what a command prints", () => {
  it.each([
    ["echo a $B", "echo", ["a", "$B"]],
    ["printf '%s' $B", "printf", ["'%s'", "$B"]],
    ["printf -v x '%s' $B", "printf", []],
    ["sudo echo a", "echo", ["a"]],
    ['cat <<< "$B"', "cat", ['"$B"']],
    ["make a", "make", []],
    ["grep a <<< $B", "grep", []],
  ])("%s", (text, name, words) => {
    expect(printedWords(commandIn(text, name)).map((word) => word.text)).toEqual(words);
  });
});

describe("what a command reads", () => {
  it.each([
    ["echo a $B | jq .c", "jq", ["a", "$B"]],
    ["jq .c <<< $B", "jq", ["$B"]],
    ["make | jq .c", "jq", []],
    ["jq .c file", "jq", []],
  ])("%s", (text, name, words) => {
    expect(wordsReadBy(commandIn(text, name)).map((word) => word.text)).toEqual(words);
  });
});
