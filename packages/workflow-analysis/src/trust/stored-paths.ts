import type { Span } from "@trustchain/findings";
import { globMatcher } from "../config/globs.js";
import type { FactOf, Facts } from "../knowledge/facts.js";
import credentialFiles from "../knowledge/lists/credential-files.js";
import { normalizePath, type Step } from "../model/index.js";
import type { YamlScalar } from "../yaml/index.js";
import { takesHiddenFiles } from "./artifact-uploads.js";

/** What a step puts into an artifact or a cache. */
export interface StoredPaths {
  kind: "artifact" | "cache";
  scalar: YamlScalar;
  /** The patterns, in order; the spans are offsets into the scalar's value. */
  patterns: readonly StoredPattern[];
  /** What `!` leaves out, normalised. */
  excluded: readonly string[];
  /** Files and folders whose names begin with a dot go along; undefined where that isn't known. */
  takesHidden: boolean | undefined;
}

export interface StoredPattern extends Span {
  /** Normalised; the home folder is `~`, and wildcards at the end are left out. */
  path: string;
}

/** Longer lists are made to be slow. */
const MOST_LINES = 300;

/** Null for other steps. */
export function storedPathsOf(step: Step, pinComment: string): StoredPaths | null {
  const kind = kindOf(step);
  const scalar = kind && step.input("path")?.value;
  if (!kind || scalar?.kind !== "scalar") return null;
  const all = Array.from(scalar.value.matchAll(/[^\r\n]+/g), ({ 0: line, index }) => {
    const text = line.trim();
    const start = index + line.indexOf(text);
    return { text, start, end: start + text.length };
  });
  const lines = all.slice(0, MOST_LINES);
  const isPattern = ({ text }: { text: string }) => text !== "" && !/^[!#]/.test(text);
  return {
    kind,
    scalar,
    patterns: lines.filter(isPattern).map(({ text, start, end }) => ({ path: folderOf(text), start, end })),
    excluded: lines.filter(({ text }) => text.startsWith("!")).map(({ text }) => inHome(text.slice(1))),
    takesHidden: kind === "cache" ? true : takesHiddenFiles(step, pinComment),
  };
}

function kindOf({ uses }: Step): StoredPaths["kind"] | null {
  if (uses?.is("actions/upload-artifact")) return "artifact";
  return uses?.is("actions/cache") || uses?.is("actions/cache/save") ? "cache" : null;
}

const HOME = /^(?:\$HOME|\$\{HOME\}|\$\{\{\s*env\.HOME\s*\}\}|\/home\/runner|\/root|\/Users\/runner)(?=\/|$)/i;
const WORKSPACE = /^(?:\$\{\{\s*github\.workspace\s*\}\}|\$\{?GITHUB_WORKSPACE\}?)(?=\/|$)/i;

function inHome(pattern: string): string {
  return normalizePath(pattern.replace(HOME, "~").replace(WORKSPACE, "."));
}

function folderOf(pattern: string): string {
  const parts = inHome(pattern).split("/");
  while (/^\*+$/.test(parts.at(-1) ?? "")) parts.pop();
  return parts.join("/");
}

type CredentialFile = FactOf<typeof credentialFiles>;

/** A pattern that takes a credential along. */
export interface StoredCredential {
  pattern: StoredPattern;
  file: CredentialFile;
  /** It surely goes along. */
  isSure: boolean;
}

export function storedCredentials(stored: StoredPaths, facts: Facts): StoredCredential[] {
  return stored.patterns.flatMap((pattern) => {
    const isHidden = /(?:^|\/)(?:\.[^/]*|~)$/.test(pattern.path);
    if (isHidden && stored.takesHidden === false) return [];
    const file = facts.of(credentialFiles).find((candidate) => takes(pattern.path, candidate));
    if (!file || stored.excluded.some((excluded) => leavesOut(excluded, pattern.path, file))) return [];
    return [{ pattern, file, isSure: !isHidden || stored.takesHidden === true }];
  });
}

/** Is the pattern the file or folder itself, or below a folder of which everything counts? */
function takes(pattern: string, { path, below }: CredentialFile): boolean {
  if (pattern === path || (path !== "~" && pattern.endsWith(`/${path}`))) return true;
  return below && `/${pattern}/`.includes(`/${path}/`);
}

function leavesOut(excluded: string, pattern: string, { path }: CredentialFile): boolean {
  return excluded.startsWith(`${pattern}/`) || excluded.endsWith(path) || globMatcher(excluded)(pattern);
}
