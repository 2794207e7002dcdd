/**
 * Variables whose value no event, input or repository file decides: the runner's folders, numbers and names.
 *
 * @see GitHub's reference of default environment variables; names that hold a ref, an actor or a title aren't here
 */
const CONSTANTS: ReadonlySet<string> = new Set([
  "ANDROID_HOME",
  "APPDATA",
  "BASHPID",
  "CI",
  "EPOCHREALTIME",
  "EPOCHSECONDS",
  "EUID",
  "GITHUB_ACTION_PATH",
  "GITHUB_API_URL",
  "GITHUB_EVENT_NAME",
  "GITHUB_EVENT_PATH",
  "GITHUB_GRAPHQL_URL",
  "GITHUB_JOB",
  "GITHUB_REPOSITORY",
  "GITHUB_REPOSITORY_ID",
  "GITHUB_REPOSITORY_OWNER",
  "GITHUB_REPOSITORY_OWNER_ID",
  "GITHUB_RUN_ATTEMPT",
  "GITHUB_RUN_ID",
  "GITHUB_RUN_NUMBER",
  "GITHUB_SERVER_URL",
  "GITHUB_SHA",
  "GITHUB_WORKFLOW_SHA",
  "GITHUB_WORKSPACE",
  "HOME",
  "HOSTNAME",
  "HOSTTYPE",
  "LINENO",
  "LOCALAPPDATA",
  "MACHTYPE",
  "OLDPWD",
  "OSTYPE",
  "PATH",
  "PROGRAMFILES",
  "PROGRAMFILES(X86)",
  "PWD",
  "RANDOM",
  "RUNNER_ARCH",
  "RUNNER_NAME",
  "RUNNER_OS",
  "RUNNER_TEMP",
  "RUNNER_TOOL_CACHE",
  "RUNNER_WORKSPACE",
  "SECONDS",
  "SHELL",
  "SYSTEMROOT",
  "TEMP",
  "TMP",
  "TMPDIR",
  "UID",
  "USER",
  "USERPROFILE",
]);

/** Numbers of the shell itself. */
const SPECIAL: ReadonlySet<string> = new Set(["?", "$", "!", "#", "-"]);

/** Is the variable fixed by the runner or the shell? PowerShell's `env:X` is asked for as `env:X`. */
export function isConstant(name: string): boolean {
  const bare = name.startsWith("env:") ? name.slice(4).toUpperCase() : name;
  return CONSTANTS.has(bare) || SPECIAL.has(bare) || /^(?:pwd|home|PSScriptRoot|true|false|null)$/i.test(name);
}

/** Commands that print nothing that others decide, whatever their options: numbers, dates, folders of the runner. */
export const CONSTANT_OUTPUT: ReadonlySet<string> = new Set([
  "arch",
  "date",
  "get-date",
  "get-location",
  "hostname",
  "id",
  "mktemp",
  "new-guid",
  "nproc",
  "pwd",
  "seq",
  "sw_vers",
  "uname",
  "uuidgen",
  "wc",
  "whoami",
]);

/** Commands that print what their arguments say. */
export const PRINTS_ARGUMENTS: ReadonlySet<string> = new Set([
  "basename",
  "command",
  "cygpath",
  "dirname",
  "echo",
  "join-path",
  "printf",
  "realpath",
  "which",
  "write-host",
  "write-output",
]);

/** Commands that print what comes in, changed by nothing but their arguments, if those name no file. */
export const FILTERS: ReadonlySet<string> = new Set([
  "base64",
  "cut",
  "md5sum",
  "rev",
  "sha1sum",
  "sha256sum",
  "sort",
  "tac",
  "tr",
  "uniq",
  "xxd",
]);

/** Commands that print nothing to standard output, or nothing that matters. */
export const SILENT: ReadonlySet<string> = new Set([
  ":",
  "((",
  "[",
  "[[",
  "break",
  "cd",
  "chmod",
  "continue",
  "declare",
  "exit",
  "export",
  "false",
  "let",
  "local",
  "mkdir",
  "readonly",
  "return",
  "rm",
  "set",
  "setlocal",
  "shift",
  "shopt",
  "sleep",
  "test",
  "touch",
  "trap",
  "true",
  "unset",
  "wait",
]);
