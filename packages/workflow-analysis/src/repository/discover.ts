import { type Dirent, readdirSync, realpathSync, statSync } from "node:fs";
import { join, sep } from "node:path";
import { explain } from "@trustchain/action-kit";
import { compareText } from "@trustchain/findings";
import { packageFormatOf } from "../packages/files/format.js";
import { isLockfile, isManifest } from "../packages/lockfiles.js";

/** What a file is to the analysis; its name and place decide. */
export type FileKind =
  | "workflow"
  | "action"
  | "actions-lock"
  | "dependabot"
  | "renovate"
  | "codeowners"
  | "pre-commit"
  | "dockerfile"
  | "pre-commit"
  | "package-configuration"
  /** What a project asks for, and what exactly it got: looked up by their names. */
  | "manifest"
  | "lockfile";

export interface FoundFile {
  /** Relative to the repository's root, with `/`. */
  path: string;
  kind: FileKind;
}

/** A folder or file that could not be looked at. */
export interface Unreachable {
  path: string;
  reason: string;
}

export interface Discovery {
  files: FoundFile[];
  unreachable: Unreachable[];
}

const SKIPPED_FOLDERS = new Set(["node_modules", ".git"]);

const RENOVATE = new Set([
  "renovate.json",
  "renovate.json5",
  ".github/renovate.json",
  ".github/renovate.json5",
  ".renovaterc",
  ".renovaterc.json",
  ".renovaterc.json5",
]);

const CODEOWNERS = new Set(["CODEOWNERS", ".github/CODEOWNERS", "docs/CODEOWNERS"]);

/** The kind of the file at `path`, or undefined for one that the analysis doesn't care about. */
export function kindOf(path: string): FileKind | undefined {
  const slash = path.lastIndexOf("/");
  const name = path.slice(slash + 1);
  if (slash === -1 ? false : path.slice(0, slash) === ".github/workflows") {
    if (name === "actions.lock") return "actions-lock";
    return /\.ya?ml$/.test(name) ? "workflow" : undefined;
  }
  if (name === "action.yml" || name === "action.yaml") return "action";
  if (path === ".github/dependabot.yml" || path === ".github/dependabot.yaml") return "dependabot";
  if (RENOVATE.has(path)) return "renovate";
  if (CODEOWNERS.has(path)) return "codeowners";
  if (isDockerfile(name)) return "dockerfile";
  if (path === ".pre-commit-config.yaml" || path === ".pre-commit-config.yml") return "pre-commit";
  if (packageFormatOf(path)) return "package-configuration";
  if (isLockfile(name)) return "lockfile";
  return isManifest(name) ? "manifest" : undefined;
}

/**
 * `Dockerfile`, `app.Dockerfile` and the like, in any case, as Docker and editors have it; but `dockerfile.ts` is a program,
 * and `Dockerfile.dockerignore` a list of files.
 */
function isDockerfile(name: string): boolean {
  return (
    /^(?:.*\.)?(?:docker|container)file$/i.test(name) ||
    /^(?:Docker|Container)file\.(?!(?:docker|container)ignore$)./.test(name)
  );
}

/**
 * Finds the files of a repository that the analysis reads, in a fixed order.
 *
 * Links to folders aren't followed, but for `.github` and what it holds; links that leave the repository are never followed.
 */
export function discover(root: string): Discovery {
  const found: Discovery = { files: [], unreachable: [] };
  walk({ root, realRoot: realpathSync(root), found, seen: new Set() }, "");
  found.files.sort((a, b) => compareText(a.path, b.path));
  return found;
}

interface Walk {
  root: string;
  realRoot: string;
  found: Discovery;
  /** Real paths of folders reached through links, against loops. */
  seen: Set<string>;
}

function walk(state: Walk, folder: string): void {
  let entries: Dirent[];
  try {
    entries = readdirSync(join(state.root, folder), { withFileTypes: true });
  } catch (error) {
    state.found.unreachable.push({ path: folder || ".", reason: explain(error) });
    return;
  }
  for (const entry of entries) {
    const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) {
      if (!SKIPPED_FOLDERS.has(entry.name)) walk(state, path);
    } else if (entry.isSymbolicLink()) {
      visitLink(state, path);
    } else if (entry.isFile()) {
      addFile(state, path);
    }
  }
}

function addFile(state: Walk, path: string): void {
  const kind = kindOf(path);
  if (kind) state.found.files.push({ path, kind });
}

function visitLink(state: Walk, path: string): void {
  const isGithub = path === ".github" || path.startsWith(".github/");
  if (!isGithub && !kindOf(path)) return;
  const target = insideTarget(state, path);
  if (!target) {
    state.found.unreachable.push({ path, reason: "it is a link that leads to nothing in this repository" });
    return;
  }
  if (!target.isFolder) addFile(state, path);
  else if (isGithub && !state.seen.has(target.real)) {
    state.seen.add(target.real);
    walk(state, path);
  }
}

function insideTarget(state: Walk, path: string): { real: string; isFolder: boolean } | undefined {
  try {
    const real = realpathSync(join(state.root, path));
    const isInside = real === state.realRoot || real.startsWith(state.realRoot + sep);
    return isInside ? { real, isFolder: statSync(real).isDirectory() } : undefined;
  } catch {
    // A dangling link or a loop names no file.
    return undefined;
  }
}
