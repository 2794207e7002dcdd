import { countBySeverity } from "@trustchain/findings";
import { RULES, staticCheck } from "@trustchain/workflow-analysis";
import { action } from "./action.js";

export default action.main(async (run) => {
  const outcome = await staticCheck(run, { command: action.name, rules: RULES });
  return { ...outcome, outputs: countBySeverity(outcome.report?.findings ?? []) };
});
