import { beforeAll, describe, expect, it } from "@jest/globals";
import { environmentFileWrites, mentions, parseScript, prepareShells, type ShellName } from "./index.js";

beforeAll(prepareShells);

/** `file content` of each write. */
function told(shell: ShellName, text: string): string[] {
  return environmentFileWrites(parseScript(text, shell)).map(({ file, content }) => `${file} ${content}`);
}

describe("writes to the runner's files in bash", () => {
  it.each<[string, string[]]>([
    ['echo "A=b" >> $GITHUB_ENV', ["GITHUB_ENV static"]],
    ['echo "A=b" >> "$GITHUB_ENV"', ["GITHUB_ENV static"]],
    ['echo "A=b" >> "${GITHUB_ENV}"', ["GITHUB_ENV static"]],
    ["echo A=b > $GITHUB_ENV", ["GITHUB_ENV static"]],
    ["echo A=b 1>> $GITHUB_ENV", ["GITHUB_ENV static"]],
    [">> $GITHUB_ENV echo A=b", ["GITHUB_ENV static"]],
    ["make &>> $GITHUB_ENV", ["GITHUB_ENV dynamic"]],
    ["make 2>> $GITHUB_ENV", ["GITHUB_ENV dynamic"]],
    ['echo "A=$B" >> $GITHUB_ENV', ["GITHUB_ENV dynamic"]],
    ['echo "A=${{ b }}" >> $GITHUB_ENV', ["GITHUB_ENV dynamic"]],
    ["echo 'A=${{ b }}' >> $GITHUB_ENV", ["GITHUB_ENV dynamic"]],
    ["echo 'A=$B' >> $GITHUB_ENV", ["GITHUB_ENV static"]],
    ['echo "A=$(git describe)" >> $GITHUB_ENV', ["GITHUB_ENV dynamic"]],
    ['echo "A=${{ b }}" >> "${{ github.env }}"', ["GITHUB_ENV dynamic"]],
    [
      "echo a >> $GITHUB_PATH; echo b=c >> $GITHUB_OUTPUT; echo d=e >> $GITHUB_STATE",
      ["GITHUB_PATH static", "GITHUB_OUTPUT static", "GITHUB_STATE static"],
    ],
    // What the runner, the clock or the machine say.
    ['echo "$HOME/.local/bin" >> $GITHUB_PATH', ["GITHUB_PATH static"]],
    ['echo "$GITHUB_WORKSPACE/bin:$RUNNER_TEMP:$PWD" >> $GITHUB_PATH', ["GITHUB_PATH static"]],
    ['echo "$(pwd)/bin" >> $GITHUB_PATH', ["GITHUB_PATH static"]],
    ['echo "D=$(date +%s)" >> $GITHUB_ENV', ["GITHUB_ENV static"]],
    ['echo "D=$(date +"$F")" >> $GITHUB_ENV', ["GITHUB_ENV dynamic"]],
    ['echo "S=$(git rev-parse --short HEAD)" >> $GITHUB_ENV', ["GITHUB_ENV static"]],
    ['echo "B=$(git rev-parse --abbrev-ref HEAD)" >> $GITHUB_ENV', ["GITHUB_ENV dynamic"]],
    ['echo "N=${#TITLE} $((COUNT + 1))" >> $GITHUB_ENV', ["GITHUB_ENV static"]],
    ['echo "R=$GITHUB_REF" >> $GITHUB_ENV', ["GITHUB_ENV dynamic"]],
    ['echo "R=$GITHUB_HEAD_REF" >> $GITHUB_ENV', ["GITHUB_ENV dynamic"]],
    ['echo "A=$(<pr.txt)" >> $GITHUB_ENV', ["GITHUB_ENV dynamic"]],
    ['echo "A=`< pr.txt`" >> $GITHUB_ENV', ["GITHUB_ENV dynamic"]],
    ["V=$(<pr.txt); echo A=$V >> $GITHUB_ENV", ["GITHUB_ENV dynamic"]],
    ["echo *.txt >> $GITHUB_PATH", ["GITHUB_PATH dynamic"]],
    ["echo {a,b} >> $GITHUB_PATH", ["GITHUB_PATH static"]],
    // Variables of the script.
    ["X=1; echo A=$X >> $GITHUB_ENV", ["GITHUB_ENV static"]],
    ["if t; then X=1; else X=2; fi; echo A=$X >> $GITHUB_ENV", ["GITHUB_ENV static"]],
    ["X=1; X=$(curl x); echo A=$X >> $GITHUB_ENV", ["GITHUB_ENV dynamic"]],
    ["export X=$Y; echo A=$X >> $GITHUB_ENV", ["GITHUB_ENV dynamic"]],
    ["Y=a; export X=$Y; echo A=$X >> $GITHUB_ENV", ["GITHUB_ENV static"]],
    ["X=$X; echo A=$X >> $GITHUB_ENV", ["GITHUB_ENV dynamic"]],
    ["PATH=$PATH:/x; echo $PATH >> $GITHUB_PATH", ["GITHUB_PATH static"]],
    ["read -r X < f; echo A=$X >> $GITHUB_ENV", ["GITHUB_ENV dynamic"]],
    ["X=a; read X; echo A=$X >> $GITHUB_ENV", ["GITHUB_ENV dynamic"]],
    ["for x in a b; do echo $x >> $GITHUB_PATH; done", ["GITHUB_PATH static"]],
    ["for x in $(ls); do echo $x >> $GITHUB_PATH; done", ["GITHUB_PATH dynamic"]],
    ["echo A=${X:-b} >> $GITHUB_ENV", ["GITHUB_ENV dynamic"]],
    ["X=1 make; echo A=$X >> $GITHUB_ENV", ["GITHUB_ENV dynamic"]],
    // The file behind another name.
    ["F=$GITHUB_ENV; echo A=$B >> $F", ["GITHUB_ENV dynamic"]],
    ['F="$GITHUB_ENV"; G="${F}"; echo A=b >> "$G"', ["GITHUB_ENV static"]],
    // Here-documents.
    ["cat <<EOF >> $GITHUB_ENV\nA=b\nEOF", ["GITHUB_ENV static"]],
    ["cat <<EOF >> $GITHUB_ENV\nA=$B\nEOF", ["GITHUB_ENV dynamic"]],
    ["cat <<'EOF' >> $GITHUB_ENV\nA=$B\nEOF", ["GITHUB_ENV static"]],
    ["cat <<'EOF' >> $GITHUB_ENV\nA=${{ b }}\nEOF", ["GITHUB_ENV dynamic"]],
    ['cat >> "$GITHUB_ENV" <<< "A=$B"', ["GITHUB_ENV dynamic"]],
    ["cat f >> $GITHUB_ENV", ["GITHUB_ENV dynamic"]],
    // Pipelines and tee.
    ["echo A=b | tee -a $GITHUB_ENV", ["GITHUB_ENV static"]],
    ["make | sudo tee -a $GITHUB_ENV", ["GITHUB_ENV dynamic"]],
    ["tee -a $GITHUB_ENV <<EOF\nA=b\nEOF", ["GITHUB_ENV static"]],
    ["echo a-b | tr - _ >> $GITHUB_ENV", ["GITHUB_ENV static"]],
    ["echo $X | tr - _ >> $GITHUB_ENV", ["GITHUB_ENV dynamic"]],
    ["sort f >> $GITHUB_ENV", ["GITHUB_ENV dynamic"]],
    ["ls | xargs echo >> $GITHUB_ENV", ["GITHUB_ENV dynamic"]],
    ["cat x | { cat; } >> $GITHUB_ENV", ["GITHUB_ENV dynamic"]],
    // Groups.
    ["{ echo A=b; echo C=d; } >> $GITHUB_ENV", ["GITHUB_ENV static"]],
    ["{ echo A=b; echo C=$D; } >> $GITHUB_ENV", ["GITHUB_ENV dynamic"]],
    ["(cd x; echo A=b) >> $GITHUB_ENV", ["GITHUB_ENV static"]],
    ["{ make > log; echo A=b; } >> $GITHUB_ENV", ["GITHUB_ENV static"]],
    ["{ echo A=b; } | tee -a $GITHUB_ENV", ["GITHUB_ENV static"]],
    ["if t; then make; fi >> $GITHUB_ENV", ["GITHUB_ENV dynamic"]],
    ["while read -r l; do echo $l; done < f >> $GITHUB_ENV", ["GITHUB_ENV dynamic"]],
    ["f() { echo A=b; }; f >> $GITHUB_ENV", ["GITHUB_ENV static"]],
    ["f() { echo A=$1; }; f $B >> $GITHUB_ENV", ["GITHUB_ENV dynamic"]],
    ["f() { f; }; f >> $GITHUB_ENV", ["GITHUB_ENV dynamic"]],
    ["exec >> $GITHUB_ENV; echo A=$B", ["GITHUB_ENV dynamic"]],
    // Other ways.
    ["cp f $GITHUB_ENV", ["GITHUB_ENV dynamic"]],
    ["curl -o $GITHUB_ENV x", ["GITHUB_ENV dynamic"]],
    ["bash -c 'echo A=$B >> $GITHUB_ENV'", ["GITHUB_ENV dynamic"]],
    ['bash -c "echo T=$T >> $GITHUB_ENV"', ["GITHUB_ENV dynamic"]],
    ['bash -c "echo T=a >> $GITHUB_ENV"', ["GITHUB_ENV static"]],
    ['bash -c "echo \\"T=$T\\" >> \\"$GITHUB_ENV\\""', ["GITHUB_ENV dynamic"]],
    ['sudo sh -ec "echo T=\\$T >> \\$GITHUB_ENV"', ["GITHUB_ENV dynamic"]],
    ['eval "echo T=$T >> $GITHUB_ENV"', ["GITHUB_ENV dynamic"]],
    ["bash <<EOF\necho T=$T >> $GITHUB_ENV\nEOF", ["GITHUB_ENV dynamic"]],
    ["dd of=$GITHUB_ENV < x", ["GITHUB_ENV dynamic"]],
    ['echo A=b | dd of="$GITHUB_ENV" oflag=append', ["GITHUB_ENV static"]],
    ["dd if=x of=$GITHUB_ENV", ["GITHUB_ENV dynamic"]],
    ["curl x --output=$GITHUB_ENV", ["GITHUB_ENV dynamic"]],
    ["python3 - <<'EOF'\nimport os\nopen(os.environ['GITHUB_ENV'], 'a').write(x)\nEOF", ["GITHUB_ENV dynamic"]],
    ["node -e 'fs.appendFileSync(process.env.GITHUB_ENV, x)'", ["GITHUB_ENV dynamic"]],
    // None.
    ["# echo A=$B >> $GITHUB_ENV", []],
    ["cat $GITHUB_ENV", []],
    ["cat < $GITHUB_ENV", []],
    ["echo A=$B >> $OTHER", []],
    ["echo '>> $GITHUB_ENV'", []],
    ["echo $A >> '$GITHUB_ENV'", []],
    ["echo $A >> $GITHUB_ENVIRONMENT", []],
    ["echo $A >> ${#GITHUB_ENV}", []],
    ["cp $GITHUB_ENV f", []],
    ["dd if=$GITHUB_ENV of=f", []],
  ])("%j", (text, expected) => expect(told("bash", text)).toEqual(expected));

  it("says which command writes, where the file is named and what isn't fixed", () => {
    const text = 'ls\necho "A=$B" >> "$GITHUB_ENV"';
    const [write] = environmentFileWrites(parseScript(text, "bash"));
    expect(write?.command?.name?.literal).toBe("echo");
    expect(
      write &&
        [write.span, write.targetSpan, write.dynamicSpan].map((span) => span && text.slice(span.start, span.end)),
    ).toEqual(['echo "A=$B" >> "$GITHUB_ENV"', '"$GITHUB_ENV"', "$B"]);
  });

  it("gives offsets of the whole script for programs inside it", () => {
    const text = "python3 - <<'EOF'\nimport os\nopen(os.environ['GITHUB_ENV'], 'a').write(x)\nEOF";
    const [write] = environmentFileWrites(parseScript(text, "bash"));
    expect(write && text.slice(write.targetSpan.start, write.targetSpan.end)).toBe("os.environ['GITHUB_ENV']");
  });

  it("looks only for the files it is asked for", () => {
    const script = parseScript("echo a >> $GITHUB_OUTPUT\necho b >> $GITHUB_PATH", "bash");
    expect(environmentFileWrites(script, ["GITHUB_ENV", "GITHUB_PATH"]).map(({ file }) => file)).toEqual([
      "GITHUB_PATH",
    ]);
  });
});

describe("writes to the runner's files elsewhere", () => {
  it.each<[ShellName, string, string[]]>([
    ["unknown", "echo A=b >> $GITHUB_ENV", ["GITHUB_ENV static"]],
    ["unknown", "echo A=$B >> $env:GITHUB_ENV", ["GITHUB_ENV dynamic"]],
    ["pwsh", 'echo "A=b" >> $env:GITHUB_ENV', ["GITHUB_ENV static"]],
    ["pwsh", '"A=b" >> $Env:github_env', ["GITHUB_ENV static"]],
    ["pwsh", 'echo "A=$b" >> $env:GITHUB_ENV', ["GITHUB_ENV dynamic"]],
    ["pwsh", 'echo "A=$env:B" >> "${env:GITHUB_ENV}"', ["GITHUB_ENV dynamic"]],
    ["pwsh", 'echo "A=${{ b }}" >> $env:GITHUB_ENV', ["GITHUB_ENV dynamic"]],
    ["pwsh", '"A=b" | Out-File -FilePath $env:GITHUB_ENV -Append', ["GITHUB_ENV static"]],
    ["pwsh", '"A=b" | Out-File $env:GITHUB_ENV -Encoding utf8 -Append', ["GITHUB_ENV static"]],
    ["pwsh", "Get-Content a | Out-File -Append -FilePath $env:GITHUB_ENV", ["GITHUB_ENV dynamic"]],
    ["pwsh", '& { "A=$env:B" } >> $env:GITHUB_ENV', ["GITHUB_ENV dynamic"]],
    ["pwsh", '& { "A=b" } >> $env:GITHUB_ENV', ["GITHUB_ENV static"]],
    ["pwsh", '& {\n  "A=$env:B"\n  "C=d"\n} | Out-File -Append $env:GITHUB_ENV', ["GITHUB_ENV dynamic"]],
    ["pwsh", '. { "A=b" } | Add-Content $env:GITHUB_ENV', ["GITHUB_ENV static"]],
    ["pwsh", "@'\nA=b\n'@ | Out-File -Append $env:GITHUB_ENV", ["GITHUB_ENV static"]],
    ["pwsh", 'Add-Content -Path $env:GITHUB_ENV -Value "A=b"', ["GITHUB_ENV static"]],
    ["pwsh", 'Add-Content $env:GITHUB_ENV "A=$env:B"', ["GITHUB_ENV dynamic"]],
    ["pwsh", "ac $env:GITHUB_PATH $x", ["GITHUB_PATH dynamic"]],
    ["pwsh", 'Set-Content -LiteralPath $env:GITHUB_ENV -Value ("A=" + $b)', ["GITHUB_ENV dynamic"]],
    ["pwsh", '"A=b" | Tee-Object -FilePath $env:GITHUB_ENV -Append', ["GITHUB_ENV static"]],
    ["pwsh", '[System.IO.File]::AppendAllText($env:GITHUB_ENV, "A=b`n")', ["GITHUB_ENV static"]],
    ["pwsh", '[IO.File]::AppendAllText($env:GITHUB_ENV, "A=$b")', ["GITHUB_ENV dynamic"]],
    ["pwsh", '$x = "a"; echo "A=$x" >> $env:GITHUB_ENV', ["GITHUB_ENV static"]],
    ["pwsh", '$x = Get-Content a; echo "A=$X" >> $env:GITHUB_ENV', ["GITHUB_ENV dynamic"]],
    ["pwsh", '$f = $env:GITHUB_ENV; "A=$b" >> $f', ["GITHUB_ENV dynamic"]],
    ["pwsh", 'echo "$env:USERPROFILE\\bin" >> $env:GITHUB_PATH', ["GITHUB_PATH static"]],
    ["pwsh", 'echo "$(Get-Location)\\bin" >> $env:GITHUB_PATH', ["GITHUB_PATH static"]],
    ["pwsh", '"A=" + [Environment]::GetEnvironmentVariable("B") >> $env:GITHUB_ENV', ["GITHUB_ENV dynamic"]],
    ["pwsh", 'echo "A=b" >> $GITHUB_ENV', []],
    ["pwsh", "# echo $a >> $env:GITHUB_ENV", []],
    ["pwsh", "Get-Content $env:GITHUB_ENV", []],
    ["powershell", 'if ($x) { "A=$x" | Out-File $env:GITHUB_ENV -Append }', ["GITHUB_ENV dynamic"]],
    ["cmd", "echo A=b>> %GITHUB_ENV%", ["GITHUB_ENV static"]],
    ["cmd", 'echo A=%B% >> "%GITHUB_ENV%"', ["GITHUB_ENV dynamic"]],
    ["cmd", ">> %github_env% echo A=b", ["GITHUB_ENV static"]],
    ["cmd", "(\necho A=b\necho C=!D!\n) >> %GITHUB_ENV%", ["GITHUB_ENV dynamic"]],
    ["cmd", "set X=1\necho A=%X%>> %GITHUB_ENV%", ["GITHUB_ENV static"]],
    ["cmd", "set /p X=\necho A=%X%>> %GITHUB_ENV%", ["GITHUB_ENV dynamic"]],
    ["cmd", "rem echo %A% >> %GITHUB_ENV%", []],
    ["python", "with open(os.environ['GITHUB_ENV'], 'a') as f:\n  f.write('A=b')", ["GITHUB_ENV static"]],
    ["python", "with open(os.environ['GITHUB_ENV'], 'a') as f:\n  f.write(f'A={b}')", ["GITHUB_ENV dynamic"]],
    [
      "python",
      "with open(os.environ['GITHUB_ENV'], mode='a') as f:\n  print('A=${{ b }}', file=f)",
      ["GITHUB_ENV dynamic"],
    ],
    ["python", "with open(os.getenv('GITHUB_ENV'), 'a') as f:\n  print('A=b', file=f)", ["GITHUB_ENV static"]],
    ["python", "p = os.environ.get(\"GITHUB_ENV\")\nopen(p, 'a').write(x)", ["GITHUB_ENV dynamic"]],
    ["python", "Path(os.environ['GITHUB_PATH']).write_text('a')", ["GITHUB_PATH static"]],
    ["python", "open(os.environ['GITHUB_ENV']).read()", []],
    ["python", "# open(os.environ['GITHUB_ENV'], 'a').write(x)", []],
    ["javascript", "fs.appendFileSync(process.env.GITHUB_ENV, 'A=b\\n')", ["GITHUB_ENV static"]],
    ["javascript", "fs.appendFileSync(process.env['GITHUB_ENV'], `A=${b}`)", ["GITHUB_ENV dynamic"]],
    ["javascript", "const f = process.env.GITHUB_ENV;\nfs.writeFileSync(f, x)", ["GITHUB_ENV dynamic"]],
    ["javascript", "core.exportVariable('A', context.payload.pull_request.title)", ["GITHUB_ENV dynamic"]],
    ["javascript", "core.exportVariable('A', `b${c}`)", ["GITHUB_ENV dynamic"]],
    [
      "javascript",
      "core.exportVariable('A', 'b'); core.exportVariable('C', 3)",
      ["GITHUB_ENV static", "GITHUB_ENV static"],
    ],
    ["javascript", "core.exportVariable('A', context.sha)", ["GITHUB_ENV static"]],
    ["javascript", "core.addPath(process.env.X)", ["GITHUB_PATH dynamic"]],
    ["javascript", "core.addPath(path.join(process.env.RUNNER_TEMP, 'bin'))", ["GITHUB_PATH static"]],
    ["javascript", "core.setOutput('a', b)", ["GITHUB_OUTPUT dynamic"]],
    ["javascript", "// core.addPath(x)\ncore.info('core.addPath(x)')", []],
    ["javascript", "fs.readFileSync(process.env.GITHUB_ENV)", []],
  ])("%s: %j", (shell, text, expected) => expect(told(shell, text)).toEqual(expected));
});

describe("the look before parsing", () => {
  it.each([
    ["echo >> $GITHUB_ENV", true],
    ["echo >> $env:github_env", true],
    ["echo", false],
    ["", false],
  ])("%j mentions GITHUB_ENV: %s", (text, expected) =>
    expect(mentions(text, ["GITHUB_ENV", "GITHUB_PATH"])).toBe(expected),
  );
});
