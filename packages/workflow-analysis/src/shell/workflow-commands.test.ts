import { describe, expect, it } from "@jest/globals";
import type { ShellName } from "./model.js";
import { parseScript } from "./script.js";
import { oldCommandsIn } from "./workflow-commands.js";

const CASES: readonly [text: string, names: readonly string[], shell?: ShellName][] = [
  ['echo "::set-output name=a::b"', ["set-output"]],
  ["echo ::add-path::/bin && echo '::set-env name=A::1'", ["add-path", "set-env"]],
  ["printf '::save-state name=a::%s\\n' 1", ["save-state"]],
  ['echo -e "\\n::set-output name=a::b"', ["set-output"]],
  ['x=$(echo "::set-output name=a::b")', ["set-output"]],
  ['Write-Host "::set-output name=a::b"', ["set-output"], "pwsh"],
  ['print("::set-output name=a::b")', ["set-output"], "python"],
  ["# echo ::set-output name=a::b", []],
  ["grep '::set-output ' x", []],
  ['echo "instead of ::set-output name=a::b"', []],
  ['echo "::set-outputs name=a::b"', []],
  ['echo "::notice::hello"', []],
];

describe("commands in the log", () => {
  const rows = CASES.map(([text, names, shell = "bash"]) => [text, names, shell] as const);

  it.each(rows)("%j prints %j", (text, names, shell) => {
    expect(oldCommandsIn(parseScript(text, shell)).map(({ name }) => name)).toEqual(names);
  });
});
