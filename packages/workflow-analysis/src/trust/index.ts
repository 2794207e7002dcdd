export {
  type CheckoutGuard,
  checkoutGuard,
  checkoutRefuses,
  type RefusalQuestion,
} from "./checkout-guard.js";
export type { CacheAccess, Gains, RunnerKind, RunOf } from "./gains/gains.js";
export { gainsOf } from "./gains/gains-of.js";
export { type SeverityFacts, severityOf, type Worth, worthOf } from "./gains/severity.js";
export { roleInForkCopy } from "./gates/fork-copy.js";
export type { Gate, GateEffect, GateFlaw, GateJudgement, GateKind, GateQuestion } from "./gates/gate.js";
export { type GuardMisuse, guardMisuse } from "./gates/guard-misuse.js";
export { judgeGates } from "./gates/judge.js";
export { isRuntimeGuard } from "./gates/runtime-guard.js";
export { higherRole, isAtLeast, OUTSIDERS, ROLES, type Role } from "./roles.js";
export { runOf } from "./run-of.js";
export { DEFAULT_TRUST_SETTINGS, type EnvironmentSettings, type TrustSettings } from "./settings.js";
export { type EventFacts, eventFacts, isForkCopy } from "./triggers/events.js";
export {
  type Activity,
  type OutsiderTrigger,
  outsiderTriggers,
  type TrustContext,
} from "./triggers/outsider-triggers.js";
