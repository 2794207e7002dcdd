import type { YamlEntry, YamlNode } from "../yaml/index.js";

export type PermissionLevel = "none" | "read" | "write";

/** What a token may be allowed, the lesser first. */
export const PERMISSION_LEVELS = ["read", "write"] as const;

/**
 * The scopes of `GITHUB_TOKEN`.
 *
 * @see Workflow syntax for GitHub Actions, `permissions`
 */
export const PERMISSION_SCOPES = [
  "actions",
  "artifact-metadata",
  "attestations",
  "checks",
  "code-quality",
  "contents",
  "deployments",
  "discussions",
  "id-token",
  "issues",
  "models",
  "packages",
  "pages",
  "pull-requests",
  "repository-projects",
  "security-events",
  "statuses",
] as const;

/** A scope that a `permissions:` block names; `level` is as written, `none` when it is no level. */
export interface ScopeGrant {
  scope: string;
  level: PermissionLevel;
  entry: YamlEntry;
}

/** A `permissions:` block. Once it is there, every scope that it doesn't name is `none`. */
export class Permissions {
  readonly kind: "read-all" | "write-all" | "scopes" | "unreadable";
  readonly grants: readonly ScopeGrant[];

  constructor(readonly entry: YamlEntry) {
    this.kind = kindOf(entry.value);
    this.grants = this.kind === "scopes" ? grantsOf(entry.value) : [];
  }

  level(scope: string): PermissionLevel {
    if (this.kind === "write-all") return scope === "models" ? "read" : "write";
    // `read-all` gives no identity: `id-token` has no read level.
    if (this.kind === "read-all") return scope === "id-token" ? "none" : "read";
    return this.grants.findLast((grant) => grant.scope === scope)?.level ?? "none";
  }

  /** Scopes that may write, `id-token` among them. */
  get writes(): readonly string[] {
    if (this.kind === "write-all") return PERMISSION_SCOPES.filter((scope) => this.level(scope) === "write");
    return this.grants.filter((grant) => grant.level === "write").map((grant) => grant.scope);
  }
}

/** What a job's token may do, and who says so. `permissions` is null for the repository's default, which no file shows. */
export interface EffectivePermissions {
  from: "job" | "workflow" | "default";
  permissions: Permissions | null;
}

function kindOf(node: YamlNode): Permissions["kind"] {
  if (node.kind === "map") return "scopes";
  if (node.kind === "seq") return "unreadable";
  if (node.value === "read-all" || node.value === "write-all") return node.value;
  // `permissions:` with nothing behind it is an empty block to GitHub.
  return node.isNull ? "scopes" : "unreadable";
}

function grantsOf(node: YamlNode): ScopeGrant[] {
  if (node.kind !== "map") return [];
  return node.entries.map((entry) => ({ scope: entry.key.value, level: levelOf(entry.value), entry }));
}

function levelOf(node: YamlNode): PermissionLevel {
  const text = node.kind === "scalar" ? node.value : "";
  return text === "read" || text === "write" ? text : "none";
}
