import { RULES, staticCheck } from "@trustchain/workflow-analysis";
import { action } from "./action.js";

/** What can't be read may hold references, and comments that silence have to be judged as everywhere. */
const CATEGORIES = new Set(["pinning", "meta"]);

export default action.main((run) =>
  staticCheck(run, { command: action.name, rules: RULES.filter((rule) => CATEGORIES.has(rule.category)) }),
);
