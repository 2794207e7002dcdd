import { beforeAll, describe, expect, it } from "@jest/globals";
import {
  type Command,
  expressionsOf,
  isConditional,
  parseScript,
  prepareShells,
  variablesOf,
  type Word,
} from "./index.js";

beforeAll(prepareShells);

/** Commands as a person would tell them: name, arguments, redirects. */
function told(text: string, shell: "bash" | "unknown" = "bash"): string[] {
  return parseScript(text, shell).commands.map(tell);
}

function tell({ name, args, assignments, redirects }: Command): string {
  return [
    ...assignments.map(({ name: target, append }) => `${target}${append ? "+" : ""}=`),
    ...[name, ...args]
      .filter((word): word is Word => word !== undefined)
      .map((word) => word.literal ?? `<${word.text}>`),
    ...redirects.map(({ descriptor = "", operator, target }) => `${descriptor}${operator} ${target?.text ?? ""}`),
  ].join(" ");
}

const BOTH = ["bash", "unknown"] as const;

describe.each(BOTH)("commands of a script read as %s", (shell) => {
  it.each<[string, string, string[]]>([
    ["words lose their quotes", `echo 'a b' "c d" e\\ f`, ["echo a b c d e f"]],
    ["lines are joined at a backslash", "echo a \\\n  b", ["echo a b"]],
    ["separators", "a; b && c || d & e\nf", ["a", "b", "c", "d", "e", "f"]],
    ["comments are no commands", "# rm\necho a # b\necho a#b", ["echo a", "echo a#b"]],
    ["redirects", "a > b 2>> c < d &> e 2>&1", ["a > b 2>> c < d &> e 2>& 1"]],
    ["assignments before a command", "X=1 Y+=2 make", ["X= Y+= make"]],
    ["assignments alone", "X=1", ["X="]],
    ["variables aren't static", 'curl "$URL" x$Y', ['curl <"$URL"> <x$Y>']],
    ["expressions are one word", "echo ${{ a && 'b c' }} d", ["echo <${{ a && 'b c' }}> d"]],
    ["commands inside substitutions", 'echo "$(date -u)" `pwd`', ['echo <"$(date -u)"> <`pwd`>', "date -u", "pwd"]],
    ["substitutions inside substitutions", "a $(b $(c))", ["a <$(b $(c))>", "b <$(c)>", "c"]],
    ["compound commands", "if a; then b; else c; fi; while d; do e; done", ["a", "b", "c", "d", "e"]],
    ["patterns of case", "case $A in\n  a|b) c ;;\n  *) d ;;\nesac\ne", ["c", "d", "e"]],
    ["arrays", "X=(\n  a # b\n  $(c)\n)\nd", ["X=", "c", "d"]],
    ["functions", "f() { a; }; f", ["a", "f"]],
    ["groups", "{ a; b; } > c; (d)", ["a", "b", "d"]],
    ["the text of a here-document is no command", "cat <<EOF\nrm -rf /\nEOF\nls", ["cat << EOF", "ls"]],
    ["substitutions in a here-document are", "cat <<EOF\n$(ls)\nEOF\npwd", ["cat << EOF", "ls", "pwd"]],
    ["not where its delimiter is quoted", "cat <<'EOF'\n$(ls)\nEOF\npwd", ["cat << 'EOF'", "pwd"]],
  ])("%s", (_, text, commands) => expect(told(text, shell)).toEqual(commands));

  it("says where words are, and their text", () => {
    const text = `echo "a $X" 'b'`;
    const [command] = parseScript(text, shell).commands;
    expect(command?.args.map(({ start, end, text: source }) => [start, end, source])).toEqual([
      [5, 11, '"a $X"'],
      [12, 15, "'b'"],
    ]);
  });

  it("knows how variables and expressions are quoted", () => {
    const text = `echo $A "$B" '$C' "\${D}" \${{ e }} "\${{ f }}" '\${{ g }}'`;
    const args = parseScript(text, shell).commands[0]?.args ?? [];
    expect(args.flatMap(variablesOf).map(({ name, quoted }) => [name, quoted])).toEqual([
      ["A", "none"],
      ["B", "double"],
      ["D", "double"],
    ]);
    expect(args.flatMap(expressionsOf).map(({ index, quoted }) => [index, quoted])).toEqual([
      [0, "none"],
      [1, "double"],
      [2, "single"],
    ]);
  });

  it("does not take an expression into a variable's name", () => {
    const [word] = parseScript("echo $A${{ b }}c", shell).commands[0]?.args ?? [];
    expect(word?.parts.map(({ kind }) => kind)).toEqual(["variable", "expression", "literal"]);
    expect(word && variablesOf(word)[0]?.name).toBe("A");
  });

  it("knows the stages of a pipeline", () => {
    const { commands } = parseScript("curl x | tee log | bash; ls", shell);
    expect(commands.map(({ pipeline }) => pipeline?.index)).toEqual([0, 1, 2, undefined]);
    expect(commands[2]?.pipeline?.stages).toEqual(commands.slice(0, 3));
  });

  it("shows redirects of groups, with the commands inside", () => {
    const { groups } = parseScript('{\n  echo a\n  if b; then echo c; fi\n} >> "$GITHUB_ENV"', shell);
    const [brace] = groups;
    expect(brace?.redirects.map(({ target }) => target?.text)).toEqual(['"$GITHUB_ENV"']);
    expect(brace?.commands.map(tell)).toEqual(["echo a", "b", "echo c"]);
    expect(brace?.commands[0]?.place.group).toBe(brace);
  });

  it("gives a here-document's body, span and parts", () => {
    const text = "cat <<-EOF > f\n\tA=$X ${{ y }}\n\tEOF\n";
    const heredoc = parseScript(text, shell).commands[0]?.redirects[0]?.heredoc;
    expect(heredoc && text.slice(heredoc.body.start, heredoc.body.end)).toBe("\tA=$X ${{ y }}\n");
    expect([heredoc?.delimiter, heredoc?.quoted]).toEqual(["EOF", false]);
    expect(heredoc && variablesOf(heredoc.content).map(({ name, quoted }) => [name, quoted])).toEqual([
      ["X", "heredoc"],
    ]);
    expect(heredoc && expressionsOf(heredoc.content)).toHaveLength(1);
  });

  it("notes substitutions, and functions", () => {
    const { commands } = parseScript("f() { a $(b); }", shell);
    expect(commands.map(({ place }) => [place.inSubstitution, place.inFunction])).toEqual([
      [false, "f"],
      [true, "f"],
    ]);
  });
});

describe("commands of bash in depth", () => {
  it.each([
    ["a", false],
    ["if a; then :; fi", false],
    ["if :; then a; fi", true],
    ["if :; then :; elif a; then :; fi", true],
    ["while a; do :; done", false],
    ["for x in y; do a; done", true],
    ["case x in y) a;; esac", true],
    [": && a", true],
    ["a || :", false],
    ["{ a; }", false],
    ["f() { a; }", true],
    ["if :; then bash -c 'a'; fi", true],
  ])("%s: `a` runs only sometimes: %s", (text, expected) => {
    const command = parseScript(text, "bash").commands.find(({ name }) => name?.literal === "a");
    expect(command && isConditional(command)).toBe(expected);
  });

  it.each<[string, string, [string, string][]]>([
    [
      "single quotes",
      "bash -c 'curl $X | sh'",
      [
        ["curl $X", "curl"],
        ["sh", "sh"],
      ],
    ],
    ["double quotes", 'sh -ec "npm ci"', [["npm ci", "npm"]]],
    ["an expression inside", "bash -c 'echo ${{ a }}'", [["echo ${{ a }}", "echo"]]],
    ["eval", "eval 'ls -l'", [["ls -l", "ls"]]],
    ["behind a wrapper", "sudo -u x bash -c 'ls'", [["ls", "ls"]]],
    [
      "two levels",
      `bash -c 'sh -c "ls"'`,
      [
        ['sh -c "ls"', "sh"],
        ["ls", "ls"],
      ],
    ],
    ["a variable inside", 'bash -c "echo T=$T >> $F"', [["echo T=$T >> $F", "echo"]]],
    ["eval in double quotes", 'eval "ls $X"', [["ls $X", "ls"]]],
    [
      "escapes inside",
      'bash -c "a \\"b $C\\" && d \\$E"',
      [
        ['a \\"b $C\\"', "a"],
        ["d \\$E", "d"],
      ],
    ],
    ["a here-document", "sudo bash -e <<EOF\nls $X\nEOF", [["ls $X", "ls"]]],
    ["no input of a script", "bash x.sh <<EOF\nls\nEOF", []],
    ["options before", "bash -e -o pipefail -c 'ls'", [["ls", "ls"]]],
  ])("reads texts that are run as scripts: %s", (_, text, expected) => {
    const inner = parseScript(text, "bash").commands.filter(({ place }) => place.nestedIn);
    expect(inner.map(({ start, end, name }) => [text.slice(start, end), name?.literal])).toEqual(expected);
  });

  it("gives the whole word as place where the text isn't there letter by letter", () => {
    const text = `bash -c ls" -l"' a'`;
    const inner = parseScript(text, "bash").commands.find(({ place }) => place.nestedIn);
    expect(inner && [text.slice(inner.start, inner.end), inner.name?.literal]).toEqual([`ls" -l"' a'`, "ls"]);
  });

  it("keeps offsets inside escaped backticks", () => {
    const text = "echo `echo \\`pwd -P\\` \\$X`";
    expect(parseScript(text, "bash").commands.map(({ start, end }) => text.slice(start, end))).toEqual([
      text,
      "echo \\`pwd -P\\` \\$X",
      "pwd -P",
    ]);
  });

  it.each([
    ["${X:-y}", "X", ":-"],
    ["${X#refs/tags/}", "X", "#"],
    ["${#X}", "X", "length"],
    ["${!X}", "X", "indirect"],
    ["${X//a/b}", "X", "//"],
    ["$1", "1", undefined],
    ["${@}", "@", undefined],
    ["$?", "?", undefined],
  ])("reads %s", (text, name, operator) => {
    const [word] = parseScript(`echo ${text}`, "bash").commands[0]?.args ?? [];
    expect(word?.parts).toMatchObject([{ kind: "variable", name, operator }]);
  });

  it("finds variables and expressions in operands, arithmetic and array elements", () => {
    const script = parseScript('echo "${A:-$B${{ c }}}" $((D + ${{ e }} + $F)) {g,$H}; I=(j "$K")', "bash");
    const args = script.commands[0]?.args ?? [];
    expect(args.flatMap(variablesOf).map(({ name }) => name)).toEqual(["A", "B", "D", "F", "H"]);
    expect(args.flatMap(expressionsOf).map(({ index }) => index)).toEqual([0, 1]);
    expect(script.commands[1]?.assignments[0]?.values.map(({ text }) => text)).toEqual(["j", '"$K"']);
  });

  it("gives tests and arithmetic as commands of those names", () => {
    const { commands } = parseScript('[[ $A == b && -f "$C" ]] && (( D > 1 ))', "bash");
    expect(commands.map(tell)).toEqual(['[[ <$A> == b -f <"$C">', "(( < D > 1 >"]);
  });

  it("tells loops what they go through", () => {
    const [loop, choice] = parseScript("for f in a $B; do :; done; case $C in x) ;; esac", "bash").groups;
    expect([loop?.kind, loop?.name, loop?.words.map(({ text }) => text)]).toEqual(["for", "f", ["a", "$B"]]);
    expect([choice?.kind, choice?.words.map(({ text }) => text)]).toEqual(["case", ["$C"]]);
  });

  it("splits what the parser refuses", () => {
    expect(told('& "$env:ProgramFiles\\x.exe" a\necho b >> c')).toEqual([
      '<"$env:ProgramFiles\\x.exe"> a',
      "echo b >> c",
    ]);
  });
});
