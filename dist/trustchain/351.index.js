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
/* harmony import */ var _redact_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1044);
/* harmony import */ var _system_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9363);
/* harmony import */ var _user_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5561);
/* harmony import */ var _host_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6416);





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
        setOutput(name, value) {
            try {
                core.setOutput(name, value);
            }
            catch (error) {
                throw unwritable("GITHUB_OUTPUT", error);
            }
        },
        annotate: (note) => annotate(core, note, secrets),
        async summarize(markdown) {
            // GitHub Enterprise Server below 3.6 has no summaries.
            if (!env.GITHUB_STEP_SUMMARY)
                return;
            try {
                await core.summary.addRaw((0,_redact_js__WEBPACK_IMPORTED_MODULE_4__/* .redact */ .E)(markdown, secrets)).write();
            }
            catch (error) {
                throw unwritable("GITHUB_STEP_SUMMARY", error);
            }
        },
        progress: () => _host_js__WEBPACK_IMPORTED_MODULE_3__/* .NO_PROGRESS */ .c,
        log: (line) => core.info(inertLine((0,_redact_js__WEBPACK_IMPORTED_MODULE_4__/* .redact */ .E)(line, secrets))),
        error: (line) => core.error((0,_one_line_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .T)((0,_redact_js__WEBPACK_IMPORTED_MODULE_4__/* .redact */ .E)(line, secrets))),
    };
}
/** The runner makes these files: where one is missing, something else took it away. */
function unwritable(variable, error) {
    const reason = (0,_system_error_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error).split("\n")[0] ?? "";
    return new _user_error_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y(variable, reason, `let ${variable} name a file that can be written, as the runner does`);
}
function annotate(core, note, secrets) {
    const { level, message, path: file, ...rest } = note;
    core[level]((0,_redact_js__WEBPACK_IMPORTED_MODULE_4__/* .redact */ .E)(message, secrets), { ...rest, ...(file === undefined ? {} : { file }) });
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
