import { usesWitness } from "../../pinning/witness.js";
import { defineRule } from "../../rule.js";

export default defineRule({
  id: "renamed-repository",
  category: "pinning",
  severity: "low",
  summary: "An action's repository has another name today",
  risk: "The old name leads on only as long as nobody takes it. Who registers it has code in your job.",
  mend: "Write the new name.",
  sources: ["https://docs.github.com/repositories/creating-and-managing-repositories/renaming-a-repository"],
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
            about: { fullName: "octo-org/other-thing" },
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
            about: { fullName: "Octo-Org/Thing" },
          },
        },
        because: "names have no case",
      },
    ],
  },

  uses({ uses }, report) {
    const { target } = uses;
    const { upstream } = report.repository;
    if (target.kind !== "repository") return;
    const today = upstream?.aboutOf(target)?.fullName;
    const name = `${target.owner}/${target.repo}`;
    if (today === undefined || today.toLowerCase() === name.toLowerCase()) return;
    report(uses.scalar, `\`${name}\` is called \`${today}\` today`, {
      witness: { ...usesWitness(uses, target, report.repository), today },
    });
  },
});
