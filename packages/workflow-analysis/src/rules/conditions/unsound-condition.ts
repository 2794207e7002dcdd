import { conditionIn, expressionsIn } from "../../model/index.js";
import { defineRule, type Report, type RuleFix } from "../../rule.js";
import type { YamlScalar } from "../../yaml/index.js";

export default defineRule({
  id: "unsound-condition",
  category: "conditions",
  severity: "high",
  isZizmor: true,
  fixes: "safe",
  summary: "A condition is always true, whatever it says",
  risk: "Text around a `${{ }}` makes the whole `if:` a text, and every text but the empty one is true: `${{ false }}` with a line break behind it, as a block scalar ends with, is the text `false` and a line break. So is a condition that is a quoted word.",
  mend: "Leave the fence out, or let nothing stand around it: `>-` and `|-` end a block without a line break.",
  sources: [
    "https://docs.github.com/actions/reference/workflows-and-actions/expressions",
    "https://github.com/actions/runner/issues/1173",
  ],
  examples: {
    flagged: [
      {
        text: `on: push
permissions: {}
jobs:
  a:
    if: |
      \${{ github.ref == 'refs/heads/main' }}
    runs-on: ubuntu-latest
    steps:
      - run: make
        if: >
          \${{
            github.actor == 'octocat'
          }}
`,
        at: [5, 10],
        fixed: `on: push
permissions: {}
jobs:
  a:
    if: |-
      \${{ github.ref == 'refs/heads/main' }}
    runs-on: ubuntu-latest
    steps:
      - run: make
        if: >-
          \${{
            github.actor == 'octocat'
          }}
`,
      },
      {
        text: `on: push
permissions: {}
jobs:
  a:
    if: \${{ github.ref == 'refs/heads/main' }} && \${{ github.actor == 'octocat' }}
    uses: octo-org/flows/.github/workflows/a.yml@v1
`,
        at: [5],
      },
      {
        text: `on: push
permissions: {}
jobs:
  a:
    if: "'false'"
    runs-on: ubuntu-latest
    steps:
      - run: make
        if: \${{ 'false' }}
`,
        at: [5, 9],
      },
      {
        text: `name: a
description: a
runs:
  using: composite
  steps:
    - run: make
      shell: bash
      if: "!\${{ inputs.skip }}"
    - run: make test
      shell: bash
      if: " \${{ inputs.test }}"
`,
        path: "action.yml",
        at: [8, 11],
      },
    ],
    silent: [
      {
        text: `on: push
permissions: {}
jobs:
  a:
    if: |
      github.ref == 'refs/heads/main'
    runs-on: ubuntu-latest
    steps: [{run: make}]
`,
        because: "without a fence all of the text is the expression",
      },
      {
        text: `on: push
permissions: {}
jobs:
  a:
    if: >-
      \${{ github.ref == 'refs/heads/main' }}
    runs-on: ubuntu-latest
    steps: [{run: make}]
`,
        because: "the block ends without a line break",
      },
      {
        text: `on: push
permissions: {}
jobs:
  a:
    if: false
    runs-on: ubuntu-latest
    steps: [{run: make, if: "\${{ github.ref == 'refs/heads/main' }}"}]
`,
        because: "`false` is no text, and the quotes are YAML's",
      },
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - run: make
        if: "!contains('a', github.ref)"
`,
        because: "the quotes are needed, and hold an expression",
      },
    ],
  },

  job: ({ condition }, report) => judge(condition, report),
  reusableJob: ({ condition }, report) => judge(condition, report),
  step: ({ condition }, report) => judge(condition, report),
});

function judge(condition: YamlScalar | undefined, report: Report): void {
  if (!condition) return;
  const expressions = expressionsIn(condition);
  const first = expressions[0];
  const isAround = first && (expressions.length > 1 || first.start > 0 || first.end < condition.value.length);
  if (isAround) {
    const message = "Something stands around the `${{ }}`, which makes this a text that is always true";
    report(condition, message, { fix: stripFix(condition) });
  } else if (mayBeText(condition) && isText(condition)) {
    report(condition, "This condition is a text in quotes, which never changes");
  }
}

function mayBeText({ value }: YamlScalar): boolean {
  return value.length < LONGEST && /^(?:\$\{\{)?\s*\(*\s*'/.test(value);
}

const LONGEST = 1000;

function isText(condition: YamlScalar): boolean {
  const expression = conditionIn(condition)?.expression;
  return expression?.kind === "literal" && typeof expression.value === "string";
}

/** Where a block's last line break is all that stands around the fence. */
function stripFix(condition: YamlScalar): RuleFix | null {
  const { file, start, contentStart, value } = condition;
  const [first, second] = expressionsIn(condition);
  if (!condition.isBlock || second || first?.start !== 0 || value.slice(first.end).trim() !== "") return null;
  const header = /^[|>][1-9]?([+]?)[1-9]?/.exec(file.text.slice(start, contentStart));
  if (!header) return null;
  const text = `${header[0].replace("+", "")}-`;
  return {
    description: "end the block without a line break",
    safe: true,
    edits: [{ start, end: start + header[0].length, text }],
  };
}
