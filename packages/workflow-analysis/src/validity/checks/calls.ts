import { parseNumber } from "../../expressions/index.js";
import {
  type Action,
  expressionsIn,
  type InputDeclaration,
  type ReusableJob,
  type Step,
  type Trigger,
  type Workflow,
} from "../../model/index.js";
import { firstLineOf } from "../../places.js";
import type { Place } from "../../rule.js";
import type { YamlEntry, YamlMap } from "../../yaml/index.js";
import type { Problem } from "../problem.js";
import { capitalised, hint, listOf, shortened } from "../words.js";

/** Inputs of the runner's own, for actions that are containers. */
const OF_CONTAINERS = new Set(["args", "entrypoint"]);

/** What a step gives an action of this repository, against what that declares. */
export function actionCallProblems(step: Step, action: Action): Problem[] {
  if (step.hasDynamicInputs) return [];
  const isOwn = (name: string) => action.kind !== "docker" || !OF_CONTAINERS.has(name);
  const given = entriesOf(step.with).filter(({ key }) => isOwn(key.value.toLowerCase()));
  const callee = `the action \`${action.path}\``;
  const missing = missingNames(given, requiredInputs(action.inputs));
  return [
    ...unknownProblems(given, namesOf(action.inputs), callee, "input"),
    ...missingProblems(missing, [], callee, firstLineOf(step.map)),
  ];
}

/** What a job gives a workflow of this repository. */
export function workflowCallProblems(job: ReusableJob, called: Workflow): Problem[] {
  const trigger = called.trigger("workflow_call");
  const callee = `the workflow \`${called.path}\``;
  if (!trigger) {
    const message = `${capitalised(callee)} can't be called: it has no \`workflow_call\``;
    return [{ check: "invalid-uses", place: job.uses.scalar, message }];
  }
  const inputs = entriesOf(job.with);
  const secrets = secretsOf(job);
  const missingInputs = missingNames(inputs, requiredInputs(trigger.inputs));
  const missingSecrets = secrets ? missingNames(secrets, requiredSecrets(trigger)) : [];
  return [
    ...unknownProblems(inputs, namesOf(trigger.inputs), callee, "input"),
    ...typeProblems(inputs, trigger.inputs),
    ...unknownProblems(
      secrets ?? [],
      trigger.secrets.map(({ key }) => key.value),
      callee,
      "secret",
    ),
    ...missingProblems(missingInputs, missingSecrets, callee, job.key),
  ];
}

/** Null where they can't be told: all are handed on, or an expression says which. */
function secretsOf({ secrets }: ReusableJob): readonly YamlEntry[] | null {
  const node = secrets?.value;
  if (!node || (node.kind === "scalar" && node.isNull)) return [];
  return node.kind === "map" ? node.entries : null;
}

function entriesOf(map: YamlMap | undefined): readonly YamlEntry[] {
  return map?.entries ?? [];
}

function namesOf(inputs: readonly InputDeclaration[]): string[] {
  return inputs.map(({ name }) => name);
}

function requiredInputs(inputs: readonly InputDeclaration[]): string[] {
  return namesOf(inputs.filter((input) => input.isRequired && !input.default));
}

function requiredSecrets({ secrets }: Trigger): string[] {
  const required = secrets.filter(({ value }) => value.kind === "map" && value.scalar("required")?.typed === true);
  return required.map(({ key }) => key.value);
}

function unknownProblems(
  given: readonly YamlEntry[],
  names: readonly string[],
  callee: string,
  what: "input" | "secret",
): Problem[] {
  const known = new Set(names.map((name) => name.toLowerCase()));
  return given
    .filter(({ key }) => !known.has(key.value.toLowerCase()))
    .map(({ key }) => {
      const suggestion = hint(key.value, names);
      const message = `${capitalised(callee)} declares no ${what} \`${shortened(key.value)}\`${suggestion}`;
      return { check: `unknown-${what}`, place: key, message };
    });
}

/** Expressions may come to anything. */
function typeProblems(given: readonly YamlEntry[], declared: readonly InputDeclaration[]): Problem[] {
  const types = new Map(declared.map(({ name, type }) => [name.toLowerCase(), type]));
  return given.flatMap(({ key, value }): Problem[] => {
    const type = types.get(key.value.toLowerCase());
    if (value.kind !== "scalar" || value.isNull || expressionsIn(value).length > 0) return [];
    const fits =
      type === "number" ? !Number.isNaN(parseNumber(value.value)) : type !== "boolean" || isBoolean(value.value);
    if (fits) return [];
    const message = `The input \`${shortened(key.value)}\` takes a ${type}, and \`${shortened(value.value)}\` is none`;
    return [{ check: "input-type", place: value, message }];
  });
}

function isBoolean(text: string): boolean {
  return /^(?:true|false)$/i.test(text);
}

function missingNames(given: readonly YamlEntry[], wanted: readonly string[]): string[] {
  const names = new Set(given.map(({ key }) => key.value.toLowerCase()));
  return wanted.filter((name) => !names.has(name.toLowerCase()));
}

/** All that is missing is one problem: there is one place for it. */
function missingProblems(
  inputs: readonly string[],
  secrets: readonly string[],
  callee: string,
  place: Place,
): Problem[] {
  const parts = [counted("input", inputs), counted("secret", secrets)].filter((part) => part !== "");
  if (parts.length === 0) return [];
  const check = inputs.length > 0 ? "missing-input" : "missing-secret";
  return [{ check, place, message: `${capitalised(callee)} requires ${parts.join(" and ")}` }];
}

function counted(what: string, names: readonly string[]): string {
  if (names.length === 0) return "";
  return `the ${what}${names.length === 1 ? "" : "s"} ${listOf(names, "and")}`;
}
