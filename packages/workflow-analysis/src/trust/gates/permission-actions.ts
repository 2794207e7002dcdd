import { type EvalResult, known, UNKNOWN } from "../../expressions/index.js";
import { PERMISSION_ACTIONS, type PermissionAction } from "../../knowledge/permission-actions.js";
import { nameOf, type Step } from "../../model/index.js";
import { isTeamMember, isTrustedTeam } from "./api-calls.js";
import type { Maybe } from "./condition.js";
import { type Asked, hasLevel, levelNamed } from "./permission-level.js";
import type { Check } from "./step-checks.js";

/** What an input of the step comes to; undefined where it isn't given. */
export type InputOf = (name: string) => EvalResult | undefined;

/** The action of a step that checks a permission or a team. */
export function permissionAction({ uses }: Step): PermissionAction | undefined {
  if (uses?.target.kind !== "repository") return undefined;
  const name = nameOf(uses.target);
  return PERMISSION_ACTIONS.find((action) => action.name === name);
}

/** How such an action's step ends, and what it tells. */
export function permissionCheck(action: PermissionAction, input: InputOf, actor: EvalResult, asked: Asked): Check {
  const passes = mayPass(action, input, actor, asked);
  const outputs = new Map<string, EvalResult>();
  if (action.output !== null)
    outputs.set(action.output.toLowerCase(), passes === undefined ? UNKNOWN : known(String(passes)));
  const fails = passes === false && failsByItself(action, input);
  return { kind: "permission-check", fails: fails ? true : undefined, outputs };
}

function mayPass(action: PermissionAction, input: InputOf, actor: EvalResult, asked: Asked): Maybe {
  const login = (action.person === null ? undefined : input(action.person)) ?? actor;
  if (action.team !== null) return teamMayPass(action.team, input, login, asked);
  const level = textOf(input(action.level?.input ?? "")) ?? action.level?.default ?? "write";
  return hasLevel(login, levelNamed(level) ?? "none", asked);
}

function teamMayPass(name: string, input: InputOf, login: EvalResult, asked: Asked): Maybe {
  const team = textOf(input(name)) ?? "";
  const organization = textOf(input("organization")) ?? textOf(input("organisation")) ?? "";
  const isTrusted = isTrustedTeam(team.includes("/") ? team : `${organization}/${team}`, asked);
  return isTrusted ? isTeamMember(login) : asked.isStrict ? false : undefined;
}

function failsByItself({ fails }: PermissionAction, input: InputOf): boolean {
  if (typeof fails === "string") return fails === "always";
  return textOf(input(fails.input)) === "true";
}

function textOf(value: EvalResult | undefined): string | undefined {
  return value?.known ? String(value.value) : undefined;
}
