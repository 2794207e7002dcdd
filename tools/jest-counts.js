import { writeFileSync } from "node:fs";

/** A jest reporter that writes `<passed> <failed> <skipped>` to the file that TRUSTCHAIN_TEST_COUNTS names, for .ci/run. */
export default class CountsReporter {
  onRunComplete(_, results) {
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, numRuntimeErrorTestSuites } = results;
    const counts = [numPassedTests, numFailedTests + numRuntimeErrorTestSuites, numPendingTests + numTodoTests];
    writeFileSync(process.env.TRUSTCHAIN_TEST_COUNTS, `${counts.join(" ")}\n`);
  }
}
