export { type CommandUse, isPython, joined } from "./commands.js";
export { scriptsOfDockerfile } from "./dockerfile.js";
export { type ScriptKind, ScriptSite } from "./site.js";
export { scriptsOfStep } from "./steps.js";
export { hasSwitch, type OptionUse, operandsOf, optionsOf, switchOf, textOf } from "./words.js";
