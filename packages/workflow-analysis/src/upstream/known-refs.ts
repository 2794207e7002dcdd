import { UserError } from "@trustchain/action-kit";
import type { RepositoryTarget } from "../model/index.js";
import { Answers, inParallel } from "./answers.js";
import { nameOfSlug, type Origin, type Slug } from "./origin.js";
import type { RemoteRefs } from "./refs.js";
import { bestFor, mostPreciseTag, parseVersionTag, type VersionTag, versionTagsOf } from "./versions.js";

/** The refs of the repositories that were asked for, one exchange each. */
export class KnownRefs {
  private readonly answers = new Answers<RemoteRefs | null | undefined>();
  private readonly byCommit = new WeakMap<RemoteRefs, Map<string, string[]>>();

  constructor(private readonly origin: Origin | null) {}

  /** @throws UserError, naming what is left unresolved, when a repository can't be asked */
  async load(slugs: Iterable<Slug>): Promise<void> {
    const unique = new Map<string, Slug>();
    for (const slug of slugs) if (!unique.has(keyOfSlug(slug))) unique.set(keyOfSlug(slug), slug);
    try {
      await inParallel(unique.values(), (slug) => this.ask(slug));
    } catch (error) {
      throw withUnresolved(
        error,
        [...unique.values()].filter((slug) => this.of(slug) === undefined),
      );
    }
  }

  async ask(target: Slug): Promise<RemoteRefs | null | undefined> {
    const { origin } = this;
    return origin ? this.answers.ask(keyOfSlug(target), () => origin.refsOf(slugOf(target))) : undefined;
  }

  /** Null when there is no such repository, undefined when nobody knows. */
  of(slug: Slug): RemoteRefs | null | undefined {
    return this.answers.get(keyOfSlug(slug));
  }

  /** The tags that lead to a commit, in the order of the refs. */
  tagsAt(refs: RemoteRefs, commit: string): readonly string[] {
    let index = this.byCommit.get(refs);
    if (!index) {
      index = new Map();
      for (const [tag, at] of refs.tags) {
        const tags = index.get(at);
        if (tags) tags.push(tag);
        else index.set(at, [tag]);
      }
      this.byCommit.set(refs, index);
    }
    return index.get(commit.toLowerCase()) ?? [];
  }

  /**
   * The version that a pinned commit is: the most precise of its tags, of the family of `hint` where that is a version.
   *
   * @param hint what the author calls it, or nothing
   */
  versionAt(
    refs: RemoteRefs,
    { ref: commit, path }: RepositoryTarget,
    hint: string | undefined,
  ): VersionTag | undefined {
    const tags = this.tagsAt(refs, commit);
    if (hint !== undefined && tags.includes(hint)) return parseVersionTag(mostPreciseTag(tags, hint, path));
    const family = hint === undefined ? undefined : parseVersionTag(hint)?.prefix;
    const versions = versionTagsOf(tags);
    return versions.find(({ prefix }) => prefix === family) ?? bestFor(versions, path);
  }
}

/** So many names make a message long enough. */
const MOST_NAMES = 20;

function withUnresolved(error: unknown, slugs: readonly Slug[]): unknown {
  if (!(error instanceof UserError) || slugs.length < 2) return error;
  const names = slugs.slice(0, MOST_NAMES).map(nameOfSlug).join(", ");
  const more = slugs.length > MOST_NAMES ? ` and ${slugs.length - MOST_NAMES} more` : "";
  return new UserError(error.place, `${error.reason}; unresolved are ${names}${more}`, error.remedy);
}

/** Nothing but the name: what else a target holds is nobody's business who is asked. */
export function slugOf({ owner, repo }: Slug): Slug {
  return { owner, repo };
}

/** Owner and repository have no case on GitHub. */
export function keyOfSlug({ owner, repo }: Slug): string {
  return `${owner}/${repo}`.toLowerCase();
}

/** Names that may stand in an address or a path as they are. */
export function isPlainName({ owner, repo }: Slug): boolean {
  return [owner, repo].every((name) => /^[\w.-]{1,100}$/.test(name) && !/^\.+$/.test(name));
}

/** May all of a reference stand in an address or a path as it is? */
export function isPlainTarget(target: RepositoryTarget): boolean {
  return isPlainName(target) && (target.path === "" || isPlainPath(target.path));
}

/** May an action stand at that path? It reaches an address, and a mirror's files. */
export function isPlainPath(path: string): boolean {
  return path.split("/").every((part) => /^[^\p{Cc}%\\:?#*"<>|]{1,200}$/u.test(part) && !/^\.{1,2}$/.test(part));
}

/** May git have a ref of that name (git-check-ref-format), and does a reader see all of it? */
export function isPossibleRef(ref: string): boolean {
  return /^[^\p{Cc}\p{Cf}\s~^:?*[\\]{1,1000}$/u.test(ref) && !/\.\.|@\{|\/\/|^\/|[/.]$/.test(ref);
}

/** A commit of a repository, whatever the path in it: one commit a repository. */
export function keyOfCommit(target: RepositoryTarget): string {
  return `${keyOfSlug(target)}@${target.ref.toLowerCase()}`;
}
