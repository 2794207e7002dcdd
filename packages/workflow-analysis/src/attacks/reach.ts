import { compareText, type ReportTable } from "@trustchain/findings";
import type { Job } from "../model/index.js";
import type { Repository } from "../repository/index.js";
import {
  type Gains,
  gainsOf,
  isAtLeast,
  OUTSIDERS,
  type OutsiderTrigger,
  outsiderTriggers,
  type Role,
  runOf,
  type TrustContext,
  type TrustSettings,
} from "../trust/index.js";
import type { JudgedPath } from "./attack-path.js";
import { judgedPathsOf } from "./attack-paths.js";
import { callChain } from "./call-chain.js";
import { gainsText } from "./describe.js";
import { type GainsTold, toldGains } from "./told-gains.js";

export type Reachable = "yes" | "no" | "after-approval" | "unknown";

/** Whether somebody gets text or code of theirs to a place of effect in a job, by an event. */
export interface ReachRow {
  path: string;
  /** The job's id. */
  job: string;
  trigger: string;
  role: Role;
  reachable: Reachable;
  /** Conditions on the ways there, and what each does. */
  gates: readonly { condition: string; effect: string; why: string }[];
  gains: GainsTold;
}

/**
 * The table of every job, event and role: the proof that a repository is closed, or where it isn't.
 *
 * @see section 9.1 of the specification
 */
export function reachOf(repository: Repository, settings: TrustSettings): readonly ReachRow[] {
  const context = { repository, settings };
  const pathsTo = pathsByJob(judgedPathsOf(context));
  return repository.workflows
    .flatMap(({ jobs }) => jobs.flatMap((job) => rowsOfJob(job, pathsTo.get(job) ?? [], context)))
    .sort((a, b) => compareText(a.path, b.path));
}

function pathsByJob(judged: readonly JudgedPath[]): Map<Job, JudgedPath[]> {
  const byJob = new Map<Job, JudgedPath[]>();
  for (const one of judged) {
    const { job } = one.path.sink.site;
    const known = byJob.get(job);
    if (known) known.push(one);
    else byJob.set(job, [one]);
  }
  return byJob;
}

function rowsOfJob(job: Job, paths: readonly JudgedPath[], context: TrustContext): ReachRow[] {
  const started = new Map(outsiderTriggers(job.workflow, context).map((trigger) => [trigger.event, trigger]));
  const events = new Set([
    ...job.workflow.triggers.map(({ event }) => event),
    ...started.keys(),
    ...paths.map(({ path }) => path.trigger),
  ]);
  let ofOurs: Gains | undefined;
  return [...events].flatMap((event) => {
    const ways = paths.filter(({ path }) => path.trigger === event);
    const trigger = started.get(event);
    // The events of our own people give the same.
    if (!trigger) ofOurs ??= gainsAlone(job, undefined, context);
    const gains = ways[0]?.gains ?? (trigger ? gainsAlone(job, trigger, context) : (ofOurs as Gains));
    return OUTSIDERS.map((role): ReachRow => rowOf(job, event, role, ways, gains));
  });
}

/** Of a run that brings nothing of an outsider's. */
function gainsAlone(job: Job, trigger: OutsiderTrigger | undefined, context: TrustContext): Gains {
  const event = trigger?.event ?? job.workflow.triggers[0]?.event ?? "workflow_call";
  const sites = callChain(trigger?.fired ?? job.workflow, job, context.repository);
  const run = runOf(sites, event, context) ?? { job, event, parents: [], calls: [] };
  return gainsOf(run, context.settings);
}

function rowOf(job: Job, trigger: string, role: Role, ways: readonly JudgedPath[], gains: Gains): ReachRow {
  const shown = new Map(
    ways
      .flatMap(({ gates }) => gates.gates)
      .map(({ condition, effect, why }) => [condition, { condition, effect, why }]),
  );
  return {
    path: job.workflow.path,
    job: job.id,
    trigger,
    role,
    reachable: reachable(role, ways),
    gates: [...shown.values()],
    gains: toldGains(gains),
  };
}

/** The best that somebody can do, by any of the ways. */
function reachable(role: Role, ways: readonly JudgedPath[]): Reachable {
  const answers = new Set(ways.map((way) => reachableBy(role, way)));
  return (["yes", "unknown", "after-approval", "no"] as const).find((answer) => answers.has(answer)) ?? "no";
}

function reachableBy(role: Role, { path, gates, role: needed }: JudgedPath): Reachable {
  if (needed === null || needed === "writer" || path.certainty === "refused") return "no";
  if (isAtLeast(role, needed)) {
    const isSure = path.certainty === "certain" && gates.certainty === "certain";
    return isSure ? "yes" : "unknown";
  }
  return needed === "after-approval" ? "after-approval" : "no";
}

/** The rows as a table for people: what anyone reaches, and where others reach more. */
export function reachTable(rows: () => readonly ReachRow[]): ReportTable {
  return {
    title: "Who reaches what",
    columns: ["Workflow", "Job", "Event", "Role", "Reachable", "Gates", "Gains"],
    markdownOnly: true,
    get rows() {
      return telling(rows()).map(cellsOf);
    },
  };
}

function cellsOf({ path, job, trigger, role, reachable: answer, gates, gains }: ReachRow): string[] {
  const conditions = gates.map(({ condition, effect }) => `${condition.replace(/\s+/g, " ")} (${effect})`);
  return [path, job, trigger, role, answer, conditions.join("; "), gainsText(gains)];
}

/** Who can do more than anyone, only where that opens more. */
function telling(rows: readonly ReachRow[]): ReachRow[] {
  let ofAnyone: Reachable | undefined;
  return rows.filter(({ role, reachable: answer }) => {
    if (role === "anyone") ofAnyone = answer;
    return role === "anyone" || answer !== ofAnyone;
  });
}
