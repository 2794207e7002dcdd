export const id = 169;
export const ids = [169];
export const modules = {

/***/ 7169:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   parseJson5: () => (/* binding */ parseJson5)
/* harmony export */ });
/* harmony import */ var _humanwhocodes_momoa__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3162);
/* harmony import */ var _trustchain_action_kit__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1208);
/* harmony import */ var _yaml_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7503);



/**
 * Reads JSON5 (Renovate's settings) into the same nodes as YAML, with the same places. Loaded only where such a file is.
 *
 * @see https://spec.json5.org
 */
function parseJson5(file) {
    try {
        const { body } = (0,_humanwhocodes_momoa__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qg)(file.text, { mode: "json5", ranges: true });
        return documentOf(file, nodeOf(file, body), []);
    }
    catch (error) {
        const at = offsetOf(error, file.text.length);
        // The library ends its messages with the place, which reports tell in their own way.
        const message = (0,_trustchain_action_kit__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error).replace(/ \(\d+:\d+\)$/, "");
        return documentOf(file, undefined, [{ start: at, end: at, message }]);
    }
}
function documentOf(file, root, problems) {
    return { file, root, problems, comments: () => [] };
}
function offsetOf(error, length) {
    const { offset } = error;
    return typeof offset === "number" ? Math.min(offset, length) : 0;
}
function nodeOf(file, node) {
    const [start, end] = rangeOf(node);
    if (node.type === "Object") {
        const entries = node.members.map(({ name, value }) => ({
            key: keyOf(file, name),
            value: nodeOf(file, value),
            alias: null,
        }));
        return new _yaml_index_js__WEBPACK_IMPORTED_MODULE_2__/* .YamlMap */ ._M(file, start, end, true, entries);
    }
    if (node.type === "Array") {
        const items = node.elements.map(({ value }) => ({ value: nodeOf(file, value), alias: null }));
        return new _yaml_index_js__WEBPACK_IMPORTED_MODULE_2__/* .YamlSeq */ .nJ(file, start, end, true, items);
    }
    if (node.type === "String")
        return quoted(file, node, node.value);
    return scalar(file, start, end, "plain", file.text.slice(start, end));
}
function keyOf(file, name) {
    if (name.type === "String")
        return quoted(file, name, name.value);
    const [start, end] = rangeOf(name);
    return scalar(file, start, end, "plain", name.name);
}
function quoted(file, node, value) {
    const [start, end] = rangeOf(node);
    return scalar(file, start, end, file.text[start] === "'" ? "single" : "double", value);
}
function scalar(file, start, end, style, value) {
    const quote = style === "plain" ? 0 : 1;
    return new _yaml_index_js__WEBPACK_IMPORTED_MODULE_2__/* .YamlScalar */ .Q0(file, start, end, style, start + quote, end - quote, "", decodeKept, value);
}
function decodeKept(_text, raw) {
    return raw;
}
function rangeOf(node) {
    return node.range ?? [node.loc.start.offset, node.loc.end.offset];
}


/***/ })

};
