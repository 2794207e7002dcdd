export { JUDGED_KINDS, type JudgedKind, kindsOf } from "./kinds.js";
export { reaches, selectRules, type Thresholds } from "./selection.js";
export { type StaticCheck, type StaticCheckInputs, type StaticCheckRun, staticCheck } from "./static-check.js";
