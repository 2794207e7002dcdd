import { type Report, renderReport } from "@trustchain/findings";
import type { ActionMain } from "../action.js";
import { describeError, describeReportError } from "../describe-error.js";
import type { Host } from "../host/host.js";
import { type OutputStream, writeResult } from "../host/output-stream.js";
import { oneLine } from "../one-line.js";
import { writeFileWhole } from "../write-file-whole.js";
import { type ExitStatus, exitStatusOf, type Outcome, type Request } from "./outcome.js";

export const REPORT_FORMATS = ["text", "json", "sarif", "markdown", "github"] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** How the command line wants a run reported. */
export interface Presentation {
  format: ReportFormat;
  /** A file instead of standard output. */
  output: string | undefined;
  color: boolean;
  /** Columns of the terminal, for text. */
  width: number;
}

/**
 * Runs an action for the command line: results go to `stdout` or the file asked for, everything else through the host.
 *
 * @returns the exit status; never rejects
 */
export async function runInTerminal(
  main: ActionMain,
  host: Host,
  request: Request,
  presentation: Presentation,
  stdout: OutputStream,
): Promise<ExitStatus> {
  try {
    const { outcome, settings } = await main.start(host, request);
    const status = exitStatusOf(outcome, settings.failOn);
    for (const error of outcome.report?.errors ?? []) host.error(describeReportError(error));
    if (outcome.refusal !== undefined) host.error(outcome.refusal);
    await present(outcome, request, presentation, stdout);
    for (const note of outcome.notes ?? []) host.log(note);
    if (outcome.report) host.log(closingLine(outcome.report, performance.now()));
    return status;
  } catch (error) {
    for (const line of describeError(error, host.env.TRUSTCHAIN_DEBUG === "1")) host.error(line);
    return 2;
  }
}

async function present(
  outcome: Outcome,
  request: Request,
  { format, output, color, width }: Presentation,
  stdout: OutputStream,
): Promise<void> {
  const { report, context = NO_CONTEXT } = outcome;
  if (request.diff) await writeResult(stdout, outcome.diff ?? "");
  if (!report) {
    if (!request.diff) await writeResult(stdout, outputLines(outcome));
    return;
  }
  if (request.diff && output === undefined) return;
  const text = await renderReport(format, report, context, { color: color && output === undefined, width });
  if (output === undefined) await writeResult(stdout, text);
  else writeFileWhole(output, text, "--output");
}

const NO_CONTEXT = { source: () => undefined, rule: () => undefined };

/** `name: value` for each output of an action that makes no report. */
function outputLines(outcome: Outcome): string {
  return Object.entries(outcome.outputs ?? {})
    .map(([name, value]) => `${name}: ${oneLine(String(value))}\n`)
    .join("");
}

function closingLine(report: Report, milliseconds: number): string {
  const files = report.files === 1 ? "1 file" : `${report.files} files`;
  return `${files} in ${(milliseconds / 1000).toFixed(2)} s`;
}
