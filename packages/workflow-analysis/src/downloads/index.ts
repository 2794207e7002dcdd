export { type Download, downloadOf, mentionsDownload, unquoted } from "./download.js";
export { type ProgramSource, programSource } from "./interpreters.js";
export { isLoopback, isNearby, type UrlParts, urlParts } from "./url.js";
export { checksFile } from "./verification.js";
