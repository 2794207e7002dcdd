import { type Expression, visitExpression } from "../../expressions/index.js";
import { placeInScript } from "../../places.js";
import { defineRule, type Report } from "../../rule.js";
import { encodedSecrets, mayEncode } from "../../trust/encoded-secrets.js";
import { masksOf } from "../../trust/masks.js";
import { secretsOfScript } from "../../trust/script-secrets.js";
import { secretAccessed, secretExpressionsBelow } from "../../trust/secret-expressions.js";
import type { YamlNode } from "../../yaml/index.js";

export default defineRule({
  id: "unredacted-secrets",
  category: "credentials",
  severity: "medium",
  isZizmor: true,
  summary: "A part or another form of a secret is used, which GitHub doesn't hide in the log",
  risk: "GitHub hides the text of a secret as it was stored. What is read out of it, or decoded from it, is another text, and stands in the log as soon as something prints it.",
  mend: 'Store each value as a secret of its own. What a script makes of a secret is hidden behind `echo "::add-mask::$VALUE"`.',
  sources: [
    "https://docs.github.com/actions/reference/security/secure-use#use-secrets-for-sensitive-information",
    "https://docs.github.com/actions/reference/workflow-commands-for-github-actions#masking-a-value-in-a-log",
  ],
  examples: {
    flagged: [
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-24.04
    steps:
      - run: ./deploy
        env:
          USER: \${{ fromJSON(secrets.SETTINGS).user }}
`,
        at: [9],
        severity: "medium",
      },
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-24.04
    steps:
      - uses: octo-org/deploy@1234567890abcdef1234567890abcdef12345678
        with:
          key: \${{ format('{0}', fromJson( secrets['SETTINGS'] )['key']) }}
`,
        at: [9],
      },
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-24.04
    steps:
      - run: |
          password="$(echo "$SETTINGS" | jq -r .password)"
          ./deploy --password "$password"
        env:
          SETTINGS: \${{ secrets.SETTINGS }}
`,
        at: [8],
        severity: "low",
      },
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-24.04
    steps:
      - run: |
          base64 --decode <<< "$KEY"
          echo "key=$(echo "$KEY" | base64 -d | head -n 1)" >> "$GITHUB_OUTPUT"
        env:
          KEY: \${{ secrets.KEY }}
`,
        at: [8, 9],
        severity: "low",
      },
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-24.04
    steps:
      - run: |
          user="$(echo "$SETTINGS" | jq -r .user)"
          password="$(echo "$SETTINGS" | jq -r .password)"
          echo "::add-mask::$user"
          ./deploy --password "$password"
        env:
          SETTINGS: \${{ secrets.SETTINGS }}
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
    runs-on: ubuntu-24.04
    steps:
      - run: |
          mask() { echo "::add-mask::$1"; }
          password="$(echo "$SETTINGS" | jq -r .password)"
          mask "$password"
        env:
          SETTINGS: \${{ secrets.SETTINGS }}
      - run: |
          echo "::add-mask::$(echo "$SETTINGS" | jq -r .user)"
          export KEY="$(echo "$SETTINGS" | jq -r .key)"
          printf '::add-mask::%s\\n' "$KEY"
          echo "$SETTINGS" | jq -r '.[]' | sed 's/^/::add-mask::/'
        env:
          SETTINGS: \${{ secrets.SETTINGS }}
`,
        because: "each value is masked, or may be",
      },
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-24.04
    steps:
      - run: ./deploy
        env:
          USER: \${{ fromJSON(vars.SETTINGS).user }}
          SETTINGS: \${{ secrets.SETTINGS }}
`,
        because: "what is read isn't a secret, and the secret is used whole",
      },
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-24.04
    steps:
      - run: |
          password="$(echo "$SETTINGS" | jq -r .password)"
          echo "::add-mask::$password"
        env:
          SETTINGS: \${{ secrets.SETTINGS }}
`,
        because: "it is masked",
      },
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-24.04
    steps:
      - run: |
          echo "$KEYSTORE" | base64 -d > release.keystore
          echo "$KEY" | base64 -d | gpg --import
        env:
          KEY: \${{ secrets.KEY }}
          KEYSTORE: \${{ secrets.KEYSTORE }}
`,
        because: "it goes into a file, or to the program that needs it",
      },
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-24.04
    steps:
      - run: curl --header "authorization:bearer $TOKEN" https://api.example.com/ | jq -r .name
        env:
          TOKEN: \${{ secrets.TOKEN }}
`,
        because: "what is read is an answer, not the secret",
      },
    ],
  },

  workflow: ({ root }, report) => judgeExpressions(root, report),
  action: ({ root }, report) => judgeExpressions(root, report),

  run(run, report) {
    const secrets = secretsOfScript(run);
    if (!secrets || !mayEncode(run, secrets)) return;
    const masks = masksOf(run);
    for (const { command, program, secret } of encodedSecrets(run, secrets)) {
      if (masks.hide(command)) continue;
      report(
        placeInScript(run, command),
        `What \`${program}\` makes of the secret \`${secret.name}\` isn't hidden in the log`,
        { severity: "low", witness: { secret: secret.name, program } },
      );
    }
  },
});

function judgeExpressions(root: YamlNode, report: Report): void {
  if (!/fromjson|\\[xuU]/i.test(root.file.text)) return;
  for (const { embedded, expression } of secretExpressionsBelow(root)) {
    const name = secretReadAsJson(expression);
    if (name === undefined) continue;
    const message = `A part of the secret ${name === "*" ? "" : `\`${name.toUpperCase()}\` `}isn't hidden in the log`;
    report({ file: embedded.file, ...embedded.spanOf() }, message);
  }
}

/** `fromJSON(secrets.X)`: the name, in lower case. */
function secretReadAsJson(expression: Expression): string | undefined {
  let found: string | undefined;
  visitExpression(expression, (node) => {
    if (node.kind !== "call" || node.name !== "fromjson") return;
    for (const arg of node.args) found ??= secretAccessed(arg) ?? undefined;
  });
  return found;
}
