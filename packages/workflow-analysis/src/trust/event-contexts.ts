import type { Step } from "../model/index.js";

const PULL_REQUESTS = ["pull_request", "pull_request_target", "pull_request_review", "pull_request_review_comment"];

/** Which events fill an object of the payload, or a context that comes from one; others leave it null. */
export const SET_BY: ReadonlyMap<string, readonly string[]> = new Map([
  ["github.head_ref", ["pull_request", "pull_request_target"]],
  ["github.base_ref", ["pull_request", "pull_request_target"]],
  ["github.event.pull_request", PULL_REQUESTS],
  ["github.event.review", ["pull_request_review"]],
  ["github.event.comment", ["issue_comment", "pull_request_review_comment", "discussion_comment", "commit_comment"]],
  ["github.event.issue", ["issues", "issue_comment"]],
  ["github.event.discussion", ["discussion", "discussion_comment"]],
  ["github.event.workflow_run", ["workflow_run"]],
  ["github.event.pages", ["gollum"]],
  ["github.event.forkee", ["fork"]],
  ["github.event.merge_group", ["merge_group"]],
  ["github.event.client_payload", ["repository_dispatch"]],
]);

/** May one of the events that start a step's workflow set this context? True where that can't be known. */
export function isSetBy(source: string, { owner }: Step): boolean {
  const events = eventsThatSet(source);
  if (!events || owner.kind === "composite") return true;
  const { triggers } = owner.workflow;
  return triggers.length === 0 || triggers.some(({ event }) => event === "workflow_call" || events.includes(event));
}

/** Do all events that start a step's workflow set this context? False where that can't be known. */
export function isAlwaysSet(source: string, { owner }: Step): boolean {
  const events = eventsThatSet(source);
  if (!events) return !source.startsWith("github.event.");
  if (owner.kind === "composite") return false;
  const { triggers } = owner.workflow;
  return triggers.length > 0 && triggers.every(({ event }) => events.includes(event));
}

/** Undefined where it isn't known, and for what is there in every run. */
function eventsThatSet(source: string): readonly string[] | undefined {
  const path = source.split(".");
  return SET_BY.get(path.slice(0, 2).join(".")) ?? SET_BY.get(path.slice(0, 3).join("."));
}
