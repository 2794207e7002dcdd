import type { EvaluateOptions, Expression } from "../../expressions/index.js";
import { type NormalJob, systemOf } from "../../model/index.js";
import type { RunnerKind } from "./gains.js";

/**
 * On whose machine a job runs, labels of a matrix and of expressions resolved.
 *
 * @param knownIn what is known of the runs that are asked about
 */
export function runnerKindOf(
  { runner }: NormalJob,
  knownIn: (expression: Expression) => readonly EvaluateOptions[],
): RunnerKind {
  if (!runner) return "unknown";
  const labels = runner.labelsWhere(knownIn).map(({ text }) => text.toLowerCase());
  if (labels.includes("self-hosted")) return "self-hosted";
  const isHosted = !runner.group && !runner.isOpen && labels.length > 0 && labels.every((label) => systemOf(label));
  return isHosted ? "hosted" : "unknown";
}
