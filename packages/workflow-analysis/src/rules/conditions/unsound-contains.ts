import { type Call, contextPath, type Expression, visitExpression } from "../../expressions/index.js";
import { writtenIn } from "../../fixes/written-in.js";
import type { EmbeddedExpression } from "../../model/index.js";
import { defineRule, type RuleFix } from "../../rule.js";
import { rateGithubContext } from "../../trust/contexts.js";

export default defineRule({
  id: "unsound-contains",
  category: "conditions",
  severity: "high",
  isZizmor: true,
  fixes: "unsafe",
  summary: "`contains` looks for a part of a text where a member of a list is meant",
  risk: "`contains('main,develop', github.ref_name)` holds for the branches `mai`, `n,d` and `e` as well: who may choose the name chooses one that is part of the text.",
  mend: 'Give `contains` a list: `contains(fromJSON(\'["main", "develop"]\'), github.ref_name)`.',
  sources: ["https://docs.github.com/actions/reference/workflows-and-actions/expressions#contains"],
  examples: {
    flagged: [
      {
        text: `on: push
permissions: {}
jobs:
  a:
    if: contains('main,develop', github.ref_name)
    runs-on: ubuntu-latest
    steps: [{run: make}]
`,
        at: [5],
        severity: "high",
        fixed: `on: push
permissions: {}
jobs:
  a:
    if: contains(fromJSON('["main", "develop"]'), github.ref_name)
    runs-on: ubuntu-latest
    steps: [{run: make}]
`,
      },
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - run: make
        if: |
          github.event_name == 'push' &&
          !contains('refs/heads/main refs/heads/develop', env.BRANCH)
`,
        at: [10],
        severity: "high",
      },
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - run: make
        if: \${{ contains('push pull_request', github.event_name) }}
`,
        at: [8],
        severity: "info",
      },
      {
        text: `on: pull_request_target
permissions: {}
jobs:
  a:
    if: contains('main release', github.event.pull_request.head.ref)
    uses: octo-org/flows/.github/workflows/a.yml@v1
`,
        at: [5],
        severity: "high",
      },
    ],
    silent: [
      {
        text: `on: push
permissions: {}
jobs:
  a:
    if: contains(fromJSON('["main", "develop"]'), github.ref_name)
    runs-on: ubuntu-latest
    steps: [{run: make}]
`,
        because: "a list holds whole names",
      },
      {
        text: `on: pull_request
permissions: {}
jobs:
  a:
    if: contains(github.event.pull_request.labels.*.name, 'safe')
    runs-on: ubuntu-latest
    steps: [{run: make}]
`,
        because: "the labels' names are a list",
      },
      {
        text: `on: push
permissions: {}
jobs:
  a:
    if: contains(github.event.head_commit.message, '[skip ci]')
    runs-on: ubuntu-latest
    steps: [{run: make}]
`,
        because: "a part of a text is looked for, and meant",
      },
      {
        text: `on: push
permissions: {}
jobs:
  a:
    if: github.ref_name == 'main' || contains('main', 'ai')
    runs-on: ubuntu-latest
    steps: [{run: make}]
`,
        because: "nothing in it depends on the run",
      },
    ],
  },

  expression({ embedded, isCondition }, report) {
    if (!isCondition || !/contains/i.test(embedded.body) || !embedded.expression) return;
    visitExpression(embedded.expression, (node) => {
      const needle = needleOf(node);
      if (!needle) return;
      const shown = embedded.scalar.value.slice(needle.node.start, needle.node.end);
      const message = `Any part of the text will do as \`${shown}\`, where one of its words is meant`;
      report({ file: embedded.file, ...embedded.spanOf(node) }, message, {
        severity: isChosenByUser(needle.segments) ? "high" : "info",
        fix: fixOf((node as Call).args[0] as Expression, embedded),
      });
    });
  },
});

/** The context that is looked for in a constant text. */
function needleOf(node: Expression): { node: Expression; segments: readonly string[] } | null {
  if (node.kind !== "call" || node.name !== "contains") return null;
  const [haystack, needle] = node.args;
  const path = needle && contextPath(needle);
  return path && haystack?.kind === "literal" && typeof haystack.value === "string"
    ? { node: needle, segments: path.segments }
    : null;
}

/** Contexts of `github` whose values a person chooses, though too narrow for code. */
const CHOSEN: ReadonlySet<string> = new Set([
  "actor",
  "base_ref",
  "head_ref",
  "ref",
  "ref_name",
  "sha",
  "triggering_actor",
]);

function isChosenByUser(segments: readonly string[]): boolean {
  const [context, field] = segments;
  if (context === "env" || context === "inputs") return true;
  if (context !== "github") return false;
  return field === "event" ? rateGithubContext(segments) !== "fixed" : CHOSEN.has(field ?? "");
}

function fixOf({ start, end, ...haystack }: Expression, embedded: EmbeddedExpression): RuleFix | null {
  const text = haystack.kind === "literal" ? String(haystack.value) : "";
  const words = text.split(/[\s,;|]+/).filter((word) => word !== "");
  if (words.length === 0 || !words.every((word) => /^[\w./@*[\]-]+$/.test(word))) return null;
  const list = writtenIn(embedded.scalar, `fromJSON('[${words.map((word) => `"${word}"`).join(", ")}]')`);
  if (list === null) return null;
  const edits = [{ ...embedded.spanOf({ start, end }), text: list }];
  return { description: "look for a member of a list", safe: false, edits };
}
