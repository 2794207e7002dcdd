import { beforeAll, describe, expect, it } from "@jest/globals";
import { effectiveCommand, parseScript, prepareShells } from "./index.js";

beforeAll(prepareShells);

describe("the command behind wrappers", () => {
  it.each([
    ["ls -l", "ls -l", []],
    ["sudo ls", "ls", ["sudo"]],
    ["sudo -E -u root ls -l", "ls -l", ["sudo"]],
    ["sudo --user=root A=b ls", "ls", ["sudo"]],
    ["env -i A=b C=d ls", "ls", ["env"]],
    ["/usr/bin/env ls", "ls", ["env"]],
    ["timeout 5 ls", "ls", ["timeout"]],
    ["timeout -k 5 --signal=KILL 10m ls -l", "ls -l", ["timeout"]],
    ["time -p ls", "ls", []],
    ["nice -n 5 ls", "ls", ["nice"]],
    ["nohup ls", "ls", ["nohup"]],
    ["exec ls", "ls", ["exec"]],
    ["exec -a x ls", "ls", ["exec"]],
    ["exec", "exec", []],
    ["command ls", "ls", ["command"]],
    ["command -v ls", "command -v ls", []],
    ["builtin cd x", "cd x", ["builtin"]],
    ["xargs -n 1 -I {} ls {}", "ls {}", ["xargs"]],
    ["xargs -0 ls", "ls", ["xargs"]],
    ["sudo -E env A=b timeout 5 ls", "ls", ["sudo", "env", "timeout"]],
    ["sudo -- ls", "ls", ["sudo"]],
    ["eval curl x", "curl x", ["eval"]],
    ["eval 'curl x'", "eval curl x", []],
    ["sudo -i", "sudo -i", []],
  ])("%s runs %s", (text, expected, wrappers) => {
    const command = parseScript(text, "bash").commands[0];
    if (!command) throw new Error("no command");
    const effective = effectiveCommand(command);
    expect([effective.name, ...effective.args].map((word) => word?.literal).join(" ")).toBe(expected);
    expect(effective.wrappers).toEqual(wrappers);
  });
});
