import { contextPath, type Expression, visitExpression } from "../../expressions/index.js";
import type { FlowPath } from "../../flow/index.js";
import type { RuleFix } from "../../rule.js";
import type { Gate } from "../../trust/index.js";
import { conditionOf } from "./condition-of.js";

const ACTORS: ReadonlySet<string> = new Set(["github.actor", "github.triggering_actor", "github.event.sender.login"]);
const AUTHOR = "github.event.pull_request.user.login";

/** Whoever acted last is asked for: ask for the author in their place. */
export function askForAuthor(gate: Gate | undefined, path: FlowPath): RuleFix | null {
  const condition = conditionOf(gate, path);
  if (!condition || !path.trigger.startsWith("pull_request")) return null;
  const { scalar, expression } = condition;
  const edits = actorsIn(expression).map(({ start, end }) => ({ ...scalar.spanOf(start, end), text: AUTHOR }));
  return edits.length === 0 ? null : { description: "ask for the author of the pull request", safe: false, edits };
}

function actorsIn(expression: Expression): Expression[] {
  const found: Expression[] = [];
  visitExpression(expression, (node) => {
    if (ACTORS.has(contextPath(node)?.segments.join(".") ?? "")) found.push(node);
  });
  return found;
}
