import {
  type EvalResult,
  type EvaluateOptions,
  type Expression,
  known,
  type Shape,
  SOME_OBJECT,
  shaped,
  textAfter,
  textAroundNumber,
  UNKNOWN,
} from "../expressions/index.js";
import { SET_BY } from "./event-contexts.js";
import { namesOfOurs, type OurNames } from "./our-names.js";
import { isFiredByAnyone } from "./triggers.js";

/** A repository in a run: its names are one of several, its number is only known to differ from the other's. */
interface Party {
  fullName: EvalResult;
  owner: EvalResult;
  id: EvalResult;
  address: EvalResult;
}

const STRANGERS_ID = 2;

/** Whoever forks chooses an account and the fork's name: together they are never ours, but any part of them may be. */
const STRANGERS_OWNER = chosenName(/^[a-z\d-]+$/i, /^[a-z\d-]+$/i);
const STRANGERS_NAME = chosenName(/^[a-z\d-]+$/i, /^[\w.-]*\/?[\w.-]*$/);

function chosenName(start: RegExp, part: RegExp): Shape {
  const mayBe = (pattern: RegExp) => (text: string) => (text === "" ? true : pattern.test(text) ? undefined : false);
  return { equals: () => false, startsWith: mayBe(start), endsWith: mayBe(part), contains: mayBe(part) };
}

/** What stands for a repository as its name does: addresses, and the number of another API. */
export const ADDRESSES = ["html_url", "url", "clone_url", "git_url", "ssh_url", "svn_url", "node_id"] as const;

const OUR_ADDRESS: Shape = {
  equals: () => undefined,
  startsWith: () => undefined,
  endsWith: () => undefined,
  contains: () => undefined,
};

const STRANGERS_ADDRESS: Shape = { ...OUR_ADDRESS, equals: () => false, never: OUR_ADDRESS };

const STRANGERS_FORK: Party = {
  fullName: shaped(STRANGERS_NAME),
  owner: shaped(STRANGERS_OWNER),
  id: known(STRANGERS_ID),
  address: shaped(STRANGERS_ADDRESS),
};

const OUR_ID: Shape = {
  equals: (other) => (other === STRANGERS_ID ? false : undefined),
  startsWith: () => undefined,
  endsWith: () => undefined,
  contains: () => undefined,
};

/** What fired the run before a `workflow_run`: strangers fired that, too. */
const EVENT_OF_STRANGERS: Shape = {
  ...textAfter(""),
  equals: (other) => (typeof other === "string" && !isFiredByAnyone(other.toLowerCase()) ? false : undefined),
};

/** Their runs belong to the pull request's own ref; those of all other events that strangers fire, to a branch of ours. */
const ON_MERGE_REF: ReadonlySet<string> = new Set([
  "pull_request",
  "pull_request_review",
  "pull_request_review_comment",
]);

/**
 * What is sure about the runs that somebody without write access starts by `event`, from a fork, when an expression is
 * evaluated for them: one for each way in which the names that the owner chose may come out.
 *
 * @param more is known of these runs, by dotted paths in lower case
 * @see Events that trigger workflows, `GITHUB_REF` of each event. A run for a merged pull request belongs to its base branch,
 *   but it is whoever merged it that started it.
 */
export function strangersRuns(
  expression: Expression,
  event: string,
  more: ReadonlyMap<string, EvalResult> = new Map(),
): EvaluateOptions[] {
  return namesOfOurs(expression).map((names) => {
    let own: ReadonlyMap<string, EvalResult> | undefined;
    return {
      lookup(path) {
        const name = path.join(".");
        own ??= factsOf(names, event);
        return more.get(name) ?? own.get(name) ?? factsOfEvent(event).get(name) ?? UNKNOWN;
      },
    };
  });
}

/** What depends on our names. */
function factsOf({ repository, defaultBranch }: OurNames, event: string): Map<string, EvalResult> {
  const ours: Party = {
    fullName: known(repository),
    owner: known(repository.split("/")[0] as string),
    id: shaped(OUR_ID),
    address: shaped(OUR_ADDRESS),
  };
  return new Map<string, EvalResult>([
    ["github.repository", known(repository)],
    ["github.repository_id", ours.id],
    ["github.repository_owner", ours.owner],
    ["github.repository_owner_id", ours.id],
    ...repositoryAt("github.event.repository", ours),
    ["github.event.repository.default_branch", known(defaultBranch)],
    ...goalOf(event, ours),
  ]);
}

const byEvent = new Map<string, ReadonlyMap<string, EvalResult>>();

/** What is the same for all names. There are few events that strangers fire. */
function factsOfEvent(event: string): ReadonlyMap<string, EvalResult> {
  let facts = byEvent.get(event);
  if (!facts) {
    facts = new Map<string, EvalResult>([
      ["github.event_name", known(event)],
      ["github.ref_type", known("branch")],
      ...refsOf(event),
      ...payloadOf(event),
      ...originOf(event),
    ]);
    byEvent.set(event, facts);
  }
  return facts;
}

const PULL_REQUEST = "github.event.pull_request";

/** Where the code of the run comes from. */
function originOf(event: string): [string, EvalResult][] {
  if (event === "workflow_run") {
    return [
      ...forkAt("github.event.workflow_run.head_repository"),
      ["github.event.workflow_run.event", shaped(EVENT_OF_STRANGERS)],
    ];
  }
  if (!event.startsWith("pull_request")) return [];
  return [...forkAt(`${PULL_REQUEST}.head.repo`), ...ownerAt(`${PULL_REQUEST}.head.user`, STRANGERS_FORK)];
}

/** Where it wants to go. */
function goalOf(event: string, ours: Party): [string, EvalResult][] {
  if (event === "workflow_run") return repositoryAt("github.event.workflow_run.repository", ours);
  if (!event.startsWith("pull_request")) return [];
  return [...repositoryAt(`${PULL_REQUEST}.base.repo`, ours), ...ownerAt(`${PULL_REQUEST}.base.user`, ours)];
}

function forkAt(path: string): [string, EvalResult][] {
  return [[`${path}.fork`, known(true)], ...repositoryAt(path, STRANGERS_FORK)];
}

function repositoryAt(path: string, party: Party): [string, EvalResult][] {
  return [
    [`${path}.full_name`, party.fullName],
    [`${path}.id`, party.id],
    ...ADDRESSES.map((field): [string, EvalResult] => [`${path}.${field}`, party.address]),
    ...ownerAt(`${path}.owner`, party),
  ];
}

function ownerAt(path: string, party: Party): [string, EvalResult][] {
  return [
    [`${path}.login`, party.owner],
    [`${path}.id`, party.id],
  ];
}

function refsOf(event: string): [string, EvalResult][] {
  const [ref, name] = ON_MERGE_REF.has(event)
    ? [textAroundNumber("refs/pull/", "/merge"), textAroundNumber("", "/merge")]
    : [textAfter("refs/heads/"), textAfter("")];
  return [
    ["github.ref", shaped(ref)],
    ["github.ref_name", shaped(name)],
  ];
}

/** Fields of the payload that only runs of ours have. */
const OURS_ONLY: readonly (readonly [path: string, events: readonly string[]])[] = [
  ["github.event.inputs", ["workflow_dispatch"]],
  ["github.event.schedule", ["schedule"]],
  ["github.event.ref", ["push", "create", "delete", "workflow_dispatch"]],
];

function payloadOf(event: string): [string, EvalResult][] {
  const missing = OURS_ONLY.filter(([, events]) => !events.includes(event));
  return [...missing.map(([path]): [string, EvalResult] => [path, known(null)]), ...objectsOf(event)];
}

function objectsOf(event: string): [string, EvalResult][] {
  return Array.from(SET_BY, ([path, events]) => {
    if (!events.includes(event)) return [path, known(null)];
    return [path, shaped(path.startsWith("github.event.") ? SOME_OBJECT : textAfter(""))];
  });
}
