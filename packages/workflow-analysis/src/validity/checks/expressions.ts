import type { Span } from "@trustchain/findings";
import {
  type Binary,
  type Call,
  contextPath,
  type Expression,
  type ExpressionProblem,
  expressionType,
  plainPaths,
  references,
  visitExpression,
} from "../../expressions/index.js";
import type { Repository } from "../../repository/index.js";
import { NOTHING, RUN_FUNCTIONS } from "../availability.js";
import type { Problem } from "../problem.js";
import type { ExpressionUse } from "../walk.js";
import { hint, shortened } from "../words.js";
import { CONTEXTS, type Flaw, isObject, judgeAccess, namesOf } from "./contexts.js";

const FUNCTIONS: ReadonlySet<string> = new Set(
  "always cancelled case contains endsWith failure format fromJSON hashFiles join startsWith success toJSON".split(" "),
);
const LOWER_FUNCTIONS: ReadonlySet<string> = new Set([...FUNCTIONS].map((name) => name.toLowerCase()));
/** Status functions take no arguments, but for the names of jobs in the `if:` of a job. */
const WITHOUT_ARGUMENTS: ReadonlySet<string> = new Set(["always", "cancelled"]);

/** What is wrong with an expression: its syntax, what it reads and calls, and what it compares. */
export function expressionProblems(use: ExpressionUse, repository: Repository): readonly Problem[] {
  const { embedded } = use;
  return isPlainlyWell(use, repository)
    ? NONE
    : flawsIn(use, repository).map(({ node, ...flaw }) => ({
        ...flaw,
        place: { file: embedded.file, ...embedded.spanOf(node) },
      }));
}

const NONE: readonly Problem[] = [];

/** Most expressions read, join and compare single values, which are there: no need to parse them. */
function isPlainlyWell(use: ExpressionUse, repository: Repository): boolean {
  const { plainPath, body, isTerminated } = use.embedded;
  if (!isTerminated) return false;
  if (plainPath) return isWell(plainPath, use, repository);
  return plainPaths(body)?.every((path) => isWell(path, use, repository)) ?? false;
}

function isWell(path: readonly string[], use: ExpressionUse, repository: Repository): boolean {
  return !isObject(path) && !accessFlaw(path, use, repository);
}

interface PlacedFlaw extends Flaw {
  node: Span;
}

function flawsIn(use: ExpressionUse, repository: Repository): PlacedFlaw[] {
  const { embedded } = use;
  if (!embedded.isTerminated) {
    return [{ node: embedded, check: "expression-syntax", message: "The `${{` is never closed" }];
  }
  const { error, expression } = embedded;
  if (error) return [{ node: error, ...syntaxFlaw(error) }];
  if (!expression) return [];
  const flaws: PlacedFlaw[] = [];
  const add = (node: Span, flaw: Flaw | null) => {
    if (flaw) flaws.push({ ...flaw, node });
  };
  for (const { segments, node } of references(expression)) add(node, accessFlaw(segments, use, repository));
  if (CALLS_OR_COMPARES.test(embedded.body)) visitExpression(expression, (node) => add(node, nodeFlaw(node, use)));
  if (kindOf(expression) === "collection" && isPartOfText(use)) add(embedded, IN_TEXT);
  return flaws;
}

/** Most expressions do neither. */
const CALLS_OR_COMPARES = /[(=<>]/;

function syntaxFlaw({ kind, message }: ExpressionProblem): Flaw {
  if (kind === "arity") return { check: "argument-count", message };
  return { check: "expression-syntax", message: `This is no expression that GitHub can read: ${message}` };
}

const IN_TEXT: Flaw = {
  check: "object-in-text",
  message: "This is an object or a list, and no text: `toJSON(…)` writes it as one",
};

/** Where the expression is all there is, its value may be an object: `env: ${{ … }}`. */
function isPartOfText({ embedded, step, isCondition }: ExpressionUse): boolean {
  const { scalar, start, end } = embedded;
  return !isCondition && (scalar === step?.run?.scalar || start > 0 || end < scalar.value.trimEnd().length);
}

function nodeFlaw(node: Expression, use: ExpressionUse): Flaw | null {
  if (node.kind === "call") return callFlaw(node, use);
  return node.kind === "binary" ? comparisonFlaw(node) : null;
}

function accessFlaw(segments: readonly string[], use: ExpressionUse, repository: Repository): Flaw | null {
  const context = segments[0] as string;
  if (!CONTEXTS.has(context)) {
    const suggestion = hint(context, CONTEXTS);
    return { check: "unknown-context", message: `There is no context \`${shortened(context)}\`${suggestion}` };
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
      message: `There is no function \`${shortened(written)}\`${hint(written, FUNCTIONS)}`,
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
