import type { Span } from "@trustchain/findings";
import type {
  Assignment,
  Command,
  Group,
  ParsedCommands,
  Place,
  Quoted,
  Redirect,
  Region,
  Word,
  WordPart,
} from "../model.js";
import { linkStages, TOP_PLACE } from "../place.js";
import { RegionRecorder } from "../regions.js";
import { appendLiteral, literalOf, type ScriptSource } from "../source.js";

/** Commands and quotes of a batch script, found by one tolerant pass. Never throws. */
export function readCmd(source: ScriptSource): ParsedCommands & { regions: readonly Region[] } {
  return new CmdReader(source).run();
}

const VARIABLE =
  /%([A-Za-z_#$@][^%\s:=]{0,100})(:[^%\n]{0,200})?%|!([A-Za-z_#$@][^!\s:=]{0,100})(:[^!\n]{0,200})?!|%%?(~[a-z]*)?([A-Za-z0-9*])/iy;
const REDIRECT = /([0-9]?)(>>|>|<)(&[0-9])?/y;
const ASSIGNMENT = /^\s*(?:\/[aApP]\s+)?"?([^=\s"]+)=/;
const MAX_DEPTH = 100;
const MAX_HEADER = 1000;

interface OpenGroup {
  group: Group & { end: number; redirects: Redirect[]; commands: Command[] };
  stages: (Command | Group)[];
}

interface Draft {
  start: number;
  end: number;
  words: CmdWord[];
  redirects: Redirect[];
  closed: OpenGroup["group"] | undefined;
}

class CmdReader {
  private readonly text: string;
  private readonly recorder = new RegionRecorder();
  private readonly commands: Command[] = [];
  private readonly groups: Group[] = [];
  private readonly open: OpenGroup[] = [];
  private stages: (Command | Group)[] = [];
  private draft: Draft | undefined;
  private isConditional = false;
  private at = 0;

  constructor(private readonly source: ScriptSource) {
    this.text = source.masked;
  }

  run(): ParsedCommands & { regions: readonly Region[] } {
    const { text } = this;
    while (this.at < text.length) {
      const char = text[this.at] as string;
      if (" \t\r,;=".includes(char)) this.at++;
      else if (char === "\n") {
        this.endPipeline();
        this.isConditional = false;
        this.at++;
      } else if (char === "^" && /[\r\n]/.test(text[this.at + 1] ?? "")) this.at += text[this.at + 1] === "\r" ? 3 : 2;
      else if (!this.draft && this.comment()) continue;
      else if (char === "&" || char === "|") this.operator(char);
      else if (char === "(" && !this.draft?.words.length) this.openGroup();
      else if (char === ")" && this.open.length > 0) this.closeGroup();
      else if (this.redirectAt()) this.redirect();
      else this.word();
    }
    this.endPipeline();
    while (this.open.length > 0) this.closeGroup();
    this.commands.sort((a, b) => a.start - b.start);
    return {
      knowsPlaces: false,
      commands: this.commands,
      groups: this.groups,
      regions: this.recorder.finish(text.length),
    };
  }

  private get place(): Place {
    const group = this.open[this.open.length - 1]?.group;
    if (!group && !this.isConditional) return TOP_PLACE;
    const conditions = group?.place.conditions ?? [];
    return { ...TOP_PLACE, group, conditions: this.isConditional ? [...conditions, "if-body"] : conditions };
  }

  /** `rem …` and `:: …` up to the end of the line; a label too. */
  private comment(): boolean {
    const { text, at } = this;
    const isComment = text[at] === ":" || /^@?rem(?:\s|$)/i.test(text.slice(at, at + 5));
    if (!isComment) return false;
    this.recorder.enter(at, "comment");
    const end = text.indexOf("\n", at);
    this.at = end < 0 ? text.length : end;
    this.recorder.enter(this.at, "none");
    return true;
  }

  private operator(char: string): void {
    const isDouble = this.text[this.at + 1] === char;
    if (char === "|" && !isDouble) this.endCommand();
    else {
      this.endPipeline();
      if (isDouble) this.isConditional = true;
    }
    this.at += isDouble ? 2 : 1;
  }

  private openGroup(): void {
    const start = this.at++;
    if (this.open.length >= MAX_DEPTH) return;
    const group: OpenGroup["group"] = {
      kind: "block",
      start,
      end: start,
      name: undefined,
      words: [],
      redirects: this.draft?.redirects ?? [],
      commands: [],
      place: this.place,
      pipeline: undefined,
    };
    this.draft = undefined;
    this.groups.push(group);
    this.open.push({ group, stages: this.stages });
    this.stages = [];
  }

  private closeGroup(): void {
    this.endCommand();
    this.linkStages();
    this.at = Math.min(this.at + 1, this.text.length);
    const { group, stages } = this.open.pop() as OpenGroup;
    group.end = this.at;
    const outer = this.open[this.open.length - 1]?.group.commands;
    if (outer) for (const command of group.commands) outer.push(command);
    this.stages = stages;
    this.draft = { start: group.start, end: this.at, words: [], redirects: group.redirects, closed: group };
  }

  private begin(): Draft {
    this.draft ??= { start: this.at, end: this.at, words: [], redirects: [], closed: undefined };
    return this.draft;
  }

  private redirectAt(): boolean {
    REDIRECT.lastIndex = this.at;
    return REDIRECT.test(this.text);
  }

  private redirect(): void {
    const draft = this.begin();
    const start = this.at;
    REDIRECT.lastIndex = start;
    const match = REDIRECT.exec(this.text) as RegExpExecArray;
    this.at += match[0].length;
    while (this.text[this.at] === " " || this.text[this.at] === "\t") this.at++;
    const hasTarget = !match[3] && this.at < this.text.length && !"\r\n&|()<>".includes(this.text[this.at] as string);
    const target = hasTarget ? this.readWord() : undefined;
    draft.redirects.push({
      start,
      end: this.at,
      operator: match[3] ? ">&" : (match[2] as string),
      descriptor: match[1] === "" ? undefined : match[1],
      target,
      heredoc: undefined,
    });
    draft.end = this.at;
  }

  private word(): void {
    const draft = this.draft;
    if (draft?.closed) {
      // `) else (`: the group is over.
      this.endCommand();
    }
    const start = this.at;
    const word = this.readWord();
    const isFirst = this.draft === undefined || this.draft.words.length === 0;
    const keyword = isFirst ? word.text.toLowerCase().replace(/^@/, "") : "";
    if (keyword === "if" || keyword === "for" || keyword === "else") {
      this.header(keyword);
      return;
    }
    this.draft ??= { start, end: start, words: [], redirects: [], closed: undefined };
    this.draft.words.push(word);
    this.draft.end = word.end;
  }

  /** Goes over the condition of `if` and the set of `for`: what follows is a command of its own. */
  private header(keyword: string): void {
    this.draft = undefined;
    this.isConditional = true;
    if (keyword === "else") return;
    const line = this.lineEnd();
    if (keyword === "for") {
      const found = /\bdo\b/i.exec(this.text.slice(this.at, line));
      this.skipTo(found ? this.at + found.index + 2 : line);
      return;
    }
    const condition =
      /^\s*(?:\/i\s+)?(?:not\s+)?(?:(?:exist|defined|errorlevel)\s+(?:"[^"\n]*"|\S+)|(?:"[^"\n]*"|[^\s"=]+)\s*(?:==|\s(?:equ|neq|lss|leq|gtr|geq)\s)\s*(?:"[^"\n]*"|\S+))/i.exec(
        this.text.slice(this.at, line),
      );
    if (condition) this.skipTo(this.at + condition[0].length);
  }

  /** The end of the line, or a place in it that no person's condition reaches. */
  private lineEnd(): number {
    const found = this.text.slice(this.at, this.at + MAX_HEADER).indexOf("\n");
    return found < 0 ? Math.min(this.at + MAX_HEADER, this.text.length) : this.at + found;
  }

  /** Moves on, and notes quotes on the way. */
  private skipTo(end: number): void {
    while (this.at < end) {
      if (this.text[this.at] === '"') this.quote(end);
      else this.at++;
    }
  }

  private quote(limit: number): void {
    const close = this.text.slice(this.at + 1, limit).search(/["\n]/);
    const end = close < 0 ? limit : this.at + 1 + close + (this.text[this.at + 1 + close] === '"' ? 1 : 0);
    this.recorder.enter(this.at, "double");
    this.at = end;
    this.recorder.enter(end, "none");
  }

  private readWord(): CmdWord {
    const { text } = this;
    const start = this.at;
    let isQuoted = false;
    while (this.at < text.length) {
      const char = text[this.at] as string;
      if (char === "\n") break;
      if (char === '"') {
        if (!isQuoted) this.recorder.enter(this.at, "double");
        isQuoted = !isQuoted;
        this.at++;
        if (!isQuoted) this.recorder.enter(this.at, "none");
        continue;
      }
      if (!isQuoted) {
        if (char === "^" && !/[\r\n]/.test(text[this.at + 1] ?? "\n")) {
          this.at += 2;
          continue;
        }
        if (" \t\r^&|<>".includes(char) || (char === ")" && this.open.length > 0)) break;
      }
      this.at++;
    }
    if (isQuoted) this.recorder.enter(this.at, "none");
    this.at = Math.min(Math.max(this.at, start + 1), text.length);
    return new CmdWord(this.source, { start, end: this.at });
  }

  private endPipeline(): void {
    this.endCommand();
    this.linkStages();
  }

  private linkStages(): void {
    linkStages(this.stages);
    this.stages = [];
  }

  private endCommand(): void {
    const { draft } = this;
    this.draft = undefined;
    if (!draft) return;
    if (draft.closed) {
      this.stages.push(draft.closed);
      return;
    }
    const [name, ...args] = draft.words;
    const command: Command = {
      kind: "command",
      start: draft.start,
      end: draft.end,
      name,
      args,
      assignments: name && /^@?set$/i.test(name.text) ? this.assignments(args) : [],
      redirects: draft.redirects,
      place: this.place,
      pipeline: undefined,
    };
    this.commands.push(command);
    this.open[this.open.length - 1]?.group.commands.push(command);
    this.stages.push(command);
  }

  /** `set NAME=value with blanks`, `set "NAME=value"`. */
  private assignments(args: readonly CmdWord[]): Assignment[] {
    const first = args[0];
    const last = args[args.length - 1];
    if (!first || !last) return [];
    const text = this.text.slice(first.start, last.end);
    const match = ASSIGNMENT.exec(text.slice(0, 1000));
    if (!match) return [];
    const { start } = first;
    const value = new CmdWord(this.source, { start: start + match[0].length, end: last.end });
    return [
      { start, end: last.end, name: match[1] as string, append: false, values: value.end > value.start ? [value] : [] },
    ];
  }
}

class CmdWord implements Word {
  readonly start: number;
  readonly end: number;
  #parts: readonly WordPart[] | undefined;

  constructor(
    private readonly source: ScriptSource,
    span: Span,
  ) {
    this.start = span.start;
    this.end = span.end;
  }

  get text(): string {
    return this.source.text.slice(this.start, this.end);
  }

  get parts(): readonly WordPart[] {
    this.#parts ??= partsOf(this.source, this.start, this.end);
    return this.#parts;
  }

  get literal(): string | undefined {
    return literalOf(this.parts);
  }
}

function partsOf(source: ScriptSource, start: number, end: number): WordPart[] {
  const text = source.masked;
  const parts: WordPart[] = [];
  let quoted: Quoted = "none";
  let value = "";
  let valueStart = start;
  let at = start;
  const flush = () => {
    if (value !== "") appendLiteral(parts, source, value, valueStart, at, quoted);
    value = "";
  };
  while (at < end) {
    const char = text[at] as string;
    if (char === '"') {
      flush();
      quoted = quoted === "none" ? "double" : "none";
      valueStart = ++at;
      continue;
    }
    VARIABLE.lastIndex = at;
    const match = char === "%" || char === "!" ? VARIABLE.exec(text) : null;
    if (match && at + match[0].length <= end) {
      flush();
      const name = match[1] ?? match[3] ?? (match[6] as string);
      const operator = match[2] ?? match[4] ?? match[5];
      parts.push({ kind: "variable", start: at, end: at + match[0].length, quoted, name, operator, operand: [] });
      at += match[0].length;
      valueStart = at;
      continue;
    }
    if (char === "^" && quoted === "none" && at + 1 < end) at++;
    value += text[at];
    at++;
  }
  flush();
  return parts;
}
