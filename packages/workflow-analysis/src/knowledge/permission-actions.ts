/** An action that checks what somebody may do, or what team they are in. */
export interface PermissionAction {
  /** `owner/repo` in lower case. */
  name: string;
  /** The input that names the person; whoever acted, where it isn't given. */
  person: string | null;
  /** The input that names the level, or the level that it always asks for. */
  level: { input: string; default: string } | null;
  /** For teams: the input that names it; then there is no level. */
  team: string | null;
  /** It fails by itself: always, or when this input is `true`. */
  fails: "always" | "never" | { input: string };
  /** The output that tells, with what it is for who may not. */
  output: string | null;
}

/** Well-known actions that check a permission or a team, as their documentation has it. */
export const PERMISSION_ACTIONS: readonly PermissionAction[] = [
  {
    name: "prince-chrismc/check-actor-permissions-action",
    person: "github-actor",
    level: { input: "permission", default: "write" },
    team: null,
    fails: "always",
    output: "permitted",
  },
  {
    name: "actions-cool/check-user-permission",
    person: "username",
    level: { input: "require", default: "write" },
    team: null,
    fails: { input: "error-if-missing" },
    output: "require-result",
  },
  {
    name: "skjnldsv/check-actor-permission",
    person: null,
    level: { input: "require", default: "write" },
    team: null,
    fails: "always",
    output: null,
  },
  {
    name: "lidofinance/check-user-permission",
    person: null,
    level: { input: "require", default: "write" },
    team: null,
    fails: "always",
    output: null,
  },
  {
    name: "lannonbr/repo-permission-check-action",
    person: null,
    level: { input: "permission", default: "write" },
    team: null,
    fails: "always",
    output: null,
  },
  {
    name: "tspascoal/get-user-teams-membership",
    person: "username",
    level: null,
    team: "team",
    fails: "never",
    output: "isTeamMember",
  },
  {
    name: "themoddinginquisition/actions-team-membership",
    person: "actor",
    level: null,
    team: "team",
    fails: { input: "exit" },
    output: "permitted",
  },
];
