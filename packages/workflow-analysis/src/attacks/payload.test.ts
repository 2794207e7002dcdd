import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { CharacterClass } from "../flow/index.js";
import { parseScript, prepareShells, type ShellName } from "../shell/index.js";
import { payloadAt } from "./payload.js";

const PROOF = "trustchain-42";
const HOLE = "${{ github.event.issue.body }}";

let folder = "";
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "payload-"));
  await prepareShells();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function payloadFor(template: string, shell: ShellName, characters: CharacterClass): string | null {
  const start = template.indexOf("@@");
  const script = parseScript(template.replace("@@", HOLE), shell);
  return payloadAt(script, { start, end: start + HOLE.length }, characters);
}

const RUNNERS: Readonly<Partial<Record<ShellName, readonly string[]>>> = {
  bash: ["bash", "-c"],
  python: ["python3", "-c"],
  javascript: [process.execPath, "-e"],
};

/** What a script prints. */
function run(script: string, shell: ShellName): string {
  const [program = "", flag = ""] = RUNNERS[shell] ?? [];
  const { stdout, stderr } = spawnSync(program, [flag, script], {
    cwd: folder,
    encoding: "utf8",
    env: { PATH: process.env.PATH },
  });
  return stdout + stderr;
}

describe("a payload proves that its place runs it", () => {
  it.each<[string, ShellName, CharacterClass, string]>([
    ["bare", "bash", "text", "echo Announcing @@"],
    ["in double quotes", "bash", "line", 'echo "branch @@ done"'],
    ["a branch in double quotes", "bash", "ref", 'echo "branch @@ done"'],
    ["a branch, bare", "bash", "ref", "git-no-such push origin @@"],
    ["in single quotes", "bash", "line", "printf '%s' '@@'"],
    ["a branch in single quotes", "bash", "ref", "echo 'b @@'"],
    ["in single quotes inside a substitution", "bash", "line", "X=\"$(printf '%s' '@@')\"\necho \"$X\""],
    ["in an assignment that prints nothing", "bash", "line", "X=@@"],
    ["in a here-document", "bash", "line", "cat <<EOF\na @@ b\nEOF\n"],
    ["in a quoted here-document", "bash", "text", "cat <<'EOF'\ntext @@ here\nEOF\necho end"],
    ["in another quoted here-document", "bash", "text", 'cat <<"A B" > /dev/null\n@@\nA B\necho end'],
    ["in arithmetic", "bash", "line", "echo $(( @@ + 1 ))"],
    ["in a comment", "bash", "text", "# body: @@\necho ok"],
    ["in a test", "bash", "line", 'if [[ "@@" == x ]]; then echo; fi'],
    ["in double quotes of Python", "python", "line", 'print("a @@ b")'],
    ["in single quotes of Python", "python", "line", "print('a @@ b')"],
    ["in three quotes of Python", "python", "line", 'print("""a\n@@ b""")'],
    ["bare in Python", "python", "line", "x = @@"],
    ["a branch in Python", "python", "ref", 'print("@@")'],
    ["in a template of JavaScript", "javascript", "line", "const t = `a @@ b`"],
    ["in double quotes of JavaScript", "javascript", "line", 'const t = "a @@ b"'],
    ["in single quotes of JavaScript", "javascript", "ref", "const t = 'a @@ b'"],
    ["bare in JavaScript", "javascript", "line", "const t = @@"],
    ["in a line comment of JavaScript", "javascript", "text", "// @@\n"],
    ["in a block comment of JavaScript", "javascript", "line", "/* @@ */"],
  ])("%s", (_, shell, characters, template) => {
    const payload = payloadFor(template, shell, characters);
    expect(payload).not.toBeNull();
    expect(payload).not.toContain(PROOF);
    expect(
      run(
        template.replace("@@", () => payload as string),
        shell,
      ),
    ).toContain(PROOF);
    if (characters === "line") expect(payload).not.toMatch(/\n/);
    if (characters === "ref") execFileSync("git", ["check-ref-format", `refs/heads/${payload}`]);
  });
});

describe("no payload is promised", () => {
  it.each<[string, ShellName, CharacterClass, string]>([
    ["of numbers and logins", "bash", "slug", "echo @@"],
    ["of a line in a comment", "bash", "line", "# title: @@"],
    ["of a line in a quoted here-document", "bash", "line", "cat <<'EOF'\n@@\nEOF"],
    ["of a branch in a block comment", "javascript", "ref", "/* @@ */"],
  ])("%s", (_, shell, characters, template) => expect(payloadFor(template, shell, characters)).toBeNull());
});
