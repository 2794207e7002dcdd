import { describe, expect, it } from "@jest/globals";
import { shellOf } from "./shell-name.js";

describe("the language of a `shell:` value", () => {
  it.each([
    ["bash", "bash"],
    ["sh", "sh"],
    ["pwsh", "pwsh"],
    ["powershell", "powershell"],
    ["cmd", "cmd"],
    ["python", "python"],
    ["bash -e {0}", "bash"],
    ["bash -el {0}", "bash"],
    ["/bin/bash --noprofile --norc -eo pipefail {0}", "bash"],
    ["C:\\Program Files\\Git\\bin\\bash.exe {0}", "bash"],
    ['"C:\\Program Files\\Git\\bin\\bash.exe" -e {0}', "bash"],
    ["C:/msys64/usr/bin/bash.exe -l {0}", "bash"],
    ["/usr/bin/env bash {0}", "bash"],
    ["/usr/bin/env -S LC_ALL=C bash -e {0}", "bash"],
    ["sudo -E bash {0}", "bash"],
    ["pwsh -command \". '{0}'\"", "pwsh"],
    ["PowerShell.exe -File {0}", "powershell"],
    ["python3 {0}", "python"],
    ["python3.12 -u {0}", "python"],
    ["node {0}", "javascript"],
    ["%ComSpec% /D {0}", "unknown"],
    ["cmd.exe /D /E:ON {0}", "cmd"],
    ["nu {0}", "unknown"],
    ["perl {0}", "unknown"],
    ["${{ matrix.shell }}", "unknown"],
    ["", "unknown"],
    ["wsl-bash {0}", "unknown"],
  ])("%s is %s", (value, shell) => expect(shellOf(value)).toBe(shell));
});
