const ALIASES = new Map([
  ["ac", "add-content"],
  ["cat", "get-content"],
  ["copy", "copy-item"],
  ["cp", "copy-item"],
  ["cpi", "copy-item"],
  ["curl", "invoke-webrequest"],
  ["echo", "write-output"],
  ["foreach", "foreach-object"],
  ["%", "foreach-object"],
  ["gc", "get-content"],
  ["iex", "invoke-expression"],
  ["ii", "invoke-item"],
  ["irm", "invoke-restmethod"],
  ["iwr", "invoke-webrequest"],
  ["move", "move-item"],
  ["mv", "move-item"],
  ["ni", "new-item"],
  ["saps", "start-process"],
  ["sc", "set-content"],
  ["select", "select-object"],
  ["sls", "select-string"],
  ["start", "start-process"],
  ["tee", "tee-object"],
  ["type", "get-content"],
  ["wget", "invoke-webrequest"],
  ["where", "where-object"],
  ["?", "where-object"],
  ["write", "write-output"],
]);

/**
 * The command behind an alias of PowerShell, in lower case; other names in lower case as they are. `curl` and `wget`
 * are aliases in Windows PowerShell only, `cat`, `cp`, `mv` and `tee` on Windows only: who must tell them apart looks at
 * the name itself.
 */
export function pwshAlias(name: string): string {
  const lower = name.toLowerCase();
  return ALIASES.get(lower) ?? lower;
}
