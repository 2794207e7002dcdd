import { didYouMean } from "@trustchain/action-kit";
import type { Action, InputDeclaration, ReusableJob, Step, Workflow } from "../../model/index.js";
import { firstLineOf } from "../../places.js";
import type { Place } from "../../rule.js";
import type { YamlEntry, YamlMap } from "../../yaml/index.js";
import type { Problem } from "../problem.js";
import { shortened } from "../walk.js";

/** Inputs of the runner's own, for actions that are containers. */
const OF_CONTAINERS = new Set(["args", "entrypoint"]);

/** What a step gives an action of this repository, against what that declares. */
export function actionCallProblems(step: Step, action: Action): Problem[] {
  if (step.hasDynamicInputs) return [];
  const isOwn = (name: string) => action.kind !== "docker" || !OF_CONTAINERS.has(name);
  const given = entriesOf(step.with).filter(({ key }) => isOwn(key.value.toLowerCase()));
  return inputProblems(given, action.inputs, `the action \`${action.path}\``, firstLineOf(step.map));
}

/** What a job gives a workflow of this repository. */
export function workflowCallProblems(job: ReusableJob, called: Workflow): Problem[] {
  const trigger = called.trigger("workflow_call");
  const name = `\`${called.path}\``;
  if (!trigger) {
    return [
      {
        check: "invalid-uses",
        place: job.uses.scalar,
        message: `The workflow ${name} can't be called: it has no \`workflow_call\``,
      },
    ];
  }
  const inputs = inputProblems(entriesOf(job.with), trigger.inputs, `the workflow ${name}`, job.key);
  return [...inputs, ...secretProblems(job, trigger.secrets, name)];
}

function entriesOf(map: YamlMap | undefined): readonly YamlEntry[] {
  return map?.entries ?? [];
}

function inputProblems(
  given: readonly YamlEntry[],
  declared: readonly InputDeclaration[],
  callee: string,
  place: Place,
): Problem[] {
  const names = declared.map(({ name }) => name);
  const missing = declared.filter((input) => input.isRequired && !input.default).map(({ name }) => name);
  return [
    ...unknownNames(given, names).map(({ key }): Problem => {
      const message = `${capitalised(callee)} declares no input \`${shortened(key.value)}\`${didYouMean(key.value, names)}`;
      return { check: "unknown-input", place: key, message };
    }),
    ...missingNames(given, missing).map((name): Problem => {
      return {
        check: "missing-input",
        place,
        message: `${capitalised(callee)} requires the input \`${shortened(name)}\``,
      };
    }),
  ];
}

function secretProblems(
  { secrets, inheritsSecrets, key: job }: ReusableJob,
  declared: readonly YamlEntry[],
  name: string,
): Problem[] {
  const isReadable =
    !secrets || secrets.value.kind === "map" || (secrets.value.kind === "scalar" && secrets.value.isNull);
  if (inheritsSecrets || !isReadable) return [];
  const given = secrets?.value.kind === "map" ? secrets.value.entries : [];
  const names = declared.map(({ key }) => key.value);
  const required = declared.filter(({ value }) => value.kind === "map" && value.scalar("required")?.typed === true);
  return [
    ...unknownNames(given, names).map(({ key }): Problem => {
      const message = `The workflow ${name} declares no secret \`${shortened(key.value)}\`${didYouMean(key.value, names)}`;
      return { check: "unknown-secret", place: key, message };
    }),
    ...missingNames(
      given,
      required.map(({ key }) => key.value),
    ).map((missing): Problem => {
      return {
        check: "missing-secret",
        place: job,
        message: `The workflow ${name} requires the secret \`${shortened(missing)}\``,
      };
    }),
  ];
}

function unknownNames(given: readonly YamlEntry[], names: readonly string[]): YamlEntry[] {
  const known = new Set(names.map((name) => name.toLowerCase()));
  return given.filter(({ key }) => !known.has(key.value.toLowerCase()));
}

function missingNames(given: readonly YamlEntry[], wanted: readonly string[]): string[] {
  const names = new Set(given.map(({ key }) => key.value.toLowerCase()));
  return wanted.filter((name) => !names.has(name.toLowerCase()));
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
