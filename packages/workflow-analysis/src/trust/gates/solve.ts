import { type EvalResult, known, type Shape, shaped, type Value } from "../../expressions/index.js";
import { OUTSIDERS, type Role } from "../roles.js";
import { type Act, actsOf } from "./acts.js";
import type { Candidate } from "./collect.js";
import { allOf } from "./condition.js";
import type { GateQuestion } from "./gate.js";
import type { Problem } from "./problem.js";
import { Run } from "./run.js";
import type { Check } from "./step-checks.js";
import type { World } from "./world.js";
import type { Limits } from "./worlds.js";

/** So many runs are tried for one answer; beyond, the gates count as passable. */
const MOST_RUNS = 5000;

export interface Solution {
  /** The least role that gets there; null where none below a writer does. */
  role: Role | null;
  isLimited: boolean;
}

/** The least outsider that gets to all sites, by something that the role can bring about. */
export function solve(problem: Problem, limits: Limits): Solution {
  const budget = { left: MOST_RUNS };
  const role = OUTSIDERS.find((one) => getsThrough(problem, one, limits, budget)) ?? null;
  return { role, isLimited: role !== null && budget.left <= 0 };
}

/** Is there something that the role can bring about, and by which a run gets to all sites? */
export function getsThrough(problem: Problem, role: Role, limits: Limits, budget = { left: MOST_RUNS }): boolean {
  return actsFor(problem, role).some((act) =>
    problem.worlds.of(role, act, limits).some((world) => isMet(world, problem, budget)),
  );
}

/** Activities differ only where a condition may ask for them. */
const ASKS_FOR_ACTIVITY = /\baction\b(?!s)|label|merged/i;

function actsFor({ trigger, question, sites, conditions }: Problem, role: Role): Act[] {
  const acts = actsOf(trigger, role).filter((act) => isOutsidersDoing(act, question));
  if (conditions.length > 0 && sites.some(({ frame }) => ASKS_FOR_ACTIVITY.test(frame.workflow.file.text))) return acts;
  return [...new Map(acts.map((act) => [`${act.by} ${act.parent}`, act])).values()];
}

/** What a maintainer writes is no outsider's text; what a maintainer reviews, or comments on, is the commit that was there. */
function isOutsidersDoing({ by, event }: Act, { matter, commit, source }: GateQuestion): boolean {
  if (by !== "maintainer") return true;
  if (/^(?:pull_request_review|issue_comment$)/.test(event) && matter === "code" && commit === "payload-sha")
    return false;
  if (event.startsWith("pull_request_review")) return true;
  return !(matter === "text" && event.endsWith("_comment") && /\bcomment\b/.test(source?.value ?? ""));
}

type Chosen = ReadonlyMap<string, EvalResult>;

/** Is there a run in this world that gets to all sites? Where that depends on what may be one of several values, each is tried. */
function isMet(world: World, problem: Problem, budget: { left: number }, chosen: Chosen = new Map()): boolean {
  if (--budget.left <= 0) return true;
  const run = new Run(world, problem.context.repository, chosen);
  const answer = allOf(problem.sites.map(({ frame, site }) => run.reaches(frame, site.job, site.step)));
  if (answer !== undefined) return answer;
  const [next] = run.open;
  if (next === undefined) return true;
  const [path, result] = next;
  return valuesFor(path, result, world).some((value) =>
    isMet(world, problem, budget, new Map([...chosen, [path, value]])),
  );
}

function valuesFor(path: string, result: EvalResult, { runs, tested }: World): EvalResult[] {
  const choices = [...runs.values()].find((run) => run.choices.has(path))?.choices.get(path);
  if (choices) return choices.map(known);
  const shape = result.known ? undefined : result.shape;
  const values = [...new Set(tested.get(path))].filter((value) => shape?.equals(value) !== false);
  return [...values.map(known), shaped(noneOf(values))];
}

function noneOf(values: readonly Value[]): Shape {
  const unsure = () => undefined;
  return {
    equals: (other) => (values.includes(other) ? false : undefined),
    startsWith: unsure,
    endsWith: unsure,
    contains: unsure,
  };
}

/** What a step does as a gate in the likeliest run of an outsider; undefined where there is none. */
export function checkIn(
  problem: Problem,
  { frame, job, step }: Pick<Candidate, "frame" | "job" | "step">,
): Check | undefined {
  if (!step || job.kind !== "normal") return undefined;
  const run = firstRun(problem);
  return run?.check(frame, job, step);
}

const firstRuns = new WeakMap<Problem, Run | null>();

function firstRun(problem: Problem): Run | null {
  let run = firstRuns.get(problem);
  if (run === undefined) {
    const [act] = actsFor(problem, problem.trigger.role);
    const [world] = act ? problem.worlds.of(problem.trigger.role, act, { only: null, isStrict: false }) : [];
    run = world ? new Run(world, problem.context.repository, new Map()) : null;
    firstRuns.set(problem, run);
  }
  return run;
}
