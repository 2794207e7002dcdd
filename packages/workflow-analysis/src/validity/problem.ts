import type { Severity } from "@trustchain/findings";
import type { Details, Place } from "../rule.js";

/** The members of `invalid-workflow`: what each says of a workflow, as its page lists them. */
export const CHECKS = {
  "unknown-key": "a key that GitHub doesn't know, or not there",
  "missing-key": "a key that has to be there isn't",
  "duplicate-key": "a key stands twice in its mapping; case doesn't count",
  "merge-key": "`<<`: GitHub has no merge keys",
  "wrong-type": "a list stands where a mapping is expected, a text where a number is, and the like",
  "unknown-value": "a word that is none of those that may stand there",
  "invalid-id":
    "the id of a job or step that isn't of letters, digits, `-` and `_`, or begins otherwise than with a letter or `_`",
  "unknown-event": "an event of `on:` that doesn't exist",
  "unknown-activity-type": "an activity type that the event doesn't have",
  "unknown-filter": "a filter or setting that the event doesn't have",
  "exclusive-filters": "a filter together with its `-ignore`",
  "invalid-glob": "a pattern of a filter that can't be read",
  "invalid-cron": "a `cron` or `timezone` that can't be read, or runs more often than every five minutes",
  "input-declaration": "an input's default or options don't fit its type, or there are more inputs than GitHub takes",
  "unknown-scope": "a scope of `permissions:` that doesn't exist",
  "unknown-level": "a level of `permissions:` that the scope doesn't have",
  "unknown-job": "`needs:` or an expression names a job that isn't there, or that the job doesn't need",
  "needs-cycle": "jobs that wait for each other",
  "duplicate-step-id": "two steps of one job have the same id; case doesn't count",
  "unknown-step": "an expression, `wait:` or `cancel:` names a step that isn't there, or comes later",
  "step-kind": "a step that does several things, or nothing",
  "unknown-matrix-key": "an `exclude` of a matrix has a key that the matrix doesn't have",
  "no-runner": "a job without `runs-on` or `uses`",
  "no-steps": "a job without `uses` that has no `steps`, or an empty list of them",
  "missing-shell": "a `run:` of a composite action that names no `shell:`",
  "invalid-uses": "a `uses:` that is no reference: an expression, `$/path@ref`, no ref",
  "missing-callee": "a job calls a workflow of this repository that isn't there",
  "unknown-input": "an input that the action or workflow that is used doesn't declare",
  "input-type":
    "an input of the workflow that is called is given something else than the number or boolean that it takes",
  "missing-input": "an input that the action or workflow that is used requires isn't given",
  "unknown-secret": "a secret that the workflow that is called doesn't declare",
  "missing-secret": "a secret that the workflow that is called requires isn't given",
  "expression-syntax": "an expression that can't be parsed",
  "unknown-context": "an expression reads a context that doesn't exist",
  "unavailable-context": "an expression reads a context that doesn't exist at that key",
  "unknown-function": "an expression calls a function that doesn't exist",
  "unavailable-function": "an expression calls a function that doesn't exist at that key",
  "argument-count": "a function is given too many or too few arguments",
  "format-placeholder": "`format` has a placeholder for which no value is given: the run fails",
  "object-in-text": "an object or a list stands in a text, which then holds `Object` or `Array`",
  "unknown-property": "an expression reads a property that its context doesn't have",
  "unknown-output": "an expression reads an output that the job or action doesn't have",
  "object-comparison": "an object or a list is compared with a text or number, which is never equal",
} as const;

export type CheckId = keyof typeof CHECKS;

/** What is wrong with a workflow or action. */
export interface Problem {
  check: CheckId;
  place: Place;
  message: string;
  /** Where it differs from the rule's. */
  severity?: Severity;
  related?: NonNullable<Details["related"]>;
}
