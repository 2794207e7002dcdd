import { switchOption } from "../../config/options.js";
import { isPinnable, pinImageFix } from "../../fixes/pin-image.js";
import { type ImageReference, isOpen, pinningOf } from "../../model/index.js";
import type { Details, Place, Report } from "../../rule.js";

/** What the rules on images say of one that is not pinned. */
export interface Unpinned {
  message: string;
  details: Details;
}

/**
 * What is to be said of an image reference; null where it names a digest.
 *
 * @param origin what an unknown part of it comes from: "an expression"
 * @param needsDigest whether a tag without a digest is more than a matter of hygiene
 */
export function unpinned(image: ImageReference, origin: string, needsDigest: boolean): Unpinned | null {
  switch (pinningOf(image)) {
    case "digest":
      return null;
    case "unknown":
      return unknownImage(origin);
    case "none":
      return {
        message: `\`${image.text}\` names neither a tag nor a digest: it is whatever \`latest\` is today`,
        details: {},
      };
    case "latest":
      return { message: `\`${image.text}\` is whatever was pushed last`, details: {} };
    case "tag":
      return {
        message: `\`${image.text}\` is a tag, which can be pushed again, not a digest`,
        details: {
          ...(needsDigest ? { severity: "medium", persona: "regular" } : { severity: "low", persona: "pedantic" }),
          confidence: isOpen(image) ? "medium" : "high",
        },
      };
  }
}

/** What is to be said where nothing of the reference is known. */
export function unknownImage(origin: string): Unpinned {
  return {
    message: `The image comes from ${origin}, so nothing shows that it is pinned`,
    details: { confidence: "low" },
  };
}

/** The options of the rules on images. */
export const IMAGE_OPTIONS = {
  digests: switchOption("Take a tag without a digest for more than hygiene: medium severity, and for everyone"),
};

/**
 * Reports an image that is not pinned, with the fix that adds the digest which its registry has today.
 *
 * @param whole where the reference stands as it is; null where it is made of parts
 */
export function reportImage(
  report: Report,
  place: Place,
  image: ImageReference,
  { message, details }: Unpinned,
  whole: Place | null,
): void {
  const isWhole = whole !== null && isPinnable(image);
  const digest = isWhole ? report.repository.upstream?.digestOf(image) : undefined;
  const isGone = digest === null;
  report(place, isGone ? `${message}; its registry has no such image` : message, {
    ...details,
    fix: whole && digest ? pinImageFix(whole, image, digest) : null,
    witness: {
      image: image.name,
      ref: image.tag,
      digest: digest ?? null,
      source: digest ? "registry" : null,
      unfixed: digest || isGone ? null : isWhole ? "its registry was not asked" : "it isn't written in one piece",
    },
  });
}
