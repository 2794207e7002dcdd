export const id = 401;
export const ids = [401];
export const modules = {

/***/ 3401:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   analyze: () => (/* binding */ analyze)
/* harmony export */ });
/* harmony import */ var _trustchain_action_kit__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1234);
/* harmony import */ var _trustchain_findings__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8751);
/* harmony import */ var _trustchain_workflow_analysis__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2857);
/* harmony import */ var _action_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9187);




/** What can't be read may hold a way in, and comments that silence have to be judged as everywhere. */
const CATEGORIES = new Set(["trust", "meta"]);
const JUDGED = _trustchain_workflow_analysis__WEBPACK_IMPORTED_MODULE_2__/* .RULES */ .y0.filter(({ category }) => CATEGORIES.has(category));
/** The static check: what outsiders can reach in the repositories that were named. */
async function analyze(run) {
    requireRules(run);
    const { inputs } = run;
    const { survey, ...outcome } = await (0,_trustchain_workflow_analysis__WEBPACK_IMPORTED_MODULE_2__/* .staticCheck */ .ZU)(run, {
        command: _action_js__WEBPACK_IMPORTED_MODULE_3__.action.name,
        rules: JUDGED,
        trust: {
            ...(inputs.visibility && { visibility: inputs.visibility }),
            ...(inputs["default-token"] && { defaultToken: inputs["default-token"] }),
            ...(inputs.platform && { platform: inputs.platform }),
        },
        isReported: (finding, config) => isReported(finding, inputs, config),
        survey: _trustchain_workflow_analysis__WEBPACK_IMPORTED_MODULE_2__/* .reachOf */ .xw,
    });
    const report = {
        ...outcome.report,
        tables: [(0,_trustchain_workflow_analysis__WEBPACK_IMPORTED_MODULE_2__/* .reachTable */ .Qx)(survey)],
        // Made when a format asks for it.
        get extra() {
            return { reach: survey() };
        },
    };
    return { ...outcome, report };
}
function requireRules({ inputs, host }) {
    const ids = JUDGED.map(({ id }) => id);
    const unknown = inputs.rules.find((id) => !ids.includes(id));
    if (unknown === undefined)
        return;
    const place = (0,_trustchain_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .placeOfInput */ .dj)("rules", host.place);
    throw new _trustchain_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(place, `there is no rule \`${unknown}\`${(0,_trustchain_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .didYouMean */ .au)(unknown, ids)}`, "name rules of docs/rules");
}
/** A file that can't be read is reported whatever rules are asked for. */
function isReported({ rule, severity }, inputs, { guard }) {
    const rules = inputs.rules.length > 0 ? inputs.rules : guard.rules;
    const least = inputs["min-severity"] ?? guard.minSeverity ?? "info";
    const isAsked = rules === null || rules.includes(rule) || isMeta(rule);
    return isAsked && (0,_trustchain_findings__WEBPACK_IMPORTED_MODULE_1__/* .isAtLeast */ .du)(severity, least);
}
function isMeta(rule) {
    return JUDGED.some(({ id, category }) => id === rule && category === "meta");
}


/***/ })

};
