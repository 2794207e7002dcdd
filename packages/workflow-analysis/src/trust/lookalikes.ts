import type { Facts } from "../knowledge/facts.js";
import popularActions from "../knowledge/lists/popular-actions.js";

/** Popular names by what is left of them when one character goes: two names one edit or swap apart share such a rest. */
type Rests = ReadonlyMap<string, readonly string[]>;

interface Index {
  popular: ReadonlySet<string>;
  rests: Rests;
  /** By the name without separators. */
  bare: Rests;
  /** What has been asked. */
  answers: Map<string, string | undefined>;
}

const indexes = new WeakMap<Facts, Index>();

/**
 * The popular action whose name differs from this one by a character, two swapped ones or a separator; undefined where there is
 * none, for popular ones themselves, and for others of the same owner.
 *
 * @param slug `owner/repo`
 */
export function lookalikeOf(slug: string, facts: Facts): string | undefined {
  const name = slug.toLowerCase();
  const index = indexOf(facts);
  if (index.popular.has(name) || name.length > LONGEST) return undefined;
  if (!index.answers.has(name)) index.answers.set(name, findLookalike(name, index));
  return index.answers.get(name);
}

function findLookalike(name: string, { rests, bare }: Index): string | undefined {
  const candidates = [
    ...(bare.get(withoutSeparators(name)) ?? []),
    ...restsOf(name).flatMap((rest) => rests.get(rest) ?? []),
  ];
  return candidates.find((other) => ownerOf(other) !== ownerOf(name) && isLookalike(name, other));
}

/** GitHub's names are at most 39 and 100 characters long. */
const LONGEST = 140;

function indexOf(facts: Facts): Index {
  let index = indexes.get(facts);
  if (!index) {
    const names = facts.of(popularActions).map(({ repository }) => repository.toLowerCase());
    index = {
      popular: new Set(names),
      rests: group(names, restsOf),
      bare: group(names, (name) => [withoutSeparators(name)]),
      answers: new Map(),
    };
    indexes.set(facts, index);
  }
  return index;
}

function group(names: readonly string[], keysOf: (name: string) => readonly string[]): Rests {
  const groups = new Map<string, string[]>();
  for (const name of names) {
    for (const key of new Set(keysOf(name))) {
      const known = groups.get(key);
      if (known) known.push(name);
      else groups.set(key, [name]);
    }
  }
  return groups;
}

/** The name, and the name without each of its characters. */
function restsOf(name: string): string[] {
  return [name, ...Array.from(name, (_, i) => name.slice(0, i) + name.slice(i + 1))];
}

function withoutSeparators(name: string): string {
  return name.replace(/[-_.]/g, "");
}

function ownerOf(name: string): string {
  return name.slice(0, name.indexOf("/"));
}

/** One character more, less or another, two neighbours swapped, or separators alone. */
function isLookalike(a: string, b: string): boolean {
  if (withoutSeparators(a) === withoutSeparators(b)) return true;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  const [left, right] = [a.slice(start), b.slice(start)];
  return (
    left.slice(1) === right ||
    left === right.slice(1) ||
    left.slice(1) === right.slice(1) ||
    (left[0] === right[1] && left[1] === right[0] && left.slice(2) === right.slice(2))
  );
}
