import { holdsExpression } from "../embedded.js";
import type { Region, StringLiteral } from "../model.js";
import type { LexedProgram } from "../python/lex.js";
import { RegionRecorder } from "../regions.js";
import type { ScriptSource } from "../source.js";

/**
 * String literals, templates, regular expressions and comments of a JavaScript program. Never throws.
 *
 * @see ECMAScript, section 12 "Lexical Grammar"
 */
export function lexJavaScript(source: ScriptSource): LexedProgram {
  return new JavaScriptLexer(source).run();
}

interface OpenTemplate {
  start: number;
  hasFields: boolean;
  /** Open braces of the code in the field being read; -1 while in the text. */
  braces: number;
}

/** A `/` after one of these words begins a regular expression. */
const BEFORE_REGEX = new Set([
  "return",
  "typeof",
  "case",
  "in",
  "of",
  "delete",
  "void",
  "throw",
  "new",
  "do",
  "else",
  "await",
  "yield",
  "instanceof",
]);
const IDENTIFIER = /[A-Za-z0-9_$\u0080-\uffff]+/y;
const MAX_DEPTH = 200;
/** Longer ones are divisions on one long line. */
const MAX_REGEX = 2000;

class JavaScriptLexer {
  private readonly text: string;
  private readonly recorder = new RegionRecorder();
  private readonly strings: StringLiteral[] = [];
  private readonly templates: OpenTemplate[] = [];
  private at = 0;
  /** Would a `/` here begin a regular expression? */
  private isOperandNext = true;

  constructor(private readonly source: ScriptSource) {
    this.text = source.masked;
  }

  run(): LexedProgram {
    const { text } = this;
    while (this.at < text.length) {
      const template = this.templates[this.templates.length - 1];
      if (template?.braces === -1) this.templateText(template);
      else this.code(template);
    }
    while (this.templates.length > 0) this.endTemplate(text.length);
    this.strings.sort((a, b) => a.start - b.start);
    return { regions: this.recorder.finish(text.length) as readonly Region[], strings: this.strings };
  }

  private get around(): "none" | "template-expression" {
    return this.templates.length > 0 ? "template-expression" : "none";
  }

  private code(template: OpenTemplate | undefined): void {
    const { text, at } = this;
    const char = text[at] as string;
    if (char === "'" || char === '"') this.string(char);
    else if (char === "`") this.openTemplate();
    else if (char === "/") this.slash();
    else if (char === "{" || char === "}") {
      if (template && char === "}" && template.braces === 0) {
        template.braces = -1;
        this.recorder.enter(at, "template");
      } else if (template) template.braces += char === "{" ? 1 : -1;
      this.isOperandNext = true;
      this.at++;
    } else if (char === ")" || char === "]") {
      this.isOperandNext = false;
      this.at++;
    } else if (/\s/.test(char)) this.at++;
    else {
      IDENTIFIER.lastIndex = at;
      const word = IDENTIFIER.exec(text)?.[0];
      this.at += word?.length ?? 1;
      this.isOperandNext = word === undefined || BEFORE_REGEX.has(word);
    }
  }

  private string(quote: string): void {
    const { text } = this;
    const start = this.at;
    this.recorder.enter(start, quote === "'" ? "single" : "double");
    let end = start + 1;
    while (end < text.length && text[end] !== quote && text[end] !== "\n") end += text[end] === "\\" ? 2 : 1;
    const bodyEnd = Math.min(end, text.length);
    this.at = text[bodyEnd] === quote ? bodyEnd + 1 : bodyEnd;
    this.recorder.enter(this.at, this.around);
    this.add(start, start + 1, bodyEnd, quote, quote === "'" ? "single" : "double", true);
    this.isOperandNext = false;
  }

  private openTemplate(): void {
    this.recorder.enter(this.at, "template");
    if (this.templates.length < MAX_DEPTH) this.templates.push({ start: this.at, hasFields: false, braces: -1 });
    this.at++;
  }

  private templateText(template: OpenTemplate): void {
    const { text } = this;
    while (this.at < text.length) {
      const char = text[this.at] as string;
      if (char === "\\") this.at += 2;
      else if (char === "`") {
        this.at++;
        this.endTemplate(this.at);
        return;
      } else if (char === "$" && text[this.at + 1] === "{") {
        this.at += 2;
        template.hasFields = true;
        template.braces = 0;
        this.isOperandNext = true;
        this.recorder.enter(this.at, "template-expression");
        return;
      } else this.at++;
    }
    this.at = Math.min(this.at, text.length);
  }

  private endTemplate(end: number): void {
    const { start, hasFields, braces } = this.templates.pop() as OpenTemplate;
    const isClosed = braces === -1 && end - start > 1 && this.text[end - 1] === "`";
    this.add(start, Math.min(start + 1, end), isClosed ? end - 1 : end, "`", "template", !hasFields, end);
    this.recorder.enter(end, this.around);
    this.isOperandNext = false;
  }

  private add(
    start: number,
    bodyStart: number,
    bodyEnd: number,
    quote: string,
    kind: "single" | "double" | "template",
    mayBeStatic: boolean,
    end = this.at,
  ): void {
    const isStatic = mayBeStatic && !holdsExpression(this.source.expressions, start, end);
    const body = this.text.slice(bodyStart, bodyEnd);
    this.strings.push({
      start,
      end,
      body: { start: bodyStart, end: bodyEnd },
      kind,
      quote,
      value: isStatic ? decode(body) : undefined,
    });
  }

  private slash(): void {
    const { text, at } = this;
    const next = text[at + 1];
    if (next === "/" || next === "*") {
      this.recorder.enter(at, "comment");
      const close = next === "/" ? text.indexOf("\n", at) : text.indexOf("*/", at + 2);
      this.at = close < 0 ? text.length : next === "/" ? close : close + 2;
      this.recorder.enter(this.at, this.around);
    } else if (this.isOperandNext) this.regex();
    else {
      this.isOperandNext = true;
      this.at++;
    }
  }

  private regex(): void {
    const { text } = this;
    const start = this.at;
    let isClass = false;
    let at = start + 1;
    const limit = Math.min(text.length, start + MAX_REGEX);
    while (at < limit && text[at] !== "\n") {
      const char = text[at];
      if (char === "\\") at++;
      else if (char === "[") isClass = true;
      else if (char === "]") isClass = false;
      else if (char === "/" && !isClass) break;
      at++;
    }
    if (text[at] !== "/") {
      // A division after all.
      this.at = start + 1;
      return;
    }
    this.recorder.enter(start, "regex");
    IDENTIFIER.lastIndex = at + 1;
    this.at = at + 1 + (IDENTIFIER.exec(text)?.[0].length ?? 0);
    this.recorder.enter(this.at, this.around);
    this.isOperandNext = false;
  }
}

const ESCAPES = new Map([
  ["n", "\n"],
  ["r", "\r"],
  ["t", "\t"],
  ["\n", ""],
]);

function decode(body: string): string {
  if (!body.includes("\\")) return body;
  return body.replace(/\\([\s\S])/g, (_, char: string) => ESCAPES.get(char) ?? char);
}
