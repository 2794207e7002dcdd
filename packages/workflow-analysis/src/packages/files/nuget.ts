import type { SourceFile } from "@trustchain/findings";
import type { PackageContent, PackageSource, Setting } from "../../model/index.js";
import { attributePlace, type Element, elementsAt, readXml } from "./xml.js";

/**
 * `nuget.config`. Settings are `section / key` or, where a section has parts, `section / part / key`.
 *
 * @see NuGet documentation, "nuget.config File Reference", "Package Source Mapping"
 */
export function readNuget(file: SourceFile): PackageContent {
  const { root, problems } = readXml(file);
  if (root?.name.toLowerCase() !== "configuration") return { settings: [], sources: [], problems };
  return { settings: settingsOf(root), sources: sourcesOf(root), problems };
}

function sourcesOf(root: Element): PackageSource[] {
  const disabled = new Set(
    elementsAt(root, "disabledPackageSources", "add")
      .filter((element) => attribute(element, "value").toLowerCase() === "true")
      .map((element) => attribute(element, "key").toLowerCase()),
  );
  const patterns = mappedPatterns(root);
  return elementsAt(root, "packageSources", "add").flatMap((element): PackageSource[] => {
    const key = attribute(element, "key").toLowerCase();
    const url = attribute(element, "value");
    if (disabled.has(key)) return [];
    const isLimited = patterns !== null && !patterns.get(key)?.includes("*");
    const urlPlace = attributePlace(element, url);
    return [{ url, place: element.place, urlPlace, role: isLimited ? "limited" : "extra", group: "nuget" }];
  });
}

/** The patterns of names by source; null without any mapping: then every source is asked for every name. */
function mappedPatterns(root: Element): Map<string, string[]> | null {
  const sources = elementsAt(root, "packageSourceMapping", "packageSource");
  if (sources.length === 0) return null;
  return new Map(
    sources.map((source) => [
      attribute(source, "key").toLowerCase(),
      elementsAt(source, "package").map((each) => attribute(each, "pattern")),
    ]),
  );
}

function settingsOf(root: Element): Setting[] {
  return root.children.flatMap((section) =>
    section.children.flatMap((element) =>
      element.name.toLowerCase() === "add"
        ? [...entryOf([section.name], element), ...attributesOf([section.name, attribute(element, "key")], element)]
        : elementsAt(element, "add").flatMap((inner) => entryOf([section.name, element.name], inner)),
    ),
  );
}

function entryOf(above: readonly string[], element: Element): Setting[] {
  const value = attribute(element, "value");
  return [
    {
      path: [...above, attribute(element, "key")],
      value,
      place: element.place,
      valuePlace: attributePlace(element, value),
    },
  ];
}

/** `allowInsecureConnections="true"` beside key and value. */
function attributesOf(above: readonly string[], element: Element): Setting[] {
  return [...element.attributes]
    .filter(([name]) => !/^(?:key|value)$/i.test(name))
    .map(([name, value]) => ({
      path: [...above, name],
      value,
      place: element.place,
      valuePlace: attributePlace(element, value),
    }));
}

/** In any case, as NuGet reads them. */
function attribute({ attributes }: Element, name: string): string {
  for (const [each, value] of attributes) if (each.toLowerCase() === name.toLowerCase()) return value;
  return "";
}
