export const id = 601;
export const ids = [601];
export const modules = {

/***/ 2601:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   action: () => (/* binding */ action)
/* harmony export */ });
/* harmony import */ var _trustchain_action_kit__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1234);
/* harmony import */ var _trustchain_findings__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8751);


const action = (0,_trustchain_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .defineAction */ .QP)({
    name: "audit",
    description: "Finds what an attacker could use in workflows, actions and Dependabot files",
    inputs: {
        ..._trustchain_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .checkInputs */ .sw,
        rules: (0,_trustchain_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)({ hint: "RULE", description: "Ids of the rules to run; `!id` leaves one out. Without it all run" }),
        "min-severity": (0,_trustchain_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)(_trustchain_findings__WEBPACK_IMPORTED_MODULE_1__/* .SEVERITIES */ .oC, { default: "info", description: "Findings below aren't reported" }),
        "min-confidence": (0,_trustchain_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)([..._trustchain_findings__WEBPACK_IMPORTED_MODULE_1__/* .CONFIDENCES */ .ix], {
            default: "low",
            description: "Findings of which the audit is less sure aren't reported",
        }),
        kinds: (0,_trustchain_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)({
            hint: "KIND",
            description: "The only kinds of files to judge: `workflows`, `actions`, `dependabot`, `renovate`, `pre-commit`, `dockerfiles`, `packages`, `lock`. Without it all are",
        }),
        "github-token": (0,_trustchain_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .secret */ .rJ)({
            default: "${{ github.token }}",
            description: "For rules that ask GitHub about the actions in use, and for `upload-sarif`. Without it, in a terminal, `GITHUB_TOKEN`; without any those rules are skipped",
        }),
        "advisory-db": (0,_trustchain_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .path */ .Ae)({
            hint: "FOLDER",
            description: "A folder of advisories in the OSV format: `known-vulnerable-actions` asks these, offline too, in place of GitHub",
        }),
        "suggest-permissions": (0,_trustchain_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zM)({
            default: false,
            description: "Report the least that the token of each job has to be allowed, and the lines because of which it has",
        }),
    },
    outputs: {
        ..._trustchain_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .checkOutputs */ .n2,
        critical: "Number of findings of severity critical that are not suppressed",
        high: "Number of findings of severity high that are not suppressed",
        medium: "Number of findings of severity medium that are not suppressed",
        low: "Number of findings of severity low that are not suppressed",
        info: "Number of findings of severity info that are not suppressed",
    },
    permissions: { contents: "read" },
    network: [
        "the server of the actions in use and the GitHub API, unless `offline`: refs, history, advisories, what actions pull in",
        "the GitHub API, with `upload-sarif`: sends the findings to code scanning (`security-events: write`)",
    ],
});


/***/ })

};
