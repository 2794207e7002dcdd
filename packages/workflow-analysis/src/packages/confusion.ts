import type { Confidence } from "@trustchain/findings";
import type { PackageFile, PackageSource, Setting } from "../model/index.js";
import type { Repository } from "../repository/index.js";
import type { Place } from "../rule.js";
import { scopeConfusion } from "./npm-scopes.js";
import { isPrivateSource, isPublicSource } from "./public-hosts.js";

/** Two sources that may both answer for one name. */
export interface Confusion {
  place: Place;
  message: string;
  confidence?: Confidence;
  related?: { place: Place; message: string }[];
}

export const PIP_CONFUSION =
  "pip asks this index for every name, too, and takes the highest version that any of them has";
export const UV_CONFUSION =
  "uv looks for every name in all indexes, so any of them may answer for a name that is meant for another";

/** The names in a package manager's configuration for which two sources may answer. */
export function confusionsIn(file: PackageFile, repository: Repository): Confusion[] {
  switch (file.format) {
    case "pip-conf":
    case "requirements":
      return hasHashes(file) ? [] : extras(file).map(({ place }) => ({ place, message: PIP_CONFUSION }));
    case "pyproject":
      return [...unsafeStrategy(file), ...poetry(file)];
    case "uv-toml":
      return unsafeStrategy(file);
    case "pipfile":
      return searchesAll(file);
    case "nuget-config":
      return several(
        file,
        "NuGet takes whichever feed answers first, and no `packageSourceMapping` says which one a name belongs to",
      );
    case "gemfile":
      return several(file, "Bundler may take a gem from either of two sources that count for all gems");
    case "gradle":
      return privateBesidePublic(file);
    case "maven-pom":
    case "maven-settings":
      return repository.packageFiles.some(hasMirrorOfAll) || hasMirrorOfAll(file) ? [] : maven(file);
    case "npmrc":
      return scopeConfusion(file, repository);
    default:
      return [];
  }
}

function extras({ sources }: PackageFile): PackageSource[] {
  return sources.filter(({ role, url }) => role === "extra" && url !== "");
}

/** With `--hash` at every requirement nothing else can come in. */
function hasHashes({ settings }: PackageFile): boolean {
  const requirements = settings.filter(({ path }) => path[0] === "requirement");
  return requirements.length > 0 && requirements.every(({ value }) => value.includes("--hash="));
}

/** @see uv documentation, "Searching across multiple indexes" */
function unsafeStrategy({ settings }: PackageFile): Confusion[] {
  return settings
    .filter(({ path, value }) => path.at(-1) === "index-strategy" && isUnsafeStrategy(value))
    .map(({ place }) => ({ place, message: UV_CONFUSION }));
}

export function isUnsafeStrategy(value: string | undefined): boolean {
  return value === "unsafe-best-match" || value === "unsafe-first-match";
}

/** @see Poetry documentation, "Repositories": supplemental sources are asked for every name, explicit ones for none but their own */
function poetry({ settings, sources }: PackageFile): Confusion[] {
  const urls = new Set(sources.filter(({ group }) => group === "poetry").map(({ place }) => place));
  const found: Confusion[] = [];
  let primaries = 0;
  for (const own of poetrySources(settings)) {
    const url = own.find(({ place }) => urls.has(place));
    const priority = own.find(({ path }) => path[4] === "priority");
    const isOldSecondary = own.some(({ path, value }) => path[4] === "secondary" && value === "true");
    const kind = isOldSecondary ? "secondary" : (priority?.value.toLowerCase() ?? "primary");
    if (!url) continue;
    if (kind === "supplemental" || kind === "secondary") {
      const message = `Poetry asks this ${kind} source for every name, beside the index that anybody may publish to`;
      found.push({ place: priority?.place ?? url.place, message });
    } else if (kind === "primary" && ++primaries > 1) {
      const message = "Poetry asks each of its primary sources for every name, and takes the best version of all";
      found.push({ place: url.place, message });
    }
  }
  return found;
}

/** The settings of each `[[tool.poetry.source]]`. */
function poetrySources(settings: readonly Setting[]): Setting[][] {
  const groups = new Map<string, Setting[]>();
  for (const setting of settings) {
    const [tool, poetry, source, number] = setting.path;
    if (tool !== "tool" || poetry !== "poetry" || source !== "source" || number === undefined) continue;
    const group = groups.get(number);
    if (group) group.push(setting);
    else groups.set(number, [setting]);
  }
  return [...groups.values()];
}

/** @see Pipenv documentation, `install_search_all_sources` */
function searchesAll({ settings }: PackageFile): Confusion[] {
  return settings
    .filter(({ path, value }) => path.at(-1) === "install_search_all_sources" && value === "true")
    .map(({ place }) => ({
      place,
      message: "Pipenv looks for every name in all sources, so any of them may answer for it",
    }));
}

function several(file: PackageFile, message: string): Confusion[] {
  const [first, second] = extras(file).filter(({ url }) => /^https?:/i.test(url));
  return first && second
    ? [{ place: second.place, message, related: [{ place: first.place, message: "the other one is here" }] }]
    : [];
}

function byGroup(sources: readonly PackageSource[]): PackageSource[][] {
  const groups = new Set(sources.map(({ group }) => group));
  return [...groups].map((name) => sources.filter(({ group }) => group === name));
}

function privateBesidePublic(file: PackageFile): Confusion[] {
  return byGroup(extras(file)).flatMap((sources) => {
    const own = sources.find(({ url }) => isPrivateSource(url));
    const other = sources.find(({ url }) => isPublicSource(url));
    if (!own || !other) return [];
    const message =
      "Gradle asks this repository and a public one for every name, and no content filter says which one a name belongs to";
    return [{ place: own.place, message, related: [{ place: other.place, message: "the public one is here" }] }];
  });
}

/** Maven asks its central repository for whatever the others don't have. */
function maven(file: PackageFile): Confusion[] {
  return byGroup(extras(file)).flatMap((sources) => {
    const own = sources.find(({ url }) => isPrivateSource(url));
    if (!own) return [];
    const other = sources.find(({ url }) => isPublicSource(url));
    const message =
      "Maven asks this repository and a public one for every name; only a mirror of all (`<mirrorOf>*</mirrorOf>`) has one of them decide";
    return [
      {
        place: own.place,
        message,
        // The central one is there though no file says so.
        confidence: other ? "medium" : "low",
        related: other ? [{ place: other.place, message: "the public one is here" }] : [],
      },
    ];
  });
}

function hasMirrorOfAll({ format, settings }: PackageFile): boolean {
  return (
    format === "maven-settings" &&
    settings.some(
      ({ path, value }) => path.join(" ") === "mirrors mirror mirrorOf" && /^(?:\*|external:\*)/.test(value),
    )
  );
}
