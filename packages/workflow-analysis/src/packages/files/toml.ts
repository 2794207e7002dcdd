import { messageOf } from "@trustchain/action-kit";
import type { SourceFile } from "@trustchain/findings";
import { type AST, parseTOML } from "toml-eslint-parser";
import type { Setting } from "../../model/index.js";
import type { YamlProblem } from "../../yaml/index.js";

/** The settings of a TOML file in their order, with their places; nothing but the problem where it can't be parsed. */
export function readToml(file: SourceFile): { settings: Setting[]; problems: YamlProblem[] } {
  try {
    const settings: Setting[] = [];
    // The parser takes no byte order mark.
    for (const part of parseTOML(file.text.replace(/^\ufeff/, " ")).body[0].body) {
      if (part.type === "TOMLKeyValue") collectEntry(file, part, [], settings);
      else for (const entry of part.body) collectEntry(file, entry, part.resolvedKey.map(String), settings);
    }
    return { settings, problems: [] };
  } catch (error) {
    const { index } = error as { index?: unknown };
    const at = typeof index === "number" ? Math.min(index, file.text.length) : 0;
    const message = error instanceof RangeError ? "it is nested too deeply" : messageOf(error);
    return { settings: [], problems: [{ start: at, end: at, message }] };
  }
}

function collectEntry(
  file: SourceFile,
  { key, value }: AST.TOMLKeyValue,
  above: readonly string[],
  settings: Setting[],
) {
  const path = [...above, ...key.keys.map((part) => (part.type === "TOMLBare" ? part.name : part.value))];
  collectValue(file, value, path, key.range, settings);
}

function collectValue(
  file: SourceFile,
  node: AST.TOMLContentNode,
  path: readonly string[],
  [start, end]: AST.Range,
  settings: Setting[],
): void {
  if (node.type === "TOMLInlineTable") {
    for (const entry of node.body) collectEntry(file, entry, path, settings);
  } else if (node.type === "TOMLArray") {
    node.elements.forEach((element, i) => {
      collectValue(file, element, [...path, String(i)], element.range, settings);
    });
  } else {
    const written = file.text.slice(...node.range);
    const quotes = /^("""|'''|"|')/.exec(written)?.[0].length ?? 0;
    settings.push({
      path,
      value: node.kind === "string" ? node.value : written,
      place: { file, start, end },
      valuePlace: { file, start: node.range[0] + quotes, end: node.range[1] - quotes },
    });
  }
}
