import { contextPath, type Expression } from "../expressions/index.js";
import type { Step } from "../model/index.js";
import { rateGithubContext } from "../trust/contexts.js";
import { isAlwaysSet } from "../trust/event-contexts.js";

/** How many words a shell makes of a value that stands without quotes, when nobody means harm. */
export type WordCount = "one" | "one or none" | "any";

/**
 * Names of branches and tags: git takes no space and no character of a pattern into them.
 *
 * True where the name is there whenever its object is; a deleted fork has no repository, and some runs have no branch.
 *
 * @see git-check-ref-format(1); the webhook payloads of the events that trigger workflows
 */
const REF_NAMES: ReadonlyMap<string, boolean> = new Map([
  ["github.base_ref", true],
  ["github.head_ref", true],
  ["github.ref", true],
  ["github.ref_name", true],
  ["github.event.merge_group.base_ref", true],
  ["github.event.merge_group.head_ref", true],
  ["github.event.pull_request.base.label", true],
  ["github.event.pull_request.base.ref", true],
  ["github.event.pull_request.head.label", true],
  ["github.event.pull_request.head.ref", true],
  ["github.event.pull_request.head.repo.default_branch", false],
  ["github.event.ref", false],
  ["github.event.release.tag_name", false],
  ["github.event.repository.default_branch", false],
  ["github.event.workflow_run.head_branch", false],
]);

/** `a || b` is as sure as the surer of the two; of other functions and operators nothing is sure. */
export function wordCount(expression: Expression, step: Step): WordCount {
  if (expression.kind === "literal") return countOfLiteral(expression.value);
  if (expression.kind === "logical" && expression.operator === "||") {
    const counts = [wordCount(expression.left, step), wordCount(expression.right, step)];
    return counts.includes("any") ? "any" : counts.includes("one") ? "one" : "one or none";
  }
  const path = contextPath(expression);
  return path?.exact ? countOfContext(path.segments, step) : "any";
}

function countOfLiteral(value: unknown): WordCount {
  const text = String(value ?? "");
  if (text === "") return "one or none";
  return /^[\w./:@%+=-]+$/.test(text) ? "one" : "any";
}

function countOfContext(segments: readonly string[], step: Step): WordCount {
  const path = segments.join(".");
  const isThere = REF_NAMES.get(path);
  if (isThere === undefined) return isOneWord(segments) ? "one or none" : "any";
  return isThere && isAlwaysSet(path, step) ? "one" : "one or none";
}

/** Numbers, hashes, logins and addresses hold no spaces. */
function isOneWord(segments: readonly string[]): boolean {
  const capability = rateGithubContext(segments);
  return capability === "fixed" || capability === "structured";
}
