import type { TrustContext } from "../triggers/outsider-triggers.js";
import type { GateJudgement, GateQuestion } from "./gate.js";

/** Who gets past the conditions of a path. */
export function judgeGates(_question: GateQuestion, _context: TrustContext): GateJudgement {
  return { role: "anyone", gates: [], certainty: "certain" };
}
