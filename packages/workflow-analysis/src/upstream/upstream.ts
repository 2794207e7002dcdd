import { type ActionsLock, type ImageReference, isCommit, type RepositoryTarget, type Uses } from "../model/index.js";
import type { Repository } from "../repository/index.js";
import { Answers, inParallel } from "./answers.js";
import { isPlainTarget, isPossibleRef, KnownRefs, keyOfCommit, keyOfSlug, slugOf } from "./known-refs.js";
import { lockedPin } from "./locked-pins.js";
import type { About, Advisory, Origin, Reachability, ReleaseTime } from "./origin.js";
import { findRef, type RemoteRefs, shortRef } from "./refs.js";
import type { Chain, Reached } from "./transitive.js";
import { type Update, type UpdatePolicy, Updater } from "./updates.js";
import { type Pin, Verification } from "./verification.js";
import { commentWord, DEFAULT_COMMENT, versionComment } from "./version-comment.js";
import { bestFor, mostPreciseTag, parseVersionTag, type VersionTag, versionTagsOf } from "./versions.js";

/** What a ref of a remote repository comes to. */
export type Resolution =
  | {
      kind: "commit";
      commit: string;
      /** The branch or the most precise tag: what a comment says. */
      name: string;
      isBranch: boolean;
      /** Where that is known from. */
      source: "refs" | "lock" | "pins";
    }
  /** A branch and a tag have the name. */
  | { kind: "ambiguous" }
  | { kind: "no-ref" }
  | { kind: "no-repository" }
  /** It was not asked, or could not be. */
  | { kind: "unknown" };

export interface UpstreamOptions {
  /** Null when nothing may be asked: then only what the repository itself pins is known. */
  origin: Origin | null;
  /** Ask for the refs of what is pinned already, too. */
  pins?: boolean;
  /** Ask whether pins can be trusted: history, advisories, archived repositories, what actions pull in. */
  verify?: boolean;
  /** Look for newer versions of what is pinned. */
  update?: UpdatePolicy | null;
  /** Ask which releases are immutable. */
  releases?: boolean;
  /** The digest that an image's tag names today; null when there is no such image. Left out, nothing is known of images. */
  digestOf?: ((image: ImageReference) => Promise<string | null>) | undefined;
  /** The references that are asked for; all when left out. */
  isAsked?: ((uses: Uses) => boolean) | undefined;
}

/**
 * What is known of the repositories that workflows use. It is asked for ahead of a judgement, each thing once a run; rules
 * then only look it up.
 */
export class Upstream {
  private readonly refs: KnownRefs;
  private readonly verification: Verification | null;
  private readonly updater: Updater | null;
  private readonly updates = new Answers<Update>();
  private readonly releases = new Answers<ReleaseTime | null | undefined>();
  /**
   * `owner/repo@version` → the commit that pins of the repository under judgement give for it; null where they don't agree.
   */
  private readonly pins = new Map<string, string | null>();
  private lock: ActionsLock | null = null;
  /** How comments of the repository under judgement are written. */
  private comment = DEFAULT_COMMENT;
  private readonly digests = new Answers<string | null>();
  /** Images that somebody wanted to know of before they were asked for. */
  private readonly wanted = new Map<string, ImageReference>();
  private readonly wantedRefs = new Map<string, RepositoryTarget>();

  constructor(private readonly options: UpstreamOptions) {
    const { origin, verify, update } = options;
    this.refs = new KnownRefs(origin);
    this.verification = origin && verify ? new Verification(origin, this.refs) : null;
    this.updater = origin && update ? new Updater(origin, this.refs, update) : null;
  }

  /**
   * Asks for what a repository's references name.
   *
   * @throws UserError when something that is needed can't be found out
   */
  async load(repository: Repository): Promise<void> {
    const { isAsked = () => true, pins, origin } = this.options;
    this.comment = repository.pinComment;
    const references = repository
      .uses()
      .filter(isAsked)
      .flatMap((uses) => this.referenceOf(uses));
    this.lock = repository.lock;
    // What one repository pins says nothing of another.
    this.pins.clear();
    const pinned = references.filter(({ target }) => isCommit(target.ref));
    for (const { target, name } of pinned) if (name !== undefined) this.learnPin(target, name);
    if (!origin) return;
    const locked = this.verification ? lockedPins(repository.lock, references) : [];
    const wanted = pins ? references : references.filter((one) => !pinned.includes(one));
    await this.refs.load([...wanted, ...locked].map(targetOf));
    await this.loadReleases(origin, references);
    await this.loadUpdates(pinned);
    await this.verification?.load(
      [...pinned, ...locked],
      references.flatMap(({ target, name }) => this.withVersion(target, name)),
    );
  }

  private referenceOf(uses: Uses): Pin[] {
    const { target } = uses;
    if (target.kind !== "repository" || !isPlainTarget(target) || !isPossibleRef(target.ref)) return [];
    return [{ target, name: this.wordOn(uses) }];
  }

  private async loadUpdates(pinned: readonly Pin[]): Promise<void> {
    const { updater } = this;
    if (!updater) return;
    await inParallel(pinned, ({ target, name }) =>
      this.updates.ask(keyOfPin(target, name), () => updater.find(target, name)),
    );
  }

  private async loadReleases(origin: Origin, references: readonly Pin[]): Promise<void> {
    if (!this.options.releases) return;
    await inParallel(references, async ({ target }) => {
      const commit = this.refs.of(target)?.tags.get(target.ref);
      if (commit === undefined) return;
      await this.releases.ask(keyOfRef(target), () => origin.releaseTimeOf(slugOf(target), target.ref, commit));
    });
  }

  private withVersion(target: RepositoryTarget, name: string | undefined) {
    const version = this.versionOf(target, name);
    return version ? [{ target, version }] : [];
  }

  private learnPin(target: RepositoryTarget, name: string): void {
    const key = `${keyOfSlug(target)}@${name}`;
    const commit = target.ref.toLowerCase();
    const known = this.pins.get(key);
    this.pins.set(key, known === undefined || known === commit ? commit : null);
  }

  /** What a tag or branch is today. */
  resolve(target: RepositoryTarget): Resolution {
    if (!isPlainTarget(target)) return { kind: "no-repository" };
    if (!isPossibleRef(target.ref)) return { kind: "no-ref" };
    const refs = this.refs.of(target);
    const found = refs ? this.resolveIn(refs, target) : null;
    if (found && (found.kind !== "no-ref" || !refs?.isCopy)) return found;
    // A mirror may lack, or be too old for, what the repository itself knows.
    const known = lockedPin(this.lock, target) ?? this.resolveByPin(target);
    if (known.kind !== "unknown") return known;
    return found ?? (refs === null ? { kind: "no-repository" } : known);
  }

  /** The same for a reference that is no `uses:`: what isn't known yet is asked for by the next `answer`. */
  resolveOther(target: RepositoryTarget): Resolution {
    if (this.options.origin && isPlainTarget(target) && this.refs.of(target) === undefined) {
      this.wantedRefs.set(keyOfSlug(target), target);
    }
    return this.resolve(target);
  }

  private resolveIn(refs: RemoteRefs, { ref, path }: RepositoryTarget): Resolution {
    const { name, tag, branch } = findRef(refs, ref);
    if (tag !== undefined && branch !== undefined) return { kind: "ambiguous" };
    if (branch !== undefined) return { kind: "commit", commit: branch, name, isBranch: true, source: "refs" };
    if (tag === undefined) return { kind: "no-ref" };
    const precise = mostPreciseTag(this.refs.tagsAt(refs, tag), name, path);
    return { kind: "commit", commit: tag, name: precise, isBranch: false, source: "refs" };
  }

  private resolveByPin(target: RepositoryTarget): Resolution {
    const name = shortRef(target.ref);
    const commit = this.pins.get(`${keyOfSlug(target)}@${name}`);
    if (commit === undefined || commit === null) return { kind: "unknown" };
    return { kind: "commit", commit, name, isBranch: false, source: "pins" };
  }

  /** The newest release of a repository, whatever its family; undefined when there is none, or nobody knows. */
  newestRelease(target: RepositoryTarget): { commit: string; name: string } | undefined {
    const refs = this.refs.of(target);
    const releases = versionTagsOf([...(refs?.tags.keys() ?? [])]).filter(({ prerelease }) => prerelease === "");
    const best = bestFor(releases, target.path);
    return best && { commit: refs?.tags.get(best.tag) as string, name: best.tag };
  }

  /**
   * The tag of a version, however it is written there; a full version before a pre-release of it.
   *
   * @param version `1.0.1`
   */
  tagOfVersion(target: RepositoryTarget, version: string): { commit: string; name: string } | undefined {
    const refs = this.refs.of(target);
    const wanted = parseVersionTag(version);
    const found = versionTagsOf([...(refs?.tags.keys() ?? [])]).filter(
      ({ numbers, prerelease }) => prerelease === wanted?.prerelease && numbers.join(".") === wanted.numbers.join("."),
    );
    const best = bestFor(found, target.path);
    return best && { commit: refs?.tags.get(best.tag) as string, name: best.tag };
  }

  /** All refs of a repository; null when there is none, undefined when nobody knows. */
  refsOf(target: RepositoryTarget): RemoteRefs | null | undefined {
    return isPlainTarget(target) ? this.refs.of(target) : null;
  }

  /** The tags that lead to a pinned commit; undefined when nobody knows. */
  tagsOn(target: RepositoryTarget): readonly string[] | undefined {
    const refs = this.refs.of(target);
    return refs ? this.refs.tagsAt(refs, target.ref) : undefined;
  }

  /** What the comment behind a reference calls it: a version, or a branch or tag that there is. */
  nameOn(uses: Uses, target: RepositoryTarget): string | undefined {
    const word = this.wordOn(uses);
    const refs = this.refs.of(target);
    const isRef = word !== undefined && (refs?.tags.has(word) || refs?.branches.has(word));
    return isRef ? word : versionComment(uses.scalar, this.comment)?.version;
  }

  private wordOn({ scalar }: Uses): string | undefined {
    return commentWord(scalar, this.comment)?.version;
  }

  /** What a reference's version is, by the tags on its commit, else by what it is called. */
  versionOf(target: RepositoryTarget, name: string | undefined): VersionTag | undefined {
    const refs = this.refs.of(target);
    const called = isCommit(target.ref) ? name : shortRef(target.ref);
    const commit = isCommit(target.ref) ? target.ref : refs ? findRef(refs, target.ref).tag : undefined;
    const known =
      refs && commit !== undefined ? this.refs.versionAt(refs, { ...target, ref: commit }, called) : undefined;
    return known ?? (called === undefined ? undefined : parseVersionTag(called));
  }

  reachabilityOf(target: RepositoryTarget): Reachability | undefined {
    return this.verification?.reachabilityOf(target);
  }

  aboutOf(target: RepositoryTarget): About | null | undefined {
    return this.verification?.aboutOf(target);
  }

  advisoriesOn(target: RepositoryTarget, version: VersionTag): readonly Advisory[] {
    return this.verification?.advisoriesOn(target, version) ?? [];
  }

  /** A pinned action and those that it pulls in, each with the way to it. */
  reachedFrom(target: RepositoryTarget): readonly Reached[] {
    return this.verification?.reachedFrom(target) ?? [];
  }

  /** The ways by which a pinned action comes to something that isn't pinned. */
  chainsFrom(target: RepositoryTarget): readonly Chain[] {
    return this.verification?.chainsFrom(target) ?? [];
  }

  updateOf(uses: Uses, target: RepositoryTarget): Update | undefined {
    return this.updates.get(keyOfPin(target, this.wordOn(uses)));
  }

  /**
   * The digest of an image's tag; null when there is no such image. What isn't known yet is asked for by the next
   * `answer`.
   */
  digestOf(image: ImageReference): string | null | undefined {
    const known = this.digests.get(image.text);
    if (known === undefined && this.options.digestOf) this.wanted.set(image.text, image);
    return known;
  }

  /**
   * Asks for what was wanted and not known.
   *
   * @returns whether more is known now
   * @throws UserError when it can't be found out
   */
  async answer(): Promise<boolean> {
    const { digestOf } = this.options;
    const refs = [...this.wantedRefs.values()];
    this.wantedRefs.clear();
    await this.refs.load(refs);
    const wanted = [...this.wanted.values()];
    this.wanted.clear();
    if (!digestOf || wanted.length === 0) return refs.length > 0;
    await inParallel(wanted, (image) => this.digests.ask(image.text, () => digestOf(image)));
    return true;
  }

  /** Is a tag that of a release which can't be changed any more? */
  isImmutable(target: RepositoryTarget): boolean {
    return this.releases.get(keyOfRef(target))?.isImmutable === true;
  }
}

/** The commits of the lock's entries, by the refs that they were locked for; and what stands at a path of them, where that is used. */
function lockedPins(lock: ActionsLock | null, references: readonly Pin[]): Pin[] {
  if (!lock) return [];
  const entries = [...lock.dependencies.values()].flatMap(({ name: { target }, commit }) => pinAt(target, commit));
  return [...entries, ...references.flatMap(({ target }) => pinAt(target, lock.entryFor(target)?.commit ?? null))];
}

function pinAt(target: RepositoryTarget | null, commit: string | null): Pin[] {
  return target && commit !== null && isPlainTarget(target)
    ? [{ target: { ...target, ref: commit }, name: target.ref }]
    : [];
}

function targetOf({ target }: Pin): RepositoryTarget {
  return target;
}

function keyOfPin(target: RepositoryTarget, name: string | undefined): string {
  return `${keyOfCommit(target)} ${name ?? ""}`;
}

function keyOfRef(target: RepositoryTarget): string {
  return `${keyOfSlug(target)}@${target.ref}`;
}
