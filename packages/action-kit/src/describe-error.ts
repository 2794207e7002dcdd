import { placeOfError, type ReportError } from "@trustchain/findings";
import { messageOf } from "./system-error.js";
import { UserError } from "./user-error.js";

const DEFECT =
  "this is a defect of trustchain: please report it with this line (TRUSTCHAIN_DEBUG=1 adds where it happened)";

/**
 * An error as the lines that a user reads, without `error:`. One line, and the stack behind it where `debug` asks for it.
 * What is no `UserError` is our own mistake and says so.
 */
export function describeError(error: unknown, debug: boolean): string[] {
  const known = asUserError(error);
  const line = known ? known.message : `trustchain: ${messageOf(error)}: ${DEFECT}`;
  if (!debug) return [line];
  const stack = (error as Error | null | undefined)?.stack ?? "";
  return [line, ...stack.split("\n").slice(1)];
}

/** An entry of a report's `errors` as such a line. */
export function describeReportError(error: ReportError): string {
  const place = placeOfError(error);
  return error.rule === null
    ? `${place}: ${error.message}`
    : `${place}: rule ${error.rule}: ${error.message}: ${DEFECT}`;
}

/** The packages below this one can't throw a `UserError`: theirs has `file`, `line`, `reason` and `remedy`. */
function asUserError(error: unknown): UserError | undefined {
  if (error instanceof UserError) return error;
  if (!(error instanceof Error) || error.name !== "FormatError") return undefined;
  const { file, line, reason, remedy } = error as Error & {
    file?: string;
    line?: number;
    reason?: string;
    remedy?: string;
  };
  if (file === undefined || reason === undefined || remedy === undefined) return undefined;
  return new UserError(line === undefined ? file : `${file}:${line}`, reason, remedy);
}
