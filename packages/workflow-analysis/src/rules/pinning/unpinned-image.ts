import { type ImageReference, isOpen, pinningOf } from "../../model/index.js";
import type { Details } from "../../rule.js";

/** What the rules on images say of one that is not pinned. */
export interface Unpinned {
  message: string;
  details: Details;
}

/**
 * What is to be said of an image reference; null where it names a digest.
 *
 * @param origin what an unknown part of it comes from: "an expression"
 */
export function unpinned(image: ImageReference, origin: string): Unpinned | null {
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
        details: { severity: "low", persona: "pedantic", confidence: isOpen(image) ? "medium" : "high" },
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
