import type { RepositoryTarget } from "../model/index.js";
import { Answers } from "./answers.js";
import { type KnownRefs, keyOfSlug, slugOf } from "./known-refs.js";
import type { Advisory, Origin } from "./origin.js";
import type { RemoteRefs } from "./refs.js";
import { isVersionWord } from "./version-comment.js";
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
  private readonly asked = new Answers<readonly Advisory[] | undefined>();

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
    const isWrong = name !== undefined && !isNamed(name, tags);
    if (isWrong && !refs.tags.has(name) && isVersionWord(name)) {
      return { kind: "held", why: `the comment says ${name}, which is no tag there` };
    }
    if (isWrong && refs.tags.has(name) && tags.length > 0) {
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
    if (candidates.length === 0) return { kind: "newest" };
    const youth = ({ tag }: VersionTag) => this.youth(target, tag, refs.tags.get(tag) as string);
    const known = (await this.advisories(target, current)) ?? [];
    const holes = (version: VersionTag) => this.holesOf(target, version, known);
    let looked = await look(candidates.slice(0, MOST_ASKED), youth, holes);
    if (looked.ripe.length === 0) {
      const rest = await fromFirst(
        candidates.slice(MOST_ASKED),
        async (candidate) => (await youth(candidate)) === null,
      );
      const { young, ripe } = await look(rest.slice(0, MOST_ASKED), youth, holes);
      looked = { young: [...looked.young, ...young], ripe };
    }
    const tag = await chosen(looked, new Set(known.map(({ id }) => id)), holes);
    return tag === undefined
      ? { kind: "held", why: whyNone(looked) }
      : { kind: "newer", commit: refs.tags.get(tag) as string, name: tag };
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

  /**
   * The advisories that stand against a version: those on the one in use that it doesn't mend, and its own.
   *
   * @param known the advisories on the one in use
   */
  private async holesOf(
    target: RepositoryTarget,
    version: VersionTag,
    known: readonly Advisory[],
  ): Promise<ReadonlySet<string>> {
    const own = (await this.advisories(target, version)) ?? [];
    return new Set([...known, ...own].filter((advisory) => !isMended(advisory, version)).map(({ id }) => id));
  }

  private advisories(target: RepositoryTarget, version: VersionTag): Promise<readonly Advisory[] | undefined> {
    const plain = plainVersion(version);
    return this.asked.ask(`${keyOfSlug(target)}@${plain}`, () => this.origin.advisoriesOn(slugOf(target), plain));
  }
}

/** Versions as far as they were looked at, the newest first. */
interface Looked {
  young: readonly { version: VersionTag; why: string }[];
  ripe: readonly { version: VersionTag; holes: ReadonlySet<string> }[];
}

/** Goes down to the first version that is old enough and has no advisory. */
async function look(
  candidates: readonly VersionTag[],
  youth: (version: VersionTag) => Promise<string | null>,
  holesOf: (version: VersionTag) => Promise<ReadonlySet<string>>,
): Promise<Looked> {
  const young: { version: VersionTag; why: string }[] = [];
  const ripe: { version: VersionTag; holes: ReadonlySet<string> }[] = [];
  for (const version of candidates) {
    const why = await youth(version);
    if (why !== null) {
      young.push({ version, why });
      continue;
    }
    const holes = await holesOf(version);
    ripe.push({ version, holes });
    if (holes.size === 0) break;
  }
  return { young, ripe };
}

/**
 * The version with the fewest advisories, and none that the one in use hasn't; of several the newest. One that is too young
 * is taken where it mends what nothing old enough does: waiting would be the greater risk.
 *
 * @param known the advisories on the one in use
 */
async function chosen(
  { young, ripe }: Looked,
  known: ReadonlySet<string>,
  holesOf: (version: VersionTag) => Promise<ReadonlySet<string>>,
): Promise<string | undefined> {
  let best: string | undefined;
  let fewest = known.size + 1;
  const weigh = (version: VersionTag, holes: ReadonlySet<string>) => {
    if (holes.size < fewest && [...holes].every((id) => known.has(id))) [best, fewest] = [version.tag, holes.size];
  };
  for (const { version, holes } of ripe) weigh(version, holes);
  // What is too young has to mend something.
  fewest = Math.min(fewest, known.size);
  for (const { version } of fewest === 0 ? [] : young) weigh(version, await holesOf(version));
  return best;
}

/** Why none is taken: of the newest that is too young, and of the newest that has an advisory. */
function whyNone({ young: [young], ripe: [ripe] }: Looked): string {
  const reasons = [
    young && `${young.version.tag} ${young.why}`,
    ripe && `${ripe.version.tag} has a known hole (${[...ripe.holes].join(", ")})`,
  ];
  return reasons.filter((reason) => reason !== undefined).join("; ");
}

function isMended({ fixedIn }: Advisory, version: VersionTag): boolean {
  const fixed = fixedIn === null ? undefined : parseVersionTag(fixedIn);
  return fixed !== undefined && compareVersions({ ...version, tag: "" }, { ...fixed, tag: "" }) >= 0;
}

/** The items from the first on for which a question has the answer yes, where it has for all behind it, too. */
async function fromFirst<T>(items: readonly T[], isSo: (item: T) => Promise<boolean>): Promise<readonly T[]> {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (await isSo(items[middle] as T)) high = middle;
    else low = middle + 1;
  }
  return items.slice(low);
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
