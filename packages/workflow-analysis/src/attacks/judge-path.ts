import type { Confidence } from "@trustchain/findings";
import type { Certainty, FlowPath } from "../flow/path.js";
import {
  type GateJudgement,
  gainsOf,
  isForkCopy,
  judgeGates,
  runOf,
  severityOf,
  type TrustContext,
} from "../trust/index.js";
import type { JudgedPath } from "./attack-path.js";

/** What gates, gains and the certainty of its parts make of a way. Null for one into a fork's own run: see `privilegedEvents`. */
export function judgePath(path: FlowPath, context: TrustContext): JudgedPath | null {
  const run = runOf(path.sites, path.trigger, context);
  if (!run || isForkCopy(run.event)) return null;
  const gates = judgeGates(path, context);
  const gains = gainsOf(run, context.settings);
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
    severity: severityOf(facts, context.settings),
    confidence: confidenceOf(path.certainty, gates.certainty),
  };
}

function confidenceOf(path: Certainty, gates: GateJudgement["certainty"]): Confidence {
  if (gates === "limited") return "low";
  return path === "certain" || path === "refused" ? (gates === "certain" ? "high" : "medium") : "medium";
}
