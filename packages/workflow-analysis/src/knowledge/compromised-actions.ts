/** Releases of an action that carried malware. */
export interface CompromisedAction {
  /** `owner/repo` in lower case. */
  repository: string;
  advisory: string;
  /** The days on which its refs led to malware, ISO dates. */
  from: string;
  to: string;
  /** The tags that were moved: these, all up to a version, or all there were. */
  moved: { tags: readonly string[] } | { through: string } | "all";
  /** Commits that are known to be malware. */
  commits: readonly string[];
  /** The first version that was never touched; null where none is known. */
  fixedIn: string | null;
}

/**
 * Incidents in which tags of an action were moved to malware.
 *
 * @see the advisories, in GitHub's advisory database
 */
export const COMPROMISED_ACTIONS: readonly CompromisedAction[] = [
  {
    repository: "tj-actions/changed-files",
    advisory: "GHSA-mrrh-fwg8-r2c3",
    from: "2025-03-14",
    to: "2025-03-15",
    moved: { through: "45.0.7" },
    commits: ["0e58ed8671d6b60d0890c21b07f8835ace038e67"],
    fixedIn: "46.0.1",
  },
  {
    repository: "reviewdog/action-setup",
    advisory: "GHSA-qmg3-hpqr-gqvc",
    from: "2025-03-11",
    to: "2025-03-11",
    moved: { tags: ["v1"] },
    commits: ["f0d342d24037bb11d26b9bd8496e0808ba32e9ec"],
    fixedIn: null,
  },
  {
    repository: "aquasecurity/trivy-action",
    advisory: "GHSA-69fq-xp46-6x23",
    from: "2026-03-19",
    to: "2026-03-20",
    moved: { through: "0.34" },
    commits: ["19851bef764b57ff95b35e66589f31949eeb229d", "ddb9da4475c1cef7d5389062bdfdfbdbd1394648"],
    fixedIn: "0.35.0",
  },
  {
    repository: "aquasecurity/setup-trivy",
    advisory: "GHSA-69fq-xp46-6x23",
    from: "2026-03-19",
    to: "2026-03-20",
    moved: { through: "0.2.5" },
    commits: ["e6c2c5e321ed9123bda567646e2f96565e34abe1"],
    fixedIn: "0.2.6",
  },
  {
    repository: "checkmarx/kics-github-action",
    advisory: "the incident of 2026-03-23",
    from: "2026-03-23",
    to: "2026-03-23",
    moved: "all",
    commits: [],
    fixedIn: null,
  },
];
