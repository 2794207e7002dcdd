import { contextPath } from "../expressions/index.js";
import { type Action, normalizePath, type Step, wholeExpression } from "../model/index.js";
import type { Repository } from "../repository/index.js";
import type { YamlNode } from "../yaml/index.js";

/** What `./path` names at a step. */
export interface WorkspacePath {
  /** The same file in this repository. */
  path: string;
  /** It is that of the commit that runs: no step above checked out another one. */
  isRunningCommit: boolean;
}

/**
 * Where in this repository a path of the workspace lies, by the checkouts above a step; null where another repository was
 * checked out over it, or where that can't be known.
 *
 * @param path relative to the workspace, normalised
 */
export function ownPathAt(step: Step, path: string): WorkspacePath | null {
  if (path === ".." || path.startsWith("../")) return null;
  let own: WorkspacePath | null = { path, isRunningCommit: true };
  for (const earlier of step.owner.steps) {
    if (earlier.index >= step.index) break;
    if (!earlier.uses?.is("actions/checkout")) continue;
    const rest = pathBelow(path, earlier.input("path")?.value);
    if (rest === null) continue;
    own = isOwnRepository(earlier) ? { path: rest, isRunningCommit: !earlier.input("ref") } : null;
  }
  return own;
}

/** The action of this repository that a step uses, by `./` or `$/`. */
export function workspaceAction(step: Step, repository: Repository): Action | undefined {
  const target = step.uses?.target;
  if (target?.kind !== "local") return undefined;
  const path = target.base === "repository" ? target.path : ownPathAt(step, target.path)?.path;
  return path === undefined ? undefined : repository.action(path);
}

/** What is left of a path below the folder of a checkout; null where it isn't there, or the folder isn't known. */
function pathBelow(path: string, folder: YamlNode | undefined): string | null {
  if (folder?.kind !== "scalar" || folder.isNull) return path;
  const parent = normalizePath(folder.value);
  if (parent === "") return path;
  if (path === parent) return "";
  return path.startsWith(`${parent}/`) ? path.slice(parent.length + 1) : null;
}

function isOwnRepository(checkout: Step): boolean {
  const value = checkout.input("repository")?.value;
  if (!value) return !checkout.hasDynamicInputs;
  if (value.kind === "scalar" && value.isNull) return true;
  const expression = wholeExpression(value)?.expression;
  return expression !== undefined && contextPath(expression)?.segments.join(".") === "github.repository";
}
