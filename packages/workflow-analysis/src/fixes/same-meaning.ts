import type { TextEdit } from "@trustchain/findings";
import type { YamlEntry, YamlNode } from "../yaml/index.js";

/**
 * Did edits change only what they touch? Every node that no edit reaches must be there afterwards, with the same value;
 * in a mapping that an edit reaches, keys may be added.
 *
 * @param edits as they were applied to the text of `before`
 */
export function keepsMeaning(
  before: YamlNode | undefined,
  after: YamlNode | undefined,
  edits: readonly TextEdit[],
): boolean {
  if (!before || !after) return before === after;
  const end = before.kind === "scalar" && !before.isEmpty ? before.end : lineEnd(before);
  const touching = edits.filter((edit) => touches(edit, before, end));
  if (touching.length === 0) return isSame(before, after);
  if (before.kind === "scalar") return true;
  if (before.kind !== after.kind) return false;
  if (before.kind === "seq" && after.kind === "seq") {
    return (
      before.items.length === after.items.length &&
      before.items.every((item, i) => keepsMeaning(item.value, after.items[i]?.value, touching))
    );
  }
  return before.kind === "map" && after.kind === "map" && keepsEntries(before.entries, after.entries, touching);
}

function keepsEntries(before: readonly YamlEntry[], after: readonly YamlEntry[], edits: readonly TextEdit[]): boolean {
  const left = [...after];
  return before.every((entry) => {
    if (edits.some((edit) => edit.start <= entry.key.start && edit.end > entry.key.start)) return true;
    const index = left.findIndex((other) => other.key.value === entry.key.value);
    if (index === -1) return false;
    const [match] = left.splice(index, 1) as [YamlEntry];
    return keepsMeaning(entry.value, match.value, edits);
  });
}

/** Collections are touched at their ends, too: that is where keys are added. Scalars only inside. */
function touches(edit: TextEdit, node: YamlNode, end: number): boolean {
  if (node.kind === "scalar" && !node.isEmpty) {
    return edit.start === edit.end
      ? edit.start > node.start && edit.start < node.end
      : edit.start < node.end && edit.end > node.start;
  }
  return edit.start <= end && edit.end >= node.start;
}

/** A comment behind a collection's last value belongs to its line. */
function lineEnd(node: YamlNode): number {
  const { text } = node.file;
  let end = node.end;
  while (end < text.length && text[end] !== "\n" && text[end] !== "\r") end++;
  return end;
}

function isSame(a: YamlNode, b: YamlNode): boolean {
  if (a.kind === "scalar")
    return b.kind === "scalar" && a.value === b.value && Object.is(a.typed, b.typed) && a.tag === b.tag;
  if (a.kind === "seq") {
    return (
      b.kind === "seq" &&
      a.items.length === b.items.length &&
      a.items.every((item, i) => isSame(item.value, (b.items[i] as { value: YamlNode }).value))
    );
  }
  return (
    b.kind === "map" &&
    a.entries.length === b.entries.length &&
    a.entries.every((entry, i) => {
      const other = b.entries[i] as YamlEntry;
      return entry.key.value === other.key.value && isSame(entry.value, other.value);
    })
  );
}
