import { isCommit } from "../../model/index.js";
import { usesWitness } from "../../pinning/witness.js";
import { defineRule } from "../../rule.js";

export default defineRule({
  id: "impostor-commit",
  category: "pinning",
  severity: "high",
  isZizmor: true,
  summary: "A pinned commit is not one of the repository's",
  risk: "GitHub answers for every commit of a repository's forks under the repository's own name. Whoever has a fork can have a commit of theirs look like one of the action's.",
  mend: "Pin to a commit that a tag or branch of the repository leads to, and look at what ran until now.",
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
      - uses: octo-org/thing@1234567890abcdef1234567890abcdef12345678 # v1.0.0
`,
        refs: { "octo-org/thing": { tags: { "v1.0.0": "abcdef1234567890abcdef1234567890abcdef12" } } },
        at: [7],
        severity: "high",
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
      - uses: octo-org/thing@1234567890abcdef1234567890abcdef12345678
      - uses: octo-org/thing@abcdef1234567890abcdef1234567890abcdef12
`,
        refs: {
          "octo-org/thing": {
            tags: { "v1.0.0": "abcdef1234567890abcdef1234567890abcdef12" },
            history: ["1234567890abcdef1234567890abcdef12345678"],
          },
        },
        because: "a tag or branch leads there",
      },
    ],
  },

  uses({ uses }, report) {
    const { target } = uses;
    const { upstream } = report.repository;
    if (target.kind !== "repository" || !upstream || !isCommit(target.ref)) return;
    const reachability = upstream.reachabilityOf(target);
    const name = `\`${target.owner}/${target.repo}\``;
    const commit = `\`${target.ref.slice(0, 12)}\``;
    const witness = usesWitness(uses, target, report.repository);
    if (reachability === "unreachable") {
      report(uses.scalar, `No branch or tag of ${name} leads to ${commit}`, { witness });
    } else if (reachability === "unknown") {
      const message = `Neither the default branch of ${name}, nor what the comment names, nor its newest refs lead to ${commit}; older ones were not asked`;
      report(uses.scalar, message, { confidence: "low", witness });
    }
  },
});
