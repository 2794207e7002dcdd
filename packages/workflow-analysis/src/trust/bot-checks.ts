import { type Call, childrenOf, contextPath, type Expression, evaluate, NOTHING_KNOWN } from "../expressions/index.js";

/** A test whether a bot is at work, by something that names who acted last. */
export interface BotCheck {
  /** The comparison or call. */
  test: Expression;
  /** The context in it. */
  context: Expression;
  by: "login" | "id";
  /** It decides alone that the condition holds. */
  dominates: boolean;
}

/** Who fired the run, which isn't who wrote what it works on: a bot can be made to act, on anybody's pull request. */
const LOGINS: ReadonlySet<string> = new Set([
  "github.actor",
  "github.triggering_actor",
  "github.event.sender.login",
  "github.event.pull_request.sender.login",
]);
const IDS: ReadonlySet<string> = new Set([
  "github.actor_id",
  "github.event.sender.id",
  "github.event.pull_request.sender.id",
]);

/** Users and apps: Dependabot (its app first), its preview, Renovate. */
const BOT_IDS: ReadonlySet<string> = new Set(["29110", "49699333", "27856297", "29139614"]);
const BOT_BEGINNING = /^(?:dependabot|renovate|github-actions|pre-commit-ci)/i;

/** Does a test of a login, or of an account's number, with that text ask for a bot? */
export function namesBot(text: string, isNumber: boolean): boolean {
  return isNumber ? BOT_IDS.has(text) : /\[bot\]/i.test(text) || BOT_BEGINNING.test(text);
}

const TEXT_TESTS: ReadonlySet<string> = new Set(["contains", "startswith", "endswith"]);

/** The first test for a bot that helps a condition to hold; null where there is none. */
export function botCheckIn(condition: Expression): BotCheck | null {
  return find(condition, true, true);
}

/** @param wanted whether the condition holds where the expression is true; under a `!` it is the other way round */
function find(expression: Expression, wanted: boolean, dominates: boolean): BotCheck | null {
  switch (expression.kind) {
    case "not":
      return find(expression.operand, !wanted, dominates);
    case "logical": {
      // Either side of `||` is enough; where the whole is negated, either side of `&&`.
      const isEnough = (expression.operator === "||") === wanted;
      const inner = dominates && isEnough;
      return find(expression.left, wanted, inner) ?? find(expression.right, wanted, inner);
    }
    case "binary":
      return isEquality(expression.operator, wanted) ? comparison(expression, dominates) : null;
    case "call":
      if (TEXT_TESTS.has(expression.name)) return wanted ? textTest(expression, dominates) : null;
      return first(expression.args.map((arg) => find(arg, wanted, false)));
    default:
      return null;
  }
}

function isEquality(operator: string, wanted: boolean): boolean {
  return operator === (wanted ? "==" : "!=");
}

function comparison(test: Expression, dominates: boolean): BotCheck | null {
  const [left, right] = childrenOf(test) as [Expression, Expression];
  return (
    namedBot(left, right, test, dominates, (text) => /\[bot\]$/i.test(text)) ??
    namedBot(right, left, test, dominates, (text) => /\[bot\]$/i.test(text))
  );
}

function textTest(test: Call, dominates: boolean): BotCheck | null {
  const [left, right] = test.args as [Expression, Expression];
  const isBot = (text: string) => /\[bot\]/i.test(text) || BOT_BEGINNING.test(text);
  return namedBot(left, right, test, dominates, isBot) ?? namedBot(right, left, test, dominates, isBot);
}

function namedBot(
  context: Expression,
  other: Expression,
  test: Expression,
  dominates: boolean,
  isBot: (text: string) => boolean,
): BotCheck | null {
  const path = contextPath(context)?.segments.join(".") ?? "";
  if (LOGINS.has(path)) return textsOf(other).some(isBot) ? { test, context, by: "login", dominates } : null;
  if (IDS.has(path))
    return textsOf(other).some((text) => BOT_IDS.has(text)) ? { test, context, by: "id", dominates } : null;
  return null;
}

/** A text or number, or those of a list. */
function textsOf(expression: Expression): string[] {
  const result = evaluate(expression, NOTHING_KNOWN);
  return result.known ? [result.value].flat().map(String) : [];
}

function first<T>(items: readonly (T | null)[]): T | null {
  return items.find((item) => item !== null) ?? null;
}

/** Who wrote what an event is about, below `github.event`. */
const AUTHORS: ReadonlyMap<string, string> = new Map([
  ["discussion", "discussion.user"],
  ["discussion_comment", "comment.user"],
  ["issue_comment", "comment.user"],
  ["issues", "issue.user"],
  ["milestone", "milestone.creator"],
  ["pull_request", "pull_request.user"],
  ["pull_request_review", "review.user"],
  ["pull_request_review_comment", "comment.user"],
  ["pull_request_target", "pull_request.user"],
  ["release", "release.author"],
]);

/** The context that names the author of what an event is about; undefined where there is none. */
export function authorContext(event: string, by: BotCheck["by"]): string | undefined {
  const author = AUTHORS.get(event);
  return author && `github.event.${author}.${by}`;
}
