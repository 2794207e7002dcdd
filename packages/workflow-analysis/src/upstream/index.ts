export { mirrorRefs } from "./mirror-refs.js";
export type { RefSource, RemoteRefs } from "./refs.js";
export { smartHttpRefs } from "./smart-http-refs.js";
export { type Resolution, Upstream } from "./upstream.js";
export { usedVersion } from "./used-version.js";
export { restOfLine, type VersionComment, versionComment } from "./version-comment.js";
export { mostPreciseTag, parseVersionTag } from "./versions.js";
