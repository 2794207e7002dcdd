import type { Role } from "../roles.js";

/** What is known of an event that starts workflows. */
export interface EventFacts {
  /**
   * The least role that fires it, in a public repository. `nobody`: the clock; `parent`, `caller`: whoever fired the run
   * before it, or the workflow that calls.
   */
  firedBy: Role | "nobody" | "parent" | "caller";
  /** `fork-read-only`: a fork's run has no secrets, and a token that reads. */
  token: "full" | "fork-read-only" | "caller";
  workflowFrom: "merge-commit" | "default-branch" | "ref" | "caller";
  /**
   * `own`: the scope of the pull request's ref; `low-trust`: the default branch's, which such runs only read; `write`;
   * `parent`: `low-trust` after a fork's run.
   */
  cache: "own" | "low-trust" | "write" | "parent" | "caller";
  /** Who brings each activity type about; one that isn't here is as the event. */
  activities: Readonly<Record<string, Role>>;
  /** Those that start a run where `types:` isn't given; all of `activities` where this is undefined. */
  defaultActivities?: readonly string[];
}

function activities(anyone: string, afterApproval = ""): Readonly<Record<string, Role>> {
  const split = (names: string, role: Role) =>
    names.split(" ").flatMap((name) => (name ? [[name, role] as const] : []));
  return Object.fromEntries([...split(anyone, "anyone"), ...split(afterApproval, "after-approval")]);
}

/** What the author does, and what takes triage access or more. */
const OF_PULL_REQUESTS = activities(
  "opened synchronize reopened edited closed converted_to_draft ready_for_review",
  "labeled unlabeled assigned unassigned locked unlocked milestoned demilestoned review_requested review_request_removed auto_merge_enabled auto_merge_disabled enqueued dequeued",
);
const WORKED_ON = ["opened", "synchronize", "reopened"];
const OF_COMMENTS = activities("created edited deleted");

type Common = Omit<EventFacts, "activities" | "defaultActivities">;

const ON_MERGE_COMMIT: Common = {
  firedBy: "anyone",
  token: "fork-read-only",
  workflowFrom: "merge-commit",
  cache: "own",
};
const ON_DEFAULT_BRANCH: Common = {
  firedBy: "anyone",
  token: "full",
  workflowFrom: "default-branch",
  cache: "low-trust",
};
const BY_WRITERS: EventFacts = {
  firedBy: "writer",
  token: "full",
  workflowFrom: "ref",
  cache: "write",
  activities: {},
};
const BY_WRITERS_ON_DEFAULT: EventFacts = { ...BY_WRITERS, workflowFrom: "default-branch" };

/**
 * Every event, with who fires it and what its runs get.
 *
 * @see Events that trigger workflows; Approving workflow runs from forks; GitHub changelog 2025-11-07 and 2026-06-26
 */
const EVENTS: ReadonlyMap<string, EventFacts> = new Map<string, EventFacts>([
  ["pull_request", { ...ON_MERGE_COMMIT, activities: OF_PULL_REQUESTS, defaultActivities: WORKED_ON }],
  ["pull_request_review", { ...ON_MERGE_COMMIT, activities: activities("submitted edited", "dismissed") }],
  ["pull_request_review_comment", { ...ON_MERGE_COMMIT, activities: OF_COMMENTS }],
  ["pull_request_target", { ...ON_DEFAULT_BRANCH, activities: OF_PULL_REQUESTS, defaultActivities: WORKED_ON }],
  [
    "workflow_run",
    {
      ...ON_DEFAULT_BRANCH,
      firedBy: "parent",
      cache: "parent",
      activities: activities("requested in_progress completed"),
    },
  ],
  ["issue_comment", { ...ON_DEFAULT_BRANCH, activities: OF_COMMENTS }],
  [
    "issues",
    {
      ...ON_DEFAULT_BRANCH,
      activities: activities(
        "opened edited closed reopened typed untyped",
        "deleted transferred pinned unpinned assigned unassigned labeled unlabeled locked unlocked milestoned demilestoned",
      ),
    },
  ],
  [
    "discussion",
    {
      ...ON_DEFAULT_BRANCH,
      activities: activities(
        "created edited deleted category_changed answered unanswered closed reopened",
        "transferred pinned unpinned labeled unlabeled locked unlocked",
      ),
    },
  ],
  ["discussion_comment", { ...ON_DEFAULT_BRANCH, activities: OF_COMMENTS }],
  ["commit_comment", { ...ON_DEFAULT_BRANCH, activities: activities("created") }],
  ["fork", { ...ON_DEFAULT_BRANCH, activities: {} }],
  ["watch", { ...ON_DEFAULT_BRANCH, activities: activities("started") }],
  ["gollum", { ...ON_DEFAULT_BRANCH, activities: {} }],
  ["milestone", { ...BY_WRITERS_ON_DEFAULT, firedBy: "triage" }],
  ["workflow_call", { firedBy: "caller", token: "caller", workflowFrom: "caller", cache: "caller", activities: {} }],
  ["schedule", { ...BY_WRITERS_ON_DEFAULT, firedBy: "nobody" }],
  ...[
    "create",
    "delete",
    "deployment",
    "deployment_status",
    "merge_group",
    "page_build",
    "push",
    "registry_package",
    "release",
    "repository_dispatch",
    "workflow_dispatch",
  ].map((event) => [event, BY_WRITERS] as const),
  // Apps fire some of them about a fork's commits, people without write access never do.
  ...[
    "branch_protection_rule",
    "check_run",
    "check_suite",
    "label",
    "project",
    "project_card",
    "project_column",
    "public",
    "status",
  ].map((event) => [event, BY_WRITERS_ON_DEFAULT] as const),
]);

/** What is known of an event; undefined for one that isn't in the table, of which nobody knows who fires it. */
export function eventFacts(event: string): EventFacts | undefined {
  return EVENTS.get(event);
}

/** The names of all known events. */
export function knownEvents(): string[] {
  return [...EVENTS.keys()];
}

/** Does a pull request's own commit bring the workflow along? Then a fork's run is the fork's copy. */
export function isForkCopy(event: string): boolean {
  return eventFacts(event)?.workflowFrom === "merge-commit";
}
