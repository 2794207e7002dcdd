export const id = 500;
export const ids = [500,601];
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


/***/ }),

/***/ 500:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  "default": () => (/* binding */ main)
});

// EXTERNAL MODULE: ./packages/action-kit/lib/index.js + 17 modules
var lib = __webpack_require__(1234);
// EXTERNAL MODULE: ./packages/findings/lib/index.js + 10 modules
var findings_lib = __webpack_require__(8751);
// EXTERNAL MODULE: ./packages/workflow-analysis/lib/index.js + 395 modules
var workflow_analysis_lib = __webpack_require__(2857);
// EXTERNAL MODULE: ./actions/audit/lib/action.js
var action = __webpack_require__(2601);
;// CONCATENATED MODULE: ./actions/audit/lib/upstream.js

/** Rules of this category know more where something is known of other repositories. */
const ASKING = "pinning";
/** What rules may ask about the repositories in use; null where nothing may be asked, or no rule would. */
function upstreamOf(inputs, rules, host) {
    if (!rules.some(({ category }) => category === ASKING))
        return null;
    const folder = inputs["advisory-db"];
    const advisories = folder === undefined ? null : (0,workflow_analysis_lib/* advisoryFolder */.OZ)(folder, host.cwd);
    const platform = platformOf(inputs, host);
    if (!platform)
        host.log(`rules that ask GitHub were skipped: ${inputs.offline ? "offline" : "no github-token"}`);
    const origin = advisories && platform ? (0,workflow_analysis_lib/* withAdvisories */.I6)(advisories, platform) : (advisories ?? platform);
    return origin && new workflow_analysis_lib/* Upstream */.OS({ origin, pins: platform !== null, verify: true });
}
function platformOf(inputs, { env }) {
    const token = inputs["github-token"] ?? env.GITHUB_TOKEN;
    return inputs.offline || !token ? null : (0,workflow_analysis_lib/* platformOrigin */.K8)({ env, token });
}

;// CONCATENATED MODULE: ./actions/audit/lib/main.js





/* harmony default export */ const main = (action.action.main(async (run) => {
    const { inputs, host } = run;
    const rules = (0,workflow_analysis_lib/* selectRules */.uE)(inputs.rules, workflow_analysis_lib/* RULES */.y0, (0,lib/* placeOfInput */.dj)("rules", host.place));
    const least = { severity: inputs["min-severity"], confidence: inputs["min-confidence"] };
    const outcome = await (0,workflow_analysis_lib/* staticCheck */.ZU)(run, {
        command: action.action.name,
        rules,
        kinds: (0,workflow_analysis_lib/* kindsOf */.tG)(inputs.kinds.map((word) => requireKind(word, host))),
        upstream: upstreamOf(inputs, rules, host),
        isReported: (finding) => (0,workflow_analysis_lib/* reaches */.O6)(finding, least),
        suggestPermissions: inputs["suggest-permissions"],
    });
    return { ...outcome, outputs: (0,findings_lib/* countBySeverity */.Ot)(outcome.report?.findings ?? []) };
}));
const KINDS = Object.keys(workflow_analysis_lib/* JUDGED_KINDS */.e_);
function requireKind(word, host) {
    const kind = KINDS.find((known) => known === word);
    if (kind)
        return kind;
    const reason = `there is no kind \`${word}\`${(0,lib/* didYouMean */.au)(word, KINDS)}`;
    throw new lib/* UserError */.yo((0,lib/* placeOfInput */.dj)("kinds", host.place), reason, `use ${KINDS.join(", ")}`);
}


/***/ })

};
