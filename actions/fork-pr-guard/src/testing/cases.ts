import {
  type Answers,
  BASE,
  comment,
  commentEvent,
  fork,
  issueEvent,
  labeled,
  MERGE,
  OTHER,
  pull,
  pullEvent,
  pushed,
  REPOSITORY,
  review,
  runEvent,
  SHA,
  user,
} from "./world.js";

/** What a case expects: the trust and the commit, or the reason of the refusal; perhaps who approved. */
export interface Case {
  name: string;
  event: string;
  payload: unknown;
  expected: { trust: string; sha: string } | { reason: string };
  approvedBy?: string;
  answers?: Answers;
  inputs?: Readonly<Record<string, string>>;
  /** Nothing may be asked. */
  isSilent?: boolean;
}

type More = Omit<Case, "name" | "event" | "payload" | "expected">;

function ok(name: string, event: string, payload: unknown, trust: string, sha = SHA, more: More = {}): Case {
  return { name, event, payload, expected: { trust, sha }, ...more };
}

function no(name: string, event: string, payload: unknown, reason: string, more: More = {}): Case {
  return { name, event, payload, expected: { reason }, ...more };
}

const PRT = "pull_request_target";
const SILENT = { isSilent: true };
const LABEL = { inputs: { approvals: "label" } };
const COMMENT = { inputs: { approvals: "comment" } };
const approve = `/ok-to-test ${SHA}`;
const plain = { repository: REPOSITORY, sender: user("alice") };
const inRepository = (author = "alice") => pull(author, { head: { repo: REPOSITORY } });

export const CASES: readonly Case[] = [
  ...["push", "schedule", "release", "create", "delete", "merge_group", "workflow_dispatch", "repository_dispatch"].map(
    (event) => ok(`${event} is by writers`, event, plain, "trusted-event", BASE, SILENT),
  ),
  ...["deployment", "status", "check_run", "label", "made_up", "__proto__", ""].map((event) =>
    no(`${event || "no name"} is not known`, event, plain, "error", SILENT),
  ),

  ok("a branch of the repository", PRT, pullEvent("opened", inRepository()), "same-repository", SHA, SILENT),
  ok("such a branch, closed", PRT, pullEvent("closed", inRepository()), "same-repository", SHA, SILENT),
  ok(
    "such a branch, reviewed",
    "pull_request_review",
    pullEvent("submitted", inRepository()),
    "same-repository",
    SHA,
    SILENT,
  ),
  no(
    "a fork of the same name",
    PRT,
    pullEvent("opened", pull("mallory", { head: { repo: { ...fork("octo-org"), full_name: "octo-org/app" } } })),
    "untrusted-author",
  ),
  no("a fork that is gone", PRT, pullEvent("opened", pull("alice", { head: { repo: null } })), "untrusted-author"),
  ok(
    "a fork that is gone, approved",
    PRT,
    pullEvent("opened", pull("mallory", { head: { repo: null } })),
    "approved",
    SHA,
    { answers: { reviews: [review("bob")] } },
  ),

  ok("merged", PRT, pullEvent("closed", pull("mallory", { state: "closed", merged: true })), "merged", MERGE),
  no("closed", PRT, pullEvent("closed", pull("alice", { state: "closed" })), "pull-request-closed", {
    answers: { reviews: [review("bob")] },
  }),
  ok("merged meanwhile", PRT, pullEvent("labeled"), "merged", MERGE, {
    answers: { pull: pull("mallory", { state: "closed", merged: true }) },
  }),
  no("closed meanwhile", PRT, pullEvent("opened", pull("alice")), "pull-request-closed", {
    answers: { pull: pull("alice", { state: "closed" }) },
  }),
  no(
    "merged without a commit",
    PRT,
    pullEvent("closed", pull("mallory", { state: "closed", merged: true, merge_commit_sha: null })),
    "error",
  ),

  no("a push meanwhile", PRT, pullEvent("opened", pull("alice")), "head-moved", {
    answers: { pull: pull("alice", { head: { sha: OTHER } }) },
  }),
  no("a push meanwhile, with an approval of before", PRT, pullEvent("opened"), "head-moved", {
    answers: { pull: pull("mallory", { head: { sha: OTHER } }), reviews: [review("alice")] },
  }),

  ok("a trusted author, opened", PRT, pullEvent("opened", pull("alice")), "trusted-author"),
  ok("a trusted author in another case", PRT, pullEvent("opened", pull("Alice")), "trusted-author"),
  ok("a trusted author's push", PRT, pullEvent("synchronize", pull("alice")), "trusted-author"),
  ok(
    "the owner's push",
    PRT,
    pullEvent("synchronize", pull("alice", { head: { repo: fork("bob") } }), "bob"),
    "trusted-author",
  ),
  no("a trusted author, reopened", PRT, pullEvent("reopened", pull("alice")), "untrusted-author"),
  no("a trusted author, labeled", PRT, labeled("docs", "alice", pull("alice")), "untrusted-author"),
  no(
    "a trusted author in a review event",
    "pull_request_review",
    pullEvent("opened", pull("alice")),
    "untrusted-author",
  ),
  no("somebody else's push", PRT, pullEvent("synchronize", pull("alice"), "mallory"), "untrusted-author"),
  no("a push by a trusted third", PRT, pullEvent("synchronize", pull("alice"), "bob"), "untrusted-author"),
  no("an untrusted author", PRT, pullEvent("opened"), "untrusted-author"),
  no(
    "an untrusted owner",
    PRT,
    pullEvent("opened", pull("alice", { head: { repo: fork("mallory") } })),
    "untrusted-author",
  ),
  no(
    "an organization's fork",
    PRT,
    pullEvent("opened", pull("alice", { head: { repo: fork("some-org", "Organization") } })),
    "untrusted-author",
  ),
  no("an untrusted sender", PRT, pullEvent("opened", pull("alice"), "mallory"), "untrusted-author"),
  no(
    "an author who is gone",
    PRT,
    { ...pullEvent("opened", pull("alice")), pull_request: { ...pull("alice"), user: null } },
    "untrusted-author",
  ),
  no("somebody unknown", PRT, pullEvent("opened", pull("nobody-known")), "untrusted-author"),
  no(
    "a login that another has now",
    PRT,
    pullEvent("opened", pull("alice", { user: { ...user("alice"), id: 4242 } })),
    "untrusted-author",
  ),

  ...[
    ["tria", "triage", true],
    ["tria", "write", false],
    ["alice", "write", true],
    ["alice", "maintain", false],
    ["mia", "maintain", true],
    ["mia", "admin", false],
    ["bob", "admin", true],
    ["olga", "write", true],
    ["olga", "maintain", false],
    ["gil", "admin", true],
  ].map(([login, permission, isAllowed]) => {
    const more = { inputs: { "trusted-permission": String(permission) } };
    const name = `${login} where ${permission} is asked for`;
    const payload = pullEvent("opened", pull(String(login)));
    return isAllowed
      ? ok(name, PRT, payload, "trusted-author", SHA, more)
      : no(name, PRT, payload, "untrusted-author", more);
  }),
  no("`read` in a public repository", PRT, pullEvent("opened", pull("rita")), "error", {
    inputs: { "trusted-permission": "read" },
  }),
  ok(
    "`read` in a private repository",
    PRT,
    { ...pullEvent("opened", pull("rita")), repository: { ...REPOSITORY, private: true } },
    "trusted-author",
    SHA,
    { inputs: { "trusted-permission": "read" } },
  ),
  ok("a member of a team", PRT, pullEvent("opened", pull("rita")), "trusted-author", SHA, {
    inputs: { "trusted-teams": "octo-org/docs,octo-org/core" },
    answers: { teams: { "octo-org/core/rita": "active" } },
  }),
  no("an invited member of a team", PRT, pullEvent("opened", pull("rita")), "untrusted-author", {
    inputs: { "trusted-teams": "octo-org/core" },
    answers: { teams: { "octo-org/core/rita": "pending" } },
  }),
  ok(
    "a trusted bot as author",
    PRT,
    pullEvent("opened", pull("alice", { user: user("helper[bot]", "Bot") })),
    "trusted-author",
    SHA,
    { inputs: { "trusted-bots": "helper[bot]" } },
  ),
  no(
    "another bot as author",
    PRT,
    pullEvent("opened", pull("alice", { user: user("helper[bot]", "Bot") })),
    "untrusted-author",
    { inputs: { "trusted-bots": "helper" } },
  ),
  no(
    "a person with a bot's login",
    PRT,
    pullEvent("opened", pull("alice", { user: user("helper[bot]") })),
    "untrusted-author",
    { inputs: { "trusted-bots": "helper[bot]" } },
  ),
  no(
    "a trusted bot as sender",
    PRT,
    { ...pullEvent("opened", pull("alice")), sender: user("helper[bot]", "Bot") },
    "untrusted-author",
    { inputs: { "trusted-bots": "helper[bot]" } },
  ),

  ok("a review", PRT, pullEvent("opened"), "approved", SHA, {
    answers: { reviews: [review("alice")] },
    approvedBy: "alice",
  }),
  no("a review of another commit", PRT, pullEvent("opened"), "approval-for-other-commit", {
    answers: { reviews: [review("alice", "APPROVED", OTHER)] },
  }),
  no("a review of the commit in capitals", PRT, pullEvent("opened"), "approval-for-other-commit", {
    answers: { reviews: [review("alice", "APPROVED", SHA.toUpperCase())] },
  }),
  no("an untrusted review", PRT, pullEvent("opened"), "untrusted-author", {
    answers: { reviews: [review("rita"), review("nobody")] },
  }),
  no("an untrusted review of another commit", PRT, pullEvent("opened"), "untrusted-author", {
    answers: { reviews: [review("rita", "APPROVED", OTHER)] },
  }),
  no("the author's own review", PRT, pullEvent("synchronize", pull("alice"), "mallory"), "untrusted-author", {
    answers: { reviews: [review("ALICE")] },
  }),
  no("a review of somebody who is gone", PRT, pullEvent("opened"), "untrusted-author", {
    answers: { reviews: [{ ...review("x"), user: null }] },
  }),
  no("a bot's review", PRT, pullEvent("opened"), "untrusted-author", {
    answers: { reviews: [{ ...review("alice"), user: user("alice", "Bot") }] },
  }),
  no("changes requested later", PRT, pullEvent("opened"), "untrusted-author", {
    answers: { reviews: [review("alice"), review("Alice", "CHANGES_REQUESTED", SHA, 2)] },
  }),
  no("changes requested at the same time", PRT, pullEvent("opened"), "untrusted-author", {
    answers: { reviews: [review("alice", "CHANGES_REQUESTED"), review("alice")] },
  }),
  no("dismissed later", PRT, pullEvent("opened"), "untrusted-author", {
    answers: { reviews: [review("alice"), review("alice", "DISMISSED", SHA, 2)] },
  }),
  ok("commented later", PRT, pullEvent("opened"), "approved", SHA, {
    answers: { reviews: [review("alice"), review("alice", "COMMENTED", SHA, 2)] },
  }),
  ok("approved after changes were requested", PRT, pullEvent("opened"), "approved", SHA, {
    answers: { reviews: [review("alice", "APPROVED", SHA, 3), review("alice", "CHANGES_REQUESTED", SHA, 2)] },
  }),
  no("force-pushed later", PRT, pullEvent("synchronize"), "approval-for-other-commit", {
    answers: { reviews: [review("alice", "APPROVED", SHA, 2)], events: [pushed(1), pushed(3)] },
  }),
  no("force-pushed in the same second", PRT, pullEvent("synchronize"), "approval-for-other-commit", {
    answers: { reviews: [review("alice", "APPROVED", SHA, 2)], events: [pushed(2)] },
  }),
  ok("force-pushed before", PRT, pullEvent("synchronize"), "approved", SHA, {
    answers: { reviews: [review("alice", "APPROVED", SHA, 2)], events: [pushed(1), { event: "labeled" }] },
  }),
  no("one of two", PRT, pullEvent("opened"), "not-enough-approvals", {
    answers: { reviews: [review("alice")] },
    inputs: { "required-approvals": "2" },
    approvedBy: "alice",
  }),
  no("one in two cases of letters", PRT, pullEvent("opened"), "not-enough-approvals", {
    answers: { reviews: [review("alice")], comments: [comment("ALICE", approve)] },
    inputs: { approvals: "review,comment", "required-approvals": "2" },
  }),
  ok("two over two kinds", PRT, pullEvent("edited"), "approved", SHA, {
    answers: { reviews: [review("bob")], comments: [comment("alice", approve)] },
    inputs: { approvals: "review,comment", "required-approvals": "2" },
    approvedBy: "alice,bob",
  }),
  no("no approvals asked for", PRT, pullEvent("opened"), "untrusted-author", {
    answers: { reviews: [review("alice")] },
    inputs: { approvals: "none" },
  }),
  ok("a review in a review event", "pull_request_review", pullEvent("submitted", pull(), "alice"), "approved", SHA, {
    answers: { reviews: [review("alice")] },
  }),

  ok("the label, put on", PRT, labeled("safe-to-test", "alice"), "approved", SHA, { ...LABEL, approvedBy: "alice" }),
  no("the label, put on by somebody untrusted", PRT, labeled("safe-to-test", "tria"), "untrusted-author", LABEL),
  no("another label", PRT, labeled("docs", "alice"), "untrusted-author", LABEL),
  no(
    "the label, taken off",
    PRT,
    pullEvent("unlabeled", pull(), "alice", { label: { name: "safe-to-test" } }),
    "untrusted-author",
    LABEL,
  ),
  no(
    "the label of before",
    PRT,
    pullEvent("synchronize", pull("mallory", { labels: [{ name: "safe-to-test" }] })),
    "untrusted-author",
    LABEL,
  ),
  no("the label, where reviews are asked for", PRT, labeled("safe-to-test", "alice"), "untrusted-author"),
  ok("a label of another name", PRT, labeled("run it", "alice"), "approved", SHA, {
    inputs: { approvals: "label", "approval-label": "run it" },
  }),

  ok("a comment", PRT, pullEvent("synchronize"), "approved", SHA, {
    ...COMMENT,
    answers: { comments: [comment("alice", `Fine.\r\n${approve}\r\n`)] },
  }),
  no("an edited comment", PRT, pullEvent("synchronize"), "untrusted-author", {
    ...COMMENT,
    answers: { comments: [comment("alice", approve, true)] },
  }),
  no("a quoted comment", PRT, pullEvent("synchronize"), "untrusted-author", {
    ...COMMENT,
    answers: { comments: [comment("alice", `> ${approve}`)] },
  }),
  no("a prefix of the SHA", PRT, pullEvent("synchronize"), "untrusted-author", {
    ...COMMENT,
    answers: { comments: [comment("alice", approve.slice(0, -1))] },
  }),
  no("more than the SHA", PRT, pullEvent("synchronize"), "untrusted-author", {
    ...COMMENT,
    answers: { comments: [comment("alice", `${approve}0`)] },
  }),
  no("a comment on another commit", PRT, pullEvent("synchronize"), "approval-for-other-commit", {
    ...COMMENT,
    answers: { comments: [comment("alice", `/ok-to-test ${OTHER}`)] },
  }),
  no("an untrusted comment", PRT, pullEvent("synchronize"), "untrusted-author", {
    ...COMMENT,
    answers: { comments: [comment("mallory", approve)] },
  }),

  ok("a comment event that approves", "issue_comment", commentEvent("alice", approve), "approved", SHA, {
    ...COMMENT,
    answers: { comments: [comment("alice", approve)] },
  }),
  no("a trusted commenter alone", "issue_comment", commentEvent("alice", "/deploy"), "untrusted-author"),
  no(
    "a trusted commenter on a trusted author's fork",
    "issue_comment",
    commentEvent("alice", "/deploy"),
    "untrusted-author",
    { answers: { pull: pull("alice") } },
  ),
  ok(
    "a trusted commenter on a branch of ours",
    "issue_comment",
    commentEvent("alice", "/deploy"),
    "same-repository",
    SHA,
    { answers: { pull: inRepository() } },
  ),
  no(
    "an untrusted commenter on a branch of ours",
    "issue_comment",
    commentEvent("mallory", "/deploy"),
    "untrusted-actor",
    { answers: { pull: inRepository() } },
  ),
  no(
    "an untrusted sender of a trusted comment",
    "issue_comment",
    commentEvent("alice", "/deploy", "mallory"),
    "untrusted-actor",
    { answers: { pull: inRepository() } },
  ),
  no(
    "an untrusted commenter on approved code",
    "issue_comment",
    commentEvent("mallory", "/deploy"),
    "untrusted-actor",
    { answers: { reviews: [review("alice")] } },
  ),
  ok("a dispatch", "workflow_dispatch", plain, "approved", SHA, {
    inputs: { "pull-number": "7" },
    answers: { reviews: [review("bob")] },
  }),
  no("a trusted dispatcher alone", "repository_dispatch", plain, "untrusted-author", {
    inputs: { "pull-number": "7" },
  }),
  no("a dispatch for a pull request that isn't there", "workflow_dispatch", plain, "error", {
    inputs: { "pull-number": "8" },
  }),
  no("a number in another event", "push", plain, "error", { inputs: { "pull-number": "7" }, isSilent: true }),

  ok("a trusted person's issue", "issues", issueEvent("alice", "alice"), "trusted-actor", BASE),
  no("an untrusted person's issue", "issues", issueEvent("mallory", "mallory"), "untrusted-actor"),
  no(
    "an untrusted person's issue, labeled by a trusted one",
    "issues",
    issueEvent("mallory", "alice"),
    "untrusted-actor",
  ),
  ok(
    "a trusted comment on a trusted issue",
    "issue_comment",
    issueEvent("alice", "bob", { comment: comment("bob", "x") }),
    "trusted-actor",
    BASE,
  ),
  no(
    "an untrusted comment on a trusted issue",
    "issue_comment",
    issueEvent("alice", "bob", { comment: comment("mallory", "x") }),
    "untrusted-actor",
  ),
  no(
    "a trusted comment on an untrusted issue",
    "issue_comment",
    issueEvent("mallory", "bob", { comment: comment("bob", "x") }),
    "untrusted-actor",
  ),
  ok("a trusted discussion", "discussion", { ...plain, discussion: { user: user("alice") } }, "trusted-actor", BASE),
  no(
    "an untrusted discussion",
    "discussion_comment",
    { ...plain, discussion: { user: user("mallory") }, comment: { user: user("alice") } },
    "untrusted-actor",
  ),
  ...["fork", "watch", "gollum"].flatMap((event) => [
    ok(`${event} by a trusted person`, event, plain, "trusted-actor", BASE),
    no(`${event} by an untrusted person`, event, { ...plain, sender: user("mallory") }, "untrusted-actor"),
  ]),
  no("an issue without an issue", "issues", plain, "error", SILENT),

  ok("after a push", "workflow_run", runEvent("push", REPOSITORY), "trusted-event", SHA, SILENT),
  no("after another repository's push", "workflow_run", runEvent("push"), "untrusted-repository", SILENT),
  no("after a push to what is gone", "workflow_run", runEvent("push", null), "untrusted-repository", SILENT),
  no("after a fork's pull request", "workflow_run", runEvent("pull_request"), "untrusted-author"),
  ok("after a fork's pull request, approved", "workflow_run", runEvent("pull_request"), "approved", SHA, {
    answers: { reviews: [review("bob")] },
  }),
  ok("after a review", "workflow_run", runEvent("pull_request_review_comment"), "approved", SHA, {
    answers: { reviews: [review("bob")] },
  }),
  no(
    "after a trusted author's pull request",
    "workflow_run",
    runEvent("pull_request", fork("alice")),
    "untrusted-author",
    { answers: { pull: pull("alice") } },
  ),
  ok("after our own pull request", "workflow_run", runEvent("pull_request", REPOSITORY), "same-repository", SHA, {
    answers: { pull: inRepository() },
  }),
  ok("among several", "workflow_run", runEvent("pull_request"), "approved", SHA, {
    answers: {
      pulls: [pull("x", { number: 5, head: { sha: OTHER } }), pull("x", { number: 6, head: { repo: null } }), pull()],
      reviews: [review("bob")],
    },
  }),
  no(
    "after another commit",
    "workflow_run",
    runEvent("pull_request", fork("mallory"), OTHER),
    "pull-request-not-found",
  ),
  no(
    "after another fork's",
    "workflow_run",
    runEvent("pull_request", { ...fork("mallory"), id: 998 }),
    "pull-request-not-found",
  ),
  no("after a fork that is gone", "workflow_run", runEvent("pull_request", null), "pull-request-not-found", SILENT),
  no(
    "after pull_request_target",
    "workflow_run",
    runEvent("pull_request_target", REPOSITORY),
    "pull-request-not-found",
    SILENT,
  ),
  ...["issue_comment", "workflow_run", "deployment", "made_up"].map((parent) =>
    no(`after ${parent}`, "workflow_run", runEvent(parent, REPOSITORY), "error", SILENT),
  ),

  ...Object.entries({
    "trusted-permission": "owner",
    "trusted-teams": "core",
    "trusted-bots": "a b",
    approvals: "none,review",
    "required-approvals": "0",
    "on-untrusted": "ignore",
    "pull-number": "-7",
    mode: "analyse",
  }).map(([input, value]) =>
    no(`${input}: ${value}`, "push", plain, "error", {
      inputs: { "on-untrusted": "skip", [input]: value },
      isSilent: true,
    }),
  ),
];
