import type { Given } from "../inputs/input.js";
import { oneLine } from "../one-line.js";
import { redact } from "../redact.js";
import { type Host, NO_PROGRESS } from "./host.js";
import type { OutputStream } from "./output-stream.js";
import { progressBar } from "./progress-bar.js";

export interface TerminalHostOptions {
  given: ReadonlyMap<string, readonly Given[]>;
  stderr: OutputStream;
  cwd: string;
  env: Readonly<Record<string, string | undefined>>;
  /** Say nothing but errors. */
  quiet: boolean;
  /** Show a progress bar where `stderr` is a terminal. */
  progress: boolean;
}

/** The host of the command line: inputs are options, everything said goes to stderr; outputs, notes and summaries are for runners only. */
export function terminalHost(options: TerminalHostOptions): Host {
  const { given, stderr, quiet } = options;
  const secrets = new Set<string>();
  // Nothing can be done about a stderr that is closed or full, and without a listener it would end the process.
  stderr.on("error", () => {});
  const say = (line: string): void => {
    try {
      stderr.write(`${oneLine(redact(line, secrets))}\n`);
    } catch {
      // The same for a device that refuses at once.
    }
  };
  return {
    place: "terminal",
    cwd: options.cwd,
    env: options.env,
    input: (name) => given.get(name) ?? [],
    mask: (secret) => void secrets.add(secret),
    setOutput() {},
    annotate() {},
    async summarize() {},
    progress(label, total) {
      const visible = options.progress && !quiet && stderr.isTTY === true;
      return visible ? progressBar(label, total, stderr, performance) : NO_PROGRESS;
    },
    log(line) {
      if (!quiet) say(line);
    },
    error: (line) => say(`error: ${line}`),
  };
}
