export { type FlowOptions, flowPaths } from "./engine.js";
export type * from "./path.js";
export { type Payload, payloadOf } from "./payload.js";
