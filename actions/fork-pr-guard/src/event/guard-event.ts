import { quote, UserError } from "@trustchain/action-kit";
import { isSha, type Json } from "../json.js";
import { type Person, personOf } from "../person.js";
import { type HeadRepository, headRepositoryOf, type PullRequest, pullRequestOf } from "../pull-request.js";
import { CONVERSATIONS, DISPATCHES, PULL_REQUEST, PULL_REQUEST_REVIEW, WRITERS_ONLY } from "./names.js";

/** What started the run, as far as the decision looks at it. */
export type GuardEvent =
  | { kind: "writers-only"; sha: string }
  | { kind: "pull-request"; repositoryId: number; pull: PullRequest; act: PullRequestAct | null }
  | { kind: "pull-comment"; repositoryId: number; pullNumber: number; commenter: Person | null; sender: Person | null }
  | { kind: "pull-dispatch"; repositoryId: number; pullNumber: number }
  | { kind: "conversation"; sha: string; authors: readonly (Person | null)[]; sender: Person | null }
  | ParentRun;

/** What was done to a pull request. Reviews do nothing to it. */
export interface PullRequestAct {
  action: string;
  sender: Person | null;
  /** The label that was put on or taken off. */
  label: string | null;
}

export interface ParentRun {
  kind: "parent-run";
  repositoryId: number;
  /** The event of the run that ended. */
  parent: string;
  headSha: string;
  branch: string | null;
  head: HeadRepository | null;
}

/** What is known of a run beside its payload. */
export interface RunFacts {
  /** `GITHUB_EVENT_NAME` */
  name: string | undefined;
  /** `GITHUB_SHA` */
  sha: string | undefined;
  /** The input. */
  pullNumber: number | undefined;
}

/** @throws UserError for an event that is not known, or isn't what it should be */
export function guardEvent(payload: Json, run: RunFacts): GuardEvent {
  const { name = "", pullNumber } = run;
  if (pullNumber !== undefined && !DISPATCHES.has(name)) {
    const reason = `stands in the event ${quote(name)}, which tells by itself`;
    throw new UserError("input pull-number", reason, "give it for workflow_dispatch and repository_dispatch alone");
  }
  if (pullNumber !== undefined) return { kind: "pull-dispatch", repositoryId: repositoryId(payload), pullNumber };
  if (WRITERS_ONLY.has(name) || DISPATCHES.has(name)) return { kind: "writers-only", sha: shaOf(run) };
  if (PULL_REQUEST.has(name) || PULL_REQUEST_REVIEW.has(name)) return pullRequestEvent(payload, name);
  if (name === "issue_comment" && !payload.at("issue").object().at("pull_request").isNothing) {
    return pullComment(payload);
  }
  const keys = CONVERSATIONS.get(name);
  if (keys !== undefined) return conversation(payload, keys, shaOf(run));
  if (name === "workflow_run") return parentRun(payload);
  throw new UserError("GITHUB_EVENT_NAME", `the guard can't judge ${quote(name)}`, "use an event that its guide names");
}

function pullRequestEvent(payload: Json, name: string): GuardEvent {
  const pull = pullRequestOf(payload.at("pull_request"));
  const label = payload.at("label");
  const act = PULL_REQUEST.has(name) && {
    action: payload.at("action").text(),
    sender: personOf(payload.at("sender")),
    label: label.isNothing ? null : label.object().at("name").text(),
  };
  return { kind: "pull-request", repositoryId: repositoryId(payload), pull, act: act || null };
}

function pullComment(payload: Json): GuardEvent {
  const issue = payload.at("issue");
  issue.at("pull_request").object();
  return {
    kind: "pull-comment",
    repositoryId: repositoryId(payload),
    pullNumber: issue.at("number").id(),
    commenter: personOf(payload.at("comment").object().at("user")),
    sender: personOf(payload.at("sender")),
  };
}

function conversation(payload: Json, keys: readonly string[], sha: string): GuardEvent {
  const authors = keys.map((key) => personOf(payload.at(key).object().at("user")));
  return { kind: "conversation", sha, authors, sender: personOf(payload.at("sender")) };
}

function parentRun(payload: Json): ParentRun {
  const run = payload.at("workflow_run").object();
  const branch = run.at("head_branch");
  return {
    kind: "parent-run",
    repositoryId: repositoryId(payload),
    parent: run.at("event").text(),
    headSha: run.at("head_sha").sha(),
    branch: branch.isNothing ? null : branch.text(),
    head: headRepositoryOf(run.at("head_repository")),
  };
}

function repositoryId(payload: Json): number {
  return payload.at("repository").object().at("id").id();
}

function shaOf({ sha }: RunFacts): string {
  if (isSha(sha)) return sha;
  throw new UserError("GITHUB_SHA", "holds no commit's SHA", "let it name the run's commit, as the runner does");
}
