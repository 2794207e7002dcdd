import { namesBot } from "../bot-checks.js";
import type { GateEffect, GateFlaw, GateKind, GateQuestion } from "./gate.js";
import type { Comparison } from "./literals.js";

/** What is known of a gate when its flaw is looked for. */
export interface Judged {
  kinds: readonly GateKind[];
  effect: GateEffect;
  comparisons: readonly Comparison[];
  question: GateQuestion;
  /** An event of outsiders whose runs belong to this repository, before a `workflow_run`; null where there is none. */
  parentOnBase: string | null;
  /** The condition is a text. */
  isText: boolean;
  /** By itself it stops outsiders, but nothing heeds it. */
  isIgnored: boolean;
  /** The run takes a comment, and the condition asks for the author of what it stands under. */
  asksForOtherAuthor: boolean;
}

const BRANCH = /^github\.(?:head_ref$|event\.pull_request\.head\.ref$|event\.workflow_run\.head_branch$)/;
const FORK_NAME =
  /^github\.event\.(?:pull_request\.head\.(?:repo\.(?:full_name|name|owner\.login)|user\.login|label)|workflow_run\.head_repository\.(?:full_name|name|owner\.login))$/;
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

function flawOfPassed({ kinds, comparisons, question, parentOnBase, asksForOtherAuthor }: Judged): GateFlaw | null {
  const wanted = comparisons.filter(({ isWanted }) => isWanted);
  if (wanted.some(({ isHaystack, path }) => isHaystack && isName(path))) return "substring";
  if (asksForBot(kinds, comparisons)) return "wrong-person";
  if (asksForOtherAuthor && isAboutAuthor(kinds, wanted)) return "wrong-person";
  if (wanted.some(({ path }) => BRANCH.test(path))) return "chosen-text";
  if (wanted.some(isPartOfForkName)) return "chosen-text";
  if (kinds.includes("text") && isAttempt(kinds, wanted)) return "chosen-text";
  if (kinds[0] === "ref") return "same-for-all";
  if (kinds[0] === "same-repository" && parentOnBase !== null) return "same-for-all";
  if (kinds[0] === "same-repository") return question.matter === "text" ? "not-for-text" : null;
  if (kinds[0] === "permission-check") return "too-low";
  if (wanted.some(({ path, text }) => path.endsWith("author_association") && text === "CONTRIBUTOR")) return "too-low";
  return wanted.some(({ path }) => isPerson(path)) ? "wrong-person" : null;
}

/** Only a part of the fork's name is looked at, and whoever forks chooses account and name. */
export function isPartOfForkName({ path, part, isWanted }: Comparison): boolean {
  return isWanted && part !== "all" && FORK_NAME.test(path);
}

/** Beside a text that anybody writes, does the condition ask for what only some have? */
function isAttempt(kinds: readonly GateKind[], wanted: readonly Comparison[]): boolean {
  if (kinds[0] === "same-repository" || kinds[0] === "merged" || kinds[0] === "permission-check") return true;
  return wanted.some(({ path }) => isPerson(path) || /\.labels?\./.test(path));
}

function isAboutAuthor(kinds: readonly GateKind[], wanted: readonly Comparison[]): boolean {
  return kinds[0] === "permission-check" || wanted.some(({ path }) => isPerson(path));
}

function isPerson(path: string): boolean {
  return isOfActor(path) || /\.user\.(?:login|id|type)$|author_association$/.test(path);
}

/** Is it about who somebody is, or which branch it is? */
function isName(path: string): boolean {
  return BRANCH.test(path) || /(?:actor|login|association)$/.test(path);
}

/** A bot's login, or that it is a bot; whoever acts on a stranger's pull request may be one. */
export function asksForBot(kinds: readonly GateKind[], comparisons: readonly Comparison[]): boolean {
  if (kinds.includes("bot")) return true;
  return (
    kinds.includes("actor") &&
    comparisons.some((comparison) => comparison.isWanted && isOfActor(comparison.path) && isBots(comparison))
  );
}

/** A person's whole name may begin as a bot's does. */
function isBots({ path, text, part }: Comparison): boolean {
  if (/[._]id$/.test(path)) return namesBot(text, true);
  return part === "all" ? /\[bot\]|^bot$/i.test(text) : namesBot(text, false);
}

function isOfActor(path: string): boolean {
  return /^github\.(?:actor|actor_id|triggering_actor|event\.sender\.|event\.workflow_run\.(?:triggering_)?actor)/.test(
    path,
  );
}
