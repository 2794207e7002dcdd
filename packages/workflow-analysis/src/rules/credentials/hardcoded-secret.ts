import type { SourceFile } from "@trustchain/findings";
import { defineRule, type Report } from "../../rule.js";
import { secretLiterals, shownSecret } from "../../trust/secret-literals.js";

/** Made up, and in parts, so that no scanner takes this file for a leak. */
const AGE_KEY = `AGE-SECRET-${"KEY-1"}QYQSZQGPQYQSZQGPQYQSZQGP4Z7R8T9W0S3JN54KHCE6MUA7LQPZRY9X8G`;
const SONAR_TOKEN = `sq${"p_"}9f1c27d80be4a356c1f02d9b7e8a4c5360fd17b2`;
const KEY_LINES = `b3BlbnNzaC1rZXktdjEAAAAABG5vbmUAAAAEbm9uZQAAAAAAAAABAAAAMwAAAAtzc2gtZW
            QyNTUxOQAAACBtZ0k3T9pYq2LwVx8RkHc5UuJd1NfSe6Gi4WzBaXo7MgAAAJhKpR3sSqUd`;
const GITHUB_TOKEN = `gh${"p_"}Qw7eRt9yUi2oPa4sDf6gHj8kLzXcVb`;

export default defineRule({
  id: "hardcoded-secret",
  category: "credentials",
  severity: "critical",
  hidesText: true,
  summary: "A secret is written out",
  risk: "Everyone who can read the repository, or any old clone of it, can do what the secret allows. Whoever looks for such texts finds them within minutes.",
  mend: "Revoke the secret: taking it out of the file leaves it in the history. Store a new one as a secret, and write `${{ secrets.NAME }}`.",
  sources: ["https://docs.github.com/code-security/secret-scanning/introduction/about-secret-scanning"],
  examples: {
    flagged: [
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-24.04
    steps:
      - run: ./decrypt
        env:
          KEY: ${AGE_KEY}
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
      - uses: octo-org/scan@1234567890abcdef1234567890abcdef12345678
        with:
          token: "${SONAR_TOKEN}"
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
          curl https://api.example.com/ \\
            -u ${SONAR_TOKEN}:
`,
        at: [9],
      },
      {
        text: `FROM registry.example.com/tool@sha256:cccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc
ENV SONAR_TOKEN=${SONAR_TOKEN}
`,
        path: "Dockerfile",
        at: [2],
      },
      {
        text: `version: 2
registries:
  own:
    type: npm-registry
    url: https://registry.example.com
    token: ${SONAR_TOKEN}
updates: []
`,
        path: ".github/dependabot.yml",
        at: [6],
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
          KEY: |
            -----BEGIN OPENSSH ${"PRIVATE"} KEY-----
            ${KEY_LINES}
            -----END OPENSSH ${"PRIVATE"} KEY-----
`,
        at: [10],
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
      - run: ./deploy
        env:
          KEY: \${{ secrets.KEY }}
          ID: not-a-token-at-all-0123456789abcdef
`,
        because: "it comes from a secret, and another text has no secret's shape",
      },
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-24.04
    steps:
      - run: ./test-login
        env:
          AWS_ACCESS_KEY_ID: AKIAIOSFODNN7EXAMPLE
          TOKEN: sq${"p_"}xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
`,
        because: "these are examples of the documentation, and placeholders",
      },
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-24.04
    steps:
      - run: ./test-login
        env:
          TOKEN: ${GITHUB_TOKEN}000000
`,
        because: "its checksum is wrong, so GitHub never made it",
      },
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-24.04
    steps:
      - run: grep -r 'gh[ps]_[A-Za-z0-9]\\{36\\}' .
      - run: ./check --prefix ghp_
`,
        because: "a prefix alone is no secret",
      },
    ],
  },

  workflow: ({ document }, report) => judge(document.file, report),
  action: ({ document }, report) => judge(document.file, report),
  dependabot: ({ file }, report) => judge(file, report),
  dockerfile: ({ file }, report) => judge(file, report),
  repository: ({ renovate }, report) => {
    for (const { file } of renovate) judge(file, report);
  },
});

function judge(file: SourceFile, report: Report): void {
  for (const { kind, start, end } of secretLiterals(file.text, report.repository.facts)) {
    const shown = shownSecret(file.text.slice(start, end));
    report({ file, start, end }, `A secret is written out: ${kind} (${shown})`, {
      witness: { kind, length: end - start },
    });
  }
}
