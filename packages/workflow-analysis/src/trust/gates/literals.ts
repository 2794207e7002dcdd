import { contextPath, type Expression, visitExpression } from "../../expressions/index.js";

/** A text that a condition compares a context with. */
export interface Comparison {
  path: string;
  text: string;
  /** The text is what is looked through, for what the context holds: `contains('a b', github.actor)`. */
  isHaystack: boolean;
}

/** Constant texts with the contexts that they are compared with, or looked for in. */
export function comparisonsIn(expression: Expression): Comparison[] {
  const found: Comparison[] = [];
  visitExpression(expression, (node) => {
    if (node.kind === "binary") {
      add(node.left, node.right, false, found);
      add(node.right, node.left, false, found);
    } else if (node.kind === "call" && node.args.length === 2) {
      const [first, second] = node.args as [Expression, Expression];
      add(first, second, false, found);
      add(second, first, node.name === "contains", found);
    }
  });
  return found;
}

function add(context: Expression, constant: Expression, isHaystack: boolean, found: Comparison[]): void {
  if (constant.kind !== "literal" || typeof constant.value !== "string") return;
  const path = contextPath(context);
  if (path) found.push({ path: path.segments.join("."), text: constant.value, isHaystack });
}
