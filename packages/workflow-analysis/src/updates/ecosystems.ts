import type { Repository } from "../repository/index.js";

/** Dependabot's names of ecosystems by the files that show them. */
const MANIFESTS: readonly [RegExp, string][] = [
  [/^(?:package\.json|\.npmrc|\.yarnrc(?:\.yml)?|pnpm-workspace\.yaml)$/, "npm"],
  [/^bunfig\.toml$/, "bun"],
  [/^(?:requirements.*\.txt|pyproject\.toml|pip\.conf|pipfile)$/i, "pip"],
  [/^uv\.toml$/, "uv"],
  [/^go\.mod$/, "gomod"],
  [/^cargo\.toml$/i, "cargo"],
  [/^gemfile$/i, "bundler"],
  [/^composer\.json$/, "composer"],
  [/^pom\.xml$/, "maven"],
  [/^(?:build|settings)\.gradle(?:\.kts)?$/, "gradle"],
  [/^nuget\.config$/i, "nuget"],
  [/^(?:.*\.)?(?:docker|container)file(?:\..*)?$/i, "docker"],
];

/** A file that a package manager's ecosystem is known by. */
export interface Manifest {
  path: string;
  ecosystem: string;
}

/** The first file of each ecosystem that the repository shows, but for the actions. */
export function manifestsOf({ files }: Repository): Manifest[] {
  const found = new Map<string, Manifest>();
  for (const { path } of files) {
    const name = path.slice(path.lastIndexOf("/") + 1);
    const ecosystem = MANIFESTS.find(([pattern]) => pattern.test(name))?.[1];
    if (ecosystem !== undefined && !found.has(ecosystem)) found.set(ecosystem, { path, ecosystem });
  }
  return [...found.values()];
}

/** Ecosystems that Dependabot knows under several names, or that read the same files. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  npm: ["bun"],
  pip: ["uv", "conda"],
  docker: ["docker-compose", "helm"],
};

/** Does an entry of Dependabot's for `given` keep `ecosystem` up to date? */
export function isCoveredBy(ecosystem: string, given: string): boolean {
  return given === ecosystem || (ALSO[ecosystem]?.includes(given) ?? false);
}
