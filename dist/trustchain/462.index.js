export const id = 462;
export const ids = [462];
export const modules = {

/***/ 8418:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   hS: () => (/* binding */ counted),
/* harmony export */   qv: () => (/* binding */ summarySentence),
/* harmony export */   x0: () => (/* binding */ fixSentence)
/* harmony export */ });
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45);
/* harmony import */ var _report_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(636);


/** `1 file`, `3 files`. */
function counted(count, noun) {
    return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
/** The closing sentence of a report: `12 findings: 3 high, 9 medium (2 suppressed) in 14 files`. */
function summarySentence(report) {
    const counts = (0,_report_js__WEBPACK_IMPORTED_MODULE_0__/* .countBySeverity */ .O)(report.findings);
    const parts = _finding_js__WEBPACK_IMPORTED_MODULE_1__/* .SEVERITIES */ .oC.filter((severity) => counts[severity] > 0).map((severity) => `${counts[severity]} ${severity}`);
    const open = _finding_js__WEBPACK_IMPORTED_MODULE_1__/* .SEVERITIES */ .oC.reduce((sum, severity) => sum + counts[severity], 0);
    const silent = report.findings.length - open;
    const found = open === 0 ? "No findings" : `${counted(open, "finding")}: ${parts.join(", ")}`;
    return `${found}${silent > 0 ? ` (${silent} suppressed)` : ""} in ${counted(report.files, "file")}`;
}
/** `5 can be fixed with --fix, 2 more with --fix unsafe`; empty where nothing can. */
function fixSentence({ findings }) {
    const fixes = findings.flatMap(({ fix, suppressed }) => (fix && !suppressed ? [fix] : []));
    const safe = fixes.filter((fix) => fix.safe).length;
    const unsafe = fixes.length - safe;
    const parts = [];
    if (safe > 0)
        parts.push(`${safe} can be fixed with --fix`);
    if (unsafe > 0)
        parts.push(`${unsafe} ${safe > 0 ? "more" : "can be fixed"} with --fix unsafe`);
    return parts.join(", ");
}


/***/ }),

/***/ 5462:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderText: () => (/* binding */ renderText)
/* harmony export */ });
/* harmony import */ var _counts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8418);

function renderText(report, _c, _o) {
    return `${[(0,_counts_js__WEBPACK_IMPORTED_MODULE_0__/* .summarySentence */ .qv)(report), (0,_counts_js__WEBPACK_IMPORTED_MODULE_0__/* .fixSentence */ .x0)(report)].filter(Boolean).join("; ")}.\n`;
}


/***/ })

};
