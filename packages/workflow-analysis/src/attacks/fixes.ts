import type { RuleFix } from "../rule.js";
import type { OpenPath, PathRule } from "./attack-path.js";

/** What mends a way in, where something does without a look at what the workflow is for. */
export function fixOf(_open: OpenPath, _rule: PathRule): RuleFix | null {
  return null;
}
