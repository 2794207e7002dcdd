import { type HttpResponse, textOf, UserError } from "@trustchain/action-kit";
import { digestOfBytes, isDigest } from "../image/digest.js";
import { type ImageLocation, wholeName } from "../image/image-location.js";

/**
 * What to accept. Both kinds of an index stand first, and a registry that holds one for a tag must be told that we take it: it would choose a
 * platform's manifest otherwise, and that digest would pin one platform only.
 *
 * @see OCI image specification 1.1, "Media types", "Compatibility matrix"
 */
export const MANIFEST_TYPES: readonly string[] = [
  "application/vnd.oci.image.index.v1+json",
  "application/vnd.docker.distribution.manifest.list.v2+json",
  "application/vnd.oci.image.manifest.v1+json",
  "application/vnd.docker.distribution.manifest.v2+json",
];

/**
 * The digest of a manifest that a registry sent.
 *
 * @throws UserError when the bytes have another digest than the registry says or we asked for, or are no manifest
 * @see OCI distribution specification 1.1, "Pulling manifests": a client should verify that the digest matches the body
 */
export function verifiedDigest(answer: HttpResponse, location: ImageLocation, doing: string): string {
  const promised = [location.reference, answer.headers.get("docker-content-digest") ?? ""].filter(isDigest);
  for (const digest of promised) requireDigest(answer.body, digest, location, doing);
  // Where nobody vouches for the bytes they may be anything that stands in the way: a sign-in page, a mirror's greeting.
  if (promised.length === 0 && !isManifest(answer)) {
    const { host } = new URL(answer.url);
    throw new UserError(doing, `${host} did not answer with a manifest`, "check that the host is a container registry");
  }
  return isDigest(location.reference) ? location.reference : digestOfBytes(answer.body);
}

function requireDigest(body: Uint8Array, digest: string, location: ImageLocation, doing: string): void {
  const actual = digestOfBytes(body, digest);
  if (actual === digest) return;
  throw new UserError(
    doing,
    `the manifest of ${wholeName(location)} should have the digest ${digest}, but has ${actual}`,
    "don't use the image; report it to who runs the registry",
  );
}

function isManifest(answer: HttpResponse): boolean {
  const [type = ""] = (answer.headers.get("content-type") ?? "").split(";");
  if (MANIFEST_TYPES.includes(type.trim().toLowerCase())) return true;
  try {
    return JSON.parse(textOf(answer))?.schemaVersion === 2;
  } catch {
    return false;
  }
}
