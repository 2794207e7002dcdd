import { type EvalResult, evaluate, known, NOTHING_KNOWN } from "../expressions/index.js";
import {
  expressionsIn,
  type InputDeclaration,
  type ReusableJob,
  type Workflow,
  wholeExpression,
} from "../model/index.js";
import type { Repository } from "../repository/index.js";
import type { YamlScalar } from "../yaml/index.js";
import { keepsStrangersOut } from "./gates.js";

/** How an event comes to start a workflow. */
export interface Start {
  /** What the event fires: the workflow itself, or one that calls it, through others maybe. */
  fired: Workflow;
  /** The last of the calls; null where there is none. */
  call: ReusableJob | null;
}

/** The ways in which strangers start a workflow by an event; conditions of calls that keep them out are seen through. */
export function startsBy(event: string, workflow: Workflow, repository: Repository): Start[] {
  const starts: Start[] = workflow.trigger(event) ? [{ fired: workflow, call: null }] : [];
  for (const call of repository.callersOf(workflow)) {
    const fired = keepsStrangersOut(call, event) ? undefined : firedBy(event, call.workflow, repository);
    if (fired) starts.push({ fired, call });
  }
  return starts;
}

/** Says who starts it, as Markdown. */
export function describeStart(event: string, { fired, call }: Start): string {
  return call ? `\`${event}\` of \`${fired.path}\`` : `\`${event}\``;
}

/** The workflow itself where the event fires it, or one that the event fires and that calls it, through others maybe. */
function firedBy(event: string, workflow: Workflow, repository: Repository): Workflow | undefined {
  const reached = new Set([workflow]);
  for (const one of reached) {
    if (one.trigger(event)) return one;
    for (const call of repository.callersOf(one)) {
      if (!keepsStrangersOut(call, event)) reached.add(call.workflow);
    }
  }
  return undefined;
}

/** What a start gives the inputs, by `inputs.<name>` in lower case; what isn't constant is missing. */
export function inputsGiven(workflow: Workflow, { call }: Pick<Start, "call">): ReadonlyMap<string, EvalResult> {
  const given = new Map<string, EvalResult>();
  if (!call) return given;
  for (const input of workflow.trigger("workflow_call")?.inputs ?? []) {
    const value = constantOf(argumentOf(call, input) ?? input.default);
    if (value) given.set(`inputs.${input.name.toLowerCase()}`, value);
  }
  return given;
}

/** Names of inputs have no case. */
function argumentOf(call: ReusableJob, { name }: InputDeclaration): YamlScalar | undefined {
  const entry = call.with?.entries.find(({ key }) => key.value.toLowerCase() === name.toLowerCase());
  return entry?.value.kind === "scalar" ? entry.value : undefined;
}

function constantOf(scalar: YamlScalar | null): EvalResult | undefined {
  if (!scalar) return undefined;
  if (expressionsIn(scalar).length === 0) return known(scalar.typed);
  const whole = wholeExpression(scalar)?.expression;
  const result = whole && evaluate(whole, NOTHING_KNOWN);
  return result?.known ? result : undefined;
}
