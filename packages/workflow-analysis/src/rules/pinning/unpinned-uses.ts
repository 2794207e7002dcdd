import { pinFix } from "../../fixes/pin.js";
import { isCommit, nameOf, type RepositoryTarget } from "../../model/index.js";
import { defineRule } from "../../rule.js";

/** Builders whose verifiers know them by their tag: called at a commit they refuse to work. */
const MUST_STAY_ON_TAG = [
  "slsa-framework/slsa-github-generator/.github/workflows/",
  "slsa-framework/slsa-github-generator/actions/",
];

export default defineRule({
  id: "unpinned-uses",
  category: "pinning",
  severity: "high",
  isZizmor: true,
  fixes: "safe",
  summary: "An action or reusable workflow is not pinned to a commit",
  risk: "A tag or branch can be moved to other code at any time, by its owner or by whoever took over the account. That code then runs in your job with its secrets and its token.",
  mend: "Name the full 40-digit commit and keep the version as a comment: `uses: octo-org/thing@1234567890abcdef1234567890abcdef12345678 # v1.2.3`. `trustchain pin-actions-to-sha` finds them all.",
  sources: ["https://docs.github.com/actions/reference/security/secure-use#using-third-party-actions"],
  examples: {
    flagged: [
      {
        text: `on: push
permissions: {}
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - uses: octo-org/checkout@v4
      - {name: quoted, uses: "octo-org/thing/sub/dir@main"}
      - uses: octo-org/short@1234567
`,
        at: [7, 8, 9],
      },
      {
        text: `on: push
permissions: {}
jobs:
  call:
    uses: octo-org/workflows/.github/workflows/build.yml@v1
`,
        at: [5],
      },
      {
        text: `on: push
permissions: {}
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - uses: 'octo-org/thing@v1'   # keep
      - {uses: octo-org/thing@v1, id: x}
      - uses: octo-org/thing@main
        id: y
`,
        refs: {
          "octo-org/thing": {
            tags: {
              v1: "1234567890abcdef1234567890abcdef12345678",
              "v1.2.0": "1234567890abcdef1234567890abcdef12345678",
            },
            branches: { main: "abcdef1234567890abcdef1234567890abcdef12" },
          },
        },
        at: [7, 8, 9],
        fixed: `on: push
permissions: {}
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - uses: 'octo-org/thing@1234567890abcdef1234567890abcdef12345678'   # v1.2.0 # keep
      - {uses: octo-org/thing@1234567890abcdef1234567890abcdef12345678, id: x}
      - uses: octo-org/thing@abcdef1234567890abcdef1234567890abcdef12 # main
        id: y
`,
      },
      {
        path: "act/action.yml",
        text: `name: composite
description: calls another action
runs:
  using: composite
  steps:
    - uses: octo-org/thing@v1
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
      - &checkout
        uses: octo-org/checkout@v4
      - *checkout
  b:
    runs-on: ubuntu-latest
    steps: [*checkout]
`,
        at: [8],
      },
      {
        text: `on: push
permissions: {}
jobs:
  provenance:
    uses: slsa-framework/slsa-github-generator/.github/workflows/generator_generic_slsa3.yml@v2.1.0
`,
        at: [5],
        severity: "info",
      },
      {
        text: `on: push
permissions: {}
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - uses: octo-org/thing@v1
`,
        files: {
          ".github/workflows/actions.lock": `version: 'v0.0.2'
workflows:
    '.github/workflows/other.yml':
        - 'octo-org/thing@v1'
dependencies:
    'octo-org/thing@v1':
        ref: 'v1'
        commit: 'sha1-1234567890abcdef1234567890abcdef12345678'
        owner_id: 1
        repo_id: 2
`,
        },
        at: [7],
      },
    ],
    silent: [
      {
        text: `on: push
permissions: {}
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - uses: octo-org/checkout@1234567890abcdef1234567890abcdef12345678 # v4.1.0
`,
        because: "it is pinned to a commit",
      },
      {
        text: `on: push
permissions: {}
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - uses: octo-org/thing@v1
`,
        files: {
          ".github/workflows/actions.lock": `version: 'v0.0.2'
workflows:
    '.github/workflows/w.yml':
        - 'octo-org/thing@v1'
dependencies:
    'octo-org/thing@v1':
        ref: 'v1'
        commit: 'sha1-1234567890abcdef1234567890abcdef12345678'
        owner_id: 1
        repo_id: 2
`,
        },
        because: "GitHub runs the commit that `actions.lock` names for this workflow",
      },
      {
        text: `on: push
permissions: {}
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - uses: ./actions/own
      - uses: $/actions/own
      - run: |
          echo "uses: octo-org/thing@v1"
`,
        because: "local actions come with the commit that runs, and text in a script is no reference",
      },
    ],
  },

  uses({ uses }, report) {
    const { target } = uses;
    if (target.kind === "malformed" && /^[\w.-]+\/[\w./-]+@?$/.test(uses.text.trim())) {
      report(uses.scalar, `\`${uses.text.trim()}\` names no ref, let alone a full commit SHA`);
    }
    if (target.kind !== "repository" || isCommit(target.ref)) return;
    const { repository } = report;
    if (repository.lock?.pinOf(uses.scalar.file.path, uses)) return;
    const resolution = repository.upstream?.resolve(target);
    // What isn't there can't be pinned: `unresolvable-ref` speaks.
    if (resolution?.kind === "no-ref" || resolution?.kind === "no-repository") return;
    if (mustStayOnTag(target)) {
      report(uses.scalar, `\`${uses.text}\` has to be called by a version tag, so it can't be pinned`, {
        severity: "info",
      });
    } else {
      const fix = resolution ? pinFix(repository, uses, target, resolution) : null;
      const why = repository.isLocked(uses)
        ? "; `actions.lock` has to agree with this line: relock with `gh actions-lock`"
        : "";
      report(uses.scalar, `${describe(target)}, not a full commit SHA${why}`, { fix });
    }
  },
});

function describe({ owner, repo, path, ref }: RepositoryTarget): string {
  const name = [owner, repo, path].filter((part) => part !== "").join("/");
  if (/^[0-9a-f]{7,39}$/.test(ref)) return `\`${name}\` is at \`${ref}\`, which looks like a shortened commit`;
  return `\`${name}\` is at \`${ref}\``;
}

function mustStayOnTag(target: RepositoryTarget): boolean {
  const name = nameOf(target);
  return /^v\d+\.\d+\.\d+/.test(target.ref) && MUST_STAY_ON_TAG.some((prefix) => name.startsWith(prefix));
}
