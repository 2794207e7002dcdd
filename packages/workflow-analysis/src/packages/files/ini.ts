import type { SourceFile } from "@trustchain/findings";
import type { PackageContent, PackageSource, Setting } from "../../model/index.js";
import { linesOf, placeIn, settingOf } from "./lines.js";

const COMMENT = /^[#;]/;
const SECTION = /^\[([^\]]*)\]$/;
const EQUALS = /\s*=\s*/;

/**
 * `.npmrc`. Names may hold anything up to the first `=`: `//host/:_authToken`.
 *
 * @see npm documentation, "npmrc"
 */
export function readNpmrc(file: SourceFile): PackageContent {
  const settings = linesOf(file, COMMENT).flatMap((line) => settingOf(file, line, EQUALS, []) ?? []);
  return { settings, sources: settings.flatMap(npmSource) };
}

/** Classic Yarn's `.yarnrc`: `name "value"`. */
export function readYarnrc(file: SourceFile): PackageContent {
  const settings = linesOf(file, COMMENT).flatMap(
    (line) => settingOf(file, line, /(?<=^(?:"[^"]*"|\S+))\s+/, []) ?? [],
  );
  return { settings, sources: settings.flatMap(npmSource) };
}

/** `registry`, and `@scope:registry` for the packages of a scope. */
function npmSource({ path, value, place, valuePlace }: Setting): PackageSource[] {
  const name = path.at(-1) ?? "";
  if (name !== "registry" && !/^@[^:]+:registry$/.test(name)) return [];
  const role = name === "registry" ? "main" : "limited";
  return [{ url: value, place, urlPlace: valuePlace, role, group: "npm" }];
}

/** `go.env`: what `go env -w` would write, `NAME=value`. */
export function readGoEnv(file: SourceFile): PackageContent {
  const settings = linesOf(file, /^#/).flatMap((line) => settingOf(file, line, /=/, []) ?? []);
  return { settings, sources: [] };
}

const PIP_ROLES = new Map<string, PackageSource["role"]>([
  ["index-url", "main"],
  ["extra-index-url", "extra"],
  ["find-links", "limited"],
]);

/**
 * `pip.conf`: sections, and values that go on in indented lines, one item each.
 *
 * @see pip documentation, "Configuration"
 */
export function readPipConf(file: SourceFile): PackageContent {
  const settings: Setting[] = [];
  let section = "";
  let open: Setting | null = null;
  for (const line of linesOf(file, COMMENT)) {
    const header = SECTION.exec(line.text);
    if (header) {
      section = header[1] as string;
      open = null;
    } else if (line.isIndented && open) {
      const valuePlace = placeIn(file, line, 0, line.text.length);
      settings.push({ ...open, value: line.text, valuePlace });
    } else {
      open = settingOf(file, line, /\s*[=:]\s*/, [section]);
      if (open) settings.push(open);
    }
  }
  const named = settings.map((setting) => ({ ...setting, path: setting.path.map(pipName) }));
  return { settings: named.filter(({ value }) => value !== ""), sources: named.flatMap(pipSources) };
}

/** Names have `-` or `_`. */
function pipName(name: string): string {
  return name.toLowerCase().replaceAll("_", "-");
}

function pipSources({ path, value, place, valuePlace }: Setting): PackageSource[] {
  const role = PIP_ROLES.get(path[1] ?? "");
  if (!role) return [];
  return Array.from(value.matchAll(/\S+/g), (url) => {
    const start = valuePlace.start + url.index;
    return { url: url[0], place, urlPlace: { ...valuePlace, start, end: start + url[0].length }, role, group: "pip" };
  });
}
