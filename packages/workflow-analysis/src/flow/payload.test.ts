import { spawnSync } from "node:child_process";
import { describe, expect, it } from "@jest/globals";
import { WORKFLOW_PATH } from "../testing.js";
import { payloadOf } from "./payload.js";
import { pathsIn, workflowOf } from "./testing.js";

const REF = "github.head_ref";
const TITLE = "github.event.issue.title";
const BODY = "github.event.issue.body";

async function payloadFor(step: string, expression: string): Promise<string> {
  const event = expression === REF ? "pull_request_target" : "issues";
  const paths = await pathsIn({ [WORKFLOW_PATH]: workflowOf(event, step) });
  const [payload] = paths.filter(({ sink }) => sink.kind === "script").map(payloadOf);
  if (typeof payload !== "string") throw new Error("no payload");
  return payload;
}

function printed(program: string, args: readonly string[], env: Record<string, string> = {}): string {
  const { stdout, stderr } = spawnSync(program, args, {
    encoding: "utf8",
    timeout: 10_000,
    env: { PATH: "/usr/bin:/bin", ...env },
  });
  return stdout + stderr;
}

function isBranch(name: string): boolean {
  return spawnSync("git", ["check-ref-format", `refs/heads/${name}`]).status === 0;
}

function expectLegal(payload: string, expression: string): void {
  expect(payload).not.toContain("trustchain-42");
  if (expression === REF) expect(isBranch(payload)).toBe(true);
  if (expression === TITLE) expect(payload).not.toContain("\n");
}

const indented = (text: string) => text.replaceAll("\n", "\n  ");

describe("payloads in bash", () => {
  it.each([
    ["in double quotes", 'echo "branch @ done"', REF],
    ["in single quotes", "echo 'branch @ done'", REF],
    ["bare", "echo branch @ done", REF],
    ["bare, to a program that prints nothing", "true @", TITLE],
    ["in a here-document", "cat <<EOF\ntext @ here\nEOF\necho end", TITLE],
    ["in a quoted here-document", "cat <<'EOF'\ntext @ here\nEOF\necho end", BODY],
    ["in a comment", "# text @ here\necho end", BODY],
    ["in single quotes of a substitution in double quotes", "X=\"$(printf '%s' '@')\"\necho \"$X\"", TITLE],
    ["in arithmetic", "echo $((1 + @))", TITLE],
    ["in $'…'", "echo $'a\\n@b'", TITLE],
    ["in a test", 'if [ "@" = x ]; then echo y; fi', REF],
    ["in a nested script", 'bash -c "echo @"', TITLE],
    ["in quotes of a nested script", "bash -c \"echo '@'\"", TITLE],
    ["in a loop", 'for f in @; do echo "$f"; done', TITLE],
    ["in an assignment", 'X="@"', TITLE],
  ])("%s", async (_, template, expression) => {
    const script = template.replace("@", `\${{ ${expression} }}`);
    const payload = await payloadFor(`shell: bash\nrun: |\n  ${indented(script)}`, expression);
    expectLegal(payload, expression);
    expect(printed("bash", ["-c", template.replace("@", payload)])).toContain("trustchain-42");
  });

  it.each([
    ["eval", 'eval "echo $T"'],
    ["bash -c", 'bash -c "echo $T"'],
    ["bash -c, in quotes", "bash -c \"echo '$T'\""],
    ["a number's test", 'if [[ "$T" -eq 5 ]]; then echo five; fi'],
    ["arithmetic", "echo $((T + 1))"],
    ["a pipe into a shell", 'echo "$T" | bash'],
  ])("text that is evaluated again: %s", async (_, script) => {
    const payload = await payloadFor(`shell: bash\nenv: {T: "\${{ ${BODY} }}"}\nrun: |\n  ${indented(script)}`, BODY);
    expect(payload).not.toContain("trustchain-42");
    expect(printed("bash", ["-c", script], { T: payload })).toContain("trustchain-42");
  });
});

describe("payloads in JavaScript", () => {
  it.each([
    ["in single quotes", "console.log('a @ b')", REF],
    ["in double quotes", 'console.log("a @ b")', REF],
    ["in a template", "console.log(`a @ b`)", REF],
    ["in code", "const x = @;", TITLE],
    ["in a comment", "// @\nconsole.log(1)", BODY],
    ["in a block comment", "/* @ */ console.log(1)", TITLE],
    ["in a regular expression", "const r = /a@b/;", TITLE],
  ])("%s", async (_, template, expression) => {
    const script = template.replace("@", `\${{ ${expression} }}`);
    const step = `uses: actions/github-script@v7\nwith:\n  script: |\n    ${script.replaceAll("\n", "\n    ")}`;
    const payload = await payloadFor(step, expression);
    expectLegal(payload, expression);
    expect(printed(process.execPath, ["-e", template.replace("@", () => payload)])).toContain("trustchain-42");
  });
});

describe("payloads in Python", () => {
  it.each([
    ["in double quotes", 'print("a @ b")', REF],
    ["in single quotes", "print('a @ b')", REF],
    ["in three quotes", 'print("""a\n@\nb""")', REF],
    ["in an f-string", 'x = 1\nprint(f"a {x} @ b")', REF],
    ["in a comment", "if True:\n    # @\n    print(1)", BODY],
  ])("%s", async (_, template, expression) => {
    const script = template.replace("@", `\${{ ${expression} }}`);
    const payload = await payloadFor(`shell: python\nrun: |\n  ${indented(script)}`, expression);
    expectLegal(payload, expression);
    expect(printed("python3", ["-c", template.replace("@", payload)])).toContain("trustchain-42");
  });
});
