import { didYouMean } from "@trustchain/action-kit";
import {
  type Binary,
  type Call,
  contextPath,
  type Expression,
  expressionType,
  references,
  visitExpression,
} from "../../expressions/index.js";
import type { Repository } from "../../repository/index.js";
import { NOTHING, RUN_FUNCTIONS } from "../availability.js";
import type { CheckId, Problem } from "../problem.js";
import type { ExpressionUse } from "../walk.js";
import { CONTEXTS, type Flaw, isObject, judgeAccess, namesOf } from "./contexts.js";

const FUNCTIONS: ReadonlySet<string> = new Set(
  "always cancelled case contains endsWith failure format fromJSON hashFiles join startsWith success toJSON".split(" "),
);
const LOWER_FUNCTIONS: ReadonlySet<string> = new Set([...FUNCTIONS].map((name) => name.toLowerCase()));
/** Status functions take no arguments, but for the names of jobs in the `if:` of a job. */
const WITHOUT_ARGUMENTS: ReadonlySet<string> = new Set(["always", "cancelled"]);

/** What is wrong with an expression: its syntax, what it reads and calls, and what it compares. */
export function expressionProblems(use: ExpressionUse, repository: Repository): Problem[] {
  const { embedded } = use;
  if (!embedded.isTerminated) return [problem(use, "expression-syntax", embedded, "The `${{` is never closed")];
  const { error, expression } = embedded;
  if (error)
    return [problem(use, error.kind === "arity" ? "argument-count" : "expression-syntax", error, brokenMessage(error))];
  if (!expression) return [];
  const problems: Problem[] = [];
  for (const reference of references(expression)) {
    const flaw = accessFlaw(reference.segments, use, repository);
    if (flaw) problems.push(problem(use, flaw.check, reference.node, flaw.message));
  }
  if (isPartOfText(use) && kindOf(expression) === "collection") {
    problems.push(
      problem(use, "object-in-text", embedded, "This is an object or a list, and no text: `toJSON(…)` writes it"),
    );
  }
  visitExpression(expression, (node) => {
    const flaw = node.kind === "call" ? callFlaw(node, use) : node.kind === "binary" ? comparisonFlaw(node) : null;
    if (flaw) problems.push(problem(use, flaw.check, node, flaw.message));
  });
  return problems;
}

/** Where the expression is all there is, its value may be an object: `env: ${{ … }}`. */
function isPartOfText({ embedded, step, isCondition }: ExpressionUse): boolean {
  const { scalar, start, end } = embedded;
  return !isCondition && (scalar === step?.run?.scalar || start > 0 || end < scalar.value.trimEnd().length);
}

function problem(
  { embedded }: ExpressionUse,
  check: CheckId,
  node: { start: number; end: number },
  message: string,
): Problem {
  return { check, place: { file: embedded.file, ...embedded.spanOf(node) }, message };
}

function brokenMessage({ kind, message }: { kind: string; message: string }): string {
  return kind === "arity" ? message : `This is no expression that GitHub can read: ${message}`;
}

function accessFlaw(segments: readonly string[], use: ExpressionUse, repository: Repository): Flaw | null {
  const context = segments[0] as string;
  if (!CONTEXTS.has(context)) {
    const hint = didYouMean(context, CONTEXTS);
    return { check: "unknown-context", message: `There is no context \`${context}\`${hint}` };
  }
  const { where, contexts } = use.reads ?? NOTHING;
  if (contexts.has(context)) return judgeAccess(segments, use, repository);
  const what = contexts.size === 0 ? "nothing can be read there" : `only ${namesOf(contexts)} can be read there`;
  return { check: "unavailable-context", message: `\`${context}\` doesn't exist in ${where}: ${what}` };
}

function callFlaw({ name, written, args }: Call, { reads, isCondition }: ExpressionUse): Flaw | null {
  if (!LOWER_FUNCTIONS.has(name)) {
    return {
      check: "unknown-function",
      message: `There is no function \`${written}\`${didYouMean(written, FUNCTIONS)}`,
    };
  }
  if (RUN_FUNCTIONS.has(name) && !(reads ?? NOTHING).functions.has(name)) {
    return { check: "unavailable-function", message: `\`${written}\` can't be called in ${(reads ?? NOTHING).where}` };
  }
  if (isCondition && args.length > 0 && WITHOUT_ARGUMENTS.has(name)) {
    return { check: "argument-count", message: `\`${written}\` takes no arguments` };
  }
  return name === "format" ? formatFlaw(args) : null;
}

/** @see Evaluate expressions in workflows and actions, `format`: `{0}` stands for a value, `{{` and `}}` for braces */
function formatFlaw([template, ...values]: readonly Expression[]): Flaw | null {
  if (template?.kind !== "literal" || typeof template.value !== "string") return null;
  for (const [, digits] of template.value.replace(/\{\{|\}\}/g, "").matchAll(/\{(\d+)\}/g)) {
    if (Number(digits) < values.length) continue;
    return {
      check: "format-placeholder",
      message: `\`{${digits}}\` stands for a value that isn't given: the run fails`,
    };
  }
  return null;
}

const EQUALITY = new Set(["==", "!="]);

function comparisonFlaw({ operator, left, right }: Binary): Flaw | null {
  const kinds = [left, right].map(kindOf);
  if (!kinds.includes("collection") || !kinds.includes("plain")) return null;
  const answer = EQUALITY.has(operator) ? `always \`${operator === "!="}\`` : "always `false`";
  return {
    check: "object-comparison",
    message: `This compares an object or a list with a single value, which is ${answer}`,
  };
}

/** A text, number or boolean; an object or list; null where the form alone doesn't tell. */
function kindOf(expression: Expression): "collection" | "plain" | null {
  const type = expressionType(expression);
  if (type === "object" || type === "array") return "collection";
  if (type === "string" || type === "number" || type === "boolean") return "plain";
  const path = contextPath(expression);
  return path?.exact && isObject(path.segments) ? "collection" : null;
}
