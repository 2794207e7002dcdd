import { createHash } from "node:crypto";

const DIGEST = /^(?:sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128})$/;

/** Is it a digest of an algorithm that registries use? (OCI image specification 1.1, "Digests", "Registered Algorithms") */
export function isDigest(text: string): boolean {
  return DIGEST.test(text);
}

/** The digest of some bytes, `sha256:…`; by the algorithm of another digest where one is given. */
export function digestOfBytes(bytes: Uint8Array, like = "sha256:"): string {
  const algorithm = like.slice(0, like.indexOf(":"));
  return `${algorithm}:${createHash(algorithm).update(bytes).digest("hex")}`;
}
