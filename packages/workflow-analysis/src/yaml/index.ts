export { type CoreValue, resolveCore } from "./core-schema.js";
export { MAX_FILE_BYTES } from "./limits.js";
export * from "./nodes.js";
export { parseYaml } from "./parse.js";
