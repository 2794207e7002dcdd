import type { Step } from "../../model/index.js";
import { defineRule } from "../../rule.js";
import { keptCredential } from "../../trust/checkout-credential.js";
import { type StoredCredential, storedCredentials, storedPathsOf } from "../../trust/stored-paths.js";

const WHERE = {
  artifact: "an artifact, which everyone who may read the repository can download",
  cache: "a cache, which every later run can read, those of pull requests too",
};

export default defineRule({
  id: "credential-file-in-artifact",
  category: "credentials",
  severity: "high",
  summary: "A file with credentials goes into an artifact or a cache",
  risk: "Everyone who may read the repository can download its artifacts, and every run of a pull request can read the caches of its base branch: the credentials are then theirs.",
  mend: "Store the files that are needed, by name, or leave those with credentials out by a line that begins with `!`.",
  sources: [
    "https://docs.github.com/actions/tutorials/store-and-share-data",
    "https://unit42.paloaltonetworks.com/github-repo-artifacts-leak-tokens/",
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
      - uses: actions/upload-artifact@1234567890abcdef1234567890abcdef12345678
        with:
          path: |
            dist/
            ~/.docker/config.json
`,
        at: [11],
        confidence: "high",
      },
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-24.04
    steps:
      - uses: actions/upload-artifact@1234567890abcdef1234567890abcdef12345678
        with: {path: .env}
`,
        at: [8],
        confidence: "medium",
      },
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-24.04
    steps:
      - uses: actions/cache@1234567890abcdef1234567890abcdef12345678
        with:
          path: |
            ~/.cache
            ~/.aws/sso
            $HOME/**
          key: all
`,
        at: [11, 12],
        confidence: "high",
      },
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-24.04
    steps:
      - uses: actions/checkout@1234567890abcdef1234567890abcdef12345678
      - uses: actions/upload-artifact@1234567890abcdef1234567890abcdef12345678 # v4.6.2
        with:
          path: |
            \${{ github.workspace }}/.git
            deploy/kubeconfig
          include-hidden-files: true
`,
        at: [11, 12],
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
      - uses: actions/upload-artifact@1234567890abcdef1234567890abcdef12345678
        with:
          path: |
            app/.env.example
            docs/kubeconfig.md
            ~/.docker
            !~/.docker/config.json
`,
        because: "an example holds nothing, and what is excluded stays out",
      },
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-24.04
    steps:
      - uses: actions/cache@1234567890abcdef1234567890abcdef12345678
        with:
          path: |
            ~/.npm
            ~/.cargo/registry
            ~/.docker/cli-plugins
          key: all
`,
        because: "these folders hold no credentials",
      },
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-24.04
    steps:
      - uses: actions/upload-artifact@1234567890abcdef1234567890abcdef12345678 # v4.6.2
        with: {path: .npmrc}
`,
        because: "that version leaves hidden files out",
      },
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-24.04
    steps:
      - uses: actions/checkout@1234567890abcdef1234567890abcdef12345678
        with: {persist-credentials: false}
      - uses: actions/cache@1234567890abcdef1234567890abcdef12345678
        with: {path: .git, key: history}
`,
        because: "the checkout left no token there",
      },
    ],
  },

  step(step, report) {
    const stored = storedPathsOf(step, report.repository.pinComment);
    if (!stored) return;
    for (const found of storedCredentials(stored, report.repository.facts)) {
      if (isHarmlessGit(found, step)) continue;
      const { pattern, file, isSure } = found;
      const place = { file: step.file, ...stored.scalar.spanOf(pattern.start, pattern.end) };
      const what = file.path === "~" ? "The home folder, where tools keep credentials," : `\`${file.path}\``;
      report(place, `${what} goes into ${WHERE[stored.kind]}`, { confidence: isSure ? "high" : "medium" });
    }
  },
});

/** Without the token of a checkout there is no secret in `.git`. */
function isHarmlessGit({ file }: StoredCredential, { owner }: Step): boolean {
  if (!/^\.git(?:\/|$)/.test(file.path)) return false;
  const checkouts = owner.steps.filter(({ uses }) => uses?.is("actions/checkout"));
  return checkouts.length > 0 && checkouts.every((checkout) => keptCredential(checkout) === null);
}
