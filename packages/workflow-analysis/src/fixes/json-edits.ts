import type { TextEdit } from "@trustchain/findings";
import type { YamlMap, YamlSeq } from "../yaml/index.js";

/** Edits of a JSON or JSON5 file that follow the style of what stands there and leave every other byte as it is. */

/** Adds a member at the end of an object; null where the text isn't what it seems. */
export function insertMember(map: YamlMap, key: string, value: string): TextEdit | null {
  return insertLast(map, map.entries.at(-1)?.key.start, `${JSON.stringify(key)}: ${value}`);
}

/** Adds an element at the end of an array. */
export function insertElement(seq: YamlSeq, value: string): TextEdit | null {
  return insertLast(seq, seq.items.at(-1)?.value.start, value);
}

function insertLast(holder: YamlMap | YamlSeq, lastStart: number | undefined, text: string): TextEdit | null {
  const { file, start } = holder;
  const last = holder.kind === "map" ? holder.entries.at(-1)?.value : holder.items.at(-1)?.value;
  if (!last || lastStart === undefined) return { start: start + 1, end: start + 1, text };
  // In JSON5 a comma may stand behind the last one already; a comment there is left alone.
  const comma = /^\s*,/.exec(file.text.slice(last.end, holder.end))?.[0].length ?? 0;
  const at = last.end + comma;
  const from = file.text.lastIndexOf("\n", lastStart - 1) + 1;
  const before = file.text.slice(from, lastStart);
  const isOwnLine = from > start && before.trim() === "";
  const gap = isOwnLine ? `${file.text[from - 2] === "\r" ? "\r\n" : "\n"}${before}` : " ";
  return { start: at, end: at, text: comma > 0 ? `${gap}${text},` : `,${gap}${text}` };
}
