import type { TextEdit } from "@trustchain/findings";
import type { YamlEntry, YamlItem, YamlNode, YamlSeq } from "../yaml/index.js";

/**
 * Did edits change only what they touch? Every node that no edit reaches must be there afterwards, with the same value;
 * in a mapping that an edit reaches, keys may be added, and items in a list where one is inserted.
 *
 * @param edits as they were applied to the text of `before`
 */
export function keepsMeaning(
  before: YamlNode | undefined,
  after: YamlNode | undefined,
  edits: readonly TextEdit[],
): boolean {
  return keeps(before, after, edits, edits);
}

/** @param near those of all edits that may reach the node, or what it holds */
function keeps(
  before: YamlNode | undefined,
  after: YamlNode | undefined,
  near: readonly TextEdit[],
  all: readonly TextEdit[],
): boolean {
  if (!before || !after) return before === after;
  const touching = touchingOf(before, near);
  if (touching.length === 0) return isSame(before, after, all);
  if (before.kind === "scalar" || touching.some((edit) => replaces(edit, before))) return true;
  if (before.kind !== after.kind) return false;
  if (before.kind === "seq" && after.kind === "seq") {
    const kept = withoutInserted(before, after.items, touching);
    return (
      before.items.length === kept.length &&
      before.items.every((item, i) => keeps(item.value, kept[i]?.value, item.alias ? all : touching, all))
    );
  }
  return before.kind === "map" && after.kind === "map" && keepsEntries(before.entries, after.entries, touching, all);
}

/** A value that another takes the place of, as a whole. */
function replaces(edit: TextEdit, { start, end }: YamlNode): boolean {
  return edit.start === start && edit.end === end && end > start;
}

/** The items that were there before, where one edit inserts others in front of an item or behind the last one. */
function withoutInserted(before: YamlSeq, after: readonly YamlItem[], near: readonly TextEdit[]): readonly YamlItem[] {
  const added = after.length - before.items.length;
  const starts = before.items.map(({ value }) => value.start);
  const last = before.items.at(-1)?.value.end ?? before.start;
  const insertion = near.find(
    ({ start, end }) => start === end && (start >= last || starts.some((one) => isGap(before, start, one))),
  );
  if (added <= 0 || !insertion) return after;
  const next = starts.findIndex((one) => one >= insertion.start);
  const index = next === -1 ? starts.length : next;
  return [...after.slice(0, index), ...after.slice(index + added)];
}

/** Is there nothing but the dash between the two? */
function isGap({ file }: YamlSeq, from: number, to: number): boolean {
  return from <= to && to - from < LONGEST_DASH && /^ *-? *$/.test(file.text.slice(from, to));
}

const LONGEST_DASH = 200;

function keepsEntries(
  before: readonly YamlEntry[],
  after: readonly YamlEntry[],
  near: readonly TextEdit[],
  all: readonly TextEdit[],
): boolean {
  const left = [...after];
  return before.every((entry) => {
    if (near.some((edit) => edit.start <= entry.key.start && edit.end > entry.key.start)) return true;
    const index = left.findIndex((other) => other.key.value === entry.key.value);
    if (index === -1) return false;
    const [match] = left.splice(index, 1) as [YamlEntry];
    return keeps(entry.value, match.value, entry.alias ? all : near, all);
  });
}

function touchingOf(node: YamlNode, edits: readonly TextEdit[]): readonly TextEdit[] {
  const end = node.kind === "scalar" && !node.isEmpty ? node.end : lineEnd(node);
  return edits.filter((edit) => touches(edit, node, end));
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

/** An alias stands where no edit reaches, and still changes with its anchor. */
function isSame(a: YamlNode, b: YamlNode, edits: readonly TextEdit[]): boolean {
  const same = (left: YamlNode, right: YamlNode, alias: unknown) =>
    alias ? keeps(left, right, edits, edits) : isSame(left, right, edits);
  if (a.kind === "scalar")
    return b.kind === "scalar" && a.value === b.value && Object.is(a.typed, b.typed) && a.tag === b.tag;
  if (a.kind === "seq") {
    return (
      b.kind === "seq" &&
      a.items.length === b.items.length &&
      a.items.every((item, i) => same(item.value, (b.items[i] as { value: YamlNode }).value, item.alias))
    );
  }
  return (
    b.kind === "map" &&
    a.entries.length === b.entries.length &&
    a.entries.every((entry, i) => {
      const other = b.entries[i] as YamlEntry;
      return entry.key.value === other.key.value && same(entry.value, other.value, entry.alias);
    })
  );
}
