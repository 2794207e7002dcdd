import { checkInputs, checkOutputs, choice, defineAction, list, path, secret } from "@trustchain/action-kit";
import { CONFIDENCES, SEVERITIES } from "@trustchain/findings";

export const action = defineAction({
  name: "audit",
  description: "Finds what an attacker could use in workflows, actions and Dependabot files",
  inputs: {
    ...checkInputs,
    rules: list({ hint: "RULE", description: "Ids of the rules to run; `!id` leaves one out. Without it all run" }),
    "min-severity": choice(SEVERITIES, { default: "info", description: "Findings below aren't reported" }),
    "min-confidence": choice([...CONFIDENCES], {
      default: "low",
      description: "Findings of which the audit is less sure aren't reported",
    }),
    kinds: list({
      hint: "KIND",
      description:
        "The only kinds of files to judge: `workflows`, `actions`, `dependabot`, `renovate`, `pre-commit`, `dockerfiles`, `packages`, `lock`. Without it all are",
    }),
    "github-token": secret({
      default: "${{ github.token }}",
      description:
        "For rules that ask GitHub about the actions in use, and for `upload-sarif`. Without it, in a terminal, `GITHUB_TOKEN`; without any those rules are skipped",
    }),
    "advisory-db": path({
      hint: "FOLDER",
      description:
        "A folder of advisories in the OSV format: `known-vulnerable-actions` asks these, offline too, in place of GitHub",
    }),
  },
  outputs: {
    ...checkOutputs,
    critical: "Number of findings of severity critical that are not suppressed",
    high: "Number of findings of severity high that are not suppressed",
    medium: "Number of findings of severity medium that are not suppressed",
    low: "Number of findings of severity low that are not suppressed",
    info: "Number of findings of severity info that are not suppressed",
  },
  permissions: { contents: "read" },
  network: [
    "the server of the actions in use and the GitHub API, unless `offline`: refs, history, advisories, what actions pull in",
    "the GitHub API, with `upload-sarif`: sends the findings to code scanning (`security-events: write`)",
  ],
});
