export const id = 231;
export const ids = [231];
export const modules = {

/***/ 4231:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderJson: () => (/* binding */ renderJson)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1533);
/* harmony import */ var _report_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(636);


/** The JSON report; `reportSchema` describes it. */
function renderJson({ tool, findings, errors, files, permissions, extra }) {
    const { name, version, command } = tool;
    const report = {
        schema: 1,
        tool: { name, version, command },
        findings: findings.map(findingOf),
        errors: errors.map(({ path, line, rule, message }) => ({ path, line: line ?? 1, rule, message })),
        summary: {
            files,
            ...(0,_report_js__WEBPACK_IMPORTED_MODULE_1__/* .countBySeverity */ .O)(findings),
            suppressed: findings.filter(({ suppressed }) => suppressed).length,
        },
    };
    return `${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeJson */ .GO)(JSON.stringify({ ...report, ...(permissions && { permissions }), ...extra }, null, 2))}\n`;
}
function findingOf(finding) {
    const { rule, severity, confidence, message, location, related, witness, fix, fingerprint, suppressed } = finding;
    return {
        rule,
        severity,
        confidence,
        message,
        location: locationOf(location),
        related: related.map((other) => ({ message: other.message, location: locationOf(other.location) })),
        witness,
        fix: fix && { description: fix.description, safe: fix.safe },
        fingerprint,
        suppressed: suppressed && { by: suppressed.by, reason: suppressed.reason },
    };
}
function locationOf({ path, startLine, startColumn, endLine, endColumn }) {
    return { path, startLine, startColumn, endLine, endColumn };
}


/***/ })

};
