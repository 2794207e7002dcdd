export const id = 161;
export const ids = [161,470];
export const modules = {

/***/ 7470:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   action: () => (/* binding */ action)
/* harmony export */ });
/* harmony import */ var _trustchain_action_kit__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2853);

const action = (0,_trustchain_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .defineAction */ .QP)({
    name: "pin-actions-to-sha",
    description: "Finds actions, reusable workflows and images that aren't pinned, and pins actions to commits",
    inputs: {
        ..._trustchain_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .checkInputs */ .sw,
        mode: (0,_trustchain_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)(["check", "fix"], {
            default: "check",
            description: "`check` reports and asks nothing; `fix` pins each action to the commit that its ref is today",
        }),
        "git-mirror": (0,_trustchain_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .path */ .Ae)({
            description: "Folder of bare repositories `<owner>/<repo>.git` that is asked in place of the network",
        }),
        "server-url": (0,_trustchain_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({
            description: "The server that has the actions; without it `GITHUB_SERVER_URL`, else github.com",
        }),
    },
    outputs: {
        ..._trustchain_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .checkOutputs */ .n2,
        changed: "Number of files that were changed",
        pinned: "Number of references that were pinned",
    },
    permissions: { contents: "read" },
    network: [
        "the server of the actions, with `mode: fix`: asks for the refs of each repository, once",
        "the GitHub API, with `upload-sarif`: sends the findings to code scanning (`security-events: write`)",
    ],
});


/***/ }),

/***/ 5161:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   "default": () => (__WEBPACK_DEFAULT_EXPORT__)
/* harmony export */ });
/* harmony import */ var _trustchain_action_kit__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2853);
/* harmony import */ var _trustchain_workflow_analysis__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7352);
/* harmony import */ var _action_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7470);



/** What can't be read may hold references, and comments that silence have to be judged as everywhere. */
const CATEGORIES = new Set(["pinning", "meta"]);
/* harmony default export */ const __WEBPACK_DEFAULT_EXPORT__ = (_action_js__WEBPACK_IMPORTED_MODULE_2__.action.main(async ({ inputs, host, request }) => {
    const isFix = inputs.mode === "fix" || request.fix !== "off";
    const outcome = await (0,_trustchain_workflow_analysis__WEBPACK_IMPORTED_MODULE_1__/* .staticCheck */ .ZU)({ inputs, host, request: isFix ? fixing(request) : request }, {
        command: _action_js__WEBPACK_IMPORTED_MODULE_2__.action.name,
        rules: _trustchain_workflow_analysis__WEBPACK_IMPORTED_MODULE_1__/* .RULES */ .y0.filter((rule) => CATEGORIES.has(rule.category)),
        ...((isFix || inputs["git-mirror"] !== undefined) && { upstream: new _trustchain_workflow_analysis__WEBPACK_IMPORTED_MODULE_1__/* .Upstream */ .OS(sourceOf(inputs, host)) }),
    });
    const pinned = outcome.mended.filter(({ rule }) => rule === "unpinned-uses").length;
    return { ...outcome, outputs: { changed: outcome.changedFiles, pinned } };
}));
/** A fix is what the mode asks for; a diff only shows it. */
function fixing(request) {
    return request.diff || request.fix !== "off" ? request : { ...request, fix: "safe" };
}
/** The mirror, else the network; null where neither may be asked. */
function sourceOf(inputs, { env, cwd }) {
    const mirror = inputs["git-mirror"];
    if (mirror !== undefined)
        return (0,_trustchain_workflow_analysis__WEBPACK_IMPORTED_MODULE_1__/* .mirrorRefs */ .Oq)(mirror, cwd);
    if (inputs.offline)
        return null;
    const serverUrl = (inputs["server-url"] ?? env.GITHUB_SERVER_URL ?? "https://github.com").replace(/\/+$/, "");
    const token = inputs["github-token"] ?? env.GITHUB_TOKEN;
    return (0,_trustchain_workflow_analysis__WEBPACK_IMPORTED_MODULE_1__/* .smartHttpRefs */ .eI)({ http: (0,_trustchain_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .createHttp */ .V0)({ offline: false, env }), serverUrl, token });
}


/***/ })

};
