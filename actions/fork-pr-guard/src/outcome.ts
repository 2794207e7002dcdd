import { describeError, type Outcome } from "@trustchain/action-kit";
import type { Decision, Subject } from "./decision.js";
import type { Policy } from "./policy.js";
import { errorSummary, summaryOf } from "./summary.js";

/** What the run hands back for a decision. */
export function outcomeOf(decision: Decision, policy: Policy, onUntrusted: "fail" | "skip"): Outcome {
  const { allowed, subject, approvedBy } = decision;
  const trust = allowed ? decision.trust : "untrusted";
  const reason = allowed ? decision.trust : decision.reason;
  const line = `${allowed ? "allowed" : "refused"}: ${reason}`;
  return {
    outputs: {
      allowed,
      trust,
      reason,
      ...(allowed && { "head-sha": decision.headSha }),
      ...outputsOf(subject),
      "approved-by": approvedBy.join(","),
    },
    summary: summaryOf(decision, policy),
    ...(allowed || onUntrusted === "skip"
      ? { notes: [line] }
      : { refusal: `fork-pr-guard: ${line}: the job's summary says who, why and what to do next` }),
  };
}

/** The same when nothing is known: nothing is allowed, whatever else the inputs say. */
export function outcomeOfError(error: unknown, subject: Subject): Outcome {
  const [message = ""] = describeError(error, false);
  return {
    outputs: { allowed: false, trust: "unknown", reason: "error", ...outputsOf(subject), "approved-by": "" },
    summary: errorSummary(message, subject),
    refusal: message,
  };
}

function outputsOf({ pullNumber, fork }: Subject) {
  return { "pull-number": pullNumber ?? "", fork: fork ?? "" };
}
