import { contextPath, type Expression, type Value, visitExpression } from "../../expressions/index.js";
import { canonicalPath } from "./world.js";

/**
 * The values that contexts of the event are compared with, for those that are compared more than once: only there one
 * comparison may exclude another.
 */
export function testedValues(expressions: readonly Expression[]): Map<string, Value[]> {
  const found = new Map<string, Value[]>();
  for (const expression of expressions) {
    visitExpression(expression, (node) => {
      if (node.kind !== "binary" || (node.operator !== "==" && node.operator !== "!=")) return;
      for (const [a, b] of [
        [node.left, node.right],
        [node.right, node.left],
      ] as const) {
        const path = b.kind === "literal" ? contextPath(a) : undefined;
        if (b.kind !== "literal" || !path?.exact || path.segments[0] !== "github") continue;
        const key = canonicalPath(path.segments);
        found.set(key, [...(found.get(key) ?? []), b.value]);
      }
    });
  }
  for (const [path, values] of found) if (values.length < 2) found.delete(path);
  return found;
}
