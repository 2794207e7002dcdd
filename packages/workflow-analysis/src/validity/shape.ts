import type { YamlMap } from "../yaml/index.js";
import type { Availability } from "./availability.js";
import type { CheckId } from "./problem.js";

/** What a scalar has to be: any text, one that isn't empty, a type of YAML's, or one of a few words. */
export type ScalarShape = "text" | "word" | "boolean" | "number" | Words;

/** What names of a kind may be, and the member of `invalid-workflow` that speaks of another one. */
export interface Words {
  words: readonly string[];
  check: CheckId;
  /** "activity type": what a word is. */
  noun: string;
}

/** The forms that a value may take. One that isn't given is refused. */
export interface Shape {
  scalar?: ScalarShape;
  map?: MapShape | ChosenMap;
  /** Shape of the items. */
  list?: Shape;
  /** It may be left empty. */
  empty?: boolean;
  /** Its contents aren't looked at but for expressions. */
  open?: boolean;
  /** What expressions may read in it; the nearest outer value's where it isn't given. One expression may stand in its place. */
  reads?: Availability;
  /** A whole `if:`: an expression with or without its fence. */
  condition?: boolean;
  /** The walk enters a part of the model here. */
  part?: "job" | "step";
}

export interface MapShape {
  /** To go on after "has no key …": "a job". */
  what: string;
  keys: ReadonlyMap<string, Shape>;
  /** Of every key that `keys` doesn't name; those are unknown where it isn't given. */
  others?: Shape;
  /** The member that speaks of unknown keys, and what a key is there; `unknown-key` and "key" where it isn't given. */
  names?: { check: CheckId; noun: string };
  /** Unknown keys have no effect and do no harm: only those are told that are likely misspelt. */
  tolerant?: boolean;
  required?: readonly string[];
}

/** A mapping whose form depends on its keys. */
export type ChosenMap = (map: YamlMap) => MapShape;

export function mapOf(
  what: string,
  keys: Readonly<Record<string, Shape>>,
  more: Omit<MapShape, "what" | "keys"> = {},
): MapShape {
  return { what, keys: new Map(Object.entries(keys)), ...more };
}

/** Keys that the author names, all of one shape. */
export function entriesOf(what: string, others: Shape): MapShape {
  return { what, keys: new Map(), others };
}

export const TEXT: Shape = { scalar: "text", empty: true };
export const WORD: Shape = { scalar: "word" };
export const BOOLEAN: Shape = { scalar: "boolean" };
export const NUMBER: Shape = { scalar: "number" };
export const ANYTHING: Shape = { open: true };

/** One word, or several. */
export const WORDS: Shape = { scalar: "word", list: WORD };

export function oneOf(...words: readonly string[]): Shape {
  return wordOf(words, "unknown-value", "value");
}

export function wordOf(words: readonly string[], check: CheckId, noun: string): Shape {
  return { scalar: { words, check, noun } };
}

export function reading(reads: Availability, shape: Shape): Shape {
  return { ...shape, reads };
}
