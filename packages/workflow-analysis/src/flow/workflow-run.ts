import type { SourceFile } from "@trustchain/findings";
import type { Job, NormalJob, ReusableJob, Workflow } from "../model/index.js";
import type { Repository } from "../repository/index.js";
import type { Place } from "../rule.js";
import { eventFacts } from "../trust/triggers/events.js";
import { isPrivileged } from "../trust/triggers.js";
import type { YamlNode, YamlScalar } from "../yaml/index.js";
import { JobRun, placeOf } from "./job-run.js";
import { Outputs } from "./outputs.js";
import type { FlowHop, FlowPath, FlowSink, FlowSite } from "./path.js";
import { type Scope, valueOfScalar } from "./scope.js";
import { CLEAN, passing, type Taint, through, unionOf, type Value, withSite } from "./taint.js";

/** GitHub allows ten levels of calls. */
const DEEPEST = 10;
/** More paths of one run are no help to anybody. */
const MOST_PATHS = 500;

/** Commands and steps that are followed for one start; a thousand times what people write. */
const MOST_WORK = 100_000;

/** Runs out, so that whoever asks stops. */
export class Budget {
  private left = MOST_WORK;

  spend(amount: number): boolean {
    this.left -= amount;
    return this.left >= 0;
  }
}

/** What all workflows of one start share. */
export interface Start {
  repository: Repository;
  /** The event that an outsider fires. */
  event: string;
  /** The event of the workflow that is followed. */
  runEvent: string;
  /** How much work is left: actions, workflows and scripts that call each other multiply. */
  budget: Budget;
  /** What was reported: the same text may come to one place in several ways. */
  told: Set<string>;
  /** Workflows that a dispatch has started. */
  dispatched: Set<Workflow>;
  paths: FlowPath[];
  /** What jobs of the run uploaded that outsiders had a hand in, by name. */
  artifacts: Map<string, Taint>;
  /** The text of a file of the repository, a script for one. */
  textOf(path: string): SourceFile | undefined;
}

/** One workflow, started by an event or called by another. */
export class WorkflowRun {
  private readonly jobs = new Map<string, Outputs>();

  constructor(
    readonly start: Start,
    readonly workflow: Workflow,
    private readonly inputs: ReadonlyMap<string, Value>,
    /** The calls that lead here. */
    private readonly calls: readonly FlowSite[],
  ) {}

  /** The event that the run itself has: a dispatch has its own. */
  get event(): string {
    return this.start.runEvent;
  }

  /** Runs of other events hold nothing that an outsider's code could take: only text is followed in them. */
  get holdsMore(): boolean {
    return isPrivileged(this.start.event) || eventFacts(this.start.event) === undefined;
  }

  /** Can scripts of the repository be read? */
  get hasScripts(): boolean {
    const { reader, sources, documents } = this.start.repository;
    return reader !== null || sources.size > documents.length;
  }

  /** Where the workflow says which event starts it. */
  get triggerPlace(): Place {
    return placeOf(this.workflow.trigger(this.event)?.key ?? this.workflow.on?.key ?? this.workflow.root);
  }

  /** What the caller gives an input, or its default. */
  given(name: string): YamlScalar | undefined {
    const call = this.calls.at(-1)?.job;
    const entry =
      call?.kind === "reusable" ? call.with?.entries.find(({ key }) => key.value.toLowerCase() === name) : undefined;
    const declared = this.workflow.trigger("workflow_call")?.inputs.find((input) => input.name.toLowerCase() === name);
    const value = entry?.value ?? declared?.default;
    return value?.kind === "scalar" ? value : undefined;
  }

  /** Follows every job, those that others need first. */
  follow(): void {
    for (const job of inOrder(this.workflow)) {
      const outputs = job.kind === "normal" ? this.normalJob(job) : this.calledJob(job);
      this.jobs.set(job.id.toLowerCase(), outputs);
    }
  }

  private normalJob(job: NormalJob): Outputs {
    const run = new JobRun(this, job, this.matrixOf(job));
    run.follow();
    return passed(run.outputs, { workflow: this.workflow, job, step: null });
  }

  private calledJob(job: ReusableJob): Outputs {
    const outputs = new Outputs();
    const called = this.start.repository.resolve(job.uses);
    const scope = this.scopeOf(job);
    const site: FlowSite = { workflow: this.workflow, job, step: null };
    if (called?.kind === "workflow") {
      if (this.calls.length >= DEEPEST || this.isCalling(called)) return outputs;
      const run = new WorkflowRun(this.start, called, this.argumentsOf(job, scope, site), [...this.calls, site]);
      run.follow();
      run.handOn(outputs);
    } else this.opaque(job, scope, site);
    return outputs;
  }

  private isCalling(workflow: Workflow): boolean {
    return workflow === this.workflow || this.calls.some((call) => call.workflow === workflow);
  }

  private argumentsOf(job: ReusableJob, scope: Scope, site: FlowSite): ReadonlyMap<string, Value> {
    const given = new Map<string, Value>();
    for (const { key, value } of job.with?.entries ?? []) {
      if (value.kind !== "scalar") continue;
      const taints = valueOfScalar(value, scope);
      if (taints.length === 0) continue;
      const hops: FlowHop[] = [
        { kind: "reusable", name: job.uses.text, place: placeOf(job.uses.scalar) },
        { kind: "input", name: key.value, place: placeOf(value) },
      ];
      given.set(key.value.toLowerCase(), passing(hops.reduce(through, taints), site));
    }
    return given;
  }

  /** What a workflow of another repository does with what it is given, nobody knows here. */
  private opaque(job: ReusableJob, scope: Scope, site: FlowSite): void {
    if (!job.secrets) return;
    for (const { value } of job.with?.entries ?? []) {
      if (value.kind !== "scalar") continue;
      for (const taint of valueOfScalar(value, scope)) {
        if (taint.characters === "slug") continue;
        this.report(
          { ...taint, certainty: "unknown", because: `what \`${job.uses.text}\` does with it isn't known` },
          {
            kind: "opaque",
            place: placeOf(value),
            site,
            step: null,
            action: null,
            expression: null,
            name: job.uses.text,
          },
        );
      }
    }
  }

  /** The outputs that a called workflow declares. */
  private handOn(outputs: Outputs): void {
    const declared = this.workflow.trigger("workflow_call")?.settings?.map("outputs")?.entries ?? [];
    const scope: Scope = {
      event: this.event,
      lookup: (segments) => (segments[0] === "jobs" ? this.jobOutput(segments) : this.lookup(segments, null)),
    };
    for (const { key, value } of declared) {
      const given = value.kind === "map" ? value.scalar("value") : undefined;
      if (given) outputs.add(key.value, through(valueOfScalar(given, scope), jobOutput(key.value, given)));
    }
  }

  private scopeOf(job: Job): Scope {
    const matrix = this.matrixOf(job);
    return {
      event: this.event,
      lookup: (segments) => (segments[0] === "matrix" ? matrix : this.lookup(segments, job)),
    };
  }

  /** Contexts that hang on the run and its jobs. */
  lookup(segments: readonly string[], job: Job | null): Value {
    const [context, name = "*"] = segments;
    if (context === "needs" && job) return this.jobOutput(segments);
    if (context !== "inputs") return CLEAN;
    return name === "*" ? unionOf([...this.inputs.values()]) : (this.inputs.get(name) ?? this.inputs.get("*") ?? CLEAN);
  }

  private jobOutput([, id = "*", field, name = "*"]: readonly string[]): Value {
    if (field !== undefined && field !== "outputs" && field !== "*") return CLEAN;
    const found = id === "*" ? [...this.jobs.values()] : [this.jobs.get(id)];
    return unionOf(found.map((outputs) => outputs?.get(name) ?? CLEAN));
  }

  /** Follows a workflow that a step of this run starts, once: a cycle ends where it closes. */
  dispatch(workflow: Workflow, event: string, inputs: ReadonlyMap<string, Value>): void {
    const { dispatched } = this.start;
    if (dispatched.has(workflow)) return;
    dispatched.add(workflow);
    // The event is no outsider's, so all that is theirs comes in by the inputs.
    const start: Start = { ...this.start, runEvent: event, artifacts: new Map() };
    new WorkflowRun(start, workflow, inputs, []).follow();
  }

  /** An outsider's text in any part of a matrix may be the value of any key that an expression fills. */
  private matrixOf(job: Job): Value {
    const { matrix } = job;
    if (!matrix) return CLEAN;
    const scope: Scope = { event: this.event, lookup: (segments) => this.lookup(segments, job) };
    return valueIn(matrix.entry.value, matrix.entry.key.value, scope);
  }

  report(taint: Taint, sink: FlowSink, beneficiaries: readonly FlowSite[] = []): void {
    const { paths, event } = this.start;
    const key = `${sink.kind}\0${sink.place.file.path}\0${sink.place.start}\0${taint.source.value}\0${taint.source.place.start}`;
    if (paths.length >= MOST_PATHS || this.start.told.has(key)) return;
    this.start.told.add(key);
    const { source, matter, commit, checkout, hops, certainty, because } = taint;
    const sites = withSite(this.sitesOf(taint), sink.site);
    paths.push({
      trigger: event,
      matter,
      commit,
      checkout,
      source,
      hops,
      sink,
      sites,
      beneficiaries,
      certainty,
      because,
    });
  }

  /** What ran before this workflow was called, the calls, what ran in it. */
  private sitesOf({ sites }: Taint): readonly FlowSite[] {
    const isOwn = (site: FlowSite) => site.workflow === this.workflow;
    const earlier = sites.filter((site) => !isOwn(site) && !this.calls.includes(site));
    return [...earlier, ...this.calls, ...sites.filter((site) => isOwn(site) && !this.calls.includes(site))];
  }
}

/** Values of a matrix: those of `include` and vectors, or of one expression for all. */
function valueIn(node: YamlNode, name: string, scope: Scope): Value {
  if (node.kind === "scalar") {
    return through(valueOfScalar(node, scope), { kind: "matrix", name, place: placeOf(node) });
  }
  if (node.kind === "seq") return unionOf(node.items.map(({ value }) => valueIn(value, name, scope)));
  return unionOf(node.entries.map(({ key, value }) => valueIn(value, key.value, scope)));
}

function jobOutput(name: string, node: Parameters<typeof placeOf>[0]): FlowHop {
  return { kind: "job-output", name, place: placeOf(node) };
}

/** What a job hands on is there only if the job ran. */
function passed(outputs: Outputs, site: FlowSite): Outputs {
  return outputs.mapped((value) =>
    value.every(({ sites }) => sites.some(({ job }) => job === site.job)) ? value : passing(value, site),
  );
}

/** Jobs after those that they need; those of a cycle never run. */
function inOrder(workflow: Workflow): Job[] {
  const needing = new Map<Job, Job[]>();
  const open = new Map<Job, number>();
  for (const job of workflow.jobs) {
    const needs = new Set(job.needs.flatMap(({ value }) => workflow.job(value) ?? []));
    open.set(job, needs.size);
    for (const needed of needs) {
      const known = needing.get(needed);
      if (known) known.push(job);
      else needing.set(needed, [job]);
    }
  }
  const ordered = workflow.jobs.filter((job) => open.get(job) === 0);
  // Grows while it is walked.
  for (const job of ordered) {
    for (const next of needing.get(job) ?? []) {
      const left = (open.get(next) ?? 0) - 1;
      open.set(next, left);
      if (left === 0) ordered.push(next);
    }
  }
  return ordered;
}
