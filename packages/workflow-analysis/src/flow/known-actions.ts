import { envLoaderInput, executingActionOf } from "../knowledge/executing-actions.js";
import { textOutputsOf } from "../knowledge/text-outputs.js";
import { scalarInput } from "./checkout.js";
import { type JobRun, placeOf, type StepRun } from "./job-run.js";
import { hasPullRequest } from "./merges.js";
import type { FlowHop } from "./path.js";
import { taintOf } from "./sources.js";
import { passing, type Taint, through } from "./taint.js";
import { pathFrom } from "./workspace.js";

/** Outputs that are an outsider's text whatever the action is given; false where it has none. */
export function textOutputs(run: StepRun, name: string): boolean {
  const known = textOutputsOf(name);
  if (!known) return false;
  const { step, outputs, site } = run;
  const [input, value] = known.onlyWith ?? [];
  if (input !== undefined && scalarInput(step, input)?.value.trim().toLowerCase() !== value) return true;
  const place = placeOf(step.uses?.scalar ?? step.map);
  for (const [output, [characters, names]] of Object.entries(known.outputs)) {
    const taint = taintOf(`${known.what} (${name})`, place, characters, names);
    const hop: FlowHop = { kind: "step-output", name: output === "*" ? "any output" : output, place };
    const handed = passing(through([taint], hop), site);
    if (output === "*") outputs.addToAll(handed);
    else outputs.add(output, handed);
  }
  return true;
}

/** An action that runs what lies in the workspace; false where it isn't known as one. */
export function executing(job: JobRun, run: StepRun, name: string): boolean {
  const known = executingActionOf(name);
  if (!known) return false;
  const { step } = run;
  if (known.onlyWith) {
    const given = scalarInput(step, known.onlyWith[0])?.value.trim();
    const [, value] = known.onlyWith;
    if (given === undefined || (value && !value.test(given))) return true;
  }
  const folder = known.folder === undefined ? undefined : scalarInput(step, known.folder)?.value;
  const code = job.workspace.toolFiles(pathFrom("", folder ?? "."));
  if (code) job.execute(run, code, placeOf(step.uses?.scalar ?? step.map), step.uses?.text ?? name);
  return true;
}

/** An action that takes variables from a file. */
export function envLoader(job: JobRun, run: StepRun, name: string): boolean {
  const input = envLoaderInput(name);
  if (input === undefined) return false;
  const { step } = run;
  const path = pathFrom("", scalarInput(step, input)?.value ?? ".env");
  const code = job.workspace.at(path) ?? job.files.get(path)?.[0];
  const place = placeOf(step.input(input)?.value ?? step.map);
  if (code) job.report(run, code, { kind: "environment-file", place, name: "GITHUB_ENV" });
  return true;
}

const MERGES: ReadonlySet<string> = new Set([
  "peter-evans/enable-pull-request-automerge",
  "hmarr/auto-approve-action",
  "pascalgn/automerge-action",
  "alexwilson/enable-github-automerge-action",
  "ahmadnassri/action-dependabot-auto-merge",
  "koj-co/dependabot-pr-action",
  "juliangruber/approve-pull-request-action",
  "fastify/github-action-merge-dependabot",
  "ridedott/merge-me-action",
]);

/** An action that merges or approves the pull request of the event. */
export function merging(job: JobRun, run: StepRun, name: string): boolean {
  if (!MERGES.has(name)) return false;
  if (!hasPullRequest(run.scope.event)) return true;
  const place = placeOf(run.step.uses?.scalar ?? run.step.map);
  job.report(run, pullRequest(place), { kind: "merge", place, name: run.step.uses?.text ?? name });
  return true;
}

/** The pull request itself, as what is let in. */
export function pullRequest(place: Taint["source"]["place"]): Taint {
  const taint = taintOf("the pull request", place, "text");
  return { ...taint, source: { ...taint.source, kind: "code" }, matter: "code", commit: "mutable" };
}

/** A build of an outsider's Dockerfile that gets secrets, or whose image is pushed. */
export function dockerBuild(job: JobRun, run: StepRun, name: string): boolean {
  if (name !== "docker/build-push-action" && name !== "docker/bake-action") return false;
  const { step } = run;
  const context = scalarInput(step, "context")?.value ?? ".";
  const isOpen =
    scalarInput(step, "push")?.value.trim() !== undefined && scalarInput(step, "push")?.value.trim() !== "false"
      ? true
      : ["secrets", "secret-files", "secret-envs", "ssh", "build-args"].some((input) => mayHoldSecret(run, input));
  if (!isOpen) return true;
  const file = scalarInput(step, "file")?.value;
  // Without a context in the workspace it builds the event's own commit.
  const code = job.workspace.at(pathFrom("", context)) ?? (file ? job.workspace.at(pathFrom("", file)) : null);
  if (code && !/^(?:https?:|git@|\{\{)/.test(context)) {
    job.execute(run, code, placeOf(step.uses?.scalar ?? step.map), step.uses?.text ?? name, false);
  }
  return true;
}

function mayHoldSecret({ step }: StepRun, input: string): boolean {
  const given = scalarInput(step, input)?.value;
  if (given === undefined) return false;
  return input === "build-args" ? /secrets\.|github\.token/i.test(given) : true;
}
