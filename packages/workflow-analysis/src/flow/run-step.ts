import { expressionsIn, type RunScript } from "../model/index.js";
import type { Script } from "../shell/index.js";
import type { YamlScalar } from "../yaml/index.js";
import type { JobRun, StepRun } from "./job-run.js";
import { breaksOut } from "./paste.js";
import { codeOfProgram } from "./program.js";
import { valueOfEmbedded } from "./scope.js";
import { ShellRun } from "./shell-run.js";
import { passing, type Value } from "./taint.js";
import { type ProgramText, textOfRun } from "./text.js";
import { pathFrom } from "./workspace.js";

/** Follows a `run:`. */
export function runScript(job: JobRun, run: StepRun, script: RunScript): void {
  const text = textOfRun(script);
  const pasted = pasteInto(job, run, script.scalar, text.script);
  if (!mayMatter(job, run, pasted, script.text)) return;
  const folder = pathFrom("", run.step.workingDirectory.value);
  runProgram(job, run, text, { pasted, folder });
}

/** Looks into a program in whatever language it is. */
export function runProgram(
  job: JobRun,
  run: StepRun,
  text: ProgramText,
  around: { pasted: readonly Value[]; folder: string },
): void {
  const { shell } = text.script;
  if (shell === "python" || shell === "javascript") {
    codeOfProgram(job, run, text, { ...around, arguments: [], hops: [], variable: run.variable });
  } else {
    new ShellRun(job, run, text, { ...around, arguments: [], hops: [], variable: run.variable, depth: 0 }).follow();
  }
}

/** Words without which a script neither fetches nor reads anything of an outsider's. */
const FETCHES =
  /\bgh\b|\bgit\b|GITHUB_EVENT_PATH|GITHUB_HEAD_REF|\bcurl\b|\bwget\b|api\.github\.com|Invoke-|\birm\b|\biwr\b/;

/** Is there anything of an outsider's that the script could meet? A look that is cheap enough for every script. */
function mayMatter(job: JobRun, run: StepRun, pasted: readonly Value[], text: string): boolean {
  return (
    !job.workspace.isClean ||
    job.files.size > 0 ||
    job.exported.size > 0 ||
    pasted.some((value) => value.length > 0) ||
    FETCHES.test(text) ||
    hasTaintedVariable(job, run)
  );
}

function hasTaintedVariable(job: JobRun, { step, variable, frame }: StepRun): boolean {
  if (frame.site) return true;
  const blocks = [step.env, job.job.env, job.workflow.env];
  return blocks.some((block) => block?.entries.some(({ name }) => variable(name).length > 0));
}

/**
 * Reports the expressions that become program text where they are pasted.
 *
 * @returns what each expression of the text may hold
 */
export function pasteInto(job: JobRun, run: StepRun, scalar: YamlScalar, script: Script): Value[] {
  return expressionsIn(scalar).map((embedded) => {
    const value = passing(valueOfEmbedded(embedded, run.scope), run.site);
    for (const taint of value) {
      if (!breaksOut(script, embedded.start, taint.characters)) continue;
      const place = { file: embedded.file, ...embedded.spanOf() };
      const { expression } = embedded;
      job.report(run, taint, { kind: "script", place, name: embedded.text, ...(expression && { expression }) });
    }
    return value;
  });
}
