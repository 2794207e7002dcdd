export const id = 778;
export const ids = [778];
export const modules = {

/***/ 1778:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  uploadSarif: () => (/* binding */ uploadSarif)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
// EXTERNAL MODULE: ./packages/action-kit/lib/http/client.js + 3 modules
var client = __webpack_require__(552);
// EXTERNAL MODULE: ./packages/action-kit/lib/http/github.js
var http_github = __webpack_require__(8307);
// EXTERNAL MODULE: ./packages/action-kit/lib/user-error.js
var user_error = __webpack_require__(5561);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./packages/action-kit/lib/run/analysed-commit.js



const MERGE_REF = /^refs\/pull\/(\d+)\/merge$/;
/**
 * The commit that the findings speak of, as GitHub's own upload names it: that of the run; for a pull request whose
 * head was checked out instead of the merge commit, the head.
 */
function analysedCommit({ env, cwd }) {
    const sha = env.GITHUB_SHA;
    const ref = env.GITHUB_REF;
    if (!sha || !ref) {
        throw new user_error/* UserError */.y("input upload-sarif", "the variables GITHUB_SHA and GITHUB_REF are not set", "run this on a GitHub Actions runner");
    }
    const pull = MERGE_REF.exec(ref)?.[1];
    const head = pull === undefined ? undefined : pullRequestHead(env.GITHUB_EVENT_PATH);
    if (head === undefined || head === sha || checkedOut(cwd) !== head)
        return { sha, ref };
    return { sha: head, ref: `refs/pull/${pull}/head` };
}
function pullRequestHead(eventPath) {
    const text = eventPath ? readIfThere(eventPath) : undefined;
    if (text === undefined)
        return undefined;
    try {
        const head = JSON.parse(text)?.pull_request?.head?.sha;
        return typeof head === "string" && isSha(head) ? head : undefined;
    }
    catch {
        return undefined;
    }
}
/** The commit of a work tree, as far as it can be read without git: a detached head or a loose branch. */
function checkedOut(workTree) {
    const head = readIfThere((0,external_node_path_.join)(workTree, ".git", "HEAD"))?.trim();
    const branch = head?.startsWith("ref: refs/") && !head.includes("..") ? head.slice("ref: ".length) : undefined;
    const sha = branch === undefined ? head : readIfThere((0,external_node_path_.join)(workTree, ".git", branch))?.trim();
    return sha !== undefined && isSha(sha) ? sha : undefined;
}
function isSha(text) {
    return /^[0-9a-f]{40}$/.test(text);
}
function readIfThere(path) {
    try {
        return (0,external_node_fs_.readFileSync)(path, "utf8");
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./packages/action-kit/lib/run/upload-sarif.js






const DOING = "send the findings to code scanning";
/**
 * Sends a SARIF file to GitHub code scanning for the commit that was checked out.
 *
 * @throws UserError when GitHub does not take it; a refusal names the permission that is needed
 * @see GitHub's REST API, "Upload an analysis as SARIF data"
 */
async function uploadSarif(file, settings, host) {
    const [owner = "", repo = ""] = required("GITHUB_REPOSITORY", host).split("/");
    const commit = analysedCommit(host);
    const http = (0,client/* createHttp */.V0)({ offline: settings.offline, env: host.env });
    const github = await (0,http_github/* createGitHub */.C)({ http, token: settings.token, env: host.env });
    try {
        const answer = await github.ask(DOING, (rest) => rest.codeScanning.uploadSarif({
            owner,
            repo,
            commit_sha: commit.sha,
            ref: commit.ref,
            sarif: (0,external_node_zlib_.gzipSync)((0,external_node_fs_.readFileSync)(file)).toString("base64"),
            tool_name: "trustchain",
        }));
        host.log(`sent the findings to code scanning${answer.id ? ` (analysis ${answer.id})` : ""}`);
    }
    catch (error) {
        throw isRefusal(error) ? refused(error, settings.token) : error;
    }
}
function isRefusal(error) {
    return error instanceof http_github/* HttpStatusError */.F && [401, 403, 404].includes(error.status);
}
/** Private repositories answer 404 to a token without the right. */
function refused(error, token) {
    const remedy = token
        ? "give the job `permissions: security-events: write` (in a private repository also `contents: read` and `actions: read`) and see that code scanning is switched on"
        : "give the input `github-token`, and the job `permissions: security-events: write`";
    return new user_error/* UserError */.y("input upload-sarif", error.reason, remedy);
}
function required(name, { env }) {
    const value = env[name];
    if (value)
        return value;
    throw new user_error/* UserError */.y("input upload-sarif", `the variable ${name} is not set`, "run this on a GitHub Actions runner");
}


/***/ })

};
