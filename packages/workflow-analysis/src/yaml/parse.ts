import type { SourceFile } from "@trustchain/findings";
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
  let events: Event[];
  try {
    events = parseEvents(file.text, { maxDepth: MAX_DEPTH });
  } catch (error) {
    return recover(file, error);
  }
  return new TreeBuilder(file, events).build();
}

async function recover(file: SourceFile, error: unknown): Promise<YamlDocument> {
  const problem = problemOf(file, error);
  if (file.text.length > MAX_FALLBACK_BYTES || /nesting|depth/i.test(problem.message)) {
    return new LazyDocument(file, undefined, [problem], () => []);
  }
  const { parseTolerantly } = await import("./tolerant.js");
  return parseTolerantly(file, problem);
}

function problemOf(file: SourceFile, error: unknown): YamlProblem {
  if (error instanceof YAMLException) {
    const at = Math.min(error.mark?.position ?? 0, file.text.length);
    return { start: at, end: at, message: error.reason };
  }
  // js-yaml documents that hostile input can make it throw anything, stack overflow included.
  return { start: 0, end: 0, message: error instanceof RangeError ? "nested too deeply" : String(error) };
}

const STYLES = new Map<number, ScalarStyle>([
  [SCALAR_STYLE.PLAIN, "plain"],
  [SCALAR_STYLE.SINGLE_QUOTED, "single"],
  [SCALAR_STYLE.DOUBLE_QUOTED, "double"],
  [SCALAR_STYLE.LITERAL_BLOCK, "literal"],
  [SCALAR_STYLE.FOLDED_BLOCK, "folded"],
]);

type ScalarEvent = Extract<Event, { valueStart: number }>;
type CollectionEvent = Extract<Event, { start: number }>;

interface Anchored {
  node: YamlNode;
  weight: number;
}

/** A value with what it weighs once its aliases are unfolded, in nodes. */
interface Built extends Anchored {
  alias: { start: number; end: number } | null;
}

class TreeBuilder {
  private index = 0;
  /** The end of the last token read: gaps begin here. */
  private lastEnd = 0;
  private readonly anchors = new Map<string, Anchored | null>();
  private readonly problems: YamlProblem[] = [];
  private readonly scalars: YamlScalar[] = [];

  constructor(
    private readonly file: SourceFile,
    private readonly events: readonly Event[],
  ) {}

  build(): YamlDocument {
    let root: Built | undefined;
    while (this.index < this.events.length) {
      const event = this.events[this.index] as Event;
      if (event.type !== EVENT_ID.DOCUMENT) {
        this.index++;
        continue;
      }
      this.index++;
      const isEmpty = (this.events[this.index] as Event | undefined)?.type === EVENT_ID.POP;
      if (root && !isEmpty) {
        const marker = Math.max(this.lastEnd, this.file.text.indexOf("---", this.lastEnd));
        this.problems.push({
          start: marker,
          end: marker,
          message: "a second YAML document: GitHub reads only one a file",
        });
        break;
      }
      if (!isEmpty) root = this.value();
    }
    if (root && root.weight > MAX_UNFOLDED_NODES) {
      const message = `its aliases unfold to more than ${MAX_UNFOLDED_NODES} nodes`;
      return new LazyDocument(this.file, undefined, [{ start: 0, end: 0, message }], () => this.scalars);
    }
    const node = root?.node;
    const nothing = node?.kind === "scalar" && node.isEmpty;
    return new LazyDocument(this.file, nothing ? undefined : node, this.problems, () => this.scalars);
  }

  private value(): Built {
    const event = this.events[this.index++] as Event;
    switch (event.type) {
      case EVENT_ID.SCALAR:
        return this.anchored(event, this.scalar(event), 1);
      case EVENT_ID.SEQUENCE:
        return this.sequence(event);
      case EVENT_ID.MAPPING:
        return this.mapping(event);
      case EVENT_ID.ALIAS:
        return this.alias(event);
      default:
        return { node: this.emptyScalar(this.lastEnd), weight: 1, alias: null };
    }
  }

  private anchored(event: ScalarEvent | CollectionEvent, node: YamlNode, weight: number): Built {
    if (event.anchorStart >= 0) {
      this.anchors.set(this.file.text.slice(event.anchorStart, event.anchorEnd), { node, weight });
    }
    return { node, weight, alias: null };
  }

  private alias(event: Extract<Event, { type: typeof EVENT_ID.ALIAS }>): Built {
    const name = this.file.text.slice(event.anchorStart, event.anchorEnd);
    const span = { start: event.anchorStart - 1, end: event.anchorEnd };
    this.lastEnd = event.anchorEnd;
    const target = this.anchors.get(name);
    if (target) return { ...target, alias: span };
    const why = target === null ? "stands inside the node it names" : "names no anchor above it";
    this.problems.push({ ...span, message: `the alias \`*${name}\` ${why}` });
    return { node: this.emptyScalar(span.end), weight: 1, alias: span };
  }

  private scalar(event: ScalarEvent): YamlScalar {
    const propertiesEnd = Math.max(this.lastEnd, event.anchorEnd, event.tagEnd);
    if (event.valueStart < 0) return this.emptyScalar(this.afterIndicator(propertiesEnd));
    const style = STYLES.get(event.style) as ScalarStyle;
    const isQuoted = style === "single" || style === "double";
    const isBlock = style === "literal" || style === "folded";
    const header = isBlock ? findIndicator(this.file.text, propertiesEnd, event.valueStart, "|>") : -1;
    const start = isBlock ? (header === -1 ? event.valueStart : header) : event.valueStart - (isQuoted ? 1 : 0);
    const end = event.valueEnd + (isQuoted ? 1 : 0);
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

  private open(event: CollectionEvent): void {
    this.lastEnd = Math.max(this.lastEnd, event.start, event.anchorEnd, event.tagEnd);
    if (event.anchorStart >= 0) this.anchors.set(this.file.text.slice(event.anchorStart, event.anchorEnd), null);
  }

  private get atPop(): boolean {
    const event = this.events[this.index];
    return event === undefined || event.type === EVENT_ID.POP;
  }

  private close(event: CollectionEvent, bracket: string): number {
    this.index++;
    if (event.style === COLLECTION_STYLE.FLOW) {
      const at = findIndicator(this.file.text, this.lastEnd, this.file.text.length, bracket);
      if (at !== -1) this.lastEnd = at + 1;
    }
    return this.lastEnd;
  }

  private sequence(event: CollectionEvent): Built {
    this.open(event);
    const items: YamlItem[] = [];
    let weight = 1;
    while (!this.atPop) {
      const built = this.value();
      weight += built.weight;
      items.push({ value: built.node, alias: built.alias });
    }
    const end = this.close(event, "]");
    const isFlow = event.style === COLLECTION_STYLE.FLOW;
    return this.anchored(event, new YamlSeq(this.file, event.start, end, isFlow, items), weight);
  }

  private mapping(event: CollectionEvent): Built {
    this.open(event);
    const entries: YamlEntry[] = [];
    const seen = new Set<string>();
    let weight = 1;
    while (!this.atPop) {
      const key = this.key();
      const built = this.value();
      weight += built.weight + 1;
      this.checkKey(key, seen);
      entries.push({ key, value: built.node, alias: built.alias });
    }
    const end = this.close(event, "}");
    const isFlow = event.style === COLLECTION_STYLE.FLOW;
    return this.anchored(event, new YamlMap(this.file, event.start, end, isFlow, entries), weight);
  }

  private key(): YamlScalar {
    const { node } = this.value();
    if (node.kind === "scalar") return node;
    this.problems.push({
      start: node.start,
      end: node.end,
      message: "a mapping or sequence stands where a key is expected",
    });
    return new YamlScalar(this.file, node.start, node.end, "plain", node.start, node.end, "", null, null);
  }

  private checkKey(key: YamlScalar, seen: Set<string>): void {
    const name = key.value;
    if (name === "<<" && key.style === "plain") {
      this.problems.push({ start: key.start, end: key.end, message: "GitHub has no merge keys: `<<` is refused" });
    } else if (seen.has(name)) {
      this.problems.push({
        start: key.start,
        end: key.end,
        message: `the key \`${name}\` stands twice in this mapping`,
      });
    }
    seen.add(name);
  }
}

function decodeEvent(text: string, raw: unknown): string {
  return getScalarValue(text, raw as ScalarEvent);
}
