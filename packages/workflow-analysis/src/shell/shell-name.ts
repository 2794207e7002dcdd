import type { ShellName } from "./model.js";

const SHELLS = new Map<string, ShellName>([
  ["bash", "bash"],
  ["sh", "sh"],
  ["dash", "sh"],
  ["ash", "sh"],
  ["zsh", "bash"],
  ["ksh", "bash"],
  ["pwsh", "pwsh"],
  ["pwsh-preview", "pwsh"],
  ["powershell", "powershell"],
  ["cmd", "cmd"],
  ["node", "javascript"],
  ["nodejs", "javascript"],
  ["bun", "javascript"],
  ["deno", "javascript"],
]);

const PYTHON = /^(?:python|pypy)[0-9.]*$/;
const WRAPPERS = new Set(["env", "sudo", "command", "exec"]);

/**
 * The language of a script from the value of its `shell:` key, which is a name (`bash`) or a command line with `{0}` in
 * the place of the script's file (`/bin/bash -e {0}`, `C:\Program Files\Git\bin\bash.exe {0}`).
 *
 * @see GitHub's workflow syntax, `jobs.<job_id>.steps[*].shell`, "Custom shell"
 */
export function shellOf(value: string): ShellName {
  return SHELLS.get(value) ?? languageOf(value.trim().toLowerCase());
}

/** Nobody's shell stands behind more words. */
const MAX_WORDS = 20;

function languageOf(line: string): ShellName {
  const words = line.split(/\s+/, MAX_WORDS);
  for (let count = 1; count <= words.length; count++) {
    const program = baseName(words.slice(0, count).join(" "));
    const known = SHELLS.get(program) ?? (PYTHON.test(program) ? "python" : undefined);
    if (known) return known;
    // `/usr/bin/env bash {0}`: look at what follows; a Windows path may hold spaces, so go on until a program ends.
    if (WRAPPERS.has(program)) return languageOf(words.slice(count).filter(isProgram).join(" "));
    if (!isUnfinishedPath(words[0] as string) || count > 8) return "unknown";
  }
  return "unknown";
}

function isProgram(word: string): boolean {
  return !word.startsWith("-") && !word.includes("=");
}

function isUnfinishedPath(first: string): boolean {
  return /^["']?[a-z]:[\\/]/.test(first) || first.startsWith('"') || first.startsWith("'");
}

function baseName(path: string): string {
  const bare = path.replaceAll(/["']/g, "");
  const cut = Math.max(bare.lastIndexOf("/"), bare.lastIndexOf("\\"));
  return bare.slice(cut + 1).replace(/\.(?:exe|cmd|bat)$/, "");
}
