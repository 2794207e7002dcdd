import { isSwitchedOn, nameOf, type Uses } from "../model/index.js";
import { codeInputsOf, languageOf } from "../trust/code-inputs.js";
import { download, upload } from "./artifacts.js";
import { codeOf, scalarInput, wantedBy } from "./checkout.js";
import { type JobRun, placeOf, type StepRun } from "./job-run.js";
import { pasteInto, runProgram } from "./run-step.js";
import { valueOfScalar } from "./scope.js";
import { taintOf } from "./sources.js";
import { harmful, passing, type Taint, through, union, type Value, widened } from "./taint.js";
import { textOfInput } from "./text.js";
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

function remoteAction(job: JobRun, run: StepRun, uses: Uses, name: string): void {
  const follow = KNOWN.get(name) ?? (isCheckout(name, run) ? checkout : undefined);
  if (follow) follow(job, run);
  else if (name.endsWith("/fork-pr-guard")) guard(run);
  else if (!codeInputs(job, run, name)) opaque(run, uses);
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
    job.workspace.clear(folder);
    return;
  }
  job.workspace.taint(folder, code);
  const persist = scalarInput(step, "persist-credentials");
  job.waiting.set(code, { run, place, keepsToken: !persist || isSwitchedOn(persist) });
}

/** The runtime guard hands on the commit that it let through. */
function guard({ step, outputs, site }: StepRun): void {
  const place = placeOf(step.uses?.scalar ?? step.map);
  const value = [taintOf(`steps.${step.id ?? "guard"}.outputs.head-sha`, place, "slug", "guarded")];
  outputs.add("head-sha", passing(value, site));
}

/** Inputs that are code; undefined where the action has none. */
function codeInputs(job: JobRun, run: StepRun, name: string): true | undefined {
  const inputs = codeInputsOf(name);
  if (inputs.length === 0) return undefined;
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
}

/** What an action that isn't known makes of what it is given. */
function opaque(run: StepRun, uses: Uses): void {
  const given = union(...inputsOf(run));
  const value: Value = widened(harmful(given)).map(
    (taint): Taint => ({ ...taint, certainty: "unknown", because: `what \`${uses.text}\` makes of it isn't known` }),
  );
  if (value.length === 0) return;
  const hop = { kind: "step-output" as const, name: "any output", place: placeOf(uses.scalar) };
  run.outputs.addToAll(passing(through(value, hop), run.site));
}

function inputsOf({ step, scope }: StepRun): Value[] {
  return (step.with?.entries ?? []).map(({ value }) => (value.kind === "scalar" ? valueOfScalar(value, scope) : []));
}
