import type { InputSource } from "../inputs/input.js";

/** A note at a place of the repository, shown by GitHub beside the line. Lines and columns are 1-based. */
export interface Note {
  level: "error" | "warning" | "notice";
  message: string;
  title?: string;
  /** Relative to the workspace, with `/`. Left out for a note on the run as a whole. */
  path?: string;
  startLine?: number;
  endLine?: number;
  startColumn?: number;
  endColumn?: number;
}

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
  annotate(note: Note): void;
  /** Adds Markdown to the job's summary. */
  summarize(markdown: string): Promise<void>;
  progress(label: string, total: number): Progress;
  /** Says a line to whom it may concern; not a result. */
  log(line: string): void;
  /** Says why something could not be done, in one line without `error:`. */
  error(line: string): void;
}

export const NO_PROGRESS: Progress = { advance() {}, end() {} };
