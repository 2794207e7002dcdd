export const id = 786;
export const ids = [786];
export const modules = {

/***/ 2786:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readToml: () => (/* binding */ readToml)
/* harmony export */ });
/* harmony import */ var _trustchain_action_kit__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1208);
/* harmony import */ var toml_eslint_parser__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9605);


/** The settings of a TOML file in their order, with their places; nothing but the problem where it can't be parsed. */
function readToml(file) {
    try {
        const settings = [];
        // The parser takes no byte order mark.
        for (const part of (0,toml_eslint_parser__WEBPACK_IMPORTED_MODULE_1__/* .parseTOML */ .MD)(file.text.replace(/^\ufeff/, " ")).body[0].body) {
            if (part.type === "TOMLKeyValue")
                collectEntry(file, part, [], settings);
            else
                for (const entry of part.body)
                    collectEntry(file, entry, part.resolvedKey.map(String), settings);
        }
        return { settings, problems: [] };
    }
    catch (error) {
        const { index } = error;
        const at = typeof index === "number" ? Math.min(index, file.text.length) : 0;
        const message = error instanceof RangeError ? "it is nested too deeply" : (0,_trustchain_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error);
        return { settings: [], problems: [{ start: at, end: at, message }] };
    }
}
function collectEntry(file, { key, value }, above, settings) {
    const path = [...above, ...key.keys.map((part) => (part.type === "TOMLBare" ? part.name : part.value))];
    collectValue(file, value, path, key.range, settings);
}
function collectValue(file, node, path, [start, end], settings) {
    if (node.type === "TOMLInlineTable") {
        for (const entry of node.body)
            collectEntry(file, entry, path, settings);
    }
    else if (node.type === "TOMLArray") {
        node.elements.forEach((element, i) => {
            collectValue(file, element, [...path, String(i)], element.range, settings);
        });
    }
    else {
        const written = file.text.slice(...node.range);
        const quotes = /^("""|'''|"|')/.exec(written)?.[0].length ?? 0;
        settings.push({
            path,
            value: node.kind === "string" ? node.value : written,
            place: { file, start, end },
            valuePlace: { file, start: node.range[0] + quotes, end: node.range[1] - quotes },
        });
    }
}


/***/ })

};
