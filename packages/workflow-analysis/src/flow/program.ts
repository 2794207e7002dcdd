import type { JobRun, StepRun } from "./job-run.js";
import type { FlowHop } from "./path.js";
import type { Value } from "./taint.js";
import type { ProgramText } from "./text.js";

/** What a Python or JavaScript program gets from where it is run. */
export interface ProgramSurroundings {
  pasted: readonly Value[];
  folder: string;
  arguments: readonly Value[];
  hops: readonly FlowHop[];
  variable(name: string): Value;
}

/** Follows a Python or JavaScript program. */
export function codeOfProgram(_job: JobRun, _run: StepRun, _text: ProgramText, _around: ProgramSurroundings): void {}
