import { expressionsIn, normalizePath, type Step } from "../model/index.js";
import { usedVersion } from "../upstream/index.js";

/** What a step uploads as an artifact, as far as it may hold a `.git`. */
export interface ArtifactUpload {
  /** The folders of the workspace whose `.git` goes along; `.` is the workspace. */
  folders: readonly string[];
  /** False where the version that decides whether hidden files go along isn't known. */
  isSure: boolean;
}

/**
 * Null for other steps, and where hidden files surely stay out.
 *
 * @param pinComment how comments behind pins are written, see `Repository.pinComment`
 */
export function artifactUploadOf(step: Step, pinComment?: string): ArtifactUpload | null {
  if (!step.uses?.is("actions/upload-artifact")) return null;
  const path = step.input("path")?.value;
  const takesHidden = takesHiddenFiles(step, pinComment);
  if (path?.kind !== "scalar" || takesHidden === false) return null;
  const lines = path.value.split("\n").map((line) => line.trim());
  if (lines.some((line) => /^!.*\.git\b/.test(line))) return null;
  const patterns = lines.filter((line) => line !== "" && !line.startsWith("!"));
  return { folders: patterns.map(uploadedFolder), isSure: takesHidden === true };
}

/**
 * Undefined where that isn't known.
 *
 * @see Releases of actions/upload-artifact 3.2.0 and 4.4.0: hidden files stay out unless `include-hidden-files` asks for them
 */
export function takesHiddenFiles(step: Step, pinComment: string | undefined): boolean | undefined {
  const version = step.uses && usedVersion(step.uses, pinComment);
  if (version && cannotLeaveOut(version)) return true;
  const asked = step.input("include-hidden-files")?.value;
  if (asked?.kind === "scalar" && !asked.isNull) {
    return expressionsIn(asked).length > 0 ? undefined : asked.value.trim().toLowerCase() === "true";
  }
  // `v3` is frozen on GitHub Enterprise Server, at whatever it was.
  return version && !(version[0] === 3 && version.length === 1) ? false : undefined;
}

/** A major version alone means its newest release. */
function cannotLeaveOut([major = 0, minor = Number.POSITIVE_INFINITY]: readonly number[]): boolean {
  return major < 3 || (major === 3 && minor < 2) || (major === 4 && minor < 4);
}

/** `./site/**` → `site`, `*` and `.git` → `.`: the folder whose whole content, or whose `.git`, a pattern takes. */
function uploadedFolder(pattern: string): string {
  const inWorkspace = pattern.replace(/^\$\{\{\s*github\.workspace\s*\}\}/i, ".");
  const parts = normalizePath(inWorkspace)
    .split("/")
    .filter((part) => part !== "");
  dropWildcards(parts);
  if (parts.at(-1) === "config" && parts.at(-2) === ".git") parts.pop();
  if (parts.at(-1) === ".git") parts.pop();
  dropWildcards(parts);
  // What lies above the workspace holds it.
  return parts.every((part) => part === "..") ? "." : parts.join("/");
}

function dropWildcards(parts: string[]): void {
  while (/^\*+$/.test(parts.at(-1) ?? "")) parts.pop();
}
