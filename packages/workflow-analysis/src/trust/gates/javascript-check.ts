import { type EvalResult, known, UNKNOWN } from "../../expressions/index.js";
import type { Maybe } from "./condition.js";
import { type Asked, hasLevel, type Level, levelNamed } from "./permission-level.js";
import type { Check } from "./step-checks.js";

/** What the texts between the quotes of a program of `actions/github-script` stand for. */
export interface JavaScriptSurroundings {
  /** A context, by its dotted path. */
  context(path: string): EvalResult;
  /** A variable of the step's environment. */
  variable(name: string): EvalResult;
  /** The `${{ }}` that stands in the text there. */
  expressionIn(text: string): EvalResult;
}

const ASKS_LEVEL = /getCollaboratorPermissionLevel|\/collaborators\/[^/\s]+\/permission/;
const ASKS =
  /getCollaboratorPermissionLevel|\/collaborators\/|[cC]heckCollaborator|checkMembershipForUser|getMembershipFor/;
const FAILS = /core\.setFailed|\bthrow\b|process\.exit\(\s*[1-9]|process\.exitCode\s*=\s*[1-9]/;
const LEVEL = /(["'`])(none|read|triage|write|maintain|admin|push)\1/g;
const PERMISSION_FLAG = /permissions\.(push|admin|maintain|triage|pull)\b/g;

/** May a program be one that checks a permission? A cheap look. */
export function mayAskForPermission(text: string): boolean {
  return ASKS.test(text) || text.includes(ASSOCIATION);
}

const ASSOCIATION = "author_association";
const ASSOCIATIONS =
  /(["'`])(OWNER|MEMBER|COLLABORATOR|CONTRIBUTOR|FIRST_TIMER|FIRST_TIME_CONTRIBUTOR|MANNEQUIN|NONE)\1/g;
const OF_WRITERS: ReadonlySet<string> = new Set(["OWNER", "MEMBER", "COLLABORATOR"]);

/** A program that fails unless somebody has one of these associations; undefined for one that asks in another way. */
function associationCheck(text: string, around: JavaScriptSurroundings): Check | undefined {
  const named = [...text.matchAll(ASSOCIATIONS)].map((match) => match[2] as string);
  if (named.length === 0 || !FAILS.test(text) || named.some((name) => !OF_WRITERS.has(name))) return undefined;
  const path = /(?:context\.payload|github\.event)\.(\w+(?:\.\w+)*\.author_association)/.exec(
    text.replaceAll("?.", "."),
  )?.[1];
  const own = path === undefined ? UNKNOWN : around.context(`github.event.${path.toLowerCase()}`);
  const passes = named.some((name) => isEqual(own, name) !== false);
  return { kind: "author", fails: passes ? undefined : true, outputs: new Map() };
}

function isEqual(value: EvalResult, text: string): boolean | undefined {
  if (value.known) return value.value === text;
  return value.shape?.equals(text);
}

/**
 * How a program ends that asks for a person's permission, read by the words that it compares: the levels that pass, or, where
 * it names only `none` and `read`, those that don't. Undefined for other programs.
 */
export function javascriptCheck(text: string, around: JavaScriptSurroundings, asked: Asked): Check | undefined {
  if (!mayAskForPermission(text)) return undefined;
  if (!ASKS.test(text)) return associationCheck(text, around);
  const level = ASKS_LEVEL.test(text) ? leastLevel(text) : undefined;
  const passes = level === undefined ? undefined : hasLevel(loginIn(text, around), level, asked);
  const outputs = new Map<string, EvalResult>();
  for (const name of outputsOf(text)) outputs.set(name, answer(passes));
  return { kind: "permission-check", fails: passes === false && FAILS.test(text) ? true : undefined, outputs };
}

function answer(passes: Maybe): EvalResult {
  return passes === false ? known("false") : UNKNOWN;
}

/** Undefined where no level is named that stops anybody. */
function leastLevel(text: string): Level | undefined {
  const named = [...text.matchAll(LEVEL)].map((match) => match[2] as string);
  const flags = [...text.matchAll(PERMISSION_FLAG)].map((match) =>
    match[1] === "pull" ? "read" : (match[1] as string),
  );
  const levels = [...named, ...flags].flatMap((word) => levelNamed(word) ?? []);
  const accepted = levels.filter((level) => level !== "none" && level !== "read");
  if (accepted.length === 0) return levels.includes("read") ? "write" : undefined;
  if (accepted.includes("triage")) return "triage";
  // A list that holds `read`, too, lets everybody past.
  return levels.includes("read") && /\[[^\]]*(["'])read\1[^\]]*\]/.test(text) ? undefined : "write";
}

const PAYLOAD = /context\.payload\.([\w?.]+)/;

function loginIn(text: string, around: JavaScriptSurroundings): EvalResult {
  const given = /\busername\s*:\s*([^,\n}]+)/.exec(text)?.[1]?.trim() ?? (/\busername\b/.test(text) ? "username" : "");
  return loginNamed(given, text, around, 0);
}

function loginNamed(name: string, text: string, around: JavaScriptSurroundings, depth: number): EvalResult {
  if (/^context\.actor\b/.test(name) || /^process\.env\.GITHUB_ACTOR\b/.test(name))
    return around.context("github.actor");
  const payload = PAYLOAD.exec(name)?.[1];
  if (payload) return around.context(`github.event.${payload.replaceAll("?", "").toLowerCase()}`);
  const variable = /^process\.env\.(\w+)|^process\.env\[["'](\w+)["']\]/.exec(name);
  if (variable) return around.variable((variable[1] ?? variable[2]) as string);
  if (name.includes("$" + "{{")) return around.expressionIn(name);
  if (depth > 0 || !/^\w+$/.test(name)) return UNKNOWN;
  const declared = new RegExp(`\\b(?:const|let|var)\\s+${name}\\s*=\\s*([^;\\n]+)`).exec(text)?.[1]?.trim();
  return declared === undefined ? UNKNOWN : loginNamed(declared, text, around, depth + 1);
}

function outputsOf(text: string): string[] {
  const set = [...text.matchAll(/core\.setOutput\(\s*["'](\w[\w-]*)["']/g)].map((match) =>
    (match[1] as string).toLowerCase(),
  );
  return /\breturn\b/.test(text) ? [...set, "result"] : set;
}
