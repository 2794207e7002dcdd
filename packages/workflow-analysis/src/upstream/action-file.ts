import { UserError } from "@trustchain/action-kit";
import { nameOfSlug, type Slug } from "./origin.js";

/** Files of actions are small; a larger one is made to be slow. */
const MAX_BYTES = 1024 * 1024;

/** @throws UserError for a file that is larger than any action's */
export function requireSmall(slug: Slug, path: string, bytes: number): void {
  if (bytes <= MAX_BYTES) return;
  const reason = `${path} has ${bytes} bytes, more than the ${MAX_BYTES} that are read`;
  throw new UserError(nameOfSlug(slug), reason, "look at what this action is");
}
