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

// EXTERNAL MODULE: ./packages/action-kit/lib/index.js + 16 modules
var lib = __webpack_require__(2853);
// EXTERNAL MODULE: ./packages/workflow-analysis/lib/config/read.js
var read = __webpack_require__(7335);
// EXTERNAL MODULE: ./packages/workflow-analysis/lib/knowledge/lists/archived-actions.js
var archived_actions = __webpack_require__(4153);
// EXTERNAL MODULE: ./packages/workflow-analysis/lib/knowledge/lists/compromised-actions.js
var compromised_actions = __webpack_require__(6121);
// EXTERNAL MODULE: ./packages/workflow-analysis/lib/knowledge/lists/must-stay-on-tag.js
var must_stay_on_tag = __webpack_require__(4877);
;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/knowledge/lists/index.generated.js



/** Every list of facts, by name. */
const FACT_LISTS = [
    archived_actions/* default */.A,
    compromised_actions/* default */.A,
    must_stay_on_tag/* default */.A,
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
