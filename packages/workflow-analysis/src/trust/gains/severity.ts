import type { Severity } from "@trustchain/findings";
import type { Certainty, SinkKind } from "../../flow/path.js";
import type { GateJudgement } from "../gates/gate.js";
import type { Role } from "../roles.js";
import type { TrustSettings } from "../settings.js";
import type { Gains } from "./gains.js";

/** What decides how bad a path is. */
export interface SeverityFacts {
  trigger: string;
  role: Role;
  gains: Gains;
  sink: SinkKind;
  certainty: Certainty;
  gates: GateJudgement["certainty"];
}

/** With a write right on one of these, whoever holds the token owns what the repository delivers. */
const STRONG_SCOPES: readonly string[] = ["contents", "packages", "actions", "deployments", "pages"];

/**
 * How bad it is that an outsider reaches a place of effect.
 *
 * @see section 1 of the specification, "Severity"
 */
export function severityOf(facts: SeverityFacts, settings: TrustSettings): Severity {
  const { trigger, role, certainty, sink } = facts;
  if (role === "writer" || certainty === "refused") return "low";
  if (trigger === "pull_request_target" && settings.pullRequestTarget === "blocked") return "low";
  const worth = worthOf(facts.gains, sink);
  if (worth === "nothing") return "low";
  const isCapped = certainty !== "certain" || facts.gates === "unknown" || sink === "opaque" || sink === "credential";
  if (isCapped || role === "triage" || worth === "cache") return "medium";
  return role === "anyone" && worth === "strong" && sink !== "argument" ? "critical" : "high";
}

/**
 * - `strong`: a secret, an identity, a machine of ours, a right by which code or releases are changed
 * - `weak`: another write right, or what the default gives
 * - `cache`: only what other runs restore
 */
export type Worth = "strong" | "weak" | "cache" | "nothing";

/** What there is to gain. To merge or approve a stranger's pull request counts as a right to write contents. */
export function worthOf(gains: Gains, sink?: SinkKind): Worth {
  const writes = Object.keys(gains.permissions).filter((scope) => gains.permissions[scope] === "write");
  const ownsWhatIsDelivered = !gains.isDefaultToken && writes.some((scope) => STRONG_SCOPES.includes(scope));
  const holdsMore = gains.secrets.length > 0 || gains.mayHoldAnySecret || gains.idToken;
  if (holdsMore || ownsWhatIsDelivered || gains.runner === "self-hosted" || sink === "merge") return "strong";
  if (writes.length > 0) return "weak";
  return gains.cache === "write" ? "cache" : "nothing";
}
