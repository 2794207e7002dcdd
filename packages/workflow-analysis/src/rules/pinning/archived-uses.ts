import type { Facts } from "../../knowledge/facts.js";
import archivedActions from "../../knowledge/lists/archived-actions.js";
import type { RepositoryTarget } from "../../model/index.js";
import { usesWitness } from "../../pinning/witness.js";
import { defineRule } from "../../rule.js";
import type { Upstream } from "../../upstream/index.js";
import { keyOfSlug } from "../../upstream/known-refs.js";

export default defineRule({
  id: "archived-uses",
  category: "pinning",
  severity: "medium",
  isZizmor: true,
  summary: "An action's repository is archived",
  risk: "Nobody mends it any more: holes stay open, and what it runs on is taken away one day.",
  mend: "Take an action that is kept up, or do the same with a script.",
  sources: ["https://docs.zizmor.sh/audits/#archived-uses"],
  examples: {
    flagged: [
      {
        text: `on: push
permissions: {}
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - uses: Actions-RS/cargo@844f36862e911db73fe0815f00a4a2602c279505 # v1.0.3
`,
        at: [7],
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
            about: { isArchived: true },
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
      - uses: octo-org/cargo@1234567890abcdef1234567890abcdef12345678 # v1.0.3
      - uses: ./actions-rs/cargo
`,
        because: "neither is the archived one",
      },
      {
        text: `on: push
permissions: {}
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - uses: actions-rs/cargo@1234567890abcdef1234567890abcdef12345678 # v1.0.3
`,
        refs: {
          "actions-rs/cargo": {
            tags: { "v1.0.3": "1234567890abcdef1234567890abcdef12345678" },
            about: { isArchived: false },
          },
        },
        because: "the platform says that it isn't archived any more",
      },
    ],
  },

  uses({ uses }, report) {
    const { target } = uses;
    const { upstream, facts } = report.repository;
    if (target.kind !== "repository" || !isArchived(target, upstream, facts)) return;
    const message = `\`${target.owner}/${target.repo}\` is archived`;
    report(uses.scalar, message, { witness: usesWitness(uses, target, upstream) });
  },
});

/** What the platform says counts more than what was known of it once. */
function isArchived(target: RepositoryTarget, upstream: Upstream | null, facts: Facts): boolean {
  const known = facts.by(archivedActions, "repository").has(keyOfSlug(target));
  return upstream?.aboutOf(target)?.isArchived ?? known;
}
