/** What no file of a repository shows, and what the user states: options of the check, and the section `fork-pr-guard`. */
export interface TrustSettings {
  /** Who "anyone" is. */
  visibility: "public" | "internal" | "private";
  /** Rights of `GITHUB_TOKEN` where no `permissions:` stands. */
  defaultToken: "write" | "read";
  platform: "github.com" | "ghes";
  /** By name; one that isn't there is an unknown gate. */
  environments: ReadonlyMap<string, EnvironmentSettings>;
  /** `org/slug`: to check membership of one of these is a gate. */
  trustedTeams: readonly string[];
  /** What the owner's execution policy says of this event. */
  pullRequestTarget: "allowed" | "blocked";
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
