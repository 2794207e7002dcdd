import { expressionsIn, type RunScript } from "../model/index.js";
import type { Script } from "../shell/index.js";
import type { YamlScalar } from "../yaml/index.js";
import type { JobRun, StepRun } from "./job-run.js";
import { breaksOut } from "./paste.js";
import { codeOfProgram } from "./program.js";
import { valueOfEmbedded } from "./scope.js";
import { ShellRun, type ShellSurroundings } from "./shell-run.js";
import { harmful, passing, type Value } from "./taint.js";
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
  around: { pasted: readonly Value[]; folder: string } & Partial<ShellSurroundings>,
): void {
  const all = { arguments: [], hops: [], variable: run.variable, depth: 0, ...around };
  const { shell } = text.script;
  if (shell === "python" || shell === "javascript") codeOfProgram(job, run, text, all);
  else new ShellRun(job, run, text, all).follow();
}

/** Words without which a script reads nothing of an outsider's. */
const READS_EVENT = /GITHUB_EVENT_PATH|GITHUB_HEAD_REF|event_path/;
/** Words without which a script neither fetches nor asks for anything of an outsider's. */
const FETCHES =
  /\bgh\s+(?:(?:pr|issue|run)\s+(?:view|list|diff|checkout|co|merge|review|status|download)|api|repo\s+clone|workflow\s+run)\b|\bgit\b[^\n]{0,80}\b(?:fetch|pull|clone)\b|api\.github\.com|\/(?:artifacts|archive|tarball|zipball)\/|GITHUB_API_URL|\bpull\/|(?:claude|gemini|codex|copilot|aider|opencode|cursor-agent|goose)\s/;
/** Calls of scripts of the repository, which may do all that. */
const CALLS_SCRIPT =
  /(?:^|[\s"'/])[\w.-]{1,100}\.(?:sh|bash|ps1|py|[mc]?js|ts)\b|(?:^|[\s;&|(])\.{1,2}\/\w|\b(?:make|npm|yarn|pnpm)\s/;

/** Is there anything of an outsider's that the script could meet? A look that is cheap enough for every script. */
function mayMatter(job: JobRun, run: StepRun, pasted: readonly Value[], text: string): boolean {
  const isKnown =
    !job.workspace.isClean ||
    job.files.size > 0 ||
    job.exported.size > 0 ||
    pasted.some((value) => isOfUse(job, value)) ||
    READS_EVENT.test(text);
  if (isKnown || hasTaintedVariable(job, run)) return true;
  return job.run.holdsMore && (FETCHES.test(text) || (job.run.hasScripts && CALLS_SCRIPT.test(text)));
}

/** Names of an outsider's code only matter where that code could take something. */
function isOfUse(job: JobRun, value: Value): boolean {
  return value.length > 0 && (job.run.holdsMore || harmful(value).length > 0);
}

function hasTaintedVariable(job: JobRun, { step, variable, frame }: StepRun): boolean {
  if (frame.site) return true;
  const blocks = [step.env, job.job.env, job.workflow.env];
  return blocks.some((block) => block?.entries.some(({ name }) => isOfUse(job, variable(name))));
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
