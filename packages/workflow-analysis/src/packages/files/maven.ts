import type { SourceFile } from "@trustchain/findings";
import type { PackageContent, PackageSource, Setting } from "../../model/index.js";
import { type Element, elementsAt, readXml, textPlace } from "./xml.js";

/**
 * `pom.xml` and `settings.xml`: the settings are the texts of elements without children, below the root; names of one list
 * aren't numbered.
 *
 * @see Maven documentation, "POM Reference", "Settings Reference"
 */
export function readMaven(file: SourceFile): PackageContent {
  const { root, problems } = readXml(file);
  // Other tools have a `settings.xml`, too.
  if (root?.name !== "project" && root?.name !== "settings") return { settings: [], sources: [], problems };
  return { settings: leavesOf(root, []), sources: sourcesOf(root), problems };
}

/** What says where packages come from, and with which credentials; a POM holds thousands of other elements. */
const TOLD = new Set([
  "repositories",
  "pluginRepositories",
  "profiles",
  "mirrors",
  "servers",
  "proxies",
  "distributionManagement",
]);

function leavesOf(element: Element, path: readonly string[]): Setting[] {
  return element.children.flatMap((child): Setting[] => {
    if (path.length === 0 && !TOLD.has(child.name)) return [];
    const below = [...path, child.name];
    if (child.children.length > 0) return leavesOf(child, below);
    return [{ path: below, value: child.text, place: child.place, valuePlace: textPlace(child) }];
  });
}

function sourcesOf(root: Element): PackageSource[] {
  const owners = [root, ...elementsAt(root, "profiles", "profile")];
  return [
    ...owners.flatMap((owner) => [
      ...elementsAt(owner, "repositories", "repository").flatMap((each) => sourceOf(each, "extra", "repositories")),
      ...elementsAt(owner, "pluginRepositories", "pluginRepository").flatMap((each) =>
        sourceOf(each, "extra", "pluginRepositories"),
      ),
    ]),
    ...elementsAt(root, "mirrors", "mirror").flatMap((each) => sourceOf(each, "limited", "mirrors")),
    ...elementsAt(root, "distributionManagement").flatMap(({ children }) =>
      children.flatMap((each) => sourceOf(each, "limited", "distributionManagement")),
    ),
  ];
}

function sourceOf(element: Element, role: PackageSource["role"], group: string): PackageSource[] {
  const [url] = elementsAt(element, "url");
  return url ? [{ url: url.text, place: url.place, urlPlace: textPlace(url), role, group }] : [];
}

/** `gradle/verification-metadata.xml`: what its `configuration` says; the checksums themselves are Gradle's matter. */
export function readVerificationMetadata(file: SourceFile): PackageContent {
  const { root, problems } = readXml(file);
  const settings = elementsAt(root, "configuration").flatMap((element) => leavesOf(element, ["configuration"]));
  return { settings, sources: [], problems };
}
