import { isCommit, type RepositoryTarget, type Uses } from "../../model/index.js";
import { andMore, saidWay } from "../../pinning/way.js";
import { usesWitness } from "../../pinning/witness.js";
import { defineRule, type Report } from "../../rule.js";
import { keyOfCommit, type Reachability, type Upstream } from "../../upstream/index.js";

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
      {
        text: `on: push
permissions: {}
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - uses: octo-org/thing@1234567890abcdef1234567890abcdef12345678 # v1.0.0
`,
        refs: {
          "octo-org/thing": {
            tags: { "v1.0.0": "1234567890abcdef1234567890abcdef12345678" },
            files: {
              "action.yml":
                "runs: {using: composite, steps: [{uses: octo-org/leaf@abcdef1234567890abcdef1234567890abcdef12}]}\n",
            },
          },
          "octo-org/leaf": { tags: { "v1.0.0": "fedcba0987654321fedcba0987654321fedcba09" } },
        },
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
    const witness = usesWitness(uses, target, report.repository);
    if (reachability === "unreachable") report(uses.scalar, impostor(target), { witness });
    else if (reachability === "unknown") report(uses.scalar, notFound(target), { confidence: "low", witness });
    // Of what somebody else's commit pulls in nothing need be said.
    if (reachability !== "unreachable") judgeBelow(uses, target, upstream, report);
  },
});

/** The pins of what a pinned action pulls in are pins, too. */
function judgeBelow(uses: Uses, pinned: RepositoryTarget, upstream: Upstream, report: Report): void {
  const below = upstream.reachedFrom(pinned).filter(({ target }) => keyOfCommit(target) !== keyOfCommit(pinned));
  const of = (wanted: Reachability) => below.filter(({ target }) => upstream.reachabilityOf(target) === wanted);
  const impostors = of("unreachable");
  const found = impostors.length > 0 ? impostors : of("unknown");
  const [first] = found;
  if (!first) return;
  const isSure = found === impostors;
  const cause = isSure ? impostor(first.target) : notFound(first.target);
  report(uses.scalar, `${saidWay(first.through)}: ${cause}${andMore(found)}`, {
    ...(!isSure && { confidence: "low" as const }),
    witness: {
      ...usesWitness(uses, pinned, report.repository),
      chains: found.slice(0, 20).map(({ through }) => [...through]),
    },
  });
}

function impostor({ owner, repo, ref }: RepositoryTarget): string {
  return `No branch or tag of \`${owner}/${repo}\` leads to \`${ref.slice(0, 12)}\``;
}

function notFound({ owner, repo, ref }: RepositoryTarget): string {
  return `Neither the default branch of \`${owner}/${repo}\`, nor what the comment names, nor its newest refs lead to \`${ref.slice(0, 12)}\`; older ones were not asked`;
}
