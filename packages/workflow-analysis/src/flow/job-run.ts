import { readingsOf } from "../knowledge/untrusted-contexts.js";
import type { CompositeAction, NormalJob, Step, Workflow } from "../model/index.js";
import { type EnvBlock, type EnvEntry, expressionsIn } from "../model/index.js";
import type { Place } from "../rule.js";
import type { Command, Word } from "../shell/index.js";
import type { YamlScalar } from "../yaml/index.js";
import { useAction } from "./action-step.js";
import { artifactOfRun } from "./artifacts.js";
import { type CacheSaves, isCacheSave, savedCaches } from "./caches.js";
import { Outputs } from "./outputs.js";
import type { FlowHop, FlowSink, FlowSite, SinkKind } from "./path.js";
import { runScript } from "./run-step.js";
import { type Scope, valueOfScalar } from "./scope.js";
import type { ShellRun } from "./shell-run.js";
import { taintOfContext } from "./sources.js";
import { CLEAN, passing, type Taint, through, unionOf, type Value, withSite } from "./taint.js";
import type { WorkflowRun } from "./workflow-run.js";
import { Workspace } from "./workspace.js";

/** More calls of composite actions inside each other than GitHub allows. */
const DEEPEST = 9;
/** Values of a matrix that are looked into. */
const MOST_VALUES = 20;

/** What steps run in: a job, or a composite action that a step of it calls. */
export interface Frame {
  owner: NormalJob | CompositeAction;
  /** The inputs of a composite action; null where those of the workflow count. */
  inputs: ReadonlyMap<string, Value> | null;
  /** What the caller gives an input of a composite action, or its default. */
  given: ((input: string) => YamlScalar | undefined) | null;
  /** Variables that come from outside the owner: those of the calling step. */
  outer: (name: string, isExact: boolean) => Value;
  outputs: Map<string, Outputs>;
  /** The step of the job, where the owner is an action. */
  site: FlowSite | null;
  depth: number;
}

/** One step with all that its texts can read. */
export interface StepRun {
  step: Step;
  frame: Frame;
  site: FlowSite;
  scope: Scope;
  outputs: Outputs;
  /** The value of a variable as a process of the step sees it. */
  variable(name: string): Value;
}

export interface SinkDetails {
  kind: SinkKind;
  place: Place;
  name: string;
  expression?: NonNullable<FlowSink["expression"]>;
}

/** One job, followed step by step. */
export class JobRun {
  readonly workspace = new Workspace();
  /** What files of the runner hold that scripts of ours wrote an outsider's text into. */
  readonly files = new Map<string, Value>();
  /** What `git fetch` brought into a folder's repository. */
  readonly fetched = new Map<string, Taint>();
  /** `GITHUB_ENV`. */
  readonly exported = new Map<string, Value>();
  /** The outsider's code that has run here. */
  ranCode: Taint | null = null;
  /** Checkouts of an outsider's code that nothing has executed so far. */
  readonly waiting = new Map<Taint, { run: StepRun; place: Place; folder: string; keepsToken: boolean }>();
  readonly outputs = new Outputs();
  private readonly saves: CacheSaves = { steps: [], first: null };

  constructor(
    readonly run: WorkflowRun,
    readonly job: NormalJob,
    private readonly matrix: Value,
  ) {}

  get workflow(): Workflow {
    return this.job.workflow;
  }

  follow(): void {
    const frame: Frame = {
      owner: this.job,
      inputs: null,
      given: null,
      outer: () => CLEAN,
      outputs: new Map(),
      site: null,
      depth: 0,
    };
    this.steps(this.job.steps, frame);
    this.leaveCredentials();
    if (this.run.holdsMore) savedCaches(this, this.saves);
    const scope = this.scopeOf(frame, null);
    for (const { key, value } of this.job.outputs) {
      if (value.kind !== "scalar") continue;
      const hop: FlowHop = { kind: "job-output", name: key.value, place: placeOf(value) };
      this.outputs.add(key.value, through(valueOfScalar(value, scope), hop));
    }
    if (this.ranCode) this.outputs.addToAll(this.outputOfCode(this.ranCode, placeOf(this.job.key), "job-output"));
  }

  private outputOfCode(code: Taint, place: Place, kind: "step-output" | "job-output"): Value {
    if (kind === "job-output" && this.job.outputs.length === 0) return CLEAN;
    return through([{ ...code, names: null, characters: "text" }], { kind, name: "every output", place });
  }

  steps(steps: readonly Step[], frame: Frame): void {
    for (const step of steps) this.step(step, frame);
  }

  private step(step: Step, frame: Frame): void {
    if (!this.run.start.budget.spend(1)) return;
    const site = frame.site ?? { workflow: this.workflow, job: this.job, step };
    const outputs = new Outputs();
    const run: StepRun = {
      step,
      frame,
      site,
      outputs,
      scope: this.scopeOf(frame, step),
      variable: (name) => this.variable(name, frame, step, true),
    };
    if (isCacheSave(step)) this.saves.steps.push(run);
    if (step.run) runScript(this, run, step.run);
    else if (step.uses) useAction(this, run, step.uses);
    if (this.ranCode)
      outputs.addToAll(this.outputOfCode(this.ranCode, placeOf(step.run?.scalar ?? step.map), "step-output"));
    if (step.id !== undefined) frame.outputs.set(step.id.toLowerCase(), outputs);
  }

  /** Follows the steps of a composite action of this repository. */
  call(action: CompositeAction, caller: StepRun): void {
    if (caller.frame.depth >= DEEPEST) return;
    const frame: Frame = {
      owner: action,
      inputs: inputsOf(action, caller),
      given: (input) => givenInput(action, caller, input),
      outer: (name, isExact) => this.variable(name, caller.frame, caller.step, isExact),
      outputs: new Map(),
      site: caller.site,
      depth: caller.frame.depth + 1,
    };
    this.steps(action.steps, frame);
    const scope = this.scopeOf(frame, null);
    for (const { key, value } of action.outputs) {
      const given = value.kind === "map" ? value.scalar("value") : undefined;
      if (given) caller.outputs.add(key.value, through(valueOfScalar(given, scope), outputHop(key.value, given)));
    }
  }

  scopeOf(frame: Frame, step: Step | null): Scope {
    return { event: this.run.event, lookup: (segments) => this.lookup(segments, frame, step) };
  }

  private lookup(segments: readonly string[], frame: Frame, step: Step | null): Value {
    const [context, first = "*", second, third = "*"] = segments;
    switch (context) {
      case "env":
        return first === "*" ? CLEAN : this.variable(first, frame, step, false);
      case "steps": {
        if (second !== undefined && second !== "outputs" && second !== "*") return CLEAN;
        const found = first === "*" ? [...frame.outputs.values()] : [frame.outputs.get(first)];
        return unionOf(found.map((outputs) => outputs?.get(third) ?? CLEAN));
      }
      case "inputs":
        return frame.inputs ? readInput(frame.inputs, first) : this.run.lookup(segments, this.job);
      case "matrix":
        return frame.owner === this.job || frame.site ? this.matrix : CLEAN;
      default:
        return this.run.lookup(segments, this.job);
    }
  }

  /** The innermost definition of a variable counts; what a step exported stands before the blocks of job and workflow. */
  private variable(name: string, frame: Frame, step: Step | null, isExact: boolean): Value {
    const own = step && definition(step.env, name, isExact);
    if (own) return this.ofDefinition(own, frame);
    const key = isExact ? name : [...this.exported.keys()].find((one) => one.toLowerCase() === name.toLowerCase());
    const exported = key === undefined ? undefined : this.exported.get(key);
    if (exported) return exported;
    if (frame.site) return frame.outer(name, isExact);
    const shared = definition(this.job.env, name, isExact) ?? definition(this.workflow.env, name, isExact);
    return shared ? this.ofDefinition(shared, frame) : this.runnersOwn(name, step);
  }

  /** The text of a variable that a file of ours sets to one. */
  literalOf(name: string, { step, frame }: StepRun): string | undefined {
    const own = step.env?.get(name);
    if (!own && (this.exported.has(name) || frame.site)) return undefined;
    const scalar = (own ?? this.job.env?.get(name) ?? this.workflow.env?.get(name))?.value;
    return scalar && expressionsIn(scalar).length === 0 ? scalar.value : undefined;
  }

  /** The runner sets the branch's name itself. */
  private runnersOwn(name: string, step: Step | null): Value {
    if (name !== "GITHUB_HEAD_REF" || !step) return CLEAN;
    const place = placeOf(step.run?.scalar ?? step.map);
    return readingsOf(["github", "head_ref"], this.run.event).map(({ context }) => taintOfContext(context, place));
  }

  private ofDefinition({ name, value: scalar }: EnvEntry, frame: Frame): Value {
    if (!scalar || expressionsIn(scalar).length === 0) return CLEAN;
    const value = valueOfScalar(scalar, this.scopeOf(frame, null));
    return through(value, { kind: "env", name, place: placeOf(scalar) });
  }

  /** The fixed texts that an expression may come to: values of the matrix, or what a caller gives an input. */
  constantsOf(written: string, { frame }: StepRun): string[] {
    const path = /^\$\{\{\s*(matrix|inputs)\.([\w.-]+)\s*\}\}$/.exec(written);
    if (!path) return [];
    const segments = (path[2] as string).toLowerCase().split(".");
    if (path[1] === "matrix") {
      const { values } = this.job.matrix?.valuesOf(segments) ?? { values: [] };
      return values
        .filter((value) => expressionsIn(value).length === 0)
        .slice(0, MOST_VALUES)
        .map(({ value }) => value);
    }
    const given =
      frame.given?.(segments[0] as string) ?? (frame.site ? undefined : this.run.given(segments[0] as string));
    return given && expressionsIn(given).length === 0 ? [given.value] : [];
  }

  /** Says that something of an outsider's takes effect. */
  report(run: StepRun, taint: Taint, sink: SinkDetails): void {
    // Where an outsider's code has run, what its text does is no further way in.
    const isAfter = this.ranCode !== null && taint.checkout !== null && taint.checkout === this.ranCode.checkout;
    if (isAfter && sink.kind !== "execution" && sink.kind !== "agent") return;
    this.run.report(taint, {
      kind: sink.kind,
      place: sink.place,
      site: run.site,
      step: run.step,
      action: run.frame.owner.kind === "composite" ? run.frame.owner : null,
      expression: sink.expression ?? null,
      name: sink.name,
    });
  }

  /** Says that an outsider's code runs; all that comes out of the job from now on is the outsider's. */
  execute(run: StepRun, code: Taint, place: Place, name: string, isCode = true): void {
    const isFirst = this.ranCode === null;
    this.report(run, code, { kind: "execution", place, name });
    for (const [waiting] of this.waiting) if (waiting.checkout === code.checkout) this.waiting.delete(waiting);
    if (!isCode || !isFirst) return;
    this.ranCode = { ...code, sites: withSite(code.sites, run.site) };
    this.saves.first = { run, place, name };
  }

  /** The artifacts of the run that started this one, by a command. */
  downloadRun(shell: ShellRun, command: Command, args: readonly Word[]): void {
    const folder = shell.folderOf(command);
    const at = args.findIndex(({ literal }) => /^(?:-D|--dir|-o|--output)$/.test(literal ?? ""));
    const target = at < 0 ? undefined : args[at + 1];
    const redirect = command.redirects.find(({ operator }) => operator.startsWith(">"))?.target;
    const to = target ?? redirect;
    const artifact = artifactOfRun(this, shell.run, shell.placeOf(command), "artifact of the run");
    if (artifact) this.workspace.taint(to ? shell.pathOf(to, folder) : folder, shell.entered(artifact));
  }

  /** What lies in a folder is ours again, its `.git` too. */
  clear(folder: string): void {
    this.workspace.clear(folder);
    for (const [code, waiting] of this.waiting) {
      if (folder === "" || waiting.folder === folder) this.waiting.delete(code);
    }
  }

  private leaveCredentials(): void {
    for (const [code, { run, place, keepsToken }] of this.waiting) {
      if (keepsToken) this.report(run, code, { kind: "credential", place, name: "actions/checkout" });
    }
  }
}

function definition(block: EnvBlock | null, name: string, isExact: boolean): EnvEntry | undefined {
  const entry = block?.get(name);
  return entry && (!isExact || entry.name === name) ? entry : undefined;
}

function readInput(inputs: ReadonlyMap<string, Value>, name: string): Value {
  return name === "*" ? unionOf([...inputs.values()]) : (inputs.get(name) ?? CLEAN);
}

/** What the caller gives the inputs of an action, or their defaults. */
function inputsOf(action: CompositeAction, caller: StepRun): ReadonlyMap<string, Value> {
  const inputs = new Map<string, Value>();
  for (const input of action.inputs) {
    const given = caller.step.input(input.name)?.value ?? input.default;
    if (given?.kind !== "scalar") continue;
    const value = valueOfScalar(given, caller.scope);
    if (value.length === 0) continue;
    const hops: FlowHop[] = [
      { kind: "composite", name: action.folder || ".", place: placeOf(caller.step.uses?.scalar ?? given) },
      { kind: "input", name: input.name, place: placeOf(given) },
    ];
    inputs.set(input.name.toLowerCase(), passing(hops.reduce(through, value), caller.site));
  }
  return inputs;
}

function givenInput(action: CompositeAction, { step }: StepRun, name: string): YamlScalar | undefined {
  const value = step.input(name)?.value ?? action.inputs.find((input) => input.name.toLowerCase() === name)?.default;
  return value?.kind === "scalar" ? value : undefined;
}

function outputHop(name: string, scalar: YamlScalar): FlowHop {
  return { kind: "step-output", name, place: placeOf(scalar) };
}

export function placeOf(node: { file: Place["file"]; start: number; end: number }): Place {
  return { file: node.file, start: node.start, end: node.end };
}
