import type { Job, Step } from "../model/index.js";
import { visitScalars } from "./visit-scalars.js";

/** Actions that use the token for nothing but to read the repository, whatever their inputs are. */
const READERS: ReadonlySet<string> = new Set([
  "actions/cache",
  "actions/cache/restore",
  "actions/cache/save",
  "actions/checkout",
  "actions/download-artifact",
  "actions/setup-dotnet",
  "actions/setup-go",
  "actions/setup-java",
  "actions/setup-node",
  "actions/setup-python",
  "actions/upload-artifact",
]);

/** The token itself, whole contexts that hold it, and the variables by which an OIDC identity is asked for. */
const TOKEN =
  /\bgithub\s*\.\s*token\b|github_token|gh_token|\[\s*'token'\s*\]|json\s*\(\s*(?:github|secrets)\s*\)|actions_id_token/i;

/**
 * Is `contents: read` surely enough for a job's token? Only where every step is known, nothing in the job names the
 * token, and no script finds the credential that a checkout leaves behind.
 */
export function needsOnlyToRead(job: Job): boolean {
  // What a called workflow asks for must not be more than its callers give, and those can't all be seen.
  if (job.kind === "reusable" || job.workflow.trigger("workflow_call")) return false;
  let namesToken = false;
  const look = (text: string) => {
    namesToken ||= TOKEN.test(text);
  };
  visitScalars(job.map, (scalar) => look(scalar.value));
  const workflowEnv = job.workflow.env?.entry.value;
  if (workflowEnv) visitScalars(workflowEnv, (scalar) => look(scalar.value));
  return (
    !namesToken && job.steps.every(isReader) && !(leavesCredential(job.steps) && job.steps.some((step) => step.run))
  );
}

function isReader(step: Step): boolean {
  if (step.run) return true;
  const { uses } = step;
  return uses?.target.kind === "repository" && READERS.has(uses.text.split("@")[0]?.toLowerCase() ?? "");
}

function leavesCredential(steps: readonly Step[]): boolean {
  return steps.some((step) => {
    const setting = step.input("persist-credentials")?.value;
    const isOff = setting?.kind === "scalar" && setting.value === "false";
    return step.uses?.is("actions/checkout") === true && !isOff;
  });
}
