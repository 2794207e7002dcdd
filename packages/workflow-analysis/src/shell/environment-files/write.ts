import type { Span } from "@trustchain/findings";
import type { Command } from "../model.js";

/** The files through which a step hands values to later ones: variables, `PATH`, outputs, state. */
export const ENVIRONMENT_FILES = ["GITHUB_ENV", "GITHUB_PATH", "GITHUB_OUTPUT", "GITHUB_STATE"] as const;

/** Something that a script writes to one of the runner's files. */
export interface EnvironmentFileWrite {
  /** The variable that names the file: `GITHUB_ENV`. */
  file: string;
  /** The command that writes, or the group whose output goes there. */
  span: Span;
  /** Where the file is named. */
  targetSpan: Span;
  /** The command that writes; `undefined` for groups and for programs in other languages. */
  command: Command | undefined;
  /** `static`: everything written is fixed by the script's own text, the runner or the clock. */
  content: "static" | "dynamic";
  /** The first piece that isn't fixed, where it can be told. */
  dynamicSpan: Span | undefined;
}
