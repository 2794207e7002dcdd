export { type Marks, type ReleaseStep, releaseStepsOf } from "./release-steps.js";
export { publishedWithout } from "./unmarked.js";
