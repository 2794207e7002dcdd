import { effectiveCommand } from "../effective-command.js";
import type { Command, ShellName, Word } from "../model.js";
import type { Script } from "../script.js";
import { shellOf } from "../shell-name.js";

/** A script in another language that a shell script holds as text. */
export interface EmbeddedProgram {
  shell: ShellName;
  start: number;
  end: number;
}

/** `python - <<EOF …`, `python -c "…"`, `node -e '…'`, `pwsh -Command '…'` where the text is there word for word. */
export function embeddedPrograms(script: Script): EmbeddedProgram[] {
  const found: EmbeddedProgram[] = [];
  for (const command of script.commands) {
    const shell = languageOf(command);
    if (!shell) continue;
    for (const { heredoc } of command.redirects) if (heredoc) found.push({ shell, ...heredoc.body });
    const { args } = effectiveCommand(command);
    for (let index = 1; index < args.length; index++) {
      if (!/^-(?:c|e|p|-eval|command|-command)$/i.test(args[index - 1]?.literal ?? "")) continue;
      const body = quotedBody(args[index] as Word, script);
      if (body) found.push({ shell, ...body });
    }
  }
  return found;
}

function languageOf(command: Command): ShellName | undefined {
  const program = effectiveCommand(command).name?.literal;
  if (program === undefined) return undefined;
  const shell = shellOf(program);
  return shell === "python" || shell === "javascript" || shell === "pwsh" || shell === "powershell" ? shell : undefined;
}

function quotedBody({ start, end }: Word, script: Script): { start: number; end: number } | undefined {
  const quote = script.text[start];
  const isQuoted = (quote === "'" || quote === '"') && end - start > 1 && script.text[end - 1] === quote;
  return isQuoted ? { start: start + 1, end: end - 1 } : undefined;
}
