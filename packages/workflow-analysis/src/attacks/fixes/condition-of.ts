import { type Expression, parseCondition } from "../../expressions/index.js";
import type { FlowPath } from "../../flow/index.js";
import type { Gate } from "../../trust/index.js";
import type { YamlScalar } from "../../yaml/index.js";

/** The `if:` that a gate stands in, with its expression; null where it is none, or can't be parsed. */
export function conditionOf(
  gate: Gate | undefined,
  path: FlowPath,
): { scalar: YamlScalar; expression: Expression } | null {
  if (!gate) return null;
  const conditions = path.sites.flatMap(({ job, step }) => [job.condition, step?.condition]);
  const scalar = conditions.find(
    (one) => one && one.file === gate.place.file && one.start <= gate.place.start && gate.place.end <= one.end,
  );
  const parsed = scalar && parseCondition(scalar.value);
  return scalar && parsed?.kind === "expression" ? { scalar, expression: parsed.expression } : null;
}
