export const id = 219;
export const ids = [219,187];
export const modules = {

/***/ 9187:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   action: () => (/* binding */ action)
/* harmony export */ });
/* harmony import */ var _trustchain_action_kit__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1234);
/* harmony import */ var _trustchain_findings__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8751);


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

/***/ 6219:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  "default": () => (/* binding */ main)
});

// EXTERNAL MODULE: ./actions/fork-pr-guard/lib/action.js
var action = __webpack_require__(9187);
// EXTERNAL MODULE: ./packages/action-kit/lib/index.js + 17 modules
var lib = __webpack_require__(1234);
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
var external_node_fs_ = __webpack_require__(3024);
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
var findings_lib = __webpack_require__(8751);
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




/* harmony default export */ const main = (action.action.main(async (run) => {
    const mode = run.inputs.mode ?? (run.host.place === "terminal" ? "analyze" : "enforce");
    if (mode === "enforce")
        return enforce(run);
    // The guard stands in jobs that hold secrets: it loads nothing that it doesn't need.
    const { analyze } = await Promise.all(/* import() */[__webpack_require__.e(881), __webpack_require__.e(857), __webpack_require__.e(401)]).then(__webpack_require__.bind(__webpack_require__, 3401));
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


/***/ })

};
