export const id = 707;
export const ids = [707];
export const modules = {

/***/ 2707:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readMaven: () => (/* binding */ readMaven),
/* harmony export */   readVerificationMetadata: () => (/* binding */ readVerificationMetadata)
/* harmony export */ });
/* harmony import */ var _xml_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8829);

/**
 * `pom.xml` and `settings.xml`: the settings are the texts of elements without children, below the root; names of one list
 * aren't numbered.
 *
 * @see Maven documentation, "POM Reference", "Settings Reference"
 */
function readMaven(file) {
    const { root, problems } = (0,_xml_js__WEBPACK_IMPORTED_MODULE_0__/* .readXml */ .km)(file);
    // Other tools have a `settings.xml`, too.
    if (root?.name !== "project" && root?.name !== "settings")
        return { settings: [], sources: [], problems };
    return { settings: leavesOf(root, []), sources: sourcesOf(root), problems };
}
/** What says where packages come from, and with which credentials; a POM holds thousands of other elements. */
const TOLD = new Set([
    "repositories",
    "pluginRepositories",
    "profiles",
    "mirrors",
    "servers",
    "proxies",
    "distributionManagement",
]);
function leavesOf(element, path) {
    return element.children.flatMap((child) => {
        if (path.length === 0 && !TOLD.has(child.name))
            return [];
        const below = [...path, child.name];
        if (child.children.length > 0)
            return leavesOf(child, below);
        return [{ path: below, value: child.text, place: child.place, valuePlace: (0,_xml_js__WEBPACK_IMPORTED_MODULE_0__/* .textPlace */ .j3)(child) }];
    });
}
function sourcesOf(root) {
    const owners = [root, ...(0,_xml_js__WEBPACK_IMPORTED_MODULE_0__/* .elementsAt */ .Z0)(root, "profiles", "profile")];
    return [
        ...owners.flatMap((owner) => [
            ...(0,_xml_js__WEBPACK_IMPORTED_MODULE_0__/* .elementsAt */ .Z0)(owner, "repositories", "repository").flatMap((each) => sourceOf(each, "extra", "repositories")),
            ...(0,_xml_js__WEBPACK_IMPORTED_MODULE_0__/* .elementsAt */ .Z0)(owner, "pluginRepositories", "pluginRepository").flatMap((each) => sourceOf(each, "extra", "pluginRepositories")),
        ]),
        ...(0,_xml_js__WEBPACK_IMPORTED_MODULE_0__/* .elementsAt */ .Z0)(root, "mirrors", "mirror").flatMap((each) => sourceOf(each, "limited", "mirrors")),
        ...(0,_xml_js__WEBPACK_IMPORTED_MODULE_0__/* .elementsAt */ .Z0)(root, "distributionManagement").flatMap(({ children }) => children.flatMap((each) => sourceOf(each, "limited", "distributionManagement"))),
    ];
}
function sourceOf(element, role, group) {
    const [url] = (0,_xml_js__WEBPACK_IMPORTED_MODULE_0__/* .elementsAt */ .Z0)(element, "url");
    return url ? [{ url: url.text, place: url.place, urlPlace: (0,_xml_js__WEBPACK_IMPORTED_MODULE_0__/* .textPlace */ .j3)(url), role, group }] : [];
}
/** `gradle/verification-metadata.xml`: what its `configuration` says; the checksums themselves are Gradle's matter. */
function readVerificationMetadata(file) {
    const { root, problems } = (0,_xml_js__WEBPACK_IMPORTED_MODULE_0__/* .readXml */ .km)(file);
    const settings = (0,_xml_js__WEBPACK_IMPORTED_MODULE_0__/* .elementsAt */ .Z0)(root, "configuration").flatMap((element) => leavesOf(element, ["configuration"]));
    return { settings, sources: [], problems };
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
/* harmony import */ var _trustchain_action_kit__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1234);


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
