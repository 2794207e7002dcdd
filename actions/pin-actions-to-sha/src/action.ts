import {
  boolean,
  checkInputs,
  checkOutputs,
  choice,
  defineAction,
  integer,
  list,
  path,
  secret,
  text,
} from "@trustchain/action-kit";

export const action = defineAction({
  name: "pin-actions-to-sha",
  description:
    "Finds actions, reusable workflows and images that aren't pinned, pins them, keeps pins up to date and checks them",
  inputs: {
    ...checkInputs,
    mode: choice(["check", "fix", "update", "verify"], {
      default: "check",
      description:
        "`check` reports and asks nothing; `fix` pins each reference to what it is today; `update` takes the newest version that is allowed; `verify` checks whether pins can be trusted: their comments, whose commits they are, advisories, what they pull in",
    }),
    images: boolean({
      default: true,
      description: "Also images: `docker://`, `container`, `services`, `image` of actions, and Dockerfiles",
    }),
    policies: list({
      hint: "GLOB=POLICY",
      description:
        "What a reference has to be, the most specific glob first: `glob=hash-pin` a commit, `glob=ref-pin` any ref, `glob=any` whatever; without it `*=hash-pin`",
    }),
    include: list({ hint: "GLOB", description: "Globs of `owner/repo[/path]`: only these references count" }),
    exclude: list({ hint: "GLOB", description: "Globs of `owner/repo[/path]`: these references don't count" }),
    branches: choice(["pin", "tag", "report"], {
      description:
        "What becomes of a branch (`@main`): `pin` its head, `tag` the newest release, `report` nothing; without it `pin`",
    }),
    comment: text({
      description: "The text behind `# `, with `{tag}` for the version; without it `{tag}`. An existing style is kept",
    }),
    level: choice(["major", "minor", "patch"], {
      default: "major",
      description: "How far `update` may go",
    }),
    "cooldown-days": integer({
      default: 7,
      description:
        "`update` takes no release younger than this, but for one that mends an advisory on the version in use",
    }),
    "allow-immutable-tags": boolean({
      description: "Take the exact tag of a release that GitHub calls immutable for a pin",
    }),
    "git-mirror": path({
      description:
        "Folder of bare repositories `<owner>/<repo>.git`: it is asked in place of the network for refs, history and files",
    }),
    "github-token": secret({
      default: "${{ github.token }}",
      description: "Without it `GITHUB_TOKEN`; nothing needs one, but limits are higher with it",
    }),
    "server-url": text({
      description: "The server that has the actions; without it `GITHUB_SERVER_URL`, else github.com",
    }),
    "api-url": text({ description: "Its REST API; without it `GITHUB_API_URL`, else that of github.com" }),
    "github-com-fallback": boolean({
      description: "On GitHub Enterprise Server: look for what the server doesn't have at github.com",
    }),
  },
  outputs: {
    ...checkOutputs,
    changed: "Number of files that were changed",
    pinned: "Number of references that were pinned",
    updated: "Number of pins that became a newer version",
  },
  permissions: { contents: "read" },
  network: [
    "the server of the actions, with `mode` other than `check`: asks for the refs of each repository, once",
    "the GitHub API, with `update` and `verify`: release dates, history, files, advisories",
    "container registries, with `fix` and `images`: asks for the digest of each image, once",
    "the GitHub API, with `upload-sarif`: sends the findings to code scanning (`security-events: write`)",
  ],
});
