const MAX_OUTPUT_BYTES = 64 * 1024 * 1024;
const TIMEOUT = 30_000;

/** What git said, and with which status it ended. */
export interface GitAnswer {
  status: number;
  stdout: string;
  stderr: string;
}

/** The mirror may belong to somebody else; nothing of its configuration, nor of the user's, is to run. */
const SETTINGS = [
  "safe.directory=*",
  "core.fsmonitor=false",
  "core.hooksPath=/dev/null",
  "protocol.allow=never",
].flatMap((setting) => ["-c", setting]);

/**
 * Runs git on a bare repository, with nothing but its objects and refs. Only plumbing may be asked for: `log` and `show`
 * would run programs that the repository's configuration names.
 *
 * @returns also where git ends with another status than 0
 * @throws whatever `execFile` does when git isn't there, takes too long or says too much
 */
export async function git(bare: string, ...args: readonly string[]): Promise<GitAnswer> {
  const env = {
    PATH: process.env.PATH,
    GIT_CONFIG_NOSYSTEM: "1",
    GIT_CONFIG_GLOBAL: "/dev/null",
    GIT_NO_REPLACE_OBJECTS: "1",
    GIT_NO_LAZY_FETCH: "1",
    LC_ALL: "C",
  };
  const options = { env, maxBuffer: MAX_OUTPUT_BYTES, timeout: TIMEOUT };
  // Not imports: checks that ask no mirror don't wait for them.
  const run = process.getBuiltinModule("node:util").promisify(process.getBuiltinModule("node:child_process").execFile);
  try {
    const { stdout, stderr } = await run("git", [...SETTINGS, "--git-dir", bare, ...args], options);
    return { status: 0, stdout, stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code?: unknown; stdout?: string; stderr?: string };
    if (typeof code !== "number") throw error;
    return { status: code, stdout: stdout ?? "", stderr: stderr ?? "" };
  }
}
