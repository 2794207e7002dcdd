import type { TextEdit } from "@trustchain/findings";
import { contextPath, type Expression, visitExpression } from "../../expressions/index.js";
import { insertEntry, setValue } from "../../fixes/edits.js";
import type { FlowPath } from "../../flow/index.js";
import type { Trigger } from "../../model/index.js";
import type { RuleFix } from "../../rule.js";
import type { Gate } from "../../trust/index.js";
import { conditionOf } from "./condition-of.js";
import { payloadSha } from "./exact-commit.js";

/** The list of labels is asked for: react to the label being put on, for the commit that it was put on for. */
export function bindLabel(gate: Gate | undefined, path: FlowPath): RuleFix | null {
  const condition = conditionOf(gate, path);
  const trigger = path.sites[0]?.workflow.trigger(path.trigger);
  const types = trigger && onlyLabeled(trigger);
  if (!condition || !types || !path.trigger.startsWith("pull_request")) return null;
  const { scalar, expression } = condition;
  const tests = labelTests(expression).map(({ start, end, label }) => ({
    ...scalar.spanOf(start, end),
    text: `github.event.label.name == ${scalar.value.slice(label.start, label.end)}`,
  }));
  const exact = path.commit === "mutable" ? payloadSha(path) : [];
  // The files of edits are one: a label's gate in a called workflow isn't in the caller's.
  if (tests.length === 0 || exact === null || scalar.file !== trigger.key.file) return null;
  return {
    description: "react to `labeled` alone, and ask for that label",
    safe: false,
    edits: [types, ...tests, ...exact],
  };
}

const TYPES = "[labeled]";

function onlyLabeled({ key, node, settings }: Trigger): TextEdit | null {
  if (settings) {
    const types = settings.entry("types");
    return types ? setValue(types, TYPES) : insertEntry(settings, "types", TYPES);
  }
  if (node) return setValue({ key, value: node, alias: null }, `{types: ${TYPES}}`);
  const isAlone = /^on:\s*$/m.test(key.file.text.slice(key.file.text.lastIndexOf("\n", key.start) + 1, key.start));
  return isAlone ? { start: key.start, end: key.end, text: `{${key.value}: {types: ${TYPES}}}` } : null;
}

/** `contains(….labels.*.name, 'x')` */
function labelTests(expression: Expression): (Expression & { label: Expression })[] {
  const found: (Expression & { label: Expression })[] = [];
  visitExpression(expression, (node) => {
    if (node.kind !== "call" || node.name !== "contains") return;
    const [list, label] = node.args;
    if (list && label && contextPath(list)?.segments.slice(-3).join(".") === "labels.*.name") {
      found.push({ ...node, label });
    }
  });
  return found;
}
