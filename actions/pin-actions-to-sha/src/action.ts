import { checkInputs, checkOutputs, defineAction } from "@trustchain/action-kit";

export const action = defineAction({
  name: "pin-actions-to-sha",
  description: "Finds actions, reusable workflows and images that aren't pinned",
  inputs: checkInputs,
  outputs: checkOutputs,
  permissions: { contents: "read" },
  network: ["the GitHub API, with `upload-sarif`: sends the findings to code scanning (`security-events: write`)"],
});
