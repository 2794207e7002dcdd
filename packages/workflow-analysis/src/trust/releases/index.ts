export { mayBeMet, type ReleaseRun, releaseRunsOf } from "./release-runs.js";
export { type Marks, markingStepsOf, publishingStepsOf, type ReleaseStep } from "./release-steps.js";
export { publishedWithout } from "./unmarked.js";
