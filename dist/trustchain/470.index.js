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
    description: "Finds actions, reusable workflows and images that aren't pinned",
    inputs: _trustchain_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .checkInputs */ .sw,
    outputs: _trustchain_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .checkOutputs */ .n2,
    permissions: { contents: "read" },
    network: ["the GitHub API, with `upload-sarif`: sends the findings to code scanning (`security-events: write`)"],
});


/***/ })

};
