import { describe, expect, it } from "@jest/globals";
import { isAtLeast } from "@trustchain/findings";
import { RULES } from "../rules/index.generated.js";
import { judgeTexts, WORKFLOW_PATH } from "../testing.js";

/** Real attacks on workflows, rebuilt in small: the way in of each has to be found. */

const OURS = RULES.filter(({ category }) => category === "trust");

interface Incident {
  workflow: string;
  files?: Record<string, string>;
  /** `rule line` of the workflow, or `rule path:line`. */
  found: string;
}

const checkout = (ref: string) => `      - uses: actions/checkout@v4.2.2
        with:
          ref: ${ref}
`;
const HEAD = checkout("${{ github.event.pull_request.head.sha }}");

function privileged(steps: string, more = ""): string {
  return `on: pull_request_target
permissions:
  contents: write
${more}jobs:
  build:
    runs-on: ubuntu-24.04
    steps:
${steps}`;
}

const RELEASE = `on:
  push:
    branches: [main]
permissions:
  contents: read
  id-token: write
jobs:
  release:
    runs-on: ubuntu-24.04
    steps:
      - uses: actions/checkout@v7
      - uses: actions/cache@v4
        with:
          path: ~/.store
          key: store-\${{ hashFiles('lock.yaml') }}
      - run: pnpm install && pnpm publish -r
`;

const INCIDENTS: readonly [string, Incident][] = [
  [
    "the build of a fork's code with a bot's token",
    {
      workflow: privileged(
        `${HEAD}      - run: ./gradlew check\n        env:\n          TOKEN: \${{ secrets.BOT_TOKEN }}\n`,
      ),
      found: "pwn-request 11",
    },
  ],
  [
    "a branch's name expanded in a composite action",
    {
      workflow: privileged(
        "      - uses: actions/checkout@v7\n      - uses: ./.github/actions/format\n        with:\n          branch: ${{ github.head_ref }}\n",
      ),
      files: {
        ".github/actions/format/action.yml": `name: format
description: formats
inputs:
  branch:
    required: true
runs:
  using: composite
  steps:
    - run: git pull origin \${{ inputs.branch }}
      shell: bash
`,
      },
      found: "script-injection .github/actions/format/action.yml:9",
    },
  ],
  [
    "a pull request's title expanded in a check of titles",
    {
      workflow: privileged(`      - run: |\n          node check-title.js "\${{ github.event.pull_request.title }}"\n`),
      found: "script-injection 9",
    },
  ],
  [
    "a script of the pull request, run with a bot's token",
    {
      workflow: privileged(
        `${HEAD}      - run: bash ./scripts/assign-reviewers.sh\n        env:\n          TOKEN: \${{ secrets.BOT_TOKEN }}\n`,
      ),
      found: "pwn-request 11",
    },
  ],
  [
    "an issue's title in the prompt of an agent that anybody may start",
    {
      workflow: `on:
  issues:
    types: [opened]
permissions:
  contents: read
  issues: write
jobs:
  triage:
    runs-on: ubuntu-24.04
    steps:
      - uses: actions/checkout@v7
      - uses: anthropics/claude-code-action@v1
        with:
          allowed_non_write_users: "*"
          github_token: \${{ github.token }}
          anthropic_api_key: \${{ secrets.AGENT_KEY }}
          claude_args: --allowedTools "Bash,Read,Write"
          prompt: "Triage this: \${{ github.event.issue.title }}"
`,
      found: "agent-prompt-injection 12",
    },
  ],
  ...["npm ci", "pytest", "make", "cargo build"].map((command): [string, Incident] => [
    `\`${command}\` on a pull request's files`,
    { workflow: privileged(`${HEAD}      - run: ${command}\n`), found: "pwn-request 11" },
  ]),
  [
    "a comment's text expanded in a script",
    {
      workflow: `on:
  issue_comment:
    types: [created]
permissions:
  contents: write
jobs:
  reply:
    runs-on: ubuntu-24.04
    steps:
      - run: |
          BODY="\${{ github.event.comment.body }}"
          echo "$BODY"
`,
      found: "script-injection 11",
    },
  ],
  [
    "the merge commit of a pull request, built into the default branch's cache",
    {
      workflow: privileged(
        `${checkout("refs/pull/${{ github.event.number }}/merge")}      - uses: actions/cache@v4\n        with:\n          path: ~/.store\n          key: store-\${{ hashFiles('lock.yaml') }}\n      - run: pnpm install\n`,
        "cache-mode: write\n",
      ).replace("contents: write", "contents: read"),
      files: { ".github/workflows/release.yml": RELEASE },
      found: "cache-poisoning-by-pr 12",
    },
  ],
];

describe("the way in of a real attack is found", () => {
  it.each(INCIDENTS)("%s", async (_, { workflow, files = {}, found }) => {
    const { findings, errors } = await judgeTexts({ ...files, [WORKFLOW_PATH]: workflow }, { rules: OURS });
    expect(errors).toEqual([]);
    const bad = findings.filter(({ severity }) => isAtLeast(severity, "high"));
    const places = bad.map(({ rule, location: { path, startLine } }) =>
      path === WORKFLOW_PATH ? `${rule} ${startLine}` : `${rule} ${path}:${startLine}`,
    );
    expect(places).toContain(found);
    for (const { witness } of bad) expect(witness).toMatchObject({ role: "anyone", gates: [] });
  });
});

describe("its look-alike is not", () => {
  it.each(INCIDENTS)("%s", async (_, { workflow, files = {} }) => {
    const harmless = workflow.replace(/on:[\s\S]*?\npermissions:/, "on: pull_request\npermissions:");
    const { findings } = await judgeTexts({ ...files, [WORKFLOW_PATH]: harmless }, { rules: OURS });
    expect(findings.filter(({ severity }) => isAtLeast(severity, "high"))).toEqual([]);
  });
});
