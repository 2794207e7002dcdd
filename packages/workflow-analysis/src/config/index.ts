export { CONFIG_PATH, type Config, NO_CONFIG, type RuleSettings } from "./config.js";
export { parseConfig } from "./parse.js";
export { configSchema } from "./schema.js";
