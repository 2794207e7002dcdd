import { existsSync, readdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { messageOf, UserError } from "@trustchain/action-kit";
import { requireSmall } from "./action-file.js";
import { type GitAnswer, git } from "./git.js";
import { nameOfSlug, type Origin, type Slug } from "./origin.js";
import { RefCollector, type RemoteRefs, sortedOut } from "./refs.js";

/**
 * Answers from a folder of bare repositories, `<owner>/<repo>.git`: refs, history and files. Nothing of the network is
 * asked.
 *
 * @throws UserError when the folder isn't there
 */
export function mirrorOrigin(named: string, cwd: string): Origin {
  const folder = resolve(cwd, named);
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new UserError("--git-mirror", `${named} is no folder`, "name a folder with <owner>/<repo>.git in it");
  }
  return new MirrorOrigin(folder);
}

class MirrorOrigin implements Origin {
  constructor(private readonly folder: string) {}

  /** That a mirror lacks a repository doesn't say that there is none. */
  async refsOf(slug: Slug): Promise<RemoteRefs | undefined> {
    const answer = await this.ask(slug, ["show-ref", "--dereference"]);
    if (!answer) return undefined;
    // `show-ref` ends with 1 where there are no refs at all.
    if (answer.status > 1) throw unreadable(slug, answer.stderr);
    const collector = new RefCollector();
    for (const line of answer.stdout.split("\n")) {
      const [object = "", name] = line.split(" ");
      if (name === undefined) continue;
      if (object.length !== 40) throw unreadable(slug, "its object ids aren't SHA-1");
      collector.add(name, object);
    }
    const refs = { ...collector.refs, isCopy: true };
    return sortedOut(refs, await this.typesOf(slug, refs.tags.values()));
  }

  /** What objects are, by their ids; those that aren't there are left out. */
  private async typesOf(slug: Slug, objects: Iterable<string>): Promise<Map<string, string>> {
    const ids = [...new Set(objects)];
    if (ids.length === 0) return new Map();
    const answer = await this.ask(slug, ["cat-file", "--batch-check=%(objectname) %(objecttype)"], ids.join("\n"));
    const lines = answer?.stdout.split("\n") ?? [];
    return new Map(
      lines.flatMap((line) => (/ (?:commit|blob|tree)$/.test(line) ? [line.split(" ") as [string, string]] : [])),
    );
  }

  async reachabilityOf(slug: Slug, commit: string) {
    const places = ["refs/heads", "refs/tags"];
    const answer = await this.ask(slug, ["for-each-ref", "--count=1", `--contains=${commit}`, "--format=x", ...places]);
    if (!answer) return "unknown" as const;
    // A commit that isn't there at all is an error to git.
    if (answer.status === 0 && answer.stdout !== "") return "reachable" as const;
    // A shallow mirror has no history to look in.
    return existsSync(join(this.bareOf(slug) as string, "shallow")) ? ("unknown" as const) : ("unreachable" as const);
  }

  async fileAt(slug: Slug, commit: string, path: string): Promise<string | null | undefined> {
    const object = `${commit}:${path}`;
    const size = await this.ask(slug, ["cat-file", "-s", object]);
    if (!size) return undefined;
    if (size.status !== 0) return this.expectNone(slug, commit, path);
    requireSmall(slug, path, Number(size.stdout));
    const blob = await this.ask(slug, ["cat-file", "blob", object]);
    return blob?.status === 0 ? blob.stdout : null;
  }

  /** A mirror that was made with a filter has names of files, but not what is in them. */
  private async expectNone(slug: Slug, commit: string, path: string): Promise<null> {
    const folder = await this.ask(slug, ["ls-tree", commit, "--", path]);
    const isCommit = folder?.status === 0 || (await this.ask(slug, ["cat-file", "commit", commit]))?.status === 0;
    if (!isCommit || (folder?.status === 0 && !/^\d+ blob /.test(folder.stdout))) return null;
    throw unreadable(slug, `it doesn't hold ${path} of ${commit}`, "mirror it again, without a filter");
  }

  aboutOf = async () => undefined;

  advisoriesOn = async () => undefined;

  /** A mirror knows no releases: the commit's committer date stands for them. */
  async releaseTimeOf(slug: Slug, _tag: string | null, commit: string) {
    const answer = await this.ask(slug, ["cat-file", "commit", commit]);
    const seconds = /^committer .*> (\d{1,12}) [+-]\d{4}$/m.exec(answer?.stdout ?? "")?.[1];
    return seconds === undefined ? undefined : { time: Number(seconds) * 1000, isImmutable: false };
  }

  private async ask(slug: Slug, args: readonly string[], input?: string): Promise<GitAnswer | null> {
    const bare = this.bareOf(slug);
    if (bare === undefined) return null;
    try {
      return await git(bare, args, input);
    } catch (error) {
      throw unreadable(slug, messageOf(error));
    }
  }

  /** GitHub's names have no case, folders may. */
  private bareOf({ owner, repo }: Slug): string | undefined {
    const exact = join(this.folder, owner, `${repo}.git`);
    if (existsSync(exact)) return exact;
    const ownerFolder = sameName(this.folder, owner);
    const bare = ownerFolder && sameName(join(this.folder, ownerFolder), `${repo}.git`);
    return bare && join(this.folder, ownerFolder, bare);
  }
}

function sameName(folder: string, wanted: string): string | undefined {
  const lower = wanted.toLowerCase();
  if (!statSync(folder).isDirectory()) return undefined;
  return readdirSync(folder)
    .sort()
    .find((name) => name.toLowerCase() === lower);
}

function unreadable(slug: Slug, said: string, remedy = "mirror it again"): UserError {
  const reason = `git can't read it: ${said.trim().split("\n")[0] ?? ""}`;
  return new UserError(`mirror of ${nameOfSlug(slug)}`, reason, remedy);
}
