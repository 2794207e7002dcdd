import type { PackageFormat, PackageSource, Setting } from "../../model/index.js";

/** A setting that names a source: `*` in the path stands for any one key, `?` in front of the last for none or one. */
interface SourceKey {
  path: readonly string[];
  role: PackageSource["role"];
  group: string;
}

function key(path: string, role: PackageSource["role"], group: string): SourceKey {
  return { path: path.split(" "), role, group };
}

const UV_KEYS = [
  key("index-url", "main", "uv"),
  key("extra-index-url *", "extra", "uv"),
  key("find-links *", "limited", "uv"),
  key("index * url", "extra", "uv"),
];

/** Where the formats that are trees name their sources, by the manuals of each tool. */
const SOURCE_KEYS: Partial<Record<PackageFormat, readonly SourceKey[]>> = {
  "yarnrc-yml": [
    key("npmRegistryServer", "main", "npm"),
    key("npmPublishRegistry", "limited", "npm"),
    key("npmScopes * npmRegistryServer", "limited", "npm"),
    key("npmScopes * npmPublishRegistry", "limited", "npm"),
  ],
  "pnpm-workspace": [
    key("registry", "main", "npm"),
    key("registries default", "main", "npm"),
    key("registries *", "limited", "npm"),
    key("namedRegistries *", "limited", "npm"),
  ],
  bunfig: [
    key("install registry", "main", "npm"),
    key("install registry url", "main", "npm"),
    key("install scopes *", "limited", "npm"),
    key("install scopes * url", "limited", "npm"),
  ],
  pyproject: [
    key("tool poetry source * url", "extra", "poetry"),
    key("tool pdm source * url", "limited", "pdm"),
    ...UV_KEYS.map(({ path, role, group }) => ({ path: ["tool", "uv", ...path], role, group })),
  ],
  "uv-toml": UV_KEYS,
  pipfile: [key("source * url", "limited", "pipenv")],
  "cargo-config": [
    key("source * registry", "limited", "cargo"),
    key("source * git", "limited", "cargo"),
    key("registries * index", "limited", "cargo"),
    key("registry index", "main", "cargo"),
  ],
  composer: [key("repositories * url", "limited", "composer")],
};

/** The sources that the settings of a tree name. */
export function keyedSources(format: PackageFormat, settings: readonly Setting[]): PackageSource[] {
  const keys = SOURCE_KEYS[format] ?? [];
  return settings.flatMap(({ path, value, place, valuePlace }) => {
    const found = keys.find((each) => matches(each.path, path));
    return found ? [{ url: value, place, urlPlace: valuePlace, role: found.role, group: found.group }] : [];
  });
}

function matches(pattern: readonly string[], path: readonly string[]): boolean {
  return pattern.length === path.length && pattern.every((part, i) => part === "*" || part === path[i]);
}
