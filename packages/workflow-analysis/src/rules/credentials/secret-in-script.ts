import { handOverSecret } from "../../fixes/hand-over/index.js";
import type { EmbeddedExpression } from "../../model/index.js";
import { defineRule } from "../../rule.js";
import { secretsCarriedBy } from "../../trust/secret-expressions.js";
import type { YamlScalar } from "../../yaml/index.js";

export default defineRule({
  id: "secret-in-script",
  category: "credentials",
  severity: "low",
  persona: "pedantic",
  fixes: "both",
  summary: "A secret is pasted into a script",
  risk: "The script with the secret in it is written to a file on the runner, shows in traces and in lists of processes, and a character that means something to the shell breaks it.",
  mend: "Hand the secret over in `env:`, and read the variable in the script.",
  sources: ["https://docs.github.com/actions/how-tos/write-workflows/choose-what-workflows-do/use-secrets"],
  examples: {
    flagged: [
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-24.04
    steps:
      - run: ./tool --key \${{ secrets.KEY }}
`,
        persona: "pedantic",
        at: [7],
        fixed: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-24.04
    steps:
      - run: ./tool --key "\${SECRETS_KEY}"
        env:
          SECRETS_KEY: \${{ secrets.KEY }}
`,
      },
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-24.04
    steps:
      - run: |
          curl --user "robot:\${{ secrets.PASSWORD }}" https://api.example.com/
        shell: bash
`,
        persona: "pedantic",
        at: [8],
        fixed: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-24.04
    steps:
      - run: |
          curl --user "robot:\${SECRETS_PASSWORD}" https://api.example.com/
        env:
          SECRETS_PASSWORD: \${{ secrets.PASSWORD }}
        shell: bash
`,
      },
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: windows-2025
    steps:
      - run: echo "\${{ secrets.KEY }}" > key.txt
        env:
          OTHER: \${{ secrets.OTHER }}
`,
        persona: "pedantic",
        at: [7],
        fixed: `on: push
permissions: {}
jobs:
  a:
    runs-on: windows-2025
    steps:
      - run: echo "\${env:SECRETS_KEY}" > key.txt
        env:
          OTHER: \${{ secrets.OTHER }}
          SECRETS_KEY: \${{ secrets.KEY }}
`,
      },
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-24.04
    steps:
      - run: echo \${{ secrets.KEY || secrets.OTHER }} | docker login -u robot --password-stdin
`,
        persona: "pedantic",
        at: [7],
        fixed: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-24.04
    steps:
      - run: echo "\${SECRETS_KEY}" | docker login -u robot --password-stdin
        env:
          SECRETS_KEY: \${{ secrets.KEY || secrets.OTHER }}
`,
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
      - run: ./tool --key "$KEY"
        env:
          KEY: \${{ secrets.KEY }}
`,
        persona: "pedantic",
        because: "it is handed over in the environment",
      },
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-24.04
    steps:
      - run: test "\${{ secrets.KEY != '' }}" = true
`,
        persona: "pedantic",
        because: "only whether it is set stands in the script",
      },
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-24.04
    steps:
      - uses: octo-org/tool@1234567890abcdef1234567890abcdef12345678
        with:
          key: \${{ secrets.KEY }}
`,
        persona: "pedantic",
        because: "an input is no script",
      },
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-24.04
    steps:
      - run: ./tool "\${{ github.ref_name }}"
`,
        persona: "pedantic",
        because: "it is no secret",
      },
    ],
  },

  run({ scalar, step, shell }, report) {
    for (const [embedded, names] of namesByExpression(scalar)) {
      const what = names.length === 1 ? `The secret ${names[0]} is` : `The secrets ${names.join(" and ")} are`;
      report({ file: embedded.file, ...embedded.spanOf() }, `${what} pasted into the script`, {
        fix: handOverSecret(embedded, shell, step),
      });
    }
  },
});

function namesByExpression(scalar: YamlScalar): Map<EmbeddedExpression, string[]> {
  const groups = new Map<EmbeddedExpression, string[]>();
  for (const { embedded, name } of secretsCarriedBy(scalar)) {
    const names = groups.get(embedded);
    if (names) names.push(`\`${name}\``);
    else groups.set(embedded, [`\`${name}\``]);
  }
  return groups;
}
