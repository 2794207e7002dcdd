import type { Place } from "./rule.js";
import type { YamlMap } from "./yaml/index.js";

/** Where something is missing from a mapping: its first line, without what follows. */
export function firstLineOf(map: YamlMap): Place {
  const { text } = map.file;
  let end = map.start;
  while (end < map.end && text[end] !== "\n" && text[end] !== "\r") end++;
  const hash = text.slice(map.start, end).search(/\s+#/);
  return { file: map.file, start: map.start, end: hash === -1 ? end : map.start + hash, extent: map };
}
