/** Why a run is allowed. */
export type Trust = "trusted-event" | "same-repository" | "trusted-author" | "trusted-actor" | "approved" | "merged";

/** Why a run is refused. */
export type Refusal =
  | "pull-request-closed"
  | "head-moved"
  | "not-enough-approvals"
  | "approval-for-other-commit"
  | "untrusted-author"
  | "untrusted-actor"
  | "untrusted-repository"
  | "pull-request-not-found";

export interface Allowed {
  allowed: true;
  trust: Trust;
  /** The commit that was judged, or that holds nobody else's code. */
  headSha: string;
  /** Logins of those whose approval counted. */
  approvedBy: readonly string[];
}

export interface Refused {
  allowed: false;
  reason: Refusal;
  approvedBy: readonly string[];
}

export type Verdict = Allowed | Refused;

/** What a verdict is about. */
export interface Subject {
  pullNumber: number | null;
  /** Does the code come from another repository? Null when nobody knows yet. */
  fork: boolean | null;
  /** The pull request's own words; they may hold anything. */
  title: string;
  /** Logins of those who wrote it, and of who started the run. */
  author: string | null;
  actor: string | null;
}

export type Decision = Verdict & { subject: Subject };

export function allow(trust: Trust, headSha: string, approvedBy: readonly string[] = []): Allowed {
  return { allowed: true, trust, headSha, approvedBy };
}

export function refuse(reason: Refusal, approvedBy: readonly string[] = []): Refused {
  return { allowed: false, reason, approvedBy };
}
