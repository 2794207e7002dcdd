/**
 * What the text of a context may hold, by who writes it:
 *
 * - `arbitrary`: an attacker's own words
 * - `structured`: partly an attacker's words, such as a branch's name inside an address
 * - `fixed`: numbers, hashes, logins, dates, words of the platform: nothing that breaks out of a script
 */
export type Capability = "arbitrary" | "structured" | "fixed";

/** Contexts outside `github.event` whose text is the platform's own, or a name too narrow to break out of a script. */
const FIXED_GITHUB: ReadonlySet<string> = new Set([
  "action_path",
  "action_status",
  "actor",
  "actor_id",
  "api_url",
  "env",
  "event_name",
  "event_path",
  "graphql_url",
  "job",
  "path",
  "ref_protected",
  "ref_type",
  "repository",
  "repository_id",
  "repository_owner",
  "repository_owner_id",
  "repositoryurl",
  "retention_days",
  "run_attempt",
  "run_id",
  "run_number",
  "secret_source",
  "server_url",
  "sha",
  "step_summary",
  "token",
  "triggering_actor",
  "workflow_sha",
  "workspace",
]);

/** Last words of a payload's path that are numbers, dates, hashes, logins, flags or words from a closed list. */
const FIXED_FIELDS: ReadonlySet<string> = new Set([
  "+1",
  "-1",
  "active_lock_reason",
  "additions",
  "after",
  "archived",
  "author_association",
  "auto_merge",
  "before",
  "changed_files",
  "color",
  "comments",
  "commits",
  "conclusion",
  "deleted",
  "deletions",
  "disabled",
  "distinct",
  "draft",
  "forced",
  "fork",
  "forks",
  "full_name",
  "gravatar_id",
  "id",
  "is_template",
  "line",
  "locked",
  "login",
  "maintainer_can_modify",
  "mergeable",
  "mergeable_state",
  "merged",
  "node_id",
  "number",
  "open_issues",
  "original_line",
  "original_position",
  "position",
  "prerelease",
  "private",
  "rebaseable",
  "review_comments",
  "run_attempt",
  "run_number",
  "sha",
  "side",
  "site_admin",
  "size",
  "slug",
  "start_line",
  "state",
  "state_reason",
  "status",
  "timestamp",
  "topics",
  "type",
  "user_view_type",
  "visibility",
  "watchers",
  "workflow_id",
]);

/** Fields of the payload itself, beside its objects. */
const FIXED_TOP: ReadonlySet<string> = new Set([
  "action",
  "after",
  "before",
  "created",
  "deleted",
  "forced",
  "number",
  "ref_type",
]);

const FIXED_ENDINGS = ["_at", "_count", "_id", "_sha"];

/** Objects whose addresses are made of logins, names of repositories, numbers and hashes alone. */
const PLAIN_ADDRESSES: ReadonlySet<string> = new Set([
  "actor",
  "author",
  "check_run",
  "comment",
  "discussion",
  "forkee",
  "head_repository",
  "issue",
  "organization",
  "owner",
  "pull_request",
  "repo",
  "repository",
  "review",
  "sender",
  "triggering_actor",
  "user",
  "workflow_run",
]);

/**
 * Rates a context of `github.…`; undefined for one that is no `github` context.
 *
 * @param segments lower case, `*` for an index or a filter
 * @see the webhook payloads of the events that trigger workflows; GitHub's guide "Script injections"
 */
export function rateGithubContext(segments: readonly string[]): Capability | undefined {
  if (segments[0] !== "github") return undefined;
  const field = segments[1];
  if (field === undefined || field === "*") return "arbitrary";
  if (field !== "event") return FIXED_GITHUB.has(field) ? "fixed" : "arbitrary";
  return ratePayload(segments.slice(2));
}

function ratePayload(path: readonly string[]): Capability {
  // Objects, when printed, print everything in them; `labels.*` is one, too.
  const last = path.findLast((segment) => segment !== "*");
  const first = path[0];
  if (last === undefined || first === undefined) return "arbitrary";
  if (first === "inputs" || first === "client_payload") return "arbitrary";
  // `changes.title.from` holds the old title.
  if (first === "changes") return "arbitrary";
  if (path.length === 1) return FIXED_TOP.has(last) ? "fixed" : "arbitrary";
  if (FIXED_FIELDS.has(last) || FIXED_ENDINGS.some((ending) => last.endsWith(ending))) return "fixed";
  if (last === "name") return isRepositoryName(path) ? "fixed" : "arbitrary";
  if (last === "url" || last.endsWith("_url") || last === "href") return rateAddress(path);
  return "arbitrary";
}

function isRepositoryName(path: readonly string[]): boolean {
  const parent = path.at(-2);
  return parent === "repository" || parent === "repo" || parent === "forkee" || parent === "head_repository";
}

function rateAddress(path: readonly string[]): Capability {
  const parent = path.at(-2) ?? "";
  return PLAIN_ADDRESSES.has(parent) || path.at(-3) === "_links" ? "fixed" : "structured";
}
