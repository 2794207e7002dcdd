import { INTERPRETERS } from "../knowledge/exec-tools.js";
import { effectiveCommand, type Quoting, type Script } from "../shell/index.js";
import type { CharacterClass } from "./path.js";

/**
 * Can text of that class, pasted at an offset of a script, become program text there?
 *
 * A comment ends with its line, a here-document with a line of its own: text without a line break stays inside. Everything
 * else is closed by a character that even a branch's name may hold.
 */
export function breaksOut(script: Script, offset: number, characters: CharacterClass): boolean {
  if (characters === "slug") return false;
  if (characters === "text") return true;
  const quoting = script.quotingAt(offset);
  // No branch's name holds a `*`.
  if (quoting === "comment" && characters === "line" && isBlockComment(script, offset)) return true;
  return !HOLD_LINES.has(quoting) || (quoting === "heredoc-quoted" && isProgram(script, offset));
}

const HOLD_LINES: ReadonlySet<Quoting> = new Set(["comment", "heredoc-quoted", "here-string-single"]);

/** Is the here-document around it read by an interpreter? */
function isProgram(script: Script, offset: number): boolean {
  return script.commands.some((command) => {
    const isAround = command.redirects.some(
      ({ heredoc }) => heredoc && heredoc.body.start <= offset && offset < heredoc.body.end,
    );
    return isAround && INTERPRETERS.has(effectiveCommand(command).name?.literal ?? "");
  });
}

/** A comment between two marks, rather than one that ends with its line. */
export function isBlockComment({ regions, text }: Script, offset: number): boolean {
  const region = regions.find(({ start, end }) => start <= offset && offset < end);
  return region?.quoting === "comment" && /^(?:\/\*|<#)/.test(text.slice(region.start, region.start + 2));
}
