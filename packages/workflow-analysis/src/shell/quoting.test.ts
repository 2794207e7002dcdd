import { describe, expect, it } from "@jest/globals";
import { parseScript, quotingAt, type ShellName } from "./index.js";

/** What surrounds the `@@` in the text. */
function around(text: string, shell: ShellName): string {
  return quotingAt(parseScript(text, shell), text.indexOf("@@"));
}

describe("what an offset is inside of", () => {
  it.each<[ShellName, string, string]>([
    ["bash", "echo @@", "none"],
    ["bash", "echo '@@'", "single"],
    ["bash", 'echo "@@"', "double"],
    ["bash", `echo "it's @@"`, "double"],
    ["bash", `echo "a" @@ "b"`, "none"],
    ["bash", `echo 'a'\\''@@'`, "single"],
    ["bash", "echo $'it\\'s @@'", "ansi-c"],
    ["bash", "# it's @@", "comment"],
    ["bash", "echo a#b '@@'", "single"],
    ["bash", "echo $# '@@'", "single"],
    ["bash", "echo ${#X} '@@'", "single"],
    ["bash", 'echo "$(ls @@)"', "none"],
    ["bash", `echo "$(ls '@@')"`, "single"],
    ["bash", `echo "$(ls "@@")"`, "double"],
    ["bash", `echo "$(ls) @@"`, "double"],
    ["bash", `echo "\`ls\` @@"`, "double"],
    ["bash", "echo `ls @@`", "none"],
    ["bash", 'echo "${X:-@@}"', "double"],
    ["bash", "echo ${X:-@@}", "none"],
    ["bash", 'echo "^$(ls)$" @@', "none"],
    ["bash", "echo \"a $\" '@@'", "single"],
    ["bash", 'echo $"@@"', "double"],
    ["bash", "echo $((1 + @@))", "arithmetic"],
    ["bash", "(( X > @@ ))", "arithmetic"],
    ["bash", "cat <<EOF\nit's @@\nEOF", "heredoc"],
    ["bash", "cat <<'EOF'\n$(@@\nEOF", "heredoc-quoted"],
    ["bash", 'cat <<"EOF"\n@@\nEOF', "heredoc-quoted"],
    ["bash", "cat <<EOF\nit's\nEOF\necho @@", "none"],
    ["bash", "cat <<-EOF\n\tit's\n\tEOF\necho @@", "none"],
    ["bash", "cat <<EOF\n$(ls @@)\nEOF", "none"],
    ["bash", "cat <<A <<'B'\n@@\nA\nx\nB", "heredoc"],
    ["bash", "cat <<A <<'B'\nx\nA\n@@\nB", "heredoc-quoted"],
    ["bash", "cat <<EOF\n$(\nEOF\necho '@@'", "single"],
    ["bash", `echo "$(case x in a) echo "b";; esac) @@"`, "double"],
    ["bash", "cat <<< '@@'", "single"],
    ["bash", "echo ${{ 'it''s' }} @@", "none"],
    ["bash", "echo 'a ${{ '' }} @@'", "single"],
    ["sh", 'echo "a\n@@"', "double"],
    ["pwsh", "echo '@@'", "single"],
    ["pwsh", "echo 'it''s @@'", "single"],
    ["pwsh", 'echo "a`"@@"', "double"],
    ["pwsh", 'echo "a""@@"', "double"],
    ["pwsh", 'echo "$(ls @@)"', "none"],
    ["pwsh", `echo "$(ls '@@')"`, "single"],
    ["pwsh", '$x = @"\nit\'s "@@" \n"@', "here-string-double"],
    ["pwsh", "$x = @'\n\"@@\n'@", "here-string-single"],
    ["pwsh", "$x = @'\n\n'@\necho @@", "none"],
    ["pwsh", "# it's @@", "comment"],
    ["pwsh", "<# it's\n@@ #> ls", "comment"],
    ["pwsh", "echo a#b '@@'", "single"],
    ["powershell", "echo @@", "none"],
    ["cmd", 'echo "@@"', "double"],
    ["cmd", "echo it's @@", "none"],
    ["cmd", "rem it's @@", "comment"],
    ["cmd", ":: @@", "comment"],
    ["cmd", 'echo "a\necho @@', "none"],
    ["python", "x = '@@'", "string"],
    ["python", 'x = "it\'s @@"', "string"],
    ["python", "x = '''\nit's @@\n'''", "string"],
    ["python", "x = r'\\@@'", "raw-string"],
    ["python", "x = f'{a} @@'", "f-string"],
    ["python", "x = f'{@@}'", "f-string-field"],
    ["python", "x = f'{{@@}}'", "f-string"],
    ["python", "x = f'{a:>{@@}}'", "f-string-field"],
    ["python", "x = rf'{a}@@'", "raw-f-string"],
    ["python", "x = b'@@'", "bytes"],
    ["python", "x = Rb'@@'", "raw-bytes"],
    ["python", "# it's @@", "comment"],
    ["python", "x = 'a # b'\n@@", "none"],
    ["python", "x = 'a\ny = @@", "none"],
    ["javascript", "x = '@@'", "single"],
    ["javascript", 'x = "@@"', "double"],
    ["javascript", "x = `it's @@`", "template"],
    ["javascript", "x = `${@@}`", "template-expression"],
    ["javascript", "x = `${{a: {}}} @@`", "template"],
    ["javascript", "x = `${`${a} @@`}`", "template"],
    ["javascript", "x = `${'@@'}`", "single"],
    ["javascript", "// it's @@", "comment"],
    ["javascript", "/* it's\n@@ */", "comment"],
    ["javascript", "x = /it's [/] @@/g", "regex"],
    ["javascript", "x = a / b; y = '@@'", "single"],
    ["javascript", "return /'/.test(x) ? '@@' : b", "single"],
    ["javascript", "x = (a) / 2; y = c / '@@'", "single"],
    ["unknown", "echo '@@'", "single"],
  ])("%s: %j is %s", (shell, text, quoting) => expect(around(text, shell)).toBe(quoting));
});

describe("string literals of programs", () => {
  it.each<[ShellName, string, unknown[]]>([
    [
      "python",
      `x = 'a' "b\\n" r'\\d'`,
      [
        ["string", "'", "a"],
        ["string", '"', "b\n"],
        ["raw-string", "'", "\\d"],
      ],
    ],
    ["python", `x = """a"b"""`, [["string", '"""', 'a"b']]],
    [
      "python",
      "x = f'a{b}' f'c{{d}}'",
      [
        ["f-string", "'", undefined],
        ["f-string", "'", "c{d}"],
      ],
    ],
    [
      "python",
      "x = f'{d[\"k\"]}'",
      [
        ["f-string", "'", undefined],
        ["string", '"', "k"],
      ],
    ],
    ["python", "x = '${{ a }}'", [["string", "'", undefined]]],
    [
      "javascript",
      "f('a', `b`, `c${d}`)",
      [
        ["single", "'", "a"],
        ["template", "`", "b"],
        ["template", "`", undefined],
      ],
    ],
    ["javascript", 'f("${{ a }}")', [["double", '"', undefined]]],
    ["bash", "echo 'a'", []],
  ])("%s: %s", (shell, text, expected) => {
    const { strings } = parseScript(text, shell);
    expect(strings.map(({ kind, quote, value }) => [kind, quote, value])).toEqual(expected);
  });

  it("finds the innermost one around an offset, with the span of its body", () => {
    const text = `x = f"a{d['k']}"`;
    const script = parseScript(text, "python");
    const inner = script.stringAt(text.indexOf("k"));
    expect(inner && text.slice(inner.body.start, inner.body.end)).toBe("k");
    const outer = script.stringAt(text.indexOf("a{"));
    expect(outer && text.slice(outer.start, outer.end)).toBe(`f"a{d['k']}"`);
    expect(script.stringAt(0)).toBeUndefined();
  });
});
