import { checkInputs, checkOutputs, choice, defineAction, integer, list, secret, text } from "@trustchain/action-kit";
import { SEVERITIES } from "@trustchain/findings";

export const action = defineAction({
  name: "fork-pr-guard",
  description:
    "Proves what an outsider can reach in a repository's workflows, and stops a privileged run that would take an outsider's code or text unless the exact commit was approved",
  inputs: {
    mode: choice(["analyze", "enforce"], {
      description:
        "`analyze` checks workflow files, `enforce` judges the event of this run; without it, `enforce` on a runner and `analyze` in a terminal",
    }),
    ...checkInputs,
    visibility: choice(["public", "internal", "private"], {
      description:
        "For `analyze`: who an outsider is, nobody for a private repository. Without it the configuration's counts, else `public`",
    }),
    "default-token": choice(["write", "read"], {
      description:
        "For `analyze`: rights of the token where no `permissions:` stands at workflow or job. Without it the configuration's count, else `write`",
    }),
    platform: choice(["github.com", "ghes"], {
      description:
        "For `analyze`: `ghes` is GitHub Enterprise Server, which lacks protections that GitHub.com has by default. Without it the configuration's counts, else `github.com`",
    }),
    "min-severity": choice(SEVERITIES, {
      description: "For `analyze`: findings below aren't reported. Without it the configuration's counts, else all are",
    }),
    rules: list({
      hint: "RULE",
      description: "For `analyze`: the only rules to report. Without it the configuration's count, else all",
    }),
    "github-token": secret({
      default: "${{ github.token }}",
      description:
        "Needs `pull-requests: read` and `contents: read`; `trusted-teams` needs a token with `members: read`",
    }),
    "trusted-permission": choice(["read", "triage", "write", "maintain", "admin"], {
      default: "write",
      description:
        "The least role of a trusted person: `read`, `triage`, `write`, `maintain` or `admin`; `read` in private repositories only",
    }),
    "trusted-teams": list({
      hint: "ORG/SLUG",
      description: "Teams as `org/slug`: their active members are trusted",
    }),
    "trusted-bots": list({
      hint: "LOGIN",
      description: "Exact logins of bots that are trusted as authors; never as those who act",
    }),
    approvals: list({
      default: ["review"],
      hint: "KIND",
      description: "What approves a commit: `review`, `label`, `comment`; or `none` alone",
    }),
    "required-approvals": integer({
      default: 1,
      min: 1,
      description: "How many different people have to approve, over all kinds",
    }),
    "approval-label": text({ default: "safe-to-test", description: "The label that approves when it is put on" }),
    "approval-command": text({
      default: "/ok-to-test",
      description: "What approves at the beginning of a comment's line, before the commit's 40 digits",
    }),
    "on-untrusted": choice(["fail", "skip"], {
      default: "fail",
      description: "`fail` stops the job; `skip` ends with success and `allowed=false`. Errors fail in both",
    }),
    "pull-number": integer({
      min: 1,
      description: "The pull request, for `workflow_dispatch` and `repository_dispatch` alone; else the event tells it",
    }),
  },
  outputs: {
    ...checkOutputs,
    allowed: "`true` or `false`",
    trust:
      "`trusted-event`, `same-repository`, `trusted-author`, `trusted-actor`, `approved`, `merged`, `untrusted` or `unknown`",
    reason: "Why, in one word: the trust, or what stands against it",
    "head-sha": "The commit that may be checked out, that and nothing else; only when allowed",
    "pull-number": "The pull request, where there is one",
    "approved-by": "Logins of those whose approval counts, sorted, joined by commas",
    fork: "Does the code come from a fork: `true` or `false`; empty when unknown",
  },
  permissions: { contents: "read", "pull-requests": "read" },
  network: [
    "with `enforce`, the GitHub API, where the event alone doesn't decide: the pull request, its reviews, comments and events, permissions and memberships of people",
  ],
});
