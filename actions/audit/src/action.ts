import { boolean, checkInputs, checkOutputs, defineAction } from "@trustchain/action-kit";

export const action = defineAction({
  name: "audit",
  description: "Finds what an attacker could use in workflows, actions and Dependabot files",
  inputs: {
    ...checkInputs,
    "suggest-permissions": boolean({
      default: false,
      description:
        "Report the least that the token of each job has to be allowed, and the lines because of which it has",
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
  network: ["the GitHub API, with `upload-sarif`: sends the findings to code scanning (`security-events: write`)"],
});
