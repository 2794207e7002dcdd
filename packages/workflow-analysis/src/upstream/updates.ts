import type { RepositoryTarget } from "../model/index.js";
import { type KnownRefs, slugOf } from "./known-refs.js";
import type { Origin } from "./origin.js";
import type { RemoteRefs } from "./refs.js";
import { compareVersions, isNamed, parseVersionTag, plainVersion, type VersionTag, versionTagsOf } from "./versions.js";

/** How far an update may go. */
export type UpdateLevel = "major" | "minor" | "patch";

export interface UpdatePolicy {
  level: UpdateLevel;
  /** A release has to be this old, in milliseconds. */
  cooldown: number;
  /** Milliseconds since 1970. */
  now(): number;
}

/** What an update of a pinned reference comes to. */
export type Update =
  | { kind: "newer"; commit: string; name: string }
  /** There is something newer, and this is why it isn't taken. */
  | { kind: "held"; why: string }
  | { kind: "newest" };

/** So many newer versions are each asked for their age; behind them the first that is old enough is searched for by halves. */
const MOST_ASKED = 20;

const DAY = 86_400_000;

/** Finds the newest version that a pin may become. */
export class Updater {
  constructor(
    private readonly origin: Origin,
    private readonly refs: KnownRefs,
    private readonly policy: UpdatePolicy,
  ) {}

  /**
   * @param name what the pin's comment calls it, or nothing
   * @throws UserError when something that is needed fails
   */
  async find(target: RepositoryTarget, name: string | undefined): Promise<Update> {
    const refs = await this.refs.ask(target);
    if (!refs) return { kind: "newest" };
    const head = name === undefined ? undefined : refs.branches.get(name);
    if (name !== undefined && head !== undefined && !refs.tags.has(name)) return this.toHead(target, name, head);
    const current = this.refs.versionAt(refs, target, name) ?? (name === undefined ? undefined : parseVersionTag(name));
    if (!current) return { kind: "held", why: "nothing says which version it is" };
    const tags = this.refs.tagsAt(refs, target.ref);
    if (name !== undefined && refs.tags.has(name) && tags.length > 0 && !isNamed(name, tags)) {
      return { kind: "held", why: `the comment says ${name}, and the commit is ${current.tag}` };
    }
    return this.toVersion(target, refs, current);
  }

  private async toHead(target: RepositoryTarget, branch: string, head: string): Promise<Update> {
    if (head === target.ref.toLowerCase()) return { kind: "newest" };
    const young = await this.youth(target, null, head);
    return young === null ? { kind: "newer", commit: head, name: branch } : { kind: "held", why: `${branch} ${young}` };
  }

  private async toVersion(target: RepositoryTarget, refs: RemoteRefs, current: VersionTag): Promise<Update> {
    const candidates = newerThan(current, [...refs.tags.keys()], this.policy.level);
    const youth = ({ tag }: VersionTag) => this.youth(target, tag, refs.tags.get(tag) as string);
    const held: { tag: string; young: string }[] = [];
    let ripe: string | null = null;
    for (const candidate of candidates.slice(0, MOST_ASKED)) {
      const young = await youth(candidate);
      if (young === null) ripe = candidate.tag;
      if (ripe !== null) break;
      held.push({ tag: candidate.tag, young: young as string });
    }
    const older = candidates.slice(MOST_ASKED);
    ripe ??= (await firstWhere(older, async (candidate) => (await youth(candidate)) === null))?.tag ?? null;
    if (ripe === null || held.length > 0) {
      const needed = await this.neededNow(
        target,
        current,
        ripe,
        held.map(({ tag }) => tag),
      );
      ripe = needed ?? ripe;
    }
    if (ripe !== null) return { kind: "newer", commit: refs.tags.get(ripe) as string, name: ripe };
    const [first] = held;
    return first ? { kind: "held", why: `${first.tag} ${first.young}` } : { kind: "newest" };
  }

  /** The newest version that is too young but mends what nothing old enough does: waiting would be the greater risk. */
  private async neededNow(
    target: RepositoryTarget,
    current: VersionTag,
    ripe: string | null,
    young: readonly string[],
  ): Promise<string | null> {
    if (young.length === 0 || (ripe !== null && (await this.mends(target, current, ripe)))) return null;
    for (const tag of young) if (await this.mends(target, current, tag)) return tag;
    return null;
  }

  /** Why a version is too young, or null. */
  private async youth(target: RepositoryTarget, tag: string | null, commit: string): Promise<string | null> {
    if (this.policy.cooldown === 0) return null;
    const release = await this.origin.releaseTimeOf(slugOf(target), tag, commit);
    if (!release) return "has no date";
    const age = this.policy.now() - release.time;
    if (age >= this.policy.cooldown) return null;
    return `is ${days(Math.max(0, age))} old, and ${days(this.policy.cooldown)} are asked for`;
  }

  /** Does a version mend what an advisory says of the one in use? Then waiting is the greater risk. */
  private async mends(target: RepositoryTarget, current: VersionTag, tag: string): Promise<boolean> {
    const version = parseVersionTag(tag);
    const advisories = (await this.origin.advisoriesOn(slugOf(target), plainVersion(current))) ?? [];
    return advisories.some(({ fixedIn }) => {
      const fixed = fixedIn === null ? undefined : parseVersionTag(fixedIn);
      return fixed && version && compareVersions({ ...version, tag: "" }, { ...fixed, tag: "" }) >= 0;
    });
  }
}

/** The first item for which a question has the answer yes, where it has for all behind it, too. */
async function firstWhere<T>(items: readonly T[], isSo: (item: T) => Promise<boolean>): Promise<T | undefined> {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (await isSo(items[middle] as T)) high = middle;
    else low = middle + 1;
  }
  return items[low];
}

function days(milliseconds: number): string {
  const count = Math.floor(milliseconds / DAY);
  return `${count} ${count === 1 ? "day" : "days"}`;
}

/**
 * Versions of the same family that are newer and within the level, the newest first: full versions where there are any,
 * and pre-releases only for who has one.
 */
export function newerThan(current: VersionTag, tags: readonly string[], level: UpdateLevel): VersionTag[] {
  const family = versionTagsOf(tags).filter(
    ({ prefix, prerelease }) => prefix === current.prefix && (prerelease === "" || current.prerelease !== ""),
  );
  const precision = Math.max(0, ...family.map(({ numbers }) => numbers.length));
  return family
    .filter(({ numbers }) => numbers.length === precision)
    .filter((version) => isWithin(current, version, level) && isNewer(version, current))
    .sort((a, b) => compareVersions(b, a));
}

/** `v2` stands for all of 2, so that `v2.1.0` is no newer than it. */
function isNewer(version: VersionTag, current: VersionTag): boolean {
  const numbers = version.numbers.slice(0, current.numbers.length);
  return compareVersions({ ...version, numbers, tag: "" }, { ...current, tag: "" }) > 0;
}

const KEPT: Readonly<Record<UpdateLevel, number>> = { major: 0, minor: 1, patch: 2 };

function isWithin(current: VersionTag, version: VersionTag, level: UpdateLevel): boolean {
  return Array.from({ length: KEPT[level] }, (_, i) => i).every(
    (i) => (current.numbers[i] ?? 0) === (version.numbers[i] ?? 0),
  );
}
