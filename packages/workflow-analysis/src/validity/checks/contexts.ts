import { didYouMean } from "@trustchain/action-kit";
import type { Action, InputDeclaration, Job, NormalJob, Workflow } from "../../model/index.js";
import type { Repository } from "../../repository/index.js";
import type { Problem } from "../problem.js";
import type { ExpressionUse } from "../walk.js";
import { capitalised, listOf } from "../words.js";

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
  ["github", (segments) => named(segments, 1, GITHUB)],
  ["runner", (segments) => named(segments, 1, RUNNER)],
  ["job", (segments) => named(segments, 1, JOB)],
  ["strategy", (segments) => named(segments, 1, STRATEGY)],
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
function named(segments: readonly string[], at: number, names: ReadonlySet<string>): Flaw | null {
  const name = segments[at];
  if (name === undefined || name === "*" || names.has(name)) return null;
  const owner = segments.slice(0, at).join(".");
  return { check: "unknown-property", message: `\`${owner}\` has no \`${name}\`${didYouMean(name, names)}` };
}

function inputsOf(unit: Workflow | Action): readonly InputDeclaration[] {
  if (unit.kind !== "workflow") return unit.inputs;
  return unit.triggers
    .filter(({ event }) => event === "workflow_call" || event === "workflow_dispatch")
    .flatMap(({ inputs }) => inputs);
}

function judgeInput([, name]: readonly string[], { unit }: ExpressionUse): Flaw | null {
  if (name === undefined || name === "*") return null;
  const names = inputsOf(unit).map((input) => input.name.toLowerCase());
  if (names.includes(name)) return null;
  const what = unit.kind === "workflow" ? "workflow" : "action";
  const why =
    names.length === 0
      ? `this ${what} declares no inputs`
      : `no input of that name is declared${didYouMean(name, names)}`;
  return { check: "unknown-property", message: `\`inputs.${name}\` is always empty: ${why}` };
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
    message: `\`${segments.join(".")}\` is always empty: no value of the matrix has it`,
  };
}

function judgeStep(segments: readonly string[], use: ExpressionUse, repository: Repository): Flaw | null {
  const [, id] = segments;
  if (id === undefined || id === "*") return null;
  const owner = use.unit.kind === "composite" ? use.unit : use.job;
  if (!owner || owner.kind === "reusable") return null;
  const withId = owner.steps.filter((step) => step.id?.toLowerCase() === id);
  const { step } = use;
  const seen = step ? withId.filter(({ index }) => index < step.index) : withId;
  if (withId.length === 0) {
    const ids = owner.steps.flatMap((other) => other.id ?? []);
    return { check: "unknown-step", message: `No step here has the id \`${id}\`${didYouMean(id, ids)}` };
  }
  if (seen.length === 0) return { check: "unknown-step", message: `The step \`${id}\` stands only further down` };
  const flaw = named(segments, 2, STEP);
  if (flaw || segments[2] !== "outputs" || segments[3] === undefined || segments[3] === "*") return flaw;
  const [only] = seen;
  const action = seen.length === 1 && only?.uses ? repository.resolve(only.uses) : undefined;
  if (action?.kind !== "composite") return null;
  return judgeOutput(
    segments[3],
    action.outputs.map(({ key }) => key.value),
    `the action \`${action.path}\``,
  );
}

function judgeOutput(name: string, names: readonly string[], owner: string): Flaw | null {
  if (names.some((other) => other.toLowerCase() === name)) return null;
  return {
    check: "unknown-output",
    message: `${capitalised(owner)} has no output \`${name}\`${didYouMean(name, names)}`,
  };
}

function judgeNeed(segments: readonly string[], { job, unit }: ExpressionUse, repository: Repository): Flaw | null {
  const [, id] = segments;
  if (id === undefined || id === "*" || !job || unit.kind !== "workflow") return null;
  const needs = job.needs.map(({ value }) => value.toLowerCase());
  if (!needs.includes(id)) {
    const why = unit.job(id)
      ? `the job \`${job.id}\` doesn't name it in \`needs:\``
      : `there is no such job${didYouMean(id, needs)}`;
    return { check: "unknown-job", message: `\`needs.${id}\` is always empty: ${why}` };
  }
  return judgeJobResult(segments, unit.job(id), repository);
}

function judgeJobs(segments: readonly string[], { unit }: ExpressionUse, repository: Repository): Flaw | null {
  const [, id] = segments;
  if (id === undefined || id === "*" || unit.kind !== "workflow") return null;
  const job = unit.job(id);
  if (job) return judgeJobResult(segments, job, repository);
  const ids = unit.jobs.map((other) => other.id);
  return { check: "unknown-job", message: `There is no job \`${id}\`${didYouMean(id, ids)}` };
}

function judgeJobResult(segments: readonly string[], job: Job | undefined, repository: Repository): Flaw | null {
  const flaw = named(segments, 2, NEED);
  const [, , property, output] = segments;
  if (flaw || !job || property !== "outputs" || output === undefined || output === "*") return flaw;
  const outputs = outputsOf(job, repository);
  return outputs && judgeOutput(output, outputs, `the job \`${job.id}\``);
}

/** Null where they can't be known. */
function outputsOf(job: Job, repository: Repository): readonly string[] | null {
  if (job.kind === "normal") return ownOutputs(job);
  const called = repository.resolve(job.uses);
  if (called?.kind !== "workflow") return null;
  const outputs = called.trigger("workflow_call")?.settings?.map("outputs");
  return (outputs?.entries ?? []).map(({ key }) => key.value);
}

function ownOutputs(job: NormalJob): readonly string[] | null {
  const entry = job.map.entry("outputs");
  if (!entry) return [];
  return entry.value.kind === "map" ? entry.value.entries.map(({ key }) => key.value) : null;
}

const OBJECTS: ReadonlySet<string> = new Set(["env", "github", "github.event", "job", "runner", "secrets", "vars"]);
const WITH_RESULTS: ReadonlySet<string> = new Set(["jobs", "needs", "steps"]);

/** Contexts and parts of them that are objects: equal to no text or number. */
export function isObject(segments: readonly string[]): boolean {
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
