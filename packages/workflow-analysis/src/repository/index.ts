export { type FileKind, type FoundFile, kindOf, reasonOf } from "./discover.js";
export { locateRepository, type RepositoryPath } from "./locate.js";
export { readSource } from "./read.js";
export { addSource, Repository, readLooseFile, readRepository, type Unreadable } from "./repository.js";
