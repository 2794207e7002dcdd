import type { Span } from "@trustchain/findings";
import type { RunScript } from "./model/index.js";
import type { Place } from "./rule.js";
import type { YamlMap } from "./yaml/index.js";

/** Where something is missing from a mapping: its first line, without what follows. */
export function firstLineOf(map: YamlMap): Place {
  const { text } = map.file;
  let end = map.start;
  while (end < map.end && text[end] !== "\n" && text[end] !== "\r") end++;
  const line = text.slice(map.start, end);
  const comment = line.search(/\s#/);
  const length = comment === -1 ? line.length : line.slice(0, comment).trimEnd().length;
  return { file: map.file, start: map.start, end: map.start + length, extent: map };
}

/** A part of a script, such as one of its commands. */
export function placeInScript({ scalar }: RunScript, { start, end }: Span): Place {
  return { file: scalar.file, ...scalar.spanOf(start, end) };
}
