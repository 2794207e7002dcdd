import type { YamlItem, YamlMap, YamlNode } from "./yaml/index.js";

/** Where an offset stands in a file's structure. */
export interface Route {
  /**
   * The mappings and lists around it, in words that survive what is edited elsewhere: mappings by their keys, items by what
   * they are rather than by their number, name or content. Two equal steps have the same words.
   */
  words: string;
  /** The key or the innermost value at the offset; undefined outside of everything. */
  node: YamlNode | undefined;
}

/** The way from the root of a file to an offset in it. What stands in for an alias isn't there. */
export function routeTo(root: YamlNode | undefined, offset: number): Route {
  const words: string[] = [];
  let node = root;
  while (node && node.kind !== "scalar") {
    const into: Into | undefined = node.kind === "map" ? intoMap(node, offset, words) : intoItems(node.items, offset);
    if (!into) break;
    if (into.word !== null) words.push(into.word);
    node = into.node;
  }
  return { words: words.join("/"), node };
}

interface Into {
  /** Null for what the text at the offset says itself, or what is around it. */
  word: string | null;
  node: YamlNode;
}

function intoMap(map: YamlMap, offset: number, around: readonly string[]): Into | undefined {
  for (const { key, value, alias } of map.entries) {
    if (within(key, offset)) return { word: null, node: key };
    if (!alias && within(value, offset)) return { word: isLongForm(key.value, around) ? null : key.value, node: value };
  }
  return undefined;
}

function intoItems(items: readonly YamlItem[], offset: number): Into | undefined {
  const item = items.find(({ value, alias }) => !alias && within(value, offset));
  return item && { word: wordForItem(item.value), node: item.value };
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

function isLongForm(key: string, around: readonly string[]): boolean {
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
