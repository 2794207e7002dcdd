export const id = 550;
export const ids = [550,470];
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
    description: "Finds actions, reusable workflows and images that aren't pinned, pins them, keeps pins up to date and checks them",
    inputs: {
        ..._trustchain_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .checkInputs */ .sw,
        mode: (0,_trustchain_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)(["check", "fix", "update", "verify"], {
            default: "check",
            description: "`check` reports and asks nothing; `fix` pins each reference to what it is today; `update` takes the newest version that is allowed; `verify` checks whether pins can be trusted: their comments, whose commits they are, advisories, what they pull in",
        }),
        images: (0,_trustchain_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zM)({
            default: true,
            description: "Also images: `docker://`, `container`, `services`, `image` of actions, and Dockerfiles",
        }),
        policies: (0,_trustchain_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)({
            hint: "GLOB=POLICY",
            description: "What a reference has to be, the most specific glob first: `glob=hash-pin` a commit, `glob=ref-pin` any ref, `glob=any` whatever; without it `*=hash-pin`",
        }),
        include: (0,_trustchain_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)({ hint: "GLOB", description: "Globs of `owner/repo[/path]`: only these references count" }),
        exclude: (0,_trustchain_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)({ hint: "GLOB", description: "Globs of `owner/repo[/path]`: these references don't count" }),
        branches: (0,_trustchain_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)(["pin", "tag", "report"], {
            description: "What becomes of a branch (`@main`): `pin` its head, `tag` the newest release, `report` nothing; without it `pin`",
        }),
        comment: (0,_trustchain_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({
            description: "The text behind `# `, with `{tag}` for the version; without it `{tag}`. An existing style is kept",
        }),
        level: (0,_trustchain_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)(["major", "minor", "patch"], {
            default: "major",
            description: "How far `update` may go",
        }),
        "cooldown-days": (0,_trustchain_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)({
            default: 7,
            description: "`update` takes no release younger than this, but for one that mends an advisory on the version in use",
        }),
        "allow-immutable-tags": (0,_trustchain_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zM)({
            description: "Take the exact tag of a release that GitHub calls immutable for a pin",
        }),
        "git-mirror": (0,_trustchain_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .path */ .Ae)({
            description: "Folder of bare repositories `<owner>/<repo>.git`: it is asked in place of the network for refs, history and files",
        }),
        "github-token": (0,_trustchain_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .secret */ .rJ)({
            default: "${{ github.token }}",
            description: "Without it `GITHUB_TOKEN`; nothing needs one, but limits are higher with it",
        }),
        "server-url": (0,_trustchain_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({
            description: "The server that has the actions; without it `GITHUB_SERVER_URL`, else github.com",
        }),
        "api-url": (0,_trustchain_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({ description: "Its REST API; without it `GITHUB_API_URL`, else that of github.com" }),
        "github-com-fallback": (0,_trustchain_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zM)({
            description: "On GitHub Enterprise Server: look for what the server doesn't have at github.com",
        }),
    },
    outputs: {
        ..._trustchain_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .checkOutputs */ .n2,
        changed: "Number of files that were changed",
        pinned: "Number of references that were pinned",
        updated: "Number of pins that became a newer version",
    },
    permissions: { contents: "read" },
    network: [
        "the server of the actions, with `mode` other than `check`: asks for the refs of each repository, once",
        "the GitHub API, with `update` and `verify`: release dates, history, files, advisories",
        "container registries, with `fix` and `images`: asks for the digest of each image, once",
        "the GitHub API, with `upload-sarif`: sends the findings to code scanning (`security-events: write`)",
    ],
});


/***/ }),

/***/ 5550:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  "default": () => (/* binding */ main)
});

// EXTERNAL MODULE: ./packages/workflow-analysis/lib/index.js + 151 modules
var lib = __webpack_require__(5660);
// EXTERNAL MODULE: ./actions/pin-actions-to-sha/lib/action.js
var action = __webpack_require__(7470);
// EXTERNAL MODULE: ./packages/action-kit/lib/index.js + 16 modules
var action_kit_lib = __webpack_require__(2853);
;// CONCATENATED MODULE: ./actions/pin-actions-to-sha/lib/inputs.js


/** What the inputs set of the rules' own options; what they don't set is left to the configuration. */
function ruleOptions(inputs, host) {
    const comment = commentTemplate(inputs, host);
    return new Map([
        [
            "unpinned-uses",
            {
                ...(inputs.policies.length > 0 && { policies: policies(inputs.policies, host) }),
                ...(inputs.branches !== undefined && { branches: inputs.branches }),
                ...(inputs["allow-immutable-tags"] && { "allow-immutable-tags": true }),
                ...(comment !== undefined && { comment }),
            },
        ],
        ["unpinned-images", { digests: true }],
        ["unpinned-base-image", { digests: true }],
        ["pin-upkeep", comment === undefined ? {} : { comment }],
    ]);
}
function policies(lines, host) {
    return new Map(lines.map((line) => {
        const [, glob = "", word = ""] = /^(.*?)\s*=\s*(.*)$/.exec(line) ?? [];
        const policy = lib/* POLICIES */.PQ.find((candidate) => candidate === word);
        if (glob !== "" && policy)
            return [glob, policy];
        const reason = `\`${line}\` is no policy`;
        throw new action_kit_lib/* UserError */.yo((0,action_kit_lib/* placeOfInput */.dj)("policies", host.place), reason, `write \`glob=${lib/* POLICIES */.PQ.join("|")}\``);
    }));
}
function commentTemplate({ comment }, host) {
    if (comment === undefined || (comment.includes("{tag}") && !/[\r\n]/.test(comment)))
        return comment;
    const remedy = "write one line with `{tag}` where the version stands";
    throw new action_kit_lib/* UserError */.yo((0,action_kit_lib/* placeOfInput */.dj)("comment", host.place), `\`${comment}\` has no place for the version`, remedy);
}
/** The references that `include` and `exclude` leave; undefined where all count. */
function usesFilter({ include, exclude }) {
    if (include.length === 0 && exclude.length === 0)
        return undefined;
    const [isIncluded, isExcluded] = [(0,lib/* usesMatcher */.R0)(include), (0,lib/* usesMatcher */.R0)(exclude)];
    return ({ target }) => {
        // They speak of repositories only.
        if (target.kind !== "repository")
            return true;
        return (include.length === 0 || isIncluded(target)) && !isExcluded(target);
    };
}
/** How much is asked of other repositories. */
function questions(inputs, isFix, now) {
    const { mode, level, "cooldown-days": days } = inputs;
    return {
        pins: isFix || mode === "verify",
        verify: mode === "verify",
        update: mode === "update" ? { level, cooldown: days * 86_400_000, now } : null,
        releases: inputs["allow-immutable-tags"],
        isAsked: usesFilter(inputs),
    };
}

;// CONCATENATED MODULE: ./actions/pin-actions-to-sha/lib/origin.js


const GITHUB = { serverUrl: "https://github.com", apiUrl: "https://api.github.com" };
/** Where refs, history, files and advisories come from; null where nothing may be asked. */
function originOf(inputs, { env, cwd }) {
    const named = inputs["git-mirror"];
    const mirror = named === undefined ? null : (0,lib/* mirrorOrigin */.io)(named, cwd);
    const platform = inputs.offline ? null : platformOrigin(inputs, env, (0,action_kit_lib/* createHttp */.V0)({ offline: false, env }));
    return mirror && platform ? (0,lib/* combinedOrigin */.k$)(mirror, platform) : (mirror ?? platform);
}
function platformOrigin(inputs, env, http) {
    const serverUrl = trimmed(inputs["server-url"] || env.GITHUB_SERVER_URL || GITHUB.serverUrl);
    const apiUrl = trimmed(inputs["api-url"] || env.GITHUB_API_URL || apiOf(serverUrl));
    const token = inputs["github-token"] ?? env.GITHUB_TOKEN;
    const server = (0,lib/* gitHubOrigin */.EL)({ http, serverUrl, apiUrl, token });
    if (!inputs["github-com-fallback"] || serverUrl === GITHUB.serverUrl)
        return server;
    // The token is the server's: github.com doesn't get it.
    return (0,lib/* fallbackOrigin */.Fy)(server, (0,lib/* gitHubOrigin */.EL)({ http, ...GITHUB, token: undefined }));
}
/** @see GitHub Enterprise Server docs, "Getting started with the REST API" */
function apiOf(serverUrl) {
    return serverUrl === GITHUB.serverUrl ? GITHUB.apiUrl : `${serverUrl}/api/v3`;
}
function trimmed(url) {
    return url.replace(/\/+$/, "");
}

// EXTERNAL MODULE: ./packages/findings/lib/index.js + 9 modules
var findings_lib = __webpack_require__(8036);
;// CONCATENATED MODULE: ./actions/pin-actions-to-sha/lib/table.js

/** What became of the references: where, from what to what, or why not. */
function referenceTable({ mended, remaining }) {
    const rows = new Map();
    for (const finding of mended) {
        const row = rowOf(rows, finding);
        row.after = afterOf(finding) || row.after;
    }
    for (const finding of remaining) {
        const why = finding.suppressed ? null : whyNot(finding);
        if (why !== null)
            rowOf(rows, finding).why.push(why);
    }
    return {
        title: "References",
        columns: ["place", "reference", "before", "after", "why not"],
        rows: [...rows.values()].sort(byPlace).map((row) => {
            const { path, startLine } = row.finding.location;
            return [`${path}:${startLine}`, row.reference, row.before, row.after, row.why.join("; ")];
        }),
    };
}
/** One row a place: fixes of several rounds may have changed it. */
function rowOf(rows, finding) {
    const { path, startLine, startColumn } = finding.location;
    const key = `${path}:${startLine}:${startColumn}`;
    const row = rows.get(key) ?? {
        finding,
        reference: referenceOf(finding),
        before: beforeOf(finding),
        after: "",
        why: [],
    };
    rows.set(key, row);
    return row;
}
function byPlace({ finding: { location: a } }, { finding: { location: b } }) {
    return (0,findings_lib/* compareText */.n6)(a.path, b.path) || a.startLine - b.startLine || a.startColumn - b.startColumn;
}
function field(finding, name) {
    const witness = finding.witness;
    const value = witness && typeof witness === "object" && !Array.isArray(witness) ? witness[name] : null;
    return typeof value === "string" ? value : "";
}
function referenceOf(finding) {
    const parts = [field(finding, "owner"), field(finding, "repo"), field(finding, "path")];
    return parts.filter((part) => part !== "").join("/") || field(finding, "image");
}
function beforeOf(finding) {
    const comment = field(finding, "comment");
    return table_short(field(finding, "ref")) + (comment === "" ? "" : ` # ${comment}`);
}
/** What the fix wrote: the commit and what the comment calls it, or the digest. */
function afterOf({ fix }) {
    const texts = (fix?.files ?? []).flatMap(({ edits }) => edits.map(({ text }) => text.trim()));
    const isPin = (text) => /^[0-9a-f]{40}$|^@sha256:/.test(text);
    const name = texts.find((text) => !isPin(text))?.replace(/^#\s*/, "");
    return table_short([texts.find(isPin), name && `# ${name}`].filter(Boolean).join(" "));
}
/** The work that isn't done says why; of a finding that stays, its own words do. Null for what isn't about a reference. */
function whyNot(finding) {
    const held = field(finding, "held");
    if (held !== "")
        return held;
    if (finding.rule === "pin-upkeep" || referenceOf(finding) === "")
        return null;
    return finding.message.replaceAll("`", "");
}
function table_short(text) {
    return text.replace(/\b([0-9a-f]{12})[0-9a-f]{28}(?:[0-9a-f]{24})?\b/g, "$1");
}

;// CONCATENATED MODULE: ./actions/pin-actions-to-sha/lib/main.js





/** What can't be read may hold references, and comments that silence have to be judged as everywhere. */
const CATEGORIES = new Set(["pinning", "meta"]);
/* harmony default export */ const main = (action.action.main(async ({ inputs, host, request }) => {
    const isFix = inputs.mode === "fix" || inputs.mode === "update" || request.fix !== "off";
    const asks = isFix || inputs.mode === "verify" || inputs["git-mirror"] !== undefined || inputs["allow-immutable-tags"];
    const origin = asks ? originOf(inputs, host) : null;
    const outcome = await (0,lib/* staticCheck */.ZU)({ inputs, host, request: isFix ? fixing(request) : request }, {
        command: action.action.name,
        rules: rulesFor(inputs),
        options: ruleOptions(inputs, host),
        isUsesJudged: usesFilter(inputs),
        ...(isFix && { upkeep: lib/* pinUpkeep */.MT }),
        ...(asks && { upstream: new lib/* Upstream */.OS({ origin, ...questions(inputs, isFix, Date.now) }) }),
    });
    const { mended, report, left } = outcome;
    const table = referenceTable({ mended, remaining: [...report.findings, ...left] });
    const updated = mended.filter(({ rule, witness }) => rule === lib/* pinUpkeep */.MT.id && isUpdate(witness)).length;
    const pinned = mended.filter(({ rule }) => rule.startsWith("unpinned-")).length;
    return {
        ...outcome,
        report: { ...report, tables: isFix ? [table] : [] },
        outputs: { changed: outcome.changedFiles, pinned, updated },
    };
}));
function rulesFor({ images }) {
    return lib/* RULES */.y0.filter(({ id, category }) => CATEGORIES.has(category) && (images || !/-images?$/.test(id)));
}
/** A fix is what the mode asks for; a diff only shows it. */
function fixing(request) {
    return request.diff || request.fix !== "off" ? request : { ...request, fix: "safe" };
}
function isUpdate(witness) {
    return typeof witness === "object" && witness !== null && "update" in witness;
}


/***/ })

};
