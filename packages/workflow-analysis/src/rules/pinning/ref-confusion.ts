import { isCommit } from "../../model/index.js";
import { usesWitness } from "../../pinning/witness.js";
import { defineRule } from "../../rule.js";

export default defineRule({
  id: "ref-confusion",
  category: "pinning",
  severity: "medium",
  isZizmor: true,
  summary: "A ref is the name of a branch and of a tag",
  risk: "Which of the two runs depends on who resolves the name. Whoever may push a branch can put other code under the name of a release.",
  mend: "Pin to the commit that is meant; ask the action's owner to remove the branch.",
  sources: ["https://www.chainguard.dev/unchained/what-the-fork-imposter-commits-in-github-actions-and-ci-cd"],
  examples: {
    flagged: [
      {
        text: `on: push
permissions: {}
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - uses: octo-org/thing@v1
`,
        refs: {
          "octo-org/thing": {
            tags: { v1: "1234567890abcdef1234567890abcdef12345678" },
            branches: { v1: "abcdef1234567890abcdef1234567890abcdef12" },
          },
        },
        at: [7],
      },
      {
        text: `on: push
permissions: {}
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - uses: octo-org/thing@1234567890abcdef1234567890abcdef12345678
`,
        refs: {
          "octo-org/thing": {
            branches: { "1234567890abcdef1234567890abcdef12345678": "abcdef1234567890abcdef1234567890abcdef12" },
          },
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
      - uses: octo-org/thing@v1
`,
        refs: { "octo-org/thing": { tags: { v1: "1234567890abcdef1234567890abcdef12345678" } } },
        because: "only a tag has the name",
      },
    ],
  },

  uses({ uses }, report) {
    const { target } = uses;
    const { upstream } = report.repository;
    const refs = target.kind === "repository" ? upstream?.refsOf(target) : null;
    if (target.kind !== "repository" || !refs) return;
    const [isTag, isBranch] = [refs.tags.has(target.ref), refs.branches.has(target.ref)];
    const name = `\`${target.owner}/${target.repo}\``;
    const message =
      isTag && isBranch
        ? `\`${target.ref}\` is a branch and a tag of ${name}`
        : isCommit(target.ref) && (isTag || isBranch)
          ? `\`${target.ref}\` looks like a commit, and is the name of a ${isTag ? "tag" : "branch"} of ${name}`
          : null;
    if (message !== null) report(uses.scalar, message, { witness: usesWitness(uses, target, report.repository) });
  },
});
