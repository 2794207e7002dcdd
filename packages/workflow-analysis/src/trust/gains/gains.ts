import type { Job, PermissionLevel, ReusableJob } from "../../model/index.js";

export type RunnerKind = "hosted" | "self-hosted" | "unknown";

/** What a run may do with the cache of its scope. */
export type CacheAccess =
  | "none"
  /** The default branch's scope, read only. */
  | "read"
  /** The default branch's scope: other runs restore what is saved. */
  | "write"
  /** A scope that only this pull request's runs read. */
  | "own";

/** What code that runs in a job can take. */
export interface Gains {
  /** Names in upper case, sorted, without `GITHUB_TOKEN`. */
  secrets: readonly string[];
  /** `secrets: inherit`, `toJSON(secrets)` or a computed name: it may hold any. */
  mayHoldAnySecret: boolean;
  /** What the token may do, without scopes that it has no right in; `id-token` is in `idToken`. */
  permissions: Readonly<Record<string, PermissionLevel>>;
  /** No `permissions:` says so: it is the repository's default. */
  isDefaultToken: boolean;
  idToken: boolean;
  cache: CacheAccess;
  runner: RunnerKind;
}

/** How a job comes to run. */
export interface RunOf {
  job: Job;
  /** The event that its workflow, or the first caller's, reacts to. */
  event: string;
  /** For `workflow_run`: the events of the runs before it that outsiders start. */
  parents: readonly string[];
  /** The calls that lead to a reusable workflow, outermost first. */
  calls: readonly ReusableJob[];
}
