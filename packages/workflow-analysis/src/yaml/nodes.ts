import type { SourceFile, Span } from "@trustchain/findings";
import { type CoreValue, resolveCore } from "./core-schema.js";
import { offsetsOf, sourceLength } from "./scalar-offsets.js";

export type ScalarStyle = "plain" | "single" | "double" | "literal" | "folded";

/** A place in a YAML file. Offsets are UTF-16 offsets into the file's text; `end` is exclusive. */
export type YamlNode = YamlScalar | YamlMap | YamlSeq;

/** Where a scalar's content stands in the file. */
export interface ScalarSource {
  style: ScalarStyle;
  /** The content without quotes or block header; for block scalars from the first content line on. */
  contentStart: number;
  contentEnd: number;
}

/** Gives a scalar's text from the file's text and what the front end kept of it (`raw`). */
export type Decode = (text: string, raw: unknown) => string;

export class YamlScalar implements ScalarSource {
  readonly kind = "scalar";
  // Plain properties: a file has thousands of scalars, and private names cost each of them.
  private decoded: string | undefined = undefined;
  private offsets: ((index: number) => number) | undefined = undefined;

  constructor(
    readonly file: SourceFile,
    /** With quotes; a block scalar begins at its `|` or `>`. */
    readonly start: number,
    readonly end: number,
    readonly style: ScalarStyle,
    readonly contentStart: number,
    readonly contentEnd: number,
    /** `!!str`, `!x` as written; empty when there is none. */
    readonly tag: string,
    private readonly decode: Decode | null,
    private readonly raw: unknown,
  ) {}

  get isBlock(): boolean {
    return this.style === "literal" || this.style === "folded";
  }

  /** The decoded text, whatever its type: `on` and `yes` are the strings they look like. */
  get value(): string {
    if (this.decoded === undefined) {
      const text = this.file.text;
      this.decoded = this.decode ? this.decode(text, this.raw) : text.slice(this.contentStart, this.contentEnd);
    }
    return this.decoded;
  }

  /**
   * False where the value surely doesn't hold `part`, which has no white space in it: looked for in the source, so that
   * long scripts needn't be decoded for nothing.
   */
  mayContain(part: string): boolean {
    return this.cheapText().includes(part);
  }

  /** The same for a pattern that spans no lines. */
  mayMatch(pattern: RegExp): boolean {
    return pattern.test(this.cheapText());
  }

  private cheapText(): string {
    // Escapes can spell anything; a decoded value may as well be asked itself.
    const isDecoded = this.style === "double" || this.decoded !== undefined;
    return isDecoded ? this.value : this.file.text.slice(this.contentStart, this.contentEnd);
  }

  /** The value by the core schema of YAML 1.2 (section 10.3.2): only plain scalars can be anything but a string. */
  get typed(): CoreValue {
    return this.style === "plain" && this.tag === "" ? resolveCore(this.value) : this.value;
  }

  get isNull(): boolean {
    return this.typed === null;
  }

  /** Nothing is written here: `key:` and then the next key. */
  get isEmpty(): boolean {
    return this.contentStart === this.contentEnd && this.style === "plain";
  }

  /** The file's range of the characters `start` to `end` (exclusive) of `value`. */
  spanOf(start: number, end: number): Span {
    this.offsets ??= offsetsOf(this.file.text, this, this.value);
    const from = this.offsets(start);
    const last = end > start ? this.offsets(end - 1) : from;
    const to = end > start ? last + sourceLength(this.file.text, this, last) : from;
    // A value may end with a line break that the file doesn't have.
    return { start: from, end: Math.max(from, Math.min(to, this.contentEnd)) };
  }
}

/** A key and its value. */
export interface YamlEntry {
  key: YamlScalar;
  value: YamlNode;
  /** The `*name` that stands in the value's place; `value` is then the node at the anchor. */
  alias: Span | null;
}

export class YamlMap {
  readonly kind = "map";

  constructor(
    readonly file: SourceFile,
    readonly start: number,
    readonly end: number,
    readonly flow: boolean,
    readonly entries: readonly YamlEntry[],
  ) {}

  /** The first entry of that key; YAML allows no second one, see `YamlDocument.problems`. */
  entry(key: string): YamlEntry | undefined {
    const entries = this.entries;
    for (let i = 0; i < entries.length; i++) {
      const entry = entries[i] as YamlEntry;
      if (entry.key.value === key) return entry;
    }
    return undefined;
  }

  get(key: string): YamlNode | undefined {
    return this.entry(key)?.value;
  }

  scalar(key: string): YamlScalar | undefined {
    const node = this.get(key);
    return node?.kind === "scalar" ? node : undefined;
  }

  map(key: string): YamlMap | undefined {
    const node = this.get(key);
    return node?.kind === "map" ? node : undefined;
  }

  seq(key: string): YamlSeq | undefined {
    const node = this.get(key);
    return node?.kind === "seq" ? node : undefined;
  }

  /** The text of a scalar that is not null. */
  text(key: string): string | undefined {
    const node = this.scalar(key);
    return node && !node.isNull ? node.value : undefined;
  }
}

export interface YamlItem {
  value: YamlNode;
  alias: Span | null;
}

export class YamlSeq {
  readonly kind = "seq";

  constructor(
    readonly file: SourceFile,
    readonly start: number,
    readonly end: number,
    readonly flow: boolean,
    readonly items: readonly YamlItem[],
  ) {}
}

export interface YamlComment extends Span {
  /** Without `#`. */
  text: string;
  /** Nothing else stands on its line. */
  alone: boolean;
}

/** What is wrong with a file. */
export interface YamlProblem extends Span {
  message: string;
  /** Where all of the file can be read, and it is only GitHub that refuses it. */
  kind?: "merge-key" | "duplicate-key";
}

export interface YamlDocument {
  file: SourceFile;
  /** Undefined for an empty file, and for one that can't be read at all. */
  root: YamlNode | undefined;
  /** Why it isn't a file that GitHub would read; what could be read is in `root` all the same. */
  problems: readonly YamlProblem[];
  /** All comments, in order; found when first asked for. */
  comments(): readonly YamlComment[];
}
