import type { GateEffect, GateFlaw, GateKind, GateQuestion } from "./gate.js";
import type { Comparison } from "./literals.js";

/** What is known of a gate when its flaw is looked for. */
export interface Judged {
  kinds: readonly GateKind[];
  effect: GateEffect;
  paths: readonly string[];
  comparisons: readonly Comparison[];
  question: GateQuestion;
  /** The condition is a text. */
  isText: boolean;
  /** By itself it stops outsiders, but nothing heeds it. */
  isIgnored: boolean;
}

const BRANCH = /^github\.(?:head_ref$|event\.pull_request\.head\.ref$|event\.workflow_run\.head_branch$)/;
const GATES: ReadonlySet<GateKind> = new Set(["same-repository", "author", "actor", "merged", "label"]);

const SOUND_FOR_CODE: ReadonlySet<GateKind> = new Set(["merged", "label", "environment", "guard"]);

/** What is wrong with a gate; null for a sound one, and for a condition that is no attempt at one. */
export function flawOf(judged: Judged): GateFlaw | null {
  const { effect, isIgnored, isText } = judged;
  if (effect === "stops" || effect === "unknown") return null;
  if (isText) return "always-true";
  if (isIgnored) return "ignored";
  return effect === "after-approval" ? flawAfterApproval(judged) : flawOfPassed(judged);
}

function flawAfterApproval({ kinds, question }: Judged): GateFlaw {
  return question.matter !== "code" && kinds.some((kind) => SOUND_FOR_CODE.has(kind)) ? "not-for-text" : "not-bound";
}

function flawOfPassed({ kinds, comparisons, paths, question }: Judged): GateFlaw | null {
  if (comparisons.some(({ isHaystack, path }) => isHaystack && isName(path))) return "substring";
  if (asksForBot(kinds, comparisons)) return "wrong-person";
  const isAttempt = kinds.some((kind) => GATES.has(kind));
  if (comparisons.some(({ path }) => BRANCH.test(path)) || (isAttempt && kinds.includes("text"))) return "chosen-text";
  if (kinds[0] === "ref") return "same-for-all";
  if (kinds[0] === "same-repository") return question.matter === "text" ? "not-for-text" : null;
  const isOfPerson = kinds[0] === "author" || kinds[0] === "actor" || kinds[0] === "permission-check";
  return isOfPerson && paths.length > 0 ? "wrong-person" : null;
}

/** Is it about who somebody is, or which branch it is? */
function isName(path: string): boolean {
  return BRANCH.test(path) || /(?:actor|login|association)$/.test(path);
}

/** A bot's login, or that it is a bot; whoever acts on a stranger's pull request may be one. */
export function asksForBot(kinds: readonly GateKind[], comparisons: readonly Comparison[]): boolean {
  if (kinds.includes("bot")) return true;
  return (
    kinds.includes("actor") && comparisons.some(({ path, text }) => isOfActor(path) && /\[bot\]|^bot$/i.test(text))
  );
}

function isOfActor(path: string): boolean {
  return /^github\.(?:actor|triggering_actor|event\.sender\.|event\.workflow_run\.(?:triggering_)?actor)/.test(path);
}
