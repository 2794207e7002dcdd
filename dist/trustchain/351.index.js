export const id = 351;
export const ids = [351];
export const modules = {

/***/ 1351:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runnerHost: () => (/* binding */ runnerHost)
/* harmony export */ });
/* unused harmony export inertLine */
/* harmony import */ var _one_line_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9316);
/* harmony import */ var _redact_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1044);
/* harmony import */ var _host_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6416);



/**
 * The host on a GitHub Actions runner. @actions/core is loaded here and nowhere else, and only now: it is larger than
 * all that a terminal needs.
 */
async function runnerHost() {
    const { env } = process;
    const core = await Promise.all(/* import() */[__webpack_require__.e(752), __webpack_require__.e(421)]).then(__webpack_require__.bind(__webpack_require__, 6421));
    const secrets = new Set();
    return {
        place: "runner",
        cwd: env.GITHUB_WORKSPACE || process.cwd(),
        env,
        input(name) {
            const text = core.getInput(name);
            // The runner gives an empty text for what was not given.
            return text === "" ? [] : [{ text, whole: false }];
        },
        mask(secret) {
            secrets.add(secret);
            core.setSecret(secret);
        },
        setOutput: (name, value) => core.setOutput(name, value),
        annotate: (note) => annotate(core, note, secrets),
        async summarize(markdown) {
            // GitHub Enterprise Server below 3.6 has no summaries.
            if (env.GITHUB_STEP_SUMMARY)
                await core.summary.addRaw((0,_redact_js__WEBPACK_IMPORTED_MODULE_2__/* .redact */ .E)(markdown, secrets)).write();
        },
        progress: () => _host_js__WEBPACK_IMPORTED_MODULE_1__/* .NO_PROGRESS */ .c,
        log: (line) => core.info(inertLine((0,_redact_js__WEBPACK_IMPORTED_MODULE_2__/* .redact */ .E)(line, secrets))),
        error: (line) => core.error((0,_one_line_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .T)((0,_redact_js__WEBPACK_IMPORTED_MODULE_2__/* .redact */ .E)(line, secrets))),
    };
}
function annotate(core, note, secrets) {
    const { level, message, path: file, ...rest } = note;
    core[level]((0,_redact_js__WEBPACK_IMPORTED_MODULE_2__/* .redact */ .E)(message, secrets), { ...rest, ...(file === undefined ? {} : { file }) });
}
/**
 * A line of the log that the runner does not take for a workflow command: it reads `::command::` at a line's beginning
 * and, the old form, `##[command]` anywhere.
 *
 * @see actions/runner, src/Runner.Common/ActionCommand.cs
 */
function inertLine(text) {
    const line = (0,_one_line_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .T)(text).replaceAll("##[", "## [");
    return line.trimStart().startsWith("::") ? `: ${line.trimStart().slice(1)}` : line;
}


/***/ })

};
