import { contextPath, type Expression, visitExpression } from "../../expressions/index.js";
import { defineRule, type Report } from "../../rule.js";
import { secretExpressionsBelow } from "../../trust/secret-expressions.js";
import type { YamlNode } from "../../yaml/index.js";

export default defineRule({
  id: "overprovisioned-secrets",
  category: "credentials",
  severity: "medium",
  isZizmor: true,
  summary: "Every secret is handed to the runner, not only those that are needed",
  risk: "GitHub sends a job the secrets that its expressions name. Where a name is computed, or all are asked for, it has to send every secret of the repository and its organization, and whatever runs there can take them.",
  mend: "Name each secret that is needed: `${{ secrets.TOKEN }}`. One that depends on the branch belongs into an environment.",
  sources: ["https://docs.github.com/actions/reference/security/secure-use#use-secrets-for-sensitive-information"],
  examples: {
    flagged: [
      {
        text: `on: push
permissions: {}
jobs:
  deploy:
    runs-on: ubuntu-24.04
    steps:
      - run: ./deploy
        env:
          ALL: \${{ toJSON(secrets) }}
`,
        at: [9],
      },
      {
        text: `on: push
permissions: {}
jobs:
  deploy:
    runs-on: ubuntu-24.04
    strategy:
      matrix: {stage: [test, live]}
    steps:
      - run: ./deploy
        env:
          KEY: \${{ secrets[format('KEY_{0}', matrix.stage)] }}
          SAME: \${{ secrets[matrix.stage] || '' }}
`,
        at: [11, 12],
      },
      {
        text: `on: push
permissions: {}
jobs:
  deploy:
    runs-on: ubuntu-24.04
    steps:
      - uses: octo-org/deploy@1234567890abcdef1234567890abcdef12345678
        with:
          keys: \${{ join(secrets.*, ',') }}
`,
        at: [9],
      },
      {
        text: `on: push
permissions: {}
jobs:
  call:
    uses: octo-org/workflows/.github/workflows/deploy.yml@1234567890abcdef1234567890abcdef12345678
    secrets:
      settings: \${{ format('all={0}', toJson( secrets )) }}
`,
        at: [7],
      },
    ],
    silent: [
      {
        text: `on: push
permissions: {}
jobs:
  deploy:
    runs-on: ubuntu-24.04
    steps:
      - run: ./deploy
        env:
          KEY: \${{ secrets['PLAIN'] }}
`,
        because: "the name is written out",
      },
      {
        text: `on: push
permissions: {}
jobs:
  deploy:
    runs-on: ubuntu-24.04
    steps:
      - run: ./deploy
        env:
          KEY: \${{ github.ref_name == 'main' && secrets.LIVE || secrets.TEST }}
`,
        because: "both secrets are named",
      },
      {
        text: `on: push
permissions: {}
jobs:
  deploy:
    runs-on: ubuntu-24.04
    steps:
      - run: ./deploy
        env:
          KEY: \${{ toJSON(secrets.SETTINGS) }}
`,
        because: "it is one secret, as JSON",
      },
      {
        text: `on: push
permissions: {}
jobs:
  deploy:
    runs-on: ubuntu-24.04
    steps:
      # \${{ toJSON(secrets) }}
      - run: ./deploy
        env:
          TEXT: toJSON(secrets)
`,
        because: "neither a comment nor plain text is an expression",
      },
    ],
  },

  workflow: ({ root }, report) => judge(root, report),
  action: ({ root }, report) => judge(root, report),
});

/** An access other than `secrets.NAME`, or text that can spell one. Most files hold none. */
const MAY_BE_WIDE = /secrets\s*(?:[^.\s\w]|\.\s*\*)|\\[xuU]/i;

function judge(root: YamlNode, report: Report): void {
  if (!MAY_BE_WIDE.test(root.file.text)) return;
  for (const { embedded, expression } of secretExpressionsBelow(root)) {
    const wide = wideAccess(expression);
    if (wide) report({ file: embedded.file, ...embedded.spanOf() }, MESSAGES[wide]);
  }
}

type WideAccess = "all" | "computed" | "values";

const MESSAGES: Readonly<Record<WideAccess, string>> = {
  all: "`toJSON(secrets)` hands every secret to the runner",
  computed: "The secret's name is computed, so every secret is handed to the runner",
  values: "`secrets.*` hands every secret to the runner",
};

/** The first access that isn't of a secret by its name. */
function wideAccess(expression: Expression): WideAccess | undefined {
  let found: WideAccess | undefined;
  visitExpression(expression, (node) => {
    found ??= accessOf(node);
  });
  return found;
}

function accessOf(node: Expression): WideAccess | undefined {
  if (node.kind === "call") return node.name === "tojson" && node.args.some(isSecrets) ? "all" : undefined;
  if (node.kind === "filter") return isSecrets(node.object) ? "values" : undefined;
  if (node.kind !== "index" || !isSecrets(node.object)) return undefined;
  return contextPath(node)?.exact === false ? "computed" : undefined;
}

function isSecrets(node: Expression): boolean {
  return node.kind === "context" && node.name === "secrets";
}
