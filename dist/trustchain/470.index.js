export const id = 470;
export const ids = [470];
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


/***/ })

};
