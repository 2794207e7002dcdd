import type { FileKind } from "../repository/index.js";

/** What users call the kinds of files that are judged. */
export const JUDGED_KINDS = {
  workflows: "workflow",
  actions: "action",
  dependabot: "dependabot",
  renovate: "renovate",
  "pre-commit": "pre-commit",
  dockerfiles: "dockerfile",
  packages: "package-configuration",
  lock: "actions-lock",
} as const satisfies Readonly<Record<string, FileKind>>;

export type JudgedKind = keyof typeof JUDGED_KINDS;

/** Null for all, as for no words. */
export function kindsOf(words: readonly JudgedKind[]): ReadonlySet<FileKind> | null {
  return words.length === 0 ? null : new Set(words.map((word) => JUDGED_KINDS[word]));
}
