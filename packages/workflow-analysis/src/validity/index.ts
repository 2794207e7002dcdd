export type { Availability } from "./availability.js";
export { CHECKS, type CheckId, type Problem } from "./problem.js";
export { problemsOf } from "./problems.js";
export { type ExpressionUse, walkOf } from "./walk.js";
