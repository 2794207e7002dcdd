import type { Taint } from "./taint.js";

/** More changes of a folder than a job of a person makes are not remembered one by one. */
const MOST_ENTRIES = 200;

interface Entry {
  path: string;
  /** Null where the files are ours again. */
  code: Taint | null;
}

/** Which files on a runner are an outsider's, in the order in which they got there. */
export class Workspace {
  private readonly entries: Entry[] = [];
  private readonly copied = new Set<string>();

  get isClean(): boolean {
    return this.entries.every(({ code }) => code === null);
  }

  /** Files of an outsider lie in that folder (or are that file) from now on. */
  taint(path: string, code: Taint): void {
    this.put({ path, code });
  }

  /** What lies there is ours again. */
  clear(path: string): void {
    if (!this.isClean) this.put({ path, code: null });
  }

  /** Whose is the file or folder? Null for ours. */
  at(path: string): Taint | null {
    for (let i = this.entries.length - 1; i >= 0; i--) {
      const entry = this.entries[i] as Entry;
      if (isInside(path, entry.path)) return entry.code;
    }
    return null;
  }

  /**
   * What a tool obeys that stands in a folder: the folder's own files, those that were copied into it, what it installed.
   */
  toolFiles(folder: string): Taint | null {
    const own = this.at(folder);
    if (own) return own;
    for (const { path, code } of this.entries) {
      if (!code || this.at(path) !== code) continue;
      const name = path.slice(path.lastIndexOf("/") + 1);
      const parent = path.slice(0, Math.max(0, path.length - name.length - 1));
      if (parent === folder && (OBEYED_FOLDERS.has(name) || this.copied.has(path))) return code;
    }
    return null;
  }

  /** A single file of an outsider's was put there. */
  taintFile(path: string, code: Taint): void {
    this.copied.add(path);
    this.put({ path, code });
  }

  /** An outsider's file somewhere below a folder, or the folder itself. */
  below(path: string): Taint | null {
    const own = this.at(path);
    if (own) return own;
    for (const entry of this.entries) {
      if (entry.code && isInside(entry.path, path) && this.at(entry.path)) return entry.code;
    }
    return null;
  }

  /** Everything of an outsider's that lies anywhere. */
  get all(): Taint[] {
    return this.entries.flatMap(({ path, code }) => (code && this.at(path) === code ? [code] : []));
  }

  private put(entry: Entry): void {
    const kept = this.entries.filter(({ path }) => !isInside(path, entry.path));
    this.entries.length = 0;
    this.entries.push(...kept.slice(-MOST_ENTRIES), entry);
  }
}

/** Folders of dependencies and settings that tools look into by themselves. */
const OBEYED_FOLDERS: ReadonlySet<string> = new Set([
  "node_modules",
  ".venv",
  "venv",
  "vendor",
  ".bundle",
  ".yarn",
  ".cargo",
  ".mvn",
  ".gradle",
  "buildSrc",
  "target",
  ".git",
]);

function isInside(path: string, folder: string): boolean {
  return folder === "" || path === folder || path.startsWith(`${folder}/`);
}

/** Folders of the runner outside the workspace, by what scripts and workflows call them. */
const OUTSIDE: readonly (readonly [RegExp, string])[] = [
  [/^(?:\$\{\{\s*github\.workspace\s*\}\}|\$\{?GITHUB_WORKSPACE\}?|\$env:GITHUB_WORKSPACE|%GITHUB_WORKSPACE%)/i, ""],
  [/^(?:\$\{\{\s*runner\.temp\s*\}\}|\$\{?RUNNER_TEMP\}?|\$env:RUNNER_TEMP)/i, "/tmp"],
  [/^(?:~|\$\{?HOME\}?)(?=\/|$)/, "/home"],
];

/** A path as it is written, from the folder that it counts from; folders outside the workspace begin with `/`. */
export function pathFrom(folder: string, written: string): string {
  const unquoted = written.replaceAll(/["']/g, "");
  for (const [pattern, base] of /[${~%]/.test(unquoted) ? OUTSIDE : []) {
    if (pattern.test(unquoted)) return normal(unquoted.replace(pattern, base === "" ? "." : base));
  }
  return /^(?:\/|[A-Za-z]:[\\/])/.test(unquoted)
    ? normal(unquoted)
    : normal(folder === "" ? unquoted : `${folder}/${unquoted}`);
}

/** Without `.` and `..`; what climbs out of the workspace is kept apart from what is in it. */
function normal(path: string): string {
  const parts: string[] = [];
  for (const part of path.replaceAll("\\", "/").split("/")) {
    if (part === "" || part === "." || part === "*" || part === "**") continue;
    if (part === ".." && parts.length > 0 && parts.at(-1) !== "..") parts.pop();
    else parts.push(part);
  }
  return (path.startsWith("/") ? "/" : "") + parts.join("/");
}
