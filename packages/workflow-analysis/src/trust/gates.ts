import {
  type EvalResult,
  type Expression,
  evaluate,
  parseCondition,
  references,
  truthiness,
  visitExpression,
} from "../expressions/index.js";
import type { Job } from "../model/index.js";

/**
 * Do conditions keep a stranger's run out of a job?
 *
 * The job's `if:` and those of the jobs that it needs are evaluated for a run that somebody without write access starts by
 * `event`, from a fork. What can't be known counts as passable.
 */
export function keepsStrangersOut(job: Job, event: string): boolean {
  return isStopped(job, event, new Set());
}

function isStopped(job: Job, event: string, above: ReadonlySet<Job>): boolean {
  if (above.has(job)) return false;
  const condition = conditionOf(job);
  if (condition && truthiness(evaluate(condition, { lookup: strangersContext(condition, event) })) === false)
    return true;
  // A skipped job skips those that need it, unless their condition asks for their status itself.
  if (condition && asksForStatus(condition)) return false;
  const path = new Set([...above, job]);
  return job.needs.some(({ value }) => {
    const needed = job.workflow.job(value);
    return needed !== undefined && isStopped(needed, event, path);
  });
}

function conditionOf(job: Job): Expression | undefined {
  const scalar = job.condition;
  if (!scalar) return undefined;
  const condition = parseCondition(scalar.value);
  return condition.kind === "expression" ? condition.expression : undefined;
}

const STATUS_FUNCTIONS = new Set(["always", "cancelled", "failure"]);

function asksForStatus(condition: Expression): boolean {
  let asks = false;
  visitExpression(condition, (node) => {
    if (node.kind === "call" && STATUS_FUNCTIONS.has(node.name)) asks = true;
  });
  return asks;
}

/** Made-up numbers of the two repositories: all that counts is that they differ. */
const STRANGERS_ID = 2;
const OUR_ID = 1;

const UNKNOWN: EvalResult = { known: false };

function known(value: string | number | boolean): EvalResult {
  return { known: true, value };
}

/** What is sure about such a run. The repository's name is whatever the condition compares it with: that test passes. */
function strangersContext(condition: Expression, event: string): (path: readonly string[]) => EvalResult {
  const repository = repositoryIn(condition);
  const facts = new Map<string, EvalResult>([
    ["github.event_name", known(event)],
    ["github.repository", known(repository)],
    ["github.repository_owner", known(repository.split("/")[0] as string)],
  ]);
  if (event.startsWith("pull_request")) {
    facts.set("github.event.pull_request.head.repo.fork", known(true));
    facts.set("github.event.pull_request.head.repo.full_name", known("a-stranger/fork"));
    facts.set("github.event.pull_request.head.repo.owner.login", known("a-stranger"));
    facts.set("github.event.pull_request.head.user.login", known("a-stranger"));
    facts.set("github.event.pull_request.base.repo.full_name", known(repository));
    facts.set("github.event.repository.full_name", known(repository));
    facts.set("github.event.pull_request.head.repo.id", known(STRANGERS_ID));
    for (const path of [
      "github.event.pull_request.base.repo.id",
      "github.event.repository.id",
      "github.repository_id",
    ]) {
      facts.set(path, known(OUR_ID));
    }
  }
  return (path) => facts.get(path.join(".")) ?? UNKNOWN;
}

/** `owner/repo` where the condition compares `github.repository` with it, and the owner it compares the owner with. */
function repositoryIn(condition: Expression): string {
  let repository = "";
  let owner = "";
  visitExpression(condition, (node) => {
    if (node.kind !== "binary") return;
    for (const [side, other] of [
      [node.left, node.right],
      [node.right, node.left],
    ] as const) {
      if (other.kind !== "literal" || typeof other.value !== "string") continue;
      const name = references(side)[0]?.segments.join(".");
      if (name === "github.repository" && other.value.includes("/")) repository = other.value;
      if (name === "github.repository_owner") owner = other.value;
    }
  });
  return repository || `${owner || "this-owner"}/this-repository`;
}
