import { codeOf, explain } from "../system-error.js";
import { UserError } from "../user-error.js";

/** What is needed of process.stdout and process.stderr. */
export interface OutputStream {
  write(text: string, done?: (error?: Error | null) => void): boolean;
  on(event: "error", listener: (error: Error) => void): unknown;
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
}

/** The reader went away (`| head`), or an earlier write found that out. */
const CLOSED = new Set(["EPIPE", "ERR_STREAM_DESTROYED", "ERR_STREAM_WRITE_AFTER_END"]);

/**
 * Writes a result and waits until the system has taken all of it, so that the process may end afterwards.
 * A reader that went away is no error: it has seen what it wanted.
 *
 * @throws UserError when it can't be written, for example to a full device
 */
export function writeResult(stream: OutputStream, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const settle = (error?: Error | null): void => {
      if (!error || CLOSED.has(codeOf(error))) resolve();
      else reject(new UserError("standard output", explain(error), "free space or redirect the output elsewhere"));
    };
    stream.on("error", settle);
    try {
      stream.write(text, settle);
    } catch (error) {
      settle(error as Error);
    }
  });
}
