export const id = 218;
export const ids = [218,601];
export const modules = {

/***/ 2601:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   action: () => (/* binding */ action)
/* harmony export */ });
/* harmony import */ var _trustchain_action_kit__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2853);

const action = (0,_trustchain_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .defineAction */ .QP)({
    name: "audit",
    description: "Finds what an attacker could use in workflows, actions and Dependabot files",
    inputs: _trustchain_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .checkInputs */ .sw,
    outputs: {
        ..._trustchain_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .checkOutputs */ .n2,
        critical: "Number of findings of severity critical that are not suppressed",
        high: "Number of findings of severity high that are not suppressed",
        medium: "Number of findings of severity medium that are not suppressed",
        low: "Number of findings of severity low that are not suppressed",
        info: "Number of findings of severity info that are not suppressed",
    },
    permissions: { contents: "read" },
    network: ["the GitHub API, with `upload-sarif`: sends the findings to code scanning (`security-events: write`)"],
});


/***/ }),

/***/ 6218:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   "default": () => (__WEBPACK_DEFAULT_EXPORT__)
/* harmony export */ });
/* harmony import */ var _trustchain_findings__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8751);
/* harmony import */ var _trustchain_workflow_analysis__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5004);
/* harmony import */ var _action_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2601);



/* harmony default export */ const __WEBPACK_DEFAULT_EXPORT__ = (_action_js__WEBPACK_IMPORTED_MODULE_2__.action.main(async (run) => {
    const outcome = await (0,_trustchain_workflow_analysis__WEBPACK_IMPORTED_MODULE_1__/* .staticCheck */ .ZU)(run, { command: _action_js__WEBPACK_IMPORTED_MODULE_2__.action.name, rules: _trustchain_workflow_analysis__WEBPACK_IMPORTED_MODULE_1__/* .RULES */ .y0 });
    return { ...outcome, outputs: (0,_trustchain_findings__WEBPACK_IMPORTED_MODULE_0__/* .countBySeverity */ .Ot)(outcome.report?.findings ?? []) };
}));


/***/ })

};
