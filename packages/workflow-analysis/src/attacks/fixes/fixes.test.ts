import { describe, expect, it } from "@jest/globals";
import { isAtLeast } from "@trustchain/findings";
import { applyFixes } from "../../check/fix.js";
import { RULES } from "../../rules/index.generated.js";
import { judgeTexts, WORKFLOW_PATH } from "../../testing.js";

const OURS = RULES.filter(({ category }) => category === "trust");

async function fixed(text: string, mode: "safe" | "unsafe") {
  const rejudge = (edited: ReadonlyMap<string, string>) =>
    judgeTexts({ [WORKFLOW_PATH]: text }, { rules: OURS, edited });
  const { changed, judgement, notes } = await applyFixes(await rejudge(new Map()), mode, rejudge);
  return { text: changed[0]?.after ?? text, rest: judgement.findings, notes };
}

/** What is changed of a text, line by line, without indentation. */
function changes(before: string, after: string): string[] {
  const [old, now] = [before.split("\n"), after.split("\n")];
  return [
    ...old.filter((line) => !now.includes(line)).map((line) => `- ${line.trim()}`),
    ...now.filter((line) => !old.includes(line)).map((line) => `+ ${line.trim()}`),
  ];
}

const HEAD = "${{ github.event.pull_request.head.sha }}";

function workflow({
  on = "pull_request_target:",
  condition = "",
  steps = "",
  permissions = "contents: write",
}): string {
  return `name: x
on:
  ${on}
permissions:
  ${permissions} # needed
jobs:
  build:
${condition && `    if: ${condition}\n`}    runs-on: ubuntu-24.04
    steps:
${steps}`;
}

const checkout = (ref: string, more = "") =>
  `      - uses: actions/checkout@v4.2.2\n        with:\n          ref: ${ref}\n${more}`;
const TEST = "      - run: npm test # all of them\n";
const GUARD = `      - id: gate
        uses: octo-org/trustchain/actions/fork-pr-guard@1234567890abcdef1234567890abcdef12345678
        with:
          mode: enforce
`;

const UNSAFE: readonly [string, string, string[]][] = [
  [
    "a bot known by who acted last is known by the author",
    workflow({ condition: "github.actor == 'dependabot[bot]'", steps: checkout(HEAD) + TEST }),
    ["- if: github.actor == 'dependabot[bot]'", "+ if: github.event.pull_request.user.login == 'dependabot[bot]'"],
  ],
  [
    "a label is asked for when it is put on",
    workflow({
      on: "pull_request_target:\n    types: [labeled, synchronize]",
      condition: "contains(github.event.pull_request.labels.*.name, 'ok')",
      steps: checkout(HEAD) + TEST,
    }),
    [
      "- types: [labeled, synchronize]",
      "- if: contains(github.event.pull_request.labels.*.name, 'ok')",
      "+ types: [labeled]",
      "+ if: github.event.label.name == 'ok'",
    ],
  ],
  [
    "so is one where no types were given, and the commit is the one that had it",
    workflow({
      condition: "contains(github.event.pull_request.labels.*.name, 'ok')",
      steps: checkout("refs/pull/${{ github.event.number }}/head") + TEST,
    }),
    [
      "- pull_request_target:",
      "- if: contains(github.event.pull_request.labels.*.name, 'ok')",
      "- ref: refs/pull/${{ github.event.number }}/head",
      "+ pull_request_target: {types: [labeled]}",
      "+ if: github.event.label.name == 'ok'",
      `+ ref: ${HEAD}`,
    ],
  ],
  [
    "what was approved is what is checked out",
    workflow({
      on: "pull_request_target:\n    types: [labeled]",
      condition: "github.event.label.name == 'ok'",
      steps: checkout("refs/pull/${{ github.event.number }}/merge") + TEST,
    }),
    ["- ref: refs/pull/${{ github.event.number }}/merge", `+ ref: ${HEAD}`],
  ],
  [
    "what the guard allowed is what is checked out",
    workflow({ steps: GUARD + checkout("refs/pull/${{ github.event.number }}/head") + TEST }),
    [
      "- ref: refs/pull/${{ github.event.number }}/head",
      "+ ref: ${{ steps.gate.outputs.head-sha }}",
      "+ allow-unsafe-pr-checkout: true",
    ],
  ],
  [
    "the guard goes first",
    workflow({ steps: checkout(HEAD) + TEST }),
    [
      `- ref: ${HEAD}`,
      "+ pull-requests: read",
      "+ - id: guard",
      "+ uses: octo-org/trustchain/actions/fork-pr-guard@v1",
      "+ mode: enforce",
      "+ ref: ${{ steps.guard.outputs.head-sha }}",
      "+ allow-unsafe-pr-checkout: true",
    ],
  ],
];

describe("an unsafe fix", () => {
  it.each(UNSAFE)("makes that %s", async (_, before, expected) => {
    const { text, rest, notes } = await fixed(before, "unsafe");
    expect(notes).toEqual([]);
    expect(changes(before, text)).toEqual(expected);
    expect(rest.filter(({ severity }) => isAtLeast(severity, "medium"))).toEqual([]);
    expect((await fixed(text, "unsafe")).text).toBe(text);
  });

  it.each(UNSAFE)("isn't applied as a safe one: %s", async (_, before) => {
    expect((await fixed(before, "safe")).text).toBe(before);
  });
});

describe("no fix rather than a wrong one", () => {
  const command = "      - run: |\n          gh pr checkout ${{ github.event.number }}\n          npm test\n";

  it.each([
    ["a checkout by a command", workflow({ steps: command })],
    [
      "a job that has a step of the guard's name",
      workflow({ steps: `      - id: guard\n        run: make\n${checkout(HEAD)}${TEST}` }),
    ],
  ])("for %s", async (_, before) => expect((await fixed(before, "unsafe")).text).toBe(before));
});
