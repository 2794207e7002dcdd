import { PERMISSION_SCOPES, type PermissionLevel, type Permissions } from "../../model/index.js";
import type { TrustSettings } from "../settings.js";
import type { RunOf } from "./gains.js";

/** Rights of a token by scope, `id-token` among them; scopes without any aren't there. */
export interface TokenRights {
  levels: ReadonlyMap<string, PermissionLevel>;
  /** No `permissions:` on the way says anything: the repository's default. */
  isDefault: boolean;
}

/**
 * What the token of a job may do: the first caller's rights, narrowed by each call and by the job itself.
 *
 * @see Workflow syntax for GitHub Actions, `permissions`; Reusing workflow configurations, "Access and permissions"
 */
export function tokenRightsOf({ job, calls }: RunOf, settings: TrustSettings): TokenRights {
  let rights: TokenRights = { levels: defaultLevels(settings), isDefault: true };
  let isFirst = true;
  for (const one of [...calls, job]) {
    const { permissions } = one.effectivePermissions;
    if (permissions) {
      const own = levelsOf(permissions);
      rights = { levels: isFirst ? own : narrowed(rights.levels, own), isDefault: false };
    }
    isFirst = false;
  }
  return rights;
}

/** No default holds an identity; the narrow one reads contents and packages. */
function defaultLevels({ defaultToken }: TrustSettings): Map<string, PermissionLevel> {
  if (defaultToken === "read")
    return new Map([
      ["contents", "read"],
      ["packages", "read"],
    ]);
  return new Map(
    PERMISSION_SCOPES.filter((scope) => scope !== "id-token").map((scope) => [
      scope,
      scope === "models" ? "read" : "write",
    ]),
  );
}

function levelsOf(permissions: Permissions): Map<string, PermissionLevel> {
  const scopes = permissions.kind === "scopes" ? permissions.grants.map(({ scope }) => scope) : PERMISSION_SCOPES;
  const levels = new Map<string, PermissionLevel>();
  for (const scope of scopes) {
    const level = permissions.level(scope);
    if (level !== "none") levels.set(scope, level);
  }
  return levels;
}

function narrowed(
  bound: ReadonlyMap<string, PermissionLevel>,
  own: ReadonlyMap<string, PermissionLevel>,
): Map<string, PermissionLevel> {
  const levels = new Map<string, PermissionLevel>();
  for (const [scope, level] of own) {
    const most = bound.get(scope);
    if (most !== undefined) levels.set(scope, most === "read" ? "read" : level);
  }
  return levels;
}
