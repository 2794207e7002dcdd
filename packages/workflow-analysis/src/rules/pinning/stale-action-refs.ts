import { isCommit } from "../../model/index.js";
import { usesWitness } from "../../pinning/witness.js";
import { defineRule } from "../../rule.js";

export default defineRule({
  id: "stale-action-refs",
  category: "pinning",
  severity: "low",
  persona: "pedantic",
  isZizmor: true,
  summary: "A pinned commit has no tag",
  risk: "It is no release: nobody promised that it works, advisories don't speak of it, and tools that update pins don't know what comes after it.",
  mend: "Pin to the commit of a release.",
  sources: ["https://docs.zizmor.sh/audits/#stale-action-refs"],
  examples: {
    flagged: [
      {
        text: `on: push
permissions: {}
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - uses: octo-org/thing@1234567890abcdef1234567890abcdef12345678 # main
`,
        refs: {
          "octo-org/thing": {
            tags: { "v1.0.0": "abcdef1234567890abcdef1234567890abcdef12" },
            branches: { main: "1234567890abcdef1234567890abcdef12345678" },
          },
        },
        at: [7],
        persona: "pedantic",
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
        refs: { "octo-org/thing": { tags: { "v1.0.0": "1234567890abcdef1234567890abcdef12345678" } } },
        persona: "pedantic",
        because: "a tag has it",
      },
    ],
  },

  uses({ uses }, report) {
    const { target } = uses;
    const { upstream } = report.repository;
    if (target.kind !== "repository" || !upstream || !isCommit(target.ref)) return;
    if (upstream.reachabilityOf(target) === "unreachable" || upstream.tagsOn(target)?.length !== 0) return;
    if (upstream.refsOf(target)?.tagObjects.has(target.ref.toLowerCase())) return;
    const message = `No tag of \`${target.owner}/${target.repo}\` is at \`${target.ref.slice(0, 12)}\``;
    report(uses.scalar, message, { witness: usesWitness(uses, target, report.repository) });
  },
});
