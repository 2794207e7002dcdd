import type { Trigger } from "../../model/index.js";
import { isAtLeast } from "../roles.js";
import type { Gate } from "./gate.js";
import type { Problem } from "./problem.js";

/** Filters of the event that started it all: activity types that outsiders don't bring about, branches of a run before. */
export function triggerGates({ trigger }: Problem): Gate[] {
  const written = trigger.fired.trigger(trigger.event);
  if (!written) return [];
  return [...typesGate(written, trigger), ...branchesGate(written)];
}

function typesGate(written: Trigger, { role, activities }: Problem["trigger"]): Gate[] {
  const [first] = written.types ?? [];
  if (!first || !isAtLeast(role, "after-approval")) return [];
  const names = activities.map(({ name }) => name).join(", ");
  const isLabel = activities.every(({ name }) => name === "labeled" || name === "unlabeled");
  return [
    {
      place: first,
      condition: `types: [${names}]`,
      kind: isLabel ? "label" : "event",
      effect: "after-approval",
      why: "only who may triage brings that about",
      flaw: null,
      level: "workflow",
    },
  ];
}

/** `branches:` of a `workflow_run` are those of the head: a fork's branch has any name. */
function branchesGate(written: Trigger): Gate[] {
  const [first] = written.event === "workflow_run" ? (written.list("branches") ?? []) : [];
  if (!first) return [];
  return [
    {
      place: first,
      condition: `branches: [${(written.list("branches") ?? []).map(({ value }) => value).join(", ")}]`,
      kind: "text",
      effect: "passes",
      why: `a fork's branch may be named \`${first.value.replaceAll("`", " ").slice(0, 100)}\``,
      flaw: "chosen-text",
      level: "workflow",
    },
  ];
}
