import { type AnyNode, parse, type ValueNode } from "@humanwhocodes/momoa";
import { messageOf } from "@trustchain/action-kit";
import type { SourceFile } from "@trustchain/findings";
import { type ScalarStyle, type YamlDocument, YamlMap, type YamlNode, YamlScalar, YamlSeq } from "../yaml/index.js";

/**
 * Reads JSON5 (Renovate's settings) into the same nodes as YAML, with the same places. Loaded only where such a file is.
 *
 * @see https://spec.json5.org
 */
export function parseJson5(file: SourceFile): YamlDocument {
  try {
    const { body } = parse(file.text, { mode: "json5", ranges: true });
    return documentOf(file, nodeOf(file, body), []);
  } catch (error) {
    const at = offsetOf(error, file.text.length);
    // The library ends its messages with the place, which reports tell in their own way.
    const message = messageOf(error).replace(/ \(\d+:\d+\)$/, "");
    return documentOf(file, undefined, [{ start: at, end: at, message }]);
  }
}

function documentOf(file: SourceFile, root: YamlNode | undefined, problems: YamlDocument["problems"]): YamlDocument {
  return { file, root, problems, comments: () => [] };
}

function offsetOf(error: unknown, length: number): number {
  const { offset } = error as { offset?: unknown };
  return typeof offset === "number" ? Math.min(offset, length) : 0;
}

function nodeOf(file: SourceFile, node: ValueNode): YamlNode {
  const [start, end] = rangeOf(node);
  if (node.type === "Object") {
    const entries = node.members.map(({ name, value }) => ({
      key: keyOf(file, name),
      value: nodeOf(file, value),
      alias: null,
    }));
    return new YamlMap(file, start, end, true, entries);
  }
  if (node.type === "Array") {
    const items = node.elements.map(({ value }) => ({ value: nodeOf(file, value), alias: null }));
    return new YamlSeq(file, start, end, true, items);
  }
  if (node.type === "String") return quoted(file, node, node.value);
  return scalar(file, start, end, "plain", file.text.slice(start, end));
}

type Name = Extract<AnyNode, { type: "String" | "Identifier" }>;

function keyOf(file: SourceFile, name: Name): YamlScalar {
  if (name.type === "String") return quoted(file, name, name.value);
  const [start, end] = rangeOf(name);
  return scalar(file, start, end, "plain", name.name);
}

function quoted(file: SourceFile, node: AnyNode, value: string): YamlScalar {
  const [start, end] = rangeOf(node);
  return scalar(file, start, end, file.text[start] === "'" ? "single" : "double", value);
}

function scalar(file: SourceFile, start: number, end: number, style: ScalarStyle, value: string): YamlScalar {
  const quote = style === "plain" ? 0 : 1;
  return new YamlScalar(file, start, end, style, start + quote, end - quote, "", decodeKept, value);
}

function decodeKept(_text: string, raw: unknown): string {
  return raw as string;
}

function rangeOf(node: AnyNode): [number, number] {
  return node.range ?? [node.loc.start.offset, node.loc.end.offset];
}
