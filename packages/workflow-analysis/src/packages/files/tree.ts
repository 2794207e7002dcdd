import type { Setting } from "../../model/index.js";
import type { YamlNode } from "../../yaml/index.js";

/** The settings of a YAML or JSON document; of a node that aliases lead to several times, once. */
export function settingsOfTree(root: YamlNode | undefined): Setting[] {
  const settings: Setting[] = [];
  const seen = new Set<YamlNode>();
  const enter = (node: YamlNode, path: readonly string[], key: YamlNode): void => {
    if (seen.has(node)) return;
    seen.add(node);
    if (node.kind === "map") {
      for (const entry of node.entries) enter(entry.value, [...path, entry.key.value], entry.key);
    } else if (node.kind === "seq") {
      for (const [i, { value }] of node.items.entries()) enter(value, [...path, String(i)], value);
    } else {
      const { file } = node;
      const valuePlace = { file, start: node.contentStart, end: node.contentEnd };
      settings.push({ path, value: node.value, place: { file, start: key.start, end: key.end }, valuePlace });
    }
  };
  if (root) enter(root, [], root);
  return settings;
}
