import { type ImageReference, isDigest } from "../model/index.js";
import type { Place, RuleFix } from "../rule.js";
import type { YamlScalar } from "../yaml/index.js";

/**
 * Pins an image to the digest that its tag means today: `node:22` → `node:22@sha256:…`; nothing else changes.
 *
 * @param place where the reference stands, without quotes: an image of a Dockerfile, or `placeOfImage` of a YAML value
 * @param digest `sha256:…`, whole, as the registry said it
 * @returns null where the file doesn't hold the reference as it is (escapes, variables, a matrix), where it has a digest, and
 *   where `digest` is none
 */
export function pinImageFix(place: Place, image: ImageReference, digest: string): RuleFix | null {
  const { file, start, end } = place;
  if (!isPinnable(image) || !isDigest(digest) || file.text.slice(start, end) !== image.text) return null;
  return {
    description: `pin it to the image that \`${image.text}\` is today`,
    safe: true,
    // The whole reference, so that it is plain which value changes.
    edits: [{ start, end, text: `${image.text}@${digest}` }],
  };
}

/** All is known of it, and its tag or its name ends it. */
export function isPinnable({ text, name, tag }: ImageReference): boolean {
  return /^[\w./:-]+$/.test(text) && name !== "" && tag !== "";
}

/**
 * Where an image reference stands in a YAML value: within quotes, behind `docker://`.
 *
 * @returns null where the value is something else, an expression for one
 */
export function placeOfImage(scalar: YamlScalar, image: ImageReference): Place | null {
  const { value, file } = scalar;
  const [, before = ""] = /^(\s*(?:docker:\/\/)?)/.exec(value) ?? [];
  if (value.slice(before.length).trimEnd() !== image.text) return null;
  return { file, ...scalar.spanOf(before.length, before.length + image.text.length) };
}
