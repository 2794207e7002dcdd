import {
  childrenOf,
  contextPath,
  type Expression,
  evaluate,
  NOTHING_KNOWN,
  type Value,
} from "../../expressions/index.js";

/** A text, or number, that a condition compares a context with. */
export interface Comparison {
  path: string;
  text: string;
  /** The text is what is looked through, for what the context holds: `contains('a b', github.actor)`. */
  isHaystack: boolean;
  /** How much of what the context holds has to be the text. */
  part: "all" | "start" | "end" | "any";
  /** Runs that it holds for are let past, rather than kept out. */
  isWanted: boolean;
}

const PARTS: ReadonlyMap<string, Comparison["part"]> = new Map([
  ["startswith", "start"],
  ["endswith", "end"],
  ["contains", "any"],
]);

/** Constant texts with the contexts that they are compared with, or looked for in. */
export function comparisonsIn(expression: Expression): Comparison[] {
  const found: Comparison[] = [];
  collect(expression, true, found);
  return found;
}

function collect(node: Expression, isWanted: boolean, found: Comparison[]): void {
  if (node.kind === "binary") {
    const wanted = isWanted === ((node.operator === "==") !== isFalse(node.right));
    add(node.left, node.right, { isHaystack: false, part: "all", isWanted: wanted }, found);
    add(node.right, node.left, { isHaystack: false, part: "all", isWanted: wanted }, found);
  } else if (node.kind === "call" && node.args.length === 2) {
    const [first, second] = node.args as [Expression, Expression];
    add(first, second, { isHaystack: false, part: PARTS.get(node.name) ?? "all", isWanted }, found);
    for (const text of listOf(first)) add(second, text, { isHaystack: false, part: "all", isWanted }, found);
    add(second, first, { isHaystack: node.name === "contains", part: "all", isWanted }, found);
  }
  const turns = node.kind === "not" || (node.kind === "binary" && (node.operator === "!=" || isFalse(node.right)));
  for (const child of childrenOf(node)) collect(child, turns ? !isWanted : isWanted, found);
}

function isFalse(node: Expression): boolean {
  return node.kind === "literal" && node.value === false;
}

/** The texts of `fromJSON('["a", "b"]')`. */
function listOf(node: Expression): Expression[] {
  if (node.kind !== "call" || node.name !== "fromjson") return [];
  const result = evaluate(node, NOTHING_KNOWN);
  if (!result.known || !Array.isArray(result.value)) return [];
  return result.value.map((value): Expression => ({ kind: "literal", value, start: node.start, end: node.end }));
}

function isTextOrNumber(value: Value): value is string | number {
  return typeof value === "string" || typeof value === "number";
}

function add(
  context: Expression,
  constant: Expression,
  how: Omit<Comparison, "path" | "text">,
  found: Comparison[],
): void {
  if (constant.kind !== "literal" || !isTextOrNumber(constant.value)) return;
  const path = contextPath(context);
  if (path) found.push({ path: path.segments.join("."), text: String(constant.value), ...how });
}
