export const id = 289;
export const ids = [289];
export const modules = {

/***/ 8289:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   parseTolerantly: () => (/* binding */ parseTolerantly)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8815);
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8165);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8232);
/* harmony import */ var _nodes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5655);




/**
 * Reads what the fast front end refused with the `yaml` library, which recovers from errors and is right in a few corners
 * where js-yaml is too strict. When it finds nothing wrong either, the file is fine.
 *
 * @param refusal what the fast front end said, for a file that this library can't read at all
 */
function parseTolerantly(file, refusal) {
    let documents;
    try {
        const parsed = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseAllDocuments */ .hR)(file.text, { version: "1.2", uniqueKeys: false, logLevel: "silent" });
        documents = "empty" in parsed ? [] : parsed;
    }
    catch {
        // Hostile nesting can exhaust the stack of its composer.
        return new _document_js__WEBPACK_IMPORTED_MODULE_2__/* .LazyDocument */ .m(file, undefined, [refusal], () => []);
    }
    const [first, second] = documents;
    const problems = documents.flatMap((document) => document.errors).map((error) => toProblem(error));
    if (second?.range)
        problems.push({ start: second.range[0], end: second.range[0], message: SECOND_DOCUMENT });
    const converter = new Converter(file, problems);
    const root = first?.contents ? converter.node(first.contents, 0) : undefined;
    return new _document_js__WEBPACK_IMPORTED_MODULE_2__/* .LazyDocument */ .m(file, root, problems, () => converter.scalars.sort((a, b) => a.start - b.start));
}
const SECOND_DOCUMENT = "a second YAML document: GitHub reads only one a file";
function toProblem(error) {
    // The library adds "at line 1, column 2:" and an excerpt; reports have their own.
    const message = error.message.split("\n")[0].replace(/ at line \d+, column \d+:?$/, "");
    return { start: error.pos[0], end: error.pos[1], message };
}
const STYLES = new Map([
    ["PLAIN", "plain"],
    ["QUOTE_SINGLE", "single"],
    ["QUOTE_DOUBLE", "double"],
    ["BLOCK_LITERAL", "literal"],
    ["BLOCK_FOLDED", "folded"],
]);
class Converter {
    file;
    problems;
    scalars = [];
    anchors = new Map();
    nodes = 0;
    constructor(file, problems) {
        this.file = file;
        this.problems = problems;
    }
    node(node, depth) {
        if (depth > _limits_js__WEBPACK_IMPORTED_MODULE_3__/* .MAX_DEPTH */ .lr || ++this.nodes > _limits_js__WEBPACK_IMPORTED_MODULE_3__/* .MAX_UNFOLDED_NODES */ .xu)
            return this.refuse(node, "nested too deeply");
        const converted = this.convert(node, depth);
        const anchor = "anchor" in node ? node.anchor : undefined;
        if (anchor)
            this.anchors.set(anchor, converted);
        return converted;
    }
    convert(node, depth) {
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(node))
            return this.map(node, depth);
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(node))
            return this.seq(node, depth);
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(node))
            return this.scalar(node);
        return this.refuse(node, "an alias stands where it can't be read");
    }
    map(node, depth) {
        const entries = [];
        const seen = new Set();
        for (const pair of node.items) {
            const key = this.key(pair.key, node);
            this.checkKey(key, seen);
            entries.push({ key, ...this.item(pair.value, key.end, depth) });
        }
        const { start, end } = rangeIn(this.file, node);
        return new _nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .YamlMap */ ._M(this.file, start, end, node.flow === true, entries);
    }
    seq(node, depth) {
        const { start, end } = rangeIn(this.file, node);
        const items = node.items.map((item) => this.item(item, start, depth));
        return new _nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .YamlSeq */ .nJ(this.file, start, end, node.flow === true, items);
    }
    item(node, at, depth) {
        if (!node)
            return { value: this.empty(at), alias: null };
        if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(node))
            return { value: this.node(node, depth + 1), alias: null };
        const span = rangeIn(this.file, node);
        const target = this.anchors.get(node.source);
        return {
            value: target ?? this.refuse(node, `the alias \`*${node.source}\` names no anchor above it`),
            alias: span,
        };
    }
    key(node, map) {
        if (node && (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(node))
            return this.scalar(node);
        return this.refuse(node ?? map, "a mapping or sequence stands where a key is expected");
    }
    checkKey(key, seen) {
        if (seen.has(key.value)) {
            this.problems.push({
                start: key.start,
                end: key.end,
                message: `the key \`${key.value}\` stands twice in this mapping`,
                kind: "duplicate-key",
            });
        }
        seen.add(key.value);
    }
    scalar(node) {
        const { start, end } = rangeIn(this.file, node);
        const style = STYLES.get(node.type) ?? "plain";
        const isQuoted = style === "single" || style === "double";
        const isBlock = style === "literal" || style === "folded";
        const value = style === "plain" ? (node.source ?? "") : String(node.value);
        const contentStart = isBlock ? afterLine(this.file.text, start, end) : start + (isQuoted ? 1 : 0);
        const contentEnd = Math.max(contentStart, end - (isQuoted ? 1 : 0));
        const scalar = new _nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .YamlScalar */ .Q0(this.file, start, end, style, contentStart, contentEnd, node.tag ?? "", decodeKept, value);
        this.scalars.push(scalar);
        return scalar;
    }
    empty(at) {
        return new _nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .YamlScalar */ .Q0(this.file, at, at, "plain", at, at, "", null, null);
    }
    refuse(node, message) {
        const { start, end } = rangeIn(this.file, node);
        this.problems.push({ start, end, message });
        return this.empty(start);
    }
}
function decodeKept(_text, raw) {
    return raw;
}
/** In a broken file the library counts tokens that it made up, which can end behind the text. */
function rangeIn({ text }, { range }) {
    return { start: Math.min(range?.[0] ?? 0, text.length), end: Math.min(range?.[1] ?? 0, text.length) };
}
function afterLine(text, from, to) {
    const end = text.indexOf("\n", from);
    return end === -1 || end >= to ? to : end + 1;
}


/***/ })

};
