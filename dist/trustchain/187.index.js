export const id = 187;
export const ids = [187];
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


/***/ })

};
