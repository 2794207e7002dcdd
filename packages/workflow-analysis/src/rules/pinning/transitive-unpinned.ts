import { mustStayOnTag } from "../../knowledge/must-stay-on-tag.js";
import { isCommit } from "../../model/index.js";
import { usesWitness } from "../../pinning/witness.js";
import { defineRule } from "../../rule.js";

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
    const chains = upstream.chainsFrom(target).filter(({ leaf }) => !mustStayOnTag(leaf, facts));
    const [first, ...others] = chains;
    if (!first) return;
    const way = [...first.through, first.leaf].map(
      (name) => `\`${name.replace(/@([0-9a-f]{7})[0-9a-f]{33}$/, "@$1")}\``,
    );
    const more = others.length === 0 ? "" : ` (and ${others.length} more)`;
    report(uses.scalar, `${way.slice(0, -1).join(" uses ")} uses ${way.at(-1)}, which isn't pinned${more}`, {
      witness: {
        ...usesWitness(uses, target, upstream),
        chains: chains.slice(0, 20).map(({ through, leaf }) => [...through, leaf]),
      },
    });
  },
});
