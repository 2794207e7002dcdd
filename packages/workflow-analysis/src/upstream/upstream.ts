import { type ActionsLock, nameOf, type RepositoryTarget, type Uses } from "../model/index.js";
import { isCommit } from "../model/uses.js";
import type { Repository } from "../repository/index.js";
import { lockedPin } from "./locked-pins.js";
import type { RefSource, RemoteRefs } from "./refs.js";
import { versionComment } from "./version-comment.js";
import { mostPreciseTag } from "./versions.js";

/** What a ref of a remote repository comes to. */
export type Resolution =
  | { kind: "commit"; commit: string; comment: string }
  /** A branch and a tag have the name. */
  | { kind: "ambiguous" }
  | { kind: "no-ref" }
  | { kind: "no-repository" }
  /** It was not asked, or could not be. */
  | { kind: "unknown" };

/** Repositories are asked for at most this many at a time. */
const CONCURRENCY = 8;

/**
 * What is known of the repositories that workflows use. It is asked for ahead of a judgement, once a repository and run;
 * rules then only look it up.
 */
export class Upstream {
  private readonly refs = new Map<string, RemoteRefs | null>();
  /** `owner/repo@version` → the commit that a pin of the repository under judgement gives for it. */
  private readonly pins = new Map<string, string>();
  private lock: ActionsLock | null = null;

  /** @param source null when nothing may be asked: then only what the repository itself pins is known */
  constructor(private readonly source: RefSource | null) {}

  /** Asks for all that a repository's unpinned references name. */
  async load(repository: Repository): Promise<void> {
    this.lock = repository.lock;
    const wanted = new Map<string, RepositoryTarget>();
    for (const uses of repository.uses()) {
      const { target } = uses;
      if (target.kind !== "repository") continue;
      if (isCommit(target.ref)) this.learnPin(uses, target);
      else if (isPlainName(target) && !wanted.has(keyOf(target))) wanted.set(keyOf(target), target);
    }
    const queue = [...wanted.values()].filter((target) => !this.refs.has(keyOf(target)));
    await Promise.all(Array.from({ length: Math.min(CONCURRENCY, queue.length) }, () => this.work(queue)));
  }

  private async work(queue: RepositoryTarget[]): Promise<void> {
    for (let target = queue.shift(); target && this.source; target = queue.shift()) {
      const refs = await this.source.refsOf(target.owner, target.repo);
      if (refs !== undefined) this.refs.set(keyOf(target), refs);
    }
  }

  private learnPin(uses: Uses, target: RepositoryTarget): void {
    const comment = versionComment(uses.scalar);
    if (comment) this.pins.set(`${keyOf(target)}@${comment.version}`, target.ref.toLowerCase());
  }

  resolve(target: RepositoryTarget): Resolution {
    if (!isPlainName(target)) return { kind: "no-repository" };
    const refs = this.refs.get(keyOf(target));
    if (refs === null) return { kind: "no-repository" };
    return refs ? resolveIn(refs, target.ref) : (lockedPin(this.lock, target) ?? this.resolveByPin(target));
  }

  private resolveByPin(target: RepositoryTarget): Resolution {
    const commit = this.pins.get(`${keyOf(target)}@${target.ref}`);
    return commit === undefined ? { kind: "unknown" } : { kind: "commit", commit, comment: target.ref };
  }
}

function resolveIn({ branches, tags }: RemoteRefs, ref: string): Resolution {
  const tag = tags.get(ref);
  const branch = branches.get(ref);
  if (tag !== undefined && branch !== undefined) return { kind: "ambiguous" };
  if (branch !== undefined) return { kind: "commit", commit: branch, comment: ref };
  if (tag === undefined) return { kind: "no-ref" };
  const onCommit = [...tags].filter(([, commit]) => commit === tag).map(([name]) => name);
  return { kind: "commit", commit: tag, comment: mostPreciseTag(onCommit, ref) };
}

/** One commit a repository, whatever path in it an action has. */
function keyOf(target: RepositoryTarget): string {
  return nameOf({ ...target, path: "" });
}

/** Names that may stand in an address or a path as they are. */
function isPlainName({ owner, repo }: RepositoryTarget): boolean {
  return [owner, repo].every((name) => /^[\w.-]{1,100}$/.test(name) && !/^\.+$/.test(name));
}
