import type { Facts } from "../knowledge/facts.js";
import popularActions from "../knowledge/lists/popular-actions.js";

/** Popular names by something that those like them share with them. */
type Names = ReadonlyMap<string, readonly string[]>;

interface Index {
  popular: ReadonlySet<string>;
  /** By the first characters, and by the last ones: an edit leaves one of both as it is. */
  ends: Names;
  /** Of these it may leave neither. */
  short: readonly string[];
  /** By the name without separators. */
  bare: Names;
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

function findLookalike(name: string, { ends, short, bare }: Index): string | undefined {
  const isIt = (other: string) => ownerOf(other) !== ownerOf(name) && isLookalike(name, other);
  const inBare = bare.get(withoutSeparators(name))?.find(isIt);
  if (inBare !== undefined) return inBare;
  for (const end of endsOf(name)) {
    const found = ends.get(end)?.find(isIt);
    if (found !== undefined) return found;
  }
  return short.find(isIt);
}

/** GitHub's names are at most 39 and 100 characters long. */
const LONGEST = 140;

function indexOf(facts: Facts): Index {
  let index = indexes.get(facts);
  if (!index) {
    const names = facts.of(popularActions).map(({ repository }) => repository.toLowerCase());
    index = {
      popular: new Set(names),
      ends: group(
        names.filter((name) => name.length >= SHORTEST),
        endsOf,
      ),
      short: names.filter((name) => name.length < SHORTEST),
      bare: group(names, (name) => [withoutSeparators(name)]),
      answers: new Map(),
    };
    indexes.set(facts, index);
  }
  return index;
}

function group(names: readonly string[], keysOf: (name: string) => readonly string[]): Names {
  const groups = new Map<string, string[]>();
  for (const name of names) {
    for (const key of keysOf(name)) {
      const known = groups.get(key);
      if (known) known.push(name);
      else groups.set(key, [name]);
    }
  }
  return groups;
}

const END = 5;
/** Two ends, and two neighbours between them that are swapped. */
const SHORTEST = 2 * END + 2;

function endsOf(name: string): string[] {
  return [`${name.slice(0, END)}…`, `…${name.slice(-END)}`];
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
