import { isAtLeast, type Report, type ReportContext } from "@trustchain/findings";
import type { FailOn } from "../inputs/check-inputs.js";

/** What the command line asks of an action beside its inputs. On a runner nothing of it is asked. */
export interface Request {
  /** Apply fixes: none, the safe ones, all. */
  fix: "off" | "safe" | "unsafe";
  /** Give the fixes as a diff and write nothing. */
  diff: boolean;
  /** Where to write the findings of today as a baseline. */
  writeBaseline?: string;
}

export const NOTHING_ASKED: Request = { fix: "off", diff: false };

/** What an action hands back; the kit reports it. */
export interface Outcome {
  report?: Report;
  context?: ReportContext;
  /** The folder that the report's paths start from; without it the host's `cwd`. */
  root?: string;
  outputs?: Readonly<Record<string, string | number | boolean>>;
  /** The fixes as one unified diff, where `request.diff` asked for it. */
  diff?: string;
  /** Lines for whoever watches; not results. */
  notes?: readonly string[];
  /** Markdown for the job's summary, of an action that makes no report. */
  summary?: string;
  /** The verdict of an action that makes no report, when it is no: in one line without `error:`. The exit status is 1. */
  refusal?: string;
}

/** 0 done, 1 findings at or above `fail-on`, 2 the job could not be done. */
export type ExitStatus = 0 | 1 | 2;

/** How many unsuppressed findings are at or above the threshold. */
export function countFailing(report: Report, failOn: FailOn): number {
  if (failOn === "never") return 0;
  return report.findings.filter((finding) => !finding.suppressed && isAtLeast(finding.severity, failOn)).length;
}

export function exitStatusOf({ report, refusal }: Outcome, failOn: FailOn): ExitStatus {
  if (!report) return refusal === undefined ? 0 : 1;
  if (report.errors.length > 0) return 2;
  return countFailing(report, failOn) > 0 ? 1 : 0;
}
