import { alternatives, type InputValues, quote, UserError } from "@trustchain/action-kit";
import type { action } from "./action.js";

/** Roles in a repository, the least first. */
export const ROLES = ["none", "read", "triage", "write", "maintain", "admin"] as const;
export type Role = (typeof ROLES)[number];

export const APPROVALS = ["review", "label", "comment"] as const;
export type ApprovalKind = (typeof APPROVALS)[number];

/** Who is trusted, and what approves: the inputs, checked. */
export interface Policy {
  trustedPermission: Role;
  trustedTeams: readonly Team[];
  trustedBots: readonly string[];
  approvals: ReadonlySet<ApprovalKind>;
  requiredApprovals: number;
  approvalLabel: string;
  approvalCommand: string;
}

export interface Team {
  org: string;
  slug: string;
}

type GuardInputs = InputValues<typeof action.inputs>;

/**
 * @param isPrivate is the payload's repository private?
 * @throws UserError naming the input
 */
export function policyOf(inputs: GuardInputs, isPrivate: boolean): Policy {
  const permission = inputs["trusted-permission"];
  if (permission === "read" && !isPrivate) {
    const reason = "`read` is what everybody has in a repository that isn't private";
    throw new UserError("input trusted-permission", reason, "use triage, write, maintain or admin");
  }
  const command = inputs["approval-command"];
  if (/[\r\n>]/.test(command)) {
    throw new UserError(
      "input approval-command",
      `${quote(command)} is no beginning of a line`,
      "use one like /ok-to-test",
    );
  }
  return {
    trustedPermission: permission,
    trustedTeams: inputs["trusted-teams"].map(teamOf),
    trustedBots: inputs["trusted-bots"].map(botOf),
    approvals: approvalsOf(inputs.approvals),
    requiredApprovals: inputs["required-approvals"],
    approvalLabel: inputs["approval-label"],
    approvalCommand: command,
  };
}

function teamOf(given: string): Team {
  const [, org, slug] = /^([A-Za-z0-9_-]{1,100})\/([A-Za-z0-9_-][A-Za-z0-9._-]{0,254})$/.exec(given) ?? [];
  if (org !== undefined && slug !== undefined) return { org, slug };
  throw new UserError("input trusted-teams", `${quote(given)} is no team`, "give each as org/slug");
}

function botOf(given: string): string {
  if (/^[A-Za-z0-9_-]{1,100}(\[bot\])?$/.test(given)) return given;
  throw new UserError("input trusted-bots", `${quote(given)} is no login`, "give each as name[bot]");
}

function approvalsOf(words: readonly string[]): ReadonlySet<ApprovalKind> {
  if (words.includes("none")) {
    if (words.every((word) => word === "none")) return new Set();
    throw new UserError("input approvals", "`none` stands with others", "give `none` alone, or leave it out");
  }
  return new Set(
    words.map((given) => {
      const kind = APPROVALS.find((known) => known === given);
      if (kind !== undefined) return kind;
      throw new UserError(
        "input approvals",
        `${quote(given)} is no approval`,
        `use ${alternatives([...APPROVALS, "none"])}`,
      );
    }),
  );
}
