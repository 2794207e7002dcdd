import { setIn } from "../../fixes/edits.js";
import { handOverThroughEnv } from "../../fixes/hand-over/index.js";
import type { RuleFix } from "../../rule.js";
import type { OpenPath, PathRule } from "../attack-path.js";
import { gateOf } from "../classify.js";
import { pastedAt } from "../pasted.js";
import { askForAuthor } from "./author-check.js";
import { takeExactCommit } from "./exact-commit.js";
import { insertGuard } from "./guard-step.js";
import { bindLabel } from "./label-gate.js";

/**
 * What mends a way in, where something does without a look at what the workflow is for.
 *
 * @see section 7 of the specification
 */
export function fixOf(open: OpenPath, rule: PathRule): RuleFix | null {
  switch (rule) {
    case "script-injection":
      return handOver(open);
    case "credentials-left-for-fork-code":
      return leaveNoToken(open);
    case "spoofable-bot-check":
      return askForAuthor(gateOf(open, rule), open.path);
    case "label-gate-not-bound":
      return bindLabel(gateOf(open, rule), open.path);
    case "toctou-checkout":
    case "runtime-guard-misused":
      return takeExactCommit(open.path);
    case "pwn-request":
    case "comment-command-unguarded":
      return insertGuard(open.path);
    default:
      return null;
  }
}

function handOver({ path }: OpenPath): RuleFix | null {
  const pasted = pastedAt(path.sink);
  // Nobody means an outsider to say how many arguments a command has.
  return pasted && handOverThroughEnv(pasted.embedded, pasted.shell, pasted.step, "one");
}

function leaveNoToken({ path }: OpenPath): RuleFix | null {
  const step = path.checkout?.site.step;
  // A composite action's checkout is in another file.
  if (!step?.uses?.is("actions/checkout")) return null;
  const edit = setIn(step.map, "with", "persist-credentials", "false", step.map.entry("uses"));
  return edit && { description: "set `persist-credentials: false`", safe: true, edits: [edit] };
}
