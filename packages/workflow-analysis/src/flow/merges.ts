import { type Command, effectiveCommand } from "../shell/index.js";
import { pullRequest } from "./known-actions.js";
import type { ShellRun } from "./shell-run.js";

/** Reports commands that merge or approve a pull request on an outsider's behalf. */
export function mergedBy(shell: ShellRun, command: Command): void {
  const { name, args } = effectiveCommand(command);
  if (name?.literal !== "gh") return;
  const words = args.map(({ literal, text }) => literal ?? text);
  const isMerge = words[0] === "pr" && words[1] === "merge" && !words.includes("--disable-auto");
  const isApproval =
    words[0] === "pr" && words[1] === "review" && words.some((word) => word === "--approve" || word === "-a");
  const isCall = words[0] === "api" && /\/pulls\/[^ ]*\/merge\b/.test(words.join(" "));
  if (!(isMerge || isApproval || isCall) || !hasPullRequest(shell.run.scope.event)) return;
  const place = shell.placeOf(command);
  const [taint] = shell.arrived([pullRequest(place)]);
  if (taint) shell.job.report(shell.run, taint, { kind: "merge", place, name: words.slice(0, 2).join(" ") });
}

/** Others know of no pull request that an outsider could bring. */
export function hasPullRequest(event: string): boolean {
  return event.startsWith("pull_request") || event === "issue_comment" || event === "workflow_run";
}
