import type { Policy } from "../policy.js";

export const POLICY: Policy = {
  trustedPermission: "write",
  trustedTeams: [],
  trustedBots: [],
  approvals: new Set(["review"]),
  requiredApprovals: 1,
  approvalLabel: "safe-to-test",
  approvalCommand: "/ok-to-test",
};
