import type { RuleFix } from "../../rule.js";
import { defineRule } from "../../rule.js";
import type { BotCheck } from "../../trust/bot-checks.js";
import { authorContext, botCheckIn } from "../../trust/bot-checks.js";
import type { ExpressionUse } from "../../validity/index.js";

export default defineRule({
  id: "bot-conditions",
  category: "conditions",
  severity: "high",
  isZizmor: true,
  fixes: "safe",
  summary: "A condition takes the last actor for the author",
  risk: "`github.actor` and its kin name who fired the run, not who wrote what it works on. Anybody can make a bot act last on a pull request of theirs, for instance by asking Dependabot to rebase it, and passes the gate that was meant for the bot's own work.",
  mend: "Compare with the author of what the event is about: `github.event.pull_request.user.login` for a pull request.",
  sources: [
    "https://www.synacktiv.com/publications/github-actions-exploitation-dependabot",
    "https://docs.github.com/actions/reference/workflows-and-actions/contexts#github-context",
  ],
  examples: {
    flagged: [
      {
        text: `on: pull_request_target
permissions: {}
jobs:
  a:
    if: github.actor == 'dependabot[bot]'
    runs-on: ubuntu-latest
    steps:
      - run: make
      - run: make publish
        if: "'renovate[bot]' == github.triggering_actor && github.ref_name == 'main'"
`,
        at: [5, 10],
        severity: "high",
        fixed: `on: pull_request_target
permissions: {}
jobs:
  a:
    if: github.event.pull_request.user.login == 'dependabot[bot]'
    runs-on: ubuntu-latest
    steps:
      - run: make
      - run: make publish
        if: "'renovate[bot]' == github.event.pull_request.user.login && github.ref_name == 'main'"
`,
      },
      {
        text: `on: issue_comment
permissions: {}
jobs:
  a:
    if: \${{ github.event.sender.id == 49699333 || github.event.issue.user.login == 'octocat' }}
    uses: octo-org/flows/.github/workflows/a.yml@v1
`,
        at: [5],
        confidence: "high",
      },
      {
        text: `on: pull_request_target
permissions: {}
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - run: make
        if: |
          github.event.action == 'opened' &&
          contains(fromJSON('["dependabot[bot]", "renovate[bot]"]'), github.actor)
`,
        at: [10],
        confidence: "medium",
      },
      {
        text: `on: [push, pull_request_target]
permissions: {}
jobs:
  a:
    if: "!(github.actor != 'dependabot[bot]')"
    runs-on: ubuntu-latest
    steps:
      - run: make
        if: startsWith(github.actor, 'renovate')
`,
        at: [5, 9],
      },
    ],
    silent: [
      {
        text: `on: pull_request_target
permissions: {}
jobs:
  a:
    if: github.event.pull_request.user.login == 'dependabot[bot]'
    runs-on: ubuntu-latest
    steps: [{run: make}]
`,
        because: "the author is asked for",
      },
      {
        text: `on: pull_request_target
permissions: {}
jobs:
  a:
    if: github.actor != 'dependabot[bot]' && !contains(github.actor, '[bot]')
    runs-on: ubuntu-latest
    steps: [{run: make}]
`,
        because: "bots are kept out, not let in",
      },
      {
        text: `on: pull_request_target
permissions: {}
jobs:
  a:
    if: github.actor == 'octocat'
    runs-on: ubuntu-latest
    steps: [{run: make}]
`,
        because: "nobody can make a person act",
      },
      {
        text: `on: pull_request_target
permissions: {}
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - run: make
        env:
          IS_BOT: \${{ github.actor == 'dependabot[bot]' }}
`,
        because: "it is no condition of a job or step",
      },
    ],
  },

  expression(use, report) {
    const { embedded, isCondition } = use;
    if (!isCondition || !BOTS.test(embedded.body)) return;
    const check = embedded.expression && botCheckIn(embedded.expression);
    if (!check) return;
    const message = "This asks who acted last, which anybody can make a bot do, rather than who the author is";
    report({ file: embedded.file, ...embedded.spanOf(check.test) }, message, {
      confidence: check.dominates ? "high" : "medium",
      fix: fixOf(check, use),
    });
  },
});

/** Cheap to look for, before anything is parsed. */
const BOTS = /actor|sender/i;

/** Which author is meant is clear where one event alone starts the workflow. */
function fixOf({ context, by }: BotCheck, { embedded, unit }: ExpressionUse): RuleFix | null {
  const [trigger, ...others] = unit.kind === "workflow" ? unit.triggers : [];
  const author = trigger && others.length === 0 ? authorContext(trigger.event, by) : undefined;
  if (!author) return null;
  return {
    description: `compare with \`${author}\``,
    safe: true,
    edits: [{ ...embedded.spanOf(context), text: author }],
  };
}
