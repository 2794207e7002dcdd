import type { Json } from "@trustchain/findings";
import { choiceOption, commentOption, globMapOption, switchOption } from "../../config/options.js";
import { type PinPlace, pinFix } from "../../fixes/pin.js";
import { mustStayOnTag } from "../../knowledge/must-stay-on-tag.js";
import { isCommit, isShortened, type RepositoryTarget, type Uses } from "../../model/index.js";
import { POLICIES, policyFor } from "../../pinning/policies.js";
import { usesWitness } from "../../pinning/witness.js";
import { defineRule, type Report, type RuleFix } from "../../rule.js";
import { parseVersionTag, type Upstream } from "../../upstream/index.js";

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
  options: {
    policies: globMapOption(
      POLICIES,
      "What a reference has to be, by globs of `owner/repo[/path]`, the most specific first: `hash-pin` a commit, `ref-pin` any ref, `any` whatever",
    ),
    branches: choiceOption(
      ["pin", "tag", "report"],
      "pin",
      "What a fix makes of a branch: `pin` its head, `tag` the newest release, `report` nothing",
    ),
    comment: commentOption("What a fix writes behind `# `; `{tag}` stands for the version"),
    "allow-immutable-tags": switchOption("Take the tag of a release that can't be changed any more for a pin"),
  },
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
  provenance:
    uses: slsa-framework/slsa-github-generator/.github/workflows/generator_generic_slsa3.yml@v2
  other:
    uses: slsa-framework/slsa-github-generator/.github/workflows/builder_go_slsa3.yml@1234567890abcdef1234567890abcdef12345678 # v1
`,
        refs: {
          "slsa-framework/slsa-github-generator": {
            tags: {
              v2: "1234567890abcdef1234567890abcdef12345678",
              "v2.1.0": "1234567890abcdef1234567890abcdef12345678",
            },
          },
        },
        at: [5, 7],
        severity: "info",
        fixed: `on: push
permissions: {}
jobs:
  provenance:
    uses: slsa-framework/slsa-github-generator/.github/workflows/generator_generic_slsa3.yml@v2
  other:
    uses: slsa-framework/slsa-github-generator/.github/workflows/builder_go_slsa3.yml@1234567890abcdef1234567890abcdef12345678 # v1
`,
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
      - uses: octo-org/other/sub@main
`,
        options: {
          policies: new Map([
            ["*/*", "ref-pin"],
            ["octo-org/other/**", "any"],
          ]),
        },
        because: "the settings ask for no more than that",
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
    if (target.kind !== "repository") return;
    const isBuilder = mustStayOnTag(uses.text, report.repository.facts);
    if (isCommit(target.ref) && !isBuilder) return;
    if (policyFor(target, report.options.policies) !== "hash-pin") return;
    const { repository } = report;
    const { upstream } = repository;
    if (repository.lock?.pinOf(uses.scalar.file.path, uses)) return;
    const resolution = isCommit(target.ref) ? undefined : upstream?.resolve(target);
    // What isn't there can't be pinned: `unresolvable-ref` speaks.
    if (resolution?.kind === "no-ref" || resolution?.kind === "no-repository") return;
    if (report.options["allow-immutable-tags"] && upstream?.isImmutable(target)) return;
    const witness = usesWitness(uses, target, report.repository);
    if (isBuilder) {
      tellBuilder(uses, target, report, witness);
    } else {
      const fix = upstream && fixOf({ repository, uses, target }, upstream, report.options);
      const why = repository.isLocked(uses)
        ? "; `actions.lock` has to agree with this line: relock with `gh actions-lock`"
        : "";
      report(uses.scalar, `${describe(target)}, not a full commit SHA${why}`, { fix, witness });
    }
  },
});

/** What such a builder makes can't be verified when it is called otherwise; of a branch the risk is the same as everywhere. */
function tellBuilder(uses: Uses, { ref }: RepositoryTarget, report: Report, witness: Json): void {
  const message = isCommit(ref)
    ? `\`${uses.text.split("@")[0]}\` has to be called by a version tag, not by a commit: its own verification needs the tag`
    : `\`${uses.text}\` has to be called by a version tag, so it can't be pinned`;
  const isAsItShould = isCommit(ref) || parseVersionTag(ref) !== undefined;
  report(uses.scalar, message, isAsItShould ? { severity: "info", witness } : { witness });
}

function fixOf(
  place: PinPlace,
  upstream: Upstream,
  { branches }: { branches: "pin" | "tag" | "report" },
): RuleFix | null {
  const { target } = place;
  const resolution = upstream.resolve(target);
  if (resolution.kind !== "commit") return null;
  if (!resolution.isBranch || branches === "pin") {
    return pinFix(place, resolution, describePin(target, resolution.source));
  }
  const release = branches === "tag" ? upstream.newestRelease(target) : undefined;
  return release ? pinFix(place, release, `pin it to \`${release.name}\`, the newest release`) : null;
}

/** What isn't asked upstream may have moved since. */
function describePin({ ref }: RepositoryTarget, source: "refs" | "lock" | "pins"): string {
  if (source === "refs") return `pin it to the commit that \`${ref}\` is today`;
  return `pin it to the commit that \`${ref}\` is ${source === "lock" ? "in `actions.lock`" : "elsewhere in this repository"}`;
}

function describe({ owner, repo, path, ref }: RepositoryTarget): string {
  const name = [owner, repo, path].filter((part) => part !== "").join("/");
  if (isShortened(ref)) return `\`${name}\` is at \`${ref}\`, which looks like a shortened commit`;
  return `\`${name}\` is at \`${ref}\``;
}
