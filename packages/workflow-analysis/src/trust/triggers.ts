/**
 * Events that anybody can fire in a public repository, without write access.
 *
 * @see Events that trigger workflows; a scan of the webhook documentation for who can cause each
 */
const FIRED_BY_ANYONE: ReadonlySet<string> = new Set([
  "commit_comment",
  "discussion",
  "discussion_comment",
  "fork",
  "gollum",
  "issue_comment",
  "issues",
  "pull_request",
  "pull_request_review",
  "pull_request_review_comment",
  "pull_request_target",
  "watch",
  "workflow_run",
]);

/** Of these, the ones whose runs get secrets and a full token all the same: they run in the base repository's context. */
const UNPRIVILEGED: ReadonlySet<string> = new Set([
  "pull_request",
  "pull_request_review",
  "pull_request_review_comment",
]);

export function isFiredByAnyone(event: string): boolean {
  return FIRED_BY_ANYONE.has(event);
}

/** Can anybody start a run that holds secrets and a write token by this event? */
export function isPrivileged(event: string): boolean {
  return FIRED_BY_ANYONE.has(event) && !UNPRIVILEGED.has(event);
}
