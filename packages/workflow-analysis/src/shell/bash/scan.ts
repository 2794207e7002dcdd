import type { Span } from "@trustchain/findings";
import type { Quoting, Region } from "../model.js";
import { RegionRecorder } from "../regions.js";

/** `$(…)`, backticks, `<(…)` or `>(…)`: the span with its fence, and what stands between. */
export interface ScannedSubstitution extends Span {
  body: Span;
}

export interface ScannedHeredoc {
  /** Offset of the `<<`. */
  operator: number;
  body: Span;
  /** Offset of the line after the delimiter's. */
  after: number;
}

/** What a look at quotes alone tells of a bash or sh script; cheap, and made of any text. */
export interface BashScan {
  regions: readonly Region[];
  /** Ordered by start; those inside others follow them. */
  substitutions: readonly ScannedSubstitution[];
  heredocs: readonly ScannedHeredoc[];
}

/** Finds quotes, comments, here-documents and substitutions. Takes a script whose `${{ }}` are masked. */
export function scanBash(text: string): BashScan {
  return new Scanner(text).run();
}

interface PendingHeredoc {
  operator: number;
  delimiter: string;
  quoted: boolean;
  stripsTabs: boolean;
}

interface Frame {
  kind: "code" | "double" | "parameter" | "arithmetic" | "heredoc";
  quoting: Quoting;
  /** Of code: what ends it. */
  closer: ")" | "`" | "";
  /** Open parentheses of the frame's own. */
  depth: number;
  /** Open `case` commands, whose patterns end with a parenthesis that closes nothing. */
  cases: number;
  atCommand: boolean;
  pending: PendingHeredoc[] | undefined;
  substitution: ScannedSubstitution | undefined;
  /** Of a here-document: where its body ends and where the text goes on. */
  bodyEnd: number;
  after: number;
}

/** Deeper nesting is read as plain text: no script that a person wrote has it. */
const MAX_DEPTH = 200;

/** Characters that mean nothing where they stand; in code, behind another one. */
const PLAIN_IN_CODE = /[^\s;|&#'"()<>\\`$]*/y;
const PLAIN_IN_DOUBLE = /[^"\\`$]*/y;
const COMMENT = /[^\n]*/y;
const COMMENT_IN_BACKTICKS = /[^\n`]*/y;
const PLAIN_IN_HEREDOC = /[^\\`$]*/y;

/** After `$` these are a variable's name, whatever they mean elsewhere. */
const SPECIAL_PARAMETERS = "#$!?*@-";

const COMMAND_FOLLOWS = new Set(["then", "do", "else", "elif", "if", "while", "until", "!", "{", "time"]);

class Scanner {
  private readonly recorder = new RegionRecorder();
  private readonly substitutions: ScannedSubstitution[] = [];
  private readonly heredocs: ScannedHeredoc[] = [];
  private readonly stack: Frame[] = [];
  private at = 0;
  /** Where the innermost open here-document's body ends. */
  private limit: number;
  private openBackticks = 0;

  constructor(private readonly text: string) {
    this.limit = text.length;
  }

  run(): BashScan {
    this.push("code", "none", "");
    for (;;) {
      if (this.at >= this.limit) {
        if (!this.endHeredoc()) break;
        continue;
      }
      const frame = this.top;
      if (frame.kind === "code") this.code(frame);
      else if (frame.kind === "double") this.double();
      else if (frame.kind === "parameter") this.parameter(frame);
      else if (frame.kind === "arithmetic") this.arithmetic(frame);
      else this.expandable();
    }
    for (const { substitution } of this.stack) this.closeSubstitution(substitution, this.text.length, 0);
    return {
      regions: this.recorder.finish(this.text.length),
      substitutions: this.substitutions,
      heredocs: this.heredocs,
    };
  }

  private get top(): Frame {
    return this.stack[this.stack.length - 1] as Frame;
  }

  private push(kind: Frame["kind"], quoting: Quoting, closer: Frame["closer"]): Frame {
    const frame: Frame = {
      kind,
      quoting,
      closer,
      depth: 0,
      cases: 0,
      atCommand: true,
      pending: undefined,
      substitution: undefined,
      bodyEnd: 0,
      after: 0,
    };
    this.stack.push(frame);
    this.recorder.enter(this.at, quoting);
    return frame;
  }

  /** Leaves the innermost frame; `at` is the offset after its end. */
  private pop(fence: number): void {
    const frame = this.stack.pop() as Frame;
    this.closeSubstitution(frame.substitution, this.at, fence);
    if (frame.closer === "`") this.openBackticks--;
    const parent = this.top;
    if (frame.pending && parent.kind === "code") parent.pending = [...(parent.pending ?? []), ...frame.pending];
    this.recorder.enter(this.at, parent.quoting);
  }

  private closeSubstitution(substitution: ScannedSubstitution | undefined, end: number, fence: number): void {
    if (!substitution) return;
    substitution.end = end;
    substitution.body.end = Math.max(substitution.body.start, end - fence);
  }

  private code(frame: Frame): void {
    const { text } = this;
    const start = this.at;
    const char = text[start] as string;
    switch (char) {
      case "\n":
        this.at++;
        frame.atCommand = true;
        if (frame.pending) this.startHeredoc(frame);
        return;
      case " ":
      case "\t":
      case "\r":
        this.at++;
        return;
      case ";":
      case "|":
      case "&":
        this.at++;
        frame.atCommand = true;
        return;
      case "#":
        if (this.atWordStart()) this.comment();
        else this.at++;
        return;
      case "'":
        frame.atCommand = false;
        this.plainQuote("single", start + 1);
        return;
      case '"':
        frame.atCommand = false;
        this.openDouble();
        return;
      case "(":
        if (text[start + 1] === "(" && frame.atCommand) this.openArithmetic(2);
        else {
          frame.depth++;
          frame.atCommand = true;
          this.at++;
        }
        return;
      case ")":
        this.closeParenthesis(frame);
        return;
      case "<":
      case ">":
        this.angle(frame, char);
        return;
    }
    if (this.escapeOrExpansion(char)) {
      frame.atCommand = false;
      return;
    }
    if (frame.atCommand && this.atWordStart()) this.commandWord(frame);
    else this.skip(PLAIN_IN_CODE);
  }

  /** Goes past the character at hand and those behind it that mean nothing: one search is many times faster than steps. */
  private skip(plain: RegExp): void {
    plain.lastIndex = this.at + 1;
    plain.test(this.text);
    this.at = Math.min(plain.lastIndex, this.limit);
  }

  private closeParenthesis(frame: Frame): void {
    this.at++;
    frame.atCommand = true;
    if (frame.depth > 0) frame.depth--;
    else if (frame.closer === ")" && frame.cases === 0) this.pop(1);
  }

  private angle(frame: Frame, char: string): void {
    const { text, at } = this;
    const next = text[at + 1];
    if (next === "(") this.openSubstitution(2);
    else if (char === "<" && next === "<") {
      if (text[at + 2] === "<") this.at += 3;
      else this.heredocOperator(frame);
    } else this.at++;
  }

  /** Reads reserved words, as far as they say where a command begins. */
  private commandWord(frame: Frame): void {
    const start = this.at;
    let end = start;
    while (end < this.limit && isNameCode(this.text.charCodeAt(end))) end++;
    const word = this.text.slice(start, Math.min(end, start + 8));
    if (end === start) {
      const char = this.text[start] as string;
      if (!COMMAND_FOLLOWS.has(char)) frame.atCommand = false;
      this.at++;
      return;
    }
    this.at = end;
    if (word === "case") frame.cases++;
    else if (word === "esac" && frame.cases > 0) frame.cases--;
    frame.atCommand = COMMAND_FOLLOWS.has(word);
  }

  private atWordStart(): boolean {
    if (this.at === 0) return true;
    const before = this.text[this.at - 1] as string;
    return " \t\r\n;&|()`".includes(before);
  }

  private comment(): void {
    this.recorder.enter(this.at, "comment");
    // Inside backticks the closing one ends the comment too.
    this.skip(this.openBackticks > 0 ? COMMENT_IN_BACKTICKS : COMMENT);
    this.recorder.enter(this.at, this.top.quoting);
  }

  /** A quote without expansions, from `at` to the quote that closes it; the content begins at `content`. */
  private plainQuote(quoting: Quoting, content: number): void {
    this.recorder.enter(this.at, quoting);
    const end = this.text.indexOf("'", content);
    this.at = end < 0 || end >= this.limit ? this.limit : end + 1;
    this.recorder.enter(this.at, this.top.quoting);
  }

  private ansiQuote(): void {
    this.recorder.enter(this.at, "ansi-c");
    this.at += 2;
    while (this.at < this.limit && this.text[this.at] !== "'") this.at += this.text[this.at] === "\\" ? 2 : 1;
    this.at = Math.min(this.at + 1, this.limit);
    this.recorder.enter(this.at, this.top.quoting);
  }

  private openDouble(): void {
    this.push("double", "double", "");
    this.at++;
  }

  private openArithmetic(fence: number): void {
    if (this.stack.length >= MAX_DEPTH) this.at += fence;
    else {
      this.push("arithmetic", "arithmetic", "");
      this.at += fence;
    }
  }

  private openSubstitution(fence: number, closer: ")" | "`" = ")"): void {
    if (this.stack.length >= MAX_DEPTH) {
      this.at += fence;
      return;
    }
    const start = this.at;
    const body = { start: start + fence, end: start + fence };
    const substitution = { start, end: start + fence, body };
    this.substitutions.push(substitution);
    this.push("code", "none", closer).substitution = substitution;
    if (closer === "`") this.openBackticks++;
    this.at += fence;
  }

  /** `\`, `$` and backticks, which mean the same in code, double quotes and here-documents. */
  private escapeOrExpansion(char: string): boolean {
    if (char === "\\") {
      this.at = Math.min(this.at + 2, this.limit);
      return true;
    }
    if (char === "`") {
      if (this.openBackticks > 0) this.closeBacktick();
      else this.openSubstitution(1, "`");
      return true;
    }
    if (char !== "$") return false;
    const next = this.text[this.at + 1];
    if (next === "(") {
      if (this.text[this.at + 2] === "(") this.openArithmetic(3);
      else this.openSubstitution(2);
    } else if (next === "{") this.openParameter();
    else if (next === "'" && this.top.kind === "code") this.ansiQuote();
    else if (next !== undefined && SPECIAL_PARAMETERS.includes(next)) this.at = Math.min(this.at + 2, this.limit);
    else this.at++;
    return true;
  }

  private closeBacktick(): void {
    while (this.top.closer !== "`") this.pop(0);
    this.at++;
    this.pop(1);
    this.limit = this.outerLimit();
  }

  private openParameter(): void {
    if (this.stack.length >= MAX_DEPTH) {
      this.at += 2;
      return;
    }
    this.push("parameter", this.top.quoting, "");
    this.at += 2;
    // `${#X}`, `${!X}`: what follows isn't a quote or a comment.
    if ("#!".includes(this.text[this.at] ?? "x")) this.at++;
  }

  private double(): void {
    const char = this.text[this.at] as string;
    if (char === '"') {
      this.at++;
      this.pop(0);
    } else if (!this.escapeOrExpansion(char)) this.skip(PLAIN_IN_DOUBLE);
  }

  private parameter(frame: Frame): void {
    const char = this.text[this.at] as string;
    if (char === "}") {
      this.at++;
      this.pop(0);
    } else if (char === "'" && frame.quoting === "none") this.plainQuote("single", this.at + 1);
    else if (char === '"') this.openDouble();
    else if (!this.escapeOrExpansion(char)) this.at++;
  }

  private arithmetic(frame: Frame): void {
    const char = this.text[this.at] as string;
    if (char === "(") frame.depth++;
    if (char === ")") {
      if (frame.depth > 0) frame.depth--;
      else {
        this.at += this.text[this.at + 1] === ")" ? 2 : 1;
        this.at = Math.min(this.at, this.limit);
        this.pop(0);
        return;
      }
    }
    if (char === '"') this.openDouble();
    else if (!this.escapeOrExpansion(char)) this.at++;
  }

  private expandable(): void {
    const char = this.text[this.at] as string;
    if (!this.escapeOrExpansion(char)) this.skip(PLAIN_IN_HEREDOC);
  }

  private heredocOperator(frame: Frame): void {
    const operator = this.at;
    const { text } = this;
    let at = operator + 2;
    const stripsTabs = text[at] === "-";
    if (stripsTabs) at++;
    while (text[at] === " " || text[at] === "\t") at++;
    let delimiter = "";
    let quoted = false;
    while (at < this.limit && !" \t\r\n;&|()<>".includes(text[at] as string)) {
      const char = text[at] as string;
      if (char === "'" || char === '"') {
        quoted = true;
        const close = text.indexOf(char, at + 1);
        const end = close < 0 || close > this.limit ? this.limit : close;
        delimiter += text.slice(at + 1, end);
        this.recorder.enter(at, char === "'" ? "single" : "double");
        at = end + 1;
        this.recorder.enter(Math.min(at, this.limit), this.top.quoting);
      } else if (char === "\\") {
        quoted = true;
        delimiter += text[at + 1] ?? "";
        at += 2;
      } else {
        delimiter += char;
        at++;
      }
    }
    this.at = Math.min(at, this.limit);
    frame.pending ??= [];
    frame.pending.push({ operator, delimiter, quoted, stripsTabs });
  }

  /** `at` is at the beginning of the body of the first pending here-document. */
  private startHeredoc(frame: Frame): void {
    const heredoc = frame.pending?.shift();
    if (!heredoc) {
      frame.pending = undefined;
      return;
    }
    const { bodyEnd, after } = this.heredocEnd(heredoc);
    this.heredocs.push({ operator: heredoc.operator, body: { start: this.at, end: bodyEnd }, after });
    const inner = this.push("heredoc", heredoc.quoted ? "heredoc-quoted" : "heredoc", "");
    inner.bodyEnd = bodyEnd;
    inner.after = after;
    this.limit = bodyEnd;
    if (heredoc.quoted) this.at = bodyEnd;
  }

  private heredocEnd({ delimiter, stripsTabs }: PendingHeredoc): { bodyEnd: number; after: number } {
    const { text, limit } = this;
    for (let line = this.at; line < limit; ) {
      const newline = text.indexOf("\n", line);
      const end = newline < 0 || newline > limit ? limit : newline;
      let from = line;
      while (stripsTabs && text[from] === "\t") from++;
      const to = text[end - 1] === "\r" ? end - 1 : end;
      if (to - from === delimiter.length && text.startsWith(delimiter, from)) {
        return { bodyEnd: line, after: Math.min(end + 1, limit) };
      }
      line = end + 1;
    }
    return { bodyEnd: limit, after: limit };
  }

  /** Goes on after the innermost here-document; false when the script ends. */
  private endHeredoc(): boolean {
    const index = this.stack.findLastIndex((frame) => frame.kind === "heredoc");
    const frame = this.stack[index];
    if (!frame) return false;
    this.at = frame.bodyEnd;
    while (this.stack.length > index) this.pop(0);
    this.at = frame.after;
    this.limit = this.outerLimit();
    const code = this.top;
    code.atCommand = true;
    if (code.pending) this.startHeredoc(code);
    return true;
  }

  private outerLimit(): number {
    return this.stack.findLast((frame) => frame.kind === "heredoc")?.bodyEnd ?? this.text.length;
  }
}

/** ASCII letters, digits and `_`. */
function isNameCode(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === 95;
}
