import type { Action, CompositeAction, Job, NormalJob, Step, StepOwner, Workflow } from "../../model/index.js";
import { perObject } from "../../per-object.js";
import type { Repository } from "../../repository/index.js";
import { workspaceAction } from "../../trust/workspace.js";
import type { YamlEntry } from "../../yaml/index.js";
import type { Problem } from "../problem.js";
import type { ExpressionUse } from "../walk.js";
import { capitalised, hint, listOf, shortened } from "../words.js";

/** What is wrong with an access to a context. */
export type Flaw = Pick<Problem, "check" | "message" | "severity">;

/** Accesses by their segments, in lower case, the context's name first; `*` for what is computed. */
type Judge = (segments: readonly string[], use: ExpressionUse, repository: Repository) => Flaw | null;

const GITHUB = new Set(
  "action action_path action_ref action_repository action_status actor actor_id api_url artifact_cache_size_limit base_ref env event event_name event_path graphql_url head_ref host_workspace job job_workflow_sha output path ref ref_name ref_protected ref_type repository repository_id repository_owner repository_owner_id repository_visibility repositoryurl retention_days run_attempt run_id run_number secret_source server_url sha state step_summary token triggering_actor workflow workflow_ref workflow_sha workspace".split(
    " ",
  ),
);
const RUNNER = new Set("arch debug environment name os temp tool_cache workspace".split(" "));
const JOB = new Set(
  "check_run_id container services status workflow_file_path workflow_ref workflow_repository workflow_sha".split(" "),
);
const STRATEGY = new Set(["fail-fast", "job-index", "job-total", "max-parallel"]);
const STEP = new Set(["conclusion", "outcome", "outputs"]);
const NEED = new Set(["outputs", "result"]);

/** The contexts whose properties are known; those of `env`, `vars` and `secrets` are the author's own. */
const JUDGES: ReadonlyMap<string, Judge> = new Map<string, Judge>([
  ["github", (segments) => property(segments, 1, GITHUB)],
  ["runner", (segments) => property(segments, 1, RUNNER)],
  ["job", (segments) => property(segments, 1, JOB)],
  ["strategy", (segments) => property(segments, 1, STRATEGY)],
  ["inputs", judgeInput],
  ["matrix", judgeMatrix],
  ["steps", judgeStep],
  ["needs", judgeNeed],
  ["jobs", judgeJobs],
]);

/** Does what is read exist? */
export function judgeAccess(segments: readonly string[], use: ExpressionUse, repository: Repository): Flaw | null {
  return JUDGES.get(segments[0] as string)?.(segments, use, repository) ?? null;
}

/** Is the segment at `at` one of the names, if there is one? */
function property(segments: readonly string[], at: number, names: ReadonlySet<string>): Flaw | null {
  const name = segments[at];
  if (name === undefined || name === "*" || names.has(name)) return null;
  const owner = segments.slice(0, at).join(".");
  return {
    check: "unknown-property",
    message: `\`${shortened(owner)}\` has no \`${shortened(name)}\`${hint(name, names)}`,
  };
}

/** Names in lower case. */
const inputsOf = perObject((unit: Workflow | Action): ReadonlySet<string> => {
  const declared =
    unit.kind === "workflow"
      ? unit.triggers.filter(({ event }) => WITH_INPUTS.has(event)).flatMap(({ inputs }) => inputs)
      : unit.inputs;
  return new Set(declared.map(({ name }) => name.toLowerCase()));
});

const WITH_INPUTS: ReadonlySet<string> = new Set(["workflow_call", "workflow_dispatch"]);

function judgeInput(segments: readonly string[], { unit }: ExpressionUse): Flaw | null {
  const name = segments[1];
  if (name === undefined || name === "*") return null;
  const names = inputsOf(unit);
  if (names.has(name)) return null;
  const what = unit.kind === "workflow" ? "workflow" : "action";
  const why =
    names.size === 0 ? `this ${what} declares no inputs` : `no input of that name is declared${hint(name, names)}`;
  return { check: "unknown-property", message: `\`inputs.${shortened(name)}\` is always empty: ${why}` };
}

function judgeMatrix(segments: readonly string[], { job, unit }: ExpressionUse): Flaw | null {
  // A composite action has the matrix of the job that uses it.
  if (!job || unit.kind !== "workflow") return null;
  const { matrix } = job;
  if (!matrix) return { check: "unavailable-context", message: "`matrix` is empty: this job has no `strategy.matrix`" };
  if (matrix.mayHave(segments.slice(1))) return null;
  return {
    check: "unknown-property",
    // Templates that are filled in for many matrices leave such behind.
    severity: "low",
    message: `\`${shortened(segments.join("."))}\` is always empty: no value of the matrix has it`,
  };
}

function judgeStep(segments: readonly string[], use: ExpressionUse, repository: Repository): Flaw | null {
  const id = segments[1];
  const owner = use.unit.kind === "composite" ? use.unit : use.job;
  if (id === undefined || id === "*" || !owner || owner.kind === "reusable") return null;
  const steps = stepsById(owner);
  const named = steps.get(id);
  if (!named) {
    return { check: "unknown-step", message: `No step here has the id \`${shortened(id)}\`${hint(id, steps.keys())}` };
  }
  const { step } = use;
  const above =
    step && (named.at(-1) as Step).index >= step.index ? named.filter(({ index }) => index < step.index) : named;
  if (above.length === 0)
    return { check: "unknown-step", message: `The step \`${shortened(id)}\` stands only further down` };
  return property(segments, 2, STEP) ?? judgeStepOutput(segments, above, repository);
}

/** By ids in lower case. */
const stepsById = perObject(({ steps }: StepOwner): ReadonlyMap<string, readonly Step[]> => {
  const byId = new Map<string, Step[]>();
  for (const step of steps) {
    const id = step.id?.toLowerCase();
    const others = id === undefined ? undefined : byId.get(id);
    if (others) others.push(step);
    else if (id !== undefined) byId.set(id, [step]);
  }
  return byId;
});

/** Only composite actions have no more outputs than they declare. */
function judgeStepOutput(segments: readonly string[], steps: readonly Step[], repository: Repository): Flaw | null {
  const output = segments[3];
  if (segments[2] !== "outputs" || output === undefined || output === "*" || steps.length > 1) return null;
  const action = workspaceAction(steps[0] as Step, repository);
  return action?.kind === "composite"
    ? judgeOutput(output, outputsOfAction(action), `the action \`${action.path}\``)
    : null;
}

const outputsOfAction = perObject(({ outputs }: CompositeAction) => namesOfEntries(outputs));

function namesOfEntries(entries: readonly YamlEntry[]): ReadonlySet<string> {
  return new Set(entries.map(({ key }) => key.value.toLowerCase()));
}

function judgeOutput(name: string, names: ReadonlySet<string>, owner: string): Flaw | null {
  if (names.has(name)) return null;
  const message = `${capitalised(owner)} has no output \`${shortened(name)}\`${hint(name, names)}`;
  return { check: "unknown-output", message };
}

function judgeNeed(segments: readonly string[], { job, unit }: ExpressionUse, repository: Repository): Flaw | null {
  const id = segments[1];
  if (id === undefined || id === "*" || !job || unit.kind !== "workflow") return null;
  const needs = needsOf(job);
  if (needs.has(id)) return judgeJobResult(segments, unit.job(id), repository);
  const why = unit.job(id)
    ? `the job \`${shortened(job.id)}\` doesn't name it in \`needs:\``
    : `there is no such job${hint(id, needs)}`;
  return { check: "unknown-job", message: `\`needs.${shortened(id)}\` is always empty: ${why}` };
}

const needsOf = perObject(
  ({ needs }: Job): ReadonlySet<string> => new Set(needs.map(({ value }) => value.toLowerCase())),
);

function judgeJobs(segments: readonly string[], { unit }: ExpressionUse, repository: Repository): Flaw | null {
  const id = segments[1];
  if (id === undefined || id === "*" || unit.kind !== "workflow") return null;
  const job = unit.job(id);
  if (job) return judgeJobResult(segments, job, repository);
  return { check: "unknown-job", message: `There is no job \`${shortened(id)}\`${hint(id, idsOf(unit))}` };
}

function judgeJobResult(segments: readonly string[], job: Job | undefined, repository: Repository): Flaw | null {
  const flaw = property(segments, 2, NEED);
  const output = segments[3];
  if (flaw || !job || segments[2] !== "outputs" || output === undefined || output === "*") return flaw;
  const called = job.kind === "reusable" ? repository.resolve(job.uses) : undefined;
  const outputs = job.kind === "normal" ? ownOutputs(job) : called?.kind === "workflow" ? calledOutputs(called) : null;
  return outputs && judgeOutput(output, outputs, `the job \`${shortened(job.id)}\``);
}

const idsOf = perObject(({ jobs }: Workflow) => jobs.map((job) => job.id));

const calledOutputs = perObject((called: Workflow) =>
  namesOfEntries(called.trigger("workflow_call")?.settings?.map("outputs")?.entries ?? []),
);

/** Null where they can't be known. */
const ownOutputs = perObject(({ map }: NormalJob): ReadonlySet<string> | null => {
  const outputs = map.get("outputs");
  if (!outputs) return new Set();
  return outputs.kind === "map" ? namesOfEntries(outputs.entries) : null;
});

const OBJECTS: ReadonlySet<string> = new Set(["env", "github", "github.event", "job", "runner", "secrets", "vars"]);
const WITH_RESULTS: ReadonlySet<string> = new Set(["jobs", "needs", "steps"]);

/** Contexts and parts of them that are objects: equal to no text or number. */
export function isObject(segments: readonly string[]): boolean {
  if (segments.length > 3) return false;
  if (!WITH_RESULTS.has(segments[0] as string)) return OBJECTS.has(segments.join("."));
  // `steps`, `steps.id`, `steps.id.outputs`
  return segments.length < 3 || (segments.length === 3 && segments[2] === "outputs");
}

/** The contexts that exist at all. */
export const CONTEXTS: ReadonlySet<string> = new Set(
  "env github inputs job jobs matrix needs runner secrets steps strategy vars".split(" "),
);

/** `a`, `b` or `c`, of a set. */
export function namesOf(names: ReadonlySet<string>): string {
  return listOf([...names].sort());
}
