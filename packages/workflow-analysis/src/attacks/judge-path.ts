import type { Confidence } from "@trustchain/findings";
import type { Certainty, FlowPath, FlowSite } from "../flow/path.js";
import {
  eventFacts,
  type Gains,
  type GateJudgement,
  gainsOf,
  guardMisuse,
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

/** What gates, gains and the certainty of its parts make of a way. Null for one into a fork's own run: see `privilegedEvents`. */
export function judgePath(followed: FlowPath, context: TrustContext): JudgedPath | null {
  const run = runOf(followed.sites, followed.trigger, context);
  if (!run || isForkCopy(run.event)) return null;
  const path = withRefusal(followed, run.event, context);
  const gates = judgeGates(path, context);
  const gains = path.sink.kind === "cache-save" ? cacheGains(path, run, context) : gainsOf(run, context.settings);
  if (gains === null) return null;
  const facts = {
    trigger: path.trigger,
    role: gates.role ?? "writer",
    gains,
    sink: path.sink.kind,
    certainty: path.certainty,
    gates: gates.certainty,
  } as const;
  return {
    path,
    gates,
    gains,
    role: gates.role,
    misuse: guardMisuse(path, gates),
    severity: severityOf(facts, context.settings),
    confidence: confidenceOf(path.certainty, gates.certainty),
  };
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
