export const id = 272;
export const ids = [272];
export const modules = {

/***/ 7272:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readFacts: () => (/* binding */ readFacts)
});

// UNUSED EXPORTS: readEntries

// EXTERNAL MODULE: ./packages/action-kit/lib/index.js + 17 modules
var lib = __webpack_require__(1208);
// EXTERNAL MODULE: ./packages/workflow-analysis/lib/config/read.js
var read = __webpack_require__(7335);
// EXTERNAL MODULE: ./packages/workflow-analysis/lib/knowledge/lists/action-permissions.js
var action_permissions = __webpack_require__(9298);
// EXTERNAL MODULE: ./packages/workflow-analysis/lib/knowledge/lists/api-permissions.js
var api_permissions = __webpack_require__(5292);
// EXTERNAL MODULE: ./packages/workflow-analysis/lib/knowledge/lists/archived-actions.js
var archived_actions = __webpack_require__(4153);
// EXTERNAL MODULE: ./packages/workflow-analysis/lib/knowledge/lists/cache-actions.js
var cache_actions = __webpack_require__(1442);
// EXTERNAL MODULE: ./packages/workflow-analysis/lib/knowledge/lists/checkout-tags.js
var checkout_tags = __webpack_require__(4203);
// EXTERNAL MODULE: ./packages/workflow-analysis/lib/knowledge/lists/command-permissions.js
var command_permissions = __webpack_require__(6701);
// EXTERNAL MODULE: ./packages/workflow-analysis/lib/knowledge/lists/compromised-actions.js
var compromised_actions = __webpack_require__(6121);
// EXTERNAL MODULE: ./packages/workflow-analysis/lib/knowledge/lists/credential-files.js
var credential_files = __webpack_require__(4490);
// EXTERNAL MODULE: ./packages/workflow-analysis/lib/knowledge/lists/credential-inputs.js
var credential_inputs = __webpack_require__(7984);
// EXTERNAL MODULE: ./packages/workflow-analysis/lib/knowledge/lists/credential-variables.js
var credential_variables = __webpack_require__(2304);
// EXTERNAL MODULE: ./packages/workflow-analysis/lib/knowledge/lists/debug-sessions.js
var debug_sessions = __webpack_require__(5390);
// EXTERNAL MODULE: ./packages/workflow-analysis/lib/knowledge/lists/must-stay-on-tag.js
var must_stay_on_tag = __webpack_require__(4877);
// EXTERNAL MODULE: ./packages/workflow-analysis/lib/knowledge/lists/popular-actions.js
var popular_actions = __webpack_require__(4002);
// EXTERNAL MODULE: ./packages/workflow-analysis/lib/knowledge/lists/publishers.js
var publishers = __webpack_require__(7352);
// EXTERNAL MODULE: ./packages/workflow-analysis/lib/knowledge/lists/registry-logins.js
var registry_logins = __webpack_require__(6065);
// EXTERNAL MODULE: ./packages/workflow-analysis/lib/knowledge/lists/removed-runners.js
var removed_runners = __webpack_require__(3099);
// EXTERNAL MODULE: ./packages/workflow-analysis/lib/knowledge/lists/secret-formats.js
var secret_formats = __webpack_require__(5112);
// EXTERNAL MODULE: ./packages/workflow-analysis/lib/knowledge/lists/secret-scanners.js
var secret_scanners = __webpack_require__(5093);
// EXTERNAL MODULE: ./packages/workflow-analysis/lib/knowledge/lists/superfluous-actions.js
var superfluous_actions = __webpack_require__(9214);
// EXTERNAL MODULE: ./packages/workflow-analysis/lib/knowledge/lists/token-commands.js
var token_commands = __webpack_require__(5827);
// EXTERNAL MODULE: ./packages/workflow-analysis/lib/knowledge/lists/token-inputs.js
var token_inputs = __webpack_require__(3904);
// EXTERNAL MODULE: ./packages/workflow-analysis/lib/knowledge/lists/trusted-publishing.js
var trusted_publishing = __webpack_require__(1986);
// EXTERNAL MODULE: ./packages/workflow-analysis/lib/knowledge/lists/unpinned-tools.js
var unpinned_tools = __webpack_require__(1598);
;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/knowledge/lists/index.generated.js























/** Every list of facts, by name. */
const FACT_LISTS = [
    action_permissions/* default */.A,
    api_permissions/* default */.A,
    archived_actions/* default */.A,
    cache_actions/* default */.A,
    checkout_tags/* default */.A,
    command_permissions/* default */.A,
    compromised_actions/* default */.A,
    credential_files/* default */.A,
    credential_inputs/* default */.A,
    credential_variables/* default */.A,
    debug_sessions/* default */.A,
    must_stay_on_tag/* default */.A,
    popular_actions/* default */.A,
    publishers/* default */.A,
    registry_logins/* default */.A,
    removed_runners/* default */.A,
    secret_formats/* default */.A,
    secret_scanners/* default */.A,
    superfluous_actions/* default */.A,
    token_commands/* default */.A,
    token_inputs/* default */.A,
    trusted_publishing/* default */.A,
    unpinned_tools/* default */.A,
];

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/knowledge/read-facts.js



/**
 * What settings add to the lists of facts: `facts: { <list>: [ entries ] }`.
 *
 * @throws UserError for anything that isn't as it should be, with the place in the file
 */
function readFacts({ value }) {
    const map = (0,read/* expectMap */.Ym)(value, "`facts` holds names of lists with entries");
    return new Map(map.entries.map((entry) => [entry.key.value, readEntries(entry, listNamed(entry))]));
}
function listNamed({ key }) {
    const list = FACT_LISTS.find(({ name }) => name === key.value);
    if (list)
        return list;
    const names = FACT_LISTS.map(({ name }) => name);
    const reason = `there is no list of facts \`${key.value}\`${(0,lib/* didYouMean */.au)(key.value, names)}`;
    throw (0,read/* wrong */.Qm)(key.file, key.start, reason, `the lists are ${names.join(", ")}`);
}
/** The entries of a list as they stand in a file; defaults fill in for what they leave out. */
function readEntries({ key, value }, { fields }) {
    if (value.kind !== "seq")
        throw (0,read/* wrong */.Qm)(value.file, value.start, `\`${key.value}\` is no list`, "write a list of entries");
    return value.items.map((item) => readEntry(item.value, fields));
}
function readEntry(node, fields) {
    const map = (0,read/* expectMap */.Ym)(node, "an entry has keys with values");
    (0,read/* expectKeys */.cJ)(map, Object.keys(fields));
    return Object.fromEntries(Object.entries(fields).map(([name, field]) => {
        const entry = map.entry(name);
        if (entry && !(0,read/* isNull */.kZ)(entry.value))
            return [name, field.read(entry)];
        if (field.isRequired)
            throw (0,read/* wrong */.Qm)(map.file, map.start, `the entry has no \`${name}\``, `add \`${name}\``);
        return [name, field.default];
    }));
}


/***/ })

};
