import type { Confidence } from "@trustchain/findings";
import type { Certainty, FlowPath, FlowSite } from "../flow/path.js";
import {
  eventFacts,
  type Gains,
  type GateJudgement,
  gainsOf,
  guardMisuse,
  higherRole,
  isForkCopy,
  judgeGates,
  type RunOf,
  runOf,
  severityOf,
  type TrustContext,
  worthOf,
} from "../trust/index.js";
import type { JudgedPath } from "./attack-path.js";
import { withRefusal } from "./refusal.js";

/**
 * What gates, gains and the certainty of its parts make of each way. None for one into a fork's own run: see
 * `privilegedEvents`.
 */
export function judgePaths(paths: readonly FlowPath[], context: TrustContext): JudgedPath[] {
  const answers = new Map<string, GateJudgement>();
  return paths.flatMap((followed) => {
    const run = runOf(followed.sites, followed.trigger, context);
    const gains = run && !isForkCopy(run.event) ? gainsOfPath(followed, run, context) : null;
    if (!run || !gains) return [];
    const path = withRefusal(followed, run.event, context);
    const question = questionOf(path);
    const gates = answers.get(question) ?? judgeGates(path, context);
    answers.set(question, gates);
    return [judged(path, gates, gains, context)];
  });
}

const numbers = new WeakMap<object, number>();
let last = 0;

/** Many texts may come to one script: ways that ask the same of gates have the same words here. */
function questionOf({ trigger, matter, commit, source, sites, checkout }: FlowPath): string {
  const places = [checkout?.site, ...sites].map((site) => (site ? `${numberOf(site.job)} ${numberOf(site.step)}` : ""));
  return JSON.stringify([trigger, matter, commit, source.kind, source.value, ...places]);
}

function numberOf(thing: object | null): number {
  if (thing === null) return 0;
  const number = numbers.get(thing) ?? ++last;
  numbers.set(thing, number);
  return number;
}

function judged(path: FlowPath, gates: GateJudgement, gains: Gains, { settings }: TrustContext): JudgedPath {
  const { trigger, sink, source, certainty } = path;
  // Whoever gets past the gates has to have written the text, too.
  const passing = gates.role && (source.writer === "triage" ? higherRole(gates.role, "triage") : gates.role);
  const misuse = guardMisuse(path, gates);
  // The guard refuses outsiders, but what it approves of isn't what is taken: the approval may be for another commit.
  const isGuardAlone = passing === null && misuse?.how === "other-ref" && isLeftToGuard(gates);
  const role = isGuardAlone ? "triage" : (passing ?? "writer");
  return {
    path,
    gates,
    gains,
    role: isGuardAlone ? "after-approval" : passing,
    misuse,
    severity: severityOf({ trigger, role, gains, sink: sink.kind, certainty, gates: gates.certainty }, settings),
    confidence: confidenceOf(certainty, gates.certainty),
  };
}

/** Does nothing but the guard stop outsiders? */
function isLeftToGuard({ gates }: GateJudgement): boolean {
  return gates.every(({ effect, kind }) => effect !== "stops" || kind === "guard");
}

function gainsOfPath(path: FlowPath, run: RunOf, context: TrustContext): Gains | null {
  return path.sink.kind === "cache-save" ? cacheGains(path, run, context) : gainsOf(run, context.settings);
}

/** What the jobs that restore the cache hold, the worst of them; null where nothing can be saved, or nobody holds anything. */
function cacheGains({ beneficiaries }: FlowPath, run: RunOf, context: TrustContext): Gains | null {
  if (gainsOf(run, context.settings).cache !== "write") return null;
  const all = beneficiaries.flatMap((site) => gainsOfRestorer(site, context) ?? []);
  const best = (["strong", "weak"] as const)
    .map((worth) => all.find((gains) => worthOf(gains) === worth))
    .find((gains) => gains !== undefined);
  return best ? { ...best, cache: "write" } : null;
}

/** In a run that people of ours, or the clock, start in the default branch's scope. */
function gainsOfRestorer(site: FlowSite, context: TrustContext): Gains | null {
  const event = site.workflow.triggers.find((trigger) => eventFacts(trigger.event)?.token === "full")?.event;
  const run = event === undefined ? undefined : runOf([site], event, context);
  return run ? gainsOf(run, context.settings) : null;
}

function confidenceOf(path: Certainty, gates: GateJudgement["certainty"]): Confidence {
  if (gates === "limited") return "low";
  return path === "certain" || path === "refused" ? (gates === "certain" ? "high" : "medium") : "medium";
}
