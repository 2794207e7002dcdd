import { escapeMarkdown } from "@trustchain/findings";
import type { Decision, Refusal, Subject, Trust } from "./decision.js";
import type { Policy } from "./policy.js";

const LONGEST = 200;

const ALLOWED: Readonly<Record<Trust, string>> = {
  "trusted-event": "Only people with write access start such a run.",
  "same-repository": "The code is in this repository, where only people with write access push.",
  "trusted-author": "Everybody who can have written the code is trusted.",
  "trusted-actor": "Everybody who wrote or did something here is trusted.",
  approved: "Enough trusted people approved this very commit.",
  merged: "The pull request is merged.",
};

/** Why, and what to do next. */
const REFUSED: Readonly<Record<Refusal, readonly [why: string, next: string]>> = {
  "pull-request-closed": ["The pull request was closed without being merged.", "Nothing to do, or reopen it."],
  "head-moved": ["Commits were pushed since this run began.", "Wait: the run for the newest commit decides."],
  "not-enough-approvals": ["Trusted people approved this commit, but too few.", "Let more of them look at it."],
  "approval-for-other-commit": [
    "There are approvals, but of another commit, or from before a force-push.",
    "Look at what changed and approve again.",
  ],
  "untrusted-author": [
    "The code may be of somebody who is not trusted, and nobody who is approved this commit.",
    "Read the code, also what it changes in builds and tests, then approve it.",
  ],
  "untrusted-actor": [
    "Somebody who is not trusted wrote or started this.",
    "Let a trusted person start it, or take it up where no secret is in reach.",
  ],
  "untrusted-repository": [
    "The run before this one was of another repository.",
    "Let only runs of this repository start this one.",
  ],
  "pull-request-not-found": [
    "No open pull request has the commit of the run before this one.",
    "Wait for the run of its newest commit, or start this from an event of the pull request.",
  ],
};

/** The job's summary: who, what, why, and the next step. */
export function summaryOf(decision: Decision, policy: Policy): string {
  const { subject, allowed, approvedBy } = decision;
  const [why, next] = allowed ? [ALLOWED[decision.trust], ""] : REFUSED[decision.reason];
  const rows: [string, string][] = [
    ...who(subject),
    ["Why", why],
    ...(approvedBy.length > 0 ? [["Approved by", approvedBy.map(shown).join(", ")] as [string, string]] : []),
    ...(allowed
      ? [["Commit", shown(decision.headSha)] as [string, string]]
      : [["Next step", next] as [string, string]]),
    ...(allowed || !CAN_APPROVE.has(decision.reason)
      ? []
      : [["How to approve", howToApprove(policy)] as [string, string]]),
  ];
  const verdict = allowed ? `Allowed: ${decision.trust}` : `Refused: ${decision.reason}`;
  return table(verdict, rows);
}

/** The summary of a run about which nothing can be known. */
export function errorSummary(message: string, subject: Subject): string {
  return table("Refused: error", [
    ...who(subject),
    ["Why", `Nobody can know whether this run may go on. ${shown(message, 1000)}`],
    ["Next step", "Mend what the message names, and start the run again."],
  ]);
}

const CAN_APPROVE = new Set<Refusal>(["not-enough-approvals", "approval-for-other-commit", "untrusted-author"]);

function howToApprove({ approvals, approvalLabel, approvalCommand, requiredApprovals }: Policy): string {
  const ways = [
    ...(approvals.has("review") ? ["an approving review of the newest commit"] : []),
    ...(approvals.has("label") ? [`the label ${shown(approvalLabel)}, put on now`] : []),
    ...(approvals.has("comment")
      ? [`a comment with the line ${shown(approvalCommand)} and the commit's 40 digits`]
      : []),
  ];
  if (ways.length === 0) return "Nothing approves: the input approvals is none.";
  return `By ${ways.join(", or ")}; ${requiredApprovals === 1 ? "one trusted person is" : `${requiredApprovals} trusted people are`} needed.`;
}

function who({ pullNumber, title, author, actor, fork }: Subject): [string, string][] {
  const named = title === "" ? "" : `: ${shown(title)}`;
  return [
    ...(pullNumber === null
      ? []
      : [["What", `Pull request ${pullNumber}${fork ? " from a fork" : ""}${named}`] as [string, string]]),
    ...(author === null ? [] : [["Author", shown(author)] as [string, string]]),
    ...(actor === null ? [] : [["Started by", shown(actor)] as [string, string]]),
  ];
}

function table(verdict: string, rows: readonly (readonly [string, string])[]): string {
  const lines = rows.map(([name, text]) => `| ${name} | ${text} |`);
  return `### fork-pr-guard: ${verdict}\n\n| | |\n| --- | --- |\n${lines.join("\n")}\n\n`;
}

/** A text that may come from anywhere. */
function shown(text: string, longest = LONGEST): string {
  return escapeMarkdown(text.length > longest ? `${text.slice(0, longest)}…` : text);
}
