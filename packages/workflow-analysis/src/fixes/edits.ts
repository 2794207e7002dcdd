import type { SourceFile, TextEdit } from "@trustchain/findings";
import type { YamlEntry, YamlMap, YamlNode } from "../yaml/index.js";

/**
 * Edits of a YAML file that leave every other byte as it is: they follow the style of what stands there (flow or block,
 * indentation, line breaks). Each returns null where the place can't be edited safely, so that no fix is offered.
 */

/** What an inserted key holds: a scalar as it is to be written, or keys of its own. */
export type NewValue = string | Readonly<Record<string, string>>;

/** Adds `key` to a mapping, after `after` or at its end. */
export function insertEntry(map: YamlMap, key: string, value: NewValue, after?: YamlEntry): TextEdit | null {
  return map.flow ? insertInFlow(map, key, value) : insertInBlock(map, key, value, after ?? map.entries.at(-1));
}

function insertInFlow(map: YamlMap, key: string, value: NewValue): TextEdit | null {
  const { text } = map.file;
  if (text[map.end - 1] !== "}") return null;
  const last = map.entries.at(-1);
  const at = last ? endOf(last) : map.start + 1;
  // Between the last value and the brace there may be a comma already.
  const hasComma = last !== undefined && /^\s*,/.test(text.slice(at, map.end - 1));
  if (hasComma) return null;
  return { start: at, end: at, text: `${last ? ", " : ""}${key}: ${flowText(value)}` };
}

function flowText(value: NewValue): string {
  if (typeof value === "string") return value;
  return `{${Object.entries(value)
    .map(([key, text]) => `${key}: ${text}`)
    .join(", ")}}`;
}

function insertInBlock(map: YamlMap, key: string, value: NewValue, after: YamlEntry | undefined): TextEdit | null {
  const { file } = map;
  const first = map.entries[0];
  if (!after || !first) return null;
  const indent = indentOf(file, first.key);
  if (indent === null) return null;
  const { at, newline } = endOfLine(file, lastCharacter(file, after));
  const lines = blockLines(key, value, indent, indentStep(map));
  return { start: at, end: at, text: lines.map((line) => newline + line).join("") };
}

function blockLines(key: string, value: NewValue, indent: string, step: string): string[] {
  if (typeof value === "string") return [`${indent}${key}: ${value}`];
  return [`${indent}${key}:`, ...Object.entries(value).map(([name, text]) => `${indent}${step}${name}: ${text}`)];
}

/** Removes an entry with its line; null where it is its mapping's only one, or stands behind a `- ` with others on its line. */
export function removeEntry(map: YamlMap, entry: YamlEntry): TextEdit | null {
  const index = map.entries.indexOf(entry);
  if (index === -1 || map.entries.length === 1) return null;
  const next = map.entries[index + 1];
  const previous = map.entries[index - 1];
  if (map.flow) {
    if (next) return { start: entry.key.start, end: next.key.start, text: "" };
    return previous ? { start: endOf(previous), end: endOf(entry), text: "" } : null;
  }
  const { file } = map;
  const { at, newline } = endOfLine(file, lastCharacter(file, entry));
  const start = startOfLine(file, entry.key.start);
  // The first key of a list item shares its line with the dash: the next key takes its place.
  if (file.text.slice(start, entry.key.start).trim() !== "") {
    return next ? { start: entry.key.start, end: next.key.start, text: "" } : null;
  }
  const end = Math.min(file.text.length, at + (at < file.text.length ? newline.length : 0));
  return { start, end, text: "" };
}

/** Gives an entry another value. */
export function setValue({ key, value, alias }: YamlEntry, text: string): TextEdit | null {
  if (alias) return null;
  const { start, end, file } = value;
  if (value.kind !== "scalar" || !value.isEmpty) return { start, end, text };
  if (start === key.end) return isKeyAlone(file, start) ? insertion(start, `: ${text}`) : null;
  // Else there is a tag or an anchor.
  return file.text[start - 1] === ":" ? insertion(start, ` ${text}`) : null;
}

/** `{key}` and `{key, other: 1}`, unlike `? key`. */
function isKeyAlone({ text }: SourceFile, end: number): boolean {
  let next = end;
  while (text[next] === " ") next++;
  return text[next] === "," || text[next] === "}";
}

function insertion(at: number, text: string): TextEdit {
  return { start: at, end: at, text };
}

/** Sets a key of the mapping that `parent` holds under `name` (`with`, `env`, …), which is added where it is missing. */
export function setIn(parent: YamlMap, name: string, key: string, value: string, after?: YamlEntry): TextEdit | null {
  const holder = parent.entry(name);
  if (!holder) return insertEntry(parent, name, { [key]: value }, after);
  if (holder.alias) return null;
  const { value: node } = holder;
  if (node.kind === "map") {
    const existing = node.entry(key);
    if (!existing) return node.entries.length === 0 && !node.flow ? null : insertEntry(node, key, value);
    return existing.value.kind === "scalar" ? setValue(existing, value) : null;
  }
  return node.kind === "scalar" && node.isEmpty && !parent.flow ? fillEmpty(parent, holder, key, value) : null;
}

/** `with:` and nothing behind it. */
function fillEmpty(parent: YamlMap, holder: YamlEntry, key: string, value: string): TextEdit | null {
  const indent = indentOf(parent.file, holder.key);
  if (indent === null) return null;
  const { at, newline } = endOfLine(parent.file, holder.key.end);
  return { start: at, end: at, text: `${newline}${indent}${indentStep(parent)}${key}: ${value}` };
}

function endOf(entry: YamlEntry): number {
  return entry.alias ? entry.alias.end : Math.max(entry.value.end, entry.key.end);
}

/** The end of an entry without the line breaks that a block scalar ends with. */
function lastCharacter(file: SourceFile, entry: YamlEntry): number {
  let end = endOf(entry);
  while (end > entry.key.end && /\s/.test(file.text[end - 1] as string)) end--;
  return end;
}

function startOfLine(file: SourceFile, offset: number): number {
  const { line } = file.position(offset);
  return file.lineStarts[line - 1] as number;
}

function endOfLine(file: SourceFile, offset: number): { at: number; newline: string } {
  const { text } = file;
  const lineFeed = text.indexOf("\n", offset);
  const end = lineFeed === -1 ? text.length : lineFeed;
  return { at: text[end - 1] === "\r" && end > offset ? end - 1 : end, newline: newlineOf(file) };
}

/** As the file has it. A lone carriage return is none that all readers agree on. */
function newlineOf(file: SourceFile): string {
  return /\r?\n/.exec(file.text)?.[0] ?? "\n";
}

/** White space as deep as a key stands; `- ` before it counts as two spaces. Null where a tab or a key stands before it. */
function indentOf(file: SourceFile, key: YamlNode): string | null {
  const before = file.text.slice(startOfLine(file, key.start), key.start);
  return /^[ -]*$/.test(before) ? " ".repeat(before.length) : null;
}

/** One level of indentation, as the mapping's own children have it; two spaces where it has none. */
function indentStep(map: YamlMap): string {
  for (const entry of map.entries) {
    const { value } = entry;
    if (entry.alias || value.kind !== "map" || value.flow || !value.entries[0]) continue;
    const { file } = map;
    const own = file.position(entry.key.start).column;
    const inner = file.position(value.entries[0].key.start).column;
    if (inner > own) return " ".repeat(inner - own);
  }
  return "  ";
}
