import type { Step } from "../model/index.js";
import type { Place } from "../rule.js";
import { scalarInput } from "./checkout.js";
import { type JobRun, placeOf, type StepRun } from "./job-run.js";
import { taintOf } from "./sources.js";
import { passing, type Taint, through } from "./taint.js";
import { pathFrom } from "./workspace.js";

/** Takes what a job uploads; only what outsiders had a hand in is remembered. */
export function upload(job: JobRun, run: StepRun): void {
  const { step, site } = run;
  const name = scalarInput(step, "name")?.value ?? "artifact";
  const code = uploaded(job, step);
  if (!code) return;
  const place = placeOf(step.uses?.scalar ?? step.map);
  const [taint] = passing(through([code], { kind: "artifact", name, place }), site);
  if (taint) job.run.start.artifacts.set(name, asArtifact(taint));
}

function asArtifact(taint: Taint): Taint {
  const isText = taint.source.kind === "expression";
  const source = isText ? taint.source : { ...taint.source, kind: "artifact" as const };
  return { ...taint, source, names: null, characters: "text" };
}

/** What of an outsider's is in it: a job that ran an outsider's code uploads what that code likes. */
function uploaded(job: JobRun, step: Step): Taint | null {
  if (job.ranCode) return job.ranCode;
  const written = scalarInput(step, "path")?.value.split("\n") ?? [];
  for (const line of written) {
    const path = pathFrom("", line.trim());
    const code = job.workspace.below(path);
    if (code) return code;
    for (const [file, value] of job.files) {
      if (value[0] && (path === "" || file === path || file.startsWith(`${path}/`))) return value[0];
    }
  }
  return null;
}

/** Follows a download: of this run, or of the run that started it. */
export function download(job: JobRun, run: StepRun, isOfOtherRun: boolean): void {
  const { step } = run;
  const name = scalarInput(step, "name")?.value;
  const place = placeOf(step.uses?.scalar ?? step.map);
  const folder = pathFrom("", scalarInput(step, "path")?.value ?? ".");
  if (isOfOtherRun) {
    const artifact = artifactOfRun(job, run, place, name ?? "artifact of the run");
    if (artifact) job.workspace.taint(folder, artifact);
    return;
  }
  for (const [uploadedName, taint] of job.run.start.artifacts) {
    if (name !== undefined && !name.includes("${{") && name !== uploadedName) continue;
    const isMerged = scalarInput(step, "merge-multiple")?.value === "true";
    const target = name === undefined && !isMerged ? pathFrom(folder, uploadedName) : folder;
    const [arrived] = passing(through([taint], { kind: "artifact", name: uploadedName, place }), run.site);
    if (arrived) job.workspace.taint(target, arrived);
  }
}

/**
 * An artifact of the run that started this one; null where outsiders didn't start that.
 *
 * Whoever opens a pull request can change what its run uploads, or add a workflow of the parent's name.
 */
export function artifactOfRun(job: JobRun, run: StepRun, place: Place, name: string): Taint | null {
  if (job.run.event !== "workflow_run" && !takesAnyRun(run.step)) return null;
  const taint = taintOf(name, place, "text");
  return {
    ...taint,
    source: { ...taint.source, kind: "artifact" },
    matter: "code",
    hops: [{ kind: "workflow-run", name: parentsOf(job), place: job.run.triggerPlace }],
    sites: [run.site],
  };
}

/** It takes the newest run of a workflow, whoever started that: a pull request's for one. */
function takesAnyRun(step: Step): boolean {
  if (!step.uses?.is("dawidd6/action-download-artifact")) return false;
  const event = scalarInput(step, "event")?.value ?? "";
  return (
    scalarInput(step, "branch") === undefined &&
    !/^(?:push|schedule|release)$/.test(event) &&
    scalarInput(step, "run_id") === undefined
  );
}

function parentsOf(job: JobRun): string {
  const names = job.workflow.trigger("workflow_run")?.list("workflows") ?? [];
  return names.map(({ value }) => value).join(", ") || "workflow_run";
}
