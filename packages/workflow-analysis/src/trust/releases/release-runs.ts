import {
  type EvaluateOptions,
  evaluate,
  known,
  parseCondition,
  shaped,
  textAfter,
  truthiness,
  UNKNOWN,
} from "../../expressions/index.js";
import type { Trigger, Workflow } from "../../model/index.js";
import type { YamlScalar } from "../../yaml/index.js";

/** A trigger by which releases are made, with what is known of its runs. */
export interface ReleaseRun {
  trigger: Trigger;
  run: EvaluateOptions;
}

/** The ways in which a workflow's triggers make releases: tags, releases, and branches that are called for them. */
export function releaseRunsOf({ triggers }: Workflow): ReleaseRun[] {
  return triggers.flatMap((trigger) => {
    const tag = { trigger, run: runOf(trigger.event, "refs/tags/", "tag") };
    if (trigger.event === "release") return [tag];
    if (trigger.event !== "push") return [];
    const branches = trigger.list("branches") ?? [];
    const isForReleases = branches.some(({ value }) => value.toLowerCase().includes("release"));
    const branch = { trigger, run: runOf("push", "refs/heads/", "branch") };
    const isForTags = trigger.list("tags") !== undefined || trigger.list("tags-ignore") !== undefined;
    return [...(isForTags ? [tag] : []), ...(isForReleases ? [branch] : [])];
  });
}

function runOf(event: string, ref: string, type: string): EvaluateOptions {
  const facts = new Map([
    ["github.event_name", known(event)],
    ["github.ref", shaped(textAfter(ref))],
    ["github.ref_type", known(type)],
    ["github.head_ref", known("")],
    ["github.base_ref", known("")],
  ]);
  return { lookup: (path) => facts.get(path.join(".")) ?? UNKNOWN };
}

/** May a condition be true in such a run? */
export function mayBeMet(condition: YamlScalar | undefined, run: EvaluateOptions): boolean {
  const parsed = condition && parseCondition(condition.value);
  return parsed?.kind !== "expression" || truthiness(evaluate(parsed.expression, run)) !== false;
}
