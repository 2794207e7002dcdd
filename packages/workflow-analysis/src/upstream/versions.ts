import { compareText } from "@trustchain/findings";
import parse from "semver/functions/parse.js";

/** A tag that names a version: `v4`, `4.1`, `toolkit/v2.0.0-rc.1`, `action-name@1.2.0`, `release-v3`. */
export interface VersionTag {
  tag: string;
  /** What stands before the version, without its `v`; tags of one prefix are one family. */
  prefix: string;
  /** One to three: major, minor, patch. */
  numbers: readonly number[];
  /** Behind a hyphen; empty for a release. */
  prerelease: string;
}

/** A version without what stands before it: `2.0.0-rc.1`. */
export function plainVersion({ numbers, prerelease }: VersionTag): string {
  return `${numbers.join(".")}${prerelease && `-${prerelease}`}`;
}

const VERSION = /^(|.*[^0-9.])v?(\d{1,9})(?:\.(\d{1,9}))?(?:\.(\d{1,9}))?(?:-([0-9A-Za-z.-]+))?(?:\+[0-9A-Za-z.-]+)?$/;

/** Undefined for a tag that is no version. */
export function parseVersionTag(tag: string): VersionTag | undefined {
  // A ref is at most a few hundred characters; longer ones are nobody's version.
  const match = tag.length <= 256 ? VERSION.exec(tag) : null;
  if (!match) return undefined;
  const [, before = "", major, minor, patch, prerelease = ""] = match;
  const numbers = [major, minor, patch].flatMap((text) => (text === undefined ? [] : [Number(text)]));
  return { tag, prefix: before.replace(/v$/i, "").toLowerCase(), numbers, prerelease };
}

/** The more precise first: releases before pre-releases, full versions before shorter, then the newer. */
function comparePrecision(a: VersionTag, b: VersionTag): number {
  return (
    Number(a.prerelease !== "") - Number(b.prerelease !== "") ||
    b.numbers.length - a.numbers.length ||
    compareNumbers(b.numbers, a.numbers) ||
    compareText(a.tag, b.tag)
  );
}

/** By version, the older first; a pre-release comes before its release. What is alike goes by name. (Semantic Versioning 2.0.0, section 11) */
export function compareVersions(a: VersionTag, b: VersionTag): number {
  const [left, right] = [asSemVer(a), asSemVer(b)];
  // A pre-release that Semantic Versioning doesn't know has only its numbers to go by.
  return (left && right ? left.compare(right) : compareNumbers(a.numbers, b.numbers)) || compareText(a.tag, b.tag);
}

function asSemVer({ numbers, prerelease }: VersionTag) {
  const [major = 0, minor = 0, patch = 0] = numbers;
  return parse(`${major}.${minor}.${patch}${prerelease && `-${prerelease}`}`, { loose: true });
}

function compareNumbers(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < Math.max(a.length, b.length); i++) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** The tags that name versions, the most precise first. */
export function versionTagsOf(tags: readonly string[]): VersionTag[] {
  return tags.flatMap((tag) => parseVersionTag(tag) ?? []).sort(comparePrecision);
}

/**
 * The tag that says most precisely which version a commit is.
 *
 * @param tags the tags on that commit
 * @param ref the tag by which it was asked for: only its family counts, and of that what the ref stands for (`v1` → `v1.1.0`,
 *   never `v2`); a ref that is no version takes any, see `bestFor`
 * @returns `ref` itself where no tag is more precise
 */
export function mostPreciseTag(tags: readonly string[], ref: string, path = ""): string {
  const asked = parseVersionTag(ref);
  const versions = versionTagsOf(tags);
  return (asked ? versions.find((version) => standsFor(asked, version)) : bestFor(versions, path))?.tag ?? ref;
}

/** Of versions in their order the first of what stands at a path, else of the repository as a whole, else of anything in it. */
export function bestFor(versions: readonly VersionTag[], path: string): VersionTag | undefined {
  return (
    versions.find(({ prefix }) => isFamilyOf(prefix, path)) ??
    versions.find(({ prefix }) => prefix === "") ??
    versions[0]
  );
}

/** `toolkit/v1.0.0`, `toolkit-v1` and `toolkit@1` are versions of what stands at `actions/toolkit`. */
function isFamilyOf(prefix: string, path: string): boolean {
  const name = path.slice(path.lastIndexOf("/") + 1).toLowerCase();
  return name !== "" && (prefix.replace(/[/@_-]+$/, "") === name || prefix.replace(/\/$/, "") === path.toLowerCase());
}

/** Is a version what another, shorter or alike, stands for? `v1` stands for `v1.2.0`. */
export function standsFor(asked: VersionTag, version: VersionTag): boolean {
  if (asked.prefix !== version.prefix || asked.numbers.length > version.numbers.length) return false;
  return asked.numbers.every((number, i) => number === version.numbers[i]);
}

/** Does one of a commit's tags have that name, or a more precise one of the same version? */
export function isNamed(name: string, tags: readonly string[]): boolean {
  const called = parseVersionTag(name);
  return tags.some((tag) => {
    const version = parseVersionTag(tag);
    return isSameName(tag, name) || (called !== undefined && version !== undefined && standsFor(called, version));
  });
}

/** Some leave the `v` out. */
export function isSameName(tag: string, name: string): boolean {
  return tag === name || tag === `v${name}`;
}
