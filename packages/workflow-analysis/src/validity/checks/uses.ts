import type { Uses } from "../../model/index.js";
import type { Problem } from "../problem.js";
import { shortened } from "../words.js";

/** What is wrong with a reference itself, whether or not it can be found. */
export function usesProblems(uses: Uses, isJob: boolean): Problem[] {
  // Most steps have such a one.
  if (!isJob && uses.target.kind === "repository") return [];
  const flaw = flawOf(uses, isJob);
  return flaw ? [{ check: "invalid-uses", place: uses.scalar, message: flaw }] : [];
}

function flawOf({ target, text }: Uses, isJob: boolean): string | undefined {
  const shown = `\`${shortened(text)}\``;
  switch (target.kind) {
    case "dynamic":
      return "`uses:` takes no expressions: GitHub reads it before the run begins";
    case "malformed":
      return text === "" ? undefined : `${shown} is no reference: \`owner/repository@ref\` is expected`;
    case "docker":
      return isJob ? `A job calls a workflow, and ${shown} is an image` : undefined;
    case "local":
      return localFlaw(target.path, target.base, isJob, shown);
    default:
      return isJob && !isWorkflowPath(target.path)
        ? `A job calls a workflow, \`owner/repository/.github/workflows/file.yml@ref\`, and ${shown} is none`
        : undefined;
  }
}

function localFlaw(path: string, base: "workspace" | "repository", isJob: boolean, shown: string): string | undefined {
  if (base === "repository" && path.includes("@"))
    return `${shown} stands for this repository at the commit that runs, and takes no \`@ref\``;
  if (!isJob) return undefined;
  if (path.includes("@"))
    return `${shown} stands for a file of this repository at the commit that runs, and takes no \`@ref\``;
  return isWorkflowPath(path) ? undefined : `A job calls a workflow of \`.github/workflows\`, and ${shown} is none`;
}

function isWorkflowPath(path: string): boolean {
  return /^\.github\/workflows\/[^/]+\.ya?ml$/.test(path);
}
