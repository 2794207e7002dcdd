import {
  childrenOf,
  type Expression,
  expressionType,
  isConstantExpression,
  isConstantlyFalsy,
} from "../../expressions/index.js";
import { writtenIn } from "../../fixes/written-in.js";
import type { EmbeddedExpression } from "../../model/index.js";
import { defineRule, type RuleFix } from "../../rule.js";

export default defineRule({
  id: "unsound-ternary",
  category: "conditions",
  severity: "low",
  isZizmor: true,
  fixes: "safe",
  summary: "`a && x || b` never gives `x`, because `x` is empty, zero or false",
  risk: "The language has no `a ? x : b`. `a && x || b` stands in for it only while `x` is something that counts as true; with `''`, `0` or `false` in the middle the result is always `b`.",
  mend: "Write `case(a, x, b)`, or turn the condition round: `!a && b || x`.",
  sources: ["https://docs.github.com/actions/reference/workflows-and-actions/expressions#operators"],
  examples: {
    flagged: [
      {
        text: `on: workflow_call
permissions: {}
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - run: make
        env:
          FLAG: \${{ github.ref_name == 'main' && '' || '--dry-run' }}
          LEVEL: \${{ vars.QUIET && 0 || 3 }}
`,
        at: [9, 10],
        fixed: `on: workflow_call
permissions: {}
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - run: make
        env:
          FLAG: \${{ case(github.ref_name == 'main', '', '--dry-run') }}
          LEVEL: \${{ case(!!(vars.QUIET), 0, 3) }}
`,
      },
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - run: make \${{ format('--x={0}', github.ref_name == 'main' && false || true) }}
`,
        at: [7],
      },
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-latest
    if: github.ref_name == 'main' && false || github.actor == 'octocat'
    steps: [{run: make}]
`,
        at: [6],
      },
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - run: make
        env:
          X: \${{ github.ref_name == 'a' && 'x' || github.ref_name == 'b' && '' || 'z' }}
`,
        at: [9],
      },
    ],
    silent: [
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - run: make
        env:
          A: \${{ github.ref_name == 'main' && '--fast' || '--slow' }}
`,
        because: "the middle counts as true",
      },
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - run: make
        env:
          A: \${{ case(github.ref_name == 'main', '', '--slow') }}
          B: \${{ github.ref_name == 'main' && 'x' || '' }}
`,
        because: "`case` takes any value, and the last value may be empty",
      },
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - run: make
        env:
          A: \${{ github.ref_name == 'main' && vars.MAYBE || 'x' }}
`,
        because: "what a variable holds isn't known",
      },
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - run: make
        # A: \${{ github.ref_name == 'main' && '' || 'x' }}
`,
        because: "a comment is no expression",
      },
    ],
  },

  expression({ embedded }, report) {
    if (!embedded.body.includes("&&") || !embedded.body.includes("||") || !embedded.expression) return;
    for (const { middle, whole } of pseudoTernaries(embedded.expression)) {
      const message = "The value in the middle counts as false, so that it is never the result";
      report({ file: embedded.file, ...embedded.spanOf(middle) }, message, { fix: fixOf(whole, embedded) });
    }
  },
});

interface PseudoTernary {
  /** The chain of `||`. */
  whole: Expression;
  middle: Expression;
}

function pseudoTernaries(expression: Expression): PseudoTernary[] {
  if (isConstantExpression(expression)) return [];
  const operands = operandsOf(expression);
  if (operands.length === 1) return childrenOf(expression).flatMap(pseudoTernaries);
  const own = operands.slice(0, -1).flatMap((operand) => {
    const isAnd = operand.kind === "logical" && operand.operator === "&&";
    return isAnd && isConstantlyFalsy(operand.right) ? [{ whole: expression, middle: operand.right }] : [];
  });
  return [...own, ...operands.flatMap(pseudoTernaries)];
}

/** Of a chain of `||`. */
function operandsOf(expression: Expression): Expression[] {
  if (expression.kind !== "logical" || expression.operator !== "||") return [expression];
  return [...operandsOf(expression.left), ...operandsOf(expression.right)];
}

/** For `a && x || b` alone. The condition of a `case` has to be a boolean. */
function fixOf(whole: Expression, embedded: EmbeddedExpression): RuleFix | null {
  if (whole.kind !== "logical" || whole.left.kind !== "logical" || whole.left.operator !== "&&") return null;
  const { left: condition, right: value } = whole.left;
  const text = (node: Expression) => embedded.scalar.value.slice(node.start, node.end);
  const test = expressionType(condition) === "boolean" ? text(condition) : `!!(${text(condition)})`;
  const result = `case(${test}, ${text(value)}, ${text(whole.right)})`;
  const written = writtenIn(embedded.scalar, result);
  if (written === null) return null;
  return { description: "write `case(…)`", safe: true, edits: [{ ...embedded.spanOf(whole), text: written }] };
}
