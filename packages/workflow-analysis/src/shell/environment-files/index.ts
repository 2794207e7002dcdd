import type { Span } from "@trustchain/findings";
import { mentions, parseScript, type Script } from "../script.js";
import { embeddedPrograms } from "./embedded-programs.js";
import { javascriptWrites, pythonWrites } from "./program-writes.js";
import { shellWrites } from "./shell-writes.js";
import { ENVIRONMENT_FILES, type EnvironmentFileWrite } from "./write.js";

export { ENVIRONMENT_FILES, type EnvironmentFileWrite } from "./write.js";

/** `${{ github.env }}` and `core.exportVariable` name none of the variables. */
const OTHER_WAYS =
  /github\s*\.\s*(?:env|path|output|state|step_summary)|\bcore\s*\.\s*(?:exportVariable|addPath|setOutput|saveState)/i;

/** May a script write to the files? A look that is cheap enough to come before parsing. */
export function mayWriteEnvironmentFiles(text: string, names: readonly string[] = ENVIRONMENT_FILES): boolean {
  return mentions(text, names) || OTHER_WAYS.test(text);
}

/**
 * Every write of a script to the files that `names` name, in source order: redirects of commands and groups, `tee`, what
 * PowerShell, cmd, Python and JavaScript do for it, also in a program inside a here-document.
 */
export function environmentFileWrites(
  script: Script,
  names: readonly string[] = ENVIRONMENT_FILES,
): EnvironmentFileWrite[] {
  if (!mayWriteEnvironmentFiles(script.text, names)) return [];
  const writes = writesOf(script, names);
  writes.sort((a, b) => a.span.start - b.span.start || a.targetSpan.start - b.targetSpan.start);
  return writes.filter((write, index) => !isSameWrite(write, writes[index - 1]));
}

/** A command that names the file twice writes once. */
function isSameWrite(write: EnvironmentFileWrite, before: EnvironmentFileWrite | undefined): boolean {
  return write.command !== undefined && write.command === before?.command && write.file === before.file;
}

function writesOf(script: Script, names: readonly string[]): EnvironmentFileWrite[] {
  if (script.shell === "python") return pythonWrites(script, names);
  if (script.shell === "javascript") return javascriptWrites(script, names);
  const writes = shellWrites(script, names);
  for (const { shell, start, end } of embeddedPrograms(script)) {
    const text = script.text.slice(start, end);
    if (!mayWriteEnvironmentFiles(text, names)) continue;
    for (const write of environmentFileWrites(parseScript(text, shell), names)) writes.push(moved(write, start));
  }
  return writes;
}

function moved(write: EnvironmentFileWrite, by: number): EnvironmentFileWrite {
  const move = ({ start, end }: Span): Span => ({ start: start + by, end: end + by });
  return {
    ...write,
    span: move(write.span),
    targetSpan: move(write.targetSpan),
    // Its offsets are offsets into the inner text.
    command: undefined,
    dynamicSpan: write.dynamicSpan && move(write.dynamicSpan),
  };
}
