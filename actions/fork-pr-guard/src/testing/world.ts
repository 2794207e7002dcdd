/** A small world for tests: events and the API's answers, as plain JSON. */

export const SHA = "a1".repeat(20);
export const OTHER = "b2".repeat(20);
export const BASE = "c3".repeat(20);
export const MERGE = "d4".repeat(20);

type Fields = Record<string, unknown>;

const ids = new Map<string, number>();

export function user(login: string, type = "User") {
  const id = ids.get(login.toLowerCase()) ?? 100 + ids.size;
  ids.set(login.toLowerCase(), id);
  return { login, id, type };
}

export const REPOSITORY = { id: 1, full_name: "octo-org/app", private: false, owner: user("octo-org", "Organization") };

export function fork(owner: string, type = "User") {
  return { id: 999, full_name: `${owner}/app`, owner: user(owner, type) };
}

/** A pull request of a fork of its author's. */
export function pull(author = "mallory", more: Fields = {}) {
  const { head, ...rest } = more;
  return {
    number: 7,
    state: "open",
    merged: false,
    merge_commit_sha: MERGE,
    title: "Fix a typo",
    user: user(author),
    head: { sha: SHA, ref: "patch-1", repo: fork(author), ...(head as Fields) },
    ...rest,
  };
}

type Pull = ReturnType<typeof pull>;

/** An event of a pull request; by its author unless somebody else is named. */
export function pullEvent(action: string, of: Pull = pull(), sender: string = of.user.login, more: Fields = {}) {
  return { action, number: of.number, pull_request: of, repository: REPOSITORY, sender: user(sender), ...more };
}

export function labeled(name: string, sender: string, of: Pull = pull()) {
  return pullEvent("labeled", of, sender, { label: { name } });
}

/** A review, `at` minutes past ten. */
export function review(login: string, state = "APPROVED", commit = SHA, at = 1) {
  return { user: user(login), state, commit_id: commit, submitted_at: time(at) };
}

export function comment(login: string, body: string, edited = false) {
  return { user: user(login), body, created_at: time(0), updated_at: time(edited ? 5 : 0) };
}

export function pushed(at: number) {
  return { event: "head_ref_force_pushed", created_at: time(at) };
}

function time(minute: number): string {
  return `2026-11-01T10:${String(minute).padStart(2, "0")}:00Z`;
}

export function commentEvent(login: string, body: string, sender = login) {
  const issue = { number: 7, title: "t", user: user("mallory"), pull_request: { url: "x" } };
  return { action: "created", issue, comment: comment(login, body), repository: REPOSITORY, sender: user(sender) };
}

export function runEvent(event: string, head: unknown = fork("mallory"), sha = SHA, branch: unknown = "patch-1") {
  const workflow_run = { event, head_sha: sha, head_branch: branch, head_repository: head, pull_requests: [] };
  return { action: "completed", workflow_run, repository: REPOSITORY, sender: user("mallory") };
}

export function issueEvent(author: string, sender: string, more: Fields = {}) {
  return {
    action: "opened",
    issue: { number: 3, user: user(author) },
    repository: REPOSITORY,
    sender: user(sender),
    ...more,
  };
}

/** Who may do what; nobody else is known. */
const PERMISSIONS: Readonly<Record<string, readonly [permission: string, role: string | null]>> = {
  alice: ["write", "write"],
  bob: ["admin", "admin"],
  mia: ["write", "maintain"],
  tria: ["read", "triage"],
  rita: ["read", "read"],
  olga: ["write", "release-crew"],
  gil: ["admin", null],
  mallory: ["read", "read"],
};

/** What the API has to say in a case. */
export interface Answers {
  /** In the place of the event's. */
  pull?: unknown;
  pulls?: readonly unknown[];
  reviews?: readonly unknown[];
  comments?: readonly unknown[];
  events?: readonly unknown[];
  /** `org/slug/login` and the state. */
  teams?: Readonly<Record<string, string>>;
}

/** The body of the answer to a GET; undefined for 404. */
export function answerOf(answers: Answers, payload: unknown, path: string): unknown {
  const current = answers.pull ?? (payload as { pull_request?: unknown }).pull_request ?? pull();
  const lists: Readonly<Record<string, unknown>> = {
    "/repos/octo-org/app/pulls/7": current,
    "/repos/octo-org/app/pulls": answers.pulls ?? [current],
    "/repos/octo-org/app/pulls/7/reviews": answers.reviews ?? [],
    "/repos/octo-org/app/issues/7/comments": answers.comments ?? [],
    "/repos/octo-org/app/issues/7/events": answers.events ?? [],
  };
  if (Object.hasOwn(lists, path)) return lists[path];
  const [, login] = /^\/repos\/octo-org\/app\/collaborators\/([^/]+)\/permission$/.exec(path) ?? [];
  if (login !== undefined) return permissionOf(login);
  const [, member] = /^\/orgs\/([^/]+\/teams\/[^/]+\/memberships\/[^/]+)$/.exec(path) ?? [];
  const state = answers.teams?.[member?.replace("/teams/", "/").replace("/memberships/", "/") ?? ""];
  return state === undefined ? undefined : { state };
}

function permissionOf(login: string): unknown {
  const known = Object.hasOwn(PERMISSIONS, login.toLowerCase()) ? PERMISSIONS[login.toLowerCase()] : undefined;
  if (known === undefined) return undefined;
  const [permission, role] = known;
  return { permission, ...(role !== null && { role_name: role }), user: user(login) };
}
