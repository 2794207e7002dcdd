/**
 * Labels of GitHub's own runners that start nothing any more, with the month in which they went.
 *
 * @see actions/runner-images, announcements of deprecated images; GitHub changelog
 */
export const REMOVED_RUNNERS: ReadonlyMap<string, string> = new Map([
  ["macos-10.14", "2019-12"],
  ["macos-10.15", "2023-02"],
  ["macos-11", "2024-06"],
  ["macos-11-large", "2024-06"],
  ["macos-12", "2024-12"],
  ["macos-12-large", "2024-12"],
  ["macos-12-xl", "2024-12"],
  ["macos-12-xlarge", "2024-12"],
  ["macos-13", "2025-12"],
  ["macos-13-large", "2025-12"],
  ["macos-13-xlarge", "2025-12"],
  ["ubuntu-16.04", "2021-09"],
  ["ubuntu-18.04", "2023-04"],
  ["ubuntu-20.04", "2025-04"],
  ["windows-2016", "2022-03"],
  ["windows-2019", "2025-06"],
]);

/** Versions of Node.js that an action may still name in `using:` though the runner has them no more, or soon won't. */
export const OLD_RUNTIMES: ReadonlySet<string> = new Set(["node12", "node16", "node20"]);
