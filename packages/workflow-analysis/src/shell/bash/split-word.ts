import type { Span } from "@trustchain/findings";
import type { Command, Quoted, Word, WordPart } from "../model.js";
import { regionIndex } from "../regions.js";
import { appendLiteral, literalOf, quotedAs, type ScriptSource } from "../source.js";
import type { Placement } from "./placement.js";
import type { BashScan, ScannedSubstitution } from "./scan.js";

/** A text that is being split, with what is known of its quotes. */
export interface SplitText {
  source: ScriptSource;
  /** Masked. */
  text: string;
  scan: BashScan;
  place: Placement;
}

/** A substitution directly inside a word, with its commands. */
export interface SplitSubstitution {
  span: ScannedSubstitution;
  commands: readonly Command[];
}

/** A word cut out by the splitter; its parts are found when asked for. */
export class SplitWord implements Word {
  readonly start: number;
  readonly end: number;
  #parts: readonly WordPart[] | undefined;

  constructor(
    private readonly from: SplitText,
    private readonly range: Span,
    private readonly substitutions: readonly SplitSubstitution[],
  ) {
    const span = from.place(range.start, range.end);
    this.start = span.start;
    this.end = span.end;
  }

  get text(): string {
    return this.from.source.text.slice(this.start, this.end);
  }

  get parts(): readonly WordPart[] {
    this.#parts ??= splitParts(this.from, this.range, this.substitutions);
    return this.#parts;
  }

  get literal(): string | undefined {
    return literalOf(this.parts);
  }

  /** The word without its first `length` characters, `undefined` when nothing is left. */
  after(length: number): SplitWord | undefined {
    const start = this.range.start + length;
    if (start >= this.range.end) return undefined;
    return new SplitWord(
      this.from,
      { start, end: this.range.end },
      this.substitutions.filter(({ span }) => span.start >= start),
    );
  }
}

const VARIABLE =
  /\$(?:([A-Za-z_][A-Za-z0-9_]*|[0-9@*#?$!-])|\{([#!]?)([A-Za-z_][A-Za-z0-9_]*|[0-9]+|[@*#?$!-])([^}]{0,2})[^}]{0,500}\}?)/y;

function splitParts(from: SplitText, range: Span, substitutions: readonly SplitSubstitution[]): WordPart[] {
  const { text, scan, source, place } = from;
  const parts: WordPart[] = [];
  let nextSubstitution = 0;
  let value = "";
  let valueStart = range.start;
  let quoted: Quoted = "none";
  let region = regionIndex(scan.regions, range.start);

  const flush = (end: number) => {
    if (value !== "") {
      const span = place(valueStart, end);
      appendLiteral(parts, source, value, span.start, span.end, quoted);
    }
    value = "";
    valueStart = end;
  };

  let at = range.start;
  while (at < range.end) {
    const substitution = substitutions[nextSubstitution];
    if (substitution && at >= substitution.span.start) {
      flush(at);
      at = Math.max(at, substitution.span.end);
      const span = place(substitution.span.start, at);
      parts.push({ kind: "substitution", ...span, quoted, commands: substitution.commands });
      valueStart = at;
      nextSubstitution++;
      continue;
    }
    while (region < scan.regions.length && (scan.regions[region]?.end as number) <= at) region++;
    const current = scan.regions[region];
    const inside = current !== undefined && current.start <= at ? current : undefined;
    const nowQuoted = quotedAs(inside);
    if (nowQuoted !== quoted) {
      flush(at);
      quoted = nowQuoted;
    }
    const char = text[at] as string;
    if (inside && (at === inside.start || at === inside.end - 1) && (char === "'" || char === '"')) {
      at++;
    } else if (quoted === "single") {
      value += char;
      at++;
    } else if (char === "\\" && at + 1 < range.end) {
      const next = text[at + 1] as string;
      if (quoted === "none" || '$`"\\'.includes(next)) value += next === "\n" ? "" : next;
      else value += next === "\n" ? "" : char + next;
      at += 2;
    } else if (
      char === '"' ||
      (char === "$" && (text[at + 1] === "'" || (text[at + 1] === '"' && quoted === "none")))
    ) {
      at++;
    } else {
      VARIABLE.lastIndex = at;
      const match = char === "$" ? VARIABLE.exec(text) : null;
      if (match) {
        flush(at);
        const end = Math.min(at + match[0].length, range.end);
        const name = match[1] ?? (match[3] as string);
        parts.push({ kind: "variable", ...place(at, end), quoted, name, operator: operatorOf(match), operand: [] });
        at = end;
        valueStart = at;
        while (substitutions[nextSubstitution] && (substitutions[nextSubstitution]?.span.start as number) < at)
          nextSubstitution++;
      } else {
        if (quoted === "none" && (char === "*" || char === "?")) {
          flush(at);
          parts.push({ kind: "glob", ...place(at, at + 1), quoted, pattern: char, parts: [] });
          valueStart = at + 1;
        } else value += char;
        at++;
      }
    }
  }
  flush(range.end);
  return parts;
}

function operatorOf(match: RegExpExecArray): string | undefined {
  if (match[2] === "#") return "length";
  if (match[2] === "!") return "indirect";
  return match[4] ? match[4] : undefined;
}
