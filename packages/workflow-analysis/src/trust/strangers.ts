import {
  type EvalResult,
  type EvaluateOptions,
  type Expression,
  known,
  references,
  SOME_OBJECT,
  shaped,
  textAfter,
  textAroundNumber,
  UNKNOWN,
  visitExpression,
} from "../expressions/index.js";
import { SET_BY } from "./event-contexts.js";

/** Made-up numbers of the two repositories: all that counts is that they differ. */
const STRANGERS_ID = 2;
const OUR_ID = 1;

/** A made-up name: a ref that isn't a branch of ours differs from whatever it is. */
const DEFAULT_BRANCH = "the-default-branch";

/** Their runs belong to the pull request's own ref; those of all other events that strangers fire, to a branch of ours. */
const ON_MERGE_REF: ReadonlySet<string> = new Set([
  "pull_request",
  "pull_request_review",
  "pull_request_review_comment",
]);

/**
 * What is sure about a run that somebody without write access starts by `event`, from a fork, when an expression is
 * evaluated for it. Names that the owner chose are whatever the expression compares them with: that test passes.
 *
 * @see Events that trigger workflows, `GITHUB_REF` of each event. A run for a merged pull request belongs to its base branch,
 *   but it is whoever merged it that started it.
 */
export function strangersRun(expression: Expression, event: string): EvaluateOptions {
  const facts = factsOf(expression, event);
  return { lookup: (path) => facts.get(path.join(".")) ?? UNKNOWN };
}

function factsOf(expression: Expression, event: string): Map<string, EvalResult> {
  const compared = literalsComparedWith(expression);
  const repository = repositoryIn(compared);
  const facts = new Map<string, EvalResult>([
    ["github.event_name", known(event)],
    ["github.repository", known(repository)],
    ["github.repository_owner", known(repository.split("/")[0] as string)],
    ["github.event.repository.full_name", known(repository)],
    [
      "github.event.repository.default_branch",
      known(compared.get("github.event.repository.default_branch") ?? DEFAULT_BRANCH),
    ],
    ["github.ref_type", known("branch")],
    ...refsOf(event),
    ...payloadOf(event),
  ]);
  if (event.startsWith("pull_request")) {
    facts.set("github.event.pull_request.head.repo.fork", known(true));
    facts.set("github.event.pull_request.head.repo.full_name", known("a-stranger/fork"));
    facts.set("github.event.pull_request.head.repo.owner.login", known("a-stranger"));
    facts.set("github.event.pull_request.head.user.login", known("a-stranger"));
    facts.set("github.event.pull_request.base.repo.full_name", known(repository));
    facts.set("github.event.pull_request.head.repo.id", known(STRANGERS_ID));
    for (const path of [
      "github.event.pull_request.base.repo.id",
      "github.event.repository.id",
      "github.repository_id",
    ]) {
      facts.set(path, known(OUR_ID));
    }
  }
  return facts;
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

function payloadOf(event: string): [string, EvalResult][] {
  return Array.from(SET_BY, ([path, events]) => {
    if (!events.includes(event)) return [path, known(null)];
    return [path, shaped(path.startsWith("github.event.") ? SOME_OBJECT : textAfter(""))];
  });
}

/** `owner/repo` where the expression compares `github.repository` with it, and the owner it compares the owner with. */
function repositoryIn(compared: ReadonlyMap<string, string>): string {
  const repository = compared.get("github.repository");
  if (repository?.includes("/")) return repository;
  return `${compared.get("github.repository_owner") || "this-owner"}/this-repository`;
}

/** The texts that an expression compares contexts with, by the context's path; the last of several. */
function literalsComparedWith(expression: Expression): Map<string, string> {
  const found = new Map<string, string>();
  visitExpression(expression, (node) => {
    if (node.kind !== "binary") return;
    for (const [side, other] of [
      [node.left, node.right],
      [node.right, node.left],
    ] as const) {
      if (other.kind !== "literal" || typeof other.value !== "string") continue;
      const name = references(side)[0]?.segments.join(".");
      if (name !== undefined) found.set(name, other.value);
    }
  });
  return found;
}
