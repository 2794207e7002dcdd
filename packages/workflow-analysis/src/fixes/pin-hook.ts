import type { TextEdit } from "@trustchain/findings";
import type { HookRepository } from "../model/index.js";
import type { RuleFix } from "../rule.js";
import { restOfLine, type Upstream } from "../upstream/index.js";
import type { YamlScalar } from "../yaml/index.js";

/**
 * Pins hooks to the commit that their tag or branch is today, with the comment that `pre-commit autoupdate --freeze` writes.
 * Null where that isn't known.
 */
export function pinHookFix({ rev, target }: HookRepository, upstream: Upstream): RuleFix | null {
  const resolution = rev && target ? upstream.resolveOther(target) : null;
  if (!rev || rev.isBlock || resolution?.kind !== "commit") return null;
  const { commit, name } = resolution;
  const pin = { start: rev.contentStart, end: rev.contentEnd, text: commit };
  return { description: `pin the hooks to \`${commit}\``, safe: true, edits: [pin, ...frozenComment(rev, name)] };
}

function frozenComment(rev: YamlScalar, name: string): TextEdit[] {
  const rest = restOfLine(rev);
  if (!rest || rest.start === null) return [];
  const at = rest.comment?.start ?? rest.start;
  return [{ start: at, end: at, text: rest.comment ? `# frozen: ${name} ` : ` # frozen: ${name}` }];
}
