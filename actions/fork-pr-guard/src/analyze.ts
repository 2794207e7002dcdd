import type { Run } from "@trustchain/action-kit";
import { didYouMean, placeOfInput, UserError } from "@trustchain/action-kit";
import { type Finding, isAtLeast } from "@trustchain/findings";
import { type Config, RULES, type Rule, reachOf, reachTable, staticCheck } from "@trustchain/workflow-analysis";
import { action } from "./action.js";

type AnalyzeRun = Run<(typeof action)["inputs"]>;

/** What can't be read may hold a way in, and comments that silence have to be judged as everywhere. */
const CATEGORIES = new Set(["trust", "meta"]);
const JUDGED: readonly Rule[] = RULES.filter(({ category }) => CATEGORIES.has(category));

/** The static check: what outsiders can reach in the repositories that were named. */
export async function analyze(run: AnalyzeRun) {
  requireRules(run);
  const { inputs } = run;
  const { survey, ...outcome } = await staticCheck(run, {
    command: action.name,
    rules: JUDGED,
    trust: {
      ...(inputs.visibility && { visibility: inputs.visibility }),
      ...(inputs["default-token"] && { defaultToken: inputs["default-token"] }),
      ...(inputs.platform && { platform: inputs.platform }),
    },
    isReported: (finding, config) => isReported(finding, inputs, config),
    survey: reachOf,
  });
  const report = {
    ...outcome.report,
    tables: [reachTable(survey)],
    // Made when a format asks for it.
    get extra() {
      return { reach: survey() };
    },
  };
  return { ...outcome, report };
}

function requireRules({ inputs, host }: AnalyzeRun): void {
  const ids = JUDGED.map(({ id }) => id);
  const unknown = inputs.rules.find((id) => !ids.includes(id));
  if (unknown === undefined) return;
  const place = placeOfInput("rules", host.place);
  throw new UserError(place, `there is no rule \`${unknown}\`${didYouMean(unknown, ids)}`, "name rules of docs/rules");
}

/** A file that can't be read is reported whatever rules are asked for. */
function isReported({ rule, severity }: Finding, inputs: AnalyzeRun["inputs"], { guard }: Config): boolean {
  const rules = inputs.rules.length > 0 ? inputs.rules : guard.rules;
  const least = inputs["min-severity"] ?? guard.minSeverity ?? "info";
  const isAsked = rules === null || rules.includes(rule) || isMeta(rule);
  return isAsked && isAtLeast(severity, least);
}

function isMeta(rule: string): boolean {
  return JUDGED.some(({ id, category }) => id === rule && category === "meta");
}
