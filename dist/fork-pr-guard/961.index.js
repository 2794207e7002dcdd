export const id = 961;
export const ids = [961];
export const modules = {

/***/ 9961:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runnerHost: () => (/* binding */ runnerHost)
});

// UNUSED EXPORTS: inertLine

// EXTERNAL MODULE: ./packages/action-kit/lib/one-line.js
var one_line = __webpack_require__(9316);
;// CONCATENATED MODULE: ./packages/action-kit/lib/redact.js
/**
 * Puts `***` in the place of each secret in a text. Longer secrets first, so that one that holds another leaves no rest.
 */
function redact(text, secrets) {
    const known = [...secrets].filter((secret) => secret !== "").sort((a, b) => b.length - a.length);
    return known.reduce((clean, secret) => clean.replaceAll(secret, "***"), text);
}

// EXTERNAL MODULE: ./packages/action-kit/lib/system-error.js
var system_error = __webpack_require__(9363);
// EXTERNAL MODULE: ./packages/action-kit/lib/user-error.js
var user_error = __webpack_require__(5561);
// EXTERNAL MODULE: ./packages/action-kit/lib/host/host.js
var host = __webpack_require__(6416);
;// CONCATENATED MODULE: ./packages/action-kit/lib/host/runner-host.js





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
                await core.summary.addRaw(redact(markdown, secrets)).write();
            }
            catch (error) {
                throw unwritable("GITHUB_STEP_SUMMARY", error);
            }
        },
        progress: () => host/* NO_PROGRESS */.c,
        log: (line) => core.info(inertLine(redact(line, secrets))),
        error: (line) => core.error((0,one_line/* oneLine */.T)(redact(line, secrets))),
    };
}
/** The runner makes these files: where one is missing, something else took it away. */
function unwritable(variable, error) {
    const reason = (0,system_error/* messageOf */.bD)(error).split("\n")[0] ?? "";
    return new user_error/* UserError */.y(variable, reason, `let ${variable} name a file that can be written, as the runner does`);
}
function annotate(core, note, secrets) {
    const { level, message, path: file, ...rest } = note;
    core[level](redact(message, secrets), { ...rest, ...(file === undefined ? {} : { file }) });
}
/**
 * A line of the log that the runner does not take for a workflow command: it reads `::command::` at a line's beginning
 * and, the old form, `##[command]` anywhere.
 *
 * @see actions/runner, src/Runner.Common/ActionCommand.cs
 */
function inertLine(text) {
    const line = (0,one_line/* oneLine */.T)(text).replaceAll("##[", "## [");
    return line.trimStart().startsWith("::") ? `: ${line.trimStart().slice(1)}` : line;
}


/***/ })

};
