import { checkInputs, checkOutputs, choice, defineAction, path, text } from "@trustchain/action-kit";

export const action = defineAction({
  name: "pin-actions-to-sha",
  description: "Finds actions, reusable workflows and images that aren't pinned, and pins actions to commits",
  inputs: {
    ...checkInputs,
    mode: choice(["check", "fix"], {
      default: "check",
      description: "`check` reports and asks nothing; `fix` pins each action to the commit that its ref is today",
    }),
    "git-mirror": path({
      description: "Folder of bare repositories `<owner>/<repo>.git` that is asked in place of the network",
    }),
    "server-url": text({
      description: "The server that has the actions; without it `GITHUB_SERVER_URL`, else github.com",
    }),
  },
  outputs: {
    ...checkOutputs,
    changed: "Number of files that were changed",
    pinned: "Number of references that were pinned",
  },
  permissions: { contents: "read" },
  network: [
    "the server of the actions, with `mode: fix`: asks for the refs of each repository, once",
    "the GitHub API, with `upload-sarif`: sends the findings to code scanning (`security-events: write`)",
  ],
});
