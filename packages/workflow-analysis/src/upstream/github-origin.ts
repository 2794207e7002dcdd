import {
  createGitHub,
  type GitHub,
  type GitHubRest,
  type Http,
  HttpStatusError,
  UserError,
} from "@trustchain/action-kit";
import type { Severity } from "@trustchain/findings";
import { requireSmall } from "./action-file.js";
import { Answers } from "./answers.js";
import { type About, type Advisory, nameOfSlug, type Origin, type Reachability, type Slug } from "./origin.js";
import type { RemoteRefs } from "./refs.js";
import { smartHttpRefs } from "./smart-http-refs.js";
import { compareVersions, parseVersionTag } from "./versions.js";

export interface GitHubOriginOptions {
  http: Http;
  /** Such as `https://github.com`, without a slash at its end. */
  serverUrl: string;
  apiUrl: string;
  token: string | undefined;
}

/** Refs that are asked for a commit, beside the default branch and those that its comment names. */
const MOST_REFS = 20;

/** Answers from GitHub: refs over git, which has no limit of requests, and all else from the REST API. */
export function gitHubOrigin(options: GitHubOriginOptions): Origin {
  return new GitHubOrigin(options);
}

class GitHubOrigin implements Origin {
  private readonly answers = new Answers<unknown>();
  private client: Promise<GitHub> | undefined;

  constructor(private readonly options: GitHubOriginOptions) {}

  refsOf(slug: Slug): Promise<RemoteRefs | null> {
    return smartHttpRefs(this.options)(slug);
  }

  async reachabilityOf(slug: Slug, commit: string, refs: RemoteRefs, hints: readonly string[]): Promise<Reachability> {
    const about = await this.aboutOf(slug);
    const first = [...(about ? [about.defaultBranch] : []), ...hints.filter((name) => hasRef(refs, name))];
    const others = newestFirst(refs).filter((name) => !first.includes(name));
    const asked = [...new Set([...first, ...others.slice(0, MOST_REFS)])];
    for (const base of asked) if (await this.contains(slug, base, commit)) return "reachable";
    return others.length > MOST_REFS ? "unknown" : "unreachable";
  }

  /** Does a ref lead to a commit? (`behind`: the commit is an ancestor of the ref) */
  private async contains(slug: Slug, base: string, commit: string): Promise<boolean> {
    const basehead = `${base}...${commit}`;
    const answer = await this.ask(
      `look for ${commit} in ${base} of ${nameOfSlug(slug)}`,
      (rest) => rest.repos.compareCommitsWithBasehead({ ...slug, basehead }),
      (found) => COMPARISONS.has(found.status),
    );
    return answer?.status === "behind" || answer?.status === "identical";
  }

  async fileAt(slug: Slug, commit: string, path: string): Promise<string | null> {
    const headers = { accept: "application/vnd.github.raw+json" };
    const answer = await this.ask(`get ${path} of ${nameOfSlug(slug)} at ${commit}`, (rest) =>
      rest.repos.getContent({ ...slug, path, ref: commit, headers }),
    );
    // The types know only the JSON form, and a folder comes as a list. What isn't said to be text comes as bytes.
    const content: unknown = answer;
    if (typeof content !== "string" && !(content instanceof ArrayBuffer)) return null;
    const text = typeof content === "string" ? content : new TextDecoder().decode(content);
    requireSmall(slug, path, Buffer.byteLength(text));
    return text;
  }

  async aboutOf(slug: Slug): Promise<(About & { defaultBranch: string }) | null> {
    const answer = await this.ask(
      `look at ${nameOfSlug(slug)}`,
      (rest) => rest.repos.get(slug),
      (found) => typeof found.full_name === "string" && typeof found.archived === "boolean" && isRecord(found.owner),
    );
    return (
      answer && {
        fullName: answer.full_name,
        isArchived: answer.archived,
        id: answer.id,
        ownerId: answer.owner.id,
        defaultBranch: answer.default_branch,
      }
    );
  }

  async releaseTimeOf(slug: Slug, tag: string | null, commit: string) {
    const name = nameOfSlug(slug);
    const release =
      tag === null
        ? null
        : await this.ask(
            `get the release ${tag} of ${name}`,
            (rest) => rest.repos.getReleaseByTag({ ...slug, tag }),
            isRecord,
          );
    const published = Date.parse(release?.published_at ?? "");
    if (release && !Number.isNaN(published)) return { time: published, isImmutable: release.immutable === true };
    const answer = await this.ask(
      `get the commit ${commit} of ${name}`,
      (rest) => rest.repos.getCommit({ ...slug, ref: commit }),
      (found) => isRecord(found.commit),
    );
    const committed = Date.parse(answer?.commit.committer?.date ?? "");
    return Number.isNaN(committed) ? null : { time: committed, isImmutable: false };
  }

  async advisoriesOn(slug: Slug, version: string): Promise<Advisory[] | undefined> {
    const affects = `${nameOfSlug(slug)}@${version}`;
    const answer = await this.ask(
      `get the advisories on ${affects}`,
      (rest) => rest.securityAdvisories.listGlobalAdvisories({ ecosystem: "actions", affects }),
      (found) => Array.isArray(found) && found.every((advisory) => typeof advisory?.ghsa_id === "string"),
    );
    return answer
      ?.filter(({ withdrawn_at: withdrawn }) => !withdrawn)
      .map((advisory) => ({
        id: advisory.ghsa_id,
        summary: String(advisory.summary ?? ""),
        severity: severityOf(advisory.severity),
        fixedIn: fixedIn(advisory.vulnerabilities ?? [], slug, version),
      }));
  }

  /**
   * Asks each question once.
   *
   * @param doing the question, with all that tells it from others
   * @param isExpected whether an answer has what is read of it; it may be anything
   * @returns null for what isn't there
   * @throws UserError for an answer that is none of GitHub's
   */
  private ask<T>(
    doing: string,
    call: (rest: GitHubRest) => Promise<{ data: T }>,
    isExpected: (answer: T) => boolean = () => true,
  ): Promise<T | null> {
    const question = async () => {
      this.client ??= this.connect();
      const answer = await (await this.client).ask(doing, call).catch(nullWhereMissing);
      if (answer === null || isExpected(answer)) return answer;
      throw new UserError(doing, "the answer isn't what GitHub's API gives", "check the address of the API");
    };
    return this.answers.ask(doing, question) as Promise<T | null>;
  }

  private connect(): Promise<GitHub> {
    const { http, token, apiUrl } = this.options;
    return createGitHub({ http, token, env: { GITHUB_API_URL: apiUrl } });
  }
}

/** @see GitHub, REST API, "Compare two commits" */
const COMPARISONS: ReadonlySet<string> = new Set(["ahead", "behind", "diverged", "identical"]);

function isRecord(value: unknown): boolean {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function nullWhereMissing(error: unknown): null {
  if (error instanceof HttpStatusError && (error.status === 404 || error.status === 422)) return null;
  throw error;
}

function hasRef({ tags, branches }: RemoteRefs, name: string): boolean {
  return tags.has(name) || branches.has(name);
}

/** Version tags from the newest, then all else in its order. */
function newestFirst({ tags, branches }: RemoteRefs): string[] {
  const names = [...tags.keys(), ...branches.keys()];
  const versions = names.flatMap((name) => parseVersionTag(name) ?? []).sort((a, b) => compareVersions(b, a));
  return [...new Set([...versions.map(({ tag }) => tag), ...names])];
}

const SEVERITIES: Readonly<Record<string, Severity>> = {
  critical: "critical",
  high: "high",
  medium: "medium",
  low: "low",
};

/** GitHub leaves some advisories without one. */
function severityOf(word: string): Severity {
  return SEVERITIES[word] ?? "medium";
}

interface Vulnerability {
  package: { name: string | null } | null;
  first_patched_version: string | null;
}

/** The lowest version above the one in use that mends it: each range of vulnerable versions has its own. */
function fixedIn(vulnerabilities: readonly Vulnerability[], slug: Slug, version: string): string | null {
  const own = vulnerabilities.filter(({ package: of }) => of?.name?.toLowerCase() === nameOfSlug(slug).toLowerCase());
  const current = parseVersionTag(version);
  const versions = own.flatMap(({ first_patched_version: text }) => (text && parseVersionTag(text)) || []);
  const above = versions.filter((fixed) => !current || compareVersions(fixed, current) > 0);
  return above.sort(compareVersions)[0]?.tag ?? null;
}
