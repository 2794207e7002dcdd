import { describe, expect, it } from "@jest/globals";
import type { ExampleRepositories } from "../rule.js";
import { pinTexts, WORKFLOW_PATH } from "../testing.js";

/** `v1` and all that leads to the same commit. */
const A = "a".repeat(40);
/** `main` and `v2.0.0`. */
const B = "b".repeat(40);
/** `v3.0.0-rc.1`, and no release. */
const C = "c".repeat(40);
/** A commit without a tag, the head of `untagged`. */
const D = "d".repeat(40);
/** The tag object of the annotated tag `v1.2.0`. */
const OBJECT = "e".repeat(40);
const E = "1".repeat(40);
const F = "2".repeat(40);
/** Of no ref at all. */
const OTHER = "f".repeat(40);

const THING = {
  tags: {
    both: A,
    latest: A,
    v1: A,
    "v1.2": A,
    "v1.2.0": A,
    "v1.2.0-rc.2": A,
    "v2.0.0": B,
    v3: C,
    "v3.0.0-rc.1": C,
    "release-v3": C,
    edge: D,
    "v5.0": OTHER,
    "1.9.0": OTHER,
  },
  branches: { main: B, both: B, "release/v1": A, "feature/Ünicode": D, untagged: D, [OTHER]: A, "v1.x": A },
  tagObjects: { [OBJECT]: A },
};

/** A repository of several actions, whose tags say which of them is meant. */
const MONO = {
  tags: {
    "toolkit/v2": A,
    "toolkit/v2.3.4": A,
    "other/v2.9.9": A,
    v7: A,
    "v7.0.0": A,
    "action-name@1": B,
    "action-name@1.2.0": B,
    "other-name@3.0.0": B,
    "release-v3": C,
    "release-v3.1.0": C,
    "v4.4.4": C,
    "@scope/pkg@1.2.0": D,
    "alpha/v1.0.0": OTHER,
    "beta/v1.0.0": OTHER,
  },
  branches: {},
};

const ODD = {
  tags: { "v1.0.0+build.5": A, "v#1": B, "a=b": C, "v1;$(id)": D, "x`y!z": OTHER, "tag=v9.9.9": E, "${{x}}": F },
  branches: { "dependabot/npm_and_yarn/x-1.2": B, "100%": D },
};

const REFS: ExampleRepositories = {
  "octo-org/thing": THING,
  "Octo-Org/Thing": THING,
  "octo-org/mono": MONO,
  "octo-org/odd": ODD,
  "octo-org/gone": null,
  "octo-org/empty": { tags: {}, branches: {} },
  "slsa-framework/slsa-github-generator": { tags: { "v2.1.0": A, v2: A } },
};

const HEAD = `name: ci # v1 uses: octo-org/thing@v1
on: push
permissions: {}
jobs:
  first:
    runs-on: ubuntu-24.04
    steps:
      - run: |
          echo "uses: octo-org/thing@v1" # v1
`;
const TAIL = `      - {name: "uses: octo-org/thing@v1 # v1",   run: make}   # uses: octo-org/thing@v1
      # - uses: octo-org/thing@v1
  last:
    runs-on: ubuntu-24.04
    steps: [ {run: "true"} ]
`;

/** The text after a fix. That a second fix changes nothing holds for everything that is fixed here. */
async function fixed(text: string, refs: ExampleRepositories | null = REFS): Promise<string> {
  const once = await textAfter(text, refs);
  expect(await textAfter(once, refs)).toBe(once);
  return once;
}

async function textAfter(text: string, refs: ExampleRepositories | null): Promise<string> {
  const { changed, notes } = await pinTexts(text, refs);
  expect(notes).toEqual([]);
  expect(changed.every(({ path }) => path === WORKFLOW_PATH)).toBe(true);
  return changed[0]?.after ?? text;
}

/** What no fix may touch: all but refs, comments and space before their places. */
function untouchable(text: string): string {
  return text.replace(/@[^\s'",}\]]+/g, "@").replace(/[ \t]*(?:#.*)?$/gm, "");
}

type Row = readonly [what: string, before: string, after: string];
const same = (what: string, line: string): Row => [what, line, line];

const STEPS: readonly Row[] = [
  // Forms of `uses:`.
  ["a tag", "- uses: octo-org/thing@v1", `- uses: octo-org/thing@${A} # v1.2.0`],
  ["an action below the root", "- uses: octo-org/thing/sub/dir@v1", `- uses: octo-org/thing/sub/dir@${A} # v1.2.0`],
  ["single quotes", "- uses: 'octo-org/thing@v1'", `- uses: 'octo-org/thing@${A}' # v1.2.0`],
  ["double quotes", '- uses: "octo-org/thing@v1"', `- uses: "octo-org/thing@${A}" # v1.2.0`],
  ["a quoted key", '- "uses": octo-org/thing@v1', `- "uses": octo-org/thing@${A} # v1.2.0`],
  ["more space before the value", "- uses:    octo-org/thing@v1", `- uses:    octo-org/thing@${A} # v1.2.0`],
  ["a tab before the value", "- uses:\tocto-org/thing@v1", `- uses:\tocto-org/thing@${A} # v1.2.0`],
  ["space within quotes", "- uses: ' octo-org/thing@v1 '", `- uses: ' octo-org/thing@${A} ' # v1.2.0`],
  [
    "the value on a line of its own",
    "- uses:\n          octo-org/thing@v1\n        id: x",
    `- uses:\n          octo-org/thing@${A} # v1.2.0\n        id: x`,
  ],
  [
    "`with:` behind it",
    "- uses: octo-org/thing@v1\n        with:\n          a: 'b' # v1",
    `- uses: octo-org/thing@${A} # v1.2.0\n        with:\n          a: 'b' # v1`,
  ],
  [
    "`uses:` as the last key",
    "- with: {a: b}\n        name: x\n        uses: octo-org/thing@v1",
    `- with: {a: b}\n        name: x\n        uses: octo-org/thing@${A} # v1.2.0`,
  ],
  ["an explicit key", "- ? uses\n        : octo-org/thing@v1", `- ? uses\n        : octo-org/thing@${A} # v1.2.0`],
  ["a tag of YAML", "- uses: !!str octo-org/thing@v1", `- uses: !!str octo-org/thing@${A} # v1.2.0`],
  ["owner and repository in another case", "- uses: Octo-Org/Thing@v1", `- uses: Octo-Org/Thing@${A} # v1.2.0`],
  [
    "the same repository in two cases",
    "- uses: octo-org/thing@v1\n      - uses: Octo-Org/Thing@v1",
    `- uses: octo-org/thing@${A} # v1.2.0\n      - uses: Octo-Org/Thing@${A} # v1.2.0`,
  ],
  [
    "the same line twice",
    "- uses: octo-org/thing@v1\n      - uses: octo-org/thing@v1",
    `- uses: octo-org/thing@${A} # v1.2.0\n      - uses: octo-org/thing@${A} # v1.2.0`,
  ],

  // What stands behind it.
  ["space at the end of the line", "- uses: octo-org/thing@v1  ", `- uses: octo-org/thing@${A} # v1.2.0  `],
  ["a tab at the end of the line", "- uses: octo-org/thing@v1\t", `- uses: octo-org/thing@${A} # v1.2.0\t`],
  ["`# v1`", "- uses: octo-org/thing@v1 # v1", `- uses: octo-org/thing@${A} # v1.2.0`],
  ["`#v1.2`", "- uses: octo-org/thing@v1 #v1.2", `- uses: octo-org/thing@${A} #v1.2.0`],
  ["`# tag=v1`", "- uses: octo-org/thing@v1 # tag=v1", `- uses: octo-org/thing@${A} # tag=v1.2.0`],
  ["`# pin@v1`", "- uses: octo-org/thing@v1 # pin@v1", `- uses: octo-org/thing@${A} # pin@v1.2.0`],
  [
    "`# ratchet:owner/repo@v1`",
    "- uses: octo-org/thing@v1 # ratchet:octo-org/thing@v1",
    `- uses: octo-org/thing@${A} # ratchet:octo-org/thing@v1.2.0`,
  ],
  [
    "`# renovate: tag=v1`",
    "- uses: octo-org/thing@v1 # renovate: tag=v1",
    `- uses: octo-org/thing@${A} # renovate: tag=v1.2.0`,
  ],
  ["`# @v1`", "- uses: octo-org/thing@v1 # @v1", `- uses: octo-org/thing@${A} # @v1.2.0`],
  ["`# 1.2`, without a `v`", "- uses: octo-org/thing@v1 # 1.2", `- uses: octo-org/thing@${A} # v1.2.0`],
  [
    "text behind the version",
    "- uses: octo-org/thing@v1   #  v1 - needed, see #12",
    `- uses: octo-org/thing@${A}   #  v1.2.0 - needed, see #12`,
  ],
  [
    "punctuation behind the version",
    "- uses: octo-org/thing@v1 # v1, see #12",
    `- uses: octo-org/thing@${A} # v1.2.0, see #12`,
  ],
  ["another text", "- uses: octo-org/thing@v1 # why", `- uses: octo-org/thing@${A} # v1.2.0 # why`],
  ["an empty comment", "- uses: octo-org/thing@v1 #", `- uses: octo-org/thing@${A} # v1.2.0 #`],
  ["a tab before the comment", "- uses: octo-org/thing@v1\t# v1", `- uses: octo-org/thing@${A}\t# v1.2.0`],
  ["tabs within the comment", "- uses: octo-org/thing@v1 #\tv1\twhy", `- uses: octo-org/thing@${A} #\tv1.2.0\twhy`],
  [
    "an ignore comment of another rule",
    "- uses: octo-org/thing@v1 # trustchain: ignore[artipacked] it pushes",
    `- uses: octo-org/thing@${A} # v1.2.0 # trustchain: ignore[artipacked] it pushes`,
  ],
  same("`# ratchet:exclude`", "- uses: octo-org/thing@v1 # ratchet:exclude"),
  same("`# ratchet:exclude` behind other words", "- uses: octo-org/thing@v1 # v1 ratchet:exclude"),
  same("`# ratchet:exclude` on a pin to a tag object", `- uses: octo-org/thing@${OBJECT} # v1 ratchet:exclude`),
  same("`# ratchet:exclude` on a pin", `- uses: octo-org/thing@${A} # ratchet:exclude`),
  same("an ignore comment", "- uses: octo-org/thing@v1 # trustchain: ignore[unpinned-uses] ours"),
  same("an ignore comment above", "# trustchain: ignore[unpinned-uses] ours\n      - uses: octo-org/thing@v1"),
  same("zizmor's ignore comment", "- uses: octo-org/thing@v1 # zizmor: ignore[unpinned-uses]"),

  // Which name the commit gets.
  ["a full version", "- uses: octo-org/thing@v1.2.0", `- uses: octo-org/thing@${A} # v1.2.0`],
  ["a tag that is no version", "- uses: octo-org/thing@latest", `- uses: octo-org/thing@${A} # v1.2.0`],
  ["a tag alone on its commit, no version", "- uses: octo-org/thing@edge", `- uses: octo-org/thing@${D} # edge`],
  ["a pre-release", "- uses: octo-org/thing@v3.0.0-rc.1", `- uses: octo-org/thing@${C} # v3.0.0-rc.1`],
  ["a short version alone", "- uses: octo-org/thing@v5.0", `- uses: octo-org/thing@${OTHER} # v5.0`],
  ["a version without `v`", "- uses: octo-org/thing@1.9.0", `- uses: octo-org/thing@${OTHER} # 1.9.0`],
  ["a full ref of a tag", "- uses: octo-org/thing@refs/tags/v1", `- uses: octo-org/thing@${A} # v1.2.0`],
  ["a full ref of a branch", "- uses: octo-org/thing@refs/heads/main", `- uses: octo-org/thing@${B} # main`],
  [
    "a full ref of what is branch and tag",
    "- uses: octo-org/thing@refs/heads/both",
    `- uses: octo-org/thing@${B} # both`,
  ],
  ["a branch", "- uses: octo-org/thing@main", `- uses: octo-org/thing@${B} # main`],
  ["a branch with a slash", "- uses: octo-org/thing@release/v1", `- uses: octo-org/thing@${A} # release/v1`],
  ["a branch that looks like a version", "- uses: octo-org/thing@v1.x", `- uses: octo-org/thing@${A} # v1.x`],
  [
    "a branch with letters beyond ASCII",
    "- uses: octo-org/thing@feature/Ünicode",
    `- uses: octo-org/thing@${D} # feature/Ünicode`,
  ],
  [
    "a monorepo's `toolkit/v2`",
    "- uses: octo-org/mono/toolkit@toolkit/v2",
    `- uses: octo-org/mono/toolkit@${A} # toolkit/v2.3.4`,
  ],
  ["a monorepo's own version", "- uses: octo-org/mono@v7", `- uses: octo-org/mono@${A} # v7.0.0`],
  [
    "a monorepo's `action-name@1`",
    "- uses: octo-org/mono/action-name@action-name@1",
    `- uses: octo-org/mono/action-name@${B} # action-name@1.2.0`,
  ],
  ["a monorepo's `release-v3`", "- uses: octo-org/mono@release-v3", `- uses: octo-org/mono@${C} # release-v3.1.0`],
  [
    "a monorepo's `@scope/pkg@1.2.0`",
    "- uses: octo-org/mono@@scope/pkg@1.2.0",
    `- uses: octo-org/mono@${D} # @scope/pkg@1.2.0`,
  ],
  ["build metadata", "- uses: octo-org/odd@v1.0.0+build.5", `- uses: octo-org/odd@${A} # v1.0.0+build.5`],
  ["an equals sign in the ref", "- uses: octo-org/odd@a=b", `- uses: octo-org/odd@${C} # a=b`],
  ["a hash in the ref", "- uses: octo-org/odd@v#1", `- uses: octo-org/odd@${B} # v#1`],
  ["a shell's characters in the ref", "- uses: octo-org/odd@v1;$(id)", `- uses: octo-org/odd@${D} # v1;$(id)`],
  ["a ref that a comment would make another of", "- uses: octo-org/odd@tag=v9.9.9", `- uses: octo-org/odd@${E}`],
  ["a backtick in the ref", "- uses: octo-org/odd@x`y!z", `- uses: octo-org/odd@${OTHER} # x\`y!z`],
  ["a percent sign in the ref", "- uses: octo-org/odd@100%", `- uses: octo-org/odd@${D} # 100%`],
  [
    "a branch of Dependabot",
    "- uses: octo-org/odd@dependabot/npm_and_yarn/x-1.2",
    `- uses: octo-org/odd@${B} # dependabot/npm_and_yarn/x-1.2`,
  ],

  // What is pinned already.
  same("a pin with its version", `- uses: octo-org/thing@${A} # v1.2.0`),
  ["a pin without a comment", `- uses: octo-org/thing@${A}`, `- uses: octo-org/thing@${A} # v1.2.0`],
  [
    "a pin with an imprecise comment",
    `- uses: octo-org/thing@${A} # tag=v1 why`,
    `- uses: octo-org/thing@${A} # tag=v1.2.0 why`,
  ],
  same("a pin with a wrong comment", `- uses: octo-org/thing@${A} # v2.0.0`),
  same("a pin with a comment of a version that isn't there", `- uses: octo-org/thing@${A} # v9.9.9`),
  [
    "a pin to a tag object with a wrong comment",
    `- uses: octo-org/thing@${OBJECT} # v2.0.0`,
    `- uses: octo-org/thing@${A} # v2.0.0`,
  ],
  ["a pin with a text", `- uses: octo-org/thing@${A} # why`, `- uses: octo-org/thing@${A} # v1.2.0 # why`],
  [
    "a pin called by a tag that is no version",
    `- uses: octo-org/thing@${A} # latest`,
    `- uses: octo-org/thing@${A} # v1.2.0`,
  ],
  ["a pin within quotes", `- uses: "octo-org/thing@${A}" # v1`, `- uses: "octo-org/thing@${A}" # v1.2.0`],
  ["a pin to a tag object", `- uses: octo-org/thing@${OBJECT} # v1.2.0`, `- uses: octo-org/thing@${A} # v1.2.0`],
  ["a pin to a tag object, bare", `- uses: octo-org/thing@${OBJECT}`, `- uses: octo-org/thing@${A} # v1.2.0`],
  ["a monorepo's pin", `- uses: octo-org/mono@${A} # toolkit/v2`, `- uses: octo-org/mono@${A} # toolkit/v2.3.4`],
  same("a pin of a branch", `- uses: octo-org/thing@${B} # main`),
  same("a pin of what a branch was", `- uses: octo-org/thing@${A} # main`),
  same("a pin of a branch whose head has a tag", `- uses: octo-org/thing@${A} # release/v1`),
  same("a pin that nothing names", `- uses: octo-org/thing@${"9".repeat(40)}`),
  same("a pin of a repository that isn't there", `- uses: octo-org/gone@${A} # v1`),
  same("a pin in capitals", `- uses: octo-org/thing@${A.toUpperCase()} # v1.2.0`),

  // What stays.
  same("a ref that is branch and tag", "- uses: octo-org/thing@both"),
  same("a ref that isn't there", "- uses: octo-org/thing@v99 # v99"),
  same("a full ref that isn't there", "- uses: octo-org/thing@refs/tags/main"),
  same("a ref in another case", "- uses: octo-org/thing@V1"),
  same("a short SHA", `- uses: octo-org/thing@${A.slice(0, 7)}`),
  same("a branch named like a SHA", `- uses: octo-org/thing@${OTHER} # v5.0`),
  same("a repository that isn't there", "- uses: octo-org/gone@v1"),
  same("a repository without refs", "- uses: octo-org/empty@v1"),
  same("a repository of which nobody knows", "- uses: octo-org/unheard@v1"),
  ...["v2.1.0", "v2", A, `${A} # v2`].map((ref) =>
    same(`a builder at ${ref}`, `- uses: slsa-framework/slsa-github-generator/actions/x@${ref}`),
  ),
  same("an expression", "- uses: octo-org/thing@${{ matrix.version }}"),
  same("`./`", "- uses: ./octo-org/thing@v1"),
  same("`$/`", "- uses: $/octo-org/thing@v1"),
  same("no ref", "- uses: octo-org/thing"),
  same("no repository", "- uses: thing@v1"),
  same("no name", "- uses: octo-org/../thing@v1"),
  ["an escape in the ref", '- uses: "octo-org/thing@v\\x31"', `- uses: "octo-org/thing@${A}" # v1.2.0`],
  same("no string", "- uses: [octo-org/thing@v1]"),

  // Flow style and scalars of several lines, where no comment can stand.
  ["flow style", "- {uses: octo-org/thing@v1, id: y}", `- {uses: octo-org/thing@${A}, id: y}`],
  ["flow style, last key", "- { id: y, uses: octo-org/thing@v1 }", `- { id: y, uses: octo-org/thing@${A} }`],
  ["flow style with a comment behind", "- {uses: 'octo-org/thing@v1'} # why", `- {uses: 'octo-org/thing@${A}'} # why`],
  ["JSON", '- {"uses":"octo-org/thing@v1","with":{"a":1}}', `- {"uses":"octo-org/thing@${A}","with":{"a":1}}`],
  [
    "flow style over lines",
    "- {\n          uses: octo-org/thing@v1,\n          id: y }",
    `- {\n          uses: octo-org/thing@${A},\n          id: y }`,
  ],
  same("flow style, pinned", `- {uses: octo-org/thing@${A}}`),
  ["flow style with its version behind", "- {uses: octo-org/thing@v1} # v1", `- {uses: octo-org/thing@${A}} # v1.2.0`],
  [
    "flow style, pinned, with its version behind",
    `- {name: x, uses: octo-org/thing@${A} } # tag=v1 why`,
    `- {name: x, uses: octo-org/thing@${A} } # tag=v1.2.0 why`,
  ],
  same("flow style with a wrong version behind", `- {uses: octo-org/thing@${A}} # v9.9.9`),
  [
    "a folded scalar",
    "- uses: >-\n          octo-org/thing@v1\n        with: {a: b}",
    `- uses: >-\n          octo-org/thing@${A}\n        with: {a: b}`,
  ],
  [
    "a literal scalar",
    "- uses: |\n          octo-org/thing@v1\n        id: x",
    `- uses: |\n          octo-org/thing@${A}\n        id: x`,
  ],
  [
    "a folded scalar with a comment at its head",
    "- uses: >- # v1\n          octo-org/thing@v1",
    `- uses: >- # v1\n          octo-org/thing@${A}`,
  ],
  ["quotes over lines", "- uses: '\n          octo-org/thing@v1'", `- uses: '\n          octo-org/thing@${A}'`],

  // Anchors.
  [
    "an anchor and its alias",
    "- uses: &thing octo-org/thing@v1\n      - uses: *thing",
    `- uses: &thing octo-org/thing@${A} # v1.2.0\n      - uses: *thing`,
  ],
  [
    "an alias with a comment",
    "- uses: &thing octo-org/thing@v1\n      - uses: *thing # v1",
    `- uses: &thing octo-org/thing@${A} # v1.2.0\n      - uses: *thing # v1`,
  ],
  [
    "an anchor within flow style",
    "- {uses: &thing octo-org/thing@v1}\n      - {uses: *thing}",
    `- {uses: &thing octo-org/thing@${A}}\n      - {uses: *thing}`,
  ],
  ...[
    ["as a value of its own", "- uses: &thing octo-org/thing@v1\n        with: {uses: *thing}"],
    ["as its name", "- name: &thing octo-org/thing@v1\n        uses: *thing"],
    [
      "beside a step that is repeated",
      "- &step\n        uses: &thing octo-org/thing@v1\n      - *step\n      - run: make\n        env: {X: *thing}",
    ],
  ].map(([what, text]) => [`an anchor that is used ${what}`, text, text] as [string, string, string]),
  [
    "the anchor of a step",
    "- &step\n        uses: octo-org/thing@v1\n      - *step",
    `- &step\n        uses: octo-org/thing@${A} # v1.2.0\n      - *step`,
  ],
];

describe("a step's reference is pinned", () => {
  it.each(STEPS)("%s", async (_, before, after) => {
    expect(untouchable(after)).toBe(untouchable(before));
    for (const newline of ["\n", "\r\n"]) {
      const around = (line: string) => `${HEAD}      ${line}\n${TAIL}`.replaceAll("\n", newline);
      expect(await fixed(around(before))).toBe(around(after));
    }
  });

  it.each(STEPS)(
    "at the end of a file without a last newline, behind a byte order mark: %s",
    async (_, before, after) => {
      const around = (line: string) => `\ufeff${HEAD}      ${line}`;
      expect(await fixed(around(before))).toBe(around(after));
    },
  );
});

const CALLED = "octo-org/thing/.github/workflows/build.yml";

const JOBS: readonly Row[] = [
  ["a reusable workflow", `uses: ${CALLED}@v1`, `uses: ${CALLED}@${A} # v1.2.0`],
  ["by a branch", `uses: ${CALLED}@main`, `uses: ${CALLED}@${B} # main`],
  ["within quotes", `uses: "${CALLED}@v1" # v1`, `uses: "${CALLED}@${A}" # v1.2.0`],
  [
    "with inputs and secrets",
    `uses: ${CALLED}@v1\n    with: {a: b}\n    secrets: inherit`,
    `uses: ${CALLED}@${A} # v1.2.0\n    with: {a: b}\n    secrets: inherit`,
  ],
  ["at its pin", `uses: ${CALLED}@${A} # v1`, `uses: ${CALLED}@${A} # v1.2.0`],
  same("of the own repository", "uses: ./.github/workflows/build.yml"),
  same("of the own repository, by its commit", "uses: $/.github/workflows/build.yml"),
  same("by an expression", `uses: ${CALLED}@\${{ github.sha }}`),
  same(
    "that must stay on its tag",
    "uses: slsa-framework/slsa-github-generator/.github/workflows/generator_generic_slsa3.yml@v2.1.0",
  ),
];

describe("a job's reference is pinned", () => {
  it.each(JOBS)("%s", async (_, before, after) => {
    expect(untouchable(after)).toBe(untouchable(before));
    const around = (line: string) =>
      `on: push\npermissions: {}\njobs:\n  call:\n    ${line}\n  b:\n    needs: call\n    runs-on: ubuntu-24.04\n    steps: []\n`;
    expect(await fixed(around(before))).toBe(around(after));
  });
});

describe("an action's reference is pinned", () => {
  it.each([
    ["action.yml", "octo-org/thing@v1", `octo-org/thing@${A} # v1.2.0`],
    ["sub/action.yaml", "octo-org/thing@main", `octo-org/thing@${B} # main`],
    [".github/workflows/x.yaml", "octo-org/thing@v1", "octo-org/thing@v1"],
  ])("in %s", async (path, before, after) => {
    const around = (uses: string) =>
      `name: a\ndescription: b\nruns:\n  using: composite\n  steps:\n    - uses: ${uses}\n`;
    const { changed } = await pinTexts({ [path]: around(before) }, REFS);
    expect(changed[0]?.after ?? around(before)).toBe(around(after));
  });
});

describe("without any origin", () => {
  const around = (lines: string) => `${HEAD}${lines}${TAIL}`;

  it("a reference takes the commit that the same version has elsewhere", async () => {
    const known = `      - uses: octo-org/thing@${A} # v1.2.0\n`;
    const before = around(
      `${known}      - uses: octo-org/thing@v1.2.0\n      - uses: octo-org/thing/sub@v1.2.0 # v1\n`,
    );
    const after = around(
      `${known}      - uses: octo-org/thing@${A} # v1.2.0\n      - uses: octo-org/thing/sub@${A} # v1.2.0\n`,
    );
    expect(await fixed(before, null)).toBe(after);
  });

  it.each([
    ["another version", `octo-org/thing@${A} # v1.2.0`, "octo-org/thing@v1"],
    ["another repository", `octo-org/thing@${A} # v1`, "octo-org/other@v1"],
    ["a version in another case", `octo-org/thing@${A} # V1`, "octo-org/thing@v1"],
    ["no comment", `octo-org/thing@${A}`, "octo-org/thing@v1"],
    [
      "the same version at two commits",
      `octo-org/thing@${A} # v1\n      - uses: octo-org/thing@${B} # v1`,
      "octo-org/thing@v1",
    ],
  ])("%s elsewhere is no help", async (_, elsewhere, uses) => {
    const text = around(`      - uses: ${elsewhere}\n      - uses: ${uses}\n`);
    expect(await fixed(text, null)).toBe(text);
  });
});

describe("a repository with `actions.lock`", () => {
  const LOCK = `version: 'v0.0.2'
workflows:
    '.github/workflows/locked.yml':
        - 'octo-org/thing@v1'
dependencies:
    'octo-org/thing@v1':
        ref: 'v1'
        commit: 'sha1-${A}'
        owner_id: 1
        repo_id: 2
`;
  const around = (uses: string) => `${HEAD}      - uses: ${uses}\n`;
  const files = {
    ".github/workflows/actions.lock": LOCK,
    ".github/workflows/locked.yml": around("octo-org/thing@v1"),
    [WORKFLOW_PATH]: around("octo-org/thing@v1"),
  };

  it.each([
    ["asked upstream", REFS, `octo-org/thing@${A} # v1.2.0`],
    ["without any origin", null, `octo-org/thing@${A} # v1`],
  ])("keeps the lines that are locked, and pins the others: %s", async (_, refs, after) => {
    const { changed } = await pinTexts(files, refs);
    expect(changed).toEqual([{ path: WORKFLOW_PATH, before: files[WORKFLOW_PATH], after: around(after) }]);
  });

  it("keeps a line of a locked workflow that isn't in its list", async () => {
    const text = around("octo-org/thing@v2.0.0");
    const { changed } = await pinTexts({ ...files, ".github/workflows/locked.yml": text, [WORKFLOW_PATH]: "" }, REFS);
    expect(changed).toEqual([]);
  });
});
