import type { ShellName } from "../shell/index.js";

/**
 * Inputs of well-known actions that are code: what is expanded into them is run.
 *
 * By action in lower case; the language decides how a value can be handed over without being expanded.
 */
const CODE_INPUTS: ReadonlyMap<string, readonly string[]> = new Map([
  ["8398a7/action-slack", ["custom_payload"]],
  ["actions/github-script", ["script"]],
  ["addnab/docker-run-action", ["run", "options"]],
  ["amadevus/pwsh-script", ["script"]],
  ["appleboy/ssh-action", ["script"]],
  ["azure/cli", ["inlinescript"]],
  ["azure/powershell", ["inlinescript"]],
  ["cardinalby/export-env-action", ["envfile"]],
  ["cardinalby/js-eval-action", ["expression"]],
  ["cypress-io/github-action", ["command", "install-command", "build", "start"]],
  ["devorbitus/yq-action-output", ["cmd"]],
  ["docker/bake-action", ["set"]],
  ["gautamkrishnar/blog-post-workflow", ["item_exec"]],
  ["jannekem/run-python-script-action", ["script"]],
  ["mikefarah/yq", ["cmd"]],
  ["nick-fields/retry", ["command", "on_retry_command"]],
  ["nickcharlton/diff-check", ["command"]],
  ["reactivecircus/android-emulator-runner", ["script"]],
  ["uraimo/run-on-arch-action", ["run", "install"]],
  ["vmactions/freebsd-vm", ["run", "prepare"]],
]);

const NONE: readonly string[] = [];

/** The inputs of an action that are code, in lower case. `name` is `owner/repo[/path]` in lower case. */
export function codeInputsOf(name: string): readonly string[] {
  return CODE_INPUTS.get(name) ?? NONE;
}

/** The language of an action's code inputs, where a value can be read from the environment in it. */
export function languageOf(name: string): ShellName {
  return name === "actions/github-script" ? "javascript" : "unknown";
}

/** Scripts of other shells than bash, by action. */
const SHELLS: ReadonlyMap<string, ShellName> = new Map([
  ["amadevus/pwsh-script", "pwsh"],
  ["azure/powershell", "pwsh"],
]);

/** Inputs of actions that hold the commands of a shell. */
const SHELL_INPUTS = new Set([
  "addnab/docker-run-action run",
  "amadevus/pwsh-script script",
  "appleboy/ssh-action script",
  "azure/cli inlinescript",
  "azure/powershell inlinescript",
  "cypress-io/github-action build",
  "cypress-io/github-action command",
  "cypress-io/github-action install-command",
  "cypress-io/github-action start",
  "devorbitus/yq-action-output cmd",
  "nick-fields/retry command",
  "nick-fields/retry on_retry_command",
  "nickcharlton/diff-check command",
  "reactivecircus/android-emulator-runner script",
  "uraimo/run-on-arch-action install",
  "uraimo/run-on-arch-action run",
  "vmactions/freebsd-vm prepare",
  "vmactions/freebsd-vm run",
]);

/** The shell that runs an action's input, in lower case; null for code in other languages, and for parts of commands. */
export function shellOfInput(name: string, input: string): ShellName | null {
  return SHELL_INPUTS.has(`${name} ${input}`) ? (SHELLS.get(name) ?? "bash") : null;
}
