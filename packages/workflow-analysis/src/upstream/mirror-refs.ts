import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { messageOf, UserError } from "@trustchain/action-kit";
import { RefCollector, type RefSource, type RemoteRefs } from "./refs.js";

const run = promisify(execFile);

const MAX_OUTPUT_BYTES = 64 * 1024 * 1024;

/** Refs from a folder of bare repositories, `<owner>/<repo>.git`. Nothing of the network is asked. */
export function mirrorRefs(named: string, cwd: string): RefSource {
  const folder = resolve(cwd, named);
  if (!existsSync(folder)) {
    throw new UserError(
      "--git-mirror",
      `folder ${named} does not exist`,
      "name a folder with <owner>/<repo>.git in it",
    );
  }
  return {
    async refsOf(owner, repo) {
      const bare = join(folder, owner, `${repo}.git`);
      return existsSync(bare) ? readRefs(bare, `${owner}/${repo}`) : null;
    },
  };
}

async function readRefs(bare: string, name: string): Promise<RemoteRefs> {
  const collector = new RefCollector();
  for (const line of (await showRef(bare, name)).split("\n")) {
    const space = line.indexOf(" ");
    if (space > 0) collector.add(line.slice(space + 1), line.slice(0, space));
  }
  return collector.refs;
}

async function showRef(bare: string, name: string): Promise<string> {
  // The mirror may belong to somebody else; nothing of its configuration is to run.
  const settings = ["-c", "safe.directory=*", "-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null"];
  const env = { PATH: process.env.PATH, GIT_CONFIG_NOSYSTEM: "1", GIT_CONFIG_GLOBAL: "/dev/null", LC_ALL: "C" };
  try {
    const { stdout } = await run("git", [...settings, "--git-dir", bare, "show-ref", "--dereference"], {
      env,
      maxBuffer: MAX_OUTPUT_BYTES,
      timeout: 30_000,
    });
    return stdout;
  } catch (error) {
    // `show-ref` exits with 1 where there are no refs at all.
    if ((error as { code?: unknown }).code === 1) return "";
    throw new UserError(
      `mirror of ${name}`,
      `git can't read it: ${messageOf(error).split("\n")[0]}`,
      "mirror it again",
    );
  }
}
