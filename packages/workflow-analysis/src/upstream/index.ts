export { advisoryFolder, withAdvisories } from "./advisory-folder.js";
export { combinedOrigin, fallbackOrigin } from "./combined-origin.js";
export { gitHubOrigin } from "./github-origin.js";
export { isPlainName, isPlainPath, keyOfCommit } from "./known-refs.js";
export { mirrorOrigin } from "./mirror-origin.js";
export type { About, Advisory, Origin, Reachability, Slug } from "./origin.js";
export { type PlatformOptions, platformOrigin } from "./platform-origin.js";
export type { RemoteRefs } from "./refs.js";
export type { Chain } from "./transitive.js";
export type { UpdateLevel } from "./updates.js";
export { type Resolution, Upstream, type UpstreamOptions } from "./upstream.js";
export { usedVersion } from "./used-version.js";
export {
  COMMENT_REMEDY,
  commentWord,
  DEFAULT_COMMENT,
  isCommentTemplate,
  isCommentWord,
  restOfLine,
  type VersionComment,
  versionComment,
} from "./version-comment.js";
export {
  compareVersions,
  isNamed,
  isSameName,
  mostPreciseTag,
  parseVersionTag,
  standsFor,
  type VersionTag,
} from "./versions.js";
