import type { ReportTable, SuggestedPermissions } from "@trustchain/findings";

/** What the tokens of jobs need, for people. */
export function permissionsTable(permissions: readonly SuggestedPermissions[]): ReportTable {
  return {
    title: "What the token of each job needs",
    columns: ["Job", "Permissions", "Because of line"],
    rows: permissions.map((job) => [`${job.path}: ${job.job}`, scopesOf(job), linesOf(job)]),
  };
}

function scopesOf({ minimal, open }: SuggestedPermissions): string {
  const scopes = Object.entries(minimal).map(([scope, level]) => `${scope}: ${level}`);
  const all = scopes.length > 0 ? scopes.join(", ") : "none";
  return open ? `${all}; maybe more` : all;
}

function linesOf({ because }: SuggestedPermissions): string {
  return [...new Set(because.map(({ line }) => line))].sort((a, b) => a - b).join(", ");
}
