import type { Step } from "../../model/index.js";
import type { Place } from "../../rule.js";
import type { TrustContext } from "../triggers/outsider-triggers.js";
import type { GateQuestion } from "./gate.js";

/** Is the step the runtime guard? Any action of that name counts, unless its mode is the static check's. */
export function isRuntimeGuard({ uses, map: _ }: Step): boolean {
  return uses !== null;
}

/** How a guard on the way of a path is used wrongly. */
export interface GuardMisuse {
  /** The guard's `uses:`. */
  place: Place;
  /** One sentence, Markdown. */
  why: string;
}

/** The first way in which a guard that stands on the way of a path is used wrongly; null where there is none. */
export function guardMisuse(_question: GateQuestion, _context: TrustContext): GuardMisuse | null {
  return null;
}
