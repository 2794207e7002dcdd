import { didYouMean, UserError } from "@trustchain/action-kit";
import { CONFIDENCES, type Confidence, type Finding, isAtLeast, type Severity } from "@trustchain/findings";
import type { Rule } from "../rule.js";

/** A file that can't be judged doesn't pass because other rules were asked for. */
const ALWAYS = "unreadable-file";

/**
 * The rules that an input names: those ids, or all but the ones behind a `!`; all for no words.
 *
 * @param place how the input is called where it was given
 * @throws UserError for an id that no rule has, with the nearest
 */
export function selectRules(words: readonly string[], rules: readonly Rule[], place: string): readonly Rule[] {
  if (words.length === 0) return rules;
  const ids = rules.map(({ id }) => id);
  const excluded = new Set(words.flatMap((word) => (word.startsWith("!") ? [word.slice(1)] : [])));
  const chosen = new Set(words.filter((word) => !word.startsWith("!")));
  for (const id of [...chosen, ...excluded]) requireKnown(id, ids, place);
  const isChosen = (id: string) => chosen.size === 0 || chosen.has(id) || id === ALWAYS;
  return rules.filter(({ id }) => isChosen(id) && !excluded.has(id));
}

function requireKnown(id: string, ids: readonly string[], place: string): void {
  if (ids.includes(id)) return;
  throw new UserError(place, `there is no rule \`${id}\`${didYouMean(id, ids)}`, "name rules of docs/rules");
}

/** The least that is reported. */
export interface Thresholds {
  severity: Severity;
  confidence: Confidence;
}

export function reaches({ severity, confidence }: Finding, least: Thresholds): boolean {
  return (
    isAtLeast(severity, least.severity) && CONFIDENCES.indexOf(confidence) <= CONFIDENCES.indexOf(least.confidence)
  );
}
