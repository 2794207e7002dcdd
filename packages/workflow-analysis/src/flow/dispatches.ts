import type { Step, Workflow } from "../model/index.js";
import type { Place } from "../rule.js";
import { type Command, effectiveCommand, type Word } from "../shell/index.js";
import { scalarInput } from "./checkout.js";
import { type JobRun, placeOf, type StepRun } from "./job-run.js";
import type { FlowHop } from "./path.js";
import { valueOfScalar } from "./scope.js";
import type { ShellRun } from "./shell-run.js";
import { harmful, passing, through, unionOf, type Value } from "./taint.js";

/** What a dispatch starts, with what it is given. */
interface Dispatch {
  event: "workflow_dispatch" | "repository_dispatch";
  /** The name or file of the workflow; null for all of them. */
  target: string | null;
  inputs: ReadonlyMap<string, Value>;
  place: Place;
}

/** Follows `gh workflow run -f x=…` and calls of the API that start a workflow with an outsider's text. */
export function dispatchedBy(shell: ShellRun, command: Command): void {
  const { name, args } = effectiveCommand(command);
  if (name?.literal !== "gh" && name?.literal !== "curl") return;
  const words = args.map(({ literal, text }) => literal ?? text);
  const place = shell.placeOf(command);
  if (words[0] === "workflow" && words[1] === "run") {
    const target =
      words.slice(2).find((word, i, rest) => !word.startsWith("-") && !/^-/.test(rest[i - 1] ?? "")) ?? null;
    startDispatch(shell.job, shell.run, { event: "workflow_dispatch", target, inputs: fieldsIn(shell, args), place });
    return;
  }
  const path = words.find((word) => /\/dispatches\b/.test(word));
  if (path === undefined) return;
  const target = /workflows\/([\w.-]{1,100})\/dispatches/.exec(path)?.[1] ?? null;
  const event = target === null ? "repository_dispatch" : "workflow_dispatch";
  const body = unionOf([shell.inputOf(command), ...args.map((word) => shell.valueOf(word))]);
  const fields = fieldsIn(shell, args);
  const inputs = fields.size > 0 ? fields : new Map([["*", body]]);
  startDispatch(shell.job, shell.run, { event, target, inputs, place });
}

/** `-f name=value`, `-F 'inputs[name]=value'`, `client_payload[name]=value`. */
function fieldsIn(shell: ShellRun, args: readonly Word[]): Map<string, Value> {
  const fields = new Map<string, Value>();
  for (let i = 1; i < args.length; i++) {
    const word = args[i] as Word;
    if (!/^(?:-f|-F|--field|--raw-field)$/.test(args[i - 1]?.literal ?? "")) continue;
    const name = /^["']?(?:inputs\[|client_payload\[)?["']?([\w-]{1,100})["']?\]?=/.exec(word.text)?.[1];
    const value = shell.valueOf(word);
    if (name !== undefined && value.length > 0) fields.set(name.toLowerCase(), value);
  }
  return fields;
}

const ACTIONS: ReadonlyMap<string, readonly [event: Dispatch["event"], payload: string, target: string | null]> =
  new Map([
    ["peter-evans/repository-dispatch", ["repository_dispatch", "client-payload", null]],
    ["benc-uk/workflow-dispatch", ["workflow_dispatch", "inputs", "workflow"]],
    ["the-actions-org/workflow-dispatch", ["workflow_dispatch", "inputs", "workflow"]],
    ["convictional/trigger-workflow-and-wait", ["workflow_dispatch", "client_payload", "workflow_file_name"]],
  ] as const);

/** An action that dispatches; false where it is none. */
export function dispatching(job: JobRun, run: StepRun, name: string): boolean {
  const known = ACTIONS.get(name);
  if (!known) return false;
  const [event, payload, target] = known;
  const scalar = scalarInput(run.step, payload);
  // Another repository's workflows aren't here.
  if (!scalar || isElsewhere(run.step)) return true;
  startDispatch(job, run, {
    event,
    target: target === null ? null : (scalarInput(run.step, target)?.value ?? null),
    inputs: new Map([["*", valueOfScalar(scalar, run.scope)]]),
    place: placeOf(scalar),
  });
  return true;
}

function isElsewhere(step: Step): boolean {
  const repository = scalarInput(step, "repository") ?? scalarInput(step, "repo");
  return repository !== undefined && !/github\.repository/.test(repository.value);
}

/** Follows the workflows of this repository that a dispatch starts. */
export function startDispatch(job: JobRun, run: StepRun, { event, target, inputs, place }: Dispatch): void {
  if ([...inputs.values()].every((value) => harmful(value).length === 0)) return;
  const hop: FlowHop = { kind: "dispatch", name: target ?? event, place };
  const given = new Map([...inputs].map(([name, value]) => [name, passing(through(value, hop), run.site)] as const));
  for (const workflow of targetsOf(job, event, target)) job.run.dispatch(workflow, event, given);
}

function targetsOf(job: JobRun, event: string, target: string | null): Workflow[] {
  const { workflows } = job.run.start.repository;
  return workflows.filter((workflow) => {
    if (!workflow.trigger(event)) return false;
    return (
      target === null || workflow.path.endsWith(`/${target}`) || workflow.path === target || workflow.name === target
    );
  });
}
