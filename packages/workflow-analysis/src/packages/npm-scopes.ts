import type { PackageFile } from "../model/index.js";
import type { Repository } from "../repository/index.js";
import type { Confusion } from "./confusion.js";
import { isPrivateSource } from "./public-hosts.js";

/**
 * The private scopes that a `.npmrc` says nothing of, so that the public registry answers for them: a package of the scope
 * goes to a registry of its own by its `publishConfig`, or another file says where the scope's packages come from.
 */
export function scopeConfusion(npmrc: PackageFile, repository: Repository): Confusion[] {
  const { file, sources } = npmrc;
  const main = sources.find(({ role }) => role === "main");
  // A registry of one's own answers for every name.
  if (main && isPrivateSource(main.url)) return [];
  const named = new Set(scopesOf(npmrc).map(({ scope }) => scope));
  const folder = folderOf(file.path);
  const manifests = manifestsBelow(repository, folder);
  const missing = [...publishedScopes(manifests), ...otherScopes(npmrc, repository, manifests)].find(
    (scope) => !named.has(scope),
  );
  if (missing === undefined) return [];
  const end = file.line(1).length;
  const message = `No \`${missing}:registry\` says where the packages of this private scope come from, so the public registry may answer for them`;
  return [{ place: { file, start: file.lineStarts[0] ?? 0, end: (file.lineStarts[0] ?? 0) + end }, message }];
}

/** Packages that are published elsewhere than to everybody. */
function publishedScopes(manifests: readonly string[]): string[] {
  return manifests.flatMap((text) => {
    if (!text.includes("publishConfig")) return [];
    const { name, publishConfig } = objectIn(text) as { name?: unknown; publishConfig?: { registry?: unknown } };
    const registry = publishConfig?.registry;
    const scope = typeof name === "string" ? /^(@[^/]+)\//.exec(name)?.[1] : undefined;
    return scope !== undefined && typeof registry === "string" && isPrivateSource(registry) ? [scope] : [];
  });
}

/** Scopes that another file gives a registry, and that a package here asks for. */
function otherScopes(npmrc: PackageFile, { packageFiles }: Repository, manifests: readonly string[]): string[] {
  return packageFiles
    .filter((other) => other !== npmrc)
    .flatMap(scopesOf)
    .filter(({ url }) => isPrivateSource(url))
    .map(({ scope }) => scope)
    .filter((scope) => manifests.some((text) => text.includes(`"${scope}/`)));
}

function scopesOf({ format, settings, sources }: PackageFile): { scope: string; url: string }[] {
  const paths = new Map(settings.map(({ place, path }) => [place, path]));
  return sources.flatMap(({ url, place, role }) => {
    const path = role === "limited" ? paths.get(place) : undefined;
    const scope = path && scopeIn(format, path);
    return scope === undefined || scope === null ? [] : [{ scope, url }];
  });
}

function scopeIn(format: PackageFile["format"], path: readonly string[]): string | null {
  const [first = "", second = "", third = ""] = path;
  if (format === "npmrc" || format === "yarnrc") return /^(@[^:]+):registry$/.exec(first)?.[1] ?? null;
  if (format === "yarnrc-yml") return first === "npmScopes" ? `@${second}` : null;
  if (format === "pnpm-workspace") return second.startsWith("@") ? second : null;
  return format === "bunfig" && second === "scopes" ? `@${third.replace(/^@/, "")}` : null;
}

function manifestsBelow(repository: Repository, folder: string): string[] {
  const under = folder === "" ? "" : `${folder}/`;
  return repository.files.flatMap(({ path }) =>
    path.startsWith(under) && /(?:^|\/)package\.json$/.test(path) ? (repository.manifest(path)?.text ?? []) : [],
  );
}

function objectIn(text: string): object {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? value : {};
  } catch {
    return {};
  }
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}
