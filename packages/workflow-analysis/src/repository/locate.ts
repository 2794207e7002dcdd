import { existsSync, statSync } from "node:fs";
import { basename, dirname, join, relative, resolve } from "node:path";

/** A repository to judge. `only` names the one file that was asked for, relative to the root. */
export interface RepositoryPath {
  root: string;
  only: string | null;
}

/** Finds the repository that a given path means; undefined when nothing is there. */
export function locateRepository(path: string): RepositoryPath | undefined {
  const absolute = resolve(path);
  const stats = statSync(absolute, { throwIfNoEntry: false });
  if (!stats) return undefined;
  if (stats.isDirectory()) return { root: rootOf(outOfGithub(absolute)), only: null };
  const root = rootOf(outOfGithub(dirname(absolute)));
  return { root, only: relative(root, absolute).replaceAll("\\", "/") };
}

/** The folder that holds `.github`, for paths into it. */
function outOfGithub(folder: string): string {
  if (basename(folder) === "workflows" && basename(dirname(folder)) === ".github") return dirname(dirname(folder));
  return basename(folder) === ".github" ? dirname(folder) : folder;
}

/** The nearest folder upwards, in the same git work tree, with `.github` or an action; else the folder itself. */
function rootOf(folder: string): string {
  let candidate: string | undefined;
  for (let at = folder; ; at = dirname(at)) {
    if (candidate === undefined && isRoot(at)) candidate = at;
    if (existsSync(join(at, ".git"))) return candidate ?? folder;
    // Outside git nothing says where the repository ends.
    if (at === dirname(at)) return folder;
  }
}

/** Does a folder hold what makes it a repository or an action of its own? */
export function isRoot(folder: string): boolean {
  return [".github", "action.yml", "action.yaml"].some((name) => existsSync(join(folder, name)));
}
