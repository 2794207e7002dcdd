export { type Download, downloadOf, mentionsDownload, unquoted } from "./download.js";
export { type Fate, type TracedDownload, tracedDownloads } from "./fate.js";
export { type RemoteScript, remoteScripts } from "./remote-scripts.js";
export { isLoopback, isNearby, type UrlParts, urlParts } from "./url.js";
