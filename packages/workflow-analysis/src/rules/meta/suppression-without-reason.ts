import { defineRule } from "../../rule.js";

export default defineRule({
  id: "suppression-without-reason",
  category: "meta",
  severity: "low",
  summary: "An ignore comment gives no reason, or isn't written as one",
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
      {
        text: `on: push
permissions: {}
jobs:
  a:
    uses: octo-org/workflows/.github/workflows/build.yml@v1 # trustchain: ignore[] tags are protected
  b:
    uses: octo-org/workflows/.github/workflows/build.yml@v1 # trustchain: ignore tags are protected
  c:
    uses: octo-org/workflows/.github/workflows/build.yml@v1 # Trustchain: Ignore[unpinned-uses] tags are protected
  d:
    uses: octo-org/workflows/.github/workflows/build.yml@v1 # trustchain: ignore[unpinned-uses
`,
        at: [5, 7, 9, 11],
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
      {
        text: `on: push
permissions: {}
jobs:
  call: # what trustchain ignores, zizmor does too
    uses: octo-org/workflows/.github/workflows/build.yml@1234567890abcdef1234567890abcdef12345678
`,
        because: "it only speaks of the tool",
      },
    ],
  },
});
