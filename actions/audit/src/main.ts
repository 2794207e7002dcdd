import { countBySeverity } from "@trustchain/findings";
import { RULES, staticCheck } from "@trustchain/workflow-analysis";
import { action } from "./action.js";

export default action.main(async (run) => {
  const outcome = await staticCheck(run, {
    command: action.name,
    rules: RULES,
    suggestPermissions: run.inputs["suggest-permissions"],
  });
  return { ...outcome, outputs: countBySeverity(outcome.report?.findings ?? []) };
});
