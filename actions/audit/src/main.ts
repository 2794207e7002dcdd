import { didYouMean, type Host, placeOfInput, UserError } from "@trustchain/action-kit";
import { countBySeverity } from "@trustchain/findings";
import {
  JUDGED_KINDS,
  type JudgedKind,
  kindsOf,
  RULES,
  reaches,
  selectRules,
  staticCheck,
} from "@trustchain/workflow-analysis";
import { action } from "./action.js";
import { upstreamOf } from "./upstream.js";

export default action.main(async (run) => {
  const { inputs, host } = run;
  const rules = selectRules(inputs.rules, RULES, placeOfInput("rules", host.place));
  const least = { severity: inputs["min-severity"], confidence: inputs["min-confidence"] };
  const outcome = await staticCheck(run, {
    command: action.name,
    rules,
    kinds: kindsOf(inputs.kinds.map((word) => requireKind(word, host))),
    upstream: upstreamOf(inputs, rules, host),
    isReported: (finding) => reaches(finding, least),
  });
  return { ...outcome, outputs: countBySeverity(outcome.report?.findings ?? []) };
});

const KINDS = Object.keys(JUDGED_KINDS) as JudgedKind[];

function requireKind(word: string, host: Host): JudgedKind {
  const kind = KINDS.find((known) => known === word);
  if (kind) return kind;
  const reason = `there is no kind \`${word}\`${didYouMean(word, KINDS)}`;
  throw new UserError(placeOfInput("kinds", host.place), reason, `use ${KINDS.join(", ")}`);
}
