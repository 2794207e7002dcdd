import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "@jest/globals";
import { parseScript, prepareShells, type ShellName } from "../shell/index.js";
import { fateOf } from "./text-fate.js";

beforeAll(prepareShells);

/** Where the text stands in a script. */
const X = "${{ inputs.x }}";

function fate(text: string, shell: ShellName = "bash"): string {
  return fateOf(parseScript(text, shell), text.indexOf(X));
}

/** Does a variable's value in the place of the text run as a program of its own? */
function runsValue(text: string): boolean {
  const folder = mkdtempSync(join(tmpdir(), "text-fate-"));
  try {
    spawnSync("bash", ["-c", text.replaceAll(X, '"$VALUE"')], {
      cwd: folder,
      env: { PATH: process.env.PATH, VALUE: "touch hacked" },
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
