import { holdsExpression } from "../embedded.js";
import type { Region, StringKind, StringLiteral } from "../model.js";
import { RegionRecorder } from "../regions.js";
import type { ScriptSource } from "../source.js";

/** What a script in a programming language is read for. */
export interface LexedProgram {
  regions: readonly Region[];
  strings: readonly StringLiteral[];
}

const PREFIX = /(?:[rRbBuUfFtT]{1,2})?(?="|')/y;
const MAX_DEPTH = 50;

/**
 * String literals and comments of a Python script. Never throws.
 *
 * @see The Python Language Reference, 2.4 "Literals" and 2.4.3 "f-strings"
 */
export function lexPython(source: ScriptSource): LexedProgram {
  return new PythonLexer(source).run();
}

class PythonLexer {
  private readonly text: string;
  private readonly recorder = new RegionRecorder();
  private readonly strings: StringLiteral[] = [];
  private at = 0;
  private depth = 0;

  constructor(private readonly source: ScriptSource) {
    this.text = source.masked;
  }

  run(): LexedProgram {
    this.code("none", "");
    this.strings.sort((a, b) => a.start - b.start);
    return { regions: this.recorder.finish(this.text.length), strings: this.strings };
  }

  /** Code up to `end`: the whole text, or the field of an f-string with brackets balanced. */
  private code(quoting: "none" | "f-string-field", closer: "" | "}", outerQuote = ""): void {
    const { text } = this;
    let open = 0;
    while (this.at < text.length) {
      const char = text[this.at] as string;
      if (closer !== "") {
        if (char === closer && open === 0) return;
        // Before Python 3.12 the quote ends the string even here; an unclosed field shouldn't swallow the script.
        if (char === "\n" && outerQuote.length === 1) return;
        if (char === ":" && open === 0) {
          this.formatSpec(outerQuote);
          return;
        }
        if ("([{".includes(char)) open++;
        if (")]}".includes(char)) open--;
        if (outerQuote !== "" && text.startsWith(outerQuote, this.at)) return;
      }
      if (char === "#" && closer === "") this.comment();
      else if (char === '"' || char === "'") this.string(this.prefixStart(), quoting);
      else this.at++;
    }
  }

  private formatSpec(outerQuote: string): void {
    const { text } = this;
    while (this.at < text.length) {
      const char = text[this.at] as string;
      if (char === "}" || char === "\n" || text.startsWith(outerQuote, this.at)) return;
      if (char === "{" && this.depth < MAX_DEPTH) {
        this.at++;
        this.depth++;
        this.code("f-string-field", "}", outerQuote);
        this.depth--;
        if (text[this.at] === "}") this.at++;
      } else this.at++;
    }
  }

  private comment(): void {
    this.recorder.enter(this.at, "comment");
    const end = this.text.indexOf("\n", this.at);
    this.at = end < 0 ? this.text.length : end;
    this.recorder.enter(this.at, "none");
  }

  /** Offset of the letters before the quote at `at`, if they are a prefix. */
  private prefixStart(): number {
    for (const length of [2, 1]) {
      const start = this.at - length;
      if (start < 0 || /\w/.test(this.text[start - 1] ?? " ")) continue;
      PREFIX.lastIndex = start;
      if (PREFIX.exec(this.text)?.[0].length === length) return start;
    }
    return this.at;
  }

  private string(start: number, outer: "none" | "f-string-field"): void {
    const { text } = this;
    const prefix = text.slice(start, this.at).toLowerCase();
    const kind = kindOf(prefix);
    const char = text[this.at] as string;
    const quote = text.startsWith(char.repeat(3), this.at) ? char.repeat(3) : char;
    this.recorder.enter(start, kind);
    this.at += quote.length;
    const bodyStart = this.at;
    const isFormat = kind === "f-string" || kind === "raw-f-string";
    let hasFields = false;
    while (this.at < text.length) {
      const next = text[this.at] as string;
      if (next === "\\") this.at += 2;
      else if (text.startsWith(quote, this.at)) break;
      else if (next === "\n" && quote.length === 1) break;
      else if (isFormat && next === "{") {
        if (text[this.at + 1] === "{" || this.depth >= MAX_DEPTH) this.at += 2;
        else {
          hasFields = true;
          this.field(quote, kind);
        }
      } else this.at++;
    }
    const bodyEnd = Math.min(this.at, text.length);
    this.at = text.startsWith(quote, bodyEnd) ? bodyEnd + quote.length : bodyEnd;
    this.recorder.enter(this.at, outer);
    const isStatic = !hasFields && !holdsExpression(this.source.expressions, start, this.at);
    this.strings.push({
      start,
      end: this.at,
      body: { start: bodyStart, end: bodyEnd },
      kind,
      quote,
      value: isStatic ? decode(text.slice(bodyStart, bodyEnd), kind) : undefined,
    });
  }

  private field(quote: string, kind: StringKind): void {
    this.at++;
    this.recorder.enter(this.at, "f-string-field");
    this.depth++;
    this.code("f-string-field", "}", quote);
    this.depth--;
    this.recorder.enter(this.at, kind);
    if (this.text[this.at] === "}") this.at++;
  }
}

function kindOf(prefix: string): StringKind {
  const isRaw = prefix.includes("r");
  if (prefix.includes("b")) return isRaw ? "raw-bytes" : "bytes";
  if (prefix.includes("f") || prefix.includes("t")) return isRaw ? "raw-f-string" : "f-string";
  return isRaw ? "raw-string" : "string";
}

const ESCAPES = new Map([
  ["n", "\n"],
  ["r", "\r"],
  ["t", "\t"],
  ["\n", ""],
]);

function decode(body: string, kind: StringKind): string {
  const text = kind === "f-string" || kind === "raw-f-string" ? body.replaceAll("{{", "{").replaceAll("}}", "}") : body;
  if (kind.startsWith("raw") || !text.includes("\\")) return text;
  return text.replace(
    /\\([\s\S])/g,
    (whole, char: string) => ESCAPES.get(char) ?? ("\\'\"".includes(char) ? char : whole),
  );
}
