import type { Expression } from "./ast.js";

export type ExpressionType = "boolean" | "number" | "string" | "object" | "array" | "null" | "unknown";

const FUNCTION_TYPES: ReadonlyMap<string, ExpressionType> = new Map<string, ExpressionType>([
  ["always", "boolean"],
  ["cancelled", "boolean"],
  ["contains", "boolean"],
  ["endswith", "boolean"],
  ["failure", "boolean"],
  ["format", "string"],
  ["hashfiles", "string"],
  ["join", "string"],
  ["startswith", "boolean"],
  ["success", "boolean"],
  ["tojson", "string"],
]);

/** Contexts that are there in every run. `matrix`, `strategy` and `inputs` are null where nothing fills them. */
const OBJECTS: ReadonlySet<string> = new Set(["env", "github", "job", "needs", "runner", "secrets", "steps", "vars"]);

/**
 * The type of an expression's result, where its form alone says it.
 *
 * @see Contexts reference; Evaluate expressions in workflows and actions, "Functions"
 */
export function expressionType(expression: Expression): ExpressionType {
  switch (expression.kind) {
    case "literal":
      return expression.value === null ? "null" : (typeof expression.value as ExpressionType);
    case "not":
    case "binary":
      return "boolean";
    case "logical":
      return common(expressionType(expression.left), expressionType(expression.right));
    case "filter":
      return "array";
    case "context":
      return OBJECTS.has(expression.name) ? "object" : "unknown";
    case "call":
      return callType(expression.name, expression.args);
    default:
      return "unknown";
  }
}

function callType(name: string, args: readonly Expression[]): ExpressionType {
  if (name !== "case") return FUNCTION_TYPES.get(name) ?? "unknown";
  // Conditions stand at the even places, the last argument is the default.
  const values = args.filter((_, i) => i % 2 === 1 || i === args.length - 1);
  return values.map(expressionType).reduce(common, expressionType(values[0] as Expression));
}

function common(a: ExpressionType, b: ExpressionType): ExpressionType {
  return a === b ? a : "unknown";
}
