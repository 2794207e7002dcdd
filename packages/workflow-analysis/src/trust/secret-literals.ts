import { crc32 } from "node:zlib";
import type { Span } from "@trustchain/findings";
import type { FactOf, Facts } from "../knowledge/facts.js";
import secretFormats, { ALPHABETS } from "../knowledge/lists/secret-formats.js";

/** A secret that is written out. */
export interface SecretLiteral extends Span {
  kind: string;
}

/** The secrets that a text holds, known by their shape; placeholders and documented examples are none. */
export function secretLiterals(text: string, facts: Facts): SecretLiteral[] {
  const { prefixes, byPrefix } = shapesOf(facts);
  const found: SecretLiteral[] = [];
  for (const { 0: prefix, index } of text.matchAll(prefixes)) {
    const shape = byPrefix.get(prefix)?.find((candidate) => candidate.fits(text, index + prefix.length));
    if (shape) found.push({ kind: shape.kind, start: index, end: shape.endFrom(text, index + prefix.length) });
  }
  return found;
}

/** What a message may show of a secret: its length, and the first four characters of one that doesn't lose much by them. */
export function shownSecret(secret: string): string {
  const length = `${secret.length} ${secret.length === 1 ? "character" : "characters"}`;
  return secret.length < 12 ? length : `\`${secret.slice(0, 4).replaceAll("`", "'")}…\`, ${length}`;
}

type Format = FactOf<typeof secretFormats>;

interface Shapes {
  /** Any prefix, where no longer word ends in it. */
  prefixes: RegExp;
  byPrefix: ReadonlyMap<string, readonly Shape[]>;
}

const cache = new WeakMap<Facts, Shapes>();

function shapesOf(facts: Facts): Shapes {
  let shapes = cache.get(facts);
  if (!shapes) {
    const formats = facts.of(secretFormats);
    const byPrefix = new Map<string, Shape[]>();
    for (const format of formats) {
      const own = byPrefix.get(format.prefix);
      if (own) own.push(new Shape(format));
      else byPrefix.set(format.prefix, [new Shape(format)]);
    }
    const longestFirst = [...byPrefix.keys()].sort((a, b) => b.length - a.length);
    shapes = { prefixes: new RegExp(`(?<!\\w)(?:${longestFirst.map(escaped).join("|")})`, "g"), byPrefix };
    cache.set(facts, shapes);
  }
  return shapes;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/-]/g, "\\$&");
}

class Shape {
  readonly kind: string;
  readonly #body: RegExp;
  readonly #least: number;
  readonly #most: number;
  readonly #hasChecksum: boolean;
  readonly #placeholder: RegExp;

  constructor({ kind, alphabet, length, checksum }: Format) {
    const [least = "", most = least] = length.split("-");
    this.kind = kind;
    this.#least = Number(least);
    this.#most = Number(most);
    this.#hasChecksum = checksum === "crc32";
    this.#placeholder = alphabet === "pem" ? KEY_PLACEHOLDER : PLACEHOLDER;
    this.#body = new RegExp(`${ALPHABETS[alphabet]}*`, "y");
  }

  /** Does a secret's body stand at the offset? */
  fits(text: string, at: number): boolean {
    const body = text.slice(at, this.endFrom(text, at));
    if (body.length < this.#least || body.length > this.#most || this.#isPlaceholder(body)) return false;
    return !this.#hasChecksum || hasChecksum(body);
  }

  #isPlaceholder(body: string): boolean {
    const dense = body.replace(/\s+/g, "");
    return new Set(dense.slice(0, 100)).size < LEAST_DIFFERENT || this.#placeholder.test(dense);
  }

  endFrom(text: string, at: number): number {
    // One character more than a secret may have says that this is none.
    this.#body.lastIndex = 0;
    const rest = text.slice(at, at + this.#most + 1);
    return at + (this.#body.exec(rest)?.[0].trimEnd().length ?? 0);
  }
}

/** Words of documentation, and stretches that nobody's random generator makes. */
const PLACEHOLDER =
  /example|sample|dummy|fake|placeholder|redacted|changeme|your|token|secret|x{4}|\*{3}|(.)\1{5}|012345|123456|abcdef(?:gh|0)/i;

/** A key is so long that short words come about by chance, and its numbers begin with zeros: `AAAA…` in base 64. */
const KEY_PLACEHOLDER = /example|placeholder|redacted|changeme|([^A])\1{7}/i;

/** A random body of that length has at least so many different characters. */
const LEAST_DIFFERENT = 8;

const CHECKSUM_LENGTH = 6;
const BASE62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/** @see GitHub blog 2021-04-05, "Behind GitHub's new authentication token formats" */
function hasChecksum(body: string): boolean {
  const at = body.length - CHECKSUM_LENGTH;
  return at > 0 && body.slice(at) === inBase62(crc32(body.slice(0, at))).padStart(CHECKSUM_LENGTH, "0");
}

function inBase62(number: number): string {
  let digits = "";
  for (let rest = number; rest > 0; rest = Math.floor(rest / BASE62.length))
    digits = BASE62[rest % BASE62.length] + digits;
  return digits;
}
