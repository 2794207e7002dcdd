import { isCommit } from "../../model/index.js";
import { usesWitness } from "../../pinning/witness.js";
import { defineRule } from "../../rule.js";

export default defineRule({
  id: "unresolvable-ref",
  category: "pinning",
  severity: "high",
  summary: "An action's repository or ref does not exist",
  risk: "The run fails, or has failed for a while unseen. And whoever registers the free name, or pushes the missing tag, has code in your job.",
  mend: "Name a repository and a tag that exist; look at how the name is spelt.",
  sources: ["https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idstepsuses"],
  examples: {
    flagged: [
      {
        text: `on: push
permissions: {}
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - uses: octo-org/thing@v77
      - uses: octo-org/gone@v1
`,
        refs: { "octo-org/thing": { tags: { v1: "1234567890abcdef1234567890abcdef12345678" } }, "octo-org/gone": null },
        at: [7, 8],
      },
      {
        text: `on: push
permissions: {}
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - uses: thing@v1
      - uses: "@v1"
`,
        at: [7, 8],
      },
      {
        text: `on: push
permissions: {}
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - uses: octo-org/../thing@v1
`,
        refs: {},
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
      - uses: octo-org/thing@main
      - uses: octo-org/other@v1
`,
        refs: {
          "octo-org/thing": {
            tags: { v1: "1234567890abcdef1234567890abcdef12345678" },
            branches: { main: "1234567890abcdef1234567890abcdef12345678" },
          },
        },
        because: "the tag and the branch are there, and of the other repository nothing is known",
      },
    ],
  },

  uses({ uses }, report) {
    const { target } = uses;
    const { upstream } = report.repository;
    if (target.kind === "malformed" && uses.text.includes("@")) {
      report(uses.scalar, `\`${uses.text.trim()}\` is no \`owner/repo@ref\``);
    }
    if (target.kind !== "repository" || !upstream) return;
    const name = `\`${target.owner}/${target.repo}\``;
    const refs = upstream.refsOf(target);
    const witness = usesWitness(uses, target, report.repository);
    if (refs === null) {
      report(uses.scalar, `There is no repository ${name}, or it can't be read`, { witness });
    } else if (!isCommit(target.ref) && upstream.resolve(target).kind === "no-ref") {
      report(uses.scalar, `${name} has neither a tag nor a branch \`${target.ref}\``, { witness });
    }
  },
});
