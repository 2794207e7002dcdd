import { relative, resolve } from "node:path";
import { UserError } from "@trustchain/action-kit";
import { locateRepository } from "../repository/index.js";

/** A repository to judge in one run. */
export interface Target {
  root: string;
  /** The files that were asked for, relative to the root; null for all. */
  only: string[] | null;
  /** What paths of the report begin with, so that several repositories can be told apart; empty for one. */
  prefix: string;
}

/** @returns the repositories that paths mean, each once, in the order in which they are first named, and what isn't there */
export function targetsOf(paths: readonly string[], cwd: string): { targets: Target[]; missing: UserError[] } {
  const missing: UserError[] = [];
  const targets = new Map<string, Target>();
  for (const path of paths) {
    // `resolve` would make the current folder of an unset variable's value.
    const located = path === "" ? undefined : locateRepository(resolve(cwd, path));
    if (!located) {
      missing.push(
        new UserError(
          path === "" ? "an empty path" : path,
          "there is no such file or folder",
          "name a repository's folder or a file",
        ),
      );
      continue;
    }
    const { root, only } = located;
    const known = targets.get(root);
    if (!known)
      targets.set(root, { root, only: only === null ? null : [only], prefix: prefixOf(path, root, only, cwd) });
    else if (only === null || known.only === null) known.only = null;
    else known.only.push(only);
  }
  const all = [...targets.values()];
  const isAlone = all.length === 1 && missing.length === 0;
  return { targets: isAlone ? all.map((target) => ({ ...target, prefix: "" })) : all, missing };
}

/** As it was given, where it names the repository itself. */
function prefixOf(path: string, root: string, only: string | null, cwd: string): string {
  const isRoot = only === null && resolve(cwd, path) === root;
  return (isRoot ? path : relative(cwd, root)).replaceAll("\\", "/").replace(/\/+$/, "");
}
