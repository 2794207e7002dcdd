import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Host } from "../host/host.js";
import { UserError } from "../user-error.js";

/** A commit as code scanning wants it named. */
export interface Commit {
  /** 40 hexadecimal digits. */
  sha: string;
  /** `refs/heads/…`, `refs/tags/…`, `refs/pull/N/merge` or `refs/pull/N/head`. */
  ref: string;
}

const MERGE_REF = /^refs\/pull\/(\d+)\/merge$/;

/**
 * The commit that the findings speak of, as GitHub's own upload names it: that of the run; for a pull request whose
 * head was checked out instead of the merge commit, the head.
 */
export function analysedCommit({ env, cwd }: Pick<Host, "env" | "cwd">): Commit {
  const sha = env.GITHUB_SHA;
  const ref = env.GITHUB_REF;
  if (!sha || !ref) {
    throw new UserError(
      "input upload-sarif",
      "the variables GITHUB_SHA and GITHUB_REF are not set",
      "run this on a GitHub Actions runner",
    );
  }
  const pull = MERGE_REF.exec(ref)?.[1];
  const head = pull === undefined ? undefined : pullRequestHead(env.GITHUB_EVENT_PATH);
  if (head === undefined || head === sha || checkedOut(cwd) !== head) return { sha, ref };
  return { sha: head, ref: `refs/pull/${pull}/head` };
}

function pullRequestHead(eventPath: string | undefined): string | undefined {
  const text = eventPath ? readIfThere(eventPath) : undefined;
  if (text === undefined) return undefined;
  try {
    const head: unknown = JSON.parse(text)?.pull_request?.head?.sha;
    return typeof head === "string" && isSha(head) ? head : undefined;
  } catch {
    return undefined;
  }
}

/** The commit of a work tree, as far as it can be read without git: a detached head or a loose branch. */
function checkedOut(workTree: string): string | undefined {
  const head = readIfThere(join(workTree, ".git", "HEAD"))?.trim();
  const branch = head?.startsWith("ref: refs/") && !head.includes("..") ? head.slice("ref: ".length) : undefined;
  const sha = branch === undefined ? head : readIfThere(join(workTree, ".git", branch))?.trim();
  return sha !== undefined && isSha(sha) ? sha : undefined;
}

function isSha(text: string): boolean {
  return /^[0-9a-f]{40}$/.test(text);
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}
