import type { ArgDefault } from "../model/index.js";

/** A word with its variables filled in. */
export interface Expanded {
  /** A variable whose value nothing tells is there as `${NAME}`. */
  text: string;
  /** What was filled in, the outermost first. */
  defaults: readonly ArgDefault[];
}

/** The defaults of `ARG` before the first `FROM`, by name. */
export type Variables = ReadonlyMap<string, Expanded & { place: ArgDefault }>;

/** What the builder sets, and no file tells. */
const SET_BY_BUILDER = new Set(
  ["BUILD", "TARGET"].flatMap((side) => ["PLATFORM", "OS", "OSVERSION", "ARCH", "VARIANT"].map((part) => side + part)),
);

/** No reference is as long; defaults that hold each other could grow without end. */
const MAX_REFERENCE = 1000;

/** More than a reader cares for: a chain of defaults would hold all links before it at each. */
const MAX_DEFAULTS = 20;

/**
 * Fills in the variables of a word and takes its quotes off.
 *
 * @returns null where it isn't well-formed, or too long
 * @see BuildKit, `frontend/dockerfile/shell/lex.go`; the modifiers `#`, `%` and `/` make a value unknown here
 */
export function expand(word: string, variables: Variables, escapeMark: string): Expanded | null {
  if (word.length > MAX_REFERENCE) return null;
  const expansion = new Expansion(word, variables, escapeMark);
  const text = expansion.until(null);
  return text === null ? null : { text, defaults: [...expansion.used].slice(0, MAX_DEFAULTS) };
}

class Expansion {
  readonly used = new Set<ArgDefault>();
  private at = 0;

  constructor(
    private readonly word: string,
    private readonly variables: Variables,
    private readonly escapeMark: string,
  ) {}

  /** The text up to `stop`, or to the end. */
  until(stop: string | null): string | null {
    let text = "";
    while (this.at < this.word.length) {
      if (this.word[this.at] === stop) {
        this.at++;
        return text;
      }
      const piece = this.piece();
      if (piece === null || text.length + piece.length > MAX_REFERENCE) return null;
      text += piece;
    }
    return stop === null ? text : null;
  }

  private piece(): string | null {
    const character = this.word[this.at++] as string;
    if (character === "$") return this.variable();
    if (character === '"') return "";
    if (character === "'") return this.quoted();
    return character === this.escapeMark ? (this.word[this.at++] ?? "") : character;
  }

  private quoted(): string | null {
    const start = this.at;
    const end = this.word.indexOf("'", start);
    this.at = end + 1;
    return end === -1 ? null : this.word.slice(start, end);
  }

  private variable(): string | null {
    const isBraced = this.word[this.at] === "{";
    if (isBraced) this.at++;
    const name = this.match(/[A-Za-z_]\w*/y);
    if (name === "") return isBraced ? null : "$";
    if (!isBraced) return this.value(name) ?? unknown(name);
    const modifier = this.match(/\}|:?[-+?#%]|\//y);
    if (modifier === "}") return this.value(name) ?? unknown(name);
    const rest = this.until("}");
    return modifier === "" || rest === null ? null : this.modified(name, modifier, rest);
  }

  private modified(name: string, modifier: string, rest: string): string {
    const value = this.value(name);
    const isSet = value !== undefined && !(modifier.startsWith(":") && value === "");
    if (modifier.endsWith("-")) return isSet ? value : rest;
    if (modifier.endsWith("+")) return isSet ? rest : "";
    return modifier.endsWith("?") && isSet ? value : unknown(name);
  }

  /** Undefined for a variable that isn't set. */
  private value(name: string): string | undefined {
    const known = this.variables.get(name);
    if (!known) return SET_BY_BUILDER.has(name) ? unknown(name) : undefined;
    for (const place of [known.place, ...known.defaults]) this.used.add(place);
    return known.text;
  }

  private match(pattern: RegExp): string {
    pattern.lastIndex = this.at;
    const text = pattern.exec(this.word)?.[0] ?? "";
    this.at += text.length;
    return text;
  }
}

/** How a variable is written whose value nothing tells. */
export function unknown(name: string): string {
  return `\${${name}}`;
}
