import {
  constantParts,
  constantValue,
  type Expression,
  isConstantExpression,
  toText,
  visitExpression,
} from "../../expressions/index.js";
import { writtenIn } from "../../fixes/written-in.js";
import { type EmbeddedExpression, normalizePath, type Uses, wholeExpression } from "../../model/index.js";
import { defineRule, type RuleFix } from "../../rule.js";
import { resolveCore } from "../../yaml/index.js";

export default defineRule({
  id: "obfuscation",
  category: "hygiene",
  severity: "low",
  isZizmor: true,
  fixes: "safe",
  summary: "Something is written in a roundabout way that hides what it is",
  risk: "Paths such as `owner/repo/a/../b@ref` and expressions that always give the same name what they name in a way that neither readers nor tools see at a glance: policies that compare names pass them by.",
  mend: "Write the path or the value itself.",
  sources: ["https://docs.github.com/actions/reference/workflows-and-actions/expressions"],
  examples: {
    flagged: [
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - uses: octo-org/tools/a/../b@1234567890abcdef1234567890abcdef12345678
      - uses: octo-org/tools////c/.@1234567890abcdef1234567890abcdef12345678
      - uses: octo-org/tools/@1234567890abcdef1234567890abcdef12345678
`,
        at: [7, 8, 9],
        severity: "low",
        fixed: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - uses: octo-org/tools/b@1234567890abcdef1234567890abcdef12345678
      - uses: octo-org/tools/c@1234567890abcdef1234567890abcdef12345678
      - uses: octo-org/tools@1234567890abcdef1234567890abcdef12345678
`,
      },
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - run: make \${{ format('{0}{1}', 'in', 'stall') }} \${{ 'now' }}
        env:
          LEVEL: \${{ '3' }}
          ON: \${{ github.ref == format('{0}', 'main') }}
`,
        at: [7, 7, 9, 10],
        fixed: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - run: make install now
        env:
          LEVEL: \${{ '3' }}
          ON: \${{ github.ref == 'main' }}
`,
      },
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - uses: octo-org/tool@1234567890abcdef1234567890abcdef12345678
        with: \${{ fromJSON(vars.INPUTS) }}
`,
        at: [8],
        severity: "info",
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
          X: \${{ vars[format('X_{0}', github.ref_name)] }}
`,
        persona: "pedantic",
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
      - uses: octo-org/tools/a/b@1234567890abcdef1234567890abcdef12345678
      - uses: ./a/../b
`,
        because: "the first says what it is, and the second is a file of this repository",
      },
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-latest
    if: contains(fromJSON('["a", "b"]'), github.ref_name)
    steps:
      - run: make
        env:
          LIST: \${{ fromJSON('["a", "b"]')[0] }}
`,
        because: "`fromJSON` is the only way to write a list",
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
          A: \${{ vars['A'] }}
          B: \${{ github.event.commits[0].id }}
          C: \${{ github.event.commits.*.id }}
`,
        persona: "pedantic",
        because: "these indexes are written out",
      },
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-latest
    if: false
    steps:
      # \${{ 'now' }}
      - run: make \${{ github.ref == 'main' && 'a' || 'b' }}
`,
        because: "the result depends on the run, a comment is no expression, and `false` stands for itself",
      },
    ],
  },

  uses({ uses, step }, report) {
    const { target } = uses;
    if (!step || target.kind !== "repository") return;
    const path = pathOf(uses);
    if (path?.split("/").some((part) => part === "" || part === "." || part === "..")) {
      const message = "This path goes a roundabout way to the action that it names";
      report(uses.scalar, message, { fix: pathFix(uses, path) });
    }
    const inputs = step.map.entry("with")?.value;
    if (inputs && wholeExpression(inputs)) {
      report(inputs, "Which inputs the action gets is decided by an expression", { severity: "info" });
    }
  },

  expression({ embedded }, report) {
    // A bare `if:` has no fence.
    if (embedded.bodyStart === embedded.start || embedded.plainPath || !embedded.expression) return;
    const { expression, file } = embedded;
    if (isConstantExpression(expression)) {
      const message = "This expression gives the same in every run";
      report({ file, ...embedded.spanOf() }, message, { fix: valueFix(embedded, expression) });
      return;
    }
    for (const part of constantParts(expression)) {
      const message = "This part of the expression gives the same in every run";
      report({ file, ...embedded.spanOf(part) }, message, { fix: partFix(embedded, part) });
    }
    if (report.persona === "regular") return;
    visitExpression(expression, (node) => {
      if (node.kind !== "index" || node.index.kind === "literal") return;
      report({ file, ...embedded.spanOf(node) }, "Which property this reads is computed", { persona: "pedantic" });
    });
  },
});

/** What stands between the repository and the `@`; null where nothing does. */
function pathOf({ text }: Uses): string | null {
  const name = text.trim().split("@", 1)[0] as string;
  const [, , ...path] = name.split("/");
  return path.length === 0 ? null : path.join("/");
}

function pathFix({ scalar, target, text }: Uses, path: string): RuleFix | null {
  const plain = normalizePath(path);
  if (target.kind !== "repository" || plain.startsWith("..")) return null;
  const { owner, repo, ref, refSpan } = target;
  const start = text.indexOf(owner);
  const name = `${owner}/${repo}${plain === "" ? "" : `/${plain}`}@`;
  const edits = [{ ...scalar.spanOf(start, refSpan.start), text: name }];
  return ref === "" ? null : { description: "write the path itself", safe: true, edits };
}

/** In the place of the whole `${{ }}`; not where YAML would take the value for something else, or a script would. */
function valueFix(embedded: EmbeddedExpression, expression: Expression): RuleFix | null {
  const value = constantValue(expression);
  if (value === undefined) return null;
  const text = toText(value);
  const isWhole = wholeExpression(embedded.scalar) === embedded;
  if (!/^[\w./-]+$/.test(text) || (isWhole && typeof value === "string" && typeof resolveCore(text) !== "string"))
    return null;
  return { description: `write \`${text}\``, safe: true, edits: [{ ...embedded.spanOf(), text }] };
}

function partFix(embedded: EmbeddedExpression, part: Expression): RuleFix | null {
  const value = constantValue(part);
  if (value === undefined || (typeof value === "object" && value !== null)) return null;
  const literal = typeof value === "string" ? `'${value.replaceAll("'", "''")}'` : toText(value);
  const text = value === null ? "null" : writtenIn(embedded.scalar, literal);
  return text === null
    ? null
    : { description: `write \`${text}\``, safe: true, edits: [{ ...embedded.spanOf(part), text }] };
}
