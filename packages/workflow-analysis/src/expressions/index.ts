export * from "./ast.js";
export * from "./contexts.js";
export * from "./evaluate.js";
export * from "./find.js";
export { type ParsedExpression, parseExpression } from "./parser.js";
export { printExpression } from "./print.js";
export { type ExpressionType, expressionType } from "./types.js";
export { ObjectValue, toText, type Value } from "./values.js";
