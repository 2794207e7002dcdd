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

  constructor(other?: Workspace) {
    if (other) this.entries.push(...other.entries);
  }

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
  for (const [pattern, base] of OUTSIDE) {
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
