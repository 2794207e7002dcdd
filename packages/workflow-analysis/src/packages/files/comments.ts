import type { SourceFile } from "@trustchain/findings";
import type { PackageFormat } from "../../model/index.js";
import type { YamlComment } from "../../yaml/index.js";

const MARKS: Partial<Record<PackageFormat, RegExp>> = {
  npmrc: /(?<=^[ \t]*)[#;]/m,
  "pip-conf": /(?<=^[ \t]*|[ \t])[#;]/m,
  gradle: /(?<=^[ \t]*|[ \t])\/\//m,
  "go-mod": /(?<=^[ \t]*|[ \t])\/\//m,
};

const XML: ReadonlySet<PackageFormat> = new Set<PackageFormat>([
  "nuget-config",
  "maven-pom",
  "maven-settings",
  "gradle-verification",
]);

/** The comments of a format that isn't YAML or JSON. A mark in a quoted text may pass for one: it would have to read like an ignore comment. */
export function commentsOf(file: SourceFile, format: PackageFormat): YamlComment[] {
  if (XML.has(format)) return xmlComments(file);
  const mark = MARKS[format] ?? /(?<=^[ \t]*|[ \t])#/m;
  return file.lineStarts.flatMap((start, index) => {
    const line = file.line(index + 1);
    const found = mark.exec(line);
    if (!found) return [];
    const end = start + line.length;
    const text = line.slice(found.index + found[0].length);
    return [{ start: start + found.index, end, text, alone: line.slice(0, found.index).trim() === "" }];
  });
}

function xmlComments(file: SourceFile): YamlComment[] {
  const comments: YamlComment[] = [];
  const { text } = file;
  for (let start = text.indexOf("<!--"); start !== -1; start = text.indexOf("<!--", start + 4)) {
    const close = text.indexOf("-->", start + 4);
    if (close === -1) break;
    const before = text.slice(text.lastIndexOf("\n", start) + 1, start);
    // The mark is a `#` there, too: `<!-- # trustchain: ignore[id] reason -->`.
    const inner = text.slice(start + 4, close).replace(/^\s*#/, "");
    comments.push({ start, end: close + 3, text: inner.trimEnd(), alone: before.trim() === "" });
  }
  return comments;
}
