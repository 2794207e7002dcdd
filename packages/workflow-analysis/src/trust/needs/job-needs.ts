import { factsAbout } from "../../knowledge/action-facts.js";
import actionPermissions from "../../knowledge/lists/action-permissions.js";
import type { Action, CompositeAction, Job, NormalJob, ReusableJob, Step, Workflow } from "../../model/index.js";
import type { Repository } from "../../repository/index.js";
import type { Place } from "../../rule.js";
import { actionNeeds } from "./action-needs.js";
import { JobState } from "./job-state.js";
import { Needs, needsFrom, surelyUnknown, unknownNeeds } from "./need.js";
import { type RunScope, runNeeds } from "./run-needs.js";
import { mayBeOwn, type TokenSource, tokenIn } from "./token.js";

const cache = new WeakMap<Job, Needs>();

/**
 * What a job's token is needed for: by each of its steps, those of local composite actions among them, or by the local
 * workflow that it calls.
 */
export function needsOf(job: Job, repository: Repository): Needs {
  let needs = cache.get(job);
  if (!needs) {
    // Found here by a workflow that calls itself.
    cache.set(job, new Needs());
    needs = job.kind === "normal" ? normalNeeds(job, repository) : calledNeeds(job, repository);
    cache.set(job, needs);
  }
  return needs;
}

function normalNeeds(job: NormalJob, repository: Repository): Needs {
  const needs = new Needs();
  const around = [job.workflow.env, job.env].flatMap((block) => block ?? []);
  const scope: RunScope = {
    variable: (name) => job.variable(name),
    input: () => undefined,
    workflow: job.workflow,
    blocks: around,
  };
  const state = new JobState(job, scope, repository);
  for (const step of job.steps) needs.add(stepNeeds(step, inStep(step, scope), state, NOTHING));
  addImageNeeds(job, scope, needs);
  return needs;
}

const NOTHING: ReadonlySet<Action> = new Set();

function inStep(step: Step, scope: RunScope): RunScope {
  const { env } = step;
  if (!env) return scope;
  return { ...scope, variable: (name) => env.get(name) ?? scope.variable(name), blocks: [...scope.blocks, env] };
}

function stepNeeds(step: Step, scope: RunScope, state: JobState, within: ReadonlySet<Action>): Needs {
  if (step.run) return runNeeds(step.run, step.run.scalar, scope, state);
  const { uses } = step;
  if (!uses) return new Needs();
  const place = uses.scalar;
  const known = actionNeeds(step, place, scope, state);
  if (known) return known;
  const { target } = uses;
  const local = target.kind === "local" ? state.repository.resolve(uses) : undefined;
  if (local?.kind === "composite") return compositeNeeds(local, step, scope, state, within);
  // An image gets no token that the step doesn't give it.
  const isBlind = target.kind === "docker" && !givesToken(step, scope);
  return isBlind ? new Needs() : unknownNeeds(place);
}

function givesToken(step: Step, scope: RunScope): boolean {
  const given = [...(step.with?.entries ?? []), ...(step.env?.map?.entries ?? [])];
  return given.some(({ value }) => value.kind === "scalar" && mayBeOwn(tokenIn(value, scope)));
}

function compositeNeeds(
  action: CompositeAction,
  step: Step,
  outer: RunScope,
  state: JobState,
  within: ReadonlySet<Action>,
): Needs {
  if (within.has(action)) return new Needs();
  const inputs = inputsOf(action, step, outer);
  const inner: RunScope = { ...outer, input: (name) => inputs.get(name), workflow: null };
  const needs = new Needs();
  const deeper = new Set([...within, action]);
  for (const own of action.steps) needs.add(stepNeeds(own, inStep(own, inner), state, deeper));
  return needs.toldAt(step.uses?.scalar ?? step.map);
}

/** What the inputs of an action hold, by name in lower case. */
function inputsOf(action: CompositeAction, step: Step, outer: RunScope): Map<string, TokenSource> {
  return new Map(
    action.inputs.map(({ name, default: fallback }) => {
      const given = step.input(name)?.value ?? fallback;
      return [name.toLowerCase(), given?.kind === "scalar" ? tokenIn(given, outer) : "none"];
    }),
  );
}

/** An image of the platform's registry that the job's token pulls. */
function addImageNeeds(job: NormalJob, scope: RunScope, needs: Needs): void {
  for (const { credentials, image, entry } of job.containers) {
    const password = credentials?.scalar("password");
    if (!password || !image?.mayContain("ghcr.io") || !mayBeOwn(tokenIn(password, scope))) continue;
    needs.asked.push({ scope: "packages", level: "read", place: entry.key, isSure: false });
  }
}

function calledNeeds(job: ReusableJob, repository: Repository): Needs {
  const place = job.uses.scalar;
  const called = repository.resolve(job.uses);
  if (called?.kind === "workflow") return workflowNeeds(called, place, repository);
  const facts = factsAbout(repository.facts, actionPermissions, job.uses);
  if (facts.length === 0) return unknownNeeds(place);
  const needs = new Needs();
  for (const { permissions, may } of facts) {
    needs.asked.push(...needsFrom(permissions, place, true), ...needsFrom(may, place, false));
  }
  return needs;
}

/**
 * A run is refused where a called job asks for more than its caller has, so what the jobs' blocks say is needed.
 *
 * @see Reuse workflows, "Access and permissions for nested workflows"
 */
function workflowNeeds(workflow: Workflow, place: Place, repository: Repository): Needs {
  const needs = new Needs();
  for (const job of workflow.jobs) {
    const { permissions } = job.effectivePermissions;
    if (permissions?.kind === "scopes") {
      const asked = permissions.grants.filter(({ level }) => level !== "none");
      for (const { scope, level } of asked) {
        needs.asked.push({ scope, level: level === "write" ? "write" : "read", place, isSure: true });
      }
    } else {
      needs.add(needsOf(job, repository).toldAt(place));
      if (permissions) needs.unknown.push(surelyUnknown(place));
    }
  }
  return needs;
}
