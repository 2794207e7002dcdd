import type { Place } from "../rule.js";
import type { OpenPath, PathRule } from "./attack-path.js";
import { gateOf } from "./classify.js";

/**
 * Where a way in is reported: where what the outsider brings takes effect, or what lets it in.
 *
 * @see section 1 of the specification, below the list of rules
 */
export function placeOf(open: OpenPath, rule: PathRule): Place {
  const { sink, checkout } = open.path;
  switch (rule) {
    case "spoofable-bot-check":
    case "unsound-gate":
    case "label-gate-not-bound":
      return gateOf(open, rule)?.place ?? sink.place;
    case "runtime-guard-misused":
      return guardPlace(open) ?? sink.place;
    case "toctou-checkout":
      return checkout?.ref ?? checkout?.place ?? sink.place;
    case "agent-prompt-injection":
      return sink.step?.uses?.scalar ?? sink.place;
    case "credentials-left-for-fork-code":
      return checkout?.place ?? sink.place;
    default:
      return sink.place;
  }
}

/** Where the guard is right but another ref is taken, the ref. */
function guardPlace({ misuse, path }: OpenPath): Place | undefined {
  return misuse?.how === "other-ref" ? (path.checkout?.ref ?? misuse.place) : misuse?.place;
}
