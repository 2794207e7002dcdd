import { nameOf, type Step } from "../model/index.js";
import type { Place } from "../rule.js";
import { effectiveCommand } from "../shell/index.js";

/** Actions that merge Dependabot's pull requests, in lower case. */
const MERGING_ACTIONS: ReadonlySet<string> = new Set([
  "ahmadnassri/action-dependabot-auto-merge",
  "fastify/github-action-merge-dependabot",
  "koj-co/dependabot-pr-action",
  "ridedott/merge-me-action",
  "lewagon/dependabot-auto-merge",
]);

const MENTIONS_DEPENDABOT = /dependabot/i;

/** Where a step merges a pull request of Dependabot's without anybody looking at it; null where it doesn't. */
export function dependabotMerge(step: Step): Place | null {
  const { uses, run, owner } = step;
  if (uses?.target.kind === "repository") return MERGING_ACTIONS.has(nameOf(uses.target)) ? uses.scalar : null;
  if (!run?.scalar.mayContain("merge") || !MENTIONS_DEPENDABOT.test(owner.file.text)) return null;
  for (const command of run.script.commands) {
    const { name, args } = effectiveCommand(command);
    const [first, second] = args.filter(({ literal }) => !literal?.startsWith("-"));
    if (name?.literal !== "gh" || first?.literal !== "pr" || second?.literal !== "merge") continue;
    return { file: run.scalar.file, ...run.scalar.spanOf(command.start, command.end) };
  }
  return null;
}
