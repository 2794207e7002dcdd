import type { Span } from "@trustchain/findings";
import type { Assignment, Command, Condition, Group, GroupKind, Place, Redirect, Word } from "../model.js";
import { linkStages } from "../place.js";
import { regionIndex } from "../regions.js";
import type { ScriptSource } from "../source.js";
import type { Collected } from "./convert.js";
import type { Placement } from "./placement.js";
import { type ScannedHeredoc, type ScannedSubstitution, scanBash } from "./scan.js";
import { type SplitSubstitution, type SplitText, SplitWord } from "./split-word.js";

/**
 * Commands of a script that no parser reads: words, redirects, pipelines and groups as far as they show in the text.
 * Takes anything and finds something.
 */
export function splitScript(
  source: ScriptSource,
  masked: string,
  placement: Placement,
  place: Place,
  collected: Collected,
): void {
  const from: SplitText = { source, text: masked, scan: scanBash(masked), place: placement };
  new Splitter(from, collected).range({ start: 0, end: masked.length }, place, 0, 0);
}

interface OpenGroup {
  kind: GroupKind;
  closer: string;
  start: number;
  /** Where the commands inside stand. */
  place: Place;
  /** The stages before it of the pipeline that it is in. */
  stages: (Command | Group)[];
  group: Group & { redirects: Redirect[]; commands: Command[]; end: number };
}

interface Draft {
  start: number;
  end: number;
  words: SplitWord[];
  redirects: Redirect[];
  /** Set when what was read is the end of a group, whose redirects follow. */
  closed: OpenGroup["group"] | undefined;
}

const OPENERS = new Map<string, { kind: GroupKind; closer: string }>([
  ["{", { kind: "brace", closer: "}" }],
  ["if", { kind: "if", closer: "fi" }],
  ["while", { kind: "while", closer: "done" }],
  ["until", { kind: "while", closer: "done" }],
  ["for", { kind: "for", closer: "done" }],
  ["select", { kind: "select", closer: "done" }],
  ["case", { kind: "case", closer: "esac" }],
]);
const CONDITIONS = new Map<GroupKind, Condition>([
  ["if", "if-body"],
  ["while", "loop-body"],
  ["for", "loop-body"],
  ["select", "loop-body"],
  ["case", "case-body"],
]);
const CLOSERS = new Set(["}", "fi", "done", "esac"]);
const SEPARATORS = new Set(["then", "do", "else", "elif", "!", "time"]);
const ASSIGNMENT = /^([A-Za-z_][A-Za-z0-9_]*)(?:\[[^\]]*\])?(\+?)=/;
const MAX_DEPTH = 50;
const NEAR = 500;

class Splitter {
  private readonly bodies = new Map<number, ScannedHeredoc>();
  private readonly operators = new Map<number, ScannedHeredoc>();

  constructor(
    private readonly from: SplitText,
    private readonly collected: Collected,
  ) {
    for (const heredoc of from.scan.heredocs) {
      if (heredoc.after > heredoc.body.start) this.bodies.set(heredoc.body.start, heredoc);
      this.operators.set(heredoc.operator, heredoc);
    }
  }

  /** The here-document whose body begins at `offset`. */
  bodyAt(offset: number): ScannedHeredoc | undefined {
    return this.bodies.get(offset);
  }

  /** The here-document whose operator is at `offset`. */
  heredocOf(offset: number): ScannedHeredoc | undefined {
    return this.operators.get(offset);
  }

  /**
   * Splits a range, which is the whole text or the inside of a substitution.
   *
   * @param firstSubstitution index of the first substitution that may begin in the range
   * @returns the commands of the range and the index of the first substitution after it
   */
  range(range: Span, place: Place, firstSubstitution: number, depth: number): { commands: Command[]; next: number } {
    const walk = new RangeWalk(this.from, this.collected, range, place, firstSubstitution, depth, this);
    return walk.run();
  }
}

class RangeWalk {
  private at: number;
  private readonly commands: Command[] = [];
  private readonly open: OpenGroup[] = [];
  private draft: Draft | undefined;
  private stages: (Command | Group)[] = [];
  private region: number;
  /** Set between `name()` and the body. */
  private functionName: string | undefined;

  constructor(
    private readonly from: SplitText,
    private readonly collected: Collected,
    private readonly limits: Span,
    private readonly place: Place,
    private substitution: number,
    private readonly depth: number,
    private readonly splitter: Splitter,
  ) {
    this.at = limits.start;
    this.region = regionIndex(from.scan.regions, limits.start);
  }

  run(): { commands: Command[]; next: number } {
    const { text } = this.from;
    const { end } = this.limits;
    while (this.at < end) {
      if (this.skipHidden()) continue;
      const char = text[this.at] as string;
      if (!this.isPlain()) this.word();
      else if (char === " " || char === "\t" || char === "\r") this.at++;
      else if (char === "\\" && (text[this.at + 1] === "\n" || text[this.at + 1] === "\r")) this.at += 2;
      else if (char === "\n" || char === ";") this.endPipeline();
      else if ("&|()<>".includes(char) && this.isInTest()) this.at++;
      else if (char === "&" && text[this.at + 1] !== ">") this.endPipeline();
      else if (char === "|") this.pipe();
      else if (char === "(") this.openParenthesis();
      else if (char === ")") this.closeParenthesis();
      else if (this.isRedirect()) this.redirect();
      else this.word();
    }
    this.endPipeline();
    while (this.open.length > 0) this.closeGroup(end);
    return { commands: this.commands, next: this.substitution };
  }

  /** Between `[[` and `]]` operators separate nothing. */
  private isInTest(): boolean {
    const words = this.draft?.words;
    return words?.[0]?.text === "[[" && words[words.length - 1]?.text !== "]]";
  }

  private get inner(): Place {
    const group = this.open[this.open.length - 1];
    return group ? group.place : this.place;
  }

  /** Steps over comments and bodies of here-documents. */
  private skipHidden(): boolean {
    const { regions } = this.from.scan;
    while (this.region < regions.length && (regions[this.region]?.end as number) <= this.at) this.region++;
    const region = regions[this.region];
    if (region?.quoting === "comment" && region.start <= this.at) {
      this.at = Math.min(region.end, this.limits.end);
      return true;
    }
    const heredoc = this.splitter.bodyAt(this.at);
    if (heredoc) {
      this.at = Math.min(heredoc.after, this.limits.end);
      this.skipSubstitutions();
      return true;
    }
    return false;
  }

  private skipSubstitutions(): void {
    const { substitutions } = this.from.scan;
    while ((substitutions[this.substitution]?.start ?? Number.POSITIVE_INFINITY) < this.at) this.substitution++;
  }

  private isPlain(): boolean {
    const { regions } = this.from.scan;
    while (this.region < regions.length && (regions[this.region]?.end as number) <= this.at) this.region++;
    const region = regions[this.region];
    return region === undefined || region.start > this.at;
  }

  private word(): void {
    const word = this.readWord();
    if (!this.draft || this.draft.words.length === 0) {
      const text = this.from.text.slice(word.range.start, Math.min(word.range.end, word.range.start + 8));
      if (!this.draft?.closed && this.reserved(text, word.range)) return;
    }
    const draft = this.begin(word.range.start);
    draft.words.push(new SplitWord(this.from, word.range, word.substitutions));
    draft.end = word.range.end;
  }

  /** Reads up to the next blank or operator that isn't quoted. */
  private readWord(): { range: Span; substitutions: SplitSubstitution[] } {
    const { text, scan } = this.from;
    const start = this.at;
    const substitutions: SplitSubstitution[] = [];
    let arrays = 0;
    while (this.at < this.limits.end) {
      const substitution = scan.substitutions[this.substitution];
      if (substitution && substitution.start <= this.at) {
        substitutions.push(this.readSubstitution(substitution));
        continue;
      }
      const char = text[this.at] as string;
      if (this.isPlain()) {
        if (char === "\\") {
          if (text[this.at + 1] === "\n" && this.at > start && arrays === 0) break;
          this.at += 2;
          continue;
        }
        if (char === "$" && text[this.at + 1] === "{") {
          this.skipParameter();
          continue;
        }
        // An array is one text, whatever blanks it holds.
        if (char === "(" && (arrays > 0 || text[this.at - 1] === "=")) arrays++;
        else if (char === ")" && arrays > 0) arrays--;
        else if (arrays === 0 && " \t\r\n;&|()<>".includes(char)) break;
      }
      this.at++;
    }
    this.at = Math.max(Math.min(this.at, this.limits.end), start + 1);
    return { range: { start, end: this.at }, substitutions };
  }

  private isSubstitution(): boolean {
    return this.from.scan.substitutions[this.substitution]?.start === this.at;
  }

  private skipParameter(): void {
    const close = this.indexNear("}");
    const end = close < 0 ? this.at + 1 : close;
    const substitution = this.from.scan.substitutions[this.substitution];
    this.at = substitution ? Math.min(end + 1, Math.max(substitution.start, this.at + 1)) : end + 1;
  }

  /** The next `char` of the range, if it isn't far: looking further for each opening bracket would take forever. */
  private indexNear(char: string): number {
    const found = this.from.text.slice(this.at, Math.min(this.at + NEAR, this.limits.end)).indexOf(char);
    return found < 0 ? -1 : this.at + found;
  }

  private readSubstitution(span: ScannedSubstitution): SplitSubstitution {
    this.substitution++;
    let commands: Command[] = [];
    const end = Math.min(span.end, this.limits.end);
    if (this.depth < MAX_DEPTH) {
      const body = { start: span.body.start, end: Math.min(span.body.end, end) };
      const inside: Place = { ...this.inner, inSubstitution: true, group: undefined };
      const read = this.splitter.range(body, inside, this.substitution, this.depth + 1);
      commands = read.commands;
      this.substitution = read.next;
    }
    this.at = Math.max(end, this.at + 1);
    this.skipSubstitutions();
    return { span, commands };
  }

  private begin(start: number): Draft {
    this.draft ??= { start, end: start, words: [], redirects: [], closed: undefined };
    return this.draft;
  }

  /** Handles a reserved word at the beginning of a command; false when it isn't one. */
  private reserved(word: string, range: Span): boolean {
    if (SEPARATORS.has(word)) return true;
    const opener = OPENERS.get(word);
    if (opener) {
      this.openGroup(opener.kind, opener.closer, range.start);
      return opener.kind !== "for" && opener.kind !== "select" && opener.kind !== "case" ? true : this.skipHeader();
    }
    const top = this.open[this.open.length - 1];
    if (CLOSERS.has(word) && top?.closer === word) {
      this.closeGroup(range.end);
      return true;
    }
    return false;
  }

  /** `for x in …`, `case … in`: the words up to the end of the line belong to no command. */
  private skipHeader(): boolean {
    const { text } = this.from;
    while (this.at < this.limits.end) {
      const substitution = this.from.scan.substitutions[this.substitution];
      if (substitution && substitution.start <= this.at) this.readSubstitution(substitution);
      else if (this.isPlain() && (text[this.at] === "\n" || text[this.at] === ";")) break;
      else this.at++;
    }
    return true;
  }

  private openGroup(kind: GroupKind, closer: string, start: number): void {
    if (this.open.length >= MAX_DEPTH) return;
    const outer = this.inner;
    const span = this.from.place(start, start);
    const group: OpenGroup["group"] = {
      kind,
      ...span,
      name: undefined,
      words: [],
      redirects: [],
      commands: [],
      place: outer,
      pipeline: undefined,
    };
    this.collected.groups.push(group);
    const condition = CONDITIONS.get(kind);
    const place: Place = {
      ...outer,
      group,
      conditions: condition ? [...outer.conditions, condition] : outer.conditions,
      inFunction: this.functionName ?? outer.inFunction,
    };
    this.functionName = undefined;
    this.open.push({ kind, closer, start, place, group, stages: this.stages });
    this.stages = [];
  }

  private closeGroup(end: number): void {
    this.linkStages();
    const { group, start, stages } = this.open.pop() as OpenGroup;
    group.end = this.from.place(start, end).end;
    const outer = this.open[this.open.length - 1];
    const into = outer ? outer.group.commands : this.commands;
    for (const command of group.commands) into.push(command);
    this.stages = stages;
    this.draft = { start, end, words: [], redirects: group.redirects, closed: group };
  }

  private openParenthesis(): void {
    const { draft } = this;
    this.at++;
    if (!draft) {
      this.openGroup("subshell", ")", this.at - 1);
    } else if (draft.words.length === 1 && this.from.text[this.at] === ")") {
      this.functionName = draft.words[0]?.text;
      this.draft = undefined;
      this.at++;
    } else this.endCommand();
  }

  private closeParenthesis(): void {
    this.at++;
    if (this.open[this.open.length - 1]?.kind === "case") {
      this.dropPattern();
      return;
    }
    this.endCommand();
    if (this.open[this.open.length - 1]?.closer === ")") this.closeGroup(this.at);
    else this.linkStages();
  }

  /** What was read as a command, or as a pipeline of them, is a pattern of `case`. */
  private dropPattern(): void {
    this.draft = undefined;
    const into = this.open[this.open.length - 1]?.group.commands ?? this.commands;
    while (this.stages.length > 0) {
      const stage = this.stages.pop();
      if (into[into.length - 1] === stage) into.pop();
      const { commands } = this.collected;
      if (commands[commands.length - 1] === stage) commands.pop();
    }
  }

  private pipe(): void {
    const { text } = this.from;
    if (text[this.at + 1] === "|") {
      this.endPipeline();
      this.at++;
      return;
    }
    this.endCommand();
    this.at += text[this.at + 1] === "&" ? 2 : 1;
  }

  private endPipeline(): void {
    this.endCommand();
    this.linkStages();
    this.at++;
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
    const assignments: Assignment[] = [];
    let first = 0;
    while (first < draft.words.length) {
      const assignment = this.assignment(draft.words[first] as SplitWord);
      if (!assignment) break;
      assignments.push(assignment);
      first++;
    }
    const command: Command = {
      kind: "command",
      ...this.from.place(draft.start, draft.end),
      name: draft.words[first],
      args: draft.words.slice(first + 1),
      assignments,
      redirects: draft.redirects,
      place: this.inner,
      pipeline: undefined,
    };
    this.collected.commands.push(command);
    const group = this.open[this.open.length - 1];
    (group ? group.group.commands : this.commands).push(command);
    this.stages.push(command);
  }

  private assignment(word: SplitWord): Assignment | undefined {
    const match = ASSIGNMENT.exec(word.text);
    if (!match) return undefined;
    const value = word.after(match[0].length);
    return {
      start: word.start,
      end: word.end,
      name: match[1] as string,
      append: match[2] === "+",
      values: value ? [value] : [],
    };
  }

  private isRedirect(): boolean {
    const { text } = this.from;
    if (!this.isPlain()) return false;
    let at = this.at;
    while (at < this.at + 3 && text.charCodeAt(at) >= 48 && text.charCodeAt(at) <= 57) at++;
    const char = text[at];
    if (char === "<" || char === ">") return text[at + 1] !== "(" || at > this.at;
    return char === "&" && at === this.at && text[at + 1] === ">";
  }

  private redirect(): void {
    const { text } = this.from;
    const start = this.at;
    const draft = this.begin(start);
    const match = REDIRECT.exec(text.slice(start, start + 8)) as RegExpExecArray;
    this.at += match[0].length;
    const operatorAt = start + (match[1] as string).length;
    const operator = match[2] as string;
    while (text[this.at] === " " || text[this.at] === "\t") this.at++;
    const char = text[this.at] ?? "\n";
    let target: Word | undefined;
    const isWord = !this.isPlain() || !"\r\n;&|()<>".includes(char) || this.isSubstitution();
    if (this.at < this.limits.end && isWord) {
      const word = this.readWord();
      target = new SplitWord(this.from, word.range, word.substitutions);
    }
    const end = Math.min(this.at, this.limits.end);
    const heredoc = operator.startsWith("<<") && operator !== "<<<" ? this.splitter.heredocOf(operatorAt) : undefined;
    draft.redirects.push({
      ...this.from.place(start, end),
      operator,
      descriptor: match[1] === "" ? undefined : match[1],
      target,
      heredoc: heredoc && {
        body: this.from.place(heredoc.body.start, heredoc.body.end),
        delimiter: target?.literal ?? "",
        quoted: target !== undefined && /['"\\]/.test(target.text),
        content: this.heredocContent(heredoc.body),
      },
    });
    draft.end = end;
  }

  private heredocContent(body: Span): Word {
    const { substitutions } = this.from.scan;
    const inside: SplitSubstitution[] = [];
    const first = this.depth < MAX_DEPTH ? firstFrom(substitutions, body.start) : substitutions.length;
    for (let index = first; index < substitutions.length; index++) {
      const span = substitutions[index] as ScannedSubstitution;
      if (span.start >= body.end) break;
      const last = inside[inside.length - 1];
      if (last && span.start < last.span.end) continue;
      const place: Place = { ...this.inner, inSubstitution: true, group: undefined };
      const { commands } = this.splitter.range(span.body, place, index + 1, this.depth + 1);
      inside.push({ span, commands });
    }
    return new SplitWord(this.from, body, inside);
  }
}

const REDIRECT = /^(\d*)(&>>|&>|<<<|<<-?|<>|<&|>>|>\||>&|<|>)/;

/** Index of the first range that begins at `offset` or after it. */
function firstFrom(ranges: readonly Span[], offset: number): number {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle] as Span).start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
