export { CONFIG_PATH, type Config, NO_CONFIG, type RuleSettings } from "./config.js";
export {
  choiceOption,
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
