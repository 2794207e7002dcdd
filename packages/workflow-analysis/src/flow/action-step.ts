import {
  type Action,
  type DockerAction,
  isSwitchedOn,
  type JavaScriptAction,
  nameOf,
  type Uses,
} from "../model/index.js";
import { codeInputsOf, languageOf } from "../trust/code-inputs.js";
import { secretsNamedBelow } from "../trust/named-secrets.js";
import { agentStep } from "./agents.js";
import { download, upload } from "./artifacts.js";
import { codeOf, scalarInput, wantedBy } from "./checkout.js";
import { dispatching } from "./dispatches.js";
import { type JobRun, placeOf, type StepRun } from "./job-run.js";
import { dockerBuild, envLoader, executing, merging, textOutputs } from "./known-actions.js";
import type { FlowHop } from "./path.js";
import { codeOfProgram } from "./program.js";
import { pasteInto, runProgram } from "./run-step.js";
import { type Scope, valueOfScalar } from "./scope.js";
import { taintOf } from "./sources.js";
import { harmful, passing, type Taint, through, unionOf, type Value, widened } from "./taint.js";
import { type ProgramText, textOfFile, textOfInput } from "./text.js";
import { pathFrom } from "./workspace.js";

/** Follows a `uses:`. */
export function useAction(job: JobRun, run: StepRun, uses: Uses): void {
  const { target } = uses;
  if (target.kind === "local") localAction(job, run, uses);
  else if (target.kind === "repository") remoteAction(job, run, uses, nameOf(target));
}

type Follow = (job: JobRun, run: StepRun) => void;

const KNOWN: ReadonlyMap<string, Follow> = new Map<string, Follow>([
  ["actions/checkout", checkout],
  ["actions/upload-artifact", upload],
  ["actions/download-artifact", (job, run) => download(job, run, scalarInput(run.step, "run-id") !== undefined)],
  ["dawidd6/action-download-artifact", (job, run) => download(job, run, true)],
]);

/** Each tells whether it knows the action. */
const FOLLOWERS: readonly ((job: JobRun, run: StepRun, name: string) => boolean)[] = [
  agentStep,
  (_, run, name) => textOutputs(run, name),
  dispatching,
  dockerBuild,
  envLoader,
  merging,
  (job, run, name) => [executing(job, run, name), codeInputs(job, run, name)].includes(true),
];

function remoteAction(job: JobRun, run: StepRun, uses: Uses, name: string): void {
  const follow = KNOWN.get(name) ?? (isCheckout(name, run) ? checkout : undefined);
  if (follow) follow(job, run);
  else if (name.endsWith("/fork-pr-guard")) guard(run);
  else if (!FOLLOWERS.some((one) => one(job, run, name))) opaque(job, run, uses);
}

/** Another checkout action, by its name and what it takes. */
function isCheckout(name: string, { step }: StepRun): boolean {
  return (
    /checkout/.test(name.slice(name.indexOf("/"))) && (step.input("ref") ?? step.input("repository")) !== undefined
  );
}

function checkout(job: JobRun, run: StepRun): void {
  const { step, site, scope } = run;
  const place = placeOf(step.uses?.scalar ?? step.map);
  const folder = pathFrom("", scalarInput(step, "path")?.value ?? ".");
  const code = codeOf(wantedBy(step, scope), place, site);
  if (!code) {
    job.clear(folder);
    return;
  }
  const brought = { ...code, checkout: code.checkout && { ...code.checkout, step } };
  job.workspace.taint(folder, brought);
  const persist = scalarInput(step, "persist-credentials");
  job.waiting.set(brought, { run, place, folder, keepsToken: !persist || isSwitchedOn(persist) });
}

/** The runtime guard hands on the commit that it let through. */
function guard({ step, outputs, site }: StepRun): void {
  const place = placeOf(step.uses?.scalar ?? step.map);
  const value = [taintOf(`steps.${step.id ?? "guard"}.outputs.head-sha`, place, "slug", "guarded")];
  outputs.add("head-sha", passing(value, site));
}

/** Inputs that are code; false where the action has none. */
function codeInputs(job: JobRun, run: StepRun, name: string): boolean {
  const inputs = codeInputsOf(name);
  if (inputs.length === 0) return false;
  for (const input of inputs) {
    const scalar = scalarInput(run.step, input);
    if (!scalar) continue;
    const text = textOfInput(scalar, languageOf(name));
    const pasted = pasteInto(job, run, scalar, text.script);
    runProgram(job, run, text, { pasted, folder: "" });
  }
  return true;
}

function localAction(job: JobRun, run: StepRun, uses: Uses): void {
  const { target } = uses;
  if (target.kind !== "local") return;
  const place = placeOf(uses.scalar);
  const code = target.base === "workspace" ? job.workspace.at(target.path) : null;
  if (code) {
    job.execute(run, code, place, uses.text);
    return;
  }
  const action = job.run.start.repository.resolve(uses);
  if (action?.kind === "composite") job.call(action, run);
  else if (action?.kind === "javascript") javascriptAction(job, run, action);
  else if (action?.kind === "docker") dockerAction(job, run, action);
}

/** The program of a local action gets its inputs as variables. */
function javascriptAction(job: JobRun, run: StepRun, action: JavaScriptAction): void {
  for (const entry of action.entryPoints) {
    const path = pathFrom(action.folder, entry.value);
    const file = job.run.start.textOf(path);
    if (!file) continue;
    const hop: FlowHop = { kind: "script", name: path, place: placeOf(run.step.uses?.scalar ?? run.step.map) };
    const variable = (name: string) => through(variableOf(run, action, name), hop);
    const text: ProgramText = textOfFile(file, "javascript");
    codeOfProgram(job, run, text, { pasted: [], folder: "", arguments: [], hops: [hop], variable, depth: 0 });
  }
}

/** `INPUT_NAME` holds what the caller gives, or the default. */
function variableOf({ step, scope, variable, site }: StepRun, action: Action, name: string): Value {
  if (!name.startsWith("INPUT_")) return variable(name);
  const isIts = (input: string) => `INPUT_${input.replaceAll(" ", "_").toUpperCase()}` === name;
  const given = step.with?.entries.find(({ key }) => isIts(key.value))?.value;
  const node = given ?? action.inputs.find((input) => isIts(input.name))?.default;
  if (node?.kind !== "scalar") return [];
  const hop: FlowHop = { kind: "input", name: name.slice("INPUT_".length).toLowerCase(), place: placeOf(node) };
  return passing(through(valueOfScalar(node, scope), hop), site);
}

/** The entry point of a local Docker action, where it is a script of the repository, with its arguments. */
function dockerAction(job: JobRun, run: StepRun, action: DockerAction): void {
  const entry = action.runs?.scalar("entrypoint");
  const path = pathFrom(action.folder, entry?.value ?? "entrypoint.sh");
  const file = job.run.start.textOf(path);
  if (!file) return;
  const hop: FlowHop = { kind: "script", name: path, place: placeOf(run.step.uses?.scalar ?? run.step.map) };
  const args = action.runs?.seq("args")?.items.map(({ value }) => value) ?? [];
  const inputs = new Map(action.inputs.map(({ name }) => [name.toLowerCase(), inputValue(run, action, name)]));
  const scope: Scope = {
    ...run.scope,
    lookup: ([context, name]) => (context === "inputs" ? (inputs.get(name ?? "") ?? []) : []),
  };
  const values = args.map((node) => (node.kind === "scalar" ? through(valueOfScalar(node, scope), hop) : []));
  const variable = (name: string) => through(variableOf(run, action, name), hop);
  const text = textOfFile(file, path.endsWith(".py") ? "python" : path.endsWith(".js") ? "javascript" : "bash");
  runProgram(job, run, text, { pasted: [], folder: "", arguments: values, hops: [hop], variable });
}

function inputValue(run: StepRun, action: Action, name: string): Value {
  return variableOf(run, action, `INPUT_${name.replaceAll(" ", "_").toUpperCase()}`);
}

/** What an action that isn't known makes of what it is given. */
function opaque(job: JobRun, run: StepRun, uses: Uses): void {
  if (secretsNamedBelow(run.step.map).some(isOfOurs)) reportOpaque(job, run, uses);
  const given = unionOf(inputsOf(run));
  const value: Value = widened(harmful(given)).map(
    (taint): Taint => ({ ...taint, certainty: "unknown", because: `what \`${uses.text}\` makes of it isn't known` }),
  );
  if (value.length === 0) return;
  const hop = { kind: "step-output" as const, name: "any output", place: placeOf(uses.scalar) };
  run.outputs.addToAll(passing(through(value, hop), run.site));
}

function isOfOurs(secret: string): boolean {
  return secret.toLowerCase() !== "github_token";
}

/** What the action does with a text that it gets beside a secret, nobody knows here. */
function reportOpaque(job: JobRun, run: StepRun, uses: Uses): void {
  for (const { value } of run.step.with?.entries ?? []) {
    if (value.kind !== "scalar") continue;
    for (const taint of harmful(valueOfScalar(value, run.scope))) {
      const because = `what \`${uses.text}\` does with it isn't known`;
      job.report(
        run,
        { ...taint, certainty: "unknown", because },
        { kind: "opaque", place: placeOf(value), name: uses.text },
      );
    }
  }
}

function inputsOf({ step, scope }: StepRun): Value[] {
  return (step.with?.entries ?? []).map(({ value }) => (value.kind === "scalar" ? valueOfScalar(value, scope) : []));
}
