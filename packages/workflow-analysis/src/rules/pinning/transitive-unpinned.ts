import type { Facts } from "../../knowledge/facts.js";
import { mustStayOnTag } from "../../knowledge/must-stay-on-tag.js";
import { isCommit } from "../../model/index.js";
import { andMore, saidWay } from "../../pinning/way.js";
import { usesWitness } from "../../pinning/witness.js";
import { defineRule } from "../../rule.js";
import { parseVersionTag } from "../../upstream/index.js";

export default defineRule({
  id: "transitive-unpinned",
  category: "pinning",
  severity: "medium",
  summary: "A pinned action pulls in something that isn't pinned",
  risk: "The pin protects only the first link: what the action names by a tag can be other code tomorrow, in the same job.",
  mend: "Ask its owner to pin what it uses; until then take a version, or an action, that does.",
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
      - uses: octo-org/thing@1234567890abcdef1234567890abcdef12345678 # v1.0.0
`,
        refs: {
          "octo-org/thing": {
            tags: { "v1.0.0": "1234567890abcdef1234567890abcdef12345678" },
            files: {
              "action.yml":
                "runs:\n  using: composite\n  steps:\n    - uses: octo-org/middle@abcdef1234567890abcdef1234567890abcdef12\n",
            },
          },
          "octo-org/middle": {
            files: { "action.yml": "runs:\n  using: docker\n  image: docker://octo-org/leaf:1\n" },
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
      - uses: octo-org/thing@1234567890abcdef1234567890abcdef12345678 # v1.0.0
`,
        refs: {
          "octo-org/thing": {
            tags: { "v1.0.0": "1234567890abcdef1234567890abcdef12345678" },
            files: {
              "action.yml":
                "runs:\n  using: composite\n  steps:\n    - uses: octo-org/leaf@abcdef1234567890abcdef1234567890abcdef12\n    - uses: ./local\n",
            },
          },
        },
        because: "all that it names is pinned, or the caller's own",
      },
    ],
  },

  uses({ uses }, report) {
    const { target } = uses;
    const { upstream, facts } = report.repository;
    if (target.kind !== "repository" || !upstream || !isCommit(target.ref)) return;
    const chains = upstream.chainsFrom(target).filter(({ leaf }) => !isBuilderOnTag(leaf, facts));
    const [first] = chains;
    if (!first) return;
    report(uses.scalar, `${saidWay([...first.through, first.leaf])}, which isn't pinned${andMore(chains)}`, {
      witness: {
        ...usesWitness(uses, target, report.repository),
        chains: chains.slice(0, 20).map(({ through, leaf }) => [...through, leaf]),
      },
    });
  },
});

/** It is as it should be. */
function isBuilderOnTag(leaf: string, facts: Facts): boolean {
  return mustStayOnTag(leaf, facts) && parseVersionTag(leaf.slice(leaf.indexOf("@") + 1)) !== undefined;
}
