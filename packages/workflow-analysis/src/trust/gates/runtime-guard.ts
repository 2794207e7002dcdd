import { type EvalResult, known, UNKNOWN } from "../../expressions/index.js";
import { constantText, type Step } from "../../model/index.js";
import { isAtLeast, type Role } from "../roles.js";
import { isBound } from "./facts.js";
import { type Level, levelNamed } from "./permission-level.js";
import type { Check } from "./step-checks.js";
import type { World } from "./world.js";

/** Is the step the runtime guard? Any action whose last word is its name counts, unless its mode is the static check's. */
export function isRuntimeGuard(step: Step): boolean {
  const target = step.uses?.target;
  if (target?.kind !== "repository" && target?.kind !== "local") return false;
  const path = target.kind === "local" ? target.path : target.path || target.repo;
  if (!/(?:^|\/)fork-pr-guard\/?$/i.test(path)) return false;
  const mode = inputText(step, "mode");
  return mode === "" || mode === "enforce";
}

/** An input's text; empty where it isn't given or isn't constant. */
function inputText(step: Step, name: string): string {
  const value = step.input(name)?.value;
  return value?.kind === "scalar" ? (constantText(value) ?? "").trim().toLowerCase() : "";
}

/** It ends with success for everybody, and only says whether the run is allowed. */
export function onlySkips(step: Step): boolean {
  return inputText(step, "on-untrusted") === "skip";
}

/** Every input's value that isn't the guard's own answer, when it refuses. */
const REFUSED: ReadonlyMap<string, EvalResult> = new Map([
  ["allowed", known("false")],
  ["head-sha", known("")],
  ["approved-by", known("")],
]);

/** How the guard ends in a run: outsiders get past it only by an approval, which is bound to the commit that it gives out. */
export function guardCheck(step: Step, world: World): Check {
  const refuses = !mayAllow(step, world);
  return {
    kind: "guard",
    fails: refuses && !onlySkips(step) ? true : undefined,
    outputs: refuses ? REFUSED : new Map([["allowed", UNKNOWN]]),
  };
}

function mayAllow(step: Step, { role, question }: World): boolean {
  if (isTrusted(role, levelNamed(inputText(step, "trusted-permission")) ?? "write")) return true;
  if (!isAtLeast(role, "after-approval") || inputText(step, "approvals") === "none") return false;
  return question.matter !== "code" || !isBound(question.commit);
}

function isTrusted(role: Role, level: Level): boolean {
  if (level === "none" || level === "read") return true;
  return level === "triage" && isAtLeast(role, "triage");
}
