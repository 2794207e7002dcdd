import { expressionsIn, isConstant, type Step } from "../../model/index.js";
import { defineRule, type Report } from "../../rule.js";
import type { YamlScalar } from "../../yaml/index.js";

const ACTION = "actions/create-github-app-token";

export default defineRule({
  id: "github-app",
  category: "credentials",
  severity: "high",
  isZizmor: true,
  summary: "The token of a GitHub App may do more, or lasts longer, than the job needs",
  risk: "An App is often installed on many repositories with many permissions. A token that isn't narrowed down has all of them, and one that isn't revoked is good for an hour, whoever found it.",
  mend: "List the permissions that the job needs (`permission-contents: read`), and the repositories; leave `skip-token-revoke` out.",
  sources: ["https://github.com/actions/create-github-app-token#readme"],
  examples: {
    flagged: [
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-24.04
    steps:
      - uses: actions/create-github-app-token@1234567890abcdef1234567890abcdef12345678
        with:
          app-id: 1
          private-key: \${{ secrets.KEY }}
`,
        at: [7],
      },
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-24.04
    steps:
      - uses: actions/create-github-app-token@1234567890abcdef1234567890abcdef12345678
        with:
          app-id: 1
          private-key: \${{ secrets.KEY }}
          owner: octo-org
          permission-issues: write
`,
        at: [11],
      },
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-24.04
    steps:
      - uses: actions/create-github-app-token@1234567890abcdef1234567890abcdef12345678
        with:
          app-id: 1
          private-key: \${{ secrets.KEY }}
          permission-issues: write
          skip-token-revoke: true
`,
        at: [12],
        confidence: "high",
      },
      {
        text: `name: token
description: a token
runs:
  using: composite
  steps:
    - uses: actions/create-github-app-token@1234567890abcdef1234567890abcdef12345678
      with:
        app-id: 1
        permission-contents: read
        skip-token-revoke: \${{ inputs.keep }}
`,
        path: "token/action.yml",
        at: [10],
        confidence: "low",
      },
    ],
    silent: [
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-24.04
    steps:
      - uses: actions/create-github-app-token@1234567890abcdef1234567890abcdef12345678
        with:
          app-id: 1
          private-key: \${{ secrets.KEY }}
          permission-issues: write
`,
        because: "it lists what the token may do, here",
      },
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-24.04
    steps:
      - uses: actions/create-github-app-token@1234567890abcdef1234567890abcdef12345678
        with:
          app-id: 1
          private-key: \${{ secrets.KEY }}
          owner: octo-org
          repositories: one,two
          permission-issues: write
          skip-token-revoke: false
`,
        because: "it lists repositories, and the token is revoked",
      },
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-24.04
    steps:
      - uses: actions/create-github-app-token@1234567890abcdef1234567890abcdef12345678
        with:
          app-id: 1
          private-key: \${{ secrets.KEY }}
          owner: octo-org
          permission-members: read
          permission-organization-projects: write
`,
        because: "these permissions are of the organization: they reach into no repository",
      },
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-24.04
    steps:
      - uses: actions/create-github-app-token@1234567890abcdef1234567890abcdef12345678
        with: \${{ fromJSON(needs.plan.outputs.settings) }}
`,
        because: "what it is given can't be seen",
      },
    ],
  },

  step(step, report) {
    if (!step.uses?.is(ACTION) || step.hasDynamicInputs) return;
    judgeRevocation(step, report);
    judgeScope(step, report);
  },
});

function judgeRevocation(step: Step, report: Report): void {
  const value = step.input("skip-token-revoke")?.value;
  if (value?.kind !== "scalar") return;
  const isSkipped = readSwitch(value);
  if (isSkipped === false) return;
  const when = isSkipped ? "isn't" : "may not be";
  report(value, `The App's token ${when} revoked when the job ends`, { confidence: isSkipped ? "high" : "low" });
}

/** Undefined where an expression decides. */
function readSwitch(value: YamlScalar): boolean | undefined {
  if (expressionsIn(value).length === 0) return value.value.trim().toLowerCase() === "true";
  return isConstant(value, false) ? false : undefined;
}

function judgeScope(step: Step, report: Report): void {
  const permissions = (step.with?.entries ?? [])
    .map(({ key }) => key.value.toLowerCase())
    .filter((name) => name.startsWith("permission-"));
  const owner = step.input("owner");
  if (owner && !step.input("repositories") && (permissions.length === 0 || !permissions.every(isOfOrganization)))
    report(owner.value, "The App's token is good for every repository of this owner that the App is installed on");
  if (permissions.length === 0 && step.uses)
    report(step.uses.scalar, "The App's token has every permission that the App was given");
}

/**
 * Permissions that reach into no repository.
 *
 * @see the inputs of actions/create-github-app-token; GitHub REST documentation, "Permissions required for GitHub Apps"
 */
function isOfOrganization(name: string): boolean {
  return /^permission-(?:organization-|members$|(?:enterprise-)?custom-properties-for-organizations$)/.test(name);
}
