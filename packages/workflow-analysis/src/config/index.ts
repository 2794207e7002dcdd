export { CONFIG_PATH, type Config, NO_CONFIG, type RuleSettings } from "./config.js";
export {
  choiceOption,
  commentOption,
  globMapOption,
  numberOption,
  type OptionValues,
  optionValues,
  type RuleOption,
  type RuleOptions,
  switchOption,
  textOption,
  textsOption,
} from "./options.js";
export { parseConfig } from "./parse.js";
export { configSchema } from "./schema.js";
export { parseZizmorConfig, ZIZMOR_PATHS } from "./zizmor.js";
