export { type FlowOptions, flowPaths } from "./engine.js";
export type * from "./path.js";
export { payloadOf } from "./payload.js";
