import { defineRule } from "../../rule.js";

export default defineRule({
  id: "suppression-without-reason",
  category: "meta",
  severity: "low",
  summary: "An ignore comment gives no reason",
  risk: "Nobody can tell later whether the finding was judged or only silenced, so it is not silenced.",
  mend: "Write why behind the bracket: `# trustchain: ignore[unpinned-uses] vendored mirror, updated by its own job`.",
  examples: {
    flagged: [
      {
        text: `on: push
permissions: {}
jobs:
  call:
    uses: octo-org/workflows/.github/workflows/build.yml@v1 # trustchain: ignore[unpinned-uses]
`,
        at: [5],
      },
    ],
    silent: [
      {
        text: `on: push
permissions: {}
jobs:
  call:
    uses: octo-org/workflows/.github/workflows/build.yml@v1 # trustchain: ignore[unpinned-uses] our own, tags are protected
`,
        because: "the reason is there",
      },
    ],
  },
});
