import type { Subject } from "./decision.js";
import type { GuardEvent } from "./event/guard-event.js";
import type { PullRequest } from "./pull-request.js";

export const NO_SUBJECT: Subject = { pullNumber: null, fork: null, title: "", author: null, actor: null };

/** What an event is about, as far as it says so itself. */
export function subjectOf(event: GuardEvent): Subject {
  switch (event.kind) {
    case "writers-only":
      return { ...NO_SUBJECT, fork: false };
    case "conversation": {
      const author = event.authors.at(-1)?.login ?? null;
      return { ...NO_SUBJECT, fork: false, author, actor: event.sender?.login ?? null };
    }
    case "pull-request": {
      const actor = event.act?.sender?.login ?? null;
      return { ...NO_SUBJECT, ...subjectOfPull(event.pull, event.repositoryId), actor };
    }
    case "pull-comment":
      return { ...NO_SUBJECT, pullNumber: event.pullNumber, actor: event.sender?.login ?? null };
    case "pull-dispatch":
      return { ...NO_SUBJECT, pullNumber: event.pullNumber };
    case "parent-run":
      return { ...NO_SUBJECT, fork: event.head?.id !== event.repositoryId };
  }
}

export function subjectOfPull(pull: PullRequest, repositoryId: number) {
  const { number, title, author, head } = pull;
  return { pullNumber: number, title, author: author?.login ?? null, fork: head?.id !== repositoryId };
}
