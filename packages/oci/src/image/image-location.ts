import { isDigest } from "./digest.js";
import { DOCKER_HUB, type Registry, registryAt } from "./registry.js";

/** An image as a file names it; `parseImage` of workflow-analysis gives one. */
export interface ImageName {
  /** With the registry's host where there is one: `alpine`, `ghcr.io/octo-org/app`. */
  name: string;
  tag: string | null;
  /** `sha256:…`; where it is given, it is what the name stands for, and the tag says nothing. */
  digest: string | null;
}

/** Where an image is, in the words of the OCI distribution specification. */
export interface ImageLocation {
  registry: Registry;
  /** `library/alpine`: the `<name>` of the API. */
  repository: string;
  /** A tag or a digest: the `<reference>` of the API. */
  reference: string;
}

const LONGEST_REPOSITORY = 255;
const REPOSITORY = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*)*$/;
const TAG = /^[a-zA-Z0-9_][a-zA-Z0-9._-]{0,127}$/;

/**
 * Where an image is. What it returns is safe to put into a URL.
 *
 * @returns null when no registry can hold such an image, because its name isn't one
 * @see OCI distribution specification 1.1, "Pulling manifests" (the grammar of name and tag);
 *   distribution/reference, `ParseNormalizedNamed` (hosts, Docker Hub's short names, `latest`)
 */
export function locateImage({ name, tag, digest }: ImageName): ImageLocation | null {
  const { host, path } = splitHost(name);
  const registry = host === null ? DOCKER_HUB : registryAt(host);
  if (registry === null || (tag !== null && !TAG.test(tag)) || (digest !== null && !isDigest(digest))) return null;
  const repository = registry === DOCKER_HUB && !path.includes("/") ? `library/${path}` : path;
  if (repository.length > LONGEST_REPOSITORY || !REPOSITORY.test(repository)) return null;
  return { registry, repository, reference: digest ?? tag ?? "latest" };
}

/** The whole name, whatever was left out where it stands: `docker.io/library/alpine:latest`. */
export function wholeName({ registry, repository, reference }: ImageLocation): string {
  return `${registry.host}/${repository}${isDigest(reference) ? "@" : ":"}${reference}`;
}

/** The first part is a host when no user of Docker Hub could have that name. */
function splitHost(name: string): { host: string | null; path: string } {
  const slash = name.indexOf("/");
  const first = name.slice(0, Math.max(slash, 0));
  return /[.:]|^localhost$/.test(first) ? { host: first, path: name.slice(slash + 1) } : { host: null, path: name };
}
