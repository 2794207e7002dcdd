export const VISIBILITIES = ["public", "internal", "private"] as const;
export const DEFAULT_TOKENS = ["write", "read"] as const;
export const PLATFORMS = ["github.com", "ghes"] as const;
export const EXECUTION_POLICIES = ["allowed", "blocked"] as const;

/** What no file of a repository shows and judgements depend on; see `fork-pr-guard` of the settings. */
export interface TrustSettings {
  /** Who "anyone" is: nobody outside for a private repository. */
  visibility: (typeof VISIBILITIES)[number];
  /** Rights of `GITHUB_TOKEN` where no `permissions:` key stands at workflow or job. */
  defaultToken: (typeof DEFAULT_TOKENS)[number];
  /** GitHub Enterprise Server lacks what GitHub.com protects by since 2025. */
  platform: (typeof PLATFORMS)[number];
  /** By the environment's name in lower case; one that isn't here is unknown. */
  environments: ReadonlyMap<string, EnvironmentSettings>;
  /** `org/slug`, in lower case: membership in one of these is as good as write access. */
  trustedTeams: readonly string[];
  /** Does the repository's policy let `pull_request_target` run? */
  pullRequestTarget: (typeof EXECUTION_POLICIES)[number];
}

export interface EnvironmentSettings {
  requiredReviewers: boolean;
}

export const DEFAULT_TRUST_SETTINGS: TrustSettings = {
  visibility: "public",
  defaultToken: "write",
  platform: "github.com",
  environments: new Map(),
  trustedTeams: [],
  pullRequestTarget: "allowed",
};
