import { describe, expect, it } from "@jest/globals";
import { RULES } from "../rules/index.generated.js";
import { judgeTexts, WORKFLOW_PATH } from "../testing.js";
import type { TrustSettings } from "../trust/index.js";

const OURS = RULES.filter(({ category }) => category === "trust");
const HEAD = "${{ github.event.pull_request.head.sha }}";

function workflow(steps: string, { on = "pull_request_target", job = "", rights = "contents: write" } = {}): string {
  return `on: ${on}
permissions: {${rights}}
jobs:
  build:
${job}    runs-on: ubuntu-24.04
    steps:
${steps}`;
}

const code = (version: string) => `      - uses: actions/checkout@${version}
        with:
          ref: ${HEAD}
          persist-credentials: false
      - run: npm test
`;
const GUARD = `      - id: guard
        uses: octo-org/trustchain/actions/fork-pr-guard@1234567890abcdef1234567890abcdef12345678
        with: {mode: enforce}
`;
const behindGuard = (ref: string) => `      - uses: actions/checkout@v4
        with:
          ref: ${ref}
          allow-unsafe-pr-checkout: true
          persist-credentials: false
      - run: make
`;
const text = (context: string) => `      - run: echo \${{ ${context} }}\n`;

async function judged(files: string | Record<string, string>, trust: Partial<TrustSettings> = {}) {
  const { findings } = await judgeTexts(files, { rules: OURS, trust });
  return findings.map(({ rule, severity, witness }) => {
    const role = (witness as { role?: string } | null)?.role;
    return `${severity} ${rule}${role ? ` ${role}` : ""}`;
  });
}

describe("severity and role of a way in", () => {
  it.each<[string, string, Partial<TrustSettings>, string[]]>([
    ["anyone's code with a write right", workflow(code("v4.2.2")), {}, ["critical pwn-request anyone"]],
    ["a weak right", workflow(code("v4.2.2"), { rights: "issues: write" }), {}, ["high pwn-request anyone"]],
    ["a checkout that refuses", workflow(code("v4")), {}, ["low pwn-request anyone"]],
    [
      "a checkout whose version nobody knows",
      workflow(code("1234567890abcdef1234567890abcdef12345678")),
      {},
      ["medium pwn-request anyone"],
    ],
    [
      "an event that a policy blocks",
      workflow(code("v4.2.2")),
      { pullRequestTarget: "blocked" },
      ["low pwn-request anyone"],
    ],
    [
      "a limit: an action that isn't known, and only sends on the text that it gets as JSON",
      workflow(`      - uses: octo-org/post@1234567890abcdef1234567890abcdef12345678
        with:
          webhook: \${{ secrets.WEBHOOK }}
          payload: '{"title": \${{ toJSON(github.event.pull_request.title) }}}'
`),
      {},
      ["medium unsafe-reusable-call anyone"],
    ],
    ["a private repository", workflow(code("v4.2.2")), { visibility: "private" }, []],
    [
      "a reviewed environment, for code",
      workflow(code("v4.2.2"), { job: "    environment: E\n" }),
      { environments: new Map([["e", { requiredReviewers: true }]]) },
      [],
    ],
    [
      "a label's name, which only who may triage writes",
      workflow(text("github.event.label.name"), { on: "{issues: {types: [labeled]}}" }),
      {},
      ["medium script-injection triage"],
    ],
    [
      "a contributor's comment",
      workflow(text("github.event.comment.body"), {
        on: "issue_comment",
        job: "    if: github.event.comment.author_association == 'CONTRIBUTOR'\n",
      }),
      {},
      ["high script-injection past-contributor"],
    ],
    [
      "an event that nobody knows",
      workflow(text("github.event.issue.title"), { on: "image_version" }),
      {},
      ["medium script-injection anyone"],
    ],
    [
      "a comment on a member's issue",
      workflow(text("github.event.comment.body"), {
        on: "issue_comment",
        job: "    if: github.event.issue.author_association == 'MEMBER'\n",
      }),
      {},
      ["critical script-injection anyone"],
    ],
    [
      "the beginning of a fork's name",
      workflow(code("v4.2.2"), {
        job: "    if: startsWith(github.event.pull_request.head.repo.full_name, 'octo')\n",
      }),
      {},
      ["critical unsound-gate anyone"],
    ],
    [
      "the beginning of a bot's name",
      workflow(code("v4.2.2"), { job: "    if: startsWith(github.actor, 'dependabot')\n" }),
      {},
      ["critical spoofable-bot-check anyone"],
    ],
    [
      "a bot's number",
      workflow(code("v4.2.2"), { job: "    if: github.actor_id == 49699333\n" }),
      {},
      ["critical spoofable-bot-check anyone"],
    ],
    [
      "a guard, and then another ref than the one that it allowed",
      workflow(`${GUARD}${behindGuard(HEAD)}`),
      {},
      ["medium runtime-guard-misused after-approval"],
    ],
    [
      "the same behind a gate that is sound",
      workflow(`${GUARD}${behindGuard(HEAD)}`, { job: "    if: github.event.pull_request.head.repo.fork == false\n" }),
      {},
      [],
    ],
    [
      "a guard, and the ref that it allowed",
      workflow(`${GUARD}${behindGuard("${{ steps.guard.outputs.head-sha }}")}`),
      {},
      [],
    ],
    ["a fork's own run", workflow(code("v4.2.2"), { on: "pull_request" }), {}, []],
  ])("%s", async (_, files, trust, expected) => expect(await judged(files, trust)).toEqual(expected));

  it("counts what a called workflow holds, by what its caller gives", async () => {
    const called = `on: {workflow_call: {inputs: {t: {type: string}}}}
jobs:
  say:
    runs-on: ubuntu-24.04
    steps:
      - run: echo \${{ inputs.t }}
`;
    const caller = (rights: string) =>
      `on: issues\npermissions: {${rights}}\njobs:\n  call:\n    uses: ./.github/workflows/in.yml\n    with:\n      t: \${{ github.event.issue.title }}\n`;
    const files = (rights: string) => ({ [WORKFLOW_PATH]: caller(rights), ".github/workflows/in.yml": called });
    expect(await judged(files("contents: write"))).toEqual(["critical script-injection anyone"]);
    expect(await judged(files("issues: write"))).toEqual(["high script-injection anyone"]);
    expect(await judged(files("contents: read"))).toEqual(["low script-injection anyone"]);
  });
});
