import { type EvalResult, known, UNKNOWN } from "../../expressions/index.js";
import { isAtLeast, type Role } from "../roles.js";
import type { TrustSettings } from "../settings.js";
import type { Maybe } from "./condition.js";
import { type Person, personOf } from "./persons.js";

/** The roles of a repository, the least first. */
export type Level = "none" | "read" | "triage" | "write";

const LEVELS: readonly Level[] = ["none", "read", "triage", "write"];

function isLevelAtLeast(level: Level, other: Level): boolean {
  return LEVELS.indexOf(level) >= LEVELS.indexOf(other);
}

/** The words of the REST API, `maintain` and `admin` as what they hold at least. */
export function levelNamed(word: string): Level | undefined {
  const name = word.toLowerCase();
  if (name === "maintain" || name === "admin" || name === "push") return "write";
  return LEVELS.find((level) => level === name);
}

/** What somebody may do; undefined for a maintainer, who may do anything from triage upwards, and for anybody. */
function levelOf(person: Person, role: Role, { visibility }: TrustSettings): Level | undefined {
  if (person === "maintainer" || person === "anybody") return undefined;
  if (person === "bot") return "none";
  if (isAtLeast(role, "triage")) return "triage";
  return visibility === "private" ? "none" : "read";
}

/** What there is to know of a person. */
export interface Asked {
  role: Role;
  settings: TrustSettings;
  /** A person of whom nothing is known has no permission. */
  isStrict: boolean;
}

/** Has the person that level at least? */
export function hasLevel(login: EvalResult, level: Level, { role, settings, isStrict }: Asked): Maybe {
  const person = personOf(login);
  if (!person) return isStrict ? false : undefined;
  const own = levelOf(person, role, settings);
  return own === undefined ? undefined : isLevelAtLeast(own, level);
}

/**
 * What the platform answers when a person's permission is asked for, as JSON.
 *
 * @see REST API endpoints for collaborators, "Get repository permissions for a user": `permission` knows no triage
 */
export function permissionAnswer(login: EvalResult, { role, settings, isStrict }: Asked): EvalResult {
  const person = personOf(login);
  const level = person ? levelOf(person, role, settings) : isStrict ? "none" : undefined;
  if (level === undefined) return UNKNOWN;
  const permissions = {
    admin: false,
    maintain: false,
    push: false,
    triage: level === "triage",
    pull: level !== "none",
  };
  const permission = level === "triage" ? "read" : level;
  return known(JSON.stringify({ permission, role_name: level, user: { permissions } }));
}
