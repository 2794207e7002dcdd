export const id = 611;
export const ids = [611];
export const modules = {

/***/ 611:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readNuget: () => (/* binding */ readNuget)
/* harmony export */ });
/* harmony import */ var _xml_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8829);

/**
 * `nuget.config`. Settings are `section / key` or, where a section has parts, `section / part / key`.
 *
 * @see NuGet documentation, "nuget.config File Reference", "Package Source Mapping"
 */
function readNuget(file) {
    const { root, problems } = (0,_xml_js__WEBPACK_IMPORTED_MODULE_0__/* .readXml */ .km)(file);
    if (root?.name.toLowerCase() !== "configuration")
        return { settings: [], sources: [], problems };
    return { settings: settingsOf(root), sources: sourcesOf(root), problems };
}
function sourcesOf(root) {
    const disabled = new Set((0,_xml_js__WEBPACK_IMPORTED_MODULE_0__/* .elementsAt */ .Z0)(root, "disabledPackageSources", "add")
        .filter((element) => attribute(element, "value").toLowerCase() === "true")
        .map((element) => attribute(element, "key").toLowerCase()));
    const patterns = mappedPatterns(root);
    return (0,_xml_js__WEBPACK_IMPORTED_MODULE_0__/* .elementsAt */ .Z0)(root, "packageSources", "add").flatMap((element) => {
        const key = attribute(element, "key").toLowerCase();
        const url = attribute(element, "value");
        if (disabled.has(key))
            return [];
        const isLimited = patterns !== null && !patterns.get(key)?.includes("*");
        const urlPlace = (0,_xml_js__WEBPACK_IMPORTED_MODULE_0__/* .attributePlace */ .uX)(element, url);
        return [{ url, place: element.place, urlPlace, role: isLimited ? "limited" : "extra", group: "nuget" }];
    });
}
/** The patterns of names by source; null without any mapping: then every source is asked for every name. */
function mappedPatterns(root) {
    const sources = (0,_xml_js__WEBPACK_IMPORTED_MODULE_0__/* .elementsAt */ .Z0)(root, "packageSourceMapping", "packageSource");
    if (sources.length === 0)
        return null;
    return new Map(sources.map((source) => [
        attribute(source, "key").toLowerCase(),
        (0,_xml_js__WEBPACK_IMPORTED_MODULE_0__/* .elementsAt */ .Z0)(source, "package").map((each) => attribute(each, "pattern")),
    ]));
}
function settingsOf(root) {
    return root.children.flatMap((section) => section.children.flatMap((element) => element.name.toLowerCase() === "add"
        ? [...entryOf([section.name], element), ...attributesOf([section.name, attribute(element, "key")], element)]
        : (0,_xml_js__WEBPACK_IMPORTED_MODULE_0__/* .elementsAt */ .Z0)(element, "add").flatMap((inner) => entryOf([section.name, element.name], inner))));
}
function entryOf(above, element) {
    const value = attribute(element, "value");
    return [
        {
            path: [...above, attribute(element, "key")],
            value,
            place: element.place,
            valuePlace: (0,_xml_js__WEBPACK_IMPORTED_MODULE_0__/* .attributePlace */ .uX)(element, value),
        },
    ];
}
/** `allowInsecureConnections="true"` beside key and value. */
function attributesOf(above, element) {
    return [...element.attributes]
        .filter(([name]) => !/^(?:key|value)$/i.test(name))
        .map(([name, value]) => ({
        path: [...above, name],
        value,
        place: element.place,
        valuePlace: (0,_xml_js__WEBPACK_IMPORTED_MODULE_0__/* .attributePlace */ .uX)(element, value),
    }));
}
/** In any case, as NuGet reads them. */
function attribute({ attributes }, name) {
    for (const [each, value] of attributes)
        if (each.toLowerCase() === name.toLowerCase())
            return value;
    return "";
}


/***/ }),

/***/ 8829:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z0: () => (/* binding */ elementsAt),
/* harmony export */   j3: () => (/* binding */ textPlace),
/* harmony export */   km: () => (/* binding */ readXml),
/* harmony export */   uX: () => (/* binding */ attributePlace)
/* harmony export */ });
/* harmony import */ var _rgrove_parse_xml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7953);
/* harmony import */ var _trustchain_action_kit__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7572);


/** The root of an XML file. Entities are never resolved: one that XML itself doesn't know is an error. */
function readXml(file) {
    try {
        const { root } = (0,_rgrove_parse_xml__WEBPACK_IMPORTED_MODULE_0__.parseXml)(file.text, { includeOffsets: true });
        return { root: root && elementOf(file, root), problems: [] };
    }
    catch (error) {
        const { pos } = error;
        const at = typeof pos === "number" ? Math.min(pos, file.text.length) : 0;
        // The library's further lines show the text around the place.
        const message = error instanceof RangeError ? "it is nested too deeply" : (0,_trustchain_action_kit__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error).split(" (line ")[0];
        return { root: null, problems: [{ start: at, end: at, message }] };
    }
}
function elementOf(file, element) {
    const { name, start, end } = element;
    const children = element.children.flatMap((node) => node instanceof _rgrove_parse_xml__WEBPACK_IMPORTED_MODULE_0__.XmlElement ? elementOf(file, node) : []);
    // Offsets count from a byte order mark on, if there is one; `>` may stand in a value.
    const tag = /^<(?:"[^"]*"|'[^']*'|[^"'>])*>/.exec(file.text.slice(start, Math.min(end, start + 10_000)))?.[0].length;
    return {
        name: name.slice(name.indexOf(":") + 1),
        attributes: new Map(Object.entries(element.attributes)),
        children,
        text: children.length === 0 ? element.text.trim() : "",
        place: { file, start, end: start + (tag ?? end - start) },
        whole: { file, start, end },
    };
}
/** The elements below one that a path of names leads to, in any case. */
function elementsAt(element, ...path) {
    let found = element ? [element] : [];
    for (const name of path) {
        found = found.flatMap(({ children }) => children.filter((child) => child.name.toLowerCase() === name.toLowerCase()));
    }
    return found;
}
/** The place of an element's text. */
function textPlace({ whole, text, place }) {
    const start = whole.file.text.indexOf(text, place.end);
    return start === -1 || start >= whole.end ? place : { file: whole.file, start, end: start + text.length };
}
/** The place of an attribute's value. */
function attributePlace({ place }, value) {
    const at = value === "" ? -1 : place.file.text.slice(place.start, place.end).indexOf(value);
    return at === -1 ? place : { file: place.file, start: place.start + at, end: place.start + at + value.length };
}


/***/ })

};
