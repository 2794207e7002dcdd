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
    description: "Finds actions, reusable workflows and images that aren't pinned",
    inputs: _trustchain_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .checkInputs */ .sw,
    outputs: _trustchain_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .checkOutputs */ .n2,
    permissions: { contents: "read" },
    network: ["the GitHub API, with `upload-sarif`: sends the findings to code scanning (`security-events: write`)"],
});


/***/ }),

/***/ 5161:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   "default": () => (__WEBPACK_DEFAULT_EXPORT__)
/* harmony export */ });
/* harmony import */ var _trustchain_workflow_analysis__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8096);
/* harmony import */ var _action_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7470);


/** What can't be read may hold references, and comments that silence have to be judged as everywhere. */
const CATEGORIES = new Set(["pinning", "meta"]);
/* harmony default export */ const __WEBPACK_DEFAULT_EXPORT__ = (_action_js__WEBPACK_IMPORTED_MODULE_1__.action.main((run) => (0,_trustchain_workflow_analysis__WEBPACK_IMPORTED_MODULE_0__/* .staticCheck */ .ZU)(run, { command: _action_js__WEBPACK_IMPORTED_MODULE_1__.action.name, rules: _trustchain_workflow_analysis__WEBPACK_IMPORTED_MODULE_0__/* .RULES */ .y0.filter((rule) => CATEGORIES.has(rule.category)) })));


/***/ })

};
