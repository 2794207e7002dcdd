import type { CodeName } from "../knowledge/untrusted-contexts.js";
import type {
  Certainty,
  CharacterClass,
  CommitChoice,
  FlowHop,
  FlowPath,
  FlowSite,
  FlowSource,
  Matter,
} from "./path.js";

/** Something of an outsider's: text that a value may hold, or code that lies in a folder, with the way it came. */
export interface Taint {
  readonly source: FlowSource;
  /** What is left of what the source can hold. */
  readonly characters: CharacterClass;
  readonly matter: Matter;
  /** What it names when a checkout is given it. */
  readonly names: CodeName | null;
  readonly hops: readonly FlowHop[];
  readonly sites: readonly FlowSite[];
  readonly commit: CommitChoice | null;
  readonly checkout: FlowPath["checkout"];
  readonly certainty: Certainty;
  readonly because: string;
}

/** Every outsider's text that a value may hold; none for a value that is ours. */
export type Value = readonly Taint[];

export const CLEAN: Value = [];

/** More sources of one value help nobody. */
const MOST_TAINTS = 8;
/** A longer way is a cycle. */
const MOST_HOPS = 24;

const ORDER: readonly CharacterClass[] = ["slug", "ref", "line", "text"];

export function isAtMost(a: CharacterClass, b: CharacterClass): boolean {
  return ORDER.indexOf(a) <= ORDER.indexOf(b);
}

export function narrower(a: CharacterClass, b: CharacterClass): CharacterClass {
  return isAtMost(a, b) ? a : b;
}

/** Either value. Of the ways from one source, that which lets more characters through. */
export function union(...values: readonly Value[]): Value {
  return unionOf(values);
}

/** Any of the values; there may be more than a call takes. */
export function unionOf(values: readonly Value[]): Value {
  const filled = values.filter((value) => value.length > 0);
  if (filled.length <= 1) return filled[0] ?? CLEAN;
  const bySource = new Map<string, Taint>();
  for (const taint of filled.flat()) {
    const key = `${taint.source.value}\0${taint.source.place.start}\0${taint.source.place.file.path}\0${taint.names}`;
    const known = bySource.get(key);
    if (!known || !isAtMost(taint.characters, known.characters)) bySource.set(key, taint);
  }
  return [...bySource.values()].slice(0, MOST_TAINTS);
}

/** The value after something that lets only certain characters through. What a value names survives only unchanged. */
export function narrowed(value: Value, characters: CharacterClass): Value {
  return value.map((taint) => ({ ...taint, characters: narrower(taint.characters, characters) }));
}

/** The value as it may be after a program of any kind had it. */
export function widened(value: Value): Value {
  return value.flatMap((taint) => (taint.characters === "slug" ? [] : [{ ...taint, names: null, characters: "text" }]));
}

/** Text that names no code any more: a part of a longer text. */
export function asText(value: Value): Value {
  return value.some(({ names }) => names) ? value.map((taint) => ({ ...taint, names: null })) : value;
}

export function through(value: Value, hop: FlowHop): Value {
  return value.map((taint) => (taint.hops.length < MOST_HOPS ? { ...taint, hops: [...taint.hops, hop] } : taint));
}

/** The value that a job or step had a hand in: it must run for the path to exist. */
export function passing(value: Value, site: FlowSite): Value {
  return value.map((taint) => ({ ...taint, sites: withSite(taint.sites, site) }));
}

export function withSite(sites: readonly FlowSite[], site: FlowSite): readonly FlowSite[] {
  const isThere = sites.some(({ job, step }) => job === site.job && step === site.step);
  return isThere ? sites : [...sites, site];
}

/** Texts that can do harm where text becomes a program. */
export function harmful(value: Value): Value {
  return value.every(({ characters }) => characters !== "slug")
    ? value
    : value.filter(({ characters }) => characters !== "slug");
}
