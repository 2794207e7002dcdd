/** What one of Renovate's own presets says of what we look at. */
export interface Preset {
  extends?: readonly string[];
  /** Digests that it pins, or no longer pins. */
  pins?: Readonly<Partial<Record<"actions" | "docker", boolean>>>;
  automerge?: boolean;
  /** Days, by the datasource that they go for. */
  releaseAge?: { datasource: string; days: number };
}

/**
 * Renovate's own presets, as far as they matter here; all others of its own say nothing of it.
 *
 * @see Renovate documentation, "Presets": Default, Docker, Helpers, Security, npm and Full Config Presets
 */
export const PRESETS: ReadonlyMap<string, Preset> = new Map<string, Preset>([
  [
    "config:best-practices",
    { extends: ["docker:pinDigests", "helpers:pinGitHubActionDigests", "security:minimumReleaseAgeNpm"] },
  ],
  ["docker:pinDigests", { pins: { docker: true } }],
  ["helpers:pinGitHubActionDigests", { pins: { actions: true } }],
  ["helpers:pinGitHubActionDigestsToSemver", { pins: { actions: true } }],
  [":pinDigests", { pins: { actions: true, docker: true } }],
  [":pinDigestsDisabled", { pins: { actions: false, docker: false } }],
  ["security:minimumReleaseAgeNpm", { releaseAge: { datasource: "npm", days: 3 } }],
  ["npm:unpublishSafe", { releaseAge: { datasource: "npm", days: 3 } }],
  [":automergeAll", { automerge: true }],
  [":automergeDigest", { automerge: true }],
  [":automergeMajor", { automerge: true }],
  [":automergeMinor", { automerge: true }],
  [":automergePatch", { automerge: true }],
  [":automergeStableNonMajor", { automerge: true }],
  [":automergeLinters", { automerge: true }],
  [":automergeTesters", { automerge: true }],
  [":automergeTypes", { automerge: true }],
  [":automergeDisabled", { automerge: false }],
]);

/**
 * Does a preset come from elsewhere, so that nobody here knows what it says?
 *
 * @see Renovate documentation, "Presets": those of its own are named `group:name` or `:name`
 */
export function isRemotePreset(name: string): boolean {
  return !OWN.test(name.replace(/\(.*$/s, ""));
}

/** The groups of presets that come with Renovate; `default:x` is `:x`. */
const OWN =
  /^(?:abandonments|config|customManagers|default|docker|global|group|helpers|mergeConfidence|monorepo|npm|packages|preview|regexManagers|replacements|schedule|security|workarounds|):[\w.-]+$/;

/** Without its arguments, and under one name. */
export function presetName(name: string): string {
  return name.replace(/\(.*$/s, "").replace(/^default:/, ":");
}
