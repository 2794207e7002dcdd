import { type ActionMatch, actionFacts, factsAbout } from "../../knowledge/action-facts.js";
import { commandFacts } from "../../knowledge/command-facts.js";
import type { FactOf } from "../../knowledge/facts.js";
import { meetsConditions } from "../../knowledge/input-conditions.js";
import publishers, { type PUBLICATIONS } from "../../knowledge/lists/publishers.js";
import type { Action, Job, NormalJob, ReusableJob, RunScript, Step, Uses, Workflow } from "../../model/index.js";
import { placeInScript } from "../../places.js";
import type { Repository } from "../../repository/index.js";
import type { Place } from "../../rule.js";
import { type Command, type Invocation, invocationOf } from "../../shell/index.js";
import type { YamlScalar } from "../../yaml/index.js";
import { holdingsOf } from "../holdings.js";

type Fact = FactOf<typeof publishers>;

/** What may be done for an artifact beside publishing it. */
export interface Marks {
  signature: boolean;
  provenance: boolean;
  sbom: boolean;
}

/** A step that publishes, or that signs or lists what is published. */
export interface ReleaseStep extends Marks {
  job: Job;
  /** Its `uses:`, or the command. */
  place: Place;
  publishes: (typeof PUBLICATIONS)[number];
  /** A file of its own says what it signs. */
  isConfigured: boolean;
  /** All `if:` that have to be true for it. */
  conditions: readonly YamlScalar[];
}

const cache = new WeakMap<Workflow, readonly ReleaseStep[]>();

/** The steps of a workflow that do something for an artifact beside publishing it; those of local actions count where the action is used. */
export function markingStepsOf(workflow: Workflow, repository: Repository): readonly ReleaseStep[] {
  let steps = cache.get(workflow);
  if (!steps) {
    // Found here by a workflow that calls itself.
    cache.set(workflow, []);
    const found: ReleaseStep[] = [];
    for (const job of workflow.jobs) {
      if (job.kind === "normal") collectFromJob(job, repository, mayMark, found);
      else for (const step of calledSteps(job, repository)) found.push(step);
    }
    steps = found.filter(hasMark);
    cache.set(workflow, steps);
  }
  return steps;
}

const publishing = new WeakMap<Workflow, readonly ReleaseStep[]>();

/** The steps of a workflow that publish. Most workflows have none, and of their scripts few need to be parsed to know that. */
export function publishingStepsOf(workflow: Workflow, repository: Repository): readonly ReleaseStep[] {
  let steps = publishing.get(workflow);
  if (!steps) {
    const found: ReleaseStep[] = [];
    for (const job of workflow.jobs) if (job.kind === "normal") collectFromJob(job, repository, mayPublish, found);
    steps = found.filter(({ publishes }) => publishes !== "none");
    publishing.set(workflow, steps);
  }
  return steps;
}

/** Words of commands that publish. */
const PUBLISHES =
  /--push\b|imagetools|\bpublish|\bgoreleaser\b|\bsemantic-release\b|\bcrane\b|\bskopeo\b|\bko\s+(?:build|apply|resolve)\b|jib|kaniko|regctl|\bcargo\s+release\b|\bgh\s[^\n]{0,80}\brelease\b/;

/** Most scripts hold no such word, and one look tells. */
const PUBLISHING_WORD = /push|publish|release|upload|deploy|imagetools|crane|skopeo|jib|kaniko|regctl|\bko\b/;

/** Programs that publish with such a word. */
const PUBLISH_WITH: readonly (readonly [RegExp, RegExp])[] = [
  [/\b(?:docker|podman|buildah|nerdctl|oras|helm|gem|nuget|img|pod)\b/, /\bpush\b/],
  [/\b(?:twine|maturin|cr|jf|gcloud|luarocks)\b/, /\bupload/],
  [/\bmvnw?\b/, /\bdeploy\b/],
];

function mayPublish({ scalar }: RunScript): boolean {
  return (
    scalar.mayMatch(PUBLISHING_WORD) &&
    (scalar.mayMatch(PUBLISHES) ||
      PUBLISH_WITH.some(([program, word]) => scalar.mayMatch(program) && scalar.mayMatch(word)))
  );
}

/** What calls of other workflows do for a release. */
function calledSteps(job: ReusableJob, repository: Repository): ReleaseStep[] {
  const conditions = job.condition ? [job.condition] : [];
  const called = repository.resolve(job.uses);
  const place = job.uses.scalar;
  if (called?.kind === "workflow") {
    // What it publishes is told in its own file.
    const marking = markingStepsOf(called, repository);
    return marking.map((step) => ({ ...step, job, place, publishes: "none", conditions }));
  }
  return factsAbout(repository.facts, publishers, job.uses).map((fact) => releaseStep(fact, job, place, conditions));
}

/** What the steps of a job, or of an action that it uses, have in common. */
interface Around {
  job: NormalJob;
  repository: Repository;
  /** Says of a script whether to look into it. */
  isWorth: (run: RunScript) => boolean;
  conditions: readonly YamlScalar[];
  /** The step of a job that uses the action which these steps are of. */
  place: Place | null;
  within: ReadonlySet<Action>;
}

function collectFromJob(
  job: NormalJob,
  repository: Repository,
  isWorth: Around["isWorth"],
  found: ReleaseStep[],
): void {
  const conditions = job.condition ? [job.condition] : [];
  const around: Around = { job, repository, isWorth, conditions, place: null, within: new Set() };
  for (const step of job.steps) collectFromStep(step, around, found);
}

/** Most steps have nothing to do with a release: that is to be seen with little work. */
function collectFromStep(step: Step, around: Around, found: ReleaseStep[]): void {
  const { uses, run } = step;
  if (run) collectFromRun(run, around, found);
  else if (uses?.target.kind === "local") collectFromLocal(step, uses, around, found);
  else if (uses) collectFromAction(step, uses, around, found);
}

function conditionsOf(step: Step, { conditions }: Around): readonly YamlScalar[] {
  return step.condition ? [...conditions, step.condition] : conditions;
}

function collectFromLocal(step: Step, uses: Uses, around: Around, found: ReleaseStep[]): void {
  const action = around.repository.resolve(uses);
  if (action?.kind !== "composite" || around.within.has(action)) {
    collectFromAction(step, uses, around, found);
    return;
  }
  const place = around.place ?? uses.scalar;
  const inner = {
    ...around,
    conditions: conditionsOf(step, around),
    place,
    within: new Set([...around.within, action]),
  };
  for (const each of action.steps) collectFromStep(each, inner, found);
}

function collectFromAction(step: Step, uses: Uses, around: Around, found: ReleaseStep[]): void {
  const { job, repository } = around;
  for (const match of actionFacts(repository.facts, publishers, step)) {
    if (!holds(match, step, job)) continue;
    found.push(releaseStep(match.fact, job, around.place ?? uses.scalar, conditionsOf(step, around)));
  }
}

/** What a run decides may publish, and may sign. */
function holds({ fact }: ActionMatch<Fact>, step: Step, job: Job): boolean {
  const isRuledOut = Object.entries(fact.unless).some(
    ([name, pattern]) => meetsConditions(step, { [name]: pattern }) === true,
  );
  return !isRuledOut && (!fact.identity || mayAskForIdentity(step, job));
}

const REGISTRY_TOKEN =
  /^(?:NODE_AUTH_TOKEN|NPM_TOKEN|NPM_AUTH_TOKEN|UV_PUBLISH_TOKEN|UV_PUBLISH_PASSWORD|TWINE_PASSWORD)$/i;

function mayAskForIdentity(step: Step, job: Job): boolean {
  const blocks = [step.env, job.kind === "normal" ? job.env : null, job.workflow.env];
  const hasToken = blocks.some((block) =>
    block?.entries.some(({ name, value }) => REGISTRY_TOKEN.test(name) && value?.value !== ""),
  );
  return !hasToken && holdingsOf(job).hasIdentity;
}

/** A script without any of these words neither signs nor lists, nor tells where something comes from. */
const MARKS =
  /publish|semantic-release|sign|attest|provenance|slsa|sbom|syft|cyclonedx|cdxgen|spdx|\bko\b|gpg|witness|trivy|\bbom\b|auditable|buildx/i;

function mayMark({ scalar }: RunScript): boolean {
  return scalar.mayMatch(MARKS);
}

function collectFromRun(run: RunScript, around: Around, found: ReleaseStep[]): void {
  if (!around.isWorth(run) && !around.repository.facts.isExtended(publishers)) return;
  for (const command of run.script.commands) found.push(...commandSteps(command, run, around));
}

function commandSteps(command: Command, run: RunScript, around: Around): readonly ReleaseStep[] {
  const { job, repository } = around;
  const invocation = invocationOf(command);
  if (!invocation) return NO_STEPS;
  const matches = commandFacts(repository.facts, publishers, invocation)
    // What only may be an upload of files is taken for none.
    .filter(({ fact, isSure }) => isSure && (!fact.identity || mayAskForIdentity(run.step, job)));
  const text = run.text.slice(command.start, command.end);
  // Words are only read where there is one to be found.
  const marks = matches.length === 0 && (SIGNS.test(text) || LISTS.test(text)) ? marksOfTask(invocation) : null;
  if (matches.length === 0 && !marks) return NO_STEPS;
  const place = around.place ?? placeInScript(run, command);
  const conditions = conditionsOf(run.step, around);
  if (marks) return [{ job, place, publishes: "none", isConfigured: false, conditions, ...marks }];
  return withoutTags(matches.map(({ fact }) => releaseStep(fact, job, place, conditions)));
}

const NO_STEPS: readonly ReleaseStep[] = [];

/** `gh release create` with files is no bare tag. */
function withoutTags(steps: ReleaseStep[]): ReleaseStep[] {
  const files = steps.find(({ publishes }) => publishes === "release-files");
  return files ? [files, ...steps.filter(({ publishes }) => publishes === "none")] : steps;
}

const SILENT: ReadonlySet<string> = new Set([
  "echo",
  "printf",
  "cat",
  "git",
  "mkdir",
  "ls",
  "cd",
  "rm",
  "cp",
  "mv",
  "gh",
  "test",
  "[",
]);
const SIGNS =
  /(?:^|[^a-z])(?:sign|signs|signed|signing|attest|attestation|attestations|cosign|provenance|slsa)(?![a-z])/i;
const LISTS = /sbom|cyclonedx|spdx/i;

/** Tasks and scripts that are called for it: `make sign-images`, `./ci/sbom.sh`. */
function marksOfTask({ program, args }: Invocation): Marks | null {
  if (SILENT.has(program)) return null;
  const words = [program, ...args.map(({ literal, text }) => literal ?? text)];
  const signs = words.some((word) => SIGNS.test(word));
  const sbom = words.some((word) => LISTS.test(word));
  return signs || sbom ? { signature: signs, provenance: signs, sbom } : null;
}

function releaseStep(fact: Fact, job: Job, place: Place, conditions: readonly YamlScalar[]): ReleaseStep {
  const { publishes, configured, signature, provenance, sbom } = fact;
  return { job, place, publishes, isConfigured: configured, conditions, signature, provenance, sbom };
}

function hasMark({ signature, provenance, sbom }: Marks): boolean {
  return signature || provenance || sbom;
}
