import type { SourceFile, Span } from "@trustchain/findings";
import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseAllDocuments,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from "yaml";
import { LazyDocument } from "./document.js";
import { MAX_DEPTH, MAX_UNFOLDED_NODES } from "./limits.js";
import type { ScalarStyle, YamlDocument, YamlEntry, YamlItem, YamlNode, YamlProblem } from "./nodes.js";
import { YamlMap, YamlScalar, YamlSeq } from "./nodes.js";

/**
 * Reads what the fast front end refused with the `yaml` library, which recovers from errors and is right in a few corners
 * where js-yaml is too strict. When it finds nothing wrong either, the file is fine.
 *
 * @param refusal what the fast front end said, for a file that this library can't read at all
 */
export function parseTolerantly(file: SourceFile, refusal: YamlProblem): YamlDocument {
  let documents: Document[];
  try {
    const parsed = parseAllDocuments(file.text, { version: "1.2", uniqueKeys: false, logLevel: "silent" });
    documents = "empty" in parsed ? [] : parsed;
  } catch {
    // Hostile nesting can exhaust the stack of its composer.
    return new LazyDocument(file, undefined, [refusal], () => []);
  }
  const [first, second] = documents;
  const problems = documents.flatMap((document) => document.errors).map((error) => toProblem(error));
  if (second?.range) problems.push({ start: second.range[0], end: second.range[0], message: SECOND_DOCUMENT });
  const converter = new Converter(file, problems);
  const root = first?.contents ? converter.node(first.contents as Node, 0) : undefined;
  return new LazyDocument(file, root, problems, () => converter.scalars.sort((a, b) => a.start - b.start));
}

const SECOND_DOCUMENT = "a second YAML document: GitHub reads only one a file";

function toProblem(error: { pos: [number, number]; message: string }): YamlProblem {
  // The library adds "at line 1, column 2:" and an excerpt; reports have their own.
  const message = (error.message.split("\n")[0] as string).replace(/ at line \d+, column \d+:?$/, "");
  return { start: error.pos[0], end: error.pos[1], message };
}

const STYLES = new Map<string | undefined, ScalarStyle>([
  ["PLAIN", "plain"],
  ["QUOTE_SINGLE", "single"],
  ["QUOTE_DOUBLE", "double"],
  ["BLOCK_LITERAL", "literal"],
  ["BLOCK_FOLDED", "folded"],
]);

class Converter {
  readonly scalars: YamlScalar[] = [];
  private readonly anchors = new Map<string, YamlNode>();
  private nodes = 0;

  constructor(
    private readonly file: SourceFile,
    private readonly problems: YamlProblem[],
  ) {}

  node(node: Node, depth: number): YamlNode {
    if (depth > MAX_DEPTH || ++this.nodes > MAX_UNFOLDED_NODES) return this.refuse(node, "nested too deeply");
    const converted = this.convert(node, depth);
    const anchor = "anchor" in node ? node.anchor : undefined;
    if (anchor) this.anchors.set(anchor, converted);
    return converted;
  }

  private convert(node: Node, depth: number): YamlNode {
    if (isMap(node)) return this.map(node, depth);
    if (isSeq(node)) return this.seq(node, depth);
    if (isScalar(node)) return this.scalar(node);
    return this.refuse(node, "an alias stands where it can't be read");
  }

  private map(node: YAMLMap, depth: number): YamlMap {
    const entries: YamlEntry[] = [];
    const seen = new Set<string>();
    for (const pair of node.items as Pair<Node | null, Node | null>[]) {
      const key = this.key(pair.key, node);
      this.checkKey(key, seen);
      entries.push({ key, ...this.item(pair.value, key.end, depth) });
    }
    const { start, end } = rangeIn(this.file, node);
    return new YamlMap(this.file, start, end, node.flow === true, entries);
  }

  private seq(node: YAMLSeq, depth: number): YamlSeq {
    const { start, end } = rangeIn(this.file, node);
    const items: YamlItem[] = (node.items as (Node | null)[]).map((item) => this.item(item, start, depth));
    return new YamlSeq(this.file, start, end, node.flow === true, items);
  }

  private item(node: Node | null, at: number, depth: number): YamlItem {
    if (!node) return { value: this.empty(at), alias: null };
    if (!isAlias(node)) return { value: this.node(node, depth + 1), alias: null };
    const span = rangeIn(this.file, node);
    const target = this.anchors.get(node.source);
    return {
      value: target ?? this.refuse(node, `the alias \`*${node.source}\` names no anchor above it`),
      alias: span,
    };
  }

  private key(node: Node | null, map: YAMLMap): YamlScalar {
    if (node && isScalar(node)) return this.scalar(node);
    return this.refuse(node ?? map, "a mapping or sequence stands where a key is expected");
  }

  private checkKey(key: YamlScalar, seen: Set<string>): void {
    if (seen.has(key.value)) {
      this.problems.push({
        start: key.start,
        end: key.end,
        message: `the key \`${key.value}\` stands twice in this mapping`,
        kind: "duplicate-key",
      });
    }
    seen.add(key.value);
  }

  private scalar(node: Scalar): YamlScalar {
    const { start, end } = rangeIn(this.file, node);
    const style = STYLES.get(node.type) ?? "plain";
    const isQuoted = style === "single" || style === "double";
    const isBlock = style === "literal" || style === "folded";
    const value = style === "plain" ? (node.source ?? "") : String(node.value);
    const contentStart = isBlock ? afterLine(this.file.text, start, end) : start + (isQuoted ? 1 : 0);
    const contentEnd = Math.max(contentStart, end - (isQuoted ? 1 : 0));
    const scalar = new YamlScalar(
      this.file,
      start,
      end,
      style,
      contentStart,
      contentEnd,
      node.tag ?? "",
      decodeKept,
      value,
    );
    this.scalars.push(scalar);
    return scalar;
  }

  private empty(at: number): YamlScalar {
    return new YamlScalar(this.file, at, at, "plain", at, at, "", null, null);
  }

  private refuse(node: Node, message: string): YamlScalar {
    const { start, end } = rangeIn(this.file, node);
    this.problems.push({ start, end, message });
    return this.empty(start);
  }
}

function decodeKept(_text: string, raw: unknown): string {
  return raw as string;
}

/** In a broken file the library counts tokens that it made up, which can end behind the text. */
function rangeIn({ text }: SourceFile, { range }: Node): Span {
  return { start: Math.min(range?.[0] ?? 0, text.length), end: Math.min(range?.[1] ?? 0, text.length) };
}

function afterLine(text: string, from: number, to: number): number {
  const end = text.indexOf("\n", from);
  return end === -1 || end >= to ? to : end + 1;
}
