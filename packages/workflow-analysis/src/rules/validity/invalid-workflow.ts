import type { Action, Workflow } from "../../model/index.js";
import { defineRule, type Report } from "../../rule.js";
import { CHECKS, problemsOf } from "../../validity/index.js";

const MEMBERS = Object.entries(CHECKS).map(([id, what]) => `- \`${id}\`: ${what}`);

export default defineRule({
  id: "invalid-workflow",
  category: "validity",
  severity: "medium",
  summary: "GitHub refuses the workflow, or reads it otherwise than its author meant",
  risk: `A workflow that GitHub refuses doesn't run: the check that it was is missing, and nobody is told. What GitHub passes over without a word is worse: a misspelt key switches nothing on, a condition on a context that isn't there is always false.

The finding's witness names its kind as \`check\`:

${MEMBERS.join("\n")}`,
  mend: "Mend the place that is named. Where a word is near one that GitHub knows, the message suggests it.",
  sources: [
    "https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax",
    "https://docs.github.com/actions/reference/workflows-and-actions/contexts#context-availability",
    "https://docs.github.com/actions/reference/workflows-and-actions/metadata-syntax",
  ],
  examples: { flagged: [], silent: [] },

  workflow: tell,
  action: tell,
});

function tell(unit: Workflow | Action, report: Report): void {
  for (const { check, place, message, related = [] } of problemsOf(unit, report.repository)) {
    report(place, message, { related, witness: { check } });
  }
}
