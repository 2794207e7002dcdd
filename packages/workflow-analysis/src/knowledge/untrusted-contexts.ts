import type { CharacterClass } from "../flow/path.js";
import { eventFacts } from "../trust/triggers/events.js";

/** What of an outsider's code a value names, when it is handed to a checkout. */
export type CodeName =
  /** A commit of the event's payload. */
  | "commit"
  /** The fork: its name or its address. */
  | "repository"
  /** A branch of the fork; of ours, where no repository is named. */
  | "branch"
  /** The number of the pull request. */
  | "number"
  /** A commit that an API call or an earlier step found. */
  | "resolved"
  /** What the runtime guard let through. */
  | "guarded";

export interface UntrustedContext {
  /** In lower case; `*` stands for any key or item. */
  path: string;
  characters: CharacterClass;
  /** The events that set it; in others it is null. */
  events: readonly string[];
  names: CodeName | null;
  /** Who can write it, where that isn't everybody. */
  writer: "triage" | null;
}

const PULL_REQUESTS = ["pull_request", "pull_request_target", "pull_request_review", "pull_request_review_comment"];
const HEAD_REFS = ["pull_request", "pull_request_target"];
const ISSUES = ["issues", "issue_comment"];
const DISCUSSIONS = ["discussion", "discussion_comment"];
const RUN = ["workflow_run"];
const LABELED = ["pull_request", "pull_request_target", "issues"];

type Row = readonly [
  path: string,
  characters: CharacterClass,
  events: readonly string[],
  names?: CodeName | null,
  writer?: "triage",
];

/**
 * Contexts that hold what outsiders write, and those that name their code.
 *
 * @see GitHub's webhook payloads, "Script injections"; a base branch isn't here: it is one of ours, whoever chooses it
 */
const ROWS: readonly Row[] = [
  ["github.event.pull_request.title", "line", PULL_REQUESTS],
  ["github.event.pull_request.body", "text", PULL_REQUESTS],
  ["github.event.pull_request.head.ref", "ref", PULL_REQUESTS, "branch"],
  ["github.head_ref", "ref", HEAD_REFS, "branch"],
  ["github.event.pull_request.head.label", "ref", PULL_REQUESTS, "branch"],
  ["github.event.pull_request.head.repo.default_branch", "ref", PULL_REQUESTS, "branch"],
  ["github.event.pull_request.head.repo.description", "line", PULL_REQUESTS],
  ["github.event.pull_request.head.repo.homepage", "line", PULL_REQUESTS],
  ["github.event.pull_request.head.sha", "slug", PULL_REQUESTS, "commit"],
  ["github.event.pull_request.merge_commit_sha", "slug", PULL_REQUESTS, "commit"],
  ["github.event.after", "slug", PULL_REQUESTS, "commit"],
  ["github.event.pull_request.head.repo.full_name", "slug", PULL_REQUESTS, "repository"],
  ["github.event.pull_request.head.repo.clone_url", "slug", PULL_REQUESTS, "repository"],
  ["github.event.pull_request.head.repo.ssh_url", "slug", PULL_REQUESTS, "repository"],
  ["github.event.pull_request.head.repo.git_url", "slug", PULL_REQUESTS, "repository"],
  ["github.event.pull_request.head.repo.html_url", "slug", PULL_REQUESTS, "repository"],
  ["github.event.pull_request.head.repo.owner.login", "slug", PULL_REQUESTS, "repository"],
  ["github.event.pull_request.head.user.login", "slug", PULL_REQUESTS, "repository"],
  ["github.event.pull_request.user.login", "slug", PULL_REQUESTS],
  ["github.event.pull_request.number", "slug", PULL_REQUESTS, "number"],
  ["github.event.pull_request.html_url", "slug", PULL_REQUESTS, "number"],
  ["github.event.pull_request.url", "slug", PULL_REQUESTS, "number"],
  ["github.event.pull_request.diff_url", "slug", PULL_REQUESTS, "number"],
  ["github.event.pull_request.patch_url", "slug", PULL_REQUESTS, "number"],
  ["github.event.number", "slug", PULL_REQUESTS, "number"],
  ["github.event.pull_request.milestone.title", "line", PULL_REQUESTS, null, "triage"],
  ["github.event.pull_request.labels.*.name", "line", PULL_REQUESTS, null, "triage"],
  ["github.event.label.name", "line", LABELED, null, "triage"],
  ["github.event.changes.title.from", "line", LABELED],
  ["github.event.changes.body.from", "text", [...LABELED, "issue_comment"]],
  ["github.event.changes.head.ref.from", "ref", ["pull_request_target"]],
  ["github.event.changes.base.ref.from", "ref", HEAD_REFS],
  ["github.event.review.body", "text", ["pull_request_review"]],
  [
    "github.event.comment.body",
    "text",
    ["issue_comment", "pull_request_review_comment", "discussion_comment", "commit_comment"],
  ],
  ["github.event.comment.path", "line", ["pull_request_review_comment"]],
  ["github.event.comment.diff_hunk", "text", ["pull_request_review_comment"]],
  ["github.event.issue.title", "line", ISSUES],
  ["github.event.issue.body", "text", ISSUES],
  ["github.event.issue.milestone.title", "line", ISSUES, null, "triage"],
  ["github.event.issue.labels.*.name", "line", ISSUES, null, "triage"],
  ["github.event.issue.number", "slug", ["issue_comment"], "number"],
  ["github.event.issue.pull_request.url", "slug", ["issue_comment"], "number"],
  ["github.event.issue.pull_request.html_url", "slug", ["issue_comment"], "number"],
  ["github.event.discussion.title", "line", DISCUSSIONS],
  ["github.event.discussion.body", "text", DISCUSSIONS],
  ["github.event.answer.body", "text", ["discussion"]],
  ["github.event.pages.*.page_name", "line", ["gollum"]],
  ["github.event.pages.*.title", "line", ["gollum"]],
  ["github.event.pages.*.summary", "line", ["gollum"]],
  ["github.event.forkee.description", "line", ["fork"]],
  ["github.event.forkee.homepage", "line", ["fork"]],
  ["github.event.forkee.default_branch", "ref", ["fork"], "branch"],
  ["github.event.forkee.full_name", "slug", ["fork"], "repository"],
  ["github.event.forkee.clone_url", "slug", ["fork"], "repository"],
  ["github.event.workflow_run.head_branch", "ref", RUN, "branch"],
  ["github.event.workflow_run.display_title", "line", RUN],
  ["github.event.workflow_run.head_commit.message", "text", RUN],
  ["github.event.workflow_run.head_commit.author.name", "line", RUN],
  ["github.event.workflow_run.head_commit.author.email", "line", RUN],
  ["github.event.workflow_run.head_commit.committer.name", "line", RUN],
  ["github.event.workflow_run.head_commit.committer.email", "line", RUN],
  ["github.event.workflow_run.head_commit.id", "slug", RUN, "commit"],
  ["github.event.workflow_run.head_repository.description", "line", RUN],
  ["github.event.workflow_run.head_repository.full_name", "slug", RUN, "repository"],
  ["github.event.workflow_run.head_repository.clone_url", "slug", RUN, "repository"],
  ["github.event.workflow_run.head_repository.html_url", "slug", RUN, "repository"],
  ["github.event.workflow_run.head_repository.owner.login", "slug", RUN, "repository"],
  ["github.event.workflow_run.head_sha", "slug", RUN, "commit"],
  ["github.event.workflow_run.pull_requests.*.number", "slug", RUN, "number"],
  ["github.event.workflow_run.name", "line", RUN],
  ["github.event.workflow_run.path", "line", RUN],
  ["github.event.workflow_run.referenced_workflows.*.path", "line", RUN],
];

const UNTRUSTED_CONTEXTS: readonly UntrustedContext[] = ROWS.map(
  ([path, characters, events, names = null, writer = null]) => ({ path, characters, events, names, writer }),
);

const byEvent = new Map<string, readonly (UntrustedContext & { segments: readonly string[] })[]>();

function contextsOf(event: string) {
  let found = byEvent.get(event);
  if (!found) {
    // Nobody knows what an event sets that isn't in the table.
    const isKnown = eventFacts(event) !== undefined;
    found = UNTRUSTED_CONTEXTS.filter(({ events }) => !isKnown || events.includes(event)).map((context) => ({
      ...context,
      segments: context.path.split("."),
    }));
    byEvent.set(event, found);
  }
  return found;
}

/** What a context access reads: the context itself, or an object that holds such contexts. */
export interface ContextReading {
  context: UntrustedContext;
  /** The access gives an object that the context is in: only `toJSON` makes text of it. */
  isWithin: boolean;
}

/**
 * The untrusted contexts that an access reads in a run of `event`; those that the event doesn't set are null there.
 *
 * @param segments in lower case, `*` for a filter or an index
 */
export function readingsOf(segments: readonly string[], event: string): ContextReading[] {
  if (segments[0] !== "github") return [];
  return contextsOf(event).flatMap((context) => {
    const isShorter = segments.length < context.segments.length;
    const known = context.segments.slice(0, segments.length);
    const matches =
      segments.length <= context.segments.length &&
      known.every((part, i) => part === segments[i] || part === "*" || segments[i] === "*");
    return matches ? [{ context, isWithin: isShorter }] : [];
  });
}
