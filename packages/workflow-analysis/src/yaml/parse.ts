import type { SourceFile, Span } from "@trustchain/findings";
import {
  COLLECTION_STYLE,
  EVENT_ID,
  type Event,
  getScalarValue,
  parseEvents,
  SCALAR_STYLE,
  YAMLException,
} from "js-yaml";
import { LazyDocument } from "./document.js";
import { findIndicator } from "./gaps.js";
import { MAX_DEPTH, MAX_FALLBACK_BYTES, MAX_UNFOLDED_NODES } from "./limits.js";
import type { ScalarStyle, YamlDocument, YamlEntry, YamlItem, YamlNode, YamlProblem } from "./nodes.js";
import { YamlMap, YamlScalar, YamlSeq } from "./nodes.js";

/**
 * Reads a YAML file as GitHub does: YAML 1.2, one document, anchors and aliases but no merge keys.
 *
 * js-yaml's events give the tree; what it refuses is read by the `yaml` library, which recovers from errors.
 * Never throws for bad input: see `problems` of the result.
 */
export async function parseYaml(file: SourceFile): Promise<YamlDocument> {
  const nul = file.text.indexOf("\0");
  if (nul !== -1)
    return unread(file, { start: nul, end: nul + 1, message: "a NUL character, which no YAML file may hold" });
  const events = readEvents(file.text);
  return Array.isArray(events) ? new TreeBuilder(file, events).build() : recover(file, events.error);
}

/** More brackets of that kind in one file are left to the slower library. */
const MAX_RETRIES = 20;

/**
 * js-yaml's events, or what it threw.
 *
 * It refuses a flow collection whose closing bracket stands as far left as the key that holds it, which is common and
 * which GitHub reads. There the line break before the bracket is read as a space: no offset changes.
 */
function readEvents(text: string): Event[] | { error: unknown } {
  let readable = text;
  for (let attempt = 0; ; attempt++) {
    try {
      return parseEvents(readable, { maxDepth: MAX_DEPTH });
    } catch (error) {
      const joined = attempt < MAX_RETRIES ? joinBracketLine(readable, error) : null;
      if (joined === null) return { error };
      readable = joined;
    }
  }
}

/** Null unless the error is about a closing bracket alone at the beginning of its line, with no comment before it. */
function joinBracketLine(text: string, error: unknown): string | null {
  if (!(error instanceof YAMLException) || !error.reason.includes("indentation")) return null;
  const at = error.mark?.position ?? 0;
  if (text[at] !== "]" && text[at] !== "}") return null;
  let blank = at;
  while (blank > 0 && /\s/.test(text[blank - 1] as string)) blank--;
  const lineStart = Math.max(text.lastIndexOf("\n", blank), text.lastIndexOf("\r", blank)) + 1;
  if (text.slice(lineStart, blank).includes("#")) return null;
  return text.slice(0, blank) + " ".repeat(at - blank) + text.slice(at);
}

async function recover(file: SourceFile, error: unknown): Promise<YamlDocument> {
  const problem = problemOf(file, error);
  if (file.text.length > MAX_FALLBACK_BYTES || /nesting|depth/i.test(problem.message)) {
    return unread(file, problem);
  }
  const { parseTolerantly } = await import("./tolerant.js");
  return parseTolerantly(file, problem);
}

function unread(file: SourceFile, problem: YamlProblem): YamlDocument {
  return new LazyDocument(file, undefined, [problem], () => []);
}

function problemOf(file: SourceFile, error: unknown): YamlProblem {
  if (error instanceof YAMLException) {
    const at = Math.min(error.mark?.position ?? 0, file.text.length);
    return { start: at, end: at, message: error.reason };
  }
  // js-yaml documents that hostile input can make it throw anything, stack overflow included.
  return { start: 0, end: 0, message: error instanceof RangeError ? "nested too deeply" : String(error) };
}

/** By the number of js-yaml's style. */
const STYLES: Readonly<Record<number, ScalarStyle>> = {
  [SCALAR_STYLE.PLAIN]: "plain",
  [SCALAR_STYLE.SINGLE_QUOTED]: "single",
  [SCALAR_STYLE.DOUBLE_QUOTED]: "double",
  [SCALAR_STYLE.LITERAL_BLOCK]: "literal",
  [SCALAR_STYLE.FOLDED_BLOCK]: "folded",
};

type ScalarEvent = Extract<Event, { valueStart: number }>;
type CollectionEvent = Extract<Event, { start: number }>;

/** What an anchor names, and how many nodes it is once its own aliases are unfolded. */
interface Anchored {
  node: YamlNode;
  weight: number;
}

/** Mappings of more keys look for doubles by hash. */
const FEW_KEYS = 12;

/**
 * Makes nodes of events. The hot path of the whole analysis: it allocates nothing but the nodes, and keeps what a value
 * carries beside its node (`alias`, `weight`) in fields.
 */
class TreeBuilder {
  private index = 0;
  /** The end of the last token read: gaps begin here. */
  private lastEnd = 0;
  /** The alias that the last value was written as. */
  private alias: Span | null = null;
  /** Nodes so far, aliases unfolded. */
  private weight = 0;
  private readonly anchors = new Map<string, Anchored | null>();
  private readonly problems: YamlProblem[] = [];
  private readonly scalars: YamlScalar[] = [];

  constructor(
    private readonly file: SourceFile,
    private readonly events: readonly Event[],
  ) {}

  build(): YamlDocument {
    const root = this.documents();
    if (this.weight > MAX_UNFOLDED_NODES) {
      const message = `it has more than ${MAX_UNFOLDED_NODES} nodes, aliases unfolded`;
      return new LazyDocument(this.file, undefined, [{ start: 0, end: 0, message }], () => this.scalars);
    }
    const isNothing = root?.kind === "scalar" && root.isEmpty;
    return new LazyDocument(this.file, isNothing ? undefined : root, this.problems, () => this.scalars);
  }

  /** The root of the first document; a second one is a problem. */
  private documents(): YamlNode | undefined {
    let root: YamlNode | undefined;
    while (this.index < this.events.length) {
      const event = this.events[this.index++] as Event;
      if (event.type !== EVENT_ID.DOCUMENT || this.atPop) continue;
      if (root) {
        const marker = Math.max(this.lastEnd, this.file.text.indexOf("---", this.lastEnd));
        this.problem(marker, marker, "a second YAML document: GitHub reads only one a file");
        break;
      }
      root = this.value();
    }
    return root;
  }

  private value(): YamlNode {
    const event = this.events[this.index++] as Event;
    this.alias = null;
    switch (event.type) {
      case EVENT_ID.SCALAR: {
        this.weight++;
        const node = this.scalar(event);
        if (event.anchorStart >= 0) this.anchors.set(this.nameOf(event), { node, weight: 1 });
        return node;
      }
      case EVENT_ID.SEQUENCE:
      case EVENT_ID.MAPPING:
        return this.collection(event);
      case EVENT_ID.ALIAS:
        return this.aliased(event);
      default:
        return this.emptyScalar(this.lastEnd);
    }
  }

  private collection(event: CollectionEvent): YamlNode {
    const before = this.weight++;
    this.lastEnd = Math.max(this.lastEnd, event.start, event.anchorEnd, event.tagEnd);
    const name = event.anchorStart >= 0 ? this.nameOf(event) : null;
    // Known while it is open, so that an alias to it inside itself can be told from one to nothing.
    if (name !== null) this.anchors.set(name, null);
    const node = event.type === EVENT_ID.SEQUENCE ? this.sequence(event) : this.mapping(event);
    if (name !== null) this.anchors.set(name, { node, weight: this.weight - before });
    this.alias = null;
    return node;
  }

  private aliased(event: Extract<Event, { type: typeof EVENT_ID.ALIAS }>): YamlNode {
    const name = this.nameOf(event);
    const span = { start: event.anchorStart - 1, end: event.anchorEnd };
    this.lastEnd = event.anchorEnd;
    this.alias = span;
    const target = this.anchors.get(name);
    if (target) {
      this.weight += target.weight;
      return target.node;
    }
    const why = target === null ? "stands inside the node it names" : "names no anchor above it";
    this.problem(span.start, span.end, `the alias \`*${name}\` ${why}`);
    return this.emptyScalar(span.end);
  }

  private nameOf(event: { anchorStart: number; anchorEnd: number }): string {
    return this.file.text.slice(event.anchorStart, event.anchorEnd);
  }

  private scalar(event: ScalarEvent): YamlScalar {
    const propertiesEnd = Math.max(this.lastEnd, event.anchorEnd, event.tagEnd);
    if (event.valueStart < 0) return this.emptyScalar(this.afterIndicator(propertiesEnd));
    const style = STYLES[event.style] as ScalarStyle;
    const start = this.startOf(event, style, propertiesEnd);
    const end = style === "single" || style === "double" ? event.valueEnd + 1 : event.valueEnd;
    const node = new YamlScalar(
      this.file,
      start,
      end,
      style,
      event.valueStart,
      event.valueEnd,
      event.tagStart < 0 ? "" : this.file.text.slice(event.tagStart, event.tagEnd),
      event.fast ? null : decodeEvent,
      event.fast ? null : event,
    );
    this.scalars.push(node);
    this.lastEnd = end;
    return node;
  }

  /** Quotes and block headers stand before what the event calls the value. */
  private startOf(event: ScalarEvent, style: ScalarStyle, propertiesEnd: number): number {
    if (style === "plain") return event.valueStart;
    if (style === "single" || style === "double") return event.valueStart - 1;
    const header = findIndicator(this.file.text, propertiesEnd, event.valueStart, "|>");
    return header === -1 ? event.valueStart : header;
  }

  private emptyScalar(at: number): YamlScalar {
    return new YamlScalar(this.file, at, at, "plain", at, at, "", null, null);
  }

  /** The place right after the `:` or `-` that a missing value follows. */
  private afterIndicator(from: number): number {
    const text = this.file.text;
    let at = from;
    while (text[at] === " " || text[at] === "\t") at++;
    return text[at] === ":" || text[at] === "-" ? at + 1 : from;
  }

  private get atPop(): boolean {
    const event = this.events[this.index];
    return event === undefined || event.type === EVENT_ID.POP;
  }

  private close(isFlow: boolean, bracket: string): number {
    this.index++;
    if (isFlow) {
      const at = findIndicator(this.file.text, this.lastEnd, this.file.text.length, bracket);
      if (at !== -1) this.lastEnd = at + 1;
    }
    return this.lastEnd;
  }

  private sequence(event: CollectionEvent): YamlSeq {
    const items: YamlItem[] = [];
    while (!this.atPop) {
      const value = this.value();
      items.push({ value, alias: this.alias });
    }
    const isFlow = event.style === COLLECTION_STYLE.FLOW;
    return new YamlSeq(this.file, event.start, this.close(isFlow, "]"), isFlow, items);
  }

  private mapping(event: CollectionEvent): YamlMap {
    const entries: YamlEntry[] = [];
    while (!this.atPop) {
      const key = this.key();
      const value = this.value();
      entries.push({ key, value, alias: this.alias });
    }
    this.checkKeys(entries);
    const isFlow = event.style === COLLECTION_STYLE.FLOW;
    return new YamlMap(this.file, event.start, this.close(isFlow, "}"), isFlow, entries);
  }

  private key(): YamlScalar {
    const node = this.value();
    if (node.kind === "scalar") return node;
    this.problem(node.start, node.end, "a mapping or sequence stands where a key is expected");
    return new YamlScalar(this.file, node.start, node.end, "plain", node.start, node.end, "", null, null);
  }

  private checkKeys(entries: readonly YamlEntry[]): void {
    const seen = entries.length > FEW_KEYS ? new Set<string>() : null;
    for (let i = 0; i < entries.length; i++) {
      const { key } = entries[i] as YamlEntry;
      const name = key.value;
      if (name === "<<" && key.style === "plain") {
        const message = "GitHub has no merge keys: `<<` is refused";
        this.problems.push({ start: key.start, end: key.end, message, kind: "merge-key" });
      } else if (seen ? seen.has(name) : isAmong(entries, name, i)) {
        const message = `the key \`${name}\` stands twice in this mapping`;
        this.problems.push({ start: key.start, end: key.end, message, kind: "duplicate-key" });
      }
      seen?.add(name);
    }
  }

  private problem(start: number, end: number, message: string): void {
    this.problems.push({ start, end, message });
  }
}

/** Is it the name of one of the first `count` keys? */
function isAmong(entries: readonly YamlEntry[], name: string, count: number): boolean {
  for (let i = 0; i < count; i++) if ((entries[i] as YamlEntry).key.value === name) return true;
  return false;
}

function decodeEvent(text: string, raw: unknown): string {
  return getScalarValue(text, raw as ScalarEvent);
}
