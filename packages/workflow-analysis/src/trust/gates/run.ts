import {
  type Condition,
  type EvalResult,
  type EvaluateOptions,
  evaluate,
  known,
  type Shape,
  shaped,
  toText,
  truthiness,
  UNKNOWN,
} from "../../expressions/index.js";
import {
  expressionsIn,
  isSwitchedOn,
  type Job,
  type NormalJob,
  type ReusableJob,
  type Step,
  type Workflow,
  wholeExpression,
} from "../../model/index.js";
import type { Repository } from "../../repository/index.js";
import type { YamlScalar } from "../../yaml/index.js";
import { allOf, asksForStatus, conditionOf, type Maybe, type StatusOf, statusOf, statusUnknown } from "./condition.js";
import { environmentLetsPass } from "./environment.js";
import { type Check, checkOf } from "./step-checks.js";
import { githubContext, type World } from "./world.js";

/** A workflow as one run has it: the event that started it, or the call. */
export interface Frame {
  workflow: Workflow;
  event: string;
  call: { job: ReusableJob; frame: Frame } | null;
}

/** Where an expression stands. */
export interface Scope {
  frame: Frame;
  job: Job | null;
  step: Step | null;
}

interface StepState extends Check {
  runs: Maybe;
}

const SKIPPED: EvalResult = known("skipped");
const NO_SUCCESS: Shape = oneWordBut("success");

function oneWordBut(word: string): Shape {
  const unsure = () => undefined;
  return {
    equals: (other) => (other === word ? false : undefined),
    startsWith: unsure,
    endsWith: unsure,
    contains: unsure,
  };
}

const DEEPEST = 20;

/** One run that is tried: which jobs and steps does it reach? Everything is answered once. */
export class Run {
  /** Contexts that may have one of several values, and were asked for. */
  readonly open = new Map<string, EvalResult>();
  readonly #runs = new Map<Frame, Map<Job, Maybe>>();
  readonly #fails = new Map<Frame, Map<Job, Maybe>>();
  readonly #steps = new Map<Frame, Map<Step, StepState>>();
  readonly #frames = new Map<ReusableJob, Frame>();
  readonly #walking = new Set<Job>();
  #depth = 0;

  constructor(
    readonly world: World,
    readonly repository: Repository,
    private readonly chosen: ReadonlyMap<string, EvalResult>,
  ) {}

  /** Does the run get to a job, and in it to a step? */
  reaches(frame: Frame, job: Job, step: Step | null): Maybe {
    const outer = frame.call ? this.reaches(frame.call.frame, frame.call.job, null) : true;
    const parts: Maybe[] = [outer, this.runs(frame, job), environmentLetsPass(job, this.world)];
    if (step && job.kind === "normal") parts.push(this.stepRuns(frame, job, step));
    return allOf(parts);
  }

  /** What a step does as a gate. */
  check(frame: Frame, job: NormalJob, step: Step): Check | undefined {
    this.walk(frame, job);
    return this.#steps.get(frame)?.get(step);
  }

  /** What an expression comes to where it stands. */
  value(scalar: YamlScalar, scope: Scope): EvalResult {
    if (expressionsIn(scalar).length === 0) return known(scalar.value);
    const whole = wholeExpression(scalar)?.expression;
    return whole ? evaluate(whole, this.contexts(scope, true)) : UNKNOWN;
  }

  contexts(scope: Scope, isActive: boolean): EvaluateOptions {
    return { lookup: (path) => this.context(path, scope, isActive), functions: statusUnknown };
  }

  isActive(gate: object): boolean {
    return this.world.only?.has(gate) !== false;
  }

  private context(path: readonly string[], scope: Scope, isActive: boolean): EvalResult {
    if (++this.#depth > DEEPEST) {
      this.#depth--;
      return UNKNOWN;
    }
    const result = this.read(path, scope, isActive);
    this.#depth--;
    return result;
  }

  private read(path: readonly string[], scope: Scope, isActive: boolean): EvalResult {
    const [root, name] = path;
    if (root === "github") {
      return isActive ? githubContext(path, scope.frame.event, this.world, this.chosen, this.open) : UNKNOWN;
    }
    if (name === undefined) return UNKNOWN;
    switch (root) {
      case "env":
        return path.length === 2 && isActive ? this.variable(name, scope) : UNKNOWN;
      case "inputs":
        return path.length === 2 && isActive ? this.input(name, scope.frame) : UNKNOWN;
      case "steps":
        return this.stepContext(name, path.slice(2), scope);
      case "needs":
        return this.needContext(name, path.slice(2), scope);
      case "jobs":
        return this.jobOutput(scope.frame, name, path[3]);
      default:
        return UNKNOWN;
    }
  }

  /** A variable of a step, as text. */
  variable(name: string, { frame, job, step }: Scope): EvalResult {
    const entry = step
      ? step.variable(name)
      : job?.kind === "normal"
        ? job.variable(name)
        : frame.workflow.env?.get(name);
    if (!entry?.value) return UNKNOWN;
    const result = this.value(entry.value, { frame, job, step: null });
    return result.known ? known(toText(result.value)) : result;
  }

  private input(name: string, { workflow, call }: Frame): EvalResult {
    if (!call) return UNKNOWN;
    const declared = workflow.trigger("workflow_call")?.inputs.find((input) => input.name.toLowerCase() === name);
    const given = call.job.with?.entries.find(({ key }) => key.value.toLowerCase() === name)?.value;
    if (given?.kind !== "scalar") return declared?.default ? known(declared.default.typed) : UNKNOWN;
    if (expressionsIn(given).length === 0) return known(given.typed);
    const value = this.value(given, { frame: call.frame, job: call.job, step: null });
    return declared?.type === "string" && value.known ? known(toText(value.value)) : value;
  }

  private stepContext(id: string, rest: readonly string[], { frame, job }: Scope): EvalResult {
    if (job?.kind !== "normal") return UNKNOWN;
    const step = job.steps.find((one) => one.id?.toLowerCase() === id);
    const state = step && this.#steps.get(frame)?.get(step);
    if (!step || !state) return UNKNOWN;
    if (rest[0] === "outputs") return this.stepOutput(state, rest[1]);
    if (rest[0] !== "outcome" && rest[0] !== "conclusion") return UNKNOWN;
    if (state.runs === false) return SKIPPED;
    if (state.fails !== true) return UNKNOWN;
    if (rest[0] === "conclusion" && isIgnored(step)) return known("success");
    return state.runs ? known("failure") : shaped(NO_SUCCESS);
  }

  private stepOutput({ runs, outputs }: StepState, name: string | undefined): EvalResult {
    if (runs === false) return known("");
    return (name === undefined ? undefined : outputs.get(name)) ?? UNKNOWN;
  }

  private needContext(id: string, rest: readonly string[], { frame, job }: Scope): EvalResult {
    const needed = job?.needs.some(({ value }) => value.toLowerCase() === id) ? frame.workflow.job(id) : undefined;
    if (!needed) return UNKNOWN;
    if (rest[0] === "outputs") return this.jobOutput(frame, id, rest[1]);
    if (rest[0] !== "result") return UNKNOWN;
    const runs = this.runs(frame, needed);
    if (runs === false) return SKIPPED;
    if (this.fails(frame, needed) !== true) return UNKNOWN;
    return runs ? known("failure") : shaped(NO_SUCCESS);
  }

  private jobOutput(frame: Frame, id: string, name: string | undefined): EvalResult {
    const job = frame.workflow.job(id);
    if (!job || name === undefined) return UNKNOWN;
    if (this.runs(frame, job) === false) return known("");
    if (job.kind === "reusable") return this.callOutput(this.calleeFrame(frame, job), name);
    this.walk(frame, job);
    const output = job.outputs.find(({ key }) => key.value.toLowerCase() === name)?.value;
    return output?.kind === "scalar" ? this.value(output, { frame, job, step: null }) : UNKNOWN;
  }

  private callOutput(frame: Frame | undefined, name: string): EvalResult {
    const outputs = frame?.workflow.trigger("workflow_call")?.settings?.map("outputs");
    const entry = outputs?.entries.find(({ key }) => key.value.toLowerCase() === name)?.value;
    const value = entry?.kind === "map" ? entry.scalar("value") : undefined;
    return frame && value ? this.value(value, { frame, job: null, step: null }) : UNKNOWN;
  }

  /** The run of a called workflow; undefined for one that isn't in the repository, and for one that calls itself. */
  calleeFrame(frame: Frame, job: ReusableJob): Frame | undefined {
    const known = this.#frames.get(job);
    if (known) return known;
    const workflow = this.repository.resolve(job.uses);
    if (workflow?.kind !== "workflow" || callsItself(workflow, frame)) return undefined;
    const callee: Frame = { workflow, event: frame.event, call: { job, frame } };
    this.#frames.set(job, callee);
    return callee;
  }

  private runs(frame: Frame, job: Job): Maybe {
    return once(this.#runs, frame, job, () => this.jobRuns(frame, job));
  }

  /** True where it surely fails if it runs. */
  private fails(frame: Frame, job: Job): Maybe {
    return once(this.#fails, frame, job, () => this.jobFails(frame, job));
  }

  private jobRuns(frame: Frame, job: Job): Maybe {
    const needed = job.needs.flatMap(({ value }) => frame.workflow.job(value) ?? []);
    const isBroken = needed.some((one) => this.runs(frame, one) === false || this.fails(frame, one) === true);
    return this.meets(job.condition, { frame, job, step: null }, isBroken);
  }

  private jobFails(frame: Frame, job: Job): Maybe {
    const hasFailed = job.kind === "normal" && this.walk(frame, job).hasFailed;
    const flag = job.map.scalar("continue-on-error");
    if (flag && isSwitchedOn(flag)) return undefined;
    if (job.kind === "normal") return hasFailed ? true : undefined;
    const callee = this.calleeFrame(frame, job);
    const inner = callee?.workflow.jobs ?? [];
    return callee && inner.some((one) => this.runs(callee, one) === true && this.fails(callee, one) === true)
      ? true
      : undefined;
  }

  /** Goes through a job's steps up to one of them: what they write, and whether one has surely failed before it. */
  private walk(frame: Frame, job: NormalJob, until?: Step): { hasFailed: boolean } {
    const states = this.#steps.get(frame) ?? new Map<Step, StepState>();
    this.#steps.set(frame, states);
    let hasFailed = false;
    // Jobs that read each other's outputs never run.
    if (this.#walking.has(job)) return { hasFailed };
    this.#walking.add(job);
    for (const step of job.steps) {
      if (step === until) break;
      // What a step writes that has no name, nobody reads.
      if (step.id === undefined && !this.isActive(step)) continue;
      const state = states.get(step) ?? this.stepState(frame, job, step, hasFailed);
      states.set(step, state);
      if (state.runs === true && state.fails === true && this.isActive(step) && !isIgnored(step)) hasFailed = true;
    }
    this.#walking.delete(job);
    return { hasFailed };
  }

  private stepState(frame: Frame, job: NormalJob, step: Step, hasFailed: boolean): StepState {
    const scope = { frame, job, step };
    const check = checkOf(step, scope, this);
    return { ...check, runs: check.kind === null ? undefined : this.checkRuns(step, scope, hasFailed) };
  }

  /** What stands behind a check is only asked about where nothing before it went wrong. */
  private checkRuns({ condition }: Step, scope: Scope, hasFailed: boolean): Maybe {
    if (!condition) return !hasFailed;
    const read = conditionOf(condition);
    if (hasFailed && !asksForStatus(read)) return false;
    return this.holds(read, scope, this.isActive(condition), (name) => statusOf(name, hasFailed, !hasFailed));
  }

  private stepRuns(frame: Frame, job: NormalJob, step: Step): Maybe {
    const { hasFailed } = this.walk(frame, job, step);
    return this.meets(step.condition, { frame, job, step }, hasFailed);
  }

  /** Is an `if:` met? Without a status function of its own, only after success. */
  private meets(scalar: YamlScalar | undefined, scope: Scope, isBroken: boolean): Maybe {
    if (!scalar) return !isBroken;
    const condition = conditionOf(scalar);
    if (isBroken && !asksForStatus(condition)) return false;
    return this.holds(condition, scope, this.isActive(scalar), (name) => statusOf(name, isBroken));
  }

  /** What a condition says by itself. */
  private holds(condition: Condition, scope: Scope, isActive: boolean, functions: StatusOf): Maybe {
    if (condition.kind === "text") return true;
    if (condition.kind === "broken") return undefined;
    const { lookup } = this.contexts(scope, isActive);
    return truthiness(evaluate(condition.expression, { lookup, functions }));
  }
}

/** Asked once. Jobs that need each other never run; nothing is known of one while it is asked about. */
function once(known: Map<Frame, Map<Job, Maybe>>, frame: Frame, job: Job, ask: () => Maybe): Maybe {
  const answers = known.get(frame) ?? new Map<Job, Maybe>();
  known.set(frame, answers);
  if (answers.has(job)) return answers.get(job);
  answers.set(job, undefined);
  const answer = ask();
  answers.set(job, answer);
  return answer;
}

function callsItself(workflow: Workflow, frame: Frame): boolean {
  for (let at: Frame | undefined = frame; at; at = at.call?.frame) if (at.workflow === workflow) return true;
  return false;
}

/** A step's failure stops nothing. */
export function isIgnored(step: Step): boolean {
  const flag = step.map.scalar("continue-on-error");
  return flag !== undefined && isSwitchedOn(flag);
}
