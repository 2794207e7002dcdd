import type { Confidence, Evidence, Json, Severity } from "@trustchain/findings";
import type { FlowPath } from "../flow/path.js";
import type { Place, RuleFix } from "../rule.js";
import type { Gains, GateJudgement, GuardMisuse, Role } from "../trust/index.js";

/** Ids of the rules that speak of ways in, from the most specific on; see `classify`. */
export const PATH_RULES = [
  "runtime-guard-misused",
  "agent-prompt-injection",
  "artifact-poisoning",
  "cache-poisoning-by-pr",
  "comment-command-unguarded",
  "label-gate-not-bound",
  "toctou-checkout",
  "spoofable-bot-check",
  "unsound-gate",
  "pwn-request",
  "script-injection",
  "argument-injection",
  "env-injection",
  "unsafe-reusable-call",
  "credentials-left-for-fork-code",
] as const;

export type PathRule = (typeof PATH_RULES)[number];

/** A way in, with what gates, gains and the certainty of its parts make of it. */
export interface JudgedPath {
  path: FlowPath;
  gates: GateJudgement;
  gains: Gains;
  /** Null where a writer alone gets through: then nothing is reported. */
  role: Role | null;
  severity: Severity;
  confidence: Confidence;
  /** How a runtime guard that stands there is used wrongly; null for none, and for one that is used rightly. */
  misuse: GuardMisuse | null;
}

/** One that somebody other than a writer can go. */
export interface OpenPath extends JudgedPath {
  role: Role;
}

/** A finding in the making: the way in, at the place where it is reported. */
export interface AttackPath {
  rule: PathRule;
  severity: Severity;
  confidence: Confidence;
  place: Place;
  /** Sentence in Markdown. */
  message: string;
  related: readonly { place: Place; message: string }[];
  witness: Json;
  evidence: readonly Evidence[];
  fix: RuleFix | null;
}
