import { contextPath } from "../expressions/index.js";
import { type Action, normalizePath, type Step, type StepOwner, wholeExpression } from "../model/index.js";
import { perObject } from "../per-object.js";
import type { Repository } from "../repository/index.js";

/** What `./path` names at a step. */
export interface WorkspacePath {
  /** The same file in this repository. */
  path: string;
  /** It is that of the commit that runs: no step above checked out another one. */
  isRunningCommit: boolean;
  /** No step above checked out anything there. */
  isUntouched: boolean;
}

/**
 * Where in this repository a path of the workspace lies, by the checkouts above a step; null where another repository was
 * checked out over it, or where that can't be known.
 *
 * @param path relative to the workspace, normalised
 */
export function ownPathAt(step: Step, path: string): WorkspacePath | null {
  if (path === ".." || path.startsWith("../")) return null;
  const checkouts = checkoutsOf(step.owner);
  if (checkouts.length > MOST_CHECKOUTS) return null;
  const last = checkouts.findLast(({ index, folder }) => index < step.index && belowFolder(path, folder) !== null);
  if (!last) return { path, isRunningCommit: true, isUntouched: true };
  if (!last.isOwn) return null;
  const { folder, isRunningCommit } = last;
  return { path: belowFolder(path, folder) ?? path, isRunningCommit, isUntouched: false };
}

/** More are made to be slow. */
const MOST_CHECKOUTS = 50;

interface Checkout {
  index: number;
  /** Where it goes, relative to the workspace; empty for all of it. */
  folder: string;
  /** It is of this repository. */
  isOwn: boolean;
  isRunningCommit: boolean;
}

const checkoutsOf = perObject(({ steps }: StepOwner): readonly Checkout[] =>
  steps
    .filter(({ uses }) => uses?.is("actions/checkout"))
    .map((step) => {
      const folder = step.input("path")?.value;
      return {
        index: step.index,
        folder: folder?.kind === "scalar" && !folder.isNull ? normalizePath(folder.value) : "",
        isOwn: isOwnRepository(step),
        isRunningCommit: !step.input("ref"),
      };
    }),
);

/**
 * The same, with what the callers of a composite action checked out before: they say where its `./path` leads. Null where
 * they don't agree.
 */
export function ownPathInCalls(step: Step, path: string, repository: Repository): WorkspacePath | null {
  const own = ownPathAt(step, path);
  const { owner } = step;
  // A checkout of the action's own, or another repository's files.
  if (owner.kind !== "composite" || !own?.isUntouched) return own;
  const callers = callersOf(repository).get(owner) ?? [];
  if (callers.length === 0) return own;
  const [first = null, ...others] = callers.map((caller) => ownPathAt(caller, own.path));
  return others.every((other) => other?.path === first?.path) ? first : null;
}

/** Steps of jobs by the composite action that they use. */
const callersOf = perObject((repository: Repository): ReadonlyMap<Action, readonly Step[]> => {
  const callers = new Map<Action, Step[]>();
  for (const job of repository.workflows.flatMap(({ jobs }) => jobs)) {
    for (const step of job.kind === "normal" ? job.steps : []) {
      const action = workspaceAction(step, repository);
      const known = action && callers.get(action);
      if (known) known.push(step);
      else if (action) callers.set(action, [step]);
    }
  }
  return callers;
});

/** The action of this repository that a step uses, by `./` or `$/`. */
export function workspaceAction(step: Step, repository: Repository): Action | undefined {
  const target = step.uses?.target;
  if (target?.kind !== "local") return undefined;
  const path = target.base === "repository" ? target.path : ownPathAt(step, target.path)?.path;
  return path === undefined ? undefined : repository.action(path);
}

/** What is left of a path below a folder; null where it isn't there. */
function belowFolder(path: string, folder: string): string | null {
  if (folder === "") return path;
  if (path === folder) return "";
  return path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : null;
}

function isOwnRepository(checkout: Step): boolean {
  const value = checkout.input("repository")?.value;
  if (!value) return !checkout.hasDynamicInputs;
  if (value.kind === "scalar" && value.isNull) return true;
  const expression = wholeExpression(value)?.expression;
  return expression !== undefined && contextPath(expression)?.segments.join(".") === "github.repository";
}
