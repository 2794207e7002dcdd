import type { FlowPath, FlowSite } from "../flow/index.js";
import type { Job, NormalJob, Step } from "../model/index.js";
import { firstLineOf } from "../places.js";
import type { Place } from "../rule.js";
import { cacheUseOf } from "../trust/cache-steps.js";
import { eventFacts, type Gains, gainsOf, runOf, severityOf, type TrustContext, worthOf } from "../trust/index.js";
import type { JudgedPath } from "./attack-path.js";
import { callChain } from "./call-chain.js";

/**
 * The ways by which an outsider's code gets into the default branch's cache, and from there into a job that holds more.
 * Whoever runs code in a run that may save can save, so each way to an execution is one, where such a job restores.
 *
 * @see section 1 of the specification, `cache-poisoning-by-pr`
 */
export function withCachePaths(judged: readonly JudgedPath[], context: TrustContext): readonly JudgedPath[] {
  const poisoning = judged.filter(({ path, gains }) => path.sink.kind === "execution" && gains.cache === "write");
  if (poisoning.length === 0) return judged;
  const restorer = bestRestorer(context);
  if (!restorer) return judged;
  const saved = poisoning.flatMap((one) => cachePath(one, restorer, context) ?? []);
  // Where there was nothing else to gain, the code that can save is told of by that alone.
  const replaced = new Set(saved.flatMap(({ replaces }) => replaces ?? []));
  return [...judged.filter((one) => !replaced.has(one)), ...saved.map(({ judged: one }) => one)];
}

interface Restorer {
  job: NormalJob;
  step: Step;
  gains: Gains;
}

/** The job that holds the most of those that restore a cache in the default branch's scope, and aren't an outsider's own runs. */
function bestRestorer(context: TrustContext): Restorer | undefined {
  const all = context.repository.workflows.flatMap(({ jobs }) => jobs.flatMap((job) => restorersIn(job, context)));
  const worth = ["strong", "weak"] as const;
  return worth.map((wanted) => all.find(({ gains }) => worthOf(gains) === wanted)).find((found) => found !== undefined);
}

function restorersIn(job: Job, context: TrustContext): Restorer[] {
  if (job.kind !== "normal") return [];
  const step = job.steps.find((one) => cacheUseOf(one).restores);
  const event = job.workflow.triggers.find((trigger) => eventFacts(trigger.event)?.token === "full")?.event;
  if (!step || event === undefined) return [];
  const run = runOf(callChain(job.workflow, job, context.repository), event, context);
  return run ? [{ job, step, gains: gainsOf(run, context.settings) }] : [];
}

interface Saved {
  judged: JudgedPath;
  /** The way that it stands for. */
  replaces: JudgedPath | null;
}

function cachePath(one: JudgedPath, restorer: Restorer, { settings }: TrustContext): Saved | null {
  const { job } = one.path.sink.site;
  const save = job.kind === "normal" ? savingStep(job, one.path) : undefined;
  if (!save && worthOf(one.gains) !== "cache") return null;
  const path = intoCache(one.path, save, restorer);
  const gains: Gains = { ...restorer.gains, cache: "write" };
  const role = one.gates.role ?? "writer";
  const facts = {
    trigger: path.trigger,
    role,
    gains,
    sink: path.sink.kind,
    certainty: path.certainty,
    gates: one.gates.certainty,
  };
  const judged = { ...one, path, gains, severity: severityOf(facts, settings) };
  return { judged, replaces: worthOf(one.gains) === "cache" ? one : null };
}

/** The first that saves after the outsider's code came; actions that restore and save do the latter when the job ends. */
function savingStep(job: NormalJob, path: FlowPath): Step | undefined {
  const from = path.checkout?.site.step?.index ?? 0;
  return job.steps.find((step) => {
    const { restores, saves } = cacheUseOf(step);
    return saves && (restores || step.index > from);
  });
}

function intoCache(path: FlowPath, save: Step | undefined, { job, step }: Restorer): FlowPath {
  const site: FlowSite = save ? { ...path.sink.site, step: save } : path.sink.site;
  const place: Place = save ? (save.uses?.scalar ?? firstLineOf(save.map)) : path.sink.place;
  const hop = { kind: "cache", name: job.id, place: step.uses?.scalar ?? firstLineOf(step.map) } as const;
  return {
    ...path,
    hops: [...path.hops, hop],
    sink: { ...path.sink, kind: "cache-save", site, place, step: save ?? path.sink.step, expression: null },
  };
}
