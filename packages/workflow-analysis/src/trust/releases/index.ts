export { mayBeMet, type ReleaseRun, releaseRunsOf } from "./release-runs.js";
export { type Marks, publishingStepsOf, type ReleaseStep, releaseStepsOf } from "./release-steps.js";
export { publishedWithout } from "./unmarked.js";
