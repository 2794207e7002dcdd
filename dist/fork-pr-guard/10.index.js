export const id = 10;
export const ids = [10];
export const modules = {

/***/ 5010:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   proxiedFetch: () => (/* binding */ proxiedFetch)
/* harmony export */ });
/* harmony import */ var undici__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6752);
/* harmony import */ var _user_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5561);


/** One agent for each proxy, so that its connections are used again. */
const agents = new Map();
/**
 * `fetch` through a proxy.
 *
 * Node's own fetch takes a proxy only from a variable that is set before it starts, or from version 24.14 on; runners
 * have older ones. undici is the same code as Node's fetch, and it is loaded only where there is a proxy.
 */
function proxiedFetch(proxy) {
    const dispatcher = agents.get(proxy) ?? newAgent(proxy);
    agents.set(proxy, dispatcher);
    const through = (input, init) => (0,undici__WEBPACK_IMPORTED_MODULE_0__/* .fetch */ .hd)(input, { ...init, dispatcher });
    // The two declarations of one interface, undici's and Node's, differ in names only.
    return through;
}
function newAgent(proxy) {
    try {
        return new undici__WEBPACK_IMPORTED_MODULE_0__/* .ProxyAgent */ .kT(proxy);
    }
    catch {
        // The value is not shown: it may hold a password.
        throw new _user_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y("HTTPS_PROXY", "is not the URL of a proxy", "set it to something like http://proxy.example:3128");
    }
}


/***/ })

};
