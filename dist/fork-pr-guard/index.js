import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 2613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 5317:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("child_process");

/***/ }),

/***/ 6982:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");

/***/ }),

/***/ 4434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 9896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 8611:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");

/***/ }),

/***/ 5692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");

/***/ }),

/***/ 9278:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");

/***/ }),

/***/ 4589:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:assert");

/***/ }),

/***/ 6698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

/***/ }),

/***/ 7540:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:console");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 3053:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:diagnostics_channel");

/***/ }),

/***/ 610:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns");

/***/ }),

/***/ 8474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 2467:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http2");

/***/ }),

/***/ 7030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 643:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:perf_hooks");

/***/ }),

/***/ 1792:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:querystring");

/***/ }),

/***/ 7075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 1692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 3136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 3429:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util/types");

/***/ }),

/***/ 5919:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 6928:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

/***/ }),

/***/ 3193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");

/***/ }),

/***/ 3557:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("timers");

/***/ }),

/***/ 4756:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");

/***/ }),

/***/ 9023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 9187:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ action)
/* harmony export */ });
/* harmony import */ var _trustchain_action_kit__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1208);
/* harmony import */ var _trustchain_findings__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8751);


const action = (0,_trustchain_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .defineAction */ .QP)({
    name: "fork-pr-guard",
    description: "Proves what an outsider can reach in a repository's workflows, and stops a privileged run that would take an outsider's code or text unless the exact commit was approved",
    inputs: {
        mode: (0,_trustchain_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)(["analyze", "enforce"], {
            description: "`analyze` checks workflow files, `enforce` judges the event of this run; without it, `enforce` on a runner and `analyze` in a terminal",
        }),
        ..._trustchain_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .checkInputs */ .sw,
        visibility: (0,_trustchain_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)(["public", "internal", "private"], {
            description: "For `analyze`: who an outsider is, nobody for a private repository. Without it the configuration's counts, else `public`",
        }),
        "default-token": (0,_trustchain_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)(["write", "read"], {
            description: "For `analyze`: rights of the token where no `permissions:` stands at workflow or job. Without it the configuration's count, else `write`",
        }),
        platform: (0,_trustchain_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)(["github.com", "ghes"], {
            description: "For `analyze`: `ghes` is GitHub Enterprise Server, which lacks protections that GitHub.com has by default. Without it the configuration's counts, else `github.com`",
        }),
        "min-severity": (0,_trustchain_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)(_trustchain_findings__WEBPACK_IMPORTED_MODULE_1__/* .SEVERITIES */ .oC, {
            description: "For `analyze`: findings below aren't reported. Without it the configuration's counts, else all are",
        }),
        rules: (0,_trustchain_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)({
            hint: "RULE",
            description: "For `analyze`: the only rules to report. Without it the configuration's count, else all",
        }),
        "github-token": (0,_trustchain_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .secret */ .rJ)({
            default: "${{ github.token }}",
            description: "Needs `pull-requests: read` and `contents: read`; `trusted-teams` needs a token with `members: read`",
        }),
        "trusted-permission": (0,_trustchain_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)(["read", "triage", "write", "maintain", "admin"], {
            default: "write",
            description: "The least role of a trusted person: `read`, `triage`, `write`, `maintain` or `admin`; `read` in private repositories only",
        }),
        "trusted-teams": (0,_trustchain_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)({
            hint: "ORG/SLUG",
            description: "Teams as `org/slug`: their active members are trusted",
        }),
        "trusted-bots": (0,_trustchain_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)({
            hint: "LOGIN",
            description: "Exact logins of bots that are trusted as authors; never as those who act",
        }),
        approvals: (0,_trustchain_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)({
            default: ["review"],
            hint: "KIND",
            description: "What approves a commit: `review`, `label`, `comment`; or `none` alone",
        }),
        "required-approvals": (0,_trustchain_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)({
            default: 1,
            min: 1,
            description: "How many different people have to approve, over all kinds",
        }),
        "approval-label": (0,_trustchain_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({ default: "safe-to-test", description: "The label that approves when it is put on" }),
        "approval-command": (0,_trustchain_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({
            default: "/ok-to-test",
            description: "What approves at the beginning of a comment's line, before the commit's 40 digits",
        }),
        "on-untrusted": (0,_trustchain_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)(["fail", "skip"], {
            default: "fail",
            description: "`fail` stops the job; `skip` ends with success and `allowed=false`. Errors fail in both",
        }),
        "pull-number": (0,_trustchain_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)({
            min: 1,
            description: "The pull request, for `workflow_dispatch` and `repository_dispatch` alone; else the event tells it",
        }),
    },
    outputs: {
        ..._trustchain_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .checkOutputs */ .n2,
        allowed: "`true` or `false`",
        trust: "`trusted-event`, `same-repository`, `trusted-author`, `trusted-actor`, `approved`, `merged`, `untrusted` or `unknown`",
        reason: "Why, in one word: the trust, or what stands against it",
        "head-sha": "The commit that may be checked out, that and nothing else; only when allowed",
        "pull-number": "The pull request, where there is one",
        "approved-by": "Logins of those whose approval counts, sorted, joined by commas",
        fork: "Does the code come from a fork: `true` or `false`; empty when unknown",
    },
    permissions: { contents: "read", "pull-requests": "read" },
    network: [
        "with `enforce`, the GitHub API, where the event alone doesn't decide: the pull request, its reviews, comments and events, permissions and memberships of people",
    ],
});


/***/ }),

/***/ 8389:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _trustchain_action_kit__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1208);
/* harmony import */ var _action_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9187);
/* harmony import */ var _main_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6219);



await (0,_trustchain_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .runOnRunner */ .Tf)(_action_js__WEBPACK_IMPORTED_MODULE_1__/* .action */ .X, _main_js__WEBPACK_IMPORTED_MODULE_2__/* ["default"] */ .A);

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 6219:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  A: () => (/* binding */ main)
});

// EXTERNAL MODULE: ./actions/fork-pr-guard/lib/action.js
var action = __nccwpck_require__(9187);
// EXTERNAL MODULE: ./packages/action-kit/lib/index.js + 17 modules
var lib = __nccwpck_require__(1208);
;// CONCATENATED MODULE: ./actions/fork-pr-guard/lib/decision.js
function allow(trust, headSha, approvedBy = []) {
    return { allowed: true, trust, headSha, approvedBy };
}
function refuse(reason, approvedBy = []) {
    return { allowed: false, reason, approvedBy };
}

;// CONCATENATED MODULE: ./actions/fork-pr-guard/lib/event/names.js
/** Events that only people with write access fire, on code that is in the repository already. */
const WRITERS_ONLY = new Set(["push", "schedule", "release", "create", "delete", "merge_group"]);
/** The same, unless they are about a pull request. */
const DISPATCHES = new Set(["workflow_dispatch", "repository_dispatch"]);
/** Events of a pull request's own, whose action says what became of it. */
const PULL_REQUEST = new Set(["pull_request", "pull_request_target"]);
const PULL_REQUEST_REVIEW = new Set(["pull_request_review", "pull_request_review_comment"]);
/** Events of what people say, with the key that holds what they talk about; none where it is the act alone. */
const CONVERSATIONS = new Map([
    ["issues", ["issue"]],
    ["issue_comment", ["issue", "comment"]],
    ["discussion", ["discussion"]],
    ["discussion_comment", ["discussion", "comment"]],
    ["fork", []],
    ["watch", []],
    ["gollum", []],
]);
/** Parents of a `workflow_run` that say of which commit of a pull request it was. */
const PULL_REQUEST_PARENTS = new Set(["pull_request", ...PULL_REQUEST_REVIEW]);

;// CONCATENATED MODULE: ./actions/fork-pr-guard/lib/person.js
/** @returns null for an account that is gone */
function personOf(json) {
    if (json.isNothing)
        return null;
    const id = json.object().at("id");
    const type = json.at("type");
    return {
        login: json.at("login").text(),
        id: id.isNothing ? null : id.id(),
        type: type.isNothing ? "" : type.text(),
    };
}
/** Logins are the same whatever their case (GitHub never gives out two that differ in it alone). */
function sameLogin(a, b) {
    return a.toLowerCase() === b.toLowerCase();
}
/** A login can be given up and taken by somebody else; an id can't. */
function isSame(a, b) {
    if (!a || !b || !sameLogin(a.login, b.login))
        return false;
    return a.id === null || b.id === null || a.id === b.id;
}
/** Each once, by login, sorted by it. */
function distinct(people) {
    const byLogin = new Map(people.map((person) => [person.login.toLowerCase(), person]));
    return [...byLogin].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, person]) => person);
}

;// CONCATENATED MODULE: ./actions/fork-pr-guard/lib/approvals/own-lines.js
/**
 * The lines of a comment in which its writer speaks: not those that quote somebody, nor code blocks, nor what HTML
 * comments hide. In doubt a line is not the writer's own.
 *
 * @see GitHub Flavored Markdown, sections 4.4 to 4.6 (code blocks, HTML blocks) and 5.1 (block quotes; laziness)
 */
function ownLines(body) {
    const own = [];
    let quoting = false;
    let fence;
    let hidden = false;
    for (const line of body.split(/\r\n|\r|\n/)) {
        if (hidden) {
            hidden = !line.includes("-->");
            continue;
        }
        const [, marks] = /^ {0,3}(`{3,}|~{3,})/.exec(line) ?? [];
        if (fence !== undefined) {
            if (marks?.startsWith(fence) && line.trim() === marks)
                fence = undefined;
            continue;
        }
        fence = marks;
        if (fence !== undefined)
            continue;
        const comment = line.lastIndexOf("<!--");
        hidden = comment >= 0 && !line.slice(comment).includes("-->");
        // A quoted paragraph goes on over lines without a mark, until an empty one.
        quoting = /^\s*>/.test(line) || (quoting && line.trim() !== "");
        if (!quoting)
            own.push(line);
    }
    return own;
}

;// CONCATENATED MODULE: ./actions/fork-pr-guard/lib/approvals/comments.js

/** Comments that approve the head, by a line of the command and all 40 digits of its SHA. Who can edit one could forge it. */
async function commentApprovals(pull, command, facts, isTrusted) {
    const by = [];
    let elsewhere = false;
    for (const { author, body, isEdited } of await facts.comments(pull.number)) {
        const commits = isEdited ? [] : commitsIn(body, command);
        if (author === null || commits.length === 0 || !(await isTrusted(author)))
            continue;
        if (commits.includes(pull.headSha))
            by.push(author);
        else
            elsewhere = true;
    }
    return { by, elsewhere };
}
/** The commits that a comment approves. */
function commitsIn(body, command) {
    if (!body.includes(command))
        return [];
    return ownLines(body).flatMap((line) => {
        const commit = line.startsWith(`${command} `) ? line.slice(command.length + 1).trimEnd() : "";
        return /^[0-9a-f]{40}$/.test(commit) ? [commit] : [];
    });
}

;// CONCATENATED MODULE: ./actions/fork-pr-guard/lib/approvals/reviews.js

/**
 * Reviews that approve the head. What is asked for last of all is when the head was force-pushed: GitHub moves an
 * approval's commit along with a force-push, so that one from before it says nothing.
 */
async function reviewApprovals(pull, facts, isTrusted) {
    const approving = [];
    for (const review of newestOfEach(await facts.reviews(pull.number))) {
        if (review.state !== "APPROVED" || isSame(review.author, pull.author))
            continue;
        if (await isTrusted(review.author))
            approving.push(review);
    }
    const ofHead = approving.filter(({ commit }) => commit === pull.headSha);
    const pushes = ofHead.length > 0 ? await facts.forcePushes(pull.number) : [];
    const counting = ofHead.filter(({ at }) => pushes.every((push) => at > push));
    return { by: counting.map(({ author }) => author), elsewhere: counting.length < approving.length };
}
/** Each person's newest decisive review. */
function newestOfEach(reviews) {
    const newest = new Map();
    for (const review of reviews) {
        if (!isDecisive(review))
            continue;
        const key = review.author.login.toLowerCase();
        const before = newest.get(key);
        if (before === undefined || isNewer(review, before))
            newest.set(key, review);
    }
    return [...newest.values()];
}
/** A review of nobody, or that only comments, decides nothing. */
function isDecisive(review) {
    return review.author !== null && review.at !== null && review.state !== "COMMENTED" && review.state !== "PENDING";
}
/** Of two in the same second, one that approves is not the newer. */
function isNewer(review, before) {
    return review.at === before.at ? before.state === "APPROVED" : review.at > before.at;
}

;// CONCATENATED MODULE: ./actions/fork-pr-guard/lib/approvals/approvals.js



/** Everybody who approves the head of a pull request, in the ways that the policy knows. */
async function approvalsOf(pull, labelling, facts, policy, isTrusted) {
    const found = [];
    if (policy.approvals.has("review"))
        found.push(await reviewApprovals(pull, facts, isTrusted));
    if (policy.approvals.has("label"))
        found.push(await labelApproval(labelling, policy, isTrusted));
    if (policy.approvals.has("comment")) {
        found.push(await commentApprovals(pull, policy.approvalCommand, facts, isTrusted));
    }
    return { by: distinct(found.flatMap(({ by }) => by)), elsewhere: found.some(({ elsewhere }) => elsewhere) };
}
/** Labels that are there already say nothing of the commit: it may have been pushed after them. */
async function labelApproval(labelling, { approvalLabel }, isTrusted) {
    if (labelling?.label !== approvalLabel || labelling.sender === null)
        return { by: [], elsewhere: false };
    return { by: (await isTrusted(labelling.sender)) ? [labelling.sender] : [], elsewhere: false };
}

;// CONCATENATED MODULE: ./actions/fork-pr-guard/lib/policy.js

/** Roles in a repository, the least first. */
const ROLES = ["none", "read", "triage", "write", "maintain", "admin"];
const APPROVALS = ["review", "label", "comment"];
/**
 * @param isPrivate is the payload's repository private?
 * @throws UserError naming the input
 */
function policyOf(inputs, isPrivate) {
    const permission = inputs["trusted-permission"];
    if (permission === "read" && !isPrivate) {
        const reason = "`read` is what everybody has in a repository that isn't private";
        throw new lib/* UserError */.yo("input trusted-permission", reason, "use triage, write, maintain or admin");
    }
    const command = inputs["approval-command"];
    if (/[\r\n>]/.test(command)) {
        throw new lib/* UserError */.yo("input approval-command", `${(0,lib/* quote */.hD)(command)} is no beginning of a line`, "use one like /ok-to-test");
    }
    return {
        trustedPermission: permission,
        trustedTeams: inputs["trusted-teams"].map(teamOf),
        trustedBots: inputs["trusted-bots"].map(botOf),
        approvals: policy_approvalsOf(inputs.approvals),
        requiredApprovals: inputs["required-approvals"],
        approvalLabel: inputs["approval-label"],
        approvalCommand: command,
    };
}
function teamOf(given) {
    const [, org, slug] = /^([A-Za-z0-9_-]{1,100})\/([A-Za-z0-9_-][A-Za-z0-9._-]{0,254})$/.exec(given) ?? [];
    if (org !== undefined && slug !== undefined)
        return { org, slug };
    throw new lib/* UserError */.yo("input trusted-teams", `${(0,lib/* quote */.hD)(given)} is no team`, "give each as org/slug");
}
function botOf(given) {
    if (/^[A-Za-z0-9_-]{1,100}(\[bot\])?$/.test(given))
        return given;
    throw new lib/* UserError */.yo("input trusted-bots", `${(0,lib/* quote */.hD)(given)} is no login`, "give each as name[bot]");
}
function policy_approvalsOf(words) {
    if (words.includes("none")) {
        if (words.every((word) => word === "none"))
            return new Set();
        throw new lib/* UserError */.yo("input approvals", "`none` stands with others", "give `none` alone, or leave it out");
    }
    return new Set(words.map((given) => {
        const kind = APPROVALS.find((known) => known === given);
        if (kind !== undefined)
            return kind;
        throw new lib/* UserError */.yo("input approvals", `${(0,lib/* quote */.hD)(given)} is no approval`, `use ${(0,lib/* alternatives */.Vo)([...APPROVALS, "none"])}`);
    }));
}

;// CONCATENATED MODULE: ./actions/fork-pr-guard/lib/trusted.js


/** What can stand in a login; anything else is nobody's, and never becomes a part of an address. */
const LOGIN = /^[A-Za-z0-9_-]{1,100}$/;
/**
 * Is somebody trusted: a person of the role asked for, or in one of the teams? Bots never are: whoever makes one act
 * would be trusted with it.
 */
async function isTrusted(person, facts, policy) {
    if (person?.type !== "User" || !LOGIN.test(person.login))
        return false;
    const { role, id } = await facts.role(person.login);
    // The login was given up, and somebody else has it now.
    if (id !== null && person.id !== null && id !== person.id)
        return false;
    if (ROLES.indexOf(role) >= ROLES.indexOf(policy.trustedPermission))
        return true;
    for (const team of policy.trustedTeams)
        if (await facts.isActiveMember(team, person.login))
            return true;
    return false;
}
/** The same for who wrote something, where the bots that the policy names count, too. */
async function isTrustedAuthor(person, facts, policy) {
    if (person?.type !== "Bot")
        return isTrusted(person, facts, policy);
    return policy.trustedBots.some((bot) => sameLogin(bot, person.login));
}
/** Authors and others, each judged once: who is an author and more is an author. */
async function areTrusted(authors, others, facts, policy) {
    for (const author of authors)
        if (!(await isTrustedAuthor(author, facts, policy)))
            return false;
    for (const other of others) {
        const isAuthor = authors.some((author) => isSame(author, other));
        if (!isAuthor && !(await isTrusted(other, facts, policy)))
            return false;
    }
    return true;
}

;// CONCATENATED MODULE: ./actions/fork-pr-guard/lib/judge-pull.js





/** The decision on the code of a pull request. */
async function judgePull(given, facts, policy) {
    const { pull, act, repositoryId, isCurrent } = given;
    // By its id: a fork may get any name. Who can push to the repository may run what is in it.
    if (pull.head?.id === repositoryId)
        return allow("same-repository", pull.headSha);
    if (act?.action === "closed")
        return judgeClosed(pull);
    const current = isCurrent ? pull : await facts.pull(pull.number);
    if (current.isClosed)
        return judgeClosed(current);
    if (current.headSha !== pull.headSha)
        return refuse("head-moved");
    if (act !== null && (await isByTrusted(pull, current, act, facts, policy))) {
        return allow("trusted-author", pull.headSha);
    }
    return judgeApprovals(pull, act, facts, policy);
}
/** What was merged is in the repository, under a commit of its own. */
function judgeClosed({ isMerged, mergeCommitSha }) {
    if (!isMerged)
        return refuse("pull-request-closed");
    if (mergeCommitSha !== null)
        return allow("merged", mergeCommitSha);
    throw new lib/* UserError */.yo("the pull request", "is merged without a commit", "start the run again");
}
/**
 * Is everybody trusted who can have written the head? Only what opens a pull request, or adds to it by its author or the
 * fork's owner, tells who pushed last.
 */
async function isByTrusted(pull, current, { action, sender }, facts, policy) {
    const owners = [pull.head?.owner ?? null, current.head?.owner ?? null];
    // Nobody knows who is a member of an organization, and so who can push to its fork.
    if (owners.some((owner) => owner?.type !== "User"))
        return false;
    const isTheirs = [pull.author, ...owners].some((person) => isSame(person, sender));
    if (action !== "opened" && !(action === "synchronize" && isTheirs))
        return false;
    return areTrusted([pull.author], [...owners, sender], facts, policy);
}
async function judgeApprovals(pull, act, facts, policy) {
    const labelling = act?.action === "labeled" && act.label !== null ? { label: act.label, sender: act.sender } : null;
    const trusts = (person) => isTrusted(person, facts, policy);
    const { by, elsewhere } = await approvalsOf(pull, labelling, facts, policy, trusts);
    const logins = by.map(({ login }) => login);
    if (policy.approvals.size > 0 && by.length >= policy.requiredApprovals)
        return allow("approved", pull.headSha, logins);
    if (by.length > 0)
        return refuse("not-enough-approvals", logins);
    return refuse(elsewhere ? "approval-for-other-commit" : "untrusted-author");
}

;// CONCATENATED MODULE: ./actions/fork-pr-guard/lib/subject.js
const NO_SUBJECT = { pullNumber: null, fork: null, title: "", author: null, actor: null };
/** What an event is about, as far as it says so itself. */
function subjectOf(event) {
    switch (event.kind) {
        case "writers-only":
            return { ...NO_SUBJECT, fork: false };
        case "conversation": {
            const author = event.authors.at(-1)?.login ?? null;
            return { ...NO_SUBJECT, fork: false, author, actor: event.sender?.login ?? null };
        }
        case "pull-request": {
            const actor = event.act?.sender?.login ?? null;
            return { ...NO_SUBJECT, ...subjectOfPull(event.pull, event.repositoryId), actor };
        }
        case "pull-comment":
            return { ...NO_SUBJECT, pullNumber: event.pullNumber, actor: event.sender?.login ?? null };
        case "pull-dispatch":
            return { ...NO_SUBJECT, pullNumber: event.pullNumber };
        case "parent-run":
            return { ...NO_SUBJECT, fork: event.head?.id !== event.repositoryId };
    }
}
function subjectOfPull(pull, repositoryId) {
    const { number, title, author, head } = pull;
    return { pullNumber: number, title, author: author?.login ?? null, fork: head?.id !== repositoryId };
}

;// CONCATENATED MODULE: ./actions/fork-pr-guard/lib/decide.js






/**
 * May this run go on? The answer follows from the event, what the API tells and the policy, and from nothing else.
 *
 * Its law: taking an approval away or lowering a permission never turns a refusal into an allowance.
 *
 * @throws UserError when that can't be known; then nothing is allowed
 */
async function decide(event, facts, policy) {
    switch (event.kind) {
        case "writers-only":
            return { ...allow("trusted-event", event.sha), subject: subjectOf(event) };
        case "conversation": {
            const { authors, sender, sha } = event;
            const isAllowed = await areTrusted(authors, [sender], facts, policy);
            return { ...(isAllowed ? allow("trusted-actor", sha) : refuse("untrusted-actor")), subject: subjectOf(event) };
        }
        case "pull-request": {
            const { pull, act, repositoryId } = event;
            return {
                ...(await judgePull({ pull, act, repositoryId, isCurrent: false }, facts, policy)),
                subject: subjectOf(event),
            };
        }
        case "pull-dispatch":
            return judgeCurrent(await facts.pull(event.pullNumber), event, facts, policy);
        case "pull-comment": {
            const { commenter, sender } = event;
            const decision = await judgeCurrent(await facts.pull(event.pullNumber), event, facts, policy);
            // Asked last, so that what is wrong with the code is said first.
            if (!decision.allowed || (await areTrusted([], [commenter, sender], facts, policy)))
                return decision;
            return { ...refuse("untrusted-actor", decision.approvedBy), subject: decision.subject };
        }
        case "parent-run":
            return judgeParentRun(event, facts, policy);
    }
}
/** The decision on a pull request as it is now. */
async function judgeCurrent(pull, event, facts, policy) {
    const { repositoryId } = event;
    const verdict = await judgePull({ pull, act: null, repositoryId, isCurrent: true }, facts, policy);
    return { ...verdict, subject: { ...subjectOf(event), ...subjectOfPull(pull, repositoryId) } };
}
async function judgeParentRun(run, facts, policy) {
    const subject = subjectOf(run);
    if (WRITERS_ONLY.has(run.parent) || DISPATCHES.has(run.parent))
        return { ...judgeWritersRun(run), subject };
    // Its commit is the default branch's, whoever started it and with whatever code.
    if (run.parent === "pull_request_target")
        return notFound(subject);
    if (!PULL_REQUEST_PARENTS.has(run.parent)) {
        const reason = `the guard can't judge a run of ${(0,lib/* quote */.hD)(run.parent)}`;
        throw new lib/* UserError */.yo("the event", reason, "let the workflow follow runs of events that its guide names");
    }
    const pull = await pullOf(run, facts);
    return pull === undefined ? notFound(subject) : judgeCurrent(pull, run, facts, policy);
}
function judgeWritersRun({ head, repositoryId, headSha }) {
    return head?.id === repositoryId ? allow("trusted-event", headSha) : refuse("untrusted-repository");
}
function notFound(subject) {
    return { ...refuse("pull-request-not-found"), subject };
}
/** The payload names no pull request when it is of a fork: it is known by its branch, commit and repository. */
async function pullOf({ head, branch, headSha }, facts) {
    if (head?.owner == null || branch === null)
        return undefined;
    const pulls = await facts.pullsFrom(head.owner.login, branch);
    return pulls.find((pull) => pull.headSha === headSha && pull.head?.id === head.id);
}

;// CONCATENATED MODULE: ./actions/fork-pr-guard/lib/json.js

const SHA = /^[0-9a-f]{40}$/;
/** RFC 3339 as GitHub writes it: always UTC. */
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?Z$/;
function isSha(text) {
    return typeof text === "string" && SHA.test(text);
}
/**
 * A value somewhere in a JSON document that may hold anything. Only own properties count, so that `__proto__` and what
 * it would bring are names like any other.
 *
 * @throws UserError naming the path, from what asks for a type that isn't there
 */
class Json {
    value;
    origin;
    path;
    constructor(value, origin, path = "") {
        this.value = value;
        this.origin = origin;
        this.path = path;
    }
    at(key) {
        const owner = this.value;
        const isThere = isObject(owner) && Object.hasOwn(owner, key);
        return new Json(isThere ? owner[key] : undefined, this.origin, this.path === "" ? key : `${this.path}.${key}`);
    }
    /** Null or left out. */
    get isNothing() {
        return this.value === null || this.value === undefined;
    }
    /** Itself, when it is an object. */
    object() {
        return isObject(this.value) ? this : this.#fail("no object");
    }
    items() {
        if (!Array.isArray(this.value))
            return this.#fail("no list");
        return this.value.map((item, i) => new Json(item, this.origin, `${this.path}[${i}]`));
    }
    text() {
        return typeof this.value === "string" ? this.value : this.#fail("no text");
    }
    oneOf(words) {
        return words.find((word) => word === this.value) ?? this.#fail(`none of ${words.map(lib/* quote */.hD).join(", ")}`);
    }
    /** A positive whole number: an id, or the number of a pull request. */
    id() {
        return Number.isSafeInteger(this.value) && Number(this.value) > 0 ? Number(this.value) : this.#fail("no id");
    }
    sha() {
        return isSha(this.value) ? this.value : this.#fail("no commit's SHA");
    }
    /** Milliseconds since 1970. */
    time() {
        const time = TIME.test(this.text()) ? Date.parse(this.text()) : Number.NaN;
        return Number.isNaN(time) ? this.#fail("no time") : time;
    }
    #fail(what) {
        throw new lib/* UserError */.yo(this.origin.place, `${(0,lib/* quote */.hD)(this.path || "the document")} is ${what}`, this.origin.remedy);
    }
}
function isObject(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}

;// CONCATENATED MODULE: ./actions/fork-pr-guard/lib/pull-request.js

function pullRequestOf(json) {
    const mergeCommit = json.object().at("merge_commit_sha");
    const title = json.at("title").value;
    return {
        number: json.at("number").id(),
        title: typeof title === "string" ? title : "",
        isClosed: json.at("state").oneOf(["open", "closed"]) === "closed",
        // Lists of pull requests tell the time alone.
        isMerged: json.at("merged").value === true || typeof json.at("merged_at").value === "string",
        mergeCommitSha: mergeCommit.isNothing ? null : mergeCommit.sha(),
        author: personOf(json.at("user")),
        headSha: json.at("head").at("sha").sha(),
        head: headRepositoryOf(json.at("head").object().at("repo")),
    };
}
function headRepositoryOf(json) {
    return json.isNothing ? null : { id: json.object().at("id").id(), owner: personOf(json.at("owner")) };
}

;// CONCATENATED MODULE: ./actions/fork-pr-guard/lib/event/guard-event.js





/** @throws UserError for an event that is not known, or isn't what it should be */
function guardEvent(payload, run) {
    const { name = "", pullNumber } = run;
    if (pullNumber !== undefined && !DISPATCHES.has(name)) {
        const reason = `stands in the event ${(0,lib/* quote */.hD)(name)}, which tells by itself`;
        throw new lib/* UserError */.yo("input pull-number", reason, "give it for workflow_dispatch and repository_dispatch alone");
    }
    if (pullNumber !== undefined)
        return { kind: "pull-dispatch", repositoryId: repositoryId(payload), pullNumber };
    if (WRITERS_ONLY.has(name) || DISPATCHES.has(name))
        return { kind: "writers-only", sha: shaOf(run) };
    if (PULL_REQUEST.has(name) || PULL_REQUEST_REVIEW.has(name))
        return pullRequestEvent(payload, name);
    if (name === "issue_comment" && !payload.at("issue").object().at("pull_request").isNothing) {
        return pullComment(payload);
    }
    const keys = CONVERSATIONS.get(name);
    if (keys !== undefined)
        return conversation(payload, keys, shaOf(run));
    if (name === "workflow_run")
        return parentRun(payload);
    throw new lib/* UserError */.yo("GITHUB_EVENT_NAME", `the guard can't judge ${(0,lib/* quote */.hD)(name)}`, "use an event that its guide names");
}
function pullRequestEvent(payload, name) {
    const pull = pullRequestOf(payload.at("pull_request"));
    const label = payload.at("label");
    const act = PULL_REQUEST.has(name) && {
        action: payload.at("action").text(),
        sender: personOf(payload.at("sender")),
        label: label.isNothing ? null : label.object().at("name").text(),
    };
    return { kind: "pull-request", repositoryId: repositoryId(payload), pull, act: act || null };
}
function pullComment(payload) {
    const issue = payload.at("issue");
    issue.at("pull_request").object();
    return {
        kind: "pull-comment",
        repositoryId: repositoryId(payload),
        pullNumber: issue.at("number").id(),
        commenter: personOf(payload.at("comment").object().at("user")),
        sender: personOf(payload.at("sender")),
    };
}
function conversation(payload, keys, sha) {
    const authors = keys.map((key) => personOf(payload.at(key).object().at("user")));
    return { kind: "conversation", sha, authors, sender: personOf(payload.at("sender")) };
}
function parentRun(payload) {
    const run = payload.at("workflow_run").object();
    const branch = run.at("head_branch");
    return {
        kind: "parent-run",
        repositoryId: repositoryId(payload),
        parent: run.at("event").text(),
        headSha: run.at("head_sha").sha(),
        branch: branch.isNothing ? null : branch.text(),
        head: headRepositoryOf(run.at("head_repository")),
    };
}
function repositoryId(payload) {
    return payload.at("repository").object().at("id").id();
}
function shaOf({ sha }) {
    if (isSha(sha))
        return sha;
    throw new lib/* UserError */.yo("GITHUB_SHA", "holds no commit's SHA", "let it name the run's commit, as the runner does");
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
;// CONCATENATED MODULE: ./actions/fork-pr-guard/lib/event/read-payload.js



/** GitHub sends no larger payload ("Webhook events and payloads": 25 MB). */
const LARGEST = 25 * 1024 * 1024;
const PLACE = "GITHUB_EVENT_PATH";
const REMEDY = "let it name the file of the event, as the runner does";
const ORIGIN = {
    place: "the event",
    remedy: "use the guard in an event that its guide names, and start the run again",
};
/**
 * The event that started the run.
 *
 * @throws UserError when it is no file with a JSON object in it
 */
function readPayload(path) {
    if (!path)
        throw new lib/* UserError */.yo(PLACE, "is not set", REMEDY);
    return parsePayload(readBounded(path));
}
function parsePayload(bytes) {
    try {
        return new Json(JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)), ORIGIN).object();
    }
    catch (error) {
        if (error instanceof lib/* UserError */.yo)
            throw error;
        // What the parser says would quote the event.
        throw new lib/* UserError */.yo(PLACE, "the file holds no JSON", REMEDY);
    }
}
function readBounded(path) {
    try {
        const file = (0,external_node_fs_.openSync)(path, "r");
        try {
            const { size } = (0,external_node_fs_.fstatSync)(file);
            if (size > LARGEST)
                throw new lib/* UserError */.yo(PLACE, `the file is larger than ${LARGEST} bytes`, REMEDY);
            const bytes = new Uint8Array(size);
            let read = 0;
            for (let got = -1; got !== 0 && read < size; read += got)
                got = (0,external_node_fs_.readSync)(file, bytes, read, size - read, read);
            return bytes.subarray(0, read);
        }
        finally {
            (0,external_node_fs_.closeSync)(file);
        }
    }
    catch (error) {
        if (error instanceof lib/* UserError */.yo)
            throw error;
        throw new lib/* UserError */.yo(PLACE, (0,lib/* explain */.WE)(error), REMEDY);
    }
}

;// CONCATENATED MODULE: ./actions/fork-pr-guard/lib/github/next-page.js
/** What may change from page to page. */
const CURSORS = ["page", "after", "before"];
/**
 * The address of the page behind one, by its `Link` header. Only the page's number is taken from there: GitHub names its
 * pages by a path of its own (`/repositories/<id>/…`), and nothing that a server says may lead elsewhere.
 *
 * @returns undefined when there is none
 * @see RFC 8288, section 3; GitHub Docs, "Using pagination in the REST API"
 */
function nextPage(url, link) {
    const target = nextTarget(link ?? "");
    if (target === undefined || !URL.canParse(target, url))
        return undefined;
    const named = new URL(target, url).searchParams;
    const next = new URL(url);
    for (const cursor of CURSORS) {
        const value = named.get(cursor);
        if (value === null)
            next.searchParams.delete(cursor);
        else
            next.searchParams.set(cursor, value);
    }
    return next.href;
}
function nextTarget(link) {
    for (const [, target, parameters = ""] of link.matchAll(/<([^>]*)>([^<]*)/g)) {
        if (/;\s*rel\s*=\s*(?:next\b|"(?:[^"]*\s)?next(?:\s[^"]*)?")/i.test(parameters))
            return target;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./actions/fork-pr-guard/lib/github/api.js



const TIMEOUT = 10_000;
const LONGEST_WAIT = 30_000;
const PER_PAGE = "100";
/** 10,000 entries. What goes on behind is an error: the entry that matters may be there. */
const MOST_PAGES = 100;
/** Makes the client; nothing is checked or opened before the first request. */
function createApi({ env, token, clock, timeout = TIMEOUT }) {
    const http = (0,lib/* createHttp */.V0)({
        offline: false,
        env,
        timeout,
        longestWait: LONGEST_WAIT,
        // A redirect leads to another endpoint.
        redirects: 0,
        ...(clock && { clock }),
    });
    const base = (env.GITHUB_API_URL || "https://api.github.com").replace(/\/+$/, "");
    const ask = (doing, url) => request(http, doing, url, token);
    return {
        async get(doing, path) {
            const answer = await ask(doing, base + path);
            if (answer.status === 404)
                return undefined;
            return bodyOf(succeeded(answer, doing), doing).object();
        },
        async list(doing, path, query = {}) {
            const items = [];
            const seen = new Set();
            const first = `${base}${path}?${new URLSearchParams({ ...query, per_page: PER_PAGE })}`;
            for (let url = first; url !== undefined;) {
                if (seen.has(url) || seen.size === MOST_PAGES)
                    throw tooMany(doing);
                seen.add(url);
                const answer = succeeded(await ask(doing, url), doing);
                for (const item of bodyOf(answer, doing).items())
                    items.push(item.object());
                url = nextPage(url, answer.headers.get("link"));
            }
            return items;
        },
    };
}
function request(http, doing, url, token) {
    if (token === undefined) {
        throw new lib/* UserError */.yo("input github-token", `is empty, and needed to ${doing}`, "give the job's token");
    }
    // Nothing else can stand in a header.
    if (!/^[\x21-\x7e]+$/.test(token)) {
        throw new lib/* UserError */.yo("input github-token", "is no token", "give the job's token");
    }
    const headers = {
        accept: "application/vnd.github+json",
        authorization: `Bearer ${token}`,
        "x-github-api-version": "2022-11-28",
    };
    return http.request({ doing, url, headers });
}
function bodyOf(answer, doing) {
    return new Json((0,lib/* jsonOf */.o_)(answer, doing), { place: doing, remedy: "check GITHUB_API_URL, or try again later" });
}
function succeeded(answer, doing) {
    if (answer.status === 200)
        return answer;
    throw new lib/* UserError */.yo(doing, `GitHub answered ${answer.status}`, remedyFor(answer.status));
}
function remedyFor(status) {
    if (status === 401)
        return "give a valid token";
    if (status === 403)
        return "give the token the permissions that the guard's guide names";
    if (status === 404)
        return "check that it is there, and that the token may see it";
    return "check GITHUB_API_URL, or try again later";
}
function tooMany(doing) {
    return new lib/* UserError */.yo(doing, `there are more than ${MOST_PAGES} pages, or they lead in a circle`, "open a new pull request");
}

;// CONCATENATED MODULE: ./actions/fork-pr-guard/lib/github/answers.js


function reviewOf(json) {
    const state = json.at("state").oneOf(["APPROVED", "CHANGES_REQUESTED", "DISMISSED", "COMMENTED", "PENDING"]);
    const commit = json.at("commit_id");
    return {
        author: personOf(json.at("user")),
        state,
        commit: commit.isNothing ? null : commit.text(),
        at: state === "PENDING" ? null : json.at("submitted_at").time(),
    };
}
function commentOf(json) {
    const body = json.at("body");
    return {
        author: personOf(json.at("user")),
        body: body.isNothing ? "" : body.text(),
        isEdited: json.at("created_at").time() !== json.at("updated_at").time(),
    };
}
/** Of a list of an issue's events: when the head of its pull request was force-pushed. */
function forcePushesIn(events) {
    return events
        .filter((event) => event.at("event").text() === "head_ref_force_pushed")
        .map((event) => event.at("created_at").time());
}
/** The role's name, which tells `maintain` and `triage`; a role of the organization's own counts as the permission that it has. */
function membershipOf(json) {
    const named = json.object().at("role_name");
    const role = asRole(named.isNothing ? undefined : named.text()) ?? asRole(json.at("permission").text()) ?? "none";
    const user = json.at("user");
    return { role, id: user.isNothing ? null : (personOf(user)?.id ?? null) };
}
function asRole(name) {
    return ROLES.find((role) => role === name);
}

;// CONCATENATED MODULE: ./actions/fork-pr-guard/lib/github/memoised.js
/** A question that is asked once for each key; a failure is remembered like an answer. */
function memoised(keyOf, ask) {
    const answers = new Map();
    return (...args) => {
        const key = keyOf(...args);
        const answer = answers.get(key) ?? ask(...args);
        answers.set(key, answer);
        return answer;
    };
}

;// CONCATENATED MODULE: ./actions/fork-pr-guard/lib/github/github-facts.js




const NONE = { role: "none", id: null };
/**
 * What GitHub tells of a repository, its pull requests and people. Everything is asked once, and nothing but what stands
 * here.
 */
function gitHubFacts(api, env) {
    const repo = () => `/repos/${repositoryIn(env)}`;
    const ofPull = (number, doing, path) => api.list(`${doing} pull request ${number}`, `${repo()}${path}`);
    return {
        pull: memoised((number) => number, async (number) => {
            const doing = `get pull request ${number}`;
            const answer = await api.get(doing, `${repo()}/pulls/${number}`);
            if (answer === undefined)
                throw missing(doing);
            const pull = pullRequestOf(answer);
            if (pull.number !== number)
                throw new lib/* UserError */.yo(doing, `GitHub showed ${pull.number}`, "check GITHUB_API_URL");
            return pull;
        }),
        pullsFrom: async (owner, branch) => {
            const query = { state: "open", head: `${owner}:${branch}` };
            return (await api.list("find the run's pull request", `${repo()}/pulls`, query)).map(pullRequestOf);
        },
        reviews: async (number) => (await ofPull(number, "get the reviews of", `/pulls/${number}/reviews`)).map(reviewOf),
        comments: async (number) => (await ofPull(number, "get the comments on", `/issues/${number}/comments`)).map(commentOf),
        forcePushes: async (number) => forcePushesIn(await ofPull(number, "get the events of", `/issues/${number}/events`)),
        role: memoised(lower, async (login) => {
            const path = `${repo()}/collaborators/${encodeURIComponent(login)}/permission`;
            const answer = await api.get(`get the permission of ${login}`, path);
            return answer === undefined ? NONE : membershipOf(answer);
        }),
        isActiveMember: memoised(({ org, slug }, login) => lower(`${org}/${slug}/${login}`), async ({ org, slug }, login) => {
            const path = `/orgs/${org}/teams/${slug}/memberships/${encodeURIComponent(login)}`;
            const answer = await api.get(`get the membership of ${login} in ${org}/${slug}`, path);
            return answer?.at("state").text() === "active";
        }),
    };
}
function lower(login) {
    return login.toLowerCase();
}
function repositoryIn({ GITHUB_REPOSITORY: name = "" }) {
    if (/^[A-Za-z0-9_-]+\/(?!\.{1,2}$)[A-Za-z0-9_.-]+$/.test(name))
        return name;
    throw new lib/* UserError */.yo("GITHUB_REPOSITORY", `${(0,lib/* quote */.hD)(name)} is no owner/name`, "let it name the repository, as the runner does");
}
function missing(doing) {
    return new lib/* UserError */.yo(doing, "there is none", "check its number, and that the token has `pull-requests: read`");
}

// EXTERNAL MODULE: ./packages/findings/lib/index.js + 10 modules
var findings_lib = __nccwpck_require__(8751);
;// CONCATENATED MODULE: ./actions/fork-pr-guard/lib/summary.js

const LONGEST = 200;
const ALLOWED = {
    "trusted-event": "Only people with write access start such a run.",
    "same-repository": "The code is in this repository, where only people with write access push.",
    "trusted-author": "Everybody who can have written the code is trusted.",
    "trusted-actor": "Everybody who wrote or did something here is trusted.",
    approved: "Enough trusted people approved this very commit.",
    merged: "The pull request is merged.",
};
/** Why, and what to do next. */
const REFUSED = {
    "pull-request-closed": ["The pull request was closed without being merged.", "Nothing to do, or reopen it."],
    "head-moved": ["Commits were pushed since this run began.", "Wait: the run for the newest commit decides."],
    "not-enough-approvals": ["Trusted people approved this commit, but too few.", "Let more of them look at it."],
    "approval-for-other-commit": [
        "There are approvals, but of another commit, or from before a force-push.",
        "Look at what changed and approve again.",
    ],
    "untrusted-author": [
        "The code may be of somebody who is not trusted, and nobody who is approved this commit.",
        "Read the code, also what it changes in builds and tests, then approve it.",
    ],
    "untrusted-actor": [
        "Somebody who is not trusted wrote or started this.",
        "Let a trusted person start it, or take it up where no secret is in reach.",
    ],
    "untrusted-repository": [
        "The run before this one was of another repository.",
        "Let only runs of this repository start this one.",
    ],
    "pull-request-not-found": [
        "No open pull request has the commit of the run before this one.",
        "Wait for the run of its newest commit, or start this from an event of the pull request.",
    ],
};
/** The job's summary: who, what, why, and the next step. */
function summaryOf(decision, policy) {
    const { subject, allowed, approvedBy } = decision;
    const [why, next] = allowed ? [ALLOWED[decision.trust], ""] : REFUSED[decision.reason];
    const rows = [
        ...who(subject),
        ["Why", why],
        ...(approvedBy.length > 0 ? [["Approved by", approvedBy.map(shown).join(", ")]] : []),
        ...(allowed
            ? [["Commit", shown(decision.headSha)]]
            : [["Next step", next]]),
        ...(allowed || !CAN_APPROVE.has(decision.reason)
            ? []
            : [["How to approve", howToApprove(policy)]]),
    ];
    const verdict = allowed ? `Allowed: ${decision.trust}` : `Refused: ${decision.reason}`;
    return table(verdict, rows);
}
/** The summary of a run about which nothing can be known. */
function errorSummary(message, subject) {
    return table("Refused: error", [
        ...who(subject),
        ["Why", `Nobody can know whether this run may go on. ${shown(message, 1000)}`],
        ["Next step", "Mend what the message names, and start the run again."],
    ]);
}
const CAN_APPROVE = new Set(["not-enough-approvals", "approval-for-other-commit", "untrusted-author"]);
function howToApprove({ approvals, approvalLabel, approvalCommand, requiredApprovals }) {
    const ways = [
        ...(approvals.has("review") ? ["an approving review of the newest commit"] : []),
        ...(approvals.has("label") ? [`the label ${shown(approvalLabel)}, put on now`] : []),
        ...(approvals.has("comment")
            ? [`a comment with the line ${shown(approvalCommand)} and the commit's 40 digits`]
            : []),
    ];
    if (ways.length === 0)
        return "Nothing approves: the input approvals is none.";
    return `By ${ways.join(", or ")}; ${requiredApprovals === 1 ? "one trusted person is" : `${requiredApprovals} trusted people are`} needed.`;
}
function who({ pullNumber, title, author, actor, fork }) {
    const named = title === "" ? "" : `: ${shown(title)}`;
    return [
        ...(pullNumber === null
            ? []
            : [["What", `Pull request ${pullNumber}${fork ? " from a fork" : ""}${named}`]]),
        ...(author === null ? [] : [["Author", shown(author)]]),
        ...(actor === null ? [] : [["Started by", shown(actor)]]),
    ];
}
function table(verdict, rows) {
    const lines = rows.map(([name, text]) => `| ${name} | ${text} |`);
    return `### fork-pr-guard: ${verdict}\n\n| | |\n| --- | --- |\n${lines.join("\n")}\n\n`;
}
/** A text that may come from anywhere. */
function shown(text, longest = LONGEST) {
    return (0,findings_lib/* escapeMarkdown */.FV)(text.length > longest ? `${text.slice(0, longest)}…` : text);
}

;// CONCATENATED MODULE: ./actions/fork-pr-guard/lib/outcome.js


/** What the run hands back for a decision. */
function outcomeOf(decision, policy, onUntrusted) {
    const { allowed, subject, approvedBy } = decision;
    const trust = allowed ? decision.trust : "untrusted";
    const reason = allowed ? decision.trust : decision.reason;
    const line = `${allowed ? "allowed" : "refused"}: ${reason}`;
    return {
        outputs: {
            allowed,
            trust,
            reason,
            ...(allowed && { "head-sha": decision.headSha }),
            ...outputsOf(subject),
            "approved-by": approvedBy.join(","),
        },
        summary: summaryOf(decision, policy),
        ...(allowed || onUntrusted === "skip"
            ? { notes: [line] }
            : { refusal: `fork-pr-guard: ${line}: the job's summary says who, why and what to do next` }),
    };
}
/** The same when nothing is known: nothing is allowed, whatever else the inputs say. */
function outcomeOfError(error, subject) {
    const [message = ""] = (0,lib/* describeError */.Uc)(error, false);
    return {
        outputs: { allowed: false, trust: "unknown", reason: "error", ...outputsOf(subject), "approved-by": "" },
        summary: errorSummary(message, subject),
        refusal: message,
    };
}
function outputsOf({ pullNumber, fork }) {
    return { "pull-number": pullNumber ?? "", fork: fork ?? "" };
}

;// CONCATENATED MODULE: ./actions/fork-pr-guard/lib/enforce.js









/** Judges the event of this run. Nothing of the workspace and no settings are read. */
async function enforce({ inputs, host }) {
    requireRunner(host.place);
    const { env } = host;
    const payload = readPayload(env.GITHUB_EVENT_PATH);
    const policy = policyOf(inputs, payload.at("repository").at("private").value === true);
    const run = { name: env.GITHUB_EVENT_NAME, sha: env.GITHUB_SHA, pullNumber: inputs["pull-number"] };
    const event = guardEvent(payload, run);
    try {
        const facts = gitHubFacts(createApi({ env, token: inputs["github-token"] }), env);
        return outcomeOf(await decide(event, facts, policy), policy, inputs["on-untrusted"]);
    }
    catch (error) {
        return outcomeOfError(error, subjectOf(event));
    }
}
function requireRunner(place) {
    if (place === "runner")
        return;
    throw new lib/* UserError */.yo("fork-pr-guard", "judges the event of a run", "use it as a step of a workflow, on a runner");
}

;// CONCATENATED MODULE: ./actions/fork-pr-guard/lib/main.js




/* harmony default export */ const main = (action/* action */.X.main(async (run) => {
    const mode = run.inputs.mode ?? (run.host.place === "terminal" ? "analyze" : "enforce");
    if (mode === "enforce")
        return enforce(run);
    // The guard stands in jobs that hold secrets: it loads nothing that it doesn't need.
    const { analyze } = await Promise.all(/* import() */[__nccwpck_require__.e(881), __nccwpck_require__.e(572)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6572));
    return analyze(run);
}, (error, host) => {
    if (!isEnforcing(host))
        throw error;
    return outcomeOfError(error, NO_SUBJECT);
}));
/** The inputs may not have been read: whatever isn't said to be an analysis has to refuse. */
function isEnforcing(host) {
    return host.place === "runner" && host.input("mode").at(-1)?.text !== "analyze";
}


/***/ }),

/***/ 6416:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ NO_PROGRESS)
/* harmony export */ });
const NO_PROGRESS = { advance() { }, end() { } };


/***/ }),

/***/ 552:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  V0: () => (/* binding */ createHttp),
  o_: () => (/* binding */ jsonOf)
});

// UNUSED EXPORTS: textOf

// EXTERNAL MODULE: ./packages/action-kit/lib/user-error.js
var user_error = __nccwpck_require__(5561);
// EXTERNAL MODULE: ./packages/action-kit/lib/version.js
var version = __nccwpck_require__(3465);
// EXTERNAL MODULE: ./packages/action-kit/lib/http/clock.js + 1 modules
var http_clock = __nccwpck_require__(2668);
// EXTERNAL MODULE: ./packages/action-kit/lib/system-error.js
var system_error = __nccwpck_require__(9363);
;// CONCATENATED MODULE: ./packages/action-kit/lib/http/exchange.js


/** The network failed before there was a whole answer; another try may do. */
class NetworkTrouble extends Error {
}
/**
 * Sends one request and reads the answer; a redirect is not followed.
 *
 * @throws NetworkTrouble when no whole answer came; UserError when it is larger than allowed
 */
async function exchange(fetch, { url, method, headers, body }, limits, doing) {
    const watchdog = new Watchdog(limits);
    try {
        const init = { method, headers, redirect: "manual", signal: watchdog.signal };
        const response = await fetch(url, body === undefined ? init : { ...init, body });
        const bytes = await readBody(response, limits.maxBytes, watchdog, doing);
        return { status: response.status, url: url.href, headers: response.headers, body: bytes };
    }
    catch (error) {
        if (error instanceof user_error/* UserError */.y)
            throw error;
        throw new NetworkTrouble(watchdog.barked ?? `${url.host}: ${networkReason(error)}`);
    }
    finally {
        watchdog.stop();
    }
}
/**
 * An answer has its time as a whole, so that drops which come for ever hold nobody. A large one may take longer as long as
 * it comes fast enough: this many bytes earn a millisecond (256 KiB a second), and no pause is longer than the time.
 */
const EARNING = (256 * 1024) / 1000;
/** Aborts what is too slow. */
class Watchdog {
    #abort = new AbortController();
    #total;
    #timeout;
    #begun;
    #received = 0;
    #pause;
    barked;
    constructor({ begun, timeout, remaining }) {
        this.#begun = begun;
        this.#timeout = timeout;
        this.#total = setTimeout(() => this.#bark("the time for all requests is used up"), remaining);
        this.#pause = this.#watchPause();
    }
    get signal() {
        return this.#abort.signal;
    }
    /** There was progress. */
    feed(bytes) {
        this.#received += bytes;
        clearTimeout(this.#pause);
        this.#pause = this.#watchPause();
    }
    stop() {
        clearTimeout(this.#total);
        clearTimeout(this.#pause);
    }
    #watchPause() {
        const seconds = `${this.#timeout / 1000} s`;
        const left = this.#timeout + this.#received / EARNING - (performance.now() - this.#begun);
        const reason = this.#received === 0 ? `nothing came for ${seconds}` : `its answer was not there after ${seconds}`;
        return left < this.#timeout
            ? setTimeout(() => this.#bark(reason), Math.max(0, left))
            : setTimeout(() => this.#bark(`nothing came for ${seconds}`), this.#timeout);
    }
    #bark(reason) {
        this.barked = reason;
        this.#abort.abort();
    }
}
async function readBody(response, maxBytes, watchdog, doing) {
    const pieces = [];
    let size = 0;
    for await (const piece of response.body ?? []) {
        watchdog.feed(piece.byteLength);
        size += piece.byteLength;
        // Leaving the loop cancels the stream, which closes the connection.
        if (size > maxBytes) {
            throw new user_error/* UserError */.y(doing, `the answer is larger than ${maxBytes} bytes`, "check the address that was asked");
        }
        pieces.push(piece);
    }
    const whole = new Uint8Array(size);
    let at = 0;
    for (const piece of pieces) {
        whole.set(piece, at);
        at += piece.byteLength;
    }
    return whole;
}
const REASONS = new Map([
    ["ENOTFOUND", "the host is not known"],
    ["EAI_AGAIN", "the host's name can't be looked up now"],
    ["ECONNREFUSED", "it refuses the connection"],
    ["ECONNRESET", "it closed the connection"],
    ["UND_ERR_SOCKET", "it closed the connection"],
    ["ETIMEDOUT", "the connection timed out"],
    ["UND_ERR_CONNECT_TIMEOUT", "the connection timed out"],
    ["ENETUNREACH", "the network can't be reached"],
    ["CERT_HAS_EXPIRED", "its certificate has expired"],
    ["DEPTH_ZERO_SELF_SIGNED_CERT", "its certificate is self-signed"],
]);
/** fetch hides what happened in the error's cause, and a proxy's refusal in the cause of that. */
function networkReason(error) {
    let cause = error;
    for (let depth = 0; depth < 5; depth++)
        cause = cause?.cause ?? cause;
    return REASONS.get((0,system_error/* codeOf */.$N)(cause)) ?? (0,system_error/* messageOf */.bD)(cause);
}

// EXTERNAL MODULE: ./packages/action-kit/lib/http/parse-url.js
var parse_url = __nccwpck_require__(369);
// EXTERNAL MODULE: ./packages/action-kit/lib/http/redirect.js
var redirect = __nccwpck_require__(2116);
;// CONCATENATED MODULE: ./packages/action-kit/lib/http/proxy-of.js

/**
 * The proxy to take for a https address, if any: `HTTPS_PROXY`, unless `NO_PROXY` names the host. Of the two spellings
 * the lower case goes first, as in curl. This machine is never looked for behind a proxy.
 */
function proxyOf(url, env) {
    const proxy = env.https_proxy || env.HTTPS_PROXY;
    if (!proxy || (0,redirect/* isLoopback */.U9)(url))
        return undefined;
    const exceptions = (env.no_proxy || env.NO_PROXY || "").toLowerCase().split(/[\s,]+/);
    return exceptions.some((exception) => covers(exception, url)) ? undefined : proxy;
}
/** `*`, `example.com` and `.example.com` (the host and all below it), `*.example.com`, each with or without a port. */
function covers(exception, url) {
    if (exception === "*")
        return true;
    const [, name = "", port] = /^(?:\*?\.)?(.+?)(?::(\d+))?$/.exec(exception) ?? [];
    if (name === "" || (port !== undefined && port !== (url.port || "443")))
        return false;
    return url.hostname === name || url.hostname.endsWith(`.${name}`);
}

;// CONCATENATED MODULE: ./packages/action-kit/lib/http/retry.js
/** How often a request is tried in all. */
const TRIES = 3;
/** The longest wait: of one request between two tries, and of all requests together for limits to pass. */
const LONGEST_WAIT = 60_000;
const FIRST_PAUSE = 500;
/** What GitHub asks to wait when a secondary limit says nothing else. */
const SECONDARY_LIMIT_PAUSE = 60_000;
/** The server will never know the method, or the version of HTTP. */
const LASTING = new Set([501, 505]);
const IDEMPOTENT = new Set(["GET", "HEAD", "OPTIONS", "PUT", "DELETE"]);
/** May a request be sent again when nobody knows whether it was carried out? (RFC 9110, section 9.2.2) */
function isIdempotent(method) {
    return IDEMPOTENT.has(method);
}
/** The pause after the `attempt`-th try (from 1): doubled each time, and between a half and all of that, so that clients spread. */
function backOff(attempt, random) {
    return Math.round(FIRST_PAUSE * 2 ** (attempt - 1) * (0.5 + random / 2));
}
/**
 * Does an answer ask to come again later?
 *
 * @param body the answer's text, asked for only where headers don't tell
 * @see RFC 9110, section 10.2.3 (Retry-After); GitHub, "Rate limits for the REST API"
 */
function refusalOf(status, headers, body, now) {
    if (status === 429 || status === 403) {
        const wait = retryAfter(headers, now) ?? limitReset(headers, now);
        if (status === 429 || wait !== undefined)
            return { limited: true, wait };
        return /secondary rate limit/i.test(body()) ? { limited: true, wait: SECONDARY_LIMIT_PAUSE } : undefined;
    }
    return status >= 500 && !LASTING.has(status) ? { limited: false, wait: retryAfter(headers, now) } : undefined;
}
/** Seconds or a date. */
function retryAfter(headers, now) {
    const value = headers.get("retry-after")?.trim() ?? "";
    if (/^\d{1,9}$/.test(value))
        return Number(value) * 1000;
    const date = value === "" ? Number.NaN : Date.parse(value);
    return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
/** GitHub's primary limit: nothing remains until a second since 1970. */
function limitReset(headers, now) {
    const reset = headers.get("x-ratelimit-reset") ?? "";
    if (headers.get("x-ratelimit-remaining") !== "0" || !/^\d{1,12}$/.test(reset))
        return undefined;
    return Math.max(0, Number(reset) * 1000 - now);
}

;// CONCATENATED MODULE: ./packages/action-kit/lib/http/client.js








const REDIRECT_LIMIT = 5;
/** Makes the client; nothing is opened before the first request. */
function createHttp(options) {
    const { clock = http_clock/* systemClock */.m, timeout = 30_000, maxBytes = 32 * 1024 * 1024, redirects = REDIRECT_LIMIT } = options;
    const { longestWait = LONGEST_WAIT } = options;
    const deadlineAt = clock.now() + (options.deadline ?? 600_000);
    const limits = new Waits();
    /** One try: a whole answer, or what stood in its way. */
    async function attempt(request, first) {
        let hop = first;
        const begun = performance.now();
        for (let followed = 0; followed <= redirects; followed++) {
            const remaining = deadlineAt - clock.now();
            if (remaining <= 0)
                throw tooLate(request.doing);
            const fetch = await fetchFor(hop.url, options.env);
            const limits = { begun, timeout, remaining, maxBytes: request.maxBytes ?? maxBytes };
            const answer = await exchange(fetch, hop, limits, request.doing);
            if (redirects === 0)
                return answer;
            const next = (0,redirect/* redirected */.cP)(hop, answer.status, answer.headers.get("location"), request.doing);
            if (!next)
                return answer;
            if (options.staysOnHost && next.url.host !== hop.url.host)
                throw toOtherHost(request.doing, hop.url, next.url);
            hop = next;
        }
        throw new user_error/* UserError */.y(request.doing, `${hop.url.host} redirects in a circle`, "check the address that was asked");
    }
    async function request(request) {
        const hop = firstHop(request);
        if (options.offline)
            throw offlineError(request.doing, hop.url);
        for (let tried = 1;; tried++) {
            const result = await attempt(request, hop).catch(asTrouble);
            const trouble = result instanceof NetworkTrouble ? fromNetwork(result) : fromAnswer(result, clock.now());
            if (!trouble)
                return result;
            const again = trouble.limited || request.isQuestion || isIdempotent(hop.method);
            if (!again || tried === TRIES)
                throw gaveUp(request.doing, trouble, tried);
            const pause = trouble.wait ?? backOff(tried, clock.random());
            const until = clock.now() + pause;
            if (pause > longestWait ||
                ((trouble.limited || trouble.wait !== undefined) && limits.waitUntil(until, clock.now()) > LONGEST_WAIT) ||
                until >= deadlineAt) {
                throw tooLong(request.doing, trouble, until);
            }
            await clock.sleep(pause);
        }
    }
    return { request };
}
/** How long a client has waited for limits to pass, all requests together: those that wait at the same time wait once. */
class Waits {
    #total = 0;
    #until = 0;
    /** @returns milliseconds, this wait included */
    waitUntil(until, now) {
        this.#total += Math.max(0, until - Math.max(now, this.#until));
        this.#until = Math.max(this.#until, until);
        return this.#total;
    }
}
/** The body of an answer as text; bytes that are no UTF-8 become U+FFFD. */
function textOf(response) {
    return new TextDecoder().decode(response.body);
}
/**
 * The body of an answer as JSON.
 *
 * @throws UserError when it is none
 */
function jsonOf(response, doing) {
    try {
        return JSON.parse(textOf(response));
    }
    catch {
        throw new user_error/* UserError */.y(doing, `${new URL(response.url).host} did not answer with JSON`, "check the address, or try again later");
    }
}
function firstHop(request) {
    const url = (0,parse_url/* parseUrl */.D)(request.url);
    if (url === undefined)
        throw new user_error/* UserError */.y(request.doing, `\`${request.url}\` is no URL`, "give an https address");
    (0,redirect/* requireSafe */.$T)(url, request.doing);
    const headers = new Headers({ "user-agent": `trustchain/${version/* VERSION */.x}`, ...request.headers });
    return { url, method: (request.method ?? "GET").toUpperCase(), headers, body: request.body };
}
async function fetchFor(url, env) {
    const proxy = proxyOf(url, env);
    return proxy === undefined ? globalThis.fetch : (await Promise.all(/* import() */[__nccwpck_require__.e(752), __nccwpck_require__.e(10)]).then(__nccwpck_require__.bind(__nccwpck_require__, 5010))).proxiedFetch(proxy);
}
function asTrouble(error) {
    if (error instanceof NetworkTrouble)
        return error;
    throw error;
}
function fromNetwork(trouble) {
    return { limited: false, wait: undefined, reason: trouble.message };
}
function fromAnswer(answer, now) {
    const refusal = refusalOf(answer.status, answer.headers, () => textOf(answer), now);
    if (!refusal)
        return undefined;
    const { host } = new URL(answer.url);
    const reason = refusal.limited ? `${host} allows no more requests now` : `${host} answered ${answer.status}`;
    return { ...refusal, reason };
}
function offlineError(doing, url) {
    return new user_error/* UserError */.y(doing, `needs ${url.host}, and \`offline\` forbids every connection`, "leave `offline` out, or do without this");
}
function toOtherHost(doing, from, to) {
    return new user_error/* UserError */.y(doing, `${from.host} redirects to another host, ${to.host}`, "give the address of that server");
}
function tooLate(doing) {
    return new user_error/* UserError */.y(doing, "the time for all requests is used up", "try again, or ask for less at once");
}
function gaveUp(doing, trouble, tried) {
    const times = tried === 1 ? "" : ` (tried ${tried} times)`;
    return new user_error/* UserError */.y(doing, `${trouble.reason}${times}`, "check the network, or try again later");
}
function tooLong(doing, trouble, until) {
    const time = new Date(Math.min(until, 8.64e15)).toISOString().slice(0, 19);
    const remedy = trouble.limited
        ? `try again after ${time}Z, or give a token with a higher limit`
        : `try again after ${time}Z`;
    return new user_error/* UserError */.y(doing, trouble.reason, remedy);
}


/***/ }),

/***/ 2668:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  m: () => (/* binding */ systemClock)
});

;// CONCATENATED MODULE: external "node:timers/promises"
const promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");
;// CONCATENATED MODULE: ./packages/action-kit/lib/http/clock.js

const systemClock = {
    now: Date.now,
    sleep: async (milliseconds) => void (await (0,promises_namespaceObject.setTimeout)(milliseconds)),
    random: Math.random,
};


/***/ }),

/***/ 8307:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ createGitHub),
/* harmony export */   F: () => (/* binding */ HttpStatusError)
/* harmony export */ });
/* harmony import */ var _user_error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5561);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3465);


/** GitHub answered, but with a status that is no success. */
class HttpStatusError extends _user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y {
    status;
    constructor(place, reason, remedy, status) {
        super(place, reason, remedy);
        this.status = status;
    }
}
/** Makes the client; `@octokit/rest` is loaded now and by nothing else. */
async function createGitHub({ http, token, env }) {
    const { Octokit } = await __nccwpck_require__.e(/* import() */ 891).then(__nccwpck_require__.bind(__nccwpck_require__, 891));
    const baseUrl = (env.GITHUB_API_URL || "https://api.github.com").replace(/\/+$/, "");
    const octokit = new Octokit({
        baseUrl,
        userAgent: `trustchain/${_version_js__WEBPACK_IMPORTED_MODULE_1__/* .VERSION */ .x}`,
        log: { debug() { }, info() { }, warn() { }, error() { } },
        request: { fetch: fetchThrough(http, new URL(baseUrl).origin) },
        ...(token ? { auth: token } : {}),
    });
    return {
        async ask(doing, call) {
            try {
                return (await call(octokit.rest)).data;
            }
            catch (error) {
                throw named(error, doing, token !== undefined);
            }
        },
    };
}
/** Octokit's way to the network: ours. The token stays with GitHub, wherever a `link` header points. */
function fetchThrough(http, origin) {
    return async (url, { method, headers, body }) => {
        const target = new URL(url);
        const { authorization, ...others } = headers;
        const sent = target.origin === origin && authorization !== undefined ? { ...others, authorization } : others;
        const doing = `${method} ${target.pathname}`;
        const answer = await http.request({ doing, url, method, headers: sent, ...(body === undefined ? {} : { body }) });
        // These describe the bytes on the wire, which are unpacked by now; a Response with such a status may hold no body.
        const plain = new Headers(answer.headers);
        plain.delete("content-encoding");
        plain.delete("content-length");
        // Octokit reads as JSON only what says that it is, which not every server that speaks GitHub's API does.
        if (!plain.has("content-type") && !others.accept?.includes("raw"))
            plain.set("content-type", "application/json");
        const empty = [204, 205, 304].includes(answer.status);
        return new Response(empty ? null : answer.body, { status: answer.status, headers: plain });
    };
}
/** Octokit wraps what our client throws; other failures are answers. */
function named(error, doing, withToken) {
    if (!(error instanceof Error))
        return error;
    if (error.cause instanceof _user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y)
        return new _user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(doing, error.cause.reason, error.cause.remedy);
    const status = error.status;
    if (typeof status !== "number")
        return error;
    return new HttpStatusError(doing, `GitHub answered ${status} (${answerOf(error)})`, remedyFor(status, withToken), status);
}
/** Octokit appends the documentation's address to GitHub's message. */
function answerOf(error) {
    const [message = ""] = error.message.split(" - http");
    return message.slice(0, 300);
}
function remedyFor(status, withToken) {
    if (status === 401)
        return "give a valid token";
    if (status === 403)
        return "give the token the permission for it";
    if (status === 404 && !withToken)
        return "check the name, or give a token that may see it";
    if (status === 404)
        return "check the name, and that the token may see it";
    return "check the request, or try again later";
}


/***/ }),

/***/ 369:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ parseUrl)
/* harmony export */ });
/** The URL that a text is, or undefined. (`URL.parse` is younger than the oldest Node that we start on.) */
function parseUrl(text, base) {
    return URL.canParse(text, base?.href) ? new URL(text, base?.href) : undefined;
}


/***/ }),

/***/ 2116:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $T: () => (/* binding */ requireSafe),
/* harmony export */   U9: () => (/* binding */ isLoopback),
/* harmony export */   cP: () => (/* binding */ redirected)
/* harmony export */ });
/* harmony import */ var _user_error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5561);
/* harmony import */ var _parse_url_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(369);


const REDIRECTS = new Set([301, 302, 303, 307, 308]);
/** All that another origin gets to see: whatever else a caller sends may be a credential. */
const HARMLESS = new Set(["accept", "accept-language", "content-type", "range", "user-agent"]);
/**
 * Where an answer sends a request, or undefined when it is no redirect.
 *
 * @throws UserError when it leads to an address that `requireSafe` refuses, or would take a body to another origin
 * @see Fetch, "HTTP-redirect fetch": the method becomes GET as browsers do it
 */
function redirected(hop, status, location, doing) {
    if (!REDIRECTS.has(status) || location === null)
        return undefined;
    const url = (0,_parse_url_js__WEBPACK_IMPORTED_MODULE_1__/* .parseUrl */ .D)(location, hop.url);
    if (url === undefined)
        throw new _user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(doing, `${hop.url.host} redirects to something that is no URL`, "report it there");
    requireSafe(url, doing, isLoopback(hop.url));
    const becomesGet = status === 303 ? hop.method !== "HEAD" : status < 303 && hop.method === "POST";
    // The body may be a credential, an OAuth refresh token for one.
    if (!becomesGet && hop.body !== undefined && url.origin !== hop.url.origin) {
        const reason = `${hop.url.host} wants what it was sent to go to ${url.host}`;
        throw new _user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(doing, reason, "check the address that it is asked for");
    }
    const headers = url.origin === hop.url.origin ? new Headers(hop.headers) : harmless(hop.headers);
    if (!becomesGet)
        return { url, method: hop.method, headers, body: hop.body };
    headers.delete("content-type");
    return { url, method: "GET", headers, body: undefined };
}
/**
 * Refuses what would send a request in the clear: anything but https, or http to this machine.
 *
 * @param loopbackAllowed false for a redirect from elsewhere, which has no business on this machine
 */
function requireSafe(url, doing, loopbackAllowed = true) {
    if (isLoopback(url) && !loopbackAllowed) {
        throw new _user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(doing, "the server redirects to this machine", "check the address that it is asked for");
    }
    if (url.protocol === "https:" || (url.protocol === "http:" && isLoopback(url)))
        return;
    throw new _user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(doing, `${url.protocol}//${url.host} is not https`, "give an https address");
}
/** Is it this machine? (RFC 1122, section 3.2.1.3; RFC 4291, section 2.5.3; RFC 6761, section 6.3) */
function isLoopback(url) {
    return url.hostname === "localhost" || url.hostname === "[::1]" || /^127(\.\d{1,3}){3}$/.test(url.hostname);
}
function harmless(headers) {
    return new Headers([...headers].filter(([name]) => HARMLESS.has(name)));
}


/***/ }),

/***/ 1208:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  yo: () => (/* reexport */ user_error/* UserError */.y),
  xv: () => (/* reexport */ version/* VERSION */.x),
  Vo: () => (/* reexport */ alternatives),
  sw: () => (/* reexport */ checkInputs),
  n2: () => (/* reexport */ checkOutputs),
  Yq: () => (/* reexport */ choice),
  V0: () => (/* reexport */ client/* createHttp */.V0),
  QP: () => (/* reexport */ defineAction),
  Uc: () => (/* reexport */ describe_error_describeError),
  au: () => (/* reexport */ didYouMean),
  WE: () => (/* reexport */ system_error/* explain */.WE),
  nd: () => (/* reexport */ integer),
  o_: () => (/* reexport */ client/* jsonOf */.o_),
  p_: () => (/* reexport */ list),
  bD: () => (/* reexport */ system_error/* messageOf */.bD),
  dj: () => (/* reexport */ placeOfInput),
  hD: () => (/* reexport */ quote_quote),
  Tf: () => (/* reexport */ runOnRunner),
  rJ: () => (/* reexport */ secret),
  Qq: () => (/* reexport */ builders_text),
  tG: () => (/* reexport */ write_file_whole_writeFileWhole)
});

// UNUSED EXPORTS: HttpStatusError, NOTHING_ASKED, NO_PROGRESS, REPORT_FORMATS, boolean, codeOf, countFailing, createGitHub, describeReportError, duration, editDistance, exitStatusOf, failOn, isLoopback, memoryHost, nearest, oneLine, parseInputs, path, redact, requireFolderOf, requireServerUrl, runInTerminal, runOnHost, systemClock, terminalHost, textOf, writeResult

;// CONCATENATED MODULE: ./packages/action-kit/lib/inputs/input.js
/** How messages call an input. */
function placeOfInput(name, place) {
    return place === "terminal" ? `--${name}` : `input ${name}`;
}
/**
 * Reads all inputs of an action.
 *
 * @returns an object without a prototype: an input may have any name
 * @throws UserError for the first input that can't be read, in the order of the declaration
 */
function parseInputs(inputs, source) {
    const values = Object.create(null);
    for (const [name, input] of Object.entries(inputs)) {
        values[name] = input.read(source.input(name), placeOfInput(name, source.place));
    }
    return values;
}

;// CONCATENATED MODULE: ./packages/action-kit/lib/action.js

/** Declares an action: the one place that says its inputs, outputs and rights. */
function defineAction(declaration) {
    return {
        ...declaration,
        main: (run, otherwise) => ({
            async start(host, request) {
                maskSecrets(declaration.inputs, host);
                try {
                    const inputs = parseInputs(declaration.inputs, host);
                    return { outcome: await run({ inputs, host, request }), settings: settingsOf(inputs) };
                }
                catch (error) {
                    if (!otherwise)
                        throw error;
                    return { outcome: otherwise(error, host), settings: settingsOf({}) };
                }
            },
        }),
    };
}
/** Before anything is read, so that no message about another input can show one. */
function maskSecrets(inputs, host) {
    for (const [name, input] of Object.entries(inputs)) {
        if (input.kind !== "secret")
            continue;
        for (const { text } of host.input(name))
            if (text !== "")
                host.mask(text);
    }
}
/** `checkInputs` types these inputs; an action that has none of them fails on nothing and sends nothing. */
function settingsOf(inputs) {
    const token = inputs["github-token"];
    return {
        failOn: inputs["fail-on"] ?? "never",
        offline: inputs.offline === true,
        uploadSarif: inputs["upload-sarif"] === true,
        token: typeof token === "string" ? token : undefined,
    };
}

// EXTERNAL MODULE: ./packages/findings/lib/index.js + 10 modules
var lib = __nccwpck_require__(8751);
// EXTERNAL MODULE: ./packages/action-kit/lib/system-error.js
var system_error = __nccwpck_require__(9363);
// EXTERNAL MODULE: ./packages/action-kit/lib/user-error.js
var user_error = __nccwpck_require__(5561);
;// CONCATENATED MODULE: ./packages/action-kit/lib/describe-error.js



const DEFECT = "this is a defect of trustchain: please report it with this line (TRUSTCHAIN_DEBUG=1 adds where it happened)";
/**
 * An error as the lines that a user reads, without `error:`. One line, and the stack behind it where `debug` asks for it.
 * What is no `UserError` is our own mistake and says so.
 */
function describe_error_describeError(error, debug) {
    const known = asUserError(error);
    const line = known ? known.message : `trustchain: ${(0,system_error/* messageOf */.bD)(error)}: ${DEFECT}`;
    if (!debug)
        return [line];
    const stack = error?.stack ?? "";
    return [line, ...stack.split("\n").slice(1)];
}
/** An entry of a report's `errors` as such a line. */
function describe_error_describeReportError(error) {
    const place = (0,lib/* placeOfError */.fr)(error);
    return error.rule === null
        ? `${place}: ${error.message}`
        : `${place}: rule ${error.rule}: ${error.message}: ${DEFECT}`;
}
/** The packages below this one can't throw a `UserError`: theirs has `file`, `line`, `reason` and `remedy`. */
function asUserError(error) {
    if (error instanceof user_error/* UserError */.y)
        return error;
    if (!(error instanceof Error) || error.name !== "FormatError")
        return undefined;
    const { file, line, reason, remedy } = error;
    if (file === undefined || reason === undefined || remedy === undefined)
        return undefined;
    return new user_error/* UserError */.y(line === undefined ? file : `${file}:${line}`, reason, remedy);
}

// EXTERNAL MODULE: ./packages/action-kit/lib/host/host.js
var host = __nccwpck_require__(6416);
;// CONCATENATED MODULE: ./packages/action-kit/lib/host/memory-host.js


/** @param inputs the values by name; several for a repeated option */
function memoryHost(inputs = {}, options = {}) {
    const given = new Map(Object.entries(inputs).map(([name, value]) => [name, [value].flat().map(asGiven)]));
    const secrets = new Set();
    const host = {
        place: options.place ?? "terminal",
        cwd: options.cwd ?? ".",
        env: options.env ?? {},
        outputs: new Map(),
        notes: [],
        summaries: [],
        lines: [],
        errors: [],
        secrets,
        input: (name) => given.get(name) ?? [],
        mask: (secret) => void secrets.add(secret),
        setOutput: (name, value) => void host.outputs.set(name, value),
        annotate: (note) => void host.notes.push(note),
        summarize: async (markdown) => void host.summaries.push(markdown),
        progress: () => NO_PROGRESS,
        log: (line) => void host.lines.push(redact(line, secrets)),
        error: (line) => void host.errors.push(redact(line, secrets)),
    };
    return host;
}
function asGiven(text) {
    return { text, whole: false };
}

;// CONCATENATED MODULE: ./packages/action-kit/lib/host/output-stream.js


/** The reader went away (`| head`), or an earlier write found that out. */
const CLOSED = new Set(["EPIPE", "ERR_STREAM_DESTROYED", "ERR_STREAM_WRITE_AFTER_END"]);
/**
 * Writes a result and waits until the system has taken all of it, so that the process may end afterwards.
 * A reader that went away is no error: it has seen what it wanted.
 *
 * @throws UserError when it can't be written, for example to a full device
 */
function output_stream_writeResult(stream, text) {
    return new Promise((resolve, reject) => {
        const settle = (error) => {
            if (!error || CLOSED.has(codeOf(error)))
                resolve();
            else
                reject(new UserError("standard output", explain(error), "free space or redirect the output elsewhere"));
        };
        stream.on("error", settle);
        try {
            stream.write(text, settle);
        }
        catch (error) {
            settle(error);
        }
    });
}

// EXTERNAL MODULE: ./packages/action-kit/lib/one-line.js
var one_line = __nccwpck_require__(9316);
;// CONCATENATED MODULE: ./packages/action-kit/lib/host/terminal-host.js




/** The host of the command line: inputs are options, everything said goes to stderr; outputs, notes and summaries are for runners only. */
function terminalHost(options) {
    const { given, stderr, quiet } = options;
    const secrets = new Set();
    // Nothing can be done about a stderr that is closed or full, and without a listener it would end the process.
    stderr.on("error", () => { });
    const say = (line) => {
        try {
            stderr.write(`${oneLine(redact(line, secrets))}\n`);
        }
        catch {
            // The same for a device that refuses at once.
        }
    };
    return {
        place: "terminal",
        cwd: options.cwd,
        env: options.env,
        input: (name) => given.get(name) ?? [],
        mask: (secret) => void secrets.add(secret),
        setOutput() { },
        annotate() { },
        async summarize() { },
        progress(label, total) {
            const visible = options.progress && !quiet && stderr.isTTY === true;
            return visible ? progressBar(label, total, stderr, performance) : NO_PROGRESS;
        },
        log(line) {
            if (!quiet)
                say(line);
        },
        error: (line) => say(`error: ${line}`),
    };
}

// EXTERNAL MODULE: ./packages/action-kit/lib/http/client.js + 3 modules
var client = __nccwpck_require__(552);
// EXTERNAL MODULE: ./packages/action-kit/lib/http/clock.js + 1 modules
var clock = __nccwpck_require__(2668);
// EXTERNAL MODULE: ./packages/action-kit/lib/http/github.js
var github = __nccwpck_require__(8307);
// EXTERNAL MODULE: ./packages/action-kit/lib/http/redirect.js
var redirect = __nccwpck_require__(2116);
;// CONCATENATED MODULE: ./packages/action-kit/lib/http/server-url.js



/**
 * Checks the address of a server that somebody set. The message doesn't repeat it: it may hold a secret.
 *
 * @param place the option or variable that holds it
 * @returns it without slashes at its end
 * @throws UserError unless it is https, or http to this machine, and no more than an address
 */
function requireServerUrl(text, place) {
    const url = parseUrl(text);
    if (!url || !(url.protocol === "https:" || (url.protocol === "http:" && isLoopback(url)))) {
        throw new UserError(place, "the address isn't https", "give one like https://github.example.com");
    }
    if (url.username !== "" || url.password !== "") {
        throw new UserError(place, "the address holds a user name or password", "leave it out, and give a token");
    }
    if (url.search !== "" || url.hash !== "") {
        throw new UserError(place, "the address has a `?` or `#` in it", "give one like https://github.example.com");
    }
    let end = text.length;
    while (text[end - 1] === "/")
        end--;
    return text.slice(0, end);
}

;// CONCATENATED MODULE: ./packages/action-kit/lib/nearest.js
/** Longer words are nobody's typing error, and comparing them would cost the product of their lengths. */
const LONGEST = 64;
/**
 * The candidate that `word` was most likely meant to be, or undefined when none is close: at most one edit for each
 * three characters of the word (at least one). Case does not count. Of equally near candidates the first is taken.
 */
function nearest(word, candidates) {
    if (word.length > LONGEST)
        return undefined;
    const wanted = word.toLowerCase();
    let best;
    let bestDistance = Math.max(1, Math.floor(word.length / 3)) + 1;
    for (const candidate of candidates) {
        if (candidate.length > LONGEST)
            continue;
        const distance = editDistance(wanted, candidate.toLowerCase(), bestDistance - 1);
        if (distance < bestDistance) {
            best = candidate;
            bestDistance = distance;
        }
    }
    return best;
}
/** ` (did you mean `x`?)`, or nothing: the tail of a message about an unknown word. */
function didYouMean(word, candidates, prefix = "") {
    const candidate = nearest(word, candidates);
    return candidate === undefined ? "" : ` (did you mean \`${prefix}${candidate}\`?)`;
}
/**
 * Damerau–Levenshtein distance in its restricted form (optimal string alignment): insertions, deletions, substitutions
 * and swaps of neighbours, no part edited twice.
 *
 * @param most where the distance is greater, any greater number may be given, which is found sooner
 */
function editDistance(a, b, most = Number.POSITIVE_INFINITY) {
    if (Math.abs(a.length - b.length) > most)
        return Math.abs(a.length - b.length);
    let beforePrevious = new Uint32Array(b.length + 1);
    let previous = new Uint32Array(b.length + 1);
    let current = new Uint32Array(b.length + 1);
    for (let j = 0; j <= b.length; j++)
        previous[j] = j;
    for (let i = 1; i <= a.length; i++) {
        current[0] = i;
        let least = i;
        for (let j = 1; j <= b.length; j++) {
            const distance = isSwap(a, i, b, j)
                ? smaller(distanceAt(previous, current, j, a[i - 1] === b[j - 1]), beforePrevious[j - 2] + 1)
                : distanceAt(previous, current, j, a[i - 1] === b[j - 1]);
            current[j] = distance;
            least = smaller(least, distance);
        }
        // A swap reaches back two rows, and adds one to what stands there: no less than this row has.
        if (least > most)
            return least;
        [beforePrevious, previous, current] = [previous, current, beforePrevious];
    }
    return previous[b.length];
}
function isSwap(a, i, b, j) {
    return i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
}
/** By deletion, insertion, or substitution where the two characters differ. */
function distanceAt(previous, current, j, isSame) {
    const edited = smaller(previous[j], current[j - 1]) + 1;
    return smaller(edited, previous[j - 1] + (isSame ? 0 : 1));
}
/** `Math.min` costs more than all the rest of the inner loop where globals are looked up by hand. */
function smaller(a, b) {
    return a < b ? a : b;
}

;// CONCATENATED MODULE: ./packages/action-kit/lib/quote.js
const quote_LONGEST = 80;
/** What was given, in backticks and cut where it is long, for a message. */
function quote_quote(given) {
    return `\`${given.length > quote_LONGEST ? `${given.slice(0, quote_LONGEST)}…` : given}\``;
}
/** `a, b or c`. */
function alternatives(words) {
    if (words.length < 2)
        return words.join("");
    return `${words.slice(0, -1).join(", ")} or ${words.at(-1)}`;
}

;// CONCATENATED MODULE: ./packages/action-kit/lib/inputs/builders.js



function builders_text(options) {
    return scalar("text", "TEXT", options, (given) => given);
}
function path(options) {
    return scalar("path", options.hint ?? "FILE", options, (given, place) => {
        if (given === "")
            throw new user_error/* UserError */.y(place, "the path is empty", "give the path of a file");
        return given;
    });
}
function choice(words, options) {
    const input = scalar("choice", words.join("|"), options, (given, place) => {
        const word = words.find((known) => known === given);
        if (word !== undefined)
            return word;
        throw new user_error/* UserError */.y(place, `${quote_quote(given)} is not accepted${didYouMean(given, words)}`, `use ${alternatives(words)}`);
    });
    return { ...input, choices: words };
}
function integer(options) {
    const { min = 0, max = Number.MAX_SAFE_INTEGER } = options;
    return scalar("integer", "N", options, (given, place) => {
        const value = /^\d{1,16}$/.test(given) ? Number(given) : Number.NaN;
        if (value >= min && value <= max)
            return value;
        const range = options.max === undefined ? `at least ${min}` : `from ${min} to ${max}`;
        const wrong = Number.isNaN(value) ? "is not a whole number" : "is out of range";
        throw new user_error/* UserError */.y(place, `${quote_quote(given)} ${wrong}`, `give digits, ${range}`);
    });
}
const MILLISECONDS = new Map([
    ["s", 1_000],
    ["m", 60_000],
    ["h", 3_600_000],
    ["d", 86_400_000],
]);
function duration(options) {
    const { default: written, ...rest } = options;
    const fallback = written === undefined ? {} : { default: parseDuration(written, "default") };
    return { ...scalar("duration", "TIME", { ...rest, ...fallback }, parseDuration), default: written };
}
function parseDuration(given, place) {
    const [, digits, unit = ""] = /^(\d{1,9})([smhd])$/.exec(given) ?? [];
    const factor = MILLISECONDS.get(unit);
    if (digits !== undefined && factor !== undefined)
        return Number(digits) * factor;
    throw new UserError(place, `${quote(given)} is not a span of time`, "give digits and a unit: seconds `30s`, minutes `5m`, hours `2h` or days `7d`");
}
const TRUE = ["true", "True", "TRUE"];
const FALSE = ["false", "False", "FALSE"];
/** Yes or no, in the words of YAML 1.2's core schema (section 10.3.2), as @actions/core reads them. False unless the default says otherwise. */
function builders_boolean(options) {
    const input = scalar("boolean", "", { default: false, ...options }, (given, place) => {
        if (TRUE.includes(given))
            return true;
        if (FALSE.includes(given))
            return false;
        throw new user_error/* UserError */.y(place, `${quote_quote(given)} is neither true nor false${didYouMean(given, ["true", "false"])}`, "use true or false");
    });
    return input;
}
/** Words: given repeatedly, or separated by commas (but not between braces) or newlines. Spaces around a word and empty words don't count. */
function list(options) {
    const fallback = options.default ?? [];
    return {
        ...described("list", options.hint ?? "WORD", options),
        default: options.default?.join("\n"),
        operands: options.operands ?? false,
        read(given) {
            const words = given.flatMap(wordsOf);
            return words.length > 0 ? words : fallback;
        },
    };
}
function wordsOf(given) {
    if (given.whole)
        return [given.text];
    return given.text
        .split(/[\r\n]/)
        .flatMap(splitAtCommas)
        .map((word) => word.trim())
        .filter((word) => word !== "");
}
/** A comma between braces belongs to a glob: `octo-org/{one,two}`; not in a line whose braces are no pairs. */
function splitAtCommas(line) {
    const words = [];
    let start = 0;
    let depth = 0;
    for (let at = 0; at < line.length; at++) {
        if (line[at] === "{")
            depth++;
        if (line[at] === "}")
            depth--;
        if (depth < 0)
            break;
        if (line[at] !== "," || depth > 0)
            continue;
        words.push(line.slice(start, at));
        start = at + 1;
    }
    return depth === 0 ? [...words, line.slice(start)] : line.split(",");
}
/**
 * A token or password: masked on the runner and never printed. An empty one counts as not given, so that
 * `--github-token "$TOKEN"` works with and without the variable.
 */
function secret(options) {
    return {
        ...described("secret", "SECRET", options),
        default: options.default,
        read: (given) => given.at(-1)?.text || undefined,
    };
}
/** An input of one value, of which the last given counts. */
function scalar(kind, hint, options, parse) {
    return {
        ...described(kind, hint, options),
        default: options.default === undefined ? undefined : String(options.default),
        required: options.required ?? false,
        read(given, place) {
            const last = given.at(-1);
            if (last !== undefined)
                return parse(last.text, place);
            if (options.required)
                throw new user_error/* UserError */.y(place, "is required and was not given", `give ${hint}`);
            return options.default;
        },
    };
}
function described(kind, hint, options) {
    return {
        kind,
        hint,
        description: options.description,
        required: false,
        runnerOnly: options.runnerOnly ?? false,
        operands: false,
        choices: undefined,
    };
}

;// CONCATENATED MODULE: ./packages/action-kit/lib/inputs/check-inputs.js


/** The input `fail-on` with a default of the action's own. */
function failOn(fallback) {
    return choice([...lib/* SEVERITIES */.oC, "never"], {
        default: fallback,
        description: "Fail (exit status 1) when a finding has at least this severity",
    });
}
/** The inputs that every check has; an action spreads them among its own. */
const checkInputs = {
    paths: list({
        default: ["."],
        hint: "PATH",
        operands: true,
        description: "What to judge: folders of repositories, or single workflow, action, Docker and Dependabot files; separated by commas or newlines",
    }),
    "fail-on": failOn("medium"),
    persona: choice(lib/* PERSONAS */.Ud, {
        description: "For whom: `regular`, what nearly everyone wants fixed; `pedantic`, also style and hygiene; `auditor`, also what is only worth an auditor's look. Without it the configuration's counts, else `regular`",
    }),
    config: path({ description: "Settings; without it `.github/trustchain.yml` of the repository" }),
    baseline: path({ description: "Known findings, by fingerprint: they are reported as suppressed" }),
    offline: builders_boolean({ description: "Open no network connection, whatever else is asked" }),
    "upload-sarif": builders_boolean({
        runnerOnly: true,
        description: "Send the findings to GitHub code scanning (needs the permission `security-events: write`)",
    }),
    "github-token": secret({
        runnerOnly: true,
        default: "${{ github.token }}",
        description: "The token that sends the findings to code scanning",
    }),
};
/** The outputs that every check has. */
const checkOutputs = {
    findings: "Number of findings at or above `fail-on`",
    report: "Path of the JSON report",
    sarif: "Path of the SARIF report",
};

;// CONCATENATED MODULE: ./packages/action-kit/lib/run/outcome.js

const NOTHING_ASKED = { fix: "off", diff: false };
/** How many unsuppressed findings are at or above the threshold. */
function countFailing(report, failOn) {
    if (failOn === "never")
        return 0;
    return report.findings.filter((finding) => !finding.suppressed && (0,lib/* isAtLeast */.du)(finding.severity, failOn)).length;
}
function outcome_exitStatusOf({ report, refusal }, failOn) {
    if (!report)
        return refusal === undefined ? 0 : 1;
    if (report.errors.length > 0)
        return 2;
    return countFailing(report, failOn) > 0 ? 1 : 0;
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
;// CONCATENATED MODULE: ./packages/action-kit/lib/write-file-whole.js





/**
 * Writes a file whole or not at all: into a new file beside it that then takes its name. All steps are synchronous, so
 * that no handler of a signal runs between them. Rights of an existing file are kept, a symbolic link is followed, and
 * what is no regular file (a device, a pipe) is written to directly.
 *
 * @param place how an error calls the file: the option that named it, or the path itself
 * @throws UserError when the file can't be written; a former file is then as it was
 */
function write_file_whole_writeFileWhole(path, content, place = path) {
    requireFolderOf(path, place);
    try {
        const former = (0,external_node_fs_.statSync)(path, { throwIfNoEntry: false });
        if (former?.isDirectory())
            throw new user_error/* UserError */.y(place, `${quote_quote(path)} is a folder`, "name a file");
        if (former && !former.isFile())
            (0,external_node_fs_.writeFileSync)(path, content);
        else
            replaceFile(former ? (0,external_node_fs_.realpathSync)(path) : path, content, former?.mode);
    }
    catch (error) {
        if (error instanceof user_error/* UserError */.y)
            throw error;
        throw new user_error/* UserError */.y(place, `${quote_quote(path)} can't be written, ${(0,system_error/* explain */.WE)(error)}`, "mend that or choose another file");
    }
}
/**
 * Is there a folder to write `path` into?
 *
 * @throws UserError when there is none
 */
function requireFolderOf(path, place) {
    const folder = (0,external_node_path_.dirname)(path);
    let found = false;
    try {
        found = (0,external_node_fs_.statSync)(folder, { throwIfNoEntry: false })?.isDirectory() ?? false;
    }
    catch (error) {
        if ((0,system_error/* codeOf */.$N)(error) !== "ENOTDIR") {
            throw new user_error/* UserError */.y(place, `folder ${quote_quote(folder)} can't be read, ${(0,system_error/* explain */.WE)(error)}`, "choose another file");
        }
    }
    if (!found)
        throw new user_error/* UserError */.y(place, `folder ${quote_quote(folder)} does not exist`, "create it or choose another file");
}
function replaceFile(path, content, mode) {
    // Should the name be taken after all, opening it fails: chance has only to make that rare.
    const chance = Math.random().toString(36).slice(2);
    const beside = (0,external_node_path_.join)((0,external_node_path_.dirname)(path), `.${(0,external_node_path_.basename)(path).slice(0, 100)}.${process.pid}-${chance}.tmp`);
    const file = (0,external_node_fs_.openSync)(beside, "wx", 0o666);
    try {
        try {
            if (mode !== undefined)
                (0,external_node_fs_.fchmodSync)(file, mode & 0o7777);
            (0,external_node_fs_.writeFileSync)(file, content);
        }
        finally {
            (0,external_node_fs_.closeSync)(file);
        }
        (0,external_node_fs_.renameSync)(beside, path);
    }
    catch (error) {
        (0,external_node_fs_.rmSync)(beside, { force: true });
        throw error;
    }
}

;// CONCATENATED MODULE: ./packages/action-kit/lib/run/run-in-terminal.js






const REPORT_FORMATS = (/* unused pure expression or super */ null && (["text", "json", "sarif", "markdown", "github"]));
/**
 * Runs an action for the command line: results go to `stdout` or the file asked for, everything else through the host.
 *
 * @returns the exit status; never rejects
 */
async function runInTerminal(main, host, request, presentation, stdout) {
    try {
        const { outcome, settings } = await main.start(host, request);
        const status = exitStatusOf(outcome, settings.failOn);
        for (const error of outcome.report?.errors ?? [])
            host.error(describeReportError(error));
        if (outcome.refusal !== undefined)
            host.error(outcome.refusal);
        await present(outcome, request, presentation, stdout);
        for (const note of outcome.notes ?? [])
            host.log(note);
        if (outcome.report)
            host.log(closingLine(outcome.report, performance.now()));
        return status;
    }
    catch (error) {
        for (const line of describeError(error, host.env.TRUSTCHAIN_DEBUG === "1"))
            host.error(line);
        return 2;
    }
}
async function present(outcome, request, { format, output, color, width }, stdout) {
    const { report, context = NO_CONTEXT } = outcome;
    if (request.diff)
        await writeResult(stdout, outcome.diff ?? "");
    if (!report) {
        if (!request.diff)
            await writeResult(stdout, outputLines(outcome));
        return;
    }
    if (request.diff && output === undefined)
        return;
    const text = await renderReport(format, report, context, { color: color && output === undefined, width });
    if (output === undefined)
        await writeResult(stdout, text);
    else
        writeFileWhole(output, text, "--output");
}
const NO_CONTEXT = { source: () => undefined, rule: () => undefined };
/** `name: value` for each output of an action that makes no report. */
function outputLines(outcome) {
    return Object.entries(outcome.outputs ?? {})
        .map(([name, value]) => `${name}: ${oneLine(String(value))}\n`)
        .join("");
}
function closingLine(report, milliseconds) {
    const files = report.files === 1 ? "1 file" : `${report.files} files`;
    return `${files} in ${(milliseconds / 1000).toFixed(2)} s`;
}

;// CONCATENATED MODULE: external "node:os"
const external_node_os_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");
;// CONCATENATED MODULE: ./packages/action-kit/lib/run/report-files.js





const PLAIN = { color: false, width: 100 };
/**
 * Writes the report as JSON and SARIF into the runner's temporary folder.
 * The names hold the action and the step, so that they are the same in each run of a job and no two steps share them.
 */
async function writeReports(action, report, context, env) {
    const base = freeBase(env.RUNNER_TEMP || (0,external_node_os_namespaceObject.tmpdir)(), action, env.GITHUB_ACTION ?? "");
    const files = { json: `${base}.json`, sarif: `${base}.sarif` };
    write_file_whole_writeFileWhole(files.json, await (0,lib/* renderReport */.B1)("json", report, context, PLAIN));
    write_file_whole_writeFileWhole(files.sarif, await (0,lib/* renderReport */.B1)("sarif", report, context, PLAIN));
    return files;
}
/** Steps of composite actions may share a `GITHUB_ACTION`: those that come later get a number. */
function freeBase(folder, action, step) {
    const name = ["trustchain", action, step.replace(/[^A-Za-z0-9_-]+/g, "-").slice(0, 100)].filter(Boolean).join("-");
    let base = (0,external_node_path_.join)(folder, name);
    for (let n = 2; (0,external_node_fs_.existsSync)(`${base}.json`) || (0,external_node_fs_.existsSync)(`${base}.sarif`); n++)
        base = (0,external_node_path_.join)(folder, `${name}-${n}`);
    return base;
}

;// CONCATENATED MODULE: ./packages/action-kit/lib/run/run-on-runner.js




/**
 * The whole life of an action on a runner: the entry of each action's bundle.
 * Sets the exit status of the process, which fails the step; never rejects.
 */
async function runOnRunner(action, main) {
    const { runnerHost } = await __nccwpck_require__.e(/* import() */ 961).then(__nccwpck_require__.bind(__nccwpck_require__, 9961));
    process.exitCode = await runOnHost(action, main, await runnerHost());
}
/** The same on any host. */
async function runOnHost(action, main, host) {
    try {
        const { outcome, settings } = await main.start(host, NOTHING_ASKED);
        for (const [name, value] of Object.entries(outcome.outputs ?? {}))
            host.setOutput(name, value);
        for (const note of outcome.notes ?? [])
            host.log(note);
        if (outcome.refusal !== undefined)
            host.error(outcome.refusal);
        if (outcome.summary !== undefined)
            await host.summarize(outcome.summary);
        await report(action.name, outcome, settings, host);
        return outcome_exitStatusOf(outcome, settings.failOn);
    }
    catch (error) {
        for (const line of describe_error_describeError(error, debugging(host)))
            host.error(line);
        return 2;
    }
}
/** `RUNNER_DEBUG` is what the runner sets when someone runs a job again with debug logging. */
function debugging({ env }) {
    return env.TRUSTCHAIN_DEBUG === "1" || env.RUNNER_DEBUG === "1";
}
async function report(name, outcome, settings, host) {
    const { report, context = { source: () => undefined, rule: () => undefined } } = outcome;
    if (!report)
        return;
    for (const error of report.errors)
        host.error(describe_error_describeReportError(error));
    const files = await writeReports(name, report, context, host.env);
    host.setOutput("findings", countFailing(report, settings.failOn));
    host.setOutput("report", files.json);
    host.setOutput("sarif", files.sarif);
    const { annotations, jobSummary } = await Promise.resolve(/* import() */).then(__nccwpck_require__.bind(__nccwpck_require__, 8751));
    for (const note of annotations(report, context))
        host.annotate(inWorkspace(note, outcome.root, host.cwd));
    await host.summarize(await jobSummary(report, context));
    if (settings.uploadSarif) {
        const { uploadSarif } = await __nccwpck_require__.e(/* import() */ 778).then(__nccwpck_require__.bind(__nccwpck_require__, 1778));
        await uploadSarif(files.sarif, settings, host);
    }
}
/** GitHub finds the line of a note only by a path from the workspace; the report's start from the repository that was judged. */
function inWorkspace(note, root, workspace) {
    if (root === undefined || note.path === undefined)
        return note;
    const path = (0,external_node_path_.relative)((0,external_node_path_.resolve)(workspace), (0,external_node_path_.join)((0,external_node_path_.resolve)(workspace, root), note.path));
    return { ...note, path: path.split(external_node_path_.sep).join("/") };
}

// EXTERNAL MODULE: ./packages/action-kit/lib/version.js
var version = __nccwpck_require__(3465);
;// CONCATENATED MODULE: ./packages/action-kit/lib/index.js



























/***/ }),

/***/ 9316:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ oneLine)
/* harmony export */ });
/* harmony import */ var _trustchain_findings__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8751);

/** A text that may come from anywhere as one line that a terminal and a log show as it is. */
function oneLine(text) {
    return (0,_trustchain_findings__WEBPACK_IMPORTED_MODULE_0__/* .escapeTerminal */ .en)(text.replace(/\r/g, "\\r").replace(/\n/g, "\\n"));
}


/***/ }),

/***/ 9363:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $N: () => (/* binding */ codeOf),
/* harmony export */   WE: () => (/* binding */ explain),
/* harmony export */   bD: () => (/* binding */ messageOf)
/* harmony export */ });
/** The code of a system error (`ENOENT`), or nothing. */
function codeOf(error) {
    const code = error?.code;
    return typeof code === "string" ? code : "";
}
/** What an error says, whatever was thrown; errors of another realm are no `Error` of ours. */
function messageOf(error) {
    const message = error?.message;
    return typeof message === "string" ? message : String(error);
}
const REASONS = new Map([
    ["ENOSPC", "no space is left on the device"],
    ["EACCES", "permission is denied"],
    ["EPERM", "permission is denied"],
    ["EROFS", "the file system is read-only"],
    ["ENOENT", "does not exist"],
    ["ENOTDIR", "a part of the path is not a folder"],
    ["EISDIR", "is a folder"],
    ["ELOOP", "symbolic links lead in a circle"],
    ["ENAMETOOLONG", "the name is too long"],
    ["EMFILE", "too many files are open"],
    ["EIO", "the device failed"],
]);
/** What a system error means, in words. */
function explain(error) {
    return REASONS.get(codeOf(error)) ?? messageOf(error);
}


/***/ }),

/***/ 5561:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ UserError)
/* harmony export */ });
/**
 * Something the user can mend: where it is, what is wrong, what to do. Printed as one line, `error: <place>: <cause>: <remedy>`.
 * Everything else that is thrown is a defect of trustchain and says so.
 */
class UserError extends Error {
    place;
    reason;
    remedy;
    constructor(
    /** An option, an input, or `file[:line[:column]]`. */
    place, reason, remedy) {
        super(`${place}: ${reason}: ${remedy}`);
        this.place = place;
        this.reason = reason;
        this.remedy = remedy;
        this.name = "UserError";
    }
}


/***/ }),

/***/ 3465:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ VERSION)
/* harmony export */ });
/** The version of trustchain; the same as in the root's package.json (a test holds them together). */
const VERSION = "0.1.0";


/***/ }),

/***/ 1533:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   D9: () => (/* binding */ markdownCode),
/* harmony export */   FV: () => (/* binding */ escapeMarkdown),
/* harmony export */   GO: () => (/* binding */ escapeJson),
/* harmony export */   en: () => (/* binding */ escapeTerminal),
/* harmony export */   ju: () => (/* binding */ markdownMessage)
/* harmony export */ });
/**
 * Characters that change how a terminal, a log or a page shows the text around them, or that can't be seen: C1 controls,
 * direction marks (Unicode TR 9), zero-width and filler characters, tags, halves of surrogate pairs.
 */
const UNSEEN = "\\x7f-\\x9f\\xad\\u061c\\u115f\\u1160\\u180e\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u206f\\u3164\\ufeff\\uffa0\\ufff9-\\ufffb\\u{e0000}-\\u{e007f}\\p{Cs}";
/** These and the C0 controls. */
const UNSAFE = new RegExp(`[\\x00-\\x1f${UNSEEN}]`, "gu");
const NAMED = { "\n": "\\n", "\r": "\\r", "\t": "\\t" };
/**
 * A text that may come from anywhere as one line that a terminal shows as it is: what is unsafe stands as an escape,
 * such as `\n`, `\x1b` or `\u202e`.
 */
function escapeTerminal(text) {
    return text.replace(UNSAFE, visible);
}
function visible(char) {
    const code = char.codePointAt(0);
    const hex = code.toString(16);
    return (NAMED[char] ??
        (code <= 0xff ? `\\x${hex.padStart(2, "0")}` : code <= 0xffff ? `\\u${hex.padStart(4, "0")}` : `\\u{${hex}}`));
}
/**
 * JSON text in which strings hold no unsafe character raw. It means the same: only `\u` escapes take their place.
 *
 * @param json as `JSON.stringify` writes it; its line breaks stay
 * @see RFC 8259, section 7
 */
function escapeJson(json) {
    return json.replace(UNSAFE_IN_JSON, unitEscapes);
}
/** `JSON.stringify` has escaped the C0 controls. */
const UNSAFE_IN_JSON = new RegExp(`[${UNSEEN}]`, "gu");
function unitEscapes(char) {
    let text = "";
    for (let i = 0; i < char.length; i++)
        text += `\\u${char.charCodeAt(i).toString(16).padStart(4, "0")}`;
    return text;
}
/** Zero width space: breaks up what would become a link or a mention, and can't be seen. */
const BREAK = "\u200b";
/** What ends or begins something in HTML or in a table. A bar is an entity: `\|` after a backslash would end the cell. */
const ENTITIES = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    '"': "&quot;",
    "|": "&#124;",
    [BREAK]: "&#8203;",
};
/**
 * A text that may come from anywhere as Markdown that shows it as it is, on one line, in a table's cell too: no markup,
 * no HTML, no link, no mention, no reference to an issue.
 *
 * @see GitHub Flavored Markdown, sections 2.4 (backslash escapes), 4.10 (tables) and 6.9 (autolinks)
 */
function escapeMarkdown(text) {
    return escapeTerminal(text)
        .replace(/@|:(?=\/\/)|www(?=\.)|\bgh-(?=\d)|#(?=\d)/gi, `$&${BREAK}`)
        .replace(/[\\`*_[\]#!~$]/g, "\\$&")
        .replace(/[&<>"|\u200b]/g, (char) => ENTITIES[char])
        .replace(/^(\s*)([-+=]|\d{1,9}(?=[.)]))/, (_, space, mark) => `${space}${/\d/.test(mark) ? `${mark}\\` : `\\${mark}`}`);
}
/** The same as a code span, where one can hold it. */
function markdownCode(text) {
    const shown = escapeTerminal(text);
    // Inside a table a code span can't hold a bar, and backticks or outer spaces need more care than they are worth.
    return shown === "" || /[`|]|^ | $/.test(shown) ? escapeMarkdown(text) : `\`${shown}\``;
}
/**
 * A message, with its code spans, as Markdown. Messages quote what a repository says between backticks: whatever stands
 * there, each part is shown as it is.
 */
function markdownMessage(message) {
    const parts = message.split("`");
    // A backtick without its partner belongs to the text.
    if (parts.length % 2 === 0) {
        const last = parts.pop();
        parts[parts.length - 1] += `\`${last}`;
    }
    let markdown = "";
    for (let i = 0; i < parts.length; i++) {
        const part = parts[i];
        markdown += i % 2 === 1 && part !== "" ? markdownCode(part) : escapeMarkdown(part);
    }
    return markdown;
}


/***/ }),

/***/ 45:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   DM: () => (/* binding */ lowered),
/* harmony export */   Eg: () => (/* binding */ compareFindings),
/* harmony export */   Ud: () => (/* binding */ PERSONAS),
/* harmony export */   du: () => (/* binding */ isAtLeast),
/* harmony export */   fr: () => (/* binding */ placeOfError),
/* harmony export */   it: () => (/* binding */ isHeardBy),
/* harmony export */   n6: () => (/* binding */ compareText),
/* harmony export */   oC: () => (/* binding */ SEVERITIES),
/* harmony export */   zK: () => (/* binding */ compareSeverity)
/* harmony export */ });
/* unused harmony export CONFIDENCES */
/** From worst to least; the order is the order of reports. */
const SEVERITIES = ["critical", "high", "medium", "low", "info"];
const CONFIDENCES = (/* unused pure expression or super */ null && (["high", "medium", "low"]));
/** For whom a finding speaks; each persona also hears what the ones before it hear (zizmor's word). */
const PERSONAS = ["regular", "pedantic", "auditor"];
/** How an error's place is printed: a service or an option has no lines. */
function placeOfError({ path, line }) {
    return line === null ? path : `${path}:${line}`;
}
/** Negative when `a` is worse than `b`. */
function compareSeverity(a, b) {
    return SEVERITIES.indexOf(a) - SEVERITIES.indexOf(b);
}
function isAtLeast(severity, threshold) {
    return compareSeverity(severity, threshold) <= 0;
}
/** One level less severe; `info` stays. */
function lowered(severity) {
    return SEVERITIES[Math.min(SEVERITIES.indexOf(severity) + 1, SEVERITIES.length - 1)];
}
/** Does a finding made for `persona` reach someone who asked as `asked`? */
function isHeardBy(persona, asked) {
    return PERSONAS.indexOf(persona) <= PERSONAS.indexOf(asked);
}
/** The order of reports: path, line, column, rule, then message so that equal places keep one order. */
function compareFindings(a, b) {
    return (compareText(a.location.path, b.location.path) ||
        a.location.startLine - b.location.startLine ||
        a.location.startColumn - b.location.startColumn ||
        compareText(a.rule, b.rule) ||
        compareText(a.message, b.message));
}
/** Order by UTF-16 code units: the same on every machine, unlike `localeCompare`. */
function compareText(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}


/***/ }),

/***/ 8751:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  IF: () => (/* reexport */ FormatError),
  Ud: () => (/* reexport */ finding/* PERSONAS */.Ud),
  oC: () => (/* reexport */ finding/* SEVERITIES */.oC),
  sC: () => (/* reexport */ SourceFile),
  annotations: () => (/* reexport */ github.annotations),
  Qp: () => (/* reexport */ applyBaseline),
  XX: () => (/* reexport */ applyComments),
  ct: () => (/* reexport */ text_edit/* applyEdits */.ct),
  $X: () => (/* reexport */ text_edit/* compareEdits */.$X),
  zK: () => (/* reexport */ finding/* compareSeverity */.zK),
  n6: () => (/* reexport */ finding/* compareText */.n6),
  FV: () => (/* reexport */ lib_escape/* escapeMarkdown */.FV),
  en: () => (/* reexport */ lib_escape/* escapeTerminal */.en),
  f5: () => (/* reexport */ fingerprintFindings),
  du: () => (/* reexport */ finding/* isAtLeast */.du),
  xz: () => (/* reexport */ isExcludedByRatchet),
  it: () => (/* reexport */ finding/* isHeardBy */.it),
  jobSummary: () => (/* reexport */ jobSummary),
  uL: () => (/* reexport */ limitFindings),
  DM: () => (/* reexport */ finding/* lowered */.DM),
  Qo: () => (/* reexport */ mayHoldIgnores),
  nk: () => (/* reexport */ parseBaseline),
  fr: () => (/* reexport */ finding/* placeOfError */.fr),
  B1: () => (/* reexport */ renderReport),
  _u: () => (/* reexport */ selectFixes),
  Tc: () => (/* reexport */ report/* sortFindings */.T),
  WH: () => (/* reexport */ unifiedDiff),
  B9: () => (/* reexport */ writeBaseline)
});

// UNUSED EXPORTS: CONFIDENCES, areApart, compareFindings, countBySeverity, ignoreComments, isSameEdit, overlaps, reportSchema, wrap

// EXTERNAL MODULE: ./packages/findings/lib/finding.js
var finding = __nccwpck_require__(45);
;// CONCATENATED MODULE: ./packages/findings/lib/format-error.js
/** A file of ours that isn't as it should be: which, where, what is wrong, what to do. */
class FormatError extends Error {
    file;
    reason;
    remedy;
    /** 1-based; undefined where the file as a whole is meant. */
    line;
    constructor(file, reason, remedy, line) {
        super(`${line === undefined ? file : `${file}:${line}`}: ${reason}: ${remedy}`);
        this.file = file;
        this.reason = reason;
        this.remedy = remedy;
        this.name = "FormatError";
        this.line = line;
    }
}

;// CONCATENATED MODULE: ./packages/findings/lib/baseline.js


/** The version of the file's form; the version of the tool that wrote it does not matter. */
const SCHEMA = 1;
const REMEDY = "write it again with --write-baseline";
/**
 * Reads a baseline.
 *
 * @param file how errors call it
 * @throws FormatError when it is none
 */
function parseBaseline(text, file) {
    let parsed;
    try {
        // Editors on Windows put a byte order mark before it.
        parsed = JSON.parse(text.replace(/^\ufeff/, ""));
    }
    catch (error) {
        throw new FormatError(file, "it is not JSON", REMEDY, lineOfJsonError(text, error));
    }
    if (!isRecord(parsed) || !("schema" in parsed))
        throw new FormatError(file, "it is no baseline", REMEDY);
    if (parsed.schema !== SCHEMA) {
        const given = JSON.stringify(parsed.schema)?.slice(0, 20);
        throw new FormatError(file, `it has schema ${given}, and this version reads schema ${SCHEMA}`, REMEDY);
    }
    const { findings } = parsed;
    if (!Array.isArray(findings))
        throw new FormatError(file, "it has no list of findings", REMEDY);
    const known = new Map();
    for (const [i, finding] of findings.entries()) {
        const fingerprint = fingerprintOf(finding, i, file);
        const paths = known.get(fingerprint);
        if (paths)
            paths.push(pathOf(finding));
        else
            known.set(fingerprint, [pathOf(finding)]);
    }
    return known;
}
/** JSON.parse tells the place in its message only, and not for every mistake. */
function lineOfJsonError(text, error) {
    const position = /at position (\d+)/.exec(String(error))?.[1];
    return position === undefined ? undefined : text.slice(0, Number(position)).split("\n").length;
}
function fingerprintOf(finding, index, file) {
    if (isRecord(finding) && typeof finding.fingerprint === "string")
        return finding.fingerprint;
    throw new FormatError(file, `finding ${index + 1} has no fingerprint`, REMEDY);
}
/** Empty, which is anywhere, where none is given. */
function pathOf(finding) {
    return isRecord(finding) && typeof finding.path === "string" ? finding.path : "";
}
function isRecord(value) {
    return typeof value === "object" && value !== null;
}
/**
 * Marks the findings that a baseline knows, by fingerprint and path. The paths of several repositories begin with what those
 * were called, which may differ from run to run. Those that are silenced otherwise keep their reason.
 */
function applyBaseline(findings, baseline) {
    const suppressed = { by: "baseline", reason: "known in the baseline" };
    return findings.map((finding) => !finding.suppressed && isKnown(finding, baseline) ? { ...finding, suppressed } : finding);
}
function isKnown({ fingerprint, location }, baseline) {
    return baseline.get(fingerprint)?.some((path) => isSameFile(path, location.path)) === true;
}
/** One of the paths may begin in a folder above. */
function isSameFile(a, b) {
    return a === "" || `/${a}`.endsWith(`/${b}`) || `/${b}`.endsWith(`/${a}`);
}
/** A baseline that holds the findings which nothing silences; those that an older baseline silenced stay in. */
function writeBaseline(findings, version) {
    const known = findings
        .filter((finding) => !finding.suppressed || finding.suppressed.by === "baseline")
        .map(({ fingerprint, rule, location, message }) => ({ fingerprint, rule, path: location.path, message }))
        .sort((a, b) => (0,finding/* compareText */.n6)(a.path, b.path) || (0,finding/* compareText */.n6)(a.rule, b.rule) || (0,finding/* compareText */.n6)(a.fingerprint, b.fingerprint));
    return `${JSON.stringify({ schema: SCHEMA, tool: { name: "trustchain", version }, findings: known }, null, 2)}\n`;
}

;// CONCATENATED MODULE: ./packages/findings/lib/comments.js
// It may stand behind other words and a `#` of its own: `# v4.2.2 # trustchain: ignore[…] …`. Neither ids nor the spaces
// can be read twice from different beginnings, so time grows with the length only.
const IGNORE = /(?:^|#)[ \t]*(trustchain|zizmor):[ \t]*ignore[ \t]*\[([^[\]#]*)\]/g;
/** ratchet's word for a reference that stays as it is; like ratchet we take it wherever it stands in a comment. */
const EXCLUDED_BY_RATCHET = /\bratchet:exclude\b/;
const RATCHET = { dialect: "ratchet", rules: ["unpinned-uses", "unpinned-images"], reason: "ratchet:exclude" };
/** `trustchain ignore`, `Trustchain: Ignore[…`: somebody thinks that it silences something. */
const LOOKS_LIKE_OURS = /(?:^|#)[ \t]*trustchain[ \t]*:?[ \t]*ignore\b/i;
/** Does a comment say that the reference before it stays as it is? */
function isExcludedByRatchet(text) {
    return EXCLUDED_BY_RATCHET.test(text);
}
/**
 * The ignore comments among a file's comments.
 *
 * One at the end of a line speaks of that line; one alone on its line of the next line that holds more than a comment.
 */
function ignoreComments(comments) {
    const lines = targetLines(comments);
    return comments.flatMap((comment) => {
        if (isExcludedByRatchet(comment.text))
            return [{ comment, ...RATCHET, line: comment.line }];
        const matches = comment.text.includes("ignore") ? [...comment.text.matchAll(IGNORE)] : [];
        return matches.map((match, i) => {
            const reasonEnd = matches[i + 1]?.index ?? comment.text.length;
            return {
                comment,
                dialect: match[1],
                rules: [...new Set(match[2].split(",").map((id) => id.trim()))].filter((id) => id !== ""),
                reason: comment.text.slice(match.index + match[0].length, reasonEnd).trim(),
                line: lines.get(comment.line) ?? comment.line,
            };
        });
    });
}
/** For the line of each comment that stands alone, the line that it speaks of; several in a row speak of the same. */
function targetLines(comments) {
    const targets = new Map();
    const alone = comments.filter((comment) => comment.alone).map((comment) => comment.line);
    for (const line of alone.sort((a, b) => b - a))
        targets.set(line, targets.get(line + 1) ?? line + 1);
    return targets;
}
/** May a text hold an ignore comment, or one that is meant to be one? To look for comments takes a walk through the file. */
function mayHoldIgnores(text) {
    return /(?:trustchain|zizmor)[ \t]*:?[ \t]*ignore|ratchet:exclude/i.test(text);
}
/**
 * Marks the findings of one file that its comments silence.
 *
 * zizmor's comments count for rules that both tools share. zizmor asks for no reason, so none is asked for, and takes a
 * comment on any line of the finding and of what it belongs to.
 */
function applyComments(findings, comments, options) {
    const ignores = ignoreComments(comments);
    const places = new Places(ignores);
    const used = new Map();
    const silenced = findings.map((finding) => {
        const silencing = [];
        for (const rule of [finding.rule, ...options.otherIds(finding)]) {
            for (const ignore of places.around(finding, rule, options)) {
                silencing.push(ignore);
                used.set(ignore, (used.get(ignore) ?? new Set()).add(rule));
            }
        }
        // Ours come first: they have a reason.
        const ignore = silencing.find(({ dialect }) => dialect === "trustchain") ?? silencing[0];
        // Who silenced it before keeps it.
        if (finding.suppressed || !ignore)
            return finding;
        return { ...finding, suppressed: { by: "comment", reason: ignore.reason || "zizmor ignore" } };
    });
    const ours = ignores.filter(({ dialect, rules }) => dialect === "trustchain" && rules.length > 0);
    const understood = new Set(ours.map(({ comment }) => comment));
    return {
        findings: silenced,
        malformed: comments.filter((comment) => LOOKS_LIKE_OURS.test(comment.text) && !understood.has(comment)),
        withoutReason: ours.filter(({ reason }) => reason === ""),
        unused: ours
            .filter(({ reason }) => reason !== "")
            .flatMap((ignore) => ignore.rules.map((rule) => ({ ignore, rule })))
            .filter(({ ignore, rule }) => !used.get(ignore)?.has(rule)),
    };
}
/** Ignore comments by rule and line: files may hold thousands of them. */
class Places {
    byRule = new Map();
    constructor(ignores) {
        for (const ignore of ignores) {
            if (ignore.dialect === "trustchain" && ignore.reason === "")
                continue;
            for (const rule of ignore.rules) {
                this.add(rule, ignore.line, ignore);
                if (ignore.dialect === "zizmor")
                    this.add(rule, ignore.comment.line, ignore);
            }
        }
    }
    /** Those that silence a finding by a rule's id. */
    around(finding, rule, options) {
        const lines = this.byRule.get(rule);
        if (!lines)
            return [];
        const { startLine, endLine } = finding.location;
        const ends = new Set([startLine, endLine, ...options.alsoLines(finding)]);
        const found = [...ends].flatMap((line) => [...(lines.get(line) ?? [])]);
        const [first, last] = options.partLines(finding) ?? [startLine, endLine];
        for (let line = Math.min(first, startLine); line <= Math.max(last, endLine); line++) {
            for (const ignore of lines.get(line) ?? [])
                if (ignore.dialect === "zizmor")
                    found.push(ignore);
        }
        return found.filter(({ dialect }) => dialect !== "zizmor" || options.isZizmorRule(rule));
    }
    add(rule, line, ignore) {
        const lines = this.byRule.get(rule) ?? new Map();
        this.byRule.set(rule, lines);
        lines.set(line, (lines.get(line) ?? new Set()).add(ignore));
    }
}

// EXTERNAL MODULE: ./packages/findings/lib/escape.js
var lib_escape = __nccwpck_require__(1533);
;// CONCATENATED MODULE: ./packages/findings/lib/fingerprint.js
/**
 * Gives each finding its fingerprint: 64 hexadecimal digits, SHA-256 of rule, path, anchor and its number among those
 * that share them, in the order in which they come. It stays the same when lines move.
 */
function fingerprintFindings(findings) {
    if (findings.length === 0)
        return [];
    // Not an import: commands that fingerprint nothing don't wait for it.
    const crypto = process.getBuiltinModule("node:crypto");
    const seen = new Map();
    return findings.map((finding) => {
        const identity = `${finding.rule}\0${finding.location.path}\0${finding.anchor}`;
        const ordinal = seen.get(identity) ?? 0;
        seen.set(identity, ordinal + 1);
        // Six times faster than `createHash` for texts of this size.
        return { ...finding, fingerprint: crypto.hash("sha256", `${identity}\0${ordinal}`, "hex"), suppressed: null };
    });
}

;// CONCATENATED MODULE: ./packages/findings/lib/limit-findings.js

/** Nobody reads more of one rule in one file; a file made to hold a hundred thousand would make reports of a hundred megabytes. */
const MOST_OF_A_RULE = 1000;
/**
 * The worst findings of each rule in one file, in the order in which they were given. Where some are left out, the first of
 * the worst says how many: that one is in every form of the report.
 */
function limitFindings(findings, most = MOST_OF_A_RULE) {
    const crowds = [...groupByRuleAndFile(findings).values()].filter((group) => group.length > most);
    const leftOut = new Set();
    const heads = new Map();
    for (const crowd of crowds) {
        const [head, ...rest] = crowd.sort(compareWeight);
        for (const finding of rest.slice(most - 1))
            leftOut.add(finding);
        heads.set(head, `${crowd.length - most} more findings of this rule in this file are left out of the report`);
    }
    return {
        findings: findings
            .filter((finding) => !leftOut.has(finding))
            .map((finding) => {
            const note = heads.get(finding);
            return note === undefined ? finding : { ...finding, message: `${finding.message} (${note})` };
        }),
        notes: [...heads].map(([{ rule, location }, note]) => `${location.path}: ${rule}: ${note}`),
    };
}
function groupByRuleAndFile(findings) {
    const groups = new Map();
    for (const finding of findings) {
        const key = `${finding.rule}\0${finding.location.path}`;
        const group = groups.get(key);
        if (group)
            group.push(finding);
        else
            groups.set(key, [finding]);
    }
    return groups;
}
/** What is suppressed goes last; else the order stays. */
function compareWeight(a, b) {
    return Number(a.suppressed !== null) - Number(b.suppressed !== null) || (0,finding/* compareSeverity */.zK)(a.severity, b.severity);
}

;// CONCATENATED MODULE: ./packages/findings/lib/render-report.js
/** A report in one of its forms, ending with a line break. The same report gives the same text. */
async function renderReport(format, report, context, options) {
    switch (format) {
        case "text":
            return (await __nccwpck_require__.e(/* import() */ 408).then(__nccwpck_require__.bind(__nccwpck_require__, 2408))).renderText(report, context, options);
        case "json":
            return (await __nccwpck_require__.e(/* import() */ 231).then(__nccwpck_require__.bind(__nccwpck_require__, 4231))).renderJson(report);
        case "sarif":
            return (await __nccwpck_require__.e(/* import() */ 188).then(__nccwpck_require__.bind(__nccwpck_require__, 3188))).renderSarif(report, context);
        case "markdown":
            return (await __nccwpck_require__.e(/* import() */ 920).then(__nccwpck_require__.bind(__nccwpck_require__, 4920))).renderMarkdown(report, context);
        case "github":
            return (await Promise.resolve(/* import() */).then(__nccwpck_require__.bind(__nccwpck_require__, 9254))).renderGithub(report, context);
    }
}
/** The report for `GITHUB_STEP_SUMMARY`: Markdown of at most 1 MiB, which is what GitHub takes of a step. */
async function jobSummary(report, context) {
    return (await __nccwpck_require__.e(/* import() */ 920).then(__nccwpck_require__.bind(__nccwpck_require__, 4920))).renderJobSummary(report, context);
}

// EXTERNAL MODULE: ./packages/findings/lib/report.js
var report = __nccwpck_require__(636);
// EXTERNAL MODULE: ./packages/findings/lib/reporters/github.js
var github = __nccwpck_require__(9254);
// EXTERNAL MODULE: ./packages/findings/lib/text-edit.js
var text_edit = __nccwpck_require__(6730);
;// CONCATENATED MODULE: ./packages/findings/lib/select-fixes.js

/**
 * Chooses the fixes to apply in one round: in the order of the findings, each wholly or not at all, none that overlaps one
 * before it. Edits that are the same count once: two fixes may share them.
 */
function selectFixes(findings, mode) {
    const files = new Map();
    for (const finding of findings) {
        const { fix } = finding;
        if (!fix || finding.suppressed || (mode === "safe" && !fix.safe))
            continue;
        if (isFree(files, fix.files))
            for (const change of fix.files)
                take(files, change, finding);
    }
    return { files: [...files.values()] };
}
function isFree(files, changes) {
    return changes.every(({ path, edits }) => {
        const taken = files.get(path)?.edits ?? [];
        return (0,text_edit/* areApart */.NQ)(edits) && edits.every((edit) => placeFor(taken, edit) !== "taken");
    });
}
function take(files, { path, edits }, finding) {
    const selected = files.get(path) ?? { path, edits: [], findings: [] };
    files.set(path, selected);
    for (const edit of edits) {
        const place = placeFor(selected.edits, edit);
        if (typeof place === "number")
            selected.edits.splice(place, 0, edit);
    }
    selected.findings.push(finding);
}
/** The index at which an edit belongs among edits that are in order and apart from each other. */
function placeFor(edits, edit) {
    let low = 0;
    let high = edits.length;
    while (low < high) {
        const middle = (low + high) >> 1;
        if ((0,text_edit/* compareEdits */.$X)(edits[middle], edit) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    // Of edits that are apart, only the nearest one before this may reach into it.
    for (let i = Math.max(0, low - 1); i < edits.length; i++) {
        const other = edits[i];
        if ((0,text_edit/* isSameEdit */.fG)(other, edit))
            return "shared";
        if ((0,text_edit/* overlaps */.$f)(other, edit))
            return "taken";
        if (other.start > edit.end)
            break;
    }
    return low;
}

;// CONCATENATED MODULE: ./packages/findings/lib/source-file.js
/**
 * A text file of the repository under judgement, with positions.
 *
 * `text` is what was read from disk, byte order mark included, so that offsets are offsets into the file and an edit
 * can be applied to it as it is. A byte order mark takes no column: it is not part of line 1.
 */
class SourceFile {
    path;
    text;
    #lineStarts;
    constructor(
    /** Path relative to the repository, with `/`. */
    path, text) {
        this.path = path;
        this.text = text;
    }
    /** The offset at which each line begins. Lines end with LF, CRLF or a lone CR (YAML 1.2, section 5.4). */
    get lineStarts() {
        this.#lineStarts ??= lineStartsOf(this.text);
        return this.#lineStarts;
    }
    get lineCount() {
        return this.lineStarts.length;
    }
    /** Where `offset` is; offsets outside the text are moved to its nearest end. */
    position(offset) {
        const starts = this.lineStarts;
        const at = Math.max(starts[0], Math.min(offset, this.text.length));
        let low = 0;
        let high = starts.length - 1;
        while (low < high) {
            const middle = (low + high + 1) >> 1;
            if (starts[middle] <= at)
                low = middle;
            else
                high = middle - 1;
        }
        return { line: low + 1, column: at - starts[low] + 1 };
    }
    /** The text of a 1-based line without its line break; empty for a line that does not exist. */
    line(number) {
        const start = this.lineStarts[number - 1];
        if (start === undefined)
            return "";
        let end = this.lineStarts[number] ?? this.text.length;
        // By hand: a regular expression would look through the whole line, and lines may have a megabyte.
        while (end > start && isLineBreak(this.text.charCodeAt(end - 1)))
            end--;
        return this.text.slice(start, end);
    }
}
function isLineBreak(code) {
    return code === 10 || code === 13;
}
function lineStartsOf(text) {
    const starts = [text.charCodeAt(0) === 0xfeff ? 1 : 0];
    if (text.includes("\r")) {
        for (let i = 0; i < text.length; i++) {
            const code = text.charCodeAt(i);
            if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10))
                starts.push(i + 1);
        }
        return starts;
    }
    for (let i = text.indexOf("\n"); i !== -1; i = text.indexOf("\n", i + 1))
        starts.push(i + 1);
    return starts;
}

;// CONCATENATED MODULE: ./packages/findings/lib/line-diff.js
/** Lines with their line feeds; only the last may lack one. A carriage return is part of its line. */
function splitLines(text) {
    const lines = [];
    let start = 0;
    while (start < text.length) {
        const end = text.indexOf("\n", start) + 1 || text.length;
        lines.push(text.slice(start, end));
        start = end;
    }
    return lines;
}
/** How far ahead a line is looked for to find where two texts meet again. Fixes change a few lines at a place. */
const LOOK_AHEAD = 200;
/**
 * What changed between two lists of lines, in order.
 *
 * It walks both: where they part, the nearest pair of equal lines is where they meet again. Time grows with the lines and
 * the number of changes; a change of more than some hundred lines may come out larger than need be, never wrong.
 */
function diffLines(old, now) {
    const tail = commonTail(old, now);
    const oldLength = old.length - tail;
    const newLength = now.length - tail;
    const changes = [];
    let i = 0;
    let j = 0;
    while (i < oldLength || j < newLength) {
        if (i < oldLength && j < newLength && old[i] === now[j]) {
            i++;
            j++;
            continue;
        }
        const [oldEnd, newEnd] = meetingPoint(old, now, i, j, oldLength, newLength);
        changes.push({ oldStart: i, oldEnd, newStart: j, newEnd });
        i = oldEnd;
        j = newEnd;
    }
    return changes;
}
function commonTail(old, now) {
    const most = Math.min(old.length, now.length);
    let tail = 0;
    while (tail < most && old[old.length - 1 - tail] === now[now.length - 1 - tail])
        tail++;
    return tail;
}
function meetingPoint(old, now, i, j, oldLength, newLength) {
    for (let distance = 1; distance <= LOOK_AHEAD; distance++) {
        for (let skipped = 0; skipped <= distance; skipped++) {
            const a = i + skipped;
            const b = j + distance - skipped;
            if (a > oldLength || b > newLength)
                continue;
            const areAtEnd = a === oldLength && b === newLength;
            if (areAtEnd || (a < oldLength && b < newLength && old[a] === now[b]))
                return [a, b];
        }
    }
    return [oldLength, newLength];
}

;// CONCATENATED MODULE: ./packages/findings/lib/unified-diff.js


/** Unchanged lines around a change. */
const CONTEXT = 3;
/**
 * One unified diff of several files, as `git apply` takes it. Empty where nothing changed.
 *
 * @see POSIX `diff`, "Diff -u Output Format"; git's `quote.c` for paths
 */
function unifiedDiff(files) {
    return files
        .filter(({ before, after }) => before !== after)
        .sort((a, b) => (0,finding/* compareText */.n6)(a.path, b.path))
        .map(diffOf)
        .join("");
}
function diffOf({ path, before, after }) {
    const old = splitLines(before);
    const now = splitLines(after);
    const hunks = hunksOf(diffLines(old, now));
    return `--- ${quoted(`a/${path}`)}\n+++ ${quoted(`b/${path}`)}\n${hunks.map((hunk) => printHunk(hunk, old, now)).join("")}`;
}
/** Changes whose context would touch or overlap share a hunk. */
function hunksOf(changes) {
    const hunks = [];
    let last;
    for (const change of changes) {
        if (last && change.oldStart - last.oldEnd <= 2 * CONTEXT)
            hunks.at(-1)?.push(change);
        else
            hunks.push([change]);
        last = change;
    }
    return hunks;
}
function printHunk(changes, old, now) {
    const first = changes[0];
    const last = changes.at(-1);
    const oldFrom = Math.max(0, first.oldStart - CONTEXT);
    const oldTo = Math.min(old.length, last.oldEnd + CONTEXT);
    const newFrom = first.newStart - (first.oldStart - oldFrom);
    const newTo = last.newEnd + (oldTo - last.oldEnd);
    let text = `@@ -${rangeOf(oldFrom, oldTo)} +${rangeOf(newFrom, newTo)} @@\n`;
    let at = oldFrom;
    for (const change of changes) {
        text += printLines(" ", old, at, change.oldStart);
        text += printLines("-", old, change.oldStart, change.oldEnd);
        text += printLines("+", now, change.newStart, change.newEnd);
        at = change.oldEnd;
    }
    return text + printLines(" ", old, at, oldTo);
}
/** An empty range is named by the line before it. */
function rangeOf(from, to) {
    const count = to - from;
    return count === 1 ? `${from + 1}` : `${count === 0 ? from : from + 1},${count}`;
}
function printLines(mark, lines, from, to) {
    let text = "";
    for (let i = from; i < to; i++) {
        const line = lines[i];
        text += mark + (line.endsWith("\n") ? line : `${line}\n\\ No newline at end of file\n`);
    }
    return text;
}
const NAMED_ESCAPES = {
    "\x07": "\\a",
    "\b": "\\b",
    "\t": "\\t",
    "\n": "\\n",
    "\v": "\\v",
    "\f": "\\f",
    "\r": "\\r",
    '"': '\\"',
    "\\": "\\\\",
};
/**
 * Paths with control characters, quotes or anything outside ASCII stand in C-style quotes, by their UTF-8 bytes.
 * One with a space ends in a tab, so that it doesn't end at the space.
 */
function quoted(path) {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
    if (!/[\x00-\x1f\x7f-\uffff"\\]/.test(path))
        return path.includes(" ") ? `${path}\t` : path;
    let text = "";
    for (const byte of new TextEncoder().encode(path)) {
        const char = String.fromCharCode(byte);
        const isPlain = byte >= 0x20 && byte < 0x7f;
        text += NAMED_ESCAPES[char] ?? (isPlain ? char : `\\${byte.toString(8).padStart(3, "0")}`);
    }
    return `"${text}"`;
}

;// CONCATENATED MODULE: ./packages/findings/lib/index.js


















/***/ }),

/***/ 636:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ countBySeverity),
/* harmony export */   T: () => (/* binding */ sortFindings)
/* harmony export */ });
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(45);

/** Counts of the findings that are not suppressed, by severity. */
function countBySeverity(findings) {
    const counts = Object.fromEntries(_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .SEVERITIES */ .oC.map((severity) => [severity, 0]));
    for (const finding of findings)
        if (!finding.suppressed)
            counts[finding.severity]++;
    return counts;
}
function sortFindings(findings) {
    return [...findings].sort(_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .compareFindings */ .Eg);
}


/***/ }),

/***/ 9254:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.r(__webpack_exports__);
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   annotations: () => (/* binding */ annotations),
/* harmony export */   renderGithub: () => (/* binding */ renderGithub)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1533);
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(45);


const LEVELS = {
    critical: "error",
    high: "error",
    medium: "warning",
    low: "notice",
    info: "notice",
};
/** GitHub shows so many of each level for a step, and drops the rest without a word. */
const LIMIT = 10;
/** Notes for the findings that nothing silences: the worst first, as many as GitHub shows, and one on how many are left out. */
function annotations(report, context) {
    const findings = report.findings
        .filter(({ suppressed }) => !suppressed)
        .sort((a, b) => (0,_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .compareSeverity */ .zK)(a.severity, b.severity));
    let shown = firstOfEach(findings, { error: LIMIT, warning: LIMIT, notice: LIMIT });
    // The note on the rest is a notice too and needs a place among them.
    if (shown.length < findings.length)
        shown = firstOfEach(findings, { error: LIMIT, warning: LIMIT, notice: LIMIT - 1 });
    const notes = shown.map((finding) => annotationOf(finding, context));
    const rest = findings.length - shown.length;
    if (rest > 0)
        notes.push({ level: "notice", title: "trustchain", message: restMessage(rest) });
    return notes;
}
function firstOfEach(findings, limits) {
    return findings.filter(({ severity }) => limits[LEVELS[severity]]-- > 0);
}
function restMessage(rest) {
    return `${rest} more ${rest === 1 ? "finding is" : "findings are"} in the summary and the report: GitHub shows ${LIMIT} notes of a level`;
}
function annotationOf({ rule, severity, message, location }, context) {
    const { path, startLine, startColumn, endLine, endColumn } = location;
    const mend = context.rule(rule)?.mend;
    return {
        level: LEVELS[severity],
        message: (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeTerminal */ .en)(message) + (mend ? `\n${mend}` : ""),
        title: `${rule} (${severity})`,
        path: escapeExceptBreaks(path),
        startLine,
        endLine,
        ...(startLine === endLine && { startColumn, endColumn }),
    };
}
/** A line break in a file's name is part of the name; whoever prints it has a form for it. */
function escapeExceptBreaks(path) {
    return path.split("\n").map(_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeTerminal */ .en).join("\n");
}
/** Annotations as the workflow commands that make them. */
function renderGithub(report, context) {
    return annotations(report, context).map(commandOf).join("");
}
/** @see actions/toolkit, docs/commands.md; actions/runner, src/Runner.Common/ActionCommand.cs, for what is escaped */
function commandOf({ level, message, title, path, startLine, endLine, startColumn, endColumn }) {
    const properties = Object.entries({ file: path, line: startLine, endLine, col: startColumn, endColumn, title })
        .filter(([, value]) => value !== undefined)
        .map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
    return `::${level} ${properties.join(",")}::${escapeData(message)}\n`;
}
function escapeData(text) {
    return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}
function escapeProperty(text) {
    return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}


/***/ }),

/***/ 6730:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $X: () => (/* binding */ compareEdits),
/* harmony export */   $f: () => (/* binding */ overlaps),
/* harmony export */   NQ: () => (/* binding */ areApart),
/* harmony export */   ct: () => (/* binding */ applyEdits),
/* harmony export */   fG: () => (/* binding */ isSameEdit)
/* harmony export */ });
/**
 * Applies edits to a text; everything outside them stays as it is.
 *
 * @throws RangeError when edits overlap or leave the text: choose among fixes first, see `selectFixes`.
 */
function applyEdits(text, edits) {
    const ordered = [...edits].sort(compareEdits);
    let result = "";
    let at = 0;
    for (const edit of ordered) {
        if (edit.start < at || edit.end < edit.start || edit.end > text.length) {
            throw new RangeError(`edit ${edit.start}-${edit.end} overlaps another edit or leaves the text`);
        }
        result += text.slice(at, edit.start) + edit.text;
        at = edit.end;
    }
    return result + text.slice(at);
}
/** Do two edits touch the same characters, or insert at the same place? */
function overlaps(a, b) {
    if (a.start === a.end && b.start === b.end)
        return a.start === b.start;
    return a.start < b.end && b.start < a.end;
}
/** The order in which edits stand in a text; what is inserted before a range comes first. */
function compareEdits(a, b) {
    return a.start - b.start || a.end - b.end;
}
/** Do two edits do the same? */
function isSameEdit(a, b) {
    return a.start === b.start && a.end === b.end && a.text === b.text;
}
/** Can these edits be applied together? */
function areApart(edits) {
    const ordered = [...edits].sort(compareEdits);
    return ordered.every((edit, i) => i === 0 || !overlaps(ordered[i - 1], edit));
}


/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(8389);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
