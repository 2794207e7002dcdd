/** An image reference by the Docker and OCI conventions: `[registry/]name[:tag][@digest]`. */
export interface ImageReference {
  text: string;
  /** With the registry's host, without tag and digest. */
  name: string;
  tag: string | null;
  /** `sha256:…`, whole; null when there is none. */
  digest: string | null;
}

const DIGEST = /^[a-z0-9]+(?:[.+_-][a-z0-9]+)*:[0-9a-f]{32,}$/i;

/**
 * Splits an image reference. A `:` before the last `/` belongs to a registry's port.
 *
 * @see OCI distribution specification 1.1, "Pulling manifests"; distribution/reference grammar
 */
export function parseImage(text: string): ImageReference {
  const trimmed = text.trim();
  const at = trimmed.indexOf("@");
  const before = at === -1 ? trimmed : trimmed.slice(0, at);
  const digest = at === -1 ? null : trimmed.slice(at + 1);
  const colon = before.indexOf(":", before.lastIndexOf("/") + 1);
  return {
    text: trimmed,
    name: colon === -1 ? before : before.slice(0, colon),
    tag: colon === -1 ? null : before.slice(colon + 1),
    digest: digest !== null && DIGEST.test(digest) ? digest : null,
  };
}

/** Is a text a digest, algorithm and all? */
export function isDigest(text: string): boolean {
  return DIGEST.test(text);
}

/**
 * How much a reference says of which image it means: a `digest` all; a `tag` what its owner lets it say; `latest` and `none`
 * nothing. `unknown`: an expression or variable (`${{ … }}`, `${NAME}`) may still say it.
 */
export type Pinning = "digest" | "tag" | "latest" | "none" | "unknown";

export function pinningOf(image: ImageReference): Pinning {
  // Only a digest can stand behind an `@`.
  if (image.digest !== null || image.text.includes("@${")) return "digest";
  if (image.tag === null) return isOpen(image) ? "unknown" : "none";
  return image.tag === "latest" ? "latest" : "tag";
}

/** Is a part of the reference not known? */
export function isOpen({ text }: ImageReference): boolean {
  return text.includes("${");
}
