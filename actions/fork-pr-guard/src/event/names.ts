/** Events that only people with write access fire, on code that is in the repository already. */
export const WRITERS_ONLY = new Set(["push", "schedule", "release", "create", "delete", "merge_group"]);

/** The same, unless they are about a pull request. */
export const DISPATCHES = new Set(["workflow_dispatch", "repository_dispatch"]);

/** Events of a pull request's own, whose action says what became of it. */
export const PULL_REQUEST = new Set(["pull_request", "pull_request_target"]);

export const PULL_REQUEST_REVIEW = new Set(["pull_request_review", "pull_request_review_comment"]);

/** Events of what people say, with the key that holds what they talk about; none where it is the act alone. */
export const CONVERSATIONS: ReadonlyMap<string, readonly string[]> = new Map([
  ["issues", ["issue"]],
  ["issue_comment", ["issue", "comment"]],
  ["discussion", ["discussion"]],
  ["discussion_comment", ["discussion", "comment"]],
  ["fork", []],
  ["watch", []],
  ["gollum", []],
]);

/** Parents of a `workflow_run` that say of which commit of a pull request it was. */
export const PULL_REQUEST_PARENTS = new Set(["pull_request", ...PULL_REQUEST_REVIEW]);
