import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { SourceFile } from "@trustchain/findings";
import { applyFixes } from "../../check/fix.js";
import templateInjection from "../../rules/injection/template-injection.js";
import { judgeTexts, WORKFLOW_PATH } from "../../testing.js";
import { parseYaml, type YamlMap } from "../../yaml/index.js";

/**
 * The fixed script is run by a real bash: it must do the same as before for a harmless value, and must not run what a
 * hostile value says.
 */
const X = "${{ github.event.pull_request.title }}";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "hand-over-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const HEAD =
  "on: pull_request_target\npermissions: {contents: write}\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n";

/** How a script may be written in YAML; null where it can't. */
const STYLES: Record<string, (script: string) => string | null> = {
  literal: (script) => `|\n${script.replace(/^/gm, "          ")}\n`,
  "double-quoted": (script) => `${JSON.stringify(script)}\n`,
  "single-quoted": (script) => (script.includes("\n") ? null : `'${script.replaceAll("'", "''")}'\n`),
};

interface Fixed {
  script: string;
  env: Record<string, string>;
}

async function fixed(written: string): Promise<Fixed> {
  const text = `${HEAD}      - run: ${written}`;
  const rejudge = (edited: ReadonlyMap<string, string>) => judgeTexts(text, { rules: [templateInjection], edited });
  const { changed, notes } = await applyFixes(await rejudge(new Map()), "unsafe", rejudge);
  expect(notes).toEqual([]);
  const { root } = await parseYaml(new SourceFile(WORKFLOW_PATH, changed[0]?.after ?? text));
  const step = (root as YamlMap).map("jobs")?.map("a")?.seq("steps")?.items[0]?.value as YamlMap;
  const env = step.map("env")?.entries.map(({ key, value }) => [key.value, value.kind === "scalar" ? value.value : ""]);
  return { script: step.scalar("run")?.value ?? "", env: Object.fromEntries(env ?? []) };
}

function run({ script, env }: Fixed, value: string): string {
  const variables = Object.fromEntries(Object.entries(env).map(([name, text]) => [name, text.replaceAll(X, value)]));
  const result = spawnSync("bash", ["-e", "-c", script.replaceAll(X, value)], {
    cwd: folder,
    encoding: "utf8",
    env: { PATH: process.env.PATH, HOME: "/nowhere", ...variables },
  });
  return `${result.stdout} [${result.status}]`;
}

const HOSTILE = [
  "$(touch pwned)",
  "`touch pwned`",
  "; touch pwned",
  '"; touch pwned; "',
  "'; touch pwned; '",
  "\ntouch pwned\n",
];

const HANDED_OVER = [
  `echo ${X}`,
  `echo "a ${X} b"`,
  `echo '${X}'`,
  `echo 'a ${X} b'`,
  `echo a${X}b${X}`,
  `A=${X}\necho "$A"`,
  `cat <<EOF\nx ${X} y\nEOF`,
  `if [ "${X}" = "harmless" ]; then echo yes; else echo no; fi`,
  `if [[ ${X} == harmless ]]; then echo yes; fi`,
  `echo one && echo ${X} | cat`,
  `echo "$(echo "${X}")" \`echo ${X}\``,
  `case "${X}" in harmless) echo b;; *) echo o;; esac`,
  `printf '%s\\n' --x=${X}`,
  `echo ${X} > out; cat out`,
  `echo \${Y:-${X}}`,
  `echo \\\n  ${X}`,
  `f() { echo "$1"; }\nf ${X}`,
  `echo "it's ${X}"`,
  `echo 'say "${X}"'`,
  `cat <<< ${X}`,
  `[ ${X} = harmless ] && echo yes || echo no`,
  `while read -r l; do echo "$l ${X}"; done <<< "q"`,
  `(cd / && echo ${X})`,
];

const LEFT_ALONE = [
  ["a quoted here-document", `cat <<'EOF'\n${X}\nEOF`],
  ["a list that is split into words", `for f in ${X}; do echo $f; done`],
  ["a script in a script", `bash -c "echo ${X}"`],
  ["the same in single quotes", `bash -c 'echo ${X}'`],
  ["a program in a script", `python3 -c "print('${X}')"`],
  ["text that is read again", `eval echo ${X}`],
  ["a here-document that another shell reads", `bash <<EOF\necho ${X}\nEOF`],
  ["a comment", `# ${X}\necho ok`],
  ["an escaped string", `echo $'a ${X}'`],
  ["an array", `a=(${X})`],
  ["a regular expression", `[[ abc =~ ${X} ]] || echo no`],
  ["arithmetic", `echo $(( ${X} + 1 ))`],
  ["a number in a test", `[[ "${X}" -gt 3 ]] && echo y`],
  ["the same without quotes", `if [[ ! ( 3 -le ${X} ) ]]; then echo y; fi`],
  ["the name of a variable in a test", `[[ -v '${X}' ]] && echo y`],
  ["a program that git runs", `git clone x --upload-pack="${X}"`],
  ["a program of jq", `jq ".[] | select(.a == \\"${X}\\")" a.json`],
  ["a command of its own", `${X}`],
];

describe.each(Object.entries(STYLES))("a value that is handed over in a %s script", (_, style) => {
  const written = HANDED_OVER.flatMap((script) => {
    const text = style(script);
    return text === null ? [] : [[script, text] as const];
  });

  it.each(written)("is the same, and is never run: %s", async (script, text) => {
    const mended = await fixed(text);
    expect(mended.script).not.toContain("${{");
    expect(run(mended, "harmless")).toBe(run({ script, env: {} }, "harmless"));
    for (const hostile of HOSTILE) {
      run(mended, hostile);
      expect([hostile, existsSync(join(folder, "pwned"))]).toEqual([hostile, false]);
    }
  });
});

describe("where no variable would mean the same", () => {
  it.each(LEFT_ALONE)("%s is left alone", async (_, script) => {
    expect((await fixed((STYLES.literal as (text: string) => string)(script))).script.trim()).toBe(script.trim());
  });
});

/** What becomes of a line of a script, in a step whose inputs are text. */
async function fixedLine(line: string, shell = "bash"): Promise<string> {
  const inputs = "{a: {type: string}, b: {type: string}}";
  const text = `on: {workflow_dispatch: {inputs: ${inputs}}}
permissions: {contents: write}
jobs:
  x:
    runs-on: ubuntu-latest
    steps:
      - shell: ${shell}
        run: |
          ${line}
`;
  const rejudge = (edited: ReadonlyMap<string, string>) => judgeTexts(text, { rules: [templateInjection], edited });
  const { changed } = await applyFixes(await rejudge(new Map()), "unsafe", rejudge);
  return (changed[0]?.after ?? text).split("\n")[8]?.trim() ?? "";
}

describe("a value that may be several words or none", () => {
  it.each([
    ["an argument of its own keeps its words", "make ${{ inputs.a }} all", "make ${INPUTS_A} all"],
    ["a part of an argument is one word", "make A=${{ inputs.a }}", 'make A="${INPUTS_A}"'],
    ["a test needs a word", "[ ${{ inputs.a }} = x ] || exit 1", '[ "${INPUTS_A}" = x ] || exit 1'],
    ["a file to write to is one word", "ls > ${{ inputs.a }}", 'ls > "${INPUTS_A}"'],
  ])("%s", async (_, before, after) => expect(await fixedLine(before)).toBe(after));
});

/** What becomes of a line of a script under some events, and whether that is safe. */
async function fixedUnder(on: string, line: string, { shell = "bash", runsOn = "ubuntu-latest" } = {}) {
  const text = `on: ${on}
permissions: {contents: write}
jobs:
  x:
    strategy: {matrix: {os: [ubuntu-latest, windows-latest]}}
    runs-on: ${runsOn}
    steps:
      - run: |
          ${line}
        ${shell === "" ? "name: a" : `shell: ${shell}`}
`;
  const rejudge = (edited: ReadonlyMap<string, string>) => judgeTexts(text, { rules: [templateInjection], edited });
  const judged = await rejudge(new Map());
  const { changed } = await applyFixes(judged, "unsafe", rejudge);
  const after = (changed[0]?.after ?? text).split("\n")[8]?.trim() ?? "";
  return { message: judged.findings[0]?.message ?? "", fix: judged.findings[0]?.fix ?? null, after };
}

const HEAD_REF = "${{ github.head_ref }}";
const INPUT = "${{ github.event.inputs.a }}";
const PAYLOAD = "${{ github.event.client_payload.a }}";

describe("a value that stands without quotes", () => {
  it.each([
    [
      "a branch under pull requests alone",
      "pull_request_target",
      `git checkout ${HEAD_REF}`,
      `git checkout "\${GITHUB_HEAD_REF}"`,
    ],
    ["a part of a word", "[push, pull_request]", `git checkout o/${HEAD_REF}`, `git checkout o/"\${GITHUB_HEAD_REF}"`],
    [
      "a branch or else another",
      "[push, pull_request]",
      "echo ${{ github.head_ref || github.ref }}",
      'echo "${HEAD_REF_2}"',
    ],
    ["a branch in a test", "pull_request", `[ ${HEAD_REF} = main ]`, `[ "\${GITHUB_HEAD_REF}" = main ]`],
    ["a branch in a pattern", "pull_request", `[[ $f == *${HEAD_REF} ]]`, `[[ $f == *"\${GITHUB_HEAD_REF}" ]]`],
  ])("is safely put into quotes where it is one word: %s", async (_, on, before, after) => {
    const fixed = await fixedUnder(on, before);
    expect([fixed.after, fixed.fix?.safe]).toEqual([after, true]);
  });

  it.each([
    [
      "a branch that a push doesn't have",
      "[push, pull_request]",
      `git checkout ${HEAD_REF}`,
      "git checkout ${GITHUB_HEAD_REF}",
    ],
    ["the same in backticks", "[push, pull_request]", `echo \`echo ${HEAD_REF}\``, "echo `echo ${GITHUB_HEAD_REF}`"],
    ["a title", "issues", "echo ${{ github.event.issue.title }}", "echo ${ISSUE_TITLE}"],
    ["an input", "workflow_dispatch", `make ${INPUT}`, "make ${INPUTS_A}"],
    ["a payload", "repository_dispatch", `make ${PAYLOAD}`, "make ${CLIENT_PAYLOAD_A}"],
    ["a part of a word", "repository_dispatch", `make A=${PAYLOAD}`, 'make A="${CLIENT_PAYLOAD_A}"'],
    ["a pattern", "workflow_dispatch", `[[ $f == *.${INPUT} ]]`, "[[ $f == *.${INPUTS_A} ]]"],
    ["an empty word in a test", "[push, pull_request]", `[ ${HEAD_REF} = a ]`, `[ "\${GITHUB_HEAD_REF}" = a ]`],
  ])("is mended on request only where it may be several words, or none: %s", async (_, on, before, after) => {
    const fixed = await fixedUnder(on, before);
    expect([fixed.after, fixed.fix?.safe]).toEqual([after, false]);
  });

  it("is the same in PowerShell", async () => {
    expect((await fixedUnder("pull_request", `make ${HEAD_REF}`, { shell: "pwsh" })).fix?.safe).toBe(false);
    expect((await fixedUnder("pull_request", `echo ${HEAD_REF}`, { shell: "pwsh" })).fix?.safe).toBe(true);
    expect((await fixedUnder("push", `echo ${HEAD_REF}`, { shell: "pwsh" })).fix?.safe).toBe(false);
  });
});

describe("a script that has another shell on another runner", () => {
  it("is left alone, and is called no shell's script", async () => {
    const options = { shell: "", runsOn: "${{ matrix.os }}" };
    const { fix, message } = await fixedUnder("issues", 'echo "${{ github.event.issue.title }}"', options);
    expect([fix, message]).toEqual([null, expect.stringMatching(/expanded into a script$/)]);
  });
});

describe("a value behind a backslash", () => {
  it.each([
    ["double quotes", 'echo "C:\\${{ inputs.a }}"', null],
    ["an escaped backslash", 'echo "C:\\\\${{ inputs.a }}"', 'echo "C:\\\\${INPUTS_A}"'],
    ["no quotes", "echo C:\\${{ inputs.a }}", null],
    ["single quotes", "echo 'C:\\${{ inputs.a }}'", "echo 'C:\\'\"${INPUTS_A}\"''"],
    ["backticks", 'echo `echo "\\\\${{ inputs.a }}"`', null],
  ])("would be the name of its variable, so it is left alone: %s", async (_, before, after) =>
    expect(await fixedLine(before)).toBe(after ?? before),
  );

  it("is left alone in a here-document", async () => {
    const script = `cat <<EOF\n\\${X}\nEOF`;
    expect((await fixed((STYLES.literal as (text: string) => string)(script))).script.trim()).toBe(script);
  });

  it("is left alone behind a backtick of PowerShell", async () => {
    expect(await fixedLine('echo "`${{ inputs.a }}"', "pwsh")).toBe('echo "`${{ inputs.a }}"');
    expect(await fixedLine('echo "C:\\${{ inputs.a }}"', "pwsh")).toBe('echo "C:\\${env:INPUTS_A}"');
  });

  it("is left alone in a template literal", async () => {
    expect(await fixedJavaScript(`f(\`\\${X}\`)`)).toBe(`f(\`\\${X}\`)`);
    expect(await fixedJavaScript(`f(\`\\\\${X}\`)`)).toBe("f(`\\\\${process.env.PULL_REQUEST_TITLE}`)");
  });
});

describe("the name of the variable", () => {
  it("is none that the script uses", async () => {
    expect(await fixedLine('INPUTS_A=1; echo "$INPUTS_A ${{ inputs.a }}"')).toBe(
      'INPUTS_A=1; echo "$INPUTS_A ${INPUTS_A_2}"',
    );
  });

  it("is another for another value of the same input", async () => {
    expect(await fixedLine("echo \"${{ inputs.a }} ${{ inputs.a || 'x' }}\"")).toBe('echo "${INPUTS_A} ${INPUTS_A_2}"');
  });
});

/** What becomes of a line of a github-script. */
async function fixedJavaScript(line: string): Promise<string> {
  const text = `${HEAD}      - uses: actions/github-script@1234567890abcdef1234567890abcdef12345678
        with:
          script: |
            ${line}
`;
  const rejudge = (edited: ReadonlyMap<string, string>) => judgeTexts(text, { rules: [templateInjection], edited });
  const { changed } = await applyFixes(await rejudge(new Map()), "unsafe", rejudge);
  const lines = (changed[0]?.after ?? text).split("\n");
  return lines[lines.findIndex((one) => one.includes("script: |")) + 1]?.trim() ?? "";
}

/** What becomes of the steps of a job. */
async function fixedSteps(steps: string): Promise<string> {
  const text = `${HEAD}${steps.replace(/^/gm, "      ")}\n`;
  const rejudge = (edited: ReadonlyMap<string, string>) => judgeTexts(text, { rules: [templateInjection], edited });
  const { changed } = await applyFixes(await rejudge(new Map()), "unsafe", rejudge);
  return (changed[0]?.after ?? text).slice(HEAD.length).replace(/^ {6}/gm, "").trim();
}

describe("a script that an anchor shares", () => {
  it.each([
    ["with another step", `- run: &greet |\n    echo "Hi ${X}"\n- run: *greet`],
    ["on one line", `- run: &greet 'echo "Hi ${X}"'\n- name: a\n  run: *greet`],
    ["with a value that is none", `- run: &greet 'echo "Hi ${X}"'\n- name: *greet\n  run: make`],
    [
      "with its inputs",
      `- uses: actions/github-script@v7\n  with: &with\n    script: f("${X}")\n- uses: actions/github-script@v7\n  with: *with`,
    ],
  ])("is left alone: %s", async (_, steps) => expect(await fixedSteps(steps)).toBe(steps));

  it("is mended where the whole step is shared, and where every step has the variable", async () => {
    const whole = `- &step\n  run: echo "Hi ${X}"\n- *step`;
    expect(await fixedSteps(whole)).toContain("PULL_REQUEST_TITLE: ${{");
    const steps = `- run: &greet 'echo "${HEAD_REF}"'\n- run: *greet`;
    expect(await fixedSteps(steps)).toBe(steps.replace(HEAD_REF, "${GITHUB_HEAD_REF}"));
  });
});

describe("a value that is made of variables of the `env` context", () => {
  it.each([
    ["or else a text", "${{ env.FOO || 'x' }}"],
    ["formatted", "${{ format('{0}', env.foo) }}"],
    ["by a name that is computed", "${{ env[github.job] }}"],
  ])("stays where the step's own block sets one: %s", async (_, value) => {
    const steps = `- run: echo "${value}"\n  env:\n    FOO: ${X}`;
    expect(await fixedSteps(steps)).toBe(steps);
  });

  it("is read where it stands when it is a variable alone", async () => {
    const steps = `- run: echo "\${{ env.FOO }}"\n  env:\n    FOO: ${X}`;
    expect(await fixedSteps(steps)).toBe(`- run: echo "\${FOO}"\n  env:\n    FOO: ${X}`);
  });
});

describe("an expression that is a part of a variable's name", () => {
  it.each([
    ["bash", 'echo "${TOKEN_${{ inputs.a }}}"'],
    ["bash", 'echo "${!TOKEN_${{ inputs.a }}}"'],
    ["bash", 'echo "$TOKEN_${{ inputs.a }}"'],
    ["bash", 'echo "$TOKEN_${{ github.job }}_${{ inputs.a }}"'],
    ["bash", "echo $TOKEN_${{ inputs.a }}"],
    ["sh", 'make "$TOKEN_${{ inputs.a }}"'],
    ["pwsh", 'echo "$env:SECRET_${{ inputs.a }}"'],
    ["pwsh", 'echo "${env:SECRET_${{ inputs.a }}}"'],
    ["pwsh", 'echo "$SECRET_${{ inputs.a }}"'],
  ])("stays in %s: %s", async (shell, line) => expect(await fixedLine(line, shell)).toBe(line));

  it.each([
    ["bash", 'echo "$TOKEN-${{ inputs.a }}"', 'echo "$TOKEN-${INPUTS_A}"'],
    ["bash", 'echo "$HOST:${{ inputs.a }}"', 'echo "$HOST:${INPUTS_A}"'],
    ["bash", 'echo "${TOKEN}_${{ inputs.a }}"', 'echo "${TOKEN}_${INPUTS_A}"'],
    ["bash", 'echo "${TOKEN:-${{ inputs.a }}}"', 'echo "${TOKEN:-${INPUTS_A}}"'],
    ["pwsh", 'echo "$env:A-${{ inputs.a }}"', 'echo "$env:A-${env:INPUTS_A}"'],
  ])("is another thing than one beside it in %s: %s", async (shell, before, after) =>
    expect(await fixedLine(before, shell)).toBe(after),
  );

  it("stays in a template literal", async () => {
    for (const line of [`f(\`\${x_${X}}\`)`, `f(\`\${x + y_${X}}\`)`, `f(\`\${${X}}\`)`])
      expect(await fixedJavaScript(line)).toBe(line);
  });
});

describe("a value in a github-script", () => {
  it.each([
    ["stands where the literal stood", `f('${X}')`, "f(process.env.PULL_REQUEST_TITLE)"],
    ["keeps away from the word before it", `return'${X}'`, "return process.env.PULL_REQUEST_TITLE"],
    ["keeps away from the word behind it", `f('${X}'in a)`, "f(process.env.PULL_REQUEST_TITLE in a)"],
    [
      "is a case of a switch",
      `switch (a) { case'${X}': f() }`,
      "switch (a) { case process.env.PULL_REQUEST_TITLE: f() }",
    ],
    ["is compared", `f('${X}' == a)`, "f(process.env.PULL_REQUEST_TITLE == a)"],
    ["is no key", `f({'${X}': 1})`, `f({'${X}': 1})`],
    ["is no method", `f({'${X}'() {}})`, `f({'${X}'() {}})`],
    ["is no field", `class A { '${X}' = 1 }`, `class A { '${X}' = 1 }`],
    ["is no module", `import a from '${X}'`, `import a from '${X}'`],
  ])("%s", async (_, before, after) => expect(await fixedJavaScript(before)).toBe(after));
});

describe("a value in Python", () => {
  it.each([
    ["stands where the literal stood", "f('${{ inputs.a }}')", 'f(__import__("os").environ["INPUTS_A"])'],
    [
      "keeps away from the word before it",
      "x = 1 if'${{ inputs.a }}'else 2",
      'x = 1 if __import__("os").environ["INPUTS_A"] else 2',
    ],
    ["stays in a pattern", "case '${{ inputs.a }}': f()", "case '${{ inputs.a }}': f()"],
    ["stays in a list of patterns", "case 'b' | ('${{ inputs.a }}', _):", "case 'b' | ('${{ inputs.a }}', _):"],
    ["stays in a pattern of a mapping", "case {'k': '${{ inputs.a }}'}:", "case {'k': '${{ inputs.a }}'}:"],
    ["is no pattern", "case = '${{ inputs.a }}'", 'case = __import__("os").environ["INPUTS_A"]'],
    ["stays in a field of another string", `f(f"{'\${{ inputs.a }}'}")`, `f(f"{'\${{ inputs.a }}'}")`],
  ])("%s", async (_, before, after) => expect(await fixedLine(before, "python")).toBe(after));
});

describe("a value in PowerShell", () => {
  it.each([
    ["stays text where it is empty", "if ('${{ inputs.a }}' -eq '') { 1 }", "if (\"${env:INPUTS_A}\" -eq '') { 1 }"],
    ["is an argument", "make ${{ inputs.a }}", "make ${env:INPUTS_A}"],
    ["begins a path", "ls ${{ inputs.a }}/b", "ls ${env:INPUTS_A}/b"],
    ["isn't read as an object", "ls ${{ inputs.a }}.zip", "ls ${{ inputs.a }}.zip"],
    ["isn't what a call runs", '$a.b = & "${{ inputs.a }}"', '$a.b = & "${{ inputs.a }}"'],
    ["isn't what a call in a value runs", '$a = . "x/${{ inputs.a }}"', '$a = . "x/${{ inputs.a }}"'],
    ["is an argument of a call", '& make "${{ inputs.a }}"', '& make "${env:INPUTS_A}"'],
    ["isn't the name of a variable", "ls -Force:$${{ inputs.a }}", "ls -Force:$${{ inputs.a }}"],
  ])("%s", async (_, before, after) => expect(await fixedLine(before, "pwsh")).toBe(after));
});

describe("a line of 200 KB", () => {
  const long = (part: string) => part.repeat(Math.ceil(200_000 / part.length));
  const lines = [". ", "& ", "= ", "=(", "$(", "<(", "`", "} ", "env ", "eval ", "exec", "done ", "a ", " ", "=~", ","];

  it.each(["bash", "pwsh", "python"])(
    "before a value costs no more than it is long in %s",
    async (shell) => {
      for (const line of lines) {
        const start = performance.now();
        await fixedLine(`a ${long(line)}) "\${{ inputs.a }}"`, shell);
        expect([line, performance.now() - start < 5000]).toEqual([line, true]);
      }
    },
    60_000,
  );
});

describe("no variable", () => {
  const step = (text: string) =>
    `on: [issues]\npermissions: {}\njobs:\n  a:\n    runs-on: ubuntu-24.04\n    steps:\n${text}`;
  const TITLE = "${{ github.event.issue.title }}";

  it.each([
    ["as part of a variable's name", `      - run: echo "\${TOKEN_${TITLE}}"\n`],
    ["as the end of a variable's name", `      - run: echo "$TOKEN_${TITLE}"\n`],
    [
      "for a script that an anchor gives to two steps",
      `      - run: &x |\n          echo "${TITLE}"\n      - run: *x\n`,
    ],
    ["that needs another of its own block", `      - run: echo "\${{ env.T || 'x' }}"\n        env: {T: "${TITLE}"}\n`],
    ["in a program that git runs", `      - run: git clone x --upload-pack="${TITLE}"\n`],
    ["in a program of jq's", `      - run: jq ".[] | select(.a == \\"${TITLE}\\")" f\n`],
  ])("is offered %s", async (_, text) => {
    const { findings } = await judgeTexts(step(text));
    const told = findings.filter(({ rule }) => rule === "template-injection");
    expect(told.length).toBeGreaterThan(0);
    expect(told.map(({ fix }) => fix)).toEqual(told.map(() => null));
  });
});
