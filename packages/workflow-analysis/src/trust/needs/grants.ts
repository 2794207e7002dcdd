import { PERMISSION_SCOPES, type PermissionLevel, type Permissions, type ScopeGrant } from "../../model/index.js";
import { isOpen, leastOf, type Need, type Needs, type Scopes } from "./need.js";

/** A grant that is more than a job needs. */
export interface Excess {
  grant: ScopeGrant;
  /** What would do; null where the scope isn't needed at all. */
  needed: "read" | null;
  /** False where something may use it that nothing is known of. */
  isSure: boolean;
}

const SCOPES: ReadonlySet<string> = new Set(PERMISSION_SCOPES);

/** What a block grants beyond the needs. `contents: read` is what every job may have. */
export function excessOf({ grants }: Permissions, needs: Needs): Excess[] {
  const plain = leastOf(needs.plain);
  const open = grants.filter((grant) => isMore(grant, plain));
  if (open.length === 0) return [];
  const least = leastOf(needs.about(new Set(open.map(({ scope }) => scope))));
  const more = open.filter((grant) => isMore(grant, least));
  const isKnown = more.length > 0 && !isOpen(needs);
  return more.map((grant) => {
    const isSure = isKnown && (grant.scope !== "id-token" || needs.opaque.length === 0);
    return { grant, needed: least.has(grant.scope) ? "read" : null, isSure };
  });
}

function isMore({ scope, level }: ScopeGrant, least: Scopes): boolean {
  const needed = least.get(scope);
  if (!SCOPES.has(scope) || level === "none" || level === needed || needed === "write") return false;
  return scope !== "contents" || level !== "read";
}

/**
 * What steps surely need and a block doesn't grant. Reads don't count: of a public repository anybody may read.
 */
export function missingFrom(permissions: Permissions, needs: Needs): Need[] {
  const lacks = (scope: string) => permissions.level(scope) !== "write";
  return needs.sure(lacks).filter(({ scope, level }) => {
    if (level === "read" && scope !== "models") return false;
    return ![scope, TWIN.get(scope)].some((name) => name !== undefined && isEnough(permissions.level(name), level));
  });
}

/** Pull requests are issues, too: comments, labels and assignees of theirs take either scope. */
const TWIN: ReadonlyMap<string, string> = new Map([
  ["issues", "pull-requests"],
  ["pull-requests", "issues"],
]);

function isEnough(granted: PermissionLevel, level: PermissionLevel): boolean {
  return granted === level || granted === "write";
}
