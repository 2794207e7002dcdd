import type { SourceFile, Span } from "@trustchain/findings";
import type { Dockerfile } from "./model/index.js";
import type { YamlDocument, YamlEntry, YamlItem, YamlMap, YamlNode } from "./yaml/index.js";

/** Where an offset stands in a file's structure. */
export interface Route {
  /**
   * The mappings and lists around it, in words that survive what is edited elsewhere: mappings by their keys, items by what
   * they are rather than by their number, name or content. Two equal steps have the same words.
   */
  words: string;
  /** Where that part of the file begins: a comment there counts for all that is in it. */
  head: number | null;
  /** What it belongs to, in a reader's eyes: its step, else its job up to the steps, else all below a key at the top. */
  part: Span | null;
  /** The key or the innermost value of YAML at the offset; undefined outside of everything. */
  node: YamlNode | undefined;
}

/** A file with the ways into it. */
export interface Structure {
  file: SourceFile;
  routeTo(offset: number): Route;
}

/** The way from the root of a file to an offset in it. What stands in for an alias isn't there. */
export function yamlStructure({ file, root }: YamlDocument): Structure {
  return { file, routeTo: (offset) => routeInYaml(root, offset) };
}

function routeInYaml(root: YamlNode | undefined, offset: number): Route {
  const words: string[] = [];
  const entries: YamlEntry[] = [];
  let part: Span | null = null;
  let node = root;
  while (node && node.kind !== "scalar") {
    const into: Into | undefined = node.kind === "map" ? intoMap(node, offset, words) : intoItems(node.items, offset);
    if (!into) break;
    if (into.entry) {
      entries.push(into.entry);
      part = partOf(entries) ?? part;
    } else if (entries.at(-1)?.key.value === "steps") part = into.node;
    if (into.word !== null) words.push(into.word);
    node = into.node;
  }
  // A comment can't stand inside a block scalar.
  const head = node?.kind === "scalar" && node.isBlock ? node.start : null;
  return { words: words.join("/"), head, part, node };
}

interface Into {
  /** Null for what the text at the offset says itself, or what is around it. */
  word: string | null;
  node: YamlNode;
  /** In a mapping. */
  entry?: YamlEntry;
}

/** Of an entry at the top, and of a job; null deeper in. */
function partOf(entries: readonly YamlEntry[]): Span | null {
  const [top, job] = entries as [YamlEntry, YamlEntry | undefined];
  if (entries.length === 1) return { start: top.key.start, end: top.value.end };
  if (entries.length > 2 || top.key.value !== "jobs" || job?.value.kind !== "map") return null;
  return { start: job.key.start, end: job.value.entry("steps")?.key.start ?? job.value.end };
}

function intoMap(map: YamlMap, offset: number, around: readonly string[]): Into | undefined {
  const entry = lastUpTo(map.entries, offset, ({ key }) => key.start);
  if (!entry) return undefined;
  const { key, value, alias } = entry;
  if (within(key, offset)) return { word: null, node: key, entry };
  if (alias || !within(value, offset)) return undefined;
  return { word: isLongForm(key.value, around) ? null : key.value, node: value, entry };
}

function intoItems(items: readonly YamlItem[], offset: number): Into | undefined {
  const item = lastUpTo(items, offset, ({ value, alias }) => (alias ?? value).start);
  if (!item || item.alias || !within(item.value, offset)) return undefined;
  return { word: wordForItem(item.value), node: item.value };
}

/** The last of some parts of a file, which are in order, that begins at or before the offset. A file may have many. */
function lastUpTo<T>(parts: readonly T[], offset: number, startOf: (part: T) => number): T | undefined {
  let low = 0;
  let high = parts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (startOf(parts[middle] as T) <= offset) low = middle + 1;
    else high = middle;
  }
  return parts[low - 1];
}

function within(node: YamlNode, offset: number): boolean {
  return node.start <= offset && offset < Math.max(node.end, node.start + 1);
}

/** `container: {image: x}` says the same as `container: x`. */
const LONG_FORMS: ReadonlyMap<string, string> = new Map([
  ["concurrency", "group"],
  ["container", "image"],
  ["environment", "name"],
  ["runs-on", "labels"],
]);
const SHORTENED: ReadonlySet<string> = new Set(LONG_FORMS.values());

function isLongForm(key: string, around: readonly string[]): boolean {
  if (!SHORTENED.has(key)) return false;
  return LONG_FORMS.get(around.at(-1) ?? "") === key || (key === "image" && around.at(-2) === "services");
}

/** Null for a scalar, so that `on: [push]` is the same place as `on: push`. */
function wordForItem(node: YamlNode): string | null {
  if (node.kind === "scalar") return null;
  return node.kind === "map" ? `[${identityOf(node)}]` : "[]";
}

/** Its id; the action that a step uses, at whatever version; the ecosystem of an update entry. */
function identityOf(item: YamlMap): string {
  const action = item.text("uses")?.split("@")[0]?.toLowerCase();
  return item.text("id") ?? action ?? item.text("package-ecosystem") ?? (item.entry("run") ? "run" : "");
}

/** An instruction is known by its beginning. */
const LONGEST_NAME = 120;

/** The way into a Dockerfile: the build stage, and the instruction by its beginning. */
export function dockerfileStructure({ file, instructions }: Dockerfile): Structure {
  return {
    file,
    routeTo(offset) {
      const instruction = lastUpTo(instructions, offset, ({ start }) => start);
      if (!instruction || instruction.end <= offset) return { words: "", head: null, part: null, node: undefined };
      const { stage, start, end } = instruction;
      // Blanks are folded in what may be kept only: instructions may have a megabyte.
      const beginning = file.text.slice(start, Math.min(end, start + 4 * LONGEST_NAME));
      const text = beginning.replace(/(?:\s|[\\`][ \t]*\r?\n)+/g, " ");
      return {
        words: `${stage?.name ?? stage?.base ?? ""}/${text.slice(0, LONGEST_NAME)}`,
        head: start,
        part: null,
        node: undefined,
      };
    },
  };
}
