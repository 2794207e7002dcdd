import { describe, expect, it } from "@jest/globals";
import { type Command, isConditional, parseScript, pwshAlias, variablesOf, type Word } from "./index.js";

function tell({ name, args, assignments, redirects }: Command): string {
  return [
    ...assignments.map(({ name: target, append }) => `$${target}${append ? "+" : ""}=`),
    ...[name, ...args]
      .filter((word): word is Word => word !== undefined)
      .map((word) => word.literal ?? `<${word.text}>`),
    ...redirects.map(({ descriptor = "", operator, target }) => `${descriptor}${operator} ${target?.text ?? ""}`),
  ].join(" ");
}

describe("commands of a PowerShell script", () => {
  it.each<[string, string, string[]]>([
    ["lines and semicolons", "a b; c\nd", ["a b", "c", "d"]],
    ["a backtick continues the line", "a `\n  b `\r\n  c\nd", ["a b c", "d"]],
    ["a line may begin with a pipe", "a\n  | b\nc", ["a", "b", "c"]],
    ["strings", `a 'it''s' "b \`"c\`"" "d""e"`, ['a it\'s b "c" d"e']],
    ["comments", "a # b\n<# c\nd #> e # f", ["a", "e"]],
    ["a hash inside a word is none", "a b#c", ["a b#c"]],
    ["redirects", "a >> $env:GITHUB_ENV 2>&1 2> b *> c", ["a >> $env:GITHUB_ENV 2>&  2> b *> c"]],
    ["the call operator", '& "C:\\a b\\c.exe" d', ["C:\\a b\\c.exe d"]],
    ["dot-sourcing", ". ./a.ps1", ["./a.ps1"]],
    ["values are expressions", '"a" | b', ["a", "b"]],
    ["assignments", '$x = "a"; $y += 1; $env:Z = "z"; $w=1', ["$x=", "$y+=", "$env:Z=", "$w="]],
    ["the output of a command, assigned", "$x = Get-Content a", ["$x= Get-Content a"]],
    ["substitutions", 'a "$(b c)" (d) $(e)', ['a <"$(b c)"> <(d)> <$(e)>', "b c", "d", "e"]],
    ["blocks", "if ($x) { a } else { b }\nc", ["<$x>", "a", "b", "c"]],
    ["script blocks as arguments", "a | ForEach-Object { b $_ }", ["a", "ForEach-Object <{ b $_ }>", "b <$_>"]],
    ["chains", "a && b || c", ["a", "b", "c"]],
    ["commas separate values", "a -Path b,c", ["a -Path b c"]],
    ["here-strings", "@'\na; b\n'@ | c", ["a; b", "c"]],
    ["an expression is one word", "a ${{ b && 'c d' }} e", ["a <${{ b && 'c d' }}> e"]],
  ])("%s", (_, text, expected) => {
    const commands = parseScript(text, "pwsh").commands.map(tell);
    // A here-string keeps its line break in the value.
    expect(commands.map((command) => command.trim())).toEqual(expected);
  });

  it.each([
    ["a $x", "x", "none"],
    ['a "$x"', "x", "double"],
    ["a $env:X", "env:X", "none"],
    ["a $Env:X", "env:X", "none"],
    ['a "${env:X}"', "env:X", "double"],
    ['a @"\n$x\n"@', "x", "heredoc"],
    ['a "$x.y"', "x", "double"],
  ])("%j expands %s, quoted %s", (text, name, quoted) => {
    const args = parseScript(text, "pwsh").commands[0]?.args ?? [];
    expect(args.flatMap(variablesOf)).toMatchObject([{ name, quoted }]);
  });

  it("expands nothing in single quotes and after a backtick", () => {
    const args = parseScript("a '$x' \"`$y\" `$z", "pwsh").commands[0]?.args ?? [];
    expect(args.map(({ literal }) => literal)).toEqual(["$x", "$y", "$z"]);
  });

  it("knows pipelines and conditions", () => {
    const { commands } = parseScript("a | b\nif ($true) { c }", "pwsh");
    expect(commands.map(({ pipeline }) => pipeline?.index)).toEqual([0, 1, undefined, undefined]);
    expect(commands.map(isConditional)).toEqual([false, false, false, true]);
  });

  it.each([
    ["iwr", "invoke-webrequest"],
    ["IRM", "invoke-restmethod"],
    ["iex", "invoke-expression"],
    ["curl", "invoke-webrequest"],
    ["Out-File", "out-file"],
    ["git", "git"],
  ])("%s is %s", (name, command) => expect(pwshAlias(name)).toBe(command));
});

describe("commands of a batch script", () => {
  it.each<[string, string, string[]]>([
    ["lines and operators", "a & b && c || d | e\nf", ["a", "b", "c", "d", "e", "f"]],
    ["comments", "rem a & b\n:: c\n@rem d\necho e", ["echo e"]],
    ["redirects on either side", ">> x echo a\necho b>>y 2>&1", ["echo a >> x", "echo b >> y 2>& "]],
    ["carets escape", "echo a ^& b ^\nc", ["echo a & b c"]],
    ["quotes", 'echo "a & b"', ["echo a & b"]],
    ["groups", "(\necho a\necho b\n) > c", ["echo a", "echo b"]],
    ["conditions", 'if "%X%"=="a b" echo c\nif exist d (echo e) else (echo f)', ["echo c", "echo e", "echo f"]],
    ["loops", "for %%i in (a b) do echo %%i", ["echo <%%i>"]],
    ["set", "set X=a b", ["$X= set X=a b"]],
  ])("%s", (_, text, expected) => expect(parseScript(text, "cmd").commands.map(tell)).toEqual(expected));

  it("reads variables", () => {
    const args = parseScript("echo %A% !B! %C:~0,3% %1 100%", "cmd").commands[0]?.args ?? [];
    expect(args.flatMap(variablesOf).map(({ name }) => name)).toEqual(["A", "B", "C", "1"]);
  });
});
