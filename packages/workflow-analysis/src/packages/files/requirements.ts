import type { SourceFile } from "@trustchain/findings";
import type { PackageContent, PackageSource, Setting } from "../../model/index.js";
import { type Line, linesOf, placeIn } from "./lines.js";

const OPTION = /^(--?[a-zA-Z][\w-]*)(?:\s*=\s*|\s+|$)(\S*)/;

const SHORT = new Map([
  ["-i", "--index-url"],
  ["--pypi-url", "--index-url"],
  ["-f", "--find-links"],
  ["-r", "--requirement"],
  ["-c", "--constraint"],
  ["-e", "--editable"],
]);

const ROLES = new Map<string, PackageSource["role"]>([
  ["--index-url", "main"],
  ["--extra-index-url", "extra"],
  ["--find-links", "limited"],
]);

/**
 * `requirements*.txt`: options by their long names as settings; each requirement as `requirement`, with its hashes.
 *
 * @see pip documentation, "Requirements File Format"
 */
export function readRequirements(file: SourceFile): PackageContent {
  const settings = joinedLines(file).map((line) => settingOf(file, line));
  return { settings, sources: settings.flatMap(sourceOf) };
}

/** A backslash at its end continues a line. */
function joinedLines(file: SourceFile): Line[] {
  const joined: Line[] = [];
  let isOpen = false;
  for (const line of linesOf(file, /^#/)) {
    const text = line.text.replace(/\s+#.*$/, "");
    const last = joined.at(-1);
    if (isOpen && last) last.text += ` ${text.replace(/\\$/, "")}`;
    else joined.push({ ...line, text: text.replace(/\s*\\$/, "") });
    isOpen = text.endsWith("\\");
  }
  return joined;
}

function settingOf(file: SourceFile, line: Line): Setting {
  const [whole = "", name, value = ""] = OPTION.exec(line.text) ?? [];
  if (name === undefined) {
    const place = placeIn(file, line, 0, line.text.length);
    return { path: ["requirement"], value: line.text, place, valuePlace: place };
  }
  const from = whole.length - value.length;
  return {
    path: [SHORT.get(name) ?? name],
    value,
    place: placeIn(file, line, 0, whole.length),
    valuePlace: placeIn(file, line, from, whole.length),
  };
}

function sourceOf({ path: [name = ""], value, place, valuePlace }: Setting): PackageSource[] {
  const role = ROLES.get(name);
  if (role) return [{ url: value, place, urlPlace: valuePlace, role, group: "pip" }];
  // `name @ https://…`, `git+https://…#egg=name`, `-e git+https://…`.
  const url =
    name === "requirement" || name === "--editable" ? /(?:git\+|hg\+|svn\+|bzr\+)?[a-z]+:\/\/\S+/.exec(value) : null;
  if (!url) return [];
  const start = valuePlace.start + url.index;
  return [
    {
      url: url[0],
      place,
      urlPlace: { ...valuePlace, start, end: start + url[0].length },
      role: "limited",
      group: "pip",
    },
  ];
}
