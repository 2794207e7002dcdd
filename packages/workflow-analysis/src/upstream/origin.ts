import type { Severity } from "@trustchain/findings";
import type { RemoteRefs } from "./refs.js";

/** A repository of actions: `owner/repo`. */
export type Slug = {
  owner: string;
  repo: string;
};

/** Whether a commit belongs to a repository: a branch or tag of it leads there. */
export type Reachability = "reachable" | "unreachable" | "unknown";

/** What the platform says of a repository. */
export interface About {
  /** `owner/repo`, as it is called today. */
  fullName: string;
  isArchived: boolean;
  id: number;
  ownerId: number;
}

/** When a version came to be. */
export interface ReleaseTime {
  /** Milliseconds since 1970. */
  time: number;
  /** The release's tag and files can't be changed any more. */
  isImmutable: boolean;
}

/** A published advisory on an action. */
export interface Advisory {
  id: string;
  summary: string;
  severity: Severity;
  /** The first version that is not affected; null while there is none. */
  fixedIn: string | null;
}

/**
 * What can be found out about repositories that workflows use. Every question may be left without an answer
 * (`undefined`) by an origin that can't know; `null` means that there is no such thing.
 *
 * All methods throw a UserError when what they need is there and fails.
 */
export interface Origin {
  refsOf(slug: Slug): Promise<RemoteRefs | null | undefined>;
  /** @param hints tags and branches that are worth asking first */
  reachabilityOf(slug: Slug, commit: string, refs: RemoteRefs, hints: readonly string[]): Promise<Reachability>;
  /** The text of a file at a commit. */
  fileAt(slug: Slug, commit: string, path: string): Promise<string | null | undefined>;
  aboutOf(slug: Slug): Promise<About | null | undefined>;
  /** @param tag null for a commit that no tag names */
  releaseTimeOf(slug: Slug, tag: string | null, commit: string): Promise<ReleaseTime | null | undefined>;
  /** @param version without a `v` before it */
  advisoriesOn(slug: Slug, version: string): Promise<readonly Advisory[] | undefined>;
}

/** How messages call a repository. */
export function nameOfSlug({ owner, repo }: Slug): string {
  return `${owner}/${repo}`;
}
