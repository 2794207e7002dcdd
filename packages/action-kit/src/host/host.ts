import type { Annotation } from "@trustchain/findings";
import type { InputSource } from "../inputs/input.js";

/** A piece of work whose steps can be counted. */
export interface Progress {
  /** One more step is done (or `steps` of them). */
  advance(steps?: number): void;
  /** The work is over, done or not. */
  end(): void;
}

/**
 * The seam between an action and where it runs. Everything that is printed passes here, so that masked secrets never
 * leave and control characters never reach a terminal or a log raw.
 */
export interface Host extends InputSource {
  /** The folder that relative paths start from. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** From now on `secret` is not printed. */
  mask(secret: string): void;
  setOutput(name: string, value: string | number | boolean): void;
  annotate(note: Annotation): void;
  /** Adds Markdown to the job's summary. */
  summarize(markdown: string): Promise<void>;
  progress(label: string, total: number): Progress;
  /** Says a line to whom it may concern; not a result. */
  log(line: string): void;
  /** Says why something could not be done, in one line without `error:`. */
  error(line: string): void;
}

export const NO_PROGRESS: Progress = { advance() {}, end() {} };
