export { type StaticCheck, type StaticCheckInputs, type StaticCheckRun, staticCheck } from "./static-check.js";
