import type { Request } from "@trustchain/action-kit";
import { PIN_UPKEEP, RULES, type Rule, staticCheck, Upstream } from "@trustchain/workflow-analysis";
import { action } from "./action.js";
import { digestsOf } from "./images.js";
import { type PinInputs, questions, ruleOptions, usesFilter } from "./inputs.js";
import { originOf } from "./origin.js";
import { referenceTable } from "./table.js";

/** What can't be read may hold references, and comments that silence have to be judged as everywhere. */
const CATEGORIES = new Set(["pinning", "meta"]);

export default action.main(async ({ inputs, host, request }) => {
  const isFix = inputs.mode === "fix" || inputs.mode === "update" || request.fix !== "off";
  const asks =
    isFix || inputs.mode === "verify" || inputs["git-mirror"] !== undefined || inputs["allow-immutable-tags"];
  const origin = asks ? originOf(inputs, host) : null;
  const outcome = await staticCheck(
    { inputs, host, request: isFix ? fixing(request) : request },
    {
      command: action.name,
      rules: rulesFor(inputs),
      options: ruleOptions(inputs, host),
      isUsesJudged: usesFilter(inputs),
      ...(isFix && { upkeep: PIN_UPKEEP }),
      ...(asks && {
        upstream: new Upstream({
          origin,
          ...questions(inputs, isFix, Date.now),
          digestOf: isFix ? digestsOf(inputs, host) : undefined,
        }),
      }),
    },
  );
  const { mended, report, left } = outcome;
  const table = referenceTable({ mended, remaining: [...report.findings, ...left] });
  const updated = mended.filter(({ witness }) => isUpdate(witness)).length;
  const pinned = mended.filter(({ rule }) => rule.startsWith("unpinned-")).length;
  return {
    ...outcome,
    report: { ...report, tables: isFix ? [table] : [] },
    outputs: { changed: outcome.changedFiles, pinned, updated },
  };
});

function rulesFor({ images }: PinInputs): readonly Rule[] {
  return RULES.filter(({ id, category }) => CATEGORIES.has(category) && (images || !/-images?$/.test(id)));
}

/** A fix is what the mode asks for; a diff only shows it. */
function fixing(request: Request): Request {
  return request.diff || request.fix !== "off" ? request : { ...request, fix: "safe" };
}

function isUpdate(witness: unknown): boolean {
  return typeof witness === "object" && witness !== null && "update" in witness;
}
