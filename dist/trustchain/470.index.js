export const id = 470;
export const ids = [470];
export const modules = {

/***/ 7470:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   action: () => (/* binding */ action)
/* harmony export */ });
/* harmony import */ var _trustchain_action_kit__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1234);

const action = (0,_trustchain_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .defineAction */ .QP)({
    name: "pin-actions-to-sha",
    description: "Finds actions, reusable workflows and images that aren't pinned, pins them, keeps pins up to date and checks them",
    inputs: {
        ..._trustchain_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .checkInputs */ .sw,
        mode: (0,_trustchain_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)(["check", "fix", "update", "verify"], {
            default: "check",
            description: "`check` reports and asks nothing; `fix` pins each reference to what it is today; `update` takes the newest version that is allowed; `verify` checks whether pins can be trusted: their comments, whose commits they are, advisories, what they pull in",
        }),
        images: (0,_trustchain_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zM)({
            default: true,
            description: "Also images: `docker://`, `container`, `services`, `image` of actions, and Dockerfiles",
        }),
        policies: (0,_trustchain_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)({
            hint: "GLOB=POLICY",
            description: "What a reference has to be, the most specific glob first: `glob=hash-pin` a commit, `glob=ref-pin` any ref, `glob=any` whatever; without it `*=hash-pin`",
        }),
        include: (0,_trustchain_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)({ hint: "GLOB", description: "Globs of `owner/repo[/path]`: only these references count" }),
        exclude: (0,_trustchain_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)({ hint: "GLOB", description: "Globs of `owner/repo[/path]`: these references don't count" }),
        branches: (0,_trustchain_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)(["pin", "tag", "report"], {
            description: "What becomes of a branch (`@main`): `pin` its head, `tag` the newest release, `report` nothing; without it `pin`",
        }),
        comment: (0,_trustchain_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({
            description: "The text behind `# `, with `{tag}` for the version; without it `{tag}`. An existing style is kept",
        }),
        level: (0,_trustchain_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)(["major", "minor", "patch"], {
            default: "major",
            description: "How far `update` may go",
        }),
        "cooldown-days": (0,_trustchain_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)({
            default: 7,
            description: "`update` takes no release younger than this, but for one that mends an advisory on the version in use",
        }),
        "allow-immutable-tags": (0,_trustchain_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zM)({
            description: "Take the exact tag of a release that GitHub calls immutable for a pin",
        }),
        "git-mirror": (0,_trustchain_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .path */ .Ae)({
            description: "Folder of bare repositories `<owner>/<repo>.git`: it is asked in place of the network for refs, history and files",
        }),
        "github-token": (0,_trustchain_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .secret */ .rJ)({
            default: "${{ github.token }}",
            description: "Without it `GITHUB_TOKEN`; nothing needs one, but limits are higher with it",
        }),
        "server-url": (0,_trustchain_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({
            description: "The server that has the actions; without it `GITHUB_SERVER_URL`, else github.com",
        }),
        "api-url": (0,_trustchain_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({ description: "Its REST API; without it `GITHUB_API_URL`, else that of github.com" }),
        "github-com-fallback": (0,_trustchain_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zM)({
            description: "On GitHub Enterprise Server: look for what the server doesn't have at github.com",
        }),
    },
    outputs: {
        ..._trustchain_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .checkOutputs */ .n2,
        changed: "Number of files that were changed",
        pinned: "Number of references that were pinned",
        updated: "Number of pins that became a newer version",
    },
    permissions: { contents: "read" },
    network: [
        "the server of the actions, with `mode` other than `check`: asks for the refs of each repository, once",
        "the GitHub API, with `update` and `verify`: release dates, history, files, advisories",
        "container registries, with `fix` and `images`: asks for the digest of each image, once",
        "the GitHub API, with `upload-sarif`: sends the findings to code scanning (`security-events: write`)",
    ],
});


/***/ })

};
