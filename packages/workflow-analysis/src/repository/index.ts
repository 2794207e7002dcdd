export { type FileKind, type FoundFile, kindOf } from "./discover.js";
export { locateRepository, type RepositoryPath } from "./locate.js";
export { readSource } from "./read.js";
export {
  addSource,
  isDockerfile,
  parseDocument,
  type ReadOptions,
  Repository,
  readRepository,
  type Unreadable,
  usesOf,
} from "./repository.js";
