import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { parseScript, prepareShells, type ShellName } from "../shell/index.js";
import { fateOf } from "./text-fate.js";

beforeAll(prepareShells);

/** Where the text stands in a script. */
const X = "${{ inputs.x }}";

function fate(text: string, shell: ShellName = "bash"): string {
  return fateOf(parseScript(text, shell), text.indexOf(X));
}

/** Is the text data in each of its places? */
function isData(text: string): boolean {
  const parsed = parseScript(text, "bash");
  return [...text.matchAll(/\$\{\{/g)].every(({ index }) => fateOf(parsed, index) === "data");
}

/** A program, and what bash runs where it expects a number or the name of a variable. */
const HOSTILE = ["touch hacked", "a[$(touch hacked)]"];

/** Does a variable's value in the place of the text run as a program of its own? */
function runsValue(text: string): boolean {
  return HOSTILE.some((value) => runs(text, value));
}

function runs(text: string, value: string): boolean {
  const folder = mkdtempSync(join(tmpdir(), "text-fate-"));
  try {
    spawnSync("bash", ["-c", text.replaceAll(`"${X}"`, X).replaceAll(`'${X}'`, X).replaceAll(X, '"$VALUE"')], {
      cwd: folder,
      env: { PATH: process.env.PATH, VALUE: value },
      input: "",
      timeout: 5_000,
    });
    return existsSync(join(folder, "hacked"));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe("text that is printed and then run", () => {
  it.each([
    `{\n  echo ${X}\n} > go\nchmod +x go\n./go`,
    `(\n  echo ${X}\n) >go\nchmod +x go; ./go`,
    `if true; then\n  echo ${X}\nfi > go\nchmod +x go\n./go`,
    `for i in 1; do\n  echo ${X}\ndone > go\nchmod +x go\n./go`,
    `{\n  echo ${X}\n} | cat > go\nchmod +x go\n./go`,
    `{ { echo ${X}; }; } > go\nchmod +x go\n./go`,
    `echo ${X} | tee go\nchmod +x go\n./go`,
    `echo ${X} | cat > go\nchmod +x go\n./go`,
    `f() {\n  echo ${X}\n}\nf > go\nchmod +x go\n./go`,
    `f () { echo ${X}; }\nf > go\nchmod +x go\n./go`,
    `function f {\n  echo ${X}\n}\nf > go\nchmod +x go\n./go`,
    `Y=$(\n  echo ${X}\n)\n$Y`,
    `Y=\`\n  echo ${X}\n\`\n$Y`,
    `{\n  echo ${X}\n} | bash`,
    `while true; do\n  echo ${X}\n  break\ndone | sh`,
    `exec 3>&1 > go\necho ${X}\nexec >&3\nchmod +x go\n./go`,
  ])("isn't called data: %j", (text) => {
    expect(runsValue(text)).toBe(true);
    expect(fate(text)).not.toBe("data");
  });

  it("isn't called data in a here-document that becomes a program", () => {
    expect(fate(`cat > go <<EOF\necho ${X}\nEOF\nchmod +x go\n./go`)).not.toBe("data");
    expect(fate(`cat <<EOF > go\necho hello\necho ${X}\nEOF\n./go`)).not.toBe("data");
    expect(fate(`tee go <<EOF\necho ${X}\nEOF\n./go`)).not.toBe("data");
  });

  it("isn't called data in PowerShell", () => {
    expect(fate(`$c = if ($true) {\n  echo ${X}\n}\niex $c`, "pwsh")).not.toBe("data");
    expect(fate(`& {\n  echo ${X}\n} | iex`, "pwsh")).not.toBe("data");
    expect(fate(`function F {\n  echo ${X}\n}\nF | iex`, "pwsh")).not.toBe("data");
    expect(fate(`echo ${X} | Out-File go.ps1\n./go.ps1`, "pwsh")).not.toBe("data");
  });
});

/** Bash reads the operands of these as arithmetic, or as the name of a variable. */
const EVALUATED = [
  ...["-eq", "-ne", "-lt", "-le", "-gt", "-ge"].flatMap((operator) => [
    `[[ ${X} ${operator} 3 ]]`,
    `[[ 3 ${operator} ${X} ]]`,
  ]),
  `[[ -v ${X} ]]`,
  `[ -v ${X} ]`,
  `[ "-v" ${X} ]`,
  `test -v ${X}`,
];

describe("text that a test reads as arithmetic, or as a name", () => {
  const quotes = [X, `"${X}"`, `'${X}'`];
  const tests = [...EVALUATED, `[[ -R ${X} ]]`].flatMap((test) => quotes.map((quoted) => test.replace(X, quoted)));

  it.each(tests)("is code: %s", (test) => {
    expect(fate(test)).toBe("code");
    expect(fate(`if ${test}; then echo y; fi`)).toBe("code");
    expect(fate(`${test} && echo y`)).toBe("code");
  });

  it.each([
    `[[ ! "${X}" -gt 3 ]]`,
    `[[ ( "${X}" -gt 3 ) ]]`,
    `[[ a == b || "${X}" -gt 3 ]]`,
    `[[ a == a && ! ( 1 -lt "${X}" ) ]]`,
    `[[ a == a &&\n"${X}" -gt 3 ]]`,
    `[[ "${X}" \\\n-gt 3 ]]`,
    `[[ "${X}" -g\\\nt 3 ]]`,
    `[[ "a\${Y}${X}" -eq 3 ]]`,
    `echo "\${Y:${X}}"`,
    `Z=0; echo "\${Y:\${Z}+${X}}"`,
    `echo "$[ ${X} + 1 ]"`,
    `echo "\${Y[${X}]}"`,
    `cat <<EOF\n\${Y:${X}}\nEOF`,
    `cat <<< "\${Y:${X}}"`,
    `A=(["${X}"]=1)`,
    `f() { local "${X}=1"; }`,
    `f() { local "a[${X}]=1"; }`,
  ])("is code: %j", (text) => expect(fate(text)).toBe("code"));

  it.each([
    "[[ $Y -gt 3 ]]",
    '[ -v "$Y" ]',
    'echo "${!Y}"',
    'printf -v "$Y" a',
    'a=(1); unset "$Y"',
    'read -r "$Y" <<< b',
    "a[$Y]=1",
    "a[Y]=1",
    'echo "${a[$Y]}"',
    'echo "${a[Y]}"',
    'echo "${PATH:Y}"',
    'echo "${PATH:0:$Y}"',
  ])("isn't called data where a variable brings it there: %s", (use) => {
    expect(runsValue(`Y="${X}"\n${use}`)).toBe(true);
    expect(fate(`Y="${X}"\n${use}`)).toBe("unknown");
  });

  it.each(["[ $Y = a ] || [ $# -gt 3 ]", 'echo "${Y:-a} ${Y:0:3} ${a[@]} ${a[0]} ${Y: -1}"', "f() { local Z=$Y; }"])(
    "is data in a variable that is only text: %s",
    (use) => expect(fate(`Y="${X}"\n${use}`)).toBe("data"),
  );

  it.each([`[[ "${X}" == a ]]`, `[[ -n "${X}" && -f a ]]`, `[[ -z '${X}' ]] || [ a -gt 3 ]`])(
    "is data in another test: %j",
    (text) => {
      expect(runsValue(text)).toBe(false);
      expect(fate(text)).toBe("data");
    },
  );
});

describe("text that a program runs", () => {
  it.each([
    `git clone x --upload-pack="${X}"`,
    `git clone --upload-pack "${X}" x`,
    `git clone -u "${X}" x`,
    `git clone "--upload-pa=${X}" x`,
    `sudo git fetch --upload-pack '${X}'`,
    `git -c core.sshCommand="${X}" fetch`,
    `git clone --config core.fsmonitor="${X}" x`,
    `git config --global core.sshCommand "${X}"`,
    `git config alias.x "!${X}"`,
    `git config "${X}" y`,
    `git rebase --exec "${X}" main`,
    `git rebase -x "${X}" main`,
    `git submodule foreach "${X}"`,
    `git bisect run "${X}"`,
    `tar -xf a.tar --to-command="${X}"`,
    `tar -I "${X}" -xf a.tar`,
    `tar --checkpoint=1 --checkpoint-action=exec="${X}" -cf a.tar a`,
    `sort --compress-program="${X}" a`,
    `find . -exec "${X}" ';'`,
    `ssh -o ProxyCommand="${X}" a`,
    `curl -K "${X}"`,
    `curl --config "${X}"`,
    `rsync -e "${X}" a b`,
    `rsync --rsh="${X}" a b`,
    `jq ".[] | select(.a == \\"${X}\\")" a.json`,
    `jq -r --arg a b '.x == "${X}"' a.json`,
    `cat a.json | jq '.x = "${X}"'`,
    `gh api x --jq '.[] | select(.a == "${X}")'`,
    `gh pr list -q '.[] | "${X}"'`,
  ])("is code: %j", (text) => expect(fate(text)).toBe("code"));

  it.each([`GIT_SSH_COMMAND="${X}" git fetch`, `export PAGER="${X}"`, `PS4="${X}"\nset -x`])(
    "isn't called data in a variable: %j",
    (text) => expect(fate(text)).toBe("unknown"),
  );

  it.each([
    `jq --arg a "${X}" '.x = $a' a.json`,
    `jq -n --arg a b --arg c "${X}" '$c'`,
    `jq . "${X}"`,
    `git commit -m "${X}"`,
    `git config user.name "${X}"`,
    `git push -u origin "${X}"`,
    `git clone --branch "${X}" x`,
    `gh pr create --title "${X}"`,
    `curl -H "X: ${X}" example.org`,
    `VERSION="${X}" git fetch`,
  ])("is data elsewhere: %j", (text) => expect(fate(text)).toBe("data"));
});

describe("text that is only printed, compared or kept", () => {
  it.each([
    `echo ${X}`,
    `echo "title: ${X}"`,
    `if [ "${X}" = a ]; then\n  make\nfi`,
    `if true; then\n  echo ${X}\nfi`,
    `{\n  echo a=${X}\n  echo b\n} >> "$GITHUB_OUTPUT"`,
    `echo "a=${X}" | tee -a "$GITHUB_OUTPUT"`,
    `{ echo ${X}; } >&2`,
    `echo ${X} 2>/dev/null`,
    `for f in *; do\n  echo ${X}\ndone`,
    `echo ${X}\ndocker build .\nnode build.js\npython3 -m build`,
    `echo ${X} | grep -q a`,
    `TITLE="${X}"\necho "$TITLE"`,
  ])("is data: %j", (text) => {
    expect(runsValue(text)).toBe(false);
    expect(fate(text)).toBe("data");
  });
});

describe("whatever a script does with the text", () => {
  const uses = [
    `echo ${X}`,
    `echo "${X}"`,
    `printf '%s\\n' ${X}`,
    `Y="${X}"`,
    `cat <<EOF\n${X}\nEOF`,
    `export Y="${X}"`,
    `read -r Y <<< "${X}"`,
    `[ "${X}" ] && echo ${X}`,
    `: "\${Y:=${X}}"`,
    `printf -v Y '%s' "${X}"`,
    `[[ "${X}" == a && -n '${X}' ]]`,
    `[[ ! ( a == b || "${X}" != a ) ]]`,
    `if [[ "${X}" ]]; then echo "${X}"; fi`,
    `printf -v "${X}" a`,
    `echo "\${Y:-${X}}"`,
    `echo "\${Y:${X}}"`,
    `cat <<EOF\n\${Y:${X}}\nEOF`,
    `A=(["${X}"]=1)`,
    `local "${X}=1"`,
    `readonly "${X}=1"`,
    `export "${X}"`,
    `echo "${X}" \\\n | bash`,
    ...EVALUATED,
    ...EVALUATED.map((test) => `if ${test.replace(X, `"${X}"`)}; then echo; fi`),
    ...EVALUATED.map((test) => test.replace("[[ ", "[[ ! ( a == b ) && ( ").replace(" ]]", " ) ]]")),
  ];
  const around: ((script: string) => string)[] = [
    (script) => script,
    (script) => `{\n${script}\n}`,
    (script) => `if true; then\n${script}\nfi`,
    (script) => `f() {\n${script}\n}\nf`,
    (script) => `Y=$(\n${script}\n)`,
    (script) => `coproc C {\n${script}\n}\nread -r Y <&"\${C[0]}"`,
    (script) => `${script} > go`,
    (script) => `${script} | cat > go`,
    (script) => `${script} 2>&1 | tee go`,
    (script) => `${script} | while read -r Y; do $Y; done`,
    (script) => `exec 5>&1 > go\n${script}\nexec >&5`,
    (script) => `${script} > >(cat > go)`,
    (script) => `mapfile -t A < <(\n${script}\n)\nY=\${A[0]}`,
  ];
  const ends = [
    "[[ $Y -gt 3 ]]",
    'echo "${PATH:Y}"',
    "a[Y]=1",
    'a=(1); unset "$Y"',
    "chmod +x go\n./go",
    ". ./go",
    "$Y",
    'bash -c "$Y"',
    "env $Y",
    "`cat go`",
    'A=($Y)\n"${A[@]}"',
    "B=go; bash $B",
  ];
  const script = fc
    .tuple(fc.constantFrom(...uses), fc.array(fc.constantFrom(...around), { maxLength: 3 }), fc.constantFrom(...ends))
    .map(([use, wraps, end]) => `${wraps.reduce((inner, wrap) => wrap(inner), use)}\n${end}`);

  it("it isn't called data where it is run in the end", () => {
    let tried = 0;
    fc.assert(
      fc.property(script, (text) => {
        if (!isData(text)) return;
        tried++;
        expect(runsValue(text)).toBe(false);
      }),
      { numRuns: 300 },
    );
    expect(tried).toBeGreaterThan(0);
  }, 30_000);
});
